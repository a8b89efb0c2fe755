#pragma once

#include "app/jobs/job.h"
#include "app/sync/remotestore.h"

namespace purser::sync {

/// Where the handlers get the connector of a job from.
class StoreConnectors {
public:
    virtual ~StoreConnectors() = default;
    /// Reads what is needed for the connection of \a context: its settings and secrets. Nothing is contacted yet.
    virtual Result<OpenStore> prepare(jobs::JobContext &context) = 0;
};

/// `first_link`, `apply_links`, `pull_taxonomies`, `pull_products`, `pull_orders`, `pull_one`, `push_products` and
/// `reconcile`: two-way sync, the same for every store.
std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(std::shared_ptr<StoreConnectors> connectors);

} // namespace purser::sync
