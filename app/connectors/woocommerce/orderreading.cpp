#include "app/connectors/woocommerce/orderreading.h"

#include "app/connectors/numbertext.h"
#include "app/connectors/woocommerce/reading.h"
#include "models/base/money.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace purser::connectors::woo {
namespace {

Decimal amount(const QJsonValue &value)
{
    const auto text = amountText(value.isDouble() ? QString::number(value.toDouble(), 'f', 6) : value.toString());
    const Decimal read = text ? Decimal::parse(*text).value_or(Decimal()) : Decimal();
    // As much as our columns hold, so that sums stay exact.
    const Decimal most = Decimal::fromInteger(100'000'000'000);
    return read < most && Decimal() - read < most ? read : Decimal();
}

QJsonValue addressOf(const QJsonObject &json)
{
    QJsonObject out;
    bool any = false;
    for (const QString &name : {u"first_name"_qs, u"last_name"_qs, u"company"_qs, u"address_1"_qs, u"address_2"_qs,
             u"city"_qs, u"state"_qs, u"postcode"_qs, u"country"_qs, u"phone"_qs, u"email"_qs}) {
        if (!json.contains(name))
            continue;
        const QString text = withoutEntities(json.value(name).toString());
        out.insert(name, text);
        any = any || !text.isEmpty();
    }
    return any ? QJsonValue(out) : QJsonValue(QJsonValue::Null);
}

QJsonValue nameIn(const QJsonObject &address)
{
    const QString person =
        withoutEntities(address.value(u"first_name").toString() + u' ' + address.value(u"last_name").toString())
            .simplified();
    const QString name = person.isEmpty() ? withoutEntities(address.value(u"company").toString()).simplified() : person;
    return name.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(name);
}

QString statusFromName(const QString &name)
{
    QString status = name.trimmed().toLower();
    return status == u"pending payment" ? u"pending"_qs : status.replace(u' ', u'-');
}

} // namespace

QString idText(const QJsonValue &value)
{
    if (value.isDouble()) {
        const qint64 id = value.toInteger();
        return id > 0 ? QString::number(id) : QString();
    }
    const QString text = value.toString();
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits && text.size() <= 19 && text != u"0" ? text : QString();
}

QJsonValue timeText(const QJsonValue &value)
{
    QDateTime at = QDateTime::fromString(value.toString().left(19), u"yyyy-MM-ddTHH:mm:ss"_qs);
    if (!at.isValid())
        return QJsonValue::Null;
    at.setTimeSpec(Qt::UTC);
    return at.toString(Qt::ISODate);
}

qint64 wholeNumber(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble();
    if (!std::isfinite(number))
        return 0;
    return static_cast<qint64>(std::clamp(number, -2147483648.0, 2147483647.0)); // as wide as ours
}

QJsonObject readOrder(const QJsonObject &json)
{
    QJsonObject fields;
    fields.insert(u"number", json.value(u"number").toString());
    QString status = json.value(u"status").toString();
    if (status.startsWith(u"wc-"))
        status.remove(0, 3);
    fields.insert(u"status", status);
    fields.insert(u"currency", json.value(u"currency").toString());
    fields.insert(u"placed_at", timeText(json.value(u"date_created_gmt")));
    fields.insert(u"paid_at", timeText(json.value(u"date_paid_gmt")));
    fields.insert(u"completed_at", timeText(json.value(u"date_completed_gmt")));
    fields.insert(u"payment_method", json.value(u"payment_method").toString());
    fields.insert(u"customer_note", withoutEntities(json.value(u"customer_note").toString()));

    const QJsonObject billing = json.value(u"billing").toObject();
    const QJsonObject shipping = json.value(u"shipping").toObject();
    fields.insert(u"billing", addressOf(billing));
    fields.insert(u"shipping_address", addressOf(shipping));
    const QJsonValue customer = nameIn(billing);
    fields.insert(u"customer_name", customer.isNull() ? nameIn(shipping) : customer);
    const QString mail = billing.value(u"email").toString();
    fields.insert(u"customer_email", mail.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(mail));

    Decimal subtotal;
    QJsonArray items;
    for (const QJsonValue &line : json.value(u"line_items").toArray()) {
        const Decimal before = amount(line[u"subtotal"]);
        const Decimal after = amount(line[u"total"]);
        const qint64 quantity = wholeNumber(line[u"quantity"]);
        if (items.size() < 5000) // nobody's order; the sum stays within what can be added
            subtotal = subtotal + before;
        qint64 each = before.units();
        if (quantity > 1) // rounded half away from zero
            each = (each + (each < 0 ? -quantity : quantity) / 2) / quantity;
        const QString sku = line[u"sku"].toString();
        items.append(QJsonObject{{u"id"_qs, idText(line[u"id"])}, {u"product"_qs, idText(line[u"product_id"])},
            {u"variation"_qs, idText(line[u"variation_id"])}, {u"title"_qs, withoutEntities(line[u"name"].toString())},
            {u"sku"_qs, sku}, {u"quantity"_qs, quantity}, {u"unit_price"_qs, Decimal::fromUnits(each).toString(2)},
            {u"discount"_qs, (before - after).toString(2)}, {u"tax"_qs, amount(line[u"total_tax"]).toString(2)},
            {u"total"_qs, after.toString(2)}});
    }
    fields.insert(u"items", items);
    fields.insert(u"subtotal", subtotal.toString(2));
    fields.insert(u"tax", amount(json.value(u"total_tax")).toString(2));
    fields.insert(u"discount", amount(json.value(u"discount_total")).toString(2));
    fields.insert(u"shipping", amount(json.value(u"shipping_total")).toString(2));
    fields.insert(u"total", amount(json.value(u"total")).toString(2));
    QJsonArray refunds;
    for (const QJsonValue &one : json.value(u"refunds").toArray()) {
        const Decimal total = amount(one[u"total"]);
        refunds.append(
            QJsonObject{{u"id"_qs, idText(one[u"id"])}, {u"reason"_qs, withoutEntities(one[u"reason"].toString())},
                {u"total"_qs, (total < Decimal() ? Decimal() - total : total).toString(2)}});
    }
    fields.insert(u"refunds", refunds);
    return fields;
}

QJsonObject readNote(const QJsonObject &json)
{
    static const QRegularExpression changed(u"Order status changed from (.{1,40}?) to (.{1,40}?)\\.(?:\\s|$)"_qs);
    QJsonObject fields;
    const QString text = withoutEntities(json.value(u"note").toString());
    fields.insert(u"text", text);
    fields.insert(u"author", withoutEntities(json.value(u"author").toString()));
    fields.insert(u"for_customer", json.value(u"customer_note").toBool());
    fields.insert(u"created_at", timeText(json.value(u"date_created_gmt")));
    if (const auto match = changed.match(text); match.hasMatch()) {
        fields.insert(u"old_status", statusFromName(match.captured(1)));
        fields.insert(u"new_status", statusFromName(match.captured(2)));
    }
    return fields;
}

} // namespace purser::connectors::woo
