#include "models/catalog/productsql.h"

#include <QJsonArray>
#include <QJsonObject>

namespace purser::catalog::sql {
namespace {

std::optional<Decimal> fromKey(qint64 key)
{
    if (key < 0)
        return std::nullopt;
    return Decimal::fromUnits(key);
}

/// The rows of a page whose keys \a function answers: which they are is found out first, and what is looked up for each
/// row is looked up for the rows of the page only, under the caller's own policies.
Statement rowsOf(const ProductQuery &query, const QString &function, db::Params params)
{
    const QString columns = rowColumns(params, query.store);
    return {u"select "_qs + columns + u", k.sort_text from "_qs + function
            + u" k join catalog.products p on p.id = k.id order by k.place"_qs,
        std::move(params)};
}

} // namespace

SortKey sortKey(ProductSort sort)
{
    constexpr auto text = "%1::text";
    constexpr auto number = "%1::int8";
    switch (sort) {
    case ProductSort::Title: return {"p.title_key", "p.title_key", text};
    case ProductSort::Sku: return {"p.sku_key", "p.sku_key", text};
    case ProductSort::Status: return {"p.status", "p.status", text};
    case ProductSort::Price: return {"p.price_key", "p.price_key", number};
    case ProductSort::Cost: return {"p.cost_key", "p.cost_key", number};
    case ProductSort::Margin: return {"p.margin_key", "p.margin_key", number};
    case ProductSort::Stock: return {"p.stock_key", "p.stock_key", number};
    case ProductSort::Vendor: return {"p.vendor_key", "p.vendor_key", text};
    case ProductSort::Updated:
        return {"p.updated_at", "(extract(epoch from p.updated_at) * 1000000)::int8",
            "('epoch'::timestamptz + %1::int8 * interval '1 microsecond')"};
    }
    Q_UNREACHABLE();
}

QString Selection::bind(const db::Param &param)
{
    params.push_back(param);
    return u'$' + QString::number(params.size());
}

QString sortName(ProductSort sort)
{
    switch (sort) {
    case ProductSort::Title: return u"title"_qs;
    case ProductSort::Sku: return u"sku"_qs;
    case ProductSort::Status: return u"status"_qs;
    case ProductSort::Price: return u"price"_qs;
    case ProductSort::Cost: return u"cost"_qs;
    case ProductSort::Margin: return u"margin"_qs;
    case ProductSort::Stock: return u"stock"_qs;
    case ProductSort::Vendor: return u"vendor"_qs;
    case ProductSort::Updated: return u"updated"_qs;
    }
    Q_UNREACHABLE();
}

QJsonDocument filter(const ProductQuery &q)
{
    QJsonObject f;
    if (q.store)
        f[u"store"_qs] = q.store->toString();
    if (const QString search = q.search.simplified(); !search.isEmpty())
        f[u"search"_qs] = search;
    if (!q.statuses.empty()) {
        QJsonArray names;
        for (const ProductStatus status : q.statuses)
            names << statusName(status);
        f[u"statuses"_qs] = names;
    }
    if (!q.sync.empty()) {
        QJsonArray names;
        for (const SyncState state : q.sync)
            names << syncName(state);
        f[u"sync"_qs] = names;
    }
    if (q.stockBelow)
        f[u"stock_below"_qs] = *q.stockBelow;
    if (q.stockFrom)
        f[u"stock_from"_qs] = *q.stockFrom;
    if (q.priceFrom)
        f[u"price_from"_qs] = q.priceFrom->units();
    if (q.priceTo)
        f[u"price_to"_qs] = q.priceTo->units();
    if (!q.vendor.isEmpty())
        f[u"vendor"_qs] = q.vendor;
    if (q.category)
        f[u"category"_qs] = q.category->toString();
    if (!q.tag.isEmpty())
        f[u"tag"_qs] = q.tag;
    if (q.changedSince.isValid())
        f[u"changed_since"_qs] = q.changedSince.toUTC().toString(Qt::ISODateWithMs);
    return QJsonDocument(f);
}

Selection selectAll(const ProductQuery &query, const std::vector<ProductId> &except)
{
    Selection s;
    s.from = u"from catalog.products p where "_qs;
    const QJsonDocument conditions = filter(query);
    s.from += conditions.object().isEmpty()
        ? u"true"_qs
        : u"p.id in (select m.id from catalog.matching_products(%1::jsonb) m)"_qs.arg(s.bind(conditions));
    if (!except.empty())
        s.from += u" and not p.id = any (%1::uuid[])"_qs.arg(s.bind(except));
    return s;
}

Selection selectIds(const std::vector<ProductId> &ids)
{
    Selection s;
    s.from = u"from catalog.products p where p.id = any (%1::uuid[])"_qs.arg(s.bind(ids));
    return s;
}

Statement pageStatement(const ProductQuery &query, const std::optional<PageCursor> &after, int limit, bool backward)
{
    const bool begins = !after || after->id.isNull();
    return rowsOf(query, u"catalog.product_page($1::jsonb, $2, $3, $4, $5::uuid, $6, $7, null)"_qs,
        {filter(query), sortName(query.sort), query.descending, begins ? db::Param(nullptr) : db::Param(after->key),
            begins ? db::Param(nullptr) : db::Param(after->id), limit, backward});
}

Statement pageAtStatement(const ProductQuery &query, qint64 offset, int limit)
{
    return rowsOf(query, u"catalog.product_page($1::jsonb, $2, $3, null, null, $4, false, $5)"_qs,
        {filter(query), sortName(query.sort), query.descending, limit, offset});
}

Statement anchorsStatement(const ProductQuery &query, int step)
{
    return {u"select k.sort_text, k.id from catalog.product_anchors($1::jsonb, $2, $3, $4) k"_qs,
        {filter(query), sortName(query.sort), query.descending, step}};
}

Statement countStatement(const ProductQuery &query)
{
    return {u"select catalog.product_count($1::jsonb, $2)"_qs, {filter(query), mostCounted(query)}};
}

std::optional<qint64> mostCounted(const ProductQuery &query)
{
    return query.search.simplified().isEmpty() ? std::nullopt : std::optional<qint64>(100'000);
}

QString rowColumns(db::Params &params, const std::optional<StoreId> &store)
{
    QString categoryStore;
    QString linkStore;
    if (store) {
        params.emplace_back(*store);
        const QString placeholder = u'$' + QString::number(params.size()) + u"::uuid"_qs;
        categoryStore = u" and c.store_id = "_qs + placeholder;
        linkStore = u" and l.store_id = "_qs + placeholder;
    }
    // Over several stores the state that needs a person most is shown.
    return uR"(
        p.id, p.row_version, p.title, p.sku, p.status, p.currency, p.price_key, p.cost_key, p.margin_key,
        p.stock_quantity, p.variant_count, p.vendor,
        (select string_agg(distinct c.name, ', ')
         from catalog.product_categories pc
         join catalog.store_categories c on c.tenant_id = pc.tenant_id and c.id = pc.category_id%1
         where pc.tenant_id = p.tenant_id and pc.product_id = p.id),
        p.primary_image_url,
        (select l.sync_status
         from catalog.product_store_links l
         where l.tenant_id = p.tenant_id and l.product_id = p.id%2
         order by array_position(array['conflict', 'error', 'pending', 'synced', 'local'], l.sync_status)
         limit 1),
        (extract(epoch from p.updated_at) * 1000000)::int8)"_qs.arg(categoryStore, linkStore);
}

ProductRow readRow(const db::Row &row)
{
    ProductRow r;
    r.id = row.id<ProductId>(0);
    r.rowVersion = row.integer(1);
    r.title = row.text(2);
    r.sku = row.text(3);
    r.status = statusFromString(row.text(4)).value_or(ProductStatus::Error);
    r.currency = Currency::fromCode(row.text(5)).value_or(Currency());
    r.price = fromKey(row.integer(6));
    r.cost = fromKey(row.integer(7));
    if (r.price && r.cost)
        r.marginBasisPoints = marginBasisPoints(*r.price, *r.cost);
    if (!row.isNull(9))
        r.stock = static_cast<int>(row.integer(9));
    r.variantCount = static_cast<int>(row.integer(10));
    r.vendor = row.text(11);
    r.categories = row.text(12);
    r.imageUrl = row.text(13);
    r.sync = syncStateFromString(row.text(14));
    r.updatedAt = row.timeFromMicros(15);
    return r;
}

} // namespace purser::catalog::sql
