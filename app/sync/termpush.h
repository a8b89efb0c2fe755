#pragma once

#include "app/sync/remotestore.h"
#include "app/sync/synclog.h"
#include "app/sync/taxonomysync.h"
#include "app/sync/termdeletion.h"
#include "app/sync/termmerge.h"

namespace purser::sync {

/// Carries to the store what was changed here of categories, tags, brands, attributes and their terms: what is deleted
/// goes there too, what is new is created, what is changed is merged, sent, and read again to see what the store kept.
class TermPush {
public:
    TermPush(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

    /// Everything that waits, each term once; with \a only these rows, whatever became of them before.
    Result<> run(const std::vector<QUuid> &only = {});

    [[nodiscard]] const TaxonomyCounts &counts() const { return all_; }

private:
    struct Pending {
        QString row;
        QString externalId; ///< empty: the store does not have it yet
        QUuid attribute; ///< that it is a term of
        QString attributeThere;
    };

    Result<> pushKind(const TermTable &table, const std::vector<QUuid> &only);
    Result<> pushDeletions(const TermTable &table, const std::vector<QUuid> &only);
    Result<> carryDeletions(const TermTable &table, const QString &attribute, const QStringList &ids);
    Result<QStringList> sendDeletions(
        const TermTable &table, const QString &attribute, const std::vector<DeletedTerm> &outgoing);
    Result<> logKind(const TermTable &table, qint64 items, qint64 ms);
    Result<std::vector<Pending>> nextPart(const TermTable &table, const std::vector<QUuid> &only);
    Result<> carry(const TermTable &table, const std::vector<Pending> &part);
    Result<QHash<QString, QJsonObject>> send(
        const TermTable &table, const QString &attribute, std::vector<OutgoingTerm> &outgoing);
    Result<> setMissingAside(const TermTable &table, const std::vector<Pending> &part, const QStringList &ids,
        const std::vector<connectors::RemoteRecord> &there);

    jobs::JobContext &context_;
    RemoteStore &remote_;
    StoreSide &side_;
    std::vector<QUuid> done_;
    TaxonomyCounts all_;
    TaxonomyCounts kind_; ///< of the kind under way
};

} // namespace purser::sync
