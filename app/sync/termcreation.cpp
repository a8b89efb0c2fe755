#include "app/sync/termcreation.h"

#include "app/sync/termtable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace purser::sync {

using namespace connectors;

namespace {

constexpr qsizetype partSize = 100;

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

/// One kind of terms, of one attribute where they are its terms.
class TermMaker {
public:
    TermMaker(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, RemoteKind kind, QString attribute)
        : context_(context),
          remote_(remote),
          side_(side),
          kind_(kind),
          table_(termTable(kind)),
          name_(QString::fromLatin1(table_.name)),
          attribute_(std::move(attribute))
    {
    }

    Result<TermIds> make(QStringList wanted)
    {
        while (!wanted.isEmpty()) {
            if (auto found = readPossible(wanted); !found)
                return fail(found.error());
            if (creations_.empty())
                break; // all are there, or gone here, or below what the store refused
            auto outcomes = remote_.push(kind_, attribute_, creations_);
            if (!outcomes)
                return fail(outcomes.error());
            if (auto kept = keep(*outcomes); !kept)
                return fail(kept.error());
            wanted.removeIf([this](const QString &row) { return made_.contains(row); });
        }
        if (madeAny_) {
            const auto load = [this](db::Connection &c) { return side_.loadTerms(c); };
            if (auto done = context_.read(load); !done)
                return fail(done.error());
        }
        return made_;
    }

private:
    /// Of \a wanted and what is above them: those the store could take now.
    Result<> readPossible(const QStringList &wanted)
    {
        const QString named = kind_ == RemoteKind::Category
            ? uR"(with recursive up as (select id, parent_id from catalog.store_categories where id = any ($1::uuid[])
                  union select p.id, p.parent_id from catalog.store_categories p join up on up.parent_id = p.id)
                  select t.id, t.external_id, jsonb_build_object(%2) from catalog.%1 t
                  where t.id in (select id from up) and (t.external_id is not null or t.parent_id is null
                        or exists (select from catalog.store_categories p where p.id = t.parent_id and p.external_id is not null))
                  order by t.id)"_qs
            : uR"(select t.id, t.external_id, jsonb_build_object(%2) from catalog.%1 t where t.id = any ($1::uuid[]) order by t.id)"_qs;
        const auto read = [&](db::Connection &c) -> Result<> {
            auto found = c.exec(named.arg(name_, QString::fromLatin1(table_.fields)), {wanted});
            if (!found)
                return fail(found.error());
            creations_.clear();
            rows_.clear();
            for (const db::Row row : *found) {
                const QString id = row.uuid(0).toString(QUuid::WithoutBraces);
                if (!row.isNull(1)) {
                    made_.insert(id, row.text(1));
                } else if (!refused_.contains(id) && rows_.size() < partSize) {
                    QJsonObject fields = row.json(2).object();
                    if (fields.value(u"parent").isNull())
                        fields.remove(u"parent");
                    creations_.push_back({RemoteChange::Action::Create, {}, fields});
                    rows_ << id;
                }
            }
            return {};
        };
        return context_.read(read);
    }

    /// The id of what is there already in place of \a fields; empty when there is no such thing.
    Result<QString> findThere(const QJsonObject &fields)
    {
        if (!there_) {
            auto all = remote_.listAll({kind_, attribute_, {}, {}, false});
            if (!all)
                return fail(all.error());
            there_ = std::move(*all);
        }
        for (const RemoteRecord &record : *there_)
            if (record.fields.value(u"slug") == fields.value(u"slug"))
                return record.id;
        return QString();
    }

    Result<> keep(const std::vector<RemoteOutcome> &outcomes)
    {
        std::vector<QString> ids(outcomes.size());
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            const RemoteOutcome &outcome = outcomes[i];
            ids[i] = outcome.record ? outcome.record->id : outcome.existingId;
            if (!ids[i].isEmpty())
                continue;
            auto found = findThere(creations_[i].fields); // an earlier attempt may have come through
            if (!found)
                return fail(found.error());
            ids[i] = *found;
        }
        const auto write = [&](db::Connection &c) -> Result<> {
            if (auto said = c.exec("select set_config('purser.syncing_store', $1, true)", {side_.store.toString()});
                !said)
                return fail(said.error());
            std::vector<Failure> failures;
            std::vector<Told> told;
            for (std::size_t i = 0; i < outcomes.size(); ++i) {
                const QString &row = rows_[static_cast<qsizetype>(i)];
                if (!ids[i].isEmpty()) {
                    auto linked = c.exec(
                        uR"(
                        update catalog.%1 t set external_id = $2, sync_status = 'pending', sync_error = null, base = null, synced_at = now()
                        where t.id = $1::uuid and not exists (
                            select from catalog.%1 o where o.store_id = t.store_id and o.external_id = $2%2))"_qs.arg(
                            name_,
                            table_.entity == Entity::Term ? u" and o.attribute_id = t.attribute_id"_qs : QString()),
                        {row, ids[i]});
                    if (!linked)
                        return fail(linked.error());
                    if (linked->affected() > 0) {
                        // It was deleted here and made anew: what the store has still is this one now.
                        auto again = c.exec("delete from sync.term_deletions where store_id = $1 and entity = $2 and "
                                            "external_id = $3 and coalesce(attribute_external_id, '') = $4",
                            {side_.store, toString(table_.entity), ids[i], attribute_.isNull() ? u""_qs : attribute_});
                        if (!again)
                            return fail(again.error());
                        made_.insert(row, ids[i]);
                        madeAny_ = true;
                        told.push_back({Told::What::Created, toString(table_.entity), QUuid::fromString(row), ids[i]});
                        continue;
                    }
                }
                refused_.insert(row);
                const Error why = ids[i].isEmpty()
                    ? outcomes[i].record.error()
                    : Error{Error::Kind::Duplicate,
                        tr("The store has one of that name already, and it is linked with another "
                           "one here. Give this one another name, or delete it."),
                        {}, u"term_exists"_qs};
                failures.push_back({toString(table_.entity), QUuid::fromString(row), {},
                    creations_[i].fields.value(u"name").toString(), why});
                auto marked = c.exec(
                    u"update catalog.%1 set sync_status = 'error', sync_error = $2 where id = $1::uuid"_qs.arg(name_),
                    {row, why.message});
                if (!marked)
                    return fail(marked.error());
            }
            if (auto recorded = recordTold(context_, c, side_.store, told); !recorded)
                return recorded;
            if (auto recorded = recordFailures(context_, c, side_.store, failures); !recorded)
                return recorded;
            auto said = c.exec("select set_config('purser.syncing_store', '', true)");
            return said ? Result<>() : fail(said.error());
        };
        return context_.write(write);
    }

    jobs::JobContext &context_;
    RemoteStore &remote_;
    StoreSide &side_;
    RemoteKind kind_;
    const TermTable &table_;
    QString name_;
    QString attribute_;
    std::vector<RemoteChange> creations_;
    QStringList rows_; ///< of these
    TermIds made_;
    bool madeAny_ = false;
    QSet<QString> refused_;
    std::optional<std::vector<RemoteRecord>> there_; ///< everything, once it was needed
};

} // namespace

