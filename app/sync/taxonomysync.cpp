#include "app/sync/taxonomysync.h"

#include "app/sync/termdeletion.h"
#include "app/sync/termmerge.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using namespace connectors;

namespace {

/// `%1` table, `%2` and `%3` the attribute that the terms are of.
const auto adopting = uR"(
with told as (select * from jsonb_to_recordset($1::jsonb) d (external_id text, parent text, f jsonb)),
known as (
    -- A row without an id that has the slug is the same thing, made here and created in the store since.
    update catalog.%1 t set external_id = d.external_id, sync_status = 'synced'
    from told d
    where t.store_id = $2 and t.slug = d.f ->> 'slug' and t.external_id is null %2
      and not exists (select from catalog.%1 o where o.store_id = $2 and o.external_id = d.external_id %3)
    returning t.id)
select count(*) from known)"_qs;

/// The statement that writes terms of \a table and gives whether each was new. What somebody changed here stays as it
/// is, except for what only the store knows; it is merged afterwards.
QString writing(const TermTable &table)
{
    const bool terms = table.entity == Entity::Term;
    QStringList columns{u"name"_qs, u"slug"_qs};
    QStringList values{u"coalesce(nullif(btrim(d.f ->> 'name'), ''), '#' || d.external_id)"_qs,
        u"coalesce(d.f ->> 'slug', d.external_id)"_qs};
    QStringList newly;
    const auto add = [&](const TermColumn &column) {
        if (column.name == nullptr)
            return;
        columns << QString::fromLatin1(column.name);
        values << QString::fromLatin1(column.value);
    };
    for (const TermColumn &column : table.shared)
        add(column);
    const qsizetype shared = columns.size();
    for (const TermColumn &column : table.theirs)
        add(column);
    QStringList before;
    QStringList set;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        before << u"t."_qs + columns[i];
        newly << (i < shared ? u"case when t.sync_status in ('local', 'synced') then excluded.%1 else t.%1 end"_qs
                             : u"excluded.%1"_qs)
                     .arg(columns[i]);
        set << columns[i] + u" = "_qs + newly.last();
    }
    return uR"(
insert into catalog.%1 as t (tenant_id, store_id%2, external_id, %3, sync_status, synced_at)
select (select auth.tenant_id()), $2%4, d.external_id, %5, 'synced', now()
from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
on conflict (tenant_id, store_id%2, external_id) do update
set %6, sync_status = case when t.sync_status = 'local' then 'synced' else t.sync_status end, synced_at = now()
where (%7) is distinct from (%8) or t.sync_status = 'local'
returning xmax = 0)"_qs.arg(QString::fromLatin1(table.name), terms ? u", attribute_id"_qs : QString(),
        columns.join(u", "_qs), terms ? u", $3::uuid"_qs : QString(), values.join(u", "_qs), set.join(u", "_qs),
        before.join(u", "_qs), newly.join(u", "_qs));
}

QJsonDocument rowsOf(const std::vector<RemoteRecord> &records)
{
    QJsonArray rows;
    for (const RemoteRecord &record : records)
        rows.append(QJsonObject{{u"external_id"_qs, record.id}, {u"f"_qs, record.fields}});
    return QJsonDocument(rows);
}

} // namespace

