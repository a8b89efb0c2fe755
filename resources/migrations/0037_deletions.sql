-- What is deleted here stays deleted. A category, tag, brand, attribute or term of an attribute that the store has goes
-- there as a deletion; until it is gone there, no look at the store brings it back. Products leave a store by being
-- archived: one that is deleted here stays in the store, and is not made here anew unless somebody asks for it.

-- Whoever writes what a store has, and whoever deletes, does so after the other: or a term that was read before it was
-- deleted would be written after it. Until the end of the transaction; for the caller's company.
grant create on schema sync to purser_derive;
grant execute on function pg_advisory_xact_lock(bigint) to purser_derive;
set role purser_derive;
create function sync.lock_terms() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('purser terms ' || coalesce(auth.tenant_id()::text, ''), 0));
end $$;
grant execute on function sync.lock_terms() to purser_member, purser_owner;
reset role;
revoke create on schema sync from purser_derive;

set role purser_owner;

create table sync.term_deletions (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    entity text not null constraint term_deletions_entity_known check (entity in ('category', 'tag', 'brand', 'attribute', 'term')),
    row_id uuid not null, -- of the term that was here
    external_id text not null, -- it is the store's; so is the next one
    attribute_external_id text, -- of the attribute that a term was of
    name text not null,
    base jsonb not null constraint term_deletions_base_object check (jsonb_typeof(base) = 'object'), -- on which both sides last agreed
    members uuid[] not null default '{}', -- products that it was on
    state text not null default 'pending' constraint term_deletions_state_known check (state in ('pending', 'conflict', 'error')),
    error text,
    deleted_by uuid default auth.uid(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint term_deletions_of_store unique (tenant_id, store_id, id),
    constraint term_deletions_of_attribute check ((attribute_external_id is not null) = (entity = 'term')),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, deleted_by) references core.users on delete set null (deleted_by)
);
alter table sync.term_deletions alter column external_id set statistics 0, alter column attribute_external_id set statistics 0,
    alter column name set statistics 0, alter column error set statistics 0;
create unique index term_deletions_once on sync.term_deletions
    (tenant_id, store_id, entity, external_id, coalesce(attribute_external_id, ''));
comment on table sync.term_deletions is 'Terms that were deleted here and that their store still has. [source: design connectors] [feature: Conflicts]';

create function sync.begin_term_deletion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform sync.lock_terms();
    return null;
end $$;

-- Before a row goes, while it is still known what it is on. The arguments: what it is, and the fields that are kept in
-- step, but for its place among the others. What the sync itself deletes says so, terms go with their attribute, and
-- everything with its store.
create function sync.note_term_deletion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    was constant jsonb := to_jsonb(old);
    attribute text;
    products uuid[];
begin
    if old.store_id::text = coalesce(current_setting('purser.syncing_store', true), '')
       or not exists (select from sync.store_settings s
                      join core.stores t on t.tenant_id = s.tenant_id and t.id = s.store_id
                      where s.tenant_id = old.tenant_id and s.store_id = old.store_id and s.linked_at is not null) then
        return old;
    end if;
    if tg_argv[0] = 'term' then
        select a.external_id into attribute from catalog.store_attributes a
        where a.tenant_id = old.tenant_id and a.id = (was ->> 'attribute_id')::uuid;
        if attribute is null then
            return old;
        end if;
    elsif tg_argv[0] = 'category' then
        select array_agg(x.product_id) into products from catalog.product_categories x
        where x.tenant_id = old.tenant_id and x.category_id = old.id;
    elsif tg_argv[0] = 'tag' then
        select array_agg(x.product_id) into products from catalog.product_tags x
        where x.tenant_id = old.tenant_id and x.tag_id = old.id;
    elsif tg_argv[0] = 'brand' then
        select array_agg(x.product_id) into products from catalog.product_brands x
        where x.tenant_id = old.tenant_id and x.brand_id = old.id;
    else
        select array_agg(distinct x.product_id) into products from catalog.product_attributes x
        where x.tenant_id = old.tenant_id and x.global_attribute_id = old.id;
    end if;
    insert into sync.term_deletions (tenant_id, store_id, entity, row_id, external_id, attribute_external_id, name, base, members)
        values (old.tenant_id, old.store_id, tg_argv[0], old.id, old.external_id, attribute, old.name,
                coalesce(old.base, (select jsonb_object_agg(f, was -> f) from unnest(tg_argv[1:]) f)), coalesce(products, '{}'))
        on conflict (tenant_id, store_id, entity, external_id, coalesce(attribute_external_id, '')) do update
        set row_id = excluded.row_id, name = excluded.name, base = excluded.base, members = excluded.members,
            state = 'pending', error = null;
    perform sync.want_push(array[old.store_id]);
    return old;
end $$;