Result<TermIds> makeTerms(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, RemoteKind kind,
    QStringList rows, const QString &attribute)
{
    return TermMaker(context, remote, side, kind, attribute).make(std::move(rows));
}

Result<> createTerms(
    jobs::JobContext &context, RemoteStore &remote, StoreSide &side, std::vector<RemoteChange *> changes)
{
    const QString mark = u"local:"_qs;
    for (const QString &field : {u"categories"_qs, u"tags"_qs, u"brands"_qs}) {
        QStringList wanted;
        for (const RemoteChange *change : changes)
            for (const QJsonValue &id : change->fields.value(field).toArray())
                if (id.toString().startsWith(mark) && !wanted.contains(id.toString().mid(mark.size())))
                    wanted << id.toString().mid(mark.size());
        if (wanted.isEmpty())
            continue;
        auto made = makeTerms(context, remote, side, *termKind(field), wanted);
        if (!made)
            return fail(made.error());
        for (RemoteChange *change : changes) {
            if (!change->fields.contains(field))
                continue;
            QJsonArray ids;
            for (const QJsonValue &id : change->fields.value(field).toArray()) {
                if (!id.toString().startsWith(mark))
                    ids.append(id);
                else if (const QString there = made->value(id.toString().mid(mark.size())); !there.isEmpty())
                    ids.append(there);
            }
            change->fields.insert(field, ids);
        }
    }
    return {};
}

} // namespace purser::sync
