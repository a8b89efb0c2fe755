#include "app/webhooks/receiver.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace purser::webhooks {
namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 202: return "Accepted";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 417: return "Expectation Failed";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return status < 400 ? "OK" : "Error";
    }
}

constexpr qint64 mostDiscarded = 8 * 1024 * 1024;
constexpr std::chrono::milliseconds againAfter{200};

} // namespace

/// One connection: its request, its answer, its end.
class Receiver::Exchange : public QObject {
public:
    Exchange(QTcpSocket *socket, Receiver *receiver)
        : QObject(receiver), socket_(socket), receiver_(receiver), reader_(receiver->options_.limits)
    {
        socket_->setParent(this);
        socket_->setReadBufferSize(64 * 1024);
        timer_.setSingleShot(true);
        connect(&timer_, &QTimer::timeout, this, [this] { late(); });
        connect(socket_, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket_, &QTcpSocket::disconnected, this, [this] { end(); });
        timer_.start(receiver_->options_.reading);
    }
    ~Exchange() override { std::erase(receiver_->open_, this); }

    /// Nobody works on an answer: it may go when somebody else needs the room.
    [[nodiscard]] bool isDispensable() const { return phase_ != Phase::Thinking; }
    /// Makes room for somebody else.
    void drop()
    {
        socket_->abort();
        end();
    }

private:
    enum class Phase { Reading, Thinking, Answered };

    void read()
    {
        if (phase_ != Phase::Reading) {
            discarded_ += socket_->readAll().size();
            if (discarded_ > mostDiscarded)
                drop();
            return;
        }
        const auto state = reader_.feed(socket_->readAll());
        if (reader_.takeContinue())
            socket_->write("HTTP/1.1 100 Continue\r\n\r\n");
        if (state == RequestReader::State::More)
            return;
        phase_ = Phase::Thinking;
        timer_.start(receiver_->options_.answering);
        if (state == RequestReader::State::Refused) {
            answer({reader_.refusal(), reason(reader_.refusal())});
            return;
        }
        receiver_->handler_(reader_.request(), [self = QPointer<Exchange>(this)](const Reply &reply) {
            if (self)
                self->answer(reply);
        });
    }

    void answer(const Reply &reply)
    {
        if (phase_ == Phase::Answered)
            return;
        phase_ = Phase::Answered;
        socket_->write("HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status)
            + "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + QByteArray::number(reply.body.size())
            + "\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\n\r\n" + reply.body);
        if (reader_.state() == RequestReader::State::Complete) {
            socket_->disconnectFromHost(); // when it is sent
            return;
        }
        // Whoever is still sending would see a reset instead of the answer, if all were closed now: what they send is
        // taken and thrown away, for a while.
        socket_->flush();
        ::shutdown(static_cast<int>(socket_->socketDescriptor()), SHUT_WR);
    }

    void late()
    {
        if (phase_ == Phase::Reading) {
            timer_.start(receiver_->options_.answering);
            answer({408, "The request took too long."});
        } else if (phase_ == Phase::Thinking) {
            timer_.start(receiver_->options_.answering);
            answer({503, "Try again later."});
        } else {
            drop(); // does not even take the answer
        }
    }

    void end()
    {
        timer_.stop();
        phase_ = Phase::Answered;
        std::erase(receiver_->open_, this);
        deleteLater();
    }

    QTcpSocket *socket_;
    Receiver *receiver_;
    RequestReader reader_;
    QTimer timer_;
    Phase phase_ = Phase::Reading;
    qint64 discarded_ = 0;
};

Receiver::Receiver(Handler handler, QObject *parent) : Receiver(std::move(handler), Options(), parent)
{
}

Receiver::Receiver(Handler handler, const Options &options, QObject *parent)
    : QObject(parent), handler_(std::move(handler)), options_(options), server_(new QTcpServer(this))
{
    connect(server_, &QTcpServer::newConnection, this, &Receiver::accept);
    // A server that could not take a connection once, as when the system has no descriptor left, takes none any more
    // until it is told to.
    connect(server_, &QTcpServer::acceptError, this,
        [this] { QTimer::singleShot(againAfter, server_, &QTcpServer::resumeAccepting); });
}

Receiver::~Receiver()
{
    const auto open = open_; // each takes itself out
    qDeleteAll(open);
}

Result<> Receiver::listen(const QHostAddress &address, quint16 port)
{
    if (!server_->listen(address, port))
        return fail(Error::Kind::Unavailable,
            tr("Deliveries cannot be received at %1, port %2: %3.")
                .arg(address.toString(), QString::number(port), server_->errorString()));
    return {};
}

quint16 Receiver::port() const
{
    return server_->serverPort();
}

void Receiver::accept()
{
    while (QTcpSocket *socket = server_->nextPendingConnection()) {
        if (count() >= options_.connections) {
            const auto idle = std::ranges::find_if(open_, &Exchange::isDispensable);
            if (idle == open_.end()) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            (*idle)->drop();
        }
        open_.push_back(new Exchange(socket, this));
    }
}

Result<std::pair<QHostAddress, quint16>> parseListen(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(std::max<qsizetype>(colon, 0));
    bool isNumber = false;
    const int port = colon < 0 ? 0 : text.mid(colon + 1).toInt(&isNumber);
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    QHostAddress address(host);
    if (host == u"*")
        address = QHostAddress(QHostAddress::Any);
    if (!isNumber || port < 0 || port > 65535 || address.isNull() || (host.contains(u':') && !bracketed))
        return fail(Error::Kind::Invalid,
            Receiver::tr("“%1” is no place to receive deliveries. Write an address and a port, as in 127.0.0.1:8480.")
                .arg(text));
    return std::pair(address, static_cast<quint16>(port));
}

} // namespace purser::webhooks
