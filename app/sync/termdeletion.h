#pragma once

#include "app/sync/merge.h"
#include "app/sync/synclog.h"
#include "app/sync/termtable.h"

namespace purser::sync {

/// A term that was deleted here and that the store may still have.
struct DeletedTerm {
    QUuid id;
    QUuid row; ///< that it was here
    QString externalId;
    QString title; ///< for people
    QJsonObject base; ///< canonical: what both sides last agreed on, but for its place among the others
    bool refused = false; ///< the store did not delete it
    std::vector<QUuid> members; ///< products that it was on
    QUuid conflict; ///< null: nobody was asked yet
    std::optional<Verdict> verdict;
};

/// What became of terms that were deleted here.
struct DeletionOutcome {
    qint64 gone = 0; ///< on both sides now
    qint64 takenBack = 0; ///< here again
    qint64 failed = 0;
    std::vector<DeletedTerm> outgoing; ///< to be deleted in the store
};

/// Ids at the store of the terms of \a table (of \a attribute, the row of one, where they are its terms) that were
/// deleted here: nothing that is read there brings them back.
Result<QSet<QString>> deletedTerms(db::Connection &c, StoreId store, const TermTable &table, const QUuid &attribute);

/// Holds what was deleted here of \a kind against what is \a there: all of it, or with \a asked those of these ids.
/// What the store does not have either is settled. What it has as both sides last knew it is to be deleted there; what
/// its people have changed since is for the owner of `existence` to decide, or for a person: deleted, or here again. In
/// a transaction. \a attribute is the id at the store of the attribute that attribute terms are of; \a sent says that
/// the store has just been told.
Result<DeletionOutcome> mergeDeletions(jobs::JobContext &context, db::Connection &c, const StoreSide &side,
    connectors::RemoteKind kind, const QString &attribute, const std::vector<connectors::RemoteRecord> &there,
    const std::optional<QStringList> &asked = {}, bool sent = false);

/// The store has not deleted \a deletions, for the reasons \a why. That does not change by trying again: a person is
/// asked whether they shall stay deleted here, or come back. In a transaction.
Result<> askAboutRefused(db::Connection &c, const StoreSide &side, const TermTable &table,
    const std::vector<QUuid> &deletions, const std::vector<Failure> &why);

} // namespace purser::sync
