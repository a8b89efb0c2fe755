-- Orders of the stores, and the money that follows them. Source documents: S0 orders, S2 orders and order_status_logs,
-- S4 canonical data, S3 sales_pulse_actions. Who the customer is, is for managers and owners of the store; everybody
-- else reads sales.orders_summary.

set role purser_owner;

-- {tenant}:{source}:{object}:{source_id}, as the source document writes it.
create function core.dedupe_key(p_tenant uuid, p_source text, p_object text, p_source_id text) returns text
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_tenant::text || ':' || p_source || ':' || p_object || ':' || p_source_id
$$;

create table sales.orders (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    order_number text not null,
    status text not null,
    currency text not null constraint orders_currency_form check (currency ~ '^[A-Z]{3}$'),
    subtotal numeric(15, 4) not null default 0,
    tax_amount numeric(15, 4) not null default 0,
    discount_amount numeric(15, 4) not null default 0,
    shipping_amount numeric(15, 4) not null default 0,
    total numeric(15, 4) not null,
    customer_name text,
    customer_email text,
    billing_address jsonb,
    shipping_address jsonb,
    source text not null default 'local',
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'order', store_id::text || ':' || source_id)) stored,
    placed_at timestamptz not null, -- source_created of the source document
    external_updated_at timestamptz,
    synced_at timestamptz,
    metadata jsonb not null default '{}',
    total_key bigint generated always as ((total * 10000)::bigint) stored,
    number_key text collate "C" generated always as (left(core.normalized(order_number), 200)) stored,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint orders_dedupe_unique unique (tenant_id, dedupe_key),
    constraint orders_source_unique unique (tenant_id, store_id, source, source_id),
    constraint orders_store_unique unique (tenant_id, store_id, id), -- what belongs to an order belongs to its store
    foreign key (tenant_id, store_id) references core.stores on delete cascade
);
create index orders_by_time on sales.orders (tenant_id, placed_at, id);
create index orders_by_store_time on sales.orders (tenant_id, store_id, placed_at, id);
create index orders_by_status on sales.orders (tenant_id, status, placed_at, id);
create index orders_by_total on sales.orders (tenant_id, total_key, id);
create index orders_by_number on sales.orders (tenant_id, number_key, id);
comment on table sales.orders is 'What customers ordered, with who they are. [source: S0 orders; S2 orders; S4 orders] [feature: Orders]';

create table sales.order_items (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    order_id uuid not null,
    variant_id uuid, -- none when the store sold what is not in the catalog
    position integer not null default 1,
    source_id text,
    title text not null,
    sku text,
    quantity integer not null,
    unit_price numeric(15, 4) not null,
    discount_amount numeric(15, 4) not null default 0,
    tax_amount numeric(15, 4) not null default 0,
    total numeric(15, 4) not null,
    unit_cost numeric(15, 4), -- at the time of the sale
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint order_items_source_unique unique (tenant_id, order_id, source_id),
    foreign key (tenant_id, store_id, order_id) references sales.orders (tenant_id, store_id, id) on delete cascade,
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete set null (variant_id)
);
comment on table sales.order_items is 'Lines of an order. [source: S0 order_items] [feature: Orders]';

create table sales.order_status_logs (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    order_id uuid not null,
    old_status text,
    new_status text not null,
    changed_by text not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    foreign key (tenant_id, store_id, order_id) references sales.orders (tenant_id, store_id, id) on delete cascade
);
comment on table sales.order_status_logs is 'How orders went from status to status, and who moved them. [source: S2 order_status_logs] [feature: Orders]';

create table sales.sales_pulse_actions (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    action_type text not null constraint sales_pulse_actions_type_known
        check (action_type in ('variance_review', 'note_added', 'sku_flagged', 'other')),
    revenue_variance numeric(15, 4),
    currency text constraint sales_pulse_currency_form check (currency ~ '^[A-Z]{3}$'),
    selected_action text,
    notes text not null default '',
    user_id uuid not null default auth.uid(),
    operator_name text not null,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users
);
create index sales_pulse_actions_time on sales.sales_pulse_actions (tenant_id, created_at);
comment on table sales.sales_pulse_actions is 'What people noted about a week''s sales. [source: S3 sales_pulse_actions] [feature: Home]';

