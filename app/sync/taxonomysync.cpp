#include "app/sync/taxonomysync.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using namespace connectors;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

/// `%1` table, `%2` and `%3` the attribute that the terms are of.
const auto adopting = uR"(
with told as (select * from jsonb_to_recordset($1::jsonb) d (external_id text, parent text, f jsonb)),
known as (
    -- A row without an id that has the slug is the same thing, made here and created in the store since.
    update catalog.%1 t set external_id = d.external_id
    from told d
    where t.store_id = $2 and t.slug = d.f ->> 'slug' and t.external_id is null %2
      and not exists (select from catalog.%1 o where o.store_id = $2 and o.external_id = d.external_id %3)
    returning t.id)
select count(*) from known)"_qs;

struct Table {
    const char *name;
    const char *columns; ///< beside tenant, store, external_id, name, slug
    const char *values; ///< from d.f
    bool synced; ///< it has sync_status
};

Table tableOf(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Category:
        return {"store_categories", "description, count, image_url, display, menu_order",
            "coalesce(d.f ->> 'description', ''), coalesce((d.f ->> 'count')::int, 0), d.f ->> 'image_url', "
            "coalesce(d.f ->> 'display', 'default'), coalesce((d.f ->> 'menu_order')::int, 0)",
            true};
    case RemoteKind::Tag:
        return {"store_tags", "description, count",
            "coalesce(d.f ->> 'description', ''), coalesce((d.f ->> 'count')::int, 0)", true};
    case RemoteKind::Brand:
        return {"store_brands", "description, count, logo_url",
            "coalesce(d.f ->> 'description', ''), coalesce((d.f ->> 'count')::int, 0), d.f ->> 'logo_url'", true};
    case RemoteKind::Attribute:
        return {"store_attributes", "type, order_by, has_archives",
            "coalesce(d.f ->> 'type', 'select'), coalesce(d.f ->> 'order_by', 'menu_order'), "
            "coalesce((d.f ->> 'has_archives')::boolean, false)",
            false};
    default:
        return {"store_attribute_terms", "description, count, menu_order",
            "coalesce(d.f ->> 'description', ''), coalesce((d.f ->> 'count')::int, 0), "
            "coalesce((d.f ->> 'menu_order')::int, 0)",
            false};
    }
}

QStringList prefixed(const QString &prefix, const char *columns)
{
    QStringList names = QString::fromLatin1(columns).split(u", "_qs);
    for (QString &name : names)
        name.prepend(prefix);
    return names;
}

/// The statement that writes terms of \a table and gives whether each was new.
QString writing(const Table &table, bool terms)
{
    const QString name = QString::fromLatin1(table.name);
    const QString columns = QString::fromLatin1(table.columns);
    const QString own = u"name, slug, "_qs + columns;
    QStringList set;
    for (const QString &column : own.split(u", "_qs))
        set << column + u" = excluded."_qs + column;
    const QString state = table.synced ? u", sync_status"_qs : QString();
    if (table.synced)
        set << u"sync_status = 'synced'"_qs << u"sync_error = null"_qs;
    const QString attribute = terms ? u", attribute_id"_qs : QString();
    return uR"(
insert into catalog.%1 as t (tenant_id, store_id%2, external_id, %3%4, synced_at)
select (select auth.tenant_id()), $2%5, d.external_id, coalesce(nullif(btrim(d.f ->> 'name'), ''), '#' || d.external_id),
       coalesce(d.f ->> 'slug', d.external_id), %6%7, now()
from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
on conflict (tenant_id, store_id%2, external_id) do update set %8, synced_at = now()
where (%9) is distinct from (%10)%11
returning xmax = 0)"_qs
        .arg(name, attribute, own, state, terms ? u", $3::uuid"_qs : QString(), QString::fromLatin1(table.values),
            table.synced ? u", 'synced'"_qs : QString(), set.join(u", "_qs),
            prefixed(u"t."_qs, qPrintable(own)).join(u", "_qs))
        .arg(prefixed(u"excluded."_qs, qPrintable(own)).join(u", "_qs),
            table.synced ? u" or t.sync_status <> 'synced'"_qs : QString());
}

QJsonDocument rowsOf(const std::vector<RemoteRecord> &records)
{
    QJsonArray rows;
    for (const RemoteRecord &record : records)
        rows.append(QJsonObject{{u"external_id"_qs, record.id}, {u"f"_qs, record.fields}});
    return QJsonDocument(rows);
}

