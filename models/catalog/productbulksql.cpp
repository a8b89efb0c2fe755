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
    product_id uuid, is_new boolean not null default false, refused boolean not null default false, taken_by text
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

const char *const analyzeTables
    = "analyze bulk_products; analyze bulk_variants; analyze bulk_images; analyze bulk_attributes; analyze bulk_terms;";

// Which product a draft is. A draft without title and handle (variations whose product is not in the file) may only be
// added to the product that it names. Barcodes are not unique: one that several products have says nothing.
const char *const matchProducts = R"(
with candidate as (
    select s.ord, l.product_id, 1 as rank, 0 as nth
    from bulk_products s
    join catalog.product_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = s.external_id
    union all
    select v.ord, pv.product_id, 2, v.nth
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and (s.title is not null or s.handle is not null)
    join catalog.variant_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = v.external_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.id = l.variant_id
    union all
    select s.ord, p.id, 3, 0
    from bulk_products s
    join catalog.products p on p.tenant_id = $1::uuid and p.handle = s.handle
    join catalog.product_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.product_id = p.id
    union all
    select s.ord, p.id, 4, 0
    from bulk_products s
    join catalog.products p on p.tenant_id = $1::uuid and p.sku = s.sku
    union all
    select v.ord, pv.product_id, 5, v.nth
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and (s.title is not null or s.handle is not null)
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.sku = v.sku
    join catalog.products p on p.tenant_id = $1::uuid and p.id = pv.product_id
    where not s.plain or p.variant_count = 1
    union all
    select v.ord, (array_agg(pv.product_id))[1], 6, v.nth
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and (s.title is not null or s.handle is not null)
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.barcode = v.barcode
    join catalog.products p on p.tenant_id = $1::uuid and p.id = pv.product_id
    group by v.ord, v.nth
    having count(distinct pv.product_id) = 1 and (not bool_or(s.plain) or max(p.variant_count) = 1)
), best as (
    select distinct on (ord) ord, product_id, rank from candidate order by ord, rank, nth
), turn as (
    -- One draft a product; variations that only name it may come from any number of them.
    select b.ord, b.product_id,
           case when s.title is null and s.handle is null then 1
                else row_number() over (partition by b.product_id, s.title is null and s.handle is null
                                        order by b.rank, b.ord) end as turn
    from best b join bulk_products s on s.ord = b.ord
)
update bulk_products s
set product_id = case when t.turn = 1 then t.product_id end,
    refused = t.turn > 1,
    taken_by = case when t.turn > 1 then (select coalesce(p.sku, p.title) from catalog.products p
                                          where p.tenant_id = $1::uuid and p.id = t.product_id) end
from turn t
where t.ord = s.ord)";

const char *const refuseProducts = R"(
update bulk_products s
set refused = true,
    taken_by = (select p.title from catalog.products p
                where p.tenant_id = $1::uuid and p.sku = s.sku and p.id is distinct from s.product_id)
where not s.refused
  and (s.product_id is null and s.title is null
       or exists (select from catalog.products p
                  where p.tenant_id = $1::uuid and p.sku = s.sku and p.id is distinct from s.product_id)))";

const char *const matchVariants = R"(
with candidate as (
    select v.ord, v.nth, pv.id, 1 as rank
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and s.product_id is not null
    join catalog.variant_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = v.external_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.id = l.variant_id and pv.product_id = s.product_id
    union all
    select v.ord, v.nth, pv.id,
           case when pv.sku = v.sku then 2 when pv.attributes = v.attributes and not s.plain then 3
                when pv.barcode = v.barcode then 4 else 5 end
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and s.product_id is not null
    join catalog.products p on p.tenant_id = $1::uuid and p.id = s.product_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.product_id = s.product_id
    where pv.sku = v.sku or pv.barcode = v.barcode or (pv.attributes = v.attributes and not s.plain)
       or (s.plain and p.variant_count = 1)
), best as (
    select distinct on (ord, nth) ord, nth, id, rank from candidate order by ord, nth, rank, id
), turn as (
    select ord, nth, id, row_number() over (partition by id order by rank, ord, nth) as turn from best
)
update bulk_variants v set variant_id = t.id from turn t where t.ord = v.ord and t.nth = v.nth and t.turn = 1)";

const char *const refuseVariants = R"(
update bulk_variants v
set taken_by = coalesce(p.sku, p.title)
from catalog.product_variants pv
join catalog.products p on p.tenant_id = pv.tenant_id and p.id = pv.product_id
where pv.tenant_id = $1::uuid and pv.sku = v.sku and pv.id is distinct from v.variant_id)";

// A new product without any variant of its own would be an empty shell.
const char *const refuseEmptyProducts = R"(
update bulk_products s
set refused = true, taken_by = v.taken_by
from (select ord, min(taken_by) as taken_by from bulk_variants group by ord having bool_and(taken_by is not null)) v
where v.ord = s.ord and s.product_id is null and not s.refused)";

const char *const giveProductIds = R"(
update bulk_products set product_id = core.new_id(), is_new = true where product_id is null and not refused)";

const char *const giveVariantIds = R"(
update bulk_variants v set variant_id = core.new_id(), is_new = true
from bulk_products s
where s.ord = v.ord and not s.refused and v.variant_id is null and v.taken_by is null)";

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
               case when s.take_status and catalog.product_status_step(o.status, s.status) then s.status else o.status end as status,
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
    using bulk_products s
    where s.has_images and not s.is_new and not s.refused and i.tenant_id = $1::uuid and i.product_id = s.product_id
      and i.storage_source = 'external'
      and not exists (select from bulk_images b where b.ord = s.ord and b.url = i.url)
      and not exists (select from catalog.product_variants v where v.tenant_id = $1::uuid and v.image_id = i.id)
    returning i.product_id
)
insert into bulk_touched select product_id, 'child' from gone)";