-- The same orders for everybody in the store, with the customer blotted out unless one may know them. A view of its
-- owner's, because the table itself is closed to viewers; policies bind the owner to the caller's tenant.
create view sales.orders_summary with (security_barrier) as
    select o.tenant_id, o.id, o.store_id, o.order_number, o.status, o.currency, o.subtotal, o.tax_amount,
           o.discount_amount, o.shipping_amount, o.total, o.total_key, o.number_key,
           case when o.store_id = any ((select auth.store_ids('manager'))::uuid[]) then o.customer_name
                when o.customer_name is not null then 'XXXX' end as customer_name,
           case when o.store_id = any ((select auth.store_ids('manager'))::uuid[]) then o.customer_email
                when o.customer_email is not null then 'XXXX' end as customer_email,
           o.source, o.source_id, o.placed_at, o.external_updated_at, o.synced_at, o.row_version, o.created_at, o.updated_at
    from sales.orders o
    where o.tenant_id = (select auth.tenant_id())
      and (o.store_id = any ((select auth.store_ids('viewer'))::uuid[]) or (select auth.has_permission('finance:read')));
comment on view sales.orders_summary is 'Orders without the customer for those who may not know them. [source: S2 orders_summary] [feature: Orders] [barrier: shows rows of a table that viewers cannot read, with name and e-mail masked]';
grant select on sales.orders_summary to purser_member;

-- A change of status writes itself down; who asked for it comes from the connection.
create function sales.log_status() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into sales.order_status_logs (tenant_id, store_id, order_id, old_status, new_status, changed_by)
        values (new.tenant_id, new.store_id, new.id, case when tg_op = 'UPDATE' then old.status end, new.status,
                coalesce((select u.full_name from core.users u where u.tenant_id = new.tenant_id and u.id = auth.uid()),
                         current_setting('application_name'), 'system'));
    return null;
end $$;
create trigger log_status_insert after insert on sales.orders for each row execute function sales.log_status();
create trigger log_status_update after update of status on sales.orders
    for each row when (old.status is distinct from new.status) execute function sales.log_status();

-- Money ---------------------------------------------------------------------------------------------------------------

create table finance.payments (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    payment_id text not null,
    order_id uuid,
    amount numeric(15, 4) not null,
    fee_amount numeric(15, 4),
    currency text not null constraint payments_currency_form check (currency ~ '^[A-Z]{3}$'),
    status text not null,
    payment_method text,
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'payment', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    metadata jsonb not null default '{}',
    amount_key bigint generated always as ((amount * 10000)::bigint) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint payments_dedupe_unique unique (tenant_id, dedupe_key),
    foreign key (tenant_id, order_id) references sales.orders on delete set null (order_id)
);
create index payments_by_time on finance.payments (tenant_id, source_created, id);
comment on table finance.payments is 'What customers paid. [source: S4 payments] [feature: Finance]';

create table finance.refunds (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    order_id uuid,
    payment_id uuid,
    reason text,
    amount numeric(15, 4) not null constraint refunds_amount_not_negative check (amount >= 0),
    currency text not null constraint refunds_currency_form check (currency ~ '^[A-Z]{3}$'),
    status text not null,
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'refund', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint refunds_dedupe_unique unique (tenant_id, dedupe_key),
    foreign key (tenant_id, order_id) references sales.orders on delete set null (order_id),
    foreign key (tenant_id, payment_id) references finance.payments on delete set null (payment_id)
);
create index refunds_by_time on finance.refunds (tenant_id, source_created, id);
comment on table finance.refunds is 'What went back to customers. [source: S4 refunds] [feature: Finance]';

create table finance.payouts (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    payout_id text not null,
    status text not null,
    currency text not null constraint payouts_currency_form check (currency ~ '^[A-Z]{3}$'),
    gross_amount numeric(15, 4) not null,
    fee_amount numeric(15, 4) not null default 0,
    net_amount numeric(15, 4) not null,
    arrival_date date,
    transaction_count integer constraint payouts_count_not_negative check (transaction_count >= 0),
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'payout', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint payouts_dedupe_unique unique (tenant_id, dedupe_key)
);
create index payouts_by_arrival on finance.payouts (tenant_id, arrival_date, id);
comment on table finance.payouts is 'What reached the bank account. [source: S4 payouts] [feature: Finance]';

