#include "app/webhooks/mailroom.h"

#include "app/jobs/jobrun.h"
#include "app/secrets/keyring.h"
#include "models/sync/jobqueue.h"

namespace purser::webhooks {
namespace {

constexpr std::chrono::seconds rereading{10}; // strangers cannot have the connections read more often
constexpr std::chrono::seconds rereadingMissing{1}; // unless there was no secret yet: it is just being made
constexpr int unsignedAnHour = 20; // written down of a connection, of each sort; the rest is not worth its room

QByteArray hex(const QUuid &id)
{
    return id.toString(QUuid::Id128).toLatin1();
}

/// As the job `pull_one` names it.
QString kindOf(connectors::RemoteKind kind)
{
    using Kind = connectors::RemoteKind;
    switch (kind) {
    case Kind::Category: return u"category"_qs;
    case Kind::Tag: return u"tag"_qs;
    case Kind::Brand: return u"brand"_qs;
    case Kind::Attribute: return u"attribute"_qs;
    case Kind::AttributeTerm: return u"attribute_term"_qs;
    case Kind::Product: return u"product"_qs;
    case Kind::Variation: return u"variation"_qs;
    case Kind::Order: return u"order"_qs;
    case Kind::OrderNote: return u"order_note"_qs;
    }
    return {};
}

/// A text of a stranger, fit for a column.
QString fit(const QString &text, qsizetype length, const QString &otherwise = {})
{
    QString t = text.left(length);
    t.remove(QChar(u'\0'));
    return t.isEmpty() ? otherwise : t;
}

/// What is kept of a delivery. Gives false when the store has used up its deliveries of this hour.
Result<bool> writeLog(
    db::Connection &c, StoreId store, const connectors::WebhookDelivery &delivery, const QString &error)
{
    const auto logged =
        c.exec("insert into sync.webhook_logs (tenant_id, store_id, delivery_id, topic, status, error_message) "
               "values (auth.tenant_id(), $1, nullif($2, ''), $3, $4, nullif($5, ''))",
            {store, fit(delivery.deliveryId, 100), fit(delivery.topic, 100, delivery.ping ? u"ping"_qs : u"unknown"_qs),
                error.isEmpty() ? u"success"_qs : u"failed"_qs, error});
    if (!logged)
        return fail(logged.error());
    return logged->affected() > 0;
}

} // namespace

Mailroom::Mailroom(const db::ConnectionSettings &settings, TenantId tenant, std::shared_ptr<worker::StoreOpener> opener,
    QObject *parent)
    : QObject(parent), tenant_(tenant), opener_(std::move(opener)), database_(settings, 2)
{
    database_.setStatementTimeout(std::chrono::seconds(5), std::chrono::seconds(2));
    refresh({});
}

Mailroom::~Mailroom()
{
    closing_ = true;
}

QByteArray Mailroom::path(TenantId tenant, StoreId store, ConnectionId connection)
{
    return "/webhooks/" + hex(tenant.value) + '/' + hex(store.value) + '/' + hex(connection.value);
}

/// Reads connections and their secrets anew, then does \a then; whatever failed, what was known stays.
void Mailroom::refresh(const std::function<void()> &then)
{
    if (then)
        waiting_.push_back(then);
    if (waiting_.size() > (then ? 1u : 0u))
        return; // it is being read already
    if (!then)
        waiting_.push_back({});
    QStringList providers;
    for (const auto &type : opener_->types())
        providers << type->provider();
    auto load = [opener = opener_, providers](db::Connection &c) -> Result<Routes> {
        const auto rows =
            c.exec("select id, store_id, provider from core.connections where tenant_id = auth.tenant_id() "
                   "and store_id is not null and status <> 'revoked' and provider = any ($1)",
                {providers});
        if (!rows)
            return fail(rows.error());
        Routes routes;
        secrets::Keyring keyring(opener->secrets().get(), opener->login());
        for (const db::Row row : *rows) {
            Route route{row.id<StoreId>(1), row.text(2), {}};
            // One connection whose secrets this account may not use does not keep the others from working.
            if (const auto fields = keyring.reveal(c, row.id<ConnectionId>(0), u"webhooks"_qs))
                route.secret = fields->value(u"webhook_secret"_qs);
            else if (jobs::mayHelpLater(fields.error()))
                return fail(fields.error());
            routes.insert(row.uuid(0), route);
        }
        return routes;
    };
    auto task = database_.run(this, std::move(load));
    QCoro::connect(std::move(task), this, [this](Result<Routes> routes) {
        if (closing_)
            return;
        failed_ = !routes;
        if (routes || read_) // what was never known is looked for again at once
            read_ = Clock::now();
        if (routes)
            routes_ = std::move(*routes);
        else
            emit said(routes.error().message);
        for (const auto &waiting : std::exchange(waiting_, {}))
            if (waiting)
                waiting();
    });
}

void Mailroom::take(const Request &request, std::function<void(Reply)> answer)
{
    if (request.method != "POST") {
        answer({405, "Deliveries are posted."});
        return;
    }
    const QList<QByteArray> parts = request.path.split('/');
    const auto id = [](const QByteArray &text) {
        return text.size() == 32 ? QUuid::fromString(QString::fromLatin1(text.left(8) + '-' + text.mid(8, 4) + '-'
                   + text.mid(12, 4) + '-' + text.mid(16, 4) + '-' + text.mid(20)))
                                 : QUuid();
    };
    const QUuid connection = parts.size() == 5 ? id(parts[4]) : QUuid();
    if (connection.isNull() || parts[1] != "webhooks" || id(parts[2]) != tenant_.value || id(parts[3]).isNull()) {
        answer({404, "There is nothing here."});
        return;
    }
    const bool stale = !read_ || Clock::now() - *read_ > memory_;
    const bool unknown = !routes_.contains(connection) && read_ && Clock::now() - *read_ > rereading;
    auto go = [this, request, connection, store = StoreId(id(parts[3])), answer] {
        const auto route = routes_.constFind(connection);
        if (route == routes_.constEnd() && failed_)
            answer({503, "Try again later."});
        else if (route == routes_.constEnd() || route->store != store)
            answer({404, "There is nothing here."});
        else
            read(request, connection, answer, true);
    };
    if (stale || unknown)
        refresh(go);
    else
        go();
}

void Mailroom::read(const Request &request, const QUuid &connection, const Answer &answer, bool again)
{
    const Route route = routes_.value(connection);
    const auto type = opener_->type(route.provider);
    if (!type) {
        answer({404, "There is nothing here."});
        return;
    }
    const auto delivery = type->readWebhook(request.body, request.headers, route.secret);
    if (delivery && delivery->ping && !isWorthNoting(pings_, connection)) {
        answer({200, "Thank you."});
        return;
    }
    if (delivery) {
        keep(route, connection, *delivery, answer);
        return;
    }
    // The secret may be a new one since it was read.
    const auto pause = route.secret.isEmpty() ? rereadingMissing : rereading;
    if (again && read_ && Clock::now() - *read_ > pause) {
        refresh([this, request, connection, answer] { read(request, connection, answer, false); });
        return;
    }
    if (failed_) { // it may be the secret that could not be read
        answer({503, "Try again later."});
        return;
    }
    noteRefused(route.store, connection, type->webhookTopic(request.headers));
    answer({401, "The signature is missing or wrong."});
}

void Mailroom::keep(
    const Route &route, const QUuid &connection, const connectors::WebhookDelivery &delivery, const Answer &answer)
{
    auto work = [store = route.store, connection, delivery](db::Connection &c) -> Result<bool> {
        const auto logged = writeLog(c, store, delivery, {});
        if (!logged)
            return fail(logged.error());
        const bool tells = !delivery.ping && delivery.kind && !delivery.id.isEmpty();
        if (!tells)
            return false;
        sync::NewJob job;
        job.connection = ConnectionId(connection);
        job.store = store;
        const QString key = u"webhook:"_qs + connection.toString(QUuid::WithoutBraces) + u':';
        if (*logged) {
            job.type = u"pull_one"_qs;
            job.parameters = {{u"kind"_qs, kindOf(*delivery.kind)}, {u"id"_qs, delivery.id}};
            job.uniqueKey = key + kindOf(*delivery.kind) + u':' + fit(delivery.id, 100);
            job.priority = 60;
        } else {
            // So many changes at once are read together, once; the store is not told off, or it would stop telling.
            job.type = *delivery.kind == connectors::RemoteKind::Order ? u"pull_orders"_qs : u"pull_products"_qs;
            job.uniqueKey = key + job.type;
            job.delay = std::chrono::minutes(1);
        }
        if (const auto queued = sync::enqueue(c, job); !queued)
            return fail(queued.error());
        return true;
    };
    auto task = database_.write(this, std::move(work));
    QCoro::connect(std::move(task), this, [this, answer](Result<bool> kept) {
        if (closing_)
            return;
        if (kept) {
            answer({*kept ? 202 : 200, "Thank you."});
            return;
        }
        emit said(kept.error().message);
        answer({503, "Try again later."});
    });
}

/// Anybody can send what is not signed: it takes no room but for a few lines, which may help whoever wonders, and uses
/// up nothing of what the store may tell in an hour.
bool Mailroom::isWorthNoting(Tally &tally, const QUuid &connection)
{
    auto &[hour, n] = tally[connection];
    const qint64 now = QDateTime::currentSecsSinceEpoch() / 3600;
    if (hour != now)
        n = 0;
    hour = now;
    return ++n <= unsignedAnHour;
}

void Mailroom::noteRefused(StoreId store, const QUuid &connection, const QString &topic)
{
    if (!isWorthNoting(refused_, connection))
        return;
    connectors::WebhookDelivery delivery;
    delivery.topic = topic.simplified();
    auto work = [store, delivery](db::Connection &c) -> Result<bool> {
        return writeLog(c, store, delivery, u"The signature is missing or wrong."_qs);
    };
    auto task = database_.write(this, std::move(work));
    QCoro::connect(std::move(task), this, [this](Result<bool> written) {
        if (!closing_ && !written)
            emit said(written.error().message);
    });
}

void Mailroom::requestRepairs()
{
    QStringList providers;
    for (const auto &type : opener_->types())
        providers << type->provider();
    auto work = [providers](db::Connection &c) -> Result<qint64> {
        const auto queued = c.exec(
            "select sync.enqueue('repair_webhooks', '{}', 'repair_webhooks:' || id, 80, id, store_id) from "
            "core.connections where tenant_id = auth.tenant_id() and store_id is not null and status = 'active' and "
            "provider = any ($1)",
            {providers});
        if (!queued)
            return fail(queued.error());
        return queued->size();
    };
    auto task = database_.write(this, std::move(work));
    QCoro::connect(std::move(task), this, [this](Result<qint64> queued) {
        if (!closing_ && !queued)
            emit said(queued.error().message);
    });
}

} // namespace purser::webhooks
