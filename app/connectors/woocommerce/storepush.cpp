// Writing: batches, and what may not be done in one.
#include "app/connectors/woocommerce/paths.h"
#include "app/connectors/woocommerce/reading.h"
#include "app/connectors/woocommerce/woocommercestore.h"
#include "app/connectors/woocommerce/writing.h"

#include <algorithm>

namespace purser::connectors::woo {
namespace {

using Action = RemoteChange::Action;

bool needsUnits(const std::vector<RemoteChange> &changes)
{
    return std::any_of(changes.begin(), changes.end(), [](const RemoteChange &change) {
        return change.fields.contains(u"weight") || change.fields.contains(u"length")
            || change.fields.contains(u"width") || change.fields.contains(u"height");
    });
}

} // namespace

Result<std::vector<RemoteOutcome>> WooCommerceStore::push(
    RemoteKind kind, const QString &parentId, const std::vector<RemoteChange> &changes)
{
    const QString path = pathOf(kind, parentId);
    std::vector<RemoteOutcome> outcomes(changes.size(), RemoteOutcome{fail(defect(u"not sent"_qs)), {}});
    if (needsUnits(changes))
        if (auto learnt = learnUnits(); !learnt)
            return fail(learnt.error());
    std::vector<size_t> together;
    for (size_t i = 0; i < changes.size(); ++i) {
        const RemoteChange &change = changes[i];
        bool number = false;
        if (change.action != Action::Create && (change.id.toLongLong(&number) <= 0 || !number)) {
            outcomes[i].record =
                fail(Error::Kind::Invalid, tr("“%1” is no id of %2.").arg(change.id, host()), {}, u"id"_qs);
        } else if (kind == RemoteKind::OrderNote) {
            auto made = change.action == Action::Create ? createNote(path, parentId, change)
                                                        : trash(kind, path, parentId, change);
            if (!made)
                return fail(made.error());
            outcomes[i] = std::move(*made);
        } else if (change.action == Action::Delete && kind != RemoteKind::Variation && isPost(kind)) {
            // In a batch they would be deleted for good.
            auto gone = trash(kind, path, parentId, change);
            if (!gone)
                return fail(gone.error());
            outcomes[i] = std::move(*gone);
        } else {
            together.push_back(i);
        }
    }
    for (size_t from = 0; from < together.size(); from += 100) {
        const auto begin = together.begin() + static_cast<std::ptrdiff_t>(from);
        const auto end = together.begin() + static_cast<std::ptrdiff_t>(std::min(from + 100, together.size()));
        if (auto done = pushBatch(kind, path, parentId, changes, {begin, end}, outcomes); !done)
            return fail(done.error());
    }
    return outcomes;
}

Result<> WooCommerceStore::pushBatch(RemoteKind kind, const QString &path, const QString &parentId,
    const std::vector<RemoteChange> &changes, const std::vector<size_t> &which, std::vector<RemoteOutcome> &outcomes)
{
    struct Part {
        QString name;
        QJsonArray bodies;
        std::vector<size_t> places;
    };
    Part parts[]{{u"create"_qs, {}, {}}, {u"update"_qs, {}, {}}, {u"delete"_qs, {}, {}}};
    for (const size_t i : which) {
        const RemoteChange &change = changes[i];
        Part &part = parts[change.action == Action::Create ? 0 : change.action == Action::Update ? 1 : 2];
        if (change.action == Action::Delete) {
            part.bodies.append(change.id.toLongLong());
        } else {
            const auto body = writeFields(kind, change, units_.value_or(Units()));
            if (!body) {
                outcomes[i].record = fail(body.error());
                continue;
            }
            part.bodies.append(*body);
        }
        part.places.push_back(i);
    }
    QJsonObject batch;
    for (const Part &part : parts)
        if (!part.bodies.isEmpty())
            batch.insert(part.name, part.bodies);
    if (batch.isEmpty())
        return {};
    const auto answer =
        must("POST", path + u"/batch"_qs, {}, batch, parts[0].bodies.isEmpty() ? Again::Yes : Again::No);
    if (!answer)
        return fail(answer.error());
    for (const Part &part : parts) {
        const QJsonArray made = answer->body[part.name].toArray();
        if (made.size() != part.bodies.size())
            return fail(
                defect(u"%1 of %2 outcomes of “%3”"_qs.arg(made.size()).arg(part.bodies.size()).arg(part.name)));
        for (qsizetype n = 0; n < made.size(); ++n) {
            const size_t i = part.places[static_cast<size_t>(n)];
            outcomes[i] = outcomeOf(kind, parentId, made[n]);
            // Gone before is gone all the same.
            if (changes[i].action == Action::Delete && !outcomes[i].record
                && outcomes[i].record.error().is(Error::Kind::NotFound))
                outcomes[i].record = RemoteRecord{kind, changes[i].id, parentId, {}, true, {}};
            if (changes[i].action == Action::Delete && outcomes[i].record)
                outcomes[i].record->trashed = true;
            if (changes[i].action == Action::Update && outcomes[i].record && outcomes[i].record->id != changes[i].id)
                return fail(defect(u"an outcome of something else"_qs));
        }
    }
    return {};
}

RemoteOutcome WooCommerceStore::outcomeOf(RemoteKind kind, const QString &parentId, const QJsonValue &json) const
{
    if (json[u"error"].isObject()) {
        const Refusal refusal = Refusal::read(json[u"error"].toObject(), 400);
        return {fail(refused(refusal)), refusal.existingId};
    }
    auto record = readRecord(kind, json.toObject(), parentId, units_.value_or(Units()));
    if (!record)
        return {fail(defect(u"an outcome without an id"_qs)), {}};
    return {std::move(*record), {}};
}

Result<RemoteOutcome> WooCommerceStore::createNote(
    const QString &path, const QString &parentId, const RemoteChange &change)
{
    const auto body = writeFields(RemoteKind::OrderNote, change, {});
    if (!body)
        return RemoteOutcome{fail(body.error()), {}};
    const auto answer = call("POST", path, {}, *body, Again::No);
    if (!answer)
        return fail(answer.error());
    if (answer->refusal)
        return RemoteOutcome{fail(refused(*answer->refusal)), {}};
    return outcomeOf(RemoteKind::OrderNote, parentId, answer->body);
}

Result<RemoteOutcome> WooCommerceStore::trash(
    RemoteKind kind, const QString &path, const QString &parentId, const RemoteChange &change)
{
    if (change.action == Action::Update)
        return RemoteOutcome{fail(Error::Kind::Invalid, tr("A note of an order cannot be changed.")), {}};
    const auto answer = call(
        "DELETE", path + u'/' + change.id, {{u"force"_qs, kind == RemoteKind::OrderNote ? u"true"_qs : u"false"_qs}});
    if (!answer)
        return fail(answer.error());
    if (answer->refusal && answer->refusal->gone())
        return RemoteOutcome{RemoteRecord{kind, change.id, parentId, {}, true, {}}, {}};
    if (answer->refusal)
        return RemoteOutcome{fail(refused(*answer->refusal)), {}};
    RemoteOutcome outcome = outcomeOf(kind, parentId, answer->body);
    if (outcome.record)
        outcome.record->trashed = true;
    return outcome;
}

} // namespace purser::connectors::woo
