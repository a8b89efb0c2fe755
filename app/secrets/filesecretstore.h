#pragma once

#include "app/secrets/secretstore.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <functional>
#include <mutex>

namespace purser::secrets {

/// Secrets in `<folder>/secrets.json`, a file with mode 0600, for computers without a keychain service.
class FileSecretStore final : public SecretStore {
public:
    explicit FileSecretStore(const QString &folder);

    Result<QString> read(const QString &key) override;
    Result<> write(const QString &key, const QString &secret) override;
    Result<> remove(const QString &key) override;
    [[nodiscard]] QString notice() const override;

    [[nodiscard]] QString fileName() const { return folder_ + u"/secrets.json"_qs; }

private:
    Result<QJsonObject> load() const;
    Result<> save(const QJsonObject &secrets) const;
    Result<> change(const std::function<bool(QJsonObject &)> &edit);

    QString folder_;
    std::mutex mutex_;

    Q_DECLARE_TR_FUNCTIONS(purser::secrets::FileSecretStore)
};

} // namespace purser::secrets
