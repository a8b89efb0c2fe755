#include "app/worker/handlers.h"

#include "app/jobs/maintenance.h"

namespace purser::worker {

std::vector<std::shared_ptr<const connectors::ConnectorType>> makeConnectorTypes()
{
    return {};
}

std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(const Needs &needs)
{
    return jobs::maintenanceHandlers(needs.session.may(u"audit:read"));
}

} // namespace purser::worker
