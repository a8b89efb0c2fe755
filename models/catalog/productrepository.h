#pragma once

#include "models/base/result.h"
#include "models/catalog/productquery.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QVariant>

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
};

/// Everything about one product, for the detail pane.
struct ProductDetail {
    ProductRow row;
    QString description;      ///< HTML
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

/// The fields of a product that are edited in place. Price, cost and (with a single variant) stock are written to
/// the first variant; the product's own columns follow by trigger.
enum class ProductField { Title, Sku, Status, Price, Cost, Stock, Vendor, Description };

/// A new value for one field. `value` holds QString (Title, Sku, Vendor, Description), Decimal as QString in plain
/// notation (Price, Cost; null QVariant clears), int (Stock; null QVariant: not tracked), or the database's status name.
struct FieldEdit {
    ProductField field;
    QVariant value;
};

/// Edits of one product, and the version it had when the person looked at it.
struct ProductEdit {
    ProductId product;
    qint64 rowVersion = 0;
    std::vector<FieldEdit> fields;
};

/// What became of one edited product.
struct EditOutcome {
    enum class Kind { Saved, Conflict, Deleted, Refused };
    ProductId product;
    Kind kind = Kind::Saved;
    QString reason;                ///< Refused: the sentence for the person
    std::optional<ProductRow> now; ///< Saved, Conflict: the row as it is now
};

struct CommitOutcome {
    bool saved = false; ///< all or nothing: false when any product is not Saved
    std::vector<EditOutcome> products;
};

/// Sums over the rows of a selection or of a whole query.
struct ProductSums {
    qint64 rows = 0;
    qint64 stock = 0;
    QList<Money> price;       ///< one a currency
    QList<Money> stockAtCost; ///< one a currency
};

struct CategoryNode {
    CategoryId id;
    StoreId store;
    QString path; ///< "Home › Lighting"
    qint64 products = 0;
};

/// Reads and writes products for the signed-in person. Every function runs in the caller's transaction, on the
/// caller's thread; row-level security decides what it sees.
class ProductRepository {
public:
    /// Up to \a limit rows after \a after (from the beginning when none). With \a backward: the rows before it,
    /// still in the order of the query.
    static Result<ProductPage> page(db::Connection &c, const ProductQuery &query, const std::optional<PageCursor> &after,
        int limit, bool backward = false);
    /// Up to \a limit rows from the row number \a offset (0-based): for far jumps while there are no anchors.
    static Result<ProductPage> pageAt(db::Connection &c, const ProductQuery &query, qint64 offset, int limit);
    /// The cursor before every \a step-th row: element i is the place in front of row i * step (element 0 is empty).
    static Result<std::vector<PageCursor>> anchors(db::Connection &c, const ProductQuery &query, int step);
    static Result<RowCount> count(db::Connection &c, const ProductQuery &query);
    /// The rows with these ids, in no order; ids that are not there (any more) are left out.
    static Result<std::vector<ProductRow>> rows(db::Connection &c, const std::vector<ProductId> &ids,
        const std::optional<StoreId> &store);
    /// Row number (0-based) of a product in the query, nothing when the query does not contain it.
    static Result<std::optional<qint64>> rowNumber(db::Connection &c, const ProductQuery &query, ProductId id);
    static Result<ProductSums> sums(db::Connection &c, const std::vector<ProductId> &ids);

    static Result<ProductDetail> detail(db::Connection &c, ProductId id, const std::optional<StoreId> &store);
    /// Values for completers and filters.
    static Result<QStringList> vendors(db::Connection &c);
    static Result<std::vector<CategoryNode>> categories(db::Connection &c, const std::optional<StoreId> &store);

    /// Saves all edits or none. A product whose version is not the named one is a Conflict; nothing is overwritten.
    /// When the outcome is not `saved`, the caller's transaction has changed nothing.
    static Result<CommitOutcome> commit(db::Connection &c, const std::vector<ProductEdit> &edits);
    /// A new product with its variants, images, attributes and taxonomies, linked to \a store when given.
    static Result<ProductId> create(db::Connection &c, const ProductDraft &draft, const std::optional<StoreId> &store);
    /// A copy as a draft: title with "(copy)", SKUs with "-COPY", no store links.
    static Result<ProductId> duplicate(db::Connection &c, ProductId id);

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::ProductRepository)
};

} // namespace purser::catalog