Result<TaxonomyCounts> writeTerms(db::Connection &c, StoreId store, RemoteKind kind, const QUuid &attribute,
    const std::vector<RemoteRecord> &all, bool whole)
{
    const TermTable &table = termTable(kind);
    // Whoever deletes one from now on does so after this.
    if (auto locked = c.exec("select sync.lock_terms()"); !locked)
        return fail(locked.error());
    const auto deleted = deletedTerms(c, store, table, attribute);
    if (!deleted)
        return fail(deleted.error());
    std::vector<RemoteRecord> records = all;
    std::erase_if(records, [&](const RemoteRecord &record) { return deleted->contains(record.id); });
    const bool terms = kind == RemoteKind::AttributeTerm;
    const QString name = QString::fromLatin1(table.name);
    TaxonomyCounts counts;
    QStringList ids;
    for (const RemoteRecord &record : records)
        ids << record.id;
    const QString ofAttribute = terms ? u" and t.attribute_id = $3::uuid"_qs : QString();
    db::Params params{rowsOf(records), store};
    if (terms)
        params.emplace_back(attribute);
    // What is written here comes from this store (sync.mark_term).
    if (auto said = c.exec("select set_config('purser.syncing_store', $1, true)", {store.toString()}); !said)
        return fail(said.error());
    if (whole && (terms || !all.empty())) { // a store that has lost all of a sudden has a problem
        db::Params kept{ids, store};
        if (terms)
            kept.emplace_back(attribute);
        auto gone = c.exec(u"delete from catalog.%1 t where t.store_id = $2 and t.external_id is not null "
                           "and not t.external_id = any ($1::text[])%2 returning t.id"_qs.arg(name, ofAttribute),
            kept);
        if (!gone)
            return fail(gone.error());
        counts.removed = gone->affected();
        std::vector<QUuid> rows;
        for (const db::Row row : *gone)
            rows.push_back(row.uuid(0));
        if (!rows.empty()) { // what was the matter with them is over
            auto resolved =
                c.exec("update sync.sync_errors set resolved = true, resolved_at = now() "
                       "where store_id = $1 and entity_type = $2 and entity_id = any ($3::uuid[]) and not resolved",
                    {store, toString(table.entity), rows});
            if (!resolved)
                return fail(resolved.error());
        }
    }
    const auto done = [&]() -> Result<TaxonomyCounts> {
        if (auto said = c.exec("select set_config('purser.syncing_store', '', true)"); !said)
            return fail(said.error());
        return counts;
    };
    if (records.empty())
        return done();
    if (auto adopted =
            c.exec(adopting.arg(name, ofAttribute, terms ? u" and o.attribute_id = $3::uuid"_qs : QString()), params);
        !adopted)
        return fail(adopted.error());
    // A slug may have moved from one term to another: free those that somebody else has now.
    auto freed = c.exec(uR"(
        update catalog.%1 t set slug = t.slug || '~' || t.external_id
        from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
        where t.store_id = $2 and t.slug = d.f ->> 'slug' and t.external_id <> d.external_id%2)"_qs.arg(
                            name, ofAttribute),
        params);
    if (!freed)
        return fail(freed.error());
    auto written = c.exec(writing(table), params);
    if (!written)
        return fail(written.error());
    for (const db::Row row : *written)
        ++(row.truth(0) ? counts.created : counts.updated);
    if (kind == RemoteKind::Category) {
        auto placed = c.exec(R"(
            update catalog.store_categories t set parent_id = p.id
            from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
            left join catalog.store_categories p on p.store_id = $2 and p.external_id = d.f ->> 'parent'
            where t.store_id = $2 and t.external_id = d.external_id and t.parent_id is distinct from p.id
              and t.sync_status = 'synced')",
            params);
        if (!placed)
            return fail(placed.error());
    }
    return done();
}

Result<> logTaxonomy(db::Connection &c, StoreId store, RemoteKind kind, const char *action,
    const TaxonomyCounts &counts, qint64 items, qint64 ms)
{
    auto done = c.exec(R"(
        insert into sync.taxonomy_sync_log (tenant_id, store_id, taxonomy_type, action, items_synced, items_created,
                                            items_updated, items_failed, duration_ms)
        values (auth.tenant_id(), $1, $2, $3, $4, $5, $6, $7, $8))",
        {store, taxonomyName(kind), QString::fromLatin1(action), items, counts.created, counts.updated + counts.removed,
            counts.failed, ms});
    return done ? Result<>() : fail(done.error());
}

QString taxonomyName(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Category: return u"category"_qs;
    case RemoteKind::Tag: return u"tag"_qs;
    case RemoteKind::Brand: return u"brand"_qs;
    default: return u"attribute"_qs;
    }
}

