#include "tests/support/faultproxy.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace purser::test {
namespace {

constexpr int tickMs = 10;

void unblock(int socket)
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);
}

template <class Address>
sockaddr *general(Address &address)
{
    return reinterpret_cast<sockaddr *>(&address);
}

int connectTo(const QString &host, int port)
{
    if (host.startsWith(u'/')) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(host) + "/.s.PGSQL." + QByteArray::number(port);
        std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        const int s = ::socket(AF_UNIX, SOCK_STREAM, 0);
        if (::connect(s, general(address), sizeof address) == 0)
            return s;
        ::close(s);
        return -1;
    }
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(host.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return -1;
    int connected = -1;
    for (const addrinfo *one = found; one && connected < 0; one = one->ai_next) {
        const int s = ::socket(one->ai_family, SOCK_STREAM, 0);
        if (::connect(s, one->ai_addr, one->ai_addrlen) == 0)
            connected = s;
        else
            ::close(s);
    }
    ::freeaddrinfo(found);
    return connected;
}

/// With a reset instead of a polite end.
void reset(int &socket)
{
    if (socket < 0)
        return;
    const linger hard{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    ::close(socket);
    socket = -1;
}

} // namespace

/// One connection of a client with the one to the server that belongs to it, and what is on the way.
struct FaultProxy::Link {
    int client = -1;
    int server = -1;
    int number = 0; ///< in the order in which they came
    QByteArray toServer;
    QByteArray toClient;
    bool stalled = false;
    bool clientEnded = false;
    bool serverEnded = false;
    enum class Then { GoOn, Cut, Split, Stall } then = Then::GoOn; ///< when everything on the way has arrived
};

FaultProxy::FaultProxy(const QString &host, int port) : host_(host), serverPort_(port)
{
    if (::pipe(wake_) != 0)
        throw std::runtime_error("no pipe");
    unblock(wake_[0]);
    unblock(wake_[1]);
    reserved_ = bound();
    listen();
    thread_ = std::thread([this] { loop(); });
}

FaultProxy::~FaultProxy()
{
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    std::ignore = ::write(wake_[1], "x", 1);
    thread_.join();
    for (Link &link : links_)
        cut(link);
    closeListener();
    ::close(reserved_);
    ::close(wake_[0]);
    ::close(wake_[1]);
}

db::ConnectionSettings FaultProxy::through(db::ConnectionSettings settings) const
{
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = port_;
    return settings;
}

int FaultProxy::bound()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port_));
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    socklen_t size = sizeof address;
    if (::bind(socket, general(address), size) != 0 || ::getsockname(socket, general(address), &size) != 0)
        throw std::runtime_error(std::string("no port for the proxy: ") + std::strerror(errno));
    unblock(socket);
    port_ = ntohs(address.sin_port);
    return socket;
}

void FaultProxy::listen()
{
    listener_ = bound();
    if (::listen(listener_, 64) != 0)
        throw std::runtime_error(std::string("the proxy cannot listen: ") + std::strerror(errno));
}

void FaultProxy::closeListener()
{
    if (listener_ >= 0)
        ::close(listener_);
    listener_ = -1;
}

void FaultProxy::setRule(Rule rule)
{
    setRule([rule = std::move(rule)](Direction direction, const QByteArray &bytes, int) {
        return rule ? rule(direction, bytes) : Verdict::Forward;
    });
}

void FaultProxy::setRule(RuleOfLink rule)
{
    const std::lock_guard lock(mutex_);
    rule_ = std::move(rule);
}

void FaultProxy::onceFromClient(const QByteArray &text, Verdict verdict)
{
    setRule([text, verdict, done = false](Direction direction, const QByteArray &bytes) mutable {
        if (done || direction != Direction::ToServer || !bytes.contains(text))
            return Verdict::Forward;
        done = true;
        return verdict;
    });
}

void FaultProxy::refuse()
{
    const std::lock_guard lock(mutex_);
    closeListener();
    std::ignore = ::write(wake_[1], "x", 1);
}

void FaultProxy::stall()
{
    const std::lock_guard lock(mutex_);
    stalled_ = true;
    for (Link &link : links_)
        link.stalled = true;
}

void FaultProxy::heal()
{
    const std::lock_guard lock(mutex_);
    stalled_ = false;
    if (listener_ < 0)
        listen();
    std::ignore = ::write(wake_[1], "x", 1);
}

void FaultProxy::cutAll()
{
    const std::lock_guard lock(mutex_);
    for (Link &link : links_)
        cut(link);
}

void FaultProxy::slowDown(int bytesPerSecond)
{
    const std::lock_guard lock(mutex_);
    rate_ = bytesPerSecond;
}

int FaultProxy::accepted() const
{
    const std::lock_guard lock(mutex_);
    return accepted_;
}

void FaultProxy::cut(Link &link, bool clientOnly)
{
    reset(link.client);
    if (!clientOnly)
        reset(link.server);
    link.toClient.clear();
    link.toServer.clear();
}

