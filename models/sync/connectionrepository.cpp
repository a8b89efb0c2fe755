#include "models/sync/connectionrepository.h"

#include "models/base/isolated.h"
#include "models/db/connection.h"

namespace purser::sync {
namespace {

ConnectionRow::Status statusOf(const QString &text)
{
    return text == u"active" ? ConnectionRow::Status::Active
        : text == u"error"   ? ConnectionRow::Status::Error
                             : ConnectionRow::Status::Revoked;
}

const QString &columns()
{
    static const QString sql = uR"(
        select c.id, c.row_version, c.provider, c.store_id, s.name, c.label, c.status, c.metadata, c.last_error,
               (extract(epoch from c.last_used_at) * 1000000)::int8,
               (extract(epoch from (select max(k.updated_at) from sync.cursor_states k
                                    where k.tenant_id = c.tenant_id and k.connection_id = c.id)) * 1000000)::int8,
               (extract(epoch from g.linked_at) * 1000000)::int8
        from core.connections c
        left join core.stores_public s on s.tenant_id = c.tenant_id and s.id = c.store_id
        left join sync.store_settings g on g.tenant_id = c.tenant_id and g.store_id = c.store_id
        where c.tenant_id = (select auth.tenant_id()))"_qs;
    return sql;
}

ConnectionRow connectionOf(const db::Row &row)
{
    ConnectionRow connection;
    connection.id = row.id<ConnectionId>(0);
    connection.rowVersion = row.integer(1);
    connection.provider = row.text(2);
    if (!row.isNull(3))
        connection.store = row.id<StoreId>(3);
    connection.storeName = row.text(4);
    connection.label = row.text(5);
    connection.status = statusOf(row.text(6));
    connection.settings = row.json(7).object();
    connection.lastError = row.text(8);
    connection.lastUsed = row.timeFromMicros(9);
    connection.lastSync = row.timeFromMicros(10);
    connection.linkedAt = row.timeFromMicros(11);
    return connection;
}

/// What kept the store in step through a connection that was revoked goes on through \a connection.
Result<> takeOver(db::Connection &c, StoreId store, ConnectionId connection)
{
    const auto done = c.exec(R"(
        update sync.schedules h set connection_id = $2, is_active = true
        from core.connections k
        where h.tenant_id = auth.tenant_id() and h.store_id = $1
          and k.tenant_id = h.tenant_id and k.id = h.connection_id and k.status = 'revoked')",
        {store, connection});
    return done ? Result<>() : fail(done.error());
}

} // namespace

Result<ConnectionList> ConnectionRepository::list(db::Connection &c)
{
    ConnectionList all;
    const auto rights =
        c.exec("select auth.has_permission('connections:read'), auth.has_permission('connections:write'), "
               "auth.has_permission('stores:write')");
    if (!rights)
        return fail(rights.error());
    all.maySee = rights->first().truth(0);
    all.mayManage = rights->first().truth(1);
    all.mayAddStores = rights->first().truth(2);
    const auto admins = c.exec(R"(
        select u.full_name from core.users u
        where u.tenant_id = (select auth.tenant_id()) and u.is_active and u.actor_type = 'user'
          and exists (select from core.user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'admin')
        order by 1)");
    if (!admins)
        return fail(admins.error());
    for (const db::Row row : *admins)
        all.administrators << row.text(0);
    const auto rows = c.exec(columns() + u" order by c.status = 'revoked', lower(c.label), c.id"_qs);
    if (!rows)
        return fail(rows.error());
    for (const db::Row row : *rows)
        all.connections.push_back(connectionOf(row));
    const auto stores = c.exec(R"(
        select s.id, s.name, s.platform,
               exists (select from core.connections c where c.tenant_id = s.tenant_id and c.store_id = s.id
                         and c.provider = s.platform and c.status <> 'revoked')
        from core.stores_public s where s.is_active order by lower(s.name), s.id)");
    if (!stores)
        return fail(stores.error());
    for (const db::Row row : *stores)
        all.stores.push_back({row.id<StoreId>(0), row.text(1), row.text(2), row.truth(3)});
    return all;
}

Result<ConnectionRow> ConnectionRepository::find(db::Connection &c, ConnectionId connection)
{
    const auto rows = c.exec(columns() + u" and c.id = $1"_qs, {connection});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Error::Kind::NotFound, tr("This connection does not exist any more."));
    return connectionOf(rows->first());
}

