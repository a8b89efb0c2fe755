-- What an audit of the schema showed: ways around the assistant's role, the four eyes and the store, and traces that were
-- missing.

-- The assistant -------------------------------------------------------------------------------------------------------
-- set_config inside a SELECT is RESET ROLE, and functions that run a text as a query look at its effect in the same
-- statement. Locks that no transaction ends, and sleeping, are not for the assistant either. People set what is theirs.
do $$
declare
    f regprocedure;
begin
    for f in select p.oid from pg_proc p
             where p.pronamespace = 'pg_catalog'::regnamespace
               and (p.proname ~ '^pg_(try_)?advisory_'
                    or p.proname ~ '^(query|table|cursor|schema|database)_to_xml'
                    or p.proname ~ '^pg_sleep' or p.proname in ('set_config', 'ts_stat')
                    or p.oid = 'ts_rewrite(tsquery, text)'::regprocedure) loop
        execute format('revoke execute on function %s from public', f);
        -- Whoever writes many rows asks for the lock of the company's writers, which ends with the transaction.
        if f::text ~ '^(set_config|pg_sleep)' or f = 'pg_try_advisory_xact_lock(bigint)'::regprocedure then
            execute format('grant execute on function %s to purser_member', f);
        elsif f::text ~ '^pg_(try_)?advisory_xact' then
            execute format('grant execute on function %s to purser_audit', f);
        end if;
    end loop;
end $$;

set role purser_owner;
-- Who asks does not change what the assistant is told: customers are left out for everybody. A masked column would not
-- do, because inside a view of its owner's nobody sees who reads it.
create view sales.orders_without_customers with (security_barrier) as
    select o.tenant_id, o.id, o.store_id, o.order_number, o.status, o.currency, o.subtotal, o.tax_amount, o.discount_amount,
           o.shipping_amount, o.total, o.total_key, o.number_key, o.source, o.source_id, o.placed_at, o.external_updated_at,
           o.synced_at, o.created_at, o.updated_at
    from sales.orders o
    where o.tenant_id = (select auth.tenant_id())
      and (o.store_id = any ((select auth.store_ids('viewer'))::uuid[]) or (select auth.has_permission('finance:read')));
comment on view sales.orders_without_customers is 'Orders as the assistant sees them: without the customer, whoever asks. [source: S2 orders_summary] [feature: Assistant] [barrier: shows rows of a table that the assistant cannot read, without name and e-mail]';
grant select on sales.orders_without_customers to purser_member, purser_ai;
revoke select on sales.orders_summary from purser_ai;
reset role;

-- Customers and stores ------------------------------------------------------------------------------------------------

-- What a customer wrote lies in the metadata of the order.
alter policy customers on audit.audit_logs
    using (table_name <> 'sales.orders' or (select auth.has_permission('users:manage'))
           or not coalesce(old_data, '{}') || coalesce(new_data, '{}')
                  ?| array['customer_name', 'customer_email', 'billing_address', 'shipping_address', 'metadata']);

-- What a job did is of the store of the job: told to the people of the store, written by those who may run the job.
do $$
declare
    t text;
    a record;
    theirs text;
