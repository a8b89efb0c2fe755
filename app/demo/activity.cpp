#include "app/demo/activity.h"

namespace purser::demo {
namespace {

// $1 tenant, $2 first store, $3 second store, $4 somebody who works there.
constexpr char schedules[] = R"(
    insert into sync.schedules (tenant_id, store_id, job_type, name, cron, time_zone, missed_runs, is_active, last_run_at)
    values ($1, $2, 'pull_orders', 'Orders, every quarter of an hour', '*/15 * * * *', 'Asia/Jerusalem', 'once', false,
            now() - interval '19 minutes'),
           ($1, $2, 'reconcile', 'Compare with the store at night', '40 2 * * *', 'Asia/Jerusalem', 'once', false,
            now() - interval '9 hours'),
           ($1, $3, 'pull_orders', 'Orders, every hour', '5 * * * *', 'Europe/Paris', 'skip', false, now() - interval '70 minutes')
    on conflict do nothing)";

/// Orders every hour, products a few times, upkeep; all of it went well.
constexpr char routine[] = R"(
    insert into sync.jobs (tenant_id, job_type, status, store_id, correlation_id, created_by, schedule_id, progress_done,
                           progress_total, result_summary, attempt, created_at, run_at, started_at, finished_at, worker)
    select $1, r.type, 'completed', r.store, core.new_id()::text, null, r.schedule, r.things, r.things,
           jsonb_build_object('rows_processed', r.things), 1, r.at, r.at, r.at + interval '1 second',
           r.at + interval '1 second' + r.took * interval '1 second', 'Office computer'
    from (
        select 'pull_orders' as type, $2::uuid as store, 8 + (h * 37 % 111) as things, 3 + h % 5 as took,
               now() - h * interval '1 hour' - interval '19 minutes' as at,
               (select s.id from sync.schedules s where s.tenant_id = $1 and s.store_id = $2 and s.job_type = 'pull_orders' limit 1) as schedule
        from generate_series(0, 21) h
        union all
        select 'pull_orders', $3, 2 + (h * 23 % 41), 2 + h % 4, now() - h * interval '1 hour' - interval '70 minutes',
               (select s.id from sync.schedules s where s.tenant_id = $1 and s.store_id = $3 limit 1)
        from generate_series(0, 20) h
        union all
        select 'push_products', case when h % 2 = 0 then $2 else $3 end::uuid, 12 + (h * 29 % 71), 9 + h * 3,
               now() - h * interval '4 hours' - interval '33 minutes', null
        from generate_series(0, 5) h
        union all
        select 'pull_products', $2, 40 + (h * 31 % 90), 11 + h * 2, now() - h * interval '6 hours' - interval '47 minutes', null
        from generate_series(0, 3) h
        union all values ('verify_audit', null::uuid, 48210, 2, now() - interval '5 hours', null::uuid),
            ('apply_retention', null, 14, 1, now() - interval '8 hours', null)
    ) r)";

/// What a person would look at: a push of which some failed, one that gave up, one that somebody stopped, one that
/// waits.
constexpr char notable[] = R"(
    insert into sync.jobs (tenant_id, job_type, status, store_id, correlation_id, created_by, progress_done, progress_total,
                           result_summary, error_message, error_kind, attempt, max_attempts, created_at, run_at, started_at,
                           finished_at, worker)
    values ($1, 'push_products', 'completed', $2, core.new_id()::text, $4, 400, 400,
            '{"rows_processed": 400, "rows_updated": 386, "rows_failed": 14}', null, null, 3, 5,
            now() - interval '52 minutes', now() - interval '52 minutes', now() - interval '52 minutes',
            now() - interval '47 minutes', 'Office computer'),
           ($1, 'reconcile', 'dead', $2, core.new_id()::text, null, 1200, 2412, '{}',
            'The store answered with a maintenance page five times. Run it again when the store is back.', 'Unavailable', 5, 5,
            now() - interval '6 hours', now() - interval '5 hours', now() - interval '6 hours', now() - interval '5 hours',
            'Office computer'),
           ($1, 'pull_products', 'cancelled', $2, core.new_id()::text, $4, 540, 2412, '{"rows_processed": 540}', null, null, 1, 8,
            now() - interval '2 hours', now() - interval '2 hours', now() - interval '2 hours',
            now() - interval '119 minutes', 'Office computer'),
           ($1, 'reconcile', 'paused', $3, core.new_id()::text, $4, 812, 1180, '{}', null, null, 1, 8,
            now() - interval '31 minutes', now() - interval '31 minutes', now() - interval '31 minutes', null,
            'Office computer'))";

