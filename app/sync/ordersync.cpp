#include "app/sync/ordersync.h"

#include "app/sync/pulling.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

// Amounts are decimal texts all the way. An order that is as it was is not touched.
const char *const writeOrders = R"(
insert into sales.orders as o (tenant_id, store_id, order_number, status, currency, subtotal, tax_amount, discount_amount,
    shipping_amount, total, customer_name, customer_email, billing_address, shipping_address, source, source_id, placed_at,
    external_updated_at, synced_at, metadata)
select (select auth.tenant_id()), $2, coalesce(nullif(d.f ->> 'number', ''), d.id), coalesce(d.f ->> 'status', 'unknown'),
       coalesce(nullif(d.f ->> 'currency', ''), $3), coalesce((d.f ->> 'subtotal')::numeric, 0),
       coalesce((d.f ->> 'tax')::numeric, 0), coalesce((d.f ->> 'discount')::numeric, 0),
       coalesce((d.f ->> 'shipping')::numeric, 0), coalesce((d.f ->> 'total')::numeric, 0), d.f ->> 'customer_name',
       d.f ->> 'customer_email', nullif(d.f -> 'billing', 'null'), nullif(d.f -> 'shipping_address', 'null'), $4, d.id,
       coalesce((d.f ->> 'placed_at')::timestamptz, d.updated, now()), d.updated, now(),
       jsonb_strip_nulls(jsonb_build_object('customer_note', d.f -> 'customer_note', 'payment_method', d.f -> 'payment_method',
           'paid_at', d.f -> 'paid_at', 'completed_at', d.f -> 'completed_at', 'refunds', d.f -> 'refunds'))
from jsonb_to_recordset($1::jsonb) d (id text, updated timestamptz, f jsonb)
on conflict (tenant_id, store_id, source, source_id) do update
set order_number = excluded.order_number, status = excluded.status, currency = excluded.currency,
    subtotal = excluded.subtotal, tax_amount = excluded.tax_amount, discount_amount = excluded.discount_amount,
    shipping_amount = excluded.shipping_amount, total = excluded.total, customer_name = excluded.customer_name,
    customer_email = excluded.customer_email, billing_address = excluded.billing_address,
    shipping_address = excluded.shipping_address, placed_at = excluded.placed_at,
    external_updated_at = excluded.external_updated_at, synced_at = excluded.synced_at,
    metadata = o.metadata || excluded.metadata
where (o.order_number, o.status, o.currency, o.subtotal, o.tax_amount, o.discount_amount, o.shipping_amount, o.total,
       o.customer_name, o.customer_email, o.billing_address, o.shipping_address, o.placed_at, o.external_updated_at,
       o.metadata)
      is distinct from
      (excluded.order_number, excluded.status, excluded.currency, excluded.subtotal, excluded.tax_amount,
       excluded.discount_amount, excluded.shipping_amount, excluded.total, excluded.customer_name, excluded.customer_email,
       excluded.billing_address, excluded.shipping_address, excluded.placed_at, excluded.external_updated_at,
       o.metadata || excluded.metadata)
returning o.source_id, o.id, xmax = 0)";

const char *const clearItems = R"(
delete from sales.order_items i
using jsonb_to_recordset($1::jsonb) d (id text, f jsonb), sales.orders o
where o.store_id = $2 and o.source = $3 and o.source_id = d.id and i.tenant_id = o.tenant_id and i.order_id = o.id
  and not exists (select from jsonb_array_elements(d.f -> 'items') w where w ->> 'id' = i.source_id))";

// A line may name what is in no catalog. What it cost is that of the moment of the sale, so it is kept.
const char *const writeItems = R"(
insert into sales.order_items as i (tenant_id, store_id, order_id, variant_id, position, source_id, title, sku, quantity,
    unit_price, discount_amount, tax_amount, total, unit_cost)
select o.tenant_id, o.store_id, o.id, v.id, w.n, w.l ->> 'id', coalesce(w.l ->> 'title', ''), nullif(w.l ->> 'sku', ''),
       coalesce((w.l ->> 'quantity')::integer, 0), coalesce((w.l ->> 'unit_price')::numeric, 0),
       coalesce((w.l ->> 'discount')::numeric, 0), coalesce((w.l ->> 'tax')::numeric, 0),
       coalesce((w.l ->> 'total')::numeric, 0), v.cost_price
