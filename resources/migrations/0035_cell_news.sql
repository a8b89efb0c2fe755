-- A sync may leave a link as it is, in conflict or failed, and still bring some of its fields in step: open windows look
-- again at the cells of such a product, or a price that has long arrived would go on waiting there.

set role purser_owner;
create or replace function sync.announce_links() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in
        select n.tenant_id, count(*) as n, (array_agg(n.product_id))[1:100] as ids
        from new_rows n
        join old_rows o on o.tenant_id = n.tenant_id and o.id = n.id
        where n.sync_status <> o.sync_status
           or (n.sync_status in ('pending', 'error', 'conflict') and n.synced_at is distinct from o.synced_at)
        group by n.tenant_id
    loop
        perform pg_notify('purser_' || replace(r.tenant_id::text, '-', ''),
            case when r.n <= 100 then json_build_object('table', 'products', 'op', 'update', 'ids', r.ids,
                                                        'by', pg_backend_pid()::text)
                 else json_build_object('table', 'products', 'op', 'update', 'all', true,
                                        'by', pg_backend_pid()::text) end::text);
    end loop;
    return null;
end $$;
reset role;
