#include "app/jobs/maintenance.h"

#include "models/base/counted.h"

#include <QCoreApplication>

namespace purser::jobs {
namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::jobs", text, meaning, n);
}

/// The handler of one such task.
class Maintenance : public JobHandler {
public:
    using Work = Result<QJsonObject> (*)(JobContext &);

    Maintenance(const char *type, Work work) : type_(QString::fromLatin1(type)), work_(work) { }
    [[nodiscard]] QString type() const override { return type_; }
    Result<QJsonObject> run(JobContext &context) override { return work_(context); }

private:
    QString type_;
    Work work_;
};

/// Runs a statement that gives one number, as part of the job.
Result<qint64> number(JobContext &context, const char *sql)
{
    qint64 n = 0;
    auto done = context.write([&n, sql](db::Connection &c) -> Result<> {
        const auto rows = c.exec(sql);
        if (!rows)
            return fail(rows.error());
        n = rows->first().integer(0);
        return {};
    });
    if (!done)
        return fail(done.error());
    return n;
}

QJsonObject processed(qint64 n)
{
    return {{u"rows_processed"_qs, n}};
}

Result<QJsonObject> seal(JobContext &context)
{
    constexpr qint64 most = 100'000; // of one chain, in one call of audit.seal()
    qint64 total = 0;
    for (;;) {
        const auto sealed = number(context, "select audit.seal()");
        if (!sealed)
            return fail(sealed.error());
        total += *sealed;
        if (*sealed < most || context.stop().stop_requested())
            return processed(total);
    }
}

Result<QJsonObject> verify(JobContext &context)
{
    std::vector<JobItem> broken;
    auto read = context.read([&broken](db::Connection &c) -> Result<> {
        const auto rows = c.exec("select chain, seq, problem from audit.verify() limit 1000");
        if (!rows)
            return fail(rows.error());
        for (const db::Row row : *rows)
            broken.push_back({u"audit_seal"_qs, {}, row.text(0) + u' ' + row.text(1), JobItem::Status::Failed,
                tr("%1, seal %2: %3. Compare with a backup.").arg(row.text(0), row.text(1), row.text(2)),
                u"audit_broken"_qs, {}});
        return {};
    });
    if (!read)
        return fail(read.error());
    if (broken.empty())
        return QJsonObject();
    if (auto kept = context.write([&](db::Connection &c) { return context.record(c, broken); }); !kept)
        return fail(kept.error());
    return fail(Error::Kind::Invalid,
        tr("The audit trail does not match %Ln of its seals: somebody changed or removed what was written. Compare the "
           "database with a backup.",
            nullptr, counted(qint64(broken.size()))),
        broken.front().message);
}

Result<QJsonObject> partitions(JobContext &context)
{
    return number(context, "select core.make_partitions(3)").map(processed);
}

Result<QJsonObject> retention(JobContext &context)
{
    // Dropping a month waits for everybody who reads the log; whoever comes behind would wait as well. So it gives up
    // soon, and is tried again.
    qint64 removed = 0;
    auto applied = context.write([&removed](db::Connection &c) -> Result<> {
        if (auto set = c.script("set local lock_timeout = '3s'"); !set)
            return set;
        const auto rows = c.exec("select coalesce(sum(removed), 0)::bigint from core.apply_retention()");
        if (!rows)
            return fail(rows.error());
        removed = rows->first().integer(0);
        return {};
    });
    if (!applied && applied.error().code == u"55P03")
        return fail(Error::Kind::Timeout, tr("Old logs could not be removed now, because somebody reads them."),
            applied.error().detail, applied.error().code);
    if (!applied)
        return fail(applied.error());
    if (removed > 0)
        context.log(tr("%Ln lines of logs were past their time.", nullptr, counted(removed)));
    // Jobs that ended well long ago, a few at a time.
    for (qint64 gone = -1; gone != 0;) {
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("The job was asked to stop."));
        const auto n = number(context, "select sync.forget_jobs()");
        if (!n)
            return fail(n.error());
        gone = *n;
        removed += gone;
    }
    return processed(removed);
}

} // namespace

std::vector<std::shared_ptr<JobHandler>> maintenanceHandlers(bool mayReadAudit)
{
    std::vector<std::shared_ptr<JobHandler>> list{std::make_shared<Maintenance>("seal_audit", &seal),
        std::make_shared<Maintenance>("make_partitions", &partitions),
        std::make_shared<Maintenance>("apply_retention", &retention)};
    if (mayReadAudit)
        list.push_back(std::make_shared<Maintenance>("verify_audit", &verify));
    return list;
}

} // namespace purser::jobs
