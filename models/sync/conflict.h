#pragma once

#include "models/base/money.h"
#include "models/sync/syncfield.h"

#include <QDateTime>

namespace purser::sync {

/// Whose value is kept.
enum class Keep { Ours, Theirs };

/// A field that both sides changed: of a product or variation, of a category, tag, brand, attribute or term, or the
/// status of an order.
struct Conflict {
    /// Decided: somebody chose, the value is on its way. Closed: both sides have it.
    enum class State { Open, Decided, Closed };

    ConflictId id;
    StoreId store;
    QString storeName;
    Currency currency; ///< of the store: that of its amounts
    ProductId product; ///< null where it is of no product
    QString productTitle; ///< of something else its kind and name, "Category: Lamps"
    QString sku; ///< of the variation, else of the product
    QString imageUrl;
    std::optional<VariantId> variant;
    QString variantTitle; ///< "Red / XL"; empty for a field of the product
    QString externalId;
    FieldKey key;
    std::optional<QJsonValue> base; ///< none: they never agreed
    QJsonValue ours;
    QJsonValue theirs;
    QString baseText; ///< for people; so are the next two
    QString oursText;
    QString theirsText;
    QDateTime oursChangedAt; ///< UTC; of the product, not only of the field
    QDateTime theirsChangedAt; ///< UTC by the clock of the store; may be invalid
    State state = State::Open;
    std::optional<Keep> resolution; ///< none of a closed one: the sides came to agree by themselves
    QString resolvedBy; ///< name; may be empty
    QDateTime resolvedAt;
    qint64 rowVersion = 0;
    QDateTime createdAt;
};

/// Which conflicts are wanted.
struct ConflictQuery {
    std::optional<StoreId> store;
    std::optional<FieldKey> kind;
    std::optional<ProductId> product;
    bool closed = false; ///< the closed ones, newest first, instead of the open and decided ones, oldest first
};

/// How many open conflicts there are of one kind: of a field in a store.
struct ConflictKind {
    StoreId store;
    QString storeName;
    FieldKey key;
    qint64 open = 0;
};

/// Who decides about a field of a store.
struct FieldOwnership {
    FieldKey key;
    Owner owner = Owner::Ask;
    bool isDefault = true;
};

/// How a store is kept in step.
struct StoreSettings {
    QDateTime linkedAt; ///< UTC; invalid: the first link is not reviewed yet, nothing is synced
    bool importNew = true; ///< products that appear in the store are created here; else they are proposed
};

} // namespace purser::sync
