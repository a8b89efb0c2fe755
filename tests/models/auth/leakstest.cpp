#include "tests/models/auth/attacked.h"
#include "tests/support/pooler.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>

#include <array>

using namespace purser;
using namespace purser::test;

/// What is refused must not show in other ways either: through functions, errors, keys, statistics, shadowed names,
/// plans that are kept, connections that are shared, transactions that are rolled back.
class LeaksTest : public QObject, Attacked {
    Q_OBJECT

    static QString plan(db::Connection &c, const QString &sql) { return names(c, u"explain "_qs + sql).join(u'\n'); }

private slots:
    void aCheapFunctionSeesNoRowThatIsNotShown()
    {
        db::Connection super = database_.connectSuperuser();
        const QStringList relations = names(super,
            u"select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace "
            "where c.relkind in ('r', 'p', 'v') and not c.relispartition and %1 "
            "and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and has_column_privilege('purser_member', a.attrelid, a.attnum, 'select'))"_qs
                .arg(QLatin1StringView(ours)));
        QVERIFY(relations.contains(u"sales.orders_summary"_qs) && relations.contains(u"core.stores_public"_qs)
            && relations.size() > 110);
        for (const auto &[name, person] : people()) {
            db::Connection c = database_.connect(person);
            must(c, u"create temporary table seen (what text)"_qs);
            must(c,
                u"create function pg_temp.peek(t text) returns boolean language plpgsql cost 0.0000001 as "
                "$$ begin insert into pg_temp.seen values (t); return true; end $$"_qs);
            for (const QString &relation : relations)
                must(c, u"select from %1 where pg_temp.peek(tenant_id::text)"_qs.arg(relation));
            QCOMPARE(names(c, u"select distinct what from seen"_qs), QStringList{a_.id.toString()});
            must(c, u"truncate seen"_qs);
            must(c,
                u"select from sales.orders_summary where pg_temp.peek(customer_name) or pg_temp.peek(customer_email)"_qs);
            must(c, u"select from sales.orders where pg_temp.peek(customer_name)"_qs);
            const bool knows = person.login == a_.admin.login || person.login == manager_.login;
            QVERIFY(!must(c, u"select from seen"_qs).isEmpty() || person.login == finance_.login);
            QCOMPARE(!must(c, u"select from seen where what ~ 'Secret|secret'"_qs).isEmpty(), knows);
        }
    }

    void aCheapFunctionSeesNoOtherStore()
    {
        const auto elsewhere = database_.createPerson(a_, u"readonly"_qs, u"viewer"_qs);
        db::Connection admin = database_.connect(a_.admin);
        must(admin, u"select auth.user_set_store_role($1, $2, null)"_qs, {elsewhere.id, a_.one});
        db::Connection c = database_.connect(elsewhere);
        must(c, u"create temporary table seen (what text)"_qs);
        must(c,
            u"create function pg_temp.peek(t text) returns boolean language plpgsql cost 0.0000001 as "
            "$$ begin insert into pg_temp.seen values (t); return true; end $$"_qs);
        for (const char *relation : {"sales.orders_summary", "sales.order_items", "sync.sync_logs", "sync.webhook_logs",
                 "core.store_basic_info", "ads.ads_metrics_daily"})
            must(c, u"select from %1 x where pg_temp.peek(x::text)"_qs.arg(QLatin1StringView(relation)));
        QCOMPARE(must(c, u"select from seen where what ~ $1"_qs, {a_.one.toString()}).size(), 0);
        // As cheap as can be: a column as it is. All orders are of the other store.
        must(c, u"truncate seen"_qs);
        must(c, u"select from sales.orders_summary where pg_temp.peek(order_number)"_qs);
        QCOMPARE(must(c, u"select from seen"_qs).size(), 0);
    }

