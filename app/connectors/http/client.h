#pragma once

#include "app/connectors/http/ratelimiter.h"
#include "models/base/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <memory>
#include <random>
#include <vector>

class QNetworkAccessManager;

namespace purser::connectors::http {

/// What is asked of another system.
struct Request {
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    /// Doing it twice does no harm, so it may be sent again when nobody knows whether it arrived. What is not
    /// repeatable is sent again only when it certainly was not done: never connected, or refused with 429.
    bool repeatable = false;

    static Request get(const QUrl &url) { return {.url = url, .repeatable = true}; }
};

/// Any answer below 500 that is not a redirection and asks for no other try; what it means is for the caller.
struct Response {
    int status = 0;
    QHash<QByteArray, QByteArray> headers = {}; ///< names in lower case
    QByteArray body = {};

    [[nodiscard]] bool good() const { return status >= 200 && status < 300; }
};

struct JsonResponse {
    Response response;
    QJsonValue body; ///< undefined when there was none (204)
};

struct Options {
    std::chrono::milliseconds connectTimeout{15'000}; ///< until the request is on its way
    std::chrono::milliseconds timeout{120'000}; ///< of one attempt altogether
    qint64 maxBody = 64 * 1024 * 1024; ///< bytes, after decompression
    int attempts = 5;
    std::chrono::milliseconds firstDelay{500}; ///< between attempts at most; doubles each time
    std::chrono::milliseconds maxDelay{30'000};
    std::chrono::milliseconds patience{60'000}; ///< the longest Retry-After that is waited for here
    QList<QSslCertificate> authorities = {}; ///< trusted besides those of this computer
    QList<QByteArray> secrets = {}; ///< never written into a log or an error
};

/// Talks to one account of another system over HTTP: verified TLS, time and size limits, retries with full jitter,
/// the account's rate, and no secret in any log or error. Calls block the calling thread (always the same one) and end
/// with Cancelled as soon as the stop token asks.
///
/// Redirections are not followed: a signature or key would go to wherever they lead.
class Client {
public:
    /// Puts credentials into a request; called for every attempt, because some signatures count only once.
    using Sign = std::function<void(Request &)>;

    Client(Options options, std::shared_ptr<RateLimiter> limiter, std::stop_token stop);
    ~Client();
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    Result<Response> send(const Request &request, const Sign &sign = {});
    /// The same for systems that answer in JSON: anything else (a web page, half an answer) is an error. \a arrived is
    /// called when a good answer is here and not read yet: what follows from its headers may be asked for already.
    using Arrived = std::function<void(const Response &)>;
    Result<JsonResponse> json(const Request &request, const Sign &sign = {}, const Arrived &arrived = {});
    /// Sends \a request, a GET, without waiting: whoever sends the same later is given this answer, however it went.
    /// Not while the rate of the account does not allow it; and of several that nobody came for, the last ones count.
    void sendAhead(const Request &request, const Sign &sign = {});

    /// Waits; false when it was asked to stop meanwhile.
    [[nodiscard]] bool pause(std::chrono::milliseconds time) const;
    /// \a text without the secrets of this account.
    [[nodiscard]] QString redacted(const QByteArray &text) const;

private:
    /// How one attempt went.
    struct Attempt {
        Result<Response> response;
        bool mayHaveArrived = false;
    };

    /// A request on its way.
    struct Flight;

    std::unique_ptr<Flight> depart(const Request &request);
    std::unique_ptr<Flight> takeAhead(const Request &request);
    Attempt attempt(const Request &request, std::unique_ptr<Flight> ahead);
    QNetworkAccessManager &manager();
    [[nodiscard]] std::chrono::milliseconds jitter(int attempt);
    [[nodiscard]] Error refusal(const Request &request, const Response &response) const;
    [[nodiscard]] QString excerpt(const Request &request, const Response &response) const;

    const Options options_;
    std::shared_ptr<RateLimiter> limiter_;
    std::stop_token stop_;
    std::unique_ptr<QNetworkAccessManager> manager_;
    std::vector<std::unique_ptr<Flight>> ahead_; ///< goes before the manager
    std::mt19937 random_{std::random_device{}()};
};

/// The time in the header \a name, UTC; invalid when there is none. That of `date` is by the other side's clock.
QDateTime timeIn(const Response &response, const QByteArray &name);

/// The wait that \a response asks for: seconds, or a date (by its own clock, if it says what that is).
std::optional<std::chrono::milliseconds> retryAfter(const Response &response);

} // namespace purser::connectors::http
