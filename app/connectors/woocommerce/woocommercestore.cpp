#include "app/connectors/woocommerce/woocommercestore.h"

#include "app/connectors/woocommerce/orderreading.h"
#include "models/base/isolated.h"

#include <QDateTime>
#include <QJsonDocument>

namespace purser::connectors::woo {
namespace {

/// Seconds by which the clock of the other side is ahead; nothing when it does not say.
std::optional<qint64> clockDifference(const http::Response &response)
{
    const QDateTime theirs = http::timeIn(response, "date");
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
    if (isSecure())
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

Error WooCommerceStore::refused(const Refusal &refusal) const
{
    return refusal.error(host(), isSecure());
}

QUrl WooCommerceStore::address(const QString &path, const Parameters &query) const
{
    QByteArray encoded;
    for (const auto &[name, value] : query)
        encoded +=
            (encoded.isEmpty() ? "?" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return QUrl::fromEncoded(access_.url.toEncoded() + "/wp-json/" + path.toUtf8() + encoded);
}

std::optional<qint64> WooCommerceStore::totalIn(const http::Response &response)
{
    bool number = false;
    const qint64 total = response.headers.value("x-wp-total").toLongLong(&number);
    return number && total >= 0 ? std::optional(total) : std::nullopt;
}

Result<WooCommerceStore::Answer> WooCommerceStore::call(const QByteArray &method, const QString &path,
    const Parameters &query, const std::optional<QJsonObject> &body, Again again, const http::Client::Arrived &arrived)
{
    http::Request request;
    request.method = method;
    request.url = address(path, query);
    request.repeatable = again == Again::Yes;
    if (body) {
        request.headers.append({QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/json")});
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
    }
    for (int tries = 0;; ++tries) {
        const http::Client::Sign signature = [this](http::Request &r) { sign(r); };
        auto response = client_.json(request, signature, arrived);
        if (!response)
            return fail(response.error());
        Answer answer{response->response.status, response->body, totalIn(response->response), {},
            http::timeIn(response->response, "date")};
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
        return fail(refused(*answer->refusal));
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
        return fail(refused(*answer->refusal));
    return {};
}

} // namespace purser::connectors::woo
