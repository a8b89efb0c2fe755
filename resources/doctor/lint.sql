-- What must hold of the schema itself, one row a finding: rule, object, what to do. Read by `purserctl doctor` and by
-- the tests. $1: the schemas of the program. That nothing else changed either is the matter of rights.sql.
with houses as (
    select n.oid, n.nspname from pg_namespace n where n.nspname = any ($1::text[])
), grounds as ( -- where else the program has something
    select n.oid, n.nspname, n.nspacl from pg_namespace n
    where n.nspname = any ($1::text[]) or n.nspname in ('public', 'extensions', 'purser')
), program as ( -- the roles that the migrations make
    select r.* from pg_roles r
    where r.rolname ~ '^purser_(member|owner|auth|provision|derive|search|audit|vault|retention|ai)$'
), people as ( -- roles that stand for people and programs, and everybody
    select r.oid, r.rolname::text as name from pg_roles r
    where r.rolname in ('purser_member', 'purser_ai') or r.rolname ~ '^u_[0-9a-f]{40}$'
    union all select 0, 'PUBLIC'
), relations as (
    select c.oid, g.nspname || '.' || c.relname as name, c.relacl, c.relowner, c.relkind, c.relispartition,
           g.oid in (select h.oid from houses h) as ours
    from pg_class c join grounds g on g.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), rights as ( -- of whole relations and of single columns
    select r.oid, r.name, r.relkind, r.relispartition, r.relowner, r.ours, x.privilege_type, x.grantee
    from relations r cross join lateral aclexplode(r.relacl) x
    union all
    select r.oid, r.name || '.' || a.attname, r.relkind, r.relispartition, r.relowner, r.ours, x.privilege_type, x.grantee
    from relations r join pg_attribute a on a.attrelid = r.oid cross join lateral aclexplode(a.attacl) x
), tables as (
    select c.oid, h.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity, c.relkind, c.relispartition,
           c.relowner, coalesce(obj_description(c.oid, 'pg_class'), '') as said,
           (select a.attnum from pg_attribute a
            where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) as tenant
    from pg_class c join houses h on h.oid = c.relnamespace
    where c.relkind in ('r', 'p')
), grants as (
    select t.oid, x.name, t.relispartition, x.privilege_type, p.name as grantee
    from tables t join rights x on x.oid = t.oid join people p on p.oid = x.grantee
), policies as (
    select p.oid, t.name || ' ' || p.polname as name, p.polcmd, p.polpermissive, t.tenant,
           p.polroles && array(select q.oid from people q) as of_people,
           pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as checked
    from pg_policy p join tables t on t.oid = p.polrelid
), functions as (
    select p.oid, p.oid::regprocedure::text as name, p.prosecdef, p.proconfig, p.proacl, p.proowner, p.provolatile, p.prosrc,
           o.rolname, o.rolsuper, o.rolbypassrls, o.rolcanlogin
    from pg_proc p join houses h on h.oid = p.pronamespace join pg_roles o on o.oid = p.proowner
), keys as ( -- of ordered indexes, behind the tenant
    select i.indexrelid, a.attnum, y.typname, y.typtype, y.typcategory,
           case when (i.indkey::int2[])[a.attnum - 1] = 0 then pg_get_indexdef(i.indexrelid, a.attnum, true) end as expression
    from tables t join pg_index i on i.indrelid = t.oid
    join pg_attribute a on a.attrelid = i.indexrelid and a.attnum between 2 and i.indnkeyatts
    join pg_type y on y.oid = a.atttypid
    join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam
    where t.tenant is not null and m.amname = 'btree'
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
from tables where not relispartition and said !~ '\[access: [a-z-]+(, ((or |and )?(write|read) [a-z_:]+|no (insert|update|delete)|insert (own|all|begun)|change own))*\]$'
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
                  where i.indrelid = t.oid and i.indisvalid
                    and (i.indpred is null -- or leaves out only those that point nowhere
                         or pg_get_expr(i.indpred, i.indrelid) in (
                             select format('(%I IS NOT NULL)', a.attname) from pg_attribute a
                             where a.attrelid = t.oid and a.attnum = any (c.conkey)))
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
where c.relkind = 'm' and exists (select from rights x join people p on p.oid = x.grantee where x.oid = c.oid)
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
select 'function that a setting of the session changes', name, 'alter function … set standard_conforming_strings = on'
from functions where strpos(prosrc, chr(92)) > 0 and not coalesce(proconfig @> array['standard_conforming_strings=on'], false)
union all
select 'policy that asks a function once a row', name, 'wrap the call: (select auth.tenant_id())'
from policies
where regexp_replace(concat_ws(' ', qual, checked), 'SELECT auth\.\w+\(', '', 'g') ~ 'auth\.\w+\((\)|'')'
union all
select 'policy that asks a function about each row', name, 'compare the column with a wrapped call instead'
from policies where concat_ws(' ', qual, checked) ~ '\w\(([^()]*[ .,])?(tenant_id|store_id|user_id)\M'
union all
select 'policy that does not ask whose row it is', name, 'drop it, and call auth.protect for the table'
from policies
where polpermissive and of_people
  and ((polcmd <> 'a' and coalesce(qual, '') !~ case when tenant is null then 'SELECT auth\.(tenant_id|uid)\(\)' else '\mtenant_id = \( SELECT auth\.tenant_id\(\)' end) or (polcmd <> 'r' and polcmd <> 'd' and coalesce(checked, qual, '') !~ case when tenant is null then 'SELECT auth\.(tenant_id|uid)\(\)' else '\mtenant_id = \( SELECT auth\.tenant_id\(\)' end))
union all
select 'policy for adding that checks nothing', name, 'drop it, and create it anew with check (…)'
from policies where polcmd = 'a' and checked is null
union all
select 'index on a key whose comparison is not leakproof', indexrelid::regclass::text, 'index a generated bigint or text key instead'
from keys
where typname in ('numeric', 'jsonb') or typtype = 'e' or typcategory = 'A'
   or (expression ~ '\w\(' and expression !~ '^COALESCE\([^()]*\)$')
union all
select 'people may create objects', g.nspname || ' by ' || p.name, 'revoke create on schema'
from grounds g cross join lateral aclexplode(g.nspacl) x join people p on p.oid = x.grantee
where x.privilege_type = 'CREATE'
union all
select 'people may create objects in the database', current_database() || ' by ' || p.name, 'revoke create on database'
from pg_database d cross join lateral aclexplode(d.datacl) x join people p on p.oid = x.grantee
where d.datname = current_database() and x.privilege_type = 'CREATE'
union all
select 'table outside of the program''s schemas that people can reach', x.name || ' by ' || p.name, 'revoke it, or move the table away'
from rights x join people p on p.oid = x.grantee
where not x.ours and not (x.name = 'purser.migrations.number' and x.privilege_type = 'SELECT' and p.name = 'purser_member')
union all
select 'right of somebody who is not a role of the program', name || ': ' || privilege_type || ' to ' || grantee::regrole, 'revoke it; people have rights as members of purser_member only'
from (select name, privilege_type, grantee, relowner as owner from rights
      union all
      select name, x.privilege_type, x.grantee, proowner from functions cross join lateral aclexplode(proacl) x
      union all
      select g.nspname, x.privilege_type, x.grantee, n.nspowner
      from grounds g join pg_namespace n on n.oid = g.oid cross join lateral aclexplode(g.nspacl) x) r
where grantee not in (select oid from program) and grantee not in (0, owner)
  and not (select s.rolsuper from pg_roles s where s.oid = grantee)
union all
select 'default rights that open what is made later', d.defaclrole::regrole || coalesce(' in ' || n.nspname, ''),
       'alter default privileges for role … revoke …'
from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
where d.defaclrole in (select oid from people)
   or exists (select from aclexplode(d.defaclacl) x where x.grantee <> d.defaclrole)
union all
select 'function of the server that is closed to people', f.oid::regprocedure || ' by ' || q.name, 'revoke execute on function … from …'
from pg_proc f cross join lateral aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) x join people q on q.oid = x.grantee
where f.pronamespace = 'pg_catalog'::regnamespace
  and (f.proname ~ '^(lo_|pg_(try_)?advisory_|(query|table|cursor|schema|database)_to_xml)'
       or f.proname in ('loread', 'lowrite', 'ts_stat') or f.oid = 'ts_rewrite(tsquery, text)'::regprocedure
       or (f.proname ~ '^(set_config$|pg_sleep)' and q.name <> 'purser_member'))
  and not (f.oid = 'pg_try_advisory_xact_lock(bigint)'::regprocedure and q.name = 'purser_member')