from jsonb_to_recordset($1::jsonb) d (id text, f jsonb)
join sales.orders o on o.store_id = $2 and o.source = $3 and o.source_id = d.id
cross join lateral jsonb_array_elements(coalesce(nullif(d.f -> 'items', 'null'), '[]')) with ordinality w (l, n)
left join lateral (
    select v.id, v.cost_price from catalog.product_variants v
    where v.tenant_id = o.tenant_id and v.id = coalesce(
        (select l.variant_id from catalog.variant_store_links l
         where l.tenant_id = o.tenant_id and l.store_id = $2 and l.external_id = nullif(w.l ->> 'variation', '')),
        (select f.id from catalog.product_store_links l
         join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id and p.type = 'simple'
         join catalog.product_variants f on f.tenant_id = p.tenant_id and f.product_id = p.id
         where l.tenant_id = o.tenant_id and l.store_id = $2 and l.external_id = nullif(w.l ->> 'product', '')
         order by f.position, f.id limit 1))) v on true
on conflict (tenant_id, order_id, source_id) do update
set variant_id = coalesce(excluded.variant_id, i.variant_id), position = excluded.position, title = excluded.title,
    sku = excluded.sku, quantity = excluded.quantity, unit_price = excluded.unit_price,
    discount_amount = excluded.discount_amount, tax_amount = excluded.tax_amount, total = excluded.total,
    unit_cost = coalesce(i.unit_cost, excluded.unit_cost)
where (i.position, i.title, i.sku, i.quantity, i.unit_price, i.discount_amount, i.tax_amount, i.total)
      is distinct from
      (excluded.position, excluded.title, excluded.sku, excluded.quantity, excluded.unit_price, excluded.discount_amount,
       excluded.tax_amount, excluded.total) or i.variant_id is null and excluded.variant_id is not null)";

struct OrderOutcome {
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 failed = 0;
    QStringList products; ///< at the store, of new and changed orders
};

class OrderSync {
public:
    OrderSync(jobs::JobContext &context, StoreSide &side)
        : context_(context)
        , side_(side)
    {
    }

