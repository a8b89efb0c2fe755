#include "app/sync/localproduct.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {
namespace {

// Pictures behind this position are shown by variants only; no gallery has them.
const char *const selectProducts = R"(
select p.id, p.row_version,
       (extract(epoch from greatest(p.updated_at, (select max(v.updated_at) from catalog.product_variants v
                                                   where v.tenant_id = p.tenant_id and v.product_id = p.id))) * 1000000)::int8,
       p.status, p.type = 'simple', p.currency,
       exists (select from catalog.product_store_links o where o.tenant_id = p.tenant_id and o.product_id = p.id
               and o.store_id <> $2 and o.external_id is not null),
       l.external_id, (extract(epoch from l.external_updated_at) * 1000000)::int8, l.sync_status, l.sync_error,
       encode(l.store_hash, 'hex'), encode(l.local_hash, 'hex'), b.creating_at is not null, l.price_override::text,
       l.status_override, b.fields,
       jsonb_build_object(
           'title', p.title, 'status', coalesce(l.status_override, p.status), 'handle', p.handle,
           'description', p.description, 'short_description', p.short_description, 'sku', p.sku,
           'weight', p.weight::text, 'length', p.length::text, 'width', p.width::text, 'height', p.height::text,
           'categories', coalesce((select jsonb_agg(coalesce(t.external_id, 'local:' || t.id)) from catalog.product_categories x
               join catalog.store_categories t on t.tenant_id = x.tenant_id and t.id = x.category_id and t.store_id = $2
               where x.tenant_id = p.tenant_id and x.product_id = p.id), '[]'),
           'tags', coalesce((select jsonb_agg(coalesce(t.external_id, 'local:' || t.id)) from catalog.product_tags x
               join catalog.store_tags t on t.tenant_id = x.tenant_id and t.id = x.tag_id and t.store_id = $2
               where x.tenant_id = p.tenant_id and x.product_id = p.id), '[]'),
           'brands', coalesce((select jsonb_agg(coalesce(t.external_id, 'local:' || t.id)) from catalog.product_brands x
               join catalog.store_brands t on t.tenant_id = x.tenant_id and t.id = x.brand_id and t.store_id = $2
               where x.tenant_id = p.tenant_id and x.product_id = p.id), '[]'),
           'images', coalesce((select jsonb_agg(jsonb_build_object('url', i.url, 'alt', i.alt_text)
                                                order by i.is_primary desc, i.position, i.id)
               from catalog.product_images i
               where i.tenant_id = p.tenant_id and i.product_id = p.id and i.position < 1000), '[]'),
           'attributes', coalesce((select jsonb_agg(jsonb_build_object('id', coalesce(g.external_id, ''), 'name', a.name,
                   'options', a.options, 'visible', a.visible, 'variation', a.variation) order by a.position, a.name)
               from catalog.product_attributes a
               left join catalog.store_attributes g
                   on g.tenant_id = a.tenant_id and g.id = a.global_attribute_id and g.store_id = $2
               where a.tenant_id = p.tenant_id and a.product_id = p.id), '[]')),
       (select jsonb_agg(jsonb_build_object('id', k.id, 'variant', k.variant_id, 'field', k.field, 'state', k.state,
                                            'resolution', k.resolution, 'ours', k.ours, 'theirs', k.theirs))
        from sync.conflicts k
        where k.tenant_id = p.tenant_id and k.store_id = $2 and k.product_id = p.id and k.state <> 'closed')
from catalog.products p
left join catalog.product_store_links l on l.tenant_id = p.tenant_id and l.store_id = $2 and l.product_id = p.id
left join sync.product_bases b on b.tenant_id = p.tenant_id and b.store_id = $2 and b.product_id = p.id
where p.id = any ($1::uuid[]))";

const char *const selectVariants = R"(
select v.id, v.product_id, l.external_id, (extract(epoch from l.external_updated_at) * 1000000)::int8, l.sync_status,
       encode(l.store_hash, 'hex'), l.id is not null, l.price_override::text, b.fields,
       jsonb_build_object(
           'sku', v.sku, 'barcode', v.barcode, 'price', v.price::text, 'sale_price', v.sale_price::text,
           'stock_quantity', v.stock_quantity, 'stock_status', v.stock_status, 'inventory_policy', v.inventory_policy,
           'weight', v.weight::text, 'position', v.position, 'attributes', v.attributes,
           'image', (select jsonb_build_object('url', i.url, 'alt', i.alt_text) from catalog.product_images i
                     where i.tenant_id = v.tenant_id and i.id = v.image_id))
from catalog.product_variants v
left join catalog.variant_store_links l on l.tenant_id = v.tenant_id and l.store_id = $2 and l.variant_id = v.id
left join sync.variant_bases b on b.tenant_id = v.tenant_id and b.store_id = $2 and b.variant_id = v.id
where v.product_id = any ($1::uuid[])
order by v.product_id, v.position, v.id)";

