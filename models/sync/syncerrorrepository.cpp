#include "models/sync/syncerrorrepository.h"

#include "models/db/connection.h"
#include "models/sync/retrywork.h"

#include <QCoreApplication>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

} // namespace

Result<std::vector<SyncErrorRow>> SyncErrorRepository::list(db::Connection &c, const SyncErrorFilter &filter, int limit)
{
    QString like = filter.text.trimmed();
    like.replace(u'\\', u"\\\\"_qs).replace(u'%', u"\\%"_qs).replace(u'_', u"\\_"_qs);
    auto found = c.exec(R"(
        select e.id, e.store_id, s.name, e.job_id, e.entity_type, e.entity_id,
               coalesce(p.sku || ' · ' || p.title, v.sku, p.title, e.metadata ->> 'label', nullif(e.metadata ->> 'title', ''), e.external_id, ''),
               coalesce(e.external_id, ''), e.error_message, coalesce(e.error_code, ''), e.retry_count, e.resolved,
               coalesce(u.full_name, ''), (extract(epoch from e.created_at) * 1000000)::int8,
               (extract(epoch from e.resolved_at) * 1000000)::int8, coalesce(e.stack_trace, '')
        from sync.sync_errors e
        join core.stores s on s.tenant_id = e.tenant_id and s.id = e.store_id
        left join core.users u on u.tenant_id = e.tenant_id and u.id = e.resolved_by
        left join catalog.products p on p.tenant_id = e.tenant_id and p.id = e.entity_id
        left join catalog.product_variants v on v.tenant_id = e.tenant_id and v.id = e.entity_id
        where ($1::uuid is null or e.store_id = $1) and e.resolved = $2
          and ($3 = '' or e.error_message ilike '%' || $3 || '%' or e.error_code ilike '%' || $3 || '%'
               or p.sku ilike $3 || '%' or p.title ilike '%' || $3 || '%' or v.sku ilike $3 || '%' or e.external_id = $3)
        order by coalesce(e.resolved_at, e.created_at) desc, e.id
        limit $4)",
        {filter.store ? std::optional(filter.store->value) : std::nullopt, filter.resolved, like, limit});
    if (!found)
        return fail(found.error());
    std::vector<SyncErrorRow> list;
    for (const db::Row r : *found) {
        SyncErrorRow &e = list.emplace_back();
        e.id = r.uuid(0);
        e.store = r.id<StoreId>(1);
        e.storeName = r.text(2);
        e.job = r.maybe(3, &db::Row::uuid);
        e.entityType = r.text(4);
        e.entity = r.maybe(5, &db::Row::uuid);
        e.name = r.text(6);
        e.externalId = r.text(7);
        e.message = r.text(8);
        e.code = r.text(9);
        e.retries = static_cast<int>(r.integer(10));
        e.resolved = r.truth(11);
        e.resolvedBy = r.text(12);
        e.at = r.timeFromMicros(13);
        e.resolvedAt = r.timeFromMicros(14);
        e.trace = r.text(15);
    }
    return list;
}

Result<SyncErrorCounts> SyncErrorRepository::counts(db::Connection &c, const std::optional<StoreId> &store)
{
    auto found = c.exec(R"(
        select count(*) filter (where not e.resolved), count(*) filter (where e.resolved)
        from sync.sync_errors e where $1::uuid is null or e.store_id = $1)",
        {store ? std::optional(store->value) : std::nullopt});
    if (!found)
        return fail(found.error());
    return SyncErrorCounts{found->first().integer(0), found->first().integer(1)};
}

Result<qint64> SyncErrorRepository::resolve(db::Connection &c, const std::vector<QUuid> &errors, bool resolved)
{
    auto done = c.exec(R"(
        update sync.sync_errors e
        set resolved = $2, resolved_at = case when $2 then now() end, resolved_by = case when $2 then (select auth.uid()) end
        where e.id = any ($1::uuid[]) and e.resolved <> $2)",
        {errors, resolved});
    if (!done)
        return fail(done.error());
    return done->affected();
}

Result<qint64> SyncErrorRepository::retry(db::Connection &c, const std::vector<QUuid> &errors)
{
    const auto made = retryFailed(c, uR"(
        select j.id as job, j.job_type, j.parameters, j.connection_id, j.store_id, j.correlation_id, e.entity_type,
               e.entity_id, e.external_id
        from sync.sync_errors e
        join sync.jobs j on j.tenant_id = e.tenant_id and j.id = e.job_id
        where e.id = any ($1::uuid[]) and not e.resolved)"_qs,
        u"i.entity_type = f.entity_type and (i.entity_id = f.entity_id or i.external_id = f.external_id)"_qs, {errors});
    if (!made)
        return fail(made.error());
    if (made->isEmpty())
        return fail(Error::Kind::Invalid,
            tr("The jobs these errors came from are not kept any more. Run the sync of the store again, or settle "
               "them."));
    auto noted = c.exec(R"(
        update sync.sync_errors e set retry_count = e.retry_count + 1, last_retry_at = now()
        where e.id = any ($1::uuid[]) and not e.resolved and e.job_id is not null)",
        {errors});
    if (!noted)
        return fail(noted.error());
    return made->size();
}

} // namespace purser::sync