    Result<OrderOutcome> take(const std::vector<RemoteRecord> &page, const ProductSync::Also &also = {})
    {
        OrderOutcome outcome;
        const auto all = [&](db::Connection &c) -> Result<> {
            outcome = {};
            if (auto written = write(c, page, outcome); !written)
                return written;
            return also ? also(c) : Result<>();
        };
        auto done = context_.write(all);
        if (done)
            return outcome;
        if (isPassing(done.error()) || done.error().is(Error::Kind::Forbidden))
            return fail(done.error());
        OrderOutcome single;
        for (const RemoteRecord &one : page) { // the one that cannot be is found, the others come in
            OrderOutcome alone;
            const auto writeOne = [&](db::Connection &c) {
                alone = {};
                return write(c, {one}, alone);
            };
            auto tried = context_.write(writeOne);
            if (!tried && isPassing(tried.error()))
                return fail(tried.error());
            if (!tried) {
                const auto note = [&](db::Connection &c) {
                    return recordFailures(context_, c, side_.store,
                        {{u"order"_qs, std::nullopt, one.id, one.fields.value(u"number").toString(), tried.error()}});
                };
                if (auto noted = context_.write(note); !noted)
                    return fail(noted.error());
                alone = {};
                alone.failed = 1;
            }
            single.created += alone.created;
            single.updated += alone.updated;
            single.unchanged += alone.unchanged;
            single.failed += alone.failed;
            single.products += alone.products;
        }
        if (also)
            if (auto moved = context_.write(also); !moved)
                return fail(moved.error());
        return single;
    }

private:
    Result<> write(db::Connection &c, const std::vector<RemoteRecord> &page, OrderOutcome &outcome)
    {
        QJsonArray rows;
        QHash<QString, const RemoteRecord *> byId;
        for (const RemoteRecord &r : page) {
            if (r.trashed)
                continue; // it was; what it was stays
            rows.append(QJsonObject{{u"id"_qs, r.id},
                {u"updated"_qs,
                    r.updatedAt.isValid() ? QJsonValue(r.updatedAt.toUTC().toString(Qt::ISODateWithMs))
                                          : QJsonValue(QJsonValue::Null)},
                {u"f"_qs, r.fields}});
            byId.insert(r.id, &r);
        }
        outcome.unchanged = static_cast<qint64>(page.size());
        if (rows.isEmpty())
            return {};
        const QString source = u"store"_qs;
        auto written = c.exec(writeOrders, {QJsonDocument(rows), side_.store, side_.currency, source});
        if (!written)
            return fail(written.error());
        if (written->isEmpty())
            return {};
        QJsonArray changed;
        QJsonArray logs;
        std::vector<jobs::JobItem> items;
        QStringList ids;
        for (const db::Row row : *written) {
            const RemoteRecord *r = byId.value(row.text(0));
            changed.append(QJsonObject{{u"id"_qs, r->id}, {u"f"_qs, QJsonObject{{u"items"_qs, r->fields.value(u"items")}}}});
            ids << r->id;
            for (const QJsonValue &line : r->fields.value(u"items").toArray())
                if (const QString product = line[u"product"].toString(); !product.isEmpty() && !outcome.products.contains(product))
                    outcome.products << product;
            const bool isNew = row.truth(2);
            ++(isNew ? outcome.created : outcome.updated);
            --outcome.unchanged;
            logs.append(QJsonObject{{u"order"_qs, row.uuid(1).toString(QUuid::WithoutBraces)}, {u"external_id"_qs, r->id},
                {u"action"_qs, isNew ? u"create"_qs : u"update"_qs}});
            items.push_back({u"order"_qs, row.uuid(1), r->id, jobs::JobItem::Status::Completed,
                isNew ? tr("New order") : tr("Updated from the store"), {}, {}});
        }
        const db::Params params{QJsonDocument(changed), side_.store, source};
        for (const char *sql : {clearItems, writeItems})
            if (auto done = c.exec(sql, params); !done)
                return fail(done.error());
        auto logged = c.exec(R"(
            insert into sync.sync_logs (tenant_id, store_id, job_id, entity_type, entity_id, external_id, action, status)
            select (select auth.tenant_id()), $2, $3::uuid, 'order', d."order", d.external_id, d.action, 'success'
            from jsonb_to_recordset($1::jsonb) d ("order" uuid, external_id text, action text))",
            {QJsonDocument(logs), side_.store, context_.job().id});
        if (!logged)
            return fail(logged.error());
        if (auto resolved = resolveFailures(c, side_.store, u"order"_qs, ids); !resolved)
            return resolved;
        return context_.record(c, items);
    }

    jobs::JobContext &context_;
    StoreSide &side_;
};

QJsonObject summary(const OrderOutcome &all)
{
    return {{u"rows_processed"_qs, all.created + all.updated + all.unchanged + all.failed},
        {u"rows_created"_qs, all.created}, {u"rows_updated"_qs, all.updated}, {u"rows_failed"_qs, all.failed}};
}

