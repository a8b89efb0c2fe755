// The part of ChangeBatchRepository that compares a batch with the products as they are, and takes it back.

#include "models/catalog/bulksql.h"
#include "models/catalog/changebatches.h"
#include "models/catalog/productrules.h"
#include "models/catalog/productsql.h"

#include <array>

namespace purser::catalog {
namespace {

// A million items take longer than a page of a grid may. Reading them is bounded, for nobody waits for nothing; whoever
// takes them back sees how far it is and can stop it.
constexpr std::chrono::seconds readTime{120};
constexpr std::chrono::minutes writeTime{30};

/// Every item of batch $1 that %1 wants, with the value of its field now and what an undo would do with it. Values are
/// compared as the texts that PostgreSQL writes: those of the same column are the same exactly when the values are.
const auto itemStates = uR"(
    with ways as materialized (
        select f.s as at, t.s as wanted, catalog.product_status_way(f.s, t.s) as way
        from unnest(array['draft', 'active', 'paused', 'archived', 'error']) f(s),
             unnest(array['draft', 'active', 'paused', 'archived', 'error']) t(s)
    ), item as (
        select i.product_id, i.field, i.variant_id, i.before, i.after, p.id as product, v.id as variant, p.title, p.sku,
               p.currency, p.primary_image_url, p.variant_count, w.way,
               case i.field when 'title' then p.title when 'sku' then p.sku when 'status' then p.status
                            when 'vendor' then p.vendor when 'description' then p.description
                            when 'price' then v.price::text when 'cost' then v.cost_price::text
                            when 'stock' then v.stock_quantity::text end as now,
               -- Who has the SKU by now; a product that gives it back in the same undo does not count.
               case when i.field = 'sku' and i.before is not null then (
                   select o.title
                   from (select x.id, x.title from catalog.products x
                         where x.tenant_id = i.tenant_id and x.sku = i.before
                         union all
                         select x.id, x.title from catalog.product_variants y
                         join catalog.products x on x.tenant_id = y.tenant_id and x.id = y.product_id
                         where y.tenant_id = i.tenant_id and y.sku = i.before) o
                   where o.id <> i.product_id
                     and not exists (select from catalog.change_batch_items j
                                     where j.tenant_id = i.tenant_id and j.batch_id = i.batch_id
                                       and j.product_id = o.id and j.field = 'sku' and j.after = i.before)
                   limit 1) end as owner
        from catalog.change_batch_items i
        left join catalog.products p on p.tenant_id = i.tenant_id and p.id = i.product_id
        left join catalog.product_variants v on v.tenant_id = i.tenant_id and v.id = i.variant_id
        left join ways w on i.field = 'status' and w.at = i.after and w.wanted = i.before
        where i.batch_id = $1::uuid and %1
    )
    select item.*,
           case when product is null then 'deleted'
                when variant_id is not null and variant is null then 'variant'
                when now is not distinct from before then 'same'
                when now is distinct from after then 'changed'
                when field = 'stock' and variant_count > 1 then 'sum'
                when field = 'status' and way is null then 'way'
                when owner is not null then 'taken'
                else 'back' end as state
    from item)"_qs;

constexpr std::array<std::pair<QLatin1StringView, UndoState>, 8> states{
    {{QLatin1StringView("back"), UndoState::Back}, {QLatin1StringView("same"), UndoState::Same},
        {QLatin1StringView("changed"), UndoState::Changed}, {QLatin1StringView("deleted"), UndoState::Deleted},
        {QLatin1StringView("variant"), UndoState::VariantGone}, {QLatin1StringView("sum"), UndoState::SumOfVariants},
        {QLatin1StringView("way"), UndoState::NoWay}, {QLatin1StringView("taken"), UndoState::SkuTaken}}};

UndoState stateFromString(const QString &name)
{
    for (const auto &[text, state] : states)
        if (name == text)
            return state;
    return UndoState::Changed;
}

/// A text of the database in the notation of FieldEdit.
QVariant valueOf(ProductField field, const db::Row &row, int column)
{
    if (row.isNull(column))
        return field == ProductField::Sku || field == ProductField::Vendor ? QVariant(QString()) : QVariant();
    if (field == ProductField::Stock)
        return static_cast<int>(row.integer(column));
    if (field == ProductField::Price || field == ProductField::Cost)
        return row.decimal(column).toString();
    return row.text(column);
}

db::Param fieldNames(const std::set<BatchItemKey> &keys)
{
    QStringList names;
    for (const auto &[product, field] : keys)
        names << toString(field);
    return names;
}

db::Param productIds(const std::set<BatchItemKey> &keys)
{
    std::vector<ProductId> ids;
    for (const auto &[product, field] : keys)
        ids.push_back(product);
    return ids;
}

/// Nobody changes what is compared until the transaction ends. In the order of ids, as every commit does.
Result<> lockRows(db::Connection &c, BatchId id)
{
    for (const char *statement : {
             R"(select count(*) from (
                    select from catalog.products
                    where id in (select product_id from catalog.change_batch_items where batch_id = $1::uuid)
                    order by id for update) locked)",
             R"(select count(*) from (
                    select from catalog.product_variants
                    where id in (select variant_id from catalog.change_batch_items
                                 where batch_id = $1::uuid and variant_id is not null)
                    order by id for update) locked)"})
        if (auto locked = c.exec(statement, {id}); !locked)
            return fail(locked.error());
    return {};
}

