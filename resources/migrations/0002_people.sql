-- People: created, changed and disabled only through these functions. They run as purser_provision, see only the
-- caller's tenant, and take a SCRAM verifier, never a password.

grant select, insert, update on core.users to purser_provision;
grant select on core.tenants, core.stores, core.roles to purser_provision;
grant select, insert, update, delete on core.user_roles, core.store_users to purser_provision;
create policy provision on core.users to purser_provision
    using (tenant_id = (select auth.tenant_id())) with check (tenant_id = (select auth.tenant_id()));
create policy provision on core.user_roles to purser_provision
    using (tenant_id = (select auth.tenant_id())) with check (tenant_id = (select auth.tenant_id()));
create policy provision on core.store_users to purser_provision
    using (tenant_id = (select auth.tenant_id())) with check (tenant_id = (select auth.tenant_id()));
create policy provision on core.stores for select to purser_provision using (tenant_id = (select auth.tenant_id()));
create policy provision on core.tenants for select to purser_provision using (id = (select auth.tenant_id()));
create policy provision on core.roles for select to purser_provision using (true);

set role purser_provision;

-- The login role of a person: tells nothing, and whoever knows company and e-mail can compute it.
create function auth.login_role(p_slug text, p_email text) returns name
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select ('u_' || left(encode(sha256(convert_to(p_slug || ':' || lower(p_email), 'UTF8')), 'hex'), 40))::name
$$;

create function auth.require_verifier(p_verifier text) returns void
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    if p_verifier is null
       or p_verifier !~ '^SCRAM-SHA-256\$[1-9][0-9]{3,6}:[A-Za-z0-9+/]{16,}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' then
        raise exception 'A SCRAM-SHA-256 verifier is required, never a plain password.' using errcode = '22023';
    end if;
end $$;

create function auth.require_user_manager() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('users:manage') then
        raise exception 'Managing people needs the permission users:manage.' using errcode = '42501';
    end if;
    return auth.tenant_id();
end $$;

-- A company always keeps somebody who can let people in.
create function auth.require_an_admin(p_tenant uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from core.users u join core.user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id
                   where u.tenant_id = p_tenant and u.is_active and r.role = 'admin') then
        raise exception 'This is the last administrator. Make somebody else an administrator first.'
            using errcode = '23514', constraint = 'users_last_admin';
    end if;
end $$;

create function auth.login_of(p_tenant uuid, p_user uuid) returns name
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    login name;
begin
    select u.login_role into login from core.users u where u.tenant_id = p_tenant and u.id = p_user;
    if not found or login !~ '^u_[0-9a-f]{40}$' then
        raise exception 'There is no such person.' using errcode = 'PU002';
    end if;
    return login;
end $$;

create function auth.end_sessions(p_login name) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_terminate_backend(a.pid) from pg_stat_activity a where a.usename = p_login and a.pid <> pg_backend_pid();
end $$;

create function auth.create_login(p_login name, p_verifier text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls '
                   'connection limit 16 password %L in role purser_member', p_login, p_verifier);
end $$;

create function auth.user_create(p_email text, p_full_name text, p_verifier text, p_roles text[],
                                 p_actor_type text default 'user')
returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
    login constant name := auth.login_role((select t.slug from core.tenants t where t.id = tenant), btrim(p_email));
    created uuid;
begin
    perform auth.require_verifier(p_verifier);
    insert into core.users (tenant_id, email, full_name, actor_type, login_role)
        values (tenant, lower(btrim(p_email)), btrim(p_full_name), p_actor_type, login)
        returning id into created;
    insert into core.user_roles (tenant_id, user_id, role) select tenant, created, r from unnest(p_roles) r group by r;
    perform auth.create_login(login, p_verifier);
    return created;
end $$;

