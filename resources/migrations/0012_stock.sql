-- Stock over time, when to order again, and buying. Source documents: S3 inventory tables, S0 suppliers.

set role purser_owner;

-- Vendors and purchase orders ------------------------------------------------------------------------------------------

create table purchasing.vendors (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    name text not null constraint vendors_name_not_blank check (btrim(name) <> ''),
    contact_name text,
    contact_email text constraint vendors_email_form check (contact_email ~ '^[^@\s]+@[^@\s]+$'),
    contact_phone text,
    integration text not null default 'manual'
        constraint vendors_integration_known check (integration in ('manual', 'bigbuy', 'aliexpress', 'csv')),
    currency text constraint vendors_currency_form check (currency ~ '^[A-Z]{3}$'),
    lead_time_days integer not null default 7 constraint vendors_lead_time_not_negative check (lead_time_days >= 0),
    max_lead_days integer not null default 10,
    minimum_order numeric(15, 4) constraint vendors_minimum_not_negative check (minimum_order >= 0),
    payment_terms text,
    notes text not null default '',
    is_active boolean not null default true,
    name_key text collate "C" generated always as (left(core.normalized(name), 200)) stored,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint vendors_name_unique unique (tenant_id, name),
    constraint vendors_lead_times_ordered check (max_lead_days >= lead_time_days)
);
create index vendors_by_name on purchasing.vendors (tenant_id, name_key, id);
comment on table purchasing.vendors is 'Whom we buy from, with lead times and terms. [source: S3 vendors; S0 suppliers] [feature: Purchasing]';

create table purchasing.product_vendors (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    product_id uuid not null,
    vendor_id uuid not null,
    cost numeric(15, 4) not null constraint product_vendors_cost_not_negative check (cost >= 0),
    currency text not null constraint product_vendors_currency_form check (currency ~ '^[A-Z]{3}$'),
    is_primary boolean not null default false,
    sku text,
    minimum_quantity integer not null default 1 constraint product_vendors_minimum_positive check (minimum_quantity > 0),
    pack_size integer not null default 1 constraint product_vendors_pack_positive check (pack_size > 0),
    notes text not null default '',
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint product_vendors_pair_unique unique (tenant_id, product_id, vendor_id),
    foreign key (tenant_id, product_id) references catalog.products on delete cascade,
    foreign key (tenant_id, vendor_id) references purchasing.vendors on delete cascade
);
create unique index product_vendors_one_primary on purchasing.product_vendors (tenant_id, product_id) where is_primary;
comment on table purchasing.product_vendors is 'Which vendor sells which product, at what cost, in what packs. [source: S3 product_vendors] [feature: Purchasing]';