void FaultProxy::loop()
{
    for (;;) {
        std::vector<pollfd> looks;
        std::vector<Link *> owners;
        {
            const std::lock_guard lock(mutex_);
            if (stop_)
                return;
            std::erase_if(links_, [](const Link &l) { return l.client < 0 && l.server < 0; });
            looks.push_back({wake_[0], POLLIN, 0});
            looks.push_back({listener_, POLLIN, 0}); // negative: ignored
            for (Link &link : links_) {
                auto look = [&](int socket, bool ended, bool more) {
                    short events = 0;
                    if (!ended && !link.stalled)
                        events = static_cast<short>(events | POLLIN);
                    if (more && rate_ == 0 && !link.stalled)
                        events = static_cast<short>(events | POLLOUT);
                    looks.push_back({events ? socket : -1, events, 0});
                };
                look(link.client, link.clientEnded, !link.toClient.isEmpty());
                look(link.server, link.serverEnded, !link.toServer.isEmpty());
                owners.push_back(&link);
            }
        }
        ::poll(looks.data(), looks.size(), tickMs);
        const std::lock_guard lock(mutex_);
        char drained[64];
        while (::read(wake_[0], drained, sizeof drained) > 0) { }
        if (looks[1].revents && listener_ >= 0)
            accept();
        for (size_t i = 0; i < owners.size(); ++i)
            serve(*owners[i], looks[2 + 2 * i].revents, looks[3 + 2 * i].revents);
    }
}

void FaultProxy::accept()
{
    for (int client; (client = ::accept(listener_, nullptr, nullptr)) >= 0;) {
        unblock(client);
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        ++accepted_;
        Link link;
        link.client = client;
        link.number = accepted_;
        link.stalled = stalled_;
        if (!stalled_) {
            link.server = connectTo(host_, serverPort_);
            if (link.server < 0) {
                reset(client);
                continue;
            }
            unblock(link.server);
        }
        links_.push_back(std::move(link));
    }
}

void FaultProxy::serve(Link &link, short clientEvents, short serverEvents)
{
    if (link.stalled)
        return;
    if (clientEvents & (POLLIN | POLLHUP | POLLERR))
        take(link, Direction::ToServer);
    if (serverEvents & (POLLIN | POLLHUP | POLLERR))
        take(link, Direction::ToClient);
    give(link, Direction::ToServer);
    give(link, Direction::ToClient);
    if (!link.toServer.isEmpty() || !link.toClient.isEmpty())
        return;
    switch (link.then) {
    case Link::Then::Cut: cut(link); return;
    case Link::Then::Split:
        cut(link, true);
        link.stalled = true;
        return;
    case Link::Then::Stall: link.stalled = true; return;
    case Link::Then::GoOn: break;
    }
    if (link.serverEnded || link.clientEnded) { // one side has hung up, and what it said has arrived
        ::close(link.client);
        ::close(link.server);
        link.client = link.server = -1;
    }
}

/// Reads what has come in and asks the rule about it.
void FaultProxy::take(Link &link, Direction direction)
{
    const int from = direction == Direction::ToServer ? link.client : link.server;
    if (from < 0 || link.then != Link::Then::GoOn)
        return;
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t count = ::recv(from, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    if (count <= 0) {
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            (direction == Direction::ToServer ? link.clientEnded : link.serverEnded) = true;
        return;
    }
    bytes.truncate(count);
    QByteArray &onTheWay = direction == Direction::ToServer ? link.toServer : link.toClient;
    switch (rule_ ? rule_(direction, bytes, link.number) : Verdict::Forward) {
    case Verdict::Forward: onTheWay += bytes; break;
    case Verdict::Cut: cut(link); break;
    case Verdict::ForwardThenCut:
        onTheWay += bytes;
        link.then = Link::Then::Cut;
        break;
    case Verdict::CutInTheMiddle:
        onTheWay += bytes.left(bytes.size() / 2);
        link.then = Link::Then::Cut;
        break;
    case Verdict::ForwardThenSplit:
        onTheWay += bytes;
        link.then = Link::Then::Split;
        break;
    case Verdict::Stall: link.stalled = true; break;
    case Verdict::ForwardThenStall:
        onTheWay += bytes;
        link.then = Link::Then::Stall;
        break;
    }
}

void FaultProxy::give(Link &link, Direction direction)
{
    QByteArray &onTheWay = direction == Direction::ToServer ? link.toServer : link.toClient;
    const int to = direction == Direction::ToServer ? link.server : link.client;
    if (onTheWay.isEmpty() || to < 0)
        return;
    const qsizetype most = rate_ > 0 ? std::max(1, rate_ * tickMs / 1000) : onTheWay.size();
    const ssize_t count =
        ::send(to, onTheWay.constData(), static_cast<size_t>(std::min(most, onTheWay.size())), MSG_NOSIGNAL);
    if (count > 0)
        onTheWay.remove(0, count);
    else if (count < 0 && errno != EAGAIN && errno != EINTR)
        cut(link);
}

} // namespace purser::test
