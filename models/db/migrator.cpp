#include "models/db/migrator.h"

#include "models/db/connection.h"
#include "resources/resources.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QThread>

namespace purser::db {
namespace {

constexpr auto createHistory = R"(
    create schema if not exists purser;
    revoke all on schema purser from public;
    create table if not exists purser.migrations (
        number integer primary key,
        name text not null,
        checksum text not null,
        program_version text not null,
        applied_at timestamptz not null default now()
    ))";

/// True when a step failed because another database of the same cluster was prepared at the same moment: roles and
/// memberships belong to all of them, and no lock of one database keeps the others away.
bool isRaceForRoles(const Error &error)
{
    const auto about = [&error](const char *word) { return error.detail.contains(QLatin1StringView(word)); };
    return error.code == u"XX000" // tuple concurrently updated
        || error.code == u"40P01" || error.code == u"40001" // deadlock, serialization
        || (error.code == u"42710" && about("purser_")) // both found a role missing
        || (error.code == u"23505" && (about("pg_authid") || about("pg_auth_members")));
}

constexpr int attempts = 12; // each waits longer; together about four seconds

} // namespace

QByteArray Migration::checksum() const
{
    return QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex();
}

std::vector<Migration> Migrator::compiledIn()
{
    std::vector<Migration> list;
    for (const QString &path : resources::migrationPaths()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString base = QFileInfo(path).completeBaseName();
        list.push_back({base.section(u'_', 0, 0).toInt(), base.section(u'_', 1), file.readAll()});
    }
    return list;
}

Migrator::Migrator(std::vector<Migration> migrations) : migrations_(std::move(migrations))
{
}

/// Compares what was applied with what the program knows; gives how many of the program's migrations are applied.
Result<size_t> Migrator::verify(Connection &connection) const
{
    auto exists = connection.exec("select to_regclass('purser.migrations') is not null");
    if (!exists)
        return fail(exists.error());
    if (!exists->first().truth(0))
        return size_t{0};
    auto applied = connection.exec("select number, name, checksum from purser.migrations order by number");
    if (!applied)
        return fail(applied.error());
    size_t known = 0;
    for (const Row row : *applied) {
        const QString label = QStringLiteral("%1 %2").arg(row.integer(0)).arg(row.text(1));
        if (known >= migrations_.size())
            return fail(Error::Kind::Invalid,
                tr("This database was made by a newer Purser (step %1). Update the program on this computer; "
                   "nothing was changed.")
                    .arg(label));
        const Migration &mine = migrations_[known];
        if (mine.number != row.integer(0) || mine.checksum() != row.bytes(2))
            return fail(Error::Kind::Invalid,
                tr("Step %1 of this database's schema is not the one this Purser knows: it was edited after it had "
                   "been applied. Use the program that made the database, or restore a backup; nothing was changed.")
                    .arg(label));
        ++known;
    }
    return known;
}

Result<int> Migrator::pending(Connection &connection) const
{
    auto applied = verify(connection);
    if (!applied)
        return fail(applied.error());
    return static_cast<int>(migrations_.size() - *applied);
}

Result<int> Migrator::apply(Connection &connection, const std::function<void(int, int)> &progress) const
{
    // Two programs that start at the same time: the second waits, and then finds nothing to do.
    if (auto locked = connection.exec("select pg_advisory_lock(hashtextextended('purser migrations', 0))"); !locked)
        return fail(locked.error());
    auto work = [&]() -> Result<int> {
        // Months begin in UTC for the functions that make them later: on a server of another time zone the first ones
        // would overlap with those.
        if (auto zone = connection.script("set timezone = 'UTC'"); !zone)
            return fail(zone.error());
        if (auto history = connection.script(createHistory); !history)
            return fail(history.error());
        auto applied = verify(connection);
        if (!applied)
            return fail(applied.error());
        const int total = static_cast<int>(migrations_.size() - *applied);
        for (size_t i = *applied; i < migrations_.size(); ++i) {
            const Migration &m = migrations_[i];
            const auto step = [&]() -> Result<> {
                if (auto ran = connection.script(m.sql); !ran)
                    return ran;
                auto noted = connection.exec(
                    "insert into purser.migrations (number, name, checksum, program_version) values ($1, $2, $3, $4)",
                    {m.number, m.name, QString::fromLatin1(m.checksum()), QStringLiteral(PURSER_VERSION)});
                return noted ? Result<>() : fail(noted.error());
            };
            auto done = connection.transaction(step);
            for (int attempt = 1; !done && isRaceForRoles(done.error()) && attempt < attempts; ++attempt) {
                QThread::msleep(static_cast<unsigned long>(50 * attempt));
                done = connection.transaction(step);
            }
            if (!done) {
                Error error = done.error();
                error.message = tr("Step %1 of the schema failed, and nothing of it remains: %2")
                                    .arg(QStringLiteral("%1 %2").arg(m.number).arg(m.name), error.message);
                return fail(error);
            }
            if (progress)
                progress(static_cast<int>(i + 1 - *applied), total);
        }
        return total;
    };
    auto outcome = work();
    std::ignore = connection.script("reset timezone");
    std::ignore = connection.exec("select pg_advisory_unlock(hashtextextended('purser migrations', 0))");
    return outcome;
}

Result<> Migrator::requireSameAge(Connection &connection) const
{
    auto rows = connection.exec("select max(number) from purser.migrations");
    if (!rows) {
        Error error = rows.error();
        if (error.code == u"42P01" || error.code == u"3F000")
            error.message =
                tr("This database is not prepared for Purser. Ask your administrator to run purserctl setup.");
        return fail(error);
    }
    const qint64 theirs = rows->first().integer(0);
    const qint64 mine = migrations_.empty() ? 0 : migrations_.back().number;
    if (theirs < mine)
        return fail(Error::Kind::Invalid,
            tr("This database is older than the program. Ask your administrator to run purserctl setup with version "
               "%1.")
                .arg(QStringLiteral(PURSER_VERSION)));
    if (theirs > mine)
        return fail(
            Error::Kind::Invalid, tr("This database was made by a newer Purser. Update the program on this computer."));
    return {};
}

} // namespace purser::db
