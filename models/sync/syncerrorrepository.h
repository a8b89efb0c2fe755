#pragma once

#include "models/base/result.h"
#include "models/sync/syncerrorrow.h"

#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::sync {

/// What syncs could not do: SQL over sync.sync_errors.
class SyncErrorRepository {
public:
    /// The newest first, at most \a limit.
    static Result<std::vector<SyncErrorRow>> list(db::Connection &c, const SyncErrorFilter &filter, int limit);
    static Result<SyncErrorCounts> counts(db::Connection &c, const std::optional<StoreId> &store);
    /// Settles them in the name of whoever is signed in, or opens them again; how many changed. Those of stores the
    /// person does not manage stay.
    static Result<qint64> resolve(db::Connection &c, const std::vector<QUuid> &errors, bool resolved);
    /// Queues a job for each job they came from, with what failed there; how many jobs. Invalid when none of them came
    /// from a job that is still known.
    static Result<qint64> retry(db::Connection &c, const std::vector<QUuid> &errors);
};

} // namespace purser::sync
