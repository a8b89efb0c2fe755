-- The assistant: conversations (S4), what it can look up (S3, S4), and what agents did, proposed and learned (S2, S3).

set role purser_owner;

-- Conversations ---------------------------------------------------------------------------------------------------------

create table workspace.workspaces (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint workspaces_name_not_blank check (btrim(name) <> ''),
    description text not null default '',
    connection_id uuid,
    created_by uuid,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint workspaces_name_unique unique (tenant_id, name),
    foreign key (tenant_id, connection_id) references core.connections on delete set null (connection_id),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
comment on table workspace.workspaces is 'A folder of scripts for the ledger. [source: S4 workspaces] [feature: Workspaces]';

create table chat.chat_sessions (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    title text not null default '',
    session_type varchar(20) not null default 'chat'
        constraint chat_sessions_type_known check (session_type in ('chat', 'workspace', 'onboarding')),
    workspace_id uuid,
    is_archived boolean not null default false,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint chat_sessions_owner_unique unique (tenant_id, user_id, id), -- messages belong to the session's owner
    constraint chat_sessions_workspace_has_one check ((session_type = 'workspace') = (workspace_id is not null)),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, workspace_id) references workspace.workspaces on delete cascade
);
create index chat_sessions_recent on chat.chat_sessions (tenant_id, user_id, updated_at);
comment on table chat.chat_sessions is 'Conversations with the assistant. [source: S4 chat_sessions] [feature: Assistant]';

create table chat.chat_messages (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    session_id uuid not null,
    role text not null constraint chat_messages_role_known check (role in ('user', 'assistant', 'system')),
    content text not null,
    tool_calls jsonb not null default '[]' constraint chat_messages_tools_array check (jsonb_typeof(tool_calls) = 'array'),
    citations jsonb not null default '[]' constraint chat_messages_citations_array check (jsonb_typeof(citations) = 'array'),
    input_tokens integer constraint chat_messages_input_not_negative check (input_tokens >= 0),
    output_tokens integer constraint chat_messages_output_not_negative check (output_tokens >= 0),
    token_count integer generated always as (coalesce(input_tokens, 0) + coalesce(output_tokens, 0)) stored,
    model_used text,
    provider_used text constraint chat_messages_provider_known check (provider_used in ('anthropic', 'openai', 'gemini')),
    is_byok boolean not null default false,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id, session_id) references chat.chat_sessions (tenant_id, user_id, id) on delete cascade
);
create index chat_messages_session on chat.chat_messages (tenant_id, session_id, created_at);
comment on table chat.chat_messages is 'What was said, with tools, sources and tokens. [source: S4 chat_messages] [feature: Assistant]';

