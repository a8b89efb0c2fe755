#include "app/sync/ordersync.h"

#include "app/sync/orderhistory.h"
#include "app/sync/orderwriter.h"
#include "app/sync/pulling.h"

#include <QCoreApplication>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

QJsonObject summary(const OrderOutcome &all)
{
    return {{u"rows_processed"_qs, all.created + all.updated + all.unchanged + all.failed},
        {u"rows_created"_qs, all.created}, {u"rows_updated"_qs, all.updated}, {u"rows_failed"_qs, all.failed}};
}

/// Products that orders name and that are not here yet come first, so that their lines find them: stores tell of a new
/// product and its first order in any order. \a asked are those that were looked for already.
Result<> bringProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side,
    const std::vector<RemoteRecord> &orders, QSet<QString> &asked)
{
    QStringList named;
    for (const RemoteRecord &order : orders)
        for (const QJsonValue &line : order.fields.value(u"items").toArray())
            if (const QString product = line[u"product"].toString(); !product.isEmpty() && !asked.contains(product)) {
                named << product;
                asked.insert(product);
            }
    if (!side.linked || named.isEmpty())
        return {};
    QStringList unknown;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select n.id from unnest($2::text[]) n (id) where not exists ("
                           "select from catalog.product_store_links l where l.store_id = $1 and l.external_id = n.id)",
            {side.store, named});
        if (!rows)
            return fail(rows.error());
        unknown.clear();
        for (const db::Row row : *rows)
            unknown << row.text(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return done;
    ProductSync sync(context, remote, side);
    for (qsizetype at = 0; at < unknown.size(); at += 100) {
        auto there = sync.fetch(unknown.mid(at, 100));
        if (!there)
            return fail(there.error());
        std::erase_if(*there, [](const RemoteProduct &p) { return p.missing; });
        if (auto taken = sync.take(*there); !taken)
            return fail(taken.error());
    }
    return {};
}

/// Selling changed the stock of products there.
Result<> takeStock(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const QStringList &products)
{
    if (!side.linked || products.isEmpty())
        return {};
    QStringList linked;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select external_id from catalog.product_store_links "
                           "where store_id = $1 and external_id = any ($2::text[])",
            {side.store, products});
        if (!rows)
            return fail(rows.error());
        linked.clear();
        for (const db::Row row : *rows)
            linked << row.text(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return done;
    ProductSync sync(context, remote, side);
    for (qsizetype at = 0; at < linked.size(); at += 100) {
        auto there = sync.fetch(linked.mid(at, 100));
        if (!there)
            return fail(there.error());
        std::erase_if(*there, [](const RemoteProduct &p) { return p.missing; }); // a matter of the reconciliation
        if (auto taken = sync.take(*there); !taken)
            return fail(taken.error());
    }
    return {};
}

/// Statuses that were found to be ours are carried there by a job of its own.
Result<> wantStatuses(jobs::JobContext &context, const StoreSide &side, const OrderOutcome &outcome)
{
    if (outcome.outgoing.empty())
        return {};
    const auto want = [&](db::Connection &c) -> Result<> {
        auto done = c.exec("select sync.want_push(array[$1::uuid])", {side.store});
        return done ? Result<>() : fail(done.error());
    };
    return context.write(want);
}

} // namespace

Result<QJsonObject> pullOrders(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    if (!context.job().connection)
        return fail(Error::Kind::Invalid, tr("This job names no connection. Start it for the connection of a store."));
    const ConnectionId connection(*context.job().connection);
    const QString object = u"order"_qs;
    PullCursor cursor;
    QDateTime now;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto loaded = PullCursor::load(c, connection, object);
        if (!loaded)
            return fail(loaded.error());
        cursor = *loaded;
        auto clock = c.exec("select (extract(epoch from clock_timestamp()) * 1000000)::int8");
        if (!clock)
            return fail(clock.error());
        now = clock->first().timeFromMicros(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    const auto traits = remote.traits();
    if (!traits)
        return fail(traits.error());
    const bool fresh = cursor.page.isEmpty();
    cursor.begin(now, traits->overlap);
    const bool first = !cursor.seen.isValid(); // of thousands of orders, how each came to be is not asked for
    OrderWriter writer(context, side);
    OrderOutcome all;
    QSet<QString> asked;
    ListRequest request{RemoteKind::Order, {}, cursor.since, cursor.page, false};
    std::optional<RemoteStore::Pages> pages(std::in_place, remote, request);
    bool opened = !fresh;
    for (;;) {
        auto page = pages->next();
        if (!page)
            return fail(page.error());
        if (!std::exchange(opened, true) && !cursor.open(page->at, traits->overlap)) {
            request.changedSince = cursor.since;
            pages.emplace(remote, request);
            continue;
        }
        const bool last = page->next.isEmpty();
        for (const RemoteRecord &record : page->records)
            if (record.updatedAt.isValid() && (!cursor.newest.isValid() || record.updatedAt > cursor.newest))
                cursor.newest = record.updatedAt;
        cursor.page = page->next;
        if (last)
            cursor.end();
        if (auto brought = bringProducts(context, remote, side, page->records, asked); !brought)
            return fail(brought.error());
        auto histories = readHistories(context, remote, side, page->records, page->at, !first);
        if (!histories)
            return fail(histories.error());
        const auto also = [&](db::Connection &c) { return cursor.save(c, connection, object); };
        auto taken = writer.take(page->records, *histories, also);
        if (!taken)
            return fail(taken.error());
        all.add(*taken);
        if (auto stock = takeStock(context, remote, side, taken->products); !stock)
            return fail(stock.error());
        context.progress(all.created + all.updated + all.unchanged + all.failed, page->total.value_or(0));
        if (last)
            break;
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; it goes on where it was."));
    }
    if (auto wanted = wantStatuses(context, side, all); !wanted)
        return fail(wanted.error());
    return summary(all);
}

Result<QJsonObject> pullOrder(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const QString &id)
{
    auto records = remote.fetch(RemoteKind::Order, {id});
    if (!records)
        return fail(records.error());
    QSet<QString> asked;
    if (auto brought = bringProducts(context, remote, side, *records, asked); !brought)
        return fail(brought.error());
    auto histories = readHistories(context, remote, side, *records, {}, true);
    if (!histories)
        return fail(histories.error());
    OrderWriter writer(context, side);
    auto taken = writer.take(*records, *histories);
    if (!taken)
        return fail(taken.error());
    if (auto stock = takeStock(context, remote, side, taken->products); !stock)
        return fail(stock.error());
    if (auto wanted = wantStatuses(context, side, *taken); !wanted)
        return fail(wanted.error());
    return summary(*taken);
}

} // namespace purser::sync
