#include "models/catalog/productbulksql.h"
#include "models/catalog/productbulkwriter.h"
#include "models/catalog/storetaxonomies.h"

#include <algorithm>

namespace purser::catalog {
namespace bulksql {

// The same conditions as in updateProducts, one row a value that differs. Whether anything differs is asked first, in
// one comparison; the values are written as text only then.
const char *const compareProducts = R"(
select s.ord, s.product_id, s.refused, coalesce(s.taken_by, ''), d.field, coalesce(d.before, ''), d.after,
       case when o.status_asked and not o.status_step then o.status end, s.variants_here
from bulk_products s
left join lateral (
    select p.*,
           (p.title, p.sku, p.handle, p.description, p.short_description, p.vendor, p.product_type, p.length, p.width, p.height)
               is distinct from
           (coalesce(s.title, p.title), coalesce(s.sku, p.sku), coalesce(s.handle, p.handle),
            coalesce(s.description, p.description), coalesce(s.short_description, p.short_description),
            coalesce(s.vendor, p.vendor), coalesce(s.product_type, p.product_type), coalesce(s.length, p.length),
            coalesce(s.width, p.width), coalesce(s.height, p.height)) or (p.status_asked and p.status_step) as differs
    from (select o.*, s.take_status and o.status <> s.status as status_asked,
                 case when s.take_status and o.status <> s.status
                      then catalog.product_status_step(o.status, s.status) end as status_step
          from catalog.products o
          where o.tenant_id = $1::uuid and o.id = s.product_id and not s.refused offset 0) p offset 0) o on true
left join lateral (
    select l.external_id as before, coalesce(s.external_id, l.external_id, '') as after, l.id is not null as linked
    from (values (1)) once
    left join catalog.product_store_links l
        on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.product_id = s.product_id
    where $2::uuid is not null and o.id is not null offset 0) l on true
left join lateral (
    select d.* from (values
        ('title', o.title, s.title), ('sku', o.sku, s.sku), ('status', o.status, case when o.status_step then s.status end),
        ('handle', o.handle, s.handle), ('description', o.description, s.description),
        ('short_description', o.short_description, s.short_description), ('vendor', o.vendor, s.vendor),
        ('product_type', o.product_type, s.product_type),
        ('length', trim_scale(o.length)::text, trim_scale(s.length)::text),
        ('width', trim_scale(o.width)::text, trim_scale(s.width)::text),
        ('height', trim_scale(o.height)::text, trim_scale(s.height)::text)) d (field, before, after)
    where o.differs and d.after is not null and d.before is distinct from d.after
    union all
    select 'link', case when l.linked then coalesce(l.before, '') end, l.after
    where o.id is not null and (not l.linked or coalesce(l.before, '') <> l.after)
    offset 0) d on true
order by s.ord)";

const char *const compareLists = R"(
select s.ord, 'images' as field,
       coalesce((select string_agg(i.url || case when i.alt_text <> '' then ' (' || i.alt_text || ')' else '' end, ', '
                                   order by i.position, i.id)
                 from catalog.product_images i
                 where i.tenant_id = $1::uuid and i.product_id = s.product_id
                   and (exists (select from bulk_images b where b.ord = s.ord and b.url = i.url and b.gallery)
                        or i.storage_source = 'external'
                           and not exists (select from bulk_images b where b.ord = s.ord and b.url = i.url)
                           and not exists (select from catalog.product_variants v
                                           where v.tenant_id = $1::uuid and v.image_id = i.id))), '') as before,
       coalesce((select string_agg(b.url || case when coalesce(b.alt_text, i.alt_text, '') <> ''
                                                 then ' (' || coalesce(b.alt_text, i.alt_text) || ')' else '' end, ', '
                                   order by b.nth)
                 from bulk_images b
                 left join catalog.product_images i
                     on i.tenant_id = $1::uuid and i.product_id = s.product_id and i.url = b.url
                 where b.ord = s.ord and b.gallery), '') as after
from bulk_products s
where s.has_images and s.product_id is not null and not s.refused
union all
select s.ord, 'attribute ' || b.name,
       coalesce((select string_agg(o, ', ') from jsonb_array_elements_text(a.options) o), ''),
       (select coalesce(string_agg(o, ', '), '') from jsonb_array_elements_text(b.options) o)
from bulk_products s
join bulk_attributes b on b.ord = s.ord
left join catalog.product_attributes a on a.tenant_id = $1::uuid and a.product_id = s.product_id and a.name = b.name
where s.product_id is not null and not s.refused
  and (a.id is null
       or (a.options, a.variation, a.visible, a.position, a.global_attribute_id)
          is distinct from (b.options, b.variation, b.visible, b.nth, coalesce(a.global_attribute_id, b.global_id)))
union all
select s.ord, 'terms 0', coalesce(string_agg(t.id::text, ','), ''), ''
from bulk_products s
left join catalog.product_categories j on j.tenant_id = $1::uuid and j.product_id = s.product_id
left join catalog.store_categories t on t.tenant_id = $1::uuid and t.id = j.category_id and t.store_id = $2::uuid
where s.has_categories and s.product_id is not null and not s.refused
group by s.ord
union all
select s.ord, 'terms 1', coalesce(string_agg(t.id::text, ','), ''), ''
from bulk_products s
left join catalog.product_tags j on j.tenant_id = $1::uuid and j.product_id = s.product_id
left join catalog.store_tags t on t.tenant_id = $1::uuid and t.id = j.tag_id and t.store_id = $2::uuid
where s.has_tags and s.product_id is not null and not s.refused
group by s.ord
union all
select s.ord, 'terms 2', coalesce(string_agg(t.id::text, ','), ''), ''
from bulk_products s
left join catalog.product_brands j on j.tenant_id = $1::uuid and j.product_id = s.product_id
left join catalog.store_brands t on t.tenant_id = $1::uuid and t.id = j.brand_id and t.store_id = $2::uuid
where s.has_brands and s.product_id is not null and not s.refused
group by s.ord
order by 1, 2)";

