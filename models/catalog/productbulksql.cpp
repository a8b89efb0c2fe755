#include "models/catalog/productbulksql.h"

namespace purser::catalog::bulksql {

// The types of the columns are those of the catalog, so that values are rounded before they are compared.
const char *const createTables = R"(
create temporary table bulk_products (
    ord integer primary key, title text, sku text, status text not null, description text, short_description text,
    vendor text, product_type text, currency text, handle text, external_id text,
    length numeric(10, 2), width numeric(10, 2), height numeric(10, 2),
    plain boolean not null, -- one variant without options
    take_status boolean not null, -- also where the product exists
    has_images boolean not null, has_categories boolean not null, has_tags boolean not null, has_brands boolean not null,
    product_id uuid, rank integer, -- by what it was found, see matchProducts
    is_new boolean not null default false, refused boolean not null default false, taken_by text,
    variants_here integer -- refused: the product has so many, and the draft is none of them
) on commit drop;
create temporary table bulk_variants (
    ord integer, nth integer, title text not null, sku text, barcode text, price numeric(15, 4),
    sale_price numeric(15, 4), compare_at_price numeric(15, 4), cost_price numeric(15, 4), stock_quantity integer,
    stock_status text, inventory_policy text, weight numeric(10, 3), attributes jsonb not null, image_url text,
    external_id text,
    variant_id uuid, is_new boolean not null default false, taken_by text,
    primary key (ord, nth)
) on commit drop;
create temporary table bulk_images (
    ord integer, nth integer, url text not null, alt_text text, gallery boolean not null, primary key (ord, nth)
) on commit drop;
create temporary table bulk_attributes (
    ord integer, nth integer, name text not null, options jsonb not null, variation boolean not null,
    visible boolean not null, global_id uuid, primary key (ord, nth)
) on commit drop;
create temporary table bulk_terms (ord integer, kind integer, term_id uuid, primary key (ord, kind, term_id)) on commit drop;
create temporary table bulk_touched (product_id uuid not null, what text not null) on commit drop;
create temporary table bulk_changed_variants (variant_id uuid not null) on commit drop;
)";

const char *const emptyTables = "truncate bulk_products, bulk_variants, bulk_images, bulk_attributes, bulk_terms, "
                                "bulk_touched, bulk_changed_variants";

const char *const dropTables = "drop table bulk_products, bulk_variants, bulk_images, bulk_attributes, bulk_terms, "
                               "bulk_touched, bulk_changed_variants";

// Only what joins and conditions use; the rest is long texts.
const char *const analyzeTables = R"(
analyze bulk_products (ord, sku, handle, external_id, product_id);
analyze bulk_variants (ord, nth, sku, barcode, external_id, variant_id);
analyze bulk_images (ord, nth, url);
analyze bulk_attributes (ord, nth, name);
analyze bulk_terms)";

const char *const giveProductIds = R"(
update bulk_products set product_id = core.new_id(), is_new = true where product_id is null and not refused)";

const char *const giveVariantIds = R"(
update bulk_variants v set variant_id = core.new_id(), is_new = true
from bulk_products s
where s.ord = v.ord and not s.refused and v.variant_id is null and v.taken_by is null)";

// The foreign keys of what belongs to a product wait until it is there, so that the product comes last and is written
// once, with its price, stock and picture (trigger catalog.derive_product).
const char *const childrenFirst = "set constraints catalog.product_variants_tenant_id_product_id_fkey, "
                                  "catalog.product_images_tenant_id_product_id_fkey deferred";
const char *const productsThere = "set constraints catalog.product_variants_tenant_id_product_id_fkey, "
                                  "catalog.product_images_tenant_id_product_id_fkey immediate";

// Whoever writes products locks them first, in the order of their ids, and what belongs to them afterwards.
const char *const lockProducts = R"(
select from catalog.products p
where p.tenant_id = $1::uuid and p.id = any (array(select product_id from bulk_products where not is_new and not refused))
order by p.id
for no key update)";

const char *const insertProducts = R"(
insert into catalog.products (tenant_id, id, title, status, type, sku, handle, description, short_description, vendor,
                              product_type, currency, length, width, height)
select $1::uuid, s.product_id, s.title, s.status, case when s.plain then 'simple' else 'variable' end, s.sku, s.handle,
       coalesce(s.description, ''), coalesce(s.short_description, ''), s.vendor, s.product_type, s.currency,
       s.length, s.width, s.height
from bulk_products s
where s.is_new
order by s.ord)";

