// Reading: pages, and things by their ids.
#include "app/connectors/woocommerce/paths.h"
#include "app/connectors/woocommerce/reading.h"
#include "app/connectors/woocommerce/woocommercestore.h"

#include <algorithm>

namespace purser::connectors::woo {
namespace {

/// Where a page begins: so many things into the list, the last of which had this id.
struct Place {
    qint64 seen = 0;
    qint64 last = 0;

    static std::optional<Place> fromCursor(const QString &cursor)
    {
        if (cursor.isEmpty())
            return Place{};
        const QStringList parts = cursor.split(u':');
        bool first = false;
        bool second = false;
        Place place;
        if (parts.size() == 2)
            place = {parts[0].toLongLong(&first), parts[1].toLongLong(&second)};
        if (!first || !second || place.seen < 1 || place.last < 1)
            return {};
        return place;
    }
    [[nodiscard]] QString cursor() const { return u"%1:%2"_qs.arg(seen).arg(last); }
};

constexpr int pageSize = 100;

} // namespace

QString pathOf(RemoteKind kind, const QString &parentId)
{
    switch (kind) {
    case RemoteKind::Category: return u"wc/v3/products/categories"_qs;
    case RemoteKind::Tag: return u"wc/v3/products/tags"_qs;
    case RemoteKind::Brand: return u"wc/v3/products/brands"_qs;
    case RemoteKind::Attribute: return u"wc/v3/products/attributes"_qs;
    case RemoteKind::AttributeTerm: return u"wc/v3/products/attributes/%1/terms"_qs.arg(parentId);
    case RemoteKind::Product: return u"wc/v3/products"_qs;
    case RemoteKind::Variation: return u"wc/v3/products/%1/variations"_qs.arg(parentId);
    case RemoteKind::Order: return u"wc/v3/orders"_qs;
    case RemoteKind::OrderNote: return u"wc/v3/orders/%1/notes"_qs.arg(parentId);
    }
    return {};
}

bool isPost(RemoteKind kind)
{
    return kind == RemoteKind::Product || kind == RemoteKind::Variation || kind == RemoteKind::Order;
}

bool comesWhole(RemoteKind kind)
{
    return kind == RemoteKind::Attribute || kind == RemoteKind::OrderNote;
}

Result<std::vector<RemoteRecord>> WooCommerceStore::records(
    RemoteKind kind, const QString &parentId, const QJsonValue &body)
{
    if (!body.isArray())
        return fail(defect(u"no list"_qs));
    const QJsonArray list = body.toArray();
    if (!units_ && (kind == RemoteKind::Product || kind == RemoteKind::Variation)
        && std::any_of(list.begin(), list.end(), [](const QJsonValue &one) { return hasMeasures(one.toObject()); }))
        if (auto learnt = learnUnits(); !learnt)
            return fail(learnt.error());
    std::vector<RemoteRecord> out;
    out.reserve(static_cast<size_t>(list.size()));
    for (const QJsonValue &one : list) {
        auto record = readRecord(kind, one.toObject(), parentId, units_.value_or(Units()));
        if (!record)
            return fail(defect(u"a thing without an id"_qs));
        out.push_back(std::move(*record));
    }
    return out;
}

Result<RecordPage> WooCommerceStore::listWhole(const ListRequest &request, const QString &path)
{
    const auto answer = must("GET", path, {});
    if (!answer)
        return fail(answer.error());
    auto found = records(request.kind, request.parentId, answer->body);
    if (!found)
        return fail(found.error());
    const auto total = static_cast<qint64>(found->size());
    return RecordPage{std::move(*found), {}, total};
}

void WooCommerceStore::ahead(const QString &path, const Parameters &query, qint64 offset)
{
    Parameters paged = query;
    paged.append({u"offset"_qs, QString::number(offset)});
    http::Request request = http::Request::get(address(path, paged));
    const http::Client::Sign signature = [this](http::Request &r) { sign(r); };
    client_.sendAhead(request, signature);
}

Result<RecordPage> WooCommerceStore::list(const ListRequest &request)
{
    const QString path = pathOf(request.kind, request.parentId);
    if (comesWhole(request.kind))
        return listWhole(request, path);
    auto place = Place::fromCursor(request.cursor);
    if (!place)
        return fail(Error::Kind::Invalid,
            tr("The place where the reading of %1 had come to is not understood.").arg(host()),
            u"cursor %1"_qs.arg(request.cursor));

    Parameters query{{u"per_page"_qs, QString::number(pageSize)}, {u"orderby"_qs, u"id"_qs}, {u"order"_qs, u"asc"_qs}};
    if (isPost(request.kind) && request.changedSince.isValid()) {
        // Exclusive, by the second, and only right without a zone.
        const QDateTime after = request.changedSince.toUTC().addSecs(-1);
        query.append({u"modified_after"_qs, after.toString(u"yyyy-MM-ddTHH:mm:ss")});
        query.append({u"dates_are_gmt"_qs, u"true"_qs});
    }
    if (request.idsOnly)
        query.append({u"_fields"_qs, isPost(request.kind) ? u"id,status,date_modified_gmt"_qs : u"id"_qs});

    // Begins with the last one of the page before. If it has moved, something before it was deleted meanwhile: further
    // to the front, until the place is found again.
    qint64 offset = std::max<qint64>(0, place->seen - 1);
    for (;;) {
        Parameters paged = query;
        if (offset > 0)
            paged.append({u"offset"_qs, QString::number(offset)});
        // Where the store says that more will follow a full page, it need not wait until this one is understood.
        const auto arrived = [&](const http::Response &response) {
            if (totalIn(response).value_or(0) > offset + pageSize)
                ahead(path, query, offset + pageSize - 1);
        };
        const auto answer = call("GET", path, paged, {}, Again::Yes, arrived);
        if (!answer)
            return fail(answer.error());
        if (answer->refusal) {
            // Stores before WooCommerce 9.6 have no brands.
            if (request.kind == RemoteKind::Brand && answer->refusal->code == u"rest_no_route")
                return RecordPage{{}, {}, 0};
            return fail(refused(*answer->refusal));
        }
        auto found = records(request.kind, request.parentId, answer->body);
        if (!found)
            return fail(found.error());
        const auto first = found->empty() ? 0 : found->front().id.toLongLong();
        if (offset > 0 && (found->empty() || first > place->last)) {
            offset = std::max<qint64>(0, offset - (pageSize - 1));
            continue;
        }
        const auto read = static_cast<qint64>(found->size());
        RecordPage page;
        page.total = answer->total;
        page.at = answer->at;
        if (read == pageSize)
            page.next = Place{offset + read, found->back().id.toLongLong()}.cursor();
        const qint64 last = place->last;
        std::erase_if(*found, [last](const RemoteRecord &record) { return record.id.toLongLong() <= last; });
        page.records = std::move(*found);
        return page;
    }
}

Result<std::vector<RemoteRecord>> WooCommerceStore::fetch(
    RemoteKind kind, const QStringList &ids, const QString &parentId)
{
    if (ids.isEmpty())
        return std::vector<RemoteRecord>();
    Parameters query;
    if (!comesWhole(kind)) // commas: brackets would break the signature
        query = {{u"per_page"_qs, QString::number(pageSize)}, {u"include"_qs, ids.join(u',')},
            {u"orderby"_qs, u"id"_qs}, {u"order"_qs, u"asc"_qs}};
    const auto answer = call("GET", pathOf(kind, parentId), query);
    if (!answer)
        return fail(answer.error());
    if (answer->refusal) {
        if (answer->refusal->gone() || (kind == RemoteKind::Brand && answer->refusal->code == u"rest_no_route"))
            return std::vector<RemoteRecord>(); // with what they belonged to
        return fail(refused(*answer->refusal));
    }
    auto found = records(kind, parentId, answer->body);
    if (found) // some plugins ignore what they are asked for
        std::erase_if(*found, [&ids](const RemoteRecord &record) { return !ids.contains(record.id); });
    return found;
}

} // namespace purser::connectors::woo
