-- The ground for the rest of the schema: its houses, the roles that own what nobody may touch, and the classes of
-- access that were still missing.
--   purser_audit      owns the audit trail and writes it from triggers and functions
--   purser_vault      owns credentials and hands out ciphertext against a logged ticket
--   purser_retention  owns the monthly logs, makes their partitions and drops what is too old
--   purser_ai         what the assistant becomes inside the asking person's session: reads, and little else
do $$
declare
    r record;
begin
    perform pg_advisory_xact_lock(hashtextextended('purser roles', 0)); -- roles belong to the whole cluster
    for r in select unnest(array['purser_audit', 'purser_vault', 'purser_retention', 'purser_ai']) as name loop
        if not exists (select from pg_roles where rolname = r.name) then
            execute format('create role %I nologin', r.name);
        end if;
    end loop;
    for r in select unnest(array['inventory', 'purchasing', 'sales', 'finance', 'ads', 'brand', 'chat', 'knowledge', 'agent',
                                 'sync', 'seo', 'work', 'workspace', 'support', 'analytics', 'audit', 'storage']) as name loop
        execute format('create schema %I authorization purser_owner', r.name);
        execute format('grant usage on schema %I to purser_owner, purser_audit, purser_vault, purser_retention, '
                       'purser_auth, purser_provision, purser_derive, purser_search, purser_member', r.name);
    end loop;
end $$;
grant usage on schema auth, core, catalog, extensions to purser_audit, purser_vault, purser_retention, purser_ai;
grant execute on function auth.uid(), auth.tenant_id(), auth.has_permission(text), auth.store_ids(core.store_role)
    to purser_audit, purser_vault, purser_retention, purser_ai;
grant execute on function core.new_id(), core.normalized(text) to purser_audit, purser_vault, purser_retention;
alter default privileges for role purser_audit revoke execute on functions from public;
alter default privileges for role purser_vault revoke execute on functions from public;
alter default privileges for role purser_retention revoke execute on functions from public;

-- What is appended is never changed. Only retention removes it, as the role that owns the rules of retention.
create function core.append_only() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' and current_user = 'purser_retention' then
        return old;
    end if;
    raise exception '%.% is append-only: its rows are neither changed nor removed.', tg_table_schema, tg_table_name
        using errcode = '42501';
end $$;
alter function core.append_only() owner to purser_owner;

-- The one place that writes policies. Classes (design: data model, access classes):
--   tenant       read by the members of the tenant, written with p_permission
--   store        read by the members of the store in p_store_column, written by its managers and owners
--   user         read by the person in user_id and by people who manage users, written by the person
--   managed      read by the members of the tenant, written by nobody directly: only through functions
--   append-only  read by the members of the tenant, filled by triggers and functions, or with p_permission by members
--                in their own name; changed by nobody
--   sealed       read and written by nobody directly: functions of the owner check, log and answer
--   reference    read by everybody signed in, written by migrations
-- p_read is a permission that reading asks for in addition (none for sealed and reference).
drop function auth.protect(regclass, text, text, text, text);
create function auth.protect(p_table regclass, p_class text, p_permission text default null,
                             p_store_column text default 'store_id', p_tenant_column text default 'tenant_id',
                             p_read text default null)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mine constant text := format('%I = (select auth.tenant_id())', p_tenant_column);
    readable text := mine || case when p_read is null then ''
                                  else format(' and (select auth.has_permission(%L))', p_read) end;
    addable text;
    writable text;
begin
    execute format('alter table %s enable row level security', p_table);
    execute format('alter table %s force row level security', p_table);
    case p_class
    when 'tenant' then
        writable := format('%s and (select auth.has_permission(%L))', mine, p_permission);
    when 'store' then
        readable := format('%s and %I = any ((select auth.store_ids(''viewer''))::uuid[])', readable, p_store_column);
        writable := format('%s and %I = any ((select auth.store_ids(''manager''))::uuid[])', mine, p_store_column);
    when 'user' then
        readable := format('%s and (user_id = (select auth.uid()) or (select auth.has_permission(''users:manage'')))', readable);
        writable := format('%s and user_id = (select auth.uid())', mine);
    when 'managed' then
        null;
    when 'append-only' then
        if p_permission is not null then
            addable := format('%s and (select auth.has_permission(%L))', mine, p_permission)
                       || coalesce((select format(' and %I = (select auth.uid())', a.attname) from pg_attribute a
                                    where a.attrelid = p_table and a.attname in ('created_by', 'user_id')
                                      and not a.attisdropped), '');
        end if;
        execute format('create trigger append_only before update or delete on %s '
                       'for each row execute function core.append_only()', p_table);
        execute format('create trigger append_only_truncate before truncate on %s '
                       'for each statement execute function core.append_only()', p_table);
    when 'sealed' then
        readable := null;
    when 'reference' then
        readable := '(select auth.uid()) is not null';
    else
        raise exception 'no access class %', p_class;
    end case;
    if readable is not null then
        execute format('grant select on %s to purser_member', p_table);
        execute format('create policy member_read on %s for select to purser_member using (%s)', p_table, readable);
    end if;
    addable := coalesce(addable, writable);
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
                   coalesce(obj_description(p_table, 'pg_class') || ' ', '') || '[access: ' || p_class
                   || coalesce(', write ' || p_permission, '') || coalesce(', read ' || p_read, '') || ']');
