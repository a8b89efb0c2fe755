#include "models/sync/jobrepository.h"

#include "models/db/connection.h"
#include "models/sync/jobtext.h"
#include "models/sync/retrywork.h"

#include <QCoreApplication>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

// A later job does again what failed in `j`: all of it, not only what failed for one of several causes.
#define PURSER_RETRIED                                                                                                 \
    "(exists (select from sync.jobs r where r.tenant_id = j.tenant_id and r.correlation_id = j.correlation_id"         \
    " and r.parameters ->> 'retry_of' = j.id::text)"                                                                   \
    " and not exists (select from sync.job_items i where i.tenant_id = j.tenant_id and i.job_id = j.id"                \
    " and i.status = 'failed' and not i.payload ? 'retried'))"

/// The columns of a JobRow, from `j`; see readRow(). Ends of the world are rows that are kept as evidence.
constexpr char columns[] = R"(
    j.id, j.job_type, j.status, coalesce(j.wish, ''), j.connection_id, j.store_id, coalesce(s.name, c.label, ''),
    coalesce(h.name, ''), coalesce(u.full_name, ''), j.created_by is not distinct from (select auth.uid()),
    j.progress_done, j.progress_total, coalesce((j.result_summary ->> 'rows_failed')::bigint, 0), j.attempt,
    j.max_attempts, (extract(epoch from j.created_at) * 1000000)::int8, (extract(epoch from j.run_at) * 1000000)::int8,
    (extract(epoch from j.started_at) * 1000000)::int8,
    (extract(epoch from case when isfinite(j.finished_at) then j.finished_at else j.updated_at end) * 1000000)::int8,
    coalesce(j.error_message, ''), coalesce(j.error_kind, ''), coalesce(j.worker, ''), j.correlation_id,
    coalesce((j.result_summary ->> 'ignored')::boolean, false),
    coalesce((j.result_summary ->> 'rows_failed')::bigint, 0) > 0 and )" PURSER_RETRIED;

constexpr char joins[] = R"(
    left join core.stores s on s.tenant_id = j.tenant_id and s.id = j.store_id
    left join core.connections c on c.tenant_id = j.tenant_id and c.id = j.connection_id
    left join core.users u on u.tenant_id = j.tenant_id and u.id = j.created_by
    left join sync.schedules h on h.tenant_id = j.tenant_id and h.id = j.schedule_id)";

/// What ended within the last day; bounded by when it was queued, for there is the index.
constexpr char lastDay[] = R"((j.created_at > now() - interval '8 days'
    and coalesce(j.finished_at, j.created_at) > now() - interval '24 hours'))";

JobState stateOf(const QString &status, qint64 failed)
{
    if (status == u"pending")
        return JobState::Queued;
    if (status == u"running")
        return JobState::Running;
    if (status == u"paused")
        return JobState::Paused;
    if (status == u"cancelled")
        return JobState::Cancelled;
    if (status == u"completed")
        return failed > 0 ? JobState::FailedInPart : JobState::Done;
    return JobState::Failed;
}

JobRow readRow(const db::Row &r)
{
    JobRow j;
    j.id = r.uuid(0);
    j.type = r.text(1);
    j.failed = r.integer(12);
    j.state = stateOf(r.text(2), j.failed);
    j.dead = r.text(2) == u"dead";
    j.wish = r.text(3);
    j.connection = r.maybe(4, &db::Row::uuid);
    if (!r.isNull(5))
        j.store = r.id<StoreId>(5);
    j.where = r.text(6);
    j.schedule = r.text(7);
    j.startedBy = r.text(8);
    j.mine = r.truth(9);
    j.done = r.integer(10);
    j.total = r.maybe(11, &db::Row::integer);
    j.attempt = static_cast<int>(r.integer(13));
    j.maxAttempts = static_cast<int>(r.integer(14));
    j.createdAt = r.timeFromMicros(15);
    j.runAt = r.timeFromMicros(16);
    j.startedAt = r.timeFromMicros(17);
    j.finishedAt = r.timeFromMicros(18);
    j.error = r.text(19);
    j.errorKind = r.text(20);
    j.worker = r.text(21);
    j.correlation = r.text(22);
    j.ignored = r.truth(23);
    j.retried = r.truth(24);
    return j;
}

