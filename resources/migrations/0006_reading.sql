-- Reading a catalog of any size: which products, in which order, answered by functions that know the tenant as a value.
--
-- Under a policy the planner knows the tenant only while it runs, so it plans for an average tenant, and text that is
-- searched loses its index because LIKE is not leakproof. These functions run as purser_search, have the tenant and
-- the caller's stores as explicit conditions, take conditions and orders from a fixed list, and answer ids and sort
-- keys only: the rows themselves are read under the caller's own policies.

-- Prices, costs, margins and stock follow each other, so a condition on one and an order by another is looked for in
-- the far end of an index: the others, and the status, stand beside the key, and no row is fetched for them.
drop index catalog.products_by_price, catalog.products_by_cost, catalog.products_by_margin, catalog.products_by_stock;
set role purser_owner;
create index products_by_price on catalog.products (tenant_id, price_key, id) include (status, cost_key, margin_key, stock_key);
create index products_by_cost on catalog.products (tenant_id, cost_key, id) include (status, price_key, margin_key, stock_key);
create index products_by_margin on catalog.products (tenant_id, margin_key, id) include (status, price_key, cost_key, stock_key);
create index products_by_stock on catalog.products (tenant_id, stock_key, id) include (status, price_key, cost_key, margin_key);
reset role;

grant select on catalog.product_store_links, catalog.product_categories, catalog.product_tags,
                catalog.store_categories, catalog.store_tags to purser_search;
create policy search on catalog.product_store_links for select to purser_search using (true);
create policy search on catalog.product_categories for select to purser_search using (true);
create policy search on catalog.product_tags for select to purser_search using (true);
create policy search on catalog.store_categories for select to purser_search using (true);
create policy search on catalog.store_tags for select to purser_search using (true);

grant create on schema catalog to purser_search;
set role purser_search;

-- What is looked for, read and checked once. Conditions are fixed pieces of SQL about `p`; every value in them is a
-- field of this row, which is parameter $1.
create type catalog.product_filter as (
    tenant uuid, -- null: nobody, or a store that the caller does not see; nothing is found
    store uuid,
    branch uuid[], -- the category and all below it
    tags uuid[],
    statuses text[],
    stock_below bigint,
    stock_from bigint,
    price_from bigint, -- in minor units, as price_key
    price_to bigint,
    vendor text,
    changed_since timestamptz,
    patterns text[], -- of LIKE, one a word
    beginning text, -- when every word is too short for trigrams
    parts text[], -- the conditions
    columns text[], -- the column of products that each of them is about; '' is another table or the searched text
    conditions text -- all of them
);

-- p_filter has any of: store, category (ids), search, tag, vendor (text), statuses (array), stock_below, stock_from,
-- price_from, price_to (whole numbers), changed_since (ISO 8601). What is unknown or not of its type is an error.
create function catalog.product_filter(p_filter jsonb) returns catalog.product_filter
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
    if p_filter ?| array['store', 'category', 'tag'] then
        stores := auth.store_ids('viewer');
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

-- The column, its value as text, and the value made of that text again ($2), for each order of the grid.
create function catalog.product_order(p_sort text, out key text, out as_text text, out from_text text)
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
    key := case p_sort when 'title' then 'title_key' when 'sku' then 'sku_key' when 'status' then 'status'
                       when 'price' then 'price_key' when 'cost' then 'cost_key' when 'margin' then 'margin_key'
                       when 'stock' then 'stock_key' when 'vendor' then 'vendor_key' when 'updated' then 'updated_at' end;
    if key is null then
        raise exception 'Products are not sorted by %.', p_sort using errcode = '22023';
    end if;
    as_text := 'p.' || key || '::text';
    from_text := case when p_sort in ('title', 'sku', 'status', 'vendor') then '$2'
                      when p_sort = 'updated' then '(timestamptz ''epoch'' + $2::bigint * interval ''1 microsecond'')'
                      else '$2::bigint' end;
    if p_sort = 'updated' then
        as_text := '((extract(epoch from p.updated_at) * 1000000)::bigint)::text';
    end if;
end $$;

-- Which part of the tenant's products match, about, from a thousand rows here and there in the table. Nothing where
-- the tenant has few of them: then any way is fast.
create function catalog.product_share(f catalog.product_filter) returns double precision
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    rows_wanted constant integer := 1000;
    rows_in_all constant double precision := (select c.reltuples from pg_class c where c.oid = 'catalog.products'::regclass);
    share double precision;
