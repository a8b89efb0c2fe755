#include "models/catalog/productrepository.h"
#include "models/catalog/productsql.h"

#include <algorithm>

namespace purser::catalog {
namespace {

/// Runs `select rows … <tail>` where the tail limits \a selection to the rows of a page, in the order of the query.
Result<ProductPage> fetchPage(db::Connection &c, const ProductQuery &query, sql::Selection selection,
    const QString &tail, bool backward)
{
    const sql::SortKey key = sql::sortKey(query.sort);
    const QString columns = sql::rowColumns(selection.params, query.store);
    // The page is cut first; what is looked up for each row is looked up for the rows of the page only.
    const QString statement = u"select "_qs + columns + u", p.sort_text from (select p.*, "_qs
        + QLatin1StringView(key.asText) + u"::text as sort_text, row_number() over () as place from (select p.* "_qs
        + selection.from + tail + u") p) p order by p.place"_qs;
    auto rows = c.exec(statement, selection.params);
    if (!rows)
        return fail(rows.error());
    ProductPage page;
    page.rows.reserve(static_cast<size_t>(rows->size()));
    page.cursors.reserve(static_cast<size_t>(rows->size()));
    for (const db::Row row : *rows) {
        page.rows.push_back(sql::readRow(row));
        page.cursors.push_back({row.text(sql::rowColumnCount), page.rows.back().id.value});
    }
    if (backward) {
        std::reverse(page.rows.begin(), page.rows.end());
        std::reverse(page.cursors.begin(), page.cursors.end());
    }
    return page;
}

QString orderBy(const ProductQuery &query, bool backward = false)
{
    const QString direction = query.descending != backward ? u" desc"_qs : QString();
    return u" order by "_qs + QLatin1StringView(sql::sortKey(query.sort).column) + direction + u", p.id"_qs + direction;
}

} // namespace

bool ProductQuery::hasFilters() const
{
    return !search.simplified().isEmpty() || !statuses.empty() || stockBelow || stockFrom || priceFrom || priceTo
        || !vendor.isEmpty() || category || !tag.isEmpty() || changedSince.isValid();
}

Result<ProductPage> ProductRepository::page(db::Connection &c, const ProductQuery &query,
    const std::optional<PageCursor> &after, int limit, bool backward)
{
    sql::Selection selection = sql::select(query);
    QString tail;
    if (after && !after->id.isNull()) {
        const sql::SortKey key = sql::sortKey(query.sort);
        const QString place = QString::fromLatin1(key.fromText).arg(selection.bind(after->key));
        tail = u" and (%1, p.id) %2 (%3, %4::uuid)"_qs.arg(QLatin1StringView(key.column),
            query.descending != backward ? u"<"_qs : u">"_qs, place, selection.bind(after->id));
    }
    tail += orderBy(query, backward) + u" limit %1"_qs.arg(limit);
    return fetchPage(c, query, std::move(selection), tail, backward);
}

Result<ProductPage> ProductRepository::pageAt(db::Connection &c, const ProductQuery &query, qint64 offset, int limit)
{
    // Only keys are skipped: an index-only walk, 12 times faster than skipping whole rows.
    sql::Selection selection = sql::select(query);
    const QString keys = u"select p.tenant_id, p.id "_qs + selection.from + orderBy(query)
        + u" offset %1 limit %2"_qs.arg(offset).arg(limit);
    selection.from = u"from (%1) k join catalog.products p on p.tenant_id = k.tenant_id and p.id = k.id"_qs.arg(keys);
    return fetchPage(c, query, std::move(selection), orderBy(query), false);
}

Result<std::vector<PageCursor>> ProductRepository::anchors(db::Connection &c, const ProductQuery &query, int step)
{
    const sql::SortKey key = sql::sortKey(query.sort);
    const sql::Selection selection = sql::select(query);
    auto rows = c.exec(u"select sort_text, id from (select "_qs + QLatin1StringView(key.asText)
            + u"::text as sort_text, p.id, row_number() over ("_qs + orderBy(query) + u") as n "_qs + selection.from
            + u") k where n % %1 = 0 order by n"_qs.arg(step),
        selection.params);
    if (!rows)
        return fail(rows.error());
    std::vector<PageCursor> anchors;
    anchors.reserve(static_cast<size_t>(rows->size()) + 1);
    anchors.emplace_back();
    for (const db::Row row : *rows)
        anchors.push_back({row.text(0), row.uuid(1)});
    return anchors;
}

Result<RowCount> ProductRepository::count(db::Connection &c, const ProductQuery &query)
{
    const sql::Selection selection = sql::select(query);
    auto rows = c.exec(u"select count(*) "_qs + selection.from, selection.params);
    if (!rows)
        return fail(rows.error());
    return RowCount{rows->first().integer(0), true};
}

Result<std::vector<ProductRow>> ProductRepository::rows(
    db::Connection &c, const std::vector<ProductId> &ids, const std::optional<StoreId> &store)
{
    db::Params params{ids};
    const QString columns = sql::rowColumns(params, store);
    auto rows = c.exec(u"select "_qs + columns + u" from catalog.products p where p.id = any ($1::uuid[])"_qs, params);
    if (!rows)
        return fail(rows.error());
    std::vector<ProductRow> list;
    list.reserve(static_cast<size_t>(rows->size()));
    for (const db::Row row : *rows)
        list.push_back(sql::readRow(row));
    return list;
}

Result<std::optional<qint64>> ProductRepository::rowNumber(db::Connection &c, const ProductQuery &query, ProductId id)
{
    const sql::SortKey key = sql::sortKey(query.sort);
    sql::Selection selection = sql::select(query);
    auto place = c.exec(u"select "_qs + QLatin1StringView(key.asText) + u"::text "_qs + selection.from
            + u" and p.id = "_qs + selection.bind(id) + u"::uuid"_qs,
        selection.params);
    if (!place)
        return fail(place.error());
    if (place->isEmpty())
        return std::optional<qint64>();
    selection = sql::select(query);
    const QString value = QString::fromLatin1(key.fromText).arg(selection.bind(place->first().text(0)));
    auto before = c.exec(u"select count(*) "_qs + selection.from
            + u" and (%1, p.id) %2 (%3, %4::uuid)"_qs.arg(QLatin1StringView(key.column),
                query.descending ? u">"_qs : u"<"_qs, value, selection.bind(id)),
        selection.params);
    if (!before)
        return fail(before.error());
    return std::optional(before->first().integer(0));
}

Result<ProductSums> ProductRepository::sums(db::Connection &c, const std::vector<ProductId> &ids)
{
    auto rows = c.exec(R"(
        select p.currency, count(*), coalesce(sum(p.stock_quantity), 0), coalesce(sum(p.price), 0),
               round(coalesce(sum(p.stock_quantity * p.cost_price) filter (where p.stock_quantity > 0), 0), 4)
        from catalog.products p
        where p.id = any ($1::uuid[])
        group by p.currency
        order by count(*) desc, p.currency)",
        {ids});
    if (!rows)
        return fail(rows.error());
    ProductSums sums;
    for (const db::Row row : *rows) {
        const Currency currency = Currency::fromCode(row.text(0)).value_or(Currency());
        sums.rows += row.integer(1);
        sums.stock += row.integer(2);
        sums.price << Money{row.decimal(3), currency};
        sums.stockAtCost << Money{row.decimal(4), currency};
    }
    return sums;
}

} // namespace purser::catalog
