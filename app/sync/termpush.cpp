#include "app/sync/termpush.h"

#include "app/sync/fieldvalue.h"
#include "app/sync/termcreation.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

constexpr int partSize = 100;
constexpr int mostRounds = 3; ///< what was edited meanwhile goes next time

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

// %1 table, %2 columns of the attribute, %3 its join
const auto selectPending = uR"(
select t.id, t.external_id, %2 from catalog.%1 t %3
where t.store_id = $1 and t.id <> all ($2::uuid[])
  and case when $3::uuid[] <> '{}' then t.id = any ($3::uuid[])
           else t.sync_status = 'pending' or t.sync_status = 'error' and t.updated_at < now() - interval '10 minutes' end
order by 3, t.id limit $4::int)"_qs;

} // namespace

TermPush::TermPush(jobs::JobContext &context, RemoteStore &remote, StoreSide &side)
    : context_(context), remote_(remote), side_(side)
{
}

Result<> TermPush::run(const std::vector<QUuid> &only)
{
    // First, and terms before what they are of: what is made anew takes their names.
    for (auto table = termTables.rbegin(); table != termTables.rend(); ++table)
        if (auto done = pushDeletions(*table, only); !done)
            return done;
    for (const TermTable &table : termTables)
        if (auto done = pushKind(table, only); !done)
            return done;
    return {};
}

Result<> TermPush::pushKind(const TermTable &table, const std::vector<QUuid> &only)
{
    QElapsedTimer clock;
    clock.start();
    qint64 items = 0;
    kind_ = {};
    for (;;) {
        auto part = nextPart(table, only);
        if (!part)
            return fail(part.error());
        if (part->empty())
            break;
        items += static_cast<qint64>(part->size());
        if (auto done = carry(table, *part); !done)
            return done;
        if (context_.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; what is pending goes next time."));
    }
    return logKind(table, items, clock.elapsed());
}

Result<> TermPush::logKind(const TermTable &table, qint64 items, qint64 ms)
{
    if (items == 0)
        return {};
    all_.created += kind_.created;
    all_.updated += kind_.updated;
    all_.removed += kind_.removed;
    all_.failed += kind_.failed;
    const auto log = [&](db::Connection &c) {
        return logTaxonomy(c, side_.store, table.kind, "push", kind_, items, ms);
    };
    return context_.write(log);
}

Result<> TermPush::pushDeletions(const TermTable &table, const std::vector<QUuid> &only)
{
    QElapsedTimer clock;
    clock.start();
    kind_ = {};
    QHash<QString, QStringList> pending; // by attribute
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec("select coalesce(attribute_external_id, ''), external_id from sync.term_deletions "
                           "where store_id = $1 and entity = $2 "
                           "and case when $3::uuid[] <> '{}' then row_id = any ($3::uuid[]) else state = 'pending' end "
                           "order by id",
            {side_.store, toString(table.entity), only});
        if (!rows)
            return fail(rows.error());
        pending.clear();
        for (const db::Row row : *rows)
            pending[row.text(0)] << row.text(1);
        return {};
    };
    const auto retry = [&](db::Connection &c) -> Result<> {
        auto done = c.exec("update sync.term_deletions set state = 'pending' "
                           "where store_id = $1 and row_id = any ($2::uuid[]) and state = 'error'",
            {side_.store, only});
        return done ? Result<>() : fail(done.error());
    };
    if (!only.empty())
        if (auto done = context_.write(retry); !done)
            return done;
    if (auto done = context_.read(read); !done)
        return done;
    qint64 items = 0;
    for (auto it = pending.begin(); it != pending.end(); ++it) {
        items += it.value().size();
        if (auto done = carryDeletions(table, it.key(), it.value()); !done)
            return done;
        if (context_.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("Stopped; what is pending goes next time."));
    }
    return logKind(table, items, clock.elapsed());
}

/// All are looked at before the first is deleted: what is below a category moves when that goes.
Result<> TermPush::carryDeletions(const TermTable &table, const QString &attribute, const QStringList &ids)
{
    QStringList sent;
    for (bool again = true; again;) {
        auto there = remote_.fetch(table.kind, sent.isEmpty() ? ids : sent, attribute);
        if (!there)
            return fail(there.error());
        DeletionOutcome outcome;
        const auto merge = [&](db::Connection &c) -> Result<> {
            auto merged = mergeDeletions(
                context_, c, side_, table.kind, attribute, *there, sent.isEmpty() ? ids : sent, !sent.isEmpty());
            if (!merged)
                return fail(merged.error());
            outcome = std::move(*merged);
            return side_.loadTerms(c);
        };
        if (auto done = context_.write(merge); !done)
            return done;
        kind_.removed += outcome.gone;
        kind_.created += outcome.takenBack;
        kind_.failed += outcome.failed;
        again = sent.isEmpty() && !outcome.outgoing.empty();
        if (!again)
            break;
        auto told = sendDeletions(table, attribute, outcome.outgoing);
        if (!told)
            return fail(told.error());
        sent = std::move(*told);
        again = !sent.isEmpty();
    }
    return {};
}

