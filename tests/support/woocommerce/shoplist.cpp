// Lists, paging and the life of a thing: create, update, trash, delete.
#include "tests/support/woocommerce/shop.h"
#include "tests/support/woocommerce/templates.h"

#include <QUrl>

#include <algorithm>

namespace purser::test {
namespace {

/// The window `modified_after` … as WooCommerce 11 takes it: compared as texts to the second, exclusive. A time with a
/// zone is first moved to the shop's clock, and then compared with whichever column `dates_are_gmt` says.
QString boundary(const QString &asked, int offsetHours)
{
    if (asked.isEmpty())
        return {};
    QDateTime at = QDateTime::fromString(asked, Qt::ISODate);
    if (at.timeSpec() != Qt::LocalTime)
        at = at.toUTC().addSecs(offsetHours * 3600);
    return at.toString(u"yyyy-MM-ddTHH:mm:ss");
}

QSet<qint64> numbers(const QString &list)
{
    QSet<qint64> ids;
    for (const QString &one : list.split(u',', Qt::SkipEmptyParts))
        ids.insert(one.trimmed().toLongLong());
    return ids;
}

/// What a list shows of a thing when it only asks for some of it.
QJsonObject reduced(const QJsonObject &item, const QStringList &fields)
{
    if (fields.isEmpty())
        return item;
    QJsonObject part;
    for (const QString &field : fields)
        if (item.contains(field))
            part.insert(field, item.value(field));
    return part;
}

} // namespace

ShopAnswer Shop::list(const Route &route, const Call &call)
{
    const auto number = [&call](QStringView name, int otherwise) {
        const QString text = call.value(name);
        return text.isEmpty() ? otherwise : text.toInt();
    };
    const int perPage = number(u"per_page", 10);
    if (perPage < 1 || perPage > 100)
        return ShopAnswer::refused(400, u"rest_invalid_param"_qs, u"Invalid parameter(s): per_page"_qs,
            {{u"params"_qs,
                QJsonObject{{u"per_page"_qs, u"per_page must be between 1 (inclusive) and 100 (inclusive)"_qs}}}});
    const QSet<qint64> include = numbers(call.value(u"include"));
    const QSet<qint64> exclude = numbers(call.value(u"exclude"));
    const QString sku = call.value(u"sku");
    const QString status = call.value(u"status").isEmpty() ? u"any"_qs : call.value(u"status");
    const bool posts = !isTerm(route.kind) && route.kind != Kind::Attribute && route.kind != Kind::Note;
    const QString after = posts ? boundary(call.value(u"modified_after"), offsetHours) : QString();
    const QString before = posts ? boundary(call.value(u"modified_before"), offsetHours) : QString();
    const QString column = call.value(u"dates_are_gmt") == u"true" ? u"date_modified_gmt"_qs : u"date_modified"_qs;
    const auto inWindow = [&](const QString &modified) {
        return (after.isEmpty() || modified > after) && (before.isEmpty() || modified < before);
    };
    struct Found {
        qint64 id;
        QString time;
    };
    const QString orderBy =
        call.value(u"orderby").isEmpty() ? (posts ? u"date"_qs : u"name"_qs) : call.value(u"orderby");
    const auto key = [&](const QJsonObject &item) {
        return orderBy == u"date"    ? item.value(u"date_created").toString()
            : orderBy == u"modified" ? item.value(u"date_modified").toString()
            : orderBy == u"name"     ? item.value(u"name").toString()
                                     : QString();
    };
    std::vector<Found> found;
    const auto look = [&](Kind kind) {
        for (const auto &[id, item] : items(kind)) {
            const QString now = item.value(u"status").toString();
            if ((route.parent != 0 && item.value(u"_parent").toInteger() != route.parent)
                || (!include.isEmpty() && !include.contains(id)) || exclude.contains(id)
                || (!sku.isEmpty() && item.value(u"sku") != sku) || !inWindow(item.value(column).toString())
                || (posts && (status == u"any" ? now == u"trash" : route.kind != Kind::Webhook && now != status))
                || (call.query.contains({u"parent"_qs, call.value(u"parent")})
                    && item.value(u"parent").toInteger() != call.value(u"parent").toLongLong()))
                continue;
            found.push_back({id, key(item)});
        }
    };
    look(route.kind);
    if (route.kind == Kind::Product && !sku.isEmpty())
        look(Kind::Variation);
    if (route.kind == Kind::Product && generated_ > 0 && (status == u"any" || status == u"publish")) {
        const QJsonObject sample = generated(1);
        const Items &stored = items(Kind::Product);
        const QString time = key(sample);
        if (!sku.isEmpty()) {
            const qint64 id = sku.startsWith(series) ? sku.mid(series.size()).toLongLong() : 0;
            if (id > 0 && id <= generated_ && !stored.contains(id) && !gone_.contains(id))
                found.push_back({id, time});
        } else if (inWindow(sample.value(column).toString())) {
            for (qint64 id = 1; id <= generated_; ++id)
                if (!stored.contains(id) && !gone_.contains(id) && (include.isEmpty() || include.contains(id)))
                    found.push_back({id, time});
        }
    }
    const bool ascending = call.value(u"order").isEmpty() ? !posts : call.value(u"order") == u"asc";
    std::sort(found.begin(), found.end(), [ascending](const Found &a, const Found &b) {
        const bool less = a.time != b.time ? a.time < b.time : a.id < b.id;
        return ascending ? less : !less && (a.id != b.id);
    });

    const auto total = static_cast<int>(found.size());
    const bool paged = route.kind != Kind::Attribute && route.kind != Kind::Note; // these come whole
    const int page = std::max(1, number(u"page", 1));
    const int offset = !paged ? 0 : call.value(u"offset").isEmpty() ? (page - 1) * perPage : number(u"offset", 0);
    const QStringList fields = call.value(u"_fields").split(u',', Qt::SkipEmptyParts);
    QJsonArray shownItems;
    for (int i = offset; i < total && (!paged || i < offset + perPage); ++i) {
        const qint64 id = found[static_cast<size_t>(i)].id;
        auto item = find({route.kind, route.parent, id, false});
        if (!item)
            item = find({Kind::Variation, 0, id, false});
        shownItems.append(reduced(shown(*item), fields));
    }
    ShopAnswer answer{200, shownItems};
    const int pages = (total + perPage - 1) / perPage;
    answer.headers = {{"X-WP-Total", QByteArray::number(total)}, {"X-WP-TotalPages", QByteArray::number(pages)}};
    if (paged && page < pages) { // with the secret or the used nonce of the request in it
        QByteArray link = address.toUtf8() + "/wp-json/wc/v3/" + call.path.toUtf8() + '?';
        for (const auto &[name, value] : call.query)
            if (name != u"page")
                link += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value) + '&';
        answer.headers.emplaceBack("Link", '<' + link + "page=" + QByteArray::number(page + 1) + ">; rel=\"next\"");
    }
    return answer;
}

