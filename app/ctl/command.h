#pragma once

#include "app/server/cluster.h"
#include "models/base/result.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace purser::ctl {

/// What a command answers to the shell that started it.
enum Exit : int {
    Ok = 0,
    Failed = 1, ///< it did not work; the reason is on standard error
    Usage = 2, ///< wrong arguments
    NotRunning = 3, ///< the database is stopped, missing or not reachable
    Busy = 4, ///< somebody uses what must be free; nothing was changed
};

/// What every command gets: its arguments, where the data is, and the words for the person at the terminal.
class Context {
public:
    QStringList arguments; ///< behind the name of the command
    server::DataFolder dataFolder = server::DataFolder::standard();
    QString profile; ///< --profile, empty for the embedded database
    bool quiet = false;

    /// One line on standard output: the result.
    void say(const QString &line) const;
    /// One line on standard error, unless --quiet: what happens meanwhile.
    void note(const QString &line) const;
    /// `phase 40 %` on standard error, on one line of a terminal.
    void progress(const QString &phase, int percent) const;
    /// Prints the error and gives the code of its kind.
    int report(const Error &error) const;
    /// Prints how the command is used, and gives Usage.
    int usage(const QString &wrong) const;

    /// Parses arguments with the options of \a parser, and answers --help. A code means: return it now.
    std::optional<int> parse(QCommandLineParser &parser) const;

    /// The embedded cluster, started and joined, with its database `purser` of the program's schema.
    Result<std::unique_ptr<server::Cluster>> openEmbedded() const;
    /// The cluster, not started.
    [[nodiscard]] std::unique_ptr<server::Cluster> cluster() const;

    /// A secret: from the environment variable \a variable, else asked for at the terminal without echo, else the
    /// first line of standard input. Never an argument, which everybody on the computer can read.
    static Result<QString> readSecret(const QString &question, const char *variable = "PURSER_PASSWORD");

    QString commandName;
    QString commandHelp;

    Q_DECLARE_TR_FUNCTIONS(purser::ctl::Context)
};

/// One command of purserctl, registered by its file in app/ctl:
///
///     static const ctl::Registration registration({"demo", "Creates or erases the demo company", helpText, &run});
struct Command {
    const char *name;
    const char *summary; ///< half a line for --help
    const char *help; ///< what `purserctl NAME --help` says
    int (*run)(Context &context);
};

struct Registration {
    explicit Registration(const Command &command);
};

/// Every registered command, by name.
std::vector<Command> commands();

} // namespace purser::ctl
