// Products and variations: what is checked, what is corrected, what follows.
#include "tests/support/woocommerce/shop.h"
#include "tests/support/woocommerce/templates.h"

#include <QRegularExpression>

#include <algorithm>

namespace purser::test {
namespace {

/// As wc_format_decimal reads a price where the point is a dot: what is no digit, dot or sign goes.
QString price(const QJsonValue &value)
{
    static const QRegularExpression other(u"[^0-9.\\-]"_qs);
    return (value.isDouble() ? QString::number(value.toDouble()) : value.toString()).remove(other);
}

QString slugOf(const QString &name)
{
    static const QRegularExpression other(u"[^\\w]+"_qs, QRegularExpression::UseUnicodePropertiesOption);
    QString slug = name.toLower().replace(other, u"-"_qs);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

const QStringList &texts()
{
    static const QStringList names{u"name"_qs, u"slug"_qs, u"description"_qs, u"short_description"_qs, u"sku"_qs,
        u"global_unique_id"_qs, u"regular_price"_qs, u"sale_price"_qs, u"weight"_qs, u"status"_qs, u"type"_qs,
        u"backorders"_qs, u"stock_status"_qs};
    return names;
}

} // namespace

std::optional<ShopAnswer> Shop::schemaFault(const Route &route, const QJsonObject &body)
{
    if (route.kind != Kind::Product && route.kind != Kind::Variation)
        return {};
    static const QStringList statuses{
        u"draft"_qs, u"pending"_qs, u"private"_qs, u"publish"_qs, u"future"_qs, u"auto-draft"_qs, u"trash"_qs};
    QJsonObject wrong;
    for (const QString &name : texts())
        if (body.contains(name) && !body.value(name).isString())
            wrong.insert(name, u"%1 is not of type string."_qs.arg(name));
    if (body.contains(u"status") && !wrong.contains(u"status") && !statuses.contains(body.value(u"status").toString()))
        wrong.insert(u"status", u"status is not one of draft, pending, private, publish and future."_qs);
    const QJsonValue stock = body.value(u"stock_quantity");
    if (stock.isDouble() && stock.toDouble() != static_cast<double>(stock.toInteger()))
        wrong.insert(u"stock_quantity", u"stock_quantity is not of type integer."_qs);
    if (wrong.isEmpty())
        return {};
    return ShopAnswer::refused(400, u"rest_invalid_param"_qs, u"Invalid parameter(s): "_qs + wrong.keys().join(u", "),
        {{u"params"_qs, wrong}});
}

std::optional<qint64> Shop::ownerOf(const QString &field, const QString &value, qint64 except) const
{
    for (const Kind kind : {Kind::Product, Kind::Variation})
        if (const auto all = items_.find(kind); all != items_.end())
            for (const auto &[id, item] : all->second)
                if (id != except && item.value(field) == value && item.value(u"status").toString() != u"trash")
                    return id;
    if (field == u"sku" && value.startsWith(series)) {
        const qint64 id = value.mid(series.size()).toLongLong();
        if (id != except && find({Kind::Product, 0, id, false}))
            return id;
    }
    return {};
}

std::optional<ShopAnswer> Shop::applyIdentity(const Route &, const QJsonObject &item, const QJsonObject &body) const
{
    const qint64 id = item.value(u"id").toInteger();
    if (const QString sku = body.value(u"sku").toString(); !sku.isEmpty())
        if (const auto owner = ownerOf(u"sku"_qs, sku, id))
            return ShopAnswer::refused(400, u"product_invalid_sku"_qs, u"Invalid or duplicated SKU."_qs,
                {{u"resource_id"_qs, *owner}, {u"unique_sku"_qs, sku + u"-1"_qs}});
    if (const QString code = body.value(u"global_unique_id").toString(); !code.isEmpty()) {
        static const QRegularExpression form(u"^[0-9-]+$"_qs);
        const auto owner = ownerOf(u"global_unique_id"_qs, code, id);
        if (owner || !form.match(code).hasMatch())
            return ShopAnswer::refused(400, u"product_invalid_global_unique_id"_qs,
                u"Invalid or duplicated GTIN, UPC, EAN or ISBN."_qs,
                owner ? QJsonObject{{u"resource_id"_qs, *owner}} : QJsonObject());
    }
    return {};
}

std::optional<ShopAnswer> Shop::applyGoods(const Route &route, QJsonObject &item, const QJsonObject &body)
{
    if (const auto refused = applyIdentity(route, item, body))
        return refused;
    const bool single = route.kind == Kind::Product;
    if (const auto refused = applyImages(item, body, single))
        return refused;
    for (const QStringView name : {u"name", u"slug", u"description", u"short_description", u"sku", u"global_unique_id",
             u"type", u"weight", u"menu_order", u"catalog_visibility", u"featured", u"meta_data"})
        if (body.contains(name) && item.contains(name))
            item.insert(name, body.value(name));
    if (body.contains(u"status")) {
        static const QStringList known{
            u"draft"_qs, u"pending"_qs, u"private"_qs, u"publish"_qs, u"future"_qs, u"trash"_qs};
        const QString status = body.value(u"status").toString();
        item.insert(u"status", known.contains(status) ? status : u"draft"_qs);
    }
    if (body.contains(u"dimensions")) {
        QJsonObject size = item.value(u"dimensions").toObject();
        const QJsonObject given = body.value(u"dimensions").toObject();
        for (const QString &side : given.keys())
            size.insert(side, given.value(side).toString());
        item.insert(u"dimensions", size);
    }
    applyPrices(item, body);
    applyStock(item, body);
    if (single) {
        if (item.value(u"slug").toString().isEmpty())
            item.insert(u"slug", slugOf(item.value(u"name").toString()));
        item.insert(u"permalink", u"%1/product/%2/"_qs.arg(address, item.value(u"slug").toString()));
        applyRelations(item, body);
    }
    applyAttributes(item, body, single);
    return {};
}

void Shop::applyPrices(QJsonObject &item, const QJsonObject &body)
{
    for (const QStringView name : {u"regular_price", u"sale_price"})
        if (body.contains(name))
            item.insert(name, price(body.value(name)));
    for (const QString &name : {u"date_on_sale_from"_qs, u"date_on_sale_to"_qs})
        for (const QString &field : {name, name + u"_gmt"_qs})
            if (const QJsonValue given = body.value(field); given.isString()) { // null has no effect
                const QJsonValue at = given.toString().isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                 : QJsonValue(given.toString().left(19).remove(u'Z'));
                item.insert(name, at);
                item.insert(name + u"_gmt"_qs, at);
            }
    const QString regular = item.value(u"regular_price").toString();
    if (const QString sale = item.value(u"sale_price").toString();
        !sale.isEmpty() && (regular.isEmpty() || sale.toDouble() > regular.toDouble()))
        item.insert(u"sale_price", QString()); // without a word
    const QString sale = item.value(u"sale_price").toString();
    item.insert(u"on_sale", !sale.isEmpty());
    item.insert(u"price", sale.isEmpty() ? regular : sale);
}

void Shop::applyStock(QJsonObject &item, const QJsonObject &body)
{
    if (body.contains(u"manage_stock"))
        item.insert(u"manage_stock", body.value(u"manage_stock"));
    if (body.contains(u"backorders"))
        item.insert(u"backorders", body.value(u"backorders"));
    if (body.contains(u"stock_status"))
        item.insert(u"stock_status", body.value(u"stock_status"));
    const QString backorders = item.value(u"backorders").toString();
    item.insert(u"backorders_allowed", backorders != u"no");
    if (item.value(u"manage_stock") != true) {
        item.insert(u"stock_quantity", QJsonValue());
        return;
    }
    if (body.contains(u"stock_quantity"))
        item.insert(u"stock_quantity", static_cast<qint64>(body.value(u"stock_quantity").toDouble())); // null: 0
    const qint64 quantity = item.value(u"stock_quantity").toInteger();
    item.insert(u"stock_quantity", quantity);
    item.insert(u"stock_status",
        quantity > 0              ? u"instock"_qs
            : backorders == u"no" ? u"outofstock"_qs
                                  : u"onbackorder"_qs);
}

std::optional<ShopAnswer> Shop::applyImages(QJsonObject &item, const QJsonObject &body, bool single)
{
    if (!body.contains(single ? u"images" : u"image"))
        return {};
    const QJsonArray given = single ? body.value(u"images").toArray() : QJsonArray{body.value(u"image")};
    QHash<qint64, QJsonObject> had;
    for (const QJsonValue &one : single ? item.value(u"images").toArray() : QJsonArray{item.value(u"image")})
        had.insert(one[u"id"].toInteger(), one.toObject());
    QJsonArray images;
    for (const QJsonValue &one : given) {
        const QJsonObject asked = one.toObject();
        if (asked.isEmpty())
            continue;
        const qint64 id = asked.value(u"id").toInteger();
        QJsonObject image = had.value(id);
        if (id != 0 && image.isEmpty())
            return ShopAnswer::refused(
                400, u"woocommerce_product_invalid_image_id"_qs, u"#%1 is an invalid image ID."_qs.arg(id));
        if (id == 0) {
            const QString src = asked.value(u"src").toString();
            if (!src.startsWith(u"http", Qt::CaseInsensitive))
                return ShopAnswer::refused(400, u"woocommerce_product_image_upload_error"_qs,
                    u"Error getting remote image %1. Error: A valid URL was not provided."_qs.arg(src));
            if (unreachable.contains(src))
                return ShopAnswer::refused(400,
                    single ? u"woocommerce_product_image_upload_error"_qs
                           : u"woocommerce_variation_image_upload_error"_qs,
                    u"Error getting remote image %1. Error: Not Found"_qs.arg(src));
            const qint64 fresh = nextId() + 1'000'000;
            image = {{u"id"_qs, fresh}, {u"name"_qs, src.section(u'/', -1)}, {u"alt"_qs, QString()},
                {u"src"_qs, u"%1/wp-content/uploads/%2-%3"_qs.arg(address).arg(fresh).arg(src.section(u'/', -1))}};
        }
        if (asked.contains(u"alt"))
            image.insert(u"alt", asked.value(u"alt"));
        images.append(image);
    }
    if (single)
        item.insert(u"images", images);
    else
        item.insert(u"image", images.isEmpty() ? QJsonValue() : images.first());
    return {};
}

void Shop::applyRelations(QJsonObject &item, const QJsonObject &body)
{
    const auto related = [&](const QString &field, Kind kind) {
        QJsonArray shownTerms;
        for (const QJsonValue &one : body.contains(field) ? body.value(field).toArray() : item.value(field).toArray())
            if (const auto it = items(kind).find(one[u"id"].toInteger()); it != items(kind).end())
                shownTerms.append(QJsonObject{{u"id"_qs, it->first}, {u"name"_qs, it->second.value(u"name")},
                    {u"slug"_qs, it->second.value(u"slug")}});
        return shownTerms;
    };
    QJsonArray categories = related(u"categories"_qs, Kind::Category);
    if (categories.isEmpty()) // unknown ones are nobody's fault
        for (const auto &[id, category] : items(Kind::Category))
            if (category.value(u"slug").toString() == u"uncategorized")
                categories.append(
                    QJsonObject{{u"id"_qs, id}, {u"name"_qs, u"Uncategorized"_qs}, {u"slug"_qs, u"uncategorized"_qs}});
    item.insert(u"categories", categories);
    item.insert(u"tags", related(u"tags"_qs, Kind::Tag));
    if (brands)
        item.insert(u"brands", related(u"brands"_qs, Kind::Brand));
}

void Shop::applyAttributes(QJsonObject &item, const QJsonObject &body, bool single)
{
    if (!body.contains(u"attributes"))
        return;
    QJsonArray out;
    int position = 0;
    for (const QJsonValue &one : body.value(u"attributes").toArray()) {
        QJsonObject a = one.toObject();
        const qint64 id = a.value(u"id").toInteger();
        const auto global = items(Kind::Attribute).find(id);
        const bool known = id != 0 && global != items(Kind::Attribute).end();
        if (known)
            a.insert(u"name", global->second.value(u"name"));
        QJsonObject shownOne{{u"id"_qs, known ? id : 0}, {u"name"_qs, a.value(u"name")},
            {u"slug"_qs, known ? global->second.value(u"slug") : a.value(u"name")}};
        if (single) {
            for (const QJsonValue &option : a.value(u"options").toArray())
                if (known)
                    termNamed(Kind::Term, id, option.toString());
            shownOne.insert(u"position", a.value(u"position").toInt(position++));
            shownOne.insert(u"visible", a.value(u"visible").toBool(false));
            shownOne.insert(u"variation", a.value(u"variation").toBool(false));
            shownOne.insert(u"options", a.value(u"options").toArray());
        } else {
            shownOne.insert(u"option", a.value(u"option").toString());
        }
        out.append(shownOne);
    }
    item.insert(u"attributes", out);
}

void Shop::forget(Kind kind, qint64 term)
{
    const QString field = kind == Kind::Category ? u"categories"_qs
        : kind == Kind::Tag                      ? u"tags"_qs
        : kind == Kind::Brand                    ? u"brands"_qs
                                                 : QString();
    if (field.isEmpty())
        return;
    for (auto &[id, product] : items(Kind::Product)) {
        QJsonArray left;
        for (const QJsonValue &one : product.value(field).toArray())
            if (one[u"id"].toInteger() != term)
                left.append(one);
        if (left.size() < product.value(field).toArray().size()) {
            product.insert(field, left);
            applyRelations(product, {}); // what is in no category is uncategorized
        }
    }
}

void Shop::bump(qint64 product)
{
    auto item = find({Kind::Product, 0, product, false});
    if (!item)
        return;
    stamp(*item, false);
    items(Kind::Product)[product] = *item;
}

void Shop::refreshParent(qint64 product)
{
    auto item = find({Kind::Product, 0, product, false});
    if (!item)
        return;
    QJsonArray ids;
    QString lowest;
    for (const auto &[id, variation] : items(Kind::Variation))
        if (variation.value(u"_parent").toInteger() == product) {
            ids.append(id);
            const QString now = variation.value(u"price").toString();
            if (!now.isEmpty() && (lowest.isEmpty() || now.toDouble() < lowest.toDouble()))
                lowest = now;
        }
    item->insert(u"variations", ids);
    item->insert(u"price", lowest);
    items(Kind::Product)[product] = *item;
    bump(product);
}

} // namespace purser::test
