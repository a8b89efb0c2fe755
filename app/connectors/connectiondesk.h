#pragma once

#include "app/connectors/connector.h"
#include "app/secrets/secretstore.h"
#include "models/sync/connectionservice.h"

#include <list>
#include <memory>
#include <thread>

namespace purser::db {
class Database;
class Connection;
} // namespace purser::db

namespace purser::connectors {

/// Connections as they are kept: rows in the database, secrets sealed by the person's keyring, tests on threads of
/// their own against the real systems.
class ConnectionDesk final : public sync::ConnectionService {
    Q_OBJECT

public:
    /// \a database outlives the desk. \a login names whose keyring it is, \a roleLabel their role.
    ConnectionDesk(db::Database *database, std::shared_ptr<secrets::SecretStore> secrets, QString login,
        QString roleLabel, std::vector<std::shared_ptr<const ConnectorType>> types, QObject *parent = nullptr);
    /// Ends what is running.
    ~ConnectionDesk() override;

    [[nodiscard]] std::vector<sync::Provider> providers() const override;
    [[nodiscard]] QString roleLabel() const override { return roleLabel_; }
    void list(QObject *context, Answer<sync::ConnectionList> answer) override;
    void test(QObject *context, const sync::ConnectionDraft &draft, Answer<sync::ConnectionReport> answer) override;
    void test(QObject *context, const ConnectionId &connection, Answer<sync::ConnectionReport> answer) override;
    void cancelTests(QObject *context) override;
    void add(QObject *context, const sync::ConnectionDraft &draft, const QString &currency,
        Answer<ConnectionId> answer) override;
    void rename(QObject *context, const ConnectionId &connection, qint64 rowVersion, const QString &label,
        Answer<void> answer) override;
    void replace(QObject *context, const ConnectionId &connection, const sync::ConnectionDraft &draft,
        const QString &currency, Answer<void> answer) override;
    void revoke(QObject *context, const ConnectionId &connection, Answer<void> answer) override;

private:
    struct Run;

    [[nodiscard]] std::shared_ptr<const ConnectorType> typeOf(const QString &provider) const;
    [[nodiscard]] sync::ConnectionDraft tidied(sync::ConnectionDraft draft) const;
    /// Tests on a thread of its own; \a answer comes here, also when it was cancelled.
    void start(QObject *context, const sync::ConnectionDraft &draft, Answer<sync::ConnectionReport> answer);
    void noteOutcome(const ConnectionId &connection, const Result<sync::ConnectionReport> &report);

    db::Database *database_;
    std::shared_ptr<secrets::SecretStore> secrets_;
    QString login_;
    QString roleLabel_;
    std::vector<std::shared_ptr<const ConnectorType>> types_;
    std::list<std::unique_ptr<Run>> runs_;
};

} // namespace purser::connectors
