#include "models/sync/jobrepository.h"

#include "models/sync/schedulerepository.h"
#include "models/sync/syncerrorrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace purser;
using namespace purser::sync;
using namespace purser::test;

namespace {

std::unique_ptr<TestDatabase> everyones;

/// A company of its own in the database of all these tests.
struct Fixture {
    TestDatabase &database = *everyones;
    TestDatabase::Tenant tenant = database.createTenant();
    db::Connection admin = database.connect(tenant.admin);
    db::Connection god = database.connectSuperuser();

    /// A job of store One in a state that only time brings about.
    QUuid job(const QString &type, const QString &status, const QString &more = u"'{}'"_qs, const QString &key = {})
    {
        const bool running = status == u"running";
        const bool ended = status != u"pending" && status != u"paused" && !running;
        return must(god,
            uR"(insert into sync.jobs (tenant_id, job_type, status, store_id, correlation_id, created_by,
                lease, lease_until, started_at, finished_at, result_summary, attempt, unique_key)
            values ($1, $2, $3, $4, core.new_id()::text, $5, %1, %1now, %2, %3, %4, 1, nullif($6, '')) returning id)"_qs
                .replace(u"%1now"_qs, running ? u"now() + interval '1 hour'"_qs : u"null"_qs)
                .arg(running ? u"gen_random_uuid()"_qs : u"null"_qs,
                    ended || running ? u"now() - interval '1 minute'"_qs : u"null"_qs, ended ? u"now()"_qs : u"null"_qs,
                    more),
            {tenant.id, type, status, tenant.one, tenant.admin.id, key})
            .first()
            .uuid(0);
    }
    void item(const QUuid &job, const QString &status, const QString &code, const QString &external)
    {
        must(god,
            u"insert into sync.job_items (tenant_id, job_id, entity_type, external_id, status, message, error_code, "
            "payload) values ($1, $2, 'product', $3, $4, $5, nullif($6, ''), $7)"_qs,
            {tenant.id, job, external, status, u"The store refuses "_qs + external, code,
                QJsonDocument(QJsonObject{{u"n"_qs, external}})});
    }
    QStringList types(const JobFilter &filter)
    {
        QStringList found;
        const auto rows = JobRepository::list(admin, filter, 100);
        if (!rows)
            return {rows.error().message + rows.error().detail};
        for (const JobRow &row : *rows)
            found << row.type;
        return found;
    }
};

} // namespace

