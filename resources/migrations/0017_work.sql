-- Projects of the company (S2), script workspaces (S4) and files (S1, S2).

set role purser_owner;

create table work.sprints (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint sprints_name_not_blank check (btrim(name) <> ''),
    description text,
    start_date timestamptz not null,
    end_date timestamptz not null,
    status text not null default 'planned'
        constraint sprints_status_known check (status in ('planned', 'active', 'completed', 'cancelled')),
    created_by uuid,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint sprints_dates_ordered check (end_date >= start_date),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
comment on table work.sprints is 'Stretches of planned work. [source: S2 sprints] [feature: Work]';

create table work.tasks (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    sprint_id uuid,
    title text not null constraint tasks_title_not_blank check (btrim(title) <> ''),
    description text,
    type text not null default 'feature'
        constraint tasks_type_known check (type in ('feature', 'bug', 'improvement', 'refactor', 'documentation')),
    status text not null default 'todo'
        constraint tasks_status_known check (status in ('todo', 'in_progress', 'review', 'testing', 'done', 'blocked')),
    priority text not null default 'medium'
        constraint tasks_priority_known check (priority in ('low', 'medium', 'high', 'critical')),
    estimated_hours numeric(8, 2) constraint tasks_estimate_not_negative check (estimated_hours >= 0),
    actual_hours numeric(8, 2) not null default 0, -- the sum of the work logs, kept by trigger
    assigned_to uuid,
    created_by uuid,
    related_files text[] not null default '{}',
    tags text[] not null default '{}',
    completed_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, sprint_id) references work.sprints on delete set null (sprint_id),
    foreign key (tenant_id, assigned_to) references core.users on delete set null (assigned_to),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create index tasks_by_status on work.tasks (tenant_id, status, priority, id);
comment on table work.tasks is 'What is to be done, by whom, until when. [source: S2 tasks] [feature: Work]';

create table work.work_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    task_id uuid not null,
    user_id uuid not null,
    hours numeric(8, 2) not null constraint work_logs_hours_positive check (hours > 0),
    description text,
    work_date date not null default current_date,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references work.tasks on delete cascade,
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table work.work_logs is 'Hours spent on a task. [source: S2 work_logs] [feature: Work]';

create table work.task_comments (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    task_id uuid not null,
    user_id uuid not null,
    comment text not null constraint task_comments_not_blank check (btrim(comment) <> ''),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references work.tasks on delete cascade,
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table work.task_comments is 'What people say about a task. [source: S2 task_comments] [feature: Work]';

create table work.project_alerts (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    task_id uuid,
    sprint_id uuid,
    type text not null constraint project_alerts_type_known
        check (type in ('overdue', 'budget_exceeded', 'sprint_delay', 'bug_critical', 'deployment_failed')),
    severity text not null default 'medium'
        constraint project_alerts_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    message text not null,
    is_read boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references work.tasks on delete cascade,
    foreign key (tenant_id, sprint_id) references work.sprints on delete cascade
);
create index project_alerts_unread on work.project_alerts (tenant_id, is_read, created_at);
comment on table work.project_alerts is 'Late, over budget, broken. [source: S2 project_alerts] [feature: Work]';

create table work.task_logs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    task_id uuid,
    level text not null
        constraint task_logs_level_known check (level in ('debug', 'info', 'warning', 'error', 'critical')),
    message text not null,
    stack_trace text,
    context jsonb not null default '{}',
    file_path text,
    line_number integer,
    user_id uuid,
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, task_id) references work.tasks on delete cascade,
    foreign key (tenant_id, user_id) references core.users on delete set null (user_id)
);
comment on table work.task_logs is 'What programs reported about a task. [source: S2 task_logs] [feature: Work]';

