#pragma once

#include "app/server/cluster.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace purser::server {

/// Backups of one database of a running cluster. A backup is one file: an archive of pg_dump in custom format, with
/// the logins of its people behind it, because those belong to the cluster and not to the database. pg_restore reads
/// it as any other archive; restore() also brings back the logins.
class Backup {
public:
    /// \a cluster is started and outlives this.
    explicit Backup(const Cluster &cluster, QString database = QStringLiteral("purser"));

    /// What a backup holds.
    struct Summary {
        qint64 bytes = 0;
        int tables = 0;
        int logins = 0;
    };
    /// Writes \a file, replacing it only when the new one is complete and was read back.
    Result<Summary> write(const QString &file, const Progress &progress = {}) const;
    /// Puts the content of \a file in place of the database. It is restored beside the present one, which stays until
    /// all is well. Logins that exist keep their password. Fails with Conflict while others are connected.
    Result<Summary> restore(const QString &file, const Progress &progress = {}) const;

private:
    Result<> refuseWhenInUse() const;
    Result<> swap(db::Connection &connection, const QString &restored) const;
    Result<QByteArray> tool(const QString &name, const QStringList &arguments) const;

    const Cluster &cluster_;
    QString database_;

    Q_DECLARE_TR_FUNCTIONS(purser::server::Backup)
};

} // namespace purser::server
