#pragma once

#include "app/sync/remotestore.h"
#include "app/sync/synclog.h"

namespace purser::sync {

struct TaxonomyCounts {
    qint64 created = 0;
    qint64 updated = 0;
    qint64 removed = 0;
    qint64 failed = 0;
};

/// The kinds of terms, in the order in which they depend on each other, and `category`, … as logs name them.
inline constexpr connectors::RemoteKind taxonomyKinds[]{connectors::RemoteKind::Category, connectors::RemoteKind::Tag,
    connectors::RemoteKind::Brand, connectors::RemoteKind::Attribute};
QString taxonomyName(connectors::RemoteKind kind);

/// Writes \a records of one kind, \a attribute being the row of the attribute that attribute terms are of: by their id
/// at the store, by slug where a row has none yet. With \a whole the rows whose id is not among them go. What is as it
/// shall be is left alone, and so is what somebody changed here (mergeTerms()) or deleted here (mergeDeletions()).
Result<TaxonomyCounts> writeTerms(db::Connection &c, StoreId store, connectors::RemoteKind kind, const QUuid &attribute,
    const std::vector<connectors::RemoteRecord> &records, bool whole);

/// Fetches the terms that \a fields names and nobody knows, and writes them. \a side knows them afterwards.
Result<> learnTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const std::vector<QJsonObject> &fields);

/// A line in the log of taxonomies: \a items were looked at, \a counts says what became of them.
Result<> logTaxonomy(db::Connection &c, StoreId store, connectors::RemoteKind kind, const char *action,
    const TaxonomyCounts &counts, qint64 items, qint64 ms);

/// Handler `pull_taxonomies`.
Result<QJsonObject> pullTaxonomies(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

} // namespace purser::sync
