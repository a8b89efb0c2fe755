#include "models/db/connection.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QVariant>

#include <atomic>
#include <utility>

namespace purser::db {
namespace {

QString nextConnectionName()
{
    static std::atomic<quint64> counter{0};
    return QStringLiteral("purser-%1").arg(++counter);
}

QString sslOptions(const ConnectionSettings &s)
{
    const char *mode = "disable";
    switch (s.tls) {
    case ConnectionSettings::Tls::VerifyFull: mode = "verify-full"; break;
    case ConnectionSettings::Tls::VerifyCa: mode = "verify-ca"; break;
    case ConnectionSettings::Tls::Require: mode = "require"; break;
    case ConnectionSettings::Tls::Off: break;
    }
    QString options = QStringLiteral("sslmode=%1").arg(QLatin1StringView(mode));
    // The Qt driver splits these at semicolons and hands them to libpq as written, hence the quotes.
    auto quoted = [](QString v) { return u'\'' + v.replace(u'\\', u"\\\\"_qs).replace(u'\'', u"\\'"_qs) + u'\''; };
    if (!s.caFile.isEmpty() && s.tls != ConnectionSettings::Tls::Off)
        options += QStringLiteral(";sslrootcert=") + quoted(s.caFile);
    else if (s.tls == ConnectionSettings::Tls::VerifyFull || s.tls == ConnectionSettings::Tls::VerifyCa)
        options += QStringLiteral(";sslrootcert=/etc/ssl/certs/ca-certificates.crt");
    return options;
}

} // namespace

Result<Connection> Connection::open(const ConnectionSettings &settings)
{
    Connection connection;
    connection.settings_ = settings;
    connection.name_ = nextConnectionName();
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection.name_);
        db.setHostName(settings.host);
        db.setPort(settings.port);
        db.setDatabaseName(settings.database);
        db.setUserName(settings.user);
        db.setPassword(settings.password);
        // A network that swallows packets is noticed within about half a minute.
        db.setConnectOptions(sslOptions(settings)
            + QStringLiteral(";connect_timeout=%1;application_name=%2;client_encoding=UTF8;keepalives_idle=10;"
                             "keepalives_interval=5;keepalives_count=3;tcp_user_timeout=20000")
                  .arg(settings.connectTimeoutSeconds)
                  .arg(settings.applicationName));
        if (!db.open()) {
            const QString message = db.lastError().databaseText() + db.lastError().driverText();
            return fail(errorFromConnect(message, settings));
        }
        connection.pg_ = *static_cast<PGconn *const *>(db.driver()->handle().constData());
    }
    PQsetNoticeProcessor(connection.pg_, [](void *, const char *) {}, nullptr);
    return connection;
}

Connection::Connection(Connection &&other) noexcept
    : settings_(std::move(other.settings_))
    , name_(std::exchange(other.name_, {}))
    , pg_(std::exchange(other.pg_, nullptr))
    , access_(other.access_)
{
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        settings_ = std::move(other.settings_);
        name_ = std::exchange(other.name_, {});
        pg_ = std::exchange(other.pg_, nullptr);
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (!name_.isEmpty())
        QSqlDatabase::removeDatabase(std::exchange(name_, {}));
    pg_ = nullptr;
}

Result<> Connection::reopen()
{
    auto fresh = open(settings_);
    if (!fresh)
        return fail(fresh.error());
    *this = std::move(*fresh);
    return {};
}

QSqlDatabase Connection::qt() const
{
    return QSqlDatabase::database(name_, false);
}

bool Connection::isAlive() const
{
    return pg_ && PQstatus(pg_) == CONNECTION_OK;
}

