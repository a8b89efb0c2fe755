#pragma once

#include "app/server/serveruser.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace purser::server {

/// Where everything of the embedded database is: the cluster, its socket, its log and the locks around it.
class DataFolder {
public:
    /// The folder named by \a path, made absolute.
    explicit DataFolder(const QString &path);

    /// PURSER_DATA_DIR, else /var/lib/purser for root, else ~/.local/share/purser.
    static DataFolder standard();

    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] QString cluster() const { return path_ + u"/cluster"_qs; }
    /// initdb works here; becomes cluster() when it is complete.
    [[nodiscard]] QString unfinishedCluster() const { return path_ + u"/cluster.unfinished"_qs; }
    [[nodiscard]] QString log() const { return path_ + u"/server.log"_qs; }
    [[nodiscard]] QString startLock() const { return path_ + u"/start.lock"_qs; }
    [[nodiscard]] QString clientsLock() const { return path_ + u"/clients.lock"_qs; }
    /// Names the run of the server that `purserctl db start` asked to go on without clients.
    [[nodiscard]] QString keepRunning() const { return path_ + u"/keep-running"_qs; }
    /// The folder of the socket: in the data folder, or a private one with a short path, because the address
    /// of a socket has at most 107 bytes.
    [[nodiscard]] QString socketFolder() const;
    /// `purser-1f0c9a2b`: marks the server's processes as those of this folder.
    [[nodiscard]] QString serverName() const;

    /// Creates the folder and the folder of the socket with the right owner and rights.
    [[nodiscard]] Result<> prepare(const ServerUser &user) const;
    /// Bytes an unprivileged process may still write there; -1 when unknown.
    [[nodiscard]] qint64 freeBytes() const;

    friend bool operator==(const DataFolder &, const DataFolder &) = default;

private:
    QString path_;

    Q_DECLARE_TR_FUNCTIONS(purser::server::DataFolder)
};

} // namespace purser::server
