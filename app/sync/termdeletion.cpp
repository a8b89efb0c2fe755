#include "app/sync/termdeletion.h"

#include "app/sync/fieldvalue.h"
#include "app/sync/merge.h"
#include "app/sync/taxonomysync.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {

using connectors::RemoteKind;
using connectors::RemoteRecord;

namespace {

const QString existence = QStringLiteral("existence");

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

const char *const selectDeleted = R"(
select d.id, d.row_id, d.external_id, d.name, d.base, d.state = 'error', to_jsonb(d.members),
       (select jsonb_build_object('id', k.id, 'state', k.state, 'resolution', k.resolution, 'theirs', k.theirs)
        from sync.conflicts k where k.tenant_id = d.tenant_id and k.deletion_id = d.id and k.state <> 'closed')
from sync.term_deletions d
where d.store_id = $1 and d.entity = $2 and coalesce(d.attribute_external_id, '') = $3
  and ($4::text[] is null or d.external_id = any ($4::text[]))
order by d.id for no key update of d)";

Result<std::vector<DeletedTerm>> readDeleted(db::Connection &c, StoreId store, const TermTable &table,
    const QString &attribute, const std::optional<QStringList> &asked)
{
    auto rows = c.exec(selectDeleted, {store, toString(table.entity), attribute.isNull() ? u""_qs : attribute, asked});
    if (!rows)
        return fail(rows.error());
    std::vector<DeletedTerm> all;
    for (const db::Row row : *rows) {
        DeletedTerm &one = all.emplace_back();
        one.id = row.uuid(0);
        one.row = row.uuid(1);
        one.externalId = row.text(2);
        one.title = row.text(3);
        one.base = canonicalFields(table.entity, row.json(4).object());
        one.refused = row.truth(5);
        for (const QJsonValue &product : row.json(6).array())
            one.members.push_back(QUuid::fromString(product.toString()));
        const QJsonObject conflict = row.json(7).object();
        one.conflict = QUuid::fromString(conflict.value(u"id").toString());
        if (conflict.value(u"state").toString() == u"decided")
            one.verdict = Verdict{conflict.value(u"resolution").toString() == u"ours" ? Keep::Ours : Keep::Theirs,
                QJsonValue::Null, conflict.value(u"theirs")};
    }
    return all;
}

/// What the store's people have changed since both sides had the same.
QJsonObject changedThere(const DeletedTerm &term, Entity entity, const RemoteRecord &record)
{
    const QJsonObject theirs = canonicalFields(entity, record.fields);
    QJsonObject changed;
    for (auto it = term.base.begin(); it != term.base.end(); ++it)
        if (theirs.contains(it.key()) && theirs.value(it.key()) != it.value())
            changed.insert(it.key(), theirs.value(it.key()));
    return changed;
}

/// A question to a person, or the same one anew.
Result<> ask(db::Connection &c, StoreId store, Entity entity, const DeletedTerm &term, const QJsonObject &theirs)
{
    QJsonObject base;
    for (auto it = theirs.begin(); it != theirs.end(); ++it)
        base.insert(it.key(), term.base.value(it.key()));
    if (!term.conflict.isNull()) {
        auto renewed = c.exec(R"(
            update sync.conflicts set base = $2, theirs = $3, state = 'open', resolution = null, resolved_by = null, resolved_at = null
            where id = $1::uuid and (theirs, state) is distinct from ($3::jsonb, 'open'))",
            {term.conflict, QJsonDocument(base), QJsonDocument(theirs)});
        if (!renewed)
            return fail(renewed.error());
    } else {
        auto raised = c.exec(R"(
            insert into sync.conflicts (tenant_id, store_id, deletion_id, external_id, entity, field, base, ours, theirs)
            values ((select auth.tenant_id()), $1, $2::uuid, $3, $4, $5, $6, 'null', $7))",
            {store, term.id, term.externalId, toString(entity), existence, QJsonDocument(base), QJsonDocument(theirs)});
        if (!raised)
            return fail(raised.error());
    }
    auto marked = c.exec(
        "update sync.term_deletions set state = 'conflict' where id = $1::uuid and state = 'pending'", {term.id});
    return marked ? Result<>() : fail(marked.error());
}

/// They go there with the next push; what was asked about them is answered.
Result<> wait(db::Connection &c, const std::vector<DeletedTerm> &terms)
{
    std::vector<QUuid> ids;
    for (const DeletedTerm &term : terms)
        ids.push_back(term.id);
    if (ids.empty())
        return {};
    for (const char *sql :
        {"update sync.term_deletions set state = 'pending' where id = any ($1::uuid[]) and state <> 'pending'",
            "update sync.conflicts set state = 'closed', resolved_at = now() "
            "where deletion_id = any ($1::uuid[]) and state = 'open'"})
        if (auto done = c.exec(sql, {ids}); !done)
            return fail(done.error());
    return {};
}

