-- The audit of many rows. PostgreSQL keeps the plan that a trigger function made for its first statement. When that one
-- changed a row or none (every INSERT … ON CONFLICT that inserts fires the update trigger without rows), the plan was a
-- nested loop over old and new rows, and a later statement of the same session that changed 20,000 rows took a minute
-- for what takes a second. A hash join costs nothing on one row and stays linear, so it is the only join allowed.

alter procedure audit.watch(regclass, text, text, text[]) rename to write_watch;

create procedure audit.watch(p_table regclass, p_record text default 'id', p_tenant text default 'tenant_id',
                             p_without text[] default '{}')
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    writer constant text := (select format('audit.%I()', 'log_' || n.nspname || '_' || c.relname)
                             from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_table);
begin
    call audit.write_watch(p_table, p_record, p_tenant, p_without);
    execute format('alter function %s set enable_nestloop = off', writer);
    execute format('alter function %s set jit = off', writer); -- what only looks costly is not worth compiling
end $$;
revoke execute on procedure audit.watch(regclass, text, text, text[]), audit.write_watch(regclass, text, text, text[])
    from public;

do $$
declare
    writer regprocedure;
begin
    for writer in select oid from pg_proc where pronamespace = 'audit'::regnamespace and proname like 'log\_%' loop
        execute format('alter function %s set enable_nestloop = off', writer);
        execute format('alter function %s set jit = off', writer);
    end loop;
end $$;
