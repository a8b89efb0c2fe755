#include "app/webhooks/receiver.h"
#include "tests/support/testmain.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <future>

#include <netinet/in.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace purser;
using namespace purser::webhooks;
using std::chrono::milliseconds;

/// The receiver before whoever can reach it: over real sockets, with patience, with malice, and with noise.
class ReceiverTest : public QObject {
    Q_OBJECT

    Receiver::Options options_;
    std::unique_ptr<Receiver> receiver_;
    std::vector<Request> taken_;
    std::vector<std::function<void(Reply)>> later_;

    std::unique_ptr<QTcpSocket> call(const QByteArray &bytes) const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, receiver_->port());
        if (!socket->waitForConnected())
            qFatal("not connected");
        socket->write(bytes);
        return socket;
    }
    /// All that is answered until the end of the connection.
    static QByteArray heard(QTcpSocket &socket)
    {
        std::ignore = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 60'000);
        return socket.readAll();
    }
    QByteArray asked(const QByteArray &bytes) const
    {
        const auto socket = call(bytes);
        return heard(*socket).split('\r').first();
    }
    static QByteArray post(const QByteArray &body, const QByteArray &headers = {})
    {
        return "POST /webhooks/x HTTP/1.1\r\nHost: here\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + headers + "\r\n" + body;
    }

    void open()
    {
        receiver_ = std::make_unique<Receiver>(
            [this](const Request &request, std::function<void(Reply)> answer) {
                taken_.push_back(request);
                if (request.path == "/later")
                    later_.push_back(std::move(answer));
                else
                    answer({200, "Thank you."});
            },
            options_);
        QVERIFY(receiver_->listen(QHostAddress::LocalHost, 0));
    }

