#include "tests/support/fullhour.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// What the roles of a store mean beyond the classes: customers' data, deliveries, the old names.
class StoreRightsTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        db::Connection admin = database_.connect(tenant_.admin);
        must(admin,
            uR"(insert into sales.orders (tenant_id, store_id, order_number, status, currency, total, customer_name, customer_email,
                                                  source_id, placed_at)
            values ($1, $2, '1001', 'processing', 'ILS', 120, 'Dana Levi', 'dana@example.com', '1001', now()),
                   ($1, $2, '1002', 'processing', 'ILS', 80, null, null, '1002', now()))"_qs,
            {tenant_.id, tenant_.one});
    }

    void customersAreForManagersAndOwners_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("storeRole");
        QTest::addColumn<QString>("name"); // in the summary of order 1001; "-": no rows
        QTest::addColumn<int>("orders");
        QTest::newRow("viewer") << u"readonly"_qs << u"viewer"_qs << u"XXXX XXXX"_qs << 0;
        QTest::newRow("manager") << u"readonly"_qs << u"manager"_qs << u"Dana Levi dana@example.com"_qs << 2;
        QTest::newRow("owner") << u"readonly"_qs << u"owner"_qs << u"Dana Levi dana@example.com"_qs << 2;
        QTest::newRow("finance, in no store") << u"finance"_qs << QString() << u"XXXX XXXX"_qs << 0;
        QTest::newRow("buyer, in no store") << u"buyer"_qs << QString() << u"-"_qs << 0;
    }
    void customersAreForManagersAndOwners()
    {
        QFETCH(QString, role);
        QFETCH(QString, storeRole);
        QFETCH(QString, name);
        QFETCH(int, orders);
        db::Connection c = database_.connect(database_.createPerson(tenant_, role, storeRole));
        QCOMPARE(int(must(c, u"select from sales.orders"_qs).size()), orders);
        const auto summary = must(c,
            u"select customer_name || ' ' || customer_email, order_number from sales.orders_summary order by order_number"_qs);
        if (name == u"-") {
            QVERIFY(summary.isEmpty());
            return;
        }
        QCOMPARE(summary.size(), 2);
        QCOMPARE(summary.first().text(0), name);
        QVERIFY(
            must(c, u"select from sales.orders_summary where order_number = '1002' and customer_name is not null"_qs)
                .isEmpty());
        // A cheap function in the condition must not see what the view hides.
        if (name.startsWith(u"XXXX")) {
            must(c,
                u"create function pg_temp.peek(text) returns boolean language plpgsql cost 0.0000001 as "
                "$$ begin if $1 like '%Dana%' then raise 'leaked %', $1; end if; return true; end $$"_qs);
            must(c,
                u"select from sales.orders_summary where pg_temp.peek(customer_name) and pg_temp.peek(customer_email)"_qs);
            QVERIFY(must(c, u"select from sales.orders_summary where customer_email like 'dana%'"_qs).isEmpty());
        }
    }

    void onlyManagersMoveOrdersAndTheMoveIsWrittenDown()
    {
        db::Connection viewer = database_.connect(database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs));
        QCOMPARE(must(viewer, u"update sales.orders set status = 'completed'"_qs).affected(), 0);
        db::Connection manager = database_.connect(database_.createPerson(tenant_, u"readonly"_qs, u"manager"_qs));
        QCOMPARE(
            must(manager, u"update sales.orders set status = 'completed' where order_number = '1001'"_qs).affected(),
            1);
        const auto log = must(manager,
            u"select old_status, new_status, changed_by from sales.order_status_logs where old_status is not null"_qs);
        QCOMPARE(log.size(), 1);
        QCOMPARE(log.first().text(0), u"processing"_qs);
        QCOMPARE(log.first().text(1), u"completed"_qs);
        QCOMPARE(log.first().text(2), u"readonly"_qs);
    }

    void aThousandDeliveriesAnHourAreLoggedForEachStore()
    {
        db::Connection admin = database_.connect(tenant_.admin);
        const QString put = u"insert into sync.webhook_logs (tenant_id, store_id, topic, status) "
                            "select $1, $2, 'order.updated', 'success' from generate_series(1, $3::int)"_qs;
        avoidFullHour(); // a new one would begin a new thousand
        must(admin, put, {tenant_.id, tenant_.one, 999});
        must(admin, put, {tenant_.id, tenant_.one, 5}); // four of them are dropped without an error
        must(admin, put, {tenant_.id, tenant_.two, 3}); // another store's thousand is its own
        const auto counts = must(admin,
            u"select count(*) filter (where store_id = $1), count(*) filter (where store_id = $2) from sync.webhook_logs"_qs,
            {tenant_.one, tenant_.two});
        QCOMPARE(counts.first().integer(0), 1000);
        QCOMPARE(counts.first().integer(1), 3);
        QVERIFY(!must(admin, u"select sync.check_webhook_log_rate_limit($1)"_qs, {tenant_.one}).first().truth(0));
        // The next hour begins anew.
        db::Connection super = database_.connectSuperuser();
        must(super, u"update sync.webhook_log_rate_limit set hour_bucket = hour_bucket - interval '1 hour'"_qs);
        must(admin, put, {tenant_.id, tenant_.one, 1});
        QCOMPARE(must(admin, u"select count(*) from sync.webhook_logs where store_id = $1"_qs, {tenant_.one})
                     .first()
                     .integer(0),
            1001);
    }

    void nobodyUsesUpTheDeliveriesOfAStoreThatIsNotTheirs()
    {
        db::Connection viewer = database_.connect(database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs));
        const auto other = database_.createTenant(u"Other"_qs);
        db::Connection stranger = database_.connect(other.admin);
        db::Connection super = database_.connectSuperuser();
        const QString counted = u"select coalesce(sum(log_count), 0) from sync.webhook_log_rate_limit"_qs;
        const qint64 before = must(super, counted).first().integer(0);
        for (db::Connection *c : {&viewer, &stranger})
            QVERIFY(!must(*c, u"select sync.check_webhook_log_rate_limit($1)"_qs, {tenant_.two}).first().truth(0));
        QCOMPARE(must(super, counted).first().integer(0), before);
    }

    void oldReadersFindJobsUnderTheirOldName()
    {
        db::Connection admin = database_.connect(tenant_.admin);
        db::Connection super = database_.connectSuperuser(); // states of jobs are not for people to queue
        must(super,
            u"insert into sync.jobs (tenant_id, job_type, status, progress_done, progress_total) values "
            "($1, 'a_job', 'paused', 1, 4), ($1, 'b_job', 'completed', 0, null), ($1, 'c_job', 'dead', 9, 4)"_qs,
            {tenant_.id});
        const auto jobs = must(
            admin, u"select type || ' ' || status || ' ' || progress from sync.background_jobs_compat order by 1"_qs);
        QStringList found;
        for (const db::Row row : jobs)
            found << row.text(0);
        QCOMPARE(found, (QStringList{u"a_job pending 25"_qs, u"b_job completed 100"_qs, u"c_job failed 100"_qs}));
        QVERIFY(!admin.exec("delete from sync.background_jobs_compat"));
        db::Connection viewer = database_.connect(database_.createPerson(tenant_, u"buyer"_qs));
        const bool mayRead = must(viewer, u"select auth.has_permission('jobs:read')"_qs).first().truth(0);
        QCOMPARE(must(viewer, u"select from sync.background_jobs_compat"_qs).isEmpty(),
            !mayRead); // the reader's rights, not the owner's
    }

    void statusesOfProductsGoTheirWay()
    {
        db::Connection admin = database_.connect(tenant_.admin);
        must(admin,
            u"insert into catalog.products (tenant_id, title, currency, status) values ($1, 'Cup', 'ILS', 'draft')"_qs,
            {tenant_.id});
        const auto leap = admin.exec("update catalog.products set status = 'paused'");
        QVERIFY(!leap);
        QCOMPARE(leap.error().code, u"23514"_qs);
        for (const char *status : {"active", "paused", "archived"})
            must(admin, u"update catalog.products set status = '%1'"_qs.arg(QLatin1StringView(status)));
    }
};

PURSER_TEST(StoreRightsTest)
#include "storerightstest.moc"
