#pragma once

#include "app/webhooks/receiver.h"
#include "app/worker/storeopener.h"
#include "models/auth/session.h"
#include "models/db/database.h"

#include <QHash>

namespace purser::webhooks {

/// Decides what becomes of a delivery of a webhook: whose it is, whether it is signed, that it is written down, and
/// which job reads again what it tells of. Never believes more of it than that something changed.
class Mailroom : public QObject {
    Q_OBJECT

public:
    /// As the login of \a settings, which needs jobs:write and the credentials of the connections.
    Mailroom(const db::ConnectionSettings &settings, TenantId tenant, std::shared_ptr<worker::StoreOpener> opener,
        QObject *parent = nullptr);

    ~Mailroom() override;

    /// What Receiver hands on.
    void take(const Request &request, std::function<void(Reply)> answer);
    /// How long secrets and connections are kept in memory before they are read anew.
    void setMemory(std::chrono::milliseconds time) { memory_ = time; }
    /// Queues `repair_webhooks` for every connection that is active.
    void requestRepairs();

    /// The path at which \a connection is delivered to: three ids, of which nobody guesses one.
    static QByteArray path(TenantId tenant, StoreId store, ConnectionId connection);

signals:
    /// For whoever looks after the program.
    void said(const QString &line);

private:
    /// A connection that may be delivered to.
    struct Route {
        StoreId store;
        QString provider;
        QByteArray secret; ///< empty: none is kept
    };
    using Routes = QHash<QUuid, Route>;
    using Clock = std::chrono::steady_clock;
    using Answer = std::function<void(Reply)>;
    using Tally = QHash<QUuid, std::pair<qint64, int>>; ///< by connection: hour, and how many came in it

    void refresh(const std::function<void()> &then);
    void read(const Request &request, const QUuid &connection, const Answer &answer, bool again);
    void keep(
        const Route &route, const QUuid &connection, const connectors::WebhookDelivery &delivery, const Answer &answer);
    static bool isWorthNoting(Tally &tally, const QUuid &connection);
    void noteRefused(StoreId store, const QUuid &connection, const QString &topic);

    TenantId tenant_;
    std::shared_ptr<worker::StoreOpener> opener_;
    Routes routes_;
    std::optional<Clock::time_point> read_; ///< when the routes were read
    bool failed_ = false; ///< and the last time it could not be done
    std::vector<std::function<void()>> waiting_; ///< for the routes
    std::chrono::milliseconds memory_{std::chrono::minutes(10)};
    Tally refused_;
    Tally pings_;
    bool closing_ = false;
    db::Database database_; ///< last: what is under way ends with it, and finds everything else in place
};

} // namespace purser::webhooks
