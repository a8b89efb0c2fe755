-- Advertising (S3) and brands (S1).

set role purser_owner;

create table ads.ads_campaigns (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    store_id uuid not null,
    connection_id uuid,
    campaign_id text not null, -- of the platform
    platform text not null constraint ads_campaigns_platform_known
        check (platform in ('meta', 'google', 'organic', 'tiktok', 'pinterest')),
    campaign_name text not null constraint ads_campaigns_name_not_blank check (btrim(campaign_name) <> ''),
    status text not null default 'active'
        constraint ads_campaigns_status_known check (status in ('active', 'paused', 'draft', 'archived')),
    currency text not null constraint ads_campaigns_currency_form check (currency ~ '^[A-Z]{3}$'),
    budget_cents bigint not null default 0 constraint ads_campaigns_budget_not_negative check (budget_cents >= 0),
    target_roas numeric(10, 2) constraint ads_campaigns_target_positive check (target_roas > 0),
    start_date date not null,
    end_date date,
    utm_source text,
    utm_medium text,
    utm_campaign text,
    metadata jsonb not null default '{}',
    synced_at timestamptz,
    name_key text collate "C" generated always as (left(core.normalized(campaign_name), 200)) stored,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint ads_campaigns_external_unique unique (tenant_id, platform, campaign_id),
    constraint ads_campaigns_dates_ordered check (end_date >= start_date),
    foreign key (tenant_id, store_id) references core.stores on delete cascade,
    foreign key (tenant_id, connection_id) references core.connections on delete set null (connection_id)
);
create index ads_campaigns_by_platform on ads.ads_campaigns (tenant_id, platform, id);
create index ads_campaigns_by_status on ads.ads_campaigns (tenant_id, status, id);
create index ads_campaigns_by_dates on ads.ads_campaigns (tenant_id, start_date, end_date);
create index ads_campaigns_by_utm on ads.ads_campaigns (tenant_id, utm_campaign, utm_source);
comment on table ads.ads_campaigns is 'Campaigns of the advertising platforms. [source: S3 ads_campaigns] [feature: Advertising]';

-- Ratios as the source document defines them; without a denominator there is no figure.
create table ads.ads_daily_metrics (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    campaign_id uuid not null,
    metric_date date not null,
    spend_cents bigint not null default 0 constraint ads_daily_metrics_spend_not_negative check (spend_cents >= 0),
    impressions bigint not null default 0 constraint ads_daily_metrics_impressions_not_negative check (impressions >= 0),
    clicks bigint not null default 0 constraint ads_daily_metrics_clicks_not_negative check (clicks >= 0),
    conversions bigint not null default 0 constraint ads_daily_metrics_conversions_not_negative check (conversions >= 0),
    revenue_cents bigint not null default 0,
    cpc_cents integer,
    cpa_cents integer,
    roas numeric(10, 2),
    ctr numeric(10, 4),
    conversion_rate numeric(10, 4),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint ads_daily_metrics_day_unique unique (tenant_id, campaign_id, metric_date),
    foreign key (tenant_id, campaign_id) references ads.ads_campaigns on delete cascade
);
create index ads_daily_metrics_by_date on ads.ads_daily_metrics (tenant_id, metric_date, campaign_id);
comment on table ads.ads_daily_metrics is 'Spend, views, clicks, conversions and revenue of a campaign in a day. [source: S3 ads_daily_metrics] [feature: Advertising]';

create function ads.calculate_metrics() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    new.cpc_cents := round(new.spend_cents::numeric / nullif(new.clicks, 0));
    new.cpa_cents := round(new.spend_cents::numeric / nullif(new.conversions, 0));
    new.roas := round(new.revenue_cents::numeric / nullif(new.spend_cents, 0), 2);
    new.ctr := round(new.clicks::numeric / nullif(new.impressions, 0), 4);
    new.conversion_rate := round(new.conversions::numeric / nullif(new.clicks, 0), 4);
    return new;
end $$;
create trigger calculate_ads_metrics before insert or update on ads.ads_daily_metrics
    for each row execute function ads.calculate_metrics();

-- What used to be a table, for old readers. Sums first, one division after.
create view ads.ads_metrics_daily with (security_invoker) as
    select m.tenant_id, c.platform, m.metric_date, c.currency, sum(m.spend_cents) as spend_cents,
           sum(m.impressions) as impressions, sum(m.clicks) as clicks, sum(m.conversions) as conversions,
           sum(m.revenue_cents) as revenue_cents,
           round(sum(m.revenue_cents) / nullif(sum(m.spend_cents), 0), 2) as roas
    from ads.ads_daily_metrics m
    join ads.ads_campaigns c on c.tenant_id = m.tenant_id and c.id = m.campaign_id
    group by m.tenant_id, c.platform, m.metric_date, c.currency;
comment on view ads.ads_metrics_daily is 'Figures by platform and day; the table of this name is deprecated. [source: S3 ads_metrics_daily] [feature: Advertising]';
grant select on ads.ads_metrics_daily to purser_member;

-- Brands ------------------------------------------------------------------------------------------------------------------