const char *const compareVariants = R"(
select v.ord, v.nth, v.variant_id is null, coalesce(v.taken_by, ''), d.field, coalesce(d.before, ''), d.after
from bulk_variants v
join bulk_products s on s.ord = v.ord
-- Fenced look-ups by key: right after a big import the statistics are old, and a join would be planned for few rows.
left join lateral (
    select o.*,
           (o.title, o.sku, o.barcode, o.price, o.sale_price, o.compare_at_price, o.cost_price, o.stock_quantity,
            o.stock_status, o.inventory_policy, o.weight, o.attributes)
               is distinct from
           (coalesce(nullif(v.title, ''), o.title), coalesce(v.sku, o.sku), coalesce(v.barcode, o.barcode),
            coalesce(v.price, o.price), coalesce(v.sale_price, o.sale_price),
            coalesce(v.compare_at_price, o.compare_at_price), coalesce(v.cost_price, o.cost_price),
            coalesce(v.stock_quantity, o.stock_quantity), coalesce(v.stock_status, o.stock_status),
            coalesce(v.inventory_policy, o.inventory_policy), coalesce(v.weight, o.weight),
            coalesce(nullif(v.attributes, '[]'), o.attributes)) as differs
    from catalog.product_variants o
    where o.tenant_id = $1::uuid and o.id = v.variant_id and not s.refused and v.taken_by is null offset 0) o on true
left join lateral (select i.url from catalog.product_images i
                   where v.image_url is not null and i.tenant_id = $1::uuid and i.id = o.image_id offset 0) i on true
left join lateral (select l.external_id from catalog.variant_store_links l
                   where v.external_id is not null and l.tenant_id = $1::uuid and l.store_id = $2::uuid
                     and l.variant_id = o.id offset 0) l on true
left join lateral (
    select d.* from (values
        ('title', o.title, nullif(v.title, '')), ('sku', o.sku, v.sku), ('barcode', o.barcode, v.barcode),
        ('price', trim_scale(o.price)::text, trim_scale(v.price)::text),
        ('sale_price', trim_scale(o.sale_price)::text, trim_scale(v.sale_price)::text),
        ('compare_at_price', trim_scale(o.compare_at_price)::text, trim_scale(v.compare_at_price)::text),
        ('cost_price', trim_scale(o.cost_price)::text, trim_scale(v.cost_price)::text),
        ('stock_quantity', o.stock_quantity::text, v.stock_quantity::text),
        ('stock_status', o.stock_status, v.stock_status), ('inventory_policy', o.inventory_policy, v.inventory_policy),
        ('weight', trim_scale(o.weight)::text, trim_scale(v.weight)::text),
        ('attributes', o.attributes::text, nullif(v.attributes, '[]')::text)) d (field, before, after)
    where o.differs and d.after is not null and d.before is distinct from d.after
    union all
    select 'image', i.url, v.image_url
    where o.id is not null and v.image_url is not null and i.url is distinct from v.image_url
    union all
    select 'link', l.external_id, v.external_id
    where o.id is not null and $2::uuid is not null and v.external_id is not null
      and l.external_id is distinct from v.external_id
    offset 0) d on true
