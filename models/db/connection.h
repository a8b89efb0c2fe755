#pragma once

#include "models/base/result.h"
#include "models/db/connectionsettings.h"
#include "models/db/param.h"
#include "models/db/rows.h"

#include <QSqlDatabase>

#include <functional>

namespace purser::db {

/// One connection to PostgreSQL, used by one thread: statements with bound parameters, transactions and COPY.
/// The Qt driver owns the connection; statements go through libpq's PQexecParams on its handle, so that a value
/// is never part of a statement's text, in the log, or in pg_stat_activity.
class Connection {
public:
    /// Opens a connection; blocks for at most the connect timeout. Fails with Unavailable or Forbidden and a
    /// sentence that explains what is wrong with address, certificate, login or database.
    static Result<Connection> open(const ConnectionSettings &settings);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection();

    /// Runs one statement with its parameters ($1, $2, …) and gives all its rows.
    Result<Rows> exec(const char *sql, const Params &params = {});
    Result<Rows> exec(const QString &sql, const Params &params = {}) { return exec(sql.toUtf8().constData(), params); }
    /// Runs several statements separated by semicolons, without parameters or rows: migrations, BEGIN, COMMIT.
    Result<> script(const QByteArray &sql);

    enum class Access { ReadOnly, ReadWrite };
    /// Runs \a work between begin() and finish().
    Result<> transaction(const std::function<Result<>()> &work);
    /// Starts a transaction. \a settings are further statements for it, each ending in a semicolon.
    Result<> begin(Access access = Access::ReadWrite, const QByteArray &settings = {});
    /// Commits when \a outcome is good, else rolls back and gives its error.
    /// When the connection dies during COMMIT, the outcome is looked up on a new connection, never guessed.
    Result<> finish(Result<> outcome);

    /// `COPY … FROM STDIN` (text or csv as the statement says): \a next gives chunks until it gives an empty one.
    /// Gives the number of rows. An error of \a next ends the COPY and leaves nothing behind.
    Result<qint64> copyIn(const char *sql, const std::function<Result<QByteArray>()> &next);
    /// `COPY … TO STDOUT`: \a sink gets each line as sent.
    Result<qint64> copyOut(const char *sql, const std::function<Result<>(QByteArrayView)> &sink);

    [[nodiscard]] bool isAlive() const;
    [[nodiscard]] PGconn *handle() const { return pg_; }
    [[nodiscard]] const ConnectionSettings &settings() const { return settings_; }
    [[nodiscard]] QSqlDatabase qt() const;
    /// Drops the connection and opens it again.
    Result<> reopen();

private:
    Connection() = default;
    void close();

    ConnectionSettings settings_;
    QString name_; ///< of the QSqlDatabase; empty when moved from
    PGconn *pg_ = nullptr;
    Access access_ = Access::ReadWrite; ///< of the open transaction
};

/// The error of a finished statement: kind from the SQLSTATE, a sentence from the constraint or the server.
Error errorFromResult(const PGresult *result, const PGconn *connection);
/// The error of an attempt to connect, explained from libpq's message. \a settings only names things.
Error errorFromConnect(const QString &libpqMessage, const ConnectionSettings &settings);

/// `'text'` for the places in SQL that take no parameter (role names, SET); never for values.
QString quoteLiteral(QStringView text);
/// `"name"`.
QString quoteIdentifier(QStringView name);

} // namespace purser::db
