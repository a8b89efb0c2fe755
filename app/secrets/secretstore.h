#pragma once

#include "models/base/result.h"

#include <QString>

#include <memory>

namespace purser::secrets {

/// Keeps passwords and tokens out of files and databases. Calls block (a keychain may ask the person to unlock it):
/// use a worker thread. Safe to use from several threads.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    /// The secret kept under \a key; NotFound when there is none.
    virtual Result<QString> read(const QString &key) = 0;
    /// Keeps \a secret under \a key, replacing what was there.
    virtual Result<> write(const QString &key, const QString &secret) = 0;
    /// Forgets \a key; succeeds when it was not there.
    virtual Result<> remove(const QString &key) = 0;
    /// A sentence for the person when secrets are kept less safely than in a keychain; empty otherwise.
    [[nodiscard]] virtual QString notice() const = 0;
};

/// The keychain of this session, or a file only this user can read in \a folder where no keychain service runs.
/// Never waits for a desktop that is not there.
std::unique_ptr<SecretStore> openSecretStore(const QString &folder);

/// `<XDG config>/purser`: where openSecretStore() keeps its file by default.
QString defaultSecretFolder();

/// \a bytes random bytes from the operating system, in URL-safe base64: a password nobody needs to type.
QString randomSecret(int bytes = 24);

} // namespace purser::secrets