end $$;

-- What every table of a schema gets without being asked: times and versions kept by trigger, and an index under every
-- foreign key. Called at the end of a migration; what is there already stays.
create procedure core.complete(p_schema text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    t record;
begin
    for t in
        select c.oid::regclass as name,
               exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'row_version') as versioned
        from pg_class c
        where c.relnamespace = p_schema::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'updated_at')
          and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'touch')
    loop
        execute format('create trigger touch before update on %s for each row execute function core.%s()', t.name,
                       case when t.versioned then 'touch_version' else 'touch' end);
    end loop;
    for t in
        select c.relname || '_' || string_agg(a.attname, '_' order by k.nth) filter (where a.attname <> 'tenant_id') as name,
               c.oid::regclass as on_table, string_agg(quote_ident(a.attname), ', ' order by k.nth) as columns
        from pg_constraint f
        join pg_class c on c.oid = f.conrelid
        cross join lateral unnest(f.conkey) with ordinality k (attnum, nth)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where f.contype = 'f' and c.relnamespace = p_schema::regnamespace and not c.relispartition
          and cardinality(f.conkey) > 1
          and not exists (select from pg_index i
                          where i.indrelid = c.oid and i.indpred is null
                            and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
        group by f.oid, c.oid, c.relname
    loop
        execute format('create index %I on %s (%s)', left(t.name, 63), t.on_table, t.columns);
    end loop;
end $$;

-- Monthly logs --------------------------------------------------------------------------------------------------------

grant create on schema core to purser_retention;
set role purser_retention;

create table core.retention (
    table_name text primary key,
    keep interval, -- none: for ever
    partitioned boolean not null
);
comment on table core.retention is 'How long logs are kept, and which lie in months. [source: S2 cleanup schedules] [feature: Audit]';

-- Makes the partitions of this month and of p_ahead months after it.
create function core.make_partitions(p_ahead integer default 2) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    parent regclass;
    first_day date;
    partition text;
    made integer := 0;
begin
    for parent in select r.table_name::regclass from core.retention r where r.partitioned order by 1 loop
        for first_day in
            select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => p_ahead),
                                   interval '1 month')::date
        loop
            partition := format('%I.%I', (select relnamespace::regnamespace::text from pg_class where oid = parent),
                                (select relname from pg_class where oid = parent) || to_char(first_day, '_YYYY_MM'));
            if to_regclass(partition) is null then
                execute format('create table %s partition of %s for values from (%L) to (%L)', partition, parent, first_day,
                               (first_day + interval '1 month')::date);
                if exists (select from pg_trigger g where g.tgrelid = parent and g.tgname = 'append_only_truncate') then
                    execute format('create trigger append_only_truncate before truncate on %s '
                                   'for each statement execute function core.append_only()', partition);
                end if;
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end $$;

