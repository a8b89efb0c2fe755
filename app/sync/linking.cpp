#include "app/sync/linking.h"

#include "app/sync/proposals.h"
#include "models/sync/jobqueue.h"

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

// One product here for each one there. A title counts only where it is the only one of its kind.
const char *const match = R"(
with theirs as (select * from jsonb_to_recordset($1::jsonb) d (external_id text, sku text, barcode text, title text, skus jsonb)),
open as (
    select d.external_id, m.product_id, m.rank
    from theirs d
    cross join lateral (
        select p.id as product_id, 1 as rank from catalog.products p where p.sku = nullif(d.sku, '')
        union all
        select v.product_id, 1 from catalog.product_variants v
        where v.sku = nullif(d.sku, '') or v.sku in (select jsonb_array_elements_text(coalesce(d.skus, '[]')))
        union all
        select v.product_id, 2 from catalog.product_variants v where v.barcode = nullif(d.barcode, '')
        union all
        (select t.ids[1], 3 from (select array_agg(p.id) as ids from catalog.products p
                                  where p.title_key = left(core.normalized(d.title), 200)) t
         where cardinality(t.ids) = 1)) m
    where not exists (select from catalog.product_store_links l
                      where l.store_id = $2 and l.product_id = m.product_id and l.external_id is not null))
select distinct on (o.external_id) o.external_id, o.product_id, o.rank
from open o
order by o.external_id, o.rank, o.product_id)";

constexpr LinkProposal::Match ranks[]{
    LinkProposal::Match::Sku, LinkProposal::Match::Barcode, LinkProposal::Match::Title};

/// The unlinked ones of a page, and what they may belong to.
Result<qint64> proposePage(db::Connection &c, const StoreSide &side, const std::vector<RemoteProduct> &page)
{
    QJsonArray theirs;
    QHash<QString, const RemoteProduct *> byId;
    for (const RemoteProduct &p : page) {
        const QJsonObject &f = p.record.fields;
        QJsonArray skus;
        if (p.variations)
            for (const RemoteRecord &v : *p.variations)
                if (const QString sku = v.fields.value(u"sku").toString(); !sku.isEmpty())
                    skus.append(sku);
        theirs.append(QJsonObject{{u"external_id"_qs, p.record.id}, {u"sku"_qs, f.value(u"sku")},
            {u"barcode"_qs, f.value(u"barcode")}, {u"title"_qs, f.value(u"title")}, {u"skus"_qs, skus}});
        byId.insert(p.record.id, &p);
    }
    auto rows = c.exec(match, {QJsonDocument(theirs), side.store});
    if (!rows)
        return fail(rows.error());
    std::vector<NewProposal> links;
    for (const db::Row row : *rows)
        links.push_back({byId.value(row.text(0)), row.uuid(1), ranks[row.integer(2) - 1]});
    auto linked = propose(c, side.store, links);
    if (!linked)
        return linked;
    // What found nothing, or nothing that was still free, is only in the store.
    std::vector<NewProposal> imports;
    for (const RemoteProduct &p : page)
        imports.push_back({&p, {}, {}});
    auto imported = propose(c, side.store, imports);
    if (!imported)
        return imported;
    return *linked + *imported;
}

/// How many are accepted and not done yet.
Result<qint64> acceptedCount(jobs::JobContext &context, const StoreSide &side)
{
    qint64 count = 0;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows =
            c.exec("select count(*) from sync.link_proposals where store_id = $1 and state = 'accepted'", {side.store});
        if (!rows)
            return fail(rows.error());
        count = rows->first().integer(0);
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    return count;
}

struct Accepted {
    QUuid id;
    QString kind;
    QString externalId;
    QUuid product;
};

Result<std::vector<Accepted>> acceptedPart(jobs::JobContext &context, const StoreSide &side)
{
    std::vector<Accepted> part;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select id, kind, external_id, product_id from sync.link_proposals "
                           "where store_id = $1 and state = 'accepted' order by id limit 100",
            {side.store});
        if (!rows)
            return fail(rows.error());
        part.clear();
        for (const db::Row row : *rows)
            part.push_back({row.uuid(0), row.text(1), row.text(2), row.uuid(3)});
        return {};
    };
    if (auto done = context.read(read); !done)
        return fail(done.error());
    return part;
}