private slots:
    void init()
    {
        options_ = {};
        options_.reading = milliseconds(60'000); // nobody is late but where that is tried
        options_.answering = milliseconds(60'000);
        options_.limits.body = 1000;
        options_.connections = 8;
        taken_.clear();
        later_.clear();
        open();
    }
    void cleanup() { receiver_.reset(); }

    void aRequestArrivesByteForByteHoweverItIsCut()
    {
        const QByteArray body("{\"name\":\"\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\",\"zero\":\"\0\"}\r\n\r\n tail", 40);
        const QByteArray bytes = post(body, "X-WC-Webhook-Topic:  product.updated \r\nAccept: a\r\naccept: b\r\n");
        const auto whole = call(bytes);
        const QByteArray answer = heard(*whole);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.endsWith("\r\n\r\nThank you."), answer.constData());
        const auto cut = call({});
        for (const char c : bytes) {
            cut->write(&c, 1);
            cut->flush();
            QCoreApplication::processEvents();
        }
        QVERIFY(heard(*cut).startsWith("HTTP/1.1 200"));
        QCOMPARE(taken_.size(), size_t(2));
        for (const Request &request : taken_) {
            QCOMPARE(request.body, body);
            QCOMPARE(request.method, QByteArray("POST"));
            QCOMPARE(request.headers.value("x-wc-webhook-topic"), QByteArray("product.updated"));
            QCOMPARE(request.headers.value("accept"), QByteArray("a, b"));
        }
    }

    void whatIsMalformedAmbiguousOrTooLargeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("status");
        auto row = [](const char *name, const QByteArray &bytes, const char *status) {
            QTest::newRow(name) << bytes << QByteArray(status);
        };
        row("garbage", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello\r\n\r\n", 22), "400");
        row("no method", " / HTTP/1.1\r\n\r\n", "400");
        row("another language", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "400");
        row("a version of the future", "GET / HTTP/2.0\r\n\r\n", "505");
        row("a path with control signs", "GET /\x01 HTTP/1.1\r\n\r\n", "400");
        row("no length", "POST / HTTP/1.1\r\nHost: x\r\n\r\n", "411");
        row("pieces of unknown number", "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "411");
        row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400");
        row("a negative length", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "400");
        row("a length with a sign", "POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\na", "400");
        row("a folded header", "GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n", "400");
        row("a header without a name", "GET / HTTP/1.1\r\n: b\r\n\r\n", "400");
        row("a bare line feed", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", "400");
        row("a body over the limit", "POST / HTTP/1.1\r\nContent-Length: 1001\r\n\r\n", "413");
        row("a body beyond numbers", "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", "413");
        row("a head over the limit", "GET / HTTP/1.1\r\nA: " + QByteArray(20'000, 'a'), "431");
        row("a line without an end", QByteArray(20'000, 'G'), "431");
        QByteArray many = "GET / HTTP/1.1\r\n";
        for (int i = 0; i < 100; ++i)
            many += "A" + QByteArray::number(i) + ": b\r\n";
        row("too many headers", many + "\r\n", "431");
        row("an expectation", post({}, "Expect: miracles\r\n"), "417");
        row("two signatures", post({}, "X-WC-Webhook-Signature: a\r\nX-WC-Webhook-Signature: b\r\n"), "400");
    }
    void whatIsMalformedAmbiguousOrTooLargeIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, status);
        const QByteArray first = asked(bytes);
        QVERIFY2(first.startsWith("HTTP/1.1 " + status + ' '), first.constData());
        QVERIFY(taken_.empty());
    }

    void whoeverSendsTooMuchStillReadsWhy()
    {
        // A plain socket that writes first and reads then, as stores do.
        auto told = std::async(std::launch::async, [port = receiver_->port()] {
            const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
            sockaddr_in place{};
            place.sin_family = AF_INET;
            place.sin_port = htons(port);
            place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
            QByteArray answer;
            if (::connect(fd, reinterpret_cast<sockaddr *>(&place), sizeof place) == 0) {
                const QByteArray all =
                    "POST / HTTP/1.1\r\nContent-Length: 4000000\r\n\r\n" + QByteArray(4'000'000, 'x');
                for (qsizetype sent = 0; sent < all.size();) {
                    const ssize_t n = ::send(fd, all.constData() + sent, size_t(all.size() - sent), MSG_NOSIGNAL);
                    if (n <= 0) {
                        answer = "cut while it was sending";
                        break;
                    }
                    sent += n;
                }
                char piece[4096];
                ssize_t n = 0;
                while ((n = ::recv(fd, piece, sizeof piece, 0)) > 0)
                    answer.append(piece, n);
                if (n < 0)
                    answer += " and reset";
            }
            ::close(fd);
            return answer;
        });
        QVERIFY(QTest::qWaitFor([&] { return told.wait_for(milliseconds(0)) == std::future_status::ready; }, 60'000));
        const QByteArray answer = told.get();
        QVERIFY2(answer.startsWith("HTTP/1.1 413") && answer.endsWith("Content Too Large"), answer.constData());
        QTRY_COMPARE(receiver_->count(), 0);
    }

    void slowSendersAreDroppedAndHoldNobodyUp()
    {
        options_.reading = milliseconds(1000);
        options_.answering = milliseconds(1000);
        open();
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 6; ++i)
            slow.push_back(call("POST /webhooks/x HTTP/1.1\r\nContent-Len"));
        slow.push_back(call(post({}).replace("Content-Length: 0", "Content-Length: 500"))); // and the body never comes
        slow.push_back(call({}));
        QTRY_COMPARE(receiver_->count(), 8);
        QTimer drip; // a byte now and then does not help
        connect(&drip, &QTimer::timeout, this, [&] {
            for (auto &socket : slow)
                if (socket->state() == QAbstractSocket::ConnectedState)
                    socket->write("a");
        });
        drip.start(20);
        std::vector<QByteArray> answers(slow.size());
        for (size_t i = 0; i < slow.size(); ++i)
            connect(slow[i].get(), &QTcpSocket::readyRead, this, [&, i] { answers[i] += slow[i]->readAll(); });
        // There is no place left, so the oldest goes.
        QVERIFY(asked(post("{}")).startsWith("HTTP/1.1 200"));
        QTRY_COMPARE(receiver_->count(), 0);
        const auto late =
            std::ranges::count_if(answers, [](const QByteArray &a) { return a.startsWith("HTTP/1.1 408"); });
        QVERIFY2(late >= 6, qPrintable(QString::number(late)));
    }

    void aBodyIsAwaitedWithAWordWhenTheSenderAsksForIt()
    {
        const auto socket = call("POST /webhooks/x HTTP/1.1\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
        QByteArray said;
        QTRY_VERIFY((said += socket->readAll()).startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
        socket->write("body");
        QVERIFY(heard(*socket).startsWith("HTTP/1.1 200"));
        QCOMPARE(taken_.front().body, QByteArray("body"));
    }

    void anAnswerThatDoesNotComeIsSaidAndOneThatComesTooLateDoesNoHarm()
    {
        options_.answering = milliseconds(400);
        open();
        const auto socket = call("POST /later HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QVERIFY(heard(*socket).startsWith("HTTP/1.1 503"));
        QTRY_COMPARE(receiver_->count(), 0);
        later_.front()({200, "late"});
        const auto gone = call("POST /later HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
        QTRY_COMPARE(later_.size(), size_t(2));
        gone->abort();
        QTRY_COMPARE(receiver_->count(), 0);
        later_.back()({200, "nobody listens"});
        QVERIFY(asked(post("{}")).startsWith("HTTP/1.1 200"));
    }

    void whenTheSystemHasNoRoomForAConnectionOthersAreTakenLater()
    {
        const auto socket = call(post("{}"));
        auto *const server = receiver_->findChild<QTcpServer *>();
        QSignalSpy refused(server, &QTcpServer::acceptError);
        rlimit all{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &all), 0);
        const auto back = qScopeGuard([&] { ::setrlimit(RLIMIT_NOFILE, &all); });
        const int free = ::dup(STDERR_FILENO);
        QVERIFY(free > 0);
        ::close(free);
        const rlimit none{static_cast<rlim_t>(free), all.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
        QTRY_VERIFY(!refused.isEmpty());
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &all), 0);
        QVERIFY(heard(*socket).startsWith("HTTP/1.1 200"));
    }

    void whatFollowsARequestIsNotRead()
    {
        QVERIFY(asked(post("{}") + post("{\"second\":1}")).startsWith("HTTP/1.1 200"));
        QCOMPARE(taken_.size(), size_t(1));
        QCOMPARE(taken_.front().body, QByteArray("{}"));
    }

    void placesToListenAreReadStrictly()
    {
        const auto v4 = parseListen(u"127.0.0.1:8480"_qs);
        QVERIFY(v4 && v4->first == QHostAddress(QHostAddress::LocalHost) && v4->second == 8480);
        const auto v6 = parseListen(u"[::1]:8480"_qs);
        QVERIFY(v6 && v6->first == QHostAddress(QHostAddress::LocalHostIPv6));
        QVERIFY(parseListen(u"*:80"_qs));
        for (const char *wrong :
            {"", "8480", "localhost:8480", "127.0.0.1", "127.0.0.1:99999", "127.0.0.1:-1", "::1:8480", "1.2.3.4:x"})
            QVERIFY2(!parseListen(QString::fromLatin1(wrong)), wrong);
        const auto taken = Receiver([](const Request &, std::function<void(Reply)>) {
        }).listen(QHostAddress::LocalHost, receiver_->port());
        QVERIFY(!taken && taken.error().is(Error::Kind::Unavailable));
    }
};

PURSER_TEST(ReceiverTest) // async
#include "receivertest.moc"