-- Drops the months that are past their time; what lies in between goes row by row.
create function core.apply_retention() returns table (table_name text, removed bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    rule record;
    old record;
    n bigint;
begin
    if not auth.has_permission('jobs:write') then
        raise exception 'Retention is applied with the permission jobs:write.' using errcode = '42501';
    end if;
    for rule in select r.table_name, r.keep, r.partitioned from core.retention r where r.keep is not null order by 1 loop
        removed := 0;
        if rule.partitioned then
            for old in
                select c.oid::regclass as name
                from pg_inherits i
                join pg_class c on c.oid = i.inhrelid
                where i.inhparent = rule.table_name::regclass and c.relname ~ '_\d{4}_\d{2}$'
                  and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= now() - rule.keep
            loop
                execute format('select count(*) from %s', old.name) into n;
                execute format('drop table %s', old.name);
                removed := removed + n;
            end loop;
        end if;
        execute format('delete from %s where created_at < now() - %L::interval', rule.table_name, rule.keep);
        get diagnostics n = row_count;
        table_name := rule.table_name;
        removed := removed + n;
        return next;
    end loop;
end $$;
reset role;
revoke create on schema core from purser_retention;
grant execute on function core.make_partitions(integer), core.apply_retention() to purser_member;
grant execute on function core.make_partitions(integer) to purser_provision;
grant execute on function core.append_only() to purser_retention;

-- What the first tables are for, as the rest of the schema says it.
create index role_permissions_permission on core.role_permissions (permission);
do $$
declare
    said record;
    noted text;
begin
    for said in select * from (values
        ('core.tenants', 'Companies. [source: S4 tenants] [feature: Sign-in]'),
        ('core.users', 'People and service accounts of a company; each is a login role. [source: S4 users; S1 auth.users] [feature: People]'),
        ('core.profiles', 'What people tell about themselves. [source: S1 profiles; S2 profiles; S0 profiles] [feature: People]'),
        ('core.permissions', 'What can be allowed. [source: S4 permissions] [feature: People]'),
        ('core.roles', 'Bundles of permissions. [source: S4 roles; S2 app_role] [feature: People]'),
        ('core.role_permissions', 'Which role allows what. [source: S4 role_permissions] [feature: People]'),
        ('core.user_roles', 'Who has which role. [source: S4 user_roles; S2 user_roles] [feature: People]'),
        ('core.stores', 'Stores of a company. [source: S2 stores; S0 shops] [feature: Store switcher]'),
        ('core.store_users', 'Who may do what in a store. [source: S2 store_users] [feature: People]'),
        ('catalog.products', 'The merchant''s products. [source: S0 products; S1 products; S2 products; S3 products; S0 catalog_products] [feature: Catalog]'),
        ('catalog.product_variants', 'What is really sold: sizes, colours. [source: S0 product_variants; S2 product_variations; S3 variants] [feature: Catalog]'),
        ('catalog.product_images', 'Pictures of products. [source: S0 product_images; S2 product_images] [feature: Catalog]'),
        ('catalog.product_attributes', 'What products are described and varied by. [source: S2 product_attributes] [feature: Catalog]'),
        ('catalog.product_store_links', 'Which product is which in a store. [source: S0 product_store_links; S2 woo_id; S3 shopify_id] [feature: Catalog]'),
        ('catalog.variant_store_links', 'Which variant is which in a store. [source: S2 woo_id; S3 shopify_id] [feature: Catalog]'),
        ('catalog.store_attributes', 'Attributes that a store shares among products. [source: S2 store_attributes] [feature: Catalog]'),
        ('catalog.store_attribute_terms', 'Values of shared attributes. [source: S2 store_attribute_terms] [feature: Catalog]'),
        ('catalog.store_categories', 'The category tree of a store. [source: S2 store_categories] [feature: Catalog]'),
        ('catalog.store_tags', 'Tags of a store. [source: S2 store_tags] [feature: Catalog]'),
        ('catalog.store_brands', 'Brands a store sells. [source: S2 store_brands] [feature: Catalog]'),
        ('catalog.product_categories', 'Which product is in which category. [source: S2 products.categories] [feature: Catalog]'),
        ('catalog.product_tags', 'Which product has which tag. [source: S2 products.tags; S3 products.tags] [feature: Catalog]'),
        ('catalog.change_batches', 'What was changed at once, by whom. [source: design experience] [feature: History]'),
        ('catalog.change_batch_items', 'From which value to which. [source: design experience] [feature: History]'),
        ('core.saved_views', 'Views of pages: read by their owner, when shared by the whole company; changed by the owner, when shared also by administrators. [source: design experience] [feature: Catalog]'),
        ('core.saved_view_defaults', 'With which view a page begins for a person. [source: design experience] [feature: Catalog]'),
        ('catalog.product_brands', 'Which product is of which brand. [source: S2 products.brands] [feature: Catalog]')) v (name, text)
    loop
        noted := substring(obj_description(said.name::regclass, 'pg_class') from '\[access: [a-z-]+');
        execute format('comment on table %s is %L', said.name,
                       said.text || ' ' || noted
                       || case when noted ~ '(tenant|append-only)$' then ', write catalog:write]' else ']' end);
    end loop;
end $$;
