#pragma once

#include "app/sync/productchange.h"

namespace purser::sync {

/// Writes what came of a page of products, a statement for each kind of row, whatever their number. In the caller's
/// transaction, which has locked the products that exist. What is as it shall be is left alone.
Result<> writeChanges(
    db::Connection &c, const StoreSide &side, const std::vector<ProductChange> &changes, const QUuid &job);

} // namespace purser::sync
