#pragma once

#include "app/connectors/connector.h"
#include "app/jobs/job.h"
#include "app/secrets/secretstore.h"

#include <QCoreApplication>

#include <functional>

namespace purser::worker {

using ConnectorTypes = std::vector<std::shared_ptr<const connectors::ConnectorType>>;

/// Gets the connectors of jobs: settings from the database, secrets by the keyring of whoever runs the job.
class StoreOpener {
public:
    /// Makes the connector on the thread that will use it; everything it needs is in it.
    using Open = std::function<Result<std::unique_ptr<connectors::StoreConnector>>(const std::stop_token &stop)>;

    StoreOpener(ConnectorTypes types, std::shared_ptr<secrets::SecretStore> secrets, QString login);

    /// For the connection of \a context. Invalid when it has none or it was revoked; nothing is contacted yet.
    Result<Open> prepare(jobs::JobContext &context) const;
    /// Null when this program does not know \a provider.
    [[nodiscard]] std::shared_ptr<const connectors::ConnectorType> type(const QString &provider) const;
    [[nodiscard]] const ConnectorTypes &types() const { return types_; }
    [[nodiscard]] const std::shared_ptr<secrets::SecretStore> &secrets() const { return secrets_; }
    [[nodiscard]] const QString &login() const { return login_; }

private:
    ConnectorTypes types_;
    std::shared_ptr<secrets::SecretStore> secrets_;
    QString login_;

    Q_DECLARE_TR_FUNCTIONS(purser::worker::StoreOpener)
};

} // namespace purser::worker
