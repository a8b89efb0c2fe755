#include "tests/support/woocommerce/shop.h"

#include "tests/support/woocommerce/templates.h"

#include <QRegularExpression>

#include <algorithm>

namespace purser::test {

ShopAnswer ShopAnswer::refused(int status, const QString &code, const QString &message, QJsonObject data)
{
    data.insert(u"status", status);
    return {status, QJsonObject{{u"code"_qs, code}, {u"message"_qs, message}, {u"data"_qs, data}}};
}

QString Shop::Call::value(QStringView name) const
{
    for (const auto &[key, text] : query)
        if (key == name)
            return text;
    return {};
}

Shop::Shop() : began_(QDateTime::currentDateTimeUtc().addDays(-2))
{
    lastId_ = 14;
    QJsonObject uncategorized = templates::term(nextId(), u"Uncategorized"_qs);
    uncategorized.insert(u"slug", u"uncategorized"_qs);
    items(Kind::Category).emplace(lastId_, uncategorized);
}

void Shop::generate(int count)
{
    generated_ = count;
    lastId_ = std::max<qint64>(lastId_, count);
    // Ids are given out once in WordPress, whatever they are for.
    if (auto first = items(Kind::Category).extract(15)) {
        first.key() = nextId();
        first.mapped().insert(u"id", first.key());
        items(Kind::Category).insert(std::move(first));
    }
}

QDateTime Shop::now() const
{
    return QDateTime::currentDateTimeUtc().addSecs(skewSeconds);
}

QDateTime Shop::generatedAt() const
{
    return began_;
}

bool Shop::isTerm(Kind kind)
{
    return kind == Kind::Category || kind == Kind::Tag || kind == Kind::Brand || kind == Kind::Term;
}

QString Shop::noun(Kind kind)
{
    switch (kind) {
    case Kind::Product: return u"product"_qs;
    case Kind::Variation: return u"product_variation"_qs;
    case Kind::Category: return u"product_cat"_qs;
    case Kind::Tag: return u"product_tag"_qs;
    case Kind::Brand: return u"product_brand"_qs;
    case Kind::Attribute: return u"taxonomy"_qs;
    case Kind::Term: return u"term"_qs;
    case Kind::Order: return u"shop_order"_qs;
    case Kind::Note: return u"order_note"_qs;
    case Kind::Webhook: return u"shop_webhook"_qs;
    }
    return {};
}

std::optional<Shop::Route> Shop::routeOf(const QString &path)
{
    struct Pattern {
        QRegularExpression form;
        Kind kind;
        bool nested;
    };
    static const auto pattern = [](const char *form, Kind kind, bool nested = false) {
        return Pattern{QRegularExpression(u"^%1(?:/(\\d+|batch))?$"_qs.arg(QLatin1String(form))), kind, nested};
    };
    static const std::vector<Pattern> patterns{pattern("products/categories", Kind::Category),
        pattern("products/tags", Kind::Tag), pattern("products/brands", Kind::Brand),
        pattern("products/attributes/(\\d+)/terms", Kind::Term, true), pattern("products/attributes", Kind::Attribute),
        pattern("products/(\\d+)/variations", Kind::Variation, true), pattern("products", Kind::Product),
        pattern("orders/(\\d+)/notes", Kind::Note, true), pattern("orders", Kind::Order),
        pattern("webhooks", Kind::Webhook)};
    for (const Pattern &p : patterns) {
        const auto match = p.form.match(path);
        if (!match.hasMatch())
            continue;
        Route route{p.kind, p.nested ? match.captured(1).toLongLong() : 0, {}, false};
        const QString last = match.captured(p.nested ? 2 : 1);
        route.batch = last == u"batch";
        if (!route.batch && !last.isEmpty())
            route.id = last.toLongLong();
        return route;
    }
    return {};
}

ShopAnswer Shop::handle(const Call &call)
{
    if (call.path.startsWith(u"settings/"))
        return settings(call.path.mid(9));
    if (call.path == u"system_status")
        return {200,
            QJsonObject{{u"environment"_qs, QJsonObject{{u"version"_qs, version}}},
                {u"settings"_qs, QJsonObject{{u"currency"_qs, currency}}}}};
    const std::optional<Route> route = routeOf(call.path);
    if (!route || (route->kind == Kind::Brand && !brands))
        return ShopAnswer::refused(
            404, u"rest_no_route"_qs, u"No route was found matching the URL and request method."_qs);
    const bool orphan = (route->kind == Kind::Variation && !find({Kind::Product, 0, route->parent, false}))
        || (route->kind == Kind::Note && !find({Kind::Order, 0, route->parent, false}))
        || (route->kind == Kind::Term && !find({Kind::Attribute, 0, route->parent, false}));
    if (orphan)
        return ShopAnswer::refused(404, u"woocommerce_rest_%1_invalid_id"_qs.arg(noun(route->kind)), u"Invalid ID."_qs);
    if (route->batch)
        return runBatch(*route, call.body);
    if (!route->id)
        return call.method == "POST" ? create(*route, call.body, false) : list(*route, call);
    if (call.method == "PUT" || call.method == "POST" || call.method == "PATCH")
        return update(*route, call.body, false);
    if (call.method == "DELETE")
        return remove(*route, call.value(u"force") == u"true" || call.value(u"force") == u"1");
    return get(*route);
}

ShopAnswer Shop::settings(const QString &group) const
{
    const auto one = [](const QString &id, const QString &value) {
        return QJsonObject{{u"id"_qs, id}, {u"value"_qs, value}};
    };
    if (group == u"general")
        return {
            200, QJsonArray{one(u"woocommerce_currency"_qs, currency), one(u"woocommerce_calc_taxes"_qs, u"no"_qs)}};
    if (group == u"products")
        return {200,
            QJsonArray{
                one(u"woocommerce_weight_unit"_qs, weightUnit), one(u"woocommerce_dimension_unit"_qs, lengthUnit)}};
    return ShopAnswer::refused(404, u"rest_setting_setting_group_invalid"_qs, u"Invalid setting group."_qs);
}

std::optional<QJsonObject> Shop::find(const Route &route) const
{
    const auto kind = items_.find(route.kind);
    if (kind != items_.end())
        if (const auto it = kind->second.find(*route.id); it != kind->second.end()) {
            if (route.parent != 0 && it->second.value(u"_parent").toInteger() != route.parent)
                return {};
            return it->second;
        }
    if (route.kind == Kind::Product && *route.id >= 1 && *route.id <= generated_ && !gone_.contains(*route.id))
        return generated(*route.id);
    return {};
}

QJsonObject Shop::generated(qint64 id) const
{
    QJsonObject p = templates::product(id);
    const QString number = QString::number(id).rightJustified(6, u'0');
    p.insert(u"name", u"Generated product %1"_qs.arg(number));
    p.insert(u"slug", u"generated-product-%1"_qs.arg(number));
    p.insert(u"sku", series + number);
    p.insert(u"description", u"<p>Number %1 of many, with a text as long as such texts are.</p>"_qs.arg(number));
    p.insert(u"regular_price", u"%1.%2"_qs.arg(10 + id % 490).arg(id % 100, 2, 10, QLatin1Char('0')));
    p.insert(u"manage_stock", true);
    p.insert(u"stock_quantity", id % 50);
    p.insert(u"weight", u"0.%1"_qs.arg(1 + id % 9));
    applyPrices(p, {});
    applyStock(p, {});
    const QDateTime at = generatedAt();
    for (const QString &field : {u"date_created"_qs, u"date_modified"_qs}) {
        p.insert(field, at.addSecs(offsetHours * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"));
        p.insert(field + u"_gmt"_qs, at.toString(u"yyyy-MM-ddTHH:mm:ss"));
    }
    return p;
}

QJsonObject Shop::shown(QJsonObject item) const
{
    for (const QStringView own : {u"_parent", u"_failures", u"_reduced", u"secret"})
        item.remove(own);
    return item;
}

ShopAnswer Shop::get(const Route &route) const
{
    const auto found = find(route);
    if (!found) // what a plugin gives instead of the object with the status
        return {404,
            QJsonObject{{u"code"_qs, u"woocommerce_rest_%1_invalid_id"_qs.arg(noun(route.kind))},
                {u"message"_qs, u"Invalid ID."_qs},
                {u"data"_qs, isTerm(route.kind) ? QJsonValue() : QJsonObject{{u"status"_qs, 404}}}}};
    return {200, shown(*found)};
}

ShopAnswer Shop::runBatch(const Route &route, const QJsonObject &body)
{
    const QJsonArray creates = body.value(u"create").toArray();
    const QJsonArray updates = body.value(u"update").toArray();
    const QJsonArray deletes = body.value(u"delete").toArray();
    if (creates.size() + updates.size() + deletes.size() > 100)
        return ShopAnswer::refused(413, u"woocommerce_rest_request_entity_too_large"_qs,
            u"Unable to accept more than 100 items for this request."_qs);
    const auto outcome = [](qint64 id, const ShopAnswer &answer) -> QJsonValue {
        if (answer.good())
            return answer.body;
        return QJsonObject{{u"id"_qs, id}, {u"error"_qs, answer.body}};
    };
    QJsonObject all;
    const auto add = [&all](const QString &name, const QJsonArray &list) {
        if (!list.isEmpty())
            all.insert(name, list);
    };
    QJsonArray done;
    for (const QJsonValue &one : creates)
        done.append(outcome(0, create(route, one.toObject(), true)));
    add(u"create"_qs, done);
    done = {};
    const auto target = [&route](qint64 id) { return Route{route.kind, route.parent, id, false}; };
    for (const QJsonValue &one : updates) {
        const qint64 id = one[u"id"].toInteger();
        done.append(outcome(id, update(target(id), one.toObject(), true)));
    }
    add(u"update"_qs, done);
    done = {};
    for (const QJsonValue &one : deletes) // for good, whatever is asked
        done.append(outcome(one.toInteger(), remove(target(one.toInteger()), true)));
    add(u"delete"_qs, done);
    return {200, all};
}

void Shop::stamp(QJsonObject &item, bool created) const
{
    const QDateTime at = now();
    for (const QString &field :
        created ? QStringList{u"date_created"_qs, u"date_modified"_qs} : QStringList{u"date_modified"_qs}) {
        item.insert(field, at.addSecs(offsetHours * 3600).toString(u"yyyy-MM-ddTHH:mm:ss"));
        item.insert(field + u"_gmt"_qs, at.toString(u"yyyy-MM-ddTHH:mm:ss"));
    }
}

QJsonObject Shop::kept(const QString &path)
{
    const auto route = routeOf(path);
    return route && route->id ? find(*route).value_or(QJsonObject()) : QJsonObject();
}

int Shop::count(Kind kind) const
{
    const auto it = items_.find(kind);
    int n = it == items_.end() ? 0 : static_cast<int>(it->second.size());
    if (kind == Kind::Product) {
        for (qint64 id = 1; id <= generated_; ++id)
            n += !gone_.contains(id) && (it == items_.end() || !it->second.contains(id)) ? 1 : 0;
    }
    return n;
}

} // namespace purser::test
