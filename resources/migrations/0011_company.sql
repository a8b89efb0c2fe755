-- The company around the catalog: settings, connections to other systems and their sealed credentials, onboarding.
-- Source documents: tenant_configs, connections, tenant_profiles, policy_profiles, system_prompt_templates,
-- onboarding_checklist_items (S4), credential_access_logs, stores_public, store_basic_info (S2), creds_meta (S3).

set role purser_owner;

create table core.tenant_configs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    subsidiaries jsonb,
    account_mappings jsonb,
    posting_mode varchar(50) not null default 'lumpsum'
        constraint tenant_configs_posting_mode_known check (posting_mode in ('lumpsum', 'detail')),
    posting_batch_size integer not null default 100
        constraint tenant_configs_batch_size_range check (posting_batch_size between 1 and 10000),
    posting_attach_evidence boolean not null default false,
    netsuite_account_id varchar(255),
    reporting_currency text not null default 'ILS'
        constraint tenant_configs_currency_form check (reporting_currency ~ '^[A-Z]{3}$'),
    time_zone text not null default 'UTC',
    ai_provider varchar(50)
        constraint tenant_configs_ai_provider_known check (ai_provider in ('openai', 'anthropic', 'gemini')),
    ai_model varchar(100),
    ai_connection_id uuid, -- where the tenant's own key is sealed
    multi_agent_enabled boolean,
    onboarding_completed_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint tenant_configs_one_each unique (tenant_id)
);
comment on table core.tenant_configs is 'Settings of a company: posting to the ledger, reporting currency, model provider. [source: S4 tenant_configs] [feature: Settings]';