-- draft -> sent -> confirmed -> received; cancelled from anywhere before received.
create function purchasing.order_step(p_from text, p_to text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_from = p_to or (p_from, p_to) in (
        ('draft', 'sent'), ('draft', 'cancelled'), ('sent', 'confirmed'), ('sent', 'received'), ('sent', 'cancelled'),
        ('confirmed', 'received'), ('confirmed', 'cancelled'), ('sent', 'draft'))
$$;

create table purchasing.purchase_orders (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    po_number text not null constraint purchase_orders_number_not_blank check (btrim(po_number) <> ''),
    vendor_id uuid not null,
    status text not null default 'draft' constraint purchase_orders_status_known
        check (status in ('draft', 'sent', 'confirmed', 'received', 'cancelled')),
    currency text not null constraint purchase_orders_currency_form check (currency ~ '^[A-Z]{3}$'),
    order_date date not null default current_date,
    expected_delivery_date date,
    actual_delivery_date date,
    total_cost numeric(15, 4) not null default 0, -- the sum of the lines, kept by trigger
    notes text not null default '',
    created_by uuid,
    sent_at timestamptz,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint purchase_orders_number_unique unique (tenant_id, po_number),
    constraint purchase_orders_delivery_after_order check (actual_delivery_date >= order_date),
    foreign key (tenant_id, vendor_id) references purchasing.vendors,
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
create index purchase_orders_by_status on purchasing.purchase_orders (tenant_id, status, order_date, id);
comment on table purchasing.purchase_orders is 'Orders to vendors, from draft to received. [source: S3 purchase_orders] [feature: Purchasing]';

create table purchasing.purchase_order_items (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    po_id uuid not null,
    variant_id uuid not null,
    position integer not null default 1,
    quantity integer not null constraint purchase_order_items_quantity_positive check (quantity > 0),
    unit_cost numeric(15, 4) not null constraint purchase_order_items_cost_not_negative check (unit_cost >= 0),
    total_cost numeric(15, 4) not null generated always as (quantity * unit_cost) stored,
    received_quantity integer not null default 0 -- from the receipts, kept by trigger
        constraint purchase_order_items_received_not_negative check (received_quantity >= 0),
    suggestion jsonb, -- how the quantity was arrived at, when it was suggested
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint purchase_order_items_variant_unique unique (tenant_id, po_id, variant_id),
    foreign key (tenant_id, po_id) references purchasing.purchase_orders on delete cascade,
    foreign key (tenant_id, variant_id) references catalog.product_variants
);
comment on table purchasing.purchase_order_items is 'Lines of a purchase order. [source: S3 purchase_order_items] [feature: Purchasing]';

create table purchasing.purchase_receipts (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    po_id uuid not null,
    received_on date not null default current_date,
    reference text, -- the vendor's delivery note
    notes text not null default '',
    created_by uuid,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, po_id) references purchasing.purchase_orders on delete cascade,
    foreign key (tenant_id, created_by) references core.users on delete set null (created_by)
);
comment on table purchasing.purchase_receipts is 'Deliveries, in one or several parts. [source: data model] [feature: Purchasing]';

create table purchasing.purchase_receipt_items (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    receipt_id uuid not null,
    po_item_id uuid not null,
    quantity integer not null constraint purchase_receipt_items_quantity_not_zero check (quantity <> 0), -- less: a correction
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint purchase_receipt_items_once unique (tenant_id, receipt_id, po_item_id),
    foreign key (tenant_id, receipt_id) references purchasing.purchase_receipts on delete cascade,
    foreign key (tenant_id, po_item_id) references purchasing.purchase_order_items on delete cascade
);
comment on table purchasing.purchase_receipt_items is 'What a delivery brought of each line. [source: data model] [feature: Purchasing]';

create function purchasing.check_order() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not purchasing.order_step(old.status, new.status) then
        raise exception 'A purchase order that is % cannot become %.', old.status, new.status
            using errcode = '23514', constraint = 'purchase_orders_status_step';
    end if;
    if new.status = 'sent' and old.status = 'draft' then
        new.sent_at := clock_timestamp();
    end if;
    return new;
end $$;
create trigger status_step before update of status on purchasing.purchase_orders
    for each row when (old.status is distinct from new.status) execute function purchasing.check_order();

-- Lines change only while the order is a draft; what was received is counted on, not edited.
create function purchasing.check_order_is_draft() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    line record := coalesce(new, old);
    state text;
begin
    select status into state from purchasing.purchase_orders o where o.tenant_id = line.tenant_id and o.id = line.po_id;
    if found and state <> 'draft' then
        raise exception 'The lines of a purchase order change only while it is a draft; this one is %.', state
            using errcode = '23514', constraint = 'purchase_order_items_draft_only';
    end if;
    return line;
end $$;
create trigger draft_only before insert or delete or update of po_id, variant_id, quantity, unit_cost
    on purchasing.purchase_order_items for each row execute function purchasing.check_order_is_draft();

-- Stock over time ---------------------------------------------------------------------------------------------------------

create table inventory.inventory_snapshots (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    variant_id uuid not null,
    snapshot_date date not null default current_date,
    available_quantity integer not null default 0,
    on_hand_quantity integer not null default 0,
    committed_quantity integer not null default 0,
    incoming_quantity integer not null default 0,
    avg_daily_sales numeric(10, 2) constraint inventory_snapshots_avg_not_negative check (avg_daily_sales >= 0),
    max_daily_sales numeric(10, 2) constraint inventory_snapshots_max_not_negative check (max_daily_sales >= 0),
    sales_velocity text generated always as (
        case when avg_daily_sales is null then null when avg_daily_sales = 0 then 'dormant'
             when avg_daily_sales < 0.5 then 'low' when avg_daily_sales < 3 then 'medium' else 'high' end) stored,
    lead_time_days integer default 7 constraint inventory_snapshots_lead_not_negative check (lead_time_days >= 0),
    max_lead_days integer default 10,
    -- Safety stock = max daily sales x max lead days - average daily sales x lead days (S3), never below zero.
    safety_stock integer generated always as (
        case when max_daily_sales * max_lead_days * avg_daily_sales * lead_time_days is not null
             then greatest(0, ceil(max_daily_sales * max_lead_days - avg_daily_sales * lead_time_days))::integer end) stored,
    -- Reorder point = average daily sales x lead time + safety stock (S3), which counts as none while it is unknown.
    reorder_point integer generated always as (
        ceil(avg_daily_sales * lead_time_days
             + greatest(0, max_daily_sales * max_lead_days - avg_daily_sales * lead_time_days))::integer) stored,
    status text not null generated always as (
        case when available_quantity <= 0 then 'out_of_stock'
             when avg_daily_sales is null or lead_time_days is null then 'in_stock'
             when available_quantity <= avg_daily_sales * lead_time_days then 'urgent_reorder'
             when available_quantity <= ceil(avg_daily_sales * lead_time_days
                  + greatest(0, max_daily_sales * max_lead_days - avg_daily_sales * lead_time_days)) then 'low_stock'
             else 'in_stock' end) stored,
    -- Weeks of supply = available / (7 x average daily sales); nothing sold, no figure.
    weeks_of_supply numeric(8, 2) generated always as (
        case when avg_daily_sales > 0 then least(available_quantity / (7 * avg_daily_sales), 999999) end) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint inventory_snapshots_day_unique unique (tenant_id, variant_id, snapshot_date),
    constraint inventory_snapshots_leads_ordered check (max_lead_days >= lead_time_days),
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete cascade
);
create index inventory_snapshots_by_day on inventory.inventory_snapshots (tenant_id, snapshot_date, variant_id);
create index inventory_snapshots_by_status on inventory.inventory_snapshots (tenant_id, status, snapshot_date, variant_id);
comment on table inventory.inventory_snapshots is 'Stock of a variant at the end of each day, with velocity, reorder point and weeks of supply. [source: S3 inventory_snapshots] [feature: Inventory]';

create table inventory.reorder_points (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    variant_id uuid not null,
    method text not null default 'simple' constraint reorder_points_method_known check (method in ('simple', 'service_level')),
    service_level numeric(5, 4) constraint reorder_points_level_range check (service_level > 0.5 and service_level < 1),
    cover_days integer not null default 30 constraint reorder_points_cover_not_negative check (cover_days >= 0),
    override_quantity integer constraint reorder_points_override_not_negative check (override_quantity >= 0),
    override_reason text,
    override_by uuid,
    override_until date,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint reorder_points_variant_unique unique (tenant_id, variant_id),
    constraint reorder_points_override_signed check (override_quantity is null or override_by is not null),
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete cascade,
    foreign key (tenant_id, override_by) references core.users
);
comment on table inventory.reorder_points is 'How the reorder point of a variant is found, and what a person set instead, until when. [source: S3 reorder_points] [feature: Inventory]';

create table inventory.supplier_lead_times (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    vendor_id uuid not null,
    variant_id uuid, -- none: the vendor as a whole
    po_id uuid,
    ordered_on date not null,
    received_on date not null,
    lead_time_days integer not null generated always as (received_on - ordered_on) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint supplier_lead_times_ordered check (received_on >= ordered_on),
    foreign key (tenant_id, vendor_id) references purchasing.vendors on delete cascade,
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete cascade,
    foreign key (tenant_id, po_id) references purchasing.purchase_orders on delete cascade
);
comment on table inventory.supplier_lead_times is 'How long deliveries really took. [source: S3 supplier_lead_times] [feature: Inventory]';

create table inventory.inventory_actions (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    action_type text not null constraint inventory_actions_type_known check (action_type in (
        'reorder_approved', 'reorder_rejected', 'vendor_selected', 'velocity_reviewed', 'other')),
    variant_id uuid,
    sku text,
    reorder_quantity integer constraint inventory_actions_quantity_not_negative check (reorder_quantity >= 0),
    vendor_id uuid,
    velocity_analysis text,
    user_id uuid not null default auth.uid(),
    operator_name text not null,
    notes text not null default '',
    metadata jsonb not null default '{}',
    created_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, variant_id) references catalog.product_variants on delete set null (variant_id),
    foreign key (tenant_id, vendor_id) references purchasing.vendors on delete set null (vendor_id),
    foreign key (tenant_id, user_id) references core.users
);
create index inventory_actions_time on inventory.inventory_actions (tenant_id, created_at);
comment on table inventory.inventory_actions is 'What buyers decided about a suggestion. [source: S3 inventory_actions] [feature: Inventory]';
reset role;

