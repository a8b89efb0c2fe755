#include "app/worker/handlers.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/jobs/maintenance.h"
#include "app/sync/handlers.h"
#include "app/webhooks/repair.h"

namespace purser::worker {
namespace {

/// Connectors for two-way sync, with the secrets of whoever runs the job.
class OpenedStores : public sync::StoreConnectors {
public:
    explicit OpenedStores(std::shared_ptr<StoreOpener> opener) : opener_(std::move(opener)) { }
    Result<sync::OpenStore> prepare(jobs::JobContext &context) override { return opener_->prepare(context); }

private:
    std::shared_ptr<StoreOpener> opener_;
};

} // namespace

ConnectorTypes makeConnectorTypes(Patience patience)
{
    connectors::http::Options options;
    if (patience == Patience::Person) {
        options.connectTimeout = std::chrono::seconds(8);
        options.timeout = std::chrono::seconds(30);
        options.attempts = 2;
        options.patience = std::chrono::seconds(5);
    }
    return {std::make_shared<connectors::woo::WooCommerceType>(options)};
}

std::shared_ptr<StoreOpener> makeStoreOpener(const Needs &needs)
{
    return std::make_shared<StoreOpener>(makeConnectorTypes(), needs.secrets, needs.login);
}

std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(
    const Needs &needs, const std::shared_ptr<StoreOpener> &opener)
{
    auto handlers = jobs::maintenanceHandlers(needs.session.may(u"audit:read"));
    if (needs.session.may(u"catalog:write"))
        for (const auto &handler : sync::makeHandlers(std::make_shared<OpenedStores>(opener)))
            handlers.push_back(handler);
    if (!needs.webhooks.isEmpty())
        handlers.push_back(webhooks::repairHandler(opener, needs.webhooks));
    return handlers;
}

} // namespace purser::worker
