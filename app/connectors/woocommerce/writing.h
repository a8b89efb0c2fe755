#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/woocommerce/units.h"

namespace purser::connectors::woo {

/// The body in which WooCommerce is told to make \a change: the names of reading.h, the other way round. Batches are
/// not checked over there (a number for a price, a comma in it and an unknown status are all taken and misunderstood),
/// so it is done here: Invalid, with a sentence that names the field. Fields that cannot be changed are left out.
///
/// What is special: an empty price or date is "" (null has no effect), stock that is not counted is `manage_stock`
/// false (null would become 0), a status `archived` is no update (trash is a deletion).
Result<QJsonObject> writeFields(RemoteKind kind, const RemoteChange &change, const Units &units);

} // namespace purser::connectors::woo