create table work.bug_reports (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    title text not null constraint bug_reports_title_not_blank check (btrim(title) <> ''),
    description text not null,
    severity text not null constraint bug_reports_severity_known
        check (severity in ('minor', 'moderate', 'major', 'critical', 'blocker')),
    status text not null default 'open' constraint bug_reports_status_known
        check (status in ('open', 'investigating', 'in_progress', 'resolved', 'closed', 'wont_fix')),
    introduced_by_task_id uuid,
    resolved_by_task_id uuid,
    affected_files text[] not null default '{}',
    steps_to_reproduce text,
    root_cause text,
    resolution_notes text,
    reporter_id uuid,
    assigned_to uuid,
    resolved_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, introduced_by_task_id) references work.tasks on delete set null (introduced_by_task_id),
    foreign key (tenant_id, resolved_by_task_id) references work.tasks on delete set null (resolved_by_task_id),
    foreign key (tenant_id, reporter_id) references core.users on delete set null (reporter_id),
    foreign key (tenant_id, assigned_to) references core.users on delete set null (assigned_to)
);
create index bug_reports_open on work.bug_reports (tenant_id, status, severity, id);
comment on table work.bug_reports is 'What does not work, why, and how it was mended. [source: S2 bug_reports] [feature: Work]';

create table work.deployments (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    sprint_id uuid,
    version text not null,
    environment text not null
        constraint deployments_environment_known check (environment in ('development', 'staging', 'production')),
    status text not null default 'pending' constraint deployments_status_known
        check (status in ('pending', 'in_progress', 'success', 'failed', 'rolled_back')),
    deployed_tasks uuid[] not null default '{}',
    git_commit_hash text,
    deployed_by uuid,
    notes text,
    error_log text,
    completed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, sprint_id) references work.sprints on delete set null (sprint_id),
    foreign key (tenant_id, deployed_by) references core.users on delete set null (deployed_by)
);
create index deployments_recent on work.deployments (tenant_id, created_at);
comment on table work.deployments is 'What went live, when, with what. [source: S2 deployments] [feature: Work]';

-- Script workspaces -----------------------------------------------------------------------------------------------------------

create table workspace.workspace_files (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    workspace_id uuid not null,
    path text not null constraint workspace_files_path_form check (path !~ '(^/|\\|(^|/)\.\.(/|$))' and path <> ''),
    content text not null default '',
    netsuite_file_id text,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint workspace_files_path_unique unique (tenant_id, workspace_id, path),
    foreign key (tenant_id, workspace_id) references workspace.workspaces on delete cascade
);
comment on table workspace.workspace_files is 'Files of a workspace. [source: S4 workspace_files] [feature: Workspaces]';

create function workspace.changeset_step(p_from text, p_to text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_from = p_to or (p_from, p_to) in (
        ('draft', 'pending_review'), ('pending_review', 'approved'), ('pending_review', 'draft'), ('approved', 'applied'),
        ('approved', 'draft'))
$$;

create table workspace.workspace_changesets (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    workspace_id uuid not null,
    title text not null constraint workspace_changesets_title_not_blank check (btrim(title) <> ''),
    description text not null default '',
    status text not null default 'draft' constraint workspace_changesets_status_known
        check (status in ('draft', 'pending_review', 'approved', 'applied')),
    created_by uuid default auth.uid(),
    approved_by uuid,
    applied_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint workspace_changesets_four_eyes check (approved_by is null or approved_by is distinct from created_by),
    foreign key (tenant_id, workspace_id) references workspace.workspaces on delete cascade,
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by),
    foreign key (tenant_id, approved_by) references core.users on delete set null (approved_by)
);
comment on table workspace.workspace_changesets is 'Changes of files that go through review. [source: S4 workspace_changesets] [feature: Workspaces]';

create table workspace.workspace_patches (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    changeset_id uuid not null,
    path text not null,
    operation text not null default 'modify'
        constraint workspace_patches_operation_known check (operation in ('create', 'modify', 'delete')),
    diff text not null,
    base_hash bytea, -- SHA-256 of what the patch was made against
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint workspace_patches_path_unique unique (tenant_id, changeset_id, path),
    foreign key (tenant_id, changeset_id) references workspace.workspace_changesets on delete cascade
);
comment on table workspace.workspace_patches is 'The change of one file. [source: S4 workspace_patches] [feature: Workspaces]';

