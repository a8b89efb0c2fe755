#include "app/sync/pulling.h"

#include "app/sync/ordersync.h"
#include "app/sync/taxonomysync.h"
#include "app/sync/termtable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

QString isoText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime isoTime(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QJsonObject summary(const PageOutcome &all)
{
    return {{u"rows_processed"_qs, all.created + all.updated + all.unchanged + all.proposed + all.failed},
        {u"rows_created"_qs, all.created}, {u"rows_updated"_qs, all.updated}, {u"rows_failed"_qs, all.failed},
        {u"rows_proposed"_qs, all.proposed}};
}

/// What a pull found to be ours is carried there by a job of its own.
Result<> wantPush(jobs::JobContext &context, const StoreSide &side, bool wanted)
{
    if (!wanted)
        return {};
    const auto want = [&](db::Connection &c) -> Result<> {
        auto done = c.exec("select sync.want_push(array[$1::uuid])", {side.store});
        return done ? Result<>() : fail(done.error());
    };
    return context.write(want);
}

void sayNotLinked(jobs::JobContext &context)
{
    context.log(
        tr("The first link of this store is not reviewed yet, so nothing was synced. Review it on the page First "
           "link."));
}

} // namespace

Result<PullCursor> PullCursor::load(db::Connection &c, ConnectionId connection, const QString &object)
{
    auto rows = c.exec("select (extract(epoch from cursor_time) * 1000000)::int8, cursor_value "
                       "from sync.cursor_states where connection_id = $1 and object_type = $2",
        {connection, object});
    if (!rows)
        return fail(rows.error());
    PullCursor cursor;
    if (rows->isEmpty())
        return cursor;
    cursor.seen = rows->first().timeFromMicros(0);
    const QJsonObject state = QJsonDocument::fromJson(rows->first().bytes(1)).object();
    cursor.begun = isoTime(state.value(u"begun"));
    cursor.page = state.value(u"page").toString();
    cursor.since = isoTime(state.value(u"since"));
    cursor.newest = isoTime(state.value(u"newest"));
    cursor.beginning_ = isoTime(state.value(u"beginning"));
    cursor.opened_ = isoTime(state.value(u"opened"));
    return cursor;
}

Result<> PullCursor::save(db::Connection &c, ConnectionId connection, const QString &object) const
{
    QJsonObject state{{u"begun"_qs, isoText(begun)}};
    if (!page.isEmpty()) {
        state.insert(u"page"_qs, page);
        state.insert(u"since"_qs, isoText(since));
        state.insert(u"newest"_qs, isoText(newest));
        state.insert(u"beginning"_qs, isoText(beginning_));
        state.insert(u"opened"_qs, isoText(opened_));
    }
    auto done = c.exec(R"(
        insert into sync.cursor_states as s (tenant_id, connection_id, object_type, cursor_value, cursor_time, last_full_at)
        values (auth.tenant_id(), $1, $2, $3, $4, case when $5 then now() end)
        on conflict (tenant_id, connection_id, object_type) do update
        set cursor_value = excluded.cursor_value, cursor_time = excluded.cursor_time,
            last_full_at = coalesce(excluded.last_full_at, s.last_full_at))",
        {connection, object, QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)), seen,
            page.isEmpty() && !since.isValid()});
    return done ? Result<>() : fail(done.error());
}

void PullCursor::begin(const QDateTime &now, std::chrono::seconds overlap)
{
    if (!page.isEmpty())
        return;
    beginning_ = now;
    since = seen.isValid() ? seen.addSecs(-overlap.count()) : QDateTime();
    newest = {};
    opened_ = {};
}

bool PullCursor::open(const QDateTime &at, std::chrono::seconds overlap)
{
    opened_ = at;
    if (!at.isValid() || !seen.isValid() || !begun.isValid())
        return true;
    const qint64 passed = begun.msecsTo(beginning_);
    const QDateTime earliest =
        at.addMSecs(-passed).addSecs(-overlap.count()); // when the last pull began, by the clock of now
    if (earliest >= since.addSecs(-1))
        return true;
    since = earliest;
    return false;
}

void PullCursor::end()
{
    if (opened_.isValid())
        seen = opened_;
    else if (seen.isValid() && begun.isValid() && beginning_ > begun)
        seen = seen.addMSecs(begun.msecsTo(beginning_));
    if (!opened_.isValid() && newest.isValid() && (!seen.isValid() || newest > seen))
        seen = newest;
    begun = beginning_;
    page.clear();
}

Result<QJsonObject> pullProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    if (!side.linked) {
        sayNotLinked(context);
        return summary({});
    }
    if (!context.job().connection)
        return fail(Error::Kind::Invalid, tr("This job names no connection. Start it for the connection of a store."));
    const ConnectionId connection(*context.job().connection);
    const QString object = u"product"_qs;
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
    const QDateTime settled = cursor.seen;
    const bool fresh = cursor.page.isEmpty();
    cursor.begin(now, traits->overlap);

    ProductSync sync(context, remote, side);
    PageOutcome all;
    ListRequest request{RemoteKind::Product, {}, cursor.since, cursor.page, false};
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
        auto products = sync.complete(std::move(page->records), settled);
        if (!products)
            return fail(products.error());
        cursor.page = page->next;
        if (last)
            cursor.end();
        const auto also = [&](db::Connection &c) { return cursor.save(c, connection, object); };
        auto taken = sync.take(*products, also);
        if (!taken)
            return fail(taken.error());
        taken->outgoing.clear(); // sent by the job that is for it
        all.add(*taken);
        context.progress(
            all.created + all.updated + all.unchanged + all.proposed + all.failed, page->total.value_or(0));
        if (last)
            break;
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; it goes on where it was."));
    }
    if (auto wanted = wantPush(context, side, all.pending); !wanted)
        return fail(wanted.error());
    return summary(all);
}

