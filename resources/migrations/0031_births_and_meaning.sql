-- How rows begin, how passwords are chosen and guessed, what is shared by all companies, how meaning is searched, and which
-- columns the statistics tell of.

-- Products --------------------------------------------------------------------------------------------------------------
-- A product begins where its life is when it comes here: as a draft, or as what another system has it as already (an import
-- brings active, paused and archived ones, and whoever adds a product may take these steps at once). An error is something
-- that happens to an active product, never how one begins.

set role purser_owner;
create function catalog.product_status_begins(p_status text) returns boolean
language sql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select p_status in ('draft', 'active', 'paused', 'archived')
$$;
create function catalog.check_product_birth() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
    if not catalog.product_status_begins(new.status) then
        raise exception 'A product does not begin as %.', new.status
            using errcode = '23514', constraint = 'products_status_begins';
    end if;
    return new;
end $$;
create trigger status_begins before insert on catalog.products
    for each row when (new.status not in ('draft', 'active', 'paused', 'archived'))
    execute function catalog.check_product_birth();
grant execute on function catalog.product_status_begins(text) to purser_member;
reset role;

-- Who is asking ---------------------------------------------------------------------------------------------------------

grant create on schema auth to purser_auth, purser_provision;
set role purser_auth;

-- As before and a quarter quicker: every statement about a store asks it, and what starts a query costs more than what it
-- finds.
create or replace function auth.store_ids(p_at_least core.store_role default 'viewer') returns uuid[]
language plpgsql stable parallel safe security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant uuid;
    me uuid;
    admin boolean;
    stores uuid[];
begin
    select u.tenant_id, u.id, r.role is not null
    into tenant, me, admin
    from core.users u
    join core.tenants t on t.id = u.tenant_id
    left join core.user_roles r on r.tenant_id = u.tenant_id and r.user_id = u.id and r.role = 'admin'
    where u.login_role = session_user and u.is_active and t.is_active;
    if not found then
        return '{}';
    elsif admin then
        select array(select s.id from core.stores s where s.tenant_id = tenant order by s.id) into stores;
    else
        select array(select su.store_id from core.store_users su
                     where su.tenant_id = tenant and su.user_id = me and su.role >= p_at_least order by su.store_id)
        into stores;
    end if;
    return stores;
end $$;
reset role;

-- Passwords and guessing ------------------------------------------------------------------------------------------------
-- The server never sees a password, but it can compute what the verifier of a known one would be. So whatever can be
-- guessed from the login itself is refused here, whichever program asks; the length is the program's to check.

set role purser_provision;

-- The StoredKey of a SCRAM-SHA-256 verifier (RFC 5802), for passwords in ASCII.
create function auth.scram_stored_key(p_password text, p_salt bytea, p_iterations integer) returns text
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    secret bytea := convert_to(p_password, 'UTF8');
    inner_pad bytea := decode(repeat('36', 64), 'hex');
    outer_pad bytea := decode(repeat('5c', 64), 'hex');
    u bytea;
    mixed bit(256);
    salted bytea;
