#include "app/server/clusterfiles.h"
#include "app/server/failures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace purser::server {
namespace {

/// A new cluster takes about 40 MB, and the write-ahead log grows at once.
constexpr qint64 bytesToCreate = 200LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

QString configuration()
{
    const qint64 memory = static_cast<qint64>(::sysconf(_SC_PHYS_PAGES)) * ::sysconf(_SC_PAGESIZE) / (1024 * 1024);
    const qint64 buffers = std::clamp<qint64>(memory / 8, 64, 512);
    return QStringLiteral("\n# Purser. What must not change (socket, durability) is on the command line.\n"
                          "shared_buffers = %1MB\n"
                          "effective_cache_size = %2MB\n"
                          "work_mem = 16MB\n"
                          "maintenance_work_mem = 128MB\n"
                          "max_connections = 100\n"
                          "max_wal_size = 1GB\n"
                          "random_page_cost = 1.1\n"
                          "jit = off\n"
                          "password_encryption = scram-sha-256\n"
                          "timezone = 'UTC'\n"
                          "log_timezone = 'UTC'\n"
                          "lc_messages = 'C'\n"
                          "# A statement may carry what a person typed: the log keeps the error, not the statement.\n"
                          "log_min_error_statement = fatal\n"
                          "log_line_prefix = '%m [%p] '\n")
        .arg(buffers)
        .arg(std::max<qint64>(memory / 2, buffers));
}

Result<> append(const QString &path, const QByteArray &text, QIODevice::OpenMode mode)
{
    QFile file(path);
    if (!file.open(mode) || file.write(text) != text.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return fail(folderFailure(errno ? errno : EIO, path));
    return {};
}

void syncFolder(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// How far initdb is, by what it has said so far.
int initdbPercent(const QByteArray &output)
{
    constexpr const char *milestones[] = {"creating subdirectories", "selecting default", "creating configuration",
        "running bootstrap", "performing post-bootstrap", "syncing data to disk", "Success"};
    constexpr int percents[] = {5, 10, 20, 30, 50, 85, 100};
    int percent = 0;
    for (size_t i = 0; i < std::size(milestones); ++i)
        if (output.contains(milestones[i]))
            percent = percents[i];
    return percent;
}

} // namespace

std::optional<int> clusterMajor(const DataFolder &folder)
{
    const QFileInfo info(folder.cluster());
    if (!info.exists())
        return std::nullopt;
    QFile version(folder.cluster() + u"/PG_VERSION"_qs);
    if (!version.open(QIODevice::ReadOnly) || !QFileInfo::exists(folder.cluster() + u"/global/pg_control"_qs))
        return 0;
    return std::max(0, version.read(100).trimmed().toInt());
}

Result<> createCluster(const DataFolder &folder, const PostgresPrograms &programs, const ServerUser &user,
    const QString &password, const StepProgress &progress, const std::stop_token &stop)
{
    if (const qint64 available = folder.freeBytes(); available >= 0 && available < bytesToCreate)
        return fail(Error::Kind::NoSpace,
            tr("The disk of %1 is too full for a database: %2 MB are free and at least %3 MB are needed. "
               "Free some space and try again.")
                .arg(folder.path())
                .arg(available / (1024 * 1024))
                .arg(bytesToCreate / (1024 * 1024)));
    const QString unfinished = folder.unfinishedCluster();
    if (QFileInfo::exists(unfinished) && !QDir(unfinished).removeRecursively())
        return fail(Error::Kind::Forbidden,
            tr("%1 is left over from an interrupted start and cannot be removed. Check that it is yours.")
                .arg(unfinished));
    // initdb makes what is in a folder, not the folder itself, when it may not write beside it.
    if (!QDir().mkdir(unfinished))
        return fail(folderFailure(errno ? errno : EACCES, folder.path()));
    if (user.dropsPrivileges && ::chown(QFile::encodeName(unfinished).constData(), user.uid, user.gid) != 0)
        return fail(folderFailure(errno, unfinished));

    QTemporaryFile passwordFile(folder.path() + u"/.password-XXXXXX"_qs); // 0600, removed in any case
    if (!passwordFile.open() || passwordFile.write(password.toUtf8() + '\n') < 0 || !passwordFile.flush())
        return fail(folderFailure(errno ? errno : EACCES, folder.path()));
    if (user.dropsPrivileges && ::fchown(passwordFile.handle(), user.uid, user.gid) != 0)
        return fail(folderFailure(errno, folder.path()));

    const QString phase = tr("Creating the database on this computer");
    ToolOptions options;
    options.user = &user;
    options.stop = stop;
    options.onOutput = [&](const QByteArray &output) { progress(phase, initdbPercent(output)); };
    const auto run = runTool(programs.initdb(),
        {QStringLiteral("--pgdata=") + unfinished, QStringLiteral("--username=postgres"),
            QStringLiteral("--pwfile=") + passwordFile.fileName(), QStringLiteral("--auth=scram-sha-256"),
            QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--data-checksums"),
            QStringLiteral("--no-instructions")},
        options);
    passwordFile.remove();
    auto undo = [&unfinished](Error error) {
        QDir(unfinished).removeRecursively();
        return fail(std::move(error));
    };
    if (!run)
        return undo(run.error());
    if (run->exitCode != 0)
        return undo(serverFailure(run->output, folder.path()));
    if (auto written = append(unfinished + u"/postgresql.conf"_qs, configuration().toUtf8(), QIODevice::Append);
        !written)
        return undo(written.error());
    const QByteArray access = "# Purser: the private socket, and a password for everybody.\n"
                              "local all all scram-sha-256\n";
    if (auto written = append(unfinished + u"/pg_hba.conf"_qs, access, QIODevice::WriteOnly | QIODevice::Truncate);
        !written)
        return undo(written.error());
    if (::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(folder.cluster()).constData()) != 0)
        return undo(folderFailure(errno, folder.cluster()));
    syncFolder(folder.path());
    return {};
}

Result<> resetPassword(
    const DataFolder &folder, const PostgresPrograms &programs, const ServerUser &user, const QString &password)
{
    ToolOptions options;
    options.user = &user;
    // Single-user mode reads statements from its input; nothing of them shows in a process list or a log.
    options.input = "alter role postgres password '" + password.toUtf8() + "'\n";
    const auto run = runTool(programs.server(),
        {QStringLiteral("--single"), QStringLiteral("-D"), folder.cluster(), QStringLiteral("-c"),
            QStringLiteral("log_statement=none"), QStringLiteral("-c"), QStringLiteral("log_min_error_statement=panic"),
            QStringLiteral("postgres")},
        options);
    if (!run)
        return fail(run.error());
    if (run->exitCode != 0 || run->output.contains("ERROR:"))
        return fail(serverFailure(QByteArray(run->output).replace(password.toUtf8(), "***"), folder.path()));
    return {};
}

QStringList serverArguments(const DataFolder &folder, const PostgresPrograms &programs)
{
    QString socket = folder.socketFolder();
    socket = u'"' + socket.replace(u'"', u"\"\""_qs) + u'"'; // the setting is a list
    QStringList arguments{QStringLiteral("-D"), folder.cluster()};
    for (const QString &setting : {QStringLiteral("listen_addresses="), u"unix_socket_directories="_qs + socket,
             QStringLiteral("unix_socket_permissions=0700"), QStringLiteral("port=5432"), QStringLiteral("fsync=on"),
             QStringLiteral("full_page_writes=on"), QStringLiteral("logging_collector=off"),
             QStringLiteral("log_destination=stderr"), u"cluster_name="_qs + folder.serverName()})
        arguments << QStringLiteral("-c") << setting;
    // Whoever tries passwords waits after each wrong one.
    if (programs.hasLibrary(u"auth_delay"_qs))
        for (const QString &setting :
            {QStringLiteral("shared_preload_libraries=auth_delay"), QStringLiteral("auth_delay.milliseconds=500")})
            arguments << QStringLiteral("-c") << setting;
    return arguments;
}

} // namespace purser::server
