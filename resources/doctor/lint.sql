-- What must hold of the schema itself, one row a finding: rule, object, what to do. Read by `purserctl doctor` and by
-- the tests. $1: the schemas of the program.
with houses as (
    select n.oid, n.nspname from pg_namespace n where n.nspname = any ($1::text[])
), tables as (
    select c.oid, h.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity, c.relkind, c.relispartition,
           c.relacl, c.relowner,
           (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenant
    from pg_class c join houses h on h.oid = c.relnamespace
    where c.relkind in ('r', 'p')
), people as ( -- roles that stand for people and programs, and everybody
    select r.oid, r.rolname::text as name from pg_roles r where r.rolname in ('purser_member', 'purser_ai')
    union all select 0, 'PUBLIC'
), grants as (
    select t.oid, t.name, t.relispartition, x.privilege_type, p.name as grantee
    from tables t cross join lateral aclexplode(t.relacl) x join people p on p.oid = x.grantee
), functions as (
    select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, p.proacl, p.provolatile, p.prosrc, o.rolname,
           o.rolsuper, o.rolbypassrls, o.rolcanlogin
    from pg_proc p join houses h on h.oid = p.pronamespace join pg_roles o on o.oid = p.proowner
)
select 'table without row-level security' as rule, name as object, 'call auth.protect for it' as repair
from tables where not relrowsecurity and not relispartition
union all
select 'row-level security is not forced on the owner', name, 'alter table … force row level security'
from tables where relrowsecurity and not relforcerowsecurity
union all
select 'row-level security without a policy', name, 'call auth.protect for it'
from tables t where relrowsecurity and not exists (select from pg_policy p where p.polrelid = t.oid)
union all
select 'table without an access class', name, 'call auth.protect for it; it notes the class in the comment'
from tables where not relispartition and coalesce(obj_description(oid, 'pg_class'), '') !~ '\[access: [a-z-]+(, (write|read) [a-z_:]+)*\]$'
union all
select 'partition that can be reached directly', name || ' by ' || grantee, 'revoke it; rights belong to the parent'
from grants where relispartition
union all
select 'TRUNCATE, TRIGGER or REFERENCES given to people', name || ': ' || privilege_type || ' to ' || grantee, 'revoke it'
from grants where privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
union all
select 'table that everybody may touch', name, 'revoke … from public'
from grants where grantee = 'PUBLIC'
union all
select 'table of a role that can sign in or ignores policies', t.name || ' of ' || o.rolname, 'alter table … owner to purser_owner'
from tables t join pg_roles o on o.oid = t.relowner where o.rolcanlogin or o.rolbypassrls or o.rolsuper
union all
select 'unique key without the tenant', i.indexrelid::regclass::text, 'begin it with tenant_id: it is an oracle otherwise'
from tables t join pg_index i on i.indrelid = t.oid
where t.tenant is not null and i.indisunique and not t.tenant = any (i.indkey::int2[])
union all
select 'foreign key without the tenant', t.name || ' ' || c.conname, 'make it composite: it accepts other tenants'' rows otherwise'
from tables t join pg_constraint c on c.conrelid = t.oid
where c.contype = 'f' and t.tenant is not null and not t.tenant = any (c.conkey)
  and exists (select from pg_attribute a where a.attrelid = c.confrelid and a.attname = 'tenant_id' and not a.attisdropped)
union all
select 'foreign key without an index', t.name || ' ' || c.conname, 'create an index on its columns'
from tables t join pg_constraint c on c.conrelid = t.oid
where c.contype = 'f' and not t.relispartition
  and not exists (select from pg_index i
                  where i.indrelid = t.oid
                    and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)
union all
select 'view that runs with its owner''s rights', h.nspname || '.' || c.relname,
       'with (security_invoker), or with (security_barrier) and the reason as [barrier: …] in its comment'
from pg_class c join houses h on h.oid = c.relnamespace
where c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)
  and not (coalesce(c.reloptions::text ~ 'security_barrier=(true|on|1)', false)
           and coalesce(obj_description(c.oid, 'pg_class'), '') ~ '\[barrier: [^\]]+\]$')
union all
select 'view with the rights of a role that ignores policies', h.nspname || '.' || c.relname || ' of ' || o.rolname, 'alter view … owner to purser_owner'
from pg_class c join houses h on h.oid = c.relnamespace join pg_roles o on o.oid = c.relowner
where c.relkind = 'v' and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on|1)', false)
  and (o.rolsuper or o.rolbypassrls or o.rolcanlogin)
