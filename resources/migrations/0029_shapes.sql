-- What rows are made and kept of: a profile for everybody, slugs from names, a version in every row that people edit, and
-- the indexes that the source documents name.

-- Profiles --------------------------------------------------------------------------------------------------------------
-- Whoever becomes a user has one from the start, whichever way they were made.

grant insert on core.profiles to purser_derive;
create policy derive on core.profiles for insert to purser_derive with check (true);
grant create on schema core to purser_derive;
set role purser_derive;
create function core.handle_new_user() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    insert into core.profiles (tenant_id, user_id, first_name, last_name)
        select u.tenant_id, u.id, nullif(split_part(btrim(u.full_name), ' ', 1), ''),
               nullif(btrim(substr(btrim(u.full_name), strpos(btrim(u.full_name) || ' ', ' '))), '')
        from created u
        where u.actor_type = 'user' -- services tell nothing about themselves
        on conflict do nothing;
    return null;
end $$;
grant execute on function core.handle_new_user() to purser_owner;
reset role;
revoke create on schema core from purser_derive;

set role purser_owner;
create trigger handle_new_user after insert on core.users
    referencing new table as created for each statement execute function core.handle_new_user();
reset role;
insert into core.profiles (tenant_id, user_id, first_name, last_name)
    select u.tenant_id, u.id, nullif(split_part(btrim(u.full_name), ' ', 1), ''),
           nullif(btrim(substr(btrim(u.full_name), strpos(btrim(u.full_name) || ' ', ' '))), '')
    from core.users u
    where u.actor_type = 'user'
    on conflict do nothing;

-- Indexes ---------------------------------------------------------------------------------------------------------------

set role purser_owner;
create index profiles_phone on core.profiles (tenant_id, phone);
create index profiles_terms on core.profiles (tenant_id, tc_accepted_at);
create index sales_pulse_actions_type on sales.sales_pulse_actions (tenant_id, action_type, created_at);
create index inventory_actions_type on inventory.inventory_actions (tenant_id, action_type, created_at);
create index payouts_by_time on finance.payouts (tenant_id, source_created, id);
create index disputes_by_time on finance.disputes (tenant_id, source_created, id);
create index payments_by_status on finance.payments (tenant_id, status, source_created, id);
create index refunds_by_status on finance.refunds (tenant_id, status, source_created, id);
create index payouts_by_status on finance.payouts (tenant_id, status, source_created, id);
create index products_type on catalog.products (tenant_id, product_type) where product_type is not null;

-- Slugs -----------------------------------------------------------------------------------------------------------------

-- From the name, when none is given: as brands have it, and with a piece of the name's hash where another row of the
-- store has that one already.
create function catalog.derive_slug() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted text := btrim(regexp_replace(core.normalized(new.name), '[^[:alnum:]]+', '-', 'g'), '-');
    piece constant text := left(encode(sha256(convert_to(new.name, 'UTF8')), 'hex'), 8);
    taken boolean;
begin
    wanted := btrim(left(wanted, 190), '-');
    if wanted <> '' then
        if tg_table_name = 'store_attribute_terms' then
            select exists (select from catalog.store_attribute_terms t
                           where t.tenant_id = new.tenant_id and t.store_id = new.store_id
                             and t.attribute_id = new.attribute_id and t.slug = wanted) into taken;
        else
            execute format('select exists (select from catalog.%I t '
                           'where t.tenant_id = $1 and t.store_id = $2 and t.slug = $3)', tg_table_name)
                into taken using new.tenant_id, new.store_id, wanted;
        end if;
    end if;
    new.slug := case when wanted = '' then piece when taken then wanted || '-' || piece else wanted end;
    return new;
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['store_categories', 'store_tags', 'store_brands', 'store_attributes', 'store_attribute_terms'] loop
        execute format('create trigger derive_slug before insert on catalog.%I for each row '
                       'when (new.slug is null or new.slug = '''') execute function catalog.derive_slug()', t);
    end loop;
end $$;

-- Versions --------------------------------------------------------------------------------------------------------------
-- So that nobody overwrites what somebody else saved meanwhile.

alter table brand.brand_products
    add column created_at timestamptz not null default now(),
    add column updated_at timestamptz not null default now();
do $$
declare
    t regclass;
begin
    foreach t in array array[
        'core.profiles', 'core.policy_profiles', 'core.tenant_profiles', 'core.system_prompt_templates',
        'core.onboarding_checklist_items', 'catalog.product_images', 'catalog.product_attributes', 'catalog.store_categories',
        'catalog.store_tags', 'catalog.store_brands', 'catalog.store_attributes', 'catalog.store_attribute_terms',
        'brand.brand_assets', 'brand.brand_mockups', 'brand.brand_products', 'work.deployments', 'work.task_comments',
        'sync.webhooks', 'chat.chat_api_keys', 'knowledge.knowledge_documents']::regclass[] loop
        execute format('alter table %s add column row_version bigint not null default 1', t);
        execute format('drop trigger if exists touch on %s', t);
        execute format('create trigger touch before update on %s for each row execute function core.touch_version()', t);
        -- The assistant sees it wherever it sees the row.
        if has_column_privilege('purser_ai', t, 'tenant_id', 'select') then
            execute format('grant select (row_version) on %s to purser_ai', t);
        end if;
    end loop;
end $$;
reset role;
call audit.watch('core.policy_profiles');
call core.complete('brand');
