#include "app/jobs/engine.h"

#include <algorithm>

namespace purser::jobs {

using std::chrono::milliseconds;

JobEngine::JobEngine(Options options) : options_(std::move(options)), alive_(options_.threads)
{
    for (const auto &handler : options_.handlers)
        types_ << handler->type();
    keeper_ = std::make_unique<Keeper>(Keeper::Options{
        options_.database, options_.lease, options_.heartbeat, options_.schedules, [this] { wake(); }, options_.say});
    for (int i = 0; i < options_.threads; ++i)
        threads_.emplace_back([this, i] { loop(i); });
}

JobEngine::~JobEngine()
{
    stop();
}

void JobEngine::requestStop()
{
    stopping_ = true;
    if (keeper_)
        keeper_->stopAll();
    wake();
}

void JobEngine::stop()
{
    if (threads_.empty())
        return;
    requestStop();
    {
        std::unique_lock lock(mutex_);
        if (!ended_.wait_for(lock, options_.farewell, [this] { return alive_ == 0; }))
            lifeline_->cut(); // whatever waits for the database gets an answer now
    }
    for (std::thread &thread : threads_)
        thread.join();
    threads_.clear();
    keeper_.reset();
}

void JobEngine::say(const QString &line)
{
    if (options_.say)
        options_.say(line);
}

void JobEngine::wake()
{
    {
        const std::lock_guard lock(mutex_);
        ++calls_;
    }
    changed_.notify_all();
}

/// Until something happens that was not \a seen, or \a time is over.
void JobEngine::pause(milliseconds time, unsigned seen)
{
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, time, [this, seen] { return stopping_ || calls_ != seen; });
}

void JobEngine::loop(int index)
{
    std::optional<db::Connection> connection;
    int failures = 0;
    QString complaint;
    while (!stopping_) {
        unsigned seen = 0;
        {
            const std::lock_guard lock(mutex_);
            seen = calls_;
        }
        if (index > busy_) {
            // One that looks for jobs is enough, and connections are few; the next follows when that one has found one.
            connection.reset();
            pause(options_.poll, seen);
            continue;
        }
        auto asked = Running::Clock::now();
        Result<std::optional<Job>> job = [&]() -> Result<std::optional<Job>> {
            if (!connection || !connection->isAlive()) {
                connection.reset();
                auto opened = db::Connection::open(options_.database, lifeline_);
                if (!opened)
                    return fail(opened.error());
                connection.emplace(std::move(*opened));
                asked = Running::Clock::now();
            }
            return claim(*connection);
        }();
        if (!job) {
            if (stopping_)
                break;
            if (complaint != job.error().message)
                say(job.error().message);
            complaint = job.error().message;
            // Calls count here too: they come when the keeper has found the server again.
            pause(milliseconds(std::min(200 << std::min(failures++, 8), 30'000)), seen);
            continue;
        }
        failures = 0;
        complaint.clear();
        if (*job) {
            ++busy_;
            wake();
            run(**job, asked, connection);
            --busy_;
        } else {
            pause(options_.poll, seen);
        }
    }
    connection.reset();
    const std::lock_guard lock(mutex_);
    --alive_;
    ended_.notify_all();
}

Result<std::optional<Job>> JobEngine::claim(db::Connection &c)
{
    const auto rows = c.exec(R"(
        select id, job_type, lease, correlation_id, connection_id, store_id, parameters, checkpoint, attempt, max_attempts
        from sync.claim_job($1::text[], $2, $3::bigint * interval '1 ms', $4::integer, $5::boolean))",
        {types_, options_.worker, qint64(options_.lease.count()), options_.atOnce, options_.connections});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return std::nullopt;
    const db::Row row = rows->first();
    Job job;
    job.id = row.uuid(0);
    job.type = row.text(1);
    job.lease = row.uuid(2);
    job.correlation = QUuid::fromString(row.text(3));
    job.connection = row.maybe(4, &db::Row::uuid);
    if (!row.isNull(5))
        job.store = row.id<StoreId>(5);
    job.parameters = row.json(6).object();
    job.checkpoint = row.json(7).object();
    job.attempt = static_cast<int>(row.integer(8));
    job.maxAttempts = static_cast<int>(row.integer(9));
    return job;
}

void JobEngine::run(const Job &job, Running::Clock::time_point asked, std::optional<db::Connection> &connection)
{
    const auto handler =
        std::ranges::find_if(options_.handlers, [&job](const auto &h) { return h->type() == job.type; });
    const auto running = std::make_shared<Running>(job, options_.lease, asked);
    keeper_->add(running);
    JobRun attempt(*running, connection, options_.database, lifeline_, options_.say);
    // Whoever asked all to stop may have missed one that was claimed in the same moment: it is given back untouched.
    if (stopping_)
        running->stop.request_stop();
    const auto outcome = stopping_ ? Result<QJsonObject>(fail(Error::Kind::Cancelled, {})) : attempt.perform(**handler);
    const QString state = attempt.settle(outcome, options_.backoff);
    keeper_->remove(running);
    if (state.isEmpty())
        say(tr("%1: it is another program's job now.").arg(job.type));
    else
        say(u"%1 %2: %3"_qs.arg(job.type, job.id.toString(QUuid::WithoutBraces), state));
}

} // namespace purser::jobs
