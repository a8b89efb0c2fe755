#pragma once

#include "app/sync/productchange.h"

namespace purser::sync {

/// Everything there is to know about how the fields of one product or variation came out.
struct Merged {
    QJsonObject patch; ///< theirs, to be written here
    QJsonObject base;
    QJsonObject outgoing; ///< ours, to be sent
    QJsonObject outgoingCanonical;
    QJsonObject final; ///< ours as it will be, canonical
    std::vector<MergedField> conflicts;
    QStringList settled; ///< fields whose conflict is over
    std::vector<Refusal> refused;
};

/// What both sides have of one product or variation.
struct FieldsOfBoth {
    Entity entity;
    const QJsonObject &ours; ///< raw
    const QJsonObject &theirs; ///< raw, pictures by our addresses
    const QJsonObject &base;
    const QHash<QString, Verdict> &verdicts;
    const QHash<QString, QUuid> &openConflicts;
    std::optional<bool> oursIsNewer;
    QJsonObject sent;
};

/// Merges the fields of one product or variation; pictures go to the store by \a idsByUrl, their ids there.
Merged mergeFields(const StoreSide &store, const FieldsOfBoth &side, const QHash<QString, QString> &idsByUrl);

/// A value of ours as a connector takes it.
QJsonValue outgoingValue(const FieldRule &rule, const QJsonValue &value, const QHash<QString, QString> &idsByUrl);

/// What of \a fields is kept in step, \a pictures (by their id at the store) under the addresses they have here.
QJsonObject mappedFields(Entity entity, const QJsonObject &fields, const QHash<QString, QString> &pictures);

/// Puts into \a change what of \a merged a person has to decide, and which questions (\a open, by field) are over.
void addConflicts(ProductChange &change, const Merged &merged, Entity entity, const QString &externalId, QUuid variant,
    const QHash<QString, QUuid> &open);

} // namespace purser::sync