create table core.connections (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    provider varchar(50) not null constraint connections_provider_known check (provider in (
        'woocommerce', 'shopify', 'stripe', 'netsuite', 'ghl', 'chatwoot', 'meta_ads', 'google_ads', 'tiktok_ads',
        'pinterest_ads', 'ga4', 'fal', 'anthropic', 'openai', 'gemini', 'voyage', 's3', 'smtp')),
    store_id uuid, -- the store this connection speaks for, if any
    label varchar(255) not null constraint connections_label_not_blank check (btrim(label) <> ''),
    status varchar(50) not null default 'active'
        constraint connections_status_known check (status in ('active', 'error', 'revoked')),
    auth_type varchar(50) not null default 'oauth2'
        constraint connections_auth_type_known check (auth_type in ('oauth1', 'oauth2', 'tba', 'api_key', 'basic', 'none')),
    metadata jsonb not null default '{}',
    last_error text,
    last_used_at timestamptz,
    created_by uuid,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint connections_label_unique unique (tenant_id, provider, label),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index connections_one_for_a_store on core.connections (tenant_id, store_id, provider)
    where store_id is not null and status <> 'revoked';
comment on table core.connections is 'Ways into other systems: stores, payments, ledger, advertising, models, mail. [source: S4 connections; S2 stores; S3 creds_meta] [feature: Connections]';
alter table core.tenant_configs
    add foreign key (tenant_id, ai_connection_id) references core.connections on delete set null (ai_connection_id);

create table core.onboarding_checklist_items (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    step text not null constraint onboarding_step_known
        check (step in ('connection', 'profile', 'policy', 'discovery', 'finalize')),
    status text not null default 'pending' constraint onboarding_status_known
        check (status in ('pending', 'in_progress', 'completed', 'skipped')),
    metadata jsonb not null default '{}',
    completed_at timestamptz,
    completed_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint onboarding_step_unique unique (tenant_id, step),
    constraint onboarding_completed_when check ((status = 'completed') = (completed_at is not null)),
    foreign key (tenant_id, completed_by) references core.users on delete set null (completed_by)
);
comment on table core.onboarding_checklist_items is 'Steps from an empty company to its own data. [source: S4 onboarding_checklist_items] [feature: Onboarding]';

create table core.tenant_profiles (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    version integer not null default 1 constraint tenant_profiles_version_positive check (version > 0),
    industry text,
    description text,
    subsidiaries jsonb not null default '[]',
    chart_of_accounts jsonb not null default '[]',
    item_types jsonb not null default '[]',
    custom_segments jsonb not null default '[]',
    fiscal_calendar jsonb not null default '{}',
    is_current boolean not null default true,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint tenant_profiles_version_unique unique (tenant_id, version),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index tenant_profiles_one_current on core.tenant_profiles (tenant_id) where is_current;
comment on table core.tenant_profiles is 'What the business is, for the assistant''s instructions; kept by version. [source: S4 tenant_profiles] [feature: Onboarding]';

create table core.policy_profiles (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    version integer not null default 1 constraint policy_profiles_version_positive check (version > 0),
    read_only_mode boolean not null default true,
    allowed_record_types text[] not null default '{}',
    blocked_fields text[] not null default '{}', -- schema.table.column, never shown to the assistant
    tool_allowlist text[] not null default '{}',
    max_rows_per_query integer not null default 1000
        constraint policy_profiles_rows_range check (max_rows_per_query between 1 and 100000),
    custom_rules jsonb not null default '[]',
    is_current boolean not null default true,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint policy_profiles_version_unique unique (tenant_id, version),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index policy_profiles_one_current on core.policy_profiles (tenant_id) where is_current;
comment on table core.policy_profiles is 'What the assistant may see and do. [source: S4 policy_profiles] [feature: Assistant policy]';

create table core.system_prompt_templates (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    version integer not null constraint system_prompt_templates_version_positive check (version > 0),
    tenant_profile_id uuid,
    policy_profile_id uuid,
    template text not null,
    is_active boolean not null default false,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint system_prompt_templates_version_unique unique (tenant_id, version),
    foreign key (tenant_id, tenant_profile_id) references core.tenant_profiles on delete set null (tenant_profile_id),
    foreign key (tenant_id, policy_profile_id) references core.policy_profiles on delete set null (policy_profile_id),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index system_prompt_templates_one_active on core.system_prompt_templates (tenant_id) where is_active;
comment on table core.system_prompt_templates is 'Instructions of the assistant, made from profile and policy; kept by version. [source: S4 system_prompt_templates] [feature: Assistant policy]';

-- What everybody may know of a store, whatever their role in it.
create view core.stores_public with (security_barrier) as
    select tenant_id, id, name, platform, currency, is_active, created_at, updated_at
    from core.stores
    where tenant_id = (select auth.tenant_id());
comment on view core.stores_public is 'Names and currencies of all stores of the company, for people who are in none of them. [source: S2 stores_public] [feature: Store switcher] [barrier: shows rows that the store policy hides, but none of their addresses]';
create view core.store_basic_info with (security_invoker) as
    select tenant_id, id, name, platform, url, currency from core.stores;
comment on view core.store_basic_info is 'The stores I am a member of. [source: S2 store_basic_info] [feature: Store switcher]';
grant select on core.stores_public, core.store_basic_info to purser_member;
-- The view runs as its owner, and policies bind the owner too.
create policy public_names on core.stores for select to purser_owner using (tenant_id = (select auth.tenant_id()));
reset role;

-- Keys and credentials -------------------------------------------------------------------------------------------------
-- Nothing is decrypted here. A person's private key never comes here unless wrapped under a recovery phrase; a tenant's
-- data key comes sealed to the public key of each person who may use it; a credential is encrypted under a data key.

grant create on schema core to purser_vault;
grant references on core.tenants, core.users, core.connections to purser_vault;
set role purser_vault;

create table core.user_keys (
    tenant_id uuid not null,
    user_id uuid not null,
    public_key bytea not null constraint user_keys_x25519 check (octet_length(public_key) = 32),
    wrapped_private_key bytea, -- under Argon2id of the recovery phrase
    wrap_parameters jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, user_id),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table core.user_keys is 'Public key of each person, and their wrapped private key. [source: design security] [feature: Connections]';

create table core.tenant_keys (
    tenant_id uuid not null references core.tenants,
    version integer not null constraint tenant_keys_version_positive check (version > 0),
    state text not null default 'active' constraint tenant_keys_state_known check (state in ('active', 'retiring', 'retired')),
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, version),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index tenant_keys_one_active on core.tenant_keys (tenant_id) where state = 'active';
comment on table core.tenant_keys is 'Data keys of a company by version; two are readable while one replaces the other. [source: S4 encryption_key_version, ai_key_version] [feature: Connections]';

create table core.tenant_key_seals (
    tenant_id uuid not null,
    version integer not null,
    user_id uuid not null,
    sealed_key bytea not null constraint tenant_key_seals_box check (octet_length(sealed_key) = 80),
    created_at timestamptz not null default now(),
    primary key (tenant_id, version, user_id),
    foreign key (tenant_id, version) references core.tenant_keys on delete cascade,
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table core.tenant_key_seals is 'A data key, sealed to one person''s public key. [source: design security] [feature: Connections]';

create table core.credentials (
    tenant_id uuid not null,
    connection_id uuid not null,
    field text not null constraint credentials_field_form check (field ~ '^[a-z][a-z0-9_]*$'),
    key_version integer not null,
    nonce bytea not null constraint credentials_nonce_size check (octet_length(nonce) = 24),
    ciphertext bytea not null constraint credentials_ciphertext_size check (octet_length(ciphertext) between 16 and 65536),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, connection_id, field),
    foreign key (tenant_id, connection_id) references core.connections on delete cascade,
    foreign key (tenant_id, key_version) references core.tenant_keys
);
comment on table core.credentials is 'Secrets of connections, encrypted field by field (XChaCha20-Poly1305). [source: S2 api_key, api_secret, webhook_secret; S3 creds_meta; S4 encrypted_credentials, ai_api_key_encrypted] [feature: Connections]';

create table core.credential_access_logs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    connection_id uuid not null, -- stays when the connection goes
    store_id uuid,
    user_id uuid not null,
    purpose text not null constraint credential_access_purpose_not_blank check (btrim(purpose) <> ''),
    user_agent text,
    ip_address inet,
    xid xid8 not null default pg_current_xact_id(),
    created_at timestamptz not null default clock_timestamp(), -- accessed_at of the source document
    primary key (tenant_id, id)
);
create index credential_access_logs_time on core.credential_access_logs (tenant_id, created_at);
create index credential_access_logs_connection on core.credential_access_logs (tenant_id, connection_id, created_at);
comment on table core.credential_access_logs is 'Who asked for which credential, when, from where and for what. [source: S2 credential_access_logs] [feature: Audit]';

-- May the signed-in person use the secrets of this connection?
create function core.may_use_credentials(p_connection uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
    return exists (select from core.connections c
                   where c.tenant_id = auth.tenant_id() and c.id = p_connection
                     and (auth.has_permission('connections:write')
                          or c.store_id = any (auth.store_ids('owner'))));
end $$;

-- First step: the wish to read is written down. It counts once its transaction is committed.
create function core.request_credentials(p_connection uuid, p_purpose text) returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    ticket uuid;
begin
    if not core.may_use_credentials(p_connection) then
        raise exception 'Only owners of a store and administrators use the credentials of a connection.'
            using errcode = '42501';
    end if;
    insert into core.credential_access_logs (tenant_id, connection_id, store_id, user_id, purpose, user_agent, ip_address)
        select c.tenant_id, c.id, c.store_id, auth.uid(), p_purpose, current_setting('application_name'), inet_client_addr()
        from core.connections c where c.tenant_id = auth.tenant_id() and c.id = p_connection
        returning id into ticket;
    return ticket;
end $$;

-- Second step, in another transaction and within a minute: the ciphertexts.
create function core.reveal_credentials(p_ticket uuid)
returns table (field text, key_version integer, nonce bytea, ciphertext bytea)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    asked core.credential_access_logs;
begin
    select * into asked from core.credential_access_logs l
    where l.tenant_id = auth.tenant_id() and l.id = p_ticket and l.user_id = auth.uid()
      and l.created_at > clock_timestamp() - interval '1 minute';
    if not found then
        raise exception 'There is no such ticket. Ask for the credentials again.' using errcode = '42501';
    end if;
    if asked.xid = pg_current_xact_id_if_assigned() or pg_xact_status(asked.xid) is distinct from 'committed' then
        raise exception 'The request must be committed before the credentials are read.' using errcode = '42501';
    end if;
    if not core.may_use_credentials(asked.connection_id) then
        raise exception 'Only owners of a store and administrators use the credentials of a connection.'
            using errcode = '42501';
    end if;
    return query select c.field, c.key_version, c.nonce, c.ciphertext
                 from core.credentials c
                 where c.tenant_id = asked.tenant_id and c.connection_id = asked.connection_id
                 order by c.field;
end $$;

-- Keeps one field; null removes it. The ciphertext is made by the program.
create function core.store_credential(p_connection uuid, p_field text, p_key_version integer, p_nonce bytea,
                                      p_ciphertext bytea) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not core.may_use_credentials(p_connection) then
        raise exception 'Only owners of a store and administrators change the credentials of a connection.'
            using errcode = '42501';
    end if;
    if p_ciphertext is null then
        delete from core.credentials c
        where c.tenant_id = auth.tenant_id() and c.connection_id = p_connection and c.field = p_field;
    else
        insert into core.credentials as c (tenant_id, connection_id, field, key_version, nonce, ciphertext)
            values (auth.tenant_id(), p_connection, p_field, p_key_version, p_nonce, p_ciphertext)
            on conflict (tenant_id, connection_id, field) do update
            set key_version = excluded.key_version, nonce = excluded.nonce, ciphertext = excluded.ciphertext;
    end if;
end $$;

-- Which fields a connection has, and under which key; nothing secret.
create function core.credential_fields(p_connection uuid)
returns table (field text, key_version integer, updated_at timestamptz)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('connections:read') and not core.may_use_credentials(p_connection) then
        raise exception 'Seeing connections needs the permission connections:read.' using errcode = '42501';
    end if;
    return query select c.field, c.key_version, c.updated_at from core.credentials c
                 where c.tenant_id = auth.tenant_id() and c.connection_id = p_connection order by c.field;
end $$;

-- The company's data keys and how many credentials each encrypts; nothing secret.
create function core.credential_keys() returns table (version integer, state text, credentials bigint)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return query select k.version, k.state, (select count(*) from core.credentials c
                                             where c.tenant_id = k.tenant_id and c.key_version = k.version)
                 from core.tenant_keys k where k.tenant_id = auth.tenant_id();
end $$;

-- A person's own key pair: the public half, and the private one only wrapped.
create function core.publish_key(p_public bytea, p_wrapped bytea default null, p_parameters jsonb default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if auth.uid() is null then
        raise exception 'This account is disabled.' using errcode = '42501';
    end if;
    -- Another public key: what was sealed to the one before is of no use any more.
    delete from core.tenant_key_seals s
    where s.tenant_id = auth.tenant_id() and s.user_id = auth.uid()
      and exists (select from core.user_keys k
                  where k.tenant_id = s.tenant_id and k.user_id = s.user_id and k.public_key <> p_public);
    insert into core.user_keys as k (tenant_id, user_id, public_key, wrapped_private_key, wrap_parameters)
        values (auth.tenant_id(), auth.uid(), p_public, p_wrapped, p_parameters)
        on conflict (tenant_id, user_id) do update
        set public_key = excluded.public_key, wrapped_private_key = excluded.wrapped_private_key,
            wrap_parameters = excluded.wrap_parameters;
end $$;

create function core.my_key() returns table (public_key bytea, wrapped_private_key bytea, wrap_parameters jsonb)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return query select k.public_key, k.wrapped_private_key, k.wrap_parameters from core.user_keys k
                 where k.tenant_id = auth.tenant_id() and k.user_id = auth.uid();
end $$;

-- The data keys sealed to me, newest first.
create function core.my_data_keys() returns table (version integer, state text, sealed_key bytea)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    return query select k.version, k.state, s.sealed_key
                 from core.tenant_keys k
                 join core.tenant_key_seals s on s.tenant_id = k.tenant_id and s.version = k.version
                 where k.tenant_id = auth.tenant_id() and s.user_id = auth.uid()
                 order by k.version desc;
end $$;

-- People and services who may use credentials, with their public keys and whether they hold each data key.
create function core.key_holders() returns table (user_id uuid, public_key bytea, versions integer[])
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('connections:write') then
        raise exception 'Keys are given out with the permission connections:write.' using errcode = '42501';
    end if;
    return query
        select u.id, k.public_key,
               array(select s.version from core.tenant_key_seals s
                     where s.tenant_id = u.tenant_id and s.user_id = u.id order by s.version)
        from core.users u
        join core.user_keys k on k.tenant_id = u.tenant_id and k.user_id = u.id
        where u.tenant_id = auth.tenant_id() and u.is_active
          and (exists (select from core.user_roles r join core.role_permissions p on p.role = r.role
                       where r.tenant_id = u.tenant_id and r.user_id = u.id and p.permission = 'connections:write')
               or exists (select from core.store_users su
                          where su.tenant_id = u.tenant_id and su.user_id = u.id and su.role = 'owner'))
        order by u.id;
end $$;

-- A new data key, sealed to those who may use it. The one before stays readable until everything is encrypted anew.
create function core.add_data_key(p_users uuid[], p_seals bytea[]) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.tenant_id();
    made integer;
begin
    if not auth.has_permission('connections:write') then
        raise exception 'Keys are made with the permission connections:write.' using errcode = '42501';
    end if;
    if not auth.uid() = any (p_users) then
        raise exception 'A data key must be sealed to yourself too, or nobody could pass it on.' using errcode = '22023';
    end if;
    update core.tenant_keys set state = 'retiring' where tenant_id = tenant and state = 'active';
    insert into core.tenant_keys (tenant_id, version, created_by)
        values (tenant, coalesce((select max(version) from core.tenant_keys where tenant_id = tenant), 0) + 1, auth.uid())
        returning version into made;
    insert into core.tenant_key_seals (tenant_id, version, user_id, sealed_key)
        select tenant, made, s.user_id, s.sealed from unnest(p_users, p_seals) s (user_id, sealed);
    return made;
end $$;

-- Gives an existing data key to one more person.
create function core.share_data_key(p_version integer, p_user uuid, p_seal bytea) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('connections:write') then
        raise exception 'Keys are given out with the permission connections:write.' using errcode = '42501';
    end if;
    insert into core.tenant_key_seals as s (tenant_id, version, user_id, sealed_key)
        values (auth.tenant_id(), p_version, p_user, p_seal)
        on conflict (tenant_id, version, user_id) do update set sealed_key = excluded.sealed_key;
end $$;

-- Ends the keys that encrypt nothing any more.
create function core.retire_data_keys() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    ended integer;
begin
    if not auth.has_permission('connections:write') then
        raise exception 'Keys are retired with the permission connections:write.' using errcode = '42501';
    end if;
    update core.tenant_keys k set state = 'retired'
    where k.tenant_id = auth.tenant_id() and k.state = 'retiring'
      and not exists (select from core.credentials c where c.tenant_id = k.tenant_id and c.key_version = k.version);
    get diagnostics ended = row_count;
    delete from core.tenant_key_seals s
    where s.tenant_id = auth.tenant_id()
      and exists (select from core.tenant_keys k
                  where k.tenant_id = s.tenant_id and k.version = s.version and k.state = 'retired');
    return ended;
end $$;

grant execute on function core.request_credentials(uuid, text), core.reveal_credentials(uuid),
    core.store_credential(uuid, text, integer, bytea, bytea), core.credential_fields(uuid), core.credential_keys(),
    core.publish_key(bytea, bytea, jsonb), core.my_key(), core.my_data_keys(), core.key_holders(),
    core.add_data_key(uuid[], bytea[]), core.share_data_key(integer, uuid, bytea), core.retire_data_keys()
    to purser_member;
reset role;
revoke create on schema core from purser_vault;

grant select on core.connections, core.users, core.user_roles, core.role_permissions, core.store_users, core.tenants
    to purser_vault;
create policy vault on core.connections for select to purser_vault using (tenant_id = (select auth.tenant_id()));
create policy vault on core.users for select to purser_vault using (tenant_id = (select auth.tenant_id()));
create policy vault on core.user_roles for select to purser_vault using (tenant_id = (select auth.tenant_id()));
create policy vault on core.store_users for select to purser_vault using (tenant_id = (select auth.tenant_id()));
create policy vault on core.role_permissions for select to purser_vault using (true);

select auth.protect('core.tenant_configs', 'tenant', 'config:write', p_read => 'config:read');
select auth.protect('core.connections', 'tenant', 'connections:write', p_read => 'connections:read');
select auth.protect('core.onboarding_checklist_items', 'tenant', 'config:write');
select auth.protect('core.tenant_profiles', 'tenant', 'config:write', p_read => 'config:read');
select auth.protect('core.policy_profiles', 'tenant', 'config:write', p_read => 'config:read');
select auth.protect('core.system_prompt_templates', 'tenant', 'config:write', p_read => 'config:read');
select auth.protect('core.user_keys', 'sealed');
select auth.protect('core.tenant_keys', 'sealed');
select auth.protect('core.tenant_key_seals', 'sealed');
select auth.protect('core.credentials', 'sealed');
select auth.protect('core.credential_access_logs', 'append-only', p_read => 'audit:read');
-- The vault sees the tenant of whoever asks, and no other.
do $$
declare
    t text;
begin
    foreach t in array array['user_keys', 'tenant_keys', 'tenant_key_seals', 'credentials', 'credential_access_logs'] loop
        execute format('create policy vault on core.%I to purser_vault using (tenant_id = (select auth.tenant_id())) '
                       'with check (tenant_id = (select auth.tenant_id()))', t);
    end loop;
end $$;
call core.complete('core');
