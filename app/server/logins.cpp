#include "app/server/logins.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QtEndian>

namespace purser::server {
namespace {

/// Behind the JSON: its length (8 bytes, big-endian), then this.
constexpr QByteArrayView mark = "PURSER LOGINS 1\n";
constexpr qint64 footerSize = 8 + 16;

// Statements are made by the server that knows its quoting. @DATABASE@ becomes the name of the database.
// Values of search_path and its like are lists: quoting them as one text would change them.
constexpr const char *query = R"(
with setting as (
    select s.setdatabase, s.setrole, split_part(c, '=', 1) as name, substr(c, strpos(c, '=') + 1) as value
    from pg_catalog.pg_db_role_setting s, unnest(s.setconfig) c
    where s.setdatabase = 0 or s.setdatabase = (select oid from pg_catalog.pg_database where datname = current_database())
), written as (
    select setdatabase, setrole, format('set %I to %s', name,
        case when name in ('search_path', 'temp_tablespaces', 'session_preload_libraries', 'local_preload_libraries')
             then value else quote_literal(value) end) as clause
    from setting
), person as (
    select * from pg_catalog.pg_authid where rolname !~ '^pg_' and oid <> 10
)
select jsonb_build_object(
    'roles', coalesce((select jsonb_agg(jsonb_build_object('name', rolname, 'sql', jsonb_build_array(format(
        'create role %I with %s %s %s %s %s %s %s connection limit %s%s%s', rolname,
        case when rolsuper then 'superuser' else 'nosuperuser' end,
        case when rolinherit then 'inherit' else 'noinherit' end,
        case when rolcreaterole then 'createrole' else 'nocreaterole' end,
        case when rolcreatedb then 'createdb' else 'nocreatedb' end,
        case when rolcanlogin then 'login' else 'nologin' end,
        case when rolreplication then 'replication' else 'noreplication' end,
        case when rolbypassrls then 'bypassrls' else 'nobypassrls' end, rolconnlimit,
        ' password ' || quote_literal(rolpassword), ' valid until ' || quote_literal(rolvaliduntil)))
        || coalesce((select jsonb_agg(format('alter role %I %s', rolname, clause)) from written
                     where setrole = person.oid and setdatabase = 0), '[]')) order by rolname) from person), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('member', m.rolname, 'sql',
        format('grant %I to %I%s', r.rolname, m.rolname, case when a.admin_option then ' with admin option' else '' end))
        order by r.rolname, m.rolname)
        from pg_catalog.pg_auth_members a join pg_catalog.pg_authid r on r.oid = a.roleid
        join person m on m.oid = a.member), '[]'),
    'database', (select jsonb_build_array(format('alter database @DATABASE@ owner to %I', datdba::regrole::text))
        || case when datacl is null then '[]' else '["revoke all on database @DATABASE@ from public"]'::jsonb end
        || coalesce((select jsonb_agg(format('grant %s on database @DATABASE@ to %s%s', privilege_type,
               case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
               case when is_grantable then ' with grant option' else '' end)) from aclexplode(datacl)), '[]')
        || coalesce((select jsonb_agg(case when setrole = 0 then 'alter database @DATABASE@ ' || clause
               else format('alter role %I in database @DATABASE@ %s', pg_get_userbyid(setrole), clause) end)
               from written where setdatabase = d.oid), '[]')
        from pg_catalog.pg_database d where datname = current_database())))";

} // namespace

Result<Logins> Logins::read(db::Connection &connection)
{
    const auto rows = connection.exec(query);
    if (!rows)
        return fail(rows.error());
    Logins logins;
    logins.content_ = rows->first().json(0).object();
    return logins;
}

Result<Logins> Logins::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::NotFound, tr("%1 cannot be read.").arg(path), file.errorString());
    if (file.size() < footerSize || !file.seek(file.size() - footerSize))
        return Logins();
    const QByteArray footer = file.read(footerSize);
    if (!footer.endsWith(mark))
        return Logins();
    const qint64 length = qFromBigEndian<qint64>(footer.constData());
    Logins logins;
    if (length > 0 && length <= file.size() - footerSize && file.seek(file.size() - footerSize - length))
        logins.content_ = QJsonDocument::fromJson(file.read(length)).object();
    if (logins.content_.isEmpty())
        return fail(Error::Kind::Invalid, tr("The logins in the backup %1 are damaged.").arg(path));
    return logins;
}

bool Logins::appendTo(QFile &file) const
{
    const QByteArray json = QJsonDocument(content_).toJson(QJsonDocument::Compact);
    QByteArray length(8, Qt::Uninitialized);
    qToBigEndian<qint64>(json.size(), length.data());
    const QByteArray tail = json + length + mark.toByteArray();
    return file.write(tail) == tail.size() && file.flush();
}

Result<> Logins::create(db::Connection &connection) const
{
    const auto rows = connection.exec("select rolname from pg_catalog.pg_roles");
    if (!rows)
        return fail(rows.error());
    QSet<QString> present;
    for (const db::Row row : *rows)
        present << row.text(0);
    // In one transaction: half of the people would be worse than none.
    return connection.transaction([&]() -> Result<> {
        for (const QJsonValue role : content_.value(u"roles"_qs).toArray())
            if (!present.contains(role[u"name"_qs].toString()))
                for (const QJsonValue sql : role[u"sql"_qs].toArray())
                    if (auto done = connection.script(sql.toString().toUtf8()); !done)
                        return done;
        for (const QJsonValue membership : content_.value(u"memberships"_qs).toArray())
            if (!present.contains(membership[u"member"_qs].toString()))
                if (auto done = connection.script(membership[u"sql"_qs].toString().toUtf8()); !done)
                    return done;
        return {};
    });
}

Result<> Logins::applyToDatabase(db::Connection &connection, const QString &database) const
{
    for (const QJsonValue sql : content_.value(u"database"_qs).toArray()) {
        const QString statement = sql.toString().replace(u"@DATABASE@"_qs, db::quoteIdentifier(database));
        if (auto done = connection.script(statement.toUtf8()); !done)
            return done;
    }
    return {};
}

int Logins::count() const
{
    return static_cast<int>(content_.value(u"roles"_qs).toArray().size());
}

} // namespace purser::server
