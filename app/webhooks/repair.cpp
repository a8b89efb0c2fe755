#include "app/webhooks/repair.h"

#include "app/secrets/keyring.h"
#include "app/webhooks/mailroom.h"
#include "models/base/counted.h"

#include <QCoreApplication>

namespace purser::webhooks {
namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::webhooks", text, meaning, n);
}

class RepairHandler : public jobs::JobHandler {
public:
    RepairHandler(std::shared_ptr<worker::StoreOpener> opener, const QUrl &base)
        : opener_(std::move(opener)), base_(base)
    {
    }

    [[nodiscard]] QString type() const override { return u"repair_webhooks"_qs; }
    Result<QJsonObject> run(jobs::JobContext &context) override;

private:
    Result<QByteArray> secret(jobs::JobContext &context, const ConnectionId &connection) const;
    static Result<QStringList> known(jobs::JobContext &context, const QUrl &url);
    static Result<> note(jobs::JobContext &context, const connectors::RemoteWebhook &hook);

    std::shared_ptr<worker::StoreOpener> opener_;
    QUrl base_;
};

/// The secret that signs the deliveries of \a connection; made when there is none.
Result<QByteArray> RepairHandler::secret(jobs::JobContext &context, const ConnectionId &connection) const
{
    secrets::Keyring keyring(opener_->secrets().get(), opener_->login());
    const auto c = context.connection();
    if (!c)
        return fail(c.error());
    const auto fields = keyring.reveal(**c, connection, u"job repair_webhooks"_qs);
    if (!fields)
        return fail(fields.error());
    if (const QByteArray kept = fields->value(u"webhook_secret"_qs); !kept.isEmpty())
        return kept;
    const QByteArray made = secrets::randomSecret(32).toLatin1();
    auto written = context.write([&](db::Connection &connected) -> Result<> {
        // What the store may have was made with another secret, so it is none of ours any more.
        auto forgotten =
            connected.exec("delete from sync.webhooks where tenant_id = auth.tenant_id() and store_id = $1 "
                           "and delivery_url like '%/webhooks/%'",
                {context.job().store});
        if (!forgotten)
            return fail(forgotten.error());
        return keyring.keep(connected, connection, u"webhook_secret"_qs, made);
    });
    if (!written)
        return fail(written.error());
    return made;
}

/// The ids, at the store, of webhooks that were made for \a url with the secret that is kept.
Result<QStringList> RepairHandler::known(jobs::JobContext &context, const QUrl &url)
{
    QStringList ids;
    auto asked = context.read([&](db::Connection &c) -> Result<> {
        const auto rows = c.exec("select external_id from sync.webhooks where tenant_id = auth.tenant_id() "
                                 "and store_id = $1 and delivery_url = $2 and external_id is not null",
            {context.job().store, url.toString(QUrl::FullyEncoded)});
        if (!rows)
            return fail(rows.error());
        ids.clear();
        for (const db::Row row : *rows)
            ids << row.text(0);
        return {};
    });
    if (!asked)
        return fail(asked.error());
    return ids;
}

Result<> RepairHandler::note(jobs::JobContext &context, const connectors::RemoteWebhook &hook)
{
    return context.write([&](db::Connection &c) -> Result<> {
        auto kept = c.exec(R"(
            insert into sync.webhooks as w (tenant_id, store_id, external_id, topic, delivery_url, status)
            values (auth.tenant_id(), $1, $2, $3, $4, 'active')
            on conflict (tenant_id, store_id, topic, delivery_url)
            do update set external_id = excluded.external_id, status = 'active')",
            {context.job().store, hook.id, hook.topic, hook.url.toString(QUrl::FullyEncoded)});
        return kept ? Result<>() : fail(kept.error());
    });
}

Result<QJsonObject> RepairHandler::run(jobs::JobContext &context)
{
    if (!context.job().store || !context.job().connection)
        return fail(Error::Kind::Invalid, tr("This job names no connection to a store."));
    const ConnectionId connection(*context.job().connection);
    TenantId tenant;
    auto asked = context.read([&tenant](db::Connection &c) -> Result<> {
        const auto rows = c.exec("select auth.tenant_id()");
        if (!rows)
            return fail(rows.error());
        tenant = rows->first().id<TenantId>(0);
        return {};
    });
    if (!asked)
        return fail(asked.error());
    const auto open = opener_->prepare(context);
    if (!open)
        return fail(open.error());
    const auto key = secret(context, connection);
    if (!key)
        return fail(key.error());
    const auto store = (*open)(context.stop());
    if (!store)
        return fail(store.error());
    const auto present = (*store)->webhooks();
    if (!present)
        return fail(present.error());

    const QString path = QString::fromLatin1(Mailroom::path(tenant, *context.job().store, connection));
    QUrl url = base_;
    url.setPath((base_.path().endsWith(u'/') ? base_.path().chopped(1) : base_.path()) + path);
    const auto ours = known(context, url);
    if (!ours)
        return fail(ours.error());
    const QStringList topics = (*store)->traits().webhookTopics;
    QHash<QString, connectors::RemoteWebhook> good;
    qint64 removed = 0;
    for (const connectors::RemoteWebhook &hook : *present) {
        if (!hook.url.path().endsWith(path))
            continue; // somebody else's
        // Ours: one that works is kept; what was switched off after failures, moved, doubled or not needed goes, and so
        // does what nobody noted, because nobody knows its secret.
        if (hook.active && hook.url == url && topics.contains(hook.topic) && ours->contains(hook.id)
            && !good.contains(hook.topic)) {
            good.insert(hook.topic, hook);
            continue;
        }
        if (auto gone = (*store)->removeWebhook(hook.id); !gone)
            return fail(gone.error());
        ++removed;
    }
    qint64 made = 0;
    for (const QString &topic : topics) {
        if (context.stop().stop_requested())
            return fail(Error::Kind::Cancelled, tr("The job was asked to stop."));
        if (!good.contains(topic)) {
            const auto added = (*store)->addWebhook(topic, url, *key);
            if (!added)
                return fail(added.error());
            good.insert(topic, *added);
            ++made;
        }
        if (auto noted = note(context, good[topic]); !noted)
            return fail(noted.error());
    }
    // What is not at the store any more is not kept here either.
    auto tidied = context.write([&](db::Connection &c) -> Result<> {
        auto gone = c.exec("delete from sync.webhooks where tenant_id = auth.tenant_id() and store_id = $1 "
                           "and delivery_url like '%/webhooks/%' and not (delivery_url = $2 and topic = any ($3))",
            {context.job().store, url.toString(QUrl::FullyEncoded), topics});
        return gone ? Result<>() : fail(gone.error());
    });
    if (!tidied)
        return fail(tidied.error());
    if (made + removed > 0)
        context.log(tr("%Ln webhooks were made at the store, removed: %1.", nullptr, counted(made)).arg(removed));
    return QJsonObject{
        {u"rows_processed"_qs, topics.size()}, {u"rows_created"_qs, made}, {u"rows_removed"_qs, removed}};
}

} // namespace

std::shared_ptr<jobs::JobHandler> repairHandler(std::shared_ptr<worker::StoreOpener> opener, const QUrl &base)
{
    return std::make_shared<RepairHandler>(std::move(opener), base);
}

} // namespace purser::webhooks
