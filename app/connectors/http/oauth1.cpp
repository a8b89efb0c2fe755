#include "app/connectors/http/oauth1.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <algorithm>

namespace purser::connectors::http {
namespace {

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text); // all but the unreserved characters, in capitals (3.6)
}

/// Scheme and host in small letters, the port unless it is the usual one (3.4.1.2).
QByteArray baseUri(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const QByteArray host = url.host(QUrl::FullyEncoded).toLower().toLatin1();
    QByteArray out = scheme.toLatin1() + "://" + (host.contains(':') ? '[' + host + ']' : host); // IPv6
    const int usual = scheme == u"https" ? 443 : 80;
    if (url.port(usual) != usual)
        out += ':' + QByteArray::number(url.port());
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    return out + (path.isEmpty() ? QByteArray("/") : path);
}

QByteArray joined(const OAuth1::Parameters &parameters)
{
    QByteArray out;
    for (const auto &[name, value] : parameters)
        out += (out.isEmpty() ? "" : "&") + encoded(name) + '=' + encoded(value);
    return out;
}

} // namespace

QByteArray OAuth1::baseString(const QByteArray &verb, const QUrl &url, const Parameters &parameters)
{
    QList<QPair<QByteArray, QByteArray>> sorted;
    for (const auto &[name, value] : parameters)
        sorted.append({encoded(name), encoded(value)});
    std::sort(sorted.begin(), sorted.end());
    QByteArray normalised;
    for (const auto &[name, value] : std::as_const(sorted))
        normalised += (normalised.isEmpty() ? "" : "&") + name + '=' + value;
    return verb.toUpper() + '&' + baseUri(url).toPercentEncoding() + '&' + normalised.toPercentEncoding();
}

QByteArray OAuth1::signature(const QByteArray &base) const
{
    const QByteArray key = consumerSecret.toPercentEncoding() + '&' + tokenSecret.toPercentEncoding();
    return QMessageAuthenticationCode::hash(
        base, key, method == Method::HmacSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256)
        .toBase64();
}

OAuth1::Parameters OAuth1::protocol(const QByteArray &nonce, qint64 timestamp) const
{
    Parameters out{{u"oauth_consumer_key"_qs, QString::fromUtf8(consumerKey)},
        {u"oauth_nonce"_qs, QString::fromLatin1(nonce)},
        {u"oauth_signature_method"_qs, method == Method::HmacSha1 ? u"HMAC-SHA1"_qs : u"HMAC-SHA256"_qs},
        {u"oauth_timestamp"_qs, QString::number(timestamp)}};
    if (!token.isEmpty())
        out.append({u"oauth_token"_qs, QString::fromUtf8(token)});
    return out;
}

void OAuth1::signQuery(Request &request, qint64 timestamp) const
{
    QByteArray nonce(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(nonce.begin(), nonce.end());
    Parameters all = QUrlQuery(request.url).queryItems(QUrl::FullyDecoded);
    all += protocol(nonce.toHex(), timestamp);
    all.append({u"oauth_signature"_qs, QString::fromLatin1(signature(baseString(request.method, request.url, all)))});
    QUrl bare = request.url;
    bare.setQuery(QString());
    request.url = QUrl::fromEncoded(bare.toEncoded(QUrl::RemoveQuery) + '?' + joined(all));
}

} // namespace purser::connectors::http