Result<Rows> Connection::exec(const char *sql, const Params &params)
{
    std::vector<const char *> values;
    values.reserve(params.size());
    for (const Param &param : params)
        values.push_back(param.text() ? param.text()->constData() : nullptr);
    PGresult *raw
        = PQexecParams(pg_, sql, static_cast<int>(values.size()), nullptr, values.data(), nullptr, nullptr, 0);
    Rows rows(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        return fail(errorFromResult(raw, pg_));
    return rows;
}

Result<> Connection::script(const QByteArray &sql)
{
    PGresult *raw = PQexec(pg_, sql.constData());
    Rows owner(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        return fail(errorFromResult(raw, pg_));
    return {};
}

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

Result<> Connection::finish(Result<> outcome)
{
    auto rollBack = [this](const Error &error) -> Result<> {
        if (isAlive())
            std::ignore = script("rollback");
        return fail(error);
    };
    if (!outcome)
        return rollBack(outcome.error());
    if (access_ == Access::ReadOnly)
        return script("commit");
    auto xid = exec("select pg_current_xact_id_if_assigned()::text");
    if (!xid)
        return rollBack(xid.error());
    auto committed = script("commit");
    if (committed || isAlive() || xid->first().isNull(0))
        return committed;

    // The answer to COMMIT was lost: ask the server what became of the transaction.
    const QString id = xid->first().text(0);
    for (int attempt = 0; attempt < 40; ++attempt) {
        QThread::msleep(static_cast<unsigned long>(std::min(100 * (attempt + 1), 1000)));
        if (!reopen())
            continue;
        auto status = exec("select pg_xact_status($1::xid8)", {id});
        if (!status)
            continue;
        const QString fate = status->first().text(0);
        if (fate == u"committed")
            return {};
        if (fate != u"in progress")
            return committed;
    }
    return fail(Error::Kind::Unavailable,
        QCoreApplication::translate("purser::db",
            "The connection was lost while the change was being saved, and the server has not answered since. "
            "Whether it was saved will be known when the connection is back."),
        QStringLiteral("transaction %1").arg(id));
}

Result<qint64> Connection::copyIn(const char *sql, const std::function<Result<QByteArray>()> &next)
{
    {
        PGresult *raw = PQexec(pg_, sql);
        Rows owner(raw);
        if (PQresultStatus(raw) != PGRES_COPY_IN)
            return fail(errorFromResult(raw, pg_));
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
        if (PQputCopyData(pg_, chunk->constData(), static_cast<int>(chunk->size())) != 1)
            break; // the reason comes with the result below
    }
    PQputCopyEnd(pg_, failure ? "stopped by the program" : nullptr);
    qint64 copied = 0;
    while (PGresult *raw = PQgetResult(pg_)) {
        Rows owner(raw);
        if (PQresultStatus(raw) == PGRES_COMMAND_OK)
            copied = owner.affected();
        else if (!failure)
            failure = errorFromResult(raw, pg_);
    }
    if (failure)
        return fail(*failure);
    return copied;
}

Result<qint64> Connection::copyOut(const char *sql, const std::function<Result<>(QByteArrayView)> &sink)
{
    {
        PGresult *raw = PQexec(pg_, sql);
        Rows owner(raw);
        if (PQresultStatus(raw) != PGRES_COPY_OUT)
            return fail(errorFromResult(raw, pg_));
    }
    std::optional<Error> failure;
    qint64 lines = 0;
    for (;;) {
        char *buffer = nullptr;
        const int length = PQgetCopyData(pg_, &buffer, 0);
        if (length < 0)
            break;
        const std::unique_ptr<char, decltype(&PQfreemem)> owner(buffer, &PQfreemem);
        if (failure)
            continue;
        ++lines;
        if (auto taken = sink(QByteArrayView(buffer, length)); !taken)
            failure = taken.error();
    }
    while (PGresult *raw = PQgetResult(pg_)) {
        Rows owner(raw);
        if (PQresultStatus(raw) != PGRES_COMMAND_OK && !failure)
            failure = errorFromResult(raw, pg_);
    }
    if (failure)
        return fail(*failure);
    return lines;
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
