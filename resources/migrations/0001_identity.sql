-- Who is who: roles of the cluster, tenants, users, stores, and the functions every policy asks.
--
-- Nobody signs in as one of the roles below. Each owns only what it must, so that a function that runs with its
-- owner's rights can do no more than its purpose:
--   purser_owner      owns schemas, tables and plain functions
--   purser_auth       answers "who is asking" from session_user
--   purser_provision  creates and changes login roles (CREATEROLE is held by nobody who can sign in)
--   purser_derive     keeps derived columns (stock, first price, primary image) right
--   purser_search     searches text with operators that row-level security would keep from their index
--   purser_member     the group of all people and service accounts
do $$
declare
    r record;
begin
    perform pg_advisory_xact_lock(hashtextextended('purser roles', 0)); -- roles belong to the whole cluster
    for r in select * from (values ('purser_owner', 'nologin'), ('purser_auth', 'nologin'),
                                   ('purser_provision', 'nologin createrole'), ('purser_derive', 'nologin'),
                                   ('purser_search', 'nologin'), ('purser_member', 'nologin')) v(name, options)
    loop
        if not exists (select from pg_roles where rolname = r.name) then
            execute format('create role %I %s', r.name, r.options);
        end if;
    end loop;
    grant pg_signal_backend to purser_provision;
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, temporary on database %I to purser_member', current_database());
end $$;
revoke all on schema public from public;
-- Every program may see how far the schema is, to say which side is to be updated.
grant usage on schema purser to purser_member;
grant select (number) on purser.migrations to purser_member;

create schema extensions;
create extension pg_trgm with schema extensions;
create extension btree_gin with schema extensions;
create schema auth authorization purser_owner;
create schema core authorization purser_owner;
create schema catalog authorization purser_owner;
grant usage on schema auth, core, catalog, extensions
    to purser_owner, purser_auth, purser_provision, purser_derive, purser_search, purser_member;
alter default privileges for role purser_owner revoke execute on functions from public;
alter default privileges for role purser_auth revoke execute on functions from public;
alter default privileges for role purser_provision revoke execute on functions from public;
alter default privileges for role purser_derive revoke execute on functions from public;
alter default privileges for role purser_search revoke execute on functions from public;
alter default privileges revoke execute on functions from public;

-- Plain tools ---------------------------------------------------------------------------------------------------

set role purser_owner;

