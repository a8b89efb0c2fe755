#pragma once

#include "models/catalog/product.h"

#include <QVariant>

namespace purser::catalog {

/// The fields of a product that are edited in place. Price, cost and (with a single variant) stock are written to
/// the first variant; the product's own columns follow by trigger.
enum class ProductField { Title, Sku, Status, Price, Cost, Stock, Vendor, Description };

/// The bit of \a field in a set of fields.
constexpr quint16 fieldBit(ProductField field)
{
    return static_cast<quint16>(1U << static_cast<unsigned>(field));
}

/// A new value for one field. `value` holds QString (Title, Sku, Vendor, Description), Decimal as QString in plain
/// notation (Price, Cost; null QVariant clears), int (Stock; null QVariant: not tracked), or the database's status
/// name.
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
    QString reason; ///< Refused: the sentence for the person
    std::optional<ProductRow> now; ///< Saved, Conflict: the row as it is now
};

struct CommitOutcome {
    bool saved = false; ///< all or nothing: false when any product is not Saved
    std::vector<EditOutcome> products;
    std::optional<BatchId> batch = {}; ///< in History; none when nothing differed, or the caller keeps the history
};

} // namespace purser::catalog