Result<> settle(db::Connection &c, const StoreSide &side, Entity entity, const std::vector<DeletedTerm> &terms)
{
    std::vector<QUuid> ids;
    std::vector<QUuid> rows;
    for (const DeletedTerm &term : terms) {
        ids.push_back(term.id);
        rows.push_back(term.row);
    }
    if (auto done = c.exec("delete from sync.term_deletions where id = any ($1::uuid[])", {ids}); !done)
        return fail(done.error());
    auto resolved = c.exec("update sync.sync_errors set resolved = true, resolved_at = now() "
                           "where store_id = $1 and entity_type = $2 and entity_id = any ($3::uuid[]) and not resolved",
        {side.store, toString(entity), rows});
    return resolved ? Result<>() : fail(resolved.error());
}

/// The row of the attribute that has this id at the store; null where there is none.
Result<QUuid> attributeRow(db::Connection &c, StoreId store, const QString &attribute)
{
    if (attribute.isEmpty())
        return QUuid();
    auto rows =
        c.exec("select id from catalog.store_attributes where store_id = $1 and external_id = $2", {store, attribute});
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? QUuid() : rows->first().uuid(0);
}

/// Here again, as the store has it, and on the products that it was on.
Result<> takeBack(db::Connection &c, const StoreSide &side, const TermTable &table, const QString &attribute,
    const DeletedTerm &term, const RemoteRecord &record)
{
    const auto of = attributeRow(c, side.store, attribute);
    if (!of)
        return fail(of.error());
    if (!attribute.isEmpty() && of->isNull())
        return {}; // its attribute went meanwhile
    if (auto written = writeTerms(c, side.store, table.kind, *of, {record}, false); !written)
        return fail(written.error());
    const char *join = nullptr;
    switch (table.kind) {
    case RemoteKind::Category:
        join = "insert into catalog.product_categories (tenant_id, product_id, category_id) "
               "select p.tenant_id, p.id, t.id from catalog.products p, catalog.store_categories t ";
        break;
    case RemoteKind::Tag:
        join = "insert into catalog.product_tags (tenant_id, product_id, tag_id) "
               "select p.tenant_id, p.id, t.id from catalog.products p, catalog.store_tags t ";
        break;
    case RemoteKind::Brand:
        join = "insert into catalog.product_brands (tenant_id, product_id, brand_id) "
               "select p.tenant_id, p.id, t.id from catalog.products p, catalog.store_brands t ";
        break;
    case RemoteKind::Attribute:
        join = "update catalog.product_attributes x set global_attribute_id = t.id "
               "from catalog.products p, catalog.store_attributes t ";
        break;
    default: return {};
    }
    const QString sql = QLatin1StringView(join)
        + (table.kind == RemoteKind::Attribute
                ? u"where x.tenant_id = p.tenant_id and x.product_id = p.id and x.name = t.name "
                  "and x.global_attribute_id is null and p.id = any ($1::uuid[]) and t.store_id = $2 and t.external_id = $3"_qs
                : u"where p.id = any ($1::uuid[]) and t.store_id = $2 and t.external_id = $3 on conflict do nothing"_qs);
    if (auto said = c.exec("select set_config('purser.syncing_store', $1, true)", {side.store.toString()}); !said)
        return fail(said.error());
    if (auto joined = c.exec(sql, {term.members, side.store, term.externalId}); !joined)
        return fail(joined.error());
    auto said = c.exec("select set_config('purser.syncing_store', '', true)");
    return said ? Result<>() : fail(said.error());
}

} // namespace

Result<QSet<QString>> deletedTerms(db::Connection &c, StoreId store, const TermTable &table, const QUuid &attribute)
{
    auto rows = c.exec(R"(
        select d.external_id from sync.term_deletions d
        where d.store_id = $1 and d.entity = $2
          and d.attribute_external_id is not distinct from
              (select a.external_id from catalog.store_attributes a where a.store_id = $1 and a.id = $3::uuid))",
        {store, toString(table.entity), attribute});
    if (!rows)
        return fail(rows.error());
    QSet<QString> all;
    for (const db::Row row : *rows)
        all.insert(row.text(0));
    return all;
}