/// Gives the ids of those that the store says it has deleted.
Result<QStringList> TermPush::sendDeletions(
    const TermTable &table, const QString &attribute, const std::vector<DeletedTerm> &outgoing)
{
    const auto traits = remote_.traits();
    if (!traits)
        return fail(traits.error());
    QStringList gone;
    std::vector<Failure> failures;
    std::vector<QUuid> refused;
    const auto batch = static_cast<std::size_t>(traits->batch);
    for (std::size_t at = 0; at < outgoing.size(); at += batch) {
        std::vector<RemoteChange> changes;
        for (std::size_t i = at; i < std::min(outgoing.size(), at + batch); ++i)
            changes.push_back({RemoteChange::Action::Delete, outgoing[i].externalId, {}});
        auto outcomes = remote_.push(table.kind, attribute, changes);
        if (!outcomes)
            return fail(outcomes.error());
        for (std::size_t i = 0; i < outcomes->size() && i < changes.size(); ++i) {
            const DeletedTerm &one = outgoing[at + i];
            const Result<RemoteRecord> &answer = (*outcomes)[i].record;
            if (answer || answer.error().is(Error::Kind::NotFound)) {
                gone << one.externalId;
                continue;
            }
            failures.push_back({toString(table.entity), one.row, one.externalId, one.title, answer.error()});
            refused.push_back(one.id);
        }
    }
    if (failures.empty())
        return gone;
    kind_.failed += static_cast<qint64>(failures.size());
    const auto note = [&](db::Connection &c) -> Result<> {
        if (auto asked = askAboutRefused(c, side_, table, refused, failures); !asked)
            return asked;
        return recordFailures(context_, c, side_.store, failures);
    };
    if (auto done = context_.write(note); !done)
        return fail(done.error());
    return gone;
}

Result<std::vector<TermPush::Pending>> TermPush::nextPart(const TermTable &table, const std::vector<QUuid> &only)
{
    const bool terms = table.entity == Entity::Term;
    const QString sql = selectPending.arg(QString::fromLatin1(table.name),
        terms ? u"t.attribute_id, a.external_id"_qs : u"null::uuid, null::text"_qs,
        terms
            ? u"join catalog.store_attributes a on a.tenant_id = t.tenant_id and a.id = t.attribute_id and a.external_id is not null"_qs
            : QString());
    std::vector<Pending> part;
    const auto read = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec(sql, {side_.store, done_, only, partSize});
        if (!rows)
            return fail(rows.error());
        part.clear();
        for (const db::Row row : *rows) {
            Pending one{row.uuid(0).toString(QUuid::WithoutBraces), row.text(1), {}, row.text(3)};
            if (!row.isNull(2))
                one.attribute = row.uuid(2);
            if (!part.empty() && part.front().attribute != one.attribute)
                break; // those of one attribute go together
            part.push_back(std::move(one));
        }
        return {};
    };
    if (auto done = context_.read(read); !done)
        return fail(done.error());
    for (const Pending &one : part)
        done_.push_back(QUuid::fromString(one.row));
    return part;
}

Result<> TermPush::carry(const TermTable &table, const std::vector<Pending> &part)
{
    const QString attribute = part.front().attributeThere;
    QStringList ids;
    QStringList fresh;
    for (const Pending &one : part)
        if (one.externalId.isEmpty())
            fresh << one.row;
        else
            ids << one.externalId;
    if (!fresh.isEmpty()) {
        auto made = makeTerms(context_, remote_, side_, table.kind, fresh, attribute);
        if (!made)
            return fail(made.error());
        for (const QString &row : std::as_const(fresh)) {
            const QString id = made->value(row);
            ++(id.isEmpty() ? kind_.failed : kind_.created);
            if (!id.isEmpty())
                ids << id;
        }
    }
    QHash<QString, QJsonObject> sent;
    for (int round = 0; !ids.isEmpty() && round < mostRounds; ++round) {
        auto there = remote_.fetch(table.kind, ids, attribute);
        if (!there)
            return fail(there.error());
        if (auto gone = setMissingAside(table, part, ids, *there); !gone)
            return gone;
        TermOutcome outcome;
        const auto merge = [&](db::Connection &c) -> Result<> {
            auto merged = mergeTerms(context_, c, side_, table.kind, part.front().attribute, *there, sent);
            if (!merged)
                return fail(merged.error());
            outcome = std::move(*merged);
            return {};
        };
        if (auto done = context_.write(merge); !done)
            return done;
        kind_.failed += outcome.failed;
        if (outcome.outgoing.empty() || round + 1 == mostRounds)
            return {};
        auto told = send(table, attribute, outcome.outgoing);
        if (!told)
            return fail(told.error());
        sent = std::move(*told);
        ids = sent.keys();
    }
    return {};
}