create function auth.user_set_password(p_user uuid, p_verifier text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own constant boolean := p_user is not distinct from auth.uid();
    tenant constant uuid := case when own then auth.tenant_id() else auth.require_user_manager() end;
    login constant name := auth.login_of(tenant, p_user);
begin
    perform auth.require_verifier(p_verifier);
    execute format('alter role %I password %L', login, p_verifier);
    update core.users set password_changed_at = now() where tenant_id = tenant and id = p_user;
    if not own then
        perform auth.end_sessions(login);
    end if;
end $$;

create function auth.user_set_active(p_user uuid, p_active boolean) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
    login constant name := auth.login_of(tenant, p_user);
begin
    update core.users set is_active = p_active where tenant_id = tenant and id = p_user and is_active <> p_active;
    perform auth.require_an_admin(tenant);
    execute format('alter role %I %s', login, case when p_active then 'login' else 'nologin' end);
    if not p_active then
        perform auth.end_sessions(login);
    end if;
end $$;

create function auth.user_set_roles(p_user uuid, p_roles text[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    perform auth.login_of(tenant, p_user);
    delete from core.user_roles where tenant_id = tenant and user_id = p_user and not role = any (p_roles);
    insert into core.user_roles (tenant_id, user_id, role)
        select tenant, p_user, r from unnest(p_roles) r group by r on conflict do nothing;
    perform auth.require_an_admin(tenant);
end $$;

create function auth.user_rename(p_user uuid, p_full_name text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    perform auth.login_of(tenant, p_user);
    update core.users set full_name = btrim(p_full_name) where tenant_id = tenant and id = p_user;
end $$;

-- Null takes the person out of the store.
create function auth.user_set_store_role(p_user uuid, p_store uuid, p_role core.store_role) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    perform auth.login_of(tenant, p_user);
    if p_role is null then
        delete from core.store_users where tenant_id = tenant and user_id = p_user and store_id = p_store;
    else
        insert into core.store_users (tenant_id, store_id, user_id, role) values (tenant, p_store, p_user, p_role)
            on conflict (tenant_id, store_id, user_id) do update set role = excluded.role
            where core.store_users.role <> excluded.role;
    end if;
end $$;

-- Called by the program after a sign-in.
create function auth.signed_in() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update core.users set last_sign_in_at = now() where tenant_id = auth.tenant_id() and id = auth.uid();
end $$;

-- The open sessions of the tenant's people, for those who manage them.
create function auth.sessions() returns table (pid integer, user_id uuid, application text, address inet, since timestamptz)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    return query
        select a.pid, u.id, a.application_name, a.client_addr, a.backend_start
        from pg_stat_activity a
        join core.users u on u.login_role = a.usename
        where u.tenant_id = tenant;
end $$;

create function auth.session_end(p_pid integer) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    return coalesce((select pg_terminate_backend(a.pid)
                     from pg_stat_activity a
                     join core.users u on u.login_role = a.usename
                     where u.tenant_id = tenant and a.pid = p_pid), false);
end $$;

grant execute on function auth.user_create(text, text, text, text[], text), auth.user_set_password(uuid, text),
    auth.user_set_active(uuid, boolean), auth.user_set_roles(uuid, text[]), auth.user_rename(uuid, text),
    auth.user_set_store_role(uuid, uuid, core.store_role), auth.signed_in(), auth.sessions(), auth.session_end(integer),
    auth.login_role(text, text)
    to purser_member;
reset role;
revoke create on schema auth from purser_auth, purser_provision;

-- A new company and its first person; for whoever installs. Nobody who signs in may call it.
create function auth.tenant_create(p_name text, p_slug text, p_email text, p_full_name text, p_verifier text)
returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    admin uuid;
    login constant name := auth.login_role(p_slug, btrim(p_email));
begin
    perform auth.require_verifier(p_verifier);
    insert into core.tenants (name, slug) values (btrim(p_name), p_slug) returning id into tenant;
    insert into core.users (tenant_id, email, full_name, login_role)
        values (tenant, lower(btrim(p_email)), btrim(p_full_name), login) returning id into admin;
    insert into core.user_roles (tenant_id, user_id, role) values (tenant, admin, 'admin');
    perform auth.create_login(login, p_verifier);
    return tenant;
end $$;
