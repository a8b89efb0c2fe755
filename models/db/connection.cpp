#include "models/db/connection.h"

#include <QCoreApplication>

#include <utility>

namespace purser::db {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::db", text);
}

} // namespace

Result<Connection> Connection::open(const ConnectionSettings &settings, std::shared_ptr<Lifeline> lifeline)
{
    Connection connection;
    connection.settings_ = settings;
    connection.lifeline_ = lifeline ? std::move(lifeline) : std::make_shared<Lifeline>();
    if (auto opened = connection.reopen(); !opened)
        return fail(opened.error());
    return connection;
}

Result<> Connection::reopen()
{
    pg_.reset();
    givenUp_.reset();
    auto fresh = dial(settings_, *lifeline_);
    if (!fresh) {
        givenUp_ = fresh.error();
        return fail(fresh.error());
    }
    pg_ = std::move(*fresh);
    return {};
}

bool Connection::isAlive() const
{
    return pg_ && PQstatus(pg_.get()) == CONNECTION_OK;
}

// ---------------------------------------------------------------------------------------------- waiting

/// Until the server has sent something (or, when \a writing, takes something). False: the connection is given up.
bool Connection::wait(bool writing)
{
    if (!pg_)
        return false;
    // TLS may hold back what has arrived already, so that the socket says nothing: then a look costs a moment only.
    const bool encrypted = PQsslInUse(pg_.get()) != 0;
    const auto end = Lifeline::Clock::now() + patience_;
    for (std::chrono::milliseconds slice{1};; slice *= 2) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Lifeline::Clock::now());
        const auto most =
            patience_.count() > 0 ? std::max(left, std::chrono::milliseconds(0)) : std::chrono::milliseconds(-1);
        const bool look = encrypted && slice.count() < 100 && (most.count() < 0 || slice < most);
        switch (awaitSocket(PQsocket(pg_.get()), writing, look ? slice : most, *lifeline_)) {
        case Readiness::Ready: return true;
        case Readiness::TimedOut:
            if (!look) {
                givenUp_ = Error{Error::Kind::Unavailable,
                    QCoreApplication::translate("purser::db::Connection",
                        "The database server has not answered for some time, so the connection was given up."),
                    QStringLiteral("silent for %1 ms").arg(patience_.count()), QStringLiteral("08006")};
                pg_.reset();
                return false;
            }
            PQconsumeInput(pg_.get());
            if (!writing && !PQisBusy(pg_.get()))
                return true;
            break;
        case Readiness::Over:
            givenUp_ = Error{Error::Kind::Cancelled, tr("The program stopped waiting for the database."),
                QStringLiteral("given up"), QStringLiteral("08006")};
            pg_.reset();
            return false;
        }
    }
}

/// Sends everything that is queued. False: given up, or the connection is broken (which the next result says).
bool Connection::flush()
{
    int state = 0;
    while ((state = PQflush(pg_.get())) == 1) {
        if (!wait(true))
            return false;
        // The server may have to say something before it takes more.
        if (!PQconsumeInput(pg_.get()))
            return false;
    }
    return state == 0;
}

/// PQgetResult() without its endless wait. Null at the end, and when the connection was given up.
PGresult *Connection::nextResult()
{
    while (PQisBusy(pg_.get()))
        if (!wait(false) || !PQconsumeInput(pg_.get()))
            break;
    return pg_ ? PQgetResult(pg_.get()) : nullptr;
}

/// The result that counts of all that the server sends: the last one, as PQexec() has it, or the begin of a COPY.
Rows Connection::lastResult()
{
    Rows last(nullptr);
    while (PGresult *raw = nextResult()) {
        last = Rows(raw);
        const ExecStatusType status = PQresultStatus(raw);
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || PQstatus(pg_.get()) != CONNECTION_OK)
            break;
    }
    return last;
}

Error Connection::errorOf(const Rows &rows) const
{
    return givenUp_ ? *givenUp_ : errorFromResult(rows.result(), pg_.get());
}

// ---------------------------------------------------------------------------------------------- statements

bool Connection::send(const char *sql, const Params &params)
{
    std::vector<const char *> values;
    values.reserve(params.size());
    for (const Param &param : params)
        values.push_back(param.text() ? param.text()->constData() : nullptr);
    return PQsendQueryParams(
               pg_.get(), sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0)
        == 1;
}

Result<Rows> Connection::exec(const char *sql, const Params &params)
{
    Rows rows(nullptr);
    if (send(sql, params)) {
        std::ignore = flush(); // what keeps it from being sent is said by the result
        rows = lastResult();
    }
    const ExecStatusType status = PQresultStatus(rows.result());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return fail(errorOf(rows));
    return rows;
}

