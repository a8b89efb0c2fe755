-- The merchant's products, linked outward to stores. Source documents: products, product_variants/variations/variants,
-- product_images, product_attributes, product_store_links, store taxonomies (S0, S2, S3), merged as the data model says.

-- May a product go from one status to the next? The program shows the same table; a test compares them.
create function catalog.product_status_step(p_from text, p_to text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_from = p_to or (p_from, p_to) in (
        ('draft', 'active'), ('draft', 'archived'), ('active', 'paused'), ('active', 'error'), ('error', 'active'),
        ('paused', 'active'), ('paused', 'archived'), ('archived', 'paused'))
$$;
alter function catalog.product_status_step(text, text) owner to purser_owner;

set role purser_owner;

create table catalog.products (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    title text not null constraint products_title_not_blank check (btrim(title) <> '')
        constraint products_title_length check (length(title) <= 1000),
    status text not null default 'draft'
        constraint products_status_known check (status in ('draft', 'active', 'paused', 'archived', 'error')),
    type text not null default 'simple' constraint products_type_known check (type in ('simple', 'variable')),
    sku text constraint products_sku_not_blank check (btrim(sku) <> '') constraint products_sku_length check (length(sku) <= 200),
    handle text, -- Shopify's handle, WooCommerce's slug
    description text not null default '',
    short_description text not null default '',
    vendor text,
    product_type text,
    supplier text,
    supplier_product_id text,
    currency text not null constraint products_currency_form check (currency ~ '^[A-Z]{3}$'),
    weight numeric(10, 3) constraint products_weight_not_negative check (weight >= 0), -- kilograms
    length numeric(10, 2) constraint products_length_not_negative check (length >= 0), -- centimetres
    width numeric(10, 2) constraint products_width_not_negative check (width >= 0),
    height numeric(10, 2) constraint products_height_not_negative check (height >= 0),
    metadata jsonb not null default '{}',
    -- Derived from variants and images by trigger; nobody writes them directly.
    price numeric(15, 4) constraint products_price_not_negative check (price >= 0),
    cost_price numeric(15, 4) constraint products_cost_not_negative check (cost_price >= 0),
    stock_quantity integer,
    variant_count integer not null default 0,
    variant_codes text not null default '', -- SKUs and barcodes, for the search
    primary_image_url text,
    -- What is sorted and filtered: types whose operators are leakproof, so that policies keep their indexes.
    title_key text collate "C" generated always as (left(core.normalized(title), 200)) stored,
    sku_key text collate "C" generated always as (left(core.normalized(coalesce(sku, '')), 200)) stored,
    vendor_key text collate "C" generated always as (left(core.normalized(coalesce(vendor, '')), 200)) stored,
    price_key bigint generated always as (coalesce((price * 10000)::bigint, -1)) stored,
    cost_key bigint generated always as (coalesce((cost_price * 10000)::bigint, -1)) stored,
    margin_key bigint generated always as (
        case when price > 0 and cost_price is not null then round((price - cost_price) * 10000 / price)::bigint
             else -9223372036854775807 end) stored,
    stock_key bigint generated always as (coalesce(stock_quantity::bigint, -9223372036854775807)) stored,
    search_text text collate "C" generated always as (
        core.normalized(title || ' ' || coalesce(sku, '') || ' ' || variant_codes)) stored,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint products_sku_unique unique (tenant_id, sku)
);
create index products_by_title on catalog.products (tenant_id, title_key, id);
create index products_by_sku on catalog.products (tenant_id, sku_key, id);
create index products_by_status on catalog.products (tenant_id, status, id);
create index products_by_price on catalog.products (tenant_id, price_key, id);
create index products_by_cost on catalog.products (tenant_id, cost_key, id);
create index products_by_margin on catalog.products (tenant_id, margin_key, id);
create index products_by_stock on catalog.products (tenant_id, stock_key, id);
create index products_by_vendor on catalog.products (tenant_id, vendor_key, id);
create index products_by_updated on catalog.products (tenant_id, updated_at, id);
create index products_by_handle on catalog.products (tenant_id, handle) where handle is not null;
create index products_search on catalog.products using gin (tenant_id, search_text extensions.gin_trgm_ops);

create table catalog.product_images (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    product_id uuid not null,
    url text not null constraint product_images_url_not_blank check (btrim(url) <> ''),
    storage_url text,
    storage_source text not null default 'external',
    type text not null default 'gallery' constraint product_images_type_known check (type in ('featured', 'gallery')),
    alt_text text not null default '',
    description text not null default '',
    position integer not null default 1,
    is_primary boolean not null default false,
    versions jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint product_images_url_unique unique (tenant_id, product_id, url),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade
);

create table catalog.product_variants (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    product_id uuid not null,
    title text not null default '',
    sku text constraint product_variants_sku_not_blank check (btrim(sku) <> '')
        constraint product_variants_sku_length check (length(sku) <= 200),
    barcode text,
    price numeric(15, 4) constraint product_variants_price_not_negative check (price >= 0), -- regular price
    sale_price numeric(15, 4) constraint product_variants_sale_price_not_negative check (sale_price >= 0),
    compare_at_price numeric(15, 4) constraint product_variants_compare_at_not_negative check (compare_at_price >= 0),
    cost_price numeric(15, 4) constraint product_variants_cost_not_negative check (cost_price >= 0),
    stock_quantity integer, -- null: not tracked
    stock_status text not null default 'instock'
        constraint product_variants_stock_status_known check (stock_status in ('instock', 'outofstock', 'onbackorder')),
    inventory_policy text not null default 'deny'
        constraint product_variants_policy_known check (inventory_policy in ('deny', 'continue')),
    fulfillment_service text not null default 'manual',
    weight numeric(10, 3) constraint product_variants_weight_not_negative check (weight >= 0), -- kilograms
    position integer not null default 1,
    attributes jsonb not null default '[]'
        constraint product_variants_attributes_array check (jsonb_typeof(attributes) = 'array'), -- [{name, value}]
    image_id uuid,
    metadata jsonb not null default '{}',
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint product_variants_sku_unique unique (tenant_id, sku),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, image_id) references catalog.product_images on delete set null (image_id)
);
create index product_variants_product on catalog.product_variants (tenant_id, product_id, position);
create index product_variants_barcode on catalog.product_variants (tenant_id, barcode) where barcode is not null;
create index product_variants_image on catalog.product_variants (tenant_id, image_id) where image_id is not null;

