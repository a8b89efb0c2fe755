-- What a company keeps from its assistant (core.policy_profiles) is kept by the database: whatever statement the assistant
-- writes, as purser_ai it does not see a blocked field, nor a table that is not among the allowed ones.
--
-- A policy hides rows, not columns, and a grant holds for all companies. So every table that the assistant reads has a
-- second form, <table>_masked, which gives null for the blocked fields of the company that asks; and the table itself
-- refuses to be read by purser_ai while the company blocks one of its fields, naming the other form. Where nothing is
-- blocked, the tables are as quick as they were.

grant select on core.policy_profiles to purser_auth;
create policy identity on core.policy_profiles for select to purser_auth using (true);
grant create on schema auth to purser_auth;
set role purser_auth;

-- The current policy of the company that asks, or what holds where there is none: reading, every tool, 1,000 rows.
create function auth.assistant_policy(out read_only_mode boolean, out tool_allowlist text[], out max_rows_per_query integer,
                                      out custom_rules jsonb)
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    select p.read_only_mode, p.tool_allowlist, p.max_rows_per_query, p.custom_rules
    into read_only_mode, tool_allowlist, max_rows_per_query, custom_rules
    from core.policy_profiles p where p.tenant_id = auth.tenant_id() and p.is_current;
    if not found then
        read_only_mode := true;
        tool_allowlist := '{}';
        max_rows_per_query := 1000;
        custom_rules := '[]';
    end if;
end $$;

-- schema.table.column of everything that the company keeps from its assistant, with the copies that triggers make of it
-- and the history of what people changed.
create function auth.blocked_fields() returns text[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    blocked constant text[] := coalesce((select p.blocked_fields from core.policy_profiles p
                                         where p.tenant_id = auth.tenant_id() and p.is_current), '{}');
begin
    if blocked = '{}' then
        return blocked;
    end if;
    return blocked
        || array(select c.copy
                 from (values ('catalog.product_variants.price', 'catalog.products.price'),
                              ('catalog.products.price', 'catalog.product_variants.price'),
                              ('catalog.product_variants.cost_price', 'catalog.products.cost_price'),
                              ('catalog.products.cost_price', 'catalog.product_variants.cost_price'),
                              ('catalog.product_variants.stock_quantity', 'catalog.products.stock_quantity'),
                              ('catalog.products.stock_quantity', 'catalog.product_variants.stock_quantity'),
                              ('catalog.product_images.url', 'catalog.products.primary_image_url'),
                              ('catalog.products.primary_image_url', 'catalog.product_images.url')) c (original, copy)
                 where c.original = any (blocked))
        || case when exists (select from unnest(blocked) f
                             where starts_with(f, 'catalog.products.') or starts_with(f, 'catalog.product_variants.'))
                then array['catalog.change_batch_items.before', 'catalog.change_batch_items.after'] else '{}' end;
end $$;

-- Is this table among those that the assistant of the company may read? All are where none is named.
create function auth.assistant_reads(p_table text) returns boolean
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return not exists (select from core.policy_profiles p
                       where p.tenant_id = auth.tenant_id() and p.is_current
                         and p.allowed_record_types <> '{}' and not p_table = any (p.allowed_record_types));
end $$;

-- The same for the table as it stands, with all its fields. Fails where some are blocked, so that nobody takes the
-- missing rows for none.
create function auth.assistant_reads_whole(p_table text) returns boolean
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from unnest(auth.blocked_fields()) f where starts_with(f, p_table || '.')) then
        raise exception 'Some fields of % are kept from the assistant: read %_masked.', p_table, p_table
            using errcode = '42501';
    end if;
    return auth.assistant_reads(p_table);
end $$;
grant execute on function auth.assistant_policy(), auth.blocked_fields(), auth.assistant_reads(text),
    auth.assistant_reads_whole(text) to purser_owner, purser_member, purser_ai;
reset role;
revoke create on schema auth from purser_auth;

