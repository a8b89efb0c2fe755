#pragma once

#include "models/catalog/productedit.h"

#include <set>

namespace purser::catalog {

/// How a batch came to be: typed and applied, applied by condition or import, or taking back another batch.
enum class BatchKind { Edit, Bulk, Undo, Redo };

/// `edit`, `bulk`, …: as the database writes it.
QString toString(BatchKind kind);
BatchKind batchKindFromString(QStringView name);

/// What is said about a batch when it is written.
struct NewBatch {
    BatchKind kind = BatchKind::Edit;
    QString name; ///< what the person did, in words, or their note; empty: the fields and counts say it
    std::optional<BatchId> reverses; ///< Undo, Redo: the batch that this one takes back
};

/// Changes of products that were applied in one transaction, as History shows them.
struct ChangeBatch {
    BatchId id;
    BatchKind kind = BatchKind::Edit;
    QString name; ///< what the person did, in words; may be empty
    UserId by;
    QString byName; ///< full name of the person
    bool mine = false; ///< the signed-in person did it
    QDateTime at; ///< UTC
    qint64 micros = 0; ///< the same in microseconds since 1970: the place in the list
    qint64 items = 0; ///< fields that were written
    qint64 products = 0;
    std::vector<ProductField> fields; ///< that were written, in their usual order
    QString rootName; ///< Undo, Redo: the name of the edit at the beginning
    /// How many of its items are taken back at the moment, by undo less redo. Undo and redo themselves: 0.
    qint64 undone = 0;
    bool reversed = false; ///< some batch takes this one back, wholly or in part
    QDateTime undoneAt; ///< UTC; of the last undo, invalid when undone == 0
    QString undoneBy;

    friend bool operator==(const ChangeBatch &, const ChangeBatch &) = default;
};

/// What undo and redo of one person stand at.
struct NextBatches {
    std::optional<ChangeBatch> undo; ///< the edit or redo to take back
    std::optional<ChangeBatch> redo; ///< the undo to take back
    friend bool operator==(const NextBatches &, const NextBatches &) = default;
};

/// "Price of 312 products", or the words of the person: what a batch did, for people.
QString batchTitle(const ChangeBatch &batch, const QLocale &locale);

/// Where the list of batches goes on: after this one.
struct BatchCursor {
    qint64 micros = 0; ///< created_at
    BatchId id;
};

/// A field of a product: what ticks in an undo are about.
using BatchItemKey = std::pair<ProductId, ProductField>;

/// Whether, and why not, the item of a batch can go back to the value from before.
enum class UndoState {
    Back, ///< it still has the value that the batch wrote: it goes back
    Same, ///< it already has the value from before: nothing to do
    Changed, ///< somebody changed it since: skipped
    Deleted, ///< the product is gone, or may not be seen
    VariantGone, ///< the variant that was written is gone
    SumOfVariants, ///< stock: the product has several variants now, and its stock is their sum
    NoWay, ///< status: the life of a product has no way back
    SkuTaken, ///< another product or variant has the SKU by now
};

/// One field that a batch wrote.
struct BatchItem {
    BatchItemKey key;
    QString title; ///< of the product as it is now; empty when it is deleted
    QString sku;
    QString imageUrl;
    Currency currency;
    QVariant before, after; ///< in the notation of FieldEdit
    QVariant now; ///< what the field holds at the moment
    UndoState state = UndoState::Back;
    QString owner; ///< SkuTaken: the title of the product that has the SKU
    int variantCount = 0;
};

/// Which items of a batch a list shows.
enum class BatchPart { All, Back, Skipped };

/// How an undo of a whole batch would end, by number of items.
struct UndoCounts {
    qint64 back = 0;
    qint64 backProducts = 0;
    qint64 same = 0; ///< already as before
    qint64 changed = 0;
    qint64 ineligible = 0; ///< deleted, no way, taken, …
    [[nodiscard]] qint64 skipped() const { return changed + ineligible; }
    friend bool operator==(const UndoCounts &, const UndoCounts &) = default;
};

/// Which items a person wants back: all but some, or only some. A million items are never listed.
struct UndoChoice {
    bool all = true;
    std::set<BatchItemKey> exceptions; ///< with all: those that stay; else: those that go back
    [[nodiscard]] bool contains(const BatchItemKey &key) const { return exceptions.contains(key) != all; }
};

/// What an undo has done.
struct UndoOutcome {
    std::optional<BatchId> batch; ///< the batch that was written; none when nothing went back
    qint64 undone = 0;
    qint64 products = 0;
    qint64 skipped = 0; ///< chosen, but changed since or not possible by now
};

} // namespace purser::catalog
