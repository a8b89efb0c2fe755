#include "app/sync/productwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {
namespace {

QString text(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonValue orNull(const QString &value)
{
    return value.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(value);
}

QJsonValue time(const QDateTime &value)
{
    return value.isValid() ? QJsonValue(value.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

// The foreign keys of what belongs to a product wait until it is there, so that it is written once (0005_mass_writing).
const char *const childrenFirst = "set constraints catalog.product_variants_tenant_id_product_id_fkey, "
                                  "catalog.product_images_tenant_id_product_id_fkey deferred";
const char *const productsThere = "set constraints catalog.product_variants_tenant_id_product_id_fkey, "
                                  "catalog.product_images_tenant_id_product_id_fkey immediate";

const char *const insertProducts = R"(
insert into catalog.products (tenant_id, id, title, status, type, sku, handle, description, short_description, vendor,
                              product_type, currency, weight, length, width, height)
select (select auth.tenant_id()), d.id, coalesce(nullif(btrim(d.f ->> 'title'), ''), d.f ->> 'sku', '#' || d.external_id),
       coalesce(d.f ->> 'status', 'draft'), d.f ->> 'type', nullif(btrim(d.f ->> 'sku'), ''), d.f ->> 'handle',
       coalesce(d.f ->> 'description', ''), coalesce(d.f ->> 'short_description', ''), d.f ->> 'vendor',
       d.f ->> 'product_type', $2, case when d.f ->> 'type' = 'variable' then (d.f ->> 'weight')::numeric end,
       (d.f ->> 'length')::numeric, (d.f ->> 'width')::numeric, (d.f ->> 'height')::numeric
from jsonb_to_recordset($1::jsonb) d (id uuid, external_id text, f jsonb))";

const char *const updateProducts = R"(
update catalog.products p
set title = case when d.f ? 'title' then coalesce(nullif(btrim(d.f ->> 'title'), ''), p.title) else p.title end,
    sku = case when d.f ? 'sku' then nullif(btrim(d.f ->> 'sku'), '') else p.sku end,
    handle = case when d.f ? 'handle' then d.f ->> 'handle' else p.handle end,
    description = case when d.f ? 'description' then coalesce(d.f ->> 'description', '') else p.description end,
    short_description = case when d.f ? 'short_description' then coalesce(d.f ->> 'short_description', '')
                             else p.short_description end,
    weight = case when d.f ? 'weight' and (p.type = 'variable' or p.weight is not null)
                  then (d.f ->> 'weight')::numeric else p.weight end,
    length = case when d.f ? 'length' then (d.f ->> 'length')::numeric else p.length end,
    width = case when d.f ? 'width' then (d.f ->> 'width')::numeric else p.width end,
    height = case when d.f ? 'height' then (d.f ->> 'height')::numeric else p.height end
from jsonb_to_recordset($1::jsonb) d (id uuid, f jsonb)
where p.id = d.id
  and d.f ?| array['title', 'sku', 'handle', 'description', 'short_description', 'weight', 'length', 'width', 'height'])";

const char *const stepStatus = R"(
update catalog.products p set status = d.status
from jsonb_to_recordset($1::jsonb) d (id uuid, status text)
where p.id = d.id and p.status <> d.status)";

// The only variant of a product without options has what the store calls the product's.
const char *const updateOnlyVariants = R"(
update catalog.product_variants v
set sku = case when d.f ? 'sku' then nullif(btrim(d.f ->> 'sku'), '') else v.sku end,
    barcode = case when d.f ? 'barcode' then nullif(btrim(d.f ->> 'barcode'), '') else v.barcode end,
    price = case when d.f ? 'price' and not d.own then (d.f ->> 'price')::numeric else v.price end,
    sale_price = case when d.f ? 'sale_price' then (d.f ->> 'sale_price')::numeric else v.sale_price end,
    stock_quantity = case when d.f ? 'stock_quantity' then (d.f ->> 'stock_quantity')::integer else v.stock_quantity end,
    stock_status = case when d.f ? 'stock_status' then coalesce(d.f ->> 'stock_status', v.stock_status) else v.stock_status end,
    inventory_policy = case when d.f ? 'inventory_policy' then coalesce(d.f ->> 'inventory_policy', v.inventory_policy)
                            else v.inventory_policy end,
    weight = case when d.f ? 'weight' then (d.f ->> 'weight')::numeric else v.weight end
from jsonb_to_recordset($1::jsonb) d (id uuid, f jsonb, own boolean)
join catalog.products p on p.id = d.id and p.type = 'simple'
cross join lateral (select o.id from catalog.product_variants o where o.tenant_id = p.tenant_id and o.product_id = p.id
                    order by o.position, o.id limit 1) o
where v.tenant_id = p.tenant_id and v.id = o.id
  and (d.f ?| array['sku', 'barcode', 'sale_price', 'stock_quantity', 'stock_status', 'inventory_policy', 'weight']
       or d.f ? 'price' and not d.own))";

