-- The catalogs that are measured: plain SQL without triggers, so derived columns are set here. Values follow from the
-- number of the product alone: the same data every time. Distributions are those of shops: a few vendors and
-- categories with very many products, prices that end in .90 and .00, most products active, few changed this week.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '768MB';
set max_parallel_maintenance_workers = 2;

-- Indexes are built at the end, in one go.
create temporary table later as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index i
where i.indrelid in (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'catalog' and c.relkind = 'r')
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$
declare r record;
begin
    for r in select name from later loop
        execute 'drop index ' || r.name;
    end loop;
end $$;

-- A number from 0 to 1 that looks random and follows from n and the purpose.
create function pg_temp.chance(n bigint, purpose int) returns double precision language sql immutable parallel safe as
$$ select ((hashint8extended(n, purpose) >> 11) & 4503599627370495)::double precision / 4503599627370496 $$;
-- One of many, the first ones far more often than the last ones.
create function pg_temp.skewed(n bigint, purpose int, many int) returns int language sql immutable parallel safe as
$$ select floor(many * power(pg_temp.chance(n, purpose), 3))::int $$;

create function pg_temp.fill(p_slug text, p_products int) returns void language plpgsql as $body$
declare
    tenant constant uuid := (select id from core.tenants where slug = p_slug);
    shops constant uuid[] := (select array_agg(id order by array_position(array['Main shop', 'Outlet', 'Market stall'], name))
                              from core.stores where tenant_id = tenant);
    adjectives constant text[] := array['Small', 'Large', 'Oak', 'Brass', 'Linen', 'Folding', 'Round', 'Quiet', 'Warm', 'Tall',
        'קטן', 'גדול', 'עגול', 'מתקפל', 'Léger', 'Grand', 'Blue', 'Black', 'Natural', 'Double'];
    things constant text[] := array['lamp', 'shelf', 'table', 'vase', 'chair', 'basket', 'mirror', 'carpet', 'candle', 'mug',
        'מנורה', 'מדף', 'שולחן', 'אגרטל', 'כיסא', 'théière', 'coussin', 'bowl', 'clock', 'hook', 'tray', 'stool', 'frame',
        'blanket', 'kettle', 'board', 'jar', 'scarf', 'bench', 'bin'];
    makers constant text[] := array['Nordkamm', 'Atelier Sève', 'Korvala', 'Lumen', 'Hadas', 'Ferrolo', 'Palmar', 'Otterberg'];
