-- Bulk changes write a million items of one field in parts. A product stands once in a batch for each field, so as long
-- as there is one field its products are its items: only a second field makes counting necessary.
grant create on schema catalog to purser_derive;
set role purser_derive;

create or replace function catalog.count_batch_items() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in
        select f.tenant_id, f.batch_id, sum(f.n)::bigint as n, array_agg(f.field) as fields
        from (select tenant_id, batch_id, field, count(*) as n from written group by 1, 2, 3) f
        group by 1, 2
    loop
        update catalog.change_batches b
        set items = b.items + r.n,
            products = case when cardinality(r.fields) = 1 and (b.items = 0 or b.fields = r.fields) then b.products + r.n
                            else (select count(distinct i.product_id) from catalog.change_batch_items i
                                  where i.tenant_id = r.tenant_id and i.batch_id = r.batch_id) end,
            fields = array(select distinct f from unnest(b.fields || r.fields) f order by f)
        where b.tenant_id = r.tenant_id and b.id = r.batch_id
          and b.created_at = now() and b.created_by = auth.uid();
        if not found then
            raise exception 'A batch of changes is written at once, by the person who makes it.' using errcode = '42501';
        end if;
    end loop;
    return null;
end $$;

reset role;
revoke create on schema catalog from purser_derive;