-- Taxonomies of a store -------------------------------------------------------------------------------------------

create table catalog.store_attributes (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    external_id text,
    name text not null constraint store_attributes_name_not_blank check (btrim(name) <> ''),
    slug text not null,
    type text not null default 'select',
    order_by text not null default 'menu_order',
    has_archives boolean not null default false,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint store_attributes_slug_unique unique (tenant_id, store_id, slug),
    constraint store_attributes_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);

create table catalog.store_attribute_terms (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    attribute_id uuid not null,
    external_id text,
    name text not null constraint store_attribute_terms_name_not_blank check (btrim(name) <> ''),
    slug text not null,
    description text not null default '',
    count integer not null default 0,
    menu_order integer not null default 0,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint store_attribute_terms_slug_unique unique (tenant_id, store_id, attribute_id, slug),
    constraint store_attribute_terms_external_unique unique (tenant_id, store_id, attribute_id, external_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, attribute_id) references catalog.store_attributes on delete cascade
);
create index store_attribute_terms_attribute on catalog.store_attribute_terms (tenant_id, attribute_id);

create table catalog.store_categories (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    external_id text,
    name text not null constraint store_categories_name_not_blank check (btrim(name) <> ''),
    slug text not null,
    description text not null default '',
    parent_id uuid,
    count integer not null default 0,
    image_url text,
    display text not null default 'default',
    menu_order integer not null default 0,
    sync_status text not null default 'local'
        constraint store_categories_sync_known check (sync_status in ('local', 'synced', 'pending', 'error')),
    sync_error text,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint store_categories_slug_unique unique (tenant_id, store_id, slug),
    constraint store_categories_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, parent_id) references catalog.store_categories on delete set null (parent_id)
);
create index store_categories_parent on catalog.store_categories (tenant_id, parent_id);