-- A uuid of version 7 (RFC 9562): 48 bits of milliseconds, then random bits, so that new rows stand together.
create function core.new_id() returns uuid
language sql volatile parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select encode(
        set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
                    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                    from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
$$;

-- How text is compared when people search and sort: without case, accents, Hebrew points and width, spaces folded.
create function core.normalized(t text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select btrim(regexp_replace(
        regexp_replace(lower(normalize(t, nfkd) collate "und-x-icu"), '[\u0300-\u036f\u0591-\u05c7]', '', 'g'),
        '\s+', ' ', 'g'))
$$;

-- Before any update: the time, and a version that tells a reader that the row is not the one that was read.
create function core.touch() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.created_at := old.created_at;
    new.updated_at := clock_timestamp();
    return new;
end $$;

create function core.touch_version() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.created_at := old.created_at;
    new.updated_at := clock_timestamp();
    new.row_version := old.row_version + 1;
    return new;
end $$;

grant execute on function core.new_id(), core.normalized(text)
    to purser_member, purser_provision, purser_derive, purser_search;

-- Tables ----------------------------------------------------------------------------------------------------------

create table core.tenants (
    id uuid primary key default core.new_id(),
    name varchar(255) not null constraint tenants_name_not_blank check (btrim(name) <> ''),
    slug varchar(63) not null constraint tenants_slug_unique unique
        constraint tenants_slug_form check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    plan varchar(50) not null default 'trial' constraint tenants_plan_known check (plan in ('trial', 'pro')),
    plan_expires_at timestamptz,
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table core.users (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    email varchar(255) not null
        constraint users_email_form check (email ~ '^[!-?A-~]+@[a-z0-9.-]+$' and email = lower(email)),
    full_name varchar(255) not null constraint users_name_not_blank check (btrim(full_name) <> ''),
    actor_type varchar(50) not null default 'user'
        constraint users_actor_type_known check (actor_type in ('user', 'service_account')),
    is_active boolean not null default true,
    login_role name not null,
    password_changed_at timestamptz not null default now(),
    last_sign_in_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint users_tenant_email_unique unique (tenant_id, email),
    constraint users_tenant_login_unique unique (tenant_id, login_role)
);
create index users_login on core.users (login_role);

create table core.profiles (
    tenant_id uuid not null,
    user_id uuid not null,
    first_name text,
    last_name text,
    phone text,
    avatar_url text,
    tc_accepted_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);

create table core.permissions (
    name text primary key constraint permissions_form check (name ~ '^[a-z_]+:[a-z_]+$'),
    description text not null
);

create table core.roles (
    name text primary key,
    description text not null
);

create table core.role_permissions (
    role text not null references core.roles,
    permission text not null references core.permissions,
    primary key (role, permission)
);

create table core.user_roles (
    tenant_id uuid not null,
    user_id uuid not null,
    role text not null references core.roles,
    created_at timestamptz not null default now(),
    primary key (tenant_id, user_id, role),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
create index user_roles_role on core.user_roles (role);

create table core.stores (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint stores_name_not_blank check (btrim(name) <> ''),
    platform text not null constraint stores_platform_known check (platform in ('woocommerce', 'shopify', 'manual')),
    url text not null default '',
    currency text not null default 'ILS' constraint stores_currency_form check (currency ~ '^[A-Z]{3}$'),
    user_id uuid, -- who connected it
    is_active boolean not null default true,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint stores_name_unique unique (tenant_id, name),
    foreign key (tenant_id, user_id) references core.users on delete set null (user_id)
);
create index stores_user on core.stores (tenant_id, user_id);

create type core.store_role as enum ('viewer', 'manager', 'owner');

create table core.store_users (
    tenant_id uuid not null,
    store_id uuid not null,
    user_id uuid not null,
    role core.store_role not null default 'viewer',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, store_id, user_id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
create index store_users_user on core.store_users (tenant_id, user_id);

create trigger touch before update on core.tenants for each row execute function core.touch();
create trigger touch before update on core.users for each row execute function core.touch_version();
create trigger touch before update on core.profiles for each row execute function core.touch();
create trigger touch before update on core.stores for each row execute function core.touch_version();
create trigger touch before update on core.store_users for each row execute function core.touch();

insert into core.permissions values
    ('catalog:write', 'Edit products, variants, images and taxonomies'),
    ('inventory:write', 'Change stock figures and reorder settings'),
    ('purchasing:write', 'Create and send purchase orders, edit vendors'),
    ('sales:write', 'Edit orders'),
    ('finance:read', 'See payments, payouts and disputes'),
    ('finance:write', 'Match and post payments'),
    ('ads:read', 'See advertising figures'),
    ('ads:write', 'Edit campaigns and targets'),
    ('brand:write', 'Create brands and mockups'),
    ('stores:write', 'Add and edit stores'),
    ('connections:read', 'See connections to other systems'),
    ('connections:write', 'Add and change connections'),
    ('tables:read', 'Read tables through the assistant'),
    ('tables:export', 'Export data to files'),
    ('config:read', 'See the settings of the company'),
    ('config:write', 'Change the settings of the company'),
    ('users:manage', 'Add people and change what they may do'),
    ('audit:read', 'Read the audit trail'),
    ('jobs:read', 'See background jobs'),
    ('jobs:write', 'Start, retry and cancel background jobs'),
    ('mcp_tools:invoke', 'Let the assistant call tools');
insert into core.roles values
    ('admin', 'Owner or administrator: everything'),
    ('ops', 'Store manager: catalog, stores'' data, jobs'),
    ('buyer', 'Buyer: stock, vendors, purchase orders'),
    ('analyst', 'Analyst: figures and exports'),
    ('finance', 'Finance: payments, payouts, postings'),
    ('readonly', 'Viewer: reads the catalog');
insert into core.role_permissions
    select 'admin', name from core.permissions
    union all select 'ops', unnest(array['catalog:write', 'inventory:write', 'sales:write', 'ads:read', 'brand:write',
        'connections:read', 'tables:read', 'tables:export', 'config:read', 'jobs:read', 'jobs:write', 'mcp_tools:invoke'])
    union all select 'buyer', unnest(array['inventory:write', 'purchasing:write', 'tables:read', 'tables:export',
        'config:read', 'jobs:read', 'mcp_tools:invoke'])
    union all select 'analyst', unnest(array['ads:read', 'ads:write', 'finance:read', 'tables:read', 'tables:export',
        'config:read', 'jobs:read', 'mcp_tools:invoke'])
    union all select 'finance', unnest(array['finance:read', 'finance:write', 'sales:write', 'ads:read', 'tables:read',
        'tables:export', 'config:read', 'audit:read', 'jobs:read', 'jobs:write', 'mcp_tools:invoke'])
    union all select 'readonly', unnest(array['tables:read', 'config:read']);
reset role;

-- Who is asking -----------------------------------------------------------------------------------------------------
-- session_user is what PostgreSQL authenticated; no setting and no SET ROLE changes it.

grant select on core.tenants, core.users, core.user_roles, core.role_permissions, core.stores, core.store_users
    to purser_auth;
grant create on schema auth to purser_auth, purser_provision;
set role purser_auth;

create function auth.uid() returns uuid
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select u.id
            from core.users u
            join core.tenants t on t.id = u.tenant_id
            where u.login_role = session_user and u.is_active and t.is_active);
end $$;
comment on function auth.uid() is 'The signed-in user; null when the account is disabled or is none of Purser''s';

create function auth.tenant_id() returns uuid
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return (select u.tenant_id
            from core.users u
            join core.tenants t on t.id = u.tenant_id
            where u.login_role = session_user and u.is_active and t.is_active);
end $$;
comment on function auth.tenant_id() is 'The tenant of the signed-in user; null when the account is disabled';

create function auth.has_permission(p_permission text) returns boolean
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select
                   from core.users u
                   join core.tenants t on t.id = u.tenant_id
                   join core.user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id
                   join core.role_permissions p on p.role = r.role
                   where u.login_role = session_user and u.is_active and t.is_active and p.permission = p_permission);
end $$;

-- The stores in which the signed-in user has at least this role. Admins are owners of every store of their tenant.
create function auth.store_ids(p_at_least core.store_role default 'viewer') returns uuid[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    me record;
begin
    select u.tenant_id, u.id, exists (select from core.user_roles r
                                      where r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'admin') as admin
    into me
    from core.users u
    join core.tenants t on t.id = u.tenant_id
    where u.login_role = session_user and u.is_active and t.is_active;
    if not found then
        return '{}';
    elsif me.admin then
        return (select coalesce(array_agg(s.id order by s.id), '{}') from core.stores s where s.tenant_id = me.tenant_id);
    end if;
    return (select coalesce(array_agg(su.store_id order by su.store_id), '{}')
            from core.store_users su
            where su.tenant_id = me.tenant_id and su.user_id = me.id and su.role >= p_at_least);
end $$;

grant execute on function auth.uid(), auth.tenant_id(), auth.has_permission(text), auth.store_ids(core.store_role)
    to purser_owner, purser_member, purser_provision, purser_search, purser_derive;
reset role;

-- Policies --------------------------------------------------------------------------------------------------------

-- The one place that writes policies. Classes (design: data model, access classes):
--   tenant     read by the members of the tenant, written with p_permission
--   store      read by the members of the store in p_store_column, written by its managers and owners
--   user       read by the person in user_id and by people who manage users, written by the person
--   managed    read by the members of the tenant, written by nobody directly: only through functions
--   reference  read by everybody signed in, written by migrations
create function auth.protect(p_table regclass, p_class text, p_permission text default null,
                             p_store_column text default 'store_id', p_tenant_column text default 'tenant_id')
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mine constant text := format('%I = (select auth.tenant_id())', p_tenant_column);
    readable text;
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
    when 'managed' then
        readable := mine;
    when 'reference' then
        readable := '(select auth.uid()) is not null';
    else
        raise exception 'no access class %', p_class;
    end case;
    execute format('grant select on %s to purser_member', p_table);
    execute format('create policy member_read on %s for select to purser_member using (%s)', p_table, readable);
    if writable is not null then
        execute format('grant insert, update, delete on %s to purser_member', p_table);
        execute format('create policy member_insert on %s for insert to purser_member with check (%s)', p_table, writable);
        execute format('create policy member_update on %s for update to purser_member using (%s) with check (%s)',
                       p_table, writable, writable);
        execute format('create policy member_delete on %s for delete to purser_member using (%s)', p_table, writable);
    end if;
    execute format('comment on table %s is %L', p_table,
                   coalesce(obj_description(p_table, 'pg_class') || ' ', '') || '[access: ' || p_class || ']');
end $$;

select auth.protect('core.tenants', 'managed', p_tenant_column => 'id');
select auth.protect('core.users', 'managed');
select auth.protect('core.profiles', 'user');
select auth.protect('core.user_roles', 'managed');
select auth.protect('core.store_users', 'managed');
select auth.protect('core.permissions', 'reference');
select auth.protect('core.roles', 'reference');
select auth.protect('core.role_permissions', 'reference');
select auth.protect('core.stores', 'store', p_store_column => 'id');
-- Adding and renaming stores is for people with stores:write, not for every store's manager.
-- They see every store, also the one they are just adding.
drop policy member_read on core.stores;
create policy member_read on core.stores for select to purser_member
    using (tenant_id = (select auth.tenant_id())
           and (id = any ((select auth.store_ids('viewer'))::uuid[]) or (select auth.has_permission('stores:write'))));
drop policy member_insert on core.stores;
drop policy member_update on core.stores;
drop policy member_delete on core.stores;
create policy member_insert on core.stores for insert to purser_member
    with check (tenant_id = (select auth.tenant_id()) and (select auth.has_permission('stores:write')));
create policy member_update on core.stores for update to purser_member
    using (tenant_id = (select auth.tenant_id()) and (select auth.has_permission('stores:write')))
    with check (tenant_id = (select auth.tenant_id()) and (select auth.has_permission('stores:write')));
revoke delete on core.stores from purser_member;
-- The names of login roles tell nothing, but are nobody's business either.
revoke select on core.users from purser_member;
grant select (tenant_id, id, email, full_name, actor_type, is_active, password_changed_at, last_sign_in_at,
              row_version, created_at, updated_at) on core.users to purser_member;

create policy identity on core.tenants for select to purser_auth using (true);
create policy identity on core.users for select to purser_auth using (true);
create policy identity on core.user_roles for select to purser_auth using (true);
create policy identity on core.stores for select to purser_auth using (true);
create policy identity on core.store_users for select to purser_auth using (true);
create policy identity on core.role_permissions for select to purser_auth using (true);
