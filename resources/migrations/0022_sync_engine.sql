-- Two-way sync with stores: the values both sides last agreed on, who owns which field, what people have to decide, and
-- the first meeting of a catalog and a store.
--
-- A change here makes the links of the product `pending`, for stores that are linked; a job carries it there. Whether a
-- link is in step is decided by comparing the content of both sides, never by times.

set role purser_owner;

create table sync.store_settings (
    tenant_id uuid not null,
    store_id uuid not null,
    linked_at timestamptz, -- the first link is reviewed; before, nothing is created or written on either side
    import_new boolean not null default true, -- products that appear in the store come here; else they are proposed
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, store_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
comment on table sync.store_settings is 'How a store is kept in step. [source: design connectors] [feature: Connections]';

create table sync.field_owners (
    tenant_id uuid not null,
    store_id uuid not null,
    entity text not null constraint field_owners_entity_known check (entity in ('product', 'variation')),
    field text not null constraint field_owners_field_form check (field ~ '^[a-z_]{1,50}$'),
    owner text not null constraint field_owners_owner_known check (owner in ('store', 'purser', 'newest', 'ask')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, store_id, entity, field),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
comment on table sync.field_owners is 'Who decides when both sides changed a field, where it is not the default. [source: design connectors] [feature: Connections]';

-- {field: value}, and in addition _images ({id at the store: url here}), _variations ([id, …]).
create table sync.product_bases (
    tenant_id uuid not null,
    store_id uuid not null,
    product_id uuid not null,
    fields jsonb not null default '{}' constraint product_bases_object check (jsonb_typeof(fields) = 'object'),
    creating_at timestamptz, -- it was about to be created in the store; whether it was, the store knows
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, store_id, product_id),
    foreign key (tenant_id, store_id, product_id)
        references catalog.product_store_links (tenant_id, store_id, product_id) on delete cascade
);
comment on table sync.product_bases is 'The last values on which Purser and a store agreed, of a product. [source: design connectors] [feature: Catalog]';

create table sync.variant_bases (
    tenant_id uuid not null,
    store_id uuid not null,
    variant_id uuid not null,
    fields jsonb not null default '{}' constraint variant_bases_object check (jsonb_typeof(fields) = 'object'),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, store_id, variant_id),
    foreign key (tenant_id, store_id, variant_id)
        references catalog.variant_store_links (tenant_id, store_id, variant_id) on delete cascade
);
comment on table sync.variant_bases is 'The last values on which Purser and a store agreed, of a variant. [source: design connectors] [feature: Catalog]';

create table sync.conflicts (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    product_id uuid not null,
    variant_id uuid, -- of a field of a variant
    external_id text not null, -- the product's or variation's at the store
    entity text not null constraint conflicts_entity_known check (entity in ('product', 'variation')),
    field text not null,
    base jsonb, -- none: they never agreed
    ours jsonb not null,
    theirs jsonb not null,
    ours_changed_at timestamptz,
    theirs_changed_at timestamptz,
    state text not null default 'open' constraint conflicts_state_known check (state in ('open', 'decided', 'closed')),
    resolution text constraint conflicts_resolution_known check (resolution in ('ours', 'theirs')),
    resolved_by uuid, -- none where the two sides came to agree by themselves
    resolved_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint conflicts_variant_fits check ((variant_id is not null) = (entity = 'variation')),
    constraint conflicts_resolved_when check ((state = 'open') = (resolved_at is null)),
    constraint conflicts_decision_named check (state <> 'decided' or resolution is not null),
    foreign key (tenant_id, store_id, product_id)
        references catalog.product_store_links (tenant_id, store_id, product_id) on delete cascade,
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete cascade,
    foreign key (tenant_id, resolved_by) references core.users on delete set null (resolved_by)
);
create unique index conflicts_one_open on sync.conflicts
    (tenant_id, store_id, product_id, coalesce(variant_id, '00000000-0000-0000-0000-000000000000'), field)
    where state <> 'closed';
create index conflicts_by_state on sync.conflicts (tenant_id, store_id, state, entity, field, id);
comment on table sync.conflicts is 'Fields that both sides changed, for a person to decide. [source: design connectors] [feature: Conflicts]';