create table workspace.workspace_runs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    workspace_id uuid not null,
    changeset_id uuid,
    run_type text not null
        constraint workspace_runs_type_known check (run_type in ('sdf_validate', 'jest', 'suiteql_assertion')),
    status text not null default 'pending'
        constraint workspace_runs_status_known check (status in ('pending', 'running', 'passed', 'failed', 'error')),
    exit_code integer,
    duration_ms integer,
    started_by uuid default auth.uid(),
    started_at timestamptz,
    completed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, workspace_id) references workspace.workspaces on delete cascade,
    foreign key (tenant_id, changeset_id) references workspace.workspace_changesets on delete set null (changeset_id),
    foreign key (tenant_id, started_by) references core.users on delete set null (started_by)
);
comment on table workspace.workspace_runs is 'Checks and tests of a workspace. [source: S4 workspace_runs] [feature: Workspaces]';

create table workspace.workspace_artifacts (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    run_id uuid not null,
    kind text not null constraint workspace_artifacts_kind_known check (kind in ('stdout', 'stderr', 'report')),
    content bytea not null, -- as the run wrote it
    sha256 bytea not null generated always as (sha256(content)) stored,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references workspace.workspace_runs
);
comment on table workspace.workspace_artifacts is 'What a run printed. [source: S4 workspace_artifacts] [feature: Workspaces]';

create function workspace.check_changeset() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not workspace.changeset_step(old.status, new.status) then
        raise exception 'A change that is % cannot become %.', old.status, new.status
            using errcode = '23514', constraint = 'workspace_changesets_status_step';
    end if;
    if new.status = 'approved' then
        new.approved_by := auth.uid();
    elsif new.status = 'applied' then
        new.applied_at := clock_timestamp();
    elsif new.status = 'draft' then
        new.approved_by := null;
    end if;
    return new;
end $$;
create trigger status_step before update of status on workspace.workspace_changesets
    for each row when (old.status is distinct from new.status) execute function workspace.check_changeset();

-- Files --------------------------------------------------------------------------------------------------------------------

