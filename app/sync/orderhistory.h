#pragma once

#include "app/jobs/job.h"
#include "app/sync/remotestore.h"
#include "app/sync/storeside.h"

namespace purser::sync {

/// An order went from one status to another.
struct StatusStep {
    QString from;
    QString to;
    QDateTime at; ///< UTC
    QString by; ///< as the store names them; may be empty
    QString note; ///< id of what tells of it at the store; empty where nothing does
};

/// What happened to an order at the store since it was last seen.
struct OrderHistory {
    QDateTime begun; ///< when it was placed; UTC
    std::vector<StatusStep> steps; ///< each begins where the one before it ended
};
using OrderHistories = QHash<QString, OrderHistory>; ///< by the id at the store

/// How an order came from status \a from to status \a to, as far as \a notes of the store tell: those after the note
/// \a seen that are not older than \a since (invalid: all). Where a step is missing among them, the one before and the
/// one after are joined. An order that was not known has no \a from: it begins with what the first note says. Empty
/// when no note tells anything.
std::vector<StatusStep> stepsBetween(const std::vector<connectors::RemoteRecord> &notes, const QString &from,
    const QString &to, qint64 seen, const QDateTime &since);

/// Asks the store for the history of the orders of \a page that changed, and with \a alsoNew of those that nobody here
/// knows. \a at is the time at the store, by whose clock the notes are (invalid: the clocks agree).
Result<OrderHistories> readHistories(jobs::JobContext &context, RemoteStore &remote, const StoreSide &side,
    const std::vector<connectors::RemoteRecord> &page, const QDateTime &at, bool alsoNew);

} // namespace purser::sync
