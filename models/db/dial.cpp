#include "models/db/dial.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <clocale>
#include <thread>
#include <vector>

#ifdef Q_OS_WIN
#    include <winsock2.h>
#    include <ws2tcpip.h>
#else
#    include <cerrno>
#    include <netdb.h>
#    include <poll.h>
#    include <sys/socket.h>
#endif

namespace purser::db {
namespace {

using std::chrono::milliseconds;
using Clock = Lifeline::Clock;

constexpr milliseconds glance{50}; // how often a waiting thread looks at its lifeline

milliseconds until(Clock::time_point moment)
{
    return std::max(milliseconds(0), std::chrono::ceil<milliseconds>(moment - Clock::now()));
}

/// While it lives, this thread's messages of libpq and of the system are English: they are read by a program.
class EnglishMessages {
public:
#ifdef Q_OS_WIN
    EnglishMessages() = default;
#else
    EnglishMessages() : english_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(::uselocale(english_))
    {
    }
    ~EnglishMessages()
    {
        ::uselocale(before_);
        ::freelocale(english_);
    }
#endif
    EnglishMessages(const EnglishMessages &) = delete;
    EnglishMessages &operator=(const EnglishMessages &) = delete;

private:
#ifndef Q_OS_WIN
    locale_t english_;
    locale_t before_;
#endif
};

/// The answer of the system's resolver, which cannot be interrupted: it is asked on a thread of its own, and whoever
/// no longer waits leaves it alone with this.
struct Lookup {
    std::mutex mutex;
    std::condition_variable done;
    bool finished = false;
    int code = 0; ///< of getaddrinfo
    std::vector<QByteArray> addresses;
};

void lookUp(const std::shared_ptr<Lookup> &lookup, const QByteArray &host)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    const int code = ::getaddrinfo(host.constData(), nullptr, &hints, &found);
    std::vector<QByteArray> addresses;
    for (const addrinfo *one = found; code == 0 && one; one = one->ai_next) {
        std::array<char, NI_MAXHOST> text{};
        if (::getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) == 0)
            addresses.emplace_back(text.data());
    }
    if (found)
        ::freeaddrinfo(found);
    const std::lock_guard lock(lookup->mutex);
    lookup->code = code;
    lookup->addresses = std::move(addresses);
    lookup->finished = true;
    lookup->done.notify_all();
}

tl::expected<std::vector<QByteArray>, DialFailure> addressesOf(
    const ConnectionSettings &settings, Clock::time_point end, const Lifeline &lifeline)
{
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, host = settings.host.toUtf8()] { lookUp(lookup, host); }).detach();
    std::unique_lock lock(lookup->mutex);
    while (!lookup->finished) {
        if (lifeline.isOver())
            return tl::unexpected(DialFailure{DialFailure::Cause::GivenUp});
        if (Clock::now() >= end)
            return tl::unexpected(DialFailure{DialFailure::Cause::NoNameServer});
        lookup->done.wait_for(lock, glance);
    }
    if (lookup->code == 0 && !lookup->addresses.empty())
        return lookup->addresses;
    const QString text = QString::fromLocal8Bit(gai_strerror(lookup->code));
    const bool unknown = lookup->code == EAI_NONAME || lookup->code == EAI_FAIL;
    return tl::unexpected(
        DialFailure{unknown ? DialFailure::Cause::NoSuchHost : DialFailure::Cause::NoNameServer, text});
}

const char *sslMode(ConnectionSettings::Tls tls)
{
    switch (tls) {
    case ConnectionSettings::Tls::VerifyFull: return "verify-full";
    case ConnectionSettings::Tls::VerifyCa: return "verify-ca";
    case ConnectionSettings::Tls::Require: return "require";
    case ConnectionSettings::Tls::Off: break;
    }
    return "disable";
}