ShopAnswer Shop::create(const Route &route, const QJsonObject &body, bool batch)
{
    if (!batch)
        if (const auto fault = schemaFault(route, body))
            return *fault;
    QJsonObject item;
    std::optional<ShopAnswer> refused;
    const qint64 id = nextId();
    switch (route.kind) {
    case Kind::Product:
        item = templates::product(id);
        stamp(item, true);
        refused = applyGoods(route, item, body);
        break;
    case Kind::Variation:
        item = templates::variation(id, route.parent);
        stamp(item, true);
        refused = applyGoods(route, item, body);
        break;
    case Kind::Attribute:
        item = templates::attribute(id);
        refused = applyTerm(route, item, body);
        break;
    case Kind::Category:
    case Kind::Tag:
    case Kind::Brand:
    case Kind::Term:
        item = templates::term(id, {});
        if (route.parent != 0)
            item.insert(u"_parent", route.parent);
        refused = applyTerm(route, item, body);
        break;
    case Kind::Order:
        item = templates::order(id);
        item.insert(u"currency", currency);
        stamp(item, true);
        refused = applyOrder(item, body, true);
        break;
    case Kind::Note:
        addNote(route.parent, body.value(u"note").toString(), u"Shop"_qs, body.value(u"customer_note").toBool());
        return {201, shown(items(Kind::Note).at(lastId_))};
    case Kind::Webhook:
        item = templates::webhook(id);
        if (body.value(u"topic").toString().isEmpty() || body.value(u"delivery_url").toString().isEmpty())
            return ShopAnswer::refused(
                400, u"woocommerce_rest_webhook_invalid_topic"_qs, u"Webhook topic is required and must be valid."_qs);
        for (const QString &field : {u"name"_qs, u"topic"_qs, u"delivery_url"_qs, u"secret"_qs, u"status"_qs})
            if (body.contains(field))
                item.insert(field, body.value(field));
        stamp(item, true);
        break;
    }
    if (refused)
        return *refused;
    items(route.kind).emplace(id, item);
    if (route.kind == Kind::Variation)
        refreshParent(route.parent);
    if (route.kind == Kind::Product)
        announce(u"product.created"_qs, id);
    if (route.kind == Kind::Variation)
        announce(u"product.updated"_qs, route.parent);
    if (route.kind == Kind::Order) {
        announce(u"order.created"_qs, id);
        reduceStock(item);
    }
    if (route.kind == Kind::Webhook)
        events_.push_back({id, {}, 0});
    return {201, shown(*find({route.kind, route.parent, id, false}))};
}

