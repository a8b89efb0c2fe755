#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <atomic>
#include <chrono>
#include <functional>

class QObject;
class QSslCertificate;
class QThread;

namespace purser::test {

/// A request as it came in.
struct WebRequest {
    QByteArray method;
    QByteArray target; ///< path and query as they were sent
    QString path; ///< percent-decoded
    QList<QPair<QString, QString>> query; ///< percent-decoded, in the order they came
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    bool secure = false;

    /// The first value of \a name, empty when there is none.
    [[nodiscard]] QString value(QStringView name) const;
};

/// What is answered, and how badly.
struct WebReply {
    enum class Trouble {
        None,
        Silence, ///< never answered, the connection stays open
        CutFirst, ///< the connection is reset instead of an answer
        CutInBody ///< half of the body, then the connection is reset
    };

    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int delayMs = 0;
    Trouble trouble = Trouble::None;
};

/// A web server on 127.0.0.1 with a thread of its own, HTTP/1.1 with connections that are kept, plain or with a
/// certificate that nobody signed. The handler is called on that thread.
class HttpServer {
public:
    using Handler = std::function<WebReply(const WebRequest &)>;

    /// \a names are those of the certificate, as in subjectAltName; without them the server is plain. Without \a port
    /// it is any that is free.
    explicit HttpServer(Handler handler, const QByteArray &names = {}, quint16 port = 0);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// The names of a certificate for this computer.
    static QByteArray local() { return "IP:127.0.0.1,DNS:localhost"; }

    [[nodiscard]] int port() const { return port_; }
    /// `http://127.0.0.1:PORT` without a slash at the end, or https.
    [[nodiscard]] QUrl url() const;
    /// What a client must trust; null for a plain server.
    [[nodiscard]] QSslCertificate certificate() const;
    /// Connections so far.
    [[nodiscard]] int accepted() const { return accepted_; }
    /// For how long at least one request was being answered, so far.
    [[nodiscard]] std::chrono::nanoseconds answering() const { return std::chrono::nanoseconds(answering_.load()); }
    /// Closes the port and resets all connections: whoever connects is refused. Waits until it is done.
    void close();
    /// Runs \a work on the server's thread and waits for it.
    void run(const std::function<void(QObject *context)> &work);

private:
    class Listener;

    QThread *thread_ = nullptr;
    Listener *listener_ = nullptr;
    int port_ = 0;
    bool secure_ = false;
    std::atomic_int accepted_ = 0;
    std::atomic<qint64> answering_ = 0; ///< nanoseconds
};

} // namespace purser::test
