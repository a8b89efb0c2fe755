#pragma once

#include "app/jobs/job.h"

#include <QStringList>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include <time.h>

namespace purser::jobs {

/// Goes on while the machine sleeps, as the leases in the database do; std::chrono::steady_clock stands still then.
struct LeaseClock {
    using duration = std::chrono::nanoseconds;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<LeaseClock>;
    static constexpr bool is_steady = true;

    static time_point now() noexcept
    {
        timespec t{};
        ::clock_gettime(CLOCK_BOOTTIME, &t);
        return time_point(std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec));
    }
};

/// A job that runs in this program, as its own thread and that of the leases see it.
struct Running {
    using Clock = LeaseClock;

    /// \a asked is when its claim was sent: the lease, of \a length, began then or later.
    Running(Job j, Clock::duration length, Clock::time_point asked = Clock::now())
        : job(std::move(j)), lease(length), renewed(asked.time_since_epoch().count())
    {
    }

    const Job job;
    const Clock::duration lease;
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
    bool writing = false; ///< some lines are on their way into the database
    std::condition_variable written; ///< they are no more
    int linesLeft = 5000; ///< a job that cannot stop talking does not fill the database

    void lose()
    {
        lost = true;
        stop.request_stop();
    }
    /// Without a word from the server for a whole lease, somebody else may have the job.
    bool isLost()
    {
        if (!lost && Clock::now().time_since_epoch() - Clock::duration(renewed.load()) > lease)
            lose();
        return lost;
    }
};

} // namespace purser::jobs