Result<qint64> Connection::stream(
    const QString &sql, const Params &params, const std::function<Result<>(const Row &)> &sink)
{
    Rows last(nullptr);
    qint64 count = 0;
    if (send(sql.toUtf8().constData(), params)) {
        PQsetSingleRowMode(pg_.get());
        std::ignore = flush();
        while (PGresult *raw = nextResult()) {
            last = Rows(raw);
            if (PQresultStatus(raw) != PGRES_SINGLE_TUPLE) {
                if (PQstatus(pg_.get()) != CONNECTION_OK)
                    break;
                continue;
            }
            ++count;
            if (auto taken = sink(Row(raw, 0)); !taken) {
                givenUp_ = taken.error();
                pg_.reset();
                return fail(taken.error());
            }
        }
    }
    if (PQresultStatus(last.result()) != PGRES_TUPLES_OK || givenUp_)
        return fail(errorOf(last));
    return count;
}

Result<> Connection::script(const QByteArray &sql)
{
    Rows rows(nullptr);
    if (PQsendQuery(pg_.get(), sql.constData())) {
        std::ignore = flush();
        rows = lastResult();
    }
    const ExecStatusType status = PQresultStatus(rows.result());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        return fail(errorOf(rows));
    return {};
}

// ---------------------------------------------------------------------------------------------- COPY

Result<qint64> Connection::copyIn(const char *sql, const std::function<Result<QByteArray>()> &next)
{
    {
        Rows begun(nullptr);
        if (PQsendQuery(pg_.get(), sql)) {
            std::ignore = flush();
            begun = lastResult();
        }
        if (PQresultStatus(begun.result()) != PGRES_COPY_IN)
            return fail(errorOf(begun));
    }
    std::optional<Error> failure;
    for (;;) {
        auto chunk = next();
        if (!chunk) {
            failure = chunk.error();
            break;
        }
        if (chunk->isEmpty())
            break;
        // Sent before the next one is asked for: libpq would keep any amount in memory.
        if (PQputCopyData(pg_.get(), chunk->constData(), static_cast<int>(chunk->size())) != 1 || !flush())
            break; // the reason comes with the result below
    }
    if (pg_) {
        PQputCopyEnd(pg_.get(), failure ? "stopped by the program" : nullptr);
        std::ignore = flush();
    }
    qint64 copied = 0;
    while (PGresult *raw = nextResult()) {
        const Rows owner(raw);
        if (PQresultStatus(raw) == PGRES_COMMAND_OK)
            copied = owner.affected();
        else if (!failure)
            failure = errorOf(owner);
        if (PQresultStatus(raw) == PGRES_COPY_IN) // the connection broke before the end could be said
            break;
    }
    if (!failure && givenUp_)
        failure = givenUp_;
    if (failure)
        return fail(*failure);
    return copied;
}

Result<qint64> Connection::copyOut(const char *sql, const std::function<Result<>(QByteArrayView)> &sink)
{
    {
        Rows begun(nullptr);
        if (PQsendQuery(pg_.get(), sql)) {
            std::ignore = flush();
            begun = lastResult();
        }
        if (PQresultStatus(begun.result()) != PGRES_COPY_OUT)
            return fail(errorOf(begun));
    }
    std::optional<Error> failure;
    qint64 lines = 0;
    for (;;) {
        char *buffer = nullptr;
        const int length = PQgetCopyData(pg_.get(), &buffer, 1);
        if (length == 0) {
            if (!wait(false) || !PQconsumeInput(pg_.get()))
                break;
            continue;
        }
        if (length < 0)
            break;
        const std::unique_ptr<char, decltype(&PQfreemem)> owner(buffer, &PQfreemem);
        if (failure)
            continue;
        ++lines;
        if (auto taken = sink(QByteArrayView(buffer, length)); !taken)
            failure = taken.error();
    }
    while (PGresult *raw = nextResult()) {
        const Rows owner(raw);
        if (PQresultStatus(raw) != PGRES_COMMAND_OK && !failure)
            failure = errorOf(owner);
        if (PQresultStatus(raw) == PGRES_COPY_OUT)
            break;
    }
    if (!failure && givenUp_)
        failure = givenUp_;
    if (failure)
        return fail(*failure);
    return lines;
}

// ---------------------------------------------------------------------------------------------- transactions

Result<> Connection::transaction(const std::function<Result<>()> &work)
{
    if (auto begun = begin(); !begun)
        return begun;
    return finish(work());
}

Result<> Connection::begin(Access access, const QByteArray &settings)
{
    access_ = access;
    return script((access == Access::ReadOnly ? "begin read only;" : "begin;") + settings);
}

/// What is known of a transaction before COMMIT is sent, to ask about it afterwards.
struct Connection::Commit {
    QString transaction; ///< its number
    int backend = 0;
    QString serverStart;
    QString written; ///< how far the server's log was: everything of the transaction lies before, its COMMIT behind
};