Result<TaxonomyCounts> writeTable(db::Connection &c, StoreId store, RemoteKind kind, const QUuid &attribute,
    const std::vector<RemoteRecord> &records, bool whole)
{
    const Table table = tableOf(kind);
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
    if (whole && (terms || !records.empty())) { // a store that has lost all of a sudden has a problem
        db::Params kept{ids, store};
        if (terms)
            kept.emplace_back(attribute);
        auto gone = c.exec(u"delete from catalog.%1 t where t.store_id = $2 and t.external_id is not null "
                           "and not t.external_id = any ($1::text[])%2"_qs.arg(name, ofAttribute), kept);
        if (!gone)
            return fail(gone.error());
        counts.removed = gone->affected();
    }
    if (records.empty())
        return counts;
    if (auto adopted = c.exec(adopting.arg(name, ofAttribute,
                                  terms ? u" and o.attribute_id = $3::uuid"_qs : QString()), params);
        !adopted)
        return fail(adopted.error());
    // A slug may have moved from one term to another: free those that somebody else has now.
    auto freed = c.exec(uR"(
        update catalog.%1 t set slug = t.slug || '~' || t.external_id
        from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
        where t.store_id = $2 and t.slug = d.f ->> 'slug' and t.external_id <> d.external_id%2)"_qs.arg(name, ofAttribute),
        params);
    if (!freed)
        return fail(freed.error());
    auto written = c.exec(writing(table, terms), params);
    if (!written)
        return fail(written.error());
    for (const db::Row row : *written)
        ++(row.truth(0) ? counts.created : counts.updated);
    if (kind == RemoteKind::Category) {
        auto placed = c.exec(R"(
            update catalog.store_categories t set parent_id = p.id
            from jsonb_to_recordset($1::jsonb) d (external_id text, f jsonb)
            left join catalog.store_categories p on p.store_id = $2 and p.external_id = d.f ->> 'parent'
            where t.store_id = $2 and t.external_id = d.external_id and t.parent_id is distinct from p.id)",
            params);
        if (!placed)
            return fail(placed.error());
    }
    return counts;
}

Result<> logSync(db::Connection &c, StoreId store, RemoteKind kind, const char *action, qint64 items,
    const TaxonomyCounts &counts, qint64 ms)
{
    auto done = c.exec(R"(
        insert into sync.taxonomy_sync_log (tenant_id, store_id, taxonomy_type, action, items_synced, items_created,
                                            items_updated, duration_ms)
        values (auth.tenant_id(), $1, $2, $3, $4, $5, $6, $7))",
        {store, taxonomyName(kind), QString::fromLatin1(action), items, counts.created, counts.updated, ms});
    return done ? Result<>() : fail(done.error());
}

} // namespace

QString taxonomyName(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Category: return u"category"_qs;
    case RemoteKind::Tag: return u"tag"_qs;
    case RemoteKind::Brand: return u"brand"_qs;
    default: return u"attribute"_qs;
    }
}

Result<TaxonomyCounts> writeTerms(
    db::Connection &c, StoreId store, RemoteKind kind, const std::vector<RemoteRecord> &records, bool whole)
{
    return writeTable(c, store, kind, {}, records, whole);
}

Result<> learnTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const std::vector<QJsonObject> &fields)
{
    QHash<RemoteKind, QStringList> unknown;
    for (const QJsonObject &one : fields) {
        const auto more = side.unknownTerms(one);
        for (auto it = more.begin(); it != more.end(); ++it)
            for (const QString &id : it.value())
                if (!unknown[it.key()].contains(id))
                    unknown[it.key()] << id;
    }
    for (auto it = unknown.begin(); it != unknown.end(); ++it) {
        if (it.value().isEmpty())
            continue;
        auto records = remote.fetch(it.key(), it.value());
        if (!records)
            return fail(records.error());
        const auto write = [&](db::Connection &c) -> Result<> {
            if (auto written = writeTerms(c, side.store, it.key(), *records, false); !written)
                return fail(written.error());
            return side.loadTerms(c);
        };
        if (auto done = context.write(write); !done)
            return done;
    }
    return {};
}

