#include "models/sync/schedulerepository.h"

#include "models/db/connection.h"

#include <QCoreApplication>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

QString missedName(MissedRuns missed)
{
    return missed == MissedRuns::Skip ? u"skip"_qs : missed == MissedRuns::All ? u"all"_qs : u"once"_qs;
}

Result<> touched(const Result<db::Rows> &done)
{
    if (!done)
        return fail(done.error());
    if (done->affected() == 0)
        return fail(Error::Kind::NotFound,
            tr("This schedule is gone, or you may not change it. Schedules of a store are for its managers."));
    return {};
}

} // namespace

Result<std::vector<ScheduleRow>> ScheduleRepository::list(db::Connection &c)
{
    auto found = c.exec(R"(
        select h.id, h.name, h.job_type, h.connection_id, h.store_id, coalesce(s.name, k.label, ''), h.cron, h.time_zone,
               h.missed_runs, h.is_active, (extract(epoch from h.last_run_at) * 1000000)::int8,
               (extract(epoch from h.next_run_at) * 1000000)::int8, h.row_version, coalesce(h.last_error, '')
        from sync.schedules h
        left join core.stores s on s.tenant_id = h.tenant_id and s.id = h.store_id
        left join core.connections k on k.tenant_id = h.tenant_id and k.id = h.connection_id
        order by h.is_active desc, h.name, h.id)");
    if (!found)
        return fail(found.error());
    std::vector<ScheduleRow> list;
    for (const db::Row r : *found) {
        ScheduleRow &row = list.emplace_back();
        row.id = r.uuid(0);
        row.name = r.text(1);
        row.type = r.text(2);
        row.connection = r.maybe(3, &db::Row::uuid);
        if (!r.isNull(4))
            row.store = r.id<StoreId>(4);
        row.where = r.text(5);
        row.cron = r.text(6);
        row.timeZone = r.text(7);
        row.missed = r.text(8) == u"skip" ? MissedRuns::Skip : r.text(8) == u"all" ? MissedRuns::All : MissedRuns::Once;
        row.active = r.truth(9);
        row.lastRun = r.timeFromMicros(10);
        row.nextRun = r.timeFromMicros(11);
        row.rowVersion = r.integer(12);
        row.error = r.text(13);
    }
    return list;
}

Result<QUuid> ScheduleRepository::save(db::Connection &c, const ScheduleRow &s)
{
    const auto store = s.store ? std::optional(s.store->value) : std::nullopt;
    auto saved = s.id.isNull() ? c.exec(R"(
            insert into sync.schedules (tenant_id, name, job_type, connection_id, store_id, cron, time_zone, missed_runs,
                                        is_active)
            values (auth.tenant_id(), $1, $2, $3, $4, $5, $6, $7, $8) returning id)",
                     {s.name, s.type, s.connection, store, s.cron, s.timeZone, missedName(s.missed), s.active})
                               : c.exec(R"(
            update sync.schedules h
            set name = $1, job_type = $2, connection_id = $3, store_id = $4, cron = $5, time_zone = $6, missed_runs = $7,
                is_active = $8
            where h.id = $9 and h.row_version = $10 returning h.id)",
                                   {s.name, s.type, s.connection, store, s.cron, s.timeZone, missedName(s.missed),
                                       s.active, s.id, s.rowVersion});
    if (!saved) {
        if (saved.error().is(Error::Kind::Duplicate))
            return fail(Error::Kind::Duplicate,
                tr("There is a schedule named “%1” already. Choose another name.").arg(s.name), saved.error().detail,
                saved.error().code);
        return fail(saved.error());
    }
    if (!saved->isEmpty())
        return saved->first().uuid(0);
    auto there = c.exec("select from sync.schedules h where h.id = $1", {s.id});
    if (!there)
        return fail(there.error());
    if (there->isEmpty())
        return fail(Error::Kind::NotFound, tr("This schedule was removed meanwhile."));
    return fail(Error::Kind::Conflict,
        tr("Somebody else has changed this schedule meanwhile, or it belongs to a store you do not manage. "
           "Close this window and open it again to see it as it is now."));
}

Result<> ScheduleRepository::remove(db::Connection &c, const QUuid &schedule)
{
    return touched(c.exec("delete from sync.schedules h where h.id = $1", {schedule}));
}

Result<> ScheduleRepository::setActive(db::Connection &c, const QUuid &schedule, bool active)
{
    return touched(c.exec("update sync.schedules h set is_active = $2 where h.id = $1", {schedule, active}));
}

Result<QUuid> ScheduleRepository::runNow(db::Connection &c, const QUuid &schedule)
{
    auto made = c.exec(R"(
        select sync.enqueue(h.job_type, h.parameters, 'schedule:' || h.id, 50, h.connection_id, h.store_id,
                            p_schedule => h.id)
        from sync.schedules h where h.id = $1)",
        {schedule});
    if (!made)
        return fail(made.error());
    if (made->isEmpty())
        return fail(Error::Kind::NotFound, tr("This schedule was removed meanwhile."));
    return made->first().uuid(0);
}

} // namespace purser::sync
