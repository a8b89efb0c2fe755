-- Mass writing: a product that comes with its variants and images is written once, not once for each kind of them.
--
-- An index entry is what writing costs: a product has twelve of them. Inserted first, it was updated when its images
-- came and again when its variants came, thirty-six entries in all. Now whoever writes much defers two foreign keys,
-- inserts images and variants, and then the product, which finds its derived values when it is inserted. Nothing else
-- changes: whatever the order, and whoever writes, the derived columns are those of the variants and images that are
-- there, and nobody writes them directly.

alter table catalog.product_variants
    alter constraint product_variants_tenant_id_product_id_fkey deferrable initially immediate;
alter table catalog.product_images
    alter constraint product_images_tenant_id_product_id_fkey deferrable initially immediate;

grant create on schema catalog to purser_derive;
set role purser_derive;

-- What derive_from_variants and derive_from_images find for products that exist, for one that is about to.
create function catalog.derive_product() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    select (array_agg(pv.price order by pv.position, pv.id))[1], (array_agg(pv.cost_price order by pv.position, pv.id))[1],
           sum(pv.stock_quantity)::integer, count(*)::integer,
           coalesce(string_agg(concat_ws(' ', pv.sku, pv.barcode), ' ' order by pv.position, pv.id), '')
    into new.price, new.cost_price, new.stock_quantity, new.variant_count, new.variant_codes
    from catalog.product_variants pv
    where pv.tenant_id = new.tenant_id and pv.product_id = new.id;
    if new.variant_count > 1 then
        new.type := 'variable';
    end if;
    new.primary_image_url := (select pi.url from catalog.product_images pi
                              where pi.tenant_id = new.tenant_id and pi.product_id = new.id
                              order by pi.is_primary desc, pi.position, pi.id limit 1);
    return new;
end $$;

-- As before, but products that are not there yet are left out before anything is added up for them.
create or replace function catalog.derive_from_variants() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update catalog.products p
    set price = v.price, cost_price = v.cost_price, stock_quantity = v.stock_quantity,
        variant_count = v.variant_count, variant_codes = v.variant_codes,
        type = case when v.variant_count > 1 then 'variable' else p.type end
    from (select c.tenant_id, c.product_id,
                 (array_agg(pv.price order by pv.position, pv.id))[1] as price,
                 (array_agg(pv.cost_price order by pv.position, pv.id))[1] as cost_price,
                 sum(pv.stock_quantity)::integer as stock_quantity,
                 count(pv.id)::integer as variant_count,
                 coalesce(string_agg(concat_ws(' ', pv.sku, pv.barcode), ' ' order by pv.position, pv.id), '') as variant_codes
          from (select d.tenant_id, d.product_id
                from (select distinct tenant_id, product_id from changed) d
                join catalog.products e on e.tenant_id = d.tenant_id and e.id = d.product_id) c
          left join catalog.product_variants pv on pv.tenant_id = c.tenant_id and pv.product_id = c.product_id
          group by c.tenant_id, c.product_id) v
    where p.tenant_id = v.tenant_id and p.id = v.product_id
      and (p.price, p.cost_price, p.stock_quantity, p.variant_count, p.variant_codes)
          is distinct from (v.price, v.cost_price, v.stock_quantity, v.variant_count, v.variant_codes);
    return null;
end $$;

create or replace function catalog.derive_from_images() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update catalog.products p
    set primary_image_url = i.url
    from (select c.tenant_id, c.product_id,
                 (array_agg(pi.url order by pi.is_primary desc, pi.position, pi.id) filter (where pi.id is not null))[1] as url
          from (select d.tenant_id, d.product_id
                from (select distinct tenant_id, product_id from changed) d
                join catalog.products e on e.tenant_id = d.tenant_id and e.id = d.product_id) c
          left join catalog.product_images pi on pi.tenant_id = c.tenant_id and pi.product_id = c.product_id
          group by c.tenant_id, c.product_id) i
    where p.tenant_id = i.tenant_id and p.id = i.product_id and p.primary_image_url is distinct from i.url;
    return null;
end $$;

reset role;
grant execute on function catalog.derive_product() to purser_owner;
set role purser_owner;
create trigger derive before insert on catalog.products for each row execute function catalog.derive_product();
reset role;
revoke create on schema catalog from purser_derive;
