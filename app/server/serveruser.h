#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace purser::server {

/// The operating system user whose processes the server's are: the person, or `postgres` when the person is root.
struct ServerUser {
    uid_t uid = 0;
    gid_t gid = 0;
    QString name;
    bool dropsPrivileges = false; ///< we are root, and processes change to this user

    /// Fails with NotFound when we are root and there is no user `postgres`.
    static Result<ServerUser> current();

    /// Whether this user may pass through every folder on the way to \a path, with a sentence when not.
    [[nodiscard]] Result<> canEnter(const QString &path) const;
    /// In a child process, before exec: becomes this user for good. False when the system refused.
    [[nodiscard]] bool become() const noexcept;

    Q_DECLARE_TR_FUNCTIONS(purser::server::ServerUser)
};

/// The environment of the server and its tools: C.UTF-8, UTC, and nothing inherited that could lead them elsewhere.
QStringList serverEnvironment();

/// Starts \a program as \a user in a session of its own, not as a child, with its output appended to \a logFile.
/// Gives its process id.
Result<pid_t> startDetached(
    const QString &program, const QStringList &arguments, const ServerUser &user, const QString &logFile);

} // namespace purser::server