begin
    foreach t in array array['job_items', 'job_logs'] loop
        execute format($p$
            create policy own_stores_select on sync.%1$I as restrictive for select to purser_member using (
                exists (select from sync.jobs j
                        where j.tenant_id = %1$I.tenant_id and j.id = %1$I.job_id
                          and (j.store_id is null or j.store_id = any ((select auth.store_ids('viewer'))::uuid[])))) $p$, t);
        theirs := format($p$
            exists (select from sync.jobs j
                    where j.tenant_id = %1$I.tenant_id and j.id = %1$I.job_id
                      and (j.store_id is null or j.store_id = any ((select auth.store_ids('manager'))::uuid[]))
                      and (j.connection_id is null or (select auth.has_permission('connections:write'))
                           or exists (select from core.connections c
                                      where c.tenant_id = j.tenant_id and c.id = j.connection_id
                                        and c.store_id = any ((select auth.store_ids('manager'))::uuid[])))) $p$, t);
        for a in select * from (values ('insert', 'with check'), ('update', 'using'), ('delete', 'using')) v (kind, clause) loop
            execute format('create policy own_stores_%1$s on sync.%2$I as restrictive for %1$s to purser_member %3$s (%4$s)',
                           a.kind, t, a.clause, theirs);
        end loop;
    end loop;
    create policy own_stores_select on sync.cursor_states as restrictive for select to purser_member using (
        (select auth.has_permission('connections:write'))
        or exists (select from core.connections c
                   where c.tenant_id = cursor_states.tenant_id and c.id = cursor_states.connection_id
                     and (c.store_id is null or c.store_id = any ((select auth.store_ids('viewer'))::uuid[]))));
    for a in select * from (values ('insert', 'with check'), ('update', 'using'), ('delete', 'using')) v (kind, clause) loop
        execute format($p$
            create policy own_stores_%1$s on sync.cursor_states as restrictive for %1$s to purser_member %2$s (
                (select auth.has_permission('connections:write'))
                or exists (select from core.connections c
                           where c.tenant_id = cursor_states.tenant_id and c.id = cursor_states.connection_id
                             and c.store_id = any ((select auth.store_ids('manager'))::uuid[]))) $p$, a.kind, a.clause);
    end loop;
end $$;

