#include "app/sync/handlers.h"

#include "app/sync/linking.h"
#include "app/sync/ordersync.h"
#include "app/sync/pulling.h"
#include "app/sync/pushing.h"
#include "app/sync/taxonomysync.h"

namespace purser::sync {
namespace {

using Work = Result<QJsonObject> (*)(jobs::JobContext &, RemoteStore &, StoreSide &);

/// Opens store and connector around one of the functions above.
class StoreHandler : public jobs::JobHandler {
public:
    StoreHandler(const char *type, Work work, std::shared_ptr<StoreConnectors> connectors)
        : type_(QString::fromLatin1(type)), work_(work), connectors_(std::move(connectors))
    {
    }

    [[nodiscard]] QString type() const override { return type_; }

    Result<QJsonObject> run(jobs::JobContext &context) override
    {
        const auto store = storeOf(context);
        if (!store)
            return fail(store.error());
        auto open = connectors_->prepare(context);
        if (!open)
            return fail(open.error());
        StoreSide side;
        const auto read = [&](db::Connection &c) -> Result<> {
            auto loaded = StoreSide::load(c, *store);
            if (!loaded)
                return fail(loaded.error());
            side = std::move(*loaded);
            return {};
        };
        if (auto done = context.read(read); !done)
            return fail(done.error());
        RemoteStore remote(std::move(*open), context.stop());
        return work_(context, remote, side);
    }

private:
    QString type_;
    Work work_;
    std::shared_ptr<StoreConnectors> connectors_;
};

} // namespace

std::vector<std::shared_ptr<jobs::JobHandler>> makeHandlers(std::shared_ptr<StoreConnectors> connectors)
{
    std::vector<std::shared_ptr<jobs::JobHandler>> handlers;
    const auto add = [&](const char *type, Work work) {
        handlers.push_back(std::make_shared<StoreHandler>(type, work, connectors));
    };
    add("first_link", &proposeLinks);
    add("apply_links", &applyLinks);
    add("pull_taxonomies", &pullTaxonomies);
    add("pull_products", &pullProducts);
    add("pull_orders", &pullOrders);
    add("pull_one", &pullOne);
    add("push_products", &pushProducts);
    add("reconcile", &reconcile);
    return handlers;
}

} // namespace purser::sync
