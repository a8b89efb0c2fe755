#include "app/sync/productchange.h"

#include "app/sync/fieldmerge.h"
#include "app/sync/fieldvalue.h"
#include "app/sync/variantmerge.h"
#include "models/catalog/productrules.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>

namespace purser::sync {

using connectors::RemoteChange;
using connectors::RemoteRecord;

namespace {

constexpr const char *archived = "archived";

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

/// Which picture of the store is which of ours, after \a sent.
void learn(QHash<QString, QString> &pictures, const QJsonArray &theirs, const QJsonArray &sent)
{
    if (theirs.size() != sent.size())
        return;
    for (qsizetype i = 0; i < sent.size(); ++i)
        if (!sent[i].toObject().contains(u"id") && !pictures.contains(theirs[i][u"id"].toString()))
            pictures.insert(theirs[i][u"id"].toString(), sent[i][u"url"].toString());
}

void collectIds(QHash<QString, QString> &idsByUrl, const QJsonValue &image, const QHash<QString, QString> &pictures)
{
    const QString id = image[u"id"].toString();
    if (!id.isEmpty())
        idsByUrl.insert(pictures.value(id, image[u"url"].toString()), id);
}

/// The status as steps through the status machine, or as this store's own.
void takeStatus(ProductChange &change, const LocalProduct &local, const QString &wanted)
{
    change.patch.insert(u"status"_qs, wanted);
    if (local.ownStatus || (wanted == QLatin1StringView(archived) && local.elsewhere)) {
        change.statusOfStore = true;
        return;
    }
    const auto from = catalog::statusFromString(local.status);
    const auto to = catalog::statusFromString(wanted == u"draft" ? u"paused"_qs : wanted);
    if (from && to)
        for (const catalog::ProductStatus step : catalog::stepsBetween(*from, *to))
            change.statusSteps << catalog::statusName(step);
}

bool isVariable(const QJsonObject &fields)
{
    return fields.value(u"type").toString() == u"variable";
}

} // namespace

QUuid newId()
{
    const auto ms = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    const quint64 random = QRandomGenerator::global()->generate64();
    const quint64 more = QRandomGenerator::global()->generate64();
    return QUuid(static_cast<uint>(ms >> 16), static_cast<ushort>(ms), static_cast<ushort>(0x7000 | (random & 0x0fff)),
        static_cast<uchar>(0x80 | ((random >> 12) & 0x3f)), static_cast<uchar>(random >> 18), static_cast<uchar>(more),
        static_cast<uchar>(more >> 8), static_cast<uchar>(more >> 16), static_cast<uchar>(more >> 24),
        static_cast<uchar>(more >> 32), static_cast<uchar>(more >> 40));
}

ProductChange mergeProduct(
    const StoreSide &side, const LocalProduct &local, const RemoteProduct &remote, const Sent *sent)
{
    const RemoteRecord &record = remote.record;
    const bool trashed = record.trashed || remote.missing;
    const QJsonObject theirFields = trashed ? QJsonObject{{u"status"_qs, QLatin1StringView(archived)}} : record.fields;

    ProductChange change;
    change.product = local.id;
    change.externalId = record.id;
    change.title = local.fields.value(u"title").toString();
    change.remoteUpdatedAt = record.updatedAt;
    change.storeHash = contentHash(Entity::Product, canonicalFields(Entity::Product, theirFields));
    change.oursChangedAt = local.updatedAt;

    QHash<QString, QString> pictures = local.pictures();
    if (local.creating) // it was made with these
        learn(pictures, theirFields.value(u"images").toArray(),
            OnlyHere({}).taken(local.fields.value(u"images").toArray()));
    if (sent != nullptr) {
        learn(pictures, theirFields.value(u"images").toArray(), sent->images);
        if (remote.variations)
            for (const RemoteRecord &v : *remote.variations)
                if (const auto image = sent->variationImages.constFind(v.id); image != sent->variationImages.constEnd())
                    learn(pictures, {v.fields.value(u"image")}, {*image});
    }
    QHash<QString, QString> idsByUrl;
    QJsonObject keptPictures;
    const auto keep = [&](const QJsonValue &image) {
        collectIds(idsByUrl, image, pictures);
        if (const auto url = pictures.constFind(image[u"id"].toString()); url != pictures.constEnd())
            keptPictures.insert(image[u"id"].toString(), *url);
    };
    for (const QJsonValue &image : theirFields.value(u"images").toArray())
        keep(image);
    if (remote.variations)
        for (const RemoteRecord &v : *remote.variations)
            keep(v.fields.value(u"image"));

    QJsonObject ours = local.fields;
    const QJsonArray gallery = canonical(Form::Images, u"images"_qs, ours.value(u"images")).toArray();
    OnlyHere onlyHere(idsByUrl);
    ours.insert(u"images"_qs, onlyHere.taken(gallery));
    const QJsonObject theirs = mappedFields(Entity::Product, theirFields, pictures);
    if (local.foreignCurrency && local.simple && !ours.contains(u"price") && theirs.contains(u"price"))
        ours.insert(u"price"_qs, local.base.value(u"price"));
    QJsonObject base = local.base;
    base.remove(u"_images"_qs);
    base.remove(u"_variations"_qs);
    // Made from what is here a moment ago: a picture that it lacks is on its way, not removed there.
    if (local.creating && !base.contains(u"images") && theirs.contains(u"images"))
        base.insert(u"images"_qs, canonical(Form::Images, u"images"_qs, theirs.value(u"images")));
    const FieldsOfBoth both{Entity::Product, ours, theirs, base, local.verdicts, local.openConflicts,
        record.updatedAt.isValid() ? std::optional(local.updatedAt > record.updatedAt) : std::nullopt,
        sent != nullptr ? sent->fields : QJsonObject()};
    Merged merged = mergeFields(side, both, idsByUrl);
    change.patch = merged.patch;
    change.priceOfStore = local.ownPrice || local.foreignCurrency;
    change.refused = merged.refused;
    addConflicts(change, merged, Entity::Product, record.id, {}, local.openConflicts);
    if (merged.patch.contains(u"status"))
        takeStatus(change, local, merged.patch.value(u"status").toString());
    if (merged.patch.contains(u"images"))
        change.images =
            onlyHere.kept(gallery, canonical(Form::Images, u"images"_qs, merged.patch.value(u"images")).toArray());
    QString imageError;
    if (sent != nullptr)
        for (const QString &error : sent->imageErrors)
            imageError = error;
    const auto withhold = [&merged] {
        merged.outgoing.remove(u"images"_qs);
        merged.outgoingCanonical.remove(u"images"_qs);
    };
    if (sent != nullptr && sent->imageErrors.contains(QString()))
        withhold();
    if (!onlyHere.isEmpty() && merged.outgoing.contains(u"images")) {
        const QJsonArray there = theirs.value(u"images").toArray();
        const QJsonArray more = addition(there, merged.outgoing.value(u"images").toArray());
        const bool dropped = sent != nullptr && !more.isEmpty() && sent->fields.contains(u"images");
        if (dropped)
            change.refused.push_back(
                {{Entity::Product, u"images"_qs}, sent->fields.value(u"images"), theirs.value(u"images")});
        if (more.isEmpty() || dropped) {
            withhold();
        } else {
            merged.outgoing.insert(u"images"_qs, more);
            merged.outgoingCanonical.insert(u"images"_qs, canonical(Form::Images, u"images"_qs, more));
        }
    }

    OutgoingProduct outgoing;
    outgoing.product = local.id;
    outgoing.title = change.title;
    outgoing.externalId = record.id;
    if (merged.outgoingCanonical.value(u"status").toString() == QLatin1StringView(archived)) {
        outgoing.change = RemoteChange{RemoteChange::Action::Delete, record.id, {}};
        outgoing.canonical = {{u"status"_qs, QLatin1StringView(archived)}};
    } else if (!merged.outgoing.isEmpty()) {
        outgoing.change = RemoteChange{RemoteChange::Action::Update, record.id, merged.outgoing};
        outgoing.canonical = merged.outgoingCanonical;
    }
    QJsonArray variationIds;
    const bool variations = !trashed && remote.variations && isVariable(theirFields);
    if (variations) {
        outgoing.variations = VariantMerger(side, local, remote, sent, pictures, idsByUrl, onlyHere, change).run();
        for (const RemoteRecord &v : *remote.variations)
            variationIds.append(v.id);
    }
    if (!keptPictures.isEmpty())
        merged.base.insert(u"_images"_qs, keptPictures);
    if (variations)
        merged.base.insert(u"_variations"_qs, variationIds);
    else if (local.base.contains(u"_variations"_qs))
        merged.base.insert(u"_variations"_qs, local.base.value(u"_variations"_qs));
    if (merged.base != local.base)
        change.base = merged.base;
    if (outgoing.change || !outgoing.variations.empty())
        change.outgoing = std::move(outgoing);

    change.localHash = contentHash(Entity::Product, merged.final);
    change.syncStatus = !change.refused.empty() ? u"error"_qs
        : !change.conflicts.empty()             ? u"conflict"_qs
        : change.outgoing                       ? u"pending"_qs
                                                : u"synced"_qs;
    // What is left when everything else has gone there.
    if (!trashed && !change.outgoing && (!onlyHere.isEmpty() || !imageError.isEmpty())) {
        change.imagesWait = !imageError.isEmpty() ? tr("%1: %2 Everything else of the product goes there without it.")
                                                        .arg(fieldLabel({Entity::Product, u"images"_qs}), imageError)
                                                  : onlyHere.text();
        change.imagesNotOnWeb = imageError.isEmpty();
        if (change.syncStatus == u"synced") {
            change.syncStatus = u"error"_qs;
            change.syncError = change.imagesWait;
        }
    }
    const bool written = !change.patch.isEmpty() || !change.variants.empty() || !change.goneVariants.empty();
    if (written)
        change.kind = trashed ? ProductChange::Kind::Archived : ProductChange::Kind::Updated;
    change.writeLink = written || change.base || !change.conflicts.empty() || !change.settledConflicts.empty()
        || local.externalId != record.id || local.syncStatus != change.syncStatus || local.storeHash != change.storeHash
        || local.remoteUpdatedAt != record.updatedAt || local.syncError != change.syncError || local.creating;
    return change;
}

ProductChange importProduct(const StoreSide &side, const RemoteProduct &remote)
{
    const RemoteRecord &record = remote.record;
    ProductChange change;
    change.kind = ProductChange::Kind::Created;
    change.isNew = true;
    change.product = newId();
    change.externalId = record.id;
    change.title = record.fields.value(u"title").toString();
    change.patch = record.fields;
    change.remoteUpdatedAt = record.updatedAt;
    change.syncStatus = u"synced"_qs;
    change.writeLink = true;
    QJsonObject base = canonicalFields(Entity::Product, record.fields);
    change.storeHash = contentHash(Entity::Product, base);
    change.localHash = change.storeHash;
    if (record.fields.contains(u"images"))
        change.images = base.value(u"images").toArray();
    const bool variable = isVariable(record.fields);
    change.patch.insert(u"type"_qs, variable ? u"variable"_qs : u"simple"_qs);
    if (variable) {
        for (const FieldRule &rule : fieldRules())
            if (rule.key.entity == Entity::Variation && rule.key.field != u"attributes" && rule.key.field != u"sku"
                && rule.key.field != u"weight")
                base.remove(rule.key.field); // a product with variations has none of its own
        QJsonArray ids;
        LocalProduct none;
        QHash<QString, QString> nothing;
        if (remote.variations) {
            OnlyHere onlyHere(nothing);
            VariantMerger(side, none, remote, nullptr, nothing, nothing, onlyHere, change).run();
            for (const RemoteRecord &v : *remote.variations)
                ids.append(v.id);
        }
        base.insert(u"_variations"_qs, ids);
    } else {
        ProductChange::Variant only;
        only.id = newId();
        only.isNew = true;
        only.link = false;
        only.patch = record.fields;
        for (const QString &notOfVariants : {u"position"_qs, u"attributes"_qs, u"image"_qs})
            only.patch.remove(notOfVariants);
        change.variants.push_back(std::move(only));
    }
    change.base = base;
    return change;
}

OutgoingProduct createRemote(const LocalProduct &local)
{
    OutgoingProduct outgoing;
    outgoing.product = local.id;
    outgoing.title = local.fields.value(u"title").toString();
    outgoing.createdBefore = local.creating;
    RemoteChange change;
    change.action = RemoteChange::Action::Create;
    change.fields.insert(u"type"_qs, local.simple ? u"simple"_qs : u"variable"_qs);
    QJsonObject ours = local.fields;
    const QHash<QString, QString> nothing;
    ours.insert(u"images"_qs, OnlyHere(nothing).taken(ours.value(u"images").toArray()));
    for (auto it = ours.begin(); it != ours.end(); ++it)
        if (const FieldRule *rule = fieldRule({Entity::Product, it.key()}))
            if (!it.value().isNull())
                change.fields.insert(it.key(), outgoingValue(*rule, it.value(), {}));
    if (!change.fields.contains(u"status"))
        change.fields.insert(u"status"_qs, u"draft"_qs);
    outgoing.canonical = canonicalFields(Entity::Product, change.fields);
    outgoing.change = std::move(change);
    return outgoing;
}

} // namespace purser::sync