constexpr char items[] = R"(
    with job as (select j.id from sync.jobs j where j.tenant_id = $1 and j.job_type = 'push_products' and j.attempt = 3
                 order by j.created_at desc limit 1),
    picked as (
        select l.product_id, l.external_id, row_number() over (order by l.product_id) as n
        from catalog.product_store_links l
        where l.tenant_id = $1 and l.store_id = $2 and l.external_id is not null and l.sync_status in ('synced', 'error')
        order by l.product_id limit 400)
    insert into sync.job_items (tenant_id, job_id, entity_type, entity_id, external_id, status, message, error_code, attempt)
    select $1, job.id, 'product', p.product_id, p.external_id,
           case when p.n <= 14 then 'failed' else 'completed' end,
           case when p.n <= 9 then 'The store refuses the price: it has to be higher than the sale price. Change one of the two.'
                when p.n <= 13 then 'The product is not in the store any more. Publish it again, or archive it here.'
                when p.n = 14 then 'The store did not answer in time. It usually works on the next try.' end,
           case when p.n <= 9 then 'invalid_price' when p.n <= 13 then '404' when p.n = 14 then 'timeout' end, 1
    from picked p, job)";

constexpr char log[] = R"(
    insert into sync.job_logs (tenant_id, job_id, attempt, line, created_at)
    select $1, j.id, 3, l.line, j.started_at + l.n * interval '40 seconds'
    from (select * from sync.jobs j where j.tenant_id = $1 and j.job_type = 'push_products' and j.attempt = 3
          order by j.created_at desc limit 1) j,
         (values (1, '400 products are pending'), (2, 'Part 1 of 4: 100 sent, 100 read back, 9 differ'),
                 (3, 'Part 2 of 4: 100 sent, 100 read back'), (4, 'Part 3 of 4: the store asked to wait 20 s'),
                 (5, 'Part 4 of 4: 100 sent, 100 read back, 4 are gone'), (6, '386 verified, 14 failed')) l (n, line))";

constexpr char errors[] = R"(
    insert into sync.sync_errors (tenant_id, store_id, job_id, entity_type, entity_id, external_id, error_message, error_code,
                                  retry_count, created_at, resolved, resolved_at, resolved_by)
    select $1, $2, i.job_id, i.entity_type, i.entity_id, i.external_id, i.message, i.error_code, 2,
           now() - interval '47 minutes' + row_number() over (order by i.id) * interval '1 second', r.settled,
           case when r.settled then now() - interval '20 minutes' end, case when r.settled then $4::uuid end
    from sync.job_items i
    cross join lateral (select i.error_code = 'timeout' as settled) r
    where i.tenant_id = $1 and i.status = 'failed')";

/// What both sides agreed on, of what is out of step: all but the price.
constexpr char bases[] = R"(
    insert into sync.product_bases (tenant_id, store_id, product_id, fields)
    select l.tenant_id, l.store_id, l.product_id, jsonb_build_object('title', btrim(p.title), 'sku', p.sku, 'status',
               coalesce(l.status_override, p.status),
               'description', btrim(replace(p.description, E'\r\n', E'\n'), E' \n\t'),
               'price', round(v.price * case l.sync_status when 'conflict' then 1 else 0.9 end, 2)::text,
               'stock_quantity', v.stock_quantity)
    from catalog.product_store_links l
    join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
    left join lateral (select v.price, v.stock_quantity from catalog.product_variants v
                       where v.tenant_id = p.tenant_id and v.product_id = p.id order by v.position, v.id limit 1) v on true
    where l.tenant_id = $1 and l.store_id = any (array[$2::uuid, $3::uuid]) and l.sync_status in ('pending', 'error', 'conflict')
    on conflict do nothing)";