const char *const updateProducts = R"(
with changed as (
    update catalog.products p
    set title = n.title, sku = n.sku, status = n.status, handle = n.handle, description = n.description,
        short_description = n.short_description, vendor = n.vendor, product_type = n.product_type,
        length = n.length, width = n.width, height = n.height
    from bulk_products s
    join catalog.products o on o.tenant_id = $1::uuid and o.id = s.product_id
    cross join lateral (
        select coalesce(s.title, o.title) as title, coalesce(s.sku, o.sku) as sku,
               -- Asked only where it matters: the function costs more than all other columns together.
               case when s.take_status and o.status <> s.status and catalog.product_status_step(o.status, s.status)
                    then s.status else o.status end as status,
               coalesce(s.handle, o.handle) as handle, coalesce(s.description, o.description) as description,
               coalesce(s.short_description, o.short_description) as short_description,
               coalesce(s.vendor, o.vendor) as vendor, coalesce(s.product_type, o.product_type) as product_type,
               coalesce(s.length, o.length) as length, coalesce(s.width, o.width) as width,
               coalesce(s.height, o.height) as height) n
    where p.tenant_id = $1::uuid and p.id = s.product_id and not s.is_new and not s.refused
      and (p.title, p.sku, p.status, p.handle, p.description, p.short_description, p.vendor, p.product_type, p.length,
           p.width, p.height)
          is distinct from (n.title, n.sku, n.status, n.handle, n.description, n.short_description, n.vendor,
                            n.product_type, n.length, n.width, n.height)
    returning p.id
)
insert into bulk_touched select id, 'product' from changed)";

// Pictures that the file does not name any more go, unless they are kept by Purser itself or shown by a variant.
const char *const deleteImages = R"(
with gone as (
    delete from catalog.product_images i
    using (select o.id
           from bulk_products s
           cross join lateral (select o.id, o.url from catalog.product_images o
                               where o.tenant_id = $1::uuid and o.product_id = s.product_id and o.storage_source = 'external'
                               offset 0) o
           left join bulk_images b on b.ord = s.ord and b.url = o.url
           where s.has_images and not s.is_new and not s.refused and b.ord is null
             and not exists (select from catalog.product_variants v where v.tenant_id = $1::uuid and v.image_id = o.id)) d
    where i.tenant_id = $1::uuid and i.id = d.id
    returning i.product_id
)
insert into bulk_touched select product_id, 'child' from gone)";

// Rows that are as they shall be are left out before, not by the condition of "do update": that one locks them.
const char *const writeImages = R"(
with changed as (
    insert into catalog.product_images as i (tenant_id, product_id, url, alt_text, position, is_primary, type)
    select $1::uuid, s.product_id, b.url, coalesce(b.alt_text, o.alt_text, ''), b.nth, b.nth = 1 and b.gallery,
           case when b.nth = 1 and b.gallery then 'featured' else 'gallery' end
    from bulk_images b
    join bulk_products s on s.ord = b.ord and not s.refused
    left join lateral (select o.id, o.position, o.is_primary, o.type, o.alt_text from catalog.product_images o
                       where not s.is_new and o.tenant_id = $1::uuid and o.product_id = s.product_id and o.url = b.url
                       offset 0) o on true
    where o.id is null
       or b.gallery and (o.position, o.is_primary, o.type, o.alt_text)
                        is distinct from (b.nth, b.nth = 1, case when b.nth = 1 then 'featured' else 'gallery' end,
                                          coalesce(b.alt_text, o.alt_text))
    order by b.ord, b.nth
    on conflict (tenant_id, product_id, url) do update
    set position = excluded.position, is_primary = excluded.is_primary, type = excluded.type,
        alt_text = excluded.alt_text
    returning i.product_id
)
insert into bulk_touched select product_id, 'child' from changed)";

const char *const insertVariants = R"(
insert into catalog.product_variants (tenant_id, id, product_id, title, sku, barcode, price, sale_price,
    compare_at_price, cost_price, stock_quantity, stock_status, inventory_policy, weight, position, attributes, image_id)
select $1::uuid, v.variant_id, s.product_id, v.title, v.sku, v.barcode, v.price, v.sale_price, v.compare_at_price,
       v.cost_price, v.stock_quantity, coalesce(v.stock_status, 'instock'), coalesce(v.inventory_policy, 'deny'),
       v.weight,
       v.nth + case when s.is_new then 0 else coalesce((
           select max(o.position) from catalog.product_variants o
           where o.tenant_id = $1::uuid and o.product_id = s.product_id), 0) end,
       v.attributes, i.id
from bulk_variants v
join bulk_products s on s.ord = v.ord
left join lateral (select i.id from catalog.product_images i
                   where v.image_url is not null and i.tenant_id = $1::uuid and i.product_id = s.product_id
                     and i.url = v.image_url offset 0) i on true