const char *const insertVariants = R"(
insert into catalog.product_variants (tenant_id, id, product_id, title, sku, barcode, price, sale_price, stock_quantity,
                                      stock_status, inventory_policy, weight, position, attributes, image_id)
select (select auth.tenant_id()), d.id, d.product,
       coalesce((select string_agg(o ->> 'value', ' / ' order by n)
                 from jsonb_array_elements(coalesce(nullif(d.f -> 'attributes', 'null'), '[]')) with ordinality a (o, n)), ''),
       nullif(btrim(d.f ->> 'sku'), ''), nullif(btrim(d.f ->> 'barcode'), ''),
       case when not d.own then (d.f ->> 'price')::numeric end, case when not d.own then (d.f ->> 'sale_price')::numeric end,
       (d.f ->> 'stock_quantity')::integer, coalesce(d.f ->> 'stock_status', 'instock'),
       coalesce(d.f ->> 'inventory_policy', 'deny'), (d.f ->> 'weight')::numeric,
       coalesce((d.f ->> 'position')::integer, 1), coalesce(nullif(d.f -> 'attributes', 'null'), '[]'), i.id
from jsonb_to_recordset($1::jsonb) d (id uuid, product uuid, own boolean, f jsonb)
left join catalog.product_images i on i.tenant_id = (select auth.tenant_id()) and i.product_id = d.product
    and i.url = d.f -> 'image' ->> 'url')";

const char *const updateVariants = R"(
update catalog.product_variants v
set sku = case when d.f ? 'sku' then nullif(btrim(d.f ->> 'sku'), '') else v.sku end,
    barcode = case when d.f ? 'barcode' then nullif(btrim(d.f ->> 'barcode'), '') else v.barcode end,
    price = case when d.f ? 'price' and not d.own then (d.f ->> 'price')::numeric else v.price end,
    sale_price = case when d.f ? 'sale_price' and not d.own then (d.f ->> 'sale_price')::numeric else v.sale_price end,
    stock_quantity = case when d.f ? 'stock_quantity' then (d.f ->> 'stock_quantity')::integer else v.stock_quantity end,
    stock_status = case when d.f ? 'stock_status' then coalesce(d.f ->> 'stock_status', v.stock_status) else v.stock_status end,
    inventory_policy = case when d.f ? 'inventory_policy' then coalesce(d.f ->> 'inventory_policy', v.inventory_policy)
                            else v.inventory_policy end,
    weight = case when d.f ? 'weight' then (d.f ->> 'weight')::numeric else v.weight end,
    position = case when d.f ? 'position' then coalesce((d.f ->> 'position')::integer, v.position) else v.position end,
    attributes = case when d.f ? 'attributes' then coalesce(nullif(d.f -> 'attributes', 'null'), '[]') else v.attributes end,
    image_id = case when d.f ? 'image' then (select i.id from catalog.product_images i where i.tenant_id = v.tenant_id
                                             and i.product_id = v.product_id and i.url = d.f -> 'image' ->> 'url')
                    else v.image_id end
from jsonb_to_recordset($1::jsonb) d (id uuid, own boolean, f jsonb)
where v.id = d.id)";

// A picture that a variant still shows moves behind the gallery, the others go.
const char *const clearImages = R"(
with gone as (
    select o.tenant_id, o.id,
           exists (select from catalog.product_variants v where v.tenant_id = o.tenant_id and v.image_id = o.id) as shown
    from jsonb_to_recordset($1::jsonb) d (product uuid, images jsonb)
    join catalog.product_images o on o.product_id = d.product and o.position < 1000
    where not exists (select from jsonb_array_elements(d.images) w where w ->> 'url' = o.url)),
