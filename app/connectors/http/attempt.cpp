// One request and its answer: an event loop of its own on the calling thread.
#include "app/connectors/http/client.h"
#include "app/connectors/http/httperrors.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <cstring>

namespace purser::connectors::http {
namespace {

/// A body that is read once. QNetworkAccessManager sends a request again by itself when a connection is cut, which must
/// not happen to what may not be done twice; it cannot without the beginning of the body.
class OneWay final : public QIODevice {
public:
    OneWay(QByteArray bytes, bool repeatable) : bytes_(std::move(bytes)), repeatable_(repeatable)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] qint64 size() const override { return bytes_.size(); }
    bool reset() override
    {
        if (at_ > 0 && !repeatable_)
            return false;
        at_ = 0;
        return QIODevice::seek(0);
    }
    bool seek(qint64 to) override
    {
        if (to < at_ && !repeatable_)
            return false;
        at_ = to;
        return QIODevice::seek(to);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 n = std::min<qint64>(most, bytes_.size() - at_);
        if (n <= 0)
            return -1;
        std::memcpy(data, bytes_.constData() + at_, static_cast<size_t>(n));
        at_ += n;
        return n;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray bytes_;
    qint64 at_ = 0;
    bool repeatable_;
};

constexpr qint64 compressedAtOnce = 64 * 1024; ///< bytes: a thousand times as many at most when they are read

QNetworkRequest prepared(const Request &request, const Options &options)
{
    QNetworkRequest q(request.url);
    q.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    q.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    q.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    q.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    q.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    q.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    q.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    q.setHeader(QNetworkRequest::UserAgentHeader, u"Purser/" PURSER_VERSION ""_qs);
    q.setDecompressedSafetyCheckThreshold(-1); // by take(): lists of products may well shrink to a fiftieth
    q.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty())
        q.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    for (const auto &[name, value] : request.headers)
        q.setRawHeader(name, value);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!options.authorities.isEmpty())
        tls.addCaCertificates(options.authorities);
    q.setSslConfiguration(tls);
    return q;
}

/// What came of waiting for a reply.
struct Exchange {
    QByteArray body;
    bool sent = false; ///< the whole request
    QList<QSslError> tls; ///< what is the matter with the certificate
    std::optional<Error> ended = {}; ///< why it was not waited for any longer
};

/// Waits until \a reply is complete, a limit is reached or \a stop asks.
Exchange await(QNetworkReply &reply, const QString &host, const Options &options, const std::stop_token &stop)
{
    Exchange x;
    QEventLoop loop;
    const auto end = [&](Error error) {
        if (!x.ended)
            x.ended = std::move(error);
        loop.quit();
    };
    QTimer connecting;
    connecting.setSingleShot(true);
    QObject::connect(&connecting, &QTimer::timeout, &loop, [&] { end(timeoutError(host, false)); });
    QTimer whole;
    whole.setSingleShot(true);
    QObject::connect(&whole, &QTimer::timeout, &loop, [&] { end(timeoutError(host, x.sent)); });
    QObject::connect(&reply, &QNetworkReply::requestSent, &loop, [&] {
        x.sent = true;
        connecting.stop();
    });
    QObject::connect(&reply, &QNetworkReply::sslErrors, &loop, [&](const QList<QSslError> &errors) { x.tls = errors; });
    const auto take = [&] {
        x.body += reply.readAll();
        if (x.body.size() > options.maxBody)
            end(tooLarge(host, options.maxBody));
    };
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, take);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    connecting.start(options.connectTimeout);
    whole.start(options.timeout);
    {
        const std::stop_callback stopped(
            stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        if (!reply.isFinished() && !x.ended)
            loop.exec();
    }
    if (stop.stop_requested() && !reply.isFinished())
        end(cancelled());
    if (!x.ended)
        take();
    reply.disconnect(&loop);
    return x;
}

} // namespace

Client::Attempt Client::attempt(const Request &request)
{
    if (stop_.stop_requested())
        return {fail(cancelled()), false};
    const QString host = request.url.host();
    OneWay body(request.body, request.repeatable);
    const QNetworkRequest prepared_ = prepared(request, options_);
    const std::unique_ptr<QNetworkReply> reply(request.body.isEmpty()
            ? manager().sendCustomRequest(prepared_, request.method)
            : manager().sendCustomRequest(prepared_, request.method, &body));
    reply->setReadBufferSize(compressedAtOnce);
    Exchange x = await(*reply, host, options_, stop_);
    const bool mayHaveArrived = x.sent || reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid()
        || reply->error() == QNetworkReply::ContentReSendError;
    if (x.ended) {
        reply->abort();
        return {fail(std::move(*x.ended)), mayHaveArrived};
    }
    Response response;
    response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.body = std::move(x.body);
    const auto error = reply->error();
    // Errors from 200 on are what the status says anyway; the others mean that the answer did not come, or not whole,
    // as does any of a good status: what was compressed does not become whole again.
    const bool lost =
        error != QNetworkReply::NoError && (error < QNetworkReply::ContentAccessDenied || response.status < 300);
    if (response.status == 0 || lost || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::ProtocolFailure)
        return {fail(networkError(host, error, x.tls)), mayHaveArrived};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        response.headers.insert(name.toLower(), value);
    return {std::move(response), mayHaveArrived};
}

} // namespace purser::connectors::http
