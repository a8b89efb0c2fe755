#pragma once

#include "models/catalog/pricechange.h"
#include "models/catalog/productedit.h"
#include "models/catalog/productquery.h"
#include "models/catalog/reviewtablemodel.h"

#include <QCoreApplication>

namespace purser::catalog {

/// Which products a bulk action is for: a condition, never a list that was loaded for it.
struct BulkScope {
    ProductQuery query; ///< the filter; its order is the order of the preview
    bool all = true; ///< all that match but \a ids; false: \a ids alone, whatever the filter says
    std::vector<ProductId> ids;
};

/// How titles change: what is found is replaced (capital letters matter), then something is put around it.
struct TitleChange {
    QString find;
    QString replacement;
    QString prefix;
    QString suffix;

    /// Without spaces around it; may be empty, or longer than a title may be.
    [[nodiscard]] QString apply(const QString &title) const;
};

/// What happens to each product of a scope: one field gets a new value that follows from the one it has.
struct BulkEdit {
    ProductField field = ProductField::Price; ///< Price, Cost, Status, Vendor or Title
    PriceChange price; ///< for Price and Cost
    ProductStatus status = ProductStatus::Active;
    QString vendor; ///< empty: none
    TitleChange title;

    /// `Raise price by 5%, to whole amounts`: the name of the change for people.
    [[nodiscard]] QString description(const QLocale &locale) const;

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::BulkEdit)
};

/// A bulk action as the person asked for it.
struct BulkRequest {
    BulkScope scope;
    BulkEdit change;
    std::vector<ProductId> staged; ///< products whose field this person has staged already: they are left out
    qint64 expected = 0; ///< how many products the person was told; only to be said while they wait
};

/// Why a product of the scope cannot change.
struct BulkObstacle {
    enum class Kind { NoValue, BelowZero, TooLarge, Decimals, Step, Blank, TooLong, Staged };
    Kind kind = Kind::NoValue;
    ProductStatus from = ProductStatus::Draft; ///< Step: the status it has

    /// The word for it, the sentence about it, and what a person can do; translated.
    [[nodiscard]] QString label() const;
    [[nodiscard]] QString reason(const BulkEdit &change) const;
    [[nodiscard]] QString nextStep(const BulkEdit &change) const;
    friend bool operator==(const BulkObstacle &, const BulkObstacle &) = default;

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::BulkObstacle)
};

/// Which lines of a preview are listed.
enum class BulkPart { Changing, Cannot };

/// A product of the scope with what it would become.
struct BulkRow {
    ProductRow row;
    QVariant newValue; ///< in the notation of FieldEdit
    std::optional<BulkObstacle> obstacle;
};

/// What a bulk action would do, computed by the database without loading the products.
struct BulkPreview {
    struct Group {
        BulkObstacle obstacle;
        qint64 products = 0;
    };
    qint64 products = 0; ///< in the scope
    qint64 changing = 0;
    qint64 unchanged = 0; ///< have the new value already
    std::vector<Group> cannot; ///< the largest first
    ReviewSummary summary;
    /// Identifies exactly which products change from what to what: equal only when nothing of it is different.
    QString fingerprint;

    [[nodiscard]] qint64 cannotCount() const;
};

/// How far a long change is: a bulk action that is applied, or a batch that is taken back.
struct BulkProgress {
    enum class Phase { Locking, Writing, Saving };
    Phase phase = Phase::Locking;
    qint64 done = 0;
    qint64 total = 0;
};

/// How an application ended.
struct BulkReport {
    enum class Outcome {
        Applied,
        Differs, ///< what would change is not what was shown any more; nothing was written
        Cancelled, ///< by the person; nothing was written
        Failed, ///< nothing was written; error says why
    };
    Outcome outcome = Outcome::Failed;
    qint64 products = 0; ///< that were changed
    std::optional<BatchId> batch = {}; ///< Applied: in History
    std::optional<Error> error = {};
};

} // namespace purser::catalog
