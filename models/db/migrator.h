#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>
#include <vector>

namespace purser::db {

class Connection;

/// One numbered step of the schema, as compiled into the program.
struct Migration {
    int number = 0;
    QString name;
    QByteArray sql;
    [[nodiscard]] QByteArray checksum() const; ///< SHA-256 of the text, hexadecimal
};

/// Brings a database to the schema of this program: each migration once, in its own transaction, under an advisory
/// lock, with its checksum recorded. Refuses a schema that is newer than the program or was edited afterwards.
class Migrator {
public:
    /// The migrations of the program.
    static std::vector<Migration> compiledIn();

    explicit Migrator(std::vector<Migration> migrations = compiledIn());

    /// How many migrations \a connection still needs. Fails with Unsupported sentences as apply() does.
    Result<int> pending(Connection &connection) const;
    /// Applies what is missing; a step is tried again when another database of the cluster changed the roles at the
    /// same moment. \a progress gets (done, of). Gives how many were applied. Needs a superuser, or a role with
    /// CREATEROLE that owns the database.
    Result<int> apply(Connection &connection, const std::function<void(int, int)> &progress = {}) const;

    /// For somebody who signed in: fails when program and database are not of the same age, saying which is older.
    Result<> requireSameAge(Connection &connection) const;

private:
    Result<size_t> verify(Connection &connection) const;

    std::vector<Migration> migrations_;

    Q_DECLARE_TR_FUNCTIONS(purser::db::Migrator)
};

} // namespace purser::db
