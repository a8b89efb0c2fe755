-- What another audit as an insider showed: rights that outlive their taking away, administrators who dismiss each other,
-- functions that read otherwise under a setting of the session, seals that can be said to be past their time, changes of
-- money and of rights to act that left no trace, and a month without partitions that keeps people from signing in.

-- Rights of the moment --------------------------------------------------------------------------------------------------
-- A transaction of REPEATABLE READ sees the rights that a person had when it began, however long ago that was: kept open,
-- it would go on writing with rights that were taken away. So whoever writes does it in READ COMMITTED, where the next
-- statement knows. Reading what one could read then is no secret, and exports need it: READ ONLY is left alone.

grant create on schema auth to purser_auth, purser_provision;
set role purser_auth;
create function auth.require_present() returns void
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'Whoever writes does it in READ COMMITTED: an older view of the data has rights that may be gone.'
        using errcode = '25000', hint = 'Begin the transaction as READ ONLY, or with isolation level READ COMMITTED.';
end $$;

create or replace function auth.uid() returns uuid
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable')
       and current_setting('transaction_read_only') = 'off' then
        perform auth.require_present();
    end if;
    return (select u.id
            from core.users u
            join core.tenants t on t.id = u.tenant_id
            where u.login_role = session_user and u.is_active and t.is_active);
end $$;

create or replace function auth.tenant_id() returns uuid
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable')
       and current_setting('transaction_read_only') = 'off' then
        perform auth.require_present();
    end if;
    return (select u.tenant_id
            from core.users u
            join core.tenants t on t.id = u.tenant_id
            where u.login_role = session_user and u.is_active and t.is_active);
end $$;

create or replace function auth.has_permission(p_permission text) returns boolean
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable')
       and current_setting('transaction_read_only') = 'off' then
        perform auth.require_present();
    end if;
    return exists (select
                   from core.users u
                   join core.tenants t on t.id = u.tenant_id
                   join core.user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id
                   join core.role_permissions p on p.role = r.role
                   where u.login_role = session_user and u.is_active and t.is_active and p.permission = p_permission);
end $$;

