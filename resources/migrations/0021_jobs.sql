-- What running jobs needs: claims with a lease, the fence behind which a stalled worker cannot write, checkpoints, log
-- lines, wishes, and schedules. Times are those of the server, and no lock outlives its transaction: whoever holds the
-- lease of a job proves it by its token.

set role purser_owner;

alter table sync.jobs
    add column checkpoint jsonb not null default '{}', -- where a later attempt goes on
    add column slot smallint, -- which of the places of its connection a running job has
    add column again boolean not null default false; -- asked for once more while it ran
create unique index jobs_slot on sync.jobs (tenant_id, connection_id, slot) where status = 'running';

create table sync.job_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    job_id uuid not null,
    attempt integer not null,
    line text not null constraint job_logs_line_length check (length(line) <= 4000),
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, job_id) references sync.jobs on delete cascade
);
create index job_logs_job on sync.job_logs (tenant_id, job_id, id);
comment on table sync.job_logs is 'What jobs say while they run, line by line. [source: S0 job_items] [feature: Jobs]';

alter table sync.schedules
    add column last_error text; -- why it was switched off by itself

-- Tells open windows and workers. Ids only: whoever hears it reads the rows with their own rights.
create function sync.announce() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in select tenant_id, count(*) as n, (array_agg(id))[1:100] as ids from changed group by tenant_id loop
        perform pg_notify('purser_' || replace(r.tenant_id::text, '-', ''),
            case when r.n <= 100 then json_build_object('table', tg_table_name, 'op', lower(tg_op), 'ids', r.ids,
                                                        'by', pg_backend_pid()::text)
                 else json_build_object('table', tg_table_name, 'op', lower(tg_op), 'all', true,
                                        'by', pg_backend_pid()::text) end::text);
    end loop;
    return null;
end $$;
create trigger announce_insert after insert on sync.jobs
    referencing new table as changed for each statement execute function sync.announce();
create trigger announce_delete after delete on sync.jobs
    referencing old table as changed for each statement execute function sync.announce();
create trigger announce_insert after insert on sync.schedules
    referencing new table as changed for each statement execute function sync.announce();
create trigger announce_update after update on sync.schedules
    referencing new table as changed for each statement execute function sync.announce();
create trigger announce_delete after delete on sync.schedules
    referencing old table as changed for each statement execute function sync.announce();

-- Leases and progress change often, and nobody needs to be called for them.
create function sync.announce_job_states() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in
        select n.tenant_id, count(*) as n, (array_agg(n.id))[1:100] as ids
        from new_rows n join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where n.status <> o.status or n.wish is distinct from o.wish
        group by n.tenant_id
    loop
        perform pg_notify('purser_' || replace(r.tenant_id::text, '-', ''),
            case when r.n <= 100 then json_build_object('table', 'jobs', 'op', 'update', 'ids', r.ids,
                                                        'by', pg_backend_pid()::text)
                 else json_build_object('table', 'jobs', 'op', 'update', 'all', true,
                                        'by', pg_backend_pid()::text) end::text);
    end loop;
    return null;
end $$;
create trigger announce_update after update on sync.jobs
    referencing old table as old_rows new table as new_rows
    for each statement execute function sync.announce_job_states();

-- Queues a job and gives its id. With a key that an open job has already, that one stands for it: it runs with the
-- better of both priorities, and once more if it is running now and p_again, because it may have read before what
-- the caller knows of. The parameters of the open job stay, so the key says everything that matters.
create function sync.enqueue(p_type text, p_parameters jsonb default '{}', p_unique_key text default null,
                             p_priority integer default 100, p_connection uuid default null, p_store uuid default null,
                             p_delay interval default '0', p_max_attempts integer default 8,
                             p_correlation text default null, p_schedule uuid default null, p_again boolean default true)
returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    queued uuid;
begin
    insert into sync.jobs as j (tenant_id, job_type, parameters, unique_key, priority, connection_id, store_id, run_at,
                                max_attempts, correlation_id, schedule_id)
        values (auth.tenant_id(), p_type, coalesce(p_parameters, '{}'), p_unique_key, p_priority, p_connection,
                coalesce(p_store, (select c.store_id from core.connections c
                                   where c.tenant_id = auth.tenant_id() and c.id = p_connection)),
                clock_timestamp() + p_delay, p_max_attempts, coalesce(p_correlation, core.new_id()::text), p_schedule)
        on conflict (tenant_id, unique_key) where unique_key is not null and status in ('pending', 'running', 'paused')
        do update set again = j.again or (p_again and j.status = 'running'),
                      priority = least(j.priority, excluded.priority),
                      run_at = case when j.status = 'pending' and j.attempt = 0 then least(j.run_at, excluded.run_at)
                                    else j.run_at end
        returning j.id into queued;
    return queued;
end $$;

-- Jobs whose worker was not heard of any more: to be run again, or dead when that happened too often.
create function sync.reclaim_jobs() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    n integer;
begin
    update sync.jobs j
    set status = case when j.wish = 'cancel' then 'cancelled'
                      when j.wish = 'pause' then 'paused'
                      when j.attempt >= j.max_attempts then 'dead'
                      else 'pending' end,
        finished_at = case when j.wish = 'cancel' or (j.wish is null and j.attempt >= j.max_attempts)
                           then clock_timestamp() end,
        error_kind = 'Lost',
        error_message = 'The program that ran this job ended or lost its connection.',
        wish = null, lease = null, lease_until = null, slot = null, run_at = clock_timestamp()
    where (j.tenant_id, j.id) in (
        select e.tenant_id, e.id from sync.jobs e
        where e.tenant_id = auth.tenant_id() and e.status = 'running' and e.lease_until < clock_timestamp()
        for update skip locked);
    get diagnostics n = row_count;
    return n;
end $$;

-- The next job of one of the types for the caller, who has it until the lease ends; none when there is nothing to do.
-- A connection runs p_at_once jobs at most, whoever claims them. Jobs of stores the caller does not manage, and of
-- connections whose credentials are not the caller's to use, are left to others.
create function sync.claim_job(p_types text[], p_worker text, p_lease interval, p_at_once integer default 2,
                               p_connections boolean default true)
returns table (id uuid, job_type text, lease uuid, correlation_id text, connection_id uuid, store_id uuid,
               parameters jsonb, checkpoint jsonb, attempt integer, max_attempts integer)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    mine constant uuid := auth.tenant_id();
    managed constant uuid[] := auth.store_ids('manager');
    owned constant uuid[] := auth.store_ids('owner');
    every constant boolean := auth.has_permission('connections:write');
    busy uuid[];
    chosen record;
    place smallint;
begin
    perform sync.reclaim_jobs();
    for try in 1 .. 5 loop
        busy := array(select r.connection_id from sync.jobs r
                      where r.tenant_id = mine and r.status = 'running' and r.connection_id is not null
                      group by r.connection_id having count(*) >= p_at_once);
        begin
            select j.id as job, j.connection_id as connection into chosen
            from sync.jobs j
            where j.tenant_id = mine and j.status = 'pending' and j.run_at <= clock_timestamp()
              and j.job_type = any (p_types)
              and (j.store_id is null or j.store_id = any (managed))
              and (j.connection_id is null
                   or (p_connections and not j.connection_id = any (busy)
                       and exists (select from core.connections c
                                   where c.tenant_id = j.tenant_id and c.id = j.connection_id
                                     and (every or c.store_id = any (owned)))))
            order by j.priority, j.run_at, j.id
            limit 1
            for update of j skip locked;
            if not found then
                return;
            end if;
            place := null;
            if chosen.connection is not null then
                select min(s)::smallint into place
                from generate_series(1, p_at_once) s
                where not exists (select from sync.jobs r
                                  where r.tenant_id = mine and r.status = 'running'
                                    and r.connection_id = chosen.connection and r.slot = s);
            end if;
            if place is not null or chosen.connection is null then
                return query
                    update sync.jobs j
                    set status = 'running', attempt = j.attempt + 1, lease = gen_random_uuid(), slot = place,
                        lease_until = clock_timestamp() + p_lease, worker = p_worker,
                        started_at = coalesce(j.started_at, clock_timestamp()), finished_at = null
                    where j.tenant_id = mine and j.id = chosen.job
                    returning j.id, j.job_type::text, j.lease, j.correlation_id::text, j.connection_id, j.store_id,
                              j.parameters, j.checkpoint, j.attempt, j.max_attempts;
                return;
            end if;
        exception when unique_violation then
            null; -- somebody took that place at the same moment: look again
        end;
    end loop;
