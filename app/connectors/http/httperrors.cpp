#include "app/connectors/http/httperrors.h"

#include "models/base/isolated.h"

#include <QCoreApplication>

namespace purser::connectors::http {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::connectors::http", text);
}

using Kind = Error::Kind;

/// What is the matter with the certificate of \a name, and what to do.
QString certificateSentence(const QString &name, const QSslError &error)
{
    const QString reason = error.errorString();
    switch (error.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return tr("No authority that this computer trusts has signed the certificate of %1 (%2), so nobody can tell "
                  "whether it is really that server. Nothing was sent. Have a certificate of a public authority set up "
                  "there; if your company signs its own, let this computer trust your authority.")
            .arg(name, reason);
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return tr("The certificate of %1 does not hold today (%2). Nothing was sent. Have it renewed there, and check "
                  "the date of this computer.")
            .arg(name, reason);
    case QSslError::HostNameMismatch:
        return tr("The certificate that %1 shows is for another name. Nothing was sent. Check the address, for example "
                  "with and without “www”.")
            .arg(name);
    default:
        return tr("The certificate of %1 cannot be trusted (%2). Nothing was sent. Have the certificate renewed, or "
                  "check the address.")
            .arg(name, reason);
    }
}

Error because(Kind kind, const QString &message, const QString &detail, const QString &code = {})
{
    return {kind, message, detail, code};
}

} // namespace

Error networkError(const QString &host, QNetworkReply::NetworkError code, const QList<QSslError> &tls)
{
    const QString name = isolated(host);
    QString detail = u"network error %1"_qs.arg(static_cast<int>(code));
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return because(Kind::Unavailable,
            tr("There is no computer named “%1”. Check the address, and whether this computer is online.").arg(name),
            detail, u"DNS"_qs);
    case QNetworkReply::ConnectionRefusedError:
        return because(Kind::Unavailable,
            tr("%1 refuses the connection. The server may be down, or the port in the address is wrong.").arg(name),
            detail, u"REFUSED"_qs);
    case QNetworkReply::SslHandshakeFailedError: {
        QStringList reasons;
        for (const QSslError &error : tls)
            reasons << error.errorString();
        if (!reasons.isEmpty())
            detail += u": "_qs + reasons.join(u"; ");
        return because(Kind::Unavailable,
            tls.isEmpty()
                ? tr("No secure connection to %1 came about. Check whether the address begins rightly with https.")
                      .arg(name)
                : certificateSentence(name, tls.first()),
            detail, u"TLS"_qs);
    }
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return because(Kind::Unavailable,
            tr("The proxy of this network does not let us through to %1. Check the proxy settings of this computer.")
                .arg(name),
            detail, u"PROXY"_qs);
    default:
        return because(Kind::Unavailable,
            tr("The connection to %1 was lost before the answer was complete. Try again.").arg(name), detail,
            u"LOST"_qs);
    }
}

Error timeoutError(const QString &host, bool connected)
{
    return because(Kind::Timeout,
        connected ? tr("%1 did not answer in time. It may be overloaded; try again later.").arg(isolated(host))
                  : tr("%1 cannot be reached: no connection came about in time. Check the address and your network.")
                        .arg(isolated(host)),
        connected ? u"no complete answer in time"_qs : u"no connection in time"_qs, u"TIMEOUT"_qs);
}

Error tooLarge(const QString &host, qint64 limit)
{
    return because(Kind::Internal,
        tr("%1 sent more than %2 MB in one answer. It was not read further.")
            .arg(isolated(host))
            .arg(limit / (1024 * 1024)),
        u"answer over %1 bytes"_qs.arg(limit), u"SIZE"_qs);
}

Error cancelled()
{
    return because(Kind::Cancelled, tr("It was cancelled."), {});
}

Error notJson(const QString &host, int status, bool webPage)
{
    const QString name = isolated(host);
    const QString code = QString::number(status);
    if (!webPage)
        return because(Kind::Unavailable,
            tr("The answer of %1 is incomplete or damaged. Try again; if it stays so, look at the error log of the "
               "server.")
                .arg(name),
            u"not JSON"_qs, code);
    if (status == 401 || status == 403)
        return because(Kind::Forbidden,
            tr("%1 turns us away with a web page (%2). A firewall or security plugin may block the interface: allow it "
               "there.")
                .arg(name, code),
            u"a web page instead of JSON"_qs, code);
    if (status == 404)
        return because(Kind::NotFound,
            tr("%1 answers with a web page that says “not found” where its interface should be. Check the address.")
                .arg(name),
            u"a web page instead of JSON"_qs, code);
    if (status == 413)
        return because(Kind::Invalid,
            tr("%1 finds the request too large (413). Its web server allows only small uploads; raise that limit "
               "there.")
                .arg(name),
            u"a web page instead of JSON"_qs, code);
    return because(Kind::Unavailable,
        tr("%1 answers with a web page instead of data. A firewall, a “one moment, please” page or a maintenance page "
           "may stand before it.")
            .arg(name),
        u"a web page instead of JSON"_qs, code);
}

Error busy(const QString &host, int status, qint64 waitSeconds, bool webPage)
{
    const QString name = isolated(host);
    const QString code = QString::number(status);
    QString message;
    if (status == 429)
        message = tr("%1 has had too many requests and asks us to wait.").arg(name);
    else if (status == 503 && webPage)
        message = tr("%1 is closed for maintenance.").arg(name);
    else if (status == 503)
        message = tr("%1 is not available at the moment (503).").arg(name);
    else if (webPage)
        message = tr("%1 is broken at the moment: it answers with an error page (%2).").arg(name, code);
    else
        message = tr("%1 failed while it worked on the request (%2).").arg(name, code);
    message += u' ';
    message +=
        waitSeconds >= 120 ? tr("Try again in %1 minutes.").arg((waitSeconds + 59) / 60) : tr("Try again later.");
    return because(Kind::Unavailable, message,
        waitSeconds > 0 ? u"status %1, retry after %2 s"_qs.arg(status).arg(waitSeconds) : u"status %1"_qs.arg(status),
        code);
}

Error redirected(const QString &host, int status, const QString &target)
{
    return because(Kind::Invalid,
        tr("%1 sends us on to %2. Enter that address in the connection; keys are never sent to an address nobody "
           "entered.")
            .arg(isolated(host), isolated(target)),
        u"status %1"_qs.arg(status), QString::number(status));
}

} // namespace purser::connectors::http