create table storage.buckets (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint buckets_known
        check (name in ('brand-logos', 'brand-mockups', 'product-images', 'product-masks')),
    is_public boolean not null default false,
    max_bytes bigint not null default 26214400 constraint buckets_size_positive check (max_bytes > 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint buckets_name_unique unique (tenant_id, name)
);
comment on table storage.buckets is 'Where files of a kind lie. [source: S1 brand-logos, brand-mockups, product-images, product-masks; S2 product-images] [feature: Images]';

create table storage.objects (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    bucket text not null,
    path text not null constraint objects_path_form check (path !~ '(^/|//|\\|(^|/)\.\.(/|$))' and path <> ''),
    user_id uuid not null default auth.uid(),
    content_type text not null,
    byte_size bigint not null constraint objects_size_not_negative check (byte_size >= 0),
    sha256 bytea not null constraint objects_sha256 check (octet_length(sha256) = 32),
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint objects_path_unique unique (tenant_id, bucket, path),
    -- {user_id}/{brand_id}/logos/{filename}, {user_id}/{brand_id}/mockups/{filename}
    constraint objects_brand_path check (
        bucket not in ('brand-logos', 'brand-mockups')
        or path ~ ('^' || user_id::text || '/[0-9a-f-]{36}/' || substr(bucket, 7) || '/[^/]+$')),
    foreign key (tenant_id, bucket) references storage.buckets (tenant_id, name),
    foreign key (tenant_id, user_id) references core.users
);
create index objects_by_hash on storage.objects (tenant_id, sha256);
comment on table storage.objects is 'Files by bucket and path; the bytes lie in object storage. [source: S1 storage; S2 storage] [feature: Images]';
reset role;

-- Every company has its four buckets.
create function storage.create_buckets() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into storage.buckets (tenant_id, name, is_public)
        select new.id, b, b = 'product-images'
        from unnest(array['brand-logos', 'brand-mockups', 'product-images', 'product-masks']) b;
    return null;
end $$;
grant create on schema storage, work to purser_derive;
grant insert, select on storage.buckets to purser_derive;
alter function storage.create_buckets() owner to purser_derive;
grant execute on function storage.create_buckets() to purser_owner;
create trigger create_buckets after insert on core.tenants for each row execute function storage.create_buckets();
insert into storage.buckets (tenant_id, name, is_public)
    select t.id, b, b = 'product-images'
    from core.tenants t, unnest(array['brand-logos', 'brand-mockups', 'product-images', 'product-masks']) b;

-- Hours of a task are the sum of what people logged.
grant select, update on work.tasks to purser_derive;
grant select on work.work_logs to purser_derive;
set role purser_derive;
create function work.derive_hours() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update work.tasks t
    set actual_hours = h.hours
    from (select c.tenant_id, c.task_id, coalesce(sum(l.hours), 0) as hours
          from (select distinct tenant_id, task_id from changed) c
          left join work.work_logs l on l.tenant_id = c.tenant_id and l.task_id = c.task_id
          group by c.tenant_id, c.task_id) h
    where t.tenant_id = h.tenant_id and t.id = h.task_id and t.actual_hours <> h.hours;
    return null;
end $$;
reset role;
revoke create on schema storage, work from purser_derive;
grant execute on function work.derive_hours() to purser_owner;
set role purser_owner;
create trigger hours_insert after insert on work.work_logs
    referencing new table as changed for each statement execute function work.derive_hours();
create trigger hours_update after update on work.work_logs
    referencing new table as changed for each statement execute function work.derive_hours();
create trigger hours_delete after delete on work.work_logs
    referencing old table as changed for each statement execute function work.derive_hours();
create function work.note_completion() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.completed_at := case when new.status = 'done' then coalesce(new.completed_at, clock_timestamp()) end;
    return new;
end $$;
create trigger note_completion before insert or update of status on work.tasks
    for each row execute function work.note_completion();
reset role;

-- Projects belong to everybody in the company who may do more than look.
insert into core.permissions values ('work:write', 'Plan and log work');
insert into core.role_permissions
    select r, 'work:write' from unnest(array['admin', 'ops', 'buyer', 'analyst', 'finance']) r;
select auth.protect(format('work.%I', t)::regclass, 'tenant', 'work:write')
from unnest(array['sprints', 'tasks', 'project_alerts', 'task_logs', 'bug_reports', 'deployments']) t;
select auth.protect('work.work_logs', 'tenant', 'work:write');
select auth.protect('work.task_comments', 'tenant', 'work:write');
-- Hours and comments are written in one's own name.
create policy own_name on work.work_logs as restrictive for insert to purser_member with check (user_id = (select auth.uid()));
create policy own_name_update on work.work_logs as restrictive for update to purser_member
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy own_name_delete on work.work_logs as restrictive for delete to purser_member using (user_id = (select auth.uid()));
create policy own_name on work.task_comments as restrictive for insert to purser_member with check (user_id = (select auth.uid()));
create policy own_name_update on work.task_comments as restrictive for update to purser_member
    using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy own_name_delete on work.task_comments as restrictive for delete to purser_member using (user_id = (select auth.uid()));
create policy derive on work.tasks to purser_derive using (true) with check (true);
create policy derive on work.work_logs for select to purser_derive using (true);
select auth.protect(format('workspace.%I', t)::regclass, 'tenant', 'config:write')
from unnest(array['workspaces', 'workspace_files', 'workspace_changesets', 'workspace_patches', 'workspace_runs']) t;
select auth.protect('workspace.workspace_artifacts', 'append-only', 'config:write');
revoke insert on workspace.workspace_artifacts from purser_member;
grant insert (tenant_id, id, run_id, kind, content) on workspace.workspace_artifacts to purser_member;
select auth.protect('storage.buckets', 'managed');
create policy derive on storage.buckets to purser_derive using (true) with check (true);
select auth.protect('storage.objects', 'tenant', 'catalog:write');
-- Files of brands are their owner's; pictures and masks are everybody's who may edit the catalog.
create policy own_brand_files on storage.objects as restrictive for all to purser_member
    using (bucket not in ('brand-logos', 'brand-mockups') or user_id = (select auth.uid())
           or (select auth.has_permission('users:manage')))
    with check (bucket not in ('brand-logos', 'brand-mockups') or user_id = (select auth.uid()));
call core.complete('work');
call core.complete('workspace');
call core.complete('storage');
grant execute on function workspace.changeset_step(text, text) to purser_member;
