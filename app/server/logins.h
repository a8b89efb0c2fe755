#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>
#include <QString>

namespace purser::db {
class Connection;
}

namespace purser::server {

/// The login roles of a cluster with their SCRAM verifiers, and the rights on one database: what pg_dump leaves out.
class Logins {
public:
    /// Of the database that \a connection, a superuser's, is in.
    static Result<Logins> read(db::Connection &connection);
    /// From behind the archive in \a path; empty when pg_dump alone wrote it. Fails with Invalid when damaged.
    static Result<Logins> fromFile(const QString &path);

    /// Writes them at the end of \a file, where pg_restore does not look.
    [[nodiscard]] bool appendTo(QFile &file) const;
    /// Creates the roles that do not exist. Those that do are left as they are.
    Result<> create(db::Connection &connection) const;
    /// Gives \a database its owner, rights and settings.
    Result<> applyToDatabase(db::Connection &connection, const QString &database) const;
    [[nodiscard]] int count() const;

private:
    QJsonObject content_;

    Q_DECLARE_TR_FUNCTIONS(purser::server::Logins)
};

} // namespace purser::server
