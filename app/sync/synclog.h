#pragma once

#include "app/jobs/job.h"
#include "app/sync/storeside.h"

namespace purser::sync {

/// Something that a sync could not do.
struct Failure {
    QString entityType; ///< "product", "order", "category", …
    std::optional<QUuid> entity;
    QString externalId;
    QString title; ///< for people
    Error error;
};

/// Keeps \a failures in sync.sync_errors (one open row for each thing and cause), on the links of products, and as
/// items of the job. They are resolved when a later attempt succeeds.
Result<> recordFailures(
    jobs::JobContext &context, db::Connection &c, StoreId store, const std::vector<Failure> &failures);

/// Something that the store was told, and took.
struct Told {
    enum class What { Created, Updated, Deleted };
    What what = What::Updated;
    QString entityType; ///< as in Failure
    std::optional<QUuid> entity; ///< none: it was gone here before
    QString externalId;
    QStringList fields = {}; ///< that were sent; of an update
};

/// Writes what was \a told into sync.sync_logs, and as items of the job.
Result<> recordTold(jobs::JobContext &context, db::Connection &c, StoreId store, const std::vector<Told> &told);

/// The thing went well: what was open about it is settled. \a entityType as in Failure.
Result<> resolveFailures(db::Connection &c, StoreId store, const QString &entityType, const QStringList &externalIds);

/// Whether trying again by itself may help: the job fails as a whole and is tried again, instead of one of its things.
bool isPassing(const Error &error);

/// The store a job is for. Invalid when it names none.
Result<StoreId> storeOf(jobs::JobContext &context);

} // namespace purser::sync
