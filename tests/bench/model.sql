-- Many companies alike: LINES order lines over 1,000 tenants with 1,000 products each, written without triggers. The
-- first tenant is there already, with a person who signs in; it also gets 10,000 payments.
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table later as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index i
where i.indrelid in ('sales.orders'::regclass, 'sales.order_items'::regclass, 'catalog.products'::regclass)
  and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$
declare r record;
begin
    for r in select name from later loop
        execute 'drop index ' || r.name;
    end loop;
end $$;

insert into core.tenants (name, slug) select 'Tenant ' || n, 'many-' || n from generate_series(2, 1000) n;
insert into core.stores (tenant_id, name, platform) select id, 'Shop', 'manual' from core.tenants where slug like 'many-%';

create temporary table companies as
select t.id as tenant, s.id as store, row_number() over (order by t.slug) as n
from core.tenants t
join core.stores s on s.tenant_id = t.id;
analyze companies;

insert into catalog.products (tenant_id, title, sku, currency)
    select c.tenant, 'Product ' || i, 'P-' || i, 'ILS'
    from companies c, generate_series(1, 1000) i;

-- Five lines an order, the orders of all companies mixed as they come in.
insert into sales.orders (tenant_id, id, store_id, order_number, status, currency, total, source_id, placed_at)
    select c.tenant, core.new_id(), c.store, o::text, (array['paid', 'open', 'sent'])[1 + o % 3], 'ILS', o % 500, o::text,
           timestamptz '2026-01-01' + make_interval(secs => o * 3600 + c.n)
    from generate_series(1, LINES / 5000) o, companies c;
insert into sales.order_items (tenant_id, store_id, order_id, position, title, sku, quantity, unit_price, total)
    select o.tenant_id, o.store_id, o.id, l, 'Product ' || (o.total::int * 5 + l) % 1000, 'P-' || (o.total::int * 5 + l) % 1000,
           l, 10, 10 * l
    from sales.orders o, generate_series(1, 5) l;

insert into finance.payments (tenant_id, payment_id, amount, currency, status, source, source_id)
    select t.id, 'p' || i, i, 'ILS', 'paid', 'bench', i::text
    from core.tenants t, generate_series(1, 10000) i where t.slug = 'bench-model';

do $$
declare r record;
begin
    for r in select definition from later loop
        execute r.definition;
    end loop;
end $$;
