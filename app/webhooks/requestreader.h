#pragma once

#include <QByteArray>
#include <QHash>

namespace purser::webhooks {

/// A request whose body is complete.
struct Request {
    QByteArray method;
    QByteArray path; ///< with the query, as it was sent
    QHash<QByteArray, QByteArray> headers; ///< names in lower case, values without blanks around
    QByteArray body; ///< byte for byte, as signatures need it
};

/// Reads one HTTP/1.x request as it arrives, strictly: what is malformed, ambiguous or too large is refused before it
/// takes any room. Knows nothing of sockets.
class RequestReader {
public:
    struct Limits {
        qsizetype head = 16 * 1024; ///< bytes of request line and headers
        int headers = 64;
        qsizetype body = 1024 * 1024;
    };
    enum class State { More, Complete, Refused };

    RequestReader() = default;
    explicit RequestReader(const Limits &limits) : limits_(limits) { }

    /// Takes what arrived next; nothing once it is complete or refused.
    State feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return state_; }
    /// The status of HTTP with which it is refused: 400, 411, 413, 417, 431 or 505.
    [[nodiscard]] int refusal() const { return refusal_; }
    /// True once: the sender waits for "100 Continue" before it sends the body.
    bool takeContinue();
    [[nodiscard]] const Request &request() const { return request_; }

private:
    State refuse(int status);
    State readHead(qsizetype end);
    bool readHeader(const QByteArray &line);

    Limits limits_;
    State state_ = State::More;
    int refusal_ = 0;
    bool headDone_ = false;
    bool continue_ = false;
    qsizetype length_ = 0; ///< of the body
    QByteArray head_;
    Request request_;
};

} // namespace purser::webhooks