create table catalog.store_tags (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    external_id text,
    name text not null constraint store_tags_name_not_blank check (btrim(name) <> ''),
    slug text not null,
    description text not null default '',
    count integer not null default 0,
    sync_status text not null default 'local'
        constraint store_tags_sync_known check (sync_status in ('local', 'synced', 'pending', 'error')),
    sync_error text,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint store_tags_slug_unique unique (tenant_id, store_id, slug),
    constraint store_tags_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);

create table catalog.store_brands (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    external_id text,
    name text not null constraint store_brands_name_not_blank check (btrim(name) <> ''),
    slug text not null,
    description text not null default '',
    logo_url text,
    count integer not null default 0,
    sync_status text not null default 'local'
        constraint store_brands_sync_known check (sync_status in ('local', 'synced', 'pending', 'error')),
    sync_error text,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint store_brands_slug_unique unique (tenant_id, store_id, slug),
    constraint store_brands_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);

create table catalog.product_attributes (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    product_id uuid not null,
    name text not null constraint product_attributes_name_not_blank check (btrim(name) <> ''),
    options jsonb not null default '[]'
        constraint product_attributes_options_array check (jsonb_typeof(options) = 'array'), -- ["S", "M"]
    variation boolean not null default true,
    visible boolean not null default true,
    position integer not null default 0,
    global_attribute_id uuid,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint product_attributes_name_unique unique (tenant_id, product_id, name),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, global_attribute_id) references catalog.store_attributes
        on delete set null (global_attribute_id)
);
create index product_attributes_global on catalog.product_attributes (tenant_id, global_attribute_id)
    where global_attribute_id is not null;

-- Links -------------------------------------------------------------------------------------------------------------