Result<std::vector<JobRow>> rowsOf(db::Connection &c, const QString &sql, const db::Params &params)
{
    auto found = c.exec(sql, params);
    if (!found)
        return fail(found.error());
    std::vector<JobRow> jobs;
    jobs.reserve(static_cast<size_t>(found->size()));
    for (const db::Row r : *found)
        jobs.push_back(readRow(r));
    return jobs;
}

/// What the database says when a person wants something that cannot be, in words for people.
Error wishRefused(Error error)
{
    if (error.is(Error::Kind::NotFound) || error.code == u"P0002")
        return {Error::Kind::NotFound,
            tr("This job is gone, or you may not change it. Jobs of a store are for its managers."), error.detail,
            error.code};
    if (error.code == u"23514")
        return {Error::Kind::Conflict,
            tr("The job has gone on meanwhile, so this is no longer possible. Look at its state now."), error.detail,
            error.code};
    if (error.is(Error::Kind::Duplicate))
        return {Error::Kind::Duplicate, tr("The same job is already waiting or running."), error.detail, error.code};
    return error;
}

Result<> wish(db::Connection &c, const QUuid &job, const char *what)
{
    auto done = c.exec("select sync.wish_job($1, $2)", {job, QString::fromLatin1(what)});
    if (!done)
        return fail(wishRefused(done.error()));
    return {};
}

Result<qint64> wishAll(db::Connection &c, const char *states, const char *what)
{
    // Job by job, each in its own subtransaction: one that has gone on, or is not ours, does not hold up the others.
    auto open = c.exec(u"select j.id from sync.jobs j where j.status in (%1) and (j.store_id is null or "
                       "j.store_id = any ((select auth.store_ids('manager'))::uuid[])) order by j.id"_qs.arg(
                           QLatin1StringView(states)));
    if (!open)
        return fail(open.error());
    qint64 changed = 0;
    for (const db::Row row : *open) {
        if (auto point = c.script("savepoint one"); !point)
            return fail(point.error());
        if (auto done = wish(c, row.uuid(0), what)) {
            ++changed;
        } else {
            if (!c.isAlive())
                return fail(done.error());
            if (auto back = c.script("rollback to savepoint one"); !back)
                return fail(back.error());
        }
    }
    return changed;
}

} // namespace

Result<std::vector<JobRow>> JobRepository::list(db::Connection &c, const JobFilter &filter, int limit)
{
    const bool any = filter.running || filter.queued || filter.failed;
    QStringList open, ended;
    if (!any || filter.running)
        open << u"running"_qs << u"paused"_qs;
    if (!any || filter.queued)
        open << u"pending"_qs;
    if (!any)
        ended << u"completed"_qs << u"cancelled"_qs;
    if (!any || filter.failed)
        ended << u"failed"_qs << u"dead"_qs;
    // Jobs that failed in part are completed ones; wanted with the failed ones only.
    const QString matching = uR"(
        ($4 = '' or j.job_type = any ($5::text[]) or j.job_type ilike '%' || $6 || '%' or s.name ilike '%' || $6 || '%'
         or c.label ilike '%' || $6 || '%' or h.name ilike '%' || $6 || '%' or j.id::text like lower($6) || '%'))"_qs;
    const QString sql = uR"(
        (select %1, case j.status when 'running' then 0 when 'paused' then 1 else 2 end as part,
                case when j.status = 'pending' then j.priority end as turn, j.run_at as early, null::timestamptz as late
         from sync.jobs j %2
         where j.status = any ($1::text[]) and %3
         order by part, turn, early, j.id
         limit $3)
        union all
        (select %1, 3, null, null, coalesce(j.finished_at, j.created_at)
         from sync.jobs j %2
         where (j.status = any ($2::text[])
                or ($7 and j.status = 'completed' and (j.result_summary ->> 'rows_failed')::bigint > 0))
           and (not $8 or %4) and %3
         order by j.created_at desc
         limit $3)
        order by part, turn, early, late desc, id
        limit $3)"_qs.arg(QLatin1StringView(columns), QLatin1StringView(joins), matching, QLatin1StringView(lastDay));
    QString like = filter.text.trimmed();
    like.replace(u'\\', u"\\\\"_qs).replace(u'%', u"\\%"_qs).replace(u'_', u"\\_"_qs);
    return rowsOf(
        c, sql, {open, ended, limit, filter.text.trimmed(), filter.types, like, filter.failed, filter.lastDay});
}