kept as (
    update catalog.product_images i set position = 1000, is_primary = false, type = 'gallery'
    from gone g where i.tenant_id = g.tenant_id and i.id = g.id and g.shown)
delete from catalog.product_images i using gone g where i.tenant_id = g.tenant_id and i.id = g.id and not g.shown)";

const char *const writeImages = R"(
insert into catalog.product_images as i (tenant_id, product_id, url, alt_text, position, is_primary, type)
select (select auth.tenant_id()), d.product, w.image ->> 'url', coalesce(w.image ->> 'alt', ''), w.n, w.n = 1,
       case when w.n = 1 then 'featured' else 'gallery' end
from jsonb_to_recordset($1::jsonb) d (product uuid, images jsonb)
cross join lateral jsonb_array_elements(d.images) with ordinality w (image, n)
on conflict (tenant_id, product_id, url) do update
set position = excluded.position, is_primary = excluded.is_primary, type = excluded.type, alt_text = excluded.alt_text
where (i.position, i.is_primary, i.type, i.alt_text)
      is distinct from (excluded.position, excluded.is_primary, excluded.type, excluded.alt_text))";

const char *const writeVariantImages = R"(
insert into catalog.product_images as i (tenant_id, product_id, url, alt_text, position)
select distinct on (d.product, d.image ->> 'url') (select auth.tenant_id()), d.product, d.image ->> 'url',
       coalesce(d.image ->> 'alt', ''), 1000
from jsonb_to_recordset($1::jsonb) d (product uuid, image jsonb)
on conflict (tenant_id, product_id, url) do update set alt_text = excluded.alt_text
where i.alt_text is distinct from excluded.alt_text)";

const char *const clearAttributes = R"(
delete from catalog.product_attributes a
using jsonb_to_recordset($1::jsonb) d (product uuid, list jsonb)
where a.product_id = d.product and not exists (select from jsonb_array_elements(d.list) w where w ->> 'name' = a.name))";

const char *const writeAttributes = R"(
insert into catalog.product_attributes as a
    (tenant_id, product_id, name, options, variation, visible, position, global_attribute_id, synced_at)
select (select auth.tenant_id()), d.product, w.a ->> 'name', w.a -> 'options', (w.a ->> 'variation')::boolean,
       (w.a ->> 'visible')::boolean, w.n, (w.a ->> 'global')::uuid, now()
from jsonb_to_recordset($1::jsonb) d (product uuid, list jsonb)
cross join lateral jsonb_array_elements(d.list) with ordinality w (a, n)
on conflict (tenant_id, product_id, name) do update
set options = excluded.options, variation = excluded.variation, visible = excluded.visible,
    position = excluded.position, global_attribute_id = excluded.global_attribute_id, synced_at = excluded.synced_at
where (a.options, a.variation, a.visible, a.position, a.global_attribute_id)
      is distinct from (excluded.options, excluded.variation, excluded.visible, excluded.position,
                        excluded.global_attribute_id))";

struct Terms {
    const char *field;
    const char *clear;
    const char *write;
};

// Only those of this store: a product may be in the categories of others.
constexpr Terms termTables[]{
    {"categories", R"(
delete from catalog.product_categories x
using jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), catalog.store_categories t
where x.product_id = d.product and t.tenant_id = x.tenant_id and t.id = x.category_id and t.store_id = $2
  and not x.category_id = any (d.ids))",
        R"(
insert into catalog.product_categories (tenant_id, product_id, category_id)
select (select auth.tenant_id()), d.product, i from jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), unnest(d.ids) i
on conflict do nothing)"},
    {"tags", R"(
delete from catalog.product_tags x
using jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), catalog.store_tags t
where x.product_id = d.product and t.tenant_id = x.tenant_id and t.id = x.tag_id and t.store_id = $2
  and not x.tag_id = any (d.ids))",
        R"(
