#include "app/jobs/jobrun.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <condition_variable>

namespace purser::jobs {
namespace {

using std::chrono::milliseconds;

const char *statusName(JobItem::Status status)
{
    switch (status) {
    case JobItem::Status::Completed: return "completed";
    case JobItem::Status::Failed: return "failed";
    case JobItem::Status::Skipped: return "skipped";
    }
    return "failed";
}

} // namespace

QString kindName(Error::Kind kind)
{
    static constexpr const char *names[]{"Cancelled", "Unavailable", "Timeout", "NotFound", "Conflict", "Duplicate",
        "Invalid", "Forbidden", "NoSpace", "Internal"};
    return QString::fromLatin1(names[static_cast<int>(kind)]);
}

bool mayHelpLater(const Error &error)
{
    // 40…: the transaction had to give way to another (deadlock, serialization); 55P03: it did not get a lock in time.
    return error.is(Error::Kind::Unavailable) || error.is(Error::Kind::Timeout)
        || (error.is(Error::Kind::Conflict) && (error.code.startsWith(u"40") || error.code == u"55P03"));
}

milliseconds retryDelay(int attempt, const JobRun::Backoff &backoff)
{
    const int doublings = std::clamp(attempt - 1, 0, 30);
    const qint64 most = std::min<qint64>(backoff.most.count(), backoff.first.count() << doublings);
    // Anywhere below: those that failed together do not come back together.
    return milliseconds(static_cast<qint64>(QRandomGenerator::global()->generateDouble() * static_cast<double>(most)));
}

QStringList takeLines(Running &running)
{
    const std::lock_guard lock(running.mutex);
    if (running.writing || running.lines.isEmpty())
        return {};
    running.writing = true;
    return std::exchange(running.lines, {});
}

void putLines(Running &running, const QStringList &lines, bool saved)
{
    if (lines.isEmpty())
        return;
    {
        const std::lock_guard lock(running.mutex);
        if (!saved)
            running.lines = lines + running.lines;
        running.writing = false;
    }
    running.written.notify_all();
}

Result<> writeLines(db::Connection &c, const Job &job, const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    // Not locked: a line too many of one who lost the job in this moment does no harm.
    auto written = c.exec(R"(
        insert into sync.job_logs (tenant_id, job_id, attempt, line)
        select j.tenant_id, j.id, $3::integer, l.line
        from sync.jobs j, unnest($4::text[]) with ordinality as l (line, nth)
        where j.tenant_id = auth.tenant_id() and j.id = $1 and j.lease = $2
        order by l.nth)",
        {job.id, job.lease, job.attempt, lines});
    if (!written)
        return fail(written.error());
    return {};
}

JobRun::JobRun(Running &running, std::optional<db::Connection> &connection, const db::ConnectionSettings &settings,
    const std::shared_ptr<db::Lifeline> &lifeline, const std::function<void(const QString &)> &say)
    : running_(running), connection_(connection), settings_(settings), lifeline_(lifeline), say_(say)
{
}

bool JobRun::wait(milliseconds time)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    const std::stop_token token = stop();
    changed.wait_for(lock, token, time, [] { return false; });
    return !token.stop_requested();
}

Result<db::Connection *> JobRun::connection()
{
    if (!connection_ || !connection_->isAlive()) {
        connection_.reset();
        auto opened = db::Connection::open(settings_, lifeline_);
        if (!opened)
            return fail(opened.error());
        connection_.emplace(std::move(*opened));
    }
    return &*connection_;
}

Result<> JobRun::read(const std::function<Result<>(db::Connection &)> &work)
{
    const auto c = connection();
    if (!c)
        return fail(c.error());
    if (auto begun = (*c)->begin(db::Connection::Access::ReadOnly); !begun)
        return begun;
    return (*c)->finish(work(**c));
}

Result<> JobRun::write(const std::function<Result<>(db::Connection &)> &work)
{
    if (running_.isLost())
        return fail(Error::Kind::Cancelled, tr("Another program went on with this job."));
    const auto c = connection();
    if (!c)
        return fail(c.error());
    if (auto begun = (*c)->begin(); !begun)
        return begun;
    auto outcome = work(**c);
    // At the end: the job is locked only while its data is being saved, and the sign of life need not wait for it.
    if (outcome)
        outcome = hold(**c);
    return (*c)->finish(std::move(outcome));
}

Result<> JobRun::hold(db::Connection &c)
{
    const auto held = c.exec("select sync.hold_job($1, $2)", {job().id, job().lease});
    if (!held)
        return fail(held.error());
    if (!held->first().truth(0)) {
        running_.lose();
        return fail(Error::Kind::Cancelled, tr("Another program went on with this job."));
    }
    return {};
}

void JobRun::progress(qint64 done, qint64 total)
{
    const std::lock_guard lock(running_.mutex);
    running_.done = done;
    running_.total = total;
    running_.told = running_.fresh = true;
}