    void anErrorQuotesNoRow()
    {
        db::Connection c = database_.connect(a_.admin);
        const QString product = names(c, u"select id from catalog.products"_qs).first();
        must(c, u"update catalog.products set sku = 'HUSH-1', title = 'Hush hush' where id = $1"_qs, {product});
        const QStringList reasons{
            refusal(c,
                u"insert into catalog.products (tenant_id, title, sku, currency) values (auth.tenant_id(), 'Hush hush', 'HUSH-1', 'ILS')"_qs),
            refusal(c, u"update catalog.products set currency = 'hush', title = 'Hush hush'"_qs),
            refusal(c, u"update sales.orders set currency = 'secret'"_qs),
            refusal(c,
                u"insert into sales.order_items (tenant_id, store_id, order_id, title) values (auth.tenant_id(), '%1', core.new_id(), 'secret')"_qs
                    .arg(a_.one.toString()))};
        for (const QString &reason : reasons) {
            QVERIFY2(reason.contains(u"violates"), qPrintable(reason));
            QVERIFY2(!reason.contains(u"hush", Qt::CaseInsensitive) && !reason.contains(u"secret", Qt::CaseInsensitive),
                qPrintable(reason));
        }
    }

    void keysAreNoOracle()
    {
        db::Connection super = database_.connectSuperuser();
        // A unique key without the tenant would tell who else has the value; so would a foreign key into all tenants.
        QCOMPARE(
            names(super,
                u"select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join "
                u"pg_namespace n on n.oid = c.relnamespace "
                "where i.indisunique and %1 and exists (select from pg_attribute a where a.attrelid = c.oid and "
                "a.attname = 'tenant_id') "
                "and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any (i.indkey))"_qs
                    .arg(QLatin1StringView(ours))),
            QStringList());
        db::Connection mine = database_.connect(a_.admin);
        db::Connection theirs = database_.connect(b_.admin);
        // The very keys of another's rows are free to be taken, and pointing at them fails as pointing at nothing does.
        const QString order = names(theirs, u"select id from sales.orders where order_number = '7'"_qs).first();
        const auto add = u"insert into sales.orders (tenant_id, id, store_id, order_number, status, currency, total, "
                         u"source_id, placed_at) "
                         "values (auth.tenant_id(), $1, $2, '8', 'paid', 'ILS', 1, 'x8', now())"_qs;
        must(mine, add, {order, a_.one});
        must(mine, u"delete from sales.orders where id = $1"_qs, {order});
        const auto point = [&](const QString &sql, const QString &target) {
            return refusal(mine, sql.arg(target)).replace(target, u"?"_qs);
        };
        for (const auto &[sql, table] :
            std::vector<std::pair<QString, QString>>{
                {u"insert into finance.payments (tenant_id, payment_id, order_id, amount, currency, status, source, source_id) values (auth.tenant_id(), 'p', '%1', 1, 'ILS', 'x', 's', 's')"_qs,
                    u"sales.orders"_qs},
                {u"insert into catalog.product_variants (tenant_id, product_id) values (auth.tenant_id(), '%1')"_qs,
                    u"catalog.products"_qs},
                {u"insert into core.store_users (tenant_id, store_id, user_id) values (auth.tenant_id(), '%1', auth.uid())"_qs,
                    u"core.stores"_qs},
                {u"update core.tenant_configs set ai_connection_id = '%1'"_qs, u"core.connections"_qs}}) {
            const QString real = names(theirs, u"select id from %1 limit 1"_qs.arg(table)).first();
            const QString none = u"00000000-0000-7000-8000-000000000000"_qs;
            QCOMPARE(point(sql, real), point(sql, none));
            QVERIFY2(!point(sql, real).contains(u"allowed"), qPrintable(sql));
        }
    }

