#include "app/ctl/command.h"
#include "app/secrets/secretstore.h"
#include "models/db/connection.h"
#include "models/db/migrator.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace purser::ctl {
namespace {

std::vector<Command> &registry()
{
    static std::vector<Command> list;
    return list;
}

void write(FILE *file, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), file);
    std::fflush(file);
}

/// Switches the echo of the terminal off, and back on however the block is left.
class SilentTerminal {
public:
    SilentTerminal()
    {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (changed_)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios before_{};
    bool changed_ = false;
};

} // namespace

Registration::Registration(const Command &command)
{
    registry().push_back(command);
}

std::vector<Command> commands()
{
    std::vector<Command> list = registry();
    std::ranges::sort(list, {}, [](const Command &command) { return QLatin1StringView(command.name); });
    return list;
}

void Context::say(const QString &line) const
{
    write(stdout, line + u'\n');
}

void Context::note(const QString &line) const
{
    if (!quiet)
        write(stderr, line + u'\n');
}

void Context::progress(const QString &phase, int percent) const
{
    if (quiet || ::isatty(STDERR_FILENO) == 0)
        return;
    write(stderr, percent >= 100 ? u"\r\x1b[K"_qs : u"\r\x1b[K%1 %2 %"_qs.arg(phase).arg(percent));
}

int Context::report(const Error &error) const
{
    if (::isatty(STDERR_FILENO) != 0)
        write(stderr, u"\r\x1b[K"_qs);
    write(stderr, u"purserctl: "_qs + error.message + u'\n');
    if (!error.detail.isEmpty() && !error.message.contains(error.detail))
        write(stderr, u"  "_qs + QString(error.detail).replace(u'\n', u"\n  "_qs) + u'\n');
    switch (error.kind) {
    case Error::Kind::Conflict: return Busy;
    case Error::Kind::Unavailable: return NotRunning;
    default: return Failed;
    }
}

int Context::usage(const QString &wrong) const
{
    write(
        stderr, u"purserctl: "_qs + wrong + u'\n' + tr("See purserctl %1 --help.").arg(commandName).trimmed() + u'\n');
    return Usage;
}

std::optional<int> Context::parse(QCommandLineParser &parser) const
{
    const QCommandLineOption help({u"h"_qs, u"help"_qs}, tr("Shows this text."));
    parser.addOption(help);
    if (!parser.parse(QStringList{commandName} + arguments))
        return usage(parser.errorText());
    if (!parser.isSet(help))
        return std::nullopt;
    say(commandHelp);
    return Ok;
}

std::unique_ptr<server::Cluster> Context::cluster() const
{
    return std::make_unique<server::Cluster>(dataFolder, secrets::openSecretStore(secrets::defaultSecretFolder()));
}

Result<std::unique_ptr<server::Cluster>> Context::openEmbedded() const
{
    auto cluster = this->cluster();
    auto tell = [this](const QString &phase, int percent) { progress(phase, percent); };
    if (auto started = cluster->start(tell); !started)
        return fail(started.error());
    if (auto ensured = cluster->ensureDatabase(); !ensured)
        return fail(ensured.error());
    auto connection = db::Connection::open(cluster->superuser(u"purser"_qs));
    if (!connection)
        return fail(connection.error());
    const auto applied = db::Migrator().apply(
        *connection, [&](int done, int of) { tell(tr("Updating the database"), of == 0 ? 100 : done * 100 / of); });
    if (!applied)
        return fail(applied.error());
    if (const QString notice = cluster->notice(); !notice.isEmpty())
        note(notice);
    return cluster;
}

Result<QString> Context::readSecret(const QString &question, const char *variable)
{
    if (const QString given = qEnvironmentVariable(variable); !given.isEmpty())
        return given;
    const bool terminal = ::isatty(STDIN_FILENO) != 0;
    if (terminal)
        write(stderr, question + u": "_qs);
    QString line;
    {
        const SilentTerminal silent;
        line = QTextStream(stdin).readLine();
    }
    if (terminal)
        write(stderr, u"\n"_qs);
    if (line.isEmpty())
        return fail(Error::Kind::Invalid,
            tr("A password is needed: type it, pipe it in, or set %1.").arg(QLatin1StringView(variable)));
    return line;
}

} // namespace purser::ctl