create table sync.link_proposals (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    kind text not null constraint link_proposals_kind_known check (kind in ('link', 'import', 'publish')),
    external_id text, -- none: publish
    product_id uuid, -- none: import
    matched_by text constraint link_proposals_match_known check (matched_by in ('sku', 'barcode', 'title')),
    remote jsonb not null default '{}', -- {title, sku, barcode, price, image_url, variations} of the store's product
    state text not null default 'open'
        constraint link_proposals_state_known check (state in ('open', 'accepted', 'rejected', 'applied', 'failed')),
    message text not null default '', -- why it failed, or what to look at
    decided_by uuid,
    decided_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint link_proposals_sides check ((external_id is not null) = (kind <> 'publish')
                                           and (product_id is not null) = (kind <> 'import')),
    constraint link_proposals_matched check ((matched_by is not null) = (kind = 'link')),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, decided_by) references core.users on delete set null (decided_by)
);
create unique index link_proposals_remote_once on sync.link_proposals (tenant_id, store_id, external_id)
    where external_id is not null and state <> 'applied';
create unique index link_proposals_product_once on sync.link_proposals (tenant_id, store_id, product_id)
    where product_id is not null and state not in ('applied', 'rejected');
create index link_proposals_by_state on sync.link_proposals (tenant_id, store_id, state, kind, id);
comment on table sync.link_proposals is 'What belongs together when a catalog and a store meet; nothing is done before somebody agrees. [source: design connectors] [feature: First link]';
reset role;

select auth.protect(format('sync.%I', t)::regclass, 'store')
from unnest(array['store_settings', 'field_owners', 'product_bases', 'variant_bases', 'conflicts', 'link_proposals']) t;
call core.complete('sync');

-- What is to be carried to the stores ---------------------------------------------------------------------------------
-- Whoever edits a product need not be a manager of its stores, so marking is a matter of the derived state.

grant create on schema sync to purser_derive;
grant select on sync.store_settings, core.connections, catalog.product_attributes to purser_derive;
grant select, update (sync_status) on catalog.product_store_links, catalog.variant_store_links to purser_derive;
grant insert on sync.jobs to purser_derive;
grant select (tenant_id, unique_key, status, again), update (again) on sync.jobs to purser_derive;
create policy derive on sync.store_settings for select to purser_derive using (true);
create policy derive on core.connections for select to purser_derive using (true);
create policy derive on catalog.product_store_links to purser_derive using (true) with check (true);
create policy derive on catalog.variant_store_links to purser_derive using (true) with check (true);
create policy derive_read on sync.jobs for select to purser_derive using (tenant_id = (select auth.tenant_id()));
create policy derive_again on sync.jobs for update to purser_derive
    using (tenant_id = (select auth.tenant_id()) and job_type = 'push_products');
create policy derive on sync.jobs for insert to purser_derive
    with check (tenant_id = (select auth.tenant_id()) and job_type = 'push_products');
set role purser_derive;