insert into catalog.product_tags (tenant_id, product_id, tag_id)
select (select auth.tenant_id()), d.product, i from jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), unnest(d.ids) i
on conflict do nothing)"},
    {"brands", R"(
delete from catalog.product_brands x
using jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), catalog.store_brands t
where x.product_id = d.product and t.tenant_id = x.tenant_id and t.id = x.brand_id and t.store_id = $2
  and not x.brand_id = any (d.ids))",
        R"(
insert into catalog.product_brands (tenant_id, product_id, brand_id)
select (select auth.tenant_id()), d.product, i from jsonb_to_recordset($1::jsonb) d (product uuid, ids uuid[]), unnest(d.ids) i
on conflict do nothing)"},
};

const char *const writeLinks = R"(
insert into catalog.product_store_links as l
    (tenant_id, product_id, store_id, external_id, external_updated_at, synced_at, sync_status, sync_error, store_hash,
     local_hash, price_override, status_override)
select (select auth.tenant_id()), d.product, $2, d.external_id, d.updated, now(), d.status, nullif(d.error, ''),
       decode(d.store_hash, 'hex'), decode(d.local_hash, 'hex'), d.price, d.own_status
from jsonb_to_recordset($1::jsonb) d (product uuid, external_id text, updated timestamptz, status text, error text,
    store_hash text, local_hash text, set_price boolean, price numeric, own_status text)
on conflict (tenant_id, store_id, product_id) do update
set external_id = excluded.external_id, external_updated_at = excluded.external_updated_at, synced_at = excluded.synced_at,
    sync_status = excluded.sync_status, sync_error = excluded.sync_error, store_hash = excluded.store_hash,
    local_hash = excluded.local_hash, price_override = coalesce(excluded.price_override, l.price_override),
    status_override = coalesce(excluded.status_override, l.status_override))";

const char *const writeVariantLinks = R"(
insert into catalog.variant_store_links as l
    (tenant_id, variant_id, store_id, external_id, external_updated_at, synced_at, sync_status, store_hash, local_hash,
     price_override)
select (select auth.tenant_id()), d.variant, $2, d.external_id, d.updated, now(), d.status, decode(d.store_hash, 'hex'),
       decode(d.local_hash, 'hex'), d.price
from jsonb_to_recordset($1::jsonb) d (variant uuid, external_id text, updated timestamptz, status text, store_hash text,
                                      local_hash text, price numeric)
on conflict (tenant_id, store_id, variant_id) do update
set external_id = excluded.external_id, external_updated_at = excluded.external_updated_at, synced_at = excluded.synced_at,
    sync_status = excluded.sync_status, sync_error = null, store_hash = excluded.store_hash,
    local_hash = excluded.local_hash, price_override = coalesce(excluded.price_override, l.price_override))";

const char *const writeBases = R"(
insert into sync.product_bases as b (tenant_id, store_id, product_id, fields)
select (select auth.tenant_id()), $2, d.product, d.fields from jsonb_to_recordset($1::jsonb) d (product uuid, fields jsonb)
on conflict (tenant_id, store_id, product_id) do update set fields = excluded.fields, creating_at = null)";

const char *const writeVariantBases = R"(
insert into sync.variant_bases as b (tenant_id, store_id, variant_id, fields)
select (select auth.tenant_id()), $2, d.variant, d.fields from jsonb_to_recordset($1::jsonb) d (variant uuid, fields jsonb)
on conflict (tenant_id, store_id, variant_id) do update set fields = excluded.fields)";

const char *const raiseConflicts = R"(
with told as (
    select * from jsonb_to_recordset($1::jsonb) d (id uuid, product uuid, variant uuid, external_id text, entity text,
        field text, has_base boolean, base jsonb, ours jsonb, theirs jsonb, ours_at timestamptz, theirs_at timestamptz)),
renewed as (
    update sync.conflicts k
    set base = case when d.has_base then coalesce(d.base, 'null') end, ours = coalesce(d.ours, 'null'),
        theirs = coalesce(d.theirs, 'null'), ours_changed_at = d.ours_at, theirs_changed_at = d.theirs_at, state = 'open',
        resolution = null, resolved_by = null, resolved_at = null
    from told d
    where k.id = d.id and (k.ours, k.theirs, k.state) is distinct from (coalesce(d.ours, 'null'), coalesce(d.theirs, 'null'), 'open'))
