#pragma once

#include "models/auth/session.h"
#include "models/sync/jobservice.h"

#include <QTimer>

namespace purser::test {

/// Jobs in memory: answers in the next turn of the event loop with what the test has put in.
class FakeJobs : public sync::JobService {
public:
    FakeJobs() : JobService(nullptr) { }

    std::vector<sync::JobRow> rows;
    sync::JobDetail shown; ///< of every job; its row is that of `rows`
    std::vector<sync::JobItemRow> things;
    std::vector<sync::JobPlace> whereJobsRun;
    std::vector<sync::ScheduleRow> plans;
    std::vector<sync::SyncErrorRow> problems;
    std::optional<Error> failure; ///< what every reading is answered with
    std::optional<Error> refusal; ///< what every writing is answered with
    bool answers = true; ///< false: nothing ever comes

    std::vector<std::pair<QUuid, Wish>> wishes;
    std::vector<std::pair<QUuid, std::optional<QString>>> retriedItems;
    std::vector<sync::JobStart> started;
    std::vector<sync::ScheduleRow> savedPlans;
    std::vector<QUuid> removedPlans, ranPlans;
    std::vector<std::pair<std::vector<QUuid>, bool>> resolvedProblems;
    std::vector<std::vector<QUuid>> retriedProblems;
    std::vector<bool> pausedAll;
    std::vector<sync::JobFilter> asked;

    static QUuid idOf(int number) { return QUuid(static_cast<uint>(number), 7, 0, 0, 0, 0, 0, 0, 0, 0, 0); }
    static sync::JobRow jobOf(int number, const QString &type, sync::JobState state, qint64 done = 0, qint64 total = 0)
    {
        sync::JobRow j;
        j.id = idOf(number);
        j.type = type;
        j.state = state;
        j.where = QStringLiteral("Korvala IL");
        j.done = done;
        if (total > 0)
            j.total = total;
        j.attempt = state == sync::JobState::Queued ? 0 : 1;
        j.maxAttempts = 5;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        j.createdAt = j.runAt = now.addSecs(-60 * number);
        if (state != sync::JobState::Queued)
            j.startedAt = j.createdAt.addSecs(2);
        if (!j.isActive())
            j.finishedAt = j.startedAt.addSecs(21);
        j.startedBy = QStringLiteral("Dana Ferrolo");
        j.correlation = QStringLiteral("c-%1").arg(number);
        return j;
    }
    static sync::ScheduleRow planOf(int number, const QString &name, const QString &cron, bool active = true)
    {
        sync::ScheduleRow s;
        s.id = idOf(100 + number);
        s.name = name;
        s.type = QStringLiteral("pull_orders");
        s.where = QStringLiteral("Korvala IL");
        s.cron = cron;
        s.timeZone = QStringLiteral("Asia/Jerusalem");
        s.active = active;
        s.rowVersion = 1;
        return s;
    }
    static sync::SyncErrorRow problemOf(int number, const StoreId &store, const QString &message, const QString &code)
    {
        sync::SyncErrorRow e;
        e.id = idOf(200 + number);
        e.store = store;
        e.storeName = QStringLiteral("Korvala IL");
        e.job = idOf(1);
        e.entityType = QStringLiteral("product");
        e.name = QStringLiteral("KV-%1 · Product %1").arg(number, 4, 10, QLatin1Char('0'));
        e.message = message;
        e.code = code;
        e.at = QDateTime::currentDateTimeUtc().addSecs(-number * 600);
        return e;
    }