begin
    if length(secret) > 64 then
        secret := sha256(secret);
    end if;
    for i in 0 .. length(secret) - 1 loop
        inner_pad := set_byte(inner_pad, i, get_byte(secret, i) # 54);
        outer_pad := set_byte(outer_pad, i, get_byte(secret, i) # 92);
    end loop;
    u := sha256(outer_pad || sha256(inner_pad || p_salt || '\x00000001'::bytea));
    mixed := ('x' || encode(u, 'hex'))::bit(256);
    for i in 2 .. p_iterations loop
        u := sha256(outer_pad || sha256(inner_pad || u));
        mixed := mixed # ('x' || encode(u, 'hex'))::bit(256);
    end loop;
    select decode(string_agg(lpad(to_hex(substring(mixed from n * 32 + 1 for 32)::bit(32)::integer), 8, '0'), '' order by n), 'hex')
    into salted from generate_series(0, 7) n;
    inner_pad := decode(repeat('36', 64), 'hex');
    outer_pad := decode(repeat('5c', 64), 'hex');
    for i in 0 .. 31 loop
        inner_pad := set_byte(inner_pad, i, get_byte(salted, i) # 54);
        outer_pad := set_byte(outer_pad, i, get_byte(salted, i) # 92);
    end loop;
    return encode(sha256(sha256(outer_pad || sha256(inner_pad || convert_to('Client Key', 'UTF8')))), 'base64');
end $$;

create or replace function auth.require_verifier(p_verifier text) returns void
language plpgsql immutable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    iterations constant integer := substring(p_verifier from '^SCRAM-SHA-256\$([1-9][0-9]{3,5}):');
begin
    if p_verifier is null or iterations is null
       or p_verifier !~ '^SCRAM-SHA-256\$[1-9][0-9]{3,5}:[A-Za-z0-9+/]{16,88}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$' then
        raise exception 'A SCRAM-SHA-256 verifier is required, never a plain password.' using errcode = '22023';
    elsif iterations < 4096 then
        raise exception 'The verifier has fewer than 4096 iterations.' using errcode = '22023';
    end if;
end $$;

-- Nobody's password is their address, what stands before its @, or the short name of their company.
create function auth.refuse_obvious_password(p_verifier text, p_email text, p_slug text) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    iterations constant integer := substring(p_verifier from '^SCRAM-SHA-256\$([0-9]+):');
    salt constant bytea := decode(substring(p_verifier from ':([^$]+)\$'), 'base64');
    stored constant text := split_part(split_part(p_verifier, '$', 3), ':', 1);
    word text;
begin
    if iterations > 50000 then
        return; -- every word would take seconds; such verifiers are made by those who know what they do
    end if;
    foreach word in array array[lower(p_email), split_part(lower(p_email), '@', 1), p_slug] loop
        if auth.scram_stored_key(word, salt, iterations) = stored then
            raise exception 'This password can be guessed from the e-mail address or the company. Choose another one.'
                using errcode = '23514', constraint = 'users_password_obvious';
        end if;
    end loop;
end $$;

create or replace function auth.user_create(p_email text, p_full_name text, p_verifier text, p_roles text[],
                                            p_actor_type text default 'user')
returns uuid
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    tenant constant uuid := auth.require_user_manager();
    slug constant text := (select t.slug from core.tenants t where t.id = tenant);
    login constant name := auth.login_role(slug, btrim(p_email));
    created uuid;
begin
    perform auth.require_verifier(p_verifier);
    insert into core.users (tenant_id, email, full_name, actor_type, login_role)
        values (tenant, lower(btrim(p_email)), btrim(p_full_name), p_actor_type, login)
        returning id into created;
    perform auth.refuse_obvious_password(p_verifier, btrim(p_email), slug);
    insert into core.user_roles (tenant_id, user_id, role) select tenant, created, r from unnest(p_roles) r group by r;
    perform auth.create_login(login, p_verifier);
    return created;
end $$;

create or replace function auth.user_set_password(p_user uuid, p_verifier text) returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    own constant boolean := p_user is not distinct from auth.uid();
    tenant constant uuid := case when own then auth.tenant_id() else auth.require_user_manager() end;
    login constant name := auth.login_of(tenant, p_user);
begin
    perform auth.require_verifier(p_verifier);
    perform auth.refuse_obvious_password(p_verifier,
        (select u.email from core.users u where u.tenant_id = tenant and u.id = p_user),
        (select t.slug from core.tenants t where t.id = tenant));
    execute format('alter role %I password %L', login, p_verifier);
    update core.users set password_changed_at = now() where tenant_id = tenant and id = p_user;
    if not own then
        perform auth.end_sessions(login);
    end if;
end $$;

-- Called by the program after a sign-in. PostgreSQL refuses a wrong password before any function could count it, so the
-- program that was refused tells how often and when, and the trail has it once somebody gets in. What others tried from
-- elsewhere is in the log of the server, which auth_delay keeps short.
drop function auth.signed_in();
create function auth.signed_in(p_failed integer default 0, p_first timestamptz default null, p_last timestamptz default null)
returns void
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
begin
    update core.users set last_sign_in_at = now() where tenant_id = auth.tenant_id() and id = auth.uid();
    if found then
        if p_failed > 0 then
            perform audit.note(auth.tenant_id(), 'session', 'failed_sign_in', 'user', auth.uid()::text, 'denied',
                               jsonb_build_object('attempts', least(p_failed, 100000), 'first', p_first, 'last', p_last));
        end if;
        perform audit.note(auth.tenant_id(), 'session', 'sign_in', 'user', auth.uid()::text);
        perform core.make_partitions(2); -- also where no worker runs, no month begins without its partitions
    end if;
end $$;
grant execute on function auth.signed_in(integer, timestamptz, timestamptz) to purser_member;
reset role;
revoke create on schema auth from purser_auth, purser_provision;

-- What all companies share ----------------------------------------------------------------------------------------------
-- Documents of the tenant of zeros (S4: the system tenant) are everybody's to read. Whoever runs the server writes them;
-- nobody signs in there. The row itself is no company: no schedules, no trail.

alter table core.tenants disable trigger user;
insert into core.tenants (id, name, slug, plan, is_active)
    values ('00000000-0000-0000-0000-000000000000', 'Shared by all companies', 'shared-by-all-companies', 'pro', false);
alter table core.tenants enable trigger user;
do $$
declare
    t text;
    reader text;
begin
    foreach t in array array['knowledge_documents', 'knowledge_metadata', 'doc_chunks'] loop
        foreach reader in array array['member_read', 'ai_read'] loop
            execute format($p$
                alter policy %I on knowledge.%I using (
                    tenant_id = (select auth.tenant_id())
                    or (tenant_id = '00000000-0000-0000-0000-000000000000' and (select auth.tenant_id()) is not null)) $p$,
                reader, t);
        end loop;
        execute format('comment on table knowledge.%I is %L', t,
                       regexp_replace(obj_description(format('knowledge.%I', t)::regclass, 'pg_class'), '\]$', ', or read shared]'));
    end loop;
end $$;

-- Meaning ---------------------------------------------------------------------------------------------------------------
-- Embeddings are real[], so that every server has them. Where the extension vector (pgvector, 0.5 or later) is at hand, an
-- HNSW index finds the nearest; where it is not, the cosine of each piece is computed. Which of the two is decided when
-- somebody asks, so the extension may come later: knowledge.build_meaning_index() can be called again at any time.

set role purser_owner;

-- 'indexed', 'installed' or 'available' (the index could be built), 'old' (before 0.5, no HNSW) or 'absent'.
create function knowledge.meaning_index_state() returns text
language plpgsql stable parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
    version text;
    at_hand text;
begin
    select e.extversion into version from pg_extension e where e.extname = 'vector';
    if to_regclass('knowledge.doc_chunks_by_meaning') is not null then
        return 'indexed';
    elsif version is not null then
        return case when knowledge.has_hnsw(version) then 'installed' else 'old' end;
    end if;
    select a.default_version into at_hand from pg_available_extensions a where a.name = 'vector';
    return case when at_hand is null then 'absent' when knowledge.has_hnsw(at_hand) then 'available' else 'old' end;
end $$;

create function knowledge.has_hnsw(p_version text) returns boolean
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select string_to_array(regexp_replace(p_version, '[^0-9.].*$', ''), '.')::integer[] >= array[0, 5]
$$;

-- The statements that make the index, in order; nothing where there is nothing to do.
create function knowledge.meaning_index_steps(p_state text) returns text[]
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select case p_state when 'available' then array['create extension if not exists vector with schema extensions']
                        else '{}' end
        || case when p_state in ('available', 'installed') then array[
            'create index doc_chunks_by_meaning on knowledge.doc_chunks '
            'using hnsw ((embedding::extensions.vector(1024)) extensions.vector_cosine_ops) where embedding is not null']
                else '{}' end
$$;

-- The query for the nearest pieces ($1 the question, $2 how many): through the index, or by computing each.
create function knowledge.nearest_query(p_indexed boolean) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
    select 'select c.tenant_id, c.id, c.document_id, c.title, c.source_path, c.chunk_index, c.content, '
        || case when p_indexed
                then '1 - (c.embedding::extensions.vector(1024) operator(extensions.<=>) $1::extensions.vector(1024))'
                else 'knowledge.cosine_similarity(c.embedding, $1)' end
        || ' from knowledge.doc_chunks c where c.embedding is not null order by '
        || case when p_indexed
                then 'c.embedding::extensions.vector(1024) operator(extensions.<=>) $1::extensions.vector(1024)'
                else 'knowledge.cosine_similarity(c.embedding, $1) desc nulls last' end
        || ' limit $2'
$$;

-- The pieces nearest to a question in meaning, the nearest first, among those that the caller may read. The index knows
-- all companies and gives what it finds before the policies leave out the others', so too few of them are made good by
-- computing.
create function knowledge.nearest(p_question real[], p_most integer default 10)
returns table (tenant_id uuid, id uuid, document_id uuid, title text, source_path text, chunk_index integer, content text,
               similarity double precision)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
    wanted constant integer := least(greatest(p_most, 1), 1000);
    found_so_far bigint;
begin
    if array_length(p_question, 1) is distinct from 1024 then
        raise exception 'A question has 1,024 numbers.' using errcode = '22023';
    end if;
    if knowledge.meaning_index_state() = 'indexed' then
        execute format('select count(*) from (%s) n', knowledge.nearest_query(true)) into found_so_far using p_question, wanted;
        if found_so_far = wanted then
            return query execute knowledge.nearest_query(true) using p_question, wanted;
            return;
        end if;
    end if;
    return query execute knowledge.nearest_query(false) using p_question, wanted;
end $$;
reset role;
grant execute on function knowledge.nearest(real[], integer), knowledge.nearest_query(boolean), knowledge.meaning_index_state(),
    knowledge.has_hnsw(text) to purser_member, purser_ai;
grant execute on function knowledge.cosine_similarity(real[], real[]) to purser_ai;

-- For whoever runs the server: makes the index where that is possible, and gives the state it leaves.
create function knowledge.build_meaning_index() returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
    step text;
begin
    foreach step in array knowledge.meaning_index_steps(knowledge.meaning_index_state()) loop
        execute step;
    end loop;
    return knowledge.meaning_index_state();
end $$;
do $$
begin
    perform knowledge.build_meaning_index();
exception when insufficient_privilege then -- not this role's to install; purserctl doctor tells of it
    raise notice 'The extension vector is there; a superuser makes the index: select knowledge.build_meaning_index()';
end $$;

-- Statistics ------------------------------------------------------------------------------------------------------------
-- Every text and key of the companies that still has statistics says why: a plan needs them. purserctl doctor asks for
-- the mark, resources/schema.md shows it.

do $$
declare
    c record;
begin
    for c in
        select a.attrelid::regclass as on_table, a.attname, a.atttypid = 'bigint'::regtype as is_amount,
               col_description(a.attrelid, a.attnum) as said,
               exists (select from pg_index i where i.indrelid = r.oid and i.indisunique and a.attnum = any (i.indkey::int2[])) as in_key
        from pg_attribute a
        join pg_class r on r.oid = a.attrelid
        join pg_namespace n on n.oid = r.relnamespace
        where r.relkind in ('r', 'p') and not r.relispartition and a.attnum > 0 and not a.attisdropped and a.attstattarget <> 0
          and exists (select from pg_attribute k where k.attrelid = r.oid and k.attname = 'tenant_id' and not k.attisdropped)
          and n.nspname in ('core', 'catalog', 'inventory', 'purchasing', 'sales', 'finance', 'ads', 'brand', 'chat', 'knowledge',
                            'agent', 'sync', 'seo', 'work', 'workspace', 'support', 'analytics', 'audit', 'storage')
          and ((a.atttypid in ('text'::regtype, 'varchar'::regtype, 'name'::regtype, 'inet'::regtype)
                and a.attname !~ '(^|_)(status|type|kind|currency)$'
                and not exists (select from pg_constraint k
                                where k.conrelid = r.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                                  and pg_get_constraintdef(k.oid) ~ ' = ANY '))
               or (a.atttypid = 'bigint'::regtype and a.attname ~ '_key$'))
    loop
        execute format('comment on column %s.%I is %L', c.on_table, c.attname, concat_ws(' ', c.said,
            '[estimates: ' || case when c.is_amount then 'lists are sorted and filtered by this amount'
                                   when c.in_key then 'rows are looked up by it'
                                   else 'lists are sorted and filtered by it' end || ']'));
    end loop;
end $$;
