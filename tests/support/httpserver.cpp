#include "tests/support/httpserver.h"

#include "tests/support/testcertificate.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <stdexcept>

namespace purser::test {
namespace {

/// `+` is a space in a query; the rest is percent-encoded.
QString decoded(const QByteArray &part)
{
    QByteArray copy = part;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(copy.replace('+', ' ')));
}

/// Counts the time in which there was something to answer. Used by the server's thread.
class Workload {
public:
    explicit Workload(std::atomic<qint64> *nanoseconds) : nanoseconds_(nanoseconds) { }

    void begin()
    {
        if (open_++ == 0)
            since_ = Clock::now();
    }
    void end()
    {
        if (--open_ == 0)
            *nanoseconds_ += std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - since_).count();
    }

private:
    using Clock = std::chrono::steady_clock;

    std::atomic<qint64> *nanoseconds_;
    int open_ = 0;
    Clock::time_point since_;
};

/// Reads requests off one connection and answers them one after the other.
class Conversation : public QObject {
public:
    Conversation(QTcpSocket *socket, HttpServer::Handler handler, Workload *workload, bool secure)
        : QObject(socket), socket_(socket), handler_(std::move(handler)), workload_(workload), secure_(secure)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    ~Conversation() override { answered(); }

private:
    void answered()
    {
        if (std::exchange(answering_, false))
            workload_->end();
    }

    void read()
    {
        buffer_ += socket_->readAll();
        while (!busy_ && take()) { }
    }

    bool take()
    {
        const qsizetype end = buffer_.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        WebRequest request;
        request.secure = secure_;
        const QList<QByteArray> lines = buffer_.left(end).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        if (first.size() < 3) {
            socket_->abort();
            return false;
        }
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines[i].indexOf(':');
            request.headers.insert(lines[i].left(colon).trimmed().toLower(), lines[i].mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer_.size() < end + 4 + length)
            return false;
        request.method = first[0];
        request.target = first[1];
        const qsizetype mark = request.target.indexOf('?');
        request.path =
            QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? request.target : request.target.left(mark)));
        if (mark >= 0)
            for (const QByteArray &pair : request.target.mid(mark + 1).split('&'))
                if (!pair.isEmpty()) {
                    const qsizetype is = pair.indexOf('=');
                    request.query.append({decoded(pair.left(is)), is < 0 ? QString() : decoded(pair.mid(is + 1))});
                }
        request.body = buffer_.mid(end + 4, length);
        buffer_.remove(0, end + 4 + length);
        busy_ = true;
        answering_ = true;
        workload_->begin();
        const WebReply reply = handler_(request);
        const bool bodiless = request.method == "HEAD";
        if (reply.delayMs > 0)
            QTimer::singleShot(
                reply.delayMs, Qt::PreciseTimer, this, [this, reply, bodiless] { give(reply, bodiless); });
        else
            give(reply, bodiless);
        return true;
    }

    void give(const WebReply &reply, bool bodiless)
    {
        answered();
        if (reply.trouble == WebReply::Trouble::Silence)
            return;
        if (reply.trouble == WebReply::Trouble::CutFirst) {
            socket_->abort();
            return;
        }
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
        for (const auto &[name, value] : reply.headers)
            head += name + ": " + value + "\r\n";
        head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
        socket_->write(head);
        if (reply.trouble == WebReply::Trouble::CutInBody) {
            socket_->write(reply.body.left(reply.body.size() / 2));
            socket_->flush();
            // What is on its way shall arrive before the reset.
            QTimer::singleShot(20, this, [this] { socket_->abort(); });
            return;
        }
        if (!bodiless)
            socket_->write(reply.body);
        busy_ = false;
        // Another request may have come while this one was answered.
        QMetaObject::invokeMethod(
            this, [this] { read(); }, Qt::QueuedConnection);
    }

    QTcpSocket *socket_;
    HttpServer::Handler handler_;
    Workload *workload_;
    bool secure_;
    bool busy_ = false;
    bool answering_ = false;
    QByteArray buffer_;
};

} // namespace

QString WebRequest::value(QStringView name) const
{
    for (const auto &[key, value] : query)
        if (key == name)
            return value;
    return {};
}

/// Lives on the server's thread.
class HttpServer::Listener : public QTcpServer {
public:
    Listener(Handler handler, const QByteArray &names, std::atomic_int *accepted, std::atomic<qint64> *answering)
        : handler_(std::move(handler)), accepted_(accepted), workload_(answering)
    {
        if (names.isEmpty())
            return;
        const TestCertificate made = TestCertificate::forNames(names);
        tls_ = QSslConfiguration::defaultConfiguration();
        tls_.setLocalCertificate(made.certificate);
        tls_.setPrivateKey(made.key);
        tls_.setPeerVerifyMode(QSslSocket::VerifyNone);
        certificate = made.certificate;
    }

    void closeAll()
    {
        close();
        for (const QPointer<QTcpSocket> &socket : std::as_const(sockets_))
            if (socket)
                socket->abort();
    }

    QSslCertificate certificate;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++*accepted_;
        QTcpSocket *socket = nullptr;
        if (certificate.isNull()) {
            socket = new QTcpSocket(this);
            socket->setSocketDescriptor(descriptor);
        } else {
            auto *tls = new QSslSocket(this);
            tls->setSslConfiguration(tls_);
            tls->setSocketDescriptor(descriptor);
            tls->startServerEncryption();
            socket = tls;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        sockets_.removeIf([](const QPointer<QTcpSocket> &gone) { return gone.isNull(); });
        sockets_.append(socket);
        new Conversation(socket, handler_, &workload_, !certificate.isNull());
    }

private:
    Handler handler_;
    QSslConfiguration tls_;
    QList<QPointer<QTcpSocket>> sockets_;
    std::atomic_int *accepted_;
    Workload workload_;
};

HttpServer::HttpServer(Handler handler, const QByteArray &names, quint16 port)
    : thread_(new QThread),
      listener_(new Listener(std::move(handler), names, &accepted_, &answering_)),
      secure_(!names.isEmpty())
{
    listener_->moveToThread(thread_);
    thread_->start();
    run([this, port](QObject *) {
        if (listener_->listen(QHostAddress::LocalHost, port))
            port_ = listener_->serverPort();
    });
    if (port_ == 0)
        throw std::runtime_error("no port for the test server");
}

HttpServer::~HttpServer()
{
    run([this](QObject *) {
        listener_->closeAll();
        delete listener_;
        listener_ = nullptr;
    });
    thread_->quit();
    thread_->wait();
    delete thread_;
}

QUrl HttpServer::url() const
{
    return QUrl((secure_ ? u"https://127.0.0.1:"_qs : u"http://127.0.0.1:"_qs) + QString::number(port_));
}

QSslCertificate HttpServer::certificate() const
{
    return listener_->certificate;
}

void HttpServer::close()
{
    run([this](QObject *) { listener_->closeAll(); });
}

void HttpServer::run(const std::function<void(QObject *context)> &work)
{
    QMetaObject::invokeMethod(
        listener_, [this, &work] { work(listener_); }, Qt::BlockingQueuedConnection);
}

} // namespace purser::test
