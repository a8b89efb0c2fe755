#pragma once

#include "models/base/result.h"
#include "models/catalog/changebatch.h"
#include "models/catalog/productdetail.h"
#include "models/catalog/productedit.h"
#include "models/catalog/productquery.h"
#include "models/db/connection.h"

#include <QCoreApplication>

namespace purser::catalog {

/// Reads and writes products for the signed-in person. Every function runs in the caller's transaction, on the
/// caller's thread; row-level security decides what it sees.
class ProductRepository {
public:
    /// Up to \a limit rows after \a after (from the beginning when none). With \a backward: the rows before it,
    /// still in the order of the query.
    static Result<ProductPage> page(db::Connection &c, const ProductQuery &query,
        const std::optional<PageCursor> &after, int limit, bool backward = false);
    /// Up to \a limit rows from the row number \a offset (0-based): for far jumps while there are no anchors.
    static Result<ProductPage> pageAt(db::Connection &c, const ProductQuery &query, qint64 offset, int limit);
    /// Hands every row of \a query to \a sink, in its order and with the same memory however many there are; the
    /// connection is lost with an error of \a sink. To see one state of the catalog the caller's transaction must be
    /// "repeatable read".
    static Result<> each(db::Connection &c, const ProductQuery &query,
        const std::function<Result<>(const ProductRow &)> &sink, int rowsAtOnce = 50'000);
    /// The cursor before every \a step-th row: element i is the place in front of row i * step (element 0 is empty).
    static Result<std::vector<PageCursor>> anchors(db::Connection &c, const ProductQuery &query, int step);
    static Result<RowCount> count(db::Connection &c, const ProductQuery &query);
    /// The rows with these ids, in no order; ids that are not there (any more) are left out.
    static Result<std::vector<ProductRow>> rows(
        db::Connection &c, const std::vector<ProductId> &ids, const std::optional<StoreId> &store);
    static Result<ProductSums> sums(db::Connection &c, const std::vector<ProductId> &ids);
    /// The same over all that match \a query but \a except, without their ids ever leaving the database.
    static Result<ProductSums> sums(db::Connection &c, const ProductQuery &query, const std::vector<ProductId> &except);

    static Result<ProductDetail> detail(db::Connection &c, ProductId id, const std::optional<StoreId> &store);
    /// Values for completers and filters.
    static Result<QStringList> vendors(db::Connection &c);
    static Result<std::vector<CategoryNode>> categories(db::Connection &c, const std::optional<StoreId> &store);

    /// Saves all edits or none. A product whose version is not the named one is a Conflict; nothing is overwritten.
    /// When the outcome is not `saved`, the caller's transaction has changed nothing. What was written stands in
    /// History as \a batch; without one the caller writes history.
    static Result<CommitOutcome> commit(
        db::Connection &c, const std::vector<ProductEdit> &edits, const std::optional<NewBatch> &batch = NewBatch());
    /// A new product with its variants, images, attributes and taxonomies, linked to \a store when given.
    static Result<ProductId> create(db::Connection &c, const ProductDraft &draft, const std::optional<StoreId> &store);
    /// A copy as a draft: title with "(copy)", SKUs with "-COPY", no store links.
    static Result<ProductId> duplicate(db::Connection &c, ProductId id);

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::ProductRepository)
};

} // namespace purser::catalog
