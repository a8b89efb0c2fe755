#include "app/connectors/woocommerce/woocommercestore.h"

#include "app/connectors/woocommerce/orderreading.h"
#include "app/connectors/woocommerce/reading.h"
#include "models/base/isolated.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace purser::connectors::woo {
namespace {

/// What the other side's clock said, by the Date header of its answer; invalid when there is none.
QDateTime clockOf(const http::Response &response)
{
    QDateTime theirs = QLocale::c().toDateTime(
        QString::fromLatin1(response.headers.value("date")), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_qs);
    theirs.setTimeSpec(Qt::UTC);
    return theirs;
}

/// Seconds by which it is ahead.
std::optional<qint64> clockDifference(const http::Response &response)
{
    const QDateTime theirs = clockOf(response);
    if (!theirs.isValid())
        return {};
    return QDateTime::currentDateTimeUtc().secsTo(theirs);
}

} // namespace

WooCommerceStore::WooCommerceStore(
    Access access, http::Options options, std::shared_ptr<http::RateLimiter> limiter, std::stop_token stop)
    : access_(std::move(access)),
      oauth_{access_.key, access_.secret, {}, {}, http::OAuth1::Method::HmacSha256},
      client_(std::move(options), std::move(limiter), std::move(stop))
{
}

StoreConnector::Traits WooCommerceStore::traits() const
{
    using enum RemoteKind;
    return {{Category, Tag, Brand, Attribute, AttributeTerm, Product, Variation, Order, OrderNote},
        {Product, Variation, Order}, 100, std::chrono::seconds(300),
        {u"product.created"_qs, u"product.updated"_qs, u"product.deleted"_qs, u"product.restored"_qs,
            u"order.created"_qs, u"order.updated"_qs, u"order.deleted"_qs, u"order.restored"_qs}};
}

void WooCommerceStore::sign(http::Request &request) const
{
    if (access_.url.scheme() == u"https")
        request.headers.append(
            {QByteArrayLiteral("Authorization"), "Basic " + (access_.key + ':' + access_.secret).toBase64()});
    else
        oauth_.signQuery(request, QDateTime::currentSecsSinceEpoch() + clockOffset_);
}

Error WooCommerceStore::defect(const QString &what) const
{
    return {Error::Kind::Internal, tr("%1 answered with something that cannot be understood.").arg(isolated(host())),
        what, {}};
}

