#include "tests/bench/plans.h"

#include "tests/bench/measure.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace purser::bench {
namespace {

db::Connection explaining(const Million &data)
{
    db::Connection super = must(db::Connection::open(data.superuser()));
    const QString role = db::quoteIdentifier(data.large().manager.user);
    for (const char *setting : {"session_preload_libraries = 'auto_explain'", "auto_explain.log_min_duration = 0",
             "auto_explain.log_analyze = on", "auto_explain.log_timing = off", "auto_explain.log_buffers = on",
             "auto_explain.log_nested_statements = on", "auto_explain.log_format = json",
             "auto_explain.log_level = notice"})
        must(super.exec(u"alter role %1 set %2"_qs.arg(role, QLatin1StringView(setting))));
    db::Connection c = must(db::Connection::open(data.large().manager));
    must(super.exec(u"alter role %1 reset all"_qs.arg(role)));
    return c;
}

void visit(const QJsonObject &node, Plans &plans)
{
    const QString type = node[u"Node Type"_qs].toString();
    const auto loops = static_cast<qint64>(node[u"Actual Loops"_qs].toDouble());
    const auto rows = static_cast<qint64>(node[u"Actual Rows"_qs].toDouble()) * loops;
    const auto removed = static_cast<qint64>(node[u"Rows Removed by Filter"_qs].toDouble()) * loops;
    const QString index = node[u"Index Name"_qs].toString();
    const bool products = node[u"Relation Name"_qs].toString() == u"products" || index.startsWith(u"products_");
    if (products && loops > 0) {
        const QString condition = node[u"Index Cond"_qs].toString();
        if (type == u"Seq Scan")
            ++plans.sequential;
        if (!index.isEmpty()) {
            if (!condition.contains(u"tenant_id = "))
                plans.withoutTenant << index;
            // One that is entered by a status, a price or a stock gives what has them, and nothing else is walked over.
            if (index.startsWith(u"products_by_") && type != u"Bitmap Index Scan" && !condition.contains(u" AND "))
                plans.fromTheStart << index;
            // The rows of a page, read by their keys, are the same in every plan.
            if (const QString told = index + u' ' + condition;
                index != u"products_pkey" && !plans.indexes.contains(told))
                plans.indexes << told;
        }
        if (type != u"Bitmap Index Scan")
            plans.rowsLookedAt += rows + removed;
    }
    const QJsonArray children = node[u"Plans"_qs].toArray();
    if (type.contains(u"Sort"))
        for (const QJsonValue &child : children)
            plans.mostSorted = std::max(plans.mostSorted, static_cast<qint64>(child[u"Actual Rows"_qs].toDouble()));
    for (const QJsonValue &child : children)
        visit(child.toObject(), plans);
}

} // namespace

QStringList Plans::problems(const Allowed &allowed) const
{
    QStringList list;
    if (sequential > 0)
        list << u"the whole table is read"_qs;
    for (const QString &index : withoutTenant)
        list << u"%1 is read without the tenant in its condition"_qs.arg(index);
    if (!allowed.fromTheStart)
        for (const QString &index : fromTheStart)
            list << u"%1 is walked from its start"_qs.arg(index);
    if (rowsLookedAt > allowed.lookedAt)
        list << u"%1 products are looked at"_qs.arg(rowsLookedAt);
    if (allowed.sorted >= 0 && mostSorted > allowed.sorted)
        list << u"%1 rows are sorted"_qs.arg(mostSorted);
    return list;
}

PlanReader::PlanReader(const Million &data) : connection_(explaining(data))
{
    PQsetNoticeProcessor(
        connection_.handle(),
        [](void *self, const char *message) { static_cast<PlanReader *>(self)->told_ << QByteArray(message); }, this);
}

Plans PlanReader::read(const catalog::sql::Statement &statement)
{
    told_.clear();
    must(connection_.exec(statement.text, statement.params));
    Plans plans;
    for (const QByteArray &message : told_)
        if (const auto begin = message.indexOf('{'); begin >= 0)
            visit(QJsonDocument::fromJson(message.mid(begin)).object()[u"Plan"_qs].toObject(), plans);
    if (told_.isEmpty())
        throw std::runtime_error("the server tells no plans");
    return plans;
}

double serverTime(db::Connection &c, const std::function<void()> &work, int rounds)
{
    const QString path = u"/proc/%1/schedstat"_qs.arg(PQbackendPID(c.handle()));
    const auto computed = [&path] {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error("the server's processor time cannot be read");
        return file.readAll().split(' ').first().toDouble() / 1e6;
    };
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double before = computed();
        work();
        times.push_back(computed() - before);
    }
    return median(std::move(times));
}

} // namespace purser::bench