insert into sync.conflicts (tenant_id, store_id, product_id, variant_id, external_id, entity, field, base, ours, theirs,
                            ours_changed_at, theirs_changed_at)
select (select auth.tenant_id()), $2, d.product, d.variant, d.external_id, d.entity, d.field,
       case when d.has_base then coalesce(d.base, 'null') end, coalesce(d.ours, 'null'), coalesce(d.theirs, 'null'),
       d.ours_at, d.theirs_at
from told d where d.id is null)";

const char *const settleConflicts = R"(
update sync.conflicts set state = 'closed', resolved_at = coalesce(resolved_at, now())
where id = any ($1::uuid[]) and state <> 'closed')";

// What is there no more is kept as long as something else needs it.
const char *const dropVariants = R"(
delete from catalog.product_variants v
where v.id = any ($1::uuid[])
  and not exists (select from purchasing.purchase_order_items i where i.tenant_id = v.tenant_id and i.variant_id = v.id))";
const char *const unlinkVariants = R"(
update catalog.variant_store_links set external_id = null, sync_status = 'local', store_hash = null
where store_id = $2 and variant_id = any ($1::uuid[]))";

const char *const writeLogs = R"(
insert into sync.sync_logs (tenant_id, store_id, job_id, entity_type, entity_id, external_id, action, status, metadata)
select (select auth.tenant_id()), $2, $3::uuid, 'product', d.product, d.external_id, d.action, 'success', d.metadata
from jsonb_to_recordset($1::jsonb) d (product uuid, external_id text, action text, metadata jsonb))";

const char *const resolveErrors = R"(
update sync.sync_errors e set resolved = true, resolved_at = now()
where e.store_id = $2 and e.entity_type = 'product' and not e.resolved
  and (e.entity_id = any ($1::uuid[]) or e.external_id = any ($3::text[])))";

/// The rows of one statement.
struct Batch {
    QJsonArray products, patches, newVariants, variants, images, variantImages, attributes, links, variantLinks, bases,
        variantBases, conflicts, logs;
    QJsonArray oldImages, oldAttributes, oldTerms[3]; ///< of products that may have others
    QJsonArray terms[3];
    std::vector<QJsonArray> steps;
    std::vector<QUuid> settled, goneVariants, unlinkedVariants, good;
    QStringList goodIds;
};

void addVariants(Batch &batch, const ProductChange &change)
{
    for (const ProductChange::Variant &v : change.variants) {
        const QJsonObject image = v.patch.value(u"image").toObject();
        if (!image.value(u"url").toString().isEmpty())
            batch.variantImages.append(QJsonObject{{u"product"_qs, text(change.product)}, {u"image"_qs, image}});
        const QJsonObject row{{u"id"_qs, text(v.id)}, {u"product"_qs, text(change.product)},
            {u"own"_qs, v.priceOfStore}, {u"f"_qs, v.patch}};
        if (v.isNew)
            batch.newVariants.append(row);
        else if (!v.patch.isEmpty())
            batch.variants.append(row);
        if (v.link)
            batch.variantLinks.append(QJsonObject{{u"variant"_qs, text(v.id)}, {u"external_id"_qs, v.externalId},
                {u"updated"_qs, time(v.remoteUpdatedAt)}, {u"status"_qs, v.status},
                {u"store_hash"_qs, QString::fromLatin1(v.storeHash.toHex())},
                {u"local_hash"_qs, QString::fromLatin1(v.localHash.toHex())},
                {u"price"_qs, v.priceOfStore ? v.patch.value(u"price") : QJsonValue(QJsonValue::Null)}});
        if (v.base)
            batch.variantBases.append(QJsonObject{{u"variant"_qs, text(v.id)}, {u"fields"_qs, *v.base}});
    }
}

