#include "tests/support/woocommerce/shopauth.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

#include <algorithm>

namespace purser::test {
namespace {

ShopAnswer unauthorized(const QString &message)
{
    return ShopAnswer::refused(401, u"woocommerce_rest_authentication_error"_qs, message);
}

ShopAnswer nobody()
{
    return ShopAnswer::refused(401, u"woocommerce_rest_cannot_view"_qs, u"Sorry, you cannot list resources."_qs);
}

} // namespace

std::optional<ShopAnswer> ShopAuth::objection(const WebRequest &request, const QString &address, const QDateTime &now)
{
    if (request.secure) {
        QByteArray givenKey = request.value(u"consumer_key").toUtf8();
        QByteArray givenSecret = request.value(u"consumer_secret").toUtf8();
        if (const QByteArray basic = request.headers.value("authorization"); basic.startsWith("Basic ")) {
            const QByteArray pair = QByteArray::fromBase64(basic.mid(6));
            givenKey = pair.left(pair.indexOf(':'));
            givenSecret = pair.mid(pair.indexOf(':') + 1);
        }
        if (givenKey != key)
            return nobody();
        if (givenSecret != secret)
            return unauthorized(u"Consumer secret is invalid."_qs);
    } else if (const auto refused = byOAuth(request, address, now)) {
        return refused;
    }
    if (!mayWrite && request.method != "GET" && request.method != "HEAD")
        return unauthorized(u"The API key provided does not have write permissions."_qs);
    return {};
}

std::optional<ShopAnswer> ShopAuth::byOAuth(const WebRequest &request, const QString &address, const QDateTime &now)
{
    auto parameters = request.query;
    if (const QByteArray header = request.headers.value("authorization"); header.startsWith("OAuth "))
        for (const QByteArray &part : header.mid(6).split(',')) {
            const QByteArray name = part.left(part.indexOf('=')).trimmed();
            const QByteArray value = part.mid(part.indexOf('=') + 1).trimmed();
            if (name != "realm")
                parameters.append({QString::fromUtf8(QByteArray::fromPercentEncoding(name)),
                    QString::fromUtf8(QByteArray::fromPercentEncoding(value.mid(1, value.size() - 2)))});
        }
    const auto given = [&parameters](QStringView name) {
        for (const auto &[key_, value] : parameters)
            if (key_ == name)
                return value;
        return QString();
    };
    if (given(u"oauth_consumer_key") != QString::fromLatin1(key))
        return nobody();
    const QString method = given(u"oauth_signature_method");
    if (method != u"HMAC-SHA1" && method != u"HMAC-SHA256")
        return unauthorized(u"Invalid signature - signature method is invalid."_qs);
    QList<QByteArray> pairs;
    for (const auto &[name, value] : parameters) {
        if (name == u"oauth_signature")
            continue;
        // WordPress makes an array of it, and the signature is then made of something else.
        if (name.contains(u'['))
            return unauthorized(u"Invalid signature - provided signature does not match."_qs);
        pairs.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    }
    std::sort(pairs.begin(), pairs.end());
    const QByteArray url = address.toUtf8() + QUrl(request.path).toEncoded();
    const QByteArray base = request.method + '&' + QUrl::toPercentEncoding(QString::fromUtf8(url)) + '&'
        + QUrl::toPercentEncoding(QString::fromUtf8(pairs.join('&')));
    const auto algorithm = method == u"HMAC-SHA1" ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256;
    const QByteArray right = QMessageAuthenticationCode::hash(base, secret + '&', algorithm).toBase64();
    if (given(u"oauth_signature").toLatin1() != right)
        return unauthorized(u"Invalid signature - provided signature does not match."_qs);
    const qint64 age = now.toSecsSinceEpoch() - given(u"oauth_timestamp").toLongLong();
    if (age > 15 * 60 || age < -15 * 60)
        return unauthorized(u"Invalid timestamp."_qs);
    const QString nonce = given(u"oauth_nonce");
    if (nonce.isEmpty() || nonces_.contains(nonce))
        return unauthorized(u"Invalid nonce - nonce has already been used."_qs);
    nonces_.insert(nonce);
    return {};
}

} // namespace purser::test