/// What goes back, as the temporary table undo_plan; gives how many of the chosen items do not.
Result<qint64> plan(db::Connection &c, BatchId id, const UndoChoice &choice)
{
    auto table = c.script(R"(
        create temporary table undo_plan (
            product_id uuid, field text, variant_id uuid, before text, after text, way text[], state text,
            follows boolean not null default false, -- sku: the only variant carries the product's
            primary key (product_id, field)
        ) on commit drop)");
    if (!table)
        return fail(table.error());
    auto filled = c.exec(u"insert into undo_plan (product_id, field, variant_id, before, after, way, state) "
                         "select product_id, field, variant_id, before, after, way, state from ("_qs
            + itemStates.arg(
                u"((i.product_id, i.field) in (select * from unnest($3::uuid[], $4::text[]))) <> $2::boolean"_qs)
            + u") s where state <> 'same'"_qs,
        {id, choice.all, productIds(choice.exceptions), fieldNames(choice.exceptions)});
    if (!filled)
        return fail(filled.error());
    auto skipped = c.exec("delete from undo_plan where state <> 'back'");
    if (!skipped)
        return fail(skipped.error());
    qint64 count = skipped->affected();
    // A SKU is free when whoever has it gives it back here; one that cannot takes the next one with it.
    for (;;) {
        auto taken = c.exec(R"(
            delete from undo_plan d
            where d.field = 'sku' and d.before is not null and exists (
                select from (select x.id from catalog.products x where x.sku = d.before
                             union all
                             select y.product_id from catalog.product_variants y where y.sku = d.before) o
                where o.id <> d.product_id
                  and not exists (select from undo_plan j where j.product_id = o.id and j.field = 'sku')))");
        if (!taken)
            return fail(taken.error());
        if (taken->affected() == 0)
            break;
        count += taken->affected();
    }
    if (auto known = c.script("analyze undo_plan"); !known)
        return fail(known.error());
    return count;
}

/// What has to be written for one field of the products behind $1 up to $2; a null is no end. SKUs change hands, so
/// theirs are written all at once.
QList<QByteArray> statements(const QString &field)
{
    const QByteArray part = " and e.product_id > coalesce($1, '00000000-0000-0000-0000-000000000000'::uuid)"
                            " and e.product_id <= coalesce($2, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)";
    if (field == u"title" || field == u"vendor" || field == u"description")
        return {"update catalog.products p set " + field.toUtf8() + " = e.before from undo_plan e where e.field = '"
            + field.toUtf8() + "' and p.id = e.product_id" + part};
    if (field == u"price" || field == u"cost" || field == u"stock") {
        const QByteArray column = field == u"price" ? "price" : field == u"cost" ? "cost_price" : "stock_quantity";
        const QByteArray type = field == u"stock" ? "integer" : "numeric";
        return {"update catalog.product_variants v set " + column + " = e.before::" + type
            + " from undo_plan e where e.field = '" + field.toUtf8() + "' and v.id = e.variant_id" + part};
    }
    QList<QByteArray> steps;
    for (const char *step : {"1", "2", "3"}) // the longest way is error, active, paused, archived
        steps << QByteArray("update catalog.products p set status = e.way[") + step
                + "] from undo_plan e where e.field = 'status' and p.id = e.product_id and e.way[" + step
                + "] is not null" + part;
    return steps;
}

