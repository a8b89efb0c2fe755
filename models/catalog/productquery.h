#pragma once

#include "models/catalog/product.h"

namespace purser::catalog {

/// What the catalog grid can be sorted by; each has an index that leads with the tenant.
enum class ProductSort { Title, Sku, Status, Price, Cost, Margin, Stock, Vendor, Updated };

/// Which products, in which order. Everything given must hold together; empty means "no condition".
struct ProductQuery {
    std::optional<StoreId> store; ///< linked to this store; also decides whose sync state and categories are shown
    QString search; ///< part of title, SKU or barcode, in any language; words in any order
    std::vector<ProductStatus> statuses;
    std::optional<int> stockBelow;
    std::optional<int> stockFrom;
    std::optional<Decimal> priceFrom;
    std::optional<Decimal> priceTo;
    QString vendor; ///< exactly, without regard to case
    std::optional<CategoryId> category;
    QString tag;
    QDateTime changedSince; ///< invalid: no condition
    std::vector<SyncState> sync; ///< how it stands with `store`, or with any store

    ProductSort sort = ProductSort::Title;
    bool descending = false;

    [[nodiscard]] bool hasFilters() const;
    friend bool operator==(const ProductQuery &, const ProductQuery &) = default;
};

/// A place between two rows of a sorted list: the sort key (as text) and the id of the row before it.
struct PageCursor {
    QString key;
    QUuid id;
    friend bool operator==(const PageCursor &, const PageCursor &) = default;
};

/// Rows that stand together in the sorted list, and the cursors of the first and the last one.
struct ProductPage {
    std::vector<ProductRow> rows;
    std::vector<PageCursor> cursors; ///< one a row
};

/// How many rows a query has. Exact, or "at least so many" when counting was cut off.
struct RowCount {
    qint64 rows = 0;
    bool exact = true;
};

} // namespace purser::catalog
