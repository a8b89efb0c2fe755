#pragma once

#include "models/base/result.h"

#include <QString>

#include <chrono>
#include <stop_token>

namespace purser::server {

/// A lock on a file (flock). The kernel gives it back when the process ends, however it ends.
class FileLock {
public:
    enum class Mode { Shared, Exclusive };

    FileLock() = default;
    /// Opens, and creates when needed, the file at \a path without locking it.
    static Result<FileLock> open(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

    [[nodiscard]] bool isOpen() const { return descriptor_ >= 0; }
    /// Takes the lock, or turns the one held into \a mode, when nobody is in the way. When somebody is, the lock
    /// held before is gone.
    [[nodiscard]] bool tryLock(Mode mode);
    /// Waits at most \a patience. Gives false when it took longer or \a stop was requested.
    [[nodiscard]] bool lock(Mode mode, std::chrono::milliseconds patience, const std::stop_token &stop = {});
    void unlock();

private:
    int descriptor_ = -1;
};

} // namespace purser::server
