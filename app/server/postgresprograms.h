#pragma once

#include "app/server/serveruser.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QStringList>

#include <functional>
#include <stop_token>

namespace purser::server {

/// The programs of one PostgreSQL version installed on this computer.
class PostgresPrograms {
public:
    static constexpr int oldestMajor = 15;

    /// Finds the programs of major version \a major, or the newest when it is 0, in \a folders (by default those
    /// of the distributions, then PATH). Fails with NotFound and names the package to install.
    static Result<PostgresPrograms> find(int major = 0, const QStringList &folders = standardFolders());
    /// `/usr/lib/postgresql/<major>/bin` and the like; PURSER_POSTGRES_BIN alone when it is set.
    static QStringList standardFolders();

    [[nodiscard]] int major() const { return major_; }
    [[nodiscard]] QString folder() const { return folder_; }
    [[nodiscard]] QString server() const { return folder_ + u"/postgres"_qs; }
    [[nodiscard]] QString initdb() const { return folder_ + u"/initdb"_qs; }
    /// Whether the server can load the library \a name, of those that come with PostgreSQL.
    [[nodiscard]] bool hasLibrary(const QString &name) const;
    /// `pg_dump`, `pg_restore` or `psql`; fails with NotFound and names the package of clients.
    [[nodiscard]] Result<QString> client(const QString &name) const;

private:
    QString folder_;
    int major_ = 0;

    Q_DECLARE_TR_FUNCTIONS(purser::server::PostgresPrograms)
};

/// What a program said and how it ended.
struct ToolRun {
    int exitCode = -1;
    QByteArray output; ///< standard output and error together
};

/// How a tool is run besides its arguments.
struct ToolOptions {
    const ServerUser *user = nullptr; ///< changes to this user; stays who it is when null
    QByteArray input; ///< written to its standard input
    QStringList environment = serverEnvironment(); ///< `NAME=value`
    QString workingFolder = QStringLiteral("/");
    std::function<void(const QByteArray &)> onOutput; ///< gets everything said so far
    std::stop_token stop; ///< ends the tool, and gives Cancelled
};

/// Runs \a program to its end; blocks. Fails only when it could not be run or was cancelled.
Result<ToolRun> runTool(const QString &program, const QStringList &arguments, const ToolOptions &options = {});

} // namespace purser::server