create table chat.chat_api_keys (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint chat_api_keys_name_not_blank check (btrim(name) <> ''),
    key_prefix text not null,
    key_hash bytea not null constraint chat_api_keys_sha256 check (octet_length(key_hash) = 32), -- never the key
    scopes text[] not null default '{}',
    created_by uuid,
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint chat_api_keys_hash_unique unique (tenant_id, key_hash),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
comment on table chat.chat_api_keys is 'Keys with which other programs talk to the assistant; hashes only. [source: S4 chat_api_keys] [feature: Assistant]';

create table chat.mcp_connectors (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint mcp_connectors_name_not_blank check (btrim(name) <> ''),
    server_url text not null constraint mcp_connectors_url_form check (server_url ~ '^https?://'),
    auth_type text not null default 'none'
        constraint mcp_connectors_auth_known check (auth_type in ('oauth2', 'api_key', 'none')),
    oauth_client_id text,
    connection_id uuid, -- its tokens are sealed there
    status text not null default 'active'
        constraint mcp_connectors_status_known check (status in ('active', 'error', 'inactive')),
    discovered_tools jsonb not null default '[]'
        constraint mcp_connectors_tools_array check (jsonb_typeof(discovered_tools) = 'array'),
    discovered_at timestamptz,
    last_error text,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint mcp_connectors_name_unique unique (tenant_id, name),
    foreign key (tenant_id, connection_id) references core.connections on delete set null (connection_id)
);
comment on table chat.mcp_connectors is 'Servers that offer the assistant tools. [source: S4 mcp_connectors] [feature: Assistant]';

-- What can be looked up -----------------------------------------------------------------------------------------------------

create table knowledge.knowledge_documents (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    source_path text not null,
    title text not null,
    content_type text not null default 'text/markdown',
    content_hash bytea,
    byte_size bigint,
    language text,
    status text not null default 'ready' constraint knowledge_documents_status_known
        check (status in ('pending', 'ready', 'error')),
    error_message text,
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint knowledge_documents_path_unique unique (tenant_id, source_path),
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
comment on table knowledge.knowledge_documents is 'Documents the assistant may quote. [source: S3 knowledge_documents] [feature: Assistant]';

create table knowledge.knowledge_metadata (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    document_id uuid not null,
    key text not null,
    value text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint knowledge_metadata_key_unique unique (tenant_id, document_id, key),
    foreign key (tenant_id, document_id) references knowledge.knowledge_documents on delete cascade
);
create index knowledge_metadata_value on knowledge.knowledge_metadata (tenant_id, key, value);
comment on table knowledge.knowledge_metadata is 'Marks by which documents are narrowed down. [source: S3 knowledge_metadata] [feature: Assistant]';

create table knowledge.doc_chunks (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    document_id uuid not null,
    source_path text not null,
    title text not null,
    chunk_index integer not null constraint doc_chunks_index_not_negative check (chunk_index >= 0),
    content text not null,
    token_count integer not null default 0,
    embedding real[] constraint doc_chunks_dimensions check (array_length(embedding, 1) = 1024),
    embedding_model text,
    search tsvector generated always as (to_tsvector('simple', title || ' ' || content)) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint doc_chunks_place_unique unique (tenant_id, document_id, chunk_index),
    foreign key (tenant_id, document_id) references knowledge.knowledge_documents on delete cascade
);
create index doc_chunks_search on knowledge.doc_chunks using gin (tenant_id, search);
comment on table knowledge.doc_chunks is 'Pieces of documents with their place and meaning. [source: S4 doc_chunks; S3 knowledge_chunks] [feature: Assistant]';

-- Exact cosine similarity, 1 for the same direction; null when a vector has no length.
create function knowledge.cosine_similarity(a real[], b real[]) returns double precision
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select sum(x::double precision * y) / nullif(sqrt(sum(x::double precision * x)) * sqrt(sum(y::double precision * y)), 0)
    from unnest(a, b) v (x, y)
$$;

-- Agents ----------------------------------------------------------------------------------------------------------------------

create table agent.agent_runs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    agent_type text not null,
    execution_type text not null default 'manual'
        constraint agent_runs_execution_known check (execution_type in ('scheduled', 'manual', 'triggered')),
    status text not null default 'started'
        constraint agent_runs_status_known check (status in ('started', 'completed', 'failed')),
    user_id uuid default auth.uid(),
    duration_ms integer constraint agent_runs_duration_not_negative check (duration_ms >= 0),
    insights_generated integer not null default 0,
    alerts_generated integer not null default 0,
    error_message text,
    metadata jsonb not null default '{}',
    started_at timestamptz not null default now(),
    completed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete set null (user_id)
);
create index agent_runs_recent on agent.agent_runs (tenant_id, started_at);
comment on table agent.agent_runs is 'Runs of agents, with how long and how well. [source: S3 agent_run; S2 agent_execution_log] [feature: Assistant]';

create table agent.agent_qc (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    run_id uuid not null,
    check_name text not null,
    passed boolean not null,
    score numeric(5, 4) constraint agent_qc_score_range check (score between 0 and 1),
    notes text not null default '',
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references agent.agent_runs on delete cascade
);
comment on table agent.agent_qc is 'Checks of what agents produced. [source: S3 agent_qc] [feature: Assistant]';

create table agent.agent_approvals (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    run_id uuid,
    session_id uuid,
    action text not null,
    summary text not null,
    payload jsonb not null default '{}',
    permission text references core.permissions, -- what the approving person must be allowed to do
    status text not null default 'pending'
        constraint agent_approvals_status_known check (status in ('pending', 'approved', 'rejected', 'expired')),
    requested_by uuid default auth.uid(),
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint agent_approvals_decided check ((status in ('approved', 'rejected')) = (decided_at is not null)),
    foreign key (tenant_id, run_id) references agent.agent_runs on delete set null (run_id),
    foreign key (tenant_id, session_id) references chat.chat_sessions on delete set null (session_id),
    foreign key (tenant_id, requested_by) references core.users on delete set null (requested_by),
    foreign key (tenant_id, decided_by) references core.users on delete set null (decided_by)
);
create index agent_approvals_waiting on agent.agent_approvals (tenant_id, status, created_at);
create index agent_approvals_permission on agent.agent_approvals (permission);
comment on table agent.agent_approvals is 'Actions that wait for a person. [source: S3 AgentApproval] [feature: Assistant]';

create table agent.agent_feedback (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    user_id uuid not null default auth.uid(),
    message_id uuid,
    approval_id uuid,
    rating integer constraint agent_feedback_rating_range check (rating between -1 and 1),
    comment text not null default '',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, message_id) references chat.chat_messages on delete cascade,
    foreign key (tenant_id, approval_id) references agent.agent_approvals on delete cascade
);
comment on table agent.agent_feedback is 'What people thought of an answer or a proposal. [source: S3 AgentFeedback] [feature: Assistant]';

