#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>

namespace purser::connectors::http {

/// How often the system on the other side may be asked.
struct Rate {
    double perSecond = 10; ///< in the long run
    int burst = 20; ///< at once, after a rest
};

/// Keeps all threads that use one account within its rate: a bucket of tokens. When the other side says that it has
/// had enough, everybody waits.
class RateLimiter {
public:
    explicit RateLimiter(Rate rate);

    /// Waits for its turn; false when it was asked to stop meanwhile.
    bool acquire(const std::stop_token &stop);
    /// Takes a turn if it can be had at once.
    bool tryAcquire();
    /// Nobody gets a turn for \a time from now.
    void pause(std::chrono::milliseconds time);

private:
    using Clock = std::chrono::steady_clock;

    /// When the next turn may be taken; now or earlier: it is there. The caller holds the mutex.
    Clock::time_point nextTurn(Clock::time_point now);

    const Rate rate_;
    std::mutex mutex_; ///< guards everything below
    std::condition_variable_any changed_;
    double tokens_;
    Clock::time_point filled_;
    Clock::time_point pausedUntil_;
};

/// The limiters of the accounts that are used in this program, so that all threads share one an account.
class RateLimiters {
public:
    /// That of \a account; \a rate counts for the first who asks.
    std::shared_ptr<RateLimiter> of(const QByteArray &account, Rate rate);

private:
    std::mutex mutex_;
    QHash<QByteArray, std::shared_ptr<RateLimiter>> all_;
};

} // namespace purser::connectors::http