where v.is_new
order by v.ord, v.nth)";

const char *const updateVariants = R"(
with changed as (
    update catalog.product_variants p
    set title = n.title, sku = n.sku, barcode = n.barcode, price = n.price, sale_price = n.sale_price,
        compare_at_price = n.compare_at_price, cost_price = n.cost_price, stock_quantity = n.stock_quantity,
        stock_status = n.stock_status, inventory_policy = n.inventory_policy, weight = n.weight,
        attributes = n.attributes, image_id = n.image_id
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and not s.refused
    join catalog.product_variants o on o.tenant_id = $1::uuid and o.id = v.variant_id
    left join lateral (select i.id from catalog.product_images i
                       where v.image_url is not null and i.tenant_id = $1::uuid and i.product_id = o.product_id
                         and i.url = v.image_url offset 0) i on true
    cross join lateral (
        select coalesce(nullif(v.title, ''), o.title) as title, coalesce(v.sku, o.sku) as sku,
               coalesce(v.barcode, o.barcode) as barcode, coalesce(v.price, o.price) as price,
               coalesce(v.sale_price, o.sale_price) as sale_price,
               coalesce(v.compare_at_price, o.compare_at_price) as compare_at_price,
               coalesce(v.cost_price, o.cost_price) as cost_price,
               coalesce(v.stock_quantity, o.stock_quantity) as stock_quantity,
               coalesce(v.stock_status, o.stock_status) as stock_status,
               coalesce(v.inventory_policy, o.inventory_policy) as inventory_policy,
               coalesce(v.weight, o.weight) as weight,
               coalesce(nullif(v.attributes, '[]'), o.attributes) as attributes,
               coalesce(i.id, o.image_id) as image_id) n
    where p.tenant_id = $1::uuid and p.id = v.variant_id and not v.is_new and v.taken_by is null
      and (p.title, p.sku, p.barcode, p.price, p.sale_price, p.compare_at_price, p.cost_price, p.stock_quantity,
           p.stock_status, p.inventory_policy, p.weight, p.attributes, p.image_id)
          is distinct from (n.title, n.sku, n.barcode, n.price, n.sale_price, n.compare_at_price, n.cost_price,
                            n.stock_quantity, n.stock_status, n.inventory_policy, n.weight, n.attributes, n.image_id)
    returning p.id, p.product_id
), noted as (
    insert into bulk_touched select product_id, 'variant' from changed
)
insert into bulk_changed_variants select id from changed)";

const char *const writeAttributes = R"(
with changed as (
    insert into catalog.product_attributes as a (tenant_id, product_id, name, options, variation, visible, position,
                                                 global_attribute_id)
    select $1::uuid, s.product_id, b.name, b.options, b.variation, b.visible, b.nth,
           coalesce(o.global_attribute_id, b.global_id)
    from bulk_attributes b
    join bulk_products s on s.ord = b.ord and not s.refused
    left join lateral (select o.* from catalog.product_attributes o
                       where not s.is_new and o.tenant_id = $1::uuid and o.product_id = s.product_id and o.name = b.name
                       offset 0) o on true
    where o.id is null
       or (o.options, o.variation, o.visible, o.position, o.global_attribute_id)
          is distinct from (b.options, b.variation, b.visible, b.nth, coalesce(o.global_attribute_id, b.global_id))
    order by b.ord, b.nth
    on conflict (tenant_id, product_id, name) do update
    set options = excluded.options, variation = excluded.variation, visible = excluded.visible,
        position = excluded.position, global_attribute_id = excluded.global_attribute_id
    returning a.product_id
)
insert into bulk_touched select product_id, 'child' from changed)";

const char *const linkProducts = R"(
with changed as (
    insert into catalog.product_store_links as l (tenant_id, product_id, store_id, external_id)
    select distinct on (s.product_id) $1::uuid, s.product_id, $2::uuid, s.external_id
    from bulk_products s
    left join lateral (select o.id, o.external_id from catalog.product_store_links o
                       where not s.is_new and o.tenant_id = $1::uuid and o.store_id = $2::uuid
                         and o.product_id = s.product_id offset 0) o on true
    where not s.refused
      and (o.id is null or s.external_id is not null and o.external_id is distinct from s.external_id)
    order by s.product_id, s.external_id
    on conflict (tenant_id, store_id, product_id) do update
    set external_id = excluded.external_id
    where excluded.external_id is not null
    returning l.product_id
)
insert into bulk_touched select product_id, 'child' from changed)";