Result<> JobRun::record(db::Connection &c, const std::vector<JobItem> &items)
{
    if (items.empty())
        return {};
    QJsonArray list;
    for (const JobItem &item : items) {
        QJsonObject o{{u"entity_type"_qs, item.entityType},
            {u"status"_qs, QString::fromLatin1(statusName(item.status))}, {u"payload"_qs, item.payload}};
        if (item.entity)
            o[u"entity_id"_qs] = item.entity->toString(QUuid::WithoutBraces);
        if (!item.externalId.isEmpty())
            o[u"external_id"_qs] = item.externalId;
        if (!item.message.isEmpty())
            o[u"message"_qs] = item.message;
        if (!item.code.isEmpty())
            o[u"error_code"_qs] = item.code;
        list.append(o);
    }
    auto written = c.exec(R"(
        insert into sync.job_items (tenant_id, job_id, entity_type, entity_id, external_id, status, message, error_code,
                                    attempt, payload)
        select (select auth.tenant_id()), $1, i.entity_type, i.entity_id, i.external_id, i.status, i.message, i.error_code, $2::integer,
               coalesce(i.payload, '{}')
        from jsonb_to_recordset($3::jsonb) as i (entity_type text, entity_id uuid, external_id text, status text,
                                                 message text, error_code text, payload jsonb))",
        {job().id, job().attempt, QJsonDocument(list)});
    if (!written)
        return fail(written.error());
    return {};
}

Result<> JobRun::checkpoint(db::Connection &c, const QJsonObject &state)
{
    const auto written = c.exec("update sync.jobs set checkpoint = $3::jsonb "
                                "where tenant_id = auth.tenant_id() and id = $1 and lease = $2 and status = 'running'",
        {job().id, job().lease, QJsonDocument(state)});
    if (!written)
        return fail(written.error());
    if (written->affected() == 0) {
        running_.lose();
        return fail(Error::Kind::Cancelled, tr("Another program went on with this job."));
    }
    return {};
}

void JobRun::log(const QString &line)
{
    {
        const std::lock_guard lock(running_.mutex);
        if (running_.linesLeft-- > 0)
            running_.lines.append(line.left(4000));
        else if (running_.linesLeft == -1)
            running_.lines.append(tr("The log of this attempt ends here: it has too many lines."));
    }
    if (say_)
        say_(job().type + u": "_qs + line);
}

Result<QJsonObject> JobRun::perform(JobHandler &handler)
{
    try {
        return handler.run(*this);
    } catch (const std::exception &e) {
        return fail(Error::Kind::Internal, tr("This job ended because of a defect of the program."),
            QString::fromLocal8Bit(e.what()));
    } catch (...) {
        return fail(Error::Kind::Internal, tr("This job ended because of a defect of the program."));
    }
}

QString JobRun::settle(const Result<QJsonObject> &outcome, const Backoff &backoff)
{
    std::optional<milliseconds> retry;
    if (!outcome) {
        const Error &error = outcome.error();
        const bool stopped = error.is(Error::Kind::Cancelled) && running_.stop.stop_requested();
        if (!stopped)
            log(error.detail.isEmpty() ? error.message : error.message + u" ["_qs + error.detail + u']');
        if (mayHelpLater(error))
            retry = retryDelay(job().attempt, backoff);
    }
    for (int tries = 1; !running_.lost && !lifeline_->isCut(); ++tries) {
        const auto settled = settleOnce(outcome, retry);
        if (settled)
            return *settled;
        if (!settled.error().is(Error::Kind::Unavailable) && !settled.error().is(Error::Kind::Timeout)) {
            // Left to the end of its lease; whoever claims it then begins from the checkpoint.
            if (say_)
                say_(job().type + u": "_qs + settled.error().message);
            return {};
        }
        lifeline_->sleep(milliseconds(std::min(100 * tries, 2000)));
    }
    return {};
}

Result<QString> JobRun::settleOnce(const Result<QJsonObject> &outcome, const std::optional<milliseconds> &retry)
{
    const auto c = connection();
    if (!c)
        return fail(c.error());
    // What the handler left open is not ours to save.
    if (PQtransactionStatus((*c)->handle()) != PQTRANS_IDLE)
        if (auto rolledBack = (*c)->script("rollback"); !rolledBack)
            return fail(rolledBack.error());
    std::optional<qint64> done;
    std::optional<qint64> total;
    {
        const std::lock_guard lock(running_.mutex);
        if (running_.told) {
            done = running_.done;
            if (running_.total > 0)
                total = running_.total;
        }
    }
    // What it said before is written while the lease still stands, or given back.
    for (std::unique_lock lock(running_.mutex);
         !running_.written.wait_for(lock, milliseconds(100), [this] { return !running_.writing; });)
        if (lifeline_->isCut()) // nothing can be written any more
            return fail(Error::Kind::Unavailable, {});
    const QStringList lines = takeLines(running_);
    QString state;
    const auto written = (*c)->transaction([&]() -> Result<> {
        if (auto logged = writeLines(**c, job(), lines); !logged)
            return logged;
        Result<db::Rows> rows = [&] {
            if (outcome)
                return (*c)->exec("select case when sync.finish_job($1, $2, $3::jsonb, $4::bigint, $5::bigint) "
                                  "then 'completed' end",
                    {job().id, job().lease, QJsonDocument(*outcome), done, total});
            if (outcome.error().is(Error::Kind::Cancelled) && running_.stop.stop_requested())
                return (*c)->exec(
                    "select sync.release_job($1, $2, $3::bigint, $4::bigint)", {job().id, job().lease, done, total});
            return (*c)->exec(
                "select sync.fail_job($1, $2, $3, $4, $5::bigint * interval '1 ms', $6::bigint, $7::bigint)",
                {job().id, job().lease, kindName(outcome.error().kind), outcome.error().message,
                    retry ? std::optional<qint64>(retry->count()) : std::nullopt, done, total});
        }();
        if (!rows)
            return fail(rows.error());
        state = rows->first().text(0);
        return {};
    });
    putLines(running_, lines, written.has_value());
    if (!written)
        return fail(written.error());
    return state;
}

} // namespace purser::jobs
