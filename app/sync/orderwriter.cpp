#include "app/sync/orderwriter.h"

#include "app/sync/merge.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

// Amounts are decimal texts all the way. `first` is the status from which an order is led through what it passed at the
// store; `take` gives up a status that was set here.
const auto told = uR"(
from jsonb_to_recordset($1::jsonb) d (id text, updated timestamptz, f jsonb, first text, take boolean)
cross join lateral (select
    coalesce(nullif(d.f ->> 'number', ''), d.id) as order_number, coalesce(d.f ->> 'status', 'unknown') as status,
    coalesce(nullif(d.f ->> 'currency', ''), $3) as currency, coalesce((d.f ->> 'subtotal')::numeric(15, 4), 0) as subtotal,
    coalesce((d.f ->> 'tax')::numeric(15, 4), 0) as tax_amount, coalesce((d.f ->> 'discount')::numeric(15, 4), 0) as discount_amount,
    coalesce((d.f ->> 'shipping')::numeric(15, 4), 0) as shipping_amount, coalesce((d.f ->> 'total')::numeric(15, 4), 0) as total,
    d.f ->> 'customer_name' as customer_name, d.f ->> 'customer_email' as customer_email,
    nullif(d.f -> 'billing', 'null') as billing_address, nullif(d.f -> 'shipping_address', 'null') as shipping_address,
    coalesce((d.f ->> 'placed_at')::timestamptz, d.updated, now()) as placed_at, d.updated as external_updated_at,
    jsonb_strip_nulls(jsonb_build_object('customer_note', d.f -> 'customer_note', 'payment_method', d.f -> 'payment_method',
        'paid_at', d.f -> 'paid_at', 'completed_at', d.f -> 'completed_at', 'refunds', d.f -> 'refunds')) as metadata) v)"_qs;

// An order that is as it was is not touched. A status that was set here and is not in the store yet stays.
const auto updateOrders = uR"(
update sales.orders o
set order_number = v.order_number,
    status = case when o.base_status is not null and not d.take then o.status
                  when d.first is not null and o.status = d.first then o.status else v.status end,
    base_status = case when o.base_status is not null and not d.take and v.status <> o.status then o.base_status end,
    currency = v.currency, subtotal = v.subtotal, tax_amount = v.tax_amount, discount_amount = v.discount_amount,
    shipping_amount = v.shipping_amount, total = v.total, customer_name = v.customer_name, customer_email = v.customer_email,
    billing_address = v.billing_address, shipping_address = v.shipping_address, placed_at = v.placed_at,
    external_updated_at = v.external_updated_at, synced_at = now(), metadata = o.metadata || v.metadata
%1
where o.store_id = $2 and o.source = $4 and o.source_id = d.id
  and ((o.order_number, o.currency, o.subtotal, o.tax_amount, o.discount_amount, o.shipping_amount, o.total, o.customer_name,
        o.customer_email, o.billing_address, o.shipping_address, o.placed_at, o.external_updated_at, o.metadata)
       is distinct from
       (v.order_number, v.currency, v.subtotal, v.tax_amount, v.discount_amount, v.shipping_amount, v.total, v.customer_name,
        v.customer_email, v.billing_address, v.shipping_address, v.placed_at, v.external_updated_at, o.metadata || v.metadata)
       or o.base_status is null and o.status <> v.status
       or o.base_status is not null and (d.take or v.status = o.status))
returning o.source_id, o.id, false)"_qs;

const auto insertOrders = uR"(
insert into sales.orders (tenant_id, store_id, order_number, status, currency, subtotal, tax_amount, discount_amount,
    shipping_amount, total, customer_name, customer_email, billing_address, shipping_address, source, source_id, placed_at,
    external_updated_at, synced_at, metadata)
select (select auth.tenant_id()), $2, v.order_number, coalesce(d.first, v.status), v.currency, v.subtotal, v.tax_amount,
       v.discount_amount, v.shipping_amount, v.total, v.customer_name, v.customer_email, v.billing_address,
       v.shipping_address, $4, d.id, v.placed_at, v.external_updated_at, now(), v.metadata
