#pragma once

#include "models/base/result.h"
#include "models/catalog/product.h"
#include "models/db/connection.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace purser::catalog {

/// How drafts are written.
struct BulkWriteOptions {
    std::optional<StoreId> store; ///< products are matched by their ids at this store and linked to it
    /// Whether products that exist take the draft's status where the status machine allows the step. New products
    /// always start with the draft's status.
    bool updateStatus = false;
};

/// What writing did, or would do.
struct BulkCounts {
    qint64 productsCreated = 0;
    qint64 productsUpdated = 0; ///< the product itself, its taxonomies, images or attributes
    qint64 productsUnchanged = 0;
    qint64 productsRefused = 0; ///< drafts without title or variants, and with no product to add to
    qint64 variantsCreated = 0;
    qint64 variantsUpdated = 0;
    qint64 variantsUnchanged = 0;
    qint64 variantsRefused = 0; ///< their SKU belongs to another product

    BulkCounts &operator+=(const BulkCounts &other);
};

/// One value that differs. `field` is a column's name in the database ("title", "price", "tags", …).
struct BulkChange {
    QString field;
    QString before;
    QString after;
};

/// What writing would do to one draft.
struct BulkComparison {
    enum class Kind {
        Create,
        Update,
        Unchanged,
        Refused, ///< by takenBy or variantsHere; else without a title, and no product is there to be added to
    };
    struct Variant {
        Kind kind = Kind::Create;
        std::vector<BulkChange> changes;
        QString takenBy; ///< Refused: the other product of the tenant that has its SKU
    };
    Kind kind = Kind::Create;
    ProductId product; ///< the product it matches; null when new
    QString takenBy; ///< Refused: the product that has its SKU, or that another draft of the batch is
    int variantsHere = 0; ///< Refused: the product has so many, none of them is the one of this draft without options
    std::vector<BulkChange> changes;
    /// The draft's status, when the status machine does not allow that step: old -> new.
    std::optional<BulkChange> refusedStatus;
    std::vector<Variant> variants; ///< one for each of the draft's variants, in their order
};

class StoreTaxonomies;

/// Writes any number of products at once: COPY into temporary tables, then set-based statements that touch only what
/// differs, so that writing the same drafts again changes no row. A draft is the same product as an existing one when
/// its id at the store, else its SKU, else the SKU or barcode of one of its variants says so. What is empty in a
/// draft is left as it is. Row-level security of the connection's login decides what may be written.
///
///     ProductBulkWriter writer(connection, {store, true});
///     return connection.transaction([&]() -> Result<> {
///         for (…) if (auto counts = writer.write(batch); !counts) return fail(counts.error());
///         return {};
///     });
///
/// Batches of 500 to 5,000 drafts work well. All drafts of a batch must be different products.
class ProductBulkWriter {
public:
    ProductBulkWriter(db::Connection &connection, BulkWriteOptions options);
    ~ProductBulkWriter();
    ProductBulkWriter(const ProductBulkWriter &) = delete;
    ProductBulkWriter &operator=(const ProductBulkWriter &) = delete;

    /// Waits until no other writer is at work in this tenant: two that write the same products in different orders
    /// would end each other's work. Holds until the caller's transaction ends. \a goOn is asked while it waits; when it
    /// gives false, waiting ends with Cancelled. write() waits by itself when this was not called.
    Result<> reserve(const std::function<bool()> &goOn = {});

    /// Writes a batch in the caller's transaction. Gives Forbidden when the login may not write the catalog, Invalid
    /// when a draft breaks a rule of the data; then the caller's transaction is to be rolled back.
    Result<BulkCounts> write(const std::vector<ProductDraft> &batch);

    /// Takes its temporary tables away before the transaction ends, so that another writer can have its own.
    Result<> release();

    /// What write() would do to each draft. Writes nothing but temporary tables, in the caller's transaction, which
    /// must not be read-only.
    Result<std::vector<BulkComparison>> compare(const std::vector<ProductDraft> &batch);

private:
    Result<> prepare();
    /// How much a batch has.
    struct Size {
        qint64 products = 0;
        qint64 variants = 0;
    };
    Result<Size> stage(const std::vector<ProductDraft> &batch, bool createTerms);
    Result<> match(const Size &size);
    /// Runs a statement over the batch with tenant and store, as far as it names them.
    Result<db::Rows> step(const char *sql);
    Result<> run(std::initializer_list<const char *> statements);

    db::Connection &connection_;
    BulkWriteOptions options_;
    std::unique_ptr<StoreTaxonomies> taxonomies_; ///< none without a store
    TenantId tenant_;
    Currency currency_; ///< of the store, for drafts that name none
    bool prepared_ = false; ///< the temporary tables exist in this transaction
    bool reserved_ = false;

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::ProductBulkWriter)
};

} // namespace purser::catalog