/// SKUs: first away with those that change hands among these products, for no two may ever have the same.
constexpr std::array skuStatements{
    R"(update undo_plan e set follows = true
       from catalog.products p, catalog.product_variants v
       where e.field = 'sku' and p.id = e.product_id and p.variant_count = 1 and v.product_id = p.id
         and v.sku is not distinct from p.sku)",
    R"(update catalog.product_variants v set sku = null
       from undo_plan e, undo_plan w
       where e.field = 'sku' and e.follows and v.product_id = e.product_id
         and w.field = 'sku' and w.before = e.after)",
    R"(update catalog.products p set sku = null
       from undo_plan e, undo_plan w
       where e.field = 'sku' and p.id = e.product_id and w.field = 'sku' and w.before = e.after)",
    R"(update catalog.product_variants v set sku = e.before
       from undo_plan e where e.field = 'sku' and e.follows and v.product_id = e.product_id)",
    R"(update catalog.products p set sku = e.before
       from undo_plan e where e.field = 'sku' and p.id = e.product_id)"};

/// Says how far an undo is, and hears when it is to stop.
struct Watched {
    const ChangeBatchRepository::Watch &watch;
    BulkProgress now;

    Result<> tell() { return watch(now) ? Result<>() : fail(Error::Kind::Cancelled, {}); }
    Result<> enter(BulkProgress::Phase phase)
    {
        now.phase = phase;
        return tell();
    }
    Result<> goOn(qint64 items)
    {
        now.done += items;
        return tell();
    }
};

/// Puts the field back on every product of the plan, of which there are \a items. Each statement writes a part, so that
/// progress can be told and a cancellation is heard.
Result<> putBack(db::Connection &c, const QString &field, qint64 items, qint64 partSize, Watched &watched)
{
    if (field == u"sku") {
        for (const char *statement : skuStatements) {
            if (auto done = c.exec(statement); !done)
                return fail(done.error());
            if (auto on = watched.goOn(0); !on)
                return on;
        }
        return watched.goOn(items);
    }
    // The last product of each part.
    auto ends = c.exec(R"(
        select product_id from (select product_id, row_number() over (order by product_id) as nth
                                from undo_plan where field = $1) e
        where nth % $2 = 0 order by product_id)",
        {field, partSize});
    if (!ends)
        return fail(ends.error());
    db::Param after(nullptr);
    for (qint64 done = 0, part = 0; done < items; done += partSize, ++part) {
        const bool last = done + partSize >= items;
        const db::Param end = last ? db::Param(nullptr) : db::Param((*ends)[static_cast<int>(part)].id<ProductId>(0));
        for (const QByteArray &statement : statements(field))
            if (auto written = c.exec(statement.constData(), {after, end}); !written)
                return fail(written.error());
        after = end;
        if (auto on = watched.goOn(std::min(partSize, items - done)); !on)
            return on;
    }
    return {};
}

} // namespace

