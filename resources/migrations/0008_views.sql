-- Saved views: filters, search, sorting and columns of a page under a name. They follow the person to another computer;
-- a shared one is offered to the whole company.
set role purser_owner;

create table core.saved_views (
    tenant_id uuid not null,
    id uuid not null default core.new_id(),
    user_id uuid not null,
    page text not null constraint saved_views_page_form check (page ~ '^[a-z_]{1,40}$'),
    name text not null constraint saved_views_name_form check (btrim(name) <> '' and char_length(name) <= 80),
    name_key text collate "C" generated always as (core.normalized(name)) stored,
    shared boolean not null default false,
    definition jsonb not null constraint saved_views_definition_form
        check (jsonb_typeof(definition) = 'object' and octet_length(definition::text) <= 32768),
    row_version bigint not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint saved_views_name_unique unique (tenant_id, user_id, page, name_key),
    foreign key (tenant_id, user_id) references core.users on delete cascade
);
create index saved_views_shared on core.saved_views (tenant_id, page) where shared;
comment on table core.saved_views is 'Views of pages: read by their owner, when shared by the whole company; changed by the owner, when shared also by administrators';

-- Which view a person begins with. A table of its own, because a shared view may be the first one of many people.
create table core.saved_view_defaults (
    tenant_id uuid not null,
    user_id uuid not null,
    page text not null,
    view_id uuid not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (tenant_id, user_id, page),
    foreign key (tenant_id, user_id) references core.users on delete cascade,
    foreign key (tenant_id, view_id) references core.saved_views on delete cascade
);
create index saved_view_defaults_view on core.saved_view_defaults (tenant_id, view_id);

create trigger touch before update on core.saved_views for each row execute function core.touch_version();
create trigger touch before update on core.saved_view_defaults for each row execute function core.touch();
reset role;

select auth.protect('core.saved_views', 'user');
select auth.protect('core.saved_view_defaults', 'user');

drop policy member_read on core.saved_views;
create policy member_read on core.saved_views for select to purser_member
    using (tenant_id = (select auth.tenant_id()) and (user_id = (select auth.uid()) or shared));
drop policy member_update on core.saved_views;
create policy member_update on core.saved_views for update to purser_member
    using (tenant_id = (select auth.tenant_id())
           and (user_id = (select auth.uid()) or (shared and (select auth.has_permission('config:write')))))
    with check (tenant_id = (select auth.tenant_id())
                and (user_id = (select auth.uid()) or (shared and (select auth.has_permission('config:write')))));
drop policy member_delete on core.saved_views;
create policy member_delete on core.saved_views for delete to purser_member
    using (tenant_id = (select auth.tenant_id())
           and (user_id = (select auth.uid()) or (shared and (select auth.has_permission('config:write')))));
-- Owner, page and version are nobody's to change.
revoke insert, update on core.saved_views from purser_member;
grant insert (tenant_id, user_id, page, name, shared, definition), update (name, shared, definition)
    on core.saved_views to purser_member;