constexpr char variantBases[] = R"(
    insert into sync.variant_bases (tenant_id, store_id, variant_id, fields)
    select vl.tenant_id, vl.store_id, v.id, jsonb_build_object('stock_quantity', v.stock_quantity,
               'price', round(v.price * case l.sync_status when 'conflict' then 1 else 0.9 end, 2)::text)
    from catalog.product_store_links l
    join catalog.product_variants v on v.tenant_id = l.tenant_id and v.product_id = l.product_id
    join catalog.variant_store_links vl on vl.tenant_id = l.tenant_id and vl.store_id = l.store_id and vl.variant_id = v.id
    where l.tenant_id = $1 and l.store_id = any (array[$2::uuid, $3::uuid]) and l.sync_status in ('pending', 'error', 'conflict')
    on conflict do nothing)";

/// Texts, which are nobody's own: both sides have changed them since they were alike.
constexpr char conflicts[] = R"(
    with picked as (
        select p.id, p.title, p.description, l.external_id, row_number() over (order by p.title_key, p.id) as n
        from catalog.product_store_links l join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
        where l.tenant_id = $1 and l.store_id = $2 and l.external_id is not null and l.sync_status = 'synced'
          and p.variant_count = 1 and p.price_key > 0 and p.title like '%,%'
        order by p.title_key, p.id limit 5),
    marked as (
        update catalog.product_store_links l set sync_status = 'conflict' from picked k
        where l.tenant_id = $1 and l.store_id = $2 and l.product_id = k.id returning l.product_id)
    insert into sync.conflicts (tenant_id, store_id, product_id, external_id, entity, field, base, ours, theirs,
                                ours_changed_at, theirs_changed_at)
    select $1, $2, k.id, k.external_id, 'product', f.field, to_jsonb(f.base), to_jsonb(f.ours), to_jsonb(f.theirs),
           now() - interval '26 minutes', now() - interval '23 minutes'
    from picked k
    cross join lateral (values
        ('title', regexp_replace(k.title, ',.*', ''), k.title, k.title || ' (new)'),
        ('description', '<p>' || k.title || '</p>', k.description, k.description || '<p>Returns are free for 30 days.</p>'))
        f (field, base, ours, theirs)
    where f.field = 'title' or k.n <= 2)";

/// A store that is about to be linked: the search has looked, and nobody has decided yet.
constexpr char proposals[] = R"(
    insert into sync.link_proposals (tenant_id, store_id, kind, external_id, product_id, matched_by, remote, message)
    select $1, $3, case when k.n <= 22 then 'link' when k.n <= 26 then 'import' else 'publish' end,
           case when k.n <= 26 then 'demo-' || k.n end, case when k.n <= 22 or k.n > 26 then k.id end,
           case when k.n <= 16 then 'sku' when k.n <= 19 then 'barcode' when k.n <= 22 then 'title' end,
           case when k.n <= 26 then jsonb_build_object('title', k.title, 'sku', case when k.n <= 16 then k.sku else '' end,
               'price', round(k.price_key / 40000.0, 1)::text, 'variations', 0) else '{}' end,
           case when k.n between 20 and 22 then 'The store has no SKU for it.' else '' end
    from (select p.id, p.title, p.sku, greatest(p.price_key, 0) as price_key, row_number() over (order by p.sku_key, p.id) as n
          from catalog.products p
          where p.tenant_id = $1 and p.sku is not null
            and not exists (select from catalog.product_store_links l where l.tenant_id = p.tenant_id and l.product_id = p.id
                                and l.store_id = $3)
          order by p.sku_key, p.id limit 30) k)";

} // namespace

Result<> addActivity(db::Connection &admin, TenantId tenant, UserId person, StoreId first, StoreId second)
{
    // The history tables are written directly, with times of the past, which no login may choose.
    for (const char *sql :
        {schedules, routine, notable, items, log, errors, conflicts, bases, variantBases, proposals}) {
        // Parameters that a statement does not use are given a type all the same.
        const QString text = u"with unused as (select $1::uuid, $2::uuid, $3::uuid, $4::uuid) "_qs;
        const QString statement = QString::fromUtf8(sql).trimmed();
        const QString whole =
            statement.startsWith(u"with ") ? text.chopped(1) + u", "_qs + statement.mid(5) : text + statement;
        if (auto done = admin.exec(whole, {tenant, first, second, person}); !done)
            return fail(done.error());
    }
    return {};
}

} // namespace purser::demo
