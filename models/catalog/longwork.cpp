#include "models/catalog/longwork.h"

namespace purser::catalog {

Result<> LongWork::begin(db::Connection &c)
{
    auto process = c.exec("select pg_backend_pid()");
    if (!process)
        return fail(process.error());
    const std::lock_guard lock(mutex_);
    backend_ = static_cast<int>(process->first().integer(0));
    return {};
}

bool LongWork::watch(const BulkProgress &now)
{
    const std::lock_guard lock(mutex_);
    if (cancelled_)
        return false;
    progress_ = now;
    if (now.phase == BulkProgress::Phase::Saving) {
        saving_ = true;
        backend_ = 0;
    }
    return true;
}

void LongWork::end()
{
    const std::lock_guard lock(mutex_);
    backend_ = 0;
}

BulkProgress LongWork::progress() const
{
    const std::lock_guard lock(mutex_);
    return progress_;
}

bool LongWork::cancel()
{
    const std::lock_guard lock(mutex_);
    if (saving_ || cancelled_)
        return false;
    cancelled_ = true;
    return true;
}

bool LongWork::isCancelled() const
{
    const std::lock_guard lock(mutex_);
    return cancelled_;
}

Result<> LongWork::interrupt(db::Connection &c)
{
    // The lock keeps the interruption from reaching anything but this work.
    const std::lock_guard lock(mutex_);
    if (backend_ == 0)
        return {};
    auto sent = c.exec("select pg_cancel_backend($1)", {backend_});
    return sent ? Result<>() : fail(sent.error());
}

} // namespace purser::catalog
