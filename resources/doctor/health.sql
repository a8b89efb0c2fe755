-- How the running server and its data are, one row a finding: rule, object, what to do. Needs a superuser. $1: the
-- client's clock.
with recursive partitioned as (
    select r.table_name, m::date as month -- those of core.make_partitions(), whatever the time zone of the server
    from core.retention r, date_trunc('month', now() at time zone 'UTC') first,
         generate_series(first, first + interval '1 month', interval '1 month') m
    where r.partitioned
), people as (
    select u.tenant_id, u.email, u.login_role, u.is_active, r.oid as role, r.rolcanlogin
    from core.users u left join pg_roles r on r.rolname = u.login_role
), lives (tenant_id, slug, chain, life) as ( -- of each chain, hopping over the index that seals use
    select t.id, t.slug, c.chain, case c.chain
               when 'audit_events' then (select min(e.life) from audit.audit_events e where e.tenant_id = t.id)
               else (select min(e.life) from audit.audit_logs e where e.tenant_id = t.id) end
    from core.tenants t cross join (values ('audit_events'), ('audit_logs')) c (chain)
    union all
    select l.tenant_id, l.slug, l.chain, case l.chain
               when 'audit_events' then (select min(e.life) from audit.audit_events e where e.tenant_id = l.tenant_id and e.life > l.life)
               else (select min(e.life) from audit.audit_logs e where e.tenant_id = l.tenant_id and e.life > l.life) end
    from lives l where l.life is not null
), chains as ( -- since when rows wait for a seal
    select l.tenant_id, l.slug, l.chain, case l.chain
               when 'audit_events' then (select min(e.created_at) from audit.audit_events e
                                         where e.tenant_id = l.tenant_id and e.life = l.life and e.xid > s.upto)
               else (select min(e.created_at) from audit.audit_logs e
                     where e.tenant_id = l.tenant_id and e.life = l.life and e.xid > s.upto) end as waiting,
           exists (select from audit.seals x where x.tenant_id = l.tenant_id and x.chain = l.chain) as sealed
    from lives l cross join lateral (
        select coalesce((select x.upto_xid from audit.seals x
                         where x.tenant_id = l.tenant_id and x.chain = l.chain and x.life = l.life
                         order by x.seq desc limit 1), '0') as upto) s
    where l.life is not null
)
select 'server too old' as rule, current_setting('server_version') as object,
       'update PostgreSQL to 15.14, 16.10, 17.6 or later: older versions leak rows through statistics' as repair
where not '{[150014,160000),[160010,170000),[170006,)}'::int4multirange @> current_setting('server_version_num')::integer
union all
select 'month without a partition', table_name || ' ' || to_char(month, 'YYYY-MM'), 'select core.make_partitions();'
from partitioned where to_regclass(table_name || to_char(month, '_YYYY_MM')) is null
union all
select 'clocks differ', 'server ' || statement_timestamp()::text || ', here ' || $1::timestamptz::text,
       'set both by NTP: leases, schedules and audit times depend on them'
where abs(extract(epoch from statement_timestamp() - $1::timestamptz)) > 5
union all
select 'audit trail broken', t.slug || ': ' || v.chain || ' seal ' || v.seq || ' of ' || v.sealed_at::date, v.problem || '; compare with a backup'
from core.tenants t cross join lateral audit.verify_chains(t.id) v
union all
select 'audit trail not sealed for a day', slug || ': ' || chain, 'run purserctl worker, or select audit.seal() as an administrator'
from chains where waiting < now() - interval '1 day'
union all
-- Seals are made by a job; where that job was done after rows were written, and nothing is sealed, somebody removed it.
select 'seals of the audit trail are gone', slug || ': ' || chain, 'compare with a backup and with the heads in the server''s log'
from chains c
where not sealed and exists (select from sync.jobs j
                             where j.tenant_id = c.tenant_id and j.job_type = 'seal_audit' and j.status = 'completed'
                               and j.finished_at > c.waiting + interval '1 hour')
