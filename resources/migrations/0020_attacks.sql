-- What attacking the schema as its own people showed.

-- Months: one that was missed is made good, from any time zone, and nobody makes more than a year of them.
create or replace function core.make_partitions(p_ahead integer default 2) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC' -- the same months for everybody
as $$
declare
    parent regclass;
    stranded regclass; -- where rows are that came while there was no partition for them
    first_day date;
    months text;
    partition text;
    needed boolean;
    made integer := 0;
begin
    if p_ahead is null or p_ahead not between 0 and 12 then
        raise exception 'Partitions are made for at most 12 months ahead.' using errcode = '22023';
    end if;
    for parent, stranded in
        select r.table_name::regclass, p.partdefid::regclass
        from core.retention r
        join pg_partitioned_table p on p.partrelid = r.table_name::regclass
        where r.partitioned order by 1
    loop
        for first_day in
            select generate_series(date_trunc('month', now()), date_trunc('month', now()) + make_interval(months => p_ahead),
                                   interval '1 month')::date
        loop
            partition := format('%I.%I', (select relnamespace::regnamespace::text from pg_class where oid = parent),
                                (select relname from pg_class where oid = parent) || to_char(first_day, '_YYYY_MM'));
            continue when to_regclass(partition) is not null;
            months := format('from (%L) to (%L)', first_day, (first_day + interval '1 month')::date);
            execute format('select exists (select from %s where created_at >= %L and created_at < %L)', stranded, first_day,
                           (first_day + interval '1 month')::date) into needed;
            if needed then
                execute format('create table %s (like %s including all)', partition, parent);
                execute format('with moved as (delete from %s where created_at >= %L and created_at < %L returning *) '
                               'insert into %s select * from moved', stranded, first_day,
                               (first_day + interval '1 month')::date, partition);
                execute format('alter table %s attach partition %s for values %s', parent, partition, months);
            else
                execute format('create table %s partition of %s for values %s', partition, parent, months);
            end if;
            if exists (select from pg_trigger g where g.tgrelid = parent and g.tgname = 'append_only_truncate') then
                execute format('create trigger append_only_truncate before truncate on %s '
                               'for each statement execute function core.append_only()', partition);
            end if;
            made := made + 1;
        end loop;
    end loop;
    return made;
end $$;
alter function core.apply_retention() set timezone = 'UTC';

-- When something was logged is not for whoever logs to say: a forged time would outlive its retention, or lie where a
-- later month is to be.
do $$
declare
    t regclass;
begin
    for t in select r.table_name::regclass from core.retention r
             where has_table_privilege('purser_member', r.table_name::regclass, 'insert') loop
        execute format('revoke insert on %s from purser_member', t);
        execute format('grant insert (%s) on %s to purser_member', (
            select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = t and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
              and a.attname <> 'created_at'), t);
    end loop;
end $$;

-- EXPLAIN shows estimates made from the values of all companies; comparing step by step finds the values. Where they
-- are people's or secret, there are no statistics to ask.
do $$
declare
    c record;
    superuser constant boolean := (select rolsuper from pg_roles where rolname = current_user);
begin
    if superuser then
        set local allow_system_table_mods = on;
    end if;
    for c in
        select a.attrelid, a.attnum, a.attname
        from pg_attribute a
        join pg_class r on r.oid = a.attrelid
        join pg_namespace n on n.oid = r.relnamespace
        where r.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
          and (n.nspname, r.relname, a.attname) in (values
              ('core', 'users', 'email'), ('core', 'users', 'full_name'),
              ('core', 'profiles', 'first_name'), ('core', 'profiles', 'last_name'), ('core', 'profiles', 'phone'),
              ('core', 'credentials', 'ciphertext'), ('core', 'credentials', 'nonce'),
              ('core', 'user_keys', 'wrapped_private_key'), ('core', 'tenant_key_seals', 'sealed_key'),
              ('chat', 'chat_api_keys', 'key_hash'),
              ('purchasing', 'vendors', 'contact_name'), ('purchasing', 'vendors', 'contact_email'),
              ('purchasing', 'vendors', 'contact_phone'),
              ('sales', 'orders', 'customer_name'), ('sales', 'orders', 'customer_email'),
              ('sales', 'orders', 'billing_address'), ('sales', 'orders', 'shipping_address'))
    loop
        execute format('alter table %s alter column %I set statistics 0', c.attrelid::regclass, c.attname);
        if superuser then -- what was gathered before stays otherwise
            delete from pg_statistic s where s.starelid = c.attrelid and s.staattnum = c.attnum;
        end if;
    end loop;
    if superuser then
        set local allow_system_table_mods = off;
    end if;
end $$;

-- The trail of an order has its customer in it; who that is, is for those who see all people and stores.
create policy customers on audit.audit_logs as restrictive for select to purser_member
    using (table_name <> 'sales.orders' or (select auth.has_permission('users:manage'))
           or not coalesce(old_data, '{}') || coalesce(new_data, '{}')
                  ?| array['customer_name', 'customer_email', 'billing_address', 'shipping_address']);

-- Large objects belong to whoever makes them, outside of every policy; nothing here uses them.
do $$
declare
    f regprocedure;
begin
    for f in select p.oid from pg_proc p
             where p.pronamespace = 'pg_catalog'::regnamespace
               and (p.proname ~ '^lo_' or p.proname in ('loread', 'lowrite')) loop
        execute format('revoke execute on function %s from public', f);
    end loop;
end $$;
