#pragma once

#include "models/catalog/bulkedit.h"
#include "models/catalog/productsql.h"

#include <chrono>

namespace purser::catalog::sql {

/// Lets the statements of this transaction take \a time, longer than those of a page, and waits for them as long.
Result<> allowTime(db::Connection &c, std::chrono::seconds time);

/// The products of a bulk action's scope as a relation `p`: the columns of catalog.products, `new_value` (of the type
/// of the column) and `outcome`: `change`, `same`, or the code of a BulkObstacle.
struct BulkRelation {
    QString from; ///< `from (select …) p`
    db::Params params;
    /// Adds a parameter and gives its placeholder.
    QString bind(const db::Param &param);
};
/// What a relation is read for.
enum class BulkReading {
    Lines, ///< some lines in the order of the grid, with every column
    Figures, ///< all of them at once, with the columns that can change, the currency and the stock
    Locked, ///< the same, locked in the order of their ids, and as they are once they are locked
};
BulkRelation bulkRelation(const BulkRequest &request, BulkReading reading);

/// The column of catalog.products that holds \a field.
QLatin1StringView bulkColumn(ProductField field);
/// A code of `outcome`; nothing for `change` and `same`.
std::optional<BulkObstacle> bulkObstacle(QStringView outcome);
/// The code of an obstacle.
QString bulkOutcome(const BulkObstacle &obstacle);

/// An aggregate over the changing rows of a relation `p`: equal for two readings only when the same products change
/// from the same values to the same values. Order does not matter.
QString bulkFingerprint(ProductField field);
/// The changing rows of one currency.
struct FingerprintPart {
    QString currency;
    qint64 products = 0;
    QString sum; ///< bulkFingerprint()
};
/// All of them as one text.
QString fingerprintOf(std::vector<FingerprintPart> parts);

} // namespace purser::catalog::sql
