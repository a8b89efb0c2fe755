#pragma once

#include "app/jobs/job.h"

#include <QStringList>

#include <atomic>
#include <mutex>

namespace purser::jobs {

/// A job that runs in this program, as its own thread and that of the leases see it.
struct Running {
    using Clock = std::chrono::steady_clock;

    explicit Running(Job j) : job(std::move(j)) { }

    const Job job;
    std::stop_source stop;
    std::atomic<bool> lost{false}; ///< somebody else may have the job by now
    std::atomic<Clock::rep> renewed{Clock::now().time_since_epoch().count()}; ///< when the lease surely began

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