Result<std::vector<BatchItem>> ChangeBatchRepository::items(
    db::Connection &c, BatchId id, BatchPart part, const std::optional<BatchItemKey> &after, int limit)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    db::Params params{id};
    QString place = u"true"_qs;
    if (after) {
        params.push_back(after->first);
        params.push_back(toString(after->second));
        place = u"(i.product_id, i.field) > ($2::uuid, $3::text)"_qs;
    }
    const QString wanted = part == BatchPart::Back ? u"state = 'back'"_qs
        : part == BatchPart::Skipped               ? u"state not in ('back', 'same')"_qs
                                                   : u"true"_qs;
    auto rows = c.exec(uR"(
        select product_id, field, left(before, 2000), left(after, 2000), left(now, 2000), title, sku, currency,
               primary_image_url, variant_count, owner, state
        from (%1) s where %2 order by product_id, field limit %3)"_qs.arg(itemStates.arg(place), wanted)
                           .arg(limit),
        params);
    if (!rows)
        return fail(rows.error());
    std::vector<BatchItem> items;
    for (const db::Row row : *rows) {
        const auto field = fieldFromString(row.text(1));
        if (!field)
            continue;
        BatchItem item;
        item.key = {row.id<ProductId>(0), *field};
        item.before = valueOf(*field, row, 2);
        item.after = valueOf(*field, row, 3);
        item.now = valueOf(*field, row, 4);
        item.title = row.text(5);
        item.sku = row.text(6);
        item.currency = Currency::fromCode(row.text(7)).value_or(Currency());
        item.imageUrl = row.text(8);
        item.variantCount = static_cast<int>(row.integer(9));
        item.owner = row.text(10);
        item.state = stateFromString(row.text(11));
        items.push_back(std::move(item));
    }
    return items;
}

Result<UndoCounts> ChangeBatchRepository::counts(db::Connection &c, BatchId id)
{
    if (auto set = sql::allowTime(c, readTime); !set)
        return fail(set.error());
    auto rows = c.exec(uR"(
        select count(*) filter (where state = 'back'), count(distinct product_id) filter (where state = 'back'),
               count(*) filter (where state = 'same'), count(*) filter (where state = 'changed'),
               count(*) filter (where state not in ('back', 'same', 'changed'))
        from (%1) s)"_qs.arg(itemStates.arg(u"true"_qs)),
        {id});
    if (!rows)
        return fail(rows.error());
    const db::Row row = rows->first();
    return UndoCounts{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
}

Result<UndoOutcome> ChangeBatchRepository::undo(
    db::Connection &c, BatchId id, const UndoChoice &choice, const Watch &watch, qint64 partSize)
{
    if (auto may = sql::requireCatalogWrite(c); !may)
        return fail(may.error());
    auto original = batch(c, id);
    if (!original)
        return fail(original.error());
    if (auto patience = sql::allowTime(c, writeTime); !patience)
        return fail(patience.error());
    Watched watched{watch, {BulkProgress::Phase::Locking, 0, original->items}};
    if (auto on = watched.tell(); !on)
        return fail(on.error());
    if (auto locked = lockRows(c, id); !locked)
        return fail(locked.error());
    if (auto on = watched.tell(); !on)
        return fail(on.error());
    auto skipped = plan(c, id, choice);
    if (!skipped)
        return fail(skipped.error());
    auto fields = c.exec("select field, count(*) from undo_plan group by field order by field");
    if (!fields)
        return fail(fields.error());
    UndoOutcome outcome;
    outcome.skipped = *skipped;
    if (fields->isEmpty())
        return outcome;

    watched.now.total = 0;
    for (const db::Row field : *fields)
        watched.now.total += field.integer(1);
    if (auto on = watched.enter(BulkProgress::Phase::Writing); !on)
        return fail(on.error());
    NewBatch record;
    record.kind = original->kind == BatchKind::Undo ? BatchKind::Redo : BatchKind::Undo;
    record.reverses = id;
    auto begun = begin(c, record);
    if (!begun)
        return fail(begun.error());
    outcome.batch = *begun;
    auto recorded = c.exec(R"(
        insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, variant_id, before, after)
        select (select auth.tenant_id()), $1::uuid, product_id, field, variant_id, after, before from undo_plan)",
        {*begun});
    if (!recorded)
        return fail(recorded.error());
    outcome.undone = recorded->affected();
    for (const db::Row field : *fields)
        if (auto done = putBack(c, field.text(0), field.integer(1), partSize, watched); !done)
            return fail(done.error());
    auto products = c.exec("select products from catalog.change_batches where id = $1", {*begun});
    if (!products)
        return fail(products.error());
    outcome.products = products->first().integer(0);
    if (auto on = watched.enter(BulkProgress::Phase::Saving); !on)
        return fail(on.error());
    return outcome;
}

} // namespace purser::catalog