Result<ConnectionId> ConnectionRepository::add(
    db::Connection &c, const ConnectionDraft &draft, bool isStore, const QString &currency)
{
    const QString label = draft.label.trimmed();
    const auto taken = [&label](const Error &error, bool store) {
        return Error{Error::Kind::Duplicate,
            store ? tr("There is a store named “%1” already. Choose it, or another name.").arg(isolated(label))
                  : tr("There is a connection named “%1” already. Choose another name.").arg(isolated(label)),
            error.detail, u"label"_qs};
    };
    std::optional<StoreId> store = draft.store;
    const QString address = draft.settings.value(u"url").toString();
    if (isStore && !store) {
        const auto made =
            c.exec("insert into core.stores (tenant_id, name, platform, url, currency, user_id) "
                   "values (auth.tenant_id(), $1, $2, $3, coalesce(nullif($4, ''), (select t.reporting_currency "
                   "from core.tenant_configs t where t.tenant_id = auth.tenant_id()), 'USD'), auth.uid()) "
                   "returning id",
                {label, draft.provider, address, currency});
        if (!made)
            return fail(made.error().is(Error::Kind::Duplicate) ? taken(made.error(), true) : made.error());
        store = made->first().id<StoreId>(0);
    } else if (store) {
        const auto set =
            c.exec("update core.stores set url = $2 where tenant_id = auth.tenant_id() and id = $1 and url = ''",
                {*store, address});
        if (!set)
            return fail(set.error());
    }
    const auto made =
        c.exec("insert into core.connections (tenant_id, provider, store_id, label, auth_type, metadata, created_by) "
               "values (auth.tenant_id(), $1, $2, $3, 'api_key', $4, auth.uid()) returning id",
            {draft.provider, store, label, QJsonDocument(draft.settings)});
    if (made) {
        const auto id = made->first().id<ConnectionId>(0);
        if (draft.store)
            if (auto gone = takeOver(c, *draft.store, id); !gone)
                return fail(gone.error());
        return id;
    }
    if (!made.error().is(Error::Kind::Duplicate))
        return fail(made.error());
    if (made.error().detail.contains(u"connections_one_for_a_store"))
        return fail(Error::Kind::Duplicate,
            tr("This store is connected already. Revoke that connection first, or give it new keys."),
            made.error().detail, u"store"_qs);
    return fail(taken(made.error(), false));
}

Result<> ConnectionRepository::rename(
    db::Connection &c, ConnectionId connection, qint64 rowVersion, const QString &label)
{
    const auto done = c.exec("update core.connections set label = $3 where tenant_id = auth.tenant_id() and id = $1 "
                             "and row_version = $2 returning id",
        {connection, rowVersion, label.trimmed()});
    if (!done && done.error().is(Error::Kind::Duplicate))
        return fail(Error::Kind::Duplicate,
            tr("There is a connection named “%1” already. Choose another name.").arg(isolated(label.trimmed())),
            done.error().detail, u"label"_qs);
    if (!done)
        return fail(done.error());
    if (done->isEmpty())
        return fail(Error::Kind::Conflict, tr("Somebody else changed this connection meanwhile. Look at it again."));
    return {};
}

Result<> ConnectionRepository::setSettings(db::Connection &c, ConnectionId connection, const QJsonObject &settings)
{
    const auto done = c.exec("update core.connections set metadata = metadata || $2 "
                             "where tenant_id = auth.tenant_id() and id = $1",
        {connection, QJsonDocument(settings)});
    return done ? Result<>() : fail(done.error());
}

Result<> ConnectionRepository::learnCurrency(db::Connection &c, ConnectionId connection, const QString &currency)
{
    if (currency.isEmpty())
        return {};
    const auto done = c.exec(R"(
        update core.stores s set currency = $2
        from core.connections k
        where k.tenant_id = auth.tenant_id() and k.id = $1 and s.tenant_id = k.tenant_id and s.id = k.store_id
          and s.currency <> $2 and s.platform = k.provider
          and not exists (select from sync.store_settings g
                          where g.tenant_id = s.tenant_id and g.store_id = s.id and g.linked_at is not null)
          and not exists (select from catalog.product_store_links l
                          where l.tenant_id = s.tenant_id and l.store_id = s.id))",
        {connection, currency});
    return done ? Result<>() : fail(done.error());
}

Result<> ConnectionRepository::setOutcome(db::Connection &c, ConnectionId connection, const QString &failure)
{
    const auto done = c.exec("update core.connections set last_used_at = now(), last_error = nullif($2, ''), "
                             "status = case when $2 = '' then 'active' else 'error' end "
                             "where tenant_id = auth.tenant_id() and id = $1 and status <> 'revoked'",
        {connection, failure});
    return done ? Result<>() : fail(done.error());
}

Result<> ConnectionRepository::revoke(db::Connection &c, ConnectionId connection)
{
    const auto ended = c.exec("update core.connections set status = 'revoked', last_error = null "
                              "where tenant_id = auth.tenant_id() and id = $1 returning id",
        {connection});
    if (!ended)
        return fail(ended.error());
    if (ended->isEmpty())
        return fail(Error::Kind::Forbidden, tr("You may not revoke this connection. An administrator can."));
    for (const char *sql : {"update sync.schedules set is_active = false where tenant_id = auth.tenant_id() and "
                            "connection_id = $1 and is_active",
             "update sync.jobs set wish = 'cancel' where tenant_id = auth.tenant_id() and connection_id = $1 and "
             "status = 'running'",
             "update sync.jobs set status = 'cancelled', finished_at = now() "
             "where tenant_id = auth.tenant_id() and connection_id = $1 and status in ('pending', 'paused')"})
        if (const auto done = c.exec(sql, {connection}); !done)
            return fail(done.error());
    return {};
}

} // namespace purser::sync
