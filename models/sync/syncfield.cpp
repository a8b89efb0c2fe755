#include "models/sync/syncfield.h"

#include "models/catalog/htmltext.h"
#include "models/catalog/product.h"

#include <QJsonArray>
#include <QJsonObject>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

constexpr const char *entityNames[]{"product", "variation", "category", "tag", "brand", "attribute", "term", "order"};

FieldRule product(const char *field, Form form, Owner owner)
{
    return {{Entity::Product, QString::fromLatin1(field)}, form, owner};
}

FieldRule variation(const char *field, Form form, Owner owner)
{
    return {{Entity::Variation, QString::fromLatin1(field)}, form, owner};
}

/// Stores do not say when a term was changed, so nobody knows which change is the newest.
void addTermRules(std::vector<FieldRule> &rules)
{
    for (const Entity entity : {Entity::Category, Entity::Tag, Entity::Brand, Entity::Attribute, Entity::Term}) {
        const auto add = [&](const char *field, Form form, Owner owner) {
            rules.push_back({{entity, QString::fromLatin1(field)}, form, owner});
        };
        add("existence", Form::Text, Owner::Ask); // deleted here and changed there
        add("name", Form::Text, Owner::Ask);
        add("slug", Form::Text, Owner::Store);
        if (entity == Entity::Attribute) {
            add("type", Form::Word, Owner::Store);
            add("order_by", Form::Word, Owner::Store);
            add("has_archives", Form::Flag, Owner::Store);
            continue;
        }
        add("description", Form::Html, Owner::Ask);
        if (entity == Entity::Category) {
            add("parent", Form::Reference, Owner::Ask);
            add("display", Form::Word, Owner::Store);
        }
        if (entity != Entity::Tag && entity != Entity::Brand)
            add("menu_order", Form::Number, Owner::Store);
    }
}

/// Texts are worth asking for; what is sold and for how much is decided here, how much is left is counted there; and of
/// lists the last word is as good as any.
std::vector<FieldRule> makeRules()
{
    std::vector<FieldRule> rules{product("title", Form::Text, Owner::Ask), product("status", Form::Word, Owner::Ask),
        product("handle", Form::Text, Owner::Store), product("description", Form::Html, Owner::Ask),
        product("short_description", Form::Html, Owner::Ask), product("categories", Form::IdSet, Owner::Newest),
        product("tags", Form::IdSet, Owner::Newest), product("brands", Form::IdSet, Owner::Newest),
        product("images", Form::Images, Owner::Newest), product("attributes", Form::Attributes, Owner::Newest)};
    for (const Entity entity : {Entity::Product, Entity::Variation}) {
        const auto add = entity == Entity::Product ? &product : &variation;
        rules.push_back(add("sku", Form::Text, Owner::Purser));
        rules.push_back(add("barcode", Form::Text, Owner::Purser));
        rules.push_back(add("price", Form::Amount, Owner::Purser));
        rules.push_back(add("sale_price", Form::Amount, Owner::Purser));
        rules.push_back(add("stock_quantity", Form::Number, Owner::Store));
        rules.push_back(add("inventory_policy", Form::Word, Owner::Purser));
        rules.push_back(add("stock_status", Form::Word, Owner::Store));
        rules.push_back(add("weight", Form::Measure, Owner::Purser));
    }
    for (const char *field : {"length", "width", "height"})
        rules.push_back(product(field, Form::Measure, Owner::Purser));
    rules.push_back(variation("attributes", Form::Options, Owner::Purser));
    rules.push_back(variation("image", Form::Image, Owner::Newest));
    rules.push_back(variation("position", Form::Number, Owner::Newest));
    addTermRules(rules);
    // Where an order stands: the last word is a person's when two have been said.
    rules.push_back({{Entity::Order, u"status"_qs}, Form::Word, Owner::Ask});
    return rules;
}

