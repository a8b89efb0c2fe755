-- The audit trail (S2 audit_logs, S4 audit_events, S3 observability_logs): who changed what, and what happened. Nothing
-- in it is changed or removed by anybody who signs in; what a superuser did is found by the seals.

grant create on schema audit to purser_audit, purser_retention;
-- Numbers of transactions go up in one cluster only; a database that was restored in another begins low again. So rows
-- say in which one they were written, and each has its own stretch of the chain.
create function audit.life() returns bigint
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select system_identifier from pg_control_system()
$$;
alter function audit.life() owner to purser_audit;
revoke execute on function audit.life() from public;
grant execute on function audit.life() to purser_retention, purser_audit;

set role purser_retention;

create table audit.audit_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    table_name text not null,
    record_id uuid not null,
    action text not null constraint audit_logs_action_known check (action in ('INSERT', 'UPDATE', 'DELETE')),
    old_data jsonb, -- UPDATE: the changed fields; DELETE: the row
    new_data jsonb, -- UPDATE: the changed fields; INSERT: the row
    changed_fields text[],
    user_id uuid,
    user_email text,
    login name not null,
    ip_address inet,
    user_agent text,
    life bigint not null default audit.life(),
    xid xid8 not null default pg_current_xact_id(),
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id)
) partition by range (created_at);
create table audit.audit_logs_default partition of audit.audit_logs default;
create index audit_logs_record on audit.audit_logs (tenant_id, table_name, record_id, created_at);
create index audit_logs_user on audit.audit_logs (tenant_id, user_id, created_at);
create index audit_logs_seal on audit.audit_logs (tenant_id, life, xid, id);
comment on table audit.audit_logs is 'Changes of rows that hold money, identity, credentials, catalog, orders and policies. [source: S2 audit_logs; S0 audit_logs] [feature: Audit]';

create table audit.audit_events (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    actor_id uuid,
    actor_type varchar(50) not null default 'user'
        constraint audit_events_actor_known check (actor_type in ('user', 'service_account', 'system')),
    category varchar(100) not null,
    action varchar(100) not null,
    resource_type varchar(100),
    resource_id varchar(255),
    correlation_id varchar(255),
    payload jsonb not null default '{}',
    status varchar(50) not null default 'success'
        constraint audit_events_status_known check (status in ('success', 'error', 'denied')),
    ip_address inet,
    user_agent text,
    life bigint not null default audit.life(),
    xid xid8 not null default pg_current_xact_id(),
    created_at timestamptz not null default clock_timestamp(), -- timestamp of the source document
    primary key (tenant_id, created_at, id)
) partition by range (created_at);
create table audit.audit_events_default partition of audit.audit_events default;
create index audit_events_category on audit.audit_events (tenant_id, category, created_at);
create index audit_events_actor on audit.audit_events (tenant_id, actor_id, created_at);
create index audit_events_correlation on audit.audit_events (tenant_id, correlation_id);
create index audit_events_seal on audit.audit_events (tenant_id, life, xid, id);
comment on table audit.audit_events is 'Sign-ins, permission changes, exports, reads of credentials, job runs and denied actions. [source: S4 audit_events] [feature: Audit]';

create table audit.observability_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    level text not null constraint observability_level_known check (level in ('DEBUG', 'INFO', 'WARN', 'ERROR')),
    component text not null,
    message text not null,
    context jsonb not null default '{}',
    correlation_id text,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id)
) partition by range (created_at);
create table audit.observability_logs_default partition of audit.observability_logs default;
create index observability_logs_level on audit.observability_logs (tenant_id, level, created_at);
create index observability_logs_correlation on audit.observability_logs (tenant_id, correlation_id);
comment on table audit.observability_logs is 'What programs and workers reported. [source: S3 observability_logs] [feature: Jobs]';

insert into core.retention values
    ('audit.audit_logs', interval '365 days', true),
    ('audit.audit_events', null, true),
    ('audit.observability_logs', interval '30 days', true);
reset role;
grant insert, select on audit.audit_logs, audit.audit_events to purser_audit;

set role purser_audit;

