#pragma once

#include "app/connectors/http/client.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

namespace purser::connectors::http {

/// Signatures of OAuth 1.0a (RFC 5849) with HMAC, for systems that know one consumer and perhaps a token.
struct OAuth1 {
    enum class Method { HmacSha1, HmacSha256 };
    using Parameters = QList<QPair<QString, QString>>;

    QByteArray consumerKey;
    QByteArray consumerSecret;
    QByteArray token = {}; ///< empty: none
    QByteArray tokenSecret = {};
    Method method = Method::HmacSha256;

    /// What is signed (3.4.1): \a parameters are all of query, body and header, decoded, without oauth_signature. Of
    /// \a url, scheme, host, port and path count.
    static QByteArray baseString(const QByteArray &verb, const QUrl &url, const Parameters &parameters);
    /// Base64 of the HMAC of \a base (3.4.2).
    [[nodiscard]] QByteArray signature(const QByteArray &base) const;
    /// The parameters of the protocol for a request, without and with its signature.
    [[nodiscard]] Parameters protocol(const QByteArray &nonce, qint64 timestamp) const;

    /// Signs \a request in its query, with a fresh nonce, at \a timestamp (seconds since 1970, UTC). A body is not
    /// signed, as for everything that is no form.
    void signQuery(Request &request, qint64 timestamp) const;
};

} // namespace purser::connectors::http
