-- Background work and everything that is exchanged with stores: jobs (S0, S4), cursors and evidence (S4), logs, errors
-- and webhooks (S2), SEO (S0).

set role purser_owner;

create table sync.jobs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    job_type varchar(100) not null constraint jobs_type_form check (job_type ~ '^[a-z][a-z0-9_]*$'),
    status varchar(50) not null default 'pending' constraint jobs_status_known
        check (status in ('pending', 'running', 'paused', 'completed', 'failed', 'cancelled', 'dead')),
    priority smallint not null default 100, -- smaller goes first
    unique_key text, -- one open job a key
    correlation_id varchar(255) not null default core.new_id()::text,
    connection_id uuid,
    store_id uuid,
    schedule_id uuid,
    parameters jsonb not null default '{}',
    result_summary jsonb not null default '{}', -- {rows_processed, rows_created, rows_updated}
    progress_done bigint not null default 0,
    progress_total bigint,
    error_message text,
    error_kind text,
    attempt integer not null default 0,
    max_attempts integer not null default 8 constraint jobs_attempts_positive check (max_attempts > 0),
    run_at timestamptz not null default now(),
    lease uuid, -- whoever holds it may finish; written by claim and finish only
    lease_until timestamptz,
    worker text,
    wish text constraint jobs_wish_known check (wish in ('cancel', 'pause')),
    created_by uuid default auth.uid(),
    started_at timestamptz,
    finished_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint jobs_lease_while_running check ((status = 'running') = (lease is not null)),
    foreign key (tenant_id, connection_id) references core.connections on delete set null (connection_id),
    foreign key (tenant_id, store_id) references core.stores on delete set null (store_id),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create unique index jobs_unique_open on sync.jobs (tenant_id, unique_key)
    where unique_key is not null and status in ('pending', 'running', 'paused');
create index jobs_ready on sync.jobs (tenant_id, priority, run_at, id) where status = 'pending';
create index jobs_running on sync.jobs (tenant_id, lease_until) where status = 'running';
create index jobs_recent on sync.jobs (tenant_id, created_at, id);
create index jobs_by_status on sync.jobs (tenant_id, status, created_at, id);
create index jobs_correlation on sync.jobs (tenant_id, correlation_id);
comment on table sync.jobs is 'Background work: what, when, by whom, how far. [source: S0 jobs; S4 jobs; S0 background_jobs] [feature: Jobs]';

create table sync.job_items (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    job_id uuid not null,
    entity_type text not null,
    entity_id uuid,
    external_id text,
    status text not null default 'pending' constraint job_items_status_known
        check (status in ('pending', 'running', 'completed', 'failed', 'skipped')),
    message text,
    error_code text,
    attempt integer not null default 0,
    payload jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, job_id) references sync.jobs on delete cascade
);
create index job_items_by_status on sync.job_items (tenant_id, job_id, status, id);
comment on table sync.job_items is 'What became of each thing a job had to do. [source: S0 job_items] [feature: Jobs]';

create table sync.schedules (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    connection_id uuid,
    store_id uuid,
    job_type varchar(100) not null constraint schedules_type_form check (job_type ~ '^[a-z][a-z0-9_]*$'),
    name text not null constraint schedules_name_not_blank check (btrim(name) <> ''),
    cron text not null,
    time_zone text not null default 'UTC',
    missed_runs text not null default 'once' constraint schedules_missed_known check (missed_runs in ('skip', 'once', 'all')),
    parameters jsonb not null default '{}',
    is_active boolean not null default true,
    last_run_at timestamptz,
    next_run_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint schedules_name_unique unique (tenant_id, name),
    foreign key (tenant_id, connection_id) references core.connections on delete cascade,
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
create index schedules_due on sync.schedules (tenant_id, next_run_at) where is_active;
comment on table sync.schedules is 'When jobs start by themselves. [source: S4 schedules] [feature: Jobs]';
alter table sync.jobs add foreign key (tenant_id, schedule_id) references sync.schedules on delete set null (schedule_id);

create table sync.cursor_states (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    connection_id uuid not null,
    object_type text not null,
    cursor_value text,
    cursor_time timestamptz,
    last_full_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint cursor_states_object_unique unique (tenant_id, connection_id, object_type),
    foreign key (tenant_id, connection_id) references core.connections on delete cascade
);
comment on table sync.cursor_states is 'How far each kind of object is pulled; moves with the data it stands for. [source: S4 cursor_states] [feature: Jobs]';

create table sync.evidence_packs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    job_id uuid not null,
    name text not null,
    content_type text not null default 'text/csv',
    content bytea not null,
    sha256 bytea not null generated always as (sha256(content)) stored,
    row_count bigint,
    created_by uuid default auth.uid(),
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, job_id) references sync.jobs,
    foreign key (tenant_id, created_by) references core.users
);
comment on table sync.evidence_packs is 'Files that prove what a job saw and did. [source: S4 evidence_packs] [feature: Finance]';