/// libpq's keywords and values for one address; empty for a local socket.
class Parameters {
public:
    Parameters(const ConnectionSettings &s, const QByteArray &address)
    {
        add("host", s.host.toUtf8());
        if (!address.isEmpty())
            add("hostaddr", address);
        add("port", QByteArray::number(s.port));
        add("dbname", s.database.toUtf8());
        add("user", s.user.toUtf8());
        add("password", s.password.toUtf8());
        add("application_name", s.applicationName.toUtf8());
        add("client_encoding", "UTF8");
        add("gssencmode", "disable");
        add("sslmode", sslMode(s.tls));
        if (!s.caFile.isEmpty() && s.tls != ConnectionSettings::Tls::Off)
            add("sslrootcert", s.caFile.toUtf8());
        else if (s.tls == ConnectionSettings::Tls::VerifyFull || s.tls == ConnectionSettings::Tls::VerifyCa)
            add("sslrootcert", "/etc/ssl/certs/ca-certificates.crt");
        add("keepalives_idle", QByteArray::number(s.keepaliveIdleSeconds));
        add("keepalives_interval", QByteArray::number(s.keepaliveIntervalSeconds));
        add("keepalives_count", QByteArray::number(s.keepaliveCount));
        add("tcp_user_timeout", QByteArray::number(s.tcpUserTimeoutMs));
        // The server, too, finds out that this computer is gone, and gives up its locks.
        add("options", "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
    }

    [[nodiscard]] PGconn *start() const
    {
        std::vector<const char *> keywords, values;
        for (const auto &[keyword, value] : all_) {
            keywords.push_back(keyword);
            values.push_back(value.constData());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
        return PQconnectStartParams(keywords.data(), values.data(), 0);
    }

private:
    void add(const char *keyword, const QByteArray &value) { all_.emplace_back(keyword, value); }

    std::vector<std::pair<const char *, QByteArray>> all_;
};

tl::expected<OwnedConnection, DialFailure> dialAddress(
    const ConnectionSettings &settings, const QByteArray &address, Clock::time_point end, const Lifeline &lifeline)
{
    OwnedConnection connection(Parameters(settings, address).start(), &PQfinish);
    auto failed = [&connection] {
        return tl::unexpected(
            DialFailure{DialFailure::Cause::Server, QString::fromUtf8(PQerrorMessage(connection.get()))});
    };
    if (PQstatus(connection.get()) == CONNECTION_BAD)
        return failed();
    PQsetErrorVerbosity(connection.get(), PQERRORS_VERBOSE); // with SQLSTATE and place, which are never translated
    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    for (auto wants = PGRES_POLLING_WRITING; wants != PGRES_POLLING_OK; wants = PQconnectPoll(connection.get())) {
        if (wants == PGRES_POLLING_FAILED)
            return failed();
        switch (awaitSocket(PQsocket(connection.get()), wants == PGRES_POLLING_WRITING, until(end), lifeline)) {
        case Readiness::Ready: break;
        case Readiness::TimedOut: return tl::unexpected(DialFailure{DialFailure::Cause::TimedOut});
        case Readiness::Over: return tl::unexpected(DialFailure{DialFailure::Cause::GivenUp});
        }
    }
    PQsetErrorVerbosity(connection.get(), PQERRORS_DEFAULT);
    // From here on a full send buffer is waited for by us, who look at the lifeline, not inside libpq.
    PQsetnonblocking(connection.get(), 1);
    return connection;
}

} // namespace

Readiness awaitSocket(int socket, bool writing, milliseconds wait, const Lifeline &lifeline)
{
    const auto end = Clock::now() + wait;
    for (;;) {
        if (lifeline.isOver())
            return Readiness::Over;
        const milliseconds slice = wait.count() < 0 ? glance : std::min(glance, until(end));
        pollfd look{};
#ifdef Q_OS_WIN
        look.fd = static_cast<SOCKET>(socket);
        look.events = static_cast<short>(writing ? POLLRDNORM | POLLWRNORM : POLLRDNORM);
        const int ready = ::WSAPoll(&look, 1, static_cast<int>(slice.count()));
#else
        look.fd = socket;
        look.events = static_cast<short>(writing ? POLLIN | POLLOUT : POLLIN);
        const int ready = ::poll(&look, 1, static_cast<int>(slice.count()));
        if (ready < 0 && errno == EINTR)
            continue;
#endif
        if (ready != 0)
            return Readiness::Ready; // an error is found out by whoever reads
        if (wait.count() >= 0 && Clock::now() >= end)
            return Readiness::TimedOut;
    }
}

Result<OwnedConnection> dial(const ConnectionSettings &settings, const Lifeline &lifeline)
{
    const EnglishMessages english;
    const auto end = Clock::now() + std::chrono::seconds(settings.connectTimeoutSeconds);
    std::vector<QByteArray> addresses{QByteArray()};
    if (!settings.isLocalSocket()) {
        auto found = addressesOf(settings, end, lifeline);
        if (!found)
            return fail(errorFromDial(found.error(), settings));
        addresses = std::move(*found);
    }
    DialFailure failure;
    for (size_t i = 0; i < addresses.size(); ++i) {
        // An address that swallows packets must not use up the time of those behind it.
        const auto share = until(end) / static_cast<int>(addresses.size() - i);
        auto connection = dialAddress(settings, addresses[i], Clock::now() + share, lifeline);
        if (connection)
            return std::move(*connection);
        failure = connection.error();
        const bool answered = failure.text.contains(QStringLiteral("FATAL"));
        if (answered || failure.cause == DialFailure::Cause::GivenUp)
            break;
    }
    return fail(errorFromDial(failure, settings));
}

} // namespace purser::db
