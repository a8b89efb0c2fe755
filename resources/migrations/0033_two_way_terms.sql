-- What people change here of categories, tags, brands, attributes and their terms, and of the status of orders, goes to
-- the store, as what they change of products does: the first change keeps what the store has as the base of the merge,
-- and a job carries it there. And the log of an order's statuses takes those it passed at the store between two looks,
-- with the times that the store tells.

set role purser_owner;

-- In step until somebody changes it here.
alter table catalog.store_attributes
    add column sync_status text not null default 'synced',
    add column sync_error text,
    alter column sync_error set statistics 0;
alter table catalog.store_attribute_terms
    add column sync_status text not null default 'synced',
    add column sync_error text,
    alter column sync_error set statistics 0;
alter table catalog.store_attributes alter column sync_status set default 'local';
alter table catalog.store_attribute_terms alter column sync_status set default 'local';
update catalog.store_attributes set sync_status = 'local' where external_id is null;
update catalog.store_attribute_terms set sync_status = 'local' where external_id is null;
alter table catalog.store_categories drop constraint store_categories_sync_known;
alter table catalog.store_tags drop constraint store_tags_sync_known;
alter table catalog.store_brands drop constraint store_brands_sync_known;
do $$
declare
    t text;
begin
    foreach t in array array['store_categories', 'store_tags', 'store_brands', 'store_attributes', 'store_attribute_terms'] loop
        execute format('alter table catalog.%1$I '
            'add column base jsonb constraint %1$s_base_object check (jsonb_typeof(base) = ''object''), '
            'add constraint %1$s_sync_known check (sync_status in (''local'', ''synced'', ''pending'', ''conflict'', ''error''))', t);
        execute format('create index %1$s_to_carry on catalog.%1$I (tenant_id, store_id, sync_status) '
            'where sync_status in (''pending'', ''conflict'', ''error'')', t);
        execute format('comment on column catalog.%I.base is '
            '''What both sides last agreed on, while they do not: {field: value}, the parent by its id at the store.''', t);
    end loop;
end $$;
alter table catalog.store_tags add constraint store_tags_of_store unique (tenant_id, store_id, id);
alter table catalog.store_brands add constraint store_brands_of_store unique (tenant_id, store_id, id);
alter table catalog.store_attribute_terms add constraint store_attribute_terms_of_store unique (tenant_id, store_id, id);

alter table sales.orders add column base_status text;
comment on column sales.orders.base_status is 'The status on which both sides last agreed, while they do not.';
create index orders_to_carry on sales.orders (tenant_id, store_id, id) where base_status is not null;

-- Terms ---------------------------------------------------------------------------------------------------------------

-- Before a row is written. The fields that are kept in step are the arguments; what the sync itself writes says so.
create function sync.mark_term() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    was jsonb;
begin
    if new.store_id::text = coalesce(current_setting('purser.syncing_store', true), '')
       or not exists (select from sync.store_settings s
                      where s.tenant_id = new.tenant_id and s.store_id = new.store_id and s.linked_at is not null) then
        return new;
    end if;
    if tg_op = 'INSERT' then
        if new.external_id is null and new.sync_status = 'local' then
            new.sync_status := 'pending'; -- made here for a store that is linked
        end if;
        return new;
    end if;
    if new.external_id is null
       or (select bool_and(to_jsonb(new) -> f = to_jsonb(old) -> f) from unnest(tg_argv) f) then
        return new;
    end if;
    if new.base is null then
        select jsonb_object_agg(f, to_jsonb(old) -> f) into was from unnest(tg_argv) f;
        if was ? 'parent_id' then
            was := was - 'parent_id' || jsonb_build_object('parent',
                (select c.external_id from catalog.store_categories c
                 where c.tenant_id = old.tenant_id and c.id = (was ->> 'parent_id')::uuid));
        end if;
        new.base := was;
    end if;
    new.sync_status := 'pending';
    new.sync_error := null;
    return new;
end $$;

create function sync.carry_terms() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    stores uuid[] := array(
        select distinct c.store_id from changed c
        where c.sync_status = 'pending' and c.store_id::text <> coalesce(current_setting('purser.syncing_store', true), ''));
begin
    if stores <> '{}' then
        perform sync.want_push(stores);
    end if;
    return null;
end $$;