Result<> Connection::finish(Result<> outcome)
{
    auto rollBack = [this](const Error &error) -> Result<> {
        if (isAlive())
            std::ignore = script("rollback");
        if (isAlive() && error.code == u"42501")
            noteDenied(error);
        return fail(error);
    };
    if (!outcome)
        return rollBack(outcome.error());
    if (access_ == Access::ReadOnly)
        return script("commit");
    auto known = exec("select pg_current_xact_id_if_assigned()::text, pg_postmaster_start_time()::text, "
                      "pg_current_wal_insert_lsn()::text");
    if (!known)
        return rollBack(known.error());
    // However long the work was allowed to take: that its answer to COMMIT is missing must be noticed.
    constexpr std::chrono::minutes longest{2};
    if (patience_ > longest)
        patience_ = longest;
    const Commit commit{
        known->first().text(0), PQbackendPID(pg_.get()), known->first().text(1), known->first().text(2)};
    auto committed = script("commit");
    if (committed || isAlive() || commit.transaction.isEmpty())
        return committed;

    // The answer to COMMIT is missing: ask the server what became of the transaction.
    if (watch_.unanswered)
        watch_.unanswered();
    auto fate = lookUpCommit(commit);
    if (watch_.settled)
        watch_.settled(fate.has_value());
    return fate;
}

/// Writes into the audit trail that the database refused this person something. When that does not work either (the
/// account is disabled, or is none of Purser's), the refusal is all there is to say.
void Connection::noteDenied(const Error &error)
{
    std::ignore = exec("select audit.record('denied', 'refused', p_status => 'denied', "
                       "p_payload => jsonb_build_object('reason', left($1, 500)))",
        {error.detail});
}

/// What became of a transaction that was told to commit. Saved: good. Not saved: Unavailable. Not to be found out: code
/// 08007.
Result<> Connection::lookUpCommit(const Commit &commit)
{
    using std::chrono::milliseconds;
    const auto end = Lifeline::Clock::now() + commitPatience_.value_or(milliseconds(0));
    std::optional<Error> last;
    auto unknown = [&] {
        return fail(Error{Error::Kind::Unavailable,
            QCoreApplication::translate("purser::db::Connection",
                "The connection was lost while the change was being saved, and the server could not be asked whether "
                "it arrived: %1 Look at the rows before you repeat it.")
                .arg(last ? last->message : QString()),
            QStringLiteral("transaction %1").arg(commit.transaction), QStringLiteral("08007")});
    };
    auto notSaved = [&](const QString &fate) {
        return fail(Error{Error::Kind::Unavailable,
            QCoreApplication::translate("purser::db::Connection",
                "The connection was lost while the change was being saved. The server was asked: nothing was saved."),
            QStringLiteral("transaction %1: %2").arg(commit.transaction, fate), QStringLiteral("08006")});
    };
    patience_ = patience_.count() > 0 ? patience_ : milliseconds(10'000);
    for (int attempt = 0;; ++attempt) {
        if (commitPatience_ && Lifeline::Clock::now() > end)
            return unknown();
        if (!lifeline_->sleep(milliseconds(std::min(100 * (attempt + 1), 2000))))
            return unknown();
        if (auto opened = isAlive() ? Result<>() : reopen(); !opened) {
            last = opened.error();
            if (last->is(Error::Kind::Forbidden) || last->is(Error::Kind::NotFound))
                return unknown();
            continue;
        }
        // A server that crashed before its log was on the disk has forgotten the transaction, and gives its number to
        // another one: then the log did not reach the place where the COMMIT would be.
        auto crash = exec(R"(
            select pg_postmaster_start_time()::text <> $1
                   and (select redo_lsn from pg_control_checkpoint()) < $2::pg_lsn)",
            {commit.serverStart, commit.written});
        if (crash && crash->first().truth(0))
            return notSaved(QStringLiteral("lost in a crash"));
        // A server that never received COMMIT holds the transaction open, and its locks, until it notices by itself.
        auto status = exec(R"(
            select pg_xact_status($1::xid8),
                   (select a.state from pg_stat_activity a
                    where a.pid = $2 and a.usename = session_user
                      and a.backend_xid::text = ($3::numeric % 4294967296)::text))",
            {commit.transaction, commit.backend, commit.transaction});
        if (!status) {
            last = status.error();
            if (last->code == u"22023") // a number that was not given yet: it is forgotten as well
                return notSaved(last->detail);
            if (isAlive() && !last->is(Error::Kind::Unavailable) && !last->is(Error::Kind::Timeout))
                return unknown(); // it will not say, however often it is asked
            continue;
        }
        const QString fate = status->first().text(0);
        if (fate == u"committed")
            return {};
        if (fate != u"in progress")
            return notSaved(fate);
        // Waiting for COMMIT, which cannot come any more except late: nobody shall wonder about that then.
        if (attempt >= 2 && status->first().text(1).startsWith(u"idle in transaction"))
            std::ignore = exec("select pg_terminate_backend($1)", {commit.backend});
    }
}

QString quoteLiteral(QStringView text)
{
    QString out = text.toString();
    const bool escapes = out.contains(u'\\');
    out.replace(u'\\', u"\\\\"_qs).replace(u'\'', u"''"_qs);
    return (escapes ? u" E'"_qs : u"'"_qs) + out + u'\'';
}

QString quoteIdentifier(QStringView name)
{
    QString out = name.toString();
    return u'"' + out.replace(u'"', u"\"\""_qs) + u'"';
}

} // namespace purser::db
