#pragma once

#include "models/catalog/product.h"

namespace purser::catalog {

/// A variant as the detail pane shows it.
struct VariantRow {
    VariantId id;
    qint64 rowVersion = 0;
    QString title; ///< option values joined by " / "; empty for the only variant of a simple product
    QString sku;
    QString barcode;
    std::optional<Decimal> price;
    std::optional<Decimal> salePrice;
    std::optional<Decimal> cost;
    std::optional<int> stock;
    std::optional<Decimal> weightKg;
    std::vector<OptionValue> options;
    int position = 1;
};

struct StoreLink {
    StoreId store;
    QString storeName;
    QString externalId;
    SyncState sync = SyncState::Local;
    QString error; ///< why the last sync of it failed; empty: it did not
    QDateTime syncedAt; ///< UTC; invalid: never
};

/// Everything about one product, for the detail pane.
struct ProductDetail {
    ProductRow row;
    QString description; ///< HTML
    QString shortDescription; ///< HTML
    QString productType;
    QStringList categories;
    QStringList tags;
    QStringList brands;
    std::vector<Attribute> attributes;
    std::vector<Image> images;
    std::vector<VariantRow> variants;
    std::vector<StoreLink> links;
};

/// Sums over the rows of a selection or of a whole query.
struct ProductSums {
    qint64 rows = 0;
    qint64 stock = 0;
    QList<Money> price; ///< one a currency
    QList<Money> stockAtCost; ///< one a currency
};

struct CategoryNode {
    CategoryId id;
    StoreId store;
    QString path; ///< "Home › Lighting"
    qint64 products = 0;
};

} // namespace purser::catalog
