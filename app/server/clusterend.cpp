// The other half of Cluster: leaving, stopping, looking.
#include "app/server/cluster.h"
#include "app/server/clusterfiles.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace purser::server {
namespace {

using namespace std::chrono_literals;

constexpr auto stopPatience = 60s;
constexpr auto lockPatience = 120s;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

tl::unexpected<Error> lockTooLong(const DataFolder &folder)
{
    return fail(Error::Kind::Timeout,
        tr("Another Purser has been opening or closing the database in %1 for a long time. End it and try again.")
            .arg(folder.path()));
}

} // namespace

bool Cluster::wasAskedToGoOn(const Postmaster &postmaster) const
{
    return contents(folder_.keepRunning()) == postmaster.run();
}

Result<> Cluster::keepRunning()
{
    const auto running = Postmaster::find(folder_);
    if (!running)
        return fail(Error::Kind::Unavailable, tr("The embedded database is not running."));
    QSaveFile file(folder_.keepRunning());
    if (!file.open(QIODevice::WriteOnly) || file.write(running->run().toUtf8()) < 0 || !file.commit())
        return fail(Error::Kind::Forbidden, tr("%1 cannot be written.").arg(folder_.keepRunning()), file.errorString());
    return {};
}

Result<> Cluster::stopServer(const Postmaster &postmaster, const Progress &progress)
{
    auto stopped = postmaster.stop(stopPatience, [&progress] {
        if (progress)
            progress(tr("Stopping the embedded database"), 50);
    });
    if (stopped)
        QFile::remove(folder_.keepRunning());
    return stopped;
}

Result<> Cluster::leave()
{
    if (!client_.isOpen())
        return {};
    FileLock mine = std::move(client_);
    client_ = FileLock();
    auto lock = FileLock::open(folder_.startLock());
    if (!lock)
        return fail(lock.error());
    // Whoever holds it starts the server for itself, or stops it: then it needs nobody to do so.
    if (!lock->lock(FileLock::Mode::Exclusive, lockPatience))
        return lockTooLong(folder_);
    if (!mine.tryLock(FileLock::Mode::Exclusive))
        return {}; // others go on
    const auto running = Postmaster::find(folder_);
    if (!running || wasAskedToGoOn(*running))
        return {};
    return stopServer(*running, {});
}

Result<> Cluster::stop(bool force, const Progress &progress)
{
    client_ = FileLock();
    if (!Postmaster::find(folder_))
        return {};
    auto lock = FileLock::open(folder_.startLock());
    if (!lock)
        return fail(lock.error());
    if (!lock->lock(FileLock::Mode::Exclusive, lockPatience))
        return lockTooLong(folder_);
    auto clients = FileLock::open(folder_.clientsLock());
    if (!clients)
        return fail(clients.error());
    if (!clients->tryLock(FileLock::Mode::Exclusive) && !force)
        return fail(Error::Kind::Conflict,
            tr("Purser is open and uses the database in %1. Close it first, or stop the database with --force.")
                .arg(folder_.path()));
    const auto running = Postmaster::find(folder_);
    return running ? stopServer(*running, progress) : Result<>();
}

ClusterStatus Cluster::status() const
{
    ClusterStatus status;
    status.freeBytes = folder_.freeBytes();
    const std::optional<int> major = clusterMajor(folder_);
    status.major = major.value_or(0);
    if (!major)
        return status;
    using State = ClusterStatus::State;
    if (*major == 0)
        status.state = State::Damaged;
    else
        status.state = PostgresPrograms::find(*major, programFolders_) ? State::Stopped : State::OtherVersion;
    if (const auto running = Postmaster::find(folder_)) {
        status.pid = running->pid();
        status.socketFolder = running->socketFolder();
        status.state = running->ask() == Postmaster::Answer::Ready ? State::Running : State::Starting;
    }
    if (auto clients = FileLock::open(folder_.clientsLock()))
        status.inUse = !clients->tryLock(FileLock::Mode::Exclusive);
    return status;
}

Result<> Cluster::check()
{
    const auto running = Postmaster::find(folder_);
    if (!running)
        return fail(Error::Kind::Unavailable, tr("The embedded database is not running."));
    auto connection = db::Connection::open(superuser());
    if (!connection)
        return fail(connection.error());
    const auto answer = connection->exec("select current_setting('data_checksums')");
    return answer ? Result<>() : fail(answer.error());
}

Result<> Cluster::createDatabase(db::Connection &connection, const QString &name)
{
    return connection.script("create database " + db::quoteIdentifier(name).toUtf8()
        + " template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
}

Result<> Cluster::ensureDatabase(const QString &name)
{
    auto connection = db::Connection::open(superuser());
    if (!connection)
        return fail(connection.error());
    const auto found = connection->exec("select 1 from pg_database where datname = $1", {name});
    if (!found)
        return fail(found.error());
    if (!found->isEmpty())
        return {};
    const auto created = createDatabase(*connection, name);
    if (!created && created.error().code != u"42P04") // another program was quicker
        return fail(created.error());
    return {};
}

} // namespace purser::server
