#include "app/sync/fieldmerge.h"

#include "app/sync/fieldvalue.h"

#include <QJsonArray>

namespace purser::sync {
namespace {

/// The pictures of \a value under the addresses they have here.
QJsonValue mapped(const FieldRule &rule, const QJsonValue &value, const QHash<QString, QString> &pictures)
{
    const auto here = [&](const QJsonValue &image) {
        QJsonObject known = image.toObject();
        if (const auto url = pictures.constFind(image[u"id"].toString()); url != pictures.constEnd())
            known.insert(u"url"_qs, *url);
        return known;
    };
    if (rule.form == Form::Image && value.isObject())
        return here(value);
    if (rule.form != Form::Images)
        return value;
    QJsonArray all;
    for (const QJsonValue &image : value.toArray())
        all.append(here(image));
    return all;
}

} // namespace

QJsonValue outgoingValue(const FieldRule &rule, const QJsonValue &value, const QHash<QString, QString> &idsByUrl)
{
    const auto withId = [&](const QJsonValue &image) {
        QJsonObject known = image.toObject();
        if (const QString id = idsByUrl.value(image[u"url"].toString()); !id.isEmpty())
            known.insert(u"id"_qs, id);
        return known;
    };
    switch (rule.form) {
    case Form::Amount: {
        const auto amount = Decimal::parse(value.toString());
        return amount ? QJsonValue(amount->toString(2)) : QJsonValue(QJsonValue::Null);
    }
    case Form::Measure: return canonical(rule, value);
    case Form::Images: {
        QJsonArray all;
        for (const QJsonValue &image : value.toArray())
            all.append(withId(image));
        return all;
    }
    case Form::Image: return value.isObject() ? QJsonValue(withId(value)) : value;
    default: return value;
    }
}

QJsonObject mappedFields(Entity entity, const QJsonObject &fields, const QHash<QString, QString> &pictures)
{
    QJsonObject all;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (const FieldRule *rule = fieldRule({entity, it.key()}))
            all.insert(it.key(), mapped(*rule, it.value(), pictures));
    return all;
}

Merged mergeFields(const StoreSide &store, const FieldsOfBoth &side, const QHash<QString, QString> &idsByUrl)
{
    MergeInput input;
    input.entity = side.entity;
    input.ours = canonicalFields(side.entity, side.ours);
    input.theirs = canonicalFields(side.entity, side.theirs);
    input.base = side.base;
    input.owners = store.ownersOf(side.entity);
    input.verdicts = side.verdicts;
    input.oursIsNewer = side.oursIsNewer;
    for (auto it = side.sent.begin(); it != side.sent.end(); ++it)
        if (input.theirs.value(it.key()) == it.value())
            input.base.insert(it.key(), it.value()); // the store kept it: that is what both agree on
    Merged m;
    m.base = input.base;
    m.final = input.ours;
    for (MergedField &field : merge(input)) {
        // Whether there is any follows from how much there is, at the store.
        if (field.field == u"stock_status" && field.decision != Decision::Same
            && input.theirs.value(u"stock_quantity").isDouble())
            field.decision = Decision::TakeTheirs;
        const FieldKey key{side.entity, field.field};
        const bool hadConflict = side.openConflicts.contains(field.field);
        switch (field.decision) {
        case Decision::TakeTheirs:
            m.patch.insert(field.field, side.theirs.value(field.field));
            m.final.insert(field.field, field.theirs);
            [[fallthrough]];
        case Decision::Same:
            m.base.insert(field.field, field.theirs);
            if (hadConflict)
                m.settled << field.field;
            break;
        case Decision::KeepOurs:
            if (side.sent.contains(field.field) && side.sent.value(field.field) == field.ours) {
                m.refused.push_back({key, field.ours, field.theirs});
                break;
            }
            m.outgoing.insert(field.field, outgoingValue(*fieldRule(key), side.ours.value(field.field), idsByUrl));
            m.outgoingCanonical.insert(field.field, field.ours);
            if (hadConflict && !side.verdicts.contains(field.field))
                m.settled << field.field;
            break;
        case Decision::Ask: m.conflicts.push_back(field); break;
        }
    }
    return m;
}

void addConflicts(ProductChange &change, const Merged &merged, Entity entity, const QString &externalId, QUuid variant,
    const QHash<QString, QUuid> &open)
{
    for (const MergedField &field : merged.conflicts)
        change.conflicts.push_back({open.value(field.field), variant, externalId, {entity, field.field}, field});
    for (const QString &field : merged.settled)
        change.settledConflicts.push_back(open.value(field));
}

} // namespace purser::sync
