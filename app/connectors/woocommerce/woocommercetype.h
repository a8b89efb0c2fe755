#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/http/client.h"

#include <QCoreApplication>

namespace purser::connectors::woo {

/// WooCommerce as a vendor: what a person enters to connect a store, and what its deliveries look like.
///
/// readWebhook() makes of a delivery a reason to read something again, never more. Its topics lie at times: a
/// `product.deleted` also comes for an order that was trashed (with the order's id), a change of a variation comes as
/// `product.updated` (its product is named here), and the payload may be an error object.
class WooCommerceType final : public ConnectorType {
public:
    /// \a options and \a rate for all stores; tests set shorter delays and their own certificate.
    explicit WooCommerceType(http::Options options = {}, http::Rate rate = {25, 50});

    [[nodiscard]] QString provider() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] std::vector<ConnectorField> fields() const override;
    [[nodiscard]] QJsonObject tidied(const QJsonObject &settings) const override;
    Result<std::unique_ptr<StoreConnector>> open(const QJsonObject &settings, const QHash<QString, QByteArray> &secrets,
        const std::stop_token &stop) const override;
    Result<WebhookDelivery> readWebhook(
        const QByteArray &body, const QHash<QByteArray, QByteArray> &headers, const QByteArray &secret) const override;
    [[nodiscard]] QString webhookTopic(const QHash<QByteArray, QByteArray> &headers) const override;

private:
    const http::Options options_;
    const http::Rate rate_;
    mutable http::RateLimiters limiters_;

    Q_DECLARE_TR_FUNCTIONS(purser::connectors::woo::WooCommerceType)
};

/// The address of a store as it was typed: with a scheme, without what belongs to one page. Nothing when it is none.
std::optional<QUrl> storeAddress(const QString &typed);

} // namespace purser::connectors::woo