union all
select 'materialised view that people can read', h.nspname || '.' || c.relname, 'revoke it: policies do not bind it'
from pg_class c join houses h on h.oid = c.relnamespace
where c.relkind = 'm' and exists (select from aclexplode(c.relacl) x join people p on p.oid = x.grantee)
union all
select 'SECURITY DEFINER function without a pinned search_path', name, 'set search_path = pg_catalog, pg_temp'
from functions where prosecdef and not coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false)
union all
select 'SECURITY DEFINER function of a role that can sign in or ignores policies', name || ' of ' || rolname, 'give it to a role that may only do its work'
from functions where prosecdef and (rolsuper or rolbypassrls or rolcanlogin)
union all
select 'function that everybody may call', name, 'revoke execute … from public'
from functions where proacl is null or exists (select from aclexplode(proacl) x where x.grantee = 0)
union all
select 'immutable function that reads the session', name, 'make it stable'
from functions where provolatile = 'i' and prosrc ~* '\m(current_setting|session_user|current_user)\M'
union all
select 'policy that asks a function once a row', p.polrelid::regclass || ' ' || p.polname, 'wrap the call: (select auth.tenant_id())'
from pg_policy p join tables t on t.oid = p.polrelid
where pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) ~ '(^|[^T] |[^T ])auth\.(tenant_id|uid)\(\)'
  and pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) !~ 'SELECT auth\.(tenant_id|uid)\(\)'
union all
select 'index on a key whose comparison is not leakproof', i.indexrelid::regclass::text, 'index a generated bigint or text key instead'
from tables t join pg_index i on i.indrelid = t.oid
join pg_attribute a on a.attrelid = i.indexrelid and a.attnum > 1
join pg_type y on y.oid = a.atttypid
join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
where t.tenant is not null and m.amname = 'btree' and (y.typname in ('numeric', 'jsonb') or y.typtype = 'e')
union all
select 'people may create objects', h.nspname || ' by ' || p.name, 'revoke create on schema'
from pg_namespace n join houses h on h.oid = n.oid cross join lateral aclexplode(n.nspacl) x join people p on p.oid = x.grantee
where x.privilege_type = 'CREATE'
union all
select 'people may create objects in the database', current_database() || ' by ' || p.name, 'revoke create on database'
from pg_database d cross join lateral aclexplode(d.datacl) x join people p on p.oid = x.grantee
where d.datname = current_database() and x.privilege_type = 'CREATE'
union all
select 'object of a person', d.classid::regclass || ' ' || d.objid || ' of ' || r.rolname, 'reassign owned by … to purser_owner'
from pg_shdepend d join pg_roles r on r.oid = d.refobjid
where d.refclassid = 'pg_authid'::regclass and d.deptype = 'o'
  and d.dbid = (select oid from pg_database where datname = current_database())
  and (r.rolname ~ '^u_[0-9a-f]{40}$' or r.rolname in ('purser_member', 'purser_ai'))
  -- What a session keeps for itself goes with it.
  and not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where d.classid = 'pg_class'::regclass and c.oid = d.objid and n.nspname ~ '^pg_(toast_)?temp_')
  and not exists (select from pg_proc c join pg_namespace n on n.oid = c.pronamespace
                  where d.classid = 'pg_proc'::regclass and c.oid = d.objid and n.nspname ~ '^pg_temp_')
  and not exists (select from pg_type c join pg_namespace n on n.oid = c.typnamespace
                  where d.classid = 'pg_type'::regclass and c.oid = d.objid and n.nspname ~ '^pg_temp_')
union all
select 'role of the program that ignores policies or signs in', r.rolname, 'alter role … nologin nosuperuser nobypassrls'
from pg_roles r where r.rolname ~ '^purser_(member|owner|auth|provision|derive|search|audit|vault|retention|ai)$'
  and (r.rolsuper or r.rolbypassrls or r.rolcanlogin or r.rolreplication)
union all
select 'login with more than a login''s rights', r.rolname, 'alter role … nosuperuser nocreaterole nocreatedb nobypassrls noreplication'
from pg_roles r
where r.rolname ~ '^u_[0-9a-f]{40}$'
  and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication
       or exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                  where m.member = r.oid and g.rolname <> 'purser_member'))
union all
select 'append-only table that people can change', t.name || ' by ' || g.grantee, 'revoke it; the class append-only gives no such right'
from tables t join grants g on g.oid = t.oid
where coalesce(obj_description(t.oid, 'pg_class'), '') ~ '\[access: append-only[^]]*\]$' and g.privilege_type in ('UPDATE', 'DELETE')
order by 1, 2