create table agent.agent_queries (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    user_id uuid not null default auth.uid(),
    session_id uuid,
    tool text not null,
    query text not null,
    rows_returned integer,
    duration_ms integer constraint agent_queries_duration_not_negative check (duration_ms >= 0),
    status text not null constraint agent_queries_status_known check (status in ('success', 'error', 'denied')),
    error_message text,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, session_id) references chat.chat_sessions on delete set null (session_id)
);
create index agent_queries_recent on agent.agent_queries (tenant_id, created_at);
comment on table agent.agent_queries is 'Every question an agent asked of data or model. [source: S3 AgentQuery] [feature: Assistant]';

create table agent.agent_insights (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    run_id uuid,
    agent_type text not null,
    analysis text not null,
    severity text not null
        constraint agent_insights_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    metadata jsonb not null default '{}',
    recommendations jsonb not null default '[]',
    status text not null default 'new' constraint agent_insights_status_known
        check (status in ('new', 'acknowledged', 'in_progress', 'resolved', 'dismissed')),
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    resolved_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, run_id) references agent.agent_runs on delete set null (run_id),
    foreign key (tenant_id, acknowledged_by) references core.users on delete set null (acknowledged_by)
);
create index agent_insights_open on agent.agent_insights (tenant_id, status, severity, created_at);
comment on table agent.agent_insights is 'What agents noticed. [source: S2 agent_insights] [feature: Home]';

create table agent.agent_alerts (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    agent_type text not null,
    title text not null,
    message text not null,
    severity text not null
        constraint agent_alerts_severity_known check (severity in ('low', 'medium', 'high', 'critical')),
    insight_id uuid,
    metadata jsonb not null default '{}',
    is_read boolean not null default false,
    read_by uuid,
    read_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, insight_id) references agent.agent_insights on delete cascade,
    foreign key (tenant_id, read_by) references core.users on delete set null (read_by)
);
create index agent_alerts_unread on agent.agent_alerts (tenant_id, is_read, created_at);
comment on table agent.agent_alerts is 'What people should hear of at once. [source: S2 agent_alerts] [feature: Notifications]';

create table agent.decision_log (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    area text not null constraint decision_log_area_known check (area in ('inventory', 'cx', 'growth', 'finance', 'catalog', 'security')),
    action text not null,
    rationale text not null default '',
    actor text not null,
    user_id uuid default auth.uid(),
    reference_type text,
    reference_id text,
    payload jsonb not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users
);
create index decision_log_time on agent.decision_log (tenant_id, created_at);
comment on table agent.decision_log is 'Decisions of people and agents with their reasons. [source: S3 DecisionLog] [feature: Audit]';

create table agent.ai_generations (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    user_id uuid not null default auth.uid(),
    purpose text not null,
    provider text not null,
    model text not null,
    input_tokens integer constraint ai_generations_input_not_negative check (input_tokens >= 0),
    output_tokens integer constraint ai_generations_output_not_negative check (output_tokens >= 0),
    cost_micros bigint constraint ai_generations_cost_not_negative check (cost_micros >= 0), -- millionths of a US dollar
    status text not null default 'completed'
        constraint ai_generations_status_known check (status in ('pending', 'completed', 'failed')),
    prompt text,
    result jsonb,
    error_message text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
create index ai_generations_recent on agent.ai_generations (tenant_id, created_at);
comment on table agent.ai_generations is 'What models made, with tokens and cost. [source: S0 ai_generations] [feature: Assistant]';

create table agent.anomaly_response_actions (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    anomaly_id text not null,
    action_type text not null constraint anomaly_actions_type_known
        check (action_type in ('email_sent', 'user_suspended', 'log_created', 'notification_sent')),
    target_user_id uuid,
    target_email text,
    severity text not null constraint anomaly_actions_severity_known check (severity in ('high', 'medium', 'low')),
    metadata jsonb not null default '{}',
    status text not null default 'pending'
        constraint anomaly_actions_status_known check (status in ('pending', 'completed', 'failed')),
    error_message text,
    completed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, target_user_id) references core.users on delete set null (target_user_id)
);
comment on table agent.anomaly_response_actions is 'What was done about something suspicious. [source: S2 anomaly_response_actions] [feature: Audit]';