Result<DeletionOutcome> mergeDeletions(jobs::JobContext &context, db::Connection &c, const StoreSide &side,
    RemoteKind kind, const QString &attribute, const std::vector<RemoteRecord> &there,
    const std::optional<QStringList> &asked, bool sent)
{
    const TermTable &table = termTable(kind);
    DeletionOutcome outcome;
    if (auto locked = c.exec("select sync.lock_terms()"); !locked)
        return fail(locked.error());
    auto deleted = readDeleted(c, side.store, table, attribute, asked);
    if (!deleted)
        return fail(deleted.error());
    if (deleted->empty())
        return outcome;
    QHash<QString, const RemoteRecord *> byId;
    for (const RemoteRecord &record : there)
        byId.insert(record.id, &record);
    const Owner owner = side.owners.value({table.entity, existence}, Owner::Ask);
    std::vector<DeletedTerm> gone;
    std::vector<DeletedTerm> back;
    std::vector<Failure> failures;
    std::vector<QUuid> kept;
    for (const DeletedTerm &term : *deleted) {
        const RemoteRecord *record = byId.value(term.externalId);
        if (record == nullptr) {
            if (asked || !there.empty()) // a store that has lost all of a sudden has a problem
                gone.push_back(term);
            continue;
        }
        if (sent) {
            kept.push_back(term.id);
            failures.push_back({toString(table.entity), term.row, term.externalId, term.title,
                {Error::Kind::Conflict, tr("The store said that it deleted this, and has it still. Look at it there."),
                    {}, u"not_kept"_qs}});
            continue;
        }
        const QJsonObject changed = changedThere(term, table.entity, *record);
        Decision decision = Decision::KeepOurs;
        if (term.verdict && (term.verdict->keep == Keep::Theirs || term.verdict->theirs.toObject() == changed))
            decision = term.verdict->keep == Keep::Theirs ? Decision::TakeTheirs : Decision::KeepOurs;
        else if (term.refused)
            decision = Decision::Ask;
        else if (!changed.isEmpty())
            decision = owner == Owner::Purser ? Decision::KeepOurs
                : owner == Owner::Store       ? Decision::TakeTheirs
                                              : Decision::Ask;
        if (decision == Decision::Ask) {
            if (auto raised = ask(c, side.store, table.entity, term, changed); !raised)
                return fail(raised.error());
        } else if (decision == Decision::TakeTheirs) {
            back.push_back(term);
        } else {
            outcome.outgoing.push_back(term);
        }
    }
    if (auto waiting = wait(c, outcome.outgoing); !waiting)
        return fail(waiting.error());
    gone.insert(gone.end(), back.begin(), back.end());
    if (auto settled = settle(c, side, table.entity, gone); !settled)
        return fail(settled.error());
    for (const DeletedTerm &term : back)
        if (auto taken = takeBack(c, side, table, attribute, term, *byId.value(term.externalId)); !taken)
            return fail(taken.error());
    outcome.takenBack = static_cast<qint64>(back.size());
    gone.resize(gone.size() - back.size());
    outcome.gone = static_cast<qint64>(gone.size());
    outcome.failed = static_cast<qint64>(failures.size());
    if (sent) { // what is gone went because it was told
        std::vector<Told> told;
        for (const DeletedTerm &term : gone)
            told.push_back({Told::What::Deleted, toString(table.entity), term.row, term.externalId});
        if (auto recorded = recordTold(context, c, side.store, told); !recorded)
            return fail(recorded.error());
    }
    if (!failures.empty()) {
        if (auto asking = askAboutRefused(c, side, table, kept, failures); !asking)
            return fail(asking.error());
        if (auto recorded = recordFailures(context, c, side.store, failures); !recorded)
            return fail(recorded.error());
    }
    return outcome;
}

Result<> askAboutRefused(db::Connection &c, const StoreSide &side, const TermTable &table,
    const std::vector<QUuid> &deletions, const std::vector<Failure> &why)
{
    for (std::size_t i = 0; i < deletions.size() && i < why.size(); ++i) {
        auto rows = c.exec("update sync.term_deletions set state = 'error', error = $2 where id = $1::uuid "
                           "returning name, base, external_id, (select k.id from sync.conflicts k "
                           "where k.deletion_id = term_deletions.id and k.state <> 'closed')",
            {deletions[i], why[i].error.message});
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            continue; // settled meanwhile
        DeletedTerm term;
        term.id = deletions[i];
        term.externalId = rows->first().text(2);
        term.base = canonicalFields(table.entity, rows->first().json(1).object());
        if (!rows->first().isNull(3))
            term.conflict = rows->first().uuid(3);
        if (auto raised = ask(c, side.store, table.entity, term, {}); !raised)
            return raised;
    }
    return {};
}

} // namespace purser::sync
