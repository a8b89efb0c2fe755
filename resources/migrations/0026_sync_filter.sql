-- Products are found by how they stand with their stores: the condition `sync`, any of local, synced, pending, error and
-- conflict. What is out of step is little; an index of it alone answers at once.

set role purser_owner;
create index product_store_links_out_of_step on catalog.product_store_links (tenant_id, sync_status, product_id)
    where sync_status in ('pending', 'error', 'conflict');
reset role;

grant create on schema catalog to purser_search;
set role purser_search;
alter type catalog.product_filter add attribute stores uuid[]; -- those that the caller sees
alter type catalog.product_filter add attribute sync text[];

-- p_filter as before, and `sync` (array).
create or replace function catalog.product_filter(p_filter jsonb) returns catalog.product_filter
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    f catalog.product_filter;
    stores uuid[];
    key text;
    part text;
    about text;
begin
    f.tenant := auth.tenant_id();
    f.parts := '{}';
    f.columns := '{}';
    if p_filter ?| array['store', 'category', 'tag', 'sync'] then
        stores := auth.store_ids('viewer');
        f.stores := stores;
    end if;
    for key in select jsonb_object_keys(p_filter) loop
        about := '';
        case key
        when 'store' then
            f.store := (p_filter ->> key)::uuid;
            if not f.store = any (stores) then
                f.tenant := null;
            end if;
            part := 'exists (select from catalog.product_store_links l where l.tenant_id = ($1).tenant '
                    'and l.store_id = ($1).store and l.product_id = p.id)';
        when 'category' then
            with recursive branch as (
                select c.id from catalog.store_categories c
                where c.tenant_id = f.tenant and c.id = (p_filter ->> key)::uuid and c.store_id = any (stores)
                union
                select c.id from branch b
                join catalog.store_categories c on c.tenant_id = f.tenant and c.parent_id = b.id
                where c.store_id = any (stores))
            select coalesce(array_agg(b.id), '{}') into f.branch from branch b;
            part := 'exists (select from catalog.product_categories c where c.tenant_id = ($1).tenant '
                    'and c.product_id = p.id and c.category_id = any (($1).branch))';
        when 'tag' then
            select coalesce(array_agg(t.id), '{}') into f.tags
            from catalog.store_tags t
            where t.tenant_id = f.tenant and t.name = p_filter ->> key and t.store_id = any (stores);
            part := 'exists (select from catalog.product_tags t where t.tenant_id = ($1).tenant '
                    'and t.product_id = p.id and t.tag_id = any (($1).tags))';
        when 'statuses' then
            f.statuses := array(select jsonb_array_elements_text(p_filter -> key));
            if cardinality(f.statuses) = 1 then
                part := 'p.status = ($1).statuses[1]';
                about := 'status';
            else -- several do not stand in the order of the index that has them
                part := 'p.status = any (($1).statuses)';
            end if;
        when 'sync' then
            f.sync := array(select jsonb_array_elements_text(p_filter -> key));
            part := 'exists (select from catalog.product_store_links l where l.tenant_id = ($1).tenant '
                    'and l.product_id = p.id and l.store_id = any (($1).stores) '
                    'and (($1).store is null or l.store_id = ($1).store) and l.sync_status = any (($1).sync))';
            if 'local' = any (f.sync) then -- also what no store has
                part := '(' || part || ' or not exists (select from catalog.product_store_links l '
                        'where l.tenant_id = ($1).tenant and l.product_id = p.id and l.store_id = any (($1).stores)))';
            end if;
        when 'stock_below' then
            f.stock_below := (p_filter ->> key)::bigint;
            part := 'p.stock_key < ($1).stock_below and p.stock_key > -9223372036854775807';
            about := 'stock_key';
        when 'stock_from' then
            f.stock_from := (p_filter ->> key)::bigint;
            part := 'p.stock_key >= ($1).stock_from and p.stock_key > -9223372036854775807';
            about := 'stock_key';
        when 'price_from' then
            f.price_from := (p_filter ->> key)::bigint;
            part := 'p.price_key >= ($1).price_from';
            about := 'price_key';
        when 'price_to' then
            f.price_to := (p_filter ->> key)::bigint;
            part := 'p.price_key between 0 and ($1).price_to';
            about := 'price_key';
        when 'vendor' then
            f.vendor := left(core.normalized(p_filter ->> key), 200);
            part := 'p.vendor_key = ($1).vendor';
            about := 'vendor_key';
        when 'changed_since' then
            f.changed_since := (p_filter ->> key)::timestamptz;
            part := 'p.updated_at > ($1).changed_since';
            about := 'updated_at';
        when 'search' then
            -- One condition a word, because "like all (…)" is blind to the index.
            select array_agg('%' || replace(replace(replace(w, '\', '\\'), '%', '\%'), '_', '\_') || '%' order by n),
                   string_agg(format('p.search_text like ($1).patterns[%s]', n), ' and ' order by n),
                   case when max(length(w)) < 3 then min(w) end
            into f.patterns, part, f.beginning
            from (select w, row_number() over () as n
                  from unnest(string_to_array(core.normalized(p_filter ->> key), ' ')) w
                  where w <> ''
                  limit 12) words;
            continue when part is null;
            if f.beginning is not null then -- too short for trigrams: what begins with it
                part := part || ' and (p.title_key ^@ ($1).beginning or p.sku_key ^@ ($1).beginning)';
            end if;
        else
            raise exception 'Products have no condition %.', key using errcode = '22023';
        end case;
        f.parts := f.parts || part;
        f.columns := f.columns || about;
    end loop;
    f.conditions := array_to_string('{p.tenant_id = ($1).tenant}'::text[] || f.parts, ' and ');
    return f;
end $$;
reset role;
revoke create on schema catalog from purser_search;
