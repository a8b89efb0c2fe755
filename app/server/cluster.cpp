#include "app/server/cluster.h"
#include "app/server/clusterfiles.h"
#include "app/server/failures.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>

namespace purser::server {
namespace {

using namespace std::chrono_literals;

/// Recovery after a power cut may read a gigabyte of log.
constexpr auto startPatience = 600s;
constexpr auto stopPatience = 60s;
/// Another program may be creating the cluster at this moment.
constexpr auto lockPatience = 120s;
constexpr qint64 longestLog = 5'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

void tell(const Progress &progress, const QString &phase, int percent)
{
    if (progress)
        progress(phase, percent);
}

tl::unexpected<Error> cancelled()
{
    return fail(Error::Kind::Cancelled, tr("Opening the database was stopped."));
}

QByteArray logFrom(const QString &path, qint64 offset)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return {};
    return file.readAll();
}

} // namespace

Cluster::Cluster(DataFolder folder, std::shared_ptr<secrets::SecretStore> secrets, QStringList programFolders)
    : folder_(std::move(folder)), secrets_(std::move(secrets)), programFolders_(std::move(programFolders))
{
}

Cluster::~Cluster()
{
    std::ignore = leave();
}

QString Cluster::secretKey() const
{
    return u"embedded database "_qs + folder_.path();
}

db::ConnectionSettings Cluster::superuser(const QString &database) const
{
    db::ConnectionSettings settings;
    settings.host = socketFolder_;
    settings.port = port_;
    settings.database = database;
    settings.user = QStringLiteral("postgres");
    settings.password = password_;
    settings.tls = db::ConnectionSettings::Tls::Off;
    return settings;
}

Result<> Cluster::start(const Progress &progress, const std::stop_token &stop)
{
    if (client_.isOpen())
        return {};
    tell(progress, tr("Looking at the database on this computer"), 0);
    auto user = ServerUser::current();
    if (!user)
        return fail(user.error());
    user_ = *user;
    if (auto prepared = folder_.prepare(user_); !prepared)
        return prepared;
    auto lock = FileLock::open(folder_.startLock());
    if (!lock)
        return fail(lock.error());
    if (!lock->tryLock(FileLock::Mode::Exclusive)) {
        tell(progress, tr("Waiting for another Purser that opens the same database"), 2);
        if (!lock->lock(FileLock::Mode::Exclusive, lockPatience, stop))
            return stop.stop_requested() ? cancelled()
                                         : fail(Error::Kind::Timeout,
                                             tr("Another Purser has been opening or closing the database in %1 for a "
                                                "long time. End it and try again.")
                                                 .arg(folder_.path()));
    }
    auto client = FileLock::open(folder_.clientsLock());
    if (!client)
        return fail(client.error());
    const bool ranBefore = Postmaster::find(folder_).has_value();
    if (auto up = bringUp(progress, stop); !up) {
        const auto running = Postmaster::find(folder_);
        if (running && !ranBefore && client->tryLock(FileLock::Mode::Exclusive))
            std::ignore = stopServer(*running, {});
        return up;
    }
    // Nobody can hold it exclusively: that takes the start lock too.
    if (!client->tryLock(FileLock::Mode::Shared))
        return fail(Error::Kind::Unavailable,
            tr("The lock in %1 does not work. Choose a data folder on a local disk.").arg(folder_.path()));
    client_ = std::move(*client);
    tell(progress, tr("The database is ready"), 100);
    return {};
}

Result<> Cluster::bringUp(const Progress &progress, const std::stop_token &stop)
{
    const std::optional<int> major = clusterMajor(folder_);
    if (major == 0)
        return fail(Error::Kind::Invalid,
            tr("The database in %1 is damaged: files are missing. It was left as it is. Move the folder away and "
               "restore your last backup with purserctl db restore.")
                .arg(folder_.path()));
    auto programs = PostgresPrograms::find(major.value_or(0), programFolders_);
    if (!programs && major) {
        const bool tooOld = *major < PostgresPrograms::oldestMajor;
        const QString advice = tooOld ? tr("Purser needs PostgreSQL %1 or newer.").arg(PostgresPrograms::oldestMajor)
                                      : tr("Install the package postgresql-%1 to open it.").arg(*major);
        const bool nothingThere = !PostgresPrograms::find(0, programFolders_);
        if (!nothingThere || tooOld)
            return fail(Error::Kind::Conflict,
                tr("The database in %1 was made by PostgreSQL %2, which is not on this computer. It was left as it "
                   "is. %3")
                    .arg(folder_.path())
                    .arg(*major)
                    .arg(advice),
                programs.error().detail);
    }
    if (!programs)
        return fail(programs.error());
    programs_ = *programs;

    if (!major) {
        const QString password = secrets::randomSecret();
        const StepProgress step = [&](const QString &phase, int percent) {
            tell(progress, phase, 5 + percent * 60 / 100);
        };
        // The password is kept first: a cluster without it would have to be opened by force.
        if (auto kept = keepPassword(password); !kept)
            return kept;
        if (auto created = createCluster(folder_, programs_, user_, password, step, stop); !created)
            return created;
    }
    auto known = secrets_->read(secretKey());
    if (!known && !known.error().is(Error::Kind::NotFound))
        return fail(known.error());
    password_ = known.value_or(QString());

    auto running = Postmaster::find(folder_);
    if (running && running->isStopping()) {
        tell(progress, tr("Waiting for the database to finish stopping"), 68);
        const QDeadlineTimer deadline(stopPatience);
        while (running->isAlive() && !deadline.hasExpired()) {
            if (stop.stop_requested())
                return cancelled();
            QThread::msleep(20);
        }
        running = Postmaster::find(folder_);
    }
    if (running) {
        socketFolder_ = running->socketFolder();
        port_ = running->port();
        if (running->ask() == Postmaster::Answer::Ready)
            return signIn(progress, stop);
        // Started by a program that was killed while it waited; or it hangs, and then nobody can use it.
        const QDeadlineTimer deadline(30s);
        while (!deadline.hasExpired() && running->isAlive() && running->ask() != Postmaster::Answer::Ready) {
            tell(progress, tr("Waiting for the database to answer"), 75);
            if (stop.stop_requested())
                return cancelled();
            QThread::msleep(50);
        }
        if (running->isAlive() && running->ask() == Postmaster::Answer::Ready)
            return signIn(progress, stop);
        if (auto stopped = stopServer(*running, progress); !stopped)
            return stopped;
    }
    if (password_.isEmpty()) {
        password_ = secrets::randomSecret();
        if (auto cleared = Postmaster::clearRemains(folder_); !cleared)
            return cleared;
        if (auto reset = resetPassword(folder_, programs_, user_, password_); !reset)
            return reset;
        if (auto kept = keepPassword(password_); !kept)
            return kept;
    }
    if (auto launched = launch(progress, stop); !launched)
        return launched;
    return signIn(progress, stop);
}