    void statisticsTellNothing()
    {
        db::Connection super = database_.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs);
        must(super,
            u"insert into sales.orders (tenant_id, store_id, order_number, status, currency, total, customer_name, "
            u"customer_email, source_id, placed_at) "
            "select $1, $2, 'n' || i, 'paid', 'ILS', i, 'Regular', 'regular@customer.example', 'n' || i, now() from generate_series(1, 3000) i"_qs,
            {b_.id, b_.one});
        must(super, u"analyze sales.orders, core.users, core.stores, finance.payments, audit.audit_logs"_qs);
        for (const auto &[name, person] : people()) {
            db::Connection c = database_.connect(person);
            for (const char *view : {"pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"})
                QVERIFY2(
                    must(c,
                        u"select from %1 where schemaname not in ('pg_catalog', 'information_schema', 'core') and schemaname !~ '^pg_'"_qs
                            .arg(QLatin1StringView(view)))
                        .isEmpty(),
                    view);
            for (const char *table : {"pg_statistic", "pg_statistic_ext_data"})
                QVERIFY2(
                    refusal(c, u"select * from %1"_qs.arg(QLatin1StringView(table))).contains(u"permission denied"),
                    table);
        }
        db::Connection c = database_.connect(manager_);
        // Equality and comparison may look at statistics: where people are named, there are none to look at.
        const auto guess = [&c](const char *condition) {
            return plan(c, u"select from sales.orders where %1"_qs.arg(QLatin1StringView(condition)))
                .replace(QRegularExpression(u"'[^']*'::text"_qs), u"?"_qs);
        };
        QVERIFY(guess("status = 'paid'") != guess("status = 'none such'")); // what a leak would look like
        QCOMPARE(
            guess("customer_email = 'regular@customer.example'"), guess("customer_email = 'nobody@customer.example'"));
        QCOMPARE(guess("customer_email < 'a'"), guess("customer_email < 'z'"));
        QCOMPARE(guess("customer_name = 'Regular'"), guess("customer_name = 'Nobody'"));
        // Asking for another's rows by name does not even run.
        const QString run = names(c,
            u"explain (analyze, timing off, costs off, summary off) select from sales.orders where tenant_id = '%1'"_qs
                .arg(b_.id.toString()))
                                .join(u'\n');
        QVERIFY2(run.contains(u"never executed") && !run.contains(u"Removed"), qPrintable(run));
    }

    void noTextOfAnotherCompanyIsGuessedByItsPlan()
    {
        db::Connection super = database_.connectSuperuser();
        must(super, u"select core.make_partitions(6)"_qs); // also of months to come
        QCOMPARE(
            names(super,
                u"select p.oid::regclass || '.' || a.attname from pg_inherits i join pg_class p on p.oid = i.inhrelid "
                "join pg_attribute q on q.attrelid = i.inhparent and q.attnum > 0 and q.attstattarget = 0 "
                "join pg_attribute a on a.attrelid = p.oid and a.attname = q.attname "
                "where p.relkind = 'r' and a.attstattarget <> 0"_qs),
            QStringList());
        must(super, u"set session_replication_role = replica"_qs);
        must(super,
            u"insert into audit.audit_logs (tenant_id, table_name, record_id, action, login, user_email, ip_address, "
            u"user_agent, created_at) "
            "select $1, 'core.users', core.new_id(), 'UPDATE', 'u_regular', 'regular@b.example', '10.1.2.3', "
            "'regular', "
            "now() + n * interval '1 month' from generate_series(1, 2000) i, generate_series(0, 3, 3) n"_qs,
            {b_.id});
        must(super,
            u"insert into finance.payments (tenant_id, payment_id, amount, currency, status, payment_method, source, "
            u"source_id) "
            "select $1, 'regular', 47.11, 'ILS', 'paid', 'regular', 's', i::text from generate_series(1, 3000) i"_qs,
            {b_.id});
        must(super,
            u"insert into purchasing.vendors (tenant_id, name, notes) select $1, 'v' || i, 'regular' from generate_series(1, 3000) i"_qs,
            {b_.id});
        must(super,
            u"insert into sync.sync_errors (tenant_id, store_id, entity_type, error_message) "
            "select $1, $2, 'product', 'regular' from generate_series(1, 3000)"_qs,
            {b_.id, b_.one});
        must(super,
            u"insert into catalog.products (tenant_id, title, vendor, currency) select $1, 'T', 'regular', 'ILS' from generate_series(1, 3000)"_qs,
            {b_.id});
        must(super,
            u"analyze audit.audit_logs, finance.payments, purchasing.vendors, sync.sync_errors, catalog.products"_qs);
        db::Connection c = database_.connect(a_.admin);
        const auto estimate = [&c](const QString &from, const QString &column, const QString &value) {
            QStringList lines;
            for (const QString &line : names(c, u"explain select from %1 where %2 = %3"_qs.arg(from, column, value)))
                lines << QString(line)
                             .replace(QRegularExpression(u"'[^']*'::(text|inet|bigint|name)"_qs), u"?"_qs)
                             .replace(value, u"?"_qs);
            return lines.join(u'\n');
        };
        QVERIFY(estimate(u"audit.audit_logs"_qs, u"table_name"_qs, u"'core.users'"_qs)
            != estimate(u"audit.audit_logs"_qs, u"table_name"_qs, u"'none.such'"_qs)); // what a leak would look like
        for (const auto &[from, column, there, absent] : std::vector<std::array<const char *, 4>>{
                 {"audit.audit_logs", "user_email", "'regular@b.example'", "'nobody@b.example'"},
                 {"audit.audit_logs", "user_agent", "'regular'", "'nobody'"},
                 {"audit.audit_logs", "login", "'u_regular'", "'u_nobody'"},
                 {"audit.audit_logs", "ip_address", "'10.1.2.3'", "'10.9.9.9'"},
                 {"finance.payments", "payment_method", "'regular'", "'nobody'"},
                 {"finance.payments", "amount_key", "471100", "119900"},
                 {"purchasing.vendors", "notes", "'regular'", "'nobody'"},
                 {"sync.sync_errors", "error_message", "'regular'", "'nobody'"},
                 {"catalog.products", "vendor", "'regular'", "'nobody'"}})
            QCOMPARE(estimate(QString::fromLatin1(from), QString::fromLatin1(column), QString::fromLatin1(there)),
                estimate(QString::fromLatin1(from), QString::fromLatin1(column), QString::fromLatin1(absent)));
    }

    void shadowsOfNamesAreNotSeen()
    {
        db::Connection super = database_.connectSuperuser();
        const QStringList tables = names(super,
            u"select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v') and not c.relispartition and %1"_qs
                .arg(QLatin1StringView(ours)));
        const QString asked =
            uR"(select auth.uid()::text, auth.tenant_id()::text, auth.has_permission('users:manage')::text,
            auth.store_ids('owner')::text, (select count(*) from core.credential_keys())::text,
            (select count(*) from core.credential_fields('%1'))::text, (select count(*) from core.my_data_keys())::text,
            (select count(*) from audit.verify())::text, (select count(*) from catalog.matching_products('{}'))::text,
            (select count(*) from sales.orders)::text, (select count(*) from sales.orders_summary)::text)"_qs.arg(
                connectionA_);
        const auto answers = [&asked](db::Connection &c) {
            const db::Rows rows = must(c, asked);
            QStringList list;
            for (int i = 0; i < 11; ++i)
                list << rows.first().text(i);
            return list;
        };
        for (const auto &person : {a_.admin, viewer_}) {
            db::Connection c = database_.connect(person);
            if (person.login == viewer_.login) { // may not ask all of it; the point is who they are taken for
                must(c,
                    u"create temporary table users as select null::uuid as tenant_id, '%1'::uuid as id, session_user as login_role, true as is_active"_qs
                        .arg(a_.admin.id.toString()));
                must(c,
                    u"create temporary table user_roles as select auth.tenant_id() as tenant_id, auth.uid() as user_id, 'admin' as role"_qs);
                must(c,
                    u"create function pg_temp.uid() returns uuid language sql as $$ select '%1'::uuid $$"_qs.arg(
                        a_.admin.id.toString()));
                must(c,
                    u"create function pg_temp.has_permission(text) returns boolean language sql as 'select true'"_qs);
                must(c, u"set search_path = pg_temp, auth, core, pg_catalog"_qs);
                QCOMPARE(must(c, u"select auth.uid()"_qs).first().text(0), viewer_.id.toString());
                QVERIFY(!must(c, u"select auth.has_permission('users:manage')"_qs).first().truth(0));
                QVERIFY(refusal(c, u"select auth.user_set_roles(auth.uid(), '{admin}')"_qs).contains(u"users:manage"));
                QVERIFY(refusal(c, u"select core.request_credentials('%1', 'x')"_qs.arg(connectionA_))
                            .contains(u"Only owners"));
                continue;
            }
            const QStringList before = answers(c);
            for (const QString &table : tables)
                must(c,
                    u"create temporary table %1 (tenant_id uuid, id uuid, user_id uuid, store_id uuid, role text, connection_id uuid, field text, state text, version int, created_at timestamptz)"_qs
                        .arg(db::quoteIdentifier(table)));
            for (const char *function : {"now() returns timestamptz", "clock_timestamp() returns timestamptz",
                     "pg_current_xact_id_if_assigned() returns xid8", "sha256(bytea) returns bytea"})
                must(c,
                    u"create function pg_temp.%1 language sql as 'select null::%2'"_qs.arg(
                        QString::fromLatin1(function), QString::fromLatin1(function).section(u' ', -1)));
            must(c, u"set search_path = pg_temp, catalog, sales, core, auth, audit, pg_catalog"_qs);
            QCOMPARE(answers(c), before);
            const QString ticket =
                must(c, u"select core.request_credentials('%1', 'shadowed')"_qs.arg(connectionA_)).first().text(0);
            QCOMPARE(must(c, u"select from core.reveal_credentials($1)"_qs, {ticket}).size(), 1);
            must(c, u"select audit.record('export', 'shadowed')"_qs);
            must(c, u"update sales.orders set status = 'shadowed' where order_number = '7'"_qs);
            for (const QString &table : tables)
                QVERIFY2(
                    must(c, u"select from pg_temp.%1"_qs.arg(db::quoteIdentifier(table))).isEmpty(), qPrintable(table));
            QCOMPARE(must(c, u"select from audit.audit_events where action = 'shadowed'"_qs).size(), 1);
            QCOMPARE(must(c, u"select from sales.order_status_logs where new_status = 'shadowed'"_qs).size(), 1);
        }
    }

    void theAssistantsRoleShowsLessAndKeepsTheTenant()
    {
        db::Connection c = database_.connect(a_.admin);
        must(c, u"prepare wide as select customer_email from sales.orders"_qs);
        must(c, u"prepare narrow as select id from catalog.products"_qs);
        QVERIFY(!must(c, u"execute wide"_qs).isEmpty());
        const qsizetype mine = must(c, u"execute narrow"_qs).size();
        must(c, u"set role purser_ai"_qs);
        QVERIFY(refusal(c, u"execute wide"_qs).contains(u"permission denied")); // the plan made before is not used
        QCOMPARE(must(c, u"execute narrow"_qs).size(), mine);
        QCOMPARE(must(c, u"select auth.tenant_id()"_qs).first().text(0), a_.id.toString());
        for (const char *refused :
            {"select from sales.orders", "select from core.connections", "select from audit.audit_logs",
                "select from core.users", "select core.request_credentials(core.new_id(), 'x')",
                "select audit.record('export', 'x')", "select metadata from finance.payments",
                "delete from catalog.products", "create temporary table t (a int)",
                "select auth.user_set_active(core.new_id(), false)", "set role purser_owner", "select lo_create(0)"})
            QVERIFY2(refusal(c, QString::fromLatin1(refused)).contains(u"permission denied"), refused);
    }

    void aPlanThatIsKeptAsksAgainWhoMay()
    {
        const auto leaver = database_.createPerson(a_, u"ops"_qs, u"manager"_qs);
        db::Connection c = database_.connect(leaver);
        must(c, u"set plan_cache_mode = force_generic_plan"_qs);
        must(c, u"prepare kept as select customer_email from sales.orders where tenant_id = auth.tenant_id()"_qs);
        for (int i = 0; i < 7; ++i)
            QVERIFY(!must(c, u"execute kept"_qs).isEmpty());
        db::Connection admin = database_.connect(a_.admin);
        for (const StoreId &store : {a_.one, a_.two})
            must(admin, u"select auth.user_set_store_role($1, $2, 'viewer')"_qs, {leaver.id, store});
        QVERIFY(must(c, u"execute kept"_qs).isEmpty());
    }

    void behindAPoolerEverybodyStaysWhoTheyAre()
    {
        const Pooler pooler;
        const auto through = [&](const TestDatabase::Person &person) {
            auto opened = db::Connection::open(pooler.settings(database_, person));
            if (!opened)
                qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
            return std::move(*opened);
        };
        db::Connection a = through(a_.admin), b = through(b_.admin), viewer = through(viewer_),
                       again = through(a_.admin);
        const auto backend = u"select pg_backend_pid()"_qs;
        QCOMPARE(must(a, backend).first().text(0), must(again, backend).first().text(0)); // really pooled
        must(a, u"prepare kept as select tenant_id, customer_email from sales.orders"_qs);
        must(a, u"set app.tenant_id = '%1'"_qs.arg(b_.id.toString()));
        const auto sales = u"select distinct tenant_id from sales.orders"_qs;
        for (int i = 0; i < 8; ++i) { // past the fifth time, when plans begin to be kept
            QCOMPARE(names(a, sales), QStringList{a_.id.toString()});
            QCOMPARE(names(b, sales), QStringList{b_.id.toString()});
            QVERIFY(names(viewer, sales).isEmpty()); // customers are not for viewers
            QCOMPARE(must(b, u"select session_user"_qs).first().text(0), b_.admin.login);
            QCOMPARE(
                names(b,
                    u"select distinct tenant_id from catalog.matching_products('{}') m join catalog.products p using (id)"_qs)
                    .size(),
                1);
        }
        QVERIFY(refusal(b, u"execute kept"_qs).contains(u"does not exist"));
        QVERIFY(refusal(viewer, u"execute kept"_qs).contains(u"does not exist"));
        for (const db::Row row : must(again, u"execute kept"_qs)) // the same person: the same rows
            QCOMPARE(row.text(0), a_.id.toString());
        must(a, u"set role purser_ai"_qs);
        QVERIFY(must(b, u"select current_user = session_user"_qs).first().truth(0));
        QVERIFY(must(viewer, u"select current_user = session_user"_qs).first().truth(0));
        must(again, u"reset role"_qs);

        auto forged = pooler.settings(database_, viewer_);
        forged.user = a_.admin.login; // another's name with one's own password
        QVERIFY(!db::Connection::open(forged));
        db::Connection super = database_.connectSuperuser();
        must(super, u"update core.users set is_active = false where id = $1"_qs, {viewer_.id});
        QVERIFY(
            must(viewer, u"select from catalog.products"_qs).isEmpty()); // the server's session is still the old one
        must(super, u"update core.users set is_active = true where id = $1"_qs, {viewer_.id});
        QVERIFY(!must(viewer, u"select from catalog.products"_qs).isEmpty());
    }

    void noCredentialIsReadWithoutATrace()
    {
        db::Connection c = database_.connect(a_.admin);
        const auto request = u"select core.request_credentials('%1', 'attack')"_qs.arg(connectionA_);
        const auto reveal = [&c](const QString &ticket) {
            return refusal(c, u"select * from core.reveal_credentials('%1')"_qs.arg(ticket));
        };
        const auto traces = [&c] {
            return must(c, u"select from core.credential_access_logs where purpose = 'attack'"_qs).size();
        };
        const qsizetype before = traces();
        QVERIFY(c.script("begin"));
        QString ticket = must(c, request).first().text(0);
        QVERIFY(reveal(ticket).contains(u"must be committed")); // at once, to roll back afterwards
        QVERIFY(c.script("rollback"));
        QVERIFY(reveal(ticket).contains(u"no such ticket"));
        QVERIFY(c.script("begin; savepoint s"));
        ticket = must(c, request).first().text(0);
        QVERIFY(c.script("rollback to s"));
        QVERIFY(reveal(ticket).contains(u"no such ticket"));
        QVERIFY(c.script("rollback"));
        QCOMPARE(traces(), before);
        // One statement that does both is one transaction.
        QVERIFY(refusal(c,
            u"select r.* from core.request_credentials('%1', 'attack') t, core.reveal_credentials(t) r"_qs.arg(
                connectionA_))
                    .contains(u"must be committed"));
        // While another session still has the request open.
        db::Connection other = database_.connect(a_.admin);
        QVERIFY(other.script("begin"));
        ticket = must(other, request).first().text(0);
        QVERIFY(reveal(ticket).contains(u"no such ticket"));
        QVERIFY(other.script("rollback"));
        // Committed, read, rolled back: the trace stays.
        ticket = must(c, request).first().text(0);
        QVERIFY(c.script("begin"));
        QCOMPARE(must(c, u"select * from core.reveal_credentials('%1')"_qs.arg(ticket)).size(), 1);
        QVERIFY(c.script("rollback"));
        QCOMPARE(traces(), before + 1);
        QCOMPARE(
            must(c,
                u"select from audit.audit_events where category = 'credential' and payload->>'ticket' = $1 and actor_id = auth.uid()"_qs,
                {ticket})
                .size(),
            1);
        // Another's ticket, and one that is too old.
        db::Connection foreign = database_.connect(b_.admin);
        db::Connection colleague = database_.connect(manager_);
        for (db::Connection *thief : {&foreign, &colleague})
            QVERIFY(refusal(*thief, u"select * from core.reveal_credentials('%1')"_qs.arg(ticket))
                        .contains(u"no such ticket"));
        db::Connection super = database_.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs);
        must(super,
            u"update core.credential_access_logs set created_at = created_at - interval '2 minutes' where id = $1"_qs,
            {ticket});
        QVERIFY(reveal(ticket).contains(u"no such ticket"));
    }

    void nobodyKeepsOthersFromSigningIn()
    {
        db::Connection super = database_.connectSuperuser();
        // Nobody signed in for so long that there is no partition for today, and something was logged meanwhile.
        for (const QString &partition :
            names(super,
                u"select c.oid::regclass::text from pg_class c where c.relispartition and c.relkind = 'r' and c.relname ~ '_\\d{4}_\\d\\d$'"_qs))
            must(super, u"drop table %1"_qs.arg(partition));
        db::Connection viewer = database_.connect(viewer_);
        must(viewer, u"set timezone = 'Pacific/Auckland'"_qs);
        must(viewer,
            u"insert into audit.observability_logs (tenant_id, level, component, message) values (auth.tenant_id(), 'INFO', 'x', 'stranded')"_qs);
        must(viewer, u"select auth.signed_in()"_qs);
        db::Connection b = database_.connect(b_.admin);
        must(b, u"set timezone = 'America/Los_Angeles'"_qs);
        must(b, u"select auth.signed_in()"_qs);
        must(b, u"select core.make_partitions(4)"_qs);
        must(viewer, u"select core.make_partitions(6)"_qs);
        QCOMPARE(must(viewer, u"select from audit.observability_logs where message = 'stranded'"_qs).size(), 1);
        QCOMPARE(must(super, u"select from only audit.observability_logs_default"_qs).size(), 0);
        QVERIFY(refusal(super,
            u"truncate %1"_qs.arg(names(
                super, u"select tableoid::regclass::text from audit.observability_logs where message = 'stranded'"_qs)
                                      .first()))
                    .contains(u"append-only"));
        QCOMPARE(must(b, u"select from audit.audit_events where action = 'sign_in'"_qs).size(), 1);
    }
};

PURSER_TEST(LeaksTest)
#include "leakstest.moc"