Result<> createTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, std::vector<RemoteChange *> changes)
{
    const QString mark = u"local:"_qs;
    for (const QString &field : {u"categories"_qs, u"tags"_qs, u"brands"_qs}) {
        const RemoteKind kind = *termKind(field);
        const QString table = QString::fromLatin1(tableOf(kind).name);
        QStringList wanted;
        for (const RemoteChange *change : changes)
            for (const QJsonValue &id : change->fields.value(field).toArray())
                if (id.toString().startsWith(mark) && !wanted.contains(id.toString().mid(mark.size())))
                    wanted << id.toString().mid(mark.size());
        QHash<QString, QString> made; // row here -> id there
        while (!wanted.isEmpty()) {
            // The parents of what is wanted come first; a generation at a time.
            std::vector<RemoteChange> creations;
            QStringList rows;
            const auto read = [&](db::Connection &c) -> Result<> {
                const QString parent = kind == RemoteKind::Category
                    ? u"(select p.external_id from catalog.store_categories p where p.id = t.parent_id)"_qs
                    : u"null::text"_qs;
                const QString lineage = kind == RemoteKind::Category
                    ? uR"(with recursive up as (select id, parent_id from catalog.store_categories where id = any ($1::uuid[])
                          union select p.id, p.parent_id from catalog.store_categories p join up on up.parent_id = p.id)
                          select t.id, t.name, t.slug, t.description, %1, t.external_id from catalog.store_categories t
                          where t.id in (select id from up) and (t.external_id is not null or t.parent_id is null
                                or exists (select from catalog.store_categories p
                                           where p.id = t.parent_id and p.external_id is not null)))"_qs.arg(parent)
                    : u"select t.id, t.name, t.slug, t.description, null::text, t.external_id from catalog.%1 t "
                      "where t.id = any ($1::uuid[])"_qs.arg(table);
                auto found = c.exec(lineage, {wanted});
                if (!found)
                    return fail(found.error());
                creations.clear();
                rows.clear();
                for (const db::Row row : *found) {
                    if (!row.isNull(5)) {
                        made.insert(row.uuid(0).toString(QUuid::WithoutBraces), row.text(5));
                        continue;
                    }
                    QJsonObject fields{{u"name"_qs, row.text(1)}, {u"slug"_qs, row.text(2)}, {u"description"_qs, row.text(3)}};
                    if (!row.isNull(4))
                        fields.insert(u"parent"_qs, row.text(4));
                    creations.push_back({RemoteChange::Action::Create, {}, fields});
                    rows << row.uuid(0).toString(QUuid::WithoutBraces);
                }
                return {};
            };
            if (auto done = context.read(read); !done)
                return done;
            if (!creations.empty()) {
                creations.resize(std::min<std::size_t>(creations.size(), 100));
                auto outcomes = remote.push(kind, {}, creations);
                if (!outcomes)
                    return fail(outcomes.error());
                for (std::size_t i = 0; i < outcomes->size(); ++i) {
                    const RemoteOutcome &outcome = (*outcomes)[i];
                    // What is there already under that name is what was wanted.
                    const QString id = outcome.record ? outcome.record->id : outcome.existingId;
                    if (id.isEmpty())
                        return fail(outcome.record.error().kind,
                            tr("The store did not take the term “%1”: %2")
                                .arg(creations[i].fields.value(u"name").toString(), outcome.record.error().message),
                            outcome.record.error().detail, outcome.record.error().code);
                    made.insert(rows[static_cast<qsizetype>(i)], id);
                }
                const auto keep = [&](db::Connection &c) -> Result<> {
                    for (const QString &row : rows) {
                        if (!made.contains(row))
                            continue;
                        const QString state = u", sync_status = 'synced', synced_at = now()"_qs;
                        auto done = c.exec(u"update catalog.%1 t set external_id = $2%2 where t.id = $1::uuid and not exists "
                                           "(select from catalog.%1 o where o.store_id = $3 and o.external_id = $2)"_qs
                                               .arg(table, state),
                            {row, made.value(row), side.store});
                        if (!done)
                            return fail(done.error());
                    }
                    return side.loadTerms(c);
                };
                if (auto done = context.write(keep); !done)
                    return done;
            }
            const auto before = wanted.size();
            wanted.erase(std::remove_if(wanted.begin(), wanted.end(), [&](const QString &id) { return made.contains(id); }),
                wanted.end());
            if (wanted.size() == before && creations.empty())
                break; // gone meanwhile
        }
        for (RemoteChange *change : changes) {
            if (!change->fields.contains(field))
                continue;
            QJsonArray ids;
            for (const QJsonValue &id : change->fields.value(field).toArray()) {
                if (!id.toString().startsWith(mark))
                    ids.append(id);
                else if (const QString there = made.value(id.toString().mid(mark.size())); !there.isEmpty())
                    ids.append(there);
            }
            change->fields.insert(field, ids);
        }
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
    const auto count = [&](const TaxonomyCounts &counts) {
        all.created += counts.created;
        all.updated += counts.updated + counts.removed;
    };
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
        const auto write = [&](db::Connection &c) -> Result<> {
            auto counts = writeTerms(c, side.store, kind, *records, true);
            if (!counts)
                return fail(counts.error());
            if (auto loaded = side.loadTerms(c); !loaded)
                return loaded;
            auto there = static_cast<qint64>(records->size());
            for (auto it = terms.begin(); it != terms.end(); ++it) {
                auto more = writeTable(c, side.store, RemoteKind::AttributeTerm,
                    side.terms.value(RemoteKind::Attribute).value(it.key()), it.value(), true);
                if (!more)
                    return fail(more.error());
                counts->created += more->created;
                counts->updated += more->updated;
                counts->removed += more->removed;
                there += static_cast<qint64>(it.value().size());
            }
            count(*counts);
            items += there;
            if (counts->created + counts->updated + counts->removed == 0)
                return {}; // nothing to tell
            return logSync(c, side.store, kind, "incremental_sync", there, *counts, clock.elapsed());
        };
        if (auto done = context.write(write); !done)
            return fail(done.error());
        context.progress(items, 0);
    }
    return QJsonObject{{u"rows_processed"_qs, items}, {u"rows_created"_qs, all.created}, {u"rows_updated"_qs, all.updated},
        {u"rows_failed"_qs, 0}};
}

} // namespace purser::sync
