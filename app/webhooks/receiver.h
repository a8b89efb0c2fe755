#pragma once

#include "app/webhooks/requestreader.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace purser::webhooks {

/// What a sender is told.
struct Reply {
    int status = 200;
    QByteArray body = {}; ///< plain text
};

/// Takes HTTP requests from anybody, one a connection, and hands complete ones on. Nobody can make it wait, or fill its
/// memory: heads and bodies have limits, a request has so many seconds from its first moment to its last, and when too
/// many are open, the oldest goes that nobody works for. Speaks plain HTTP; TLS is the business of the proxy before it.
///
/// This is not Qt HTTP Server, which in 6.4 is a preview without any of that: it collects bodies of any size, knows no
/// limit for headers and no time after which a silent sender is dropped, and parses "Content-Length" with goodwill.
class Receiver : public QObject {
    Q_OBJECT

public:
    struct Options {
        RequestReader::Limits limits;
        std::chrono::milliseconds reading{10'000}; ///< for a whole request to arrive
        std::chrono::milliseconds answering{10'000}; ///< for its answer to be made and taken
        int connections = 256; ///< open at once
    };
    /// Called on this object's thread; answers by calling the function it gets, once, then or later.
    using Handler = std::function<void(const Request &request, std::function<void(Reply)> answer)>;

    explicit Receiver(Handler handler, QObject *parent = nullptr);
    Receiver(Handler handler, const Options &options, QObject *parent = nullptr);
    ~Receiver() override;

    /// Starts to listen. Fails with Unavailable when the port is taken or not allowed.
    Result<> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const;
    /// Connections that are open.
    [[nodiscard]] int count() const { return static_cast<int>(open_.size()); }

private:
    class Exchange;
    void accept();

    Handler handler_;
    Options options_;
    QTcpServer *server_;
    std::deque<Exchange *> open_; ///< oldest first
};

/// `127.0.0.1:8480`, `[::1]:8480`, `*:8480`; Invalid for anything else.
Result<std::pair<QHostAddress, quint16>> parseListen(const QString &text);

} // namespace purser::webhooks