-- Support, figures for tiles -----------------------------------------------------------------------------------------------

create table support.support_curated_replies (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    title text not null constraint support_replies_title_not_blank check (btrim(title) <> ''),
    body text not null,
    language text not null default 'en',
    tags text[] not null default '{}',
    is_approved boolean not null default false,
    approved_by uuid,
    used_count integer not null default 0,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint support_replies_title_unique unique (tenant_id, language, title),
    constraint support_replies_approved check (is_approved = (approved_by is not null)),
    foreign key (tenant_id, approved_by) references core.users
);
comment on table support.support_curated_replies is 'Approved answers for customers'' questions. [source: S3 support_curated_replies] [feature: Assistant]';

create table analytics.dashboard_facts (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    metric text not null,
    fact_date date not null,
    store_id uuid,
    dimension text not null default '',
    currency text constraint dashboard_facts_currency_form check (currency ~ '^[A-Z]{3}$'),
    value numeric(20, 4) not null,
    numerator numeric(20, 4), -- ratios keep both sides, so that they add up
    denominator numeric(20, 4),
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint dashboard_facts_once unique nulls not distinct (tenant_id, metric, fact_date, store_id, dimension, currency),
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
comment on table analytics.dashboard_facts is 'Figures by day for the tiles of the home page. [source: S3 DashboardFact] [feature: Home]';
reset role;

select auth.protect('chat.chat_sessions', 'user');
select auth.protect('chat.chat_messages', 'user');
select auth.protect('chat.chat_api_keys', 'tenant', 'connections:write', p_read => 'connections:read');
select auth.protect('chat.mcp_connectors', 'tenant', 'connections:write');
-- A hash is still nobody's business.
revoke select on chat.chat_api_keys from purser_member;
grant select (tenant_id, id, name, key_prefix, scopes, created_by, last_used_at, expires_at, revoked_at, created_at, updated_at)
    on chat.chat_api_keys to purser_member;
select auth.protect(format('knowledge.%I', t)::regclass, 'tenant', 'config:write')
from unnest(array['knowledge_documents', 'knowledge_metadata', 'doc_chunks']) t;
select auth.protect('agent.agent_runs', 'tenant', 'mcp_tools:invoke');
select auth.protect('agent.agent_qc', 'tenant', 'mcp_tools:invoke');
select auth.protect('agent.agent_approvals', 'tenant', 'mcp_tools:invoke');
select auth.protect('agent.agent_feedback', 'user');
select auth.protect('agent.agent_queries', 'user');
revoke update, delete on agent.agent_queries from purser_member;
select auth.protect('agent.agent_insights', 'tenant', 'mcp_tools:invoke');
select auth.protect('agent.agent_alerts', 'tenant', 'mcp_tools:invoke');
select auth.protect('agent.decision_log', 'append-only', p_read => 'audit:read');
grant insert on agent.decision_log to purser_member;
create policy member_insert on agent.decision_log for insert to purser_member
    with check (tenant_id = (select auth.tenant_id()) and user_id = (select auth.uid()));
select auth.protect('agent.ai_generations', 'user');
select auth.protect('agent.anomaly_response_actions', 'tenant', 'users:manage', p_read => 'audit:read');
select auth.protect('support.support_curated_replies', 'tenant', 'sales:write');
select auth.protect('analytics.dashboard_facts', 'tenant', 'jobs:write');
-- Only somebody who may do it approves it, and never their own request on behalf of another.
create policy approve on agent.agent_approvals as restrictive for update to purser_member
    using (true)
    with check (status = 'pending' or status = 'expired'
                or (decided_by = (select auth.uid()) and (permission is null or auth.has_permission(permission))));
call core.complete('chat');
call core.complete('knowledge');
call core.complete('agent');
call core.complete('support');
call core.complete('analytics');
grant execute on function knowledge.cosine_similarity(real[], real[]) to purser_member;
