-- The history of applied changes: what was written to products, by whom, from which value to which, so that it can be
-- looked at, and undone field by field, from any computer and long after.
--
-- A batch and its items are written in the transaction that changes the products, and never again by a member. Items
-- hold values as PostgreSQL writes them (column::text, null for none), so that "is it still what we wrote?" is a
-- comparison of texts. They outlive their product: a deleted product is something that history can tell.

-- A further class beside those of 0001:
--   append-only  read by the members of the tenant, inserted with p_permission; where the table has a created_by only
--                in one's own name; changed and deleted by nobody but the function that forgets what is old
create or replace function auth.protect(p_table regclass, p_class text, p_permission text default null,
                                        p_store_column text default 'store_id', p_tenant_column text default 'tenant_id')
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mine constant text := format('%I = (select auth.tenant_id())', p_tenant_column);
    readable text;
    addable text;
    writable text;
begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    case p_class
    when 'tenant' then
        readable := mine;
        writable := format('%s and (select auth.has_permission(%L))', mine, p_permission);
    when 'store' then
        readable := format('%s and %I = any ((select auth.store_ids(''viewer''))::uuid[])', mine, p_store_column);
        writable := format('%s and %I = any ((select auth.store_ids(''manager''))::uuid[])', mine, p_store_column);
    when 'user' then
        readable := format('%s and (user_id = (select auth.uid()) or (select auth.has_permission(''users:manage'')))', mine);
        writable := format('%s and user_id = (select auth.uid())', mine);
    when 'append-only' then
        readable := mine;
        addable := format('%s and (select auth.has_permission(%L))', mine, p_permission);
        if exists (select from pg_attribute
                   where attrelid = p_table and attname = 'created_by' and not attisdropped) then
            addable := addable || ' and created_by = (select auth.uid())';
        end if;
    when 'managed' then
        readable := mine;
    when 'reference' then
        readable := '(select auth.uid()) is not null';
    else
        raise exception 'no access class %', p_class;
    end case;
    addable := coalesce(addable, writable);
    execute format('grant select on %s to purser_member', p_table);
    execute format('create policy member_read on %s for select to purser_member using (%s)', p_table, readable);
    if addable is not null then
        execute format('grant insert on %s to purser_member', p_table);
        execute format('create policy member_insert on %s for insert to purser_member with check (%s)', p_table, addable);
    end if;
    if writable is not null then
        execute format('grant update, delete on %s to purser_member', p_table);
        execute format('create policy member_update on %s for update to purser_member using (%s) with check (%s)',
                       p_table, writable, writable);
        execute format('create policy member_delete on %s for delete to purser_member using (%s)', p_table, writable);
    end if;
    execute format('comment on table %s is %L', p_table,
                   coalesce(obj_description(p_table, 'pg_class') || ' ', '') || '[access: ' || p_class || ']');
end $$;

set role purser_owner;

-- The shortest way of a product from one status to another, without the first; null when there is none. An error is
-- never a step on purpose.
create function catalog.product_status_way(p_from text, p_to text) returns text[]
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    with recursive walk(at, way) as (
        select p_from, array[]::text[]
        union all
        select s, w.way || s
        from walk w, unnest(array['draft', 'active', 'paused', 'archived']) s
        where s <> w.at and s <> p_from and s <> all (w.way) and catalog.product_status_step(w.at, s)
    )
    select way from walk where at = p_to and way <> '{}' order by cardinality(way), way limit 1
$$;
grant execute on function catalog.product_status_way(text, text) to purser_member;

create table catalog.change_batches (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    created_at timestamptz not null default now(), -- of the transaction: that is how its items find it
    created_by uuid not null default auth.uid(),
    kind text not null constraint change_batches_kind_known check (kind in ('edit', 'bulk', 'undo', 'redo')),
    name text not null default '' -- what the person did, in words; empty: the fields and counts say it
        constraint change_batches_name_length check (length(name) <= 200),
    reverses_id uuid, -- undo and redo: the batch that this one takes back
    root_id uuid, -- undo and redo: the edit at the beginning of the chain
    -- Counted by trigger from what is written.
    items bigint not null default 0,
    products bigint not null default 0,
    fields text[] not null default '{}',
    primary key (tenant_id, id),
    constraint change_batches_reverses_fits check (reverses_id is null or kind in ('undo', 'redo')),
    foreign key (tenant_id, created_by) references core.users,
    foreign key (tenant_id, reverses_id) references catalog.change_batches on delete set null (reverses_id),
    foreign key (tenant_id, root_id) references catalog.change_batches on delete set null (root_id)
);
create index change_batches_by_time on catalog.change_batches (tenant_id, created_at, id);
create index change_batches_by_author on catalog.change_batches (tenant_id, created_by, created_at, id);
create index change_batches_reverses on catalog.change_batches (tenant_id, reverses_id) where reverses_id is not null;
create index change_batches_root on catalog.change_batches (tenant_id, root_id) where root_id is not null;

