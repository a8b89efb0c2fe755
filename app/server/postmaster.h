#pragma once

#include "app/server/datafolder.h"
#include "models/base/result.h"

#include <QCoreApplication>

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <sys/types.h>
#include <vector>

namespace purser::server {

/// The running server of a data folder, known by its postmaster.pid and checked against the process itself:
/// after a crash that number may belong to anybody.
class Postmaster {
public:
    /// The server of \a folder, if it runs.
    static std::optional<Postmaster> find(const DataFolder &folder);
    /// The server that was just started as process \a pid, before it wrote its pid file.
    static Postmaster launched(const DataFolder &folder, pid_t pid);
    /// Removes what a crash left behind (pid file, socket) and ends worker processes that survived their server.
    /// Only when find() gave nothing and the start lock is held.
    static Result<> clearRemains(const DataFolder &folder);

    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] QString socketFolder() const { return socketFolder_; }
    [[nodiscard]] int port() const { return port_; }
    /// `4711 1763700000`: this run of the server, and no later one with the same pid.
    [[nodiscard]] QString run() const { return run_; }
    /// Somebody asked it to end.
    [[nodiscard]] bool isStopping() const { return stopping_; }

    enum class Answer { Ready, Starting, None };
    /// Asks the socket, without signing in.
    [[nodiscard]] Answer ask() const;
    /// One that was just launched is alive as long as its process is: what a process is called says nothing until the
    /// kernel has loaded its program, which on a busy computer may be long after it was started.
    [[nodiscard]] bool isAlive() const;
    /// Ends it: running statements are cancelled, everything is written to disk. Waits at most \a patience,
    /// then insists (the next start recovers from the log). \a waiting is called now and then.
    Result<> stop(std::chrono::milliseconds patience, const std::function<void()> &waiting = {}) const;

private:
    pid_t pid_ = 0;
    int port_ = 5432;
    QString socketFolder_;
    QString run_;
    bool stopping_ = false;
    bool launched_ = false; ///< by this program, a moment ago
    DataFolder folder_{QStringLiteral("/")};

    Q_DECLARE_TR_FUNCTIONS(purser::server::Postmaster)
};

} // namespace purser::server
