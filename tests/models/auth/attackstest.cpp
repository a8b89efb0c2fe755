#include "tests/models/auth/attacked.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// People with valid logins of their own and every statement that PostgreSQL offers, against the whole schema.
class AttacksTest : public QObject, Attacked {
    Q_OBJECT

private slots:
    /// who | statement | rows expected | or the part of the refusal expected
    void attack_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("why");
        const QString b = b_.id.toString();
        const auto rows = [](const char *name, const char *who, const QString &sql, int n) {
            QTest::newRow(name) << QString::fromLatin1(who) << sql << n << QString();
        };
        const auto refused = [](const char *name, const char *who, const QString &sql, const char *why) {
            QTest::newRow(name) << QString::fromLatin1(who) << sql << -1 << QString::fromLatin1(why);
        };
        // Settings: nothing of what a session says about itself counts.
        rows("forged identity in every setting", "viewer",
            u"select from (select set_config('app.user_id', '%1', false), set_config('request.jwt.claims', '{\"sub\": "
            u"\"%1\"}', false), "
            "set_config('app.tenant_id', '%2', false), set_config('application_name', '%1', false)) f "
            "where auth.uid() = '%1' or auth.tenant_id() = '%2' or auth.has_permission('users:manage')"_qs.arg(
                b_.admin.id.toString(), b),
            0);
        refused("triggers switched off", "admin", u"set session_replication_role = replica"_qs, "permission denied");
        refused("system tables opened", "admin", u"set allow_system_table_mods = on"_qs, "permission denied");
        refused("foreign large objects opened", "admin", u"set lo_compat_privileges = on"_qs, "permission denied");
        refused("a library of one's own", "admin", u"load '/tmp/evil.so'"_qs, "not allowed");
        refused("another preloaded library", "admin", u"set session_preload_libraries = '/tmp/evil'"_qs,
            "permission denied");
        refused("the log switched off", "admin", u"alter system set log_statement = 'none'"_qs, "permission denied");
        refused("the log aside", "admin", u"set log_statement = 'none'"_qs, "permission denied");
        refused("the database's settings", "admin",
            u"alter database %1 set row_security = off"_qs.arg(database_.name()), "must be owner");
        refused("everybody's settings", "admin", u"alter role all set search_path = pg_temp"_qs, "must be superuser");
        refused("a colleague's settings", "viewer", u"alter role %1 set search_path = pg_temp"_qs.arg(a_.admin.login),
            "permission denied");
        // Roles.
        refused("oneself without policies", "admin", u"alter role %1 bypassrls"_qs.arg(a_.admin.login),
            "must be superuser");
        refused("oneself as a maker of roles", "admin", u"alter role %1 createrole"_qs.arg(a_.admin.login),
            "permission denied");
        refused("oneself as a maker of databases", "admin", u"alter role %1 createdb"_qs.arg(a_.admin.login),
            "permission denied");
        refused("the expiry of oneself", "admin", u"alter role %1 valid until 'infinity'"_qs.arg(a_.admin.login),
            "permission denied");
        refused("as many connections as one likes", "admin",
            u"alter role %1 connection limit -1"_qs.arg(a_.admin.login), "permission denied");
        refused("another's name", "viewer", u"alter role %1 rename to x"_qs.arg(a_.admin.login), "permission denied");
        refused("a colleague as a member of oneself", "admin", u"grant %1 to %2"_qs.arg(viewer_.login, a_.admin.login),
            "must have admin option");
        refused("a session as superuser", "admin", u"set session authorization postgres"_qs, "permission denied");
        refused("what the assistant's role may, as one's own", "viewer", u"grant purser_ai to %1"_qs.arg(viewer_.login),
            "must have admin option");
        refused("another's objects", "admin", u"reassign owned by purser_owner to %1"_qs.arg(a_.admin.login),
            "permission denied");
        refused("another's objects dropped", "admin", u"drop owned by purser_owner"_qs, "permission denied");
        // Structure.
        refused("a trigger", "admin",
            u"create trigger t before insert on sales.orders for each row execute function core.touch()"_qs,
            "permission denied");
        refused(
            "a rule", "admin", u"create rule r as on select to sales.orders do instead select 1"_qs, "must be owner");
        refused("a policy", "admin", u"create policy p on sales.orders using (true)"_qs, "must be owner");
        refused("policies without force", "admin", u"alter table core.credentials no force row level security"_qs,
            "must be owner");
        refused("statistics of one's own", "admin",
            u"create statistics s on customer_name, customer_email from sales.orders"_qs, "must be owner");
        refused("a partition of one's own", "admin",
            u"create temporary table p partition of audit.audit_logs default"_qs, "cannot create a temporary relation");
        refused("an heir", "admin", u"create temporary table p () inherits (sales.orders)"_qs, "must be owner");
        refused("an index on a leaking function", "admin", u"create index on sales.orders (customer_name)"_qs,
            "must be owner");
        refused("a publication", "admin", u"create publication p for table sales.orders"_qs, "permission denied");
        refused("an extension", "admin", u"create extension dblink schema core"_qs, "permission denied");
        refused("a language", "admin", u"create function pg_temp.c() returns int language c as 'x', 'y'"_qs,
            "permission denied");
        refused("a default privilege for all", "admin",
            u"alter default privileges for role purser_owner grant all on tables to public"_qs, "must be member");
        refused("a large object", "admin", u"select lo_create(0)"_qs, "permission denied");
        refused("a large object from bytes", "admin", u"select lo_from_bytea(0, 'x')"_qs, "permission denied");
        refused("a file of the server", "admin", u"copy core.stores to '/tmp/x'"_qs, "must be superuser");
        refused("a file into a table", "admin", u"copy core.stores from '/etc/passwd'"_qs, "must be superuser");
        refused("the folder of the server", "admin", u"select pg_ls_dir('.')"_qs, "permission denied");
        refused("end of the server's other sessions", "admin",
            u"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'"_qs,
            "must be a superuser");
        // Partitions: thousands of them, or rows that stand where the next is to be.
        refused("partitions without end", "viewer", u"select core.make_partitions(1000000)"_qs, "at most 12");
        refused("partitions of nothing", "viewer", u"select core.make_partitions(null)"_qs, "at most 12");
        refused("a report of next year", "viewer",
            u"insert into audit.observability_logs (tenant_id, level, component, message, created_at) values (auth.tenant_id(), 'INFO', 'x', 'x', now() + interval '1 year')"_qs,
            "permission denied");
        refused("a delivery of next year", "manager",
            u"insert into sync.webhook_logs (tenant_id, store_id, topic, status, created_at) values (auth.tenant_id(), '%1', 'x', 'success', now() + interval '1 year')"_qs
                .arg(a_.one.toString()),
            "permission denied");
        // What functions that run as others do for whoever asks.
        refused("retention without the permission", "viewer", u"select core.apply_retention()"_qs, "jobs:write");
        refused("the hidden writer of the trail", "admin", u"select audit.note('%1', 'session', 'sign_in')"_qs.arg(b),
            "permission denied");
        refused("a sign-in that never was", "admin", u"select audit.record('session', 'sign_in')"_qs,
            "written by the database itself");
        refused("a permission that never was given", "admin", u"select audit.record('permission', 'insert')"_qs,
            "written by the database itself");
        refused("the trail written directly", "admin",
            u"insert into audit.audit_logs (tenant_id, table_name, record_id, action, login) values (auth.tenant_id(), 'x', core.new_id(), 'INSERT', 'x')"_qs,
            "permission denied");
        refused(
            "the trail changed", "admin", u"update audit.audit_events set status = 'success'"_qs, "permission denied");
        refused("the trail removed", "admin", u"delete from audit.audit_logs"_qs, "permission denied");
        refused("the seals removed", "admin", u"delete from audit.seals"_qs, "permission denied");
        refused("a foreign report", "admin",
            u"insert into audit.observability_logs (tenant_id, level, component, message) values ('%1', 'INFO', 'x', 'x')"_qs
                .arg(b),
            "row-level security");
        refused("the seal of a foreign trail", "admin", u"select audit.seal_chain('%1', 'audit_logs')"_qs.arg(b),
            "permission denied");
        refused("the check of a foreign trail", "admin", u"select audit.verify_chains('%1')"_qs.arg(b),
            "permission denied");
        rows("the customer in the trail of finance", "finance",
            u"select from audit.audit_logs where old_data::text || new_data::text ~ 'Secret' or new_data::text ~ 'Secret'"_qs,
            0);
        rows("the trail of orders is the administrator's", "admin",
            u"select from audit.audit_logs where new_data::text ~ 'Dana Secret'"_qs, 1);
        rows("a quota of another's store", "admin",
            u"select from sync.check_webhook_log_rate_limit('%1') c where c"_qs.arg(b_.one.toString()), 0);
        rows("a foreign store's place among mine", "admin",
            u"select from core.stores_public where tenant_id <> auth.tenant_id()"_qs, 0);
        rows("queries of others while they run", "viewer",
            u"select from pg_stat_activity where usename <> session_user and query not in ('', '<insufficient privilege>')"_qs,
            0);
        refused("hash of a key for the interface", "admin", u"select key_hash from chat.chat_api_keys"_qs,
            "permission denied");
        refused(
            "the plan of a refused table", "viewer", u"explain select from core.credentials"_qs, "permission denied");
        refused("hours in a colleague's name", "manager",
            u"insert into work.work_logs (tenant_id, task_id, user_id, hours) select tenant_id, id, '%1', 1 from work.tasks"_qs
                .arg(a_.admin.id.toString()),
            "row-level security");
        // Credentials.
        refused("credentials directly", "admin", u"select ciphertext from core.credentials"_qs, "permission denied");
        refused("data keys directly", "admin", u"select sealed_key from core.tenant_key_seals"_qs, "permission denied");
        refused("credentials of a foreign company", "admin",
            u"select core.request_credentials('%1', 'x')"_qs.arg(connectionB_), "Only owners");
        refused("credentials as a manager", "manager",
            u"select core.request_credentials('%1', 'x')"_qs.arg(connectionA_), "Only owners");
        refused("credentials as a viewer", "viewer", u"select core.request_credentials('%1', 'x')"_qs.arg(connectionA_),
            "Only owners");
        refused("a credential put in place of another", "manager",
            u"select core.store_credential('%1', 'api_key', 1, null, null)"_qs.arg(connectionA_), "Only owners");
        refused("a reason of blanks", "admin", u"select core.request_credentials('%1', '  ')"_qs.arg(connectionA_),
            "credential_access_purpose_not_blank");
        refused("a data key of one's own", "manager", u"select core.add_data_key('{}', '{}')"_qs, "connections:write");
        refused("a data key for a foreign person", "admin",
            u"select core.share_data_key(1, '%1', decode(repeat('00', 80), 'hex'))"_qs.arg(b_.admin.id.toString()),
            "foreign key");
        refused("who asks in the open", "admin",
            u"insert into core.credential_access_logs (tenant_id, connection_id, user_id, purpose) values (auth.tenant_id(), core.new_id(), auth.uid(), 'x')"_qs,
            "permission denied");
        rows("foreign fields of credentials", "admin", u"select from core.credential_fields('%1')"_qs.arg(connectionB_),
            0);
    }
    void attack()
    {
        QFETCH(QString, who);
        QFETCH(QString, sql);
        QFETCH(int, rows);
        QFETCH(QString, why);
        const auto all = people();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto &p) { return who == QLatin1StringView(p.first); });
        db::Connection c = database_.connect(found->second);
        const auto outcome = c.exec(sql);
        if (why.isEmpty()) {
            QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
            QCOMPARE(outcome->size(), rows);
        } else {
            QVERIFY2(!outcome, "it was allowed");
            QVERIFY2(outcome.error().detail.contains(why), qPrintable(outcome.error().detail));
        }
    }

    void nobodyBecomesAnotherRole()
    {
        db::Connection super = database_.connectSuperuser();
        QStringList roles = names(super,
            u"select rolname from pg_roles where rolname ~ '^(purser_|pg_)' and rolname not in ('purser_member', 'purser_ai')"_qs);
        QVERIFY(roles.contains(u"purser_vault"_qs) && roles.contains(u"purser_retention"_qs));
        roles << u"postgres"_qs << b_.admin.login << a_.admin.login;
        db::Connection c = database_.connect(viewer_);
        for (const QString &role : roles)
            for (const char *way : {"set role %1", "set session authorization %1", "grant %1 to session_user",
                     "alter role %1 nologin", "comment on role %1 is 'x'", "drop role %1",
                     "alter role %1 in database %2 set row_security = off"}) {
                const QString why =
                    refusal(c, QString::fromLatin1(way).replace(u"%1"_qs, role).replace(u"%2"_qs, database_.name()));
                QVERIFY2(why.contains(u"permission denied") || why.contains(u"must be") || why.contains(u"must have")
                        || why.contains(u"reserved"),
                    qPrintable(role + u": "_qs + QString::fromLatin1(way) + u": "_qs + why));
            }
        QCOMPARE(must(c, u"select session_user = current_user"_qs).first().truth(0), true);
    }

    void noFunctionIsReplacedOrLentToAnotherTable()
    {
        db::Connection super = database_.connectSuperuser();
        db::Connection c = database_.connect(a_.admin);
        must(c, u"create temporary table bait (tenant_id uuid, id uuid, user_id uuid, status text)"_qs);
        const db::Rows functions = must(super,
            u"select p.oid::regprocedure::text, p.prorettype = 'trigger'::regtype, p.prosecdef, p.prokind = 'p' from "
            u"pg_proc p "
            "join pg_namespace n on n.oid = p.pronamespace where %1"_qs.arg(QLatin1StringView(ours)));
        QVERIFY(functions.size() > 80);
        for (const db::Row f : functions) {
            const QString kind = f.truth(3) ? u"procedure"_qs : u"function"_qs;
            for (const char *how : {"security invoker", "reset all", "owner to session_user"})
                QVERIFY2(refusal(c, u"alter %1 %2 %3"_qs.arg(kind, f.text(0), QLatin1StringView(how)))
                             .contains(u"must be owner"),
                    qPrintable(f.text(0)));
            if (f.truth(1) && f.truth(2)) { // a definer's trigger on a table whose rows one makes up
                const QString why = refusal(
                    c, u"create trigger t after insert on bait for each row execute function %1"_qs.arg(f.text(0)));
                QVERIFY2(why.contains(u"permission denied for function"), qPrintable(f.text(0) + u": "_qs + why));
            }
        }
    }

    void theAssistantDoesNotLayItsRoleDown()
    {
        db::Connection c = database_.connect(manager_);
        must(c, u"set role purser_ai"_qs);
        for (const char *sql : {"select * from (select set_config('role', 'none', true), query_to_xml('select "
                                "customer_email from sales.orders', true, true, '')) q",
                 "select set_config('role', 'none', false)", "select pg_advisory_lock(1)",
                 "select pg_advisory_xact_lock(1)", "select pg_try_advisory_lock_shared(1)", "select pg_sleep(0)",
                 "select pg_sleep_for('0')", "select query_to_xml('select 1', true, true, '')",
                 "select table_to_xml('core.stores', true, true, '')", "select schema_to_xml('core', true, true, '')",
                 "select ts_stat('select null::tsvector')"})
            QVERIFY2(refusal(c, QString::fromLatin1(sql)).contains(u"permission denied for function"), sql);
        QCOMPARE(must(c, u"select current_user"_qs).first().text(0), u"purser_ai"_qs);
        // Customers are not for it, whoever asks; the orders are.
        QVERIFY(refusal(c, u"select customer_email from sales.orders_summary"_qs).contains(u"permission denied"));
        const db::Rows orders = must(c, u"select row_to_json(o)::text from sales.orders_without_customers o"_qs);
        QVERIFY(!orders.isEmpty());
        for (const db::Row order : orders)
            QVERIFY2(!order.text(0).contains(u"Secret"_qs, Qt::CaseInsensitive) && !order.text(0).contains(u"customer")
                    && !order.text(0).contains(b_.one.toString()),
                qPrintable(order.text(0)));
        // People keep what is theirs, locks that outlive a transaction are nobody's.
        must(c, u"reset role"_qs);
        must(c, u"select set_config('application_name', 'mine', false)"_qs);
        must(c, u"select pg_sleep(0)"_qs);
        QVERIFY(refusal(c, u"select pg_advisory_lock(1)"_qs).contains(u"permission denied"));
    }

    void whatACustomerWroteIsNotInTheTrailOfFinance()
    {
        db::Connection admin = database_.connect(a_.admin);
        must(admin,
            uR"(update sales.orders set metadata = '{"customer_note": "Ring twice"}' where order_number = '7')"_qs);
        db::Connection finance = database_.connect(finance_);
        const auto asked = u"select from audit.audit_logs where old_data::text ~ 'Ring' or new_data::text ~ 'Ring'"_qs;
        QCOMPARE(must(admin, asked).size(), 1);
        QCOMPARE(must(finance, asked).size(), 0);
    }

    void whatAJobDidIsOfItsStore()
    {
        const auto buyer = database_.createPerson(a_, u"buyer"_qs);
        const auto elsewhere = database_.createPerson(a_, u"ops"_qs, u"manager"_qs); // of the first store only
        db::Connection admin = database_.connect(a_.admin);
        must(admin, u"select auth.user_set_store_role($1, $2, null)"_qs, {elsewhere.id, a_.two});
        const QString job = must(admin,
            u"insert into sync.jobs (tenant_id, job_type, store_id) values (auth.tenant_id(), 'pull_orders', $1) returning id"_qs,
            {a_.two})
                                .first()
                                .text(0);
        const QStringList writing{
            u"insert into sync.job_items (tenant_id, job_id, entity_type, message) values (auth.tenant_id(), '%1', 'order', 'of Dana')"_qs
                .arg(job),
            u"insert into sync.job_logs (tenant_id, job_id, attempt, line) values (auth.tenant_id(), '%1', 1, 'of Dana')"_qs
                .arg(job),
            u"insert into sync.cursor_states (tenant_id, connection_id, object_type) values (auth.tenant_id(), '%1', 'order')"_qs
                .arg(connectionA_)};
        const QStringList reading{u"select from sync.job_items where job_id = '%1'"_qs.arg(job),
            u"select from sync.job_logs where job_id = '%1'"_qs.arg(job),
            u"select from sync.cursor_states where connection_id = '%1'"_qs.arg(connectionA_)};
        const QStringList changing{u"update sync.job_items set message = 'x' where job_id = '%1'"_qs.arg(job),
            u"update sync.cursor_states set cursor_value = 'x' where connection_id = '%1'"_qs.arg(connectionA_),
            u"delete from sync.job_items where job_id = '%1'"_qs.arg(job),
            u"delete from sync.cursor_states where connection_id = '%1'"_qs.arg(connectionA_)};
        for (const QString &sql : writing)
            must(admin, sql);
        for (const TestDatabase::Person &person : {buyer, elsewhere}) {
            db::Connection c = database_.connect(person);
            QVERIFY(must(c, u"select auth.has_permission('jobs:read')"_qs).first().truth(0));
            for (const QString &sql : reading)
                QVERIFY2(must(c, sql).isEmpty(), qPrintable(sql));
            for (const QString &sql : writing)
                QVERIFY2(refusal(c, sql).contains(u"row-level security"), qPrintable(sql));
            for (const QString &sql : changing)
                QVERIFY2(must(c, sql).affected() == 0, qPrintable(sql));
        }
        db::Connection manager = database_.connect(manager_); // of both
        for (const QString &sql : reading)
            QVERIFY2(must(manager, sql).size() == 1, qPrintable(sql));
        for (const QString &sql : changing)
            QVERIFY2(must(manager, sql).affected() == 1, qPrintable(sql));
        for (const QString &sql : writing)
            QVERIFY2(!refusal(manager, sql).contains(u"row-level security"), qPrintable(sql));
    }

    void aPushIsWantedByWhoeverManagesTheStore()
    {
        db::Connection admin = database_.connect(a_.admin);
        must(admin,
            u"insert into core.connections (tenant_id, provider, store_id, label, auth_type) "
            "values (auth.tenant_id(), 'woocommerce', $1, 'Pushed', 'api_key')"_qs,
            {a_.one});
        const auto elsewhere = database_.createPerson(a_, u"ops"_qs);
        const auto jobs =
            u"select from sync.jobs where job_type = 'push_products' and store_id = '%1'"_qs.arg(a_.one.toString());
        const auto want = u"select sync.want_push(array['%1'::uuid])"_qs.arg(a_.one.toString());
        for (const TestDatabase::Person &person : {viewer_, finance_, elsewhere, b_.admin}) {
            db::Connection c = database_.connect(person);
            must(c, want);
            QVERIFY(
                refusal(c, QString(want).replace(u"want_push"_qs, u"queue_push"_qs)).contains(u"permission denied"));
        }
        QCOMPARE(must(admin, jobs).size(), 0);
        db::Connection manager = database_.connect(manager_);
        must(manager, want);
        QCOMPARE(must(admin, jobs).size(), 1);
    }

    void nobodyTakesWhatAllHave()
    {
        db::Connection super = database_.connectSuperuser();
        const auto rights = [&super] {
            return names(super, uR"(
                select c.oid::regclass || ' ' || c.relacl::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relacl is not null and %1
                union all
                select a.attrelid::regclass || '.' || a.attname || ' ' || a.attacl::text from pg_attribute a
                join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace where a.attacl is not null and %1
                union all
                select p.oid::regprocedure || ' ' || p.proacl::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where %1
                union all select n.nspname || ' ' || n.nspacl::text from pg_namespace n where %1
                union all select polrelid::regclass || ' ' || polname || ' ' || polroles::text from pg_policy
                union all select datacl::text from pg_database where datname = current_database()
                order by 1)"_qs.arg(QLatin1StringView(ours)));
        };
        const QStringList before = rights();
        QVERIFY(before.size() > 1000);
        db::Connection c = database_.connect(viewer_);
        for (const char *sql : {"drop owned by purser_member", "drop owned by purser_member cascade",
                 "revoke all on all tables in schema catalog from purser_member",
                 "revoke usage on schema core from purser_member", "set role purser_member",
                 "drop owned by purser_member"})
            std::ignore = c.exec(sql); // refused or without an effect
        QCOMPARE(rights(), before);
        db::Connection again = database_.connect(a_.admin);
        QVERIFY(!must(again, u"select from catalog.products"_qs).isEmpty());
    }

    void partitionsAreNotThereForPeople()
    {
        db::Connection super = database_.connectSuperuser();
        const QStringList partitions = names(super,
            u"select i.inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relkind = 'r'"_qs);
        QVERIFY(partitions.size() >= 20);
        for (const auto &[name, person] : people()) {
            db::Connection c = database_.connect(person);
            for (const QString &partition : partitions)
                for (const char *way : {"select from %1", "insert into %1 default values",
                         "update %1 set created_at = now()", "delete from %1", "truncate %1", "copy %1 to stdout",
                         "explain select from %1", "do $$ begin lock table %1; end $$", "drop table %1"}) {
                    const QString why = refusal(c, QString::fromLatin1(way).arg(partition));
                    QVERIFY2(why.contains(u"permission denied") || why.contains(u"must be owner"),
                        qPrintable(QString::fromLatin1(name) + QString::fromLatin1(way).arg(partition) + why));
                }
        }
    }

    void nothingIsTruncatedOrAltered()
    {
        db::Connection super = database_.connectSuperuser();
        const QStringList tables = names(super,
            u"select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and %1"_qs
                .arg(QLatin1StringView(ours)));
        QVERIFY(tables.size() > 120);
        db::Connection c = database_.connect(a_.admin);
        for (const QString &table : tables) {
            QVERIFY2(refusal(c, u"truncate %1"_qs.arg(table)).contains(u"permission denied"), qPrintable(table));
            QVERIFY2(refusal(c, u"alter table %1 owner to session_user"_qs.arg(table)).contains(u"must be owner"),
                qPrintable(table));
            QVERIFY2(refusal(c, u"alter table %1 disable trigger all"_qs.arg(table)).contains(u"must be owner"),
                qPrintable(table));
        }
    }
};

PURSER_TEST(AttacksTest)
#include "attackstest.moc"