-- Every movement and decision, never changed.
grant create on schema inventory to purser_retention;
grant references on core.tenants to purser_retention;
set role purser_retention;
create table inventory.inventory_events (
    tenant_id uuid not null references core.tenants,
    id uuid not null default core.new_id(),
    event_type text not null constraint inventory_events_type_known check (event_type in (
        'sync', 'reorder', 'adjustment', 'po_created', 'po_received')),
    entity_type text not null constraint inventory_events_entity_known
        check (entity_type in ('product', 'variant', 'po', 'vendor')),
    entity_id uuid not null,
    metadata jsonb not null default '{}',
    created_by uuid default auth.uid(),
    created_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, created_at, id)
) partition by range (created_at);
create table inventory.inventory_events_default partition of inventory.inventory_events default;
create index inventory_events_entity on inventory.inventory_events (tenant_id, entity_type, entity_id, created_at);
create index inventory_events_type on inventory.inventory_events (tenant_id, event_type, created_at);
comment on table inventory.inventory_events is 'Every stock movement and purchasing event. [source: S3 inventory_events] [feature: Inventory]';
insert into core.retention values ('inventory.inventory_events', null, true);
reset role;

-- What triggers keep right ---------------------------------------------------------------------------------------------

grant usage on schema purchasing, inventory to purser_derive;
grant create on schema purchasing, inventory to purser_derive;
grant select, update on purchasing.purchase_orders, purchasing.purchase_order_items to purser_derive;
grant select on purchasing.purchase_receipts, purchasing.purchase_receipt_items to purser_derive;
grant insert on inventory.supplier_lead_times, inventory.inventory_events to purser_derive;
grant select on inventory.supplier_lead_times to purser_derive;
grant execute on function core.new_id() to purser_derive;
set role purser_derive;

