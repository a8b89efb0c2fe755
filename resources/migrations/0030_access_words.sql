-- Where a table departs from its class of access, its comment says so in words that the tests read:
--   no insert|update|delete  nobody does that directly, though the class would allow it
--   write P (store class)    written with the permission P instead of by the managers of the store
--   or read P, or write P    also with the permission P
--   and read R, and write R  only with the role R (viewer, manager, owner) in the store of the row, where it has one, or
--                            only with the permission R too
--   insert own               added by everybody, in their own name
--   insert all               added by everybody
--   insert begun             added only to what one has just begun oneself
--   change own               changed and removed only by the person who is named in the row
do $$
declare
    departure record;
begin
    for departure in select * from (values
        ('core.stores', 'write stores:write, or read stores:write, no delete'),
        ('sales.orders', 'and read manager'), -- who the customer is, is for managers and owners
        ('ads.ads_campaigns', 'or read ads:read, or read ads:write, or write ads:write'), -- figures add up over all stores only
        ('audit.observability_logs', 'insert all'),
        ('agent.decision_log', 'insert own'),
        ('sales.sales_pulse_actions', 'insert own'),
        ('catalog.change_batch_items', 'insert begun'),
        ('sync.sync_logs', 'no update, no delete'),
        ('sync.webhook_logs', 'no update, no delete'),
        ('sync.taxonomy_sync_log', 'no update, no delete'),
        ('sales.order_status_logs', 'no update, no delete'),
        ('agent.agent_queries', 'no update, no delete'),
        ('sync.jobs', 'and write manager'), -- nobody has a worker do what they may not do themselves
        ('sync.schedules', 'and write manager'),
        ('sync.job_items', 'and read viewer, and write manager'), -- what a job did is of its store
        ('sync.job_logs', 'no update, no delete, and read viewer, and write manager'),
        ('sync.cursor_states', 'and read connections:read, and write connections:write'), -- of a connection that one sees
        ('work.work_logs', 'change own'),
        ('work.task_comments', 'change own')) v (name, words)
    loop
        execute format('comment on table %s is %L', departure.name,
                       regexp_replace(obj_description(departure.name::regclass, 'pg_class'), '\]$', ', ' || departure.words || ']'));
    end loop;
end $$;

-- What points at a row of another store, or of another person, tells that it is there. Terms and categories point within
-- their store, a first view at one that its person sees, and what is said about an answer at one's own.
update catalog.store_categories c set parent_id = null
from catalog.store_categories p
where p.tenant_id = c.tenant_id and p.id = c.parent_id and p.store_id <> c.store_id;
delete from catalog.store_attribute_terms t using catalog.store_attributes a
where a.tenant_id = t.tenant_id and a.id = t.attribute_id and a.store_id <> t.store_id;
alter table catalog.store_categories
    add constraint store_categories_of_store unique (tenant_id, store_id, id),
    drop constraint store_categories_tenant_id_parent_id_fkey,
    add constraint store_categories_parent_fkey foreign key (tenant_id, store_id, parent_id)
        references catalog.store_categories (tenant_id, store_id, id) on delete set null (parent_id);
alter table catalog.store_attributes add constraint store_attributes_of_store unique (tenant_id, store_id, id);
alter table catalog.store_attribute_terms
    drop constraint store_attribute_terms_tenant_id_attribute_id_fkey,
    add constraint store_attribute_terms_attribute_fkey foreign key (tenant_id, store_id, attribute_id)
        references catalog.store_attributes (tenant_id, store_id, id) on delete cascade;
drop index catalog.store_categories_parent, catalog.store_attribute_terms_attribute;
create index store_categories_parent on catalog.store_categories (tenant_id, parent_id, store_id);
create index store_attribute_terms_attribute on catalog.store_attribute_terms (tenant_id, attribute_id, store_id);
-- Not by a policy, but after it, as a foreign key: whoever names a view that is not there is told the same.
create function core.check_first_view() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not exists (select from core.saved_views v where v.tenant_id = new.tenant_id and v.id = new.view_id) then
        raise exception 'There is no such view.' using errcode = '23503', constraint = 'saved_view_defaults_tenant_id_view_id_fkey';
    end if;
    return null;
end $$;
alter function core.check_first_view() owner to purser_owner;
revoke execute on function core.check_first_view() from public;
create trigger seen_view after insert or update of view_id on core.saved_view_defaults
    for each row execute function core.check_first_view();
do $$
declare
    kind text;
begin
    foreach kind in array array['insert', 'update'] loop
        execute format($p$
            create policy own_message_%1$s on agent.agent_feedback as restrictive for %1$s to purser_member with check (
                message_id is null
                or exists (select from chat.chat_messages m
                           where m.tenant_id = agent_feedback.tenant_id and m.id = agent_feedback.message_id
                             and m.user_id = (select auth.uid()))) $p$, kind);
    end loop;
end $$;