union all
select 'column whose values show in estimates', c.name || '.' || a.attname,
       'alter table … alter column … set statistics 0; where plans need them, say why as [estimates: …] in the comment of the column'
from tables c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.tenant is not null and coalesce(a.attstattarget, -1) <> 0
  and ((a.atttypid in ('text'::regtype, 'varchar'::regtype, 'name'::regtype, 'inet'::regtype)
        and a.attname !~ '(^|_)(status|type|kind|currency)$'
        and not exists (select from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                          and pg_get_constraintdef(k.oid) ~ ' = ANY '))
       or (a.atttypid = 'bigint'::regtype and a.attname ~ '_key$'))
  and not exists (select from pg_attribute m -- partitions have it from their parent
                  where m.attrelid = coalesce((select h.inhparent from pg_inherits h where h.inhrelid = c.oid), c.oid)
                    and m.attname = a.attname and coalesce(col_description(m.attrelid, m.attnum), '') ~ '\[estimates: [^]]+\]$')
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
select 'role of the program with more than its work asks for', r.rolname, 'alter role … nologin nosuperuser nobypassrls nocreatedb nocreaterole; purser_member is noinherit'
from program r
where r.rolsuper or r.rolbypassrls or r.rolcanlogin or r.rolreplication or r.rolcreatedb
   or (r.rolcreaterole and r.rolname <> 'purser_provision') or (r.rolname = 'purser_member' and r.rolinherit)
