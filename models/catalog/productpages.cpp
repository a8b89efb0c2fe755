#include "models/catalog/bulksql.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productsql.h"

#include <algorithm>

namespace purser::catalog {
namespace {

/// The rows of a page; \a backward: it was read from its end.
Result<ProductPage> fetchPage(db::Connection &c, const sql::Statement &statement, bool backward)
{
    auto rows = c.exec(statement.text, statement.params);
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

} // namespace

bool ProductQuery::hasFilters() const
{
    return !search.simplified().isEmpty() || !statuses.empty() || stockBelow || stockFrom || priceFrom || priceTo
        || !vendor.isEmpty() || category || !tag.isEmpty() || changedSince.isValid() || !sync.empty();
}

Result<ProductPage> ProductRepository::page(
    db::Connection &c, const ProductQuery &query, const std::optional<PageCursor> &after, int limit, bool backward)
{
    return fetchPage(c, sql::pageStatement(query, after, limit, backward), backward);
}

Result<ProductPage> ProductRepository::pageAt(db::Connection &c, const ProductQuery &query, qint64 offset, int limit)
{
    return fetchPage(c, sql::pageAtStatement(query, offset, limit), false);
}

// The server keeps the ids of a piece, and sorts them when there is no index to follow: so it is not all at once.
Result<> ProductRepository::each(db::Connection &c, const ProductQuery &query,
    const std::function<Result<>(const ProductRow &)> &sink, int rowsAtOnce)
{
    std::optional<PageCursor> after;
    for (;;) {
        const sql::Statement statement = sql::pageStatement(query, after, rowsAtOnce, false);
        const auto read = c.stream(statement.text, statement.params, [&](const db::Row &row) -> Result<> {
            const ProductRow product = sql::readRow(row);
            after = PageCursor{row.text(sql::rowColumnCount), product.id.value};
            return sink(product);
        });
        if (!read)
            return fail(read.error());
        if (*read < rowsAtOnce)
            return {};
    }
}

Result<std::vector<PageCursor>> ProductRepository::anchors(db::Connection &c, const ProductQuery &query, int step)
{
    const sql::Statement statement = sql::anchorsStatement(query, step);
    auto rows = c.exec(statement.text, statement.params);
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
    const sql::Statement statement = sql::countStatement(query);
    auto rows = c.exec(statement.text, statement.params);
    if (!rows)
        return fail(rows.error());
    const qint64 counted = rows->first().integer(0);
    return RowCount{counted, counted != sql::mostCounted(query)};
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

namespace {

Result<ProductSums> sumsOf(db::Connection &c, const sql::Selection &selection)
{
    auto rows = c.exec(uR"(
        select p.currency, count(*), coalesce(sum(p.stock_quantity), 0), coalesce(sum(p.price), 0),
               round(coalesce(sum(p.stock_quantity * p.cost_price) filter (where p.stock_quantity > 0), 0), 4)
        )"_qs
            + selection.from + u" group by p.currency order by count(*) desc, p.currency"_qs,
        selection.params);
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

} // namespace

Result<ProductSums> ProductRepository::sums(db::Connection &c, const std::vector<ProductId> &ids)
{
    return sumsOf(c, sql::selectIds(ids));
}

Result<ProductSums> ProductRepository::sums(
    db::Connection &c, const ProductQuery &query, const std::vector<ProductId> &except)
{
    // A million rows are added up in a second or two; a slow server may take longer than a page of the grid.
    if (auto set = sql::allowTime(c, std::chrono::seconds(120)); !set)
        return fail(set.error());
    return sumsOf(c, sql::selectAll(query, except));
}

} // namespace purser::catalog