Result<QHash<QString, QJsonObject>> TermPush::send(
    const TermTable &table, const QString &attribute, std::vector<OutgoingTerm> &outgoing)
{
    QHash<QString, QJsonObject> sent;
    // A parent that is new goes before its child.
    const QString mark = u"local:"_qs;
    QStringList parents;
    for (const OutgoingTerm &one : outgoing)
        if (const QString parent = one.change.fields.value(u"parent").toString(); parent.startsWith(mark))
            parents << parent.mid(mark.size());
    if (!parents.isEmpty()) {
        auto made = makeTerms(context_, remote_, side_, table.kind, parents);
        if (!made)
            return fail(made.error());
        std::erase_if(outgoing, [&](OutgoingTerm &one) {
            const QString parent = one.change.fields.value(u"parent").toString();
            if (!parent.startsWith(mark))
                return false;
            const QString id = made->value(parent.mid(mark.size()));
            if (id.isEmpty())
                return true; // it waits for its parent
            one.change.fields.insert(u"parent"_qs, id);
            one.canonical.insert(u"parent"_qs, id);
            return false;
        });
    }
    std::vector<RemoteChange> changes;
    for (const OutgoingTerm &one : outgoing)
        changes.push_back(one.change);
    if (changes.empty())
        return sent;
    auto outcomes = remote_.push(table.kind, attribute, changes);
    if (!outcomes)
        return fail(outcomes.error());
    const auto keep = [&](db::Connection &c) -> Result<> {
        sent.clear();
        std::vector<Failure> failures;
        std::vector<Told> told;
        for (std::size_t i = 0; i < outcomes->size() && i < outgoing.size(); ++i) {
            const OutgoingTerm &one = outgoing[i];
            const Result<RemoteRecord> &answer = (*outcomes)[i].record;
            if (!answer) {
                failures.push_back({toString(table.entity), one.row, one.change.id, one.title, answer.error()});
                auto marked =
                    c.exec(u"update catalog.%1 set sync_status = 'error', sync_error = $2 where id = $1::uuid"_qs.arg(
                               QString::fromLatin1(table.name)),
                        {one.row, answer.error().message});
                if (!marked)
                    return fail(marked.error());
                continue;
            }
            sent.insert(one.change.id, one.canonical);
            told.push_back({Told::What::Updated, toString(table.entity), one.row, one.change.id, one.canonical.keys()});
        }
        kind_.failed += static_cast<qint64>(failures.size());
        kind_.updated += static_cast<qint64>(told.size());
        if (auto recorded = recordTold(context_, c, side_.store, told); !recorded)
            return recorded;
        return recordFailures(context_, c, side_.store, failures);
    };
    if (auto done = context_.write(keep); !done)
        return fail(done.error());
    return sent;
}

/// Deleted there: the next look at all terms removes them here.
Result<> TermPush::setMissingAside(const TermTable &table, const std::vector<Pending> &part, const QStringList &ids,
    const std::vector<RemoteRecord> &there)
{
    QStringList missing = ids;
    for (const RemoteRecord &record : there)
        missing.removeAll(record.id);
    if (missing.isEmpty())
        return {};
    const QString name = QString::fromLatin1(table.name);
    const auto note = [&](db::Connection &c) -> Result<> {
        const Error gone{Error::Kind::NotFound,
            tr("The store does not have it any more. It goes here too when the terms of the store are read the next "
               "time."),
            {}, u"missing"_qs};
        auto marked = c.exec(uR"(
            update catalog.%1 t set sync_status = 'error', sync_error = $3
            where t.store_id = $1 and t.external_id = any ($2::text[])%2 returning t.id, t.external_id, t.name)"_qs.arg(
                                 name, table.entity == Entity::Term ? u" and t.attribute_id = $4::uuid"_qs : QString()),
            table.entity == Entity::Term ? db::Params{side_.store, missing, gone.message, part.front().attribute}
                                         : db::Params{side_.store, missing, gone.message});
        if (!marked)
            return fail(marked.error());
        std::vector<Failure> failures;
        for (const db::Row row : *marked)
            failures.push_back({toString(table.entity), row.uuid(0), row.text(1), row.text(2), gone});
        return recordFailures(context_, c, side_.store, failures);
    };
    kind_.failed += missing.size();
    return context_.write(note);
}

} // namespace purser::sync