/// A product and its counterpart: from now on one.
Result<> writeLinks(db::Connection &c, const StoreSide &side, const std::vector<Accepted> &part)
{
    QJsonArray rows;
    for (const Accepted &a : part)
        if (a.kind == u"link")
            rows.append(
                QJsonObject{{u"product"_qs, a.product.toString(QUuid::WithoutBraces)}, {u"id"_qs, a.externalId}});
        else if (a.kind == u"publish")
            rows.append(QJsonObject{{u"product"_qs, a.product.toString(QUuid::WithoutBraces)}});
    auto done = c.exec(R"(
        insert into catalog.product_store_links as l (tenant_id, product_id, store_id, external_id, sync_status)
        select p.tenant_id, p.id, $2, d.id, 'pending'
        from jsonb_to_recordset($1::jsonb) d (product uuid, id text)
        join catalog.products p on p.id = d.product
        where not exists (select from catalog.product_store_links o where o.store_id = $2 and o.external_id = d.id)
        on conflict (tenant_id, store_id, product_id) do update
        set external_id = coalesce(l.external_id, excluded.external_id), sync_status = 'pending')",
        {QJsonDocument(rows), side.store});
    return done ? Result<>() : fail(done.error());
}

/// What became of it is said by the links that are there.
Result<> settle(db::Connection &c, const StoreSide &side, const std::vector<Accepted> &part)
{
    std::vector<QUuid> ids;
    for (const Accepted &a : part)
        ids.push_back(a.id);
    auto done = c.exec(R"(
        update sync.link_proposals t
        set state = case when s.linked then 'applied' else 'failed' end,
            message = case when s.linked then '' else coalesce(s.message, $3) end
        from (select p.tenant_id, p.id,
                     exists (select from catalog.product_store_links l
                             where l.tenant_id = p.tenant_id and l.store_id = p.store_id
                               and case p.kind when 'publish' then l.product_id = p.product_id
                                   when 'link' then l.product_id = p.product_id and l.external_id = p.external_id
                                   else l.external_id = p.external_id end) as linked,
                     (select e.error_message from sync.sync_errors e
                      where e.tenant_id = p.tenant_id and e.store_id = p.store_id and e.external_id = p.external_id
                        and not e.resolved
                      order by e.updated_at desc limit 1) as message
              from sync.link_proposals p where p.store_id = $2 and p.id = any ($1::uuid[])) s
        where t.tenant_id = s.tenant_id and t.id = s.id)",
        {ids, side.store, tr("The store does not have this product any more, or another product is linked with it.")});
    return done ? Result<>() : fail(done.error());
}

/// What keeps a store in step by itself. People change it on the page Jobs; what is there for the store already stays.
Result<> writeSchedules(db::Connection &c, const StoreSide &side, const QUuid &connection)
{
    const struct {
        const char *type;
        const char *cron;
        QString name;
    } schedules[]{
        {"pull_products", "*/5 * * * *", tr("%1: products from the store")},
        {"pull_orders", "2-59/5 * * * *", tr("%1: orders from the store")},
        {"push_products", "4-59/15 * * * *", tr("%1: changes to the store")},
        {"pull_taxonomies", "17 * * * *", tr("%1: categories, tags and attributes")},
        {"reconcile", "40 3 * * *", tr("%1: full comparison")},
    };
    auto store = c.exec("select name from core.stores where id = $1", {side.store});
    if (!store)
        return fail(store.error());
    if (store->isEmpty())
        return {};
    for (const auto &schedule : schedules) {
        auto done = c.exec(R"(
            insert into sync.schedules (tenant_id, connection_id, store_id, job_type, name, cron)
            select (select auth.tenant_id()), $1::uuid, $2::uuid, $3::text, $4::text, $5::text
            where not exists (select from sync.schedules s where s.store_id = $2 and s.job_type = $3)
            on conflict (tenant_id, name) do nothing)",
            {connection, side.store, QString::fromLatin1(schedule.type), schedule.name.arg(store->first().text(0)),
                QString::fromLatin1(schedule.cron)});
        if (!done)
            return fail(done.error());
    }
    return {};
}

} // namespace