void addConflicts(Batch &batch, const ProductChange &change)
{
    for (const ProductChange::Conflict &k : change.conflicts)
        batch.conflicts.append(
            QJsonObject{{u"id"_qs, k.id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(k.id))},
                {u"product"_qs, text(change.product)},
                {u"variant"_qs, k.variant.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(k.variant))},
                {u"external_id"_qs, k.externalId}, {u"entity"_qs, toString(k.key.entity)}, {u"field"_qs, k.key.field},
                {u"has_base"_qs, k.values.base.has_value()}, {u"base"_qs, k.values.base.value_or(QJsonValue::Null)},
                {u"ours"_qs, k.values.ours}, {u"theirs"_qs, k.values.theirs},
                {u"ours_at"_qs, time(change.oursChangedAt)}, {u"theirs_at"_qs, time(change.remoteUpdatedAt)}});
    batch.settled.insert(batch.settled.end(), change.settledConflicts.begin(), change.settledConflicts.end());
}

void add(Batch &batch, const StoreSide &side, const ProductChange &change)
{
    const QString id = text(change.product);
    if (change.isNew)
        batch.products.append(
            QJsonObject{{u"id"_qs, id}, {u"external_id"_qs, change.externalId}, {u"f"_qs, change.patch}});
    else if (!change.patch.isEmpty()) {
        batch.patches.append(QJsonObject{{u"id"_qs, id}, {u"own"_qs, change.priceOfStore}, {u"f"_qs, change.patch}});
        for (qsizetype i = 0; i < change.statusSteps.size(); ++i) {
            if (static_cast<qsizetype>(batch.steps.size()) <= i)
                batch.steps.emplace_back();
            batch.steps[static_cast<std::size_t>(i)].append(
                QJsonObject{{u"id"_qs, id}, {u"status"_qs, change.statusSteps[i]}});
        }
    }
    // Where there are none, there is nothing to write; of what is new, there is nothing to clear.
    if (change.images) {
        const QJsonObject row{{u"product"_qs, id}, {u"images"_qs, *change.images}};
        if (!change.images->isEmpty())
            batch.images.append(row);
        if (!change.isNew)
            batch.oldImages.append(row);
    }
    addVariants(batch, change);
    if (change.patch.contains(u"attributes")) {
        const auto known = side.terms.value(connectors::RemoteKind::Attribute);
        QJsonArray list;
        QSet<QString> names;
        for (const QJsonValue &value : change.patch.value(u"attributes").toArray()) {
            QJsonObject a = value.toObject();
            const QString name = a.value(u"name").toString().trimmed();
            if (name.isEmpty() || names.contains(name))
                continue;
            names.insert(name);
            a.insert(u"name"_qs, name);
            const QUuid global = known.value(a.value(u"id").toString());
            a.insert(u"global"_qs, global.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text(global)));
            list.append(a);
        }
        const QJsonObject row{{u"product"_qs, id}, {u"list"_qs, list}};
        if (!list.isEmpty())
            batch.attributes.append(row);
        if (!change.isNew)
            batch.oldAttributes.append(row);
    }
    for (std::size_t i = 0; i < std::size(termTables); ++i) {
        const QString field = QString::fromLatin1(termTables[i].field);
        if (!change.patch.contains(field))
            continue;
        const auto known = side.terms.value(*termKind(field));
        QJsonArray ids;
        for (const QJsonValue &term : change.patch.value(field).toArray())
            if (const QUuid row = known.value(term.toString()); !row.isNull())
                ids.append(text(row));
        const QJsonObject row{{u"product"_qs, id}, {u"ids"_qs, ids}};
        if (!ids.isEmpty())
            batch.terms[i].append(row);
        if (!change.isNew)
            batch.oldTerms[i].append(row);
    }
    addConflicts(batch, change);
    batch.goneVariants.insert(batch.goneVariants.end(), change.goneVariants.begin(), change.goneVariants.end());
    batch.unlinkedVariants.insert(
        batch.unlinkedVariants.end(), change.unlinkedVariants.begin(), change.unlinkedVariants.end());
    batch.unlinkedVariants.insert(batch.unlinkedVariants.end(), change.goneVariants.begin(), change.goneVariants.end());
    if (!change.writeLink)
        return;
    batch.links.append(QJsonObject{{u"product"_qs, id}, {u"external_id"_qs, orNull(change.externalId)},
        {u"updated"_qs, time(change.remoteUpdatedAt)}, {u"status"_qs, change.syncStatus},
        {u"error"_qs, change.syncError}, {u"store_hash"_qs, QString::fromLatin1(change.storeHash.toHex())},
        {u"local_hash"_qs, QString::fromLatin1(change.localHash.toHex())},
        {u"price"_qs,
            change.priceOfStore && !change.isNew ? change.patch.value(u"price") : QJsonValue(QJsonValue::Null)},
        {u"own_status"_qs, change.statusOfStore ? change.patch.value(u"status") : QJsonValue(QJsonValue::Null)}});
    if (change.base)
        batch.bases.append(QJsonObject{{u"product"_qs, id}, {u"fields"_qs, *change.base}});
    if (change.kind != ProductChange::Kind::Unchanged) {
        QJsonArray fields;
        if (!change.isNew)
            for (const QString &field : change.patch.keys())
                fields.append(field);
        batch.logs.append(QJsonObject{{u"product"_qs, id}, {u"external_id"_qs, change.externalId},
            {u"action"_qs,
                change.isNew                                       ? u"create"_qs
                    : change.kind == ProductChange::Kind::Archived ? u"delete"_qs
                                                                   : u"update"_qs},
            {u"metadata"_qs, QJsonObject{{u"fields"_qs, fields}, {u"direction"_qs, u"in"_qs}}}});
    }
    if (change.syncStatus == u"synced") { // what is still to be carried may fail as it did before
        batch.good.push_back(change.product);
        batch.goodIds << change.externalId;
    }
}

} // namespace

