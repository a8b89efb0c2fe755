-- The audit trail is sealed row by row and in pieces, so that no number of rows is too many for it, and whose turn it is
-- to seal is told by a row that nobody else can hold. A data key that was replaced takes no credential any more, and a
-- credential is encrypted anew only as long as it is the one that was read.

grant create on schema audit to purser_audit;
set role purser_audit;

-- Method 1 hashed the rows of a seal as one text; method 2 hashes the head before with each row in turn.
alter table audit.seals
    add column method smallint not null default 1 constraint seals_method_known check (method in (1, 2));
alter table audit.seals alter column method set default 2;

-- One row a company: whoever seals holds it. Advisory locks are open to everybody who signs in, this is not.
create table audit.seal_turns (
    tenant_id uuid primary key
);
comment on table audit.seal_turns is 'Whose turn it is to seal: its row is locked by whoever does. [source: design security] [feature: Audit]';

create function audit.chain(p_head bytea, p_before bytea, p_row text) returns bytea
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select sha256(coalesce(p_head, p_before) || convert_to(p_row, 'UTF8'))
$$;

-- The head of a chain that goes on from another head, one row after the other.
create aggregate audit.chain_of(p_before bytea, p_row text) (sfunc = audit.chain, stype = bytea);
revoke execute on function audit.chain_of(bytea, text) from public;

-- Seals the rows of transactions that are over: nothing with a smaller number can still appear. A seal holds p_piece
-- rows, and the rest of the transaction of the last one; a call ends after p_most rows. Gives the rows sealed.
drop function audit.seal_chain(uuid, text);
create function audit.seal_chain(p_tenant uuid, p_chain text, p_most bigint default 100000, p_piece bigint default 50000)
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
    last_seq bigint;
    last_head bytea;
    sealed xid8;
    upto xid8;
    n bigint;
    oldest timestamptz;
    total bigint := 0;
begin
    select s.seq, s.head into last_seq, last_head
    from audit.seals s where s.tenant_id = p_tenant and s.chain = p_chain order by s.seq desc limit 1;
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
                into n, oldest, last_head using p_tenant, current_life, sealed, upto, coalesce(last_head, '\x00');
            last_seq := coalesce(last_seq, 0) + 1;
            insert into audit.seals (tenant_id, chain, seq, life, from_xid, upto_xid, row_count, oldest, head, method)
                values (p_tenant, p_chain, last_seq, current_life, sealed, upto, n, oldest, last_head, 2);
            -- Out of the reach of whoever can change the database: an old head proves everything up to it.
            raise log 'audit seal of tenant %: chain %, seal %, head %', p_tenant, p_chain, last_seq, encode(last_head, 'hex');
            total := total + n;
            sealed := upto;
        end loop;
    end loop;
    return total;
end $$;

-- For the worker: seals both chains of the caller's tenant. Gives the rows sealed; when there were very many, what is
-- left is sealed by the next call.
create or replace function audit.seal() returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if not auth.has_permission('jobs:write') and not auth.has_permission('audit:read') then
        raise exception 'Sealing the audit trail needs the permission jobs:write or audit:read.' using errcode = '42501';
    end if;
    insert into audit.seal_turns (tenant_id) values (auth.tenant_id()) on conflict do nothing;
    perform from audit.seal_turns t where t.tenant_id = auth.tenant_id() for update;
    return audit.seal_chain(auth.tenant_id(), 'audit_events') + audit.seal_chain(auth.tenant_id(), 'audit_logs');
end $$;

-- Recomputes the chains of a tenant: one row a seal that does not hold any more. Seals whose rows are past their
-- retention are left out.
create or replace function audit.verify_chains(p_tenant uuid)
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
        execute format(case s.method
            when 1 then $q$
                select count(*), sha256($5 || convert_to(string_agg(audit.canonical(to_jsonb(l)), E'\n' order by l.xid, l.id), 'UTF8'))
                from audit.%I l
                where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and l.xid <= $4 $q$
            else $q$
                select count(*), audit.chain_of($5, r.said)
                from (select audit.canonical(to_jsonb(l)) as said
                      from audit.%I l
                      where l.tenant_id = $1 and l.life = $2 and l.xid > $3 and l.xid <= $4
                      order by l.xid, l.id) r $q$ end, s.chain)
            into n, found_head using p_tenant, s.life, s.from_xid, s.upto_xid, coalesce(s.before, '\x00');
        if n <> s.row_count then
            problem := format('%s rows were sealed, %s are there', s.row_count, n);
            return next;
        elsif found_head is distinct from s.head then
            problem := 'a row was changed after it was sealed';
            return next;
        end if;
    end loop;
end $$;
reset role;
select auth.protect('audit.seal_turns', 'sealed');
create policy audit on audit.seal_turns to purser_audit using (true) with check (true);
revoke create on schema audit from purser_audit;
call core.complete('audit');

-- Credentials -----------------------------------------------------------------------------------------------------------

grant create on schema core to purser_vault;
set role purser_vault;

-- Keeps one field; null removes it. The ciphertext is made by the program, under the key that is active now: who holds
-- that one here keeps it from being replaced until their transaction is over. With p_expected_nonce only the value that
-- has it is replaced; false when it is not there any more.
drop function core.store_credential(uuid, text, integer, bytea, bytea);
create function core.store_credential(p_connection uuid, p_field text, p_key_version integer, p_nonce bytea,
                                      p_ciphertext bytea, p_expected_nonce bytea default null) returns boolean
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
        where c.tenant_id = auth.tenant_id() and c.connection_id = p_connection and c.field = p_field
          and (p_expected_nonce is null or c.nonce = p_expected_nonce);
        return found;
    end if;
    perform from core.tenant_keys k
    where k.tenant_id = auth.tenant_id() and k.version = p_key_version and k.state = 'active' for share;
    if not found then
        raise exception 'This key was replaced; encrypt again.' using errcode = '40001';
    end if;
    if p_expected_nonce is not null then
        update core.credentials c
        set key_version = p_key_version, nonce = p_nonce, ciphertext = p_ciphertext
        where c.tenant_id = auth.tenant_id() and c.connection_id = p_connection and c.field = p_field
          and c.nonce = p_expected_nonce;
        return found;
    end if;
    insert into core.credentials as c (tenant_id, connection_id, field, key_version, nonce, ciphertext)
        values (auth.tenant_id(), p_connection, p_field, p_key_version, p_nonce, p_ciphertext)
        on conflict (tenant_id, connection_id, field) do update
        set key_version = excluded.key_version, nonce = excluded.nonce, ciphertext = excluded.ciphertext;
    return true;
end $$;
grant execute on function core.store_credential(uuid, text, integer, bytea, bytea, bytea) to purser_member;

-- Ends the keys that encrypt nothing any more.
create or replace function core.retire_data_keys() returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    ended integer;
begin
    if not auth.has_permission('connections:write') then
        raise exception 'Keys are retired with the permission connections:write.' using errcode = '42501';
    end if;
    -- First whoever stores something comes to an end, then it is looked for what was stored.
    perform from core.tenant_keys k where k.tenant_id = auth.tenant_id() and k.state = 'retiring' for update;
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
reset role;
revoke create on schema core from purser_vault;
call core.complete('core');

-- Sessions --------------------------------------------------------------------------------------------------------------

-- auth.sessions() runs as purser_provision: without this it sees of other people's sessions neither address nor time.
do $$
begin
    if not pg_has_role('purser_provision', 'pg_read_all_stats', 'usage') then
        grant pg_read_all_stats to purser_provision;
    end if;
exception when unique_violation then -- another database of this cluster did it just now
    null;
end $$;
