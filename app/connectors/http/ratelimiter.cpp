#include "app/connectors/http/ratelimiter.h"

#include <algorithm>

namespace purser::connectors::http {

RateLimiter::RateLimiter(Rate rate) : rate_(rate), tokens_(rate.burst), filled_(Clock::now()), pausedUntil_(filled_)
{
}

RateLimiter::Clock::time_point RateLimiter::nextTurn(Clock::time_point now)
{
    const std::chrono::duration<double> passed = now - filled_;
    tokens_ = std::min(static_cast<double>(rate_.burst), tokens_ + passed.count() * rate_.perSecond);
    filled_ = now;
    if (tokens_ >= 1)
        return pausedUntil_;
    const std::chrono::duration<double> missing((1 - tokens_) / rate_.perSecond);
    return std::max(pausedUntil_, now + std::chrono::duration_cast<Clock::duration>(missing));
}

bool RateLimiter::acquire(const std::stop_token &stop)
{
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        const auto now = Clock::now();
        const auto turn = nextTurn(now);
        if (turn <= now) {
            tokens_ -= 1;
            return true;
        }
        changed_.wait_until(lock, stop, turn, [] { return false; });
    }
    return false;
}

bool RateLimiter::tryAcquire()
{
    const std::scoped_lock lock(mutex_);
    const auto now = Clock::now();
    if (nextTurn(now) > now)
        return false;
    tokens_ -= 1;
    return true;
}

void RateLimiter::pause(std::chrono::milliseconds time)
{
    const std::scoped_lock lock(mutex_);
    pausedUntil_ = std::max(pausedUntil_, Clock::now() + time);
}

std::shared_ptr<RateLimiter> RateLimiters::of(const QByteArray &account, Rate rate)
{
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<RateLimiter> &one = all_[account];
    if (!one)
        one = std::make_shared<RateLimiter>(rate);
    return one;
}

} // namespace purser::connectors::http