Result<JobTotals> JobRepository::totals(db::Connection &c)
{
    auto found = c.exec(QString::fromLatin1(R"(
        with seen as (
            select j.status, coalesce((j.result_summary ->> 'rows_failed')::bigint, 0) > 0 as partly,
                   case when j.status in ('failed', 'dead')
                             or j.status = 'completed' and coalesce((j.result_summary ->> 'rows_failed')::bigint, 0) > 0
                        then not coalesce((j.result_summary ->> 'ignored')::boolean, false) and not )" PURSER_RETRIED
                                            R"(
                        else false end as open
            from sync.jobs j
            where j.status in ('completed', 'failed', 'dead', 'cancelled') and %1
            union all
            select j.status, false, false from sync.jobs j where j.status in ('running', 'paused', 'pending'))
        select count(*), count(*) filter (where status = 'completed' and not partly),
               count(*) filter (where status = 'running'), count(*) filter (where status = 'paused'),
               count(*) filter (where status = 'pending'), count(*) filter (where status = 'cancelled'),
               count(*) filter (where status in ('failed', 'dead')),
               count(*) filter (where status = 'completed' and partly),
               count(*) filter (where open)
        from seen)")
                            .arg(QLatin1StringView(lastDay)));
    if (!found)
        return fail(found.error());
    const db::Row r = found->first();
    return JobTotals{r.integer(0), r.integer(1), r.integer(2), r.integer(3), r.integer(4), r.integer(5), r.integer(6),
        r.integer(7), r.integer(8)};
}

Result<JobPulse> JobRepository::pulse(db::Connection &c)
{
    JobPulse pulse;
    auto counted = totals(c);
    if (!counted)
        return fail(counted.error());
    pulse.totals = *counted;
    auto running = rowsOf(c,
        u"select %1 from sync.jobs j %2 where j.status = 'running' order by j.started_at, j.id limit 5"_qs.arg(
            QLatin1StringView(columns), QLatin1StringView(joins)),
        {});
    if (!running)
        return fail(running.error());
    pulse.running = std::move(*running);
    auto ended = rowsOf(c, uR"(select %1 from sync.jobs j %2
            where j.status in ('completed', 'failed', 'dead', 'cancelled') and j.created_at > now() - interval '8 days'
              and j.finished_at > now() - interval '10 minutes' and isfinite(j.finished_at)
              and j.finished_at - j.started_at > interval '5 seconds'
            order by j.finished_at desc, j.id limit 50)"_qs.arg(QLatin1StringView(columns), QLatin1StringView(joins)),
        {});
    if (!ended)
        return fail(ended.error());
    pulse.ended = std::move(*ended);
    auto last = c.exec(R"(
        select (extract(epoch from max(j.finished_at)) * 1000000)::int8 from sync.jobs j
        where j.status = 'completed' and j.store_id is not null
          and j.job_type in ('pull_orders', 'pull_products', 'push_products', 'reconcile')
          and j.created_at > now() - interval '8 days' and isfinite(j.finished_at))");
    if (!last)
        return fail(last.error());
    pulse.lastSync = last->first().timeFromMicros(0);
    return pulse;
}

