-- Who holds up everybody else at this moment, one row a finding: rule, object, what to do. Asks nothing but the server, so
-- that it is answered even while somebody has locked a table of the program. Policies keep companies apart, but nothing
-- in PostgreSQL keeps a person with psql from locking a table that they may delete from.
select 'person who locks a whole table' as rule, l.relation::regclass || ' by ' || a.usename || ', pid ' || a.pid as object,
       'select pg_terminate_backend(…): everybody else waits; then ask whose login it is' as repair
from pg_locks l
join pg_stat_activity a on a.pid = l.pid
join pg_class c on c.oid = l.relation
where l.locktype = 'relation' and l.granted and l.database = (select oid from pg_database where datname = current_database())
  and l.mode in ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock') and c.relpersistence = 'p'
  and a.usename ~ '^u_[0-9a-f]{40}$' and a.xact_start < now() - interval '1 minute'
union all
select 'transaction left open', coalesce(a.usename, 'somebody') || ', pid ' || a.pid || ', since ' || date_trunc('second', a.xact_start),
       'unless it is a backup, select pg_terminate_backend(…): seals of the audit trail, changes for stores and vacuum wait for it'
from pg_stat_activity a
where a.datname = current_database() and a.backend_type = 'client backend' and a.pid <> pg_backend_pid()
  and a.xact_start < now() - interval '1 hour'
union all
select 'prepared transaction left open', x.gid || ' of ' || x.owner || ', since ' || date_trunc('second', x.prepared),
       'rollback prepared …: it outlives its session, and the same waits for it; max_prepared_transactions = 0 unless something needs them'
from pg_prepared_xacts x
where x.database = current_database() and x.prepared < now() - interval '10 minutes'
order by 1, 2
