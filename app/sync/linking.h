#pragma once

#include "app/sync/productsync.h"

namespace purser::sync {

/// Handler `first_link`: finds what belongs together by SKU, barcode and title, and proposes it. Creates nothing,
/// neither here nor there, and changes no product. Proposals that nobody has decided are made anew.
Result<QJsonObject> proposeLinks(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

/// Handler `apply_links`: does what was accepted. From then on the store is kept in step.
Result<QJsonObject> applyLinks(jobs::JobContext &context, RemoteStore &remote, StoreSide &side);

} // namespace purser::sync
