-- Every right, policy, trigger, view and function of the schema, one line each, as rights.txt keeps them: what the program made
-- and nothing else. $1: the schemas of the program. To be asked with search_path = pg_catalog.
with houses as (
    select n.oid, n.nspname, n.nspacl, n.nspowner from pg_namespace n where n.nspname = any ($1::text[])
), relations as (
    select c.oid, h.nspname || '.' || c.relname as name, c.relkind, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
           c.reloptions
    from pg_class c join houses h on h.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and not c.relispartition
), granted as (
    select r.name as object, x.grantee, x.privilege_type || case when x.is_grantable then '*' else '' end as privilege
    from relations r cross join lateral aclexplode(r.relacl) x where x.grantee <> r.relowner
    union all
    select r.name, x.grantee,
           x.privilege_type || case when x.is_grantable then '*' else '' end
               || '(' || string_agg(a.attname, ',' order by a.attname collate "C") || ')'
    from relations r join pg_attribute a on a.attrelid = r.oid cross join lateral aclexplode(a.attacl) x
    where x.grantee <> r.relowner
    group by r.name, x.grantee, x.privilege_type, x.is_grantable
    union all
    select p.oid::regprocedure::text, x.grantee, x.privilege_type || case when x.is_grantable then '*' else '' end
    from pg_proc p join houses h on h.oid = p.pronamespace
    cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x where x.grantee <> p.proowner
    union all
    select 'schema ' || h.nspname, x.grantee, x.privilege_type || case when x.is_grantable then '*' else '' end
    from houses h cross join lateral aclexplode(h.nspacl) x where x.grantee <> h.nspowner
), owners as (
    select r.oid, case when r.rolname ~ '^purser_' then r.rolname::text else 'whoever installed it' end as name from pg_roles r
), facts as (
    select 'grant ' || g.object || ' to ' || case g.grantee when 0 then 'PUBLIC' else g.grantee::regrole::text end || ': '
               || string_agg(g.privilege, ' ' order by g.privilege collate "C") as fact
    from granted g group by g.object, g.grantee
    union all
    select 'relation ' || r.name || ' of ' || o.name || case when r.relrowsecurity then ', policies' else '' end
               || case when r.relforcerowsecurity then ' forced' else '' end
               || case when r.relkind in ('v', 'm') then concat_ws(' ', '', array_to_string(r.reloptions, ' '), md5(pg_get_viewdef(r.oid)))
                       else '' end
    from relations r join owners o on o.oid = r.relowner
    union all
    select 'policy ' || r.name || ' ' || p.polname || case when p.polpermissive then '' else ' restrictive' end || ' for '
               || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
               || ' to ' || (select string_agg(case x.x when 0 then 'PUBLIC' else x.x::regrole::text end, ', ' order by x.x::regrole::text collate "C")
                             from unnest(p.polroles) x)
               || coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), '')
               || coalesce(' check ' || pg_get_expr(p.polwithcheck, p.polrelid), '')
    from pg_policy p join relations r on r.oid = p.polrelid
    union all
    select 'trigger ' || pg_get_triggerdef(g.oid, true) || case when g.tgenabled = 'O' then '' else ' ' || g.tgenabled::text end
    from pg_trigger g join relations r on r.oid = g.tgrelid where not g.tgisinternal
    union all
    select 'function ' || p.oid::regprocedure || ' of ' || o.name || case when p.prosecdef then ' definer ' else ' ' end
               || coalesce(array_to_string(p.proconfig, ' '), '') || ' ' || md5(coalesce(p.prosrc, '') || coalesce(p.prosqlbody::text, ''))
    from pg_proc p join houses h on h.oid = p.pronamespace join owners o on o.oid = p.proowner
)
select regexp_replace(fact, '\s+', ' ', 'g') as fact from facts order by fact collate "C"