create function purchasing.derive_order_totals() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update purchasing.purchase_orders o
    set total_cost = t.total
    from (select c.tenant_id, c.po_id, coalesce(sum(i.total_cost), 0) as total
          from (select distinct tenant_id, po_id from changed) c
          left join purchasing.purchase_order_items i on i.tenant_id = c.tenant_id and i.po_id = c.po_id
          group by c.tenant_id, c.po_id) t
    where o.tenant_id = t.tenant_id and o.id = t.po_id and o.total_cost <> t.total;
    return null;
end $$;

-- Received quantities of the lines from all receipts; never below zero, which the check of the line sees to.
create function purchasing.derive_received() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update purchasing.purchase_order_items i
    set received_quantity = r.received
    from (select c.tenant_id, c.po_item_id, coalesce(sum(x.quantity), 0)::integer as received
          from (select distinct tenant_id, po_item_id from changed) c
          left join purchasing.purchase_receipt_items x on x.tenant_id = c.tenant_id and x.po_item_id = c.po_item_id
          group by c.tenant_id, c.po_item_id) r
    where i.tenant_id = r.tenant_id and i.id = r.po_item_id and i.received_quantity <> r.received;
    return null;
end $$;

-- A purchase order that is made or received becomes an event; a received one teaches the vendor's lead time.
create function purchasing.note_order() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'INSERT' then
        insert into inventory.inventory_events (tenant_id, event_type, entity_type, entity_id, metadata)
            values (new.tenant_id, 'po_created', 'po', new.id, jsonb_build_object('po_number', new.po_number));
    elsif new.status = 'received' and old.status <> 'received' then
        insert into inventory.inventory_events (tenant_id, event_type, entity_type, entity_id, metadata)
            values (new.tenant_id, 'po_received', 'po', new.id, jsonb_build_object('po_number', new.po_number));
        insert into inventory.supplier_lead_times (tenant_id, vendor_id, po_id, ordered_on, received_on)
            values (new.tenant_id, new.vendor_id, new.id, new.order_date,
                    greatest(new.order_date, coalesce(new.actual_delivery_date, current_date)));
    end if;
    return null;
