#pragma once

#include "tests/support/woocommerce/woocommerceserver.h"

#include <QJsonArray>

namespace purser::test {

/// A shirt that comes in \a sizes, without any of them yet; its id at the store.
inline qint64 addShirt(WooCommerceServer &server, const QStringList &sizes)
{
    return server.add(u"products"_qs,
        {{u"name"_qs, u"Shirt"_qs}, {u"type"_qs, u"variable"_qs}, {u"sku"_qs, u"SHIRT"_qs},
            {u"attributes"_qs,
                QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"visible"_qs, true}, {u"variation"_qs, true},
                    {u"options"_qs, QJsonArray::fromStringList(sizes)}}}}});
}

/// The variation of \a shirt in \a size; \a more is what else it has.
inline qint64 addShirtSize(
    WooCommerceServer &server, qint64 shirt, const QString &size, const QString &price, QJsonObject more = {})
{
    more[u"sku"_qs] = u"SHIRT-"_qs + size;
    more[u"regular_price"_qs] = price;
    more[u"attributes"_qs] = QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"option"_qs, size}}};
    return server.add(u"products/%1/variations"_qs.arg(shirt), more);
}

/// An order of somebody in Haifa.
inline qint64 addOrder(WooCommerceServer &server, const QString &status, const QString &note, const QJsonArray &lines)
{
    return server.add(u"orders"_qs,
        {{u"status"_qs, status}, {u"currency"_qs, u"ILS"_qs}, {u"total_tax"_qs, u"33.98"_qs},
            {u"shipping_total"_qs, u"20.00"_qs}, {u"customer_note"_qs, note}, {u"payment_method"_qs, u"cod"_qs},
            {u"billing"_qs,
                QJsonObject{{u"first_name"_qs, u"Dana"_qs}, {u"last_name"_qs, u"Levi"_qs},
                    {u"email"_qs, u"dana@example.com"_qs}, {u"city"_qs, u"Haifa"_qs}}},
            {u"line_items"_qs, lines}});
}

} // namespace purser::test