-- A push is wanted by whoever manages the store. What an edit of a product marks goes to its stores whoever edits.
grant create on schema sync to purser_derive;
alter function sync.want_push(uuid[]) rename to queue_push;
revoke execute on function sync.queue_push(uuid[]) from purser_member;
set role purser_derive;
create function sync.want_push(p_stores uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    perform sync.queue_push(array(select unnest(p_stores) intersect select unnest(auth.store_ids('manager'))));
end $$;
grant execute on function sync.want_push(uuid[]) to purser_member;

create or replace function sync.mark_pending(p_tenant uuid, p_products uuid[]) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    stores uuid[];
begin
    with marked as (
        update catalog.product_store_links l set sync_status = 'pending'
        from sync.store_settings s
        where s.tenant_id = p_tenant and s.linked_at is not null
          and l.tenant_id = p_tenant and l.store_id = s.store_id and l.product_id = any (p_products)
          and l.external_id is not null and l.sync_status in ('synced', 'error', 'conflict')
          and l.store_id::text <> coalesce(current_setting('purser.syncing_store', true), '')
        returning l.store_id)
    select array_agg(distinct m.store_id) into stores from marked m;
    if stores is not null then
        perform sync.queue_push(stores);
    end if;
end $$;
reset role;
revoke create on schema sync from purser_derive;

-- Four eyes -----------------------------------------------------------------------------------------------------------
-- Who decided, and what about, is for the database to say.

revoke insert, update on agent.agent_approvals, workspace.workspace_changesets, finance.netsuite_postings from purser_member;
grant insert (tenant_id, id, run_id, session_id, action, summary, payload, permission),
      update (status, decided_by, decided_at, reason)
    on agent.agent_approvals to purser_member;
alter policy approve on agent.agent_approvals
    using (true)
    with check ((status in ('pending', 'expired') and decided_by is null)
                or (decided_by = (select auth.uid()) and (permission is null or auth.has_permission(permission))));
grant insert (tenant_id, id, workspace_id, title, description), update (title, description, status)
    on workspace.workspace_changesets to purser_member;
grant insert (tenant_id, id, transaction_type, tran_date, posting_period, account_id, amount, currency, subsidiary_id, memo,
              payout_id, lines, source, source_id, source_created),
      update (transaction_type, internal_id, tran_id, tran_date, posting_period, account_id, amount, currency, subsidiary_id,
              memo, status, error_message, payout_id, lines, source_created, synced_at)
    on finance.netsuite_postings to purser_member;

set role purser_owner;
create function finance.posting_step(p_from text, p_to text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_from = p_to or (p_from, p_to) in (
        ('draft', 'approved'), ('approved', 'draft'), ('approved', 'sending'), ('sending', 'posted'), ('sending', 'error'),
        ('error', 'draft'), ('error', 'sending'), ('posted', 'reversed'))
$$;
grant execute on function finance.posting_step(text, text) to purser_member;

-- A posting is approved as it stands, by whoever approves it: what was approved is not changed afterwards.
create function finance.check_posting() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not finance.posting_step(old.status, new.status) then
        raise exception 'A posting that is % cannot become %.', old.status, new.status
            using errcode = '23514', constraint = 'netsuite_postings_status_step';
    end if;
    if (old.status, new.status) <> ('draft', 'draft')
       and ((new.transaction_type, new.tran_date, new.posting_period, new.account_id, new.amount, new.currency,
             new.subsidiary_id, new.memo, new.lines)
            is distinct from
            (old.transaction_type, old.tran_date, old.posting_period, old.account_id, old.amount, old.currency,
             old.subsidiary_id, old.memo, old.lines)
            or new.payout_id <> old.payout_id or (old.payout_id is null and new.payout_id is not null)) then
        raise exception 'A posting is changed while it is a draft.'
            using errcode = '23514', constraint = 'netsuite_postings_approved_as_is';
    end if;
    if new.status = 'draft' then
        new.approved_by := null;
    elsif new.status = 'approved' and old.status <> 'approved' then
        new.approved_by := auth.uid();
    end if;
    return new;
end $$;
create trigger status_step before update on finance.netsuite_postings
    for each row execute function finance.check_posting();

-- A delivery books lines of the order that it is of.
create function purchasing.check_receipt_item() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if exists (select from purchasing.purchase_receipts r
               join purchasing.purchase_order_items i on i.tenant_id = r.tenant_id
               where r.tenant_id = new.tenant_id and r.id = new.receipt_id and i.id = new.po_item_id
                 and i.po_id <> r.po_id) then
        raise exception 'The line is of another purchase order than the delivery.'
            using errcode = '23514', constraint = 'purchase_receipt_items_same_order';
    end if;
    return new;
end $$;
create trigger same_order before insert or update of receipt_id, po_item_id on purchasing.purchase_receipt_items
    for each row execute function purchasing.check_receipt_item();

-- Files are as large as their bucket takes, and lie under the id of a brand.
create function storage.check_size() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.byte_size > (select b.max_bytes from storage.buckets b where b.tenant_id = new.tenant_id and b.name = new.bucket) then
        raise exception 'The file is larger than % takes.', new.bucket
            using errcode = '23514', constraint = 'objects_size_fits_bucket';
    end if;
    return new;
end $$;
create trigger size_fits before insert or update of byte_size, bucket on storage.objects
    for each row execute function storage.check_size();
alter table storage.objects drop constraint objects_brand_path, add constraint objects_brand_path check (
    bucket not in ('brand-logos', 'brand-mockups')
    or path ~ ('^' || user_id::text || '/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/' || substr(bucket, 7) || '/[^/]+$'));
reset role;
revoke update on purchasing.purchase_receipts from purser_member; -- a delivery stays with its order
grant update (received_on, reference, notes) on purchasing.purchase_receipts to purser_member;

-- What is decided about a suggestion outlives the product and the vendor, as the log of credentials outlives connections.
alter table inventory.inventory_actions
    drop constraint inventory_actions_tenant_id_variant_id_fkey,
    drop constraint inventory_actions_tenant_id_vendor_id_fkey;

-- Versions and times of a row are the database's. A version that someone begins with could be the last one there is.
-- A right to some columns costs nothing where a trigger would be asked for each of a hundred thousand rows.
create or replace procedure core.complete(p_schema text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    t record;
begin
    for t in
        select c.oid::regclass as name,
               exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'row_version') as versioned
        from pg_class c
        where c.relnamespace = p_schema::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'updated_at')
          and not exists (select from pg_trigger g where g.tgrelid = c.oid and g.tgname = 'touch')
    loop
        execute format('create trigger touch before update on %s for each row execute function core.%s()', t.name,
                       case when t.versioned then 'touch_version' else 'touch' end);
    end loop;
    for t in
        select c.relname || '_' || string_agg(a.attname, '_' order by k.nth) filter (where a.attname <> 'tenant_id') as name,
               c.oid::regclass as on_table, string_agg(quote_ident(a.attname), ', ' order by k.nth) as columns
        from pg_constraint f
        join pg_class c on c.oid = f.conrelid
        cross join lateral unnest(f.conkey) with ordinality k (attnum, nth)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where f.contype = 'f' and c.relnamespace = p_schema::regnamespace and not c.relispartition
          and cardinality(f.conkey) > 1
          and not exists (select from pg_index i
                          where i.indrelid = c.oid and i.indpred is null
                            and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
        group by f.oid, c.oid, c.relname
    loop
        execute format('create index %I on %s (%s)', left(t.name, 63), t.on_table, t.columns);
    end loop;
    for t in
        select c.oid::regclass as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                   filter (where a.attgenerated = '' and a.attname not in ('row_version', 'created_at', 'updated_at')) as columns
        from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = p_schema::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
          and has_table_privilege('purser_member', c.oid, 'insert')
        group by c.oid
        having bool_or(a.attname in ('row_version', 'created_at', 'updated_at'))
    loop
        execute format('revoke insert on %s from purser_member', t.name);
        execute format('grant insert (%s) on %s to purser_member', t.columns, t.name);
    end loop;
end $$;
revoke execute on procedure core.complete(text) from public;
do $$
declare
    house text;
begin
    foreach house in array array['core', 'catalog', 'inventory', 'purchasing', 'sales', 'finance', 'ads', 'brand', 'chat',
                                 'knowledge', 'agent', 'sync', 'seo', 'work', 'workspace', 'support', 'analytics', 'audit',
                                 'storage'] loop
        call core.complete(house);
    end loop;
end $$;

-- History -------------------------------------------------------------------------------------------------------------
-- The role named at the trigger counts and forgets; what forgets a batch empties the references to it.

set role purser_owner;
create or replace function core.append_only() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if tg_op = 'DELETE' and current_user = 'purser_retention' then
        return old;
    end if;
    if tg_nargs = 1 and (current_user = tg_argv[0]
                         or (tg_op = 'UPDATE' and current_user = 'purser_owner' and pg_trigger_depth() > 1)) then
        return null; -- of a whole statement
    end if;
    raise exception '%.% is append-only: its rows are neither changed nor removed.', tg_table_schema, tg_table_name
        using errcode = '42501';
end $$;
create trigger append_only before update or delete on catalog.change_batches
    for each statement execute function core.append_only('purser_derive');
create trigger append_only before update or delete on catalog.change_batch_items
    for each statement execute function core.append_only('purser_derive');
create trigger append_only_truncate before truncate on catalog.change_batches
    for each statement execute function core.append_only();
create trigger append_only_truncate before truncate on catalog.change_batch_items
    for each statement execute function core.append_only();
reset role;

-- Traces --------------------------------------------------------------------------------------------------------------

grant create on schema audit to purser_audit;
set role purser_audit;
create function audit.note_account_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    if new.password_changed_at is distinct from old.password_changed_at then
        perform audit.note(new.tenant_id, 'permission', 'password', 'user', new.id::text);
    end if;
    if new.is_active <> old.is_active then
        perform audit.note(new.tenant_id, 'permission', case when new.is_active then 'enable' else 'disable' end, 'user',
                           new.id::text);
    end if;
    return null;
end $$;

-- Who was given a data key, who lost one, whose own key is another now. Nothing of the keys themselves.
create function audit.note_key_change() returns trigger
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    r record;
begin
    for r in select * from changed loop
        perform audit.note(r.tenant_id, 'credential', tg_argv[0], 'user', r.user_id::text, 'success',
                           case when to_jsonb(r) ? 'version' then jsonb_build_object('version', to_jsonb(r) -> 'version')
                                else '{}' end);
    end loop;
    return null;
end $$;
reset role;
revoke create on schema audit from purser_audit;
grant execute on function audit.note_account_change() to purser_owner;
grant execute on function audit.note_key_change() to purser_vault;

set role purser_owner;
create trigger note_update after update on core.user_roles
    referencing new table as changed for each statement execute function audit.note_permission_change();
create trigger note_account after update of password_changed_at, is_active on core.users
    for each row execute function audit.note_account_change();
reset role;
set role purser_vault;
create trigger note_insert after insert on core.tenant_key_seals
    referencing new table as changed for each statement execute function audit.note_key_change('share_key');
create trigger note_update after update on core.tenant_key_seals
    referencing new table as changed for each statement execute function audit.note_key_change('share_key');
create trigger note_delete after delete on core.tenant_key_seals
    referencing old table as changed for each statement execute function audit.note_key_change('withdraw_key');
create trigger note_insert after insert on core.user_keys
    referencing new table as changed for each statement execute function audit.note_key_change('publish_key');
create trigger note_update after update on core.user_keys
    referencing new table as changed for each statement execute function audit.note_key_change('publish_key');
reset role;

-- Statistics ----------------------------------------------------------------------------------------------------------
-- EXPLAIN answers from the values of all companies. Texts that no index and no list of known values needs have no
-- statistics, and neither have the keys that say who and how much. What remains is there for the plans: the keys by
-- which grids sort and filter (of products above all), whose estimates tell that a value is common somewhere.
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
        where r.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and a.attstattarget <> 0
          and exists (select from pg_attribute k where k.attrelid = r.oid and k.attname = 'tenant_id' and not k.attisdropped)
          and n.nspname in ('core', 'catalog', 'inventory', 'purchasing', 'sales', 'finance', 'ads', 'brand', 'chat', 'knowledge',
                            'agent', 'sync', 'seo', 'work', 'workspace', 'support', 'analytics', 'audit', 'storage')
          and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'name'::regtype, 'inet'::regtype)
          and ((a.attname !~ '(^|_)(status|type|kind|currency)$'
                and not exists (select from pg_constraint k
                            where k.conrelid = r.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                              and pg_get_constraintdef(k.oid) ~ ' = ANY ')
                and not exists (select from pg_index i where i.indrelid = r.oid and a.attnum = any (i.indkey::int2[]))
                and not exists (select from pg_index i join pg_depend d on d.objid = i.indexrelid
                                where i.indrelid = r.oid and d.classid = 'pg_class'::regclass
                                  and d.refclassid = 'pg_class'::regclass and d.refobjid = r.oid and d.refobjsubid = a.attnum))
               or (n.nspname, coalesce((select p.relname from pg_inherits h join pg_class p on p.oid = h.inhparent
                                        where h.inhrelid = r.oid), r.relname), a.attname) in (values
                  ('audit', 'audit_events', 'resource_id'), ('audit', 'audit_events', 'correlation_id'),
                  ('audit', 'observability_logs', 'correlation_id'), ('purchasing', 'vendors', 'name_key'),
                  ('sync', 'webhooks', 'delivery_url'), ('brand', 'user_socials', 'handle'),
                  ('brand', 'ghl_contacts', 'ghl_contact_id')))
        union all
        select a.attrelid, a.attnum, a.attname from pg_attribute a
        where a.attrelid = 'finance.payments'::regclass and a.attname = 'amount_key'
    loop
        execute format('alter table only %s alter column %I set statistics 0', c.attrelid::regclass, c.attname);
        if superuser then -- what was gathered before stays otherwise
            delete from pg_statistic s where s.starelid = c.attrelid and s.staattnum = c.attnum;
        end if;
    end loop;
    if superuser then
        set local allow_system_table_mods = off;
    end if;
end $$;

-- The next months keep silent about the same.
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
    quiet text;
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
            select string_agg(format('alter column %I set statistics 0', a.attname), ', ') into quiet
            from pg_attribute a
            where a.attrelid = parent and a.attnum > 0 and not a.attisdropped and a.attstattarget = 0;
            if quiet is not null then
                execute format('alter table %s %s', partition, quiet);
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