-- The columns of a table as the assistant may have them: null where the company blocks the field, or one that a generated
-- column is made of.
create function auth.masked_columns(p_relation regclass, p_table text, p_columns text[]) returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select string_agg(
        case when a.attname = 'tenant_id' then 'tenant_id'
             else format('case when (select array[%s] && auth.blocked_fields()) then null else %I end::%s as %I',
                         (select string_agg(quote_literal(p_table || '.' || s.attname), ', ' order by s.attnum)
                          from pg_attribute s
                          where s.attrelid = p_relation
                            and (s.attnum = a.attnum
                                 or (a.attgenerated <> ''
                                     and exists (select from pg_depend d
                                                 left join pg_attrdef f on d.classid = 'pg_attrdef'::regclass and f.oid = d.objid
                                                 where d.refclassid = 'pg_class'::regclass and d.refobjid = p_relation
                                                   and d.refobjsubid = s.attnum
                                                   and ((f.adrelid = p_relation and f.adnum = a.attnum)
                                                        or (d.classid = 'pg_class'::regclass and d.objid = p_relation
                                                            and d.objsubid = a.attnum)))))),
                         a.attname, format_type(a.atttypid, a.atttypmod), a.attname) end,
        ', ' order by array_position(p_columns, a.attname::text))
    from pg_attribute a
    where a.attrelid = p_relation and a.attname = any (p_columns) and not a.attisdropped
$$;

-- Gives the assistant the second form of a table, and the table itself only while nothing of it is blocked.
create procedure auth.mask_assistant(p_table regclass)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    name constant text := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                           where c.oid = p_table);
    shown constant text := (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                            where p.polrelid = p_table and p.polname = 'ai_read');
    columns constant text[] := array(select a.attname::text from pg_attribute a
                                     where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped
                                       and has_column_privilege('purser_ai', p_table, a.attnum, 'select') order by a.attnum);
begin
    -- The view reads with the rights of its owner, whom policies bind as well. Monthly logs are another role's.
    execute format('grant select on %s to purser_owner', p_table);
    execute format('create policy masked_read on %s for select to purser_owner using (%s)', p_table, shown);
    execute format('create policy assistant_policy on %s as restrictive for select to purser_ai '
                   'using ((select auth.assistant_reads_whole(%L)))', p_table, name);
    execute format('create view %s_masked with (security_barrier) as select %s from %s '
                   'where %s and (select auth.assistant_reads(%L))',
                   name, auth.masked_columns(p_table, name, columns), p_table, shown, name);
    execute format('alter view %s_masked owner to purser_owner', name);
    execute format('comment on view %s_masked is %L', name,
                   name || ' for the assistant of a company that blocks some of its fields: they are empty. '
                   '[source: S4 policy_profiles.blocked_fields] [feature: Assistant policy] '
                   '[barrier: has the rows that the reader''s own policies show, without the blocked fields]');
    execute format('grant select on %s_masked to purser_ai', name);
end $$;

do $$
declare
    t regclass;
begin
    for t in select p.polrelid from pg_policy p where p.polname = 'ai_read' order by p.polrelid::regclass::text loop
        call auth.mask_assistant(t);
    end loop;
    -- Orders are read through a view already, which keeps what the company blocks from it.
    execute format($v$
        create or replace view sales.orders_without_customers with (security_barrier) as
        select %s from sales.orders
        where tenant_id = (select auth.tenant_id())
          and (store_id = any ((select auth.store_ids('viewer'))::uuid[]) or (select auth.has_permission('finance:read')))
          and (select auth.assistant_reads('sales.orders')) $v$,
        auth.masked_columns('sales.orders', 'sales.orders', array(
            select a.attname::text from pg_attribute a
            where a.attrelid = 'sales.orders_without_customers'::regclass and a.attnum > 0 order by a.attnum)));
    -- So are the names of stores that the asking person is in no role of.
    execute format($v$
        create view core.stores_public_masked with (security_barrier) as
        select %s from core.stores
        where tenant_id = (select auth.tenant_id()) and (select auth.assistant_reads('core.stores')) $v$,
        auth.masked_columns('core.stores', 'core.stores', array(
            select a.attname::text from pg_attribute a
            where a.attrelid = 'core.stores_public'::regclass and a.attnum > 0 order by a.attnum)));
end $$;
alter view core.stores_public_masked owner to purser_owner;
comment on view core.stores_public_masked is 'core.stores_public for the assistant, without the fields that the company blocks. [source: S4 policy_profiles.blocked_fields] [feature: Assistant policy] [barrier: shows rows that the store policy hides, but none of their addresses]';
grant select on core.stores_public_masked to purser_ai;
revoke select on core.stores_public from purser_ai;