%1
where not exists (select from sales.orders o where o.store_id = $2 and o.source = $4 and o.source_id = d.id)
on conflict (tenant_id, store_id, source, source_id) do nothing
returning source_id, id, true)"_qs;

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

const char *const step = R"(
update sales.orders o set status = d.to_status
from jsonb_to_recordset($1::jsonb) d (id text, from_status text, to_status text)
where o.store_id = $2 and o.source = 'store' and o.source_id = d.id and o.base_status is null
  and o.status <> d.to_status and (d.from_status is null or o.status = d.from_status))";

QString text(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(text(time)) : QJsonValue(QJsonValue::Null);
}

Result<> setting(db::Connection &c, const char *name, const QString &value)
{
    auto done = c.exec("select set_config($1, $2, true)", {QString::fromLatin1(name), value});
    return done ? Result<>() : fail(done.error());
}

Result<> say(db::Connection &c, const QJsonObject &steps)
{
    return setting(c, "purser.status_steps",
        steps.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(steps).toJson(QJsonDocument::Compact)));
}

} // namespace

void OrderOutcome::add(const OrderOutcome &other)
{
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    failed += other.failed;
    products += other.products;
    outgoing.insert(outgoing.end(), other.outgoing.begin(), other.outgoing.end());
}

OrderWriter::OrderWriter(jobs::JobContext &context, StoreSide &side) : context_(context), side_(side)
{
}

Result<OrderOutcome> OrderWriter::take(const std::vector<RemoteRecord> &page, const OrderHistories &histories,
    const Also &also, const QHash<QString, QString> &sent)
{
    OrderOutcome outcome;
    const auto all = [&](db::Connection &c) -> Result<> {
        outcome = {};
        if (auto written = write(c, page, histories, sent, outcome); !written)
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
            return write(c, {one}, histories, sent, alone);
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
        single.add(alone);
    }
    if (also)
        if (auto moved = context_.write(also); !moved)
            return fail(moved.error());
    return single;
}

