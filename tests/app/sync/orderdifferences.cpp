#include "tests/app/sync/syncstage.h"

#include <QJsonDocument>

namespace purser::test {

using connectors::RemoteKind;

namespace {

const char *const ordersThatDiffer = R"(
with there as (select * from jsonb_to_recordset($1::jsonb) d (id text, f jsonb))
select 'order ' || d.id || ' ' || v.field || ': here ' || coalesce(v.here, '-') || ', there ' || coalesce(v.there, '-')
from there d
left join sales.orders o on o.store_id = $2 and o.source = 'store' and o.source_id = d.id
cross join lateral (values
    ('number', o.order_number, d.f ->> 'number'),
    ('status', o.status, d.f ->> 'status'),
    ('currency', o.currency::text, d.f ->> 'currency'),
    ('subtotal', trim_scale(o.subtotal)::text, trim_scale((d.f ->> 'subtotal')::numeric)::text),
    ('tax', trim_scale(o.tax_amount)::text, trim_scale((d.f ->> 'tax')::numeric)::text),
    ('discount', trim_scale(o.discount_amount)::text, trim_scale((d.f ->> 'discount')::numeric)::text),
    ('shipping', trim_scale(o.shipping_amount)::text, trim_scale((d.f ->> 'shipping')::numeric)::text),
    ('total', trim_scale(o.total)::text, trim_scale((d.f ->> 'total')::numeric)::text),
    ('customer_name', o.customer_name, d.f ->> 'customer_name'),
    ('customer_email', o.customer_email::text, d.f ->> 'customer_email'),
    ('billing', o.billing_address::text, nullif(d.f -> 'billing', 'null')::text),
    ('shipping_address', o.shipping_address::text, nullif(d.f -> 'shipping_address', 'null')::text),
    ('placed_at', extract(epoch from o.placed_at)::int8::text,
        extract(epoch from (d.f ->> 'placed_at')::timestamptz)::int8::text),
    ('paid_at', o.metadata ->> 'paid_at', d.f ->> 'paid_at'),
    ('completed_at', o.metadata ->> 'completed_at', d.f ->> 'completed_at'),
    ('payment_method', o.metadata ->> 'payment_method', d.f ->> 'payment_method'),
    ('customer_note', o.metadata ->> 'customer_note', d.f ->> 'customer_note'),
    ('refunds', (o.metadata -> 'refunds')::text, (d.f -> 'refunds')::text),
    ('items',
        (select string_agg(concat_ws('|', i.source_id, pl.external_id, i.title, i.sku, i.quantity, trim_scale(i.unit_price),
                                     trim_scale(i.discount_amount), trim_scale(i.tax_amount), trim_scale(i.total)),
                           ' / ' order by i.position)
         from sales.order_items i
         left join catalog.product_variants pv on pv.tenant_id = i.tenant_id and pv.id = i.variant_id
         left join catalog.product_store_links pl
             on pl.tenant_id = pv.tenant_id and pl.product_id = pv.product_id and pl.store_id = $2
         where i.tenant_id = o.tenant_id and i.order_id = o.id),
        (select string_agg(concat_ws('|', w.l ->> 'id', tl.external_id, w.l ->> 'title', nullif(w.l ->> 'sku', ''),
                                     w.l ->> 'quantity', trim_scale((w.l ->> 'unit_price')::numeric),
                                     trim_scale((w.l ->> 'discount')::numeric), trim_scale((w.l ->> 'tax')::numeric),
                                     trim_scale((w.l ->> 'total')::numeric)), ' / ' order by w.n)
         from jsonb_array_elements(d.f -> 'items') with ordinality w (l, n)
         left join catalog.product_store_links tl on tl.store_id = $2 and tl.external_id = w.l ->> 'product'))
    ) v (field, here, there)
where v.here is distinct from v.there
union all
select 'order ' || o.source_id || ' is only here' from sales.orders o
where o.store_id = $2 and not exists (select from there d where d.id = o.source_id))";

} // namespace

QStringList SyncStage::orderDifferences()
{
    auto store = good(open({}));
    QJsonArray orders;
    connectors::ListRequest request{RemoteKind::Order, {}, {}, {}, false};
    do {
        const auto page = good(store->list(request));
        for (const connectors::RemoteRecord &record : page.records)
            orders.append(QJsonObject{{u"id"_qs, record.id}, {u"f"_qs, record.fields}});
        request.cursor = page.next;
    } while (!request.cursor.isEmpty());
    QStringList all;
    for (const db::Row row : sql(QString::fromLatin1(ordersThatDiffer), {QJsonDocument(orders), tenant.one}))
        all << row.text(0);
    return all;
}

} // namespace purser::test
