#include "app/sync/productchange.h"

#include "app/sync/fieldvalue.h"
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

/// A value of ours as a connector takes it.
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

QJsonObject mappedFields(Entity entity, const QJsonObject &fields, const QHash<QString, QString> &pictures)
{
    QJsonObject all;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        if (const FieldRule *rule = fieldRule({entity, it.key()}))
            all.insert(it.key(), mapped(*rule, it.value(), pictures));
    return all;
}

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

struct Side {
    Entity entity;
    const QJsonObject &ours; ///< raw
    const QJsonObject &theirs; ///< raw, pictures by our addresses
    const QJsonObject &base;
    const QHash<QString, Verdict> &verdicts;
    const QHash<QString, QUuid> &openConflicts;
    std::optional<bool> oursIsNewer;
    QJsonObject sent;
};

Merged mergeFields(const StoreSide &store, const Side &side, const QHash<QString, QString> &idsByUrl)
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

void addConflicts(ProductChange &change, const Merged &merged, Entity entity, const QString &externalId, QUuid variant,
    const QHash<QString, QUuid> &open)
{
    for (const MergedField &field : merged.conflicts)
        change.conflicts.push_back({open.value(field.field), variant, externalId, {entity, field.field}, field});
    for (const QString &field : merged.settled)
        change.settledConflicts.push_back(open.value(field));
}

/// A store may say of a variation without a SKU that it has that of its product.
QJsonObject ownFields(const RemoteRecord &variation, const QJsonObject &product)
{
    QJsonObject fields = variation.fields;
    if (!fields.value(u"sku").isNull() && fields.value(u"sku") == product.value(u"sku"))
        fields.insert(u"sku"_qs, QJsonValue::Null);
    return fields;
}

bool isVariable(const QJsonObject &fields)
{
    return fields.value(u"type").toString() == u"variable";
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

/// Pictures that no store can have: neither there already nor anywhere from where it could fetch them. (That a store
/// takes the bytes themselves is not known of any: WordPress does, but only from its own users, and the keys of a store
/// are none.)
class OnlyHere {
public:
    explicit OnlyHere(const QHash<QString, QString> &idsByUrl) : idsByUrl_(idsByUrl) { }

    [[nodiscard]] bool holds(const QJsonValue &image) const
    {
        const QString url = image[u"url"].toString();
        return !url.isEmpty() && !url.startsWith(u"http://", Qt::CaseInsensitive)
            && !url.startsWith(u"https://", Qt::CaseInsensitive) && !idsByUrl_.contains(url);
    }
    void note(const QJsonValue &image)
    {
        if (const QString url = image[u"url"].toString(); !urls_.contains(url))
            urls_ << url;
    }
    [[nodiscard]] bool isEmpty() const { return urls_.isEmpty(); }
    [[nodiscard]] QString text() const
    {
        QStringList shown;
        for (const QString &url : urls_)
            shown << u'“' + (url.size() > 80 ? u'…' + url.right(79) : url) + u'”';
        return tr("%1: the store cannot fetch %2, because it is not on the web. Give it an address that begins with "
                  "https://, or remove it here. Everything else of the product goes there without it.")
            .arg(fieldLabel({Entity::Product, u"images"_qs}), shown.join(u", "));
    }

    /// \a gallery without them.
    [[nodiscard]] QJsonArray taken(const QJsonArray &gallery)
    {
        QJsonArray rest;
        for (const QJsonValue &image : gallery)
            if (holds(image))
                note(image);
            else
                rest.append(image);
        return rest;
    }
    /// \a theirs, which comes in the place of \a gallery, with them at the places where they were.
    [[nodiscard]] QJsonArray kept(const QJsonArray &gallery, QJsonArray theirs) const
    {
        for (qsizetype i = 0; i < gallery.size(); ++i)
            if (holds(gallery[i]))
                theirs.insert(std::min(i, theirs.size()), gallery[i]);
        return theirs;
    }

private:
    const QHash<QString, QString> &idsByUrl_;
    QStringList urls_;
};

/// What may be sent of a gallery while some of its pictures are only here: everything the store has, as it is there,
/// and behind it what is new. A store takes a gallery as a whole, and a picture that was to come in the place of
/// another may be among those that wait: nothing is taken away or moved before all are there. Empty when nothing is
/// new.
QJsonArray addition(const QJsonArray &theirs, const QJsonArray &wanted)
{
    QJsonArray all = theirs;
    for (const QJsonValue &image : wanted)
        if (image[u"id"].toString().isEmpty())
            all.append(image);
    return all.size() > theirs.size() ? all : QJsonArray();
}

/// Everything of the variants of one product.
class VariantMerger {
public:
    VariantMerger(const StoreSide &side, const LocalProduct &local, const RemoteProduct &remote, const Sent *sent,
        const QHash<QString, QString> &pictures, const QHash<QString, QString> &idsByUrl, OnlyHere &onlyHere,
        ProductChange &change)
        : side_(side),
          local_(local),
          remote_(remote),
          sent_(sent),
          pictures_(pictures),
          idsByUrl_(idsByUrl),
          onlyHere_(onlyHere),
          change_(change)
    {
    }

    /// Variations to be changed there.
    std::vector<OutgoingVariation> run()
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

private:
    void pair(const LocalVariant &v, const RemoteRecord &r, const QJsonObject &fields)
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
        const Side both{Entity::Variation, ours, fields, base, v.verdicts, v.openConflicts,
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
    void add(const RemoteRecord &r, const QJsonObject &fields)
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
    void lone(const LocalVariant &v, const QStringList &known)
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
    void leaveOut(QJsonObject &ours)
    {
        const QJsonValue image = ours.value(u"image");
        if (!onlyHere_.holds(image))
            return;
        onlyHere_.note(image);
        ours.remove(u"image"_qs);
    }

    const StoreSide &side_;
    const LocalProduct &local_;
    const RemoteProduct &remote_;
    const Sent *sent_;
    const QHash<QString, QString> &pictures_;
    const QHash<QString, QString> &idsByUrl_;
    OnlyHere &onlyHere_;
    ProductChange &change_;
    std::vector<OutgoingVariation> out_;
};

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
    const Side both{Entity::Product, ours, theirs, base, local.verdicts, local.openConflicts,
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