/// Orders whose status was set here, or that somebody decided about: whose status counts.
Result<OrderWriter::Decided> OrderWriter::decideStatuses(
    db::Connection &c, const QHash<QString, const RemoteRecord *> &there, const QHash<QString, QString> &sent)
{
    Decided decided;
    auto rows = c.exec(R"(
        select o.id, o.source_id, o.status, o.base_status, o.order_number, k.id, k.state, k.resolution,
               jsonb_build_array(k.ours, k.theirs)
        from sales.orders o
        left join sync.conflicts k on k.tenant_id = o.tenant_id and k.order_id = o.id and k.state <> 'closed'
        where o.store_id = $1 and o.source = 'store' and o.source_id = any ($2::text[])
          and (o.base_status is not null or k.id is not null)
        order by o.id for no key update of o)",
        {side_.store, QStringList(there.keys())});
    if (!rows)
        return fail(rows.error());
    const FieldKey key{Entity::Order, u"status"_qs};
    QJsonArray raised;
    std::vector<QUuid> settled;
    std::vector<Failure> failures;
    for (const db::Row row : *rows) {
        const QString id = row.text(1);
        FieldSides sides;
        sides.ours = row.text(2);
        sides.theirs = there.value(id)->fields.value(u"status");
        if (!row.isNull(3))
            sides.base = row.text(3);
        else
            sides.base = sides.ours; // nothing of ours is left to send
        sides.owner = side_.owners.value(key, fieldRule(key)->owner);
        std::optional<Verdict> verdict;
        if (row.text(6) == u"decided")
            verdict = Verdict{row.text(7) == u"ours" ? Keep::Ours : Keep::Theirs, row.json(8).array().at(0),
                row.json(8).array().at(1)};
        const Decision decision = decide(sides, verdict);
        const bool kept = decision == Decision::KeepOurs;
        if (kept && sent.value(id) == sides.ours.toString()) {
            decided.refused << id;
            failures.push_back({u"order"_qs, row.uuid(0), id, row.text(4),
                {Error::Kind::Conflict,
                    tr("The store took the status “%1”, but kept “%2”. Look at the order in the store, or choose "
                       "another status.")
                        .arg(sides.ours.toString(), sides.theirs.toString()),
                    {}, u"not_kept"_qs}});
        } else if (kept) {
            decided.outgoing.push_back({row.uuid(0), id, row.text(4), sides.ours.toString()});
        }
        if (decision == Decision::TakeTheirs)
            decided.given.insert(id);
        if (decision == Decision::Ask)
            raised.append(
                QJsonObject{{u"id"_qs, row.isNull(5) ? QJsonValue(QJsonValue::Null) : QJsonValue(row.text(5))},
                    {u"row"_qs, row.text(0)}, {u"external_id"_qs, id},
                    {u"base"_qs, sides.base.value_or(QJsonValue::Null)}, {u"ours"_qs, sides.ours},
                    {u"theirs"_qs, sides.theirs}, {u"theirs_at"_qs, timeOrNull(there.value(id)->updatedAt)}});
        else if (!row.isNull(5) && (!kept || !verdict))
            settled.push_back(row.uuid(5));
    }
    auto told = c.exec(R"(
        with told as (
            select * from jsonb_to_recordset($1::jsonb) d (id uuid, row uuid, external_id text, base jsonb, ours jsonb,
                                                           theirs jsonb, theirs_at timestamptz)),
        renewed as (
            update sync.conflicts k
            set base = d.base, ours = d.ours, theirs = d.theirs, theirs_changed_at = d.theirs_at, state = 'open',
                resolution = null, resolved_by = null, resolved_at = null
            from told d
            where k.id = d.id and (k.ours, k.theirs, k.state) is distinct from (d.ours, d.theirs, 'open'))
        insert into sync.conflicts (tenant_id, store_id, order_id, external_id, entity, field, base, ours, theirs, theirs_changed_at)
        select (select auth.tenant_id()), $2, d.row, d.external_id, 'order', 'status', d.base, d.ours, d.theirs, d.theirs_at
        from told d where d.id is null)",
        {QJsonDocument(raised), side_.store});
    if (!told)
        return fail(told.error());
    if (!settled.empty())
        if (auto closed =
                c.exec("update sync.conflicts set state = 'closed', resolved_at = coalesce(resolved_at, now()) "
                       "where id = any ($1::uuid[]) and state <> 'closed'",
                    {settled});
            !closed)
            return fail(closed.error());
    if (auto recorded = recordFailures(context_, c, side_.store, failures); !recorded)
        return fail(recorded.error());
    return decided;
}

/// Leads the orders through what they passed at the store, a step of each at a time, so that each writes itself down.
Result<> OrderWriter::writeSteps(
    db::Connection &c, const QHash<QString, const RemoteRecord *> &there, const OrderHistories &histories)
{
    QJsonArray last;
    for (std::size_t i = 0;; ++i) {
        QJsonArray rows;
        QJsonObject told;
        for (auto it = there.begin(); it != there.end(); ++it) {
            const auto history = histories.constFind(it.key());
            if (history == histories.constEnd() || history->steps.empty())
                continue;
            if (i == 0)
                last.append(QJsonObject{{u"id"_qs, it.key()}, {u"to_status"_qs, it.value()->fields.value(u"status")}});
            if (i >= history->steps.size())
                continue;
            const StatusStep &s = history->steps[i];
            rows.append(QJsonObject{{u"id"_qs, it.key()}, {u"from_status"_qs, s.from}, {u"to_status"_qs, s.to}});
            told.insert(it.key(),
                QJsonObject{{u"at"_qs, text(s.at)},
                    {u"by"_qs, s.by.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(s.by)},
                    {u"note"_qs, s.note.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(s.note)}});
        }
        if (rows.isEmpty())
            break;
        if (auto done = say(c, told); !done)
            return done;
        if (auto done = c.exec(step, {QJsonDocument(rows), side_.store}); !done)
            return fail(done.error());
    }
    if (auto done = say(c, {}); !done)
        return done;
    if (last.isEmpty())
        return {};
    // Whatever the notes did not say.
    auto done = c.exec(step, {QJsonDocument(last), side_.store});
    return done ? Result<>() : fail(done.error());
}