const char *const linkVariants = R"(
with changed as (
    insert into catalog.variant_store_links as l (tenant_id, variant_id, store_id, external_id)
    select $1::uuid, v.variant_id, $2::uuid, v.external_id
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and not s.refused
    left join lateral (select o.id, o.external_id from catalog.variant_store_links o
                       where not v.is_new and o.tenant_id = $1::uuid and o.store_id = $2::uuid
                         and o.variant_id = v.variant_id offset 0) o on true
    where v.variant_id is not null and v.taken_by is null and v.external_id is not null
      and (o.id is null or o.external_id is distinct from v.external_id)
    order by v.ord, v.nth
    on conflict (tenant_id, store_id, variant_id) do update
    set external_id = excluded.external_id
    returning l.variant_id
)
insert into bulk_changed_variants select variant_id from changed)";

#define PURSER_WRITE_TERMS(kind, joins, id, terms, has)                                                                \
    "with gone as ("                                                                                                   \
    "    delete from catalog." joins " j"                                                                              \
    "    using (select s.product_id, o." id ""                                                                         \
    "           from bulk_products s"                                                                                  \
    "           cross join lateral (select o." id " from catalog." joins " o"                                          \
    "                               where o.tenant_id = $1::uuid and o.product_id = s.product_id offset 0) o"          \
    "           cross join lateral (select t.store_id from catalog." terms " t"                                        \
    "                               where t.tenant_id = $1::uuid and t.id = o." id " offset 0) t"                      \
    "           left join bulk_terms b on b.ord = s.ord and b.kind = " kind " and b.term_id = o." id                   \
    "           where s." has " and not s.is_new and not s.refused and b.ord is null and t.store_id = $2::uuid) d"     \
    "    where j.tenant_id = $1::uuid and j.product_id = d.product_id and j." id " = d." id                            \
    "    returning j.product_id"                                                                                       \
    "), come as ("                                                                                                     \
    "    insert into catalog." joins " (tenant_id, product_id, " id ")"                                                \
    "    select $1::uuid, s.product_id, b.term_id"                                                                     \
    "    from bulk_terms b"                                                                                            \
    "    join bulk_products s on s.ord = b.ord and not s.refused"                                                      \
    "    left join lateral (select true as there from catalog." joins " o"                                             \
    "                       where not s.is_new and o.tenant_id = $1::uuid and o.product_id = s.product_id"             \
    "                         and o." id " = b.term_id offset 0) o on true"                                            \
    "    where b.kind = " kind " and o.there is null"                                                                  \
    "    order by s.product_id, b.term_id"                                                                             \
    "    on conflict do nothing returning product_id"                                                                  \
    ") insert into bulk_touched select product_id, 'child' from gone union all select product_id, 'child' from come"

const char *const writeTerms[3] = {
    PURSER_WRITE_TERMS("0", "product_categories", "category_id", "store_categories", "has_categories"),
    PURSER_WRITE_TERMS("1", "product_tags", "tag_id", "store_tags", "has_tags"),
    PURSER_WRITE_TERMS("2", "product_brands", "brand_id", "store_brands", "has_brands"),
};

#undef PURSER_WRITE_TERMS

// Who looks at a product learns that something around it changed by its version.
const char *const touchProducts = R"(
update catalog.products p set title = p.title
from (select t.product_id
      from bulk_touched t
      left join bulk_products s on s.product_id = t.product_id and s.is_new
      where s.ord is null
      group by t.product_id
      having bool_and(t.what = 'child')) t
where p.tenant_id = $1::uuid and p.id = t.product_id)";

const char *const counts = R"(
with touched as (
    select product_id from bulk_touched where what <> 'variant' group by product_id
), changed as (
    select variant_id from bulk_changed_variants group by variant_id
), p as (
    select s.refused, s.is_new, t.product_id is not null as changed
    from bulk_products s left join touched t on t.product_id = s.product_id
), v as (
    select v.taken_by is not null or s.refused as refused, v.is_new, c.variant_id is not null as changed
    from bulk_variants v
    join bulk_products s on s.ord = v.ord
    left join changed c on c.variant_id = v.variant_id
)
select p.*, v.*
from (select count(*) filter (where is_new), count(*) filter (where not is_new and not refused and changed),
             count(*) filter (where not is_new and not refused and not changed), count(*) filter (where refused) from p)
         p (created, updated, unchanged, refused),
     (select count(*) filter (where is_new), count(*) filter (where not is_new and not refused and changed),
             count(*) filter (where not is_new and not refused and not changed), count(*) filter (where refused) from v)
         v (created, updated, unchanged, refused))";

} // namespace purser::catalog::bulksql