create table sync.sync_errors (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    job_id uuid,
    entity_type text not null,
    entity_id uuid,
    external_id text,
    error_message text not null,
    error_code text,
    stack_trace text,
    retry_count integer not null default 0,
    last_retry_at timestamptz,
    resolved boolean not null default false,
    resolved_at timestamptz,
    resolved_by uuid,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint sync_errors_resolved_when check (resolved = (resolved_at is not null)),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, job_id) references sync.jobs on delete set null (job_id),
    foreign key (tenant_id, resolved_by) references core.users on delete set null (resolved_by)
);
create index sync_errors_open on sync.sync_errors (tenant_id, store_id, resolved, created_at);
create index sync_errors_entity on sync.sync_errors (tenant_id, entity_type, entity_id);
comment on table sync.sync_errors is 'What a sync could not do, until somebody settles it. [source: S2 sync_errors] [feature: Jobs]';

create table sync.taxonomy_sync_log (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    taxonomy_type text not null constraint taxonomy_sync_type_known
        check (taxonomy_type in ('category', 'tag', 'brand', 'attribute', 'all')),
    action text not null constraint taxonomy_sync_action_known
        check (action in ('initial_sync', 'incremental_sync', 'webhook_update')),
    items_synced integer not null default 0,
    items_created integer not null default 0,
    items_updated integer not null default 0,
    items_failed integer not null default 0,
    duration_ms integer,
    error_details jsonb,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
create index taxonomy_sync_log_time on sync.taxonomy_sync_log (tenant_id, created_at);
comment on table sync.taxonomy_sync_log is 'Syncs of categories, tags, brands and attributes. [source: S2 taxonomy_sync_log] [feature: Jobs]';

create table sync.webhooks (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    external_id text,
    topic text not null,
    delivery_url text not null,
    status text not null default 'active' constraint webhooks_status_known check (status in ('active', 'paused', 'disabled')),
    last_delivery_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint webhooks_topic_unique unique (tenant_id, store_id, topic, delivery_url),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
comment on table sync.webhooks is 'What stores tell us of by themselves. [source: S2 webhooks] [feature: Connections]';

create table sync.webhook_log_rate_limit (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    hour_bucket timestamptz not null,
    log_count integer not null default 0,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint webhook_log_rate_limit_hour_unique unique (tenant_id, store_id, hour_bucket),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
comment on table sync.webhook_log_rate_limit is 'How many deliveries of a store were logged in an hour. [source: S2 webhook_log_rate_limit] [feature: Connections]';

-- What used to be a table, for old readers.
create view sync.background_jobs_compat with (security_invoker) as
    select tenant_id, id, job_type as type,
           case status when 'dead' then 'failed' when 'paused' then 'pending' else status end as status,
           parameters as payload, result_summary as result, error_message as error,
           case when progress_total > 0 then least(100, progress_done * 100 / progress_total)::integer
                when status = 'completed' then 100 else 0 end as progress,
           created_by as user_id, created_at, started_at, finished_at as completed_at, updated_at
    from sync.jobs;
comment on view sync.background_jobs_compat is 'Jobs in the shape of the deprecated table, read-only. [source: S0 background_jobs_compat] [feature: Jobs]';
grant select on sync.background_jobs_compat to purser_member;

-- SEO --------------------------------------------------------------------------------------------------------------------

create table seo.seo_audits (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    job_id uuid,
    status text not null default 'pending'
        constraint seo_audits_status_known check (status in ('pending', 'running', 'completed', 'failed')),
    score integer constraint seo_audits_score_range check (score between 0 and 100),
    pages_total integer not null default 0,
    issues_total integer not null default 0,
    summary jsonb not null default '{}',
    completed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint seo_audits_store_unique unique (tenant_id, store_id, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, job_id) references sync.jobs on delete set null (job_id)
);
comment on table seo.seo_audits is 'How well a store''s pages can be found. [source: S0 seo_audits] [feature: SEO]';

create table seo.seo_pages (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    audit_id uuid not null,
    product_id uuid,
    url text not null,
    title text,
    meta_description text,
    word_count integer,
    score integer constraint seo_pages_score_range check (score between 0 and 100),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint seo_pages_url_unique unique (tenant_id, audit_id, url),
    constraint seo_pages_store_unique unique (tenant_id, store_id, id),
    foreign key (tenant_id, store_id, audit_id) references seo.seo_audits (tenant_id, store_id, id) on delete cascade,
    foreign key (tenant_id, product_id) references catalog.products on delete set null (product_id)
);
comment on table seo.seo_pages is 'Pages of an audit. [source: S0 seo_pages] [feature: SEO]';

create table seo.seo_issues (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    page_id uuid not null,
    rule text not null,
    severity text not null constraint seo_issues_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    message text not null,
    suggestion text,
    status text not null default 'open' constraint seo_issues_status_known check (status in ('open', 'fixed', 'ignored')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint seo_issues_store_unique unique (tenant_id, store_id, id),
    foreign key (tenant_id, store_id, page_id) references seo.seo_pages (tenant_id, store_id, id) on delete cascade
);
create index seo_issues_open on seo.seo_issues (tenant_id, store_id, status, severity);
comment on table seo.seo_issues is 'What is wrong with a page. [source: S0 seo_issues] [feature: SEO]';

create table seo.seo_ai_generations (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    page_id uuid,
    product_id uuid,
    generation_id uuid,
    field text not null,
    before text,
    after text not null,
    status text not null default 'proposed'
        constraint seo_ai_generations_status_known check (status in ('proposed', 'accepted', 'rejected')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint seo_ai_generations_store_unique unique (tenant_id, store_id, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, store_id, page_id) references seo.seo_pages (tenant_id, store_id, id) on delete set null (page_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, generation_id) references agent.ai_generations on delete set null (generation_id)
);
comment on table seo.seo_ai_generations is 'Texts a model proposed for a page. [source: S0 seo_ai_generations] [feature: SEO]';

create table seo.seo_fix_applies (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    issue_id uuid,
    generation_id uuid,
    job_id uuid,
    status text not null default 'pending'
        constraint seo_fix_applies_status_known check (status in ('pending', 'applied', 'failed', 'reverted')),
    before text,
    after text,
    error_message text,
    applied_by uuid default auth.uid(),
    applied_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, store_id, issue_id) references seo.seo_issues (tenant_id, store_id, id) on delete set null (issue_id),
    foreign key (tenant_id, store_id, generation_id)
        references seo.seo_ai_generations (tenant_id, store_id, id) on delete set null (generation_id),
    foreign key (tenant_id, job_id) references sync.jobs on delete set null (job_id),
    foreign key (tenant_id, applied_by) references core.users on delete set null (applied_by)
);
comment on table seo.seo_fix_applies is 'Repairs that were carried to the store. [source: S0 seo_fix_applies] [feature: SEO]';
reset role;

-- Logs by month ---------------------------------------------------------------------------------------------------------

grant create on schema sync to purser_retention;
grant references on core.stores to purser_retention;
grant select, insert, update, delete on sync.webhook_log_rate_limit to purser_retention;
grant select, delete on sync.taxonomy_sync_log to purser_retention;
set role purser_retention;

create table sync.sync_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    job_id uuid, -- jobs are kept for as long as they are wanted, logs for a month
    entity_type text not null constraint sync_logs_entity_known check (entity_type in (
        'product', 'order', 'category', 'tag', 'brand', 'attribute', 'variation')),
    entity_id uuid,
    external_id text,
    action text not null constraint sync_logs_action_known check (action in ('create', 'update', 'delete', 'sync')),
    status text not null default 'pending'
        constraint sync_logs_status_known check (status in ('success', 'failed', 'pending')),
    duration_ms integer,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
) partition by range (created_at);
create table sync.sync_logs_default partition of sync.sync_logs default;
create index sync_logs_entity on sync.sync_logs (tenant_id, entity_type, entity_id, created_at);
create index sync_logs_store on sync.sync_logs (tenant_id, store_id, created_at);
create index sync_logs_job on sync.sync_logs (tenant_id, job_id);
comment on table sync.sync_logs is 'Every thing that went to a store or came from it. [source: S2 sync_logs] [feature: Jobs]';

create table sync.webhook_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    delivery_id text,
    topic text not null constraint webhook_logs_topic_length check (length(topic) between 1 and 100),
    status text not null constraint webhook_logs_status_known check (status in ('success', 'failed')),
    error_message text,
    received_at timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
) partition by range (created_at);
create table sync.webhook_logs_default partition of sync.webhook_logs default;
create index webhook_logs_store on sync.webhook_logs (tenant_id, store_id, created_at);
comment on table sync.webhook_logs is 'Deliveries of webhooks, at most a thousand an hour a store. [source: S2 webhook_logs] [feature: Connections]';

insert into core.retention values
    ('sync.sync_logs', interval '30 days', true),
    ('sync.webhook_logs', interval '30 days', true),
    ('sync.taxonomy_sync_log', interval '30 days', false),
    ('sync.webhook_log_rate_limit', interval '7 days', false);

-- True while the store has not used up its thousand deliveries of this hour; counts this one. False as well to those
-- who may not log for the store.
create function sync.check_webhook_log_rate_limit(p_store uuid) returns boolean
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    used integer;
begin
    if not p_store = any (auth.store_ids('manager')) then
        return false; -- nobody uses up what others may log
    end if;
    insert into sync.webhook_log_rate_limit as r (tenant_id, store_id, hour_bucket, log_count)
        values (auth.tenant_id(), p_store, date_trunc('hour', clock_timestamp()), 1)
        on conflict (tenant_id, store_id, hour_bucket) do update set log_count = r.log_count + 1
        where r.log_count < 1000
        returning r.log_count into used;
    return used is not null;
end $$;

create function sync.validate_webhook_log() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.tenant_id is distinct from auth.tenant_id() or not sync.check_webhook_log_rate_limit(new.store_id) then
        return null; -- over the limit: dropped without an error, as the source document asks
    end if;
    return new;
end $$;
create trigger rate_limit before insert on sync.webhook_logs for each row execute function sync.validate_webhook_log();

grant execute on function sync.check_webhook_log_rate_limit(uuid), sync.validate_webhook_log() to purser_member;
reset role;

select auth.protect('sync.jobs', 'tenant', 'jobs:write', p_read => 'jobs:read');
select auth.protect('sync.job_items', 'tenant', 'jobs:write', p_read => 'jobs:read');
select auth.protect('sync.schedules', 'tenant', 'jobs:write', p_read => 'jobs:read');
select auth.protect('sync.cursor_states', 'tenant', 'jobs:write', p_read => 'jobs:read');
select auth.protect('sync.evidence_packs', 'append-only', 'jobs:write', p_read => 'finance:read');
revoke insert on sync.evidence_packs from purser_member;
grant insert (tenant_id, id, job_id, name, content_type, content, row_count) on sync.evidence_packs to purser_member;
select auth.protect(format('sync.%I', t)::regclass, 'store')
from unnest(array['sync_errors', 'taxonomy_sync_log', 'webhooks', 'sync_logs', 'webhook_logs']) t;
revoke update, delete on sync.sync_logs, sync.webhook_logs, sync.taxonomy_sync_log from purser_member;
select auth.protect('sync.webhook_log_rate_limit', 'sealed');
select auth.protect(format('seo.%I', t)::regclass, 'store')
from unnest(array['seo_audits', 'seo_pages', 'seo_issues', 'seo_ai_generations', 'seo_fix_applies']) t;
do $$
declare
    t text;
begin
    foreach t in array array['sync_logs', 'webhook_logs', 'taxonomy_sync_log', 'webhook_log_rate_limit'] loop
        execute format('create policy retention on sync.%I to purser_retention using (true) with check (true)', t);
    end loop;
end $$;
call core.complete('sync');
call core.complete('seo');
