#include "models/catalog/changebatches.h"

#include "models/catalog/productrules.h"

#include <algorithm>

namespace purser::catalog {
namespace {

// Undo less redo along the chain of a batch says how much of it is taken back. What wrote nothing is no history.
const auto selectBatches = uR"(
    select b.id, b.kind, b.name, b.created_by, coalesce(u.full_name, ''), b.created_by = (select auth.uid()),
           (extract(epoch from b.created_at) * 1000000)::int8, b.items, b.products, b.fields, coalesce(r.name, ''),
           greatest(coalesce(chain.undone, 0), 0)::int8, reversed.yes,
           (extract(epoch from chain.at) * 1000000)::int8, coalesce(chain.by, '')
    from catalog.change_batches b
    left join core.users u on u.tenant_id = b.tenant_id and u.id = b.created_by
    left join catalog.change_batches r on r.tenant_id = b.tenant_id and r.id = b.root_id
    left join lateral (
        select sum(case x.kind when 'undo' then x.items else -x.items end) as undone,
               max(x.created_at) filter (where x.kind = 'undo') as at,
               (array_agg(xu.full_name order by x.created_at desc) filter (where x.kind = 'undo'))[1] as by
        from catalog.change_batches x
        left join core.users xu on xu.tenant_id = x.tenant_id and xu.id = x.created_by
        where x.tenant_id = b.tenant_id and x.root_id = b.id) chain on b.root_id is null
    cross join lateral (
        select exists (select from catalog.change_batches x
                       where x.tenant_id = b.tenant_id and x.reverses_id = b.id and x.items > 0) as yes) reversed
    where b.items > 0 and %1
    order by b.created_at desc, b.id desc
    limit %2)"_qs;

ChangeBatch readBatch(const db::Row &row)
{
    ChangeBatch b;
    b.id = row.id<BatchId>(0);
    b.kind = batchKindFromString(row.text(1));
    b.name = row.text(2);
    b.by = row.id<UserId>(3);
    b.byName = row.text(4);
    b.mine = row.truth(5);
    b.at = row.timeFromMicros(6);
    b.micros = row.integer(6);
    b.items = row.integer(7);
    b.products = row.integer(8);
    for (const QString &name : row.textArray(9))
        if (const auto field = fieldFromString(name))
            b.fields.push_back(*field);
    std::sort(b.fields.begin(), b.fields.end());
    b.rootName = row.text(10);
    b.undone = row.integer(11);
    b.reversed = row.truth(12);
    if (b.undone > 0) {
        b.undoneAt = row.timeFromMicros(13);
        b.undoneBy = row.text(14);
    }
    return b;
}

Result<std::vector<ChangeBatch>> readBatches(
    db::Connection &c, const QString &condition, int limit, const db::Params &params = {})
{
    auto rows = c.exec(selectBatches.arg(condition).arg(limit), params);
    if (!rows)
        return fail(rows.error());
    std::vector<ChangeBatch> batches;
    for (const db::Row row : *rows)
        batches.push_back(readBatch(row));
    return batches;
}

} // namespace

Result<BatchId> ChangeBatchRepository::begin(db::Connection &c, const NewBatch &batch)
{
    auto begun = c.exec(R"(
        insert into catalog.change_batches (tenant_id, kind, name, reverses_id)
        values (auth.tenant_id(), $1, left($2, 200), $3)
        returning id)",
        {toString(batch.kind), batch.name.simplified(), batch.reverses});
    if (!begun)
        return fail(begun.error());
    return begun->first().id<BatchId>(0);
}

QString ChangeBatchRepository::recording(const QString &update, const QString &batch, const QString &field)
{
    return uR"(
        with written as (%1)
        insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, variant_id, before, after)
        select tenant_id, %2::uuid, product_id, %3::text, variant_id, before, after from written)"_qs.arg(
        update, batch, field);
}

Result<BatchId> ChangeBatchRepository::record(
    db::Connection &c, const NewBatch &batch, const std::vector<Written> &items)
{
    auto begun = begin(c, batch);
    if (!begun)
        return begun;
    for (const Written &item : items) {
        auto done = c.exec(R"(
            insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, variant_id, before, after)
            select (select auth.tenant_id()), $1::uuid, $2::uuid, $3::text, $4::uuid, $5::text, $6::text
            where $5::text is distinct from $6::text)",
            {*begun, item.product, toString(item.field), item.variant, item.before, item.after});
        if (!done)
            return fail(done.error());
    }
    return begun;
}

Result<std::vector<ChangeBatch>> ChangeBatchRepository::list(
    db::Connection &c, bool mineOnly, const std::optional<BatchCursor> &after, int limit)
{
    const QString mine = mineOnly ? u"b.created_by = (select auth.uid())"_qs : u"true"_qs;
    if (!after)
        return readBatches(c, mine, limit);
    return readBatches(c,
        mine + u" and (b.created_at, b.id) < ('epoch'::timestamptz + $1::int8 * interval '1 microsecond', $2::uuid)"_qs,
        limit, {after->micros, after->id});
}

Result<ChangeBatch> ChangeBatchRepository::batch(db::Connection &c, BatchId id)
{
    auto found = readBatches(c, u"b.id = $1::uuid"_qs, 1, {id});
    if (!found)
        return fail(found.error());
    if (found->empty())
        return fail(Error::Kind::NotFound, tr("History does not have this change any more."));
    return found->front();
}

Result<NextBatches> ChangeBatchRepository::next(db::Connection &c)
{
    NextBatches next;
    const QString mine = u"b.created_by = (select auth.uid()) and not reversed.yes and "_qs;
    auto undo = readBatches(c, mine + u"b.kind <> 'undo'"_qs, 1);
    if (!undo)
        return fail(undo.error());
    if (!undo->empty())
        next.undo = undo->front();
    // As in any program: whoever has changed something new since has nothing to redo.
    auto redo = readBatches(c, mine + uR"(b.kind = 'undo' and not exists (
        select from catalog.change_batches n
        where n.created_by = (select auth.uid()) and n.kind in ('edit', 'bulk') and n.items > 0
          and (n.created_at, n.id) > (b.created_at, b.id)))"_qs,
        1);
    if (!redo)
        return fail(redo.error());
    if (!redo->empty())
        next.redo = redo->front();
    return next;
}

Result<int> ChangeBatchRepository::forgetOld(db::Connection &c)
{
    auto forgotten = c.exec("select catalog.forget_old_changes()");
    if (!forgotten)
        return fail(forgotten.error());
    return static_cast<int>(forgotten->first().integer(0));
}

} // namespace purser::catalog
