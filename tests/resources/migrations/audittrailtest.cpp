#include "tests/support/sampletables.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace purser;
using namespace purser::test;

/// Who changed what and what happened, written by the database, changed by nobody.
class AuditTrailTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;

    static QString denied(db::Connection &c, const QString &sql)
    {
        must(c, u"savepoint attempt"_qs);
        const auto done = c.exec(sql);
        must(c, u"rollback to attempt"_qs);
        return done ? u"worked, %1 rows"_qs.arg(done->affected()) : done.error().code;
    }

private slots:
    void initTestCase() { tenant_ = database_.createTenant(); }

    void changesNameFieldsPersonProgramAndAddress()
    {
        db::ConnectionSettings settings = database_.settings(tenant_.admin);
        settings.applicationName = u"audit test"_qs;
        auto opened = db::Connection::open(settings);
        QVERIFY(opened);
        db::Connection &c = *opened;
        must(c,
            u"insert into catalog.products (tenant_id, title, currency) select $1, 'Cup ' || n, 'ILS' from generate_series(1, 3) n"_qs,
            {tenant_.id});
        must(c, u"update catalog.products set title = 'Mug', vendor = 'Potter'"_qs);
        must(c, u"update catalog.products set title = title"_qs); // changes nothing
        must(c, u"delete from catalog.products where title = 'Mug'"_qs);
        const auto log = must(c, uR"(
            select action, count(*), count(distinct record_id), min(array_to_string(changed_fields, ' ')), min(user_email),
                   min(login::text), min(user_agent), bool_and(ip_address is not distinct from inet_client_addr()),
                   bool_and(user_id = auth.uid()), min(new_data ->> 'title'), max(old_data ->> 'title')
            from audit.audit_logs where table_name = 'catalog.products' group by action order by action)"_qs);
        QCOMPARE(log.size(), 3);
        const QStringList actions{u"DELETE"_qs, u"INSERT"_qs, u"UPDATE"_qs};
        int i = 0;
        for (const db::Row row : log) {
            QCOMPARE(row.text(0), actions[i++]);
            QCOMPARE(row.integer(1), 3);
            QCOMPARE(row.integer(2), 3);
            QCOMPARE(row.text(4), tenant_.admin.email);
            QCOMPARE(row.text(5), tenant_.admin.login);
            QCOMPARE(row.text(6), u"audit test"_qs);
            QVERIFY(row.truth(7));
            QVERIFY(row.truth(8));
            if (row.text(0) == u"UPDATE") {
                const QStringList fields = row.text(3).split(u' ');
                QVERIFY2(
                    fields.contains(u"title"_qs) && fields.contains(u"vendor"_qs) && !fields.contains(u"status"_qs),
                    qPrintable(row.text(3)));
                QCOMPARE(row.text(9), u"Mug"_qs);
                QCOMPARE(row.text(10), u"Cup 3"_qs);
            }
        }
    }

    /// Found in the catalog: every table that is watched writes what is changed in it and what goes.
    void everyWatchedTableIsReallyWatched()
    {
        db::Connection super = database_.connectSuperuser();
        const auto tenant = database_.createTenant(u"Watched"_qs);
        const std::vector<SampleTable> tables = sampleTables(super);
        fillSamples(super, tables, tenant);
        QStringList watched;
        for (const db::Row row :
            must(super, u"select tgrelid::regclass::text from pg_trigger where tgname = 'audit_update' order by 1"_qs))
            watched << row.text(0);
        for (const char *needed : {"core.tenants", "core.users", "core.user_roles", "core.store_users", "core.stores",
                 "core.connections", "core.credentials", "core.tenant_configs", "core.policy_profiles",
                 "catalog.products", "catalog.product_variants", "purchasing.vendors", "purchasing.purchase_orders",
                 "purchasing.purchase_order_items", "sales.orders", "finance.payments", "finance.refunds",
                 "finance.payouts", "finance.disputes", "finance.netsuite_postings", "finance.payout_lines",
                 "sales.order_items", "purchasing.purchase_receipts", "purchasing.purchase_receipt_items",
                 "chat.chat_api_keys", "chat.mcp_connectors", "agent.agent_approvals", "core.system_prompt_templates"})
            QVERIFY2(watched.contains(QLatin1StringView(needed)), needed);
        for (const QString &table : watched) {
            const QString key = table == u"core.tenants" ? u"id"_qs : u"tenant_id"_qs;
            must(super, u"begin"_qs);
            must(super, u"alter table %1 disable trigger all"_qs.arg(table));
            for (const db::Row trigger : must(super,
                     u"select tgname from pg_trigger where tgrelid = $1::regclass and tgname like 'audit\\_%'"_qs,
                     {table}))
                must(super, u"alter table %1 enable trigger %2"_qs.arg(table, trigger.text(0)));
            const qint64 rows = must(super,
                u"update %1 set created_at = created_at - interval '1 day' where %2 = $1"_qs.arg(table, key),
                {tenant.id})
                                    .affected();
            QVERIFY2(rows > 0, qPrintable(table));
            must(super, u"delete from %1 where %2 = $1"_qs.arg(table, key), {tenant.id});
            const auto log = must(super,
                u"select count(*) filter (where action = 'UPDATE' and changed_fields = '{created_at}'), "
                "count(*) filter (where action = 'DELETE' and old_data ? 'created_at') "
                "from audit.audit_logs where tenant_id = $1 and table_name = $2"_qs,
                {tenant.id, table});
            QVERIFY2(log.first().integer(0) == rows && log.first().integer(1) == rows, qPrintable(table));
            QVERIFY(must(super,
                u"select from audit.audit_logs where tenant_id = $1 and old_data ?| '{ciphertext,nonce,key_hash}'"_qs,
                {tenant.id})
                        .isEmpty());
            must(super, u"rollback"_qs);
        }
    }

    void triggersAreOnesOfStatements()
    {
        db::Connection super = database_.connectSuperuser();
        const auto rows = must(super,
            u"select tgrelid::regclass::text from pg_trigger where tgname like 'audit\\_%' and tgtype & 1 = 1"_qs);
        QVERIFY(rows.isEmpty());
    }

    void whatHappenedIsWrittenDown()
    {
        const auto tenant = database_.createTenant(u"Events"_qs);
        db::Connection admin = database_.connect(tenant.admin);
        must(admin, u"select auth.signed_in()"_qs);
        const auto person = database_.createPerson(tenant, u"ops"_qs, u"viewer"_qs);
        must(admin, u"select audit.record('export', 'products', 'products', null, 'success', '{\"rows\": 12}')"_qs);
        must(admin, u"select audit.record('denied', 'bulk_edit', 'products', null, 'denied')"_qs);
        const QUuid connection = must(admin,
            u"insert into core.connections (tenant_id, provider, label) values ($1, 'stripe', 'S') returning id"_qs,
            {tenant.id})
                                     .first()
                                     .uuid(0);
        must(admin, u"select core.request_credentials($1, 'test')"_qs, {connection});
        must(admin, u"insert into sync.jobs (tenant_id, job_type) values ($1, 'sample')"_qs, {tenant.id});
        must(admin, u"update sync.jobs set status = 'cancelled'"_qs);
        const auto seen = must(admin,
            u"select string_agg(distinct category, ' ' order by category), bool_and(actor_id is not null) from "
            u"audit.audit_events "
            "where actor_id = auth.uid()"_qs);
        QCOMPARE(seen.first().text(0), u"credential denied export job permission session"_qs);
        // Nobody writes what only the database knows, and nobody in another's name.
        QVERIFY(!admin.exec("select audit.record('session', 'sign_in')"));
        QVERIFY(!admin.exec("select audit.record('permission', 'insert')"));
        QVERIFY(!admin.exec("select audit.note(auth.tenant_id(), 'session', 'sign_in')"));
        db::Connection viewer = database_.connect(person);
        QVERIFY(must(viewer, u"select from audit.audit_events"_qs).isEmpty());
        QVERIFY(must(viewer, u"select from audit.audit_logs"_qs).isEmpty());
    }

    void whatTheDatabaseRefusesIsWrittenDown()
    {
        const auto tenant = database_.createTenant(u"Refusals"_qs);
        const auto person = database_.createPerson(tenant, u"readonly"_qs, u"viewer"_qs);
        db::Connection viewer = database_.connect(person);
        const auto refused = viewer.transaction([&]() -> Result<> {
            auto made = viewer.exec(
                "insert into catalog.products (tenant_id, title, currency) values ($1, 'Mine', 'ILS')", {tenant.id});
            return made ? Result<>() : fail(made.error());
        });
        QVERIFY(!refused && refused.error().is(Error::Kind::Forbidden));
        db::Connection admin = database_.connect(tenant.admin);
        const auto seen = must(admin,
            u"select actor_id, status, payload ->> 'reason' from audit.audit_events where category = 'denied'"_qs);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().id<UserId>(0), person.id);
        QCOMPARE(seen.first().text(1), u"denied"_qs);
        QVERIFY2(seen.first().text(2).contains(u"catalog.products") || seen.first().text(2).contains(u"\"products\""),
            qPrintable(seen.first().text(2)));
    }

    void nothingThereIsChangedByAnyRole_data()
    {
        QTest::addColumn<QString>("table");
        db::Connection super = database_.connectSuperuser();
        for (const db::Row row : must(super,
                 uR"(select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
                and obj_description(c.oid, 'pg_class') ~ '\[access: append-only' and c.relnamespace::regnamespace::text not in ('catalog'))"_qs))
            QTest::newRow(row.bytes(0).constData()) << row.text(0);
    }
    void nothingThereIsChangedByAnyRole()
    {
        QFETCH(QString, table);
        db::Connection super = database_.connectSuperuser();
        fillSamples(super, sampleTables(super), tenant_);
        must(super, u"begin"_qs);
        QStringList roles{u"postgres"_qs};
        for (const db::Row row : must(super, u"select rolname from pg_roles where rolname like 'purser%'"_qs))
            roles << row.text(0);
        QVERIFY(roles.size() >= 9);
        const QString where = u" where tenant_id = '%1'"_qs.arg(tenant_.id.toString());
        for (const QString &role : roles) {
            must(super, u"set local role "_qs + role);
            const bool retention = role == u"purser_retention";
            for (const QString &attempt : {u"update %1 set created_at = created_at"_qs.arg(table) + where,
                     u"delete from "_qs + table + where, u"truncate %1 cascade"_qs.arg(table)}) {
                if (retention && attempt.startsWith(u"delete"))
                    continue; // the one that ends what is too old
                const QString outcome = denied(super, attempt);
                QVERIFY2(outcome == u"42501" || outcome == u"worked, 0 rows",
                    qPrintable(role + u": "_qs + attempt + u": "_qs + outcome));
            }
        }
        must(super, u"rollback"_qs);
        QVERIFY(!must(super, u"select from %1"_qs.arg(table) + where).isEmpty());
    }

    void partitionsAreNoWayAround()
    {
        db::Connection super = database_.connectSuperuser();
        db::Connection admin = database_.connect(tenant_.admin);
        int tried = 0;
        for (const db::Row row :
            must(super,
                u"select inhrelid::regclass::text from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relkind = 'r'"_qs)) {
            must(super, u"begin"_qs);
            const QString truncated = denied(super, u"truncate "_qs + row.text(0));
            must(super, u"rollback"_qs);
            const bool appendOnly = row.text(0).startsWith(u"audit.") || row.text(0).startsWith(u"inventory.");
            QVERIFY2(
                !appendOnly || truncated == u"42501" || truncated == u"0A000", qPrintable(row.text(0) + truncated));
            for (const char *how :
                {"select from %1", "delete from %1", "insert into %1 default values", "truncate %1"}) {
                const auto done = admin.exec(QString::fromLatin1(how).arg(row.text(0)));
                QVERIFY2(!done && done.error().code == u"42501", qPrintable(row.text(0)));
            }
            ++tried;
        }
        QVERIFY(tried > 10);
    }

    void monthsThatAreTooOldGo()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"set role purser_retention"_qs);
        must(super,
            u"create table audit.audit_logs_2021_03 partition of audit.audit_logs for values from ('2021-03-01') to ('2021-04-01')"_qs);
        must(super, u"reset role"_qs);
        const QString log =
            u"insert into audit.audit_logs (tenant_id, table_name, record_id, action, login, created_at) "
            "values ($1, 'core.users', gen_random_uuid(), 'INSERT', 'x', $2::timestamptz)"_qs;
        for (const char *when : {"2021-03-05", "2020-01-01"})
            must(super, log, {tenant.id, QString::fromLatin1(when)});
        must(super, log.chopped(qsizetype(qstrlen("$2::timestamptz)"))) + u"now() - interval '364 days')"_qs,
            {tenant.id});
        must(super,
            u"insert into audit.audit_events (tenant_id, category, action, actor_type, created_at) "
            "values ($1, 'export', 'old', 'user', '2020-01-01')"_qs,
            {tenant.id});
        must(super,
            u"insert into sync.taxonomy_sync_log (tenant_id, store_id, taxonomy_type, action, created_at) "
            "values ($1, $2, 'tag', 'initial_sync', now() - interval '31 days'), ($1, $2, 'tag', 'initial_sync', now() - interval '29 days')"_qs,
            {tenant.id, tenant.one});
        must(super, u"reset session_replication_role"_qs);

        const auto viewer = database.createPerson(tenant, u"readonly"_qs);
        db::Connection v = database.connect(viewer);
        QVERIFY(!v.exec("select * from core.apply_retention()"));
        db::Connection admin = database.connect(tenant.admin);
        const auto removed = must(
            admin, u"select table_name || ' ' || removed from core.apply_retention() where removed > 0 order by 1"_qs);
        QCOMPARE(removed.size(), 2);
        QCOMPARE(removed.first().text(0), u"audit.audit_logs 2"_qs);
        QVERIFY(must(super, u"select to_regclass('audit.audit_logs_2021_03') is null"_qs).first().truth(0));
        QCOMPARE(must(super, u"select count(*) from audit.audit_logs where login = 'x'"_qs).first().integer(0), 1);
        QCOMPARE(must(super, u"select count(*) from audit.audit_events where action = 'old'"_qs).first().integer(0), 1);
        QCOMPARE(must(super, u"select count(*) from sync.taxonomy_sync_log"_qs).first().integer(0), 1);
    }
};

PURSER_TEST(AuditTrailTest)
#include "audittrailtest.moc"
