// What a store sends by itself. Everything here comes from whoever knows the address of the receiver.
#include "app/connectors/woocommerce/orderreading.h"
#include "app/connectors/woocommerce/woocommercetype.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace purser::connectors::woo {
namespace {

/// Takes the same time whatever differs.
bool same(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

/// `webhook_id=12` and nothing else: sent unsigned when a webhook is made.
bool isPing(const QByteArray &body, const QHash<QByteArray, QByteArray> &headers)
{
    if (headers.contains("x-wc-webhook-signature") || !body.startsWith("webhook_id=") || body.size() > 40)
        return false;
    bool number = false;
    return body.mid(11).trimmed().toLongLong(&number) > 0 && number;
}

/// The delivery in \a body without looking at its signature.
WebhookDelivery readDelivery(const QByteArray &body, const QHash<QByteArray, QByteArray> &headers, const QString &topic)
{
    WebhookDelivery delivery;
    delivery.topic = topic;
    delivery.deliveryId = QString::fromUtf8(headers.value("x-wc-webhook-delivery-id").left(100));
    const QJsonObject payload = QJsonDocument::fromJson(body).object();
    const QString id = idText(payload.value(u"id"));
    if (id.isEmpty()) // an error object, or nothing of use
        return delivery;
    if (delivery.topic.startsWith(u"product.")) {
        delivery.kind = RemoteKind::Product;
        const QString product = idText(payload.value(u"parent_id"));
        delivery.id = payload.value(u"type").toString() == u"variation" && !product.isEmpty() ? product : id;
    } else if (delivery.topic.startsWith(u"order.")) {
        delivery.kind = RemoteKind::Order;
        delivery.id = id;
    }
    return delivery;
}

} // namespace

QString WooCommerceType::webhookTopic(const QHash<QByteArray, QByteArray> &headers) const
{
    return QString::fromUtf8(headers.value("x-wc-webhook-topic").left(100));
}

Result<WebhookDelivery> WooCommerceType::readWebhook(
    const QByteArray &body, const QHash<QByteArray, QByteArray> &headers, const QByteArray &secret) const
{
    if (isPing(body, headers)) {
        WebhookDelivery ping;
        ping.ping = true;
        return ping;
    }
    const QByteArray right = QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toBase64();
    if (secret.isEmpty() || !same(headers.value("x-wc-webhook-signature").trimmed(), right))
        return fail(
            Error::Kind::Forbidden, tr("A delivery without the right signature was turned away."), {}, u"signature"_qs);
    return readDelivery(body, headers, webhookTopic(headers));
}

} // namespace purser::connectors::woo
