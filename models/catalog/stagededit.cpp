#include "models/catalog/stagededit.h"

#include "models/catalog/productrules.h"

#include <QJsonArray>

namespace purser::catalog {
namespace {

QJsonValue amountToJson(const std::optional<Decimal> &amount)
{
    return amount ? QJsonValue(amount->toString()) : QJsonValue();
}

std::optional<Decimal> amountFromJson(const QJsonValue &json)
{
    return json.isString() ? amountOf(json.toString()) : std::nullopt;
}

/// Versions do not fit a JSON number beyond 2^53: as text.
QJsonObject rowToJson(const ProductRow &row)
{
    return {{QStringLiteral("id"), row.id.toString()}, {QStringLiteral("version"), QString::number(row.rowVersion)},
        {QStringLiteral("title"), row.title}, {QStringLiteral("sku"), row.sku},
        {QStringLiteral("status"), statusName(row.status)}, {QStringLiteral("currency"), row.currency.code()},
        {QStringLiteral("price"), amountToJson(row.price)}, {QStringLiteral("cost"), amountToJson(row.cost)},
        {QStringLiteral("stock"), row.stock ? QJsonValue(*row.stock) : QJsonValue()},
        {QStringLiteral("variants"), row.variantCount}, {QStringLiteral("vendor"), row.vendor},
        {QStringLiteral("categories"), row.categories}, {QStringLiteral("image"), row.imageUrl},
        {QStringLiteral("updated"), row.updatedAt.toString(Qt::ISODateWithMs)}};
}

ProductRow rowFromJson(const QJsonObject &json)
{
    ProductRow row;
    row.id = ProductId::fromString(json[QStringLiteral("id")].toString());
    row.rowVersion = json[QStringLiteral("version")].toString().toLongLong();
    row.title = json[QStringLiteral("title")].toString();
    row.sku = json[QStringLiteral("sku")].toString();
    row.status = statusFromString(json[QStringLiteral("status")].toString()).value_or(ProductStatus::Draft);
    row.currency = Currency::fromCode(json[QStringLiteral("currency")].toString()).value_or(Currency());
    row.cost = amountFromJson(json[QStringLiteral("cost")]);
    setFieldValue(row, ProductField::Price, json[QStringLiteral("price")].toVariant());
    if (const QJsonValue stock = json[QStringLiteral("stock")]; stock.isDouble())
        row.stock = stock.toInt();
    row.variantCount = json[QStringLiteral("variants")].toInt();
    row.vendor = json[QStringLiteral("vendor")].toString();
    row.categories = json[QStringLiteral("categories")].toString();
    row.imageUrl = json[QStringLiteral("image")].toString();
    row.updatedAt = QDateTime::fromString(json[QStringLiteral("updated")].toString(), Qt::ISODateWithMs);
    return row;
}

/// JSON has no "no value" beside null: an absent QVariant and null are the same thing here.
QVariant valueFromJson(const QJsonValue &json, ProductField field)
{
    if (json.isNull() || json.isUndefined())
        return {};
    return field == ProductField::Stock ? QVariant(json.toInt()) : QVariant(json.toString());
}

} // namespace

QVariant StagedProduct::current(ProductField field) const
{
    if (field != ProductField::Description)
        return fieldValue(row, field);
    return description ? QVariant(*description) : QVariant();
}

bool StagedProduct::descriptionIsUncertain() const
{
    return edits.contains(ProductField::Description) && descriptionVersion < row.rowVersion;
}

bool StagedProduct::conflicts(ProductField field) const
{
    const auto edit = edits.find(field);
    return edit != edits.end() && !sameValue(field, edit->second.base, current(field));
}

qint64 StagedProduct::comparedVersion() const
{
    return descriptionIsUncertain() ? descriptionVersion : row.rowVersion;
}

QJsonObject toJson(const StagedProduct &product)
{
    QJsonArray edits;
    for (const auto &[field, edit] : product.edits)
        edits.append(QJsonObject{{QStringLiteral("field"), toString(field)},
            {QStringLiteral("base"), QJsonValue::fromVariant(edit.base)},
            {QStringLiteral("value"), QJsonValue::fromVariant(edit.value)},
            {QStringLiteral("at"), edit.at.toString(Qt::ISODateWithMs)}, {QStringLiteral("by"), edit.by}});
    QJsonObject json{{QStringLiteral("row"), rowToJson(product.row)}, {QStringLiteral("edits"), edits}};
    if (product.description && product.edits.contains(ProductField::Description)) {
        json.insert(QStringLiteral("description"), *product.description);
        json.insert(QStringLiteral("descriptionVersion"), QString::number(product.descriptionVersion));
    }
    return json;
}

std::optional<StagedProduct> stagedProductFromJson(const QJsonObject &json)
{
    StagedProduct product;
    product.row = rowFromJson(json[QStringLiteral("row")].toObject());
    if (product.row.id.isNull())
        return std::nullopt;
    if (const QJsonValue description = json[QStringLiteral("description")]; description.isString()) {
        product.description = description.toString();
        product.descriptionVersion = json[QStringLiteral("descriptionVersion")].toString().toLongLong();
    }
    for (const QJsonValue &value : json[QStringLiteral("edits")].toArray()) {
        const QJsonObject edit = value.toObject();
        const auto field = fieldFromString(edit[QStringLiteral("field")].toString());
        if (!field)
            return std::nullopt;
        product.edits.emplace(*field,
            StagedEdit{valueFromJson(edit[QStringLiteral("base")], *field),
                valueFromJson(edit[QStringLiteral("value")], *field),
                QDateTime::fromString(edit[QStringLiteral("at")].toString(), Qt::ISODateWithMs),
                edit[QStringLiteral("by")].toString()});
    }
    return product;
}

} // namespace purser::catalog
