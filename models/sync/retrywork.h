#pragma once

#include "models/db/connection.h"

namespace purser::sync {

/// Queues once more what failed, and marks the items of jobs in which it did, so that they count as retried: what was
/// read is read again one by one, what was written is named to a job of the same type. Under the same correlation:
/// what belongs together is found together. The same things asked for twice are one job as long as that is open, other
/// things never are. Gives the ids of the jobs, and beside each how many things are tried again in all of them; none
/// when there is nothing to do again.
///
/// \a failed is a query over \a params that gives job, job_type, parameters, connection_id, store_id, correlation_id,
/// entity_type, entity_id and external_id; \a isItem is the condition on which an item `i` of the job is the one that
/// its row `f` means.
Result<db::Rows> retryFailed(db::Connection &c, const QString &failed, const QString &isItem, const db::Params &params);

} // namespace purser::sync
