#include "app/server/postmaster.h"

#include "app/server/pidfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <libpq-fe.h>

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace purser::server {
namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A process that has ended but that nobody collected is no process.
bool isZombie(pid_t pid)
{
    const QByteArray stat = contents(u"/proc/%1/stat"_qs.arg(pid));
    const qsizetype name = stat.lastIndexOf(')');
    return name < 0 || stat.mid(name + 2, 1) == "Z";
}

/// Whether \a pid is the postmaster of \a cluster: by its command line, which everybody may read, or by its
/// working directory when it was started by hand.
bool isPostmaster(pid_t pid, const QString &cluster)
{
    if (pid <= 1 || isZombie(pid))
        return false;
    const QList<QByteArray> words = contents(u"/proc/%1/cmdline"_qs.arg(pid)).split('\0');
    if (words.isEmpty() || !(words.first().endsWith("/postgres") || words.first() == "postgres"))
        return false;
    const qsizetype option = words.indexOf("-D");
    if (option >= 0 && option + 1 < words.size() && words[option + 1] == QFile::encodeName(cluster))
        return true;
    return QFileInfo(u"/proc/%1/cwd"_qs.arg(pid)).symLinkTarget() == cluster;
}

/// Workers call themselves `postgres: <cluster name>: <what they do>`.
std::vector<pid_t> workersOf(const QString &serverName)
{
    const QByteArray title = "postgres: " + serverName.toUtf8() + ':';
    std::vector<pid_t> workers;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const pid_t pid = entry.toInt(&isNumber);
        if (isNumber && contents(u"/proc/%1/cmdline"_qs.arg(pid)).startsWith(title) && !isZombie(pid))
            workers.push_back(pid);
    }
    return workers;
}

} // namespace

std::optional<Postmaster> Postmaster::find(const DataFolder &folder)
{
    const auto said = PidFile::parse(contents(folder.cluster() + u"/postmaster.pid"_qs));
    if (!said || !isPostmaster(said->pid, folder.cluster()))
        return std::nullopt;
    Postmaster found;
    found.pid_ = said->pid;
    found.folder_ = folder;
    found.run_ = said->run;
    found.port_ = said->port;
    found.socketFolder_ = said->socketFolder.isEmpty() ? folder.socketFolder() : said->socketFolder;
    found.stopping_ = said->stopping;
    return found;
}

Postmaster Postmaster::launched(const DataFolder &folder, pid_t pid)
{
    Postmaster launched;
    launched.pid_ = pid;
    launched.launched_ = true;
    launched.folder_ = folder;
    launched.socketFolder_ = folder.socketFolder();
    return launched;
}

Result<> Postmaster::clearRemains(const DataFolder &folder)
{
    // Workers end by themselves when their server is gone, unless they are in the middle of something long.
    const QDeadlineTimer polite(std::chrono::seconds(3));
    const QDeadlineTimer patience(std::chrono::seconds(10));
    for (auto workers = workersOf(folder.serverName()); !workers.empty(); workers = workersOf(folder.serverName())) {
        if (patience.hasExpired())
            return fail(Error::Kind::Unavailable,
                tr("A process of the database is still ending after a crash. Try again in a minute."),
                QStringLiteral("pid %1").arg(workers.front()));
        if (polite.hasExpired())
            for (const pid_t worker : workers)
                ::kill(worker, SIGQUIT);
        QThread::msleep(50);
    }
    for (const QString &name : {folder.cluster() + u"/postmaster.pid"_qs, folder.socketFolder() + u"/.s.PGSQL.5432"_qs,
             folder.socketFolder() + u"/.s.PGSQL.5432.lock"_qs})
        if (::unlink(QFile::encodeName(name).constData()) != 0 && errno != ENOENT)
            return fail(Error::Kind::Forbidden,
                tr("%1 is left over from a crash and cannot be removed. Check that the folder is yours.").arg(name));
    return {};
}

Postmaster::Answer Postmaster::ask() const
{
    const QByteArray host = QFile::encodeName(socketFolder_);
    const QByteArray port = QByteArray::number(port_);
    const char *const names[] = {"host", "port", "dbname", "connect_timeout", nullptr};
    const char *const values[] = {host.constData(), port.constData(), "postgres", "3", nullptr};
    switch (PQpingParams(names, values, 0)) {
    case PQPING_OK: return Answer::Ready;
    case PQPING_REJECT: return Answer::Starting;
    default: return Answer::None;
    }
}

bool Postmaster::isAlive() const
{
    return launched_ ? !isZombie(pid_) : isPostmaster(pid_, folder_.cluster());
}

Result<> Postmaster::stop(std::chrono::milliseconds patience, const std::function<void()> &waiting) const
{
    auto signal = [this](int number) { return ::kill(pid_, number) == 0 || errno == ESRCH; };
    if (isAlive() && !signal(SIGINT))
        return fail(Error::Kind::Forbidden,
            tr("The database in %1 was started by another user, who alone can stop it.").arg(folder_.path()));
    const QDeadlineTimer polite(patience);
    const QDeadlineTimer insisting(patience + std::chrono::seconds(30));
    bool insisted = false;
    while (isAlive()) {
        if (polite.hasExpired() && !insisted)
            insisted = signal(SIGQUIT);
        if (insisting.hasExpired())
            return fail(Error::Kind::Timeout,
                tr("The database in %1 does not stop. Something keeps its disk busy; try again later.")
                    .arg(folder_.path()),
                QStringLiteral("pid %1").arg(pid_));
        if (waiting)
            waiting();
        QThread::msleep(10);
    }
    return {};
}

} // namespace purser::server
