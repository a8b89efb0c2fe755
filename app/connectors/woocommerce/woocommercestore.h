#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/http/client.h"
#include "app/connectors/http/oauth1.h"
#include "app/connectors/woocommerce/refusals.h"
#include "app/connectors/woocommerce/units.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace purser::connectors::woo {

/// One store with WooCommerce (REST v3): OAuth 1.0a over http, Basic over https. Pages overlap by one thing, so that
/// what is deleted while pages are read makes none of the others slip through.
class WooCommerceStore final : public StoreConnector {
public:
    struct Access {
        QUrl url; ///< of the store, without a slash at the end
        QByteArray key;
        QByteArray secret;
    };

    WooCommerceStore(
        Access access, http::Options options, std::shared_ptr<http::RateLimiter> limiter, std::stop_token stop);

    [[nodiscard]] Traits traits() const override;
    Result<RemoteAbout> about() override;
    Result<RecordPage> list(const ListRequest &request) override;
    Result<std::vector<RemoteRecord>> fetch(RemoteKind kind, const QStringList &ids, const QString &parentId) override;
    Result<std::vector<RemoteOutcome>> push(
        RemoteKind kind, const QString &parentId, const std::vector<RemoteChange> &changes) override;
    Result<std::vector<RemoteWebhook>> webhooks() override;
    Result<RemoteWebhook> addWebhook(const QString &topic, const QUrl &url, const QByteArray &secret) override;
    Result<> removeWebhook(const QString &id) override;

private:
    using Parameters = http::OAuth1::Parameters;
    /// An answer, good or not; refusals are for the caller to judge.
    struct Answer {
        int status = 0;
        QJsonValue body;
        std::optional<qint64> total;
        std::optional<Refusal> refusal;
        QDateTime at = {}; ///< by the store's clock
    };
    /// Whether a request may be sent again when nobody knows whether it arrived.
    enum class Again { No, Yes };

    /// \a arrived as in http::Client::json().
    Result<Answer> call(const QByteArray &method, const QString &path, const Parameters &query = {},
        const std::optional<QJsonObject> &body = {}, Again again = Again::Yes,
        const http::Client::Arrived &arrived = {});
    [[nodiscard]] QUrl address(const QString &path, const Parameters &query) const;
    /// How many things the whole list has, if \a response says so.
    static std::optional<qint64> totalIn(const http::Response &response);
    /// Has the page of \a path that begins at \a offset sent, while what came before it is read.
    void ahead(const QString &path, const Parameters &query, qint64 offset);
    /// The same; a refusal is an error.
    Result<Answer> must(const QByteArray &method, const QString &path, const Parameters &query = {},
        const std::optional<QJsonObject> &body = {}, Again again = Again::Yes);
    void sign(http::Request &request) const;
    [[nodiscard]] QString host() const { return access_.url.host(); }
    [[nodiscard]] bool isSecure() const { return access_.url.scheme() == u"https"; }
    [[nodiscard]] Error refused(const Refusal &refusal) const;
    [[nodiscard]] Error defect(const QString &what) const;

    /// What everybody may read about the site: that WooCommerce is there, where it thinks it is, its name and zone.
    Result<QJsonObject> readSite();
    /// Adds what the key may not do and what is too old there to \a about.
    Result<> judge(RemoteAbout &about);

    Result<std::vector<RemoteRecord>> records(RemoteKind kind, const QString &parentId, const QJsonValue &body);
    Result<RecordPage> listWhole(const ListRequest &request, const QString &path);
    /// Learns the units of the store, once; unknown ones stay empty.
    Result<> learnUnits();

    Result<RemoteOutcome> createNote(const QString &path, const QString &parentId, const RemoteChange &change);
    Result<RemoteOutcome> trash(
        RemoteKind kind, const QString &path, const QString &parentId, const RemoteChange &change);
    Result<> pushBatch(RemoteKind kind, const QString &path, const QString &parentId,
        const std::vector<RemoteChange> &changes, const std::vector<size_t> &which,
        std::vector<RemoteOutcome> &outcomes);
    RemoteOutcome outcomeOf(RemoteKind kind, const QString &parentId, const QJsonValue &json) const;

    const Access access_;
    const http::OAuth1 oauth_;
    http::Client client_;
    std::optional<Units> units_;
    qint64 clockOffset_ = 0; ///< seconds by which the store's clock is ahead, once it turned ours down

    Q_DECLARE_TR_FUNCTIONS(purser::connectors::woo::WooCommerceStore)
};

} // namespace purser::connectors::woo