Result<> Cluster::keepPassword(const QString &password)
{
    auto kept = secrets_->write(secretKey(), password);
    keptPassword_ |= kept.has_value();
    return kept;
}

Result<> Cluster::launch(const Progress &progress, const std::stop_token &stop)
{
    tell(progress, tr("Starting the embedded database"), 70);
    if (auto cleared = Postmaster::clearRemains(folder_); !cleared)
        return cleared;
    if (QFileInfo(folder_.log()).size() > longestLog) {
        QFile::remove(folder_.log() + u".1"_qs);
        QFile::rename(folder_.log(), folder_.log() + u".1"_qs);
    }
    const qint64 logged = QFileInfo(folder_.log()).size();
    auto pid = startDetached(programs_.server(), serverArguments(folder_, programs_), user_, folder_.log());
    if (!pid)
        return fail(pid.error());
    const Postmaster postmaster = Postmaster::launched(folder_, *pid);
    socketFolder_ = postmaster.socketFolder();
    port_ = postmaster.port();
    const QDeadlineTimer patience(startPatience);
    const QDeadlineTimer quick(1500ms);
    while (postmaster.ask() != Postmaster::Answer::Ready) {
        if (!postmaster.isAlive())
            return fail(serverFailure(logFrom(folder_.log(), logged), folder_.path()));
        if (stop.stop_requested() || patience.hasExpired()) {
            std::ignore = postmaster.stop(stopPatience);
            if (stop.stop_requested())
                return cancelled();
            return fail(Error::Kind::Timeout,
                tr("The database in %1 did not become ready. What it said is in server.log there.").arg(folder_.path()),
                QString::fromUtf8(logFrom(folder_.log(), logged).right(4000)));
        }
        if (quick.hasExpired())
            tell(progress, tr("The database was not closed properly and is being checked"), 80);
        QThread::msleep(5);
    }
    return {};
}

Result<> Cluster::signIn(const Progress &progress, const std::stop_token &stop)
{
    tell(progress, tr("Signing in to the embedded database"), 95);
    auto opened = password_.isEmpty() ? fail(Error::Kind::Forbidden, QString())
                                      : Result<db::Connection>(db::Connection::open(superuser()));
    if (opened)
        return {};
    if (!opened.error().is(Error::Kind::Forbidden))
        return fail(opened.error());

    // The keychain has no password, or one of another time. Who owns the files may set a new one, but only while
    // the server is stopped, so not under the feet of other programs.
    auto others = FileLock::open(folder_.clientsLock());
    if (!others)
        return fail(others.error());
    if (!others->tryLock(FileLock::Mode::Exclusive))
        return fail(Error::Kind::Forbidden,
            tr("The password of the database in %1 is not in the keychain of this session, and another program uses "
               "the database. Close the other program, or work in its session.")
                .arg(folder_.path()));
    if (const auto running = Postmaster::find(folder_))
        if (auto stopped = stopServer(*running, progress); !stopped)
            return stopped;
    password_ = secrets::randomSecret();
    if (auto cleared = Postmaster::clearRemains(folder_); !cleared)
        return cleared;
    if (auto reset = resetPassword(folder_, programs_, user_, password_); !reset)
        return reset;
    if (auto kept = keepPassword(password_); !kept)
        return kept;
    others->unlock();
    if (auto launched = launch(progress, stop); !launched)
        return launched;
    auto again = db::Connection::open(superuser());
    return again ? Result<>() : fail(again.error());
}

} // namespace purser::server