begin
    if rows_in_all < rows_wanted then -- also of a table that has never been analysed: -1
        return 0;
    end if;
    execute format(
        'select case when count(*) < 20 then 0 else count(*) filter (where %s) / count(*)::double precision end
         from catalog.products p tablesample system ($2) where p.tenant_id = ($1).tenant', f.conditions)
        into share using f, 100 * rows_wanted / rows_in_all;
    return share;
end $$;

-- A page of the products that match p_filter: up to p_limit after the cursor (p_after_key, p_after_id), or from row
-- p_offset on; with p_backward those before the cursor, from there backwards.
--
-- There are two ways. Walking along the index of the order is fast where many products match, however many there are.
-- Gathering all that match and sorting them is fast where few do. Statistics know neither what follows what nor where
-- in the order the matches stand. So the first few hundred products decide; where they do not, a sample of the table
-- says whether there are so many matches that a longer walk is worth trying. A walk that does not arrive is given up.
create function catalog.product_page(p_filter jsonb, p_sort text, p_descending boolean, p_after_key text, p_after_id uuid,
                                     p_limit integer, p_backward boolean, p_offset bigint)
returns table (place bigint, id uuid, sort_text text)
language plpgsql stable security definer rows 200
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
    f constant catalog.product_filter := catalog.product_filter(p_filter);
    o constant record := catalog.product_order(p_sort);
    direction constant text := case when p_descending <> p_backward then ' desc' else '' end;
    in_order constant text := format(' order by p.%s%s, p.id%s', o.key, direction, direction);
    behind constant text := case when p_after_id is not null
        then format(' and (p.%s, p.id) %s (%s, $3)', o.key, case when direction = '' then '>' else '<' end, o.from_text)
        else '' end;
    -- Conditions on the order's own column are a part of the way, not something to look for on it.
    way constant text := (select string_agg(' and ' || u.part, '') from unnest(f.parts, f.columns) u(part, about)
                          where u.about = o.key);
    probe constant integer := 300;
    walk constant integer := 10000; -- costs about as much as gathering as many matches
    longest_walk constant integer := 25000;
    length integer := probe;
    ids uuid[];
    keys text[];
begin
    if f.tenant is null or p_limit <= 0 then
        return;
    end if;
    if f.columns <@ array[o.key] then
        return query execute format(
            'select row_number() over (), k.id, k.sort_text from (select p.id, %s as sort_text from catalog.products p
             where %s%s%s offset $5 limit $4) k', o.as_text, f.conditions, behind, in_order)
            using f, p_after_key, p_after_id, p_limit, coalesce(p_offset, 0);
        return;
    end if;
    while p_offset is null and length > 0 loop
        execute format(
            'select array_agg(k.id), array_agg(k.sort_text) from (select p.id, %s as sort_text
             from (select p.* from catalog.products p where p.tenant_id = ($1).tenant%s%s%s limit $5) p
             where %s%s limit $4) k', o.as_text, way, behind, in_order, f.conditions, in_order)
            into ids, keys
            using f, p_after_key, p_after_id, p_limit, length;
        if cardinality(ids) = p_limit then
            return query select u.n, u.i, u.k from unnest(ids, keys) with ordinality u(i, k, n);
            return;
        end if;
        length := case when length > probe then 0
                       when coalesce(cardinality(ids), 0)::bigint * walk >= p_limit::bigint * probe then 2 * walk
                       -- What begins with a letter stands together, so a sample of all says nothing about the way.
                       when f.beginning is not null and p_sort in ('title', 'sku') then 0
                       when catalog.product_share(f) * longest_walk >= p_limit then longest_walk
                       else 0 end;
    end loop;
    return query execute format(
        'with matching as materialized (select p.id, p.%1$s from catalog.products p where %2$s)
         select row_number() over (), k.id, k.sort_text
         from (select p.id, %4$s as sort_text from matching p where true%3$s%5$s offset $5 limit $4) k',
        o.key, f.conditions, behind, o.as_text, in_order)
        using f, p_after_key, p_after_id, p_limit, coalesce(p_offset, 0);
end $$;

-- The cursor in front of row p_step, 2 * p_step, …
create function catalog.product_anchors(p_filter jsonb, p_sort text, p_descending boolean, p_step integer)
returns table (id uuid, sort_text text)
language plpgsql stable security definer rows 5000
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set max_parallel_workers_per_gather = 0
set jit = off
as $$
declare
    f constant catalog.product_filter := catalog.product_filter(p_filter);
    o constant record := catalog.product_order(p_sort);
    direction constant text := case when p_descending then ' desc' else '' end;
begin
    if f.tenant is null or p_step <= 0 then
        return;
    end if;
    return query execute format(
        'select p.id, %1$s
         from (select p.id, p.%2$s, row_number() over (order by p.%2$s%3$s, p.id%3$s) as n
               from catalog.products p where %4$s) p
         where p.n %% $2 = 0 order by p.n', o.as_text, o.key, direction, f.conditions)
        using f, p_step;
end $$;

-- How many products match; counting ends at p_most, if that is not null.
create function catalog.product_count(p_filter jsonb, p_most bigint) returns bigint
language plpgsql stable security definer
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
    f constant catalog.product_filter := catalog.product_filter(p_filter);
    n bigint;
begin
    if f.tenant is null then
        return 0;
    end if;
    -- Without a limit several processes can count.
    execute format(case when p_most is null then 'select count(*) from catalog.products p where %s'
                        else 'select count(*) from (select from catalog.products p where %s limit $2) k' end, f.conditions)
        into n using f, p_most;
    return n;
end $$;

-- All that match, in no order: for statements about every one of them.
create function catalog.matching_products(p_filter jsonb) returns table (id uuid)
language plpgsql stable security definer rows 20000
set search_path = pg_catalog, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
    f constant catalog.product_filter := catalog.product_filter(p_filter);
begin
    if f.tenant is not null then
        return query execute format('select p.id from catalog.products p where %s', f.conditions) using f;
    end if;
end $$;

drop function catalog.search_products(text, integer);
grant execute on function catalog.product_page(jsonb, text, boolean, text, uuid, integer, boolean, bigint),
    catalog.product_anchors(jsonb, text, boolean, integer), catalog.product_count(jsonb, bigint),
    catalog.matching_products(jsonb) to purser_member;
reset role;
revoke create on schema catalog from purser_search;