do $$
declare
    a record;
begin
    for a in select * from (values
        ('store_categories', 'name, slug, description, parent_id, display, menu_order'),
        ('store_tags', 'name, slug, description'),
        ('store_brands', 'name, slug, description'),
        ('store_attributes', 'name, slug, type, order_by, has_archives'),
        ('store_attribute_terms', 'name, slug, description, menu_order')) v (name, fields)
    loop
        execute format('create trigger mark_term before insert or update on catalog.%I '
                       'for each row execute function sync.mark_term(%s)', a.name, a.fields);
        execute format('create trigger carry_insert after insert on catalog.%I referencing new table as changed '
                       'for each statement execute function sync.carry_terms()', a.name);
        execute format('create trigger carry_update after update on catalog.%I referencing new table as changed '
                       'for each statement execute function sync.carry_terms()', a.name);
    end loop;
end $$;

-- Orders --------------------------------------------------------------------------------------------------------------

create function sync.mark_order() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.store_id::text <> coalesce(current_setting('purser.syncing_store', true), '')
       and exists (select from sync.store_settings s
                   where s.tenant_id = new.tenant_id and s.store_id = new.store_id and s.linked_at is not null) then
        new.base_status := nullif(coalesce(new.base_status, old.status), new.status);
    end if;
    return new;
end $$;
create trigger mark_order before update of status on sales.orders
    for each row when (new.source = 'store' and new.status is distinct from old.status) execute function sync.mark_order();

create function sync.carry_orders() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    stores uuid[] := array(
        select distinct n.store_id from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where n.base_status is not null and n.status <> o.status
          and n.store_id::text <> coalesce(current_setting('purser.syncing_store', true), ''));
begin
    if stores <> '{}' then
        perform sync.want_push(stores);
    end if;
    return null;
end $$;
create trigger carry_update after update on sales.orders
    referencing old table as old_rows new table as new_rows for each statement execute function sync.carry_orders();

-- The note of the store that tells of a step.
alter table sales.order_status_logs
    add column source_id text,
    alter column source_id set statistics 0;
create unique index order_status_logs_note on sales.order_status_logs (tenant_id, order_id, source_id) where source_id is not null;

-- A change of status writes itself down, always. Whoever brings it from a store may say when it was, by whom, and in
-- which note of the store it is told: {id there: {at, by, note}} in purser.status_steps. Never before what is written
-- down already, nor after now.
create or replace function sales.log_status() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    told jsonb;
    last timestamptz;
begin
    if new.store_id::text = coalesce(current_setting('purser.syncing_store', true), '') then
        told := nullif(current_setting('purser.status_steps', true), '')::jsonb -> new.source_id;
    end if;
    if told is not null and tg_op = 'UPDATE' then
        select max(l.created_at) into last from sales.order_status_logs l
        where l.tenant_id = new.tenant_id and l.order_id = new.id;
    end if;
    insert into sales.order_status_logs (tenant_id, store_id, order_id, old_status, new_status, changed_by, source_id, created_at)
        values (new.tenant_id, new.store_id, new.id, case when tg_op = 'UPDATE' then old.status end, new.status,
                coalesce(told ->> 'by',
                         (select u.full_name from core.users u where u.tenant_id = new.tenant_id and u.id = auth.uid()),
                         current_setting('application_name'), 'system'),
                told ->> 'note',
                greatest(least(coalesce((told ->> 'at')::timestamptz, clock_timestamp()), clock_timestamp()),
                         last + interval '1 microsecond'));
    return null;
end $$;

-- What people decide --------------------------------------------------------------------------------------------------

