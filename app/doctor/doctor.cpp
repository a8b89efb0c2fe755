#include "app/doctor/doctor.h"

#include "models/db/connection.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace purser::doctor {
namespace {

Result<QString> resource(const QString &file)
{
    QFile text(u":/purser/doctor/"_qs + file);
    if (!text.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Internal, QString(), u"missing resource "_qs + text.fileName());
    return QString::fromUtf8(text.readAll());
}

/// Runs the statement in \a file so that names and expressions are written with their schemas, whatever the caller's
/// path is, and without compiling: these statements are large and look at little.
Result<db::Rows> run(db::Connection &connection, const QString &file, const db::Params &params)
{
    const auto statement = resource(file);
    if (!statement)
        return fail(statement.error());
    const auto before =
        connection.exec("select current_setting('search_path'), current_setting('jit'), "
                        "set_config('search_path', 'pg_catalog', false), set_config('jit', 'off', false)");
    if (!before)
        return fail(before.error());
    auto rows = connection.exec(*statement, params);
    const auto after = connection.exec("select set_config('search_path', $1, false), set_config('jit', $2, false)",
        {before->first().text(0), before->first().text(1)});
    if (rows && !after)
        return fail(after.error());
    return rows;
}

Result<std::vector<Finding>> ask(db::Connection &connection, const QString &file, const db::Params &params)
{
    const auto rows = run(connection, file, params);
    if (!rows)
        return fail(rows.error());
    std::vector<Finding> findings;
    for (const db::Row row : *rows)
        findings.push_back({row.text(0), row.text(1), row.text(2)});
    return findings;
}

/// What differs between the rights of the database and those that the migrations give.
Result<std::vector<Finding>> compareRights(db::Connection &connection)
{
    const auto kept = resource(u"rights.txt"_qs);
    if (!kept)
        return fail(kept.error());
    const auto found = rights(connection);
    if (!found)
        return fail(found.error());
    const QStringList mine = kept->split(u'\n', Qt::SkipEmptyParts);
    const QSet<QString> known(mine.begin(), mine.end());
    const QSet<QString> there(found->begin(), found->end());
    std::vector<Finding> findings;
    for (const QString &fact : *found)
        if (!known.contains(fact))
            findings.push_back(
                {u"not made by the program"_qs, fact, u"undo it: revoke, drop, or replace it by what is missing"_qs});
    for (const QString &fact : mine)
        if (!there.contains(fact))
            findings.push_back({u"made by the program and missing"_qs, fact,
                u"make it again as the migrations do, or restore a backup"_qs});
    return findings;
}

} // namespace

QStringList schemas()
{
    return {u"auth"_qs, u"core"_qs, u"catalog"_qs, u"inventory"_qs, u"purchasing"_qs, u"sales"_qs, u"finance"_qs,
        u"ads"_qs, u"brand"_qs, u"chat"_qs, u"knowledge"_qs, u"agent"_qs, u"sync"_qs, u"seo"_qs, u"work"_qs,
        u"workspace"_qs, u"support"_qs, u"analytics"_qs, u"audit"_qs, u"storage"_qs};
}

Result<std::vector<Finding>> examineSchema(db::Connection &connection)
{
    auto findings = ask(connection, u"lint.sql"_qs, {schemas()});
    if (!findings)
        return findings;
    const auto changed = compareRights(connection);
    if (!changed)
        return fail(changed.error());
    findings->insert(findings->end(), changed->begin(), changed->end());
    return findings;
}

Result<QStringList> rights(db::Connection &connection)
{
    const auto rows = run(connection, u"rights.sql"_qs, {schemas()});
    if (!rows)
        return fail(rows.error());
    QStringList facts;
    for (const db::Row row : *rows)
        facts << row.text(0);
    return facts;
}

Result<std::vector<Finding>> examineServer(db::Connection &connection, const QDateTime &now)
{
    auto findings = ask(connection, u"sessions.sql"_qs, {});
    if (!findings)
        return findings;
    const bool locked = std::any_of(findings->begin(), findings->end(),
        [](const Finding &finding) { return finding.rule == u"person who locks a whole table"; });
    if (locked)
        return findings; // the rest would wait like everybody else
    const auto health = ask(connection, u"health.sql"_qs, {now});
    if (!health)
        return fail(health.error());
    findings->insert(findings->end(), health->begin(), health->end());
    return findings;
}

} // namespace purser::doctor
