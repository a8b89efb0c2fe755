#include "app/server/pidfile.h"

#include <QFile>
#include <QList>

namespace purser::server {

// Lines (PostgreSQL 15, src/include/miscadmin.h): pid, data folder, start time, port, socket folder, listen address,
// shared memory, status.
std::optional<PidFile> PidFile::parse(const QByteArray &content)
{
    const QList<QByteArray> lines = content.split('\n');
    const auto line = [&lines](qsizetype i) { return lines.value(i).trimmed(); };
    PidFile file;
    file.pid = line(0).toInt();
    if (lines.size() < 2 || file.pid <= 1)
        return std::nullopt;
    file.run = QString::fromLatin1(line(0) + ' ' + line(2));
    if (const int port = line(3).toInt(); port > 0 && port <= 65535)
        file.port = port;
    file.socketFolder = QFile::decodeName(line(4));
    file.stopping = line(7).startsWith("stopping");
    return file;
}

} // namespace purser::server
