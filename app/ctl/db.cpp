#include "app/ctl/command.h"
#include "app/server/backup.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>

#include <csignal>

namespace purser::ctl {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

constexpr const char *helpText = QT_TRANSLATE_NOOP("purser::ctl",
    "Usage: purserctl db ACTION\n\n"
    "The embedded database of this computer.\n\n"
    "  start            creates it when needed and starts it, until db stop\n"
    "  stop [--force]   stops it; with --force even while Purser is open\n"
    "  status           says how it is: exit code 0 when it runs, 3 when not\n"
    "  backup FILE      saves everything in one file (custom format of pg_dump,\n"
    "                   with the logins), replacing FILE only when complete\n"
    "  restore FILE     puts a backup in place of the present data, which stays\n"
    "                   until all is well; refuses while Purser is open\n"
    "  psql [ARGUMENTS] opens psql as the superuser of the embedded database\n\n"
    "Another folder than the usual: purserctl --data-dir DIR db …");

server::Progress terminal(const Context &context)
{
    return [&context](const QString &phase, int percent) { context.progress(phase, percent); };
}

int start(const Context &context)
{
    auto cluster = context.cluster();
    if (auto started = cluster->start(terminal(context)); !started)
        return context.report(started.error());
    if (auto ensured = cluster->ensureDatabase(); !ensured)
        return context.report(ensured.error());
    if (auto kept = cluster->keepRunning(); !kept)
        return context.report(kept.error());
    if (const QString notice = cluster->notice(); !notice.isEmpty())
        context.note(notice);
    context.say(tr("The embedded database runs. Socket: %1").arg(cluster->superuser().host));
    return Ok;
}

int stop(const Context &context, bool force)
{
    auto cluster = context.cluster();
    if (!cluster->status().pid) {
        context.say(tr("The embedded database does not run."));
        return Ok;
    }
    if (auto stopped = cluster->stop(force, terminal(context)); !stopped)
        return context.report(stopped.error());
    context.say(tr("The embedded database is stopped."));
    return Ok;
}

int status(const Context &context)
{
    const server::ClusterStatus found = context.cluster()->status();
    using State = server::ClusterStatus::State;
    QString state;
    switch (found.state) {
    case State::Missing: state = u"missing"_qs; break;
    case State::Stopped: state = u"stopped"_qs; break;
    case State::Starting: state = u"starting"_qs; break;
    case State::Running: state = u"running"_qs; break;
    case State::OtherVersion: state = u"other-version"_qs; break;
    case State::Damaged: state = u"damaged"_qs; break;
    }
    context.say(u"state: "_qs + state);
    context.say(u"folder: "_qs + context.dataFolder.path());
    if (found.major != 0)
        context.say(u"postgresql: %1"_qs.arg(found.major));
    if (found.pid != 0) {
        context.say(u"pid: %1"_qs.arg(found.pid));
        context.say(u"socket: "_qs + found.socketFolder);
    }
    context.say(u"in-use: %1"_qs.arg(found.inUse ? u"yes"_qs : u"no"_qs));
    if (found.freeBytes >= 0)
        context.say(u"free: %1 MB"_qs.arg(found.freeBytes / (1024 * 1024)));
    return found.state == State::Running ? Ok : NotRunning;
}

int backup(const Context &context, const QString &file)
{
    auto cluster = context.cluster();
    if (cluster->status().state == server::ClusterStatus::State::Missing)
        return context.report({Error::Kind::Unavailable,
            tr("There is no embedded database in %1, so there is nothing to save.").arg(context.dataFolder.path()), {},
            {}});
    if (auto started = cluster->start(terminal(context)); !started)
        return context.report(started.error());
    const auto written = server::Backup(*cluster).write(file, terminal(context));
    if (!written)
        return context.report(written.error());
    context.say(tr("Saved %1 tables and %2 logins in %3 (%4).")
                    .arg(written->tables)
                    .arg(written->logins)
                    .arg(file, QLocale().formattedDataSize(written->bytes)));
    return Ok;
}

int restore(const Context &context, const QString &file)
{
    if (!QFileInfo(file).isReadable())
        return context.report(
            {Error::Kind::NotFound, tr("The backup %1 is not there or cannot be read.").arg(file), {}, {}});
    auto cluster = context.cluster();
    if (auto started = cluster->start(terminal(context)); !started)
        return context.report(started.error());
    const auto restored = server::Backup(*cluster).restore(file, terminal(context));
    if (!restored)
        return context.report(restored.error());
    context.say(tr("Restored %1 tables and %2 logins from %3.").arg(restored->tables).arg(restored->logins).arg(file));
    return Ok;
}

int psql(const Context &context, const QStringList &arguments)
{
    auto cluster = context.cluster();
    if (auto started = cluster->start(terminal(context)); !started)
        return context.report(started.error());
    if (auto ensured = cluster->ensureDatabase(); !ensured)
        return context.report(ensured.error());
    const auto program = cluster->programs().client(u"psql"_qs);
    if (!program)
        return context.report(program.error());
    const db::ConnectionSettings settings = cluster->superuser(u"purser"_qs);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGHOST"_qs, settings.host);
    environment.insert(u"PGPORT"_qs, QString::number(settings.port));
    environment.insert(u"PGUSER"_qs, settings.user);
    environment.insert(u"PGDATABASE"_qs, settings.database);
    environment.insert(u"PGPASSWORD"_qs, settings.password);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    // Ctrl+C is for psql: it cancels the statement. We stay, because the server stops with its last client.
    std::signal(SIGINT, SIG_IGN);
    process.start(*program, arguments);
    process.waitForFinished(-1);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : int(Failed);
}

int run(Context &context)
{
    QStringList words = context.arguments;
    const QString action = words.isEmpty() ? QString() : words.takeFirst();
    if (action == u"--help" || action == u"-h" || (action != u"psql" && words.contains(u"--help"_qs))) {
        context.say(context.commandHelp);
        return Ok;
    }
    if (!context.profile.isEmpty())
        return context.usage(tr("db works on the embedded database; a server is looked after by its administrator."));
    if (action == u"psql")
        return psql(context, words);
    const bool force = action == u"stop" && words.removeAll(u"--force"_qs) > 0;
    const qsizetype files = action == u"backup" || action == u"restore" ? 1 : 0;
    if (words.size() != files)
        return context.usage(files == 1 ? tr("db %1 takes one file.").arg(action) : tr("too many arguments."));
    if (action == u"start")
        return start(context);
    if (action == u"stop")
        return stop(context, force);
    if (action == u"status")
        return status(context);
    if (action == u"backup")
        return backup(context, words.first());
    if (action == u"restore")
        return restore(context, words.first());
    return context.usage(action.isEmpty() ? tr("db start, stop, status, backup, restore or psql?")
                                          : tr("there is no action db %1.").arg(action));
}

const Registration registration({"db",
    QT_TRANSLATE_NOOP("purser::ctl", "Starts, stops, saves and restores the embedded database"), helpText, &run});

} // namespace
} // namespace purser::ctl
