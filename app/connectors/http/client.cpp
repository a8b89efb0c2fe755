#include "app/connectors/http/client.h"

#include "app/connectors/http/flight.h"
#include "app/connectors/http/httperrors.h"
#include "app/connectors/http/redaction.h"

#include <spdlog/spdlog.h>

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkAccessManager>

#include <algorithm>
#include <condition_variable>

namespace purser::connectors::http {
namespace {

using std::chrono::milliseconds;

bool isWebPage(const Response &response)
{
    const QByteArray begin = response.body.left(64).trimmed();
    return response.headers.value("content-type").contains("html") || begin.startsWith('<');
}

/// Not what was asked for is wrong, but how the other side is at the moment. What stands before it has numbers of its
/// own above 504.
bool isTrouble(int status)
{
    return status == 408 || status == 429 || status >= 500;
}

/// It will not be otherwise next time.
bool isLasting(int status)
{
    return status == 501 || status == 505;
}

} // namespace

QDateTime timeIn(const Response &response, const QByteArray &name)
{
    QDateTime at = QLocale::c().toDateTime(
        QString::fromLatin1(response.headers.value(name).trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_qs);
    at.setTimeSpec(Qt::UTC);
    return at;
}

std::optional<milliseconds> retryAfter(const Response &response)
{
    const QByteArray text = response.headers.value("retry-after").trimmed();
    if (text.isEmpty())
        return {};
    bool number = false;
    const qint64 seconds = text.toLongLong(&number);
    if (number)
        return seconds < 0 ? std::nullopt : std::optional(milliseconds(std::min<qint64>(seconds, 86'400) * 1000));
    const QDateTime until = timeIn(response, "retry-after");
    if (!until.isValid())
        return {};
    const QDateTime theirs = timeIn(response, "date");
    const qint64 left = (theirs.isValid() ? theirs : QDateTime::currentDateTimeUtc()).msecsTo(until);
    return milliseconds(std::clamp<qint64>(left, 0, 86'400'000));
}

Client::Client(Options options, std::shared_ptr<RateLimiter> limiter, std::stop_token stop)
    : options_(std::move(options)), limiter_(std::move(limiter)), stop_(std::move(stop))
{
}

Client::~Client() = default;

QNetworkAccessManager &Client::manager()
{
    if (!manager_) { // here, so that it belongs to the thread that uses it
        manager_ = std::make_unique<QNetworkAccessManager>();
        manager_->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        manager_->setAutoDeleteReplies(false);
    }
    return *manager_;
}

bool Client::pause(milliseconds time) const
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop_, time, [] { return false; });
    return !stop_.stop_requested();
}

QString Client::redacted(const QByteArray &text) const
{
    return http::redacted(text, options_.secrets);
}

milliseconds Client::jitter(int attempt)
{
    const qint64 cap =
        std::min<qint64>(options_.maxDelay.count(), options_.firstDelay.count() << std::min(attempt, 16));
    return milliseconds(std::uniform_int_distribution<qint64>(0, std::max<qint64>(cap, 0))(random_));
}

QString Client::excerpt(const Request &request, const Response &response) const
{
    return u"%1 %2: %3, %4: %5"_qs.arg(QString::fromLatin1(request.method), http::redacted(request.url))
        .arg(response.status)
        .arg(QString::fromLatin1(response.headers.value("content-type")),
            redacted(response.body.left(300)).simplified());
}

Error Client::refusal(const Request &request, const Response &response) const
{
    const auto wait = retryAfter(response);
    Error error = busy(request.url.host(), response.status, wait ? wait->count() / 1000 : 0, isWebPage(response));
    error.detail += u"; "_qs + excerpt(request, response);
    return error;
}

Result<Response> Client::send(const Request &request, const Sign &sign)
{
    for (int number = 0;; ++number) {
        auto ahead = number == 0 ? takeAhead(request) : nullptr;
        Request signed_ = request;
        if (!ahead) {
            if (!limiter_->acquire(stop_))
                return fail(cancelled());
            if (sign)
                sign(signed_);
        }
        QElapsedTimer timer;
        timer.start();
        Attempt tried = attempt(signed_, std::move(ahead));
        const int status = tried.response ? tried.response->status : 0;
        spdlog::debug("{} {}: {} in {} ms", request.method.toStdString(), http::redacted(request.url).toStdString(),
            tried.response ? std::to_string(status) : tried.response.error().detail.toStdString(), timer.elapsed());

        const bool last = number + 1 >= options_.attempts;
        if (!tried.response) {
            const Error &error = tried.response.error();
            const bool transient = error.code != u"TLS" && error.code != u"SIZE"
                && (error.is(Error::Kind::Unavailable) || error.is(Error::Kind::Timeout));
            if (last || !transient || (tried.mayHaveArrived && !request.repeatable))
                return fail(error);
            if (!pause(jitter(number)))
                return fail(cancelled());
            continue;
        }
        if (status >= 300 && status < 400 && status != 304) {
            const QUrl target = request.url.resolved(QUrl::fromEncoded(tried.response->headers.value("location")));
            return fail(redirected(request.url.host(), status,
                target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)));
        }
        if (!isTrouble(status))
            return std::move(*tried.response);
        const auto asked = retryAfter(*tried.response);
        if (last || isLasting(status) || (status != 429 && !request.repeatable)
            || (asked && *asked > options_.patience)) {
            // Nobody else of this account need try before that.
            if (asked && (status == 429 || status == 503))
                limiter_->pause(std::min(*asked, options_.patience));
            return fail(refusal(request, *tried.response));
        }
        if (asked && (status == 429 || status == 503))
            limiter_->pause(*asked); // for all threads of the account
        if (!pause(asked ? *asked + jitter(0) : jitter(number)))
            return fail(cancelled());
    }
}

Result<JsonResponse> Client::json(const Request &request, const Sign &sign, const Arrived &arrived)
{
    for (int number = 0;; ++number) {
        auto response = send(request, sign);
        if (!response)
            return fail(response.error());
        if (arrived && response->good())
            arrived(*response);
        if (response->status == 204 || (response->body.isEmpty() && response->good()))
            return JsonResponse{std::move(*response), QJsonValue(QJsonValue::Undefined)};
        QJsonParseError wrong;
        const QJsonDocument document = QJsonDocument::fromJson(response->body, &wrong);
        if (wrong.error == QJsonParseError::NoError) {
            QJsonValue body = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
            return JsonResponse{std::move(*response), std::move(body)};
        }
        Error error = notJson(request.url.host(), response->status, isWebPage(*response));
        error.detail += u"; "_qs + excerpt(request, *response);
        // Something between us and the other side answered, or half of it came: another try may meet the other side.
        if (!error.is(Error::Kind::Unavailable) || !request.repeatable || number + 1 >= options_.attempts)
            return fail(error);
        if (!pause(jitter(number)))
            return fail(cancelled());
    }
}

} // namespace purser::connectors::http