create table catalog.product_store_links (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    product_id uuid not null,
    store_id uuid not null,
    external_id text,
    external_updated_at timestamptz,
    synced_at timestamptz,
    sync_status text not null default 'local'
        constraint product_store_links_sync_known
            check (sync_status in ('local', 'synced', 'pending', 'error', 'conflict')),
    sync_error text,
    local_hash bytea,
    store_hash bytea,
    price_override numeric(15, 4) constraint product_store_links_price_not_negative check (price_override >= 0),
    status_override text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint product_store_links_product_unique unique (tenant_id, store_id, product_id),
    constraint product_store_links_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
create index product_store_links_product on catalog.product_store_links (tenant_id, product_id);

create table catalog.variant_store_links (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    variant_id uuid not null,
    store_id uuid not null,
    external_id text,
    external_updated_at timestamptz,
    synced_at timestamptz,
    sync_status text not null default 'local'
        constraint variant_store_links_sync_known
            check (sync_status in ('local', 'synced', 'pending', 'error', 'conflict')),
    sync_error text,
    local_hash bytea,
    store_hash bytea,
    price_override numeric(15, 4) constraint variant_store_links_price_not_negative check (price_override >= 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint variant_store_links_variant_unique unique (tenant_id, store_id, variant_id),
    constraint variant_store_links_external_unique unique (tenant_id, store_id, external_id),
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete cascade,
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
create index variant_store_links_variant on catalog.variant_store_links (tenant_id, variant_id);

create table catalog.product_categories (
    tenant_id uuid not null,
    product_id uuid not null,
    category_id uuid not null,
    primary key (tenant_id, product_id, category_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, category_id) references catalog.store_categories on delete cascade
);
create index product_categories_category on catalog.product_categories (tenant_id, category_id, product_id);

create table catalog.product_tags (
    tenant_id uuid not null,
    product_id uuid not null,
    tag_id uuid not null,
    primary key (tenant_id, product_id, tag_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, tag_id) references catalog.store_tags on delete cascade
);
create index product_tags_tag on catalog.product_tags (tenant_id, tag_id, product_id);

create table catalog.product_brands (
    tenant_id uuid not null,
    product_id uuid not null,
    brand_id uuid not null,
    primary key (tenant_id, product_id, brand_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, brand_id) references catalog.store_brands on delete cascade
);
create index product_brands_brand on catalog.product_brands (tenant_id, brand_id, product_id);

do $$
declare
    t text;
begin
    foreach t in array array['product_images', 'store_attributes', 'store_attribute_terms', 'store_categories', 'store_tags',
                             'store_brands', 'product_attributes', 'product_store_links', 'variant_store_links'] loop
        execute format('create trigger touch before update on catalog.%I for each row execute function core.touch()', t);
    end loop;
end $$;
create trigger touch before update on catalog.products for each row execute function core.touch_version();
create trigger touch before update on catalog.product_variants for each row execute function core.touch_version();

create function catalog.check_product_status() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not catalog.product_status_step(old.status, new.status) then
        raise exception 'A product that is % cannot become %.', old.status, new.status
            using errcode = '23514', constraint = 'products_status_step';
    end if;
    return new;
end $$;
create trigger status_step before update of status on catalog.products
    for each row when (old.status is distinct from new.status) execute function catalog.check_product_status();
grant execute on function catalog.product_status_step(text, text) to purser_member;

-- Tells open windows which rows changed. Ids only: whoever hears it reads the rows with their own rights.
create function catalog.announce_products() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in select tenant_id, count(*) as n, (array_agg(id))[1:100] as ids from changed group by tenant_id loop
        perform pg_notify('purser_' || replace(r.tenant_id::text, '-', ''),
            case when r.n <= 100 then json_build_object('table', 'products', 'op', lower(tg_op), 'ids', r.ids,
                                                        'by', pg_backend_pid()::text)
                 else json_build_object('table', 'products', 'op', lower(tg_op), 'all', true,
                                        'by', pg_backend_pid()::text) end::text);
    end loop;
    return null;
end $$;
create trigger announce_insert after insert on catalog.products
    referencing new table as changed for each statement execute function catalog.announce_products();
create trigger announce_update after update on catalog.products
    referencing new table as changed for each statement execute function catalog.announce_products();
create trigger announce_delete after delete on catalog.products
    referencing old table as changed for each statement execute function catalog.announce_products();
reset role;

-- Derived columns of a product ------------------------------------------------------------------------------------

grant create on schema catalog to purser_derive, purser_search;
grant select on catalog.product_variants, catalog.product_images to purser_derive;
grant select, update on catalog.products to purser_derive;
grant select on catalog.products to purser_search;
set role purser_derive;

-- Price and cost of the first variant, stock over all, codes for the search.
create function catalog.derive_from_variants() returns trigger
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
          from (select distinct tenant_id, product_id from changed) c
          left join catalog.product_variants pv on pv.tenant_id = c.tenant_id and pv.product_id = c.product_id
          group by c.tenant_id, c.product_id) v
    where p.tenant_id = v.tenant_id and p.id = v.product_id
      and (p.price, p.cost_price, p.stock_quantity, p.variant_count, p.variant_codes)
          is distinct from (v.price, v.cost_price, v.stock_quantity, v.variant_count, v.variant_codes);
    return null;
end $$;

create function catalog.derive_from_images() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update catalog.products p
    set primary_image_url = i.url
    from (select c.tenant_id, c.product_id,
                 (array_agg(pi.url order by pi.is_primary desc, pi.position, pi.id) filter (where pi.id is not null))[1] as url
          from (select distinct tenant_id, product_id from changed) c
          left join catalog.product_images pi on pi.tenant_id = c.tenant_id and pi.product_id = c.product_id
          group by c.tenant_id, c.product_id) i
    where p.tenant_id = i.tenant_id and p.id = i.product_id and p.primary_image_url is distinct from i.url;
    return null;
end $$;
reset role;
grant execute on function catalog.derive_from_variants(), catalog.derive_from_images() to purser_owner;
set role purser_owner;
create trigger derive_insert after insert on catalog.product_variants
    referencing new table as changed for each statement execute function catalog.derive_from_variants();
create trigger derive_update after update on catalog.product_variants
    referencing new table as changed for each statement execute function catalog.derive_from_variants();
create trigger derive_delete after delete on catalog.product_variants
    referencing old table as changed for each statement execute function catalog.derive_from_variants();
create trigger derive_insert after insert on catalog.product_images
    referencing new table as changed for each statement execute function catalog.derive_from_images();
create trigger derive_update after update on catalog.product_images
    referencing new table as changed for each statement execute function catalog.derive_from_images();
create trigger derive_delete after delete on catalog.product_images
    referencing old table as changed for each statement execute function catalog.derive_from_images();
reset role;

-- Search ------------------------------------------------------------------------------------------------------------
-- LIKE is not leakproof, so under a policy it would lose the trigram index. This function has the tenant as an
-- explicit condition instead, and answers ids only; the rows are read under the caller's own policies.

set role purser_search;
create function catalog.search_products(p_query text, p_limit integer) returns table (id uuid)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.tenant_id();
    patterns text[];
    prefix text;
    conditions text;
begin
    select array_agg('%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' order by n),
           string_agg(format('p.search_text like $2[%s]', n), ' and ' order by n),
           case when max(length(w)) < 3 then min(w) end
    into patterns, conditions, prefix
    from (select w, row_number() over () as n
          from unnest(string_to_array(core.normalized(p_query), ' ')) w
          where w <> ''
          limit 12) words;
    if tenant is null or patterns is null then
        return;
    end if;
    -- Every pattern is a parameter. One condition each, because "like all (…)" is blind to the index.
    if prefix is null then
        return query execute format(
            'select p.id from catalog.products p where p.tenant_id = $1 and %s limit $3', conditions)
            using tenant, patterns, greatest(p_limit, 0);
    else
        -- Too short for trigrams: what begins with it.
        return query execute format(
            'select p.id from catalog.products p where p.tenant_id = $1 and p.title_key ^@ $4 and %1$s
             union
             select p.id from catalog.products p where p.tenant_id = $1 and p.sku_key ^@ $4 and %1$s
             limit $3', conditions)
            using tenant, patterns, greatest(p_limit, 0), prefix;
    end if;
end $$;
grant execute on function catalog.search_products(text, integer) to purser_member;
reset role;
revoke create on schema catalog from purser_derive, purser_search;

-- Access --------------------------------------------------------------------------------------------------------------

select auth.protect('catalog.products', 'tenant', 'catalog:write');
select auth.protect('catalog.product_variants', 'tenant', 'catalog:write');
select auth.protect('catalog.product_images', 'tenant', 'catalog:write');
select auth.protect('catalog.product_attributes', 'tenant', 'catalog:write');
select auth.protect('catalog.product_categories', 'tenant', 'catalog:write');
select auth.protect('catalog.product_tags', 'tenant', 'catalog:write');
select auth.protect('catalog.product_brands', 'tenant', 'catalog:write');
select auth.protect('catalog.product_store_links', 'store');
select auth.protect('catalog.variant_store_links', 'store');
select auth.protect('catalog.store_attributes', 'store');
select auth.protect('catalog.store_attribute_terms', 'store');
select auth.protect('catalog.store_categories', 'store');
select auth.protect('catalog.store_tags', 'store');
select auth.protect('catalog.store_brands', 'store');

-- Derived columns, versions and times are not for clients to write.
revoke insert, update on catalog.products from purser_member;
grant insert (tenant_id, id, title, status, type, sku, handle, description, short_description, vendor, product_type,
              supplier, supplier_product_id, currency, weight, length, width, height, metadata),
      update (title, status, type, sku, handle, description, short_description, vendor, product_type,
              supplier, supplier_product_id, currency, weight, length, width, height, metadata)
    on catalog.products to purser_member;

create policy derive on catalog.products to purser_derive using (true) with check (true);
create policy derive on catalog.product_variants for select to purser_derive using (true);
create policy derive on catalog.product_images for select to purser_derive using (true);
create policy search on catalog.products for select to purser_search using (true);
