#include "models/sync/jobrepository.h"
#include "tests/app/jobs/jobstage.h"

#include <QSet>

#include <latch>

using namespace purser;
using namespace purser::jobs;
using namespace purser::test;
using std::chrono::milliseconds;

/// One or several engines in one program, on a real database: order, limits, retries, wishes, the fence.
class JobEngineTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;

    JobEngine::Options options(std::vector<std::shared_ptr<JobHandler>> handlers) const
    {
        return engineOptions(database_.settings(tenant_.admin), std::move(handlers));
    }
    QUuid queue(const sync::NewJob &job)
    {
        const auto id = sync::enqueue(*c_, job);
        if (!id)
            qFatal("%s", qPrintable(id.error().message + id.error().detail));
        return *id;
    }
    QUuid queue(const QString &type, const QJsonObject &parameters = {})
    {
        sync::NewJob job;
        job.type = type;
        job.parameters = parameters;
        return queue(job);
    }
    QString column(const QUuid &job, const QString &name)
    {
        const auto rows = must(*c_, u"select %1::text from sync.jobs where id = $1"_qs.arg(name), {job});
        return rows.isEmpty() ? QString() : rows.first().text(0);
    }
    QString state(const QUuid &job) { return column(job, u"status"_qs); }
    int count(const QString &where)
    {
        return static_cast<int>(must(*c_, u"select count(*) from sync.jobs where "_qs + where).first().integer(0));
    }
    QUuid connectionOf(const StoreId &store)
    {
        const auto there = must(*c_, u"select id from core.connections where store_id = $1"_qs, {store});
        if (!there.isEmpty())
            return there.first().uuid(0);
        return must(*c_,
            u"insert into core.connections (tenant_id, provider, store_id, label) "
            "values (auth.tenant_id(), 'woocommerce', $1, $2) returning id"_qs,
            {store, QUuid::createUuid().toString()})
            .first()
            .uuid(0);
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        prepareEffects(database_);
        must(*c_, u"delete from sync.schedules"_qs);
    }
    void cleanup() { must(*c_, u"delete from sync.jobs"_qs); }

    void aJobIsRunAndWhatItDidIsWrittenDown()
    {
        const QUuid correlation = QUuid::createUuid();
        sync::NewJob job;
        job.type = u"report"_qs;
        job.parameters = {{u"n"_qs, 7}};
        job.correlation = correlation;
        const QUuid id = queue(job);
        QString seen;
        JobEngine engine(options({handler(u"report"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            seen = QString::number(context.job().parameters[u"n"_qs].toInt())
                + context.job().correlation.toString(QUuid::WithoutBraces);
            context.log(u"Half of it is done."_qs);
            context.progress(5, 10);
            const auto kept = context.write([&](db::Connection &c) {
                return context.record(c,
                    {{u"product"_qs, QUuid::createUuid(), u"81"_qs, JobItem::Status::Completed, {}, {}, {}},
                        {u"product"_qs, {}, u"82"_qs, JobItem::Status::Failed, u"No price."_qs, u"price_missing"_qs,
                            {{u"id"_qs, 82}}}});
            });
            if (!kept)
                return fail(kept.error());
            context.progress(10, 10);
            return QJsonObject{{u"rows_processed"_qs, 10}};
        })}));
        QTRY_COMPARE(state(id), u"completed"_qs);
        engine.stop();
        QCOMPARE(seen, u'7' + correlation.toString(QUuid::WithoutBraces));
        QCOMPARE(column(id, u"correlation_id"_qs), correlation.toString(QUuid::WithoutBraces));
        QCOMPARE(column(id, u"progress_done || '/' || progress_total || ' ' || attempt || ' ' || worker"_qs),
            u"10/10 1 test"_qs);
        QCOMPARE(column(id, u"result_summary->>'rows_processed'"_qs), u"10"_qs);
        QCOMPARE(
            column(id, u"(select line from sync.job_logs l where l.job_id = jobs.id)"_qs), u"Half of it is done."_qs);
        QCOMPARE(column(id,
                     u"(select string_agg(concat_ws(',', i.external_id, i.status, i.message, i.error_code, "
                     u"i.payload->>'id'), "
                     "' ' order by external_id) from sync.job_items i where i.job_id = jobs.id)"_qs),
            u"81,completed 82,failed,No price.,price_missing,82"_qs);
        QCOMPARE(
            must(*c_,
                u"select from audit.audit_events where correlation_id = $1 and category = 'job' and action = 'completed'"_qs,
                {correlation.toString(QUuid::WithoutBraces)})
                .size(),
            1);
    }

    void whatAJobSaidLastIsNotLostWhenItEndsMeanwhile()
    {
        db::Connection super = database_.connectSuperuser();
        const QUuid id = queue(u"says"_qs);
        QVERIFY(super.begin());
        must(super, u"lock table sync.job_logs in share row exclusive mode"_qs); // nobody writes a line
        std::atomic<bool> end = false;
        std::atomic<bool> ended = false;
        JobEngine engine(options({handler(u"says"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            context.log(u"It is done."_qs);
            while (!end && !context.stop().stop_requested())
                context.wait(std::chrono::milliseconds(10));
            ended = true;
            return QJsonObject();
        })}));
        const auto waits = [&super] {
            return !must(super, u"select from pg_locks where relation = 'sync.job_logs'::regclass and not granted"_qs)
                        .isEmpty();
        };
        QTRY_VERIFY(waits()); // the line is on its way
        end = true;
        QTRY_VERIFY(ended);
        must(super, u"select pg_sleep(0.3)"_qs); // the job could be written down
        QVERIFY(super.script("rollback"));
        QTRY_COMPARE(state(id), u"completed"_qs);
        engine.stop();
        QCOMPARE(column(id, u"(select string_agg(line, ' ') from sync.job_logs l where l.job_id = jobs.id)"_qs),
            u"It is done."_qs);
    }

    void threeEnginesNeverRunTheSameJobTwice()
    {
        constexpr int jobs = 300;
        for (int i = 0; i < jobs; ++i)
            queue(u"once"_qs);
        std::mutex mutex;
        QHash<QUuid, int> runs;
        const auto once = handler(u"once"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            {
                const std::lock_guard lock(mutex);
                ++runs[context.job().id];
            }
            return context
                .write([&](db::Connection &c) -> Result<> {
                    auto done = c.exec("insert into outside.effects values ($1, 0)", {context.job().id});
                    return done ? Result<>() : fail(done.error());
                })
                .map([] { return QJsonObject(); });
        });
        JobEngine a(options({once}));
        JobEngine b(options({once}));
        JobEngine worker(options({once}));
        QTRY_COMPARE_WITH_TIMEOUT(count(u"status = 'completed'"_qs), jobs, 60000);
        a.stop();
        b.stop();
        worker.stop();
        QCOMPARE(runs.size(), jobs);
        for (const int n : runs)
            QCOMPARE(n, 1);
        QCOMPARE(must(*c_, u"select from outside.effects group by job having count(*) > 1"_qs).size(), 0);
    }

    void aStalledWorkerCannotOverwriteWhatWentOnWithoutIt()
    {
        const QUuid id = queue(u"stall"_qs);
        // The first attempt claims the job by hand and gives no sign of life.
        db::Connection stalled = database_.connect(tenant_.admin);
        const auto claimed =
            must(stalled, u"select id, lease, attempt from sync.claim_job('{stall}', 'stalled', interval '300 ms')"_qs);
        QCOMPARE(claimed.first().uuid(0), id);
        Job job;
        job.id = id;
        job.lease = claimed.first().uuid(1);
        Running running(job, std::chrono::hours(1)); // and does not know that it is over
        std::optional<db::Connection> connection;
        const auto settings = database_.settings(tenant_.admin);
        JobRun attempt(running, connection, settings, std::make_shared<db::Lifeline>(), {});
        // It is in the middle of a write when somebody else takes the job over and completes it.
        std::latch finished(1);
        std::thread late([&] {
            const auto written = attempt.write([&](db::Connection &c) -> Result<> {
                auto done = c.exec("insert into outside.effects values ($1, 99)", {id});
                finished.wait();
                return done ? Result<>() : fail(done.error());
            });
            QVERIFY(!written);
            QVERIFY(written.error().is(Error::Kind::Cancelled));
        });
        {
            JobEngine engine(options({handler(u"stall"_qs, [](JobContext &context) -> Result<QJsonObject> {
                return QJsonObject{{u"rows_processed"_qs, context.job().attempt}};
            })}));
            QTRY_COMPARE(state(id), u"completed"_qs);
        }
        finished.count_down();
        late.join();
        QVERIFY(running.lost);
        QVERIFY(attempt.stop().stop_requested());
        QCOMPARE(attempt.settle(QJsonObject{{u"rows_processed"_qs, -1}}, {}), QString());
        QVERIFY(!attempt.checkpoint(stalled, {{u"step"_qs, 99}}));
        QCOMPARE(must(stalled, u"select sync.finish_job($1, $2, '{}')"_qs, {id, job.lease}).first().truth(0), false);
        QVERIFY(must(stalled, u"select sync.fail_job($1, $2, 'x', 'x')"_qs, {id, job.lease}).first().isNull(0));
        QVERIFY(must(stalled, u"select sync.release_job($1, $2)"_qs, {id, job.lease}).first().isNull(0));
        QCOMPARE(must(stalled,
                     u"select from sync.renew_jobs(array[$1]::uuid[], array[$2]::uuid[], '{1}', '{1}', '1 hour')"_qs,
                     {id, job.lease})
                     .size(),
            0);
        QCOMPARE(column(id, u"result_summary->>'rows_processed'"_qs), u"2"_qs);
        QCOMPARE(must(*c_, u"select from outside.effects where step = 99"_qs).size(), 0);
    }

    void aLongJobIsKeptBySignsOfLife()
    {
        const QUuid id = queue(u"long"_qs);
        std::atomic<int> runs{0};
        std::atomic<bool> enough{false};
        auto patient = options({handler(u"long"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            ++runs;
            context.progress(1, 2);
            while (!enough && context.wait(milliseconds(5))) { }
            return context.write([](db::Connection &) -> Result<> { return {}; }).map([] { return QJsonObject(); });
        })});
        JobEngine a(patient);
        JobEngine b(patient);
        QTRY_COMPARE(column(id, u"progress_done"_qs), u"1"_qs); // written while it runs
        const QString renewed = u"(lease_until > started_at + interval '61 s')"_qs; // it was claimed for 60
        QTRY_COMPARE(column(id, renewed), u"true"_qs);
        enough = true;
        QTRY_COMPARE(state(id), u"completed"_qs);
        QCOMPARE(runs.load(), 1);
    }

    /// Signs of life pass over a job that is saving its data in that moment: what they would have told is told later.
    void progressIsNotLostWhileTheJobWrites()
    {
        const QUuid id = queue(u"writes"_qs);
        std::atomic<int> step{0};
        JobEngine engine(options({handler(u"writes"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            while (step == 0 && context.wait(milliseconds(5))) { }
            context.progress(1, 2);
            while (step == 1 && context.wait(milliseconds(5))) { }
            return QJsonObject();
        })}));
        QTRY_COMPARE(state(id), u"running"_qs);
        db::Connection writer = database_.connectSuperuser();
        must(writer, u"begin"_qs);
        must(writer, u"select from sync.jobs where id = $1 for no key update"_qs, {id});
        step = 1;
        // Longer than it takes until progress is told, which can be seen nowhere while it is passed over.
        must(*c_, u"select pg_sleep(1.5)"_qs);
        QCOMPARE(column(id, u"progress_done"_qs), u"0"_qs);
        must(writer, u"commit"_qs);
        QTRY_COMPARE(column(id, u"progress_done"_qs), u"1"_qs);
        step = 2;
        QTRY_COMPARE(state(id), u"completed"_qs);
    }

    void stoppingTwiceDoesNoHarm()
    {
        JobEngine engine(options({}));
        engine.stop();
        engine.requestStop();
        engine.stop();
        QCOMPARE(engine.running(), 0);
    }

    void whatMayHelpLaterIsTriedAgainAndGoesOnFromItsCheckpoint()
    {
        sync::NewJob job;
        job.type = u"flaky"_qs;
        job.correlation = QUuid::createUuid();
        const QUuid id = queue(job);
        QStringList seen;
        JobEngine engine(options({handler(u"flaky"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            const int step = context.job().checkpoint[u"step"_qs].toInt();
            seen << u"%1:%2:%3"_qs.arg(context.job().attempt)
                        .arg(step)
                        .arg(context.job().correlation == *job.correlation);
            const auto kept = context.write([&](db::Connection &c) {
                return context.checkpoint(c, {{u"step"_qs, step + 1}});
            });
            if (!kept)
                return fail(kept.error());
            if (step == 0)
                return fail(Error::Kind::Unavailable, u"The store does not answer."_qs);
            if (step == 1)
                return fail(Error::Kind::Timeout, u"The store takes too long."_qs);
            // A deadlock, a serialization failure, a lock that was not to be had: others went first.
            static constexpr const char *gaveWay[]{"40P01", "40001", "55P03"};
            if (step < 5)
                if (auto lost = context.write([&](db::Connection &c) {
                        return c.script(QByteArray("do $$ begin raise 'gave way' using errcode = '") + gaveWay[step - 2]
                            + "'; end $$");
                    });
                    !lost)
                    return fail(lost.error());
            return QJsonObject();
        })}));
        QTRY_COMPARE(state(id), u"completed"_qs);
        engine.stop();
        QCOMPARE(seen, (QStringList{u"1:0:1"_qs, u"2:1:1"_qs, u"3:2:1"_qs, u"4:3:1"_qs, u"5:4:1"_qs, u"6:5:1"_qs}));
        QCOMPARE(column(id, u"coalesce(error_kind, 'none')"_qs), u"none"_qs);
        QCOMPARE(column(id, u"(select count(*) from sync.job_logs l where l.job_id = jobs.id)"_qs), u"5"_qs);
    }

    void whatNoRetryHelpsFailsAtOnce_data()
    {
        QTest::addColumn<int>("kind");
        for (const auto kind : {Error::Kind::Invalid, Error::Kind::Forbidden, Error::Kind::Conflict,
                 Error::Kind::NotFound, Error::Kind::Internal, Error::Kind::Cancelled})
            QTest::newRow(qPrintable(kindName(kind))) << static_cast<int>(kind);
    }
    void whatNoRetryHelpsFailsAtOnce()
    {
        QFETCH(const int, kind);
        const QUuid id = queue(u"wrong"_qs);
        JobEngine engine(options({handler(u"wrong"_qs, [&](JobContext &) -> Result<QJsonObject> {
            return fail(static_cast<Error::Kind>(kind), u"The key is wrong."_qs);
        })}));
        QTRY_COMPARE(state(id), u"failed"_qs);
        QCOMPARE(column(id, u"concat_ws(' ', attempt, error_kind, error_message)"_qs),
            u"1 %1 The key is wrong."_qs.arg(kindName(static_cast<Error::Kind>(kind))));
    }

    void aHandlerThatThrowsFailsItsJobOnly()
    {
        const QUuid bad = queue(u"throws"_qs);
        const QUuid good = queue(u"works"_qs);
        JobEngine engine(options(
            {handler(u"throws"_qs, [](JobContext &) -> Result<QJsonObject> { throw std::runtime_error("oops"); }),
                handler(u"works"_qs, [](JobContext &) -> Result<QJsonObject> { return QJsonObject(); })}));
        QTRY_COMPARE(state(bad), u"failed"_qs);
        QTRY_COMPARE(state(good), u"completed"_qs);
        QCOMPARE(column(bad, u"error_kind"_qs), u"Internal"_qs);
    }

    void aPoisonousJobDiesAfterItsAttempts()
    {
        sync::NewJob job;
        job.type = u"poison"_qs;
        job.maxAttempts = 3;
        const QUuid failing = queue(job);
        std::atomic<int> runs{0};
        JobEngine engine(options({handler(u"poison"_qs, [&](JobContext &) -> Result<QJsonObject> {
            ++runs;
            return fail(Error::Kind::Unavailable, u"Never there."_qs);
        })}));
        QTRY_COMPARE(state(failing), u"dead"_qs);
        QCOMPARE(runs.load(), 3);
        engine.stop();
        // One that takes its program with it each time: nobody is there to say that it failed.
        job.type = u"crash"_qs;
        const QUuid crashing = queue(job);
        for (int attempt = 1; attempt <= 3; ++attempt) {
            QCOMPARE(must(*c_, u"select from sync.claim_job('{crash}', 'crashes', interval '1 ms')"_qs).size(), 1);
            must(*c_, u"select pg_sleep(0.01)"_qs);
        }
        must(*c_, u"select sync.reclaim_jobs()"_qs);
        QCOMPARE(state(crashing), u"dead"_qs);
        QCOMPARE(must(*c_, u"select from sync.claim_job('{crash}', 'crashes', interval '1 ms')"_qs).size(), 0);
        QCOMPARE(column(crashing, u"error_kind || ' ' || attempt"_qs), u"Lost 3"_qs);
        // A person may try it all the same.
        QVERIFY(sync::JobRepository::retry(*c_, crashing));
        QCOMPARE(state(crashing), u"pending"_qs);
        QCOMPARE(column(crashing, u"attempt::text"_qs), u"0"_qs);
    }

    void oneOpenJobAKeyAndOnceMoreWhenItRunsAlready()
    {
        sync::NewJob job;
        job.type = u"unique"_qs;
        job.uniqueKey = u"store 1 product 5"_qs;
        const QUuid first = queue(job);
        job.priority = 50;
        QCOMPARE(queue(job), first);
        QCOMPARE(count(u"job_type = 'unique'"_qs), 1);
        QCOMPARE(column(first, u"priority::text"_qs), u"50"_qs);
        std::atomic<int> runs{0};
        std::atomic<bool> go{false};
        JobEngine engine(options({handler(u"unique"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            ++runs;
            while (!go && context.wait(milliseconds(5))) { }
            return QJsonObject();
        })}));
        QTRY_COMPARE(runs.load(), 1);
        QCOMPARE(queue(job), first); // what this one is about came after the running one had begun
        QCOMPARE(queue(job), first);
        go = true;
        QTRY_COMPARE(count(u"job_type = 'unique' and status = 'completed'"_qs), 2);
        QCOMPARE(runs.load(), 2);
        engine.stop();
        // Many who queue the same at the same moment.
        job.uniqueKey = u"crowd"_qs;
        std::vector<std::thread> crowd;
        for (int i = 0; i < 6; ++i)
            crowd.emplace_back([&] {
                db::Connection c = database_.connect(tenant_.admin);
                for (int n = 0; n < 20; ++n)
                    if (!sync::enqueue(c, job))
                        qFatal("refused");
            });
        for (std::thread &t : crowd)
            t.join();
        QCOMPARE(count(u"unique_key = 'crowd'"_qs), 1);
    }

    void smallerPrioritiesGoFirstThenOlderOnes()
    {
        QStringList order;
        for (const int priority : {100, 200, 50, 100, 50}) {
            sync::NewJob job;
            job.type = u"ordered"_qs;
            job.priority = priority;
            job.parameters = {{u"n"_qs, count(u"job_type = 'ordered'"_qs)}};
            queue(job);
        }
        auto alone = options({handler(u"ordered"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            order << QString::number(context.job().parameters[u"n"_qs].toInt());
            return QJsonObject();
        })});
        alone.threads = 1;
        JobEngine engine(alone);
        QTRY_COMPARE(count(u"job_type = 'ordered' and status = 'completed'"_qs), 5);
        engine.stop();
        QCOMPARE(order.join(u' '), u"2 4 0 3 1"_qs);
    }

    void aConnectionRunsOnlySoManyJobsInAllEnginesTogether()
    {
        const QUuid one = connectionOf(tenant_.one);
        const QUuid two = connectionOf(tenant_.two);
        sync::NewJob job;
        job.type = u"account"_qs;
        for (int i = 0; i < 40; ++i) {
            job.connection = ConnectionId(i % 2 == 0 ? one : two);
            queue(job);
        }
        std::mutex mutex;
        QHash<QUuid, int> now;
        QHash<QUuid, int> most;
        std::atomic<int> patience = 1000;
        const auto busy = handler(u"account"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            const QUuid account = *context.job().connection;
            {
                const std::lock_guard lock(mutex);
                most[account] = std::max(most[account], ++now[account]);
            }
            const auto accompanied = [&] {
                const std::lock_guard lock(mutex);
                return most[account] >= 2;
            };
            do // the first one waits for company, however busy the machine is
                context.wait(milliseconds(10));
            while (!accompanied() && !context.stop().stop_requested() && patience-- > 0);
            const std::lock_guard lock(mutex);
            --now[account];
            return QJsonObject();
        });
        auto many = options({busy});
        many.threads = 4;
        JobEngine a(many);
        JobEngine b(many);
        QTRY_COMPARE(count(u"job_type = 'account' and status = 'completed'"_qs), 40);
        a.stop();
        b.stop();
        QCOMPARE(most[one], 2);
        QCOMPARE(most[two], 2);
    }

    void jobsThatNeedOthersRightsAreLeftToThem()
    {
        const TestDatabase::Person ops = database_.createPerson(tenant_, u"ops"_qs);
        must(*c_, u"select auth.user_set_store_role($1, $2, 'manager')"_qs, {ops.id, tenant_.two});
        sync::NewJob job;
        job.type = u"rights"_qs;
        job.store = tenant_.one; // not a store of theirs
        const QUuid stranger = queue(job);
        job.store = tenant_.two;
        job.connection = ConnectionId(connectionOf(tenant_.two)); // whose credentials only owners use
        const QUuid secret = queue(job);
        job.connection.reset();
        const QUuid theirs = queue(job);
        JobEngine engine(engineOptions(database_.settings(ops),
            {handler(u"rights"_qs, [](JobContext &) -> Result<QJsonObject> { return QJsonObject(); })}));
        QTRY_COMPARE(state(theirs), u"completed"_qs);
        QCOMPARE(state(secret), u"pending"_qs);
        QCOMPARE(state(stranger), u"pending"_qs);
        // And they cannot have others do it for them.
        db::Connection c = database_.connect(ops);
        job.store = tenant_.one;
        QVERIFY(!sync::enqueue(c, job));
        QVERIFY(!sync::JobRepository::cancel(c, stranger));
        QVERIFY(!c.exec("insert into sync.schedules (tenant_id, job_type, name, cron, store_id) "
                        "values (auth.tenant_id(), 'rights', 'x', '@daily', $1)",
            {tenant_.one}));
        QVERIFY(
            !c.exec("insert into sync.jobs (tenant_id, job_type, created_by) values (auth.tenant_id(), 'rights', $1)",
                {tenant_.admin.id}));
    }

    void wishesAreObeyedWhileTheJobRuns()
    {
        std::atomic<int> runs{0};
        JobEngine engine(options({handler(u"obeys"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            ++runs;
            const int step = context.job().checkpoint[u"step"_qs].toInt();
            if (step == 7)
                return QJsonObject{{u"rows_processed"_qs, 7}};
            const auto kept = context.write([&](db::Connection &c) {
                return context.checkpoint(c, {{u"step"_qs, 7}});
            });
            if (!kept)
                return fail(kept.error());
            while (context.wait(milliseconds(60'000))) { }
            return fail(Error::Kind::Cancelled, u"asked to stop"_qs);
        })}));
        const QUuid paused = queue(u"obeys"_qs);
        const QUuid cancelled = queue(u"obeys"_qs);
        QTRY_COMPARE(runs.load(), 2);
        QTRY_COMPARE(count(u"checkpoint->>'step' = '7'"_qs), 2);
        QVERIFY(sync::JobRepository::pause(*c_, paused));
        QVERIFY(sync::JobRepository::cancel(*c_, cancelled));
        QTRY_COMPARE(state(paused), u"paused"_qs);
        QTRY_COMPARE(state(cancelled), u"cancelled"_qs);
        QCOMPARE(runs.load(), 2);
        QVERIFY(sync::JobRepository::resume(*c_, paused));
        QTRY_COMPARE(state(paused), u"completed"_qs); // from its checkpoint
        QCOMPARE(column(paused, u"attempt || ' ' || (result_summary->>'rows_processed')"_qs), u"1 7"_qs);
        QVERIFY(!sync::JobRepository::cancel(*c_, paused));
        // Those that wait obey at once.
        sync::NewJob later;
        later.type = u"obeys"_qs;
        later.delay = std::chrono::hours(1);
        const QUuid waiting = queue(later);
        QVERIFY(sync::JobRepository::pause(*c_, waiting));
        QCOMPARE(state(waiting), u"paused"_qs);
        QVERIFY(sync::JobRepository::cancel(*c_, waiting));
        QCOMPARE(state(waiting), u"cancelled"_qs);
    }

    void stoppingGivesJobsBackWithoutLosingAnAttempt()
    {
        const QUuid id = queue(u"interrupted"_qs);
        std::atomic<int> runs{0};
        const auto slow = handler(u"interrupted"_qs, [&](JobContext &context) -> Result<QJsonObject> {
            if (++runs > 1)
                return QJsonObject();
            while (context.wait(milliseconds(60'000))) { }
            return fail(Error::Kind::Cancelled, u"asked to stop"_qs);
        });
        auto first = std::make_unique<JobEngine>(options({slow}));
        QTRY_COMPARE(runs.load(), 1);
        QCOMPARE(first->running(), 1);
        first->stop();
        QCOMPARE(state(id), u"pending"_qs);
        QCOMPARE(column(id, u"attempt::text"_qs), u"0"_qs);
        JobEngine second(options({slow}));
        QTRY_COMPARE(state(id), u"completed"_qs);
    }

    void anAnnouncementIsEnoughToBegin()
    {
        auto deaf = options({handler(u"called"_qs, [](JobContext &) -> Result<QJsonObject> { return QJsonObject(); })});
        deaf.poll = std::chrono::hours(1);
        JobEngine engine(deaf);
        must(*c_, u"select pg_sleep(0.3)"_qs); // it has looked, and found nothing
        const QUuid id = queue(u"called"_qs);
        QTRY_COMPARE(state(id), u"completed"_qs);
    }

    void waitingGrowsAndIsDrawnByChance()
    {
        const JobRun::Backoff backoff{milliseconds(1000), milliseconds(60'000)};
        for (const auto &[attempt, most] : {std::pair{1, 1000}, {2, 2000}, {4, 8000}, {40, 60'000}}) {
            QSet<qint64> drawn;
            for (int i = 0; i < 200; ++i) {
                const qint64 delay = retryDelay(attempt, backoff).count();
                QVERIFY(delay >= 0 && delay <= most);
                drawn.insert(delay * 4 / (most + 1));
            }
            QCOMPARE(drawn.size(), 4); // from every quarter
        }
    }
};

PURSER_TEST(JobEngineTest) // async
#include "jobenginetest.moc"