end $$;

-- In the transaction that writes for a job: true while the lease is the caller's, and then nobody can take the job over
-- before that transaction ends.
create function sync.hold_job(p_job uuid, p_lease uuid) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    perform from sync.jobs j
    where j.tenant_id = auth.tenant_id() and j.id = p_job and j.status = 'running' and j.lease = p_lease
    for no key update;
    return found;
end $$;

-- A sign of life for several jobs, with their progress (done below 0: nothing new; total 0: not known). Gives those that are still the caller's, and what people wish
-- of them; what is being written by its job in this moment is not renewed, and needs not be: nobody can take it.
create function sync.renew_jobs(p_jobs uuid[], p_leases uuid[], p_done bigint[], p_totals bigint[], p_lease interval)
returns table (id uuid, wish text, renewed boolean)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    return query
        with held as (
            select j.id from sync.jobs j
            join unnest(p_jobs, p_leases) as m (job, lease) on m.job = j.id and m.lease = j.lease
            where j.tenant_id = auth.tenant_id() and j.status = 'running'
            for no key update of j skip locked
        ), renewed as (
            update sync.jobs j
            set lease_until = clock_timestamp() + p_lease,
                progress_done = case when m.done < 0 then j.progress_done else m.done end,
                progress_total = case when m.done < 0 then j.progress_total else nullif(m.total, 0) end
            from unnest(p_jobs, p_done, p_totals) as m (job, done, total)
            where j.tenant_id = auth.tenant_id() and m.job = j.id and j.id in (select h.id from held h)
            returning j.id
        )
        select j.id, j.wish::text, j.id in (select r.id from renewed r)
        from sync.jobs j
        join unnest(p_jobs, p_leases) as m (job, lease) on m.job = j.id and m.lease = j.lease
        where j.tenant_id = auth.tenant_id() and j.status = 'running';
end $$;

