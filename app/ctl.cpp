#include "app/ctl/command.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::ctl", text);
}

QString helpText()
{
    QString text = tr("purserctl %1: the console side of Purser\n\n"
                      "Usage: purserctl [options] command [arguments]\n\n"
                      "Options:\n"
                      "  --data-dir DIR   the folder of the embedded database (or PURSER_DATA_DIR)\n"
                      "  --profile NAME   work on the server of this profile\n"
                      "  --quiet          results and errors only\n"
                      "  --version        shows the version\n"
                      "  --help           shows this text; after a command, shows how to use it\n\n"
                      "Commands:\n")
                       .arg(QCoreApplication::applicationVersion());
    for (const purser::ctl::Command &command : purser::ctl::commands())
        text += u"  %1 %2\n"_qs.arg(QLatin1StringView(command.name), -10).arg(tr(command.summary));
    text += tr("\nExit codes: 0 done, 1 failed, 2 wrong arguments, 3 database not running, 4 in use by somebody else.");
    return text;
}

} // namespace

/// `purserctl [options] command [arguments]`: finds the command and hands it the rest.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("purser"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PURSER_VERSION));
    purser::ctl::Context context;

    QStringList words = QCoreApplication::arguments().mid(1);
    auto value = [&words](const QString &option) -> std::optional<QString> {
        if (words.first() == option && words.size() > 1)
            return words.takeFirst(), words.takeFirst();
        if (words.first().startsWith(option + u'='))
            return words.takeFirst().mid(option.size() + 1);
        return std::nullopt;
    };
    while (!words.isEmpty() && words.first().startsWith(u'-')) {
        if (const auto folder = value(u"--data-dir"_qs))
            context.dataFolder = purser::server::DataFolder(*folder);
        else if (const auto profile = value(u"--profile"_qs))
            context.profile = *profile;
        else if (words.first() == u"--quiet" || words.first() == u"-q")
            words.removeFirst(), context.quiet = true;
        else if (words.first() == u"--version" || words.first() == u"-v")
            return context.say(QStringLiteral("purserctl ") + QCoreApplication::applicationVersion()), 0;
        else if (words.first() == u"--help" || words.first() == u"-h")
            return context.say(helpText()), 0;
        else
            return context.usage(tr("there is no option %1, or its value is missing.").arg(words.first()));
    }
    if (words.isEmpty())
        return context.usage(tr("which command?"));
    context.commandName = words.takeFirst();
    context.arguments = words;
    for (const purser::ctl::Command &command : purser::ctl::commands())
        if (context.commandName == QLatin1StringView(command.name)) {
            context.commandHelp = tr(command.help);
            return command.run(context);
        }
    const QString unknown = std::exchange(context.commandName, QString());
    return context.usage(tr("there is no command %1.").arg(unknown));
}
