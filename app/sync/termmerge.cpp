#include "app/sync/termmerge.h"

#include "app/sync/fieldvalue.h"
#include "app/sync/merge.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace purser::sync {

using connectors::RemoteChange;
using connectors::RemoteKind;
using connectors::RemoteRecord;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

/// A term as it is here, and what is known of the last time it was in step.
struct LocalTerm {
    QUuid id;
    QString externalId;
    QString error; ///< why it does not go there; empty where nothing is known of that
    QJsonObject fields; ///< as a connector would name them
    QJsonObject base; ///< canonical
    QHash<QString, Verdict> verdicts;
    QHash<QString, QUuid> openConflicts;
};

/// What has to be written for one.
struct TermChange {
    QJsonObject patch;
    QJsonObject base;
    QString status;
    QString error;
    bool refused = false; ///< it was sent just now, and not kept
    std::vector<MergedField> conflicts;
    std::vector<QUuid> settled;
    QJsonObject outgoing;
    QJsonObject outgoingCanonical;
};

// %1 table, %2 fields, %3 column of conflicts, %4 and only those of an attribute
const auto selectTerms = uR"(
select t.id, t.external_id, t.base, jsonb_build_object(%2),
       (select jsonb_agg(jsonb_build_object('id', k.id, 'field', k.field, 'state', k.state, 'resolution', k.resolution,
                                            'ours', k.ours, 'theirs', k.theirs))
        from sync.conflicts k where k.tenant_id = t.tenant_id and k.store_id = $1 and k.%3 = t.id and k.state <> 'closed'),
       case when t.sync_status = 'error' then t.sync_error end
from catalog.%1 t
where t.store_id = $1 and t.external_id = any ($2::text[]) and t.sync_status in ('pending', 'conflict', 'error')%4
order by t.id for no key update of t)"_qs;

Result<std::vector<LocalTerm>> readTerms(
    db::Connection &c, StoreId store, const TermTable &table, const QUuid &attribute, const QStringList &ids)
{
    const bool terms = table.entity == Entity::Term;
    db::Params params{store, ids};
    if (terms)
        params.emplace_back(attribute);
    auto rows =
        c.exec(selectTerms.arg(QString::fromLatin1(table.name), QString::fromLatin1(table.fields),
                   toString(table.entity) + u"_id"_qs, terms ? u" and t.attribute_id = $3::uuid"_qs : QString()),
            params);
    if (!rows)
        return fail(rows.error());
    std::vector<LocalTerm> all;
    for (const db::Row row : *rows) {
        LocalTerm &term = all.emplace_back();
        term.id = row.uuid(0);
        term.externalId = row.text(1);
        term.base = canonicalFields(table.entity, row.json(2).object());
        term.fields = row.json(3).object();
        term.error = row.text(5);
        for (const QJsonValue &k : row.json(4).array()) {
            const QString field = k[u"field"].toString();
            term.openConflicts.insert(field, QUuid::fromString(k[u"id"].toString()));
            if (k[u"state"].toString() == u"decided")
                term.verdicts.insert(field,
                    {k[u"resolution"].toString() == u"ours" ? Keep::Ours : Keep::Theirs, k[u"ours"], k[u"theirs"]});
        }
    }
    return all;
}

QString refusalText(Entity entity, const std::vector<MergedField> &refused)
{
    QStringList parts;
    for (const MergedField &field : refused) {
        const FieldKey key{entity, field.field};
        parts << tr("%1: sent “%2”, kept “%3”.")
                     .arg(fieldLabel(key), valueText(key, field.ours).left(80), valueText(key, field.theirs).left(80));
    }
    return tr("The store took the change, but did not keep it. %1 Look at it in the store, or change it here.")
        .arg(parts.join(u' '));
}

