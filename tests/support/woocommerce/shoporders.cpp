// Terms, attributes, orders with their notes, and what is sent to webhooks.
#include "tests/support/woocommerce/shop.h"
#include "tests/support/woocommerce/templates.h"

#include <QRegularExpression>

namespace purser::test {
namespace {

/// As WordPress keeps the names of terms: with entities.
QString encoded(QString name)
{
    static const QRegularExpression loose(u"&(?!(?:amp|lt|gt|quot|#\\d+);)"_qs);
    return name.replace(loose, u"&amp;"_qs).replace(u'<', u"&lt;"_qs).replace(u'>', u"&gt;"_qs);
}

QString slugOf(const QString &name)
{
    static const QRegularExpression other(u"[^\\w]+"_qs, QRegularExpression::UseUnicodePropertiesOption);
    return name.toLower().remove(u"&amp;"_qs).replace(other, u"-"_qs);
}

QString amount(double value)
{
    return QString::number(value, 'f', 2);
}

} // namespace

std::optional<ShopAnswer> Shop::applyTerm(const Route &route, QJsonObject &item, const QJsonObject &body) const
{
    const qint64 id = item.value(u"id").toInteger();
    if (body.contains(u"name"))
        item.insert(u"name", encoded(body.value(u"name").toString()));
    if (item.value(u"name").toString().isEmpty())
        return ShopAnswer::refused(400, u"rest_missing_callback_param"_qs, u"Missing parameter(s): name"_qs);
    for (const QStringView name : {u"slug", u"description", u"parent", u"display", u"menu_order", u"image", u"type",
             u"order_by", u"has_archives"})
        if (body.contains(name) && item.contains(name))
            item.insert(name, body.value(name));
    if (item.value(u"slug").toString().isEmpty())
        item.insert(
            u"slug", (route.kind == Kind::Attribute ? u"pa_"_qs : QString()) + slugOf(item.value(u"name").toString()));
    const auto all = items_.find(route.kind);
    if (all == items_.end())
        return {};
    for (const auto &[other, existing] : all->second) {
        if (other == id || existing.value(u"_parent") != item.value(u"_parent"))
            continue;
        if (route.kind == Kind::Attribute && existing.value(u"slug") == item.value(u"slug")) // data is a list here
            return ShopAnswer{400,
                QJsonObject{{u"code"_qs, u"invalid_product_attribute_slug_already_exists"_qs},
                    {u"message"_qs,
                        u"Slug \"%1\" is already in use. Change it, please."_qs.arg(item.value(u"slug").toString())},
                    {u"data"_qs, QJsonArray()}}};
        if (route.kind != Kind::Attribute && existing.value(u"name") == item.value(u"name")
            && existing.value(u"parent") == item.value(u"parent"))
            return ShopAnswer::refused(400, u"term_exists"_qs,
                u"A term with the name provided already exists with this parent."_qs, {{u"resource_id"_qs, other}});
    }
    return {};
}

qint64 Shop::termNamed(Kind kind, qint64 parent, const QString &name)
{
    for (const auto &[id, term] : items(kind))
        if (term.value(u"_parent").toInteger() == parent && term.value(u"name") == encoded(name))
            return id;
    const ShopAnswer made = create({kind, parent, {}, false}, {{u"name"_qs, name}}, true);
    return made.body[u"id"].toInteger();
}

std::optional<ShopAnswer> Shop::applyOrder(QJsonObject &item, const QJsonObject &body, bool fresh)
{
    static const QStringList statuses{u"pending"_qs, u"processing"_qs, u"on-hold"_qs, u"completed"_qs, u"cancelled"_qs,
        u"refunded"_qs, u"failed"_qs, u"checkout-draft"_qs, u"trash"_qs};
    if (body.contains(u"status") && !statuses.contains(body.value(u"status").toString()))
        return ShopAnswer::refused(400, u"rest_invalid_param"_qs, u"Invalid parameter(s): status"_qs);
    for (const QStringView name : {u"status", u"customer_note", u"payment_method", u"payment_method_title", u"currency",
             u"shipping_total", u"discount_total", u"total_tax", u"refunds", u"meta_data"})
        if (body.contains(name))
            item.insert(name, body.value(name));
    for (const QStringView name : {u"billing", u"shipping"}) {
        QJsonObject address_ = item.value(name).toObject();
        const QJsonObject given = body.value(name).toObject();
        for (const QString &field : given.keys())
            address_.insert(field, given.value(field));
        item.insert(name, address_);
    }
    if (body.contains(u"line_items") || fresh)
        applyLines(item, body.value(u"line_items").toArray());
    const QString status = item.value(u"status").toString();
    const QString at = now().toString(u"yyyy-MM-ddTHH:mm:ss");
    if ((status == u"processing" || status == u"completed") && item.value(u"date_paid_gmt").isNull())
        item.insert(u"date_paid_gmt", at);
    if (status == u"completed" && item.value(u"date_completed_gmt").isNull())
        item.insert(u"date_completed_gmt", at);
    return {};
}

void Shop::applyLines(QJsonObject &order, const QJsonArray &lines)
{
    QJsonArray shownLines;
    double sum = 0;
    for (const QJsonValue &one : lines) {
        const qint64 product = one[u"product_id"].toInteger();
        const qint64 variation = one[u"variation_id"].toInteger();
        const auto goods = variation != 0 ? find({Kind::Variation, product, variation, false})
                                          : find({Kind::Product, 0, product, false});
        const QJsonObject g = goods.value_or(QJsonObject());
        const qint64 quantity = one[u"quantity"].toInteger(1);
        const double each = g.value(u"price").toString().toDouble();
        const QString total = one[u"total"].toString(amount(each * static_cast<double>(quantity)));
        sum += total.toDouble();
        shownLines.append(QJsonObject{{u"id"_qs, nextId()},
            {u"name"_qs, one[u"name"].toString(g.value(u"name").toString())}, {u"product_id"_qs, product},
            {u"variation_id"_qs, variation}, {u"quantity"_qs, quantity}, {u"tax_class"_qs, QString()},
            {u"subtotal"_qs, one[u"subtotal"].toString(total)}, {u"subtotal_tax"_qs, u"0.00"_qs}, {u"total"_qs, total},
            {u"total_tax"_qs, one[u"total_tax"].toString(u"0.00"_qs)}, {u"taxes"_qs, QJsonArray()},
            {u"meta_data"_qs, QJsonArray()}, {u"sku"_qs, g.value(u"sku").toString()}, {u"price"_qs, each}});
    }
    order.insert(u"line_items", shownLines);
    order.insert(u"total",
        amount(sum + order.value(u"shipping_total").toString().toDouble()
            + order.value(u"total_tax").toString().toDouble()));
}

void Shop::reduceStock(const QJsonObject &order)
{
    const QString status = order.value(u"status").toString();
    const qint64 id = order.value(u"id").toInteger();
    if ((status != u"processing" && status != u"completed" && status != u"on-hold")
        || order.value(u"_reduced").toBool())
        return;
    for (const QJsonValue &line : order.value(u"line_items").toArray()) {
        const qint64 product = line[u"product_id"].toInteger();
        const qint64 variation = line[u"variation_id"].toInteger();
        const Route route = variation != 0 ? Route{Kind::Variation, product, variation, false}
                                           : Route{Kind::Product, 0, product, false};
        auto goods = find(route);
        if (!goods || goods->value(u"manage_stock") != true)
            continue;
        applyStock(*goods,
            {{u"stock_quantity"_qs, goods->value(u"stock_quantity").toInteger() - line[u"quantity"].toInteger()}});
        stamp(*goods, false);
        items(route.kind)[*route.id] = *goods;
        bump(product);
        announce(u"product.updated"_qs, *route.id);
    }
    items(Kind::Order)[id].insert(u"_reduced", true);
}

void Shop::addNote(qint64 order, const QString &text, const QString &author, bool customer)
{
    const qint64 id = nextId();
    const QDateTime at = now();
    items(Kind::Note)
        .emplace(id,
            QJsonObject{{u"id"_qs, id}, {u"_parent"_qs, order}, {u"author"_qs, author}, {u"note"_qs, text},
                {u"customer_note"_qs, customer},
                {u"date_created"_qs, at.addSecs(offsetHours * 3600).toString(u"yyyy-MM-ddTHH:mm:ss")},
                {u"date_created_gmt"_qs, at.toString(u"yyyy-MM-ddTHH:mm:ss")}});
}

void Shop::announce(const QString &topic, qint64 id)
{
    for (const auto &[hook, webhook] : items(Kind::Webhook))
        if (webhook.value(u"topic") == topic && webhook.value(u"status").toString() == u"active")
            events_.push_back({hook, topic, id});
}

std::vector<Shop::Event> Shop::takeEvents()
{
    return std::exchange(events_, {});
}

QJsonObject Shop::webhook(qint64 id) const
{
    return find({Kind::Webhook, 0, id, false}).value_or(QJsonObject());
}

void Shop::delivered(qint64 webhook, bool good)
{
    const auto it = items(Kind::Webhook).find(webhook);
    if (it == items(Kind::Webhook).end())
        return;
    const qint64 failures = good ? 0 : it->second.value(u"_failures").toInteger() + 1;
    it->second.insert(u"_failures", failures);
    if (failures > 5)
        it->second.insert(u"status", u"disabled"_qs);
}

QJsonObject Shop::payload(const Event &event)
{
    if (event.topic.endsWith(u".deleted"))
        return {{u"id"_qs, event.resource}};
    const bool order = event.topic.startsWith(u"order.");
    auto thing = find({order ? Kind::Order : Kind::Product, 0, event.resource, false});
    if (!thing && !order)
        thing = find({Kind::Variation, 0, event.resource, false});
    return thing ? shown(*thing) : get({order ? Kind::Order : Kind::Product, 0, event.resource, false}).body.toObject();
}

} // namespace purser::test
