#include "app/connectors/http/redaction.h"

#include <QRegularExpression>

#include <algorithm>

namespace purser::connectors::http {

QString redacted(const QUrl &url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        + (url.hasQuery() ? u"?…"_qs : QString());
}

QString redacted(const QByteArray &text, const QList<QByteArray> &secrets)
{
    static constexpr auto options = QRegularExpression::CaseInsensitiveOption;
    static const QString names =
        u"[a-z0-9_.-]*(?:key|secret|token|signature|nonce|password|passwd|pwd|credential)s?"_qs;
    static const QRegularExpression parameter(u"\\b(%1)(=|%3D)[^&\\s\"'<>;,]*"_qs.arg(names), options);
    static const QRegularExpression member(u"(\"%1\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*\"?"_qs.arg(names), options);
    static const QRegularExpression header(
        u"((?:proxy-)?authorization|cookie|set-cookie|link)(\\s*:\\s*)[^\\r\\n]*"_qs, options);
    static const QRegularExpression scheme(u"\\b(basic|bearer|oauth)\\s+[a-z0-9+/=._~-]{8,}"_qs, options);

    QString clean = QString::fromUtf8(text);
    QStringList known;
    for (const QByteArray &secret : secrets) {
        if (secret.size() < 4) // it would blot out half of the text
            continue;
        known << QString::fromUtf8(secret) << QString::fromLatin1(secret.toPercentEncoding())
              << QString::fromLatin1(secret.toBase64());
    }
    std::sort(known.begin(), known.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &secret : std::as_const(known))
        clean.replace(secret, u"•••"_qs);
    clean.replace(header, u"\\1\\2•••"_qs);
    clean.replace(scheme, u"\\1 •••"_qs);
    clean.replace(member, u"\\1\"•••\""_qs);
    clean.replace(parameter, u"\\1\\2•••"_qs);
    return clean;
}

} // namespace purser::connectors::http