create table brand.brands (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    status text not null default 'draft' constraint brands_status_known
        check (status in ('draft', 'in_review', 'approved', 'published', 'archived')),
    name text,
    description text,
    vision text,
    color_palette jsonb not null default '[]' -- [{hex, role}]
        constraint brands_palette_array check (jsonb_typeof(color_palette) = 'array'),
    fonts jsonb not null default '{}',
    logo_style text,
    brand_archetype text,
    brand_values jsonb not null default '[]'
        constraint brands_values_array check (jsonb_typeof(brand_values) = 'array'),
    target_audience text,
    label_design text,
    step_url text,
    wizard_step integer not null default 1 constraint brands_step_positive check (wizard_step >= 1),
    slug text generated always as (
        nullif(btrim(regexp_replace(core.normalized(coalesce(name, '')), '[^[:alnum:]]+', '-', 'g'), '-'), '')) stored,
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint brands_owner_unique unique (tenant_id, user_id, id), -- what belongs to a brand belongs to its owner
    constraint brands_published_has_name check (status <> 'published' or btrim(name) <> ''),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table brand.brands is 'A brand in the making or finished, step by step of the wizard. [source: S1 brands; NocoDB Wizard Data V2, wizard_database] [feature: Brand wizard]';

create table brand.brand_assets (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    brand_id uuid not null,
    asset_type text not null constraint brand_assets_type_known check (asset_type in ('logo', 'mockup', 'brand_guide')),
    file_url text not null,
    file_name text,
    metadata jsonb not null default '{}',
    is_primary boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, user_id, brand_id) references brand.brands (tenant_id, user_id, id) on delete cascade
);
create unique index brand_assets_one_primary on brand.brand_assets (tenant_id, brand_id, asset_type) where is_primary;
comment on table brand.brand_assets is 'Logos, guides and other files of a brand. [source: S1 brand_assets] [feature: Brand wizard]';

create table brand.brand_mockups (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    brand_id uuid not null,
    product_id uuid,
    mockup_url text,
    label_url text,
    prompt_used text,
    generation_params jsonb not null default '{}',
    variation_number integer not null default 1 constraint brand_mockups_variation_positive check (variation_number > 0),
    status text not null default 'generated'
        constraint brand_mockups_status_known check (status in ('generated', 'approved', 'rejected')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, user_id, brand_id) references brand.brands (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, product_id) references catalog.products on delete set null (product_id)
);
comment on table brand.brand_mockups is 'Pictures of products under the brand, made by a model. [source: S1 brand_mockups] [feature: Brand wizard]';

create table brand.brand_products (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    brand_id uuid not null,
    product_id uuid not null,
    quantity integer not null default 1 constraint brand_products_quantity_positive check (quantity > 0),
    notes text not null default '',
    selected_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint brand_products_pair_unique unique (tenant_id, brand_id, product_id),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, user_id, brand_id) references brand.brands (tenant_id, user_id, id) on delete cascade,
    foreign key (tenant_id, product_id) references catalog.products on delete cascade
);
comment on table brand.brand_products is 'Products chosen for a brand. [source: S1 brand_products] [feature: Brand wizard]';

create table brand.user_socials (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    platform text not null constraint user_socials_platform_known check (platform in ('instagram', 'tiktok', 'twitter')),
    handle text not null constraint user_socials_handle_not_blank check (btrim(handle) <> ''),
    profile_url text,
    analysis_data jsonb not null default '{}',
    analyzed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint user_socials_handle_unique unique (tenant_id, user_id, platform, handle),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table brand.user_socials is 'Social media accounts and what was read from them. [source: S1 user_socials] [feature: Brand wizard]';

create table brand.ghl_contacts (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    ghl_contact_id text not null,
    ghl_location_id text,
    sync_data jsonb not null default '{}',
    last_synced_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint ghl_contacts_external_unique unique (tenant_id, ghl_contact_id),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
comment on table brand.ghl_contacts is 'The person''s contact in GoHighLevel. [source: S1 ghl_contacts] [feature: Brand wizard]';
reset role;

select auth.protect('ads.ads_campaigns', 'store');
select auth.protect('ads.ads_daily_metrics', 'tenant', 'ads:write', p_read => 'ads:read');
-- Analysts read every store's campaigns: the figures add up only over all of them.
drop policy member_read on ads.ads_campaigns;
create policy member_read on ads.ads_campaigns for select to purser_member
    using (tenant_id = (select auth.tenant_id())
           and (store_id = any ((select auth.store_ids('viewer'))::uuid[]) or (select auth.has_permission('ads:read'))));
create policy member_write on ads.ads_campaigns for all to purser_member
    using (tenant_id = (select auth.tenant_id()) and (select auth.has_permission('ads:write')))
    with check (tenant_id = (select auth.tenant_id()) and (select auth.has_permission('ads:write')));
revoke insert, update on ads.ads_daily_metrics from purser_member;
grant insert (tenant_id, id, campaign_id, metric_date, spend_cents, impressions, clicks, conversions, revenue_cents),
      update (spend_cents, impressions, clicks, conversions, revenue_cents)
    on ads.ads_daily_metrics to purser_member;
select auth.protect(format('brand.%I', t)::regclass, 'user')
from unnest(array['brands', 'brand_assets', 'brand_mockups', 'brand_products', 'user_socials', 'ghl_contacts']) t;
call core.complete('ads');
call core.complete('brand');