order by v.ord, v.nth)";

} // namespace bulksql

namespace {

/// The names of terms, and whether the two sets are the same.
struct TermChange {
    QStringList before, after;
    bool same = true;
};

TermChange termChange(const StoreTaxonomies &taxonomies, const QString &currentIds, int kind, const ProductDraft &draft)
{
    TermChange change;
    for (const QString &id : currentIds.split(u',', Qt::SkipEmptyParts))
        change.before.append(taxonomies.label(QUuid::fromString(id)));
    if (kind == 0)
        for (const QStringList &path : draft.categories)
            change.after.append(StoreTaxonomies::label(path));
    else
        change.after = kind == 1 ? draft.tags : draft.brands;
    change.before.sort();
    change.after.removeDuplicates();
    change.after.sort();
    change.same = change.before == change.after;
    return change;
}

} // namespace

Result<std::vector<BulkComparison>> ProductBulkWriter::compare(const std::vector<ProductDraft> &batch)
{
    std::vector<BulkComparison> all(batch.size());
    const auto size = stage(batch, false);
    if (!size)
        return fail(size.error());
    if (auto matched = match(*size); !matched)
        return fail(matched.error());
    auto products = step(bulksql::compareProducts);
    if (!products)
        return fail(products.error());
    for (const db::Row row : *products) {
        const auto ord = static_cast<size_t>(row.integer(0));
        BulkComparison &one = all[ord];
        one.product = row.id<ProductId>(1);
        one.takenBy = row.text(3);
        one.variantsHere = static_cast<int>(row.integer(8));
        one.kind = row.truth(2)    ? BulkComparison::Kind::Refused
            : one.product.isNull() ? BulkComparison::Kind::Create
                                   : BulkComparison::Kind::Unchanged;
        if (!row.isNull(4))
            one.changes.push_back({row.text(4), row.text(5), row.text(6)});
        if (!row.isNull(7))
            one.refusedStatus = BulkChange{u"status"_qs, row.text(7), statusName(batch[ord].status)};
    }
    auto lists = step(bulksql::compareLists);
    if (!lists)
        return fail(lists.error());
    static const QString termFields[]{u"categories"_qs, u"tags"_qs, u"brands"_qs};
    for (const db::Row row : *lists) {
        const auto ord = static_cast<size_t>(row.integer(0));
        const QString field = row.text(1);
        if (field.startsWith(u"terms ")) {
            const int kind = field.last(1).toInt();
            const TermChange change = termChange(*taxonomies_, row.text(2), kind, batch[ord]);
            if (!change.same)
                all[ord].changes.push_back({termFields[kind], change.before.join(u", "), change.after.join(u", ")});
        } else if (field != u"images" || row.text(2) != row.text(3)) {
            all[ord].changes.push_back({field, row.text(2), row.text(3)});
        }
    }
    for (size_t i = 0; i < batch.size(); ++i) {
        all[i].variants.resize(batch[i].variants.size());
        if (all[i].kind == BulkComparison::Kind::Unchanged && !all[i].changes.empty())
            all[i].kind = BulkComparison::Kind::Update;
    }
    auto variants = step(bulksql::compareVariants);
    if (!variants)
        return fail(variants.error());
    for (const db::Row row : *variants) {
        BulkComparison &product = all[static_cast<size_t>(row.integer(0))];
        BulkComparison::Variant &one = product.variants[static_cast<size_t>(row.integer(1) - 1)];
        one.takenBy = row.text(3);
        const bool refused = product.kind == BulkComparison::Kind::Refused || !one.takenBy.isEmpty();
        if (!row.isNull(4))
            one.changes.push_back({row.text(4), row.text(5), row.text(6)});
        one.kind = refused        ? BulkComparison::Kind::Refused
            : row.truth(2)        ? BulkComparison::Kind::Create
            : one.changes.empty() ? BulkComparison::Kind::Unchanged
                                  : BulkComparison::Kind::Update;
    }
    return all;
}

} // namespace purser::catalog
