#include "app/server/serveruser.h"
#include "app/server/failures.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <optional>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace purser::server {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

/// An argv or envp for exec, made before fork: allocating memory after it could wait for a lock forever.
class ExecList {
public:
    explicit ExecList(const QStringList &texts)
    {
        for (const QString &text : texts)
            bytes_.push_back(QFile::encodeName(text));
        for (QByteArray &text : bytes_)
            pointers_.push_back(text.data());
        pointers_.push_back(nullptr);
    }
    [[nodiscard]] char *const *get() const { return pointers_.data(); }

private:
    std::vector<QByteArray> bytes_;
    std::vector<char *> pointers_;
};

bool writeNumber(int descriptor, int number)
{
    return ::write(descriptor, &number, sizeof number) == static_cast<ssize_t>(sizeof number);
}

/// What the system knows of a user. getpwnam() and its kin answer in memory that all threads share; \a look is one of
/// those that do not: it gets a passwd, its memory and where to put the answer.
template <class F>
std::optional<ServerUser> lookUp(F look)
{
    passwd entry{};
    passwd *found = nullptr;
    std::vector<char> memory(1024);
    int code = 0;
    while ((code = look(&entry, memory.data(), memory.size(), &found)) == ERANGE || code == EINTR)
        if (code == ERANGE)
            memory.resize(memory.size() * 2);
    if (!found)
        return std::nullopt;
    ServerUser user;
    user.uid = found->pw_uid;
    user.gid = found->pw_gid;
    user.name = QString::fromLocal8Bit(found->pw_name);
    return user;
}

} // namespace

Result<ServerUser> ServerUser::current()
{
    ServerUser user;
    user.uid = ::geteuid();
    user.gid = ::getegid();
    if (user.uid != 0) {
        const auto known = lookUp([&user](auto... answer) { return ::getpwuid_r(user.uid, answer...); });
        user.name = known ? known->name : QString::number(user.uid);
        return user;
    }
    auto postgres = lookUp([](auto... answer) { return ::getpwnam_r("postgres", answer...); });
    if (!postgres)
        return fail(Error::Kind::NotFound,
            tr("The database never runs as root, and this computer has no user named postgres to run it. "
               "Install the package postgresql-15, or start Purser as an ordinary user."));
    postgres->dropsPrivileges = true;
    return *postgres;
}

Result<> ServerUser::canEnter(const QString &path) const
{
    if (!dropsPrivileges)
        return {};
    QString folder = path;
    for (;;) {
        struct stat info { };
        if (::stat(QFile::encodeName(folder).constData(), &info) == 0) {
            const mode_t needed = info.st_uid == uid ? S_IXUSR : info.st_gid == gid ? S_IXGRP : S_IXOTH;
            if ((info.st_mode & needed) == 0)
                return fail(Error::Kind::Forbidden,
                    tr("The user %1, which runs the database for root, may not enter %2. Choose a data folder "
                       "elsewhere, for instance /var/lib/purser, or run chmod o+x %2.")
                        .arg(name, folder));
        }
        if (folder == u"/")
            return {};
        folder = QFileInfo(folder).path();
    }
}

bool ServerUser::become() const noexcept
{
    if (!dropsPrivileges)
        return true;
    return ::setgroups(0, nullptr) == 0 && ::setgid(gid) == 0 && ::setuid(uid) == 0;
}

QStringList serverEnvironment()
{
    return {QStringLiteral("PATH=/usr/local/bin:/usr/bin:/bin"), QStringLiteral("LC_ALL=C.UTF-8"),
        QStringLiteral("LANG=C.UTF-8"), QStringLiteral("TZ=UTC"), QStringLiteral("HOME=/")};
}

Result<pid_t> startDetached(
    const QString &program, const QStringList &arguments, const ServerUser &user, const QString &logFile)
{
    const int log = ::open(QFile::encodeName(logFile).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0)
        return fail(folderFailure(errno, logFile));
    int report[2];
    if (::pipe2(report, O_CLOEXEC) != 0) {
        const int code = errno;
        ::close(log);
        return fail(folderFailure(code, program));
    }
    const QByteArray executable = QFile::encodeName(program);
    const ExecList argv(QStringList{program} + arguments);
    const ExecList envp(serverEnvironment());

    const pid_t middle = ::fork();
    if (middle == 0) {
        // The server must outlive us and the terminal: it becomes the child of init, in its own session.
        ::setsid();
        const pid_t server = ::fork();
        if (server != 0)
            ::_exit(writeNumber(report[1], server > 0 ? server : -errno) ? 0 : 1);
        const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::umask(077);
        if (nothing >= 0 && ::dup2(nothing, 0) == 0 && ::dup2(log, 1) == 1 && ::dup2(log, 2) == 2 && ::chdir("/") == 0
            && user.become())
            ::execve(executable.constData(), argv.get(), envp.get());
        ::_exit(writeNumber(report[1], -errno) ? 127 : 126);
    }
    const int forkError = errno;
    ::close(report[1]);
    ::close(log);
    // The middle process reports the server's pid; whatever fails reports its errno, negative.
    pid_t server = 0;
    int failure = 0;
    int number = 0;
    while (::read(report[0], &number, sizeof number) == static_cast<ssize_t>(sizeof number)) // until exec closes it
        (number > 0 ? server : failure) = number;
    ::close(report[0]);
    if (middle < 0)
        return fail(folderFailure(forkError, program));
    while (::waitpid(middle, nullptr, 0) < 0 && errno == EINTR) { }

    if (server > 0 && failure == 0)
        return server;
    return fail(Error::Kind::Internal, tr("The database server %1 could not be started.").arg(program),
        QString::fromLocal8Bit(std::strerror(-failure)));
}

} // namespace purser::server
