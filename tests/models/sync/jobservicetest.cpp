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
};

PURSER_TEST(JobServiceTest) // async
#include "jobservicetest.moc"
