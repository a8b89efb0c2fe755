#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <sys/types.h>

namespace purser::server {

/// What a PostgreSQL server says of itself in postmaster.pid. It may be half written, or left behind by a crash.
struct PidFile {
    pid_t pid = 0;
    int port = 5432;
    QString socketFolder; ///< empty while the server is only just beginning
    QString run; ///< `4711 1763700000`: pid and start time
    bool stopping = false;

    /// Nothing when \a content names no process.
    static std::optional<PidFile> parse(const QByteArray &content);
};

} // namespace purser::server
