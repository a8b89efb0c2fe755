#include "app/sync/variantmerge.h"

#include "app/sync/fieldmerge.h"
#include "app/sync/fieldvalue.h"

#include <QJsonArray>

#include <algorithm>

namespace purser::sync {

using connectors::RemoteChange;
using connectors::RemoteRecord;

namespace {

/// A store may say of a variation without a SKU that it has that of its product.
QJsonObject ownFields(const RemoteRecord &variation, const QJsonObject &product)
{
    QJsonObject fields = variation.fields;
    if (!fields.value(u"sku").isNull() && fields.value(u"sku") == product.value(u"sku"))
        fields.insert(u"sku"_qs, QJsonValue::Null);
    return fields;
}

/// Pairs of the variants here and the variations there: by link, by SKU, by what they are; and one without options
/// stands for whatever the store varies it into.
QHash<QString, std::size_t> pairUp(const LocalProduct &local, const std::vector<RemoteRecord> &theirs)
{
    QHash<QString, std::size_t> pairs;
    QSet<std::size_t> taken;
    const auto pass = [&](const auto &fits) {
        for (const RemoteRecord &r : theirs) {
            if (pairs.contains(r.id))
                continue;
            for (std::size_t i = 0; i < local.variants.size(); ++i)
                if (!taken.contains(i) && fits(local.variants[i], r)) {
                    pairs.insert(r.id, i);
                    taken.insert(i);
                    break;
                }
        }
    };
    pass([](const LocalVariant &v, const RemoteRecord &r) { return v.externalId == r.id; });
    const QStringList known = local.knownVariations();
    pass([&](const LocalVariant &v, const RemoteRecord &r) {
        const QString sku = r.fields.value(u"sku").toString();
        return v.externalId.isEmpty() && !known.contains(r.id) && !sku.isEmpty()
            && v.fields.value(u"sku").toString() == sku;
    });
    const auto options = [](const QJsonObject &fields) {
        return canonical(Form::Options, u"attributes"_qs, fields.value(u"attributes")).toArray();
    };
    pass([&](const LocalVariant &v, const RemoteRecord &r) {
        return v.externalId.isEmpty() && !known.contains(r.id) && !options(r.fields).isEmpty()
            && options(v.fields) == options(r.fields);
    });
    pass([&](const LocalVariant &v, const RemoteRecord &) {
        return v.externalId.isEmpty() && local.variants.size() == 1 && options(v.fields).isEmpty();
    });
    return pairs;
}

} // namespace

std::vector<OutgoingVariation> VariantMerger::run()
{
    const std::vector<RemoteRecord> &theirs = *remote_.variations;
    const auto pairs = pairUp(local_, theirs);
    const QStringList known = local_.knownVariations();
    QSet<std::size_t> met;
    for (const RemoteRecord &r : theirs) {
        const QJsonObject fields = mappedFields(Entity::Variation, ownFields(r, remote_.record.fields), pictures_);
        if (const auto at = pairs.constFind(r.id); at != pairs.constEnd()) {
            met.insert(*at);
            pair(local_.variants[*at], r, fields);
        } else if (known.contains(r.id)) {
            out_.push_back({{RemoteChange::Action::Delete, r.id, {}}, {}, {}}); // it was removed here
        } else {
            add(r, fields);
        }
    }
    for (std::size_t i = 0; i < local_.variants.size(); ++i)
        if (!met.contains(i))
            lone(local_.variants[i], known);
    return std::move(out_);
}

void VariantMerger::pair(const LocalVariant &v, const RemoteRecord &r, const QJsonObject &fields)
{
    QJsonObject ours = v.fields;
    if (v.ownPrice && !ours.contains(u"price") && fields.contains(u"price"))
        ours.insert(u"price"_qs, v.base.value(u"price")); // in another currency, and never seen: theirs
    leaveOut(ours);
    QJsonObject base = v.base;
    // A product that was simple here and varies there: its only variant becomes what the store says.
    if (v.externalId.isEmpty() && local_.simple && base.isEmpty()
        && canonical(Form::Options, u"attributes"_qs, ours.value(u"attributes")).toArray().isEmpty())
        base = canonicalFields(Entity::Variation, ours);
    const FieldsOfBoth both{Entity::Variation, ours, fields, base, v.verdicts, v.openConflicts,
        r.updatedAt.isValid() ? std::optional(local_.updatedAt > r.updatedAt) : std::nullopt,
        sent_ != nullptr ? sent_->variations.value(r.id) : QJsonObject()};
    Merged merged = mergeFields(side_, both, idsByUrl_);
    if (sent_ != nullptr && sent_->imageErrors.contains(r.id)) {
        merged.outgoing.remove(u"image"_qs);
        merged.outgoingCanonical.remove(u"image"_qs);
    }
    ProductChange::Variant w;
    w.id = v.id;
    w.patch = merged.patch;
    w.priceOfStore = v.ownPrice;
    w.externalId = r.id;
    w.remoteUpdatedAt = r.updatedAt;
    w.storeHash = contentHash(Entity::Variation, canonicalFields(Entity::Variation, r.fields));
    w.localHash = contentHash(Entity::Variation, merged.final);
    w.status = !merged.conflicts.empty() ? u"conflict"_qs
        : !merged.refused.empty()        ? u"error"_qs
        : !merged.outgoing.isEmpty()     ? u"pending"_qs
                                         : u"synced"_qs;
    if (merged.base != v.base)
        w.base = merged.base;
    addConflicts(change_, merged, Entity::Variation, r.id, v.id, v.openConflicts);
    change_.refused.insert(change_.refused.end(), merged.refused.begin(), merged.refused.end());
    if (!merged.outgoing.isEmpty())
        out_.push_back({{RemoteChange::Action::Update, r.id, merged.outgoing}, v.id, merged.outgoingCanonical});
    w.link = v.externalId != r.id || v.remoteUpdatedAt != r.updatedAt || v.syncStatus != w.status
        || v.storeHash != w.storeHash || !w.patch.isEmpty();
    if (w.link || w.base)
        change_.variants.push_back(std::move(w));
}

void VariantMerger::add(const RemoteRecord &r, const QJsonObject &fields)
{
    ProductChange::Variant w;
    w.id = newId();
    w.isNew = true;
    w.patch = fields;
    w.priceOfStore = local_.foreignCurrency;
    w.externalId = r.id;
    w.remoteUpdatedAt = r.updatedAt;
    w.status = u"synced"_qs;
    w.base = canonicalFields(Entity::Variation, fields);
    w.storeHash = contentHash(Entity::Variation, canonicalFields(Entity::Variation, r.fields));
    w.localHash = contentHash(Entity::Variation, *w.base);
    change_.variants.push_back(std::move(w));
}

void VariantMerger::lone(const LocalVariant &v, const QStringList &known)
{
    if (!v.externalId.isEmpty() && known.contains(v.externalId)) {
        change_.goneVariants.push_back(v.id); // the store removed it
        return;
    }
    if (!v.externalId.isEmpty())
        change_.unlinkedVariants.push_back(v.id);
    OutgoingVariation created{{RemoteChange::Action::Create, {}, {}}, v.id, {}};
    QJsonObject ours = v.fields;
    leaveOut(ours);
    for (auto it = ours.begin(); it != ours.end(); ++it)
        if (const FieldRule *rule = fieldRule({Entity::Variation, it.key()}))
            created.change.fields.insert(it.key(), outgoingValue(*rule, it.value(), idsByUrl_));
    created.canonical = canonicalFields(Entity::Variation, ours);
    out_.push_back(std::move(created));
}

/// A picture that no store can have is neither sent nor held against what the store shows.
void VariantMerger::leaveOut(QJsonObject &ours)
{
    const QJsonValue image = ours.value(u"image");
    if (!onlyHere_.holds(image))
        return;
    onlyHere_.note(image);
    ours.remove(u"image"_qs);
}

} // namespace purser::sync