TermChange mergeTerm(
    const StoreSide &side, Entity entity, const LocalTerm &local, const RemoteRecord &remote, const QJsonObject &sent)
{
    MergeInput input;
    input.entity = entity;
    input.ours = canonicalFields(entity, local.fields);
    input.theirs = canonicalFields(entity, remote.fields);
    input.base = local.base;
    input.owners = side.ownersOf(entity);
    input.verdicts = local.verdicts;
    for (auto it = sent.begin(); it != sent.end(); ++it)
        if (input.theirs.value(it.key()) == it.value())
            input.base.insert(it.key(), it.value()); // the store kept it
    TermChange change;
    change.base = input.base;
    std::vector<MergedField> refused;
    for (const MergedField &field : merge(input)) {
        switch (field.decision) {
        case Decision::TakeTheirs: change.patch.insert(field.field, remote.fields.value(field.field)); [[fallthrough]];
        case Decision::Same:
            change.base.insert(field.field, field.theirs);
            if (local.openConflicts.contains(field.field))
                change.settled.push_back(local.openConflicts.value(field.field));
            break;
        case Decision::KeepOurs:
            if (sent.contains(field.field) && sent.value(field.field) == field.ours) {
                refused.push_back(field);
                break;
            }
            change.outgoing.insert(field.field, local.fields.value(field.field));
            change.outgoingCanonical.insert(field.field, field.ours);
            if (local.openConflicts.contains(field.field) && !local.verdicts.contains(field.field))
                change.settled.push_back(local.openConflicts.value(field.field));
            break;
        case Decision::Ask: change.conflicts.push_back(field); break;
        }
    }
    change.refused = !refused.empty();
    if (change.refused)
        change.error = refusalText(entity, refused);
    else if (sent.isEmpty() && !change.outgoing.isEmpty())
        change.error = local.error; // until it is tried again
    change.status = !change.error.isEmpty() ? u"error"_qs
        : !change.conflicts.empty()         ? u"conflict"_qs
        : !change.outgoing.isEmpty()        ? u"pending"_qs
                                            : u"synced"_qs;
    return change;
}

/// Writes the shared columns of a patch: a slug that somebody else has here is freed first.
Result<> writePatches(
    db::Connection &c, StoreId store, const TermTable &table, const QUuid &attribute, const QJsonArray &rows)
{
    const QString name = QString::fromLatin1(table.name);
    const bool terms = table.entity == Entity::Term;
    db::Params params{QJsonDocument(rows), store};
    if (terms)
        params.emplace_back(attribute);
    auto freed = c.exec(uR"(
        update catalog.%1 t set slug = t.slug || '~' || coalesce(t.external_id, t.id::text)
        from jsonb_to_recordset($1::jsonb) d (id uuid, f jsonb)
        where t.store_id = $2 and t.slug = d.f ->> 'slug' and t.id <> d.id%2)"_qs.arg(
                            name, terms ? u" and t.attribute_id = $3::uuid"_qs : QString()),
        params);
    if (!freed)
        return fail(freed.error());
    QStringList sets{
        u"name = case when d.f ? 'name' then coalesce(nullif(btrim(d.f ->> 'name'), ''), t.name) else t.name end"_qs,
        u"slug = case when d.f ? 'slug' then coalesce(nullif(d.f ->> 'slug', ''), t.slug) else t.slug end"_qs};
    for (const TermColumn &column : table.shared)
        if (column.name != nullptr)
            sets << u"%1 = case when d.f ? '%1' then %2 else t.%1 end"_qs.arg(
                QString::fromLatin1(column.name), QString::fromLatin1(column.value));
    if (table.entity == Entity::Category)
        sets << u"parent_id = case when d.f ? 'parent' then (select p.id from catalog.store_categories p where "
                u"p.store_id = $2 "
                "and p.external_id = d.f ->> 'parent') else t.parent_id end"_qs;
    auto done = c.exec(uR"(
        update catalog.%1 t set %2, sync_status = d.status, sync_error = nullif(d.error, ''), base = d.base, synced_at = now()
        from jsonb_to_recordset($1::jsonb) d (id uuid, f jsonb, status text, error text, base jsonb)
        where t.store_id = $2 and t.id = d.id)"_qs.arg(name, sets.join(u", "_qs)),
        {QJsonDocument(rows), store});
    return done ? Result<>() : fail(done.error());
}

Result<> writeConflicts(
    db::Connection &c, StoreId store, Entity entity, const QJsonArray &raised, const std::vector<QUuid> &settled)
{
    if (!raised.isEmpty()) {
        auto done = c.exec(uR"(
            with told as (
                select * from jsonb_to_recordset($1::jsonb) d (id uuid, row uuid, external_id text, field text, has_base boolean,
                                                               base jsonb, ours jsonb, theirs jsonb)),
            renewed as (
                update sync.conflicts k
                set base = case when d.has_base then coalesce(d.base, 'null') end, ours = coalesce(d.ours, 'null'),
                    theirs = coalesce(d.theirs, 'null'), state = 'open', resolution = null, resolved_by = null, resolved_at = null
                from told d
                where k.id = d.id
                  and (k.ours, k.theirs, k.state) is distinct from (coalesce(d.ours, 'null'), coalesce(d.theirs, 'null'), 'open'))
            insert into sync.conflicts (tenant_id, store_id, %1_id, external_id, entity, field, base, ours, theirs)
            select (select auth.tenant_id()), $2, d.row, d.external_id, '%1', d.field,
                   case when d.has_base then coalesce(d.base, 'null') end, coalesce(d.ours, 'null'), coalesce(d.theirs, 'null')
            from told d where d.id is null)"_qs.arg(toString(entity)),
            {QJsonDocument(raised), store});
        if (!done)
            return fail(done.error());
    }
    if (settled.empty())
        return {};
    auto closed = c.exec("update sync.conflicts set state = 'closed', resolved_at = coalesce(resolved_at, now()) "
                         "where id = any ($1::uuid[]) and state <> 'closed'",
        {settled});
    return closed ? Result<>() : fail(closed.error());
}