ShopAnswer Shop::update(const Route &route, const QJsonObject &body, bool batch)
{
    if (!batch)
        if (const auto fault = schemaFault(route, body))
            return *fault;
    auto item = find(route);
    if (!item)
        return get(route);
    const QJsonObject before = *item;
    std::optional<ShopAnswer> refused;
    if (route.kind == Kind::Product || route.kind == Kind::Variation)
        refused = applyGoods(route, *item, body);
    else if (isTerm(route.kind) || route.kind == Kind::Attribute)
        refused = applyTerm(route, *item, body);
    else if (route.kind == Kind::Order)
        refused = applyOrder(*item, body, false);
    else if (route.kind == Kind::Webhook)
        for (const QString &field : {u"name"_qs, u"topic"_qs, u"delivery_url"_qs, u"secret"_qs, u"status"_qs})
            if (body.contains(field))
                item->insert(field, body.value(field));
    if (refused)
        return *refused;
    if (item->contains(u"date_modified"))
        stamp(*item, false); // whether anything changed or not
    QJsonObject told = *item;
    for (const QString &field : lies)
        if (item->contains(field))
            item->insert(field, before.value(field));
    if (lies.contains(u"regular_price"_qs))
        item->insert(u"price", before.value(u"price"));
    items(route.kind)[*route.id] = *item;
    if (route.kind == Kind::Product)
        announce(u"product.updated"_qs, *route.id);
    if (route.kind == Kind::Variation) {
        refreshParent(route.parent);
        announce(u"product.updated"_qs, *route.id); // with the id of the variation
    }
    if (route.kind == Kind::Order) {
        announce(u"order.updated"_qs, *route.id);
        if (before.value(u"status") != item->value(u"status")) {
            addNote(*route.id,
                u"Order status changed from %1 to %2."_qs.arg(templates::statusName(before.value(u"status").toString()),
                    templates::statusName(item->value(u"status").toString())),
                u"WooCommerce"_qs);
            reduceStock(*item);
        }
    }
    return {200, shown(told)};
}

ShopAnswer Shop::remove(const Route &route, bool force)
{
    const auto item = find(route);
    if (!item)
        return get(route);
    if (route.kind == Kind::Category && item->value(u"slug").toString() == u"uncategorized")
        return ShopAnswer::refused(
            500, u"woocommerce_rest_cannot_delete"_qs, u"Default product category cannot be deleted."_qs);
    const bool trashes = route.kind == Kind::Product || route.kind == Kind::Order;
    if (!force && !trashes)
        return ShopAnswer::refused(
            501, u"woocommerce_rest_trash_not_supported"_qs, u"Resource does not support trashing."_qs);
    QJsonObject left = *item;
    if (!force) {
        if (left.value(u"status").toString() == u"trash")
            return ShopAnswer::refused(410, u"woocommerce_rest_already_trashed"_qs,
                u"The %1 has already been deleted."_qs.arg(noun(route.kind)));
        left.insert(u"status", u"trash"_qs);
        stamp(left, false);
        items(route.kind)[*route.id] = left;
        announce(u"product.deleted"_qs, *route.id); // also when it was an order
        return {200, shown(left)};
    }
    items(route.kind).erase(*route.id);
    if (route.kind == Kind::Category) // what was below it moves up
        for (auto &[id, below] : items(Kind::Category))
            if (below.value(u"parent").toInteger() == *route.id)
                below.insert(u"parent", left.value(u"parent"));
    if (route.kind == Kind::Attribute)
        std::erase_if(
            items(Kind::Term), [&](const auto &one) { return one.second.value(u"_parent").toInteger() == *route.id; });
    forget(route.kind, *route.id);
    if (route.kind == Kind::Product) {
        if (*route.id <= generated_)
            gone_.insert(*route.id);
        std::erase_if(items(Kind::Variation),
            [&](const auto &one) { return one.second.value(u"_parent").toInteger() == *route.id; });
    }
    if (route.kind == Kind::Variation)
        refreshParent(route.parent);
    return {200, shown(left)};
}

} // namespace purser::test
