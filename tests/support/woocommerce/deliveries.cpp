// What a WooCommerce store sends by itself.
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <future>
#include <memory>

namespace purser::test {

std::vector<WooCommerceServer::Delivery> WooCommerceServer::takeDeliveries()
{
    const QMutexLocker lock(&mutex_);
    std::vector<Delivery> out;
    for (const Shop::Event &event : shop_.takeEvents()) {
        const QJsonObject hook = shop_.webhook(event.webhook);
        if (hook.isEmpty())
            continue;
        Delivery one;
        one.webhook = event.webhook;
        one.url = QUrl(hook.value(u"delivery_url").toString());
        const QByteArray id = QByteArray::number(event.webhook);
        if (event.topic.isEmpty()) { // the ping of a new webhook: neither JSON nor signed
            one.headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                {"User-Agent", "WooCommerce/11.0.1 Hookshot (WordPress/7.0)"}};
            one.body = "webhook_id=" + id;
            out.push_back(one);
            continue;
        }
        one.body = QJsonDocument(shop_.payload(event)).toJson(QJsonDocument::Compact);
        QByteArray key = hook.value(u"secret").toString().toUtf8();
        if (key.isEmpty())
            key = auth_.secret;
        const QByteArray topic = event.topic.toUtf8();
        // Not unique: made of the webhook and the second.
        const QByteArray delivery =
            QCryptographicHash::hash(id + QByteArray::number(shop_.now().toSecsSinceEpoch()), QCryptographicHash::Md5)
                .toHex();
        one.headers = {{"Content-Type", "application/json"},
            {"User-Agent", "WooCommerce/11.0.1 Hookshot (WordPress/7.0)"},
            {"X-WC-Webhook-Source", shop_.address.toUtf8() + '/'}, {"X-WC-Webhook-Topic", topic},
            {"X-WC-Webhook-Resource", topic.left(topic.indexOf('.'))},
            {"X-WC-Webhook-Event", topic.mid(topic.indexOf('.') + 1)},
            {"X-WC-Webhook-Signature",
                QMessageAuthenticationCode::hash(one.body, key, QCryptographicHash::Sha256).toBase64()},
            {"X-WC-Webhook-ID", id}, {"X-WC-Webhook-Delivery-ID", delivery}};
        out.push_back(one);
    }
    return out;
}

int WooCommerceServer::send(const Delivery &delivery)
{
    std::promise<int> answered;
    server_->run([&](QObject *context) {
        auto *manager = new QNetworkAccessManager(context);
        QNetworkRequest request(delivery.url);
        for (const auto &[name, value] : delivery.headers)
            request.setRawHeader(name, value);
        request.setTransferTimeout(60'000); // a store gives up sooner, but a busy machine is no deaf one
        QNetworkReply *reply = manager->post(request, delivery.body);
        QObject::connect(reply, &QNetworkReply::finished, context, [&, reply, manager] {
            manager->deleteLater();
            answered.set_value(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
        });
    });
    return answered.get_future().get();
}

int WooCommerceServer::deliver(Manner manner)
{
    std::vector<Delivery> all = takeDeliveries();
    if (manner.reversed)
        std::reverse(all.begin(), all.end());
    int good = 0;
    for (const Delivery &one : all)
        for (int copy = 0; copy < manner.copies; ++copy) {
            const bool answered = send(one) / 100 == 2;
            good += answered ? 1 : 0;
            const QMutexLocker lock(&mutex_);
            shop_.delivered(one.webhook, answered);
        }
    return good;
}

} // namespace purser::test