create table finance.payout_lines (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    payout_id uuid not null,
    payment_id uuid,
    refund_id uuid,
    line_type text not null default 'charge',
    fee_type text,
    amount numeric(15, 4) not null,
    fee_amount numeric(15, 4) not null default 0,
    currency text not null constraint payout_lines_currency_form check (currency ~ '^[A-Z]{3}$'),
    description text,
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'payout_line', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint payout_lines_dedupe_unique unique (tenant_id, dedupe_key),
    foreign key (tenant_id, payout_id) references finance.payouts on delete cascade,
    foreign key (tenant_id, payment_id) references finance.payments on delete set null (payment_id),
    foreign key (tenant_id, refund_id) references finance.refunds on delete set null (refund_id)
);
comment on table finance.payout_lines is 'What a payout is made of: charges, refunds, fees, adjustments. [source: S4 payout_lines] [feature: Finance]';

create table finance.disputes (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    charge_id text not null,
    payment_id uuid,
    order_id uuid,
    reason text,
    amount numeric(15, 4) not null,
    currency text not null constraint disputes_currency_form check (currency ~ '^[A-Z]{3}$'),
    status text not null,
    evidence_due_by timestamptz,
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'dispute', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint disputes_dedupe_unique unique (tenant_id, dedupe_key),
    foreign key (tenant_id, payment_id) references finance.payments on delete set null (payment_id),
    foreign key (tenant_id, order_id) references sales.orders on delete set null (order_id)
);
create index disputes_by_status on finance.disputes (tenant_id, status, evidence_due_by, id);
comment on table finance.disputes is 'Payments that customers contest. [source: S4 disputes] [feature: Finance]';

create table finance.netsuite_postings (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    transaction_type text not null,
    internal_id text,
    tran_id text,
    tran_date date not null,
    posting_period text,
    account_id text,
    amount numeric(15, 4) not null,
    currency text not null constraint netsuite_postings_currency_form check (currency ~ '^[A-Z]{3}$'),
    subsidiary_id text,
    memo text,
    status text not null default 'draft' constraint netsuite_postings_status_known
        check (status in ('draft', 'approved', 'sending', 'posted', 'error', 'reversed')),
    error_message text,
    payout_id uuid,
    lines jsonb not null default '[]' constraint netsuite_postings_lines_array check (jsonb_typeof(lines) = 'array'),
    source text not null,
    source_id text not null,
    dedupe_key text not null generated always as (core.dedupe_key(tenant_id, source, 'netsuite_posting', source_id)) stored,
    source_created timestamptz,
    synced_at timestamptz,
    approved_by uuid,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint netsuite_postings_dedupe_unique unique (tenant_id, dedupe_key),
    foreign key (tenant_id, payout_id) references finance.payouts on delete set null (payout_id),
    foreign key (tenant_id, approved_by) references core.users on delete set null (approved_by)
);
create index netsuite_postings_by_date on finance.netsuite_postings (tenant_id, tran_date, id);
comment on table finance.netsuite_postings is 'Journal entries for the ledger, and what became of them. [source: S4 netsuite_postings] [feature: Finance]';

create table finance.reconciliation_matches (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    payment_id uuid,
    refund_id uuid,
    payout_line_id uuid,
    order_id uuid,
    posting_id uuid,
    rule text not null,
    amount numeric(15, 4) not null,
    difference numeric(15, 4) not null default 0,
    currency text not null constraint reconciliation_currency_form check (currency ~ '^[A-Z]{3}$'),
    state text not null default 'suggested'
        constraint reconciliation_state_known check (state in ('suggested', 'confirmed', 'rejected')),
    note text not null default '',
    decided_by uuid,
    decided_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint reconciliation_two_sides check (num_nonnulls(payment_id, refund_id, payout_line_id, order_id, posting_id) >= 2),
    constraint reconciliation_decided check ((state = 'suggested') = (decided_at is null)),
    foreign key (tenant_id, payment_id) references finance.payments on delete cascade,
    foreign key (tenant_id, refund_id) references finance.refunds on delete cascade,
    foreign key (tenant_id, payout_line_id) references finance.payout_lines on delete cascade,
    foreign key (tenant_id, order_id) references sales.orders on delete cascade,
    foreign key (tenant_id, posting_id) references finance.netsuite_postings on delete cascade,
    foreign key (tenant_id, decided_by) references core.users on delete set null (decided_by)
);
create unique index reconciliation_line_once on finance.reconciliation_matches (tenant_id, payout_line_id)
    where state = 'confirmed' and payout_line_id is not null;