QString plainLabel(const QString &field)
{
    static const QHash<QString, const char *> labels{
        {u"title"_qs, QT_TRANSLATE_NOOP("purser::sync", "Title")},
        {u"status"_qs, QT_TRANSLATE_NOOP("purser::sync", "Status")},
        {u"handle"_qs, QT_TRANSLATE_NOOP("purser::sync", "Address in the store")},
        {u"description"_qs, QT_TRANSLATE_NOOP("purser::sync", "Description")},
        {u"short_description"_qs, QT_TRANSLATE_NOOP("purser::sync", "Short description")},
        {u"categories"_qs, QT_TRANSLATE_NOOP("purser::sync", "Categories")},
        {u"tags"_qs, QT_TRANSLATE_NOOP("purser::sync", "Tags")},
        {u"brands"_qs, QT_TRANSLATE_NOOP("purser::sync", "Brands")},
        {u"images"_qs, QT_TRANSLATE_NOOP("purser::sync", "Images")},
        {u"attributes"_qs, QT_TRANSLATE_NOOP("purser::sync", "Attributes")},
        {u"sku"_qs, QT_TRANSLATE_NOOP("purser::sync", "SKU")},
        {u"barcode"_qs, QT_TRANSLATE_NOOP("purser::sync", "Barcode")},
        {u"price"_qs, QT_TRANSLATE_NOOP("purser::sync", "Price")},
        {u"sale_price"_qs, QT_TRANSLATE_NOOP("purser::sync", "Sale price")},
        {u"stock_quantity"_qs, QT_TRANSLATE_NOOP("purser::sync", "Stock")},
        {u"inventory_policy"_qs, QT_TRANSLATE_NOOP("purser::sync", "Selling without stock")},
        {u"stock_status"_qs, QT_TRANSLATE_NOOP("purser::sync", "Availability")},
        {u"weight"_qs, QT_TRANSLATE_NOOP("purser::sync", "Weight")},
        {u"length"_qs, QT_TRANSLATE_NOOP("purser::sync", "Length")},
        {u"width"_qs, QT_TRANSLATE_NOOP("purser::sync", "Width")},
        {u"height"_qs, QT_TRANSLATE_NOOP("purser::sync", "Height")},
        {u"image"_qs, QT_TRANSLATE_NOOP("purser::sync", "Image")},
        {u"position"_qs, QT_TRANSLATE_NOOP("purser::sync", "Position")},
        {u"existence"_qs, QT_TRANSLATE_NOOP("purser::sync", "Deletion")},
        {u"name"_qs, QT_TRANSLATE_NOOP("purser::sync", "Name")},
        {u"slug"_qs, QT_TRANSLATE_NOOP("purser::sync", "Address in the store")},
        {u"parent"_qs, QT_TRANSLATE_NOOP("purser::sync", "Parent")},
        {u"display"_qs, QT_TRANSLATE_NOOP("purser::sync", "What its page shows")},
        {u"menu_order"_qs, QT_TRANSLATE_NOOP("purser::sync", "Position")},
        {u"type"_qs, QT_TRANSLATE_NOOP("purser::sync", "Type")},
        {u"order_by"_qs, QT_TRANSLATE_NOOP("purser::sync", "Order of the terms")},
        {u"has_archives"_qs, QT_TRANSLATE_NOOP("purser::sync", "Pages of its own")},
    };
    const char *label = labels.value(field);
    return label != nullptr ? tr(label) : field;
}

QString wordText(const QString &field, const QString &word)
{
    if (field == u"status") {
        const auto status = catalog::statusFromString(word);
        return status ? catalog::statusLabel(*status) : word;
    }
    if (field == u"inventory_policy")
        return word == u"continue" ? tr("Allowed") : tr("Not allowed");
    if (word == u"instock")
        return tr("In stock");
    if (word == u"outofstock")
        return tr("Out of stock");
    if (word == u"onbackorder")
        return tr("On backorder");
    return word;
}

QString existenceText(Entity entity, const QJsonObject &fields)
{
    if (fields.isEmpty())
        return tr("Unchanged");
    QStringList parts;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        parts << tr("%1: %2").arg(plainLabel(it.key()), valueText({entity, it.key()}, it.value()));
    return parts.join(u'\n');
}

} // namespace

const std::vector<FieldRule> &fieldRules()
{
    static const std::vector<FieldRule> rules = makeRules();
    return rules;
}

const FieldRule *fieldRule(const FieldKey &key)
{
    static const QHash<FieldKey, const FieldRule *> byKey = [] {
        QHash<FieldKey, const FieldRule *> all;
        for (const FieldRule &rule : fieldRules())
            all.insert(rule.key, &rule);
        return all;
    }();
    return byKey.value(key);
}

QString toString(Entity entity)
{
    return QString::fromLatin1(entityNames[static_cast<std::size_t>(entity)]);
}

