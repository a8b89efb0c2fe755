#pragma once

#include "app/sync/productsync.h"

namespace purser::sync {

/// Handler `pull_orders`: orders, their lines, and the stock of what they sold. How an order goes from status to status
/// is written down by the database.
Result<QJsonObject> pullOrders(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

/// One order, as `pull_one` asks for it. One that the store does not have (any more) is left as it is here.
Result<QJsonObject> pullOrder(jobs::JobContext &context, RemoteStore &remote, StoreSide &side, const QString &id);

} // namespace purser::sync
