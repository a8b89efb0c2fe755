#include "app/jobs/keeper.h"

#include "app/jobs/jobrun.h"
#include "app/jobs/scheduler.h"
#include "models/catalog/announcement.h"

#include <algorithm>

namespace purser::jobs {
namespace {

using Clock = Running::Clock;
using std::chrono::milliseconds;

constexpr milliseconds telling{1'000}; // progress and lines are written this often at most
constexpr milliseconds hearing{100}; // wishes are asked for this often at most
constexpr milliseconds watching{200}; // leases are looked at this often

} // namespace

Keeper::Keeper(Options options)
    : options_(std::move(options)), thread_([this] { loop(); }), watching_([this] { watch(); })
{
}

Keeper::~Keeper()
{
    lifeline_->cut();
    thread_.join();
    watching_.join();
}

void Keeper::add(const std::shared_ptr<Running> &job)
{
    const std::lock_guard lock(mutex_);
    jobs_.push_back(job);
}

void Keeper::remove(const std::shared_ptr<Running> &job)
{
    const std::lock_guard lock(mutex_);
    std::erase(jobs_, job);
}

void Keeper::stopAll()
{
    for (const auto &job : snapshot())
        job->stop.request_stop();
}

int Keeper::count() const
{
    const std::lock_guard lock(mutex_);
    return static_cast<int>(jobs_.size());
}

std::vector<std::shared_ptr<Running>> Keeper::snapshot() const
{
    const std::lock_guard lock(mutex_);
    return jobs_;
}

bool Keeper::somethingToTell() const
{
    return std::ranges::any_of(snapshot(), [](const auto &job) {
        const std::lock_guard lock(job->mutex);
        return job->fresh || !job->lines.isEmpty();
    });
}

void Keeper::say(const Error &error)
{
    if (options_.say && said_ != error.message)
        options_.say(error.message);
    said_ = error.message;
}

void Keeper::loop()
{
    auto renewed = Clock::now();
    auto scheduled = Clock::now();
    for (int failures = 0; !lifeline_->isCut();) {
        Result<> outcome = connection_ && connection_->isAlive() ? Result<>() : connect();
        const auto now = Clock::now();
        if (outcome
            && (now - renewed >= options_.heartbeat || (soon_ && now - renewed >= hearing)
                || (now - renewed >= telling && somethingToTell()))) {
            soon_ = false;
            renewed = now;
            outcome = renew();
        }
        if (outcome && options_.schedules.count() > 0 && (due_ || now - scheduled >= options_.schedules)) {
            due_ = false;
            scheduled = now;
            const auto started = startDueSchedules(*connection_, options_.say);
            if (!started && !connection_->isAlive())
                outcome = fail(started.error());
            else if (!started)
                say(started.error()); // the signs of life go on whatever is wrong with the schedules
        }
        if (outcome)
            outcome = listen();
        if (outcome) {
            failures = 0;
            continue;
        }
        connection_.reset();
        if (lifeline_->isCut())
            break;
        say(outcome.error());
        lifeline_->sleep(milliseconds(std::min(100 << std::min(failures++, 6), 5'000)));
    }
    connection_.reset();
}

Result<> Keeper::connect()
{
    auto opened = db::Connection::open(options_.database, lifeline_);
    if (!opened)
        return fail(opened.error());
    connection_.emplace(std::move(*opened));
    connection_->setPatience(options_.patience);
    const auto tenant = connection_->exec("select replace(auth.tenant_id()::text, '-', '')");
    if (!tenant)
        return fail(tenant.error());
    if (tenant->first().isNull(0))
        return fail(Error::Kind::Forbidden, tr("The account that runs background jobs is disabled."));
    if (auto listening =
            connection_->script("listen " + db::quoteIdentifier(u"purser_"_qs + tenant->first().text(0)).toUtf8());
        !listening)
        return listening;
    said_.clear();
    soon_ = true; // what was announced before is not known
    due_ = options_.schedules.count() > 0;
    options_.queued();
    return {};
}

Result<> Keeper::renew()
{
    const auto jobs = snapshot();
    if (jobs.empty())
        return {};
    const auto before = Clock::now().time_since_epoch().count();
    std::vector<QUuid> ids;
    std::vector<QUuid> leases;
    std::vector<qint64> done;
    std::vector<qint64> totals;
    std::vector<QStringList> lines;
    for (const auto &job : jobs) {
        ids.push_back(job->job.id);
        leases.push_back(job->job.lease);
        lines.push_back(takeLines(*job));
        const std::lock_guard lock(job->mutex);
        done.push_back(std::exchange(job->fresh, false) ? std::max<qint64>(job->done, 0) : -1);
        totals.push_back(job->total);
    }
    std::optional<db::Rows> held;
    const auto written = connection_->transaction([&]() -> Result<> {
        for (size_t i = 0; i < jobs.size(); ++i)
            if (auto logged = writeLines(*connection_, jobs[i]->job, lines[i]); !logged)
                return logged;
        auto rows = connection_->exec(
            "select id, wish, renewed from sync.renew_jobs($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], "
            "$5::bigint * interval '1 ms')",
            {ids, leases, done, totals, qint64(options_.lease.count())});
        if (!rows)
            return fail(rows.error());
        held.emplace(std::move(*rows));
        return {};
    });
    for (size_t i = 0; i < jobs.size(); ++i)
        putLines(*jobs[i], lines[i], written.has_value());
    if (!written) {
        for (const auto &job : jobs) {
            const std::lock_guard lock(job->mutex);
            job->fresh = job->told;
        }
        return fail(written.error());
    }
    for (const auto &job : jobs) {
        bool ours = false;
        bool renewed = false;
        for (const db::Row row : *held) {
            if (row.uuid(0) != job->job.id)
                continue;
            ours = true;
            renewed = row.truth(2);
            if (!row.isNull(1))
                job->stop.request_stop();
        }
        if (!ours) {
            job->lose();
        } else if (renewed) {
            job->renewed = before;
        } else { // its own thread was writing in that moment: its lease is the old one, and its progress is not told
            soon_ = true;
            const std::lock_guard lock(job->mutex);
            job->fresh = job->told;
        }
    }
    return {};
}

void Keeper::watch()
{
    while (lifeline_->sleep(watching))
        for (const auto &job : snapshot())
            job->isLost();
}

/// Hears announcements, for a moment at most.
Result<> Keeper::listen()
{
    const milliseconds most = std::min<milliseconds>(options_.heartbeat / 2, milliseconds(count() > 0 ? 200 : 500));
    PGconn *const pg = connection_->handle();
    bool heard = false;
    auto hear = [&] {
        while (PGnotify *raw = PQnotifies(pg)) {
            const std::unique_ptr<PGnotify, decltype(&PQfreemem)> notify(raw, &PQfreemem);
            const auto news = catalog::Announcement::fromPayload(QString::fromUtf8(notify->extra));
            due_ |= news.table == u"schedules" && options_.schedules.count() > 0;
            if (news.table != u"jobs")
                continue;
            heard = true;
            soon_ |= std::ranges::any_of(
                snapshot(), [&news](const auto &job) { return news.all || news.ids.contains(job->job.id); });
        }
    };
    hear();
    if (!heard && !due_) {
        if (db::awaitSocket(PQsocket(pg), false, most, *lifeline_) == db::Readiness::Ready && !PQconsumeInput(pg))
            return fail(Error::Kind::Unavailable, tr("The connection to the database was lost."));
        hear();
    }
    if (heard)
        options_.queued();
    return {};
}

} // namespace purser::jobs
