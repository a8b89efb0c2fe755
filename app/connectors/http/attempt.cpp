// One request and its answer: an event loop of its own on the calling thread, which does not have to run while the
// request is on its way.
#include "app/connectors/http/flight.h"
#include "app/connectors/http/httperrors.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

#include <algorithm>

namespace purser::connectors::http {
namespace {

constexpr qint64 compressedAtOnce = 64 * 1024; ///< bytes: a thousand times as many at most when they are read
constexpr std::size_t mostAhead = 2; ///< a list, and one within it

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
    std::optional<Error> ended = {}; ///< why it was not waited for any longer
};

/// Waits until \a reply is complete, a limit is reached or \a stop asks.
Exchange await(
    QNetworkReply &reply, const bool &sent, const QString &host, const Options &options, const std::stop_token &stop)
{
    Exchange x;
    x.sent = sent;
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
    const auto take = [&] {
        x.body += reply.readAll();
        if (x.body.size() > options.maxBody)
            end(tooLarge(host, options.maxBody));
    };
    QObject::connect(&reply, &QNetworkReply::readyRead, &loop, take);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!x.sent)
        connecting.start(options.connectTimeout);
    whole.start(options.timeout);
    take(); // what came while nobody looked, so that more may come
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

std::unique_ptr<Client::Flight> Client::depart(const Request &request)
{
    auto flight = std::make_unique<Flight>(request.body, request.repeatable);
    const QNetworkRequest prepared_ = prepared(request, options_);
    flight->reply.reset(request.body.isEmpty() ? manager().sendCustomRequest(prepared_, request.method)
                                               : manager().sendCustomRequest(prepared_, request.method, &flight->body));
    QNetworkReply *reply = flight->reply.get();
    reply->setReadBufferSize(compressedAtOnce);
    QObject::connect(reply, &QNetworkReply::requestSent, reply, [f = flight.get()] { f->sent = true; });
    QObject::connect(
        reply, &QNetworkReply::sslErrors, reply, [f = flight.get()](const auto &errors) { f->tls = errors; });
    return flight;
}

void Client::sendAhead(const Request &request, const Sign &sign)
{
    if (request.method != "GET" || !request.body.isEmpty() || stop_.stop_requested() || !limiter_->tryAcquire())
        return;
    Request signed_ = request;
    if (sign)
        sign(signed_);
    auto flight = depart(signed_);
    flight->asked = request.url;
    if (ahead_.size() >= mostAhead)
        ahead_.erase(ahead_.begin());
    ahead_.push_back(std::move(flight));
}

std::unique_ptr<Client::Flight> Client::takeAhead(const Request &request)
{
    const auto found = request.method == "GET" && request.body.isEmpty()
        ? std::find_if(ahead_.begin(), ahead_.end(), [&](const auto &flight) { return flight->asked == request.url; })
        : ahead_.end();
    if (found == ahead_.end())
        return nullptr;
    auto flight = std::move(*found);
    ahead_.erase(found);
    return flight;
}

Client::Attempt Client::attempt(const Request &request, std::unique_ptr<Flight> ahead)
{
    if (stop_.stop_requested())
        return {fail(cancelled()), false};
    const QString host = request.url.host();
    const std::unique_ptr<Flight> flight = ahead ? std::move(ahead) : depart(request);
    QNetworkReply *const reply = flight->reply.get();
    Exchange x = await(*reply, flight->sent, host, options_, stop_);
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
        return {fail(networkError(host, error, flight->tls)), mayHaveArrived};
    for (const auto &[name, value] : reply->rawHeaderPairs())
        response.headers.insert(name.toLower(), value);
    return {std::move(response), mayHaveArrived};
}

} // namespace purser::connectors::http