-- Heads of the hash chains. A chain is an account of the rows up to a transaction; whoever has an old head finds every
-- later change of an older row.
create table audit.seals (
    tenant_id uuid not null,
    chain text not null constraint seals_chain_known check (chain in ('audit_events', 'audit_logs')),
    seq bigint not null,
    life bigint not null,
    from_xid xid8 not null, -- exclusive
    upto_xid xid8 not null, -- inclusive
    row_count bigint not null,
    oldest timestamptz not null, -- of the rows
    head bytea not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, chain, seq)
);
comment on table audit.seals is 'Heads of the hash chains over the audit trail. [source: design security] [feature: Audit]';


-- What happened, in the caller's own name. Definer functions and triggers of the schema use it; people through
-- audit.record.
create function audit.note(p_tenant uuid, p_category text, p_action text, p_resource_type text default null,
                           p_resource_id text default null, p_status text default 'success', p_payload jsonb default '{}',
                           p_correlation text default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into audit.audit_events (tenant_id, actor_id, actor_type, category, action, resource_type, resource_id,
                                    correlation_id, payload, status, ip_address, user_agent)
        values (p_tenant, auth.uid(),
                coalesce((select u.actor_type from core.users u where u.tenant_id = p_tenant and u.id = auth.uid()), 'system'),
                p_category, p_action, p_resource_type, left(p_resource_id, 255), p_correlation, p_payload, p_status,
                inet_client_addr(), current_setting('application_name'));
end $$;

-- What only the program sees: exports, actions it refused, what the assistant did. Nobody writes another's events.
create function audit.record(p_category text, p_action text, p_resource_type text default null, p_resource_id text default null,
                             p_status text default 'success', p_payload jsonb default '{}', p_correlation text default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if auth.tenant_id() is null then
        raise exception 'This account is disabled.' using errcode = '42501';
    end if;
    if p_category not in ('export', 'denied', 'assistant', 'sync', 'import') then
        raise exception 'Events of the category % are written by the database itself.', p_category using errcode = '42501';
    end if;
    perform audit.note(auth.tenant_id(), p_category, p_action, p_resource_type, p_resource_id, p_status, p_payload, p_correlation);
end $$;

create function audit.note_permission_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
    said jsonb;
begin
    for r in select * from changed loop
        said := to_jsonb(r) - '{tenant_id,user_id,created_at,updated_at}'::text[];
        perform audit.note(r.tenant_id, 'permission', lower(tg_op), tg_table_name::text, r.user_id::text, 'success', said);
    end loop;
    return null;
end $$;

create function audit.note_credential_request() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform audit.note(new.tenant_id, 'credential', 'request', 'connection', new.connection_id::text, 'success',
                       jsonb_build_object('purpose', new.purpose, 'ticket', new.id));
    return null;
end $$;

create function audit.note_job() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform audit.note(new.tenant_id, 'job', new.status, 'job', new.id::text,
                       case when new.status in ('failed', 'dead') then 'error' else 'success' end,
                       jsonb_build_object('type', new.job_type, 'attempt', new.attempt), new.correlation_id);
    return null;
end $$;

-- Seals the rows of transactions that are over: nothing with a smaller number can still appear.
create function audit.seal_chain(p_tenant uuid, p_chain text) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the texts that are hashed have times in them
as $$
declare
    present constant bigint := audit.life();
    horizon constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
    current_life bigint := null;
    last_seq bigint;
    last_head bytea;
    sealed xid8;
    new_head bytea;
    n bigint;
    last_xid xid8;
    oldest timestamptz;
    total bigint := 0;
begin
    select s.seq, s.head into last_seq, last_head
    from audit.seals s where s.tenant_id = p_tenant and s.chain = p_chain order by s.seq desc limit 1;
    loop
        execute format('select l.life from audit.%I l where l.tenant_id = $1 and ($2 is null or l.life > $2) '
                       'order by l.life limit 1', p_chain) into current_life using p_tenant, current_life;
        exit when current_life is null;
        sealed := coalesce((select s.upto_xid from audit.seals s
                            where s.tenant_id = p_tenant and s.chain = p_chain and s.life = current_life
                            order by s.seq desc limit 1), '0');
        execute format($q$
            select count(*), max(l.xid::text::numeric)::text::xid8, min(l.created_at),
                   sha256($3 || convert_to(string_agg(audit.canonical(to_jsonb(l)), E'\n' order by l.xid, l.id), 'UTF8'))
            from audit.%I l
            where l.tenant_id = $1 and l.life = $5 and l.xid > $2 and ($4 is null or l.xid < $4) $q$, p_chain)
            into n, last_xid, oldest, new_head
            using p_tenant, sealed, coalesce(last_head, '\x00'), case when current_life = present then horizon end,
                  current_life;
        continue when n = 0;
        last_seq := coalesce(last_seq, 0) + 1;
        last_head := new_head;
        insert into audit.seals (tenant_id, chain, seq, life, from_xid, upto_xid, row_count, oldest, head)
            values (p_tenant, p_chain, last_seq, current_life, sealed, last_xid, n, oldest, new_head);
        -- Out of the reach of whoever can change the database: an old head proves everything up to it.
        raise log 'audit seal of tenant %: chain %, seal %, head %', p_tenant, p_chain, last_seq, encode(new_head, 'hex');
        total := total + n;
    end loop;
    return total;
end $$;

-- For the worker: seals both chains of the caller's tenant. Gives the rows sealed.
create function audit.seal() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('jobs:write') and not auth.has_permission('audit:read') then
        raise exception 'Sealing the audit trail needs the permission jobs:write or audit:read.' using errcode = '42501';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('audit seal ' || auth.tenant_id(), 0));
    return audit.seal_chain(auth.tenant_id(), 'audit_events') + audit.seal_chain(auth.tenant_id(), 'audit_logs');
end $$;

-- Recomputes the chains of a tenant: one row a seal that does not hold any more. Seals whose rows are past their
-- retention are left out.
create function audit.verify_chains(p_tenant uuid)
returns table (chain text, seq bigint, sealed_at timestamptz, problem text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the texts that are hashed have times in them
as $$
declare
    s record;
    found_head bytea;
    n bigint;
begin
    for s in
        select x.*, lag(x.head) over w as before, lag(x.seq) over w as seq_before,
               lag(x.upto_xid) over (partition by x.chain, x.life order by x.seq) as upto_before
        from audit.seals x
        where x.tenant_id = p_tenant
        window w as (partition by x.chain order by x.seq)
        order by x.chain, x.seq
    loop
        chain := s.chain;
        seq := s.seq;
        sealed_at := s.created_at;
        if s.seq <> coalesce(s.seq_before, 0) + 1 or s.from_xid <> coalesce(s.upto_before, '0') then
            problem := 'a seal before it is missing';
            return next;
        end if;
        continue when s.oldest < now() - coalesce((select r.keep from core.retention r where r.table_name = 'audit.' || s.chain),
                                                  interval '1000 years');
        execute format($q$
            select count(*), sha256($3 || convert_to(string_agg(audit.canonical(to_jsonb(l)), E'\n' order by l.xid, l.id), 'UTF8'))
            from audit.%I l
            where l.tenant_id = $1 and l.life = $5 and l.xid > $2 and l.xid <= $4 $q$, s.chain)
            into n, found_head using p_tenant, s.from_xid, coalesce(s.before, '\x00'), s.upto_xid, s.life;
        if n <> s.row_count then
            problem := format('%s rows were sealed, %s are there', s.row_count, n);
            return next;
        elsif found_head is distinct from s.head then
            problem := 'a row was changed after it was sealed';
            return next;
        end if;
    end loop;
end $$;

-- The same for the caller's tenant.
create function audit.verify() returns table (chain text, seq bigint, sealed_at timestamptz, problem text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('audit:read') then
        raise exception 'Verifying the audit trail needs the permission audit:read.' using errcode = '42501';
    end if;
    return query select * from audit.verify_chains(auth.tenant_id());
end $$;

-- One text for one row, whatever the order of its columns. Empty columns are left out, so that one that is added later
-- breaks no seal.
create function audit.canonical(p_row jsonb) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select jsonb_object_agg(c.key, c.value)::text from jsonb_each(p_row) c where c.value <> 'null'
$$;
reset role;

-- Writes the trigger function of one table and its triggers: changes of rows with their old and new values, a statement
-- at a time. p_record is the column that names the row; p_without are derived columns and ciphertext, which are left
-- out. To be called again when a watched table gets a column.
create procedure audit.watch(p_table regclass, p_record text default 'id', p_tenant text default 'tenant_id',
                             p_without text[] default '{}')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    named constant text := (select n.nspname || '.' || c.relname
                            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_table);
    writer constant text := format('audit.%I', 'log_' || replace(named, '.', '_'));
    skipped constant text[] := p_without || '{updated_at}';
    columns text[];
    keys text[];
    tests text;
    joined text;
begin
    select array_agg(a.attname::text order by a.attnum) into columns
    from pg_attribute a
    where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and not a.attname = any (skipped);
    select array_agg(a.attname::text order by a.attnum) into keys
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.conrelid = p_table and c.contype = 'p';
    joined := (select string_agg(format('o.%1$I = n.%1$I', k), ' and ') from unnest(keys) k);
    tests := (select string_agg(format('(%1$L, n.%1$I is distinct from o.%1$I, '
                                       'case when n.%1$I is distinct from o.%1$I then to_jsonb(o.%1$I) end, '
                                       'case when n.%1$I is distinct from o.%1$I then to_jsonb(n.%1$I) end)', c), E',\n            ')
              from unnest(columns) c where not c = any (keys));
    execute format($f$
create or replace function %1$s() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $body$
declare
    me constant uuid := auth.uid();
    address constant text := (select u.email from core.users u where u.tenant_id = auth.tenant_id() and u.id = me);
    agent constant text := current_setting('application_name');
    client constant inet := inet_client_addr();
begin
    if tg_op = 'INSERT' then
        insert into audit.audit_logs (tenant_id, table_name, record_id, action, new_data, user_id, user_email, login,
                                      ip_address, user_agent)
        select n.%3$I, %2$L, n.%4$I, 'INSERT', to_jsonb(n) - %5$L::text[], me, address, session_user, client, agent
        from new_rows n;
    elsif tg_op = 'DELETE' then
        insert into audit.audit_logs (tenant_id, table_name, record_id, action, old_data, user_id, user_email, login,
                                      ip_address, user_agent)
        select o.%3$I, %2$L, o.%4$I, 'DELETE', to_jsonb(o) - %5$L::text[], me, address, session_user, client, agent
        from old_rows o;
    else
        if exists (select from new_rows n where not exists (select from old_rows o where %6$s)) then
            raise exception 'The key of a row never changes.' using errcode = '23514', constraint = 'audit_key_fixed';
        end if;
        insert into audit.audit_logs (tenant_id, table_name, record_id, action, old_data, new_data, changed_fields, user_id,
                                      user_email, login, ip_address, user_agent)
        select n.%3$I, %2$L, n.%4$I, 'UPDATE', d.old_data, d.new_data, d.fields, me, address, session_user, client, agent
        from new_rows n
        join old_rows o on %6$s
        cross join lateral (
            select array_agg(v.field) as fields, jsonb_object_agg(v.field, v.before) as old_data,
                   jsonb_object_agg(v.field, v.after) as new_data
            from (values %7$s) v (field, changed, before, after)
            where v.changed) d
        where d.fields is not null and d.fields <> '{row_version}';
    end if;
    return null;
end $body$ $f$, writer, named, p_tenant, p_record, skipped, joined, tests);
    execute format('alter function %s() owner to purser_audit', writer);
    execute format('revoke execute on function %s() from public', writer);
    execute format('drop trigger if exists audit_insert on %s', p_table);
    execute format('drop trigger if exists audit_update on %s', p_table);
    execute format('drop trigger if exists audit_delete on %s', p_table);
    execute format('create trigger audit_insert after insert on %s referencing new table as new_rows '
                   'for each statement execute function %s()', p_table, writer);
    execute format('create trigger audit_update after update on %s referencing old table as old_rows new table as new_rows '
                   'for each statement execute function %s()', p_table, writer);
    execute format('create trigger audit_delete after delete on %s referencing old table as old_rows '
                   'for each statement execute function %s()', p_table, writer);
end $$;

grant select on core.users to purser_audit;
grant select on core.retention to purser_audit;
create policy audit on core.users for select to purser_audit using (tenant_id = (select auth.tenant_id()));
grant execute on function audit.record(text, text, text, text, text, jsonb, text), audit.seal(), audit.verify() to purser_member;
grant execute on function audit.note(uuid, text, text, text, text, text, jsonb, text) to purser_provision;
grant execute on function audit.note_permission_change(), audit.note_job() to purser_owner;
grant execute on function audit.note_credential_request() to purser_vault;

call audit.watch('core.tenants', p_tenant => 'id');
call audit.watch('core.users', p_without => '{last_sign_in_at,login_role}');
call audit.watch('core.user_roles', p_record => 'user_id');
call audit.watch('core.stores');
call audit.watch('core.store_users', p_record => 'user_id');
call audit.watch('core.connections', p_without => '{last_used_at}');
call audit.watch('core.credentials', p_record => 'connection_id', p_without => '{nonce,ciphertext}');
call audit.watch('core.tenant_configs');
call audit.watch('core.policy_profiles');
call audit.watch('catalog.products', p_without =>
    '{title_key,sku_key,vendor_key,price_key,cost_key,margin_key,stock_key,search_text,variant_codes}');
call audit.watch('catalog.product_variants');
call audit.watch('purchasing.vendors', p_without => '{name_key}');
call audit.watch('purchasing.purchase_orders');
call audit.watch('purchasing.purchase_order_items');
call audit.watch('sales.orders', p_without => '{total_key,number_key}');
call audit.watch('finance.payments', p_without => '{amount_key}');
call audit.watch('finance.refunds');
call audit.watch('finance.payouts');
call audit.watch('finance.disputes');
call audit.watch('finance.netsuite_postings');
call audit.watch('finance.reconciliation_matches');
call audit.watch('ads.ads_campaigns', p_without => '{name_key}');

create trigger note_insert after insert on core.user_roles
    referencing new table as changed for each statement execute function audit.note_permission_change();
create trigger note_delete after delete on core.user_roles
    referencing old table as changed for each statement execute function audit.note_permission_change();
create trigger note_insert after insert on core.store_users
    referencing new table as changed for each statement execute function audit.note_permission_change();
create trigger note_update after update on core.store_users
    referencing new table as changed for each statement execute function audit.note_permission_change();
create trigger note_delete after delete on core.store_users
    referencing old table as changed for each statement execute function audit.note_permission_change();
create trigger note_request after insert on core.credential_access_logs
    for each row execute function audit.note_credential_request();
create trigger note_job after update of status on sync.jobs
    for each row when (old.status is distinct from new.status and new.status in ('completed', 'failed', 'dead', 'cancelled'))
    execute function audit.note_job();

create or replace function auth.signed_in() returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update core.users set last_sign_in_at = now() where tenant_id = auth.tenant_id() and id = auth.uid();
    if found then
        perform audit.note(auth.tenant_id(), 'session', 'sign_in', 'user', auth.uid()::text);
        perform core.make_partitions(2); -- also where no worker runs, no month begins without its partitions
    end if;
end $$;

select auth.protect('audit.audit_logs', 'append-only', p_read => 'audit:read');
select auth.protect('audit.audit_events', 'append-only', p_read => 'audit:read');
select auth.protect('audit.seals', 'append-only', p_read => 'audit:read');
select auth.protect('audit.observability_logs', 'append-only');
-- Warnings and less are everybody's; errors may quote data.
drop policy member_read on audit.observability_logs;
create policy member_read on audit.observability_logs for select to purser_member
    using (tenant_id = (select auth.tenant_id())
           and (level in ('INFO', 'WARN') or (select auth.has_permission('audit:read'))));
grant insert on audit.observability_logs to purser_member;
create policy member_insert on audit.observability_logs for insert to purser_member
    with check (tenant_id = (select auth.tenant_id()));
create policy audit on audit.audit_logs to purser_audit using (true) with check (true);
create policy audit on audit.audit_events to purser_audit using (true) with check (true);
create policy audit on audit.seals to purser_audit using (true) with check (true);

create view audit.audit_critical_changes with (security_invoker) as
    select * from audit.audit_logs
    where created_at > now() - interval '7 days'
      and (table_name in ('core.users', 'core.user_roles', 'core.store_users', 'core.credentials', 'core.connections',
                          'core.policy_profiles', 'core.tenant_configs', 'core.tenants', 'core.stores')
           or action = 'DELETE' or table_name like 'finance.%');
comment on view audit.audit_critical_changes is 'Changes of identity, credentials, policies and money, and every deletion, of the last 7 days. [source: S2 audit_critical_changes] [feature: Audit]';
create view audit.audit_user_activity with (security_invoker) as
    select tenant_id, user_id, user_email, table_name, action, count(*) as changes,
           min(created_at) as first_at, max(created_at) as last_at
    from audit.audit_logs
    where created_at > now() - interval '30 days'
    group by tenant_id, user_id, user_email, table_name, action;
comment on view audit.audit_user_activity is 'Who changed how much of what in the last 30 days. [source: S2 audit_user_activity] [feature: Audit]';
grant select on audit.audit_critical_changes, audit.audit_user_activity to purser_member;

-- Months ----------------------------------------------------------------------------------------------------------------

do $$
declare
    t text;
begin
    for t in select r.table_name from core.retention r loop
        if not exists (select from pg_policy p where p.polrelid = t::regclass and p.polname = 'retention') then
            execute format('create policy retention on %s to purser_retention using (true) with check (true)', t);
        end if;
    end loop;
end $$;
select auth.protect('core.retention', 'reference');
create policy retention on core.retention for select to purser_retention, purser_audit using (true);
-- Truncating asks each partition's own triggers.
do $$
declare
    t text;
begin
    for t in select i.inhrelid::regclass from pg_inherits i join pg_trigger g on g.tgrelid = i.inhparent
             where g.tgname = 'append_only_truncate' loop
        execute format('create trigger append_only_truncate before truncate on %s '
                       'for each statement execute function core.append_only()', t);
    end loop;
end $$;
select core.make_partitions(2);
revoke create on schema audit from purser_audit;
call core.complete('audit');

-- The assistant ---------------------------------------------------------------------------------------------------------
-- Inside the asking person's session it becomes purser_ai: the person's own policies, fewer columns, nothing written.
-- purser_member may become it, but does not have its rights by itself.

alter role purser_member noinherit;
grant purser_ai to purser_member;
do $$
begin
    execute format('grant connect on database %I to purser_ai', current_database());
end $$;

-- Shows a table to the assistant: the person's read policy again, and these columns (all, when none are named).
create procedure auth.show_assistant(p_table regclass, p_without text[] default '{}')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    columns text;
begin
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into columns
    from pg_attribute a
    where a.attrelid = p_table and a.attnum > 0 and not a.attisdropped and not a.attname = any (p_without);
    execute format('grant select (%s) on %s to purser_ai', columns, p_table);
    execute format('create policy ai_read on %s for select to purser_ai using (%s)', p_table,
                   (select pg_get_expr(p.polqual, p.polrelid) from pg_policy p
                    where p.polrelid = p_table and p.polname = 'member_read'));
end $$;

do $$
declare
    t regclass;
begin
    execute 'grant usage on schema ' || (
        select string_agg(n, ', ') from unnest(array['inventory', 'purchasing', 'sales', 'finance', 'ads', 'analytics', 'knowledge']) n)
        || ' to purser_ai';
    for t in
        select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and not c.relispartition
          and n.nspname in ('catalog', 'inventory', 'purchasing', 'finance', 'ads', 'analytics', 'knowledge')
          and c.relname not in ('netsuite_api_logs', 'script_sync_states')
          and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'member_read')
    loop
        call auth.show_assistant(t, array['metadata', 'search_text', 'variant_codes', 'contact_name', 'contact_email', 'contact_phone']);
    end loop;
    call auth.show_assistant('core.stores', array['url', 'user_id']);
    call auth.show_assistant('sales.order_items', array['metadata']);
    grant select on sales.orders_summary, ads.ads_metrics_daily, core.stores_public to purser_ai;
end $$;
