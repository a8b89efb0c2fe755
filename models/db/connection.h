#pragma once

#include "models/base/result.h"
#include "models/db/connectionsettings.h"
#include "models/db/dial.h"
#include "models/db/lifeline.h"
#include "models/db/param.h"
#include "models/db/rows.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace purser::db {

/// One connection to PostgreSQL, used by one thread: statements with bound parameters, transactions and COPY.
/// Statements go through libpq's PQsendQueryParams, so that a value is never part of a statement's text, in the log,
/// or in pg_stat_activity. Nothing blocks for good: every wait has an end, and a lifeline ends it from another thread.
class Connection {
public:
    /// Opens a connection; blocks for at most the connect timeout. Fails with Unavailable or Forbidden and a
    /// sentence that explains what is wrong with address, certificate, login or database. While \a lifeline holds it
    /// can be given up from another thread; without one nobody does.
    static Result<Connection> open(const ConnectionSettings &settings, std::shared_ptr<Lifeline> lifeline = {});

    Connection(Connection &&other) noexcept = default;
    Connection &operator=(Connection &&other) noexcept = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection() = default;

    /// How long the server may send nothing at all while an answer is awaited; then the connection is given up as lost
    /// (Unavailable). Zero, as in the beginning: as long as the network says that the server is there.
    void setPatience(std::chrono::milliseconds patience) { patience_ = patience; }
    [[nodiscard]] std::chrono::milliseconds patience() const { return patience_; }

    /// Runs one statement with its parameters ($1, $2, …) and gives all its rows.
    Result<Rows> exec(const char *sql, const Params &params = {});
    Result<Rows> exec(const QString &sql, const Params &params = {}) { return exec(sql.toUtf8().constData(), params); }
    /// Runs one statement and hands each row to \a sink as it arrives: memory does not grow with their number, and the
    /// server computes further rows meanwhile. Gives how many there were. An error of \a sink gives the connection up,
    /// because rows are still on the way.
    Result<qint64> stream(const QString &sql, const Params &params, const std::function<Result<>(const Row &)> &sink);
    /// Runs several statements separated by semicolons, without parameters or rows: migrations, BEGIN, COMMIT.
    Result<> script(const QByteArray &sql);

    enum class Access { ReadOnly, ReadWrite };
    /// Runs \a work between begin() and finish().
    Result<> transaction(const std::function<Result<>()> &work);
    /// Starts a transaction. \a settings are further statements for it, each ending in a semicolon.
    Result<> begin(Access access = Access::ReadWrite, const QByteArray &settings = {});
    /// Commits when \a outcome is good, else rolls back and gives its error. What the database refused to this person
    /// is written into the audit trail.
    /// When the connection dies during COMMIT, the outcome is looked up on a new connection, never guessed. When the
    /// server cannot be asked in time, or asks for another login, the error has the code 08007.
    Result<> finish(Result<> outcome);

    /// Is told when the answer to a COMMIT is missing, and again with what became of it. Called on this thread.
    struct CommitWatch {
        std::function<void()> unanswered;
        std::function<void(bool saved)> settled;
    };
    void setCommitWatch(CommitWatch watch) { watch_ = std::move(watch); }
    /// How long a server that is away is waited for when the outcome of a COMMIT must be looked up; nothing: until the
    /// lifeline is cut. A minute in the beginning.
    void setCommitPatience(std::optional<std::chrono::milliseconds> patience) { commitPatience_ = patience; }

    /// `COPY … FROM STDIN` (text or csv as the statement says): \a next gives chunks until it gives an empty one.
    /// Gives the number of rows. An error of \a next ends the COPY and leaves nothing behind.
    Result<qint64> copyIn(const char *sql, const std::function<Result<QByteArray>()> &next);
    /// `COPY … TO STDOUT`: \a sink gets each line as sent.
    Result<qint64> copyOut(const char *sql, const std::function<Result<>(QByteArrayView)> &sink);

    [[nodiscard]] bool isAlive() const;
    /// Null when it has been given up.
    [[nodiscard]] PGconn *handle() const { return pg_.get(); }
    [[nodiscard]] const ConnectionSettings &settings() const { return settings_; }
    /// Drops the connection and opens it again.
    Result<> reopen();

private:
    Connection() : pg_(nullptr, &PQfinish) { }
    bool wait(bool writing);
    bool flush();
    bool send(const char *sql, const Params &params);
    PGresult *nextResult();
    Rows lastResult();
    [[nodiscard]] Error errorOf(const Rows &rows) const;
    struct Commit;
    Result<> lookUpCommit(const Commit &commit);
    void noteDenied(const Error &error);

    ConnectionSettings settings_;
    std::shared_ptr<Lifeline> lifeline_;
    OwnedConnection pg_;
    std::optional<Error> givenUp_; ///< why the connection was given up; then pg_ is null
    std::chrono::milliseconds patience_{0};
    std::optional<std::chrono::milliseconds> commitPatience_{std::chrono::minutes(1)};
    CommitWatch watch_;
    Access access_ = Access::ReadWrite; ///< of the open transaction
};

/// The error of a finished statement: kind from the SQLSTATE, a sentence from the constraint or the server.
Error errorFromResult(const PGresult *result, const PGconn *connection);

/// `'text'` for the places in SQL that take no parameter (role names, SET); never for values.
QString quoteLiteral(QStringView text);
/// `"name"`.
QString quoteIdentifier(QStringView name);

} // namespace purser::db