Result<QJsonObject> pullOne(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    const QJsonObject parameters = context.job().parameters;
    const QString kind = parameters.value(u"kind").toString();
    QString id = parameters.value(u"id").toString();
    if (id.isEmpty())
        return fail(Error::Kind::Invalid, tr("This job does not say which record it is for."));
    if (kind == u"order")
        return pullOrder(context, remote, side, id);
    for (const TermTable &table : termTables)
        if (kind == toString(table.entity))
            return pullTaxonomies(context, remote, side);
    if (kind != u"product" && kind != u"variation")
        return fail(Error::Kind::Invalid, tr("Records of the kind “%1” are not synced.").arg(kind));
    if (!side.linked) {
        sayNotLinked(context);
        return summary({});
    }
    // A variation is told of as if it were a product; what is read is the product it belongs to.
    QString parent = parameters.value(u"parent").toString();
    if (parent.isEmpty()) {
        const auto read = [&](db::Connection &c) -> Result<> {
            auto rows = c.exec(R"(
                select pl.external_id
                from catalog.variant_store_links l
                join catalog.product_variants v on v.tenant_id = l.tenant_id and v.id = l.variant_id
                join catalog.product_store_links pl
                    on pl.tenant_id = v.tenant_id and pl.product_id = v.product_id and pl.store_id = l.store_id
                where l.store_id = $1 and l.external_id = $2
                  and not exists (select from catalog.product_store_links o where o.store_id = $1 and o.external_id = $2))",
                {side.store, id});
            if (!rows)
                return fail(rows.error());
            if (!rows->isEmpty())
                parent = rows->first().text(0);
            return {};
        };
        if (auto done = context.read(read); !done)
            return fail(done.error());
    }
    if (parent.isEmpty()) {
        auto records = remote.fetch(RemoteKind::Product, {id});
        if (!records)
            return fail(records.error());
        for (const RemoteRecord &record : *records)
            if (record.kind == RemoteKind::Variation)
                parent = record.parentId;
    }
    ProductSync sync(context, remote, side);
    auto products = sync.fetch({parent.isEmpty() ? id : parent});
    if (!products)
        return fail(products.error());
    auto taken = sync.take(*products);
    if (!taken)
        return fail(taken.error());
    if (auto wanted = wantPush(context, side, taken->pending); !wanted)
        return fail(wanted.error());
    return summary(*taken);
}

Result<QJsonObject> reconcile(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    if (!side.linked) {
        sayNotLinked(context);
        return summary({});
    }
    QHash<QString, QDateTime> there;
    RemoteStore::Pages pages(remote, {RemoteKind::Product, {}, {}, {}, true});
    for (bool last = false; !last;) {
        auto page = pages.next();
        if (!page)
            return fail(page.error());
        last = page->next.isEmpty();
        for (const RemoteRecord &record : page->records)
            if (!record.trashed)
                there.insert(record.id, record.updatedAt);
        context.progress(there.size(), page->total.value_or(0));
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped. Nothing was changed; the next attempt begins anew."));
    }

    QStringList suspects; // here, and not there: gone, in the trash, or not shown
    QStringList changed; // there, and not as it was seen
    qsizetype linked = 0;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec(R"(
            select l.external_id, (extract(epoch from l.external_updated_at) * 1000000)::int8,
                   coalesce(l.status_override, p.status) = 'archived', l.sync_status = 'synced'
            from catalog.product_store_links l
            join catalog.products p on p.tenant_id = l.tenant_id and p.id = l.product_id
            where l.store_id = $1 and l.external_id is not null)",
            {side.store});
        if (!rows)
            return fail(rows.error());
        QHash<QString, QDateTime> here;
        suspects.clear();
        for (const db::Row row : *rows) {
            here.insert(row.text(0), row.timeFromMicros(1));
            if (!there.contains(row.text(0)) && !(row.truth(2) && row.truth(3)))
                suspects << row.text(0);
        }
        linked = here.size();
        changed.clear();
        for (auto it = there.begin(); it != there.end(); ++it)
            if (!here.contains(it.key()) || !it.value().isValid() || here.value(it.key()) != it.value())
                changed << it.key();
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    if (suspects.size() > 20 && suspects.size() * 2 > linked && !context.job().parameters.value(u"confirm").toBool())
        return fail(Error::Kind::Conflict,
            tr("The store lists %1 products, and %2 of the %3 linked ones are not among them. That looks like a fault "
               "of the store, so nothing was archived. If they are really gone, start the job with “confirm”.")
                .arg(there.size())
                .arg(suspects.size())
                .arg(linked));
    ProductSync sync(context, remote, side);
    PageOutcome all;
    const QStringList wanted = changed + suspects;
    for (qsizetype at = 0; at < wanted.size(); at += 100) {
        auto products = sync.fetch(wanted.mid(at, 100));
        if (!products)
            return fail(products.error());
        auto taken = sync.take(*products);
        if (!taken)
            return fail(taken.error());
        taken->outgoing.clear();
        all.add(*taken);
        context.progress(there.size() + at, there.size() + wanted.size());
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; the next attempt looks again."));
    }
    if (auto asked = wantPush(context, side, all.pending); !asked)
        return fail(asked.error());
    QJsonObject result = summary(all);
    result.insert(u"rows_processed"_qs, there.size() + suspects.size());
    return result;
}

} // namespace purser::sync