create or replace function auth.store_ids(p_at_least core.store_role default 'viewer') returns uuid[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    me uuid;
    admin boolean;
    stores uuid[];
begin
    if current_setting('transaction_isolation') in ('repeatable read', 'serializable')
       and current_setting('transaction_read_only') = 'off' then
        perform auth.require_present();
    end if;
    select u.tenant_id, u.id, r.role is not null
    into tenant, me, admin
    from core.users u
    join core.tenants t on t.id = u.tenant_id
    left join core.user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'admin'
    where u.login_role = session_user and u.is_active and t.is_active;
    if not found then
        return '{}';
    elsif admin then
        select array(select s.id from core.stores s where s.tenant_id = tenant order by s.id) into stores;
    else
        select array(select su.store_id from core.store_users su
                     where su.tenant_id = tenant and su.user_id = me and su.role >= p_at_least order by su.store_id)
        into stores;
    end if;
    return stores;
end $$;
reset role;

-- People ----------------------------------------------------------------------------------------------------------------

set role purser_provision;

-- Two administrators who dismiss each other at once would both find the other still there. So one comes after the other.
create function auth.hold_admins(p_tenant uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from core.users u
    where u.tenant_id = p_tenant
      and exists (select from core.user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'admin')
    order by u.id for no key update of u;
end $$;

create or replace function auth.user_set_active(p_user uuid, p_active boolean) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
    login constant name := auth.login_of(tenant, p_user);
begin
    perform auth.hold_admins(tenant);
    perform auth.require_user_manager(); -- still, now that whoever was before is done
    update core.users set is_active = p_active where tenant_id = tenant and id = p_user and is_active <> p_active;
    perform auth.require_an_admin(tenant);
    execute format('alter role %I %s', login, case when p_active then 'login' else 'nologin' end);
    if not p_active then
        perform auth.end_sessions(login);
    end if;
end $$;

create or replace function auth.user_set_roles(p_user uuid, p_roles text[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
begin
    -- Nothing differs from what is not known: no role would be taken away.
    if p_roles is null or array_position(p_roles, null) is not null then
        raise exception 'A role is missing.' using errcode = '22004';
    end if;
    perform auth.login_of(tenant, p_user);
    perform auth.hold_admins(tenant);
    perform auth.require_user_manager();
    delete from core.user_roles where tenant_id = tenant and user_id = p_user and not role = any (p_roles);
    insert into core.user_roles (tenant_id, user_id, role)
        select tenant, p_user, r from unnest(p_roles) r group by r on conflict do nothing;
    perform auth.require_an_admin(tenant);
end $$;

-- A transaction that is left lying holds back the seals and the outbox of every company. A person with psql can wait
-- longer when they say so; the program sets its own limit for each transaction.
create or replace function auth.create_login(p_login name, p_verifier text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls '
                   'connection limit 16 password %L in role purser_member', p_login, p_verifier);
    execute format('alter role %I set idle_in_transaction_session_timeout = ''15min''', p_login);
end $$;

-- Called by the program after a sign-in; see 0031. The months that are missing are made if that can be done at once: who
-- reads the log at this moment keeps nobody from signing in.
create or replace function auth.signed_in(p_failed integer default 0, p_first timestamptz default null,
                                          p_last timestamptz default null) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    patience constant text := current_setting('lock_timeout');
begin
    update core.users set last_sign_in_at = now() where tenant_id = auth.tenant_id() and id = auth.uid();
    if found then
        if p_failed > 0 then
            perform audit.note(auth.tenant_id(), 'session', 'failed_sign_in', 'user', auth.uid()::text, 'denied',
                               jsonb_build_object('attempts', least(p_failed, 100000), 'first', p_first, 'last', p_last));
        end if;
        perform audit.note(auth.tenant_id(), 'session', 'sign_in', 'user', auth.uid()::text);
        begin
            set local lock_timeout = '1s';
            perform core.make_partitions(2); -- also where no worker runs, no month begins without its partitions
        exception when lock_not_available or deadlock_detected then
            null; -- rows of a month that is missing have a place meanwhile; the next one makes it
        end;
        execute format('set local lock_timeout = %L', patience);
    end if;
end $$;
reset role;
revoke create on schema auth from purser_auth, purser_provision;
do $$
declare
    login name;
begin
    for login in select u.login_role from core.users u join pg_roles r on r.rolname = u.login_role order by 1 loop
        execute format('alter role %I set idle_in_transaction_session_timeout = ''15min''', login);
    end loop;
end $$;

-- Months ----------------------------------------------------------------------------------------------------------------
-- As in 0027, and one after the other: of two people who sign in as a month begins, the second found a partition made
-- between its look and its attempt, and was refused.

grant create on schema core to purser_retention;
set role purser_retention;
create or replace function core.make_partitions(p_ahead integer default 2) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the same months for everybody
set quote_all_identifiers = off -- names of schemas are quoted once
as $$
declare
    parent regclass;
    stranded regclass; -- where rows are that came while there was no partition for them
    first_day date;
    months text;
    partition text;
    needed boolean;
    alone boolean := false;
    quiet text;
    made integer := 0;
begin
    if p_ahead is null or p_ahead not between 0 and 12 then
        raise exception 'Partitions are made for at most 12 months ahead.' using errcode = '22023';
    end if;
    for parent, stranded in
        select r.table_name::regclass, p.partdefid::regclass
        from core.retention r
        join pg_partitioned_table p on p.partrelid = r.table_name::regclass
        where r.partitioned order by 1
    loop
        for first_day in
            select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => p_ahead),
                                   interval '1 month')::date
        loop
            partition := format('%I.%I', (select relnamespace::regnamespace::text from pg_class where oid = parent),
                                (select relname from pg_class where oid = parent) || to_char(first_day, '_YYYY_MM'));
            continue when to_regclass(partition) is not null;
            if not alone then
                lock table core.retention in share row exclusive mode;
                alone := true;
                continue when to_regclass(partition) is not null; -- made by the one before
            end if;
            months := format('from (%L) to (%L)', first_day, (first_day + interval '1 month')::date);
            execute format('select exists (select from %s where created_at >= %L and created_at < %L)', stranded, first_day,
                           (first_day + interval '1 month')::date) into needed;
            if needed then
                execute format('create table %s (like %s including all)', partition, parent);
                execute format('with moved as (delete from %s where created_at >= %L and created_at < %L returning *) '
                               'insert into %s select * from moved', stranded, first_day,
                               (first_day + interval '1 month')::date, partition);
                execute format('alter table %s attach partition %s for values %s', parent, partition, months);
            else
                execute format('create table %s partition of %s for values %s', partition, parent, months);
            end if;
            select string_agg(format('alter column %I set statistics 0', a.attname), ', ') into quiet
            from pg_attribute a
            where a.attrelid = parent and a.attnum > 0 and not a.attisdropped and a.attstattarget = 0;
            if quiet is not null then
                execute format('alter table %s %s', partition, quiet);
            end if;
            if exists (select from pg_trigger g where g.tgrelid = parent and g.tgname = 'append_only_truncate') then
                execute format('create trigger append_only_truncate before truncate on %s '
                               'for each statement execute function core.append_only()', partition);
            end if;
            made := made + 1;
        end loop;
    end loop;
    return made;
end $$;
reset role;
revoke create on schema core from purser_retention;

-- Seals -----------------------------------------------------------------------------------------------------------------
-- Rows that are past their retention are gone, so their seals are not recomputed. By methods 1 and 2 it was the seal that
-- said how old its rows are, and nothing proved it: whoever could change a row could make its seal old. By method 3 the
-- head is the hash of the rows and of all that the seal says of itself.

grant create on schema audit to purser_audit;
set role purser_audit;
alter table audit.seals
    add column rows_head bytea,
    drop constraint seals_method_known,
    add constraint seals_method_known check (method in (1, 2, 3));
alter table audit.seals alter column method set default 3;
comment on column audit.seals.rows_head is 'Method 3: the hash of the head before with each row in turn; head is that of this and of what the seal says of itself.';

create function audit.seal_head(p_seal audit.seals) returns bytea
language sql stable
set search_path = pg_catalog, pg_temp
as $$
    select sha256(p_seal.rows_head || convert_to(concat_ws('|', p_seal.tenant_id, p_seal.chain, p_seal.seq, p_seal.life,
                      p_seal.from_xid, p_seal.upto_xid, p_seal.row_count,
                      (extract(epoch from p_seal.oldest) * 1000000)::bigint,
                      (extract(epoch from p_seal.created_at) * 1000000)::bigint), 'UTF8'))
$$;

create or replace function audit.seal_chain(p_tenant uuid, p_chain text, p_most bigint default 100000, p_piece bigint default 50000)
returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the texts that are hashed have times in them
as $$
declare
    present constant bigint := audit.life();
    horizon constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
    over xid8;
    current_life bigint := null;
    last audit.seals;
    sealed xid8;
    upto xid8;
    total bigint := 0;
begin
    select * into last from audit.seals s where s.tenant_id = p_tenant and s.chain = p_chain order by s.seq desc limit 1;
    <<lives>>
    loop
        execute format('select l.life from audit.%I l where l.tenant_id = $1 and ($2 is null or l.life > $2) '
                       'order by l.life limit 1', p_chain) into current_life using p_tenant, current_life;
        exit when current_life is null;
        over := case when current_life = present then horizon end;
        sealed := coalesce((select s.upto_xid from audit.seals s
                            where s.tenant_id = p_tenant and s.chain = p_chain and s.life = current_life
                            order by s.seq desc limit 1), '0');
        loop
            exit lives when total >= p_most;
            execute format($q$
                select coalesce(
                    (select l.xid from audit.%1$I l
                     where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and ($4 is null or l.xid < $4)
                     order by l.xid, l.id offset $5 - 1 limit 1),
                    (select l.xid from audit.%1$I l
                     where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and ($4 is null or l.xid < $4)
                     order by l.xid desc limit 1)) $q$, p_chain)
                into upto using p_tenant, current_life, sealed, over, least(p_piece, p_most - total);
            exit when upto is null;
            execute format($q$
                select count(*), min(r.created_at), audit.chain_of($5, r.said)
                from (select l.created_at, audit.canonical(to_jsonb(l)) as said
                      from audit.%I l
                      where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and l.xid <= $4
                      order by l.xid, l.id) r $q$, p_chain)
                into last.row_count, last.oldest, last.rows_head
                using p_tenant, current_life, sealed, upto, coalesce(last.head, decode('00', 'hex'));
            last.tenant_id := p_tenant;
            last.chain := p_chain;
            last.seq := coalesce(last.seq, 0) + 1;
            last.life := current_life;
            last.from_xid := sealed;
            last.upto_xid := upto;
            last.method := 3;
            last.created_at := clock_timestamp();
            last.head := audit.seal_head(last);
            insert into audit.seals select last.*;
            -- Out of the reach of whoever can change the database: an old head proves everything up to it.
            raise log 'audit seal of tenant %: chain %, seal %, method %, head %', p_tenant, p_chain, last.seq, last.method,
                encode(last.head, 'hex');
            total := total + last.row_count;
            sealed := upto;
        end loop;
    end loop;
    return total;
end $$;

-- Recomputes the chains of a tenant: one row a seal that does not hold any more. Of seals whose rows are past their
-- retention only what they say of themselves is proven; of those by the older methods, nothing when rows are gone.
create or replace function audit.verify_chains(p_tenant uuid)
returns table (chain text, seq bigint, sealed_at timestamptz, problem text)
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the texts that are hashed have times in them
as $$
declare
    s record;
    past boolean;
    found_head bytea;
    n bigint;
begin
    for s in
        select x as seal, x.*, lag(x.head) over w as before, lag(x.seq) over w as seq_before,
               lag(x.upto_xid) over (partition by x.chain, x.life order by x.seq) as upto_before,
               max(x.method) over (w rows between unbounded preceding and 1 preceding) as method_before
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
        if s.method < s.method_before or (s.method = 3 and s.head is distinct from audit.seal_head(s.seal)) then
            problem := 'the seal itself was changed';
            return next;
            continue;
        end if;
        past := s.oldest < now() - coalesce((select r.keep from core.retention r where r.table_name = 'audit.' || s.chain),
                                            interval '1000 years');
        continue when past and s.method = 3;
        execute format(case s.method
            when 1 then $q$
                select count(*), sha256($5 || convert_to(string_agg(audit.canonical(to_jsonb(l)), chr(10) order by l.xid, l.id), 'UTF8'))
                from audit.%I l
                where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and l.xid <= $4 $q$
            else $q$
                select count(*), audit.chain_of($5, r.said)
                from (select audit.canonical(to_jsonb(l)) as said
                      from audit.%I l
                      where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and l.xid <= $4
                      order by l.xid, l.id) r $q$ end, s.chain)
            into n, found_head using p_tenant, s.life, s.from_xid, s.upto_xid, coalesce(s.before, decode('00', 'hex'));
        if n <> s.row_count then
            continue when past;
            problem := format('%s rows were sealed, %s are there', s.row_count, n);
            return next;
        elsif found_head is distinct from coalesce(s.rows_head, s.head) then
            problem := 'a row was changed after it was sealed';
            return next;
        end if;
    end loop;
end $$;
reset role;
revoke create on schema audit from purser_audit;

-- Traces ----------------------------------------------------------------------------------------------------------------
-- Money of orders and payouts, what was received, who may act for the company from outside, what the assistant is told
-- and may do. Lines of an order come with the order, which is in the trail: what matters is what becomes of them.

call audit.watch('sales.order_items');
drop trigger audit_insert on sales.order_items;
call audit.watch('finance.payout_lines');
call audit.watch('purchasing.purchase_receipts');
call audit.watch('purchasing.purchase_receipt_items');
call audit.watch('chat.chat_api_keys', p_without => '{key_hash,last_used_at}');
call audit.watch('chat.mcp_connectors', p_without => '{discovered_tools,discovered_at,last_error}');
call audit.watch('agent.agent_approvals');
call audit.watch('core.system_prompt_templates');

-- Words -----------------------------------------------------------------------------------------------------------------
-- standard_conforming_strings is anybody's to switch off, and then a backslash in the text of a function means something
-- else: titles were normalised without their s. Functions whose text has one hold the setting.
do $$
declare
    f regprocedure;
begin
    for f in
        select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('auth', 'core', 'catalog', 'inventory', 'purchasing', 'sales', 'finance', 'ads', 'brand', 'chat',
                            'knowledge', 'agent', 'sync', 'seo', 'work', 'workspace', 'support', 'analytics', 'audit', 'storage')
          and strpos(p.prosrc, chr(92)) > 0
        order by 1
    loop
        execute format('alter routine %s set standard_conforming_strings = on', f);
    end loop;
end $$;
