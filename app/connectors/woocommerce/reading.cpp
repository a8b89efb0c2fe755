#include "app/connectors/woocommerce/reading.h"

#include "app/connectors/numbertext.h"
#include "app/connectors/woocommerce/orderreading.h"

#include <QJsonArray>

namespace purser::connectors::woo {
namespace {

QJsonValue textOrNull(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue idOrNull(const QJsonValue &value)
{
    const QString id = idText(value);
    return id.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(id);
}

/// A number or a text of theirs, as a text.
QString plain(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}

void putAmount(QJsonObject &fields, const QString &name, const QJsonValue &value)
{
    const QString text = plain(value);
    if (text.isEmpty())
        fields.insert(name, QJsonValue::Null);
    else if (const auto amount = amountText(text)) // what is no amount says nothing
        fields.insert(name, *amount);
}

QJsonArray ids(const QJsonValue &list)
{
    QJsonArray out;
    for (const QJsonValue &one : list.toArray())
        if (const QString id = idText(one.isObject() ? one[u"id"] : one); !id.isEmpty())
            out.append(id);
    return out;
}

QJsonValue image(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    if (idText(json.value(u"id")).isEmpty() && json.value(u"src").toString().isEmpty())
        return QJsonValue::Null;
    return QJsonObject{{u"id"_qs, idText(json.value(u"id"))}, {u"url"_qs, json.value(u"src").toString()},
        {u"alt"_qs, withoutEntities(json.value(u"alt").toString())}};
}

QString status(const QString &theirs)
{
    return theirs == u"publish" ? u"active"_qs : theirs == u"private" ? u"paused"_qs : u"draft"_qs;
}

void readPrices(QJsonObject &fields, const QJsonObject &json)
{
    if (json.contains(u"regular_price"))
        putAmount(fields, u"price"_qs, json.value(u"regular_price"));
    if (json.contains(u"sale_price"))
        putAmount(fields, u"sale_price"_qs, json.value(u"sale_price"));
    if (json.contains(u"date_on_sale_from_gmt"))
        fields.insert(u"sale_from", timeText(json.value(u"date_on_sale_from_gmt")));
    if (json.contains(u"date_on_sale_to_gmt"))
        fields.insert(u"sale_to", timeText(json.value(u"date_on_sale_to_gmt")));
}

void readStock(QJsonObject &fields, const QJsonObject &json)
{
    const QJsonValue managed = json.value(u"manage_stock");
    if (managed.isBool()) {
        const QJsonValue quantity = json.value(u"stock_quantity");
        fields.insert(
            u"stock_quantity", managed.toBool() ? QJsonValue(wholeNumber(quantity)) : QJsonValue(QJsonValue::Null));
    }
    static const QStringList known{u"instock"_qs, u"outofstock"_qs, u"onbackorder"_qs};
    if (const QString state = json.value(u"stock_status").toString(); known.contains(state))
        fields.insert(u"stock_status", state);
    if (json.contains(u"backorders"))
        fields.insert(u"inventory_policy", json.value(u"backorders").toString() == u"no" ? u"deny"_qs : u"continue"_qs);
}

void readMeasures(QJsonObject &fields, const QJsonObject &json, const Units &units)
{
    const auto put = [&](const QString &name, const QString &theirs, const auto &convert) {
        if (theirs.isEmpty())
            fields.insert(name, QJsonValue::Null);
        else if (const auto ours = convert(theirs))
            fields.insert(name, *ours);
    };
    if (json.contains(u"weight"))
        put(u"weight"_qs, plain(json.value(u"weight")), [&units](const QString &w) { return units.kilograms(w); });
    const QJsonObject size = json.value(u"dimensions").toObject();
    for (const QString &side : {u"length"_qs, u"width"_qs, u"height"_qs})
        if (size.contains(side))
            put(side, plain(size.value(side)), [&units](const QString &l) { return units.centimetres(l); });
}

/// What products and variations have in common.
void readGoods(QJsonObject &fields, const QJsonObject &json, const Units &units)
{
    if (json.contains(u"sku"))
        fields.insert(u"sku", textOrNull(json.value(u"sku")));
    if (json.contains(u"global_unique_id"))
        fields.insert(u"barcode", textOrNull(json.value(u"global_unique_id")));
    if (json.contains(u"description"))
        fields.insert(u"description", json.value(u"description").toString());
    if (json.contains(u"status"))
        fields.insert(u"status", status(json.value(u"status").toString()));
    if (const QJsonValue made = timeText(json.value(u"date_created_gmt")); made.isString())
        fields.insert(u"created_at", made);
    readMeasures(fields, json, units);
}

QJsonArray categories(const QJsonValue &list)
{
    const QJsonArray all = list.toArray();
    if (all.size() == 1 && all.first()[u"slug"].toString() == u"uncategorized")
        return {};
    return ids(all);
}

void readProduct(QJsonObject &fields, const QJsonObject &json, const Units &units)
{
    readGoods(fields, json, units);
    if (json.contains(u"name"))
        fields.insert(u"title", withoutEntities(json.value(u"name").toString()));
    if (json.contains(u"slug"))
        fields.insert(u"handle", textOrNull(json.value(u"slug")));
    if (json.contains(u"short_description"))
        fields.insert(u"short_description", json.value(u"short_description").toString());
    const QString type = json.value(u"type").toString();
    if (!type.isEmpty())
        fields.insert(u"type", type);
    if (type != u"variable") {
        readPrices(fields, json);
        readStock(fields, json);
    }
    if (json.contains(u"categories"))
        fields.insert(u"categories", categories(json.value(u"categories")));
    for (const QString &name : {u"tags"_qs, u"brands"_qs, u"variations"_qs})
        if (json.contains(name))
            fields.insert(name, ids(json.value(name)));
    if (json.contains(u"images")) {
        QJsonArray images;
        for (const QJsonValue &one : json.value(u"images").toArray())
            if (const QJsonValue ours = image(one); ours.isObject())
                images.append(ours);
        fields.insert(u"images", images);
    }
    if (json.contains(u"attributes")) {
        QJsonArray attributes;
        for (const QJsonValue &one : json.value(u"attributes").toArray()) {
            QJsonArray options;
            for (const QJsonValue &option : one[u"options"].toArray())
                options.append(withoutEntities(plain(option)));
            attributes.append(QJsonObject{{u"id"_qs, idText(one[u"id"])},
                {u"name"_qs, withoutEntities(one[u"name"].toString())}, {u"options"_qs, options},
                {u"visible"_qs, one[u"visible"].toBool()}, {u"variation"_qs, one[u"variation"].toBool()}});
        }
        fields.insert(u"attributes", attributes);
    }
    if (json.contains(u"permalink"))
        fields.insert(u"url", json.value(u"permalink").toString());
}

void readVariation(QJsonObject &fields, const QJsonObject &json, const Units &units)
{
    readGoods(fields, json, units);
    readPrices(fields, json);
    readStock(fields, json);
    if (json.contains(u"attributes")) {
        QJsonArray values;
        for (const QJsonValue &one : json.value(u"attributes").toArray())
            values.append(
                QJsonObject{{u"id"_qs, idText(one[u"id"])}, {u"name"_qs, withoutEntities(one[u"name"].toString())},
                    {u"value"_qs, withoutEntities(plain(one[u"option"]))}});
        fields.insert(u"attributes", values);
    }
    if (json.contains(u"image"))
        fields.insert(u"image", image(json.value(u"image")));
    if (json.contains(u"menu_order"))
        fields.insert(u"position", wholeNumber(json.value(u"menu_order")));
}

void readTerm(QJsonObject &fields, RemoteKind kind, const QJsonObject &json)
{
    if (json.contains(u"name"))
        fields.insert(u"name", withoutEntities(json.value(u"name").toString()));
    if (json.contains(u"slug")) {
        QString slug = json.value(u"slug").toString();
        if (kind == RemoteKind::Attribute && slug.startsWith(u"pa_"))
            slug.remove(0, 3);
        fields.insert(u"slug", slug);
    }
    if (kind == RemoteKind::Attribute) {
        for (const QString &name : {u"type"_qs, u"order_by"_qs})
            if (json.contains(name))
                fields.insert(name, json.value(name).toString());
        if (json.contains(u"has_archives"))
            fields.insert(u"has_archives", json.value(u"has_archives").toBool());
        return;
    }
    if (json.contains(u"description"))
        fields.insert(u"description", withoutEntities(json.value(u"description").toString()));
    if (json.contains(u"count"))
        fields.insert(u"count", wholeNumber(json.value(u"count")));
    const bool category = kind == RemoteKind::Category;
    if ((category || kind == RemoteKind::Brand) && json.contains(u"parent"))
        fields.insert(u"parent", idOrNull(json.value(u"parent")));
    if ((category || kind == RemoteKind::AttributeTerm) && json.contains(u"menu_order"))
        fields.insert(u"menu_order", wholeNumber(json.value(u"menu_order")));
    if (category && json.contains(u"display"))
        fields.insert(u"display", json.value(u"display").toString());
    if ((category || kind == RemoteKind::Brand) && json.contains(u"image"))
        fields.insert(category ? u"image_url"_qs : u"logo_url"_qs, textOrNull(json.value(u"image")[u"src"]));
}

} // namespace

bool hasMeasures(const QJsonObject &json)
{
    if (!plain(json.value(u"weight")).isEmpty())
        return true;
    for (const QJsonValue &side : json.value(u"dimensions").toObject())
        if (!plain(side).isEmpty())
            return true;
    return false;
}

std::optional<RemoteRecord> readRecord(
    RemoteKind kind, const QJsonObject &json, const QString &parentId, const Units &units)
{
    RemoteRecord record;
    record.kind = kind;
    record.id = idText(json.value(u"id"));
    if (record.id.isEmpty())
        return {};
    record.parentId = parentId;
    if (const QJsonValue at = timeText(json.value(u"date_modified_gmt")); at.isString())
        record.updatedAt = QDateTime::fromString(at.toString(), Qt::ISODate);
    record.trashed = json.value(u"status").toString() == u"trash";
    switch (kind) {
    case RemoteKind::Product: readProduct(record.fields, json, units); break;
    case RemoteKind::Variation: readVariation(record.fields, json, units); break;
    case RemoteKind::Order: record.fields = readOrder(json); break;
    case RemoteKind::OrderNote: record.fields = readNote(json); break;
    case RemoteKind::Category:
    case RemoteKind::Tag:
    case RemoteKind::Brand:
    case RemoteKind::Attribute:
    case RemoteKind::AttributeTerm: readTerm(record.fields, kind, json); break;
    }
    if (record.trashed)
        record.fields.remove(u"status");
    return record;
}

} // namespace purser::connectors::woo