std::optional<Entity> entityFromString(QStringView text)
{
    for (std::size_t i = 0; i < std::size(entityNames); ++i)
        if (text == QLatin1StringView(entityNames[i]))
            return static_cast<Entity>(i);
    return std::nullopt;
}

QString toString(Owner owner)
{
    switch (owner) {
    case Owner::Store: return u"store"_qs;
    case Owner::Purser: return u"purser"_qs;
    case Owner::Newest: return u"newest"_qs;
    case Owner::Ask: break;
    }
    return u"ask"_qs;
}

std::optional<Owner> ownerFromString(QStringView text)
{
    for (const Owner owner : {Owner::Store, Owner::Purser, Owner::Newest, Owner::Ask})
        if (text == toString(owner))
            return owner;
    return std::nullopt;
}

QString fieldLabel(const FieldKey &key)
{
    const QString label = plainLabel(key.field);
    switch (key.entity) {
    case Entity::Product: return label;
    case Entity::Variation: return tr("%1 of variations").arg(label);
    case Entity::Category: return tr("%1 of categories").arg(label);
    case Entity::Tag: return tr("%1 of tags").arg(label);
    case Entity::Brand: return tr("%1 of brands").arg(label);
    case Entity::Attribute: return tr("%1 of attributes").arg(label);
    case Entity::Term: return tr("%1 of attribute terms").arg(label);
    case Entity::Order: return tr("%1 of orders").arg(label);
    }
    return label;
}

QString entityLabel(Entity entity)
{
    switch (entity) {
    case Entity::Product: return tr("Product");
    case Entity::Variation: return tr("Variation");
    case Entity::Category: return tr("Category");
    case Entity::Tag: return tr("Tag");
    case Entity::Brand: return tr("Brand");
    case Entity::Attribute: return tr("Attribute");
    case Entity::Term: return tr("Attribute term");
    case Entity::Order: return tr("Order");
    }
    return {};
}

QString ownerLabel(Owner owner)
{
    switch (owner) {
    case Owner::Store: return tr("The store");
    case Owner::Purser: return tr("Purser");
    case Owner::Newest: return tr("The newest change");
    case Owner::Ask: break;
    }
    return tr("Ask me");
}

QString valueText(
    const FieldKey &key, const QJsonValue &value, const QHash<QString, QString> &names, const Currency &currency)
{
    if (key.field == u"existence") // nothing: it is deleted; else what is said of it
        return value.isObject() ? existenceText(key.entity, value.toObject()) : tr("Deleted");
    const FieldRule *rule = fieldRule(key);
    if (value.isNull() || value.isUndefined() || rule == nullptr)
        return value.toString();
    const QJsonArray list = value.toArray();
    QStringList parts;
    switch (rule->form) {
    case Form::Html: return catalog::plainText(value.toString());
    case Form::Number: return QLocale().toString(value.toInteger());
    case Form::Word:
        return key.entity == Entity::Product || key.entity == Entity::Variation ? wordText(key.field, value.toString())
                                                                                : value.toString();
    case Form::Flag: return value.toBool() ? tr("Yes") : tr("No");
    case Form::Reference: return names.value(value.toString(), value.toString());
    case Form::IdSet:
        for (const QJsonValue &id : list)
            parts << names.value(id.toString(), id.toString());
        break;
    case Form::Images:
        for (const QJsonValue &image : list)
            parts << image[u"url"].toString();
        return parts.join(u'\n');
    case Form::Attributes:
        for (const QJsonValue &attribute : list) {
            QStringList options;
            for (const QJsonValue &option : attribute[u"options"].toArray())
                options << option.toString();
            parts << attribute[u"name"].toString() + u": "_qs + options.join(u", ");
        }
        return parts.join(u'\n');
    case Form::Options:
        for (const QJsonValue &option : list)
            parts << option[u"name"].toString() + u": "_qs + option[u"value"].toString();
        break;
    case Form::Image: return value[u"url"].toString();
    case Form::Amount: {
        const auto amount = Decimal::parse(value.toString());
        return amount && !currency.isNull() ? Money{*amount, currency}.toDisplay(QLocale()) : value.toString();
    }
    case Form::Text:
    case Form::Measure: return value.toString();
    }
    return parts.join(u", ");
}

} // namespace purser::sync
