#include "models/catalog/changebatches.h"

#include "models/catalog/productrules.h"

namespace purser::catalog {

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
            select auth.tenant_id(), $1::uuid, $2::uuid, $3::text, $4::uuid, $5::text, $6::text
            where $5::text is distinct from $6::text)",
            {*begun, item.product, toString(item.field), item.variant, item.before, item.after});
        if (!done)
            return fail(done.error());
    }
    return begun;
}

} // namespace purser::catalog
