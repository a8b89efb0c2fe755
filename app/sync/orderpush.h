#pragma once

#include "app/sync/orderwriter.h"
#include "app/sync/remotestore.h"

namespace purser::sync {

/// Carries to the store what status orders were given here: merged, sent, and read again to see what the store kept.
class OrderPush {
public:
    OrderPush(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

    /// Everything that waits, each order once; with \a only these orders.
    Result<> run(const std::vector<QUuid> &only = {});

    [[nodiscard]] qint64 sent() const { return sent_; }
    [[nodiscard]] qint64 failed() const { return failed_; }

private:
    struct Pending {
        QUuid order;
        QString externalId;
        QString number;
    };
    Result<std::vector<Pending>> nextPart(const std::vector<QUuid> &only);
    Result<> carry(const std::vector<Pending> &part);
    Result<QHash<QString, QString>> send(const std::vector<OutgoingStatus> &outgoing);

    jobs::JobContext &context_;
    RemoteStore &remote_;
    StoreSide &side_;
    std::vector<QUuid> done_;
    qint64 sent_ = 0;
    qint64 failed_ = 0;
};

} // namespace purser::sync