comment on table finance.reconciliation_matches is 'Which payment belongs to which order, payout line and posting. [source: data model] [feature: Finance]';

create table finance.netsuite_metadata (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    connection_id uuid not null,
    version integer not null constraint netsuite_metadata_version_positive check (version > 0),
    transaction_body_fields jsonb not null default '[]',
    transaction_column_fields jsonb not null default '[]',
    entity_fields jsonb not null default '[]',
    item_fields jsonb not null default '[]',
    record_types jsonb not null default '[]',
    subsidiaries jsonb not null default '[]',
    departments jsonb not null default '[]',
    locations jsonb not null default '[]',
    classifications jsonb not null default '[]',
    accounts jsonb not null default '[]',
    discovered_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint netsuite_metadata_version_unique unique (tenant_id, connection_id, version),
    foreign key (tenant_id, connection_id) references core.connections on delete cascade
);
comment on table finance.netsuite_metadata is 'What was discovered of a NetSuite account: fields, records, subsidiaries; kept by version. [source: S4 netsuite_metadata] [feature: Connections]';

create table finance.script_sync_states (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    connection_id uuid not null,
    status text not null default 'idle'
        constraint script_sync_status_known check (status in ('idle', 'running', 'completed', 'failed')),
    file_count integer not null default 0,
    changed_count integer not null default 0,
    last_synced_at timestamptz,
    error_message text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint script_sync_connection_unique unique (tenant_id, connection_id),
    foreign key (tenant_id, connection_id) references core.connections on delete cascade
);
comment on table finance.script_sync_states is 'How far the SuiteScript files of an account are fetched. [source: S4 script_sync_states] [feature: Workspaces]';
reset role;

grant create on schema finance to purser_retention;
set role purser_retention;
create table finance.netsuite_api_logs (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    connection_id uuid,
    method text not null,
    url text not null,
    status_code integer,
    duration_ms integer constraint netsuite_api_logs_duration_not_negative check (duration_ms >= 0),
    request_body text,
    response_body text,
    error_message text,
    correlation_id text,
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id)
) partition by range (created_at);
create table finance.netsuite_api_logs_default partition of finance.netsuite_api_logs default;
create index netsuite_api_logs_correlation on finance.netsuite_api_logs (tenant_id, correlation_id);
comment on table finance.netsuite_api_logs is 'Requests to NetSuite and their answers, secrets blotted out. [source: S4 netsuite_api_logs] [feature: Connections]';
insert into core.retention values ('finance.netsuite_api_logs', interval '90 days', true);
reset role;

select auth.protect('sales.orders', 'store');
-- Who the customer is, is for managers and owners; viewers have the view.
drop policy member_read on sales.orders;
create policy member_read on sales.orders for select to purser_member
    using (tenant_id = (select auth.tenant_id()) and store_id = any ((select auth.store_ids('manager'))::uuid[]));
create policy summary on sales.orders for select to purser_owner using (tenant_id = (select auth.tenant_id()));
select auth.protect('sales.order_items', 'store');
select auth.protect('sales.order_status_logs', 'store');
revoke update, delete on sales.order_status_logs from purser_member;
select auth.protect('sales.sales_pulse_actions', 'append-only');
grant insert on sales.sales_pulse_actions to purser_member;
create policy member_insert on sales.sales_pulse_actions for insert to purser_member
    with check (tenant_id = (select auth.tenant_id()) and user_id = (select auth.uid()));
select auth.protect(format('finance.%I', t)::regclass, 'tenant', 'finance:write', p_read => 'finance:read')
from unnest(array['payments', 'refunds', 'payouts', 'payout_lines', 'disputes', 'netsuite_postings',
                  'reconciliation_matches']) t;
select auth.protect('finance.netsuite_metadata', 'tenant', 'connections:write');
select auth.protect('finance.script_sync_states', 'tenant', 'connections:write');
select auth.protect('finance.netsuite_api_logs', 'append-only', 'jobs:write', p_read => 'audit:read');
call core.complete('sales');
call core.complete('finance');
grant execute on function core.dedupe_key(uuid, text, text, text) to purser_member;