union all
select 'membership that gives more than the program needs', m.member::regrole || ' in ' || m.roleid::regrole, 'revoke … from …'
from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles w on w.oid = m.member
where (r.oid in (select oid from program) or w.oid in (select oid from program)) and not w.rolsuper
  and not (r.rolname = 'purser_member' and w.rolname ~ '^u_[0-9a-f]{40}$' and not m.admin_option)
  and not (r.rolname = 'purser_ai' and w.rolname = 'purser_member' and not m.admin_option)
  and not (r.rolname in ('pg_signal_backend', 'pg_read_all_stats') and w.rolname = 'purser_provision' and not m.admin_option)
  and not (r.rolname ~ '^u_[0-9a-f]{40}$' and w.rolname = 'purser_provision')
union all
select 'login that ignores policies or makes roles', r.rolname, 'alter role … nosuperuser nobypassrls nocreaterole; one superuser is enough'
from pg_roles r
where r.rolcanlogin and (r.rolsuper or r.rolbypassrls or r.rolcreaterole) and r.oid <> 10 -- whoever made the cluster
union all
select 'login with more than a login''s rights', r.rolname, 'alter role … nosuperuser nocreaterole nocreatedb nobypassrls noreplication'
from pg_roles r
where r.rolname ~ '^u_[0-9a-f]{40}$'
  and (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls or r.rolreplication
       or exists (select from pg_auth_members m join pg_roles g on g.oid = m.roleid
                  where m.member = r.oid and g.rolname <> 'purser_member'))
union all
select 'append-only table that people can change', g.name || ' by ' || g.grantee, 'revoke it; the class append-only gives no such right'
from tables t join grants g on g.oid = t.oid
where t.said ~ '\[access: append-only[^]]*\]$' and g.privilege_type in ('UPDATE', 'DELETE')
union all
select 'append-only table without its triggers', t.name, 'call auth.protect for it anew, or create append_only and append_only_truncate'
from tables t
where t.said ~ '\[access: append-only[^]]*\]$' and not t.relispartition
  and (select coalesce(bit_or(g.tgtype), 0) from pg_trigger g
       where g.tgrelid = t.oid and g.tgfoid = to_regproc('core.append_only') and g.tgenabled <> 'D') & 56 <> 56
union all
select 'table whose changes are not all written down', t.name, 'call audit.watch for it anew'
from tables t join pg_trigger g on g.tgrelid = t.oid
where g.tgname in ('audit_insert', 'audit_update', 'audit_delete') and g.tgenabled <> 'D'
-- The lines of an order come with the order, which is in the trail.
group by t.name having count(*) filter (where t.name <> 'sales.order_items' or g.tgname <> 'audit_insert')
                       < case t.name when 'sales.order_items' then 2 else 3 end
union all
select 'sealed table that people can reach', g.name || ': ' || g.privilege_type || ' to ' || g.grantee, 'revoke it; functions answer for it'
from tables t join grants g on g.oid = t.oid
where t.said ~ '\[access: sealed[^]]*\]$'
order by 1, 2