-- Asked for once more while it ran: the same job from the beginning.
create function sync.run_again(p_job uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into sync.jobs (tenant_id, job_type, parameters, unique_key, priority, connection_id, store_id, max_attempts,
                           correlation_id, schedule_id, run_at)
        select j.tenant_id, j.job_type, j.parameters, j.unique_key, j.priority, j.connection_id, j.store_id, j.max_attempts,
               j.correlation_id, j.schedule_id, clock_timestamp()
        from sync.jobs j
        where j.tenant_id = auth.tenant_id() and j.id = p_job and j.again
        on conflict do nothing;
end $$;

-- Ends a job well. False: it is not the caller's any more.
create function sync.finish_job(p_job uuid, p_lease uuid, p_result jsonb, p_done bigint default null,
                                p_total bigint default null) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    update sync.jobs j
    set status = 'completed', result_summary = coalesce(p_result, '{}'), finished_at = clock_timestamp(),
        progress_done = coalesce(p_done, j.progress_done),
        progress_total = case when p_done is null then j.progress_total else p_total end,
        error_kind = null, error_message = null, wish = null, lease = null, lease_until = null, slot = null
    where j.tenant_id = auth.tenant_id() and j.id = p_job and j.status = 'running' and j.lease = p_lease;
    if not found then
        return false;
    end if;
    perform sync.run_again(p_job);
    return true;
end $$;

-- Ends an attempt badly: tried again after p_retry, failed for good when that is null, dead when there were enough
-- attempts. Gives the new state; null when the job is not the caller's any more.
create function sync.fail_job(p_job uuid, p_lease uuid, p_kind text, p_message text, p_retry interval default null,
                              p_done bigint default null, p_total bigint default null) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    became text;
begin
    update sync.jobs j
    set status = case when j.wish = 'cancel' then 'cancelled'
                      when p_retry is null then 'failed'
                      when j.attempt >= j.max_attempts then 'dead'
                      when j.wish = 'pause' then 'paused'
                      else 'pending' end,
        finished_at = case when j.wish = 'cancel' or p_retry is null or j.attempt >= j.max_attempts
                           then clock_timestamp() end,
        progress_done = coalesce(p_done, j.progress_done),
        progress_total = case when p_done is null then j.progress_total else p_total end,
        error_kind = p_kind, error_message = p_message, wish = null, lease = null, lease_until = null, slot = null,
        run_at = clock_timestamp() + coalesce(p_retry, '0')
    where j.tenant_id = auth.tenant_id() and j.id = p_job and j.status = 'running' and j.lease = p_lease
    returning j.status into became;
    if became in ('failed', 'dead') then
        perform sync.run_again(p_job);
    end if;
    return became;
end $$;

-- Gives a job back that was stopped in order: cancelled or paused as people wished, else to be gone on with at once by
-- whoever claims it; such an attempt does not count. Gives the new state; null when it is not the caller's any more.
create function sync.release_job(p_job uuid, p_lease uuid, p_done bigint default null, p_total bigint default null)
returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    became text;
begin
    update sync.jobs j
    set status = case j.wish when 'cancel' then 'cancelled' when 'pause' then 'paused' else 'pending' end,
        finished_at = case when j.wish = 'cancel' then clock_timestamp() end,
        attempt = case when j.wish = 'cancel' then j.attempt else greatest(j.attempt - 1, 0) end,
        progress_done = coalesce(p_done, j.progress_done),
        progress_total = case when p_done is null then j.progress_total else p_total end,
        wish = null, lease = null, lease_until = null, slot = null, run_at = clock_timestamp()
    where j.tenant_id = auth.tenant_id() and j.id = p_job and j.status = 'running' and j.lease = p_lease
    returning j.status into became;
    return became;
end $$;

-- What people wish of a job: cancel, pause, resume, retry. A job that waits obeys at once, a running one is told and
-- obeys soon. Gives the state it has now; an error says why it cannot be.
create function sync.wish_job(p_job uuid, p_wish text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    was text;
    became text;
begin
    select j.status into was from sync.jobs j where j.tenant_id = auth.tenant_id() and j.id = p_job for update;
    if was is null then
        raise exception 'There is no such job, or it is not yours to change.' using errcode = 'P0002';
    end if;
    if p_wish in ('cancel', 'pause') and was = 'running' then
        update sync.jobs j set wish = p_wish where j.tenant_id = auth.tenant_id() and j.id = p_job;
        return was;
    end if;
    became := case
        when p_wish = 'cancel' and was in ('pending', 'paused') then 'cancelled'
        when p_wish = 'pause' and was = 'pending' then 'paused'
        when p_wish = 'resume' and was = 'paused' then 'pending'
        when p_wish = 'resume' and was = 'running' then 'running' -- it was asked to pause, and shall not
        when p_wish = 'retry' and was in ('failed', 'dead', 'cancelled') then 'pending'
    end;
    if became is null then
        raise exception 'A job that is % cannot be changed by: %.', was, p_wish
            using errcode = '23514', constraint = 'jobs_wish_fits';
    end if;
    update sync.jobs j
    set status = became,
        wish = null,
        finished_at = case when became = 'cancelled' then clock_timestamp() end,
        run_at = case when became = 'pending' then clock_timestamp() else j.run_at end,
        attempt = case when p_wish = 'retry' then 0 else j.attempt end,
        again = case when p_wish = 'retry' then false else j.again end,
        error_kind = case when p_wish = 'retry' then null else j.error_kind end,
        error_message = case when p_wish = 'retry' then null else j.error_message end
    where j.tenant_id = auth.tenant_id() and j.id = p_job;
    return became;
end $$;

-- Jobs that ended well long ago, with their items and lines; what is evidence stays. Gives how many went, at most
-- p_limit, so that it is called until it gives none.
create function sync.forget_jobs(p_keep interval default '30 days', p_limit integer default 500) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    old uuid;
    gone integer := 0;
begin
    for old in
        select j.id from sync.jobs j
        where j.tenant_id = auth.tenant_id() and j.status in ('completed', 'cancelled') and j.finished_at < now() - p_keep
        for update skip locked
    loop
        exit when gone >= p_limit;
        begin
            delete from sync.jobs j where j.tenant_id = auth.tenant_id() and j.id = old;
            gone := gone + 1;
        exception when foreign_key_violation then
            null;
        end;
    end loop;
    return gone;
end $$;

-- Another rule or another zone: the next time is not what it was. Whoever runs schedules works it out.
create function sync.forget_next_run() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if (new.cron, new.time_zone) is distinct from (old.cron, old.time_zone) or (new.is_active and not old.is_active) then
        new.next_run_at := null;
        new.last_error := null;
    end if;
    return new;
end $$;
create trigger forget_next_run before update on sync.schedules
    for each row execute function sync.forget_next_run();

grant execute on function
    sync.enqueue(text, jsonb, text, integer, uuid, uuid, interval, integer, text, uuid, boolean),
    sync.reclaim_jobs(), sync.claim_job(text[], text, interval, integer, boolean), sync.hold_job(uuid, uuid),
    sync.renew_jobs(uuid[], uuid[], bigint[], bigint[], interval), sync.run_again(uuid),
    sync.finish_job(uuid, uuid, jsonb, bigint, bigint), sync.fail_job(uuid, uuid, text, text, interval, bigint, bigint),
    sync.release_job(uuid, uuid, bigint, bigint), sync.wish_job(uuid, text), sync.forget_jobs(interval, integer)
    to purser_member;
reset role;

select auth.protect('sync.job_logs', 'tenant', 'jobs:write', p_read => 'jobs:read');
revoke update, delete on sync.job_logs from purser_member; -- a log is written, not corrected

-- A worker runs jobs with its own rights, which may be greater than those of whoever queued them. So nobody queues,
-- changes or schedules a job for a store or a connection that is not theirs to manage, or in another's name.
do $$
declare
    t text;
    a record;
begin
    foreach t in array array['jobs', 'schedules'] loop
        for a in select * from (values ('insert', 'with check'), ('update', 'using'), ('delete', 'using')) v (kind, clause) loop
            execute format($p$
                create policy own_stores_%2$s on sync.%1$I as restrictive for %2$s to purser_member %3$s (
                    (store_id is null or store_id = any ((select auth.store_ids('manager'))::uuid[]))
                    and (connection_id is null or (select auth.has_permission('connections:write'))
                         or exists (select from core.connections c
                                    where c.tenant_id = %1$I.tenant_id and c.id = %1$I.connection_id
                                      and c.store_id = any ((select auth.store_ids('manager'))::uuid[])))) $p$,
                t, a.kind, a.clause);
        end loop;
    end loop;
end $$;
revoke insert, update on sync.jobs from purser_member;
grant insert (tenant_id, id, job_type, priority, unique_key, correlation_id, connection_id, store_id, schedule_id, parameters,
              max_attempts, run_at),
      update (status, priority, checkpoint, result_summary, progress_done, progress_total, error_message, error_kind, attempt,
              max_attempts, run_at, lease, lease_until, worker, wish, slot, again, started_at, finished_at)
    on sync.jobs to purser_member;

-- What every company's worker does by itself.
create function sync.create_schedules() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into sync.schedules (tenant_id, job_type, name, cron, missed_runs) values
        (new.id, 'seal_audit', 'Seal the audit trail', '*/15 * * * *', 'once'),
        (new.id, 'make_partitions', 'Prepare the months of the logs', '20 1 * * *', 'once'),
        (new.id, 'apply_retention', 'Remove what is past its time', '40 2 * * *', 'once'),
        (new.id, 'verify_audit', 'Verify the audit trail', '10 4 * * 0', 'once');
    return null;
end $$;
grant create on schema sync to purser_derive;
grant insert, select on sync.schedules to purser_derive;
alter function sync.create_schedules() owner to purser_derive;
revoke create on schema sync from purser_derive;
revoke execute on function sync.create_schedules() from public;
grant execute on function sync.create_schedules() to purser_owner;
create policy derive on sync.schedules to purser_derive using (true) with check (true);
create trigger create_schedules after insert on core.tenants for each row execute function sync.create_schedules();
insert into sync.schedules (tenant_id, job_type, name, cron, missed_runs)
    select t.id, s.job_type, s.name, s.cron, 'once'
    from core.tenants t,
         (values ('seal_audit', 'Seal the audit trail', '*/15 * * * *'),
                 ('make_partitions', 'Prepare the months of the logs', '20 1 * * *'),
                 ('apply_retention', 'Remove what is past its time', '40 2 * * *'),
                 ('verify_audit', 'Verify the audit trail', '10 4 * * 0')) s (job_type, name, cron)
    on conflict do nothing;
call core.complete('sync');