-- What there is to read for the assistant of the company that asks, to be told to the model: relations and their fields.
set role purser_owner;
create function auth.assistant_relations() returns table (relation text, columns text[])
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    blocked constant text[] := auth.blocked_fields();
begin
    return query
        select r.name || case when r.cut then '_masked' else '' end,
               array(select a.attname::text from pg_attribute a
                     where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
                       and has_column_privilege('purser_ai', r.oid, a.attnum, 'select')
                       and not r.name || '.' || a.attname = any (blocked) order by a.attnum)
        from (select c.oid, n.nspname || '.' || c.relname as name,
                     exists (select from unnest(blocked) f where starts_with(f, n.nspname || '.' || c.relname || '.')) as cut
              from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
              where p.polname = 'ai_read') r
        where auth.assistant_reads(r.name)
        union all
        select v.name, array(select a.attname::text from pg_attribute a
                             where a.attrelid = v.name::regclass and a.attnum > 0
                               and not v.base || '.' || a.attname = any (blocked) order by a.attnum)
        from (values ('sales.orders_without_customers', 'sales.orders'), ('core.stores_public_masked', 'core.stores')) v (name, base)
        where auth.assistant_reads(v.base)
        order by 1;
end $$;
grant execute on function auth.assistant_relations() to purser_member, purser_ai;

-- A name that is none would block nothing.
create function core.check_policy_profile() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    name text;
begin
    foreach name in array new.blocked_fields loop
        if name !~ '^[a-z_]+\.[a-z_]+\.[a-z0-9_]+$' or split_part(name, '.', 3) = 'tenant_id' or not exists (
            select from pg_attribute a
            where a.attrelid = to_regclass(split_part(name, '.', 1) || '.' || split_part(name, '.', 2))
              and a.attname = split_part(name, '.', 3) and a.attnum > 0 and not a.attisdropped) then
            raise exception 'There is no field % that could be blocked. They are written schema.table.column.', name
                using errcode = '23514', constraint = 'policy_profiles_fields_known';
        end if;
    end loop;
    foreach name in array new.allowed_record_types loop
        if name <> 'sales.orders' and not exists (
            select from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where p.polname = 'ai_read' and n.nspname || '.' || c.relname = name) then
            raise exception 'There is no table % that the assistant could read. They are written schema.table.', name
                using errcode = '23514', constraint = 'policy_profiles_types_known';
        end if;
    end loop;
    return new;
end $$;
create trigger names_known before insert or update of blocked_fields, allowed_record_types on core.policy_profiles
    for each row execute function core.check_policy_profile();
reset role;

comment on column core.policy_profiles.version is 'Counts the policies of the company; each is unique.';
comment on column core.policy_profiles.is_current is 'The one policy that the functions of auth.assistant_… and the masked views ask; at most one of a company.';
comment on column core.policy_profiles.blocked_fields is 'schema.table.column, never shown to the assistant: purser_ai cannot read a table with a blocked field, and reads its _masked view, in which the field, every column generated from it and the copies that triggers keep are empty; so is the history of changes, once a field of products is blocked.';
comment on column core.policy_profiles.allowed_record_types is 'schema.table of all that the assistant may read, sales.orders for orders_without_customers; empty for every table it is shown. A policy of purser_ai and the masked views ask it.';
comment on column core.policy_profiles.read_only_mode is 'The assistant writes nothing as purser_ai, whatever is said here. False lets its tools propose actions for a person to approve (agent.agent_approvals): asked by the feature Assistant, through auth.assistant_policy().';
comment on column core.policy_profiles.tool_allowlist is 'Names of the tools the assistant may call, empty for all: asked before each call by the feature Assistant, through auth.assistant_policy().';
comment on column core.policy_profiles.max_rows_per_query is 'The limit that the feature Assistant writes around each statement of the model, through auth.assistant_policy().';
comment on column core.policy_profiles.custom_rules is 'Rules in words, which the feature Assistant adds to the instructions of the model (core.system_prompt_templates), through auth.assistant_policy().';
