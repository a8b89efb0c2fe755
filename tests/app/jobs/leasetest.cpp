#include "app/jobs/jobrun.h"
#include "app/jobs/keeper.h"
#include "tests/app/jobs/jobstage.h"

using namespace purser;
using namespace purser::jobs;
using namespace purser::test;
using std::chrono::milliseconds;

/// A worker knows by itself when a lease of its is over, whatever the server says and however long the machine slept.
class LeaseTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        prepareEffects(database_);
        must(*c_, u"delete from sync.schedules"_qs);
    }

    void leasesAreCountedByAClockThatGoesOnInSleep()
    {
        const auto system = [] {
            timespec t{};
            ::clock_gettime(CLOCK_BOOTTIME, &t);
            return std::chrono::seconds(t.tv_sec) + std::chrono::nanoseconds(t.tv_nsec);
        };
        const auto before = system();
        const auto now = Running::Clock::now().time_since_epoch();
        const auto after = system();
        QVERIFY(before <= now && now <= after);
    }

    /// Nobody has taken the job yet, so the database would let it write; but somebody may in the next moment.
    void whoseLeaseIsOverWritesNothing()
    {
        sync::NewJob queued;
        queued.type = u"asleep"_qs;
        QVERIFY(sync::enqueue(*c_, queued));
        const auto claimed =
            must(*c_, u"select id, lease from sync.claim_job('{asleep}', 'sleeps', interval '1 hour')"_qs);
        Job job;
        job.id = claimed.first().uuid(0);
        job.lease = claimed.first().uuid(1);
        Running running(job, std::chrono::minutes(1));
        std::optional<db::Connection> connection;
        const auto settings = database_.settings(tenant_.admin);
        JobRun attempt(running, connection, settings, std::make_shared<db::Lifeline>(), {});
        const auto write = [&] {
            const auto effect = [&](db::Connection &c) -> Result<> {
                auto done = c.exec("insert into outside.effects values ($1, 1)", {job.id});
                return done ? Result<>() : fail(done.error());
            };
            return attempt.write(effect);
        };
        QVERIFY(write());
        running.renewed = (Running::Clock::now() - std::chrono::minutes(2)).time_since_epoch().count(); // it slept
        const auto late = write();
        QVERIFY(!late && late.error().is(Error::Kind::Cancelled));
        QVERIFY(attempt.stop().stop_requested());
        QCOMPARE(must(*c_, u"select from outside.effects"_qs).size(), 1);
    }

    void aLeaseEndsWhileTheServerIsSilent()
    {
        db::Connection super = database_.connectSuperuser();
        db::Connection other = database_.connectSuperuser();
        must(super, u"begin"_qs);
        must(super, u"lock table sync.jobs in access exclusive mode"_qs);
        Keeper::Options options;
        options.database = database_.settings(tenant_.admin);
        options.heartbeat = milliseconds(20);
        options.patience = std::chrono::hours(1);
        options.schedules = milliseconds(0);
        options.queued = [] {};
        Keeper keeper(options);
        Job job;
        job.id = QUuid::createUuid();
        job.lease = QUuid::createUuid();
        const auto running = std::make_shared<Running>(job, std::chrono::hours(1));
        keeper.add(running);
        QTRY_VERIFY(!must(other,
            u"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' "
            "and query like '%renew_jobs%'"_qs)
                         .isEmpty());
        QVERIFY(!running->lost);
        running->renewed = (Running::Clock::now() - std::chrono::hours(2)).time_since_epoch().count();
        QTRY_VERIFY(running->lost);
        QVERIFY(running->stop.stop_requested());
        must(super, u"rollback"_qs);
    }
};

PURSER_TEST(LeaseTest) // async
#include "leasetest.moc"
