#pragma once

#include "app/connectors/woocommerce/woocommercetype.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QJsonArray>

#include <memory>

namespace purser::test {

/// A store and a connector to it that does not wait long.
struct ConnectedShop {
    WooCommerceServer server;
    connectors::woo::WooCommerceType type;
    std::stop_source stop;
    std::unique_ptr<connectors::StoreConnector> store;

    explicit ConnectedShop(WooCommerceServer::Scheme scheme = WooCommerceServer::Scheme::Http)
        : server(scheme), type(options(server), {100'000, 100'000})
    {
        store = opened(server.key(), server.secret());
    }

    static connectors::http::Options options(const WooCommerceServer &server)
    {
        connectors::http::Options quick;
        quick.firstDelay = std::chrono::milliseconds(1);
        quick.maxDelay = std::chrono::milliseconds(4);
        quick.timeout = std::chrono::seconds(60); // no request is repeated for a busy machine
        quick.attempts = 4;
        quick.patience = std::chrono::seconds(2);
        if (!server.certificate().isNull())
            quick.authorities = {server.certificate()};
        return quick;
    }

    std::unique_ptr<connectors::StoreConnector> opened(const QByteArray &key, const QByteArray &secret)
    {
        auto made = type.open({{QStringLiteral("url"), server.url().toString()}},
            {{QStringLiteral("consumer_key"), key}, {QStringLiteral("consumer_secret"), secret}}, stop.get_token());
        return made ? std::move(*made) : nullptr;
    }

    /// Every page of \a request; nothing and \a why when one fails.
    std::vector<connectors::RemoteRecord> all(connectors::ListRequest request, QString *why = nullptr) const
    {
        std::vector<connectors::RemoteRecord> out;
        do {
            auto page = store->list(request);
            if (!page) {
                if (why)
                    *why = page.error().message + page.error().detail;
                return {};
            }
            for (auto &record : page->records)
                out.push_back(std::move(record));
            request.cursor = page->next;
        } while (!request.cursor.isEmpty());
        return out;
    }

    /// One change of a product; what became of it.
    Result<connectors::RemoteOutcome> one(
        connectors::RemoteKind kind, const QString &parent, connectors::RemoteChange change) const
    {
        auto made = store->push(kind, parent, {std::move(change)});
        if (!made)
            return fail(made.error());
        return std::move(made->front());
    }
};

} // namespace purser::test
