#pragma once

#include "app/sync/orderhistory.h"
#include "app/sync/synclog.h"

#include <QSet>

namespace purser::sync {

/// A status that was set here and shall go to the store.
struct OutgoingStatus {
    QUuid order;
    QString externalId;
    QString number; ///< for people
    QString status;
};

/// What became of orders.
struct OrderOutcome {
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
    QStringList products; ///< at the store, of new and changed orders
    std::vector<OutgoingStatus> outgoing;

    void add(const OrderOutcome &other);
};

/// Takes orders of the store as they are there: the store has the say in everything but the status, which is merged
/// with what was set here. Everything of a page is one transaction; an order that cannot be is set aside.
class OrderWriter {
public:
    OrderWriter(jobs::JobContext &context, StoreSide &side);

    using Also = std::function<Result<>(db::Connection &)>;
    /// \a also runs in the transaction of the page: its cursor. \a sent are the statuses that the store has just been
    /// told, by its ids.
    Result<OrderOutcome> take(const std::vector<connectors::RemoteRecord> &page, const OrderHistories &histories = {},
        const Also &also = {}, const QHash<QString, QString> &sent = {});

private:
    using ById = QHash<QString, const connectors::RemoteRecord *>;
    struct Decided {
        QSet<QString> given; ///< orders whose status of ours is given up
        std::vector<OutgoingStatus> outgoing;
        QStringList refused; ///< told, and not kept
    };

    Result<Decided> decideStatuses(db::Connection &c, const ById &there, const QHash<QString, QString> &sent);
    Result<> writeSteps(db::Connection &c, const ById &there, const OrderHistories &histories);
    Result<> write(db::Connection &c, const std::vector<connectors::RemoteRecord> &page,
        const OrderHistories &histories, const QHash<QString, QString> &sent, OrderOutcome &outcome);
    Result<> note(db::Connection &c, const ById &byId, const std::vector<db::Rows> &written, const QStringList &refused,
        OrderOutcome &outcome);

    jobs::JobContext &context_;
    StoreSide &side_;
};

} // namespace purser::sync
