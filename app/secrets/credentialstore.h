#pragma once

#include "app/secrets/secretstore.h"

#include <QCoreApplication>

namespace purser::secrets {

/// Secrets that whoever starts a program without a desktop hands to it: a credential of systemd, or a file that only
/// the program's user can read.
class CredentialStore final : public SecretStore {
public:
    /// The private key of \a login comes from the credential `purser-key`, when systemd hands one over; everything
    /// else, and the key when it does not, from \a behind, which is taken over.
    CredentialStore(std::unique_ptr<SecretStore> behind, const QString &login);

    Result<QString> read(const QString &key) override;
    Result<> write(const QString &key, const QString &secret) override;
    Result<> remove(const QString &key) override;
    [[nodiscard]] QString notice() const override { return keyFile_.isEmpty() ? behind_->notice() : QString(); }

private:
    std::unique_ptr<SecretStore> behind_;
    QString keyName_;
    QString keyFile_; ///< empty: none was handed over
};

/// The first line of the credential \a name of systemd; NotFound when there is none.
Result<QString> systemdCredential(const QString &name);
/// The first line of \a file. Forbidden when others than its owner can read it.
Result<QString> readSecretFile(const QString &file);

} // namespace purser::secrets
