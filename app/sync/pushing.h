#pragma once

#include "app/sync/productsync.h"

namespace purser::sync {

/// Handler `push_products`: carries to the store what is pending: terms, products, and the status of orders.
/// {"products": [id], "external_ids": [id], "terms": [id], "orders": [id]}: these only, whatever their state. Each part
/// is read there first, merged, written, read again and compared; only what the store shows afterwards counts. A crash
/// anywhere repeats work, and a product that an attempt created is found by its SKU.
Result<QJsonObject> pushProducts(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

} // namespace purser::sync
