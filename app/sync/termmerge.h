#pragma once

#include "app/sync/remotestore.h"
#include "app/sync/synclog.h"
#include "app/sync/termtable.h"

namespace purser::sync {

/// A term of ours that the store shall take.
struct OutgoingTerm {
    QUuid row;
    QString title; ///< for people
    connectors::RemoteChange change;
    QJsonObject
        canonical; ///< what is sent, as it is compared; a parent that the store does not have yet is "local:<id>"
};

/// What became of terms that were not in step.
struct TermOutcome {
    qint64 settled = 0; ///< both sides have the same now
    qint64 failed = 0;
    std::vector<OutgoingTerm> outgoing;
};

/// Merges the terms of \a kind that are not in step with what the store has, writes what is the store's, and says what
/// is ours to send. In a transaction. Terms whose id is not among \a there are left alone. \a attribute is the row of
/// the attribute that attribute terms are of; \a sent what the store has just been told, canonical, by its ids.
Result<TermOutcome> mergeTerms(jobs::JobContext &context, db::Connection &c, const StoreSide &side,
    connectors::RemoteKind kind, const QUuid &attribute, const std::vector<connectors::RemoteRecord> &there,
    const QHash<QString, QJsonObject> &sent = {});

} // namespace purser::sync