Result<> learnTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const std::vector<QJsonObject> &fields)
{
    QHash<RemoteKind, QStringList> unknown;
    for (const QJsonObject &one : fields) {
        const auto more = side.unknownTerms(one);
        for (auto it = more.begin(); it != more.end(); ++it)
            for (const QString &id : it.value())
                if (!unknown[it.key()].contains(id) && !side.deleted.value(it.key()).contains(id))
                    unknown[it.key()] << id;
    }
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        auto records = remote.fetch(it.key(), it.value());
        if (!records)
            return fail(records.error());
        const auto write = [&](db::Connection &c) -> Result<> {
            if (auto written = writeTerms(c, side.store, it.key(), {}, *records, false); !written)
                return fail(written.error());
            return side.loadTerms(c);
        };
        if (auto done = context.write(write); !done)
            return done;
    }
    return {};
}

Result<QJsonObject> pullTaxonomies(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
{
    const auto traits = remote.traits();
    if (!traits)
        return fail(traits.error());
    qint64 items = 0;
    TaxonomyCounts all;
    bool pending = false;
    for (const RemoteKind kind : taxonomyKinds) {
        if (std::find(traits->kinds.begin(), traits->kinds.end(), kind) == traits->kinds.end())
            continue;
        QElapsedTimer clock;
        clock.start();
        auto records = remote.listAll({kind, {}, {}, {}, false});
        if (!records)
            return fail(records.error());
        // Terms of attributes, attribute by attribute, before anything is written.
        QHash<QString, std::vector<RemoteRecord>> terms;
        if (kind == RemoteKind::Attribute)
            for (const RemoteRecord &attribute : *records) {
                auto ofIt = remote.listAll({RemoteKind::AttributeTerm, attribute.id, {}, {}, false});
                if (!ofIt)
                    return fail(ofIt.error());
                terms.insert(attribute.id, std::move(*ofIt));
            }
        TaxonomyCounts counts;
        qint64 there = 0;
        const auto take = [&](db::Connection &c, RemoteKind of, const QUuid &attribute, const QString &attributeThere,
                              const std::vector<RemoteRecord> &found) -> Result<> {
            auto deletions = mergeDeletions(context, c, side, of, attributeThere, found);
            if (!deletions)
                return fail(deletions.error());
            pending = pending || !deletions->outgoing.empty();
            counts.removed += deletions->gone;
            auto written = writeTerms(c, side.store, of, attribute, found, true);
            if (!written)
                return fail(written.error());
            auto merged = mergeTerms(context, c, side, of, attribute, found);
            if (!merged)
                return fail(merged.error());
            counts.created += written->created;
            counts.updated += written->updated + merged->settled;
            counts.removed += written->removed;
            counts.failed += merged->failed;
            there += static_cast<qint64>(found.size());
            pending = pending || !merged->outgoing.empty();
            return {};
        };
        const auto write = [&](db::Connection &c) -> Result<> {
            counts = {};
            there = 0;
            if (auto taken = take(c, kind, {}, {}, *records); !taken)
                return taken;
            if (auto loaded = side.loadTerms(c); !loaded)
                return loaded;
            const auto attributes = side.terms.value(RemoteKind::Attribute);
            for (auto it = terms.begin(); it != terms.end(); ++it)
                if (const QUuid attribute = attributes.value(it.key()); !attribute.isNull()) // not deleted here
                    if (auto taken = take(c, RemoteKind::AttributeTerm, attribute, it.key(), it.value()); !taken)
                        return taken;
            if (counts.created + counts.updated + counts.removed + counts.failed == 0)
                return {}; // nothing to tell
            return logTaxonomy(c, side.store, kind, "incremental_sync", counts, there, clock.elapsed());
        };
        if (auto done = context.write(write); !done)
            return fail(done.error());
        items += there;
        all.created += counts.created;
        all.updated += counts.updated + counts.removed;
        all.failed += counts.failed;
        context.progress(items, 0);
    }
    if (pending) { // what was found to be ours is carried there by a job of its own
        const auto want = [&](db::Connection &c) -> Result<> {
            auto done = c.exec("select sync.want_push(array[$1::uuid])", {side.store});
            return done ? Result<>() : fail(done.error());
        };
        if (auto wanted = context.write(want); !wanted)
            return fail(wanted.error());
    }
    return QJsonObject{{u"rows_processed"_qs, items}, {u"rows_created"_qs, all.created},
        {u"rows_updated"_qs, all.updated}, {u"rows_failed"_qs, all.failed}};
}

} // namespace purser::sync
