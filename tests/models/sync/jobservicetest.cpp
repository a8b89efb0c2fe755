#include "models/sync/jobservice.h"

#include "models/db/database.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

using namespace purser;
using namespace purser::sync;
using namespace purser::test;

/// What the status line knows of jobs, on a real database.
class JobServiceTest : public QObject {
    Q_OBJECT

private slots:
    void whatChangesWhileThePulseIsReadIsReadAgain()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection c = database.connect(tenant.admin);
        db::Connection super = database.connectSuperuser();
        db::Database pool(database.settings(tenant.admin), 1);
        JobService service(&pool);
        // The first reading has counted the jobs, and waits for the names of schedules.
        must(super, u"begin"_qs);
        must(super, u"lock table sync.schedules in access exclusive mode"_qs);
        service.watch();
        const auto waits = [&] {
            return !must(c,
                u"select from pg_locks where not granted and relation = 'sync.schedules'::regclass "
                "and database = (select oid from pg_database where datname = current_database())"_qs)
                        .isEmpty();
        };
        QTRY_VERIFY(waits());
        must(super,
            u"insert into sync.jobs (tenant_id, job_type, correlation_id) values ($1, 'push_products', 'a cause')"_qs,
            {tenant.id});
        QSignalSpy told(&service, &JobService::jobsChanged);
        service.notified(u"{\"table\": \"jobs\"}"_qs);
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(!service.isPulseKnown());
        must(super, u"commit"_qs);
        QTRY_VERIFY(service.isPulseKnown());
        QTRY_COMPARE(service.pulse().totals.queued, 1);
    }

    /// However many they are, and whether or not whoever pressed the button stays to see it.
    void onePressRetriesAllThatFailed_data()
    {
        QTest::addColumn<bool>("stays");
        QTest::newRow("waits") << true;
        QTest::newRow("goes away") << false;
    }
    void onePressRetriesAllThatFailed()
    {
        QFETCH(const bool, stays);
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection c = database.connect(tenant.admin);
        db::Connection super = database.connectSuperuser();
        const QUuid job = must(super,
            u"insert into sync.jobs (tenant_id, job_type, store_id, status, correlation_id, result_summary, "
            u"finished_at) "
            "values ($1, 'pull_products', $2, 'completed', 'a cause', '{\"rows_failed\": 2100}', now()) "
            "returning id"_qs,
            {tenant.id, tenant.one})
                              .first()
                              .uuid(0);
        must(super,
            u"insert into sync.job_items (tenant_id, job_id, entity_type, external_id, status, message, error_code) "
            "select $1, $2, 'product', n::text, 'failed', 'No', 'invalid' from generate_series(1, 2100) n"_qs,
            {tenant.id, job});
        db::Database pool(database.settings(tenant.admin), 1);
        JobService service(&pool);
        auto button = std::make_unique<QObject>();
        std::optional<Result<JobRetry>> answer;
        service.retryItems(
            button.get(), job, std::nullopt, [&answer](const Result<JobRetry> &retry) { answer = retry; });
        if (!stays)
            button.reset();
        const QString queued = u"select count(*) from sync.jobs where job_type = 'pull_one' and status = 'pending'"_qs;
        QTRY_COMPARE(must(c, queued).first().integer(0), 2100);
        if (stays) {
            QTRY_VERIFY(answer);
            QVERIFY2(*answer, *answer ? "" : qPrintable(answer->error().message));
            QCOMPARE((*answer)->things, 2100);
            QVERIFY(!(*answer)->first.isNull());
        } else {
            QVERIFY(!answer);
        }
    }
};

PURSER_TEST(JobServiceTest) // async
#include "jobservicetest.moc"