Result<JobDetail> JobRepository::detail(db::Connection &c, const QUuid &job)
{
    auto found = c.exec(u"select %1, j.parameters::text from sync.jobs j %2 where j.id = $1"_qs.arg(
                            QLatin1StringView(columns), QLatin1StringView(joins)),
        {job});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(Error::Kind::NotFound, tr("This job is not there any more. Old jobs are removed after 30 days."));
    JobDetail detail;
    detail.row = readRow(found->first());
    detail.parameters = found->first().text(25);
    auto counts = c.exec("select count(*), count(*) filter (where i.status = 'failed'), "
                         "count(*) filter (where i.status = 'failed' and i.payload ? 'retried') "
                         "from sync.job_items i where i.job_id = $1",
        {job});
    if (!counts)
        return fail(counts.error());
    detail.items = counts->first().integer(0);
    detail.failedItems = counts->first().integer(1);
    detail.retriedItems = counts->first().integer(2);
    if (detail.failedItems > 0) {
        auto errors = c.exec(R"(
            select coalesce(i.error_code, ''), count(*), (array_agg(i.message order by i.id))[1],
                   (array_agg(coalesce(p.sku || ' · ' || p.title, v.sku, p.title, i.payload ->> 'label', i.external_id,
                                       i.entity_type) order by i.id))[1:3],
                   count(*) filter (where i.payload ? 'retried')
            from sync.job_items i
            left join catalog.products p on p.tenant_id = i.tenant_id and p.id = i.entity_id
            left join catalog.product_variants v on v.tenant_id = i.tenant_id and v.id = i.entity_id
            where i.job_id = $1 and i.status = 'failed'
            group by 1 order by 2 desc, 1 limit 50)",
            {job});
        if (!errors)
            return fail(errors.error());
        for (const db::Row r : *errors)
            detail.errors.push_back({r.text(0), r.integer(1), r.text(2), r.textArray(3), r.integer(4)});
    }
    auto log = c.exec(R"(
        select at, line from (
            select l.id, l.created_at, (extract(epoch from l.created_at) * 1000000)::int8 as at, l.line
            from sync.job_logs l where l.job_id = $1 order by l.created_at desc, l.id desc limit 500) t
        order by created_at, id)",
        {job});
    if (!log)
        return fail(log.error());
    for (const db::Row r : *log)
        detail.log.push_back({r.timeFromMicros(0), r.text(1)});
    return detail;
}

Result<std::vector<JobItemRow>> JobRepository::items(db::Connection &c, const QUuid &job, int limit)
{
    auto found = c.exec(R"(
        select i.id, i.status, i.entity_type,
               coalesce(p.sku || ' · ' || p.title, v.sku, p.title, i.payload ->> 'label', i.external_id, ''),
               coalesce(i.message, ''), coalesce(i.error_code, '')
        from (select * from sync.job_items n where n.job_id = $1
              order by array_position(array['failed', 'running', 'pending', 'skipped', 'completed'], n.status), n.id
              limit $2) i
        left join catalog.products p on p.tenant_id = i.tenant_id and p.id = i.entity_id
        left join catalog.product_variants v on v.tenant_id = i.tenant_id and v.id = i.entity_id
        order by array_position(array['failed', 'running', 'pending', 'skipped', 'completed'], i.status), i.id)",
        {job, limit});
    if (!found)
        return fail(found.error());
    static const QStringList names{u"pending"_qs, u"running"_qs, u"completed"_qs, u"failed"_qs, u"skipped"_qs};
    std::vector<JobItemRow> items;
    for (const db::Row r : *found)
        items.push_back({r.uuid(0), static_cast<JobItemRow::Status>(std::max<qsizetype>(0, names.indexOf(r.text(1)))),
            r.text(2), r.text(3), r.text(4), r.text(5)});
    return items;
}

Result<std::vector<JobPlace>> JobRepository::places(db::Connection &c)
{
    auto found = c.exec(R"(
        select c.id, c.store_id, coalesce(s.name, c.label), c.provider
        from core.connections c left join core.stores s on s.tenant_id = c.tenant_id and s.id = c.store_id
        where c.status <> 'revoked' order by 3, 1)");
    if (!found)
        return fail(found.error());
    std::vector<JobPlace> places;
    for (const db::Row r : *found) {
        JobPlace &place = places.emplace_back(JobPlace{r.uuid(0), {}, r.text(2), r.text(3)});
        if (!r.isNull(1))
            place.store = r.id<StoreId>(1);
    }
    return places;
}

Result<> JobRepository::cancel(db::Connection &c, const QUuid &job)
{
    return wish(c, job, "cancel");
}

