#include "app/worker/storeopener.h"

#include "app/secrets/keyring.h"

#include <algorithm>

namespace purser::worker {

StoreOpener::StoreOpener(ConnectorTypes types, std::shared_ptr<secrets::SecretStore> secrets, QString login)
    : types_(std::move(types)), secrets_(std::move(secrets)), login_(std::move(login))
{
}

std::shared_ptr<const connectors::ConnectorType> StoreOpener::type(const QString &provider) const
{
    const auto found = std::ranges::find_if(types_, [&](const auto &t) { return t->provider() == provider; });
    return found == types_.end() ? nullptr : *found;
}

Result<StoreOpener::Open> StoreOpener::prepare(jobs::JobContext &context) const
{
    if (!context.job().connection)
        return fail(Error::Kind::Invalid, tr("This job names no connection to a store."));
    const ConnectionId id(*context.job().connection);
    const auto c = context.connection();
    if (!c)
        return fail(c.error());
    const auto rows = (*c)->exec(
        "select provider, metadata, status, label from core.connections where tenant_id = auth.tenant_id() and id = $1",
        {id});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Error::Kind::NotFound, tr("The connection of this job does not exist any more."));
    const db::Row row = rows->first();
    if (row.text(2) == u"revoked")
        return fail(
            Error::Kind::Invalid, tr("The connection “%1” was revoked. Connect the store again.").arg(row.text(3)));
    const auto vendor = type(row.text(0));
    if (!vendor)
        return fail(Error::Kind::Invalid, tr("This version cannot work with stores of %1.").arg(row.text(0)));
    secrets::Keyring keyring(secrets_.get(), login_);
    auto fields = keyring.reveal(**c, id, u"job "_qs + context.job().type);
    if (!fields)
        return fail(fields.error());
    Open open = [vendor, settings = row.json(1).object(), secrets = std::move(*fields)](
                    const std::stop_token &stop) { return vendor->open(settings, secrets, stop); };
    return open;
}

} // namespace purser::worker