const char *const writeImages = R"(
with changed as (
    insert into catalog.product_images as i (tenant_id, product_id, url, alt_text, position, is_primary, type)
    select $1::uuid, s.product_id, b.url, coalesce(b.alt_text, ''), b.nth, b.nth = 1 and b.gallery,
           case when b.nth = 1 and b.gallery then 'featured' else 'gallery' end
    from bulk_images b
    join bulk_products s on s.ord = b.ord and not s.refused
    where b.gallery or not exists (select from catalog.product_images o
                                   where o.tenant_id = $1::uuid and o.product_id = s.product_id and o.url = b.url)
    order by b.ord, b.nth
    on conflict (tenant_id, product_id, url) do update
    set position = excluded.position, is_primary = excluded.is_primary, type = excluded.type,
        alt_text = coalesce(nullif(excluded.alt_text, ''), i.alt_text)
    where (i.position, i.is_primary, i.type, i.alt_text)
          is distinct from (excluded.position, excluded.is_primary, excluded.type,
                            coalesce(nullif(excluded.alt_text, ''), i.alt_text))
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
left join catalog.product_images i on i.tenant_id = $1::uuid and i.product_id = s.product_id and i.url = v.image_url
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
    left join catalog.product_images i on i.tenant_id = $1::uuid and i.product_id = o.product_id and i.url = v.image_url
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
    select $1::uuid, s.product_id, b.name, b.options, b.variation, b.visible, b.nth, b.global_id
    from bulk_attributes b
    join bulk_products s on s.ord = b.ord and not s.refused
    order by b.ord, b.nth
    on conflict (tenant_id, product_id, name) do update
    set options = excluded.options, variation = excluded.variation, visible = excluded.visible,
        position = excluded.position, global_attribute_id = coalesce(a.global_attribute_id, excluded.global_attribute_id)
    where (a.options, a.variation, a.visible, a.position, a.global_attribute_id)
          is distinct from (excluded.options, excluded.variation, excluded.visible, excluded.position,
                            coalesce(a.global_attribute_id, excluded.global_attribute_id))
    returning a.product_id
)
insert into bulk_touched select product_id, 'child' from changed)";

const char *const linkProducts = R"(
with changed as (
    insert into catalog.product_store_links as l (tenant_id, product_id, store_id, external_id)
    select distinct on (s.product_id) $1::uuid, s.product_id, $2::uuid, s.external_id
    from bulk_products s
    where not s.refused
    order by s.product_id, s.external_id
    on conflict (tenant_id, store_id, product_id) do update
    set external_id = excluded.external_id
    where excluded.external_id is not null and l.external_id is distinct from excluded.external_id
    returning l.product_id
)
insert into bulk_touched select product_id, 'child' from changed)";

const char *const linkVariants = R"(
with changed as (
    insert into catalog.variant_store_links as l (tenant_id, variant_id, store_id, external_id)
    select $1::uuid, v.variant_id, $2::uuid, v.external_id
    from bulk_variants v
    join bulk_products s on s.ord = v.ord and not s.refused
    where v.variant_id is not null and v.taken_by is null and v.external_id is not null
    order by v.ord, v.nth
    on conflict (tenant_id, store_id, variant_id) do update
    set external_id = excluded.external_id
    where l.external_id is distinct from excluded.external_id
    returning l.variant_id
)
insert into bulk_changed_variants select variant_id from changed)";

#define PURSER_WRITE_TERMS(kind, joins, id, terms, has)                                                                \
    "with gone as ("                                                                                                   \
    "    delete from catalog." joins " j using bulk_products s, catalog." terms " t"                                   \
    "    where s." has " and not s.is_new and not s.refused and j.tenant_id = $1::uuid and j.product_id = s.product_id"      \
    "      and t.tenant_id = $1::uuid and t.id = j." id " and t.store_id = $2::uuid"                                               \
    "      and not exists (select from bulk_terms b where b.ord = s.ord and b.kind = " kind " and b.term_id = j." id ")" \
    "    returning j.product_id"                                                                                       \
    "), come as ("                                                                                                     \
    "    insert into catalog." joins " (tenant_id, product_id, " id ")"                                                \
    "    select $1::uuid, s.product_id, b.term_id from bulk_terms b"                                                         \
    "    join bulk_products s on s.ord = b.ord and not s.refused"                                                      \
    "    where b.kind = " kind                                                                                         \
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
from (select product_id from bulk_touched group by product_id having bool_and(what = 'child')) t
where p.tenant_id = $1::uuid and p.id = t.product_id
  and not exists (select from bulk_products s where s.product_id = t.product_id and s.is_new))";

const char *const counts = R"(
with p as (
    select s.refused, s.is_new,
           exists (select from bulk_touched t where t.product_id = s.product_id and t.what <> 'variant') as changed
    from bulk_products s
), v as (
    select v.taken_by is not null or s.refused as refused, v.is_new,
           exists (select from bulk_changed_variants c where c.variant_id = v.variant_id) as changed
    from bulk_variants v join bulk_products s on s.ord = v.ord
)
select p.*, v.*
from (select count(*) filter (where is_new), count(*) filter (where not is_new and not refused and changed),
             count(*) filter (where not is_new and not refused and not changed), count(*) filter (where refused) from p)
         p (created, updated, unchanged, refused),
     (select count(*) filter (where is_new), count(*) filter (where not is_new and not refused and changed),
             count(*) filter (where not is_new and not refused and not changed), count(*) filter (where refused) from v)
         v (created, updated, unchanged, refused))";

} // namespace purser::catalog::bulksql