    void jobs(
        QObject *context, const sync::JobFilter &filter, int limit, Answer<std::vector<sync::JobRow>> answer) override
    {
        asked.push_back(filter);
        std::vector<sync::JobRow> found;
        const bool any = filter.running || filter.queued || filter.failed;
        for (const sync::JobRow &row : rows)
            if ((!any || (filter.running && row.state == sync::JobState::Running)
                    || (filter.queued && row.state == sync::JobState::Queued) || (filter.failed && row.hasFailed()))
                && (filter.text.isEmpty() || filter.types.contains(row.type) || row.where.contains(filter.text))
                && int(found.size()) < limit)
                found.push_back(row);
        later<std::vector<sync::JobRow>>(context, found, answer, failure);
    }
    void detail(QObject *context, const QUuid &job, Answer<sync::JobDetail> answer) override
    {
        sync::JobDetail d = shown;
        for (const sync::JobRow &row : rows)
            if (row.id == job) {
                d.row = row;
                if (!row.hasFailed()) {
                    d.errors.clear();
                    d.failedItems = 0;
                }
                later<sync::JobDetail>(context, d, answer, failure);
                return;
            }
        later<sync::JobDetail>(context, d, answer,
            failure ? failure
                    : Error{Error::Kind::NotFound, QStringLiteral("This job is not there any more."), {}, {}});
    }
    void items(QObject *context, const QUuid &, int, Answer<std::vector<sync::JobItemRow>> answer) override
    {
        later<std::vector<sync::JobItemRow>>(context, things, answer, failure);
    }
    void places(QObject *context, Answer<std::vector<sync::JobPlace>> answer) override
    {
        later<std::vector<sync::JobPlace>>(context, whereJobsRun, answer, failure);
    }
    void schedules(QObject *context, Answer<std::vector<sync::ScheduleRow>> answer) override
    {
        later<std::vector<sync::ScheduleRow>>(context, plans, answer, failure);
    }
    void errors(QObject *context, const sync::SyncErrorFilter &filter, int,
        Answer<std::vector<sync::SyncErrorRow>> answer) override
    {
        std::vector<sync::SyncErrorRow> found;
        for (const sync::SyncErrorRow &e : problems)
            if (e.resolved == filter.resolved && (!filter.store || *filter.store == e.store)
                && (filter.text.isEmpty() || e.message.contains(filter.text)))
                found.push_back(e);
        later<std::vector<sync::SyncErrorRow>>(context, found, answer, failure);
    }
    void errorCounts(QObject *context, std::optional<StoreId>, Answer<sync::SyncErrorCounts> answer) override
    {
        sync::SyncErrorCounts counts;
        for (const sync::SyncErrorRow &e : problems)
            ++(e.resolved ? counts.resolved : counts.open);
        later<sync::SyncErrorCounts>(context, counts, answer, failure);
    }
    void wish(QObject *context, const QUuid &job, Wish wish, Answer<void> answer) override
    {
        wishes.emplace_back(job, wish);
        later<void>(context, Result<>(), answer, refusal);
    }
    void pauseAll(QObject *context, bool pause, Answer<qint64> answer) override
    {
        pausedAll.push_back(pause);
        later<qint64>(context, qint64(2), answer, refusal);
    }
    void retryItems(
        QObject *context, const QUuid &job, std::optional<QString> code, Answer<sync::JobRetry> answer) override
    {
        retriedItems.emplace_back(job, code);
        later<sync::JobRetry>(context, sync::JobRetry{idOf(90), 5000, {}, false, true}, answer, refusal);
    }
    void start(QObject *context, const sync::JobStart &job, Answer<QUuid> answer) override
    {
        started.push_back(job);
        later<QUuid>(context, idOf(91), answer, refusal);
    }
    void saveSchedule(QObject *context, const sync::ScheduleRow &schedule, Answer<QUuid> answer) override
    {
        savedPlans.push_back(schedule);
        later<QUuid>(context, idOf(190), answer, refusal);
    }
    void removeSchedule(QObject *context, const QUuid &schedule, Answer<void> answer) override
    {
        removedPlans.push_back(schedule);
        later<void>(context, Result<>(), answer, refusal);
    }
    void setScheduleActive(QObject *context, const QUuid &schedule, bool active, Answer<void> answer) override
    {
        for (sync::ScheduleRow &s : plans)
            if (s.id == schedule)
                s.active = active;
        later<void>(context, Result<>(), answer, refusal);
    }
    void runSchedule(QObject *context, const QUuid &schedule, Answer<QUuid> answer) override
    {
        ranPlans.push_back(schedule);
        later<QUuid>(context, idOf(92), answer, refusal);
    }
    void resolveErrors(QObject *context, std::vector<QUuid> errors, bool resolved, Answer<qint64> answer) override
    {
        for (sync::SyncErrorRow &e : problems)
            if (!refusal && std::ranges::find(errors, e.id) != errors.end())
                e.resolved = resolved;
        resolvedProblems.emplace_back(errors, resolved);
        later<qint64>(context, qint64(errors.size()), answer, refusal);
    }
    void retryErrors(QObject *context, std::vector<QUuid> errors, Answer<qint64> answer) override
    {
        retriedProblems.push_back(errors);
        later<qint64>(context, qint64(1), answer, refusal);
    }