Result<> OrderWriter::write(db::Connection &c, const std::vector<RemoteRecord> &page, const OrderHistories &histories,
    const QHash<QString, QString> &sent, OrderOutcome &outcome)
{
    QHash<QString, const RemoteRecord *> byId;
    for (const RemoteRecord &r : page)
        if (!r.trashed) // it was; what it was stays
            byId.insert(r.id, &r);
    outcome.unchanged = static_cast<qint64>(page.size());
    if (byId.isEmpty())
        return {};
    // What is written here comes from this store (sync.mark_order, sales.log_status).
    if (auto done = setting(c, "purser.syncing_store", side_.store.toString()); !done)
        return done;
    auto decided = decideStatuses(c, byId, sent);
    if (!decided)
        return fail(decided.error());
    outcome.outgoing = std::move(decided->outgoing);
    outcome.failed += decided->refused.size();
    QJsonArray rows;
    QJsonObject begun;
    for (const RemoteRecord &r : page) {
        if (r.trashed)
            continue;
        const auto history = histories.constFind(r.id);
        const bool led = history != histories.constEnd() && !history->steps.empty();
        if (led)
            begun.insert(r.id, QJsonObject{{u"at"_qs, timeOrNull(history->begun)}});
        rows.append(QJsonObject{{u"id"_qs, r.id}, {u"updated"_qs, timeOrNull(r.updatedAt)}, {u"f"_qs, r.fields},
            {u"first"_qs, led ? QJsonValue(history->steps.front().from) : QJsonValue(QJsonValue::Null)},
            {u"take"_qs, decided->given.contains(r.id)}});
    }
    const QString source = u"store"_qs;
    const db::Params all{QJsonDocument(rows), side_.store, side_.currency, source};
    if (auto done = say(c, begun); !done)
        return done;
    std::vector<db::Rows> written;
    for (const QString &sql : {updateOrders, insertOrders}) {
        auto done = c.exec(sql.arg(told), all);
        if (!done)
            return fail(done.error());
        written.push_back(std::move(*done));
    }
    if (auto done = writeSteps(c, byId, histories); !done)
        return done;
    if (auto noted = note(c, byId, written, decided->refused, outcome); !noted)
        return noted;
    return setting(c, "purser.syncing_store", {});
}

/// Lines of what changed, the logs, and the items of the job.
Result<> OrderWriter::note(db::Connection &c, const QHash<QString, const RemoteRecord *> &byId,
    const std::vector<db::Rows> &written, const QStringList &refused, OrderOutcome &outcome)
{
    QJsonArray changed;
    QJsonArray logs;
    std::vector<jobs::JobItem> items;
    QStringList ids;
    for (const db::Rows &part : written)
        for (const db::Row row : part) {
            const RemoteRecord *r = byId.value(row.text(0));
            changed.append(
                QJsonObject{{u"id"_qs, r->id}, {u"f"_qs, QJsonObject{{u"items"_qs, r->fields.value(u"items")}}}});
            ids << r->id;
            for (const QJsonValue &line : r->fields.value(u"items").toArray())
                if (const QString product = line[u"product"].toString();
                    !product.isEmpty() && !outcome.products.contains(product))
                    outcome.products << product;
            const bool isNew = row.truth(2);
            ++(isNew ? outcome.created : outcome.updated);
            --outcome.unchanged;
            logs.append(QJsonObject{{u"order"_qs, row.uuid(1).toString(QUuid::WithoutBraces)},
                {u"external_id"_qs, r->id}, {u"action"_qs, isNew ? u"create"_qs : u"update"_qs}});
            items.push_back({u"order"_qs, row.uuid(1), r->id, jobs::JobItem::Status::Completed,
                isNew ? tr("New order") : tr("Updated from the store"), {}, {}});
        }
    if (ids.isEmpty())
        return {};
    const db::Params params{QJsonDocument(changed), side_.store, u"store"_qs};
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
    ids.removeIf([&](const QString &id) { return refused.contains(id); });
    if (auto resolved = resolveFailures(c, side_.store, u"order"_qs, ids); !resolved)
        return resolved;
    return context_.record(c, items);
}

} // namespace purser::sync
