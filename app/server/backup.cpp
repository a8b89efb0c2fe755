#include "app/server/backup.h"
#include "app/server/failures.h"
#include "app/server/logins.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace purser::server {
namespace {

QString previousName(const QString &database)
{
    return database + u"_before_restore"_qs;
}

QString restoringName(const QString &database)
{
    return database + u"_restoring"_qs;
}

int tablesIn(const QByteArray &list)
{
    int tables = 0;
    for (const QByteArray &line : list.split('\n'))
        tables += !line.startsWith(';') && line.contains(" TABLE DATA ");
    return tables;
}

/// A folder entry is on disk only when its folder is.
void syncFolderOf(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(QFileInfo(file).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

Backup::Backup(const Cluster &cluster, QString database) : cluster_(cluster), database_(std::move(database))
{
}

Result<QByteArray> Backup::tool(const QString &name, const QStringList &arguments) const
{
    const auto program = cluster_.programs().client(name);
    if (!program)
        return fail(program.error());
    const db::ConnectionSettings settings = cluster_.superuser();
    ToolOptions options;
    options.environment << u"PGHOST="_qs + settings.host << u"PGPORT=%1"_qs.arg(settings.port)
                        << u"PGUSER="_qs + settings.user << u"PGPASSWORD="_qs + settings.password
                        << u"PGAPPNAME=purser backup"_qs;
    const auto run = runTool(*program, arguments, options);
    if (!run)
        return fail(run.error());
    if (run->exitCode == 0)
        return run->output;
    const QString said = QString::fromUtf8(run->output.trimmed().right(4000));
    if (run->output.contains("No space left on device"))
        return fail(
            Error::Kind::NoSpace, tr("The disk is full. Nothing was changed; free some space and try again."), said);
    return fail(Error::Kind::Internal, tr("%1 did not succeed. Nothing was changed.").arg(name), said);
}

Result<Backup::Summary> Backup::write(const QString &file, const Progress &progress) const
{
    auto tell = [&](const QString &phase, int percent) {
        if (progress)
            progress(phase, percent);
    };
    const QString target = QFileInfo(file).absoluteFilePath();
    QTemporaryFile partial(target + u".partial-XXXXXX"_qs); // 0600, and gone when anything fails
    if (!partial.open())
        return fail(folderFailure(errno ? errno : EACCES, QFileInfo(target).path()));
    auto connection = db::Connection::open(cluster_.superuser(database_));
    if (!connection)
        return fail(connection.error());

    tell(tr("Saving the database"), 5);
    if (auto dumped = tool(
            u"pg_dump"_qs, {u"--format=custom"_qs, u"--no-password"_qs, u"--file="_qs + partial.fileName(), database_});
        !dumped)
        return fail(dumped.error());
    tell(tr("Saving the logins"), 65);
    const auto logins = Logins::read(*connection);
    if (!logins)
        return fail(logins.error());
    QFile archive(partial.fileName());
    if (!archive.open(QIODevice::Append) || !logins->appendTo(archive) || ::fsync(archive.handle()) != 0)
        return fail(folderFailure(errno ? errno : EIO, target));
    archive.close();

    tell(tr("Reading the backup back"), 70);
    const auto list = tool(u"pg_restore"_qs, {u"--list"_qs, partial.fileName()});
    if (!list)
        return fail(list.error());
    if (auto readable = tool(u"pg_restore"_qs, {u"--file=/dev/null"_qs, partial.fileName()}); !readable)
        return fail(readable.error());
    const auto again = Logins::fromFile(partial.fileName());
    if (!again || again->count() != logins->count())
        return fail(Error::Kind::Internal, tr("The backup could not be read back. Nothing was replaced."),
            again ? QString() : again.error().detail);

    Summary summary{QFileInfo(partial.fileName()).size(), tablesIn(*list), logins->count()};
    if (::rename(QFile::encodeName(partial.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return fail(folderFailure(errno, target));
    partial.setAutoRemove(false);
    syncFolderOf(target);
    tell(tr("The backup is complete"), 100);
    return summary;
}

Result<> Backup::refuseWhenInUse() const
{
    auto connection = db::Connection::open(cluster_.superuser());
    if (!connection)
        return fail(connection.error());
    const auto users = connection->exec("select count(*), coalesce(string_agg(distinct nullif(application_name, ''), "
                                        "', '), '') from pg_stat_activity where datname = $1 "
                                        "and backend_type = 'client backend' and pid <> pg_backend_pid()",
        {database_});
    if (!users)
        return fail(users.error());
    const qint64 count = users->first().integer(0);
    if (count == 0)
        return {};
    return fail(Error::Kind::Conflict,
        tr("The database is in use: %1 connections are open (%2). Close Purser everywhere and try again. "
           "Nothing was changed.")
            .arg(count)
            .arg(users->first().text(1)));
}

Result<Backup::Summary> Backup::restore(const QString &file, const Progress &progress) const
{
    auto tell = [&](const QString &phase, int percent) {
        if (progress)
            progress(phase, percent);
    };
    if (!QFileInfo(file).isReadable() || !QFileInfo(file).isFile())
        return fail(Error::Kind::NotFound, tr("The backup %1 is not there or cannot be read.").arg(file));
    const QString source = QFileInfo(file).absoluteFilePath();
    tell(tr("Reading the backup"), 2);
    const auto list = tool(u"pg_restore"_qs, {u"--list"_qs, source});
    if (!list)
        return fail(list.error().is(Error::Kind::Internal) ? Error{Error::Kind::Invalid,
                        tr("%1 is not a backup of Purser, or it is damaged.").arg(file), list.error().detail, {}}
                                                           : list.error());
    if (auto free = refuseWhenInUse(); !free)
        return fail(free.error());
    const auto logins = Logins::fromFile(source);
    if (!logins)
        return fail(logins.error());

    auto connection = db::Connection::open(cluster_.superuser());
    if (!connection)
        return fail(connection.error());
    const QString fresh = restoringName(database_);
    auto dropFresh = [&] {
        return connection->script("drop database if exists " + db::quoteIdentifier(fresh).toUtf8() + " with (force)");
    };
    tell(tr("Restoring beside the present database"), 10);
    if (auto dropped = dropFresh(); !dropped)
        return fail(dropped.error());
    if (auto created = logins->create(*connection); !created)
        return fail(created.error());
    if (auto made = cluster_.createDatabase(*connection, fresh); !made)
        return fail(made.error());
    auto undo = [&](Error error) -> Result<Summary> {
        std::ignore = dropFresh();
        return fail(std::move(error));
    };
    if (auto restored = tool(u"pg_restore"_qs,
            {u"--exit-on-error"_qs, u"--no-password"_qs, u"--jobs=2"_qs, u"--dbname="_qs + fresh, source});
        !restored)
        return undo(restored.error());
    if (auto granted = logins->applyToDatabase(*connection, fresh); !granted)
        return undo(granted.error());
    tell(tr("Putting the restored database in place"), 95);
    if (auto swapped = swap(*connection, fresh); !swapped)
        return undo(swapped.error());
    tell(tr("The backup is restored"), 100);
    return Summary{QFileInfo(source).size(), tablesIn(*list), logins->count()};
}

Result<> Backup::swap(db::Connection &connection, const QString &restored) const
{
    const QByteArray present = db::quoteIdentifier(database_).toUtf8();
    const QByteArray previous = db::quoteIdentifier(previousName(database_)).toUtf8();
    const auto found = connection.exec("select 1 from pg_database where datname = $1", {database_});
    if (!found)
        return fail(found.error());
    QByteArray renames = "begin;";
    if (!found->isEmpty()) {
        // What an earlier restore could not remove any more.
        if (auto dropped = connection.script("drop database if exists " + previous + " with (force)"); !dropped)
            return dropped;
        // From here on nobody can come in between the last look and the exchange.
        if (auto closed = connection.script("alter database " + present + " with allow_connections false"); !closed)
            return closed;
        renames += "alter database " + present + " rename to " + previous + ';';
    }
    renames += "alter database " + db::quoteIdentifier(restored).toUtf8() + " rename to " + present + ";commit";
    auto swapped = refuseWhenInUse();
    if (swapped)
        swapped = connection.script(renames);
    if (!swapped) {
        std::ignore = connection.script("rollback");
        if (!found->isEmpty())
            std::ignore = connection.script("alter database " + present + " with allow_connections true");
        return swapped;
    }
    std::ignore = connection.script("drop database if exists " + previous + " with (force)");
    return {};
}

} // namespace purser::server
