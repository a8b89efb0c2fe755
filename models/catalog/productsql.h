#pragma once

#include "models/base/result.h"
#include "models/catalog/productquery.h"
#include "models/db/param.h"
#include "models/db/rows.h"

namespace purser::db {
class Connection;
}

namespace purser::catalog::sql {

/// Forbidden, with the sentence for the person, unless they may change products.
Result<> requireCatalogWrite(db::Connection &c);

/// A sort column: what is ordered by, how its value leaves the database as text, and how that text comes back.
struct SortKey {
    const char *column; ///< `p.title_key`
    const char *asText; ///< expression for PageCursor::key
    const char *fromText; ///< `%1` is the parameter; an expression of the column's own type
};
SortKey sortKey(ProductSort sort);

/// The conditions of \a query as the functions of the database take them (resources/migrations/0006_reading.sql).
QJsonDocument filter(const ProductQuery &query);
/// The name of an order there.
QString sortName(ProductSort sort);

/// `from catalog.products p where …` with its parameters, numbered from 1.
struct Selection {
    QString from;
    db::Params params;
    /// Adds a parameter and gives its placeholder.
    QString bind(const db::Param &param);
};
/// All that match \a query but \a except, in no order: for statements about every one of them.
Selection selectAll(const ProductQuery &query, const std::vector<ProductId> &except);
Selection selectIds(const std::vector<ProductId> &ids);

/// A statement with its parameters.
struct Statement {
    QString text;
    db::Params params;
};
/// The statements of ProductRepository::page(), pageAt(), anchors() and count(): rowColumns() and the cursor's key;
/// key and id; the number.
Statement pageStatement(const ProductQuery &query, const std::optional<PageCursor> &after, int limit, bool backward);
Statement pageAtStatement(const ProductQuery &query, qint64 offset, int limit);
Statement anchorsStatement(const ProductQuery &query, int step);
Statement countStatement(const ProductQuery &query);
/// Where counting ends: of what is searched, more takes longer to count than the number is worth.
std::optional<qint64> mostCounted(const ProductQuery &query);

/// The columns of a ProductRow, from a relation `p` with the columns of catalog.products. \a store decides whose
/// categories and sync state are shown; its parameter is added to \a params.
QString rowColumns(db::Params &params, const std::optional<StoreId> &store);
/// How many columns rowColumns() selects.
constexpr int rowColumnCount = 16;
ProductRow readRow(const db::Row &row);

} // namespace purser::catalog::sql
