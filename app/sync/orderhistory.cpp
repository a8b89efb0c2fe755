#include "app/sync/orderhistory.h"

#include "app/sync/synclog.h"

#include <QCoreApplication>

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

constexpr qint64 sameClock = 2; ///< seconds: the time of an answer comes without fractions

/// What is known here of an order.
struct Known {
    QString status;
    QDateTime updatedAt; ///< by the store's clock
    bool ours = false; ///< its status was set here and is not in the store
    qint64 note = 0; ///< the last that was read
};

} // namespace

std::vector<StatusStep> stepsBetween(
    const std::vector<RemoteRecord> &notes, const QString &from, const QString &to, qint64 seen, const QDateTime &since)
{
    struct Note {
        qint64 id;
        StatusStep step;
    };
    std::vector<Note> all;
    for (const RemoteRecord &note : notes) {
        const QJsonObject &f = note.fields;
        const QDateTime at = QDateTime::fromString(f.value(u"created_at").toString(), Qt::ISODate);
        const qint64 id = note.id.toLongLong();
        if (!f.contains(u"new_status") || !at.isValid() || id <= seen || (since.isValid() && at < since))
            continue;
        all.push_back({id,
            {f.value(u"old_status").toString(), f.value(u"new_status").toString(), at.toUTC(),
                f.value(u"author").toString(), note.id}});
    }
    std::sort(all.begin(), all.end(), [](const Note &a, const Note &b) { return a.id < b.id; });
    // In the second in which it was last seen, it may have come to where it was seen.
    auto first = all.begin();
    if (!from.isEmpty())
        first = std::find_if(all.begin(), all.end(), [&](const Note &t) { return t.step.from == from; });
    if (first == all.end())
        first = all.begin();
    std::vector<StatusStep> steps;
    QString now = from;
    for (auto it = first; it != all.end(); ++it) {
        if (it->step.from == it->step.to)
            continue;
        if (now.isEmpty())
            now = it->step.from;
        if (now == it->step.to)
            continue;
        if (now != it->step.from) // nobody told of what was between
            steps.push_back({now, it->step.from, it->step.at, {}, {}});
        steps.push_back(it->step);
        now = it->step.to;
    }
    if (!steps.empty() && now != to)
        steps.push_back({now, to, steps.back().at, {}, {}});
    return steps;
}

Result<OrderHistories> readHistories(jobs::JobContext &context, RemoteStore &remote, const StoreSide &side,
    const std::vector<RemoteRecord> &page, const QDateTime &at, bool alsoNew)
{
    OrderHistories histories;
    const auto traits = remote.traits();
    if (!traits)
        return fail(traits.error());
    if (page.empty()
        || std::find(traits->kinds.begin(), traits->kinds.end(), RemoteKind::OrderNote) == traits->kinds.end())
        return histories;
    QStringList ids;
    for (const RemoteRecord &order : page)
        ids << order.id;
    QHash<QString, Known> known;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec(R"(
            select o.source_id, o.status, (extract(epoch from o.external_updated_at) * 1000000)::int8, o.base_status is not null,
                   coalesce((select max(l.source_id::int8) from sales.order_status_logs l
                             where l.tenant_id = o.tenant_id and l.order_id = o.id and l.source_id ~ '^[0-9]{1,18}$'), 0)
            from sales.orders o
            where o.store_id = $1 and o.source = 'store' and o.source_id = any ($2::text[]))",
            {side.store, ids});
        if (!rows)
            return fail(rows.error());
        known.clear();
        for (const db::Row row : *rows)
            known.insert(row.text(0), {row.text(1), row.timeFromMicros(2), row.truth(3), row.integer(4)});
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    const qint64 ahead = at.isValid() ? QDateTime::currentDateTimeUtc().secsTo(at) : 0; // the clock of the store
    const auto here = [ahead](const QDateTime &there) {
        return there.isValid() && qAbs(ahead) > sameClock ? there.addSecs(-ahead) : there;
    };
    for (const RemoteRecord &order : page) {
        const auto mine = known.constFind(order.id);
        const bool isNew = mine == known.constEnd();
        const QString status = order.fields.value(u"status").toString();
        if (order.trashed
            || (isNew ? !alsoNew : mine->ours || (mine->status == status && mine->updatedAt == order.updatedAt)))
            continue;
        auto notes = remote.listAll({RemoteKind::OrderNote, order.id, {}, {}, false});
        if (!notes && isPassing(notes.error()))
            return fail(notes.error());
        if (!notes) { // gone meanwhile, or not for this key: then there is only what it is now
            if (!notes.error().is(Error::Kind::NotFound))
                context.log(tr("How order %1 came to its status cannot be read: %2")
                                .arg(order.fields.value(u"number").toString(), notes.error().message));
            continue;
        }
        OrderHistory history;
        history.begun = here(QDateTime::fromString(order.fields.value(u"placed_at").toString(), Qt::ISODate));
        history.steps = isNew ? stepsBetween(*notes, {}, status, 0, {})
                              : stepsBetween(*notes, mine->status, status, mine->note, mine->updatedAt);
        for (StatusStep &step : history.steps)
            step.at = here(step.at);
        if (!history.steps.empty())
            histories.insert(order.id, std::move(history));
    }
    return histories;
}

} // namespace purser::sync
