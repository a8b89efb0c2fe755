#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace purser::db {

/// What other threads can say to a connection that waits for the network: give up, now or soon. Whoever waits looks at
/// it several times a second.
class Lifeline {
public:
    using Clock = std::chrono::steady_clock;

    /// Every wait ends at once, now and in future: the program does not want the connection any more.
    void cut()
    {
        cut_ = true;
        wake();
    }
    [[nodiscard]] bool isCut() const { return cut_; }

    /// Nobody wants the answer that is awaited now; after \a wait it is given up for lost.
    void giveUpIn(std::chrono::milliseconds wait) { lastMoment_ = (Clock::now() + wait).time_since_epoch().count(); }
    /// Forgets giveUpIn(): the next work is wanted.
    void renew() { lastMoment_ = 0; }
    [[nodiscard]] bool isOver() const
    {
        const Clock::rep last = lastMoment_;
        return cut_ || (last != 0 && Clock::now().time_since_epoch().count() > last);
    }

    /// Waits without a connection; wake() and cut() end it early. False when it is cut.
    bool sleep(std::chrono::milliseconds time)
    {
        std::unique_lock lock(mutex_);
        const unsigned now = wakes_;
        changed_.wait_for(lock, time, [this, now] { return cut_ || wakes_ != now; });
        return !cut_;
    }
    /// Something may have changed: whoever sleeps looks again.
    void wake()
    {
        {
            const std::lock_guard lock(mutex_);
            ++wakes_;
        }
        changed_.notify_all();
    }

private:
    std::atomic<bool> cut_{false};
    std::atomic<Clock::rep> lastMoment_{0};
    std::mutex mutex_;
    std::condition_variable changed_;
    unsigned wakes_ = 0;
};

} // namespace purser::db