Result<> writeChanges(
    db::Connection &c, const StoreSide &side, const std::vector<ProductChange> &changes, const QUuid &job)
{
    Batch batch;
    for (const ProductChange &change : changes)
        add(batch, side, change);
    Error failed;
    bool good = true;
    const auto run = [&](const char *sql, const QJsonArray &rows, const db::Params &more = {}) {
        if (!good || rows.isEmpty())
            return;
        db::Params params{QJsonDocument(rows)};
        params.insert(params.end(), more.begin(), more.end());
        if (auto done = c.exec(sql, params); !done) {
            failed = done.error();
            good = false;
        }
    };
    const auto plain = [&](const char *sql, const db::Params &params, bool wanted) {
        if (!good || !wanted)
            return;
        if (auto done = c.exec(sql, params); !done) {
            failed = done.error();
            good = false;
        }
    };
    // What is written here comes from this store: its links are told below how they stand (sync.mark_pending).
    plain("select set_config('purser.syncing_store', $1, true)", {side.store.toString()}, true);
    plain(childrenFirst, {}, !batch.products.isEmpty());
    run(clearImages, batch.oldImages);
    run(writeImages, batch.images);
    run(writeVariantImages, batch.variantImages);
    plain(unlinkVariants, {batch.unlinkedVariants, side.store}, !batch.unlinkedVariants.empty());
    plain(dropVariants, {batch.goneVariants}, !batch.goneVariants.empty());
    run(insertVariants, batch.newVariants);
    run(updateVariants, batch.variants);
    run(updateOnlyVariants, batch.patches);
    run(insertProducts, batch.products, {side.currency});
    plain(productsThere, {}, !batch.products.isEmpty());
    run(updateProducts, batch.patches);
    for (const QJsonArray &step : batch.steps)
        run(stepStatus, step);
    run(clearAttributes, batch.oldAttributes);
    run(writeAttributes, batch.attributes);
    for (std::size_t i = 0; i < std::size(termTables); ++i) {
        run(termTables[i].clear, batch.oldTerms[i], {side.store});
        run(termTables[i].write, batch.terms[i]);
    }
    run(writeLinks, batch.links, {side.store});
    run(writeVariantLinks, batch.variantLinks, {side.store});
    run(writeBases, batch.bases, {side.store});
    run(writeVariantBases, batch.variantBases, {side.store});
    run(raiseConflicts, batch.conflicts, {side.store});
    plain(settleConflicts, {batch.settled}, !batch.settled.empty());
    run(writeLogs, batch.logs, {side.store, job});
    plain(resolveErrors, {batch.good, side.store, batch.goodIds}, !batch.good.empty());
    plain("select set_config('purser.syncing_store', '', true)", {}, true);
    return good ? Result<>() : fail(failed);
}

} // namespace purser::sync