/// Jobs, schedules and errors of syncs on a real database, under the rights of the people.
class JobRepositoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { everyones = std::make_unique<TestDatabase>(); }
    void cleanupTestCase() { everyones.reset(); }

    void openJobsComeFirstThenTheEndedOnesNewestFirst()
    {
        Fixture f;
        f.job(u"pull_orders"_qs, u"completed"_qs);
        f.job(u"push_products"_qs, u"pending"_qs);
        f.job(u"pull_products"_qs, u"running"_qs);
        f.job(u"thumbnails"_qs, u"paused"_qs);
        f.job(u"push_stock"_qs, u"dead"_qs);
        QCOMPARE(f.types({}),
            (QStringList{
                u"pull_products"_qs, u"thumbnails"_qs, u"push_products"_qs, u"push_stock"_qs, u"pull_orders"_qs}));
    }

    void filtersChooseByStateTimeAndText()
    {
        Fixture f;
        f.job(u"pull_orders"_qs, u"completed"_qs);
        f.job(u"push_images"_qs, u"completed"_qs, u"'{\"rows_failed\": 14}'"_qs);
        f.job(u"push_products"_qs, u"pending"_qs);
        const QUuid failed = f.job(u"push_stock"_qs, u"failed"_qs);
        const QUuid old = f.job(u"reconcile"_qs, u"failed"_qs);
        must(f.god,
            u"update sync.jobs set created_at = now() - interval '3 days', finished_at = now() - interval '2 days' "
            "where id = $1"_qs,
            {old});
        JobFilter filter;
        filter.failed = true;
        QCOMPARE(f.types(filter), (QStringList{u"push_stock"_qs, u"push_images"_qs}));
        filter.lastDay = false;
        QCOMPARE(f.types(filter), (QStringList{u"push_stock"_qs, u"push_images"_qs, u"reconcile"_qs}));
        filter = {};
        filter.queued = true;
        QCOMPARE(f.types(filter), (QStringList{u"push_products"_qs}));
        filter = {};
        filter.text = failed.toString(QUuid::WithoutBraces).left(36);
        QCOMPARE(f.types(filter), (QStringList{u"push_stock"_qs}));
        filter.text = u"100%"_qs; // not a wildcard
        QCOMPARE(f.types(filter), QStringList());
        filter.text = u"One"_qs; // the store's name
        QCOMPARE(f.types(filter).size(), 4);
    }

    void totalsCountWhatTheListShowsAndWhatNobodyHasSettled()
    {
        Fixture f;
        f.job(u"pull_orders"_qs, u"completed"_qs);
        const QUuid partly = f.job(u"push_images"_qs, u"completed"_qs, u"'{\"rows_failed\": 2}'"_qs);
        const QUuid failed = f.job(u"push_stock"_qs, u"failed"_qs);
        f.job(u"push_products"_qs, u"pending"_qs);
        f.job(u"verify_audit"_qs, u"cancelled"_qs);
        f.item(partly, u"failed"_qs, u"404"_qs, u"33"_qs);
        f.item(partly, u"completed"_qs, {}, u"34"_qs);
        auto totals = JobRepository::totals(f.admin);
        QVERIFY(totals);
        QCOMPARE(totals->all, 5);
        QCOMPARE(totals->done, 1);
        QCOMPARE(totals->failedInPart, 1);
        QCOMPARE(totals->failed, 1);
        QCOMPARE(totals->queued, 1);
        QCOMPARE(totals->cancelled, 1);
        QCOMPARE(totals->unsettled, 2);
        QVERIFY(JobRepository::ignore(f.admin, failed));
        QVERIFY(JobRepository::retryItems(f.admin, partly, std::nullopt));
        totals = JobRepository::totals(f.admin);
        QCOMPARE(totals->unsettled, 0);
        QCOMPARE(totals->failed, 1);
    }

    void theDetailGroupsFailuresByCause()
    {
        Fixture f;
        const QUuid job = f.job(u"push_images"_qs, u"completed"_qs, u"'{\"rows_failed\": 3}'"_qs);
        f.item(job, u"failed"_qs, u"image_too_large"_qs, u"1"_qs);
        f.item(job, u"failed"_qs, u"image_too_large"_qs, u"2"_qs);
        f.item(job, u"failed"_qs, u"404"_qs, u"3"_qs);
        f.item(job, u"completed"_qs, {}, u"4"_qs);
        must(f.admin,
            u"insert into sync.job_logs (tenant_id, job_id, attempt, line) select $1, $2, 1, 'Line ' || n "
            "from generate_series(1, 3) n"_qs,
            {f.tenant.id, job});
        const auto detail = JobRepository::detail(f.admin, job);
        QVERIFY2(detail, detail ? "" : qPrintable(detail.error().detail + detail.error().message));
        QCOMPARE(detail->items, 4);
        QCOMPARE(detail->failedItems, 3);
        QCOMPARE(detail->errors.size(), size_t(2));
        QCOMPARE(detail->errors[0].code, u"image_too_large"_qs);
        QCOMPARE(detail->errors[0].count, 2);
        QCOMPARE(detail->errors[0].samples, (QStringList{u"1"_qs, u"2"_qs}));
        QCOMPARE(detail->errors[0].message, u"The store refuses 1"_qs);
        QCOMPARE(detail->log.size(), size_t(3));
        QCOMPARE(detail->log.back().text, u"Line 3"_qs);
        const auto items = JobRepository::items(f.admin, job, 2);
        QVERIFY(items);
        QCOMPARE(items->size(), size_t(2));
        QCOMPARE(items->front().status, JobItemRow::Status::Failed);
        QVERIFY(!JobRepository::detail(f.admin, QUuid::createUuid()));
    }

    void retryTheseMakesOneJobWithWhatFailedForThatCause()
    {
        Fixture f;
        const QUuid job = f.job(u"push_images"_qs, u"completed"_qs, u"'{\"rows_failed\": 2}'"_qs);
        f.item(job, u"failed"_qs, u"image_too_large"_qs, u"1"_qs);
        f.item(job, u"failed"_qs, u"404"_qs, u"3"_qs);
        const auto made = JobRepository::retryItems(f.admin, job, u"404"_qs);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail + made.error().message));
        QCOMPARE(JobRepository::retryItems(f.admin, job, u"404"_qs)->first, made->first); // twice pressed
        const auto detail = JobRepository::detail(f.admin, made->first);
        const QJsonObject parameters = QJsonDocument::fromJson(detail->parameters.toUtf8()).object();
        QCOMPARE(parameters[u"external_ids"_qs].toArray(), (QJsonArray{u"3"_qs}));
        QCOMPARE(detail->row.type, u"push_images"_qs);
        QCOMPARE(detail->row.store, std::optional(f.tenant.one));
        QCOMPARE(JobRepository::detail(f.admin, job)->row.retried, false); // the other one is still open
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 1);
        QVERIFY(JobRepository::retryItems(f.admin, job, u"image_too_large"_qs));
        QCOMPARE(JobRepository::detail(f.admin, job)->row.retried, true);
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 0);
    }

    void whatFailedForAnotherCauseCountsAsUnsettledUntilItIsRetriedToo()
    {
        Fixture f;
        const QUuid job = f.job(u"pull_products"_qs, u"completed"_qs, u"'{\"rows_failed\": 14}'"_qs);
        for (int i = 0; i < 14; ++i)
            f.item(job, u"failed"_qs, i < 9 ? u"invalid"_qs : u"duplicate_sku"_qs, QString::number(i));
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 1);
        QVERIFY(JobRepository::retryItems(f.admin, job, u"invalid"_qs));
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 1);
        QVERIFY(!JobRepository::detail(f.admin, job)->row.retried);
        // The other five, as errors of the store.
        must(f.admin,
            u"insert into sync.sync_errors (tenant_id, store_id, job_id, entity_type, external_id, error_message) "
            "select $1, $2, $3, i.entity_type, i.external_id, i.message from sync.job_items i "
            "where i.job_id = $3 and i.error_code = 'duplicate_sku'"_qs,
            {f.tenant.id, f.tenant.one, job});
        std::vector<QUuid> errors;
        const auto open = SyncErrorRepository::list(f.admin, {}, 50);
        QVERIFY(open);
        for (const SyncErrorRow &error : *open)
            errors.push_back(error.id);
        QCOMPARE(errors.size(), size_t(5));
        QVERIFY(SyncErrorRepository::retry(f.admin, {errors.begin(), errors.begin() + 4}));
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 1);
        QVERIFY(SyncErrorRepository::retry(f.admin, {errors.back()}));
        QCOMPARE(JobRepository::totals(f.admin)->unsettled, 0);
        QVERIFY(JobRepository::detail(f.admin, job)->row.retried);
    }

    /// Each retry does what it was asked for, even when an earlier one of the same job still waits.
    void anEarlierRetryThatWaitsDoesNotSwallowALaterOne()
    {
        Fixture f;
        const QUuid job = f.job(u"push_products"_qs, u"completed"_qs, u"'{\"rows_failed\": 2}'"_qs);
        std::vector<QUuid> errors;
        for (const QString &id : {u"33"_qs, u"34"_qs}) {
            f.item(job, u"failed"_qs, u"400"_qs, id);
            errors.push_back(must(f.admin,
                u"insert into sync.sync_errors (tenant_id, store_id, job_id, entity_type, external_id, error_message) "
                "values ($1, $2, $3, 'product', $4, 'Refused') returning id"_qs,
                {f.tenant.id, f.tenant.one, job, id})
                                 .first()
                                 .uuid(0));
        }
        QCOMPARE(*SyncErrorRepository::retry(f.admin, {errors[0]}), 1);
        QCOMPARE(*SyncErrorRepository::retry(f.admin, {errors[1]}), 1);
        QCOMPARE(*SyncErrorRepository::retry(f.admin, {errors[1]}), 1); // pressed twice
        QCOMPARE(must(f.admin,
                     u"select string_agg(parameters ->> 'external_ids', ' ' order by parameters ->> 'external_ids') "
                     "from sync.jobs where status = 'pending'"_qs)
                     .first()
                     .text(0),
            u"[\"33\"] [\"34\"]"_qs);
    }

    void whatDidNotFitIntoOneRetryIsInTheNext()
    {
        Fixture f;
        const QUuid job = f.job(u"pull_products"_qs, u"completed"_qs, u"'{\"rows_failed\": 1500}'"_qs);
        must(f.god,
            u"insert into sync.job_items (tenant_id, job_id, entity_type, external_id, status, message, error_code) "
            "select $1, $2, 'product', n::text, 'failed', 'No', 'invalid' from generate_series(1, 1500) n"_qs,
            {f.tenant.id, job});
        const auto queued = [&] {
            return must(f.admin, u"select count(*) from sync.jobs where status = 'pending'"_qs).first().integer(0);
        };
        const auto part = JobRepository::retryItems(f.admin, job, std::nullopt);
        QVERIFY(part && !part->through && !part->anew);
        QCOMPARE(part->things, 1000);
        QCOMPARE(queued(), 1000);
        auto detail = JobRepository::detail(f.admin, job);
        QVERIFY(!detail->row.retried);
        QCOMPARE(detail->retriedItems, 1000);
        QCOMPARE(detail->errors.at(0).toRetry(), 500);
        // Somebody else presses the same button: the rest is theirs, and counted once.
        const auto rest = JobRepository::retryItems(f.admin, job, std::nullopt);
        QVERIFY(rest && !rest->through);
        QCOMPARE(rest->things, 500);
        QCOMPARE(queued(), 1500);
        detail = JobRepository::detail(f.admin, job);
        QVERIFY(detail->row.retried);
        QCOMPARE(detail->errors.at(0).toRetry(), 1500);
        const auto end = JobRepository::retryItems(f.admin, job, std::nullopt, *part);
        QVERIFY(end && end->through);
        QCOMPARE(end->things, 1000);
        QCOMPARE(end->first, part->first);
    }

    void whatWasRetriedBeforeIsRetriedOnceMoreToTheEnd()
    {
        Fixture f;
        const QUuid job = f.job(u"push_products"_qs, u"completed"_qs, u"'{\"rows_failed\": 2000}'"_qs);
        must(f.god,
            u"insert into sync.job_items (tenant_id, job_id, entity_type, external_id, status, message, error_code, "
            u"payload) "
            "select $1, $2, 'product', n::text, 'failed', 'No', 'invalid', '{\"retried\": true}' "
            "from generate_series(1, 2000) n"_qs,
            {f.tenant.id, job});
        JobRetry retry;
        for (int parts = 1; parts <= 3; ++parts) {
            const auto done = JobRepository::retryItems(f.admin, job, std::nullopt, retry);
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
            retry = *done;
            QCOMPARE(retry.through, parts == 3);
            QVERIFY(retry.anew);
        }
        QCOMPARE(retry.things, 2000);
        QCOMPARE(must(f.admin,
                     u"select count(*) from sync.jobs j, jsonb_array_elements(j.parameters -> 'external_ids') "
                     "where j.status = 'pending'"_qs)
                     .first()
                     .integer(0),
            2000);
    }

    void whatCouldNotBeReadIsReadAgainOneByOne()
    {
        Fixture f;
        const QUuid job = f.job(u"pull_products"_qs, u"completed"_qs, u"'{\"rows_failed\": 2}'"_qs);
        f.item(job, u"failed"_qs, u"invalid"_qs, u"33"_qs);
        f.item(job, u"failed"_qs, u"invalid"_qs, u"34"_qs);
        QVERIFY(JobRepository::retryItems(f.admin, job, std::nullopt));
        JobFilter queued;
        queued.queued = true;
        QCOMPARE(f.types(queued), (QStringList{u"pull_one"_qs, u"pull_one"_qs}));
        QVERIFY(JobRepository::detail(f.admin, job)->row.retried);
        const QUuid none = f.job(u"push_products"_qs, u"completed"_qs);
        QVERIFY(!JobRepository::retryItems(f.admin, none, std::nullopt));
    }

    void jobsArePausedResumedCancelledAndTriedAgain()
    {
        Fixture f;
        const QUuid waiting = f.job(u"push_products"_qs, u"pending"_qs);
        const QUuid running = f.job(u"pull_products"_qs, u"running"_qs);
        const QUuid failed = f.job(u"push_stock"_qs, u"failed"_qs);
        QVERIFY(JobRepository::pause(f.admin, waiting));
        QCOMPARE(JobRepository::detail(f.admin, waiting)->row.state, JobState::Paused);
        QVERIFY(JobRepository::resume(f.admin, waiting));
        QVERIFY(JobRepository::cancel(f.admin, running));
        QCOMPARE(JobRepository::detail(f.admin, running)->row.wish, u"cancel"_qs);
        QVERIFY(JobRepository::retry(f.admin, failed));
        QCOMPARE(JobRepository::detail(f.admin, failed)->row.state, JobState::Queued);
        QVERIFY(JobRepository::cancel(f.admin, waiting));
        const auto late = JobRepository::pause(f.admin, waiting);
        QVERIFY(!late);
        QVERIFY(!late.error().message.isEmpty());
    }

    void pauseAllHoldsBackWhatIsOpenAndResumeAllLetsItGo()
    {
        Fixture f;
        f.job(u"push_products"_qs, u"pending"_qs);
        f.job(u"push_stock"_qs, u"pending"_qs);
        f.job(u"pull_orders"_qs, u"completed"_qs);
        const auto paused = f.admin.transaction([&]() -> Result<> {
            const auto n = JobRepository::pauseAll(f.admin);
            if (!n || *n != 2)
                return fail(Error::Kind::Internal, u"paused another number"_qs);
            return {};
        });
        QVERIFY(paused);
        QCOMPARE(JobRepository::totals(f.admin)->paused, 2);
        QVERIFY(f.admin.transaction([&]() -> Result<> {
            const auto n = JobRepository::resumeAll(f.admin);
            return n ? Result<>() : fail(n.error());
        }));
        QCOMPARE(JobRepository::totals(f.admin)->queued, 2);
    }

    void thePulseNamesWhatRunsWhatEndedAndTheLastSync()
    {
        Fixture f;
        f.job(u"pull_products"_qs, u"running"_qs);
        f.job(u"push_stock"_qs, u"failed"_qs);
        const auto pulse = JobRepository::pulse(f.admin);
        QVERIFY2(pulse, pulse ? "" : qPrintable(pulse.error().detail + pulse.error().message));
        QCOMPARE(pulse->running.size(), size_t(1));
        QCOMPARE(pulse->ended.size(), size_t(1));
        QVERIFY(!pulse->lastSync.isValid());
    }

    void whoMayOnlyLookCannotSteer()
    {
        Fixture f;
        const QUuid waiting = f.job(u"push_products"_qs, u"pending"_qs);
        const auto viewer = f.database.createPerson(f.tenant, u"analyst"_qs, u"viewer"_qs);
        auto c = f.database.connect(viewer);
        const auto rows = JobRepository::list(c, {}, 10);
        QVERIFY(rows);
        QCOMPARE(rows->size(), size_t(1));
        QVERIFY(!JobRepository::cancel(c, waiting));
        QVERIFY(!JobRepository::ignore(c, waiting));
        QVERIFY(!JobRepository::start(c, {u"verify_audit"_qs, {}, {}}));
        QCOMPARE(JobRepository::detail(f.admin, waiting)->row.state, JobState::Queued);
    }

    void anotherCompanySeesNothing()
    {
        Fixture f;
        const QUuid job = f.job(u"push_products"_qs, u"pending"_qs);
        const auto other = f.database.createTenant(u"Other"_qs);
        auto c = f.database.connect(other.admin);
        QVERIFY(JobRepository::list(c, {}, 10)->empty());
        QVERIFY(!JobRepository::detail(c, job));
        QVERIFY(!JobRepository::cancel(c, job));
    }

    void startingTwiceGivesTheSameOpenJob()
    {
        Fixture f;
        const auto one = JobRepository::start(f.admin, {u"verify_audit"_qs, {}, {}});
        QVERIFY2(one, one ? "" : qPrintable(one.error().detail));
        QCOMPARE(*JobRepository::start(f.admin, {u"verify_audit"_qs, {}, {}}), *one);
        QCOMPARE(JobRepository::totals(f.admin)->queued, 1);
    }

    void aScheduleIsAddedChangedSwitchedOffAndRemoved()
    {
        Fixture f;
        ScheduleRow s;
        s.name = u"Orders, often"_qs;
        s.type = u"pull_orders"_qs;
        s.store = f.tenant.one;
        s.cron = u"*/15 * * * *"_qs;
        s.timeZone = u"Asia/Jerusalem"_qs;
        s.missed = MissedRuns::Skip;
        const auto id = ScheduleRepository::save(f.admin, s);
        QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
        const auto read = [&] {
            const auto list = ScheduleRepository::list(f.admin);
            for (const ScheduleRow &row : *list)
                if (row.id == *id)
                    return row;
            return ScheduleRow{};
        };
        ScheduleRow saved = read();
        QCOMPARE(saved.where, u"One"_qs);
        QCOMPARE(saved.missed, MissedRuns::Skip);
        QCOMPARE(saved.timeZone, s.timeZone);
        const auto twice = ScheduleRepository::save(f.admin, s);
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Duplicate);
        saved.cron = u"0 * * * *"_qs;
        QVERIFY(ScheduleRepository::save(f.admin, saved));
        QCOMPARE(read().cron, u"0 * * * *"_qs);
        const auto stale = ScheduleRepository::save(f.admin, saved);
        QVERIFY(!stale);
        QCOMPARE(stale.error().kind, Error::Kind::Conflict);
        QVERIFY(ScheduleRepository::setActive(f.admin, *id, false));
        QVERIFY(!read().active);
        QVERIFY(ScheduleRepository::runNow(f.admin, *id));
        QCOMPARE(JobRepository::list(f.admin, {}, 10)->front().schedule, s.name);
        QVERIFY(ScheduleRepository::remove(f.admin, *id));
        QVERIFY(read().id.isNull());
    }

    void errorsAreListedByStoreSettledAndTriedAgain()
    {
        Fixture f;
        const QUuid job = f.job(u"push_products"_qs, u"completed"_qs);
        const auto add = [&](const StoreId &store, const std::optional<QUuid> &of, const QString &message) {
            return must(f.admin,
                u"insert into sync.sync_errors (tenant_id, store_id, job_id, entity_type, external_id, "
                "error_message, error_code) values ($1, $2, $3, 'product', '33', $4, '400') returning id"_qs,
                {f.tenant.id, store, of, message})
                .first()
                .uuid(0);
        };
        const QUuid first = add(f.tenant.one, job, u"Price refused"_qs);
        const QUuid second = add(f.tenant.two, std::nullopt, u"Not there"_qs);
        SyncErrorFilter filter;
        QCOMPARE(SyncErrorRepository::list(f.admin, filter, 10)->size(), size_t(2));
        filter.store = f.tenant.one;
        const auto list = SyncErrorRepository::list(f.admin, filter, 10);
        QCOMPARE(list->size(), size_t(1));
        QCOMPARE(list->front().message, u"Price refused"_qs);
        QCOMPARE(*SyncErrorRepository::retry(f.admin, {first, second}), 1);
        QCOMPARE(SyncErrorRepository::list(f.admin, filter, 10)->front().retries, 1);
        const auto lost = SyncErrorRepository::retry(f.admin, {second});
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, Error::Kind::Invalid);
        QCOMPARE(*SyncErrorRepository::resolve(f.admin, {first, second}, true), 2);
        QCOMPARE(SyncErrorRepository::counts(f.admin, std::nullopt)->open, 0);
        filter.resolved = true;
        QCOMPARE(SyncErrorRepository::list(f.admin, filter, 10)->front().resolvedBy.isEmpty(), false);
        QCOMPARE(*SyncErrorRepository::resolve(f.admin, {first}, false), 1);
    }
};

PURSER_TEST(JobRepositoryTest)
#include "jobrepositorytest.moc"
