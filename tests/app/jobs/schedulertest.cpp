#include "app/jobs/scheduler.h"
#include "app/jobs/maintenance.h"
#include "tests/app/jobs/jobstage.h"

using namespace purser;
using namespace purser::jobs;
using namespace purser::test;
using std::chrono::milliseconds;

/// What starts by itself, and what every company's worker does by itself.
class SchedulerTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;

    static QDateTime utc(const QString &text) { return QDateTime::fromString(text + u":00Z"_qs, Qt::ISODate).toUTC(); }
    static QString missed(MissedRuns rule, const QString &planned, const QString &now, int most = 100)
    {
        const auto cron = sync::Cron::parse(u"0 * * * *");
        const DueRuns due =
            dueRuns(*cron, QTimeZone::utc(), rule, utc(planned), utc(now), std::chrono::minutes(5), most);
        QStringList list;
        for (const QDateTime &at : due.runs)
            list << at.toString(u"HH:mm"_qs);
        return list.join(u' ') + u" then "_qs + due.next.toString(u"HH:mm"_qs);
    }
    QUuid schedule(const QString &cron, const QString &missedRuns, const QString &due, const QString &zone = u"UTC"_qs)
    {
        return must(*c_,
            u"insert into sync.schedules (tenant_id, job_type, name, cron, missed_runs, time_zone, next_run_at, "
            "parameters) values (auth.tenant_id(), 'timed', gen_random_uuid()::text, $1, $2, $4, %1, '{\"x\": 1}') "
            "returning id, $3::text"_qs.arg(due),
            {cron, missedRuns, due, zone})
            .first()
            .uuid(0);
    }
    qint64 number(const QString &sql) { return must(*c_, sql).first().integer(0); }
    void start()
    {
        const auto started = startDueSchedules(*c_);
        QVERIFY2(started, started ? "" : qPrintable(started.error().message + started.error().detail));
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
    }
    void init()
    {
        must(*c_, u"delete from sync.jobs"_qs);
        must(*c_, u"delete from sync.schedules where job_type = 'timed'"_qs);
    }

    void missedRunsAreSkippedMadeUpForOnceOrAll()
    {
        QCOMPARE(missed(MissedRuns::Skip, u"2026-11-21T08:00"_qs, u"2026-11-21T08:01"_qs), u"08:00 then 09:00"_qs);
        QCOMPARE(missed(MissedRuns::Skip, u"2026-11-21T05:00"_qs, u"2026-11-21T08:30"_qs), u" then 09:00"_qs);
        QCOMPARE(missed(MissedRuns::Skip, u"2026-11-21T05:00"_qs, u"2026-11-21T08:02"_qs), u"08:00 then 09:00"_qs);
        QCOMPARE(missed(MissedRuns::Once, u"2026-11-21T05:00"_qs, u"2026-11-21T08:30"_qs), u"05:00 then 09:00"_qs);
        QCOMPARE(missed(MissedRuns::All, u"2026-11-21T05:00"_qs, u"2026-11-21T08:30"_qs),
            u"05:00 06:00 07:00 08:00 then 09:00"_qs);
        QCOMPARE(missed(MissedRuns::All, u"2026-11-21T05:00"_qs, u"2026-11-21T08:30"_qs, 3),
            u"05:00 06:00 07:00 then 08:00"_qs);
        QCOMPARE(missed(MissedRuns::Once, u"2016-11-21T05:00"_qs, u"2026-11-21T08:30"_qs), u"05:00 then 09:00"_qs);
    }

    void aNewScheduleWaitsForItsTime()
    {
        const QUuid id = schedule(u"*/5 * * * *"_qs, u"once"_qs, u"null"_qs);
        start();
        QCOMPARE(number(u"select count(*) from sync.jobs"_qs), 0);
        const auto next = [&] {
            return must(*c_,
                u"select coalesce((next_run_at > clock_timestamp() and next_run_at <= clock_timestamp() + interval '5 "
                u"minutes' "
                "and extract(second from next_run_at) = 0)::text, 'unknown') from sync.schedules where id = $1"_qs,
                {id})
                .first()
                .text(0);
        };
        QCOMPARE(next(), u"true"_qs);
        // Another rule: the time is worked out anew.
        must(*c_, u"update sync.schedules set cron = '0 0 1 1 *' where id = $1"_qs, {id});
        QCOMPARE(next(), u"unknown"_qs);
        start();
        QCOMPARE(
            must(*c_,
                u"select to_char(next_run_at at time zone 'UTC', 'MM-DD HH24:MI') from sync.schedules where id = $1"_qs,
                {id})
                .first()
                .text(0),
            u"01-01 00:00"_qs);
    }

    void eachDueRunIsQueuedOnceByHoweverManyEngines()
    {
        for (int i = 0; i < 12; ++i)
            schedule(u"0 * * * *"_qs, u"all"_qs, u"date_trunc('hour', now()) - interval '4 hours'"_qs);
        for (int i = 0; i < 12; ++i)
            schedule(u"0 * * * *"_qs, u"once"_qs, u"date_trunc('hour', now()) - interval '4 hours'"_qs);
        std::vector<std::thread> engines;
        for (int i = 0; i < 4; ++i)
            engines.emplace_back([this] {
                db::Connection c = database_.connect(tenant_.admin);
                for (int n = 0; n < 5; ++n)
                    if (!startDueSchedules(c))
                        qFatal("not started");
            });
        for (std::thread &engine : engines)
            engine.join();
        QCOMPARE(number(u"select count(*) from sync.jobs where job_type = 'timed'"_qs), 12 * 5 + 12);
        QCOMPARE(number(u"select count(distinct (schedule_id, parameters->>'scheduled_at')) from sync.jobs"_qs),
            12 * 5 + 12);
        QCOMPARE(number(u"select count(*) from sync.schedules where job_type = 'timed' and last_run_at is null"_qs), 0);
        QCOMPARE(number(u"select min((parameters->>'x')::integer) from sync.jobs"_qs), 1);
        // What still waits is not queued again by the next run.
        must(
            *c_, u"update sync.schedules set next_run_at = now() where job_type = 'timed' and missed_runs = 'once'"_qs);
        start();
        QCOMPARE(number(u"select count(*) from sync.jobs"_qs), 12 * 5 + 12);
    }

    void aRuleThatCannotBeReadIsSwitchedOffWithTheReason()
    {
        const QUuid bad = schedule(u"every day"_qs, u"once"_qs, u"null"_qs);
        const QUuid nowhere = schedule(u"@daily"_qs, u"once"_qs, u"null"_qs, u"Europe/Atlantis"_qs);
        const QUuid good = schedule(u"@hourly"_qs, u"once"_qs, u"now()"_qs);
        start();
        QCOMPARE(number(u"select count(*) from sync.jobs"_qs), 1);
        const auto said = [this](const QUuid &id) {
            return must(
                *c_, u"select is_active || ' ' || coalesce(last_error, '') from sync.schedules where id = $1"_qs, {id})
                .first()
                .text(0);
        };
        QVERIFY2(said(bad).startsWith(u"false A rule has five parts"), qPrintable(said(bad)));
        QVERIFY2(said(nowhere).contains(u"Europe/Atlantis"), qPrintable(said(nowhere)));
        QCOMPARE(said(good), u"true "_qs);
    }

    void anEngineRunsWhatIsDueAndEveryCompanysMaintenance()
    {
        QCOMPARE(
            must(*c_, u"select string_agg(job_type, ' ' order by job_type) from sync.schedules"_qs).first().text(0),
            u"apply_retention make_partitions seal_audit verify_audit"_qs);
        // Something to remove: an old job, and one that must stay.
        must(*c_, u"select sync.enqueue('old'), sync.enqueue('kept')"_qs);
        {
            db::Connection super = database_.connectSuperuser();
            must(super,
                u"update sync.jobs set status = 'completed', finished_at = now() - interval '31 days' where job_type = 'old'"_qs);
            must(super,
                u"update sync.jobs set status = 'completed', finished_at = now() - interval '29 days' where job_type = 'kept'"_qs);
        }
        must(*c_, u"update sync.schedules set next_run_at = now() - interval '1 day'"_qs);
        auto options = engineOptions(database_.settings(tenant_.admin), maintenanceHandlers(true));
        options.schedules = milliseconds(100);
        JobEngine engine(options);
        const auto done = [this] {
            return must(*c_,
                u"select string_agg(concat_ws(' ', job_type, status), ', ' order by job_type) "
                "from sync.jobs where schedule_id is not null"_qs)
                .first()
                .text(0);
        };
        QTRY_COMPARE_WITH_TIMEOUT(done(),
            u"apply_retention completed, make_partitions completed, seal_audit completed, "
            "verify_audit completed"_qs,
            60'000);
        // Rows wait for a seal until nobody in the whole cluster can still write an earlier one: so it is asked again.
        const auto sealed = [this] {
            must(*c_,
                u"update sync.schedules set next_run_at = now() - interval '1 day' where job_type = 'seal_audit'"_qs);
            QTest::qWait(200);
            return number(u"select count(*) from audit.seals"_qs) > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(sealed(), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            number(u"select count(*) from sync.schedules where next_run_at <= now()"_qs), 0, 60'000);
        engine.stop();
        QCOMPARE(number(u"select count(*) from sync.jobs where job_type = 'old'"_qs), 0);
        QCOMPARE(number(u"select count(*) from sync.jobs where job_type = 'kept'"_qs), 1);
    }

    void aBrokenAuditTrailFailsItsJobAndSaysWhere()
    {
        must(*c_, u"select audit.seal()"_qs);
        {
            db::Connection super = database_.connectSuperuser();
            must(super, u"alter table audit.audit_events disable trigger user"_qs);
            must(super, u"set session_replication_role = replica"_qs);
            must(super,
                u"update audit.audit_events set action = 'forged' where id = (select min(id::text)::uuid from "
                u"audit.audit_events "
                "where tenant_id = $1)"_qs,
                {tenant_.id});
        }
        const QUuid id = must(*c_, u"select sync.enqueue('verify_audit')"_qs).first().uuid(0);
        JobEngine engine(engineOptions(database_.settings(tenant_.admin), maintenanceHandlers(true)));
        QTRY_COMPARE(must(*c_, u"select status from sync.jobs where id = $1"_qs, {id}).first().text(0), u"failed"_qs);
        QVERIFY(number(u"select count(*) from sync.job_items where error_code = 'audit_broken'"_qs) > 0);
    }
};

PURSER_TEST(SchedulerTest) // async
#include "schedulertest.moc"
