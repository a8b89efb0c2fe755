#pragma once

#include "models/base/result.h"
#include "models/sync/jobrow.h"

namespace purser::db {
class Connection;
}

namespace purser::sync {

/// Jobs as people see and steer them: SQL over sync.jobs, sync.job_items and their logs. Runs under the login of the
/// signed-in person; whoever lacks jobs:read finds nothing, whoever lacks jobs:write gets Forbidden.
class JobRepository {
public:
    /// The open jobs (running, paused, queued in the order of their turn), then the ended ones, the newest first; at
    /// most \a limit of them.
    static Result<std::vector<JobRow>> list(db::Connection &c, const JobFilter &filter, int limit);
    static Result<JobTotals> totals(db::Connection &c);
    static Result<JobPulse> pulse(db::Connection &c);
    /// NotFound when it is not there any more.
    static Result<JobDetail> detail(db::Connection &c, const QUuid &job);
    /// The failed ones first; at most \a limit.
    static Result<std::vector<JobItemRow>> items(db::Connection &c, const QUuid &job, int limit);
    /// Where jobs can run: the connections that are not revoked.
    static Result<std::vector<JobPlace>> places(db::Connection &c);

    /// Ends a waiting job, asks a running one to stop. Conflict when it has ended meanwhile.
    static Result<> cancel(db::Connection &c, const QUuid &job);
    /// Holds a waiting job back, asks a running one to stop where it can go on later.
    static Result<> pause(db::Connection &c, const QUuid &job);
    static Result<> resume(db::Connection &c, const QUuid &job);
    /// Holds back all that is open; the number of jobs.
    static Result<qint64> pauseAll(db::Connection &c);
    static Result<qint64> resumeAll(db::Connection &c);
    /// Does a failed or cancelled job again, from where it had come to.
    static Result<> retry(db::Connection &c, const QUuid &job);
    /// Queues what failed in \a job once more, for one cause or (no code) for all: a job that writes it again, or a job
    /// for each thing that is to be read again. What was not retried yet; when there is no such thing, all. Takes a
    /// thousand things in a transaction: goes on from \a before until it is through. NotFound when that was nothing.
    static Result<JobRetry> retryItems(
        db::Connection &c, const QUuid &job, const std::optional<QString> &code, const JobRetry &before = {});
    /// Lets a failure be: it is not counted any more.
    static Result<> ignore(db::Connection &c, const QUuid &job);
    /// Puts a job in the queue before the scheduled ones. Duplicate when the same one is open already.
    static Result<QUuid> start(db::Connection &c, const JobStart &job);
};

} // namespace purser::sync