begin
    create temporary table made on commit drop as
    select n,
           core.new_id() as id,
           case pg_temp.skewed(n, 1, 100) when 0 then 'Set: ' else '' end
               || adjectives[1 + floor(20 * pg_temp.chance(n, 2))::int] || ' ' || things[1 + pg_temp.skewed(n, 3, 30)] || ' '
               || things[1 + floor(30 * pg_temp.chance(n, 4))::int] || ' ' || to_char(floor(100000 * pg_temp.chance(n, 5)), 'FM000000') as title,
           'B-' || to_char(n, 'FM0000000') as sku,
           case when pg_temp.chance(n, 6) < 0.80 then 'active' when pg_temp.chance(n, 6) < 0.90 then 'draft'
                when pg_temp.chance(n, 6) < 0.95 then 'paused' when pg_temp.chance(n, 6) < 0.995 then 'archived' else 'error' end as status,
           makers[1 + pg_temp.skewed(n, 7, 8)] || ' ' || pg_temp.skewed(n, 8, 60) as vendor,
           case when pg_temp.chance(n, 9) < 0.01 then null
                else floor(5 * exp(5 * pg_temp.chance(n, 10)))::numeric - case when pg_temp.chance(n, 11) < 0.6 then 0.10 else 0 end end as price,
           case when pg_temp.chance(n, 12) < 0.05 then null
                else round((5 * exp(5 * pg_temp.chance(n, 10)) * (0.3 + 0.4 * pg_temp.chance(n, 13)))::numeric, 2) end as cost,
           case when pg_temp.chance(n, 14) < 0.03 then null when pg_temp.chance(n, 14) < 0.12 then 0
                else 1 + pg_temp.skewed(n, 15, 500) end as stock,
           case when n % 10 = 0 then 3 else 1 end as variants,
           case when pg_temp.chance(n, 16) < 0.6 then 'https://images.example/' || n || '.jpg' end as image,
           '2026-11-01'::timestamptz - case when pg_temp.chance(n, 17) < 0.02 then interval '7 days' * pg_temp.chance(n, 18)
                                            else interval '7 days' + interval '700 days' * pg_temp.chance(n, 18) end as changed
    from generate_series(1, p_products) n;

    insert into catalog.products (tenant_id, id, title, status, type, sku, handle, description, vendor, product_type, currency,
                                  price, cost_price, stock_quantity, variant_count, variant_codes, primary_image_url,
                                  created_at, updated_at)
    select tenant, id, title, status, case when variants > 1 then 'variable' else 'simple' end, sku, lower(sku),
           '<p>' || repeat(title || '. ', 3) || '</p>', vendor, 'Home', 'ILS', price, cost,
           stock * variants, variants, case when variants = 1 then sku || ' 729' || to_char(n, 'FM0000000000')
                                            else sku || '-1 ' || sku || '-2 ' || sku || '-3' end,
           image, changed, changed
    from made;
    insert into catalog.product_variants (tenant_id, product_id, sku, barcode, price, cost_price, stock_quantity, position, attributes)
    select tenant, id, case when variants = 1 then sku else sku || '-' || v end,
           case when variants = 1 then '729' || to_char(n, 'FM0000000000') end, price, cost, stock, v,
           case when variants = 1 then '[]' else jsonb_build_array(jsonb_build_object('name', 'Size', 'value', v::text)) end
    from made, generate_series(1, variants) v;
    insert into catalog.product_images (tenant_id, product_id, url, type, is_primary)
    select tenant, id, image, 'featured', true from made where image is not null and n % 5 = 0;

    -- Each shop: 10 categories with 6 below each, and 4 below those.
    create temporary table shelf (shop int, place int, id uuid) on commit drop;
    insert into shelf select s, p, core.new_id() from generate_series(1, 3) s, generate_series(0, 309) p;
    insert into catalog.store_categories (tenant_id, id, store_id, name, slug, parent_id)
    select tenant, c.id, shops[c.shop], 'Category ' || c.place, 'c' || c.place, up.id
    from shelf c
    left join shelf up on up.shop = c.shop
        and up.place = case when c.place < 10 then -1 when c.place < 70 then (c.place - 10) / 6 else 10 + (c.place - 70) / 4 end;
    insert into catalog.product_categories (tenant_id, product_id, category_id)
    select tenant, m.id, c.id
    from made m
    join shelf c on c.shop = 1 and c.place = 309 - pg_temp.skewed(m.n, 20, 300)
    union
    select tenant, m.id, c.id
    from made m
    join shelf c on c.shop = 2 and c.place = 309 - pg_temp.skewed(m.n, 21, 240)
    where pg_temp.chance(m.n, 22) < 0.3;

    create temporary table label (place int, id uuid) on commit drop;
    insert into label select p, core.new_id() from generate_series(0, 199) p;
    insert into catalog.store_tags (tenant_id, id, store_id, name, slug)
    select tenant, id, shops[1], 'tag ' || place, 't' || place from label;
    insert into catalog.product_tags (tenant_id, product_id, tag_id)
    select tenant, m.id, l.id from made m join label l on l.place = pg_temp.skewed(m.n, 23, 200)
    where pg_temp.chance(m.n, 24) < 0.3;

    insert into catalog.product_store_links (tenant_id, product_id, store_id, external_id, sync_status, synced_at)
    select tenant, m.id, shops[s], m.n::text,
           case when pg_temp.chance(m.n, 30 + s) < 0.001 then 'conflict' when pg_temp.chance(m.n, 30 + s) < 0.01 then 'error'
                when pg_temp.chance(m.n, 30 + s) < 0.05 then 'pending' else 'synced' end, m.changed
    from made m, generate_series(1, 3) s
    where pg_temp.chance(m.n, 40 + s) < (array[0.9, 0.4, 0.005])[s];
    drop table made, shelf, label;
end $body$;

select pg_temp.fill('bench-neighbour', 50000);
select pg_temp.fill('bench-million', 1000000);
select pg_temp.fill('bench-thousands', 10000);

do $$
declare r record;
begin
    for r in select definition from later loop
        execute r.definition;
    end loop;
end $$;
reset session_replication_role;
