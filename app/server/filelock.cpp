#include "app/server/filelock.h"
#include "app/server/failures.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace purser::server {

Result<FileLock> FileLock::open(const QString &path)
{
    FileLock lock;
    // Not inherited by the server, which would hold it for ever.
    lock.descriptor_ = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock.descriptor_ < 0)
        return fail(folderFailure(errno, path));
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept : descriptor_(std::exchange(other.descriptor_, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

FileLock::~FileLock()
{
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

bool FileLock::tryLock(Mode mode)
{
    const int operation = (mode == Mode::Shared ? LOCK_SH : LOCK_EX) | LOCK_NB;
    int outcome = -1;
    do
        outcome = ::flock(descriptor_, operation);
    while (outcome != 0 && errno == EINTR);
    return outcome == 0;
}

bool FileLock::lock(Mode mode, std::chrono::milliseconds patience, const std::stop_token &stop)
{
    QDeadlineTimer deadline(patience);
    while (!tryLock(mode)) {
        if (deadline.hasExpired() || stop.stop_requested())
            return false;
        QThread::msleep(20);
    }
    return true;
}

void FileLock::unlock()
{
    if (descriptor_ >= 0)
        ::flock(descriptor_, LOCK_UN);
}

} // namespace purser::server