QJsonValue idOrNull(const QUuid &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString(QUuid::WithoutBraces));
}

} // namespace

Result<TermOutcome> mergeTerms(jobs::JobContext &context, db::Connection &c, const StoreSide &side, RemoteKind kind,
    const QUuid &attribute, const std::vector<RemoteRecord> &there, const QHash<QString, QJsonObject> &sent)
{
    const TermTable &table = termTable(kind);
    QStringList ids;
    QHash<QString, const RemoteRecord *> byId;
    for (const RemoteRecord &record : there) {
        ids << record.id;
        byId.insert(record.id, &record);
    }
    TermOutcome outcome;
    auto locals = readTerms(c, side.store, table, attribute, ids);
    if (!locals)
        return fail(locals.error());
    if (locals->empty())
        return outcome;
    QJsonArray rows;
    QJsonArray raised;
    std::vector<QUuid> settled;
    std::vector<QUuid> good;
    std::vector<Failure> failures;
    for (const LocalTerm &local : *locals) {
        TermChange change =
            mergeTerm(side, table.entity, local, *byId.value(local.externalId), sent.value(local.externalId));
        const QString title = local.fields.value(u"name").toString();
        const bool synced = change.status == u"synced";
        rows.append(QJsonObject{{u"id"_qs, idOrNull(local.id)}, {u"f"_qs, change.patch}, {u"status"_qs, change.status},
            {u"error"_qs, change.error},
            {u"base"_qs, synced ? QJsonValue(QJsonValue::Null) : QJsonValue(change.base)}});
        for (const MergedField &field : change.conflicts)
            raised.append(QJsonObject{{u"id"_qs, idOrNull(local.openConflicts.value(field.field))},
                {u"row"_qs, idOrNull(local.id)}, {u"external_id"_qs, local.externalId}, {u"field"_qs, field.field},
                {u"has_base"_qs, field.base.has_value()}, {u"base"_qs, field.base.value_or(QJsonValue::Null)},
                {u"ours"_qs, field.ours}, {u"theirs"_qs, field.theirs}});
        settled.insert(settled.end(), change.settled.begin(), change.settled.end());
        if (change.refused)
            failures.push_back({toString(table.entity), local.id, local.externalId, title,
                {Error::Kind::Conflict, change.error, {}, u"not_kept"_qs}});
        if (synced) {
            good.push_back(local.id);
            ++outcome.settled;
        }
        if (!change.outgoing.isEmpty() && !change.refused)
            outcome.outgoing.push_back({local.id, title,
                {RemoteChange::Action::Update, local.externalId, change.outgoing}, change.outgoingCanonical});
    }
    outcome.failed = static_cast<qint64>(failures.size());
    // What is written here comes from this store (sync.mark_term).
    if (auto said = c.exec("select set_config('purser.syncing_store', $1, true)", {side.store.toString()}); !said)
        return fail(said.error());
    if (auto written = writePatches(c, side.store, table, attribute, rows); !written)
        return fail(written.error());
    if (auto written = writeConflicts(c, side.store, table.entity, raised, settled); !written)
        return fail(written.error());
    if (!good.empty()) {
        auto resolved =
            c.exec("update sync.sync_errors set resolved = true, resolved_at = now() "
                   "where store_id = $1 and entity_type = $2 and entity_id = any ($3::uuid[]) and not resolved",
                {side.store, toString(table.entity), good});
        if (!resolved)
            return fail(resolved.error());
    }
    if (auto recorded = recordFailures(context, c, side.store, failures); !recorded)
        return fail(recorded.error());
    if (auto said = c.exec("select set_config('purser.syncing_store', '', true)"); !said)
        return fail(said.error());
    return outcome;
}

} // namespace purser::sync
