#include "app/demo/company.h"

#include <QCoreApplication>

namespace purser::demo {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::demo", text);
}

/// A tenant that has the name and the first administrator of the demo company; nobody else's company is erased.
Result<std::optional<TenantId>> demoTenant(db::Connection &admin, const DemoTenant &tenant, const QString &slug)
{
    auto found = admin.exec(R"(
        select t.id, t.name, t.name = $2 and exists (select from core.users u where u.tenant_id = t.id and u.email = $3)
        from core.tenants t where t.slug = $1)",
        {slug, tenant.name, tenant.people.front().email});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return std::optional<TenantId>();
    if (!found->first().truth(2))
        return fail(Error::Kind::Conflict,
            tr("The company “%1” has the short name “%2”, but is not the demo company. Nothing was erased.")
                .arg(found->first().text(1), slug));
    return std::optional(found->first().id<TenantId>(0));
}

Result<> dropLogins(db::Connection &admin, TenantId tenant, DemoErased &erased)
{
    auto logins = admin.exec("select login_role from core.users where tenant_id = $1", {tenant});
    if (!logins)
        return fail(logins.error());
    for (const db::Row row : *logins) {
        const QString login = row.text(0);
        // Sessions before the role: afterwards the server no longer knows whose they were.
        if (auto ended =
                admin.exec("select pg_terminate_backend(pid) from pg_stat_activity where usename = $1", {login});
            !ended)
            return fail(ended.error());
        if (auto dropped = admin.exec(u"drop role if exists "_qs + db::quoteIdentifier(login)); !dropped)
            return fail(dropped.error());
        ++erased.logins;
    }
    return {};
}

Result<> deleteRows(db::Connection &admin, TenantId tenant, DemoErased &erased)
{
    // Every table that has rows of tenants, whichever migration brought it. Foreign keys and row triggers rest
    // meanwhile: all of the tenant goes, so nothing is left to point at it.
    if (auto resting = admin.script("set local session_replication_role = replica"); !resting)
        return fail(Error::Kind::Forbidden, tr("Erasing a company needs a superuser of the database."),
            resting.error().detail, resting.error().code);
    auto tables = admin.exec(R"(
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
        where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
        order by 1)");
    if (!tables)
        return fail(tables.error());
    for (const db::Row row : *tables) {
        auto deleted = admin.exec(u"delete from %1 where tenant_id = $1"_qs.arg(row.text(0)), {tenant});
        if (!deleted)
            return fail(deleted.error());
        erased.rows += deleted->affected();
        if (row.text(0) == u"catalog.products")
            erased.products += deleted->affected();
    }
    auto last = admin.exec("delete from core.tenants where id = $1", {tenant});
    if (!last)
        return fail(last.error());
    erased.rows += last->affected();
    return admin.script("set local session_replication_role = origin");
}

} // namespace

Result<DemoErased> erase(db::Connection &admin, const DemoOptions &options)
{
    DemoErased erased;
    auto done = admin.transaction([&]() -> Result<> {
        for (const DemoTenant &tenant : demoTenants()) {
            const auto id = demoTenant(admin, tenant, tenant.slug + options.slugSuffix);
            if (!id)
                return fail(id.error());
            if (!*id)
                continue;
            if (auto dropped = dropLogins(admin, **id, erased); !dropped)
                return dropped;
            if (auto deleted = deleteRows(admin, **id, erased); !deleted)
                return deleted;
            erased.tenants << tenant.name;
        }
        if (erased.tenants.isEmpty())
            return fail(Error::Kind::NotFound, tr("There is no demo company here, so nothing was erased."));
        return {};
    });
    if (!done)
        return fail(done.error());
    return erased;
}

} // namespace purser::demo