Result<WooCommerceStore::Answer> WooCommerceStore::call(const QByteArray &method, const QString &path,
    const Parameters &query, const std::optional<QJsonObject> &body, Again again)
{
    http::Request request;
    request.method = method;
    QByteArray encoded;
    for (const auto &[name, value] : query)
        encoded +=
            (encoded.isEmpty() ? "?" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    request.url = QUrl::fromEncoded(access_.url.toEncoded() + "/wp-json/" + path.toUtf8() + encoded);
    request.repeatable = again == Again::Yes;
    if (body) {
        request.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
    }
    for (int tries = 0;; ++tries) {
        const http::Client::Sign signature = [this](http::Request &r) { sign(r); };
        auto response = client_.json(request, signature);
        if (!response)
            return fail(response.error());
        Answer answer{response->response.status, response->body, {}, {}, clockOf(response->response)};
        bool number = false;
        const qint64 total = response->response.headers.value("x-wp-total").toLongLong(&number);
        if (number && total >= 0)
            answer.total = total;
        if (response->response.good())
            return answer;
        answer.refusal = Refusal::read(response->body.toObject(), response->response.status);
        answer.refusal->message = client_.redacted(answer.refusal->message.toUtf8());
        // Its clock is not ours: sign by its clock. A signature counts once, and a request may be sent twice on its
        // way.
        const auto ahead = clockDifference(response->response);
        const bool clock = answer.refusal->wrongClock() && ahead && clockOffset_ != *ahead;
        const bool nonce = answer.refusal->usedNonce() && request.repeatable;
        if (tries >= 4 || (!clock && !nonce))
            return answer;
        if (clock)
            clockOffset_ = *ahead;
    }
}

Result<WooCommerceStore::Answer> WooCommerceStore::must(const QByteArray &method, const QString &path,
    const Parameters &query, const std::optional<QJsonObject> &body, Again again)
{
    auto answer = call(method, path, query, body, again);
    if (answer && answer->refusal)
        return fail(answer->refusal->error(host(), access_.url.scheme() == u"https"));
    return answer;
}

Result<> WooCommerceStore::learnUnits()
{
    if (units_)
        return {};
    const auto answer = call("GET", u"wc/v3/settings/products"_qs, {{u"_fields"_qs, u"id,value"_qs}});
    if (!answer)
        return fail(answer.error());
    units_.emplace(); // unknown when the key may not read settings
    for (const QJsonValue &one : answer->body.toArray()) {
        if (one[u"id"].toString() == u"woocommerce_weight_unit")
            units_->weight = one[u"value"].toString();
        if (one[u"id"].toString() == u"woocommerce_dimension_unit")
            units_->length = one[u"value"].toString();
    }
    return {};
}

Result<RemoteAbout> WooCommerceStore::about()
{
    const QString shop = isolated(host());
    const QString address = isolated(access_.url.toString());
    const auto site = call("GET", {}, {{u"_fields"_qs, u"name,timezone_string,gmt_offset,namespaces"_qs}});
    if (!site) {
        if (site.error().is(Error::Kind::NotFound))
            return fail(Error::Kind::NotFound,
                tr("There is no WordPress interface at %1. If it is a WordPress site, choose any permalinks but "
                   "“Plain” there (Settings, Permalinks); otherwise check the address.")
                    .arg(address),
                site.error().detail, site.error().code);
        return fail(site.error());
    }
    const QJsonObject about = site->body.toObject();
    if (site->refusal)
        return fail(site->refusal->error(host(), access_.url.scheme() == u"https"));
    if (!about.contains(u"namespaces"))
        return fail(
            Error::Kind::NotFound, tr("What answers at %1 is no WordPress site. Check the address.").arg(address));
    if (!about.value(u"namespaces").toArray().contains(u"wc/v3"_qs))
        return fail(Error::Kind::NotFound,
            tr("There is a WordPress site at %1, but WooCommerce is not active there, or too old.").arg(address));

    RemoteAbout out;
    out.name = withoutEntities(about.value(u"name").toString());
    out.timeZone = about.value(u"timezone_string").toString();
    if (out.timeZone.isEmpty()) {
        const int minutes = static_cast<int>(about.value(u"gmt_offset").toDouble() * 60);
        out.timeZone = u"UTC%1%2:%3"_qs.arg(minutes < 0 ? u'-' : u'+')
                           .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                           .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    }
    if (const auto may = must("GET", u"wc/v3/products"_qs, {{u"per_page"_qs, u"1"_qs}, {u"_fields"_qs, u"id"_qs}});
        !may)
        return fail(may.error());
    if (access_.url.scheme() == u"http")
        out.warnings << tr("%1 is reached over http: everybody on the way can read orders and customers. Have a "
                           "certificate set up and connect with https.")
                            .arg(shop);
    // An empty batch changes nothing, and a key that may not write is turned away.
    const auto write = call("POST", u"wc/v3/products/batch"_qs, {}, QJsonObject{{u"update"_qs, QJsonArray()}});
    if (!write)
        return fail(write.error());
    if (write->refusal && write->refusal->readOnlyKey())
        out.warnings << write->refusal->error(host(), true).message;

    const auto general = call("GET", u"wc/v3/settings/general"_qs, {{u"_fields"_qs, u"id,value"_qs}});
    if (!general)
        return fail(general.error());
    for (const QJsonValue &one : general->body.toArray())
        if (one[u"id"].toString() == u"woocommerce_currency")
            out.currency = one[u"value"].toString();
    const auto system = call("GET", u"wc/v3/system_status"_qs, {{u"_fields"_qs, u"environment"_qs}});
    if (!system)
        return fail(system.error());
    out.version = system->body[u"environment"][u"version"].toString();
    if (general->refusal)
        out.warnings << tr("The key may not read the settings of %1, so weights and measures are left alone. Make the "
                           "key for an administrator or shop manager.")
                            .arg(shop);
    return out;
}

Result<std::vector<RemoteWebhook>> WooCommerceStore::webhooks()
{
    std::vector<RemoteWebhook> all;
    for (int page = 1;; ++page) {
        const auto answer = must("GET", u"wc/v3/webhooks"_qs,
            {{u"per_page"_qs, u"100"_qs}, {u"page"_qs, QString::number(page)}, {u"orderby"_qs, u"id"_qs},
                {u"order"_qs, u"asc"_qs}});
        if (!answer)
            return fail(answer.error());
        const QJsonArray list = answer->body.toArray();
        for (const QJsonValue &one : list)
            all.push_back({idText(one[u"id"]), one[u"topic"].toString(), QUrl(one[u"delivery_url"].toString()),
                one[u"status"].toString() == u"active"});
        if (list.size() < 100)
            return all;
    }
}

Result<RemoteWebhook> WooCommerceStore::addWebhook(const QString &topic, const QUrl &url, const QByteArray &secret)
{
    const auto answer = must("POST", u"wc/v3/webhooks"_qs, {},
        QJsonObject{{u"name"_qs, u"Purser: "_qs + topic}, {u"topic"_qs, topic}, {u"status"_qs, u"active"_qs},
            {u"delivery_url"_qs, url.toString(QUrl::FullyEncoded)}, {u"secret"_qs, QString::fromUtf8(secret)}},
        Again::No);
    if (!answer)
        return fail(answer.error());
    const QJsonObject made = answer->body.toObject();
    if (idText(made.value(u"id")).isEmpty())
        return fail(defect(u"a webhook without an id"_qs));
    return RemoteWebhook{idText(made.value(u"id")), made.value(u"topic").toString(),
        QUrl(made.value(u"delivery_url").toString()), made.value(u"status").toString() == u"active"};
}

Result<> WooCommerceStore::removeWebhook(const QString &id)
{
    const auto answer = call("DELETE", u"wc/v3/webhooks/"_qs + id, {{u"force"_qs, u"true"_qs}});
    if (!answer)
        return fail(answer.error());
    if (answer->refusal && !answer->refusal->gone())
        return fail(answer->refusal->error(host(), access_.url.scheme() == u"https"));
    return {};
}

} // namespace purser::connectors::woo