-- A term that is here again, by whatever way, is not deleted.
create or replace function sync.carry_terms() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    stores uuid[] := array(
        select distinct c.store_id from changed c
        where c.sync_status = 'pending' and c.store_id::text <> coalesce(current_setting('purser.syncing_store', true), ''));
begin
    delete from sync.term_deletions d using changed c
    where d.tenant_id = c.tenant_id and d.store_id = c.store_id and d.row_id = c.id and d.external_id = c.external_id
      and c.store_id::text <> coalesce(current_setting('purser.syncing_store', true), '');
    if stores <> '{}' then
        perform sync.want_push(stores);
    end if;
    return null;
end $$;
create index term_deletions_row on sync.term_deletions (tenant_id, row_id);

do $$
declare
    a record;
begin
    for a in select * from (values
        ('store_categories', 'category, name, slug, description, display'),
        ('store_tags', 'tag, name, slug, description'),
        ('store_brands', 'brand, name, slug, description'),
        ('store_attributes', 'attribute, name, slug, type, order_by, has_archives'),
        ('store_attribute_terms', 'term, name, slug, description')) v (name, fields)
    loop
        execute format('create trigger begin_deletion before delete on catalog.%I '
                       'for each statement execute function sync.begin_term_deletion()', a.name);
        execute format('create trigger note_deletion before delete on catalog.%I '
                       'for each row when (old.external_id is not null) execute function sync.note_term_deletion(%s)',
                       a.name, a.fields);
    end loop;
end $$;

-- A term that was deleted here and changed there is for a person to decide about.
alter table sync.conflicts
    add column deletion_id uuid,
    drop constraint conflicts_subject_fits,
    add constraint conflicts_subject_fits check (
        case when deletion_id is not null then
            entity in ('category', 'tag', 'brand', 'attribute', 'term') and field = 'existence'
            and num_nonnulls(product_id, variant_id, category_id, tag_id, brand_id, attribute_id, term_id, order_id) = 0
        else
            (product_id is not null) = (entity in ('product', 'variation')) and (variant_id is not null) = (entity = 'variation')
            and (category_id is not null) = (entity = 'category') and (tag_id is not null) = (entity = 'tag')
            and (brand_id is not null) = (entity = 'brand') and (attribute_id is not null) = (entity = 'attribute')
            and (term_id is not null) = (entity = 'term') and (order_id is not null) = (entity = 'order')
        end),
    add foreign key (tenant_id, store_id, deletion_id) references sync.term_deletions (tenant_id, store_id, id) on delete cascade;
drop index sync.conflicts_one_open;
create unique index conflicts_one_open on sync.conflicts
    (tenant_id, store_id,
     coalesce(variant_id, product_id, category_id, tag_id, brand_id, attribute_id, term_id, order_id, deletion_id), field)
    where state <> 'closed';
grant insert (deletion_id) on sync.conflicts to purser_member;
reset role;
select auth.protect('sync.term_deletions', 'store');
call core.complete('sync');

-- Products ------------------------------------------------------------------------------------------------------------
-- Whoever deletes a product need not be a manager of its stores.

grant create on schema sync to purser_derive;
grant select, insert on sync.link_proposals to purser_derive;
grant select on sync.product_bases to purser_derive;
grant select (tenant_id, id) on core.stores to purser_derive;
create policy derive_read on sync.link_proposals for select to purser_derive using (tenant_id = (select auth.tenant_id()));
create policy derive on sync.link_proposals for insert to purser_derive with check (state = 'rejected' and kind = 'import');
create policy derive on core.stores for select to purser_derive using (true);
create policy derive on sync.product_bases for select to purser_derive using (true);
set role purser_derive;
-- Before a link goes: with its product, or alone. What both sides last agreed on goes with it.
create function sync.product_deleted() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into sync.link_proposals (tenant_id, store_id, kind, external_id, remote, state, decided_at)
        select old.tenant_id, old.store_id, 'import', old.external_id,
               coalesce((select jsonb_build_object('title', b.fields -> 'title', 'sku', b.fields -> 'sku')
                         from sync.product_bases b
                         where b.tenant_id = old.tenant_id and b.store_id = old.store_id and b.product_id = old.product_id), '{}'),
               'rejected', now()
        where not exists (select from catalog.products p where p.tenant_id = old.tenant_id and p.id = old.product_id)
          and exists (select from core.stores s where s.tenant_id = old.tenant_id and s.id = old.store_id)
        on conflict do nothing;
    return old;
end $$;
grant execute on function sync.product_deleted() to purser_owner;
reset role;
revoke create on schema sync from purser_derive;
set role purser_owner;
create trigger product_deleted before delete on catalog.product_store_links
    for each row when (old.external_id is not null) execute function sync.product_deleted();
reset role;