    /// What the database would tell.
    void beat(const sync::JobPulse &pulse) { takePulse(pulse); }
    void tellJobs() { emit jobsChanged(); }

protected:
    void readPulse() override { }

private:
    template <class T>
    void later(QObject *context, Result<T> value, const Answer<T> &answer, const std::optional<Error> &error)
    {
        if (!answers)
            return;
        if (error)
            value = fail(*error);
        QTimer::singleShot(0, context, [value = std::move(value), answer] { answer(value); });
    }
};

/// Somebody who may steer jobs, of a company with two stores.
inline auth::Session jobSession(bool write = true, bool read = true)
{
    auth::Session session;
    session.fullName = QStringLiteral("Dana Ferrolo");
    session.tenantName = QStringLiteral("Korvala Home");
    session.roles = {QStringLiteral("ops")};
    if (read)
        session.permissions << QStringLiteral("jobs:read");
    if (write)
        session.permissions << QStringLiteral("jobs:write");
    session.stores = {{StoreId(QUuid(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1)), QStringLiteral("Korvala IL"),
                          QStringLiteral("woocommerce"), *Currency::fromCode(u"ILS"), QStringLiteral("manager")},
        {StoreId(QUuid(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2)), QStringLiteral("Korvala EU"), QStringLiteral("shopify"),
            *Currency::fromCode(u"EUR"), QStringLiteral("manager")}};
    return session;
}

/// A company as it is on a busy afternoon.
inline void fillJobs(FakeJobs &jobs)
{
    using enum sync::JobState;
    jobs.rows = {FakeJobs::jobOf(1, QStringLiteral("pull_orders"), Running, 640, 1000),
        FakeJobs::jobOf(2, QStringLiteral("push_products"), Running, 912, 2400),
        FakeJobs::jobOf(3, QStringLiteral("thumbnails"), Paused, 5012, 7059),
        FakeJobs::jobOf(4, QStringLiteral("push_stock"), Queued, 0, 318),
        FakeJobs::jobOf(5, QStringLiteral("push_images"), FailedInPart, 400, 400),
        FakeJobs::jobOf(6, QStringLiteral("reconcile"), Failed, 30, 2400),
        FakeJobs::jobOf(7, QStringLiteral("pull_orders"), Done, 118, 118),
        FakeJobs::jobOf(8, QStringLiteral("export_products"), Cancelled, 540, 2412),
        FakeJobs::jobOf(9, QStringLiteral("verify_audit"), Done, 48210, 48210)};
    jobs.rows[1].where = QStringLiteral("Korvala EU");
    jobs.rows[2].where.clear();
    jobs.rows[4].failed = 14;
    jobs.rows[4].schedule = QStringLiteral("Images, hourly");
    jobs.rows[5].error = QStringLiteral("The store answered with an error page five times.");
    jobs.rows[8].where.clear();
    jobs.shown.items = 400;
    jobs.shown.failedItems = 14;
    jobs.shown.errors = {
        {QStringLiteral("image_too_large"), 9,
            QStringLiteral("The store refuses files over 20 MB. Smaller copies can be made from the originals."),
            {QStringLiteral("KV-LGT-0018 · lamp-side-raw.png"), QStringLiteral("KV-TXT-0402 · throw-detail.tif")}},
        {QStringLiteral("404"), 4,
            QStringLiteral("The web address answers “not found”. The picture was removed from the old site."),
            {QStringLiteral("KV-GLS-0140")}},
        {QStringLiteral("timeout"), 1,
            QStringLiteral("The store did not answer in time. It usually works on the next try."),
            {QStringLiteral("KV-WOD-0063")}}};
    jobs.shown.log = {{QDateTime::currentDateTimeUtc(), QStringLiteral("400 images to send")},
        {QDateTime::currentDateTimeUtc(), QStringLiteral("Batch 1 of 4 is verified")}};
    jobs.shown.parameters = QStringLiteral("{\"kind\": \"images\"}");
    jobs.things = {{FakeJobs::idOf(301), sync::JobItemRow::Status::Failed, QStringLiteral("image"),
                       QStringLiteral("KV-LGT-0018 · Reading lamp"), QStringLiteral("Larger than 20 MB"),
                       QStringLiteral("image_too_large")},
        {FakeJobs::idOf(302), sync::JobItemRow::Status::Completed, QStringLiteral("image"),
            QStringLiteral("KV-TXT-0416 · Cushion"), {}, {}}};
    jobs.whereJobsRun = {{FakeJobs::idOf(400), StoreId(QUuid(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1)),
        QStringLiteral("Korvala IL"), QStringLiteral("woocommerce")}};
    jobs.plans = {FakeJobs::planOf(1, QStringLiteral("Orders, often"), QStringLiteral("*/15 * * * *")),
        FakeJobs::planOf(2, QStringLiteral("Compare at night"), QStringLiteral("40 2 * * *")),
        FakeJobs::planOf(3, QStringLiteral("Old images"), QStringLiteral("0 5 1 * *"), false)};
    const StoreId il(QUuid(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1));
    const StoreId eu(QUuid(1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2));
    jobs.problems = {FakeJobs::problemOf(1, il, QStringLiteral("The store refused the price 21,50: it wants a dot."),
                         QStringLiteral("invalid_price")),
        FakeJobs::problemOf(2, eu, QStringLiteral("The SKU KV-0002 belongs to another product of the store."),
            QStringLiteral("duplicate_sku")),
        FakeJobs::problemOf(3, il, QStringLiteral("The product is gone from the store."), QStringLiteral("404"))};
    jobs.problems[2].resolved = true;
    jobs.problems[2].resolvedBy = QStringLiteral("Noa Tal");
    jobs.problems[2].resolvedAt = QDateTime::currentDateTimeUtc();
    sync::JobPulse pulse;
    pulse.totals = {212, 203, 2, 1, 1, 1, 1, 1, 2};
    pulse.running = {jobs.rows[0], jobs.rows[1]};
    pulse.lastSync = QDateTime::currentDateTimeUtc().addSecs(-120);
    jobs.beat(pulse);
}

} // namespace purser::test