end $$;
reset role;
revoke create on schema purchasing, inventory from purser_derive;
grant execute on function purchasing.derive_order_totals(), purchasing.derive_received(), purchasing.note_order()
    to purser_owner;
set role purser_owner;
create trigger totals_insert after insert on purchasing.purchase_order_items
    referencing new table as changed for each statement execute function purchasing.derive_order_totals();
create trigger totals_update after update on purchasing.purchase_order_items
    referencing new table as changed for each statement execute function purchasing.derive_order_totals();
create trigger totals_delete after delete on purchasing.purchase_order_items
    referencing old table as changed for each statement execute function purchasing.derive_order_totals();
create trigger received_insert after insert on purchasing.purchase_receipt_items
    referencing new table as changed for each statement execute function purchasing.derive_received();
create trigger received_update after update on purchasing.purchase_receipt_items
    referencing new table as changed for each statement execute function purchasing.derive_received();
create trigger received_delete after delete on purchasing.purchase_receipt_items
    referencing old table as changed for each statement execute function purchasing.derive_received();
create trigger note_order after insert or update of status on purchasing.purchase_orders
    for each row execute function purchasing.note_order();
reset role;

select auth.protect('purchasing.vendors', 'tenant', 'purchasing:write');
select auth.protect('purchasing.product_vendors', 'tenant', 'purchasing:write');
select auth.protect('purchasing.purchase_orders', 'tenant', 'purchasing:write');
select auth.protect('purchasing.purchase_order_items', 'tenant', 'purchasing:write');
select auth.protect('purchasing.purchase_receipts', 'tenant', 'purchasing:write');
select auth.protect('purchasing.purchase_receipt_items', 'tenant', 'purchasing:write');
select auth.protect('inventory.inventory_snapshots', 'tenant', 'inventory:write');
select auth.protect('inventory.reorder_points', 'tenant', 'inventory:write');
select auth.protect('inventory.supplier_lead_times', 'tenant', 'inventory:write');
select auth.protect('inventory.inventory_events', 'append-only');
select auth.protect('inventory.inventory_actions', 'append-only', 'inventory:write');
create policy derive on inventory.inventory_events for insert to purser_derive with check (true);
create policy derive on inventory.supplier_lead_times to purser_derive using (true) with check (true);
create policy derive on purchasing.purchase_orders to purser_derive using (true) with check (true);
create policy derive on purchasing.purchase_order_items to purser_derive using (true) with check (true);
create policy derive on purchasing.purchase_receipts for select to purser_derive using (true);
create policy derive on purchasing.purchase_receipt_items for select to purser_derive using (true);

-- Totals and received quantities are not for clients to write.
revoke insert, update on purchasing.purchase_orders, purchasing.purchase_order_items from purser_member;
grant insert (tenant_id, id, po_number, vendor_id, currency, order_date, expected_delivery_date, notes, created_by),
      update (po_number, vendor_id, status, currency, order_date, expected_delivery_date, actual_delivery_date, notes)
    on purchasing.purchase_orders to purser_member;
grant insert (tenant_id, id, po_id, variant_id, position, quantity, unit_cost, suggestion),
      update (variant_id, position, quantity, unit_cost, suggestion)
    on purchasing.purchase_order_items to purser_member;
call core.complete('purchasing');
call core.complete('inventory');
grant execute on function purchasing.order_step(text, text) to purser_member;