-- No foreign keys: the batch is checked once a statement by trigger (a check for each of a million rows is what makes
-- a bulk edit slow), and the product may go.
create table catalog.change_batch_items (
    tenant_id uuid not null,
    batch_id uuid not null,
    product_id uuid not null,
    field text not null constraint change_batch_items_field_known check (
        field in ('title', 'sku', 'status', 'price', 'cost', 'stock', 'vendor', 'description')),
    variant_id uuid, -- price, cost, stock: the variant that was written
    before text,
    after text,
    primary key (tenant_id, batch_id, product_id, field),
    constraint change_batch_items_differ check (before is distinct from after),
    constraint change_batch_items_variant_fits check ((variant_id is not null) = (field in ('price', 'cost', 'stock')))
);

-- Where an undo belongs to. Runs with the rights of the member: they see the batch, or it is not there.
create function catalog.place_batch() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.root_id := null;
    if new.reverses_id is not null then
        select coalesce(b.root_id, b.id) into new.root_id
        from catalog.change_batches b
        where b.tenant_id = new.tenant_id and b.id = new.reverses_id;
    elsif new.kind in ('undo', 'redo') then
        raise exception 'An undo names the batch that it takes back.'
            using errcode = '23514', constraint = 'change_batches_reverses_fits';
    end if;
    return new;
end $$;
create trigger place before insert on catalog.change_batches for each row execute function catalog.place_batch();

create function catalog.announce_batch() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('purser_' || replace(new.tenant_id::text, '-', ''),
                      json_build_object('table', 'change_batches', 'ids', array[new.id])::text);
    return null;
end $$;
create trigger announce after insert on catalog.change_batches for each row execute function catalog.announce_batch();
reset role;

grant create on schema catalog to purser_derive;
grant select, update (items, products, fields), delete on catalog.change_batches to purser_derive;
grant select, delete on catalog.change_batch_items to purser_derive;
set role purser_derive;

-- Counts what a statement has written, and refuses items for any batch but the one that the same person has begun in
-- the same transaction: history is complete when its transaction is, and nobody adds to it later.
create function catalog.count_batch_items() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in
        select f.tenant_id, f.batch_id, sum(f.n)::bigint as n, array_agg(f.field) as fields
        from (select tenant_id, batch_id, field, count(*) as n from written group by 1, 2, 3) f
        group by 1, 2
    loop
        update catalog.change_batches b
        set items = b.items + r.n,
            products = case when b.items = 0 and cardinality(r.fields) = 1 then r.n
                            else (select count(distinct i.product_id) from catalog.change_batch_items i
                                  where i.tenant_id = r.tenant_id and i.batch_id = r.batch_id) end,
            fields = array(select distinct f from unnest(b.fields || r.fields) f order by f)
        where b.tenant_id = r.tenant_id and b.id = r.batch_id
          and b.created_at = now() and b.created_by = auth.uid();
        if not found then
            raise exception 'A batch of changes is written at once, by the person who makes it.' using errcode = '42501';
        end if;
    end loop;
    return null;
end $$;

-- Forgets what is older than 90 days, has 1,000 newer batches, or has 10,000,000 newer items; the newest batch stays
-- in any case. Gives how many batches went. Anybody of the tenant may call it: there is nothing to choose.
create function catalog.forget_old_changes() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.tenant_id();
    gone uuid[];
begin
    select coalesce(array_agg(b.id), '{}') into gone
    from (select id, created_at, row_number() over newest as nth, sum(items) over newest - items as newer
          from catalog.change_batches
          where tenant_id = tenant
          window newest as (order by created_at desc, id desc)) b
    where b.nth > 1 and (b.created_at < now() - interval '90 days' or b.nth > 1000 or b.newer >= 10000000);
    delete from catalog.change_batch_items where tenant_id = tenant and batch_id = any (gone);
    delete from catalog.change_batches where tenant_id = tenant and id = any (gone);
    return cardinality(gone);
end $$;
grant execute on function catalog.forget_old_changes() to purser_member;
reset role;
grant execute on function catalog.count_batch_items() to purser_owner;
revoke create on schema catalog from purser_derive;
set role purser_owner;
create trigger count_items after insert on catalog.change_batch_items
    referencing new table as written for each statement execute function catalog.count_batch_items();
reset role;

select auth.protect('catalog.change_batches', 'append-only', 'catalog:write');
select auth.protect('catalog.change_batch_items', 'append-only', 'catalog:write');
-- Author, time and counts are not for clients to write.
revoke insert on catalog.change_batches from purser_member;
grant insert (tenant_id, id, kind, name, reverses_id) on catalog.change_batches to purser_member;

create policy derive on catalog.change_batches to purser_derive using (true) with check (true);
create policy derive on catalog.change_batch_items to purser_derive using (true) with check (true);