Result<QJsonObject> proposeLinks(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    const auto clear = [&](db::Connection &c) -> Result<> {
        auto done =
            c.exec("delete from sync.link_proposals where store_id = $1 and state in ('open', 'failed')", {side.store});
        return done ? Result<>() : fail(done.error());
    };
    if (auto done = context.write(clear); !done)
        return fail(done.error());
    qint64 seen = 0;
    qint64 proposed = 0;
    RemoteStore::Pages pages(remote, {RemoteKind::Product, {}, {}, {}, false});
    for (bool last = false; !last;) {
        auto page = pages.next();
        if (!page)
            return fail(page.error());
        last = page->next.isEmpty();
        seen += static_cast<qint64>(page->records.size());
        QSet<QString> known;
        QStringList ids;
        for (const RemoteRecord &record : page->records)
            ids << record.id;
        const auto read = [&](db::Connection &c) -> Result<> {
            auto rows = c.exec("select external_id from catalog.product_store_links "
                               "where store_id = $1 and external_id = any ($2::text[])",
                {side.store, ids});
            if (!rows)
                return fail(rows.error());
            known.clear();
            for (const db::Row row : *rows)
                known.insert(row.text(0));
            return {};
        };
        if (auto done = context.read(read); !done)
            return fail(done.error());
        std::vector<RemoteProduct> open;
        for (RemoteRecord &record : page->records) {
            if (record.trashed || known.contains(record.id))
                continue;
            RemoteProduct product{std::move(record), {}, false};
            // The product as a whole has no SKU to be found by: its variations have.
            if (product.record.fields.value(u"type").toString() == u"variable"
                && product.record.fields.value(u"sku").toString().isEmpty()) {
                auto variations = remote.listAll({RemoteKind::Variation, product.record.id, {}, {}, false});
                if (!variations)
                    return fail(variations.error());
                product.variations = std::move(*variations);
            }
            open.push_back(std::move(product));
        }
        const auto write = [&](db::Connection &c) -> Result<> {
            auto made = proposePage(c, side, open);
            if (!made)
                return fail(made.error());
            proposed += *made;
            return {};
        };
        if (auto done = context.write(write); !done)
            return fail(done.error());
        context.progress(seen, page->total.value_or(0));
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; the next attempt begins anew."));
    }
    const auto rest = [&](db::Connection &c) -> Result<> {
        auto done = c.exec(R"(
            insert into sync.link_proposals (tenant_id, store_id, kind, product_id)
            select p.tenant_id, $1, 'publish', p.id
            from catalog.products p
            where p.status <> 'archived' and p.currency = $2
              and not exists (select from catalog.product_store_links l
                              where l.tenant_id = p.tenant_id and l.store_id = $1 and l.product_id = p.id
                                and l.external_id is not null)
              and not exists (select from sync.link_proposals o
                              where o.tenant_id = p.tenant_id and o.store_id = $1 and o.product_id = p.id)
            on conflict do nothing)",
            {side.store, side.currency});
        if (!done)
            return fail(done.error());
        proposed += done->affected();
        return {};
    };
    if (auto done = context.write(rest); !done)
        return fail(done.error());
    return QJsonObject{
        {u"rows_processed"_qs, seen}, {u"rows_created"_qs, proposed}, {u"rows_updated"_qs, 0}, {u"rows_failed"_qs, 0}};
}

Result<QJsonObject> applyLinks(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    const auto begin = [&](db::Connection &c) -> Result<> {
        auto done = c.exec(R"(
            insert into sync.store_settings as s (tenant_id, store_id, linked_at) values (auth.tenant_id(), $1, now())
            on conflict (tenant_id, store_id) do update set linked_at = now() where s.linked_at is null)",
            {side.store});
        return done ? Result<>() : fail(done.error());
    };
    if (auto done = context.write(begin); !done)
        return fail(done.error());
    side.linked = true;
    PageOutcome all;
    qint64 processed = 0;
    const auto accepted = acceptedCount(context, side);
    if (!accepted)
        return fail(accepted.error());
    for (;;) {
        auto part = acceptedPart(context, side);
        if (!part)
            return fail(part.error());
        if (part->empty())
            break;
        const auto link = [&](db::Connection &c) { return writeLinks(c, side, *part); };
        if (auto done = context.write(link); !done)
            return fail(done.error());
        QStringList ids;
        QStringList imports;
        for (const Accepted &a : *part) {
            if (!a.externalId.isEmpty())
                ids << a.externalId;
            if (a.kind == u"import")
                imports << a.externalId;
            all.pending = all.pending || a.kind == u"publish";
        }
        ProductSync sync(context, remote, side);
        sync.allow(imports);
        auto there = sync.fetch(ids);
        if (!there)
            return fail(there.error());
        std::erase_if(*there, [](const RemoteProduct &p) { return p.missing; });
        auto taken = sync.take(*there, [&](db::Connection &c) { return settle(c, side, *part); });
        if (!taken)
            return fail(taken.error());
        taken->outgoing.clear();
        all.add(*taken);
        processed += static_cast<qint64>(part->size());
        context.progress(processed, std::max(*accepted, processed));
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; what is accepted and not done yet goes next time."));
    }
    const auto follow = [&](db::Connection &c) -> Result<> {
        if (context.job().connection) {
            NewJob pull;
            pull.type = u"pull_products"_qs;
            pull.uniqueKey = u"pull_products:"_qs + side.store.toString();
            pull.connection = ConnectionId(*context.job().connection);
            pull.store = side.store;
            if (auto queued = enqueue(c, pull); !queued)
                return fail(queued.error());
            if (auto scheduled = writeSchedules(c, side, *context.job().connection); !scheduled)
                return scheduled;
        }
        auto wanted = c.exec("select sync.want_push(array[$1::uuid])", {side.store});
        return wanted ? Result<>() : fail(wanted.error());
    };
    if (auto done = context.write(follow); !done)
        return fail(done.error());
    return QJsonObject{{u"rows_processed"_qs, processed}, {u"rows_created"_qs, all.created},
        {u"rows_updated"_qs, all.updated}, {u"rows_failed"_qs, all.failed}};
}

} // namespace purser::sync
