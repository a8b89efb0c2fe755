#include "app/sync/orderpush.h"

#include <QCoreApplication>

namespace purser::sync {

using namespace connectors;

namespace {

constexpr int partSize = 100;
constexpr int mostRounds = 3;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

} // namespace

OrderPush::OrderPush(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
    : context_(context), remote_(remote), side_(side)
{
}

Result<> OrderPush::run(const std::vector<QUuid> &only)
{
    for (;;) {
        auto part = nextPart(only);
        if (!part)
            return fail(part.error());
        if (part->empty())
            return {};
        if (auto done = carry(*part); !done)
            return done;
        if (context_.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; what is pending goes next time."));
    }
}

/// Not what waits for a person's decision; and what went wrong, after a while.
Result<std::vector<OrderPush::Pending>> OrderPush::nextPart(const std::vector<QUuid> &only)
{
    std::vector<Pending> part;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec(R"(
            select o.id, o.source_id, o.order_number from sales.orders o
            where o.store_id = $1 and o.source = 'store' and o.base_status is not null and o.id <> all ($2::uuid[])
              and ($3::uuid[] = '{}' or o.id = any ($3::uuid[]))
              and not exists (select from sync.conflicts k
                              where k.tenant_id = o.tenant_id and k.order_id = o.id and k.state = 'open')
              and ($3::uuid[] <> '{}' or not exists (
                  select from sync.sync_errors e
                  where e.tenant_id = o.tenant_id and e.entity_type = 'order' and e.entity_id = o.id and not e.resolved
                    and coalesce(e.last_retry_at, e.created_at) > greatest(o.updated_at, now() - interval '10 minutes')))
            order by o.id limit $4::int)",
            {side_.store, done_, only, partSize});
        if (!rows)
            return fail(rows.error());
        part.clear();
        for (const db::Row row : *rows)
            part.push_back({row.uuid(0), row.text(1), row.text(2)});
        return {};
    };
    if (auto done = context_.read(read); !done)
        return fail(done.error());
    for (const Pending &one : part)
        done_.push_back(one.order);
    return part;
}

Result<> OrderPush::carry(const std::vector<Pending> &part)
{
    OrderWriter writer(context_, side_);
    QStringList ids;
    for (const Pending &one : part)
        ids << one.externalId;
    QHash<QString, QString> sent;
    for (int round = 0; !ids.isEmpty() && round < mostRounds; ++round) {
        auto there = remote_.fetch(RemoteKind::Order, ids);
        if (!there)
            return fail(there.error());
        std::vector<Failure> missing;
        for (const Pending &one : part)
            if (ids.contains(one.externalId) && std::none_of(there->begin(), there->end(), [&](const RemoteRecord &r) {
                    return r.id == one.externalId && !r.trashed;
                }))
                missing.push_back({u"order"_qs, one.order, one.externalId, one.number,
                    {Error::Kind::NotFound,
                        tr("The store does not show this order any more, so its status cannot be set there."), {},
                        u"missing"_qs}});
        if (!missing.empty()) {
            const auto note = [&](db::Connection &c) { return recordFailures(context_, c, side_.store, missing); };
            if (auto noted = context_.write(note); !noted)
                return noted;
            failed_ += static_cast<qint64>(missing.size());
        }
        auto taken = writer.take(*there, {}, {}, sent);
        if (!taken)
            return fail(taken.error());
        failed_ += taken->failed;
        if (taken->outgoing.empty() || round + 1 == mostRounds)
            return {};
        auto told = send(taken->outgoing);
        if (!told)
            return fail(told.error());
        sent = std::move(*told);
        ids = sent.keys();
    }
    return {};
}

Result<QHash<QString, QString>> OrderPush::send(const std::vector<OutgoingStatus> &outgoing)
{
    std::vector<RemoteChange> changes;
    for (const OutgoingStatus &one : outgoing)
        changes.push_back({RemoteChange::Action::Update, one.externalId, {{u"status"_qs, one.status}}});
    auto outcomes = remote_.push(RemoteKind::Order, {}, changes);
    if (!outcomes)
        return fail(outcomes.error());
    QHash<QString, QString> sent;
    const auto keep = [&](db::Connection &c) -> Result<> {
        sent.clear();
        std::vector<Failure> failures;
        std::vector<Told> told;
        for (std::size_t i = 0; i < outcomes->size() && i < outgoing.size(); ++i) {
            const OutgoingStatus &one = outgoing[i];
            const Result<RemoteRecord> &answer = (*outcomes)[i].record;
            if (!answer) {
                failures.push_back({u"order"_qs, one.order, one.externalId, one.number, answer.error()});
                continue;
            }
            sent.insert(one.externalId, one.status);
            told.push_back({Told::What::Updated, u"order"_qs, one.order, one.externalId, {u"status"_qs}});
        }
        if (auto recorded = recordTold(context_, c, side_.store, told); !recorded)
            return recorded;
        sent_ += static_cast<qint64>(told.size());
        failed_ += static_cast<qint64>(failures.size());
        return recordFailures(context_, c, side_.store, failures);
    };
    if (auto done = context_.write(keep); !done)
        return fail(done.error());
    return sent;
}

} // namespace purser::sync
