#pragma once

#include "tests/support/httpserver.h"
#include "tests/support/woocommerce/shop.h"
#include "tests/support/woocommerce/shopauth.h"

#include <QMutex>
#include <QSslCertificate>

#include <functional>
#include <list>
#include <memory>
#include <vector>

namespace purser::test {

/// A store with WooCommerce 11 on 127.0.0.1, in a thread of its own: it keeps what it is told and behaves as
/// connectors.md says, faults on demand included. Every function may be called from any thread.
class WooCommerceServer {
public:
    enum class Scheme { Http, Https };

    /// Without \a port it is any that is free.
    explicit WooCommerceServer(Scheme scheme = Scheme::Http, quint16 port = 0);
    ~WooCommerceServer();

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    [[nodiscard]] QUrl url() const { return server_->url(); }
    [[nodiscard]] QByteArray key() const;
    [[nodiscard]] QByteArray secret() const;
    /// What a client of https must trust.
    [[nodiscard]] QSslCertificate certificate() const { return server_->certificate(); }

    // What the store has ------------------------------------------------------------------------------------------
    /// Products 1 … \a count: "Generated product 000001", SKU GEN-000001, changed two days ago; made when read. First
    /// of all, before anything is added.
    void generate(int count);
    /// What the store's own people do, without a request: makes \a fields a thing of \a collection ("products",
    /// "products/12/variations", "products/categories", "orders", …) and gives its id; 0 when it is refused.
    qint64 add(const QString &collection, const QJsonObject &fields);
    /// Changes the thing at \a path ("products/12"); false when it is refused.
    bool edit(const QString &path, const QJsonObject &fields);
    /// Trashes it, or \a force deletes it for good.
    bool remove(const QString &path, bool force = false);
    /// As it is kept; empty when it is not there.
    [[nodiscard]] QJsonObject kept(const QString &path);
    [[nodiscard]] int count(Shop::Kind kind);
    /// Any other change of the shop: offsetHours, currency, weightUnit, version, brands, skewSeconds.
    void with(const std::function<void(Shop &, ShopAuth &)> &change);

    // How it misbehaves -------------------------------------------------------------------------------------------
    struct Fault {
        enum class Kind {
            TooMany, ///< 429 with Retry-After, when one is given
            Broken, ///< \a status with JSON
            Maintenance, ///< 503 with a web page and Retry-After: 600 unless one is given
            Database, ///< 500 with a web page
            WebPage, ///< 200 with a web page
            Garbage, ///< 200 with JSON that ends too early
            CutFirst, ///< the work is done, and the connection is cut instead of an answer
            CutInBody, ///< the work is done, half of the answer comes
            Silence ///< the work is done, no answer comes
        };
        Kind kind = Kind::Broken;
        QString path = {}; ///< only requests whose path contains it
        QByteArray method = {}; ///< only these, when it is set
        int skip = 0; ///< so many requests that match are well first
        int times = 1; ///< how often; -1: until clearFaults()
        int status = 500;
        QByteArray retryAfter = {}; ///< seconds or a date
    };
    void fail(Fault fault);
    void clearFaults();
    /// Every answer takes \a milliseconds longer.
    void setDelay(int milliseconds);
    /// \a fields of products and variations are confirmed as asked for and not kept.
    void lieAbout(const QSet<QString> &fields);
    /// Plain permalinks: there is no /wp-json/.
    void setPrettyPermalinks(bool on);

    // What it has seen --------------------------------------------------------------------------------------------
    struct Seen {
        QByteArray method;
        QString path; ///< below /wp-json/
        QString query; ///< decoded, without what belongs to authentication
        int status = 0; ///< 0: no answer was given
    };
    /// Requests so far whose path contains \a path, and of \a method when it is set.
    [[nodiscard]] int requests(const QString &path = {}, const QByteArray &method = {}) const;
    [[nodiscard]] std::vector<Seen> seen() const;
    void forgetRequests();
    /// Connections so far.
    [[nodiscard]] int connections() const { return server_->accepted(); }
    /// For how long somebody waited for an answer, so far.
    [[nodiscard]] std::chrono::nanoseconds answering() const { return server_->answering(); }

    // Webhooks ----------------------------------------------------------------------------------------------------
    /// A delivery as it goes out.
    struct Delivery {
        qint64 webhook = 0;
        QUrl url;
        QList<QPair<QByteArray, QByteArray>> headers;
        QByteArray body;
    };
    /// What waits to be delivered, pings of new webhooks first come, first served; nothing is sent.
    std::vector<Delivery> takeDeliveries();
    struct Manner {
        int copies = 1; ///< of each, with the same delivery id
        bool reversed = false;
    };
    /// Sends all that waits, one after the other, and gives how many were answered with 2xx.
    int deliver(Manner manner);
    int deliver() { return deliver({}); }

private:
    WebReply answer(const WebRequest &request);
    std::optional<Fault> faultFor(const WebRequest &request);
    static WebReply page(int status, const QByteArray &title);
    WebReply reply(const WebRequest &request, const QString &path);
    int send(const Delivery &delivery);

    mutable QMutex mutex_; ///< guards everything below
    Shop shop_;
    ShopAuth auth_;
    std::list<Fault> faults_;
    std::vector<Seen> seen_;
    int delayMs_ = 0;
    bool pretty_ = true;
    std::unique_ptr<HttpServer> server_; ///< last: its thread uses all of the above
};

} // namespace purser::test