/// Products that orders name and that are not here yet come first, so that their lines find them: stores tell of a new
/// product and its first order in any order. \a asked are those that were looked for already.
Result<> bringProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side,
    const std::vector<RemoteRecord> &orders, QSet<QString> &asked)
{
    QStringList named;
    for (const RemoteRecord &order : orders)
        for (const QJsonValue &line : order.fields.value(u"items").toArray())
            if (const QString product = line[u"product"].toString(); !product.isEmpty() && !asked.contains(product)) {
                named << product;
                asked.insert(product);
            }
    if (!side.linked || named.isEmpty())
        return {};
    QStringList unknown;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select n.id from unnest($2::text[]) n (id) where not exists ("
                           "select from catalog.product_store_links l where l.store_id = $1 and l.external_id = n.id)",
            {side.store, named});
        if (!rows)
            return fail(rows.error());
        unknown.clear();
        for (const db::Row row : *rows)
            unknown << row.text(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return done;
    ProductSync sync(context, remote, side);
    for (qsizetype at = 0; at < unknown.size(); at += 100) {
        auto there = sync.fetch(unknown.mid(at, 100));
        if (!there)
            return fail(there.error());
        std::erase_if(*there, [](const RemoteProduct &p) { return p.missing; });
        if (auto taken = sync.take(*there); !taken)
            return fail(taken.error());
    }
    return {};
}

/// Selling changed the stock of products there.
Result<> takeStock(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const QStringList &products)
{
    if (!side.linked || products.isEmpty())
        return {};
    QStringList linked;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select external_id from catalog.product_store_links "
                           "where store_id = $1 and external_id = any ($2::text[])",
            {side.store, products});
        if (!rows)
            return fail(rows.error());
        linked.clear();
        for (const db::Row row : *rows)
            linked << row.text(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return done;
    ProductSync sync(context, remote, side);
    for (qsizetype at = 0; at < linked.size(); at += 100) {
        auto there = sync.fetch(linked.mid(at, 100));
        if (!there)
            return fail(there.error());
        std::erase_if(*there, [](const RemoteProduct &p) { return p.missing; }); // a matter of the reconciliation
        if (auto taken = sync.take(*there); !taken)
            return fail(taken.error());
    }
    return {};
}

} // namespace

Result<QJsonObject> pullOrders(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    if (!context.job().connection)
        return fail(Error::Kind::Invalid, tr("This job names no connection. Start it for the connection of a store."));
    const ConnectionId connection(*context.job().connection);
    const QString object = u"order"_qs;
    PullCursor cursor;
    QDateTime now;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto loaded = PullCursor::load(c, connection, object);
        if (!loaded)
            return fail(loaded.error());
        cursor = *loaded;
        auto clock = c.exec("select (extract(epoch from clock_timestamp()) * 1000000)::int8");
        if (!clock)
            return fail(clock.error());
        now = clock->first().timeFromMicros(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    const auto traits = remote.traits();
    if (!traits)
        return fail(traits.error());
    const bool fresh = cursor.page.isEmpty();
    cursor.begin(now, traits->overlap);
    OrderSync sync(context, side);
    OrderOutcome all;
    QSet<QString> asked;
    ListRequest request{RemoteKind::Order, {}, cursor.since, cursor.page, false};
    std::optional<RemoteStore::Pages> pages(std::in_place, remote, request);
    bool opened = !fresh;
    for (;;) {
        auto page = pages->next();
        if (!page)
            return fail(page.error());
        if (!std::exchange(opened, true) && !cursor.open(page->at, traits->overlap)) {
            request.changedSince = cursor.since;
            pages.emplace(remote, request);
            continue;
        }
        const bool last = page->next.isEmpty();
        for (const RemoteRecord &record : page->records)
            if (record.updatedAt.isValid() && (!cursor.newest.isValid() || record.updatedAt > cursor.newest))
                cursor.newest = record.updatedAt;
        cursor.page = page->next;
        if (last)
            cursor.end();
        if (auto brought = bringProducts(context, remote, side, page->records, asked); !brought)
            return fail(brought.error());
        const auto also = [&](db::Connection &c) { return cursor.save(c, connection, object); };
        auto taken = sync.take(page->records, also);
        if (!taken)
            return fail(taken.error());
        all.created += taken->created;
        all.updated += taken->updated;
        all.unchanged += taken->unchanged;
        all.failed += taken->failed;
        if (auto stock = takeStock(context, remote, side, taken->products); !stock)
            return fail(stock.error());
        context.progress(all.created + all.updated + all.unchanged + all.failed, page->total.value_or(0));
        if (last)
            return summary(all);
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; it goes on where it was."));
    }
}

Result<QJsonObject> pullOrder(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const QString &id)
{
    auto records = remote.fetch(RemoteKind::Order, {id});
    if (!records)
        return fail(records.error());
    QSet<QString> asked;
    if (auto brought = bringProducts(context, remote, side, *records, asked); !brought)
        return fail(brought.error());
    OrderSync sync(context, side);
    auto taken = sync.take(*records);
    if (!taken)
        return fail(taken.error());
    if (auto stock = takeStock(context, remote, side, taken->products); !stock)
        return fail(stock.error());
    return summary(*taken);
}

} // namespace purser::sync