/// The price is that of this store alone, or the product's, or (in another currency) none that this store could have.
bool choosePrice(QJsonObject &fields, const QString &ofStore, bool foreignCurrency)
{
    if (ofStore.isEmpty() && !foreignCurrency)
        return false;
    fields.remove(u"sale_price"_qs);
    if (ofStore.isEmpty())
        fields.remove(u"price"_qs);
    else
        fields.insert(u"price"_qs, ofStore);
    return true;
}

void readConflicts(LocalProduct &product, const QJsonArray &conflicts)
{
    for (const QJsonValue &k : conflicts) {
        QHash<QString, Verdict> *verdicts = &product.verdicts;
        QHash<QString, QUuid> *open = &product.openConflicts;
        if (!k[u"variant"].isNull()) {
            const QUuid variant = QUuid::fromString(k[u"variant"].toString());
            const auto found = std::find_if(product.variants.begin(), product.variants.end(),
                [&](const LocalVariant &v) { return v.id == variant; });
            if (found == product.variants.end())
                continue;
            verdicts = &found->verdicts;
            open = &found->openConflicts;
        }
        const QString field = k[u"field"].toString();
        open->insert(field, QUuid::fromString(k[u"id"].toString()));
        if (k[u"state"].toString() == u"decided")
            verdicts->insert(
                field, {k[u"resolution"].toString() == u"ours" ? Keep::Ours : Keep::Theirs, k[u"ours"], k[u"theirs"]});
    }
}

} // namespace

QHash<QString, QString> LocalProduct::pictures() const
{
    QHash<QString, QString> all;
    const QJsonObject map = base.value(u"_images").toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        all.insert(it.key(), it.value().toString());
    return all;
}

QStringList LocalProduct::knownVariations() const
{
    QStringList all;
    for (const QJsonValue &known : base.value(u"_variations").toArray())
        all << known.toString();
    return all;
}

Result<std::vector<LocalProduct>> readLocal(
    db::Connection &c, const StoreSide &side, const std::vector<QUuid> &ids, bool lock)
{
    if (ids.empty())
        return std::vector<LocalProduct>();
    if (lock)
        if (auto locked =
                c.exec("select from catalog.products where id = any ($1::uuid[]) order by id for no key update", {ids});
            !locked)
            return fail(locked.error());
    auto rows = c.exec(selectProducts, {ids, side.store});
    if (!rows)
        return fail(rows.error());
    auto variantRows = c.exec(selectVariants, {ids, side.store});
    if (!variantRows)
        return fail(variantRows.error());
    std::vector<LocalProduct> products;
    products.reserve(static_cast<std::size_t>(rows->size()));
    QHash<QUuid, std::size_t> places;
    for (const db::Row row : *rows) {
        LocalProduct p;
        p.id = row.uuid(0);
        p.rowVersion = row.integer(1);
        p.updatedAt = row.timeFromMicros(2);
        p.status = row.text(3);
        p.simple = row.truth(4);
        p.foreignCurrency = row.text(5) != side.currency.code();
        p.elsewhere = row.truth(6);
        p.externalId = row.text(7);
        p.remoteUpdatedAt = row.timeFromMicros(8);
        p.syncStatus = row.text(9);
        p.syncError = row.text(10);
        p.storeHash = QByteArray::fromHex(row.bytes(11));
        p.localHash = QByteArray::fromHex(row.bytes(12));
        p.creating = row.truth(13);
        p.ownStatus = !row.isNull(15);
        p.base = row.json(16).object();
        p.fields = row.json(17).object();
        if (p.fields.value(u"status").toString() == u"error")
            p.fields.remove(u"status"_qs); // no store knows of it
        places.insert(p.id, products.size());
        products.push_back(std::move(p));
    }
    for (const db::Row row : *variantRows) {
        const auto place = places.constFind(row.uuid(1));
        if (place == places.constEnd())
            continue;
        LocalProduct &p = products[*place];
        LocalVariant v;
        v.id = row.uuid(0);
        v.externalId = row.text(2);
        v.remoteUpdatedAt = row.timeFromMicros(3);
        v.syncStatus = row.text(4);
        v.storeHash = QByteArray::fromHex(row.bytes(5));
        v.hasLink = row.truth(6);
        v.base = row.json(8).object();
        v.fields = row.json(9).object();
        v.ownPrice = choosePrice(v.fields, row.text(7), p.foreignCurrency);
        p.variants.push_back(std::move(v));
    }
    for (const db::Row row : *rows) {
        LocalProduct &p = products[places.value(row.uuid(0))];
        readConflicts(p, row.json(18).array());
        if (!p.simple || p.variants.empty())
            continue;
        // What the only variant has, connectors call the product's.
        QJsonObject fields = p.variants.front().fields;
        for (const QString &own : {u"position"_qs, u"attributes"_qs, u"image"_qs})
            fields.remove(own);
        if (p.foreignCurrency || !row.isNull(14))
            p.ownPrice = choosePrice(fields, row.text(14), p.foreignCurrency);
        for (auto it = fields.begin(); it != fields.end(); ++it)
            if (it.key() != u"weight" || !it.value().isNull())
                p.fields.insert(it.key(), it.value());
    }
    return products;
}

} // namespace purser::sync
