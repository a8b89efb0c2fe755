#pragma once

#include "app/jobs/job.h"

#include <QStringList>

#include <atomic>
#include <mutex>

namespace purser::jobs {

/// A job that runs in this program, as its own thread and that of the leases see it.
struct Running {
    using Clock = std::chrono::steady_clock;

    /// \a asked is when its claim was sent: the lease began then or later.
    explicit Running(Job j, Clock::time_point asked = Clock::now())
        : job(std::move(j)), renewed(asked.time_since_epoch().count())
    {
    }

    const Job job;
    std::stop_source stop;
    std::atomic<bool> lost{false}; ///< somebody else may have the job by now
    std::atomic<Clock::rep> renewed; ///< no later than the lease began

    /// How far it is, and what it said, until that is written down.
    std::mutex mutex;
    qint64 done = 0;
    qint64 total = 0;
    bool told = false; ///< progress was reported at all
    bool fresh = false; ///< and is not written down yet
    QStringList lines;
    int linesLeft = 5000; ///< a job that cannot stop talking does not fill the database

    void lose()
    {
        lost = true;
        stop.request_stop();
    }
};

} // namespace purser::jobs