union all
select 'unusable index', i.indexrelid::regclass::text, 'reindex index concurrently …' from pg_index i where not i.indisvalid
union all
select 'trigger switched off', g.tgrelid::regclass || ' ' || g.tgname, 'alter table … enable trigger …'
from pg_trigger g where g.tgenabled = 'D' and not g.tgisinternal
union all
select 'setting risks data', s.name || ' = ' || s.setting, 'switch it on in postgresql.conf'
from pg_settings s where s.name in ('fsync', 'full_page_writes', 'autovacuum', 'row_security') and s.setting = 'off'
union all
select 'passwords are kept by an old method', 'password_encryption = ' || setting, 'set it to scram-sha-256'
from pg_settings where name = 'password_encryption' and setting <> 'scram-sha-256'
union all
-- A wrong password is refused by PostgreSQL itself; how soon the next can be tried is for its libraries to say.
select 'passwords can be tried quickly', 'auth_delay does not hold up whoever was refused',
       'shared_preload_libraries = ''auth_delay'' and auth_delay.milliseconds = 500 in postgresql.conf, then restart; or credcheck with max_auth_failure'
where not exists (select from pg_settings s
                  where (s.name = 'auth_delay.milliseconds' and s.setting::numeric >= 100
                         and current_setting('shared_preload_libraries') ~ '\mauth_delay\M')
                     or (s.name = 'credcheck.max_auth_failure' and s.setting::numeric > 0))
union all
select 'meaning is searched without its index', 'the extension vector is ' || s.state,
       case s.state when 'old' then 'update it to 0.5 or later, then ' else '' end || 'select knowledge.build_meaning_index();'
from (select knowledge.meaning_index_state()) s (state) where s.state not in ('indexed', 'absent')
union all
select 'transaction ids run out', d.datname || ': ' || age(d.datfrozenxid), 'vacuum freeze; see what holds autovacuum back'
from pg_database d where age(d.datfrozenxid) > 1500000000
union all
select 'nearly no connections left', count(*) || ' of ' || current_setting('max_connections'), 'raise max_connections or put pgbouncer in front'
from pg_stat_activity having count(*) > 0.8 * current_setting('max_connections')::integer
union all
select 'audit trail that is kept too short', r.table_name || ': ' || r.keep, 'update core.retention: a year at least, or null for ever'
from core.retention r where r.table_name in ('audit.audit_logs', 'audit.audit_events') and r.keep < interval '365 days'
union all
-- auth.user_set_password refuses them, ALTER ROLE does not ask it.
select 'password that can be guessed', p.email, 'give them a new one: purserctl user password'
from people p
join core.tenants t on t.id = p.tenant_id
join pg_authid a on a.oid = p.role
cross join lateral (select substring(a.rolpassword from '^SCRAM-SHA-256\$([0-9]{1,6}):')::integer as iterations,
                           decode(substring(a.rolpassword from ':([^$]+)\$'), 'base64') as salt,
                           split_part(split_part(a.rolpassword, '$', 3), ':', 1) as stored) v
where p.rolcanlogin and v.iterations <= 50000
  and exists (select from unnest(array[lower(p.email), split_part(lower(p.email), '@', 1), t.slug]) w
              where auth.scram_stored_key(w, v.salt, v.iterations) = v.stored)
union all
select 'password that is kept by an old method', p.email, 'give them a new one: purserctl user password'
from people p join pg_authid a on a.oid = p.role
where p.rolcanlogin and a.rolpassword is not null and a.rolpassword !~ '^SCRAM-SHA-256\$'
union all
select 'person without a login role', email, 'give them a new password: purserctl user password' from people where role is null
union all
select 'disabled person who can still sign in', email, 'purserctl user disable' from people where not is_active and rolcanlogin
union all
select 'login role of nobody', r.rolname, 'drop role, unless another database of this server uses it'
from pg_roles r
where r.rolname ~ '^u_[0-9a-f]{40}$' and not exists (select from people p where p.login_role = r.rolname)
  and (select count(*) from pg_database where datname not in ('postgres', current_database()) and not datistemplate) = 0
order by 1, 2
