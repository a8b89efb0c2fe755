#include "app/server/postgresprograms.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <unistd.h>

namespace purser::server {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::server", text);
}

/// The major version of the server in \a folder, 0 when there is none.
int majorIn(const QString &folder)
{
    if (!QFileInfo(folder + u"/postgres"_qs).isExecutable() || !QFileInfo(folder + u"/initdb"_qs).isExecutable())
        return 0;
    // Debian names the folder after the version; elsewhere the server tells it.
    static const QRegularExpression inPath(QStringLiteral("/(?:pgsql-|postgresql/)(\\d+)/bin$"));
    if (const auto match = inPath.match(folder); match.hasMatch())
        return match.captured(1).toInt();
    const auto run = runTool(folder + u"/postgres"_qs, {QStringLiteral("--version")});
    static const QRegularExpression inVersion(QStringLiteral("\\(PostgreSQL\\) (\\d+)"));
    return run ? inVersion.match(QString::fromUtf8(run->output)).captured(1).toInt() : 0;
}

} // namespace

QStringList PostgresPrograms::standardFolders()
{
    if (const QString named = qEnvironmentVariable("PURSER_POSTGRES_BIN"); !named.isEmpty())
        return {named};
    QStringList folders;
    const QDir debian(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : debian.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << debian.filePath(version) + u"/bin"_qs;
    const QDir usr(QStringLiteral("/usr"));
    for (const QString &name : usr.entryList({QStringLiteral("pgsql-*")}, QDir::Dirs))
        folders << usr.filePath(name) + u"/bin"_qs;
    if (const QString inPath = QStandardPaths::findExecutable(QStringLiteral("initdb")); !inPath.isEmpty())
        folders << QFileInfo(QFileInfo(inPath).canonicalFilePath()).path();
    return folders;
}

Result<PostgresPrograms> PostgresPrograms::find(int major, const QStringList &folders)
{
    PostgresPrograms best;
    for (const QString &folder : folders) {
        const int found = majorIn(folder);
        if (found < oldestMajor || (major != 0 && found != major) || found <= best.major_)
            continue;
        best.major_ = found;
        best.folder_ = folder;
    }
    if (best.major_ != 0)
        return best;
    return fail(Error::Kind::NotFound,
        tr("PostgreSQL %1 is not installed on this computer. Install the package postgresql-%1 and start Purser again.")
            .arg(major == 0 ? oldestMajor : major),
        tr("Looked in: %1").arg(folders.join(u", "_qs)));
}

bool PostgresPrograms::hasLibrary(const QString &name) const
{
    // Beside the programs on Debian, in a folder of its own elsewhere.
    for (const char *place : {"lib", "lib/postgresql", "lib/pgsql", "lib64", "lib64/postgresql", "lib64/pgsql"})
        if (QFileInfo::exists(u"%1/../%2/%3.so"_qs.arg(folder_, QString::fromLatin1(place), name)))
            return true;
    return false;
}

Result<QString> PostgresPrograms::client(const QString &name) const
{
    QString path = folder_ + u'/' + name;
    if (QFileInfo(path).isExecutable())
        return path;
    return fail(Error::Kind::NotFound,
        tr("The program %1 is missing. Install the package postgresql-client-%2 and try again.").arg(name).arg(major_),
        path);
}

Result<ToolRun> runTool(const QString &program, const QStringList &arguments, const ToolOptions &options)
{
    QProcess process;
    process.setProgram(program);
    process.setArguments(arguments);
    process.setWorkingDirectory(options.workingFolder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment;
    for (const QString &entry : options.environment)
        environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    process.setProcessEnvironment(environment);
    if (options.user && options.user->dropsPrivileges) {
        const ServerUser user = *options.user;
        process.setChildProcessModifier([user] {
            if (!user.become())
                ::_exit(126);
        });
    }
    process.start();
    if (!process.waitForStarted(-1))
        return fail(
            Error::Kind::NotFound, tr("The program %1 could not be started.").arg(program), process.errorString());
    if (!options.input.isEmpty())
        process.write(options.input);
    process.closeWriteChannel();
    ToolRun run;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(50);
        if (const QByteArray more = process.readAll(); !more.isEmpty()) {
            run.output += more;
            if (options.onOutput)
                options.onOutput(run.output);
        }
        if (options.stop.stop_requested()) {
            process.terminate();
            if (!process.waitForFinished(5000)) {
                process.kill();
                process.waitForFinished();
            }
            return fail(Error::Kind::Cancelled, tr("Stopped."));
        }
    }
    run.output += process.readAll();
    run.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return run;
}

} // namespace purser::server
