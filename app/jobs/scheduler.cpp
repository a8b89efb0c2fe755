#include "app/jobs/scheduler.h"

#include "models/sync/jobqueue.h"

#include <QCoreApplication>

namespace purser::jobs {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::jobs", text);
}

MissedRuns missedRuns(const QString &name)
{
    return name == u"skip" ? MissedRuns::Skip : name == u"all" ? MissedRuns::All : MissedRuns::Once;
}

Result<> switchOff(db::Connection &c, const QUuid &schedule, const QString &why)
{
    auto off = c.exec("update sync.schedules set is_active = false, last_error = $2 "
                      "where tenant_id = auth.tenant_id() and id = $1",
        {schedule, why});
    if (!off)
        return fail(off.error());
    return {};
}

Result<int> startOne(db::Connection &c, const db::Row &row, const std::function<void(const QString &)> &say)
{
    const QUuid id = row.uuid(0);
    const auto cron = sync::Cron::parse(row.text(2));
    const QTimeZone zone(row.bytes(3));
    QString why;
    if (!cron)
        why = cron.error().message;
    else if (!zone.isValid())
        why = tr("There is no time zone “%1”.").arg(row.text(3));
    const QDateTime now = row.timeFromMicros(9);
    DueRuns due;
    if (why.isEmpty() && row.isNull(8))
        due.next = cron->next(now, zone); // seen for the first time
    else if (why.isEmpty())
        due = dueRuns(*cron, zone, missedRuns(row.text(4)), row.timeFromMicros(8), now);
    if (why.isEmpty() && !due.next.isValid())
        why = tr("This rule has no further times.");
    for (const QDateTime &at : due.runs) {
        const QString when = at.toString(Qt::ISODate);
        sync::NewJob job;
        job.type = row.text(1);
        job.parameters = row.json(5).object();
        job.parameters[u"scheduled_at"_qs] = when;
        job.uniqueKey = u"schedule:"_qs + id.toString(QUuid::WithoutBraces);
        if (missedRuns(row.text(4)) == MissedRuns::All)
            job.uniqueKey += u':' + when;
        if (!row.isNull(6))
            job.connection = row.id<ConnectionId>(6);
        if (!row.isNull(7))
            job.store = row.id<StoreId>(7);
        job.schedule = id;
        job.againIfRunning = false; // one that takes longer than its interval does not pile up
        if (auto queued = sync::enqueue(c, job); !queued)
            return fail(queued.error());
    }
    if (!due.runs.empty())
        if (auto noted = c.exec("update sync.schedules set last_run_at = clock_timestamp() "
                                "where tenant_id = auth.tenant_id() and id = $1",
                {id});
            !noted)
            return fail(noted.error());
    if (!why.isEmpty()) {
        if (say)
            say(row.text(1) + u": "_qs + why);
        if (auto off = switchOff(c, id, why); !off)
            return fail(off.error());
    } else if (auto moved = c.exec("update sync.schedules set next_run_at = $2::timestamptz, last_error = null "
                                   "where tenant_id = auth.tenant_id() and id = $1",
                   {id, due.next});
               !moved) {
        return fail(moved.error());
    }
    return static_cast<int>(due.runs.size());
}

} // namespace

DueRuns dueRuns(const sync::Cron &cron, const QTimeZone &zone, MissedRuns missed, const QDateTime &planned,
    const QDateTime &now, std::chrono::seconds grace, int most)
{
    DueRuns due;
    switch (missed) {
    case MissedRuns::Once: due.runs = {planned}; break;
    case MissedRuns::Skip: {
        const QDateTime limit = now.addSecs(-grace.count());
        const QDateTime latest = planned >= limit ? planned : cron.next(limit.addSecs(-1), zone);
        if (latest.isValid() && latest <= now)
            due.runs = {latest};
        break;
    }
    case MissedRuns::All: {
        QDateTime at = planned;
        for (; at.isValid() && at <= now && static_cast<int>(due.runs.size()) < most; at = cron.next(at, zone))
            due.runs.push_back(at);
        due.next = at;
        return due;
    }
    }
    due.next = cron.next(now, zone);
    return due;
}

Result<int> startDueSchedules(db::Connection &c, const std::function<void(const QString &)> &say)
{
    // A savepoint each: one schedule that cannot be started does not keep the others from it.
    if (auto begun = c.begin(db::Connection::Access::ReadWrite, "set local statement_timeout = '10s';"); !begun)
        return fail(begun.error());
    int started = 0;
    const auto outcome = [&]() -> Result<> {
        const auto due = c.exec(R"(
            select id, job_type, cron, time_zone, missed_runs, parameters, connection_id, store_id,
                   (extract(epoch from next_run_at) * 1000000)::int8, (extract(epoch from clock_timestamp()) * 1000000)::int8
            from sync.schedules
            where tenant_id = auth.tenant_id() and is_active and (next_run_at is null or next_run_at <= clock_timestamp())
            order by next_run_at, id
            limit 50
            for update skip locked)");
        if (!due)
            return fail(due.error());
        for (const db::Row row : *due) {
            if (auto saved = c.script("savepoint one"); !saved)
                return saved;
            const auto queued = startOne(c, row, say);
            if (queued) {
                started += *queued;
                continue;
            }
            if (!c.isAlive())
                return fail(queued.error());
            if (auto back = c.script("rollback to one"); !back)
                return back;
            if (say)
                say(row.text(1) + u": "_qs + queued.error().message);
            // What another look may bring is left as it is; what no look changes would only be said again and again.
            if (!queued.error().is(Error::Kind::Invalid))
                continue;
            if (auto off = switchOff(c, row.uuid(0), queued.error().message); !off)
                return off;
        }
        return {};
    }();
    if (auto finished = c.finish(outcome); !finished)
        return fail(finished.error());
    return started;
}

} // namespace purser::jobs