-- A job that carries what is pending to each of the stores, unless one is waiting. One that is running may have looked
-- already, so it runs once more. For the caller's company only.
create function sync.want_push(p_stores uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into sync.jobs as j (tenant_id, job_type, unique_key, connection_id, store_id, run_at)
        select k.tenant_id, 'push_products', 'push_products:' || k.store_id, k.id, k.store_id, now() + interval '10 seconds'
        from core.connections k
        where k.tenant_id = auth.tenant_id() and k.store_id = any (p_stores) and k.status <> 'revoked'
          and k.provider in ('woocommerce', 'shopify')
        order by k.store_id
        on conflict (tenant_id, unique_key) where unique_key is not null and status in ('pending', 'running', 'paused')
        do update set again = true where j.status = 'running' and not j.again;
end $$;

-- Makes the links of products pending, where a store is linked and the product is in it. Not those of the store that
-- the change just came from: whoever writes it says so.
create function sync.mark_pending(p_tenant uuid, p_products uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    stores uuid[];
begin
    with marked as (
        update catalog.product_store_links l set sync_status = 'pending'
        from sync.store_settings s
        where s.tenant_id = p_tenant and s.linked_at is not null
          and l.tenant_id = p_tenant and l.store_id = s.store_id and l.product_id = any (p_products)
          and l.external_id is not null and l.sync_status in ('synced', 'error', 'conflict')
          and l.store_id::text <> coalesce(current_setting('purser.syncing_store', true), '')
        returning l.store_id)
    select array_agg(distinct m.store_id) into stores from marked m;
    if stores is not null then
        perform sync.want_push(stores);
    end if;
end $$;

create function sync.is_linked(p_tenant uuid) returns boolean
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select from sync.store_settings s where s.tenant_id = p_tenant and s.linked_at is not null);
end $$;

create function sync.product_changed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    ids uuid[];
begin
    select tenant_id into tenant from new_rows limit 1;
    if tenant is null or not sync.is_linked(tenant) then
        return null; -- nothing to compare for the sake of nobody
    end if;
    for tenant, ids in
        select n.tenant_id, array_agg(n.id)
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where (n.title, n.status, n.sku, n.handle, n.description, n.short_description, n.weight, n.length, n.width, n.height)
              is distinct from
              (o.title, o.status, o.sku, o.handle, o.description, o.short_description, o.weight, o.length, o.width, o.height)
        group by n.tenant_id
    loop
        perform sync.mark_pending(tenant, ids);
    end loop;
    return null;
end $$;

create function sync.variant_changed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    ids uuid[];
    variants uuid[];
begin
    select tenant_id into tenant from new_rows limit 1;
    if tenant is null or not sync.is_linked(tenant) then
        return null;
    end if;
    for tenant, ids, variants in
        select n.tenant_id, array_agg(distinct n.product_id), array_agg(n.id)
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where (n.sku, n.barcode, n.price, n.sale_price, n.stock_quantity, n.stock_status, n.inventory_policy, n.weight,
               n.position, n.attributes, n.image_id)
              is distinct from
              (o.sku, o.barcode, o.price, o.sale_price, o.stock_quantity, o.stock_status, o.inventory_policy, o.weight,
               o.position, o.attributes, o.image_id)
        group by n.tenant_id
    loop
        update catalog.variant_store_links l set sync_status = 'pending'
        from sync.store_settings s
        where s.tenant_id = tenant and s.linked_at is not null and l.tenant_id = tenant and l.store_id = s.store_id
          and l.variant_id = any (variants) and l.external_id is not null and l.sync_status = 'synced'
          and l.store_id::text <> coalesce(current_setting('purser.syncing_store', true), '');
        perform sync.mark_pending(tenant, ids);
    end loop;
    return null;
end $$;

-- Rows that belong to products: what came, changed or went.
create function sync.part_changed() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    ids uuid[];
begin
    select tenant_id into tenant from changed limit 1;
    if tenant is null or not sync.is_linked(tenant) then
        return null;
    end if;
    for tenant, ids in select c.tenant_id, array_agg(distinct c.product_id) from changed c group by c.tenant_id loop
        perform sync.mark_pending(tenant, ids);
    end loop;
    return null;
end $$;
reset role;
revoke create on schema sync from purser_derive;
grant execute on function sync.product_changed(), sync.variant_changed(), sync.part_changed() to purser_owner;
grant execute on function sync.want_push(uuid[]) to purser_member;

set role purser_owner;
create trigger sync_update after update on catalog.products
    referencing old table as old_rows new table as new_rows for each statement execute function sync.product_changed();
create trigger sync_update after update on catalog.product_variants
    referencing old table as old_rows new table as new_rows for each statement execute function sync.variant_changed();
do $$
declare
    t text;
begin
    foreach t in array array['product_variants', 'product_images', 'product_attributes', 'product_categories',
                             'product_tags', 'product_brands'] loop
        execute format('create trigger sync_insert after insert on catalog.%I referencing new table as changed '
                       'for each statement execute function sync.part_changed()', t);
        execute format('create trigger sync_delete after delete on catalog.%I referencing old table as changed '
                       'for each statement execute function sync.part_changed()', t);
    end loop;
    foreach t in array array['product_images', 'product_attributes'] loop
        execute format('create trigger sync_update after update on catalog.%I referencing new table as changed '
                       'for each statement execute function sync.part_changed()', t);
    end loop;
end $$;

-- Open windows show the state of the links of a product with it.
create function sync.announce_links() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in
        select n.tenant_id, count(*) as n, (array_agg(n.product_id))[1:100] as ids
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where n.sync_status <> o.sync_status
        group by n.tenant_id
    loop
        perform pg_notify('purser_' || replace(r.tenant_id::text, '-', ''),
            case when r.n <= 100 then json_build_object('table', 'products', 'op', 'update', 'ids', r.ids,
                                                        'by', pg_backend_pid()::text)
                 else json_build_object('table', 'products', 'op', 'update', 'all', true,
                                        'by', pg_backend_pid()::text) end::text);
    end loop;
    return null;
end $$;
create trigger announce_update after update on catalog.product_store_links
    referencing old table as old_rows new table as new_rows for each statement execute function sync.announce_links();

-- Windows with conflicts and proposals look again.
create function sync.announce_decisions() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
begin
    for tenant in select distinct c.tenant_id from changed c loop
        perform pg_notify('purser_' || replace(tenant::text, '-', ''),
                          json_build_object('table', tg_table_name, 'all', true, 'by', pg_backend_pid()::text)::text);
    end loop;
    return null;
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['conflicts', 'link_proposals'] loop
        execute format('create trigger announce_insert after insert on sync.%I referencing new table as changed '
                       'for each statement execute function sync.announce_decisions()', t);
        execute format('create trigger announce_update after update on sync.%I referencing new table as changed '
                       'for each statement execute function sync.announce_decisions()', t);
    end loop;
end $$;
reset role;