Result<> JobRepository::pause(db::Connection &c, const QUuid &job)
{
    return wish(c, job, "pause");
}

Result<> JobRepository::resume(db::Connection &c, const QUuid &job)
{
    return wish(c, job, "resume");
}

Result<> JobRepository::retry(db::Connection &c, const QUuid &job)
{
    return wish(c, job, "retry");
}

Result<qint64> JobRepository::pauseAll(db::Connection &c)
{
    return wishAll(c, "'running', 'pending'", "pause");
}

Result<qint64> JobRepository::resumeAll(db::Connection &c)
{
    return wishAll(c, "'paused'", "resume");
}

Result<JobRetry> JobRepository::retryItems(
    db::Connection &c, const QUuid &job, const std::optional<QString> &code, const JobRetry &before)
{
    constexpr int atOnce = 1000;
    JobRetry retry = before;
    if (retry.last.isNull()) {
        const auto left =
            c.exec("select exists (select from sync.job_items i where i.job_id = $1 and i.status = 'failed' "
                   "and not i.payload ? 'retried' and ($2::text is null or coalesce(i.error_code, '') = $2))",
                {job, code});
        if (!left)
            return fail(left.error());
        retry.anew = !left->first().truth(0);
    }
    // Locked: whoever presses the same button in that moment goes on behind them.
    const auto part = c.exec(R"(
        select i.id from sync.job_items i
        where i.job_id = $1 and i.status = 'failed' and ($2::text is null or coalesce(i.error_code, '') = $2)
          and ($3 or not i.payload ? 'retried') and ($4::uuid is null or i.id > $4::uuid)
        order by i.id limit $5::integer for no key update)",
        {job, code, retry.anew, retry.last.isNull() ? std::nullopt : std::optional(retry.last), atOnce});
    if (!part)
        return fail(part.error());
    std::vector<QUuid> items;
    for (const db::Row row : *part)
        items.push_back(row.uuid(0));
    retry.through = items.empty();
    if (!items.empty()) {
        retry.last = items.back();
        const auto made = retryFailed(c, uR"(
            select j.id as job, j.job_type, j.parameters, j.connection_id, j.store_id, j.correlation_id, i.id as item,
                   i.entity_type, i.entity_id, i.external_id
            from sync.jobs j
            join sync.job_items i on i.tenant_id = j.tenant_id and i.job_id = j.id
            where j.id = $1 and i.id = any ($2::uuid[]))"_qs,
            u"i.id = f.item"_qs, {job, items});
        if (!made)
            return fail(wishRefused(made.error()));
        if (!made->isEmpty()) {
            if (retry.first.isNull())
                retry.first = made->first().uuid(0);
            retry.things += made->first().integer(1);
        }
    }
    if (retry.through && retry.things == 0)
        return fail(Error::Kind::NotFound,
            tr("There is nothing left to retry here. Old jobs are removed after 30 days; run the job again as a "
               "whole."));
    return retry;
}

Result<> JobRepository::ignore(db::Connection &c, const QUuid &job)
{
    auto done = c.exec(
        "update sync.jobs j set result_summary = j.result_summary || '{\"ignored\": true}' where j.id = $1", {job});
    if (!done)
        return fail(done.error());
    if (done->affected() == 0)
        return fail(Error::Kind::NotFound,
            tr("This job is gone, or you may not change it. Jobs of a store are for its managers."));
    return {};
}

Result<QUuid> JobRepository::start(db::Connection &c, const JobStart &job)
{
    const QString place = job.store ? job.store->toString()
        : job.connection            ? job.connection->toString(QUuid::WithoutBraces)
                                    : QString();
    const QString key = place.isEmpty() ? job.type : u"%1:%2"_qs.arg(job.type, place);
    auto made = c.exec("select sync.enqueue($1, '{}', $2, 50, $3, $4)",
        {job.type, key, job.connection, job.store ? std::optional(job.store->value) : std::nullopt});
    if (!made)
        return fail(wishRefused(made.error()));
    return made->first().uuid(0);
}

} // namespace purser::sync