alter table sync.conflicts
    alter column product_id drop not null,
    add column category_id uuid,
    add column tag_id uuid,
    add column brand_id uuid,
    add column attribute_id uuid,
    add column term_id uuid,
    add column order_id uuid,
    drop constraint conflicts_entity_known,
    drop constraint conflicts_variant_fits,
    add constraint conflicts_entity_known check (entity in
        ('product', 'variation', 'category', 'tag', 'brand', 'attribute', 'term', 'order')),
    add constraint conflicts_subject_fits check (
        (product_id is not null) = (entity in ('product', 'variation')) and (variant_id is not null) = (entity = 'variation')
        and (category_id is not null) = (entity = 'category') and (tag_id is not null) = (entity = 'tag')
        and (brand_id is not null) = (entity = 'brand') and (attribute_id is not null) = (entity = 'attribute')
        and (term_id is not null) = (entity = 'term') and (order_id is not null) = (entity = 'order')),
    add foreign key (tenant_id, store_id) references core.stores on delete cascade,
    add foreign key (tenant_id, store_id, category_id) references catalog.store_categories (tenant_id, store_id, id) on delete cascade,
    add foreign key (tenant_id, store_id, tag_id) references catalog.store_tags (tenant_id, store_id, id) on delete cascade,
    add foreign key (tenant_id, store_id, brand_id) references catalog.store_brands (tenant_id, store_id, id) on delete cascade,
    add foreign key (tenant_id, store_id, attribute_id) references catalog.store_attributes (tenant_id, store_id, id) on delete cascade,
    add foreign key (tenant_id, store_id, term_id) references catalog.store_attribute_terms (tenant_id, store_id, id) on delete cascade,
    add foreign key (tenant_id, store_id, order_id) references sales.orders (tenant_id, store_id, id) on delete cascade;
drop index sync.conflicts_one_open;
create unique index conflicts_one_open on sync.conflicts
    (tenant_id, store_id, coalesce(variant_id, product_id, category_id, tag_id, brand_id, attribute_id, term_id, order_id), field)
    where state <> 'closed';

alter table sync.field_owners
    drop constraint field_owners_entity_known,
    add constraint field_owners_entity_known check (entity in
        ('product', 'variation', 'category', 'tag', 'brand', 'attribute', 'term', 'order'));
alter table sync.taxonomy_sync_log
    drop constraint taxonomy_sync_action_known,
    add constraint taxonomy_sync_action_known check (action in ('initial_sync', 'incremental_sync', 'webhook_update', 'push'));
grant insert (sync_status, sync_error) on catalog.store_attributes, catalog.store_attribute_terms to purser_member;
grant insert (category_id, tag_id, brand_id, attribute_id, term_id, order_id) on sync.conflicts to purser_member;
grant select (sync_status, sync_error) on catalog.store_attributes, catalog.store_attribute_terms to purser_ai;
grant select (base) on catalog.store_categories, catalog.store_tags, catalog.store_brands, catalog.store_attributes,
    catalog.store_attribute_terms to purser_ai; -- it sees whole rows
grant usage on schema sales to purser_derive;
grant select, insert on sales.order_status_logs to purser_derive;
grant select (tenant_id, id, full_name) on core.users to purser_derive;
create policy derive_read on sales.order_status_logs for select to purser_derive using (true);
create policy derive on sales.order_status_logs for insert to purser_derive with check (true);
create policy derive on core.users for select to purser_derive using (true);
reset role;
grant create on schema sales to purser_derive;
alter function sales.log_status() owner to purser_derive;
revoke create on schema sales from purser_derive;
revoke execute on function sales.log_status() from public;
grant execute on function sales.log_status() to purser_owner;
-- Its partitions are made, and so owned, by the role that keeps them.
alter table sync.sync_logs
    drop constraint sync_logs_entity_known,
    add constraint sync_logs_entity_known check (entity_type in
        ('product', 'order', 'category', 'tag', 'brand', 'attribute', 'term', 'variation'));

-- The masked forms of the terms show what has been added.
do $$
declare
    t text;
begin
    foreach t in array array['store_categories', 'store_tags', 'store_brands', 'store_attributes', 'store_attribute_terms'] loop
        execute format('create or replace view catalog.%1$I with (security_barrier) as select %2$s from catalog.%3$I '
                       'where %4$s and (select auth.assistant_reads(%5$L))',
            t || '_masked',
            auth.masked_columns(format('catalog.%I', t)::regclass, 'catalog.' || t, array(
                select a.attname::text from pg_attribute a
                where a.attrelid = format('catalog.%I', t)::regclass and a.attnum > 0 and not a.attisdropped
                  and has_column_privilege('purser_ai', a.attrelid, a.attnum, 'select') order by a.attnum)),
            t,
            (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
             where p.polrelid = format('catalog.%I', t)::regclass and p.polname = 'ai_read'),
            'catalog.' || t);
    end loop;
end $$;
call core.complete('catalog');
call core.complete('sales');
call core.complete('sync');
