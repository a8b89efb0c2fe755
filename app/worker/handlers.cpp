#include "app/worker/handlers.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/jobs/maintenance.h"
#include "app/webhooks/repair.h"

namespace purser::worker {

ConnectorTypes makeConnectorTypes()
{
    return {std::make_shared<connectors::woo::WooCommerceType>()};
}

std::shared_ptr<StoreOpener> makeStoreOpener(const Needs &needs)
{
    return std::make_shared<StoreOpener>(makeConnectorTypes(), needs.secrets, needs.login);
}

std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(
    const Needs &needs, const std::shared_ptr<StoreOpener> &opener)
{
    auto handlers = jobs::maintenanceHandlers(needs.session.may(u"audit:read"));
    if (!needs.webhooks.isEmpty())
        handlers.push_back(webhooks::repairHandler(opener, needs.webhooks));
    return handlers;
}

} // namespace purser::worker
