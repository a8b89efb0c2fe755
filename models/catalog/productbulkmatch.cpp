#include "models/catalog/productbulksql.h"

// Which product and which variant of the catalog each draft is. In a file that was imported before, all are found by
// their id at the store, so that comes first and alone; the other ways are for what is left.
namespace purser::catalog::bulksql {

const char *const matchProductsById = R"(
update bulk_products s set product_id = l.product_id, rank = 1
from catalog.product_store_links l
where l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = s.external_id)";

// A draft without title and handle (variations whose product is not in the file) may only be added to the product that
// it names. Barcodes are not unique: one that several products have says nothing.
const char *const matchProducts = R"(
with candidate as (
    select v.ord, pv.product_id, 2 as rank, v.nth
    from bulk_products s
    join bulk_variants v on v.ord = s.ord
    join catalog.variant_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = v.external_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.id = l.variant_id
    where s.product_id is null and (s.title is not null or s.handle is not null)
    union all
    select s.ord, p.id, 3, 0
    from bulk_products s
    join catalog.products p on p.tenant_id = $1::uuid and p.handle = s.handle
    join catalog.product_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.product_id = p.id
    where s.product_id is null
    union all
    select s.ord, p.id, 4, 0
    from bulk_products s
    join catalog.products p on p.tenant_id = $1::uuid and p.sku = s.sku
    where s.product_id is null
    union all
    select v.ord, pv.product_id, 5, v.nth
    from bulk_products s
    join bulk_variants v on v.ord = s.ord
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.sku = v.sku
    join catalog.products p on p.tenant_id = $1::uuid and p.id = pv.product_id
    where s.product_id is null and (s.title is not null or s.handle is not null) and (not s.plain or p.variant_count = 1)
    union all
    select v.ord, (array_agg(pv.product_id))[1], 6, v.nth
    from bulk_products s
    join bulk_variants v on v.ord = s.ord
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.barcode = v.barcode
    join catalog.products p on p.tenant_id = $1::uuid and p.id = pv.product_id
    where s.product_id is null and (s.title is not null or s.handle is not null)
    group by v.ord, v.nth
    having count(distinct pv.product_id) = 1 and (not bool_or(s.plain) or max(p.variant_count) = 1)
), best as (
    select distinct on (ord) ord, product_id, rank from candidate order by ord, rank, nth
)
update bulk_products s set product_id = b.product_id, rank = b.rank from best b where b.ord = s.ord)";

// One draft a product; variations that only name it may come from any number of them.
const char *const takeTurns = R"(
update bulk_products s
set product_id = null, refused = true,
    taken_by = (select coalesce(p.sku, p.title) from catalog.products p
                where p.tenant_id = $1::uuid and p.id = t.product_id)
from (select ord, product_id, row_number() over (partition by product_id order by rank, ord) as turn
      from bulk_products
      where product_id is not null and (title is not null or handle is not null)) t
where t.ord = s.ord and t.turn > 1)";

const char *const refuseProducts = R"(
update bulk_products s
set refused = true,
    taken_by = (select p.title from catalog.products p
                where p.tenant_id = $1::uuid and p.sku = s.sku and p.id is distinct from s.product_id)
where not s.refused
  and (s.product_id is null and s.title is null
       or exists (select from catalog.products p
                  where p.tenant_id = $1::uuid and p.sku = s.sku and p.id is distinct from s.product_id)))";

const char *const matchVariantsById = R"(
with best as (
    select distinct on (pv.id) v.ord, v.nth, pv.id
    from bulk_products s
    join bulk_variants v on v.ord = s.ord
    join catalog.variant_store_links l on l.tenant_id = $1::uuid and l.store_id = $2::uuid and l.external_id = v.external_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.id = l.variant_id and pv.product_id = s.product_id
    where s.product_id is not null
    order by pv.id, v.ord, v.nth
)
update bulk_variants v set variant_id = b.id from best b where b.ord = v.ord and b.nth = v.nth)";

const char *const matchVariants = R"(
with candidate as (
    select v.ord, v.nth, pv.id,
           case when pv.sku = v.sku then 2 when pv.attributes = v.attributes and not s.plain then 3
                when pv.barcode = v.barcode then 4 else 5 end as rank
    from bulk_products s
    join bulk_variants v on v.ord = s.ord
    join catalog.products p on p.tenant_id = $1::uuid and p.id = s.product_id
    join catalog.product_variants pv on pv.tenant_id = $1::uuid and pv.product_id = s.product_id
    where s.product_id is not null and v.variant_id is null
      and (pv.sku = v.sku or pv.barcode = v.barcode or (pv.attributes = v.attributes and not s.plain)
           or (s.plain and p.variant_count = 1))
), best as (
    select distinct on (ord, nth) ord, nth, id, rank from candidate order by ord, nth, rank, id
), turn as (
    select ord, nth, id, row_number() over (partition by id order by rank, ord, nth) as turn from best
)
update bulk_variants v set variant_id = t.id
from turn t
where t.ord = v.ord and t.nth = v.nth and t.turn = 1
  and t.id not in (select variant_id from bulk_variants where variant_id is not null))";

// A draft without options would become one more variant of a product that has several already.
const char *const refuseFlattened = R"(
update bulk_products s
set refused = true, variants_here = p.variant_count
from catalog.products p, bulk_variants v
where p.tenant_id = $1::uuid and p.id = s.product_id and p.variant_count > 1
  and s.plain and not s.refused and (s.title is not null or s.handle is not null)
  and v.ord = s.ord and v.variant_id is null)";

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

} // namespace purser::catalog::bulksql
