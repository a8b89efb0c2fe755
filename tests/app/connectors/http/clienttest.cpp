#include "app/connectors/http/client.h"
#include "app/connectors/http/redaction.h"
#include "tests/support/httpserver.h"
#include "tests/support/testcertificate.h"
#include "tests/support/testmain.h"

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <QJsonObject>
#include <QMutex>
#include <QTcpServer>

#include <sstream>
#include <thread>

using namespace purser;
using namespace purser::connectors;
using namespace std::chrono_literals;
using purser::test::HttpServer;
using purser::test::WebReply;
using purser::test::WebRequest;

namespace {

http::Options quick()
{
    http::Options options;
    options.connectTimeout = 60s; // nobody is late but where that is tried
    options.timeout = 60s;
    options.attempts = 4;
    options.firstDelay = 2ms;
    options.maxDelay = 8ms;
    options.patience = 3s;
    return options;
}

std::shared_ptr<http::RateLimiter> free()
{
    return std::make_shared<http::RateLimiter>(http::Rate{100'000, 100'000});
}

WebReply json(int status, const QByteArray &body)
{
    return {status, {{"Content-Type", "application/json; charset=UTF-8"}}, body};
}

/// A server that answers one request after the other from a list, and with the last one from then on.
struct Scripted {
    std::vector<WebReply> replies;
    std::vector<WebRequest> requests;
    QMutex mutex;
    std::unique_ptr<HttpServer> server;

    explicit Scripted(std::vector<WebReply> list, const QByteArray &names = {}) : replies(std::move(list))
    {
        server = std::make_unique<HttpServer>(
            [this](const WebRequest &request) {
                const QMutexLocker lock(&mutex);
                requests.push_back(request);
                return replies[std::min(requests.size(), replies.size()) - 1];
            },
            names);
    }
    QUrl url(const QString &path = u"/wp-json/wc/v3/products"_qs) const
    {
        return QUrl(server->url().toString() + path);
    }
    WebRequest request(size_t number)
    {
        const QMutexLocker lock(&mutex);
        return requests.at(number);
    }
    size_t count()
    {
        const QMutexLocker lock(&mutex);
        return requests.size();
    }
};

} // namespace

/// The HTTP layer over real sockets: answers, retries, limits, and what is said when it does not work.
class ClientTest : public QObject {
    Q_OBJECT

private slots:
    void aGoodAnswerIsReadOnce()
    {
        Scripted server({json(200, "[{\"id\":7}]")});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url(u"/a?page=1&name=a%26b"_qs)));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().message));
        QCOMPARE(answer->body[0][u"id"].toInt(), 7);
        QCOMPARE(answer->response.status, 200);
        QCOMPARE(server.count(), size_t{1});
        QCOMPARE(server.request(0).value(u"name"), u"a&b"_qs);
        QVERIFY(server.request(0).headers.value("user-agent").startsWith("Purser/"));
    }

    void connectionsAreKept()
    {
        Scripted server({json(200, "{}")});
        http::Client client(quick(), free(), {});
        for (int i = 0; i < 5; ++i)
            QVERIFY(client.json(http::Request::get(server.url())).has_value());
        QCOMPARE(server.server->accepted(), 1);
    }

    void statusesBelow500AreForTheCaller()
    {
        Scripted server({json(404, "{\"code\":\"gone\"}")});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->response.status, 404);
        QVERIFY(!answer->response.good());
        QCOMPARE(server.count(), size_t{1});
    }

    void retryAfterIsHonouredForAllThreadsOfTheAccount()
    {
        WebReply busy = json(429, "{}");
        busy.headers.emplaceBack("Retry-After", "1");
        Scripted server({busy, json(200, "{\"ok\":true}")});
        const auto shared = free();
        http::Client first(quick(), shared, {});
        http::Client second(quick(), shared, {});
        QElapsedTimer timer;
        timer.start();
        bool good = false;
        std::thread other;
        {
            QVERIFY(first.json(http::Request::get(server.url())).has_value());
            QVERIFY(timer.elapsed() >= 1000);
        }
        // The pause is the account's: whoever asks within it waits too.
        timer.restart();
        shared->pause(300ms);
        other = std::thread([&] { good = second.json(http::Request::get(server.url())).has_value(); });
        other.join();
        QVERIFY(good);
        QVERIFY(timer.elapsed() >= 300);
    }

    void retryAfterMayBeADateByTheirClock()
    {
        http::Response response;
        response.headers = {
            {"retry-after", "Wed, 21 Oct 2026 07:28:30 GMT"}, {"date", "Wed, 21 Oct 2026 07:28:00 GMT"}};
        QCOMPARE(http::retryAfter(response), std::optional(30'000ms));
        response.headers = {{"retry-after", "120"}};
        QCOMPARE(http::retryAfter(response), std::optional(120'000ms));
        response.headers = {{"retry-after", "soon"}};
        QVERIFY(!http::retryAfter(response));
        response.headers = {{"retry-after", "Wed, 21 Oct 1998 07:28:30 GMT"}};
        QCOMPARE(http::retryAfter(response), std::optional(0ms));
    }

    void aWaitLongerThanOurPatienceIsTheCallers()
    {
        WebReply closed{
            503, {{"Content-Type", "text/html"}, {"Retry-After", "600"}}, "<html><h1>Maintenance</h1></html>"};
        Scripted server({closed});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Unavailable));
        QCOMPARE(answer.error().message, u"127.0.0.1 is closed for maintenance. Try again in 10 minutes."_qs);
        QCOMPARE(answer.error().code, u"503"_qs);
        QCOMPARE(server.count(), size_t{1});
    }

    void failuresAreTriedAgainAFewTimes()
    {
        Scripted server({json(500, "{}"), json(502, "{}"), json(200, "{\"ok\":1}")});
        http::Client client(quick(), free(), {});
        QVERIFY(client.json(http::Request::get(server.url())).has_value());
        QCOMPARE(server.count(), size_t{3});

        Scripted broken({json(500, "{}")});
        const auto answer = client.json(http::Request::get(broken.url()));
        QVERIFY(!answer.has_value());
        QCOMPARE(broken.count(), size_t{4});
        QCOMPARE(answer.error().code, u"500"_qs);
    }

    void everyAttemptIsSignedAnew()
    {
        Scripted server({json(500, "{}"), json(200, "{}")});
        http::Client client(quick(), free(), {});
        int nonce = 0;
        QVERIFY(client
                    .json(http::Request::get(server.url()),
                        [&](http::Request &request) { request.url.setQuery(u"nonce=%1"_qs.arg(++nonce)); })
                    .has_value());
        QCOMPARE(server.request(0).value(u"nonce"), u"1"_qs);
        QCOMPARE(server.request(1).value(u"nonce"), u"2"_qs);
    }

    void aCutAnswerIsReadAgain_data() { troubles(); }
    void aCutAnswerIsReadAgain()
    {
        QFETCH(int, trouble);
        WebReply cut = json(200, QByteArray(4000, ' ') + "{\"ok\":1}");
        cut.trouble = static_cast<WebReply::Trouble>(trouble);
        Scripted server({cut, json(200, "{\"ok\":1}")});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body[u"ok"].toInt(), 1);
    }

    void whatMayHaveArrivedIsNotSentTwice_data() { troubles(); }
    void whatMayHaveArrivedIsNotSentTwice()
    {
        QFETCH(int, trouble);
        WebReply cut = json(201, QByteArray(4000, ' ') + "{\"id\":1}");
        cut.trouble = static_cast<WebReply::Trouble>(trouble);
        Scripted server({cut});
        http::Client client(quick(), free(), {});
        const auto answer =
            client.json({"POST", server.url(), {{"Content-Type", "application/json"}}, "{\"name\":\"A\"}", false});
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Unavailable));
        QCOMPARE(answer.error().code, u"LOST"_qs);
        QCOMPARE(server.count(), size_t{1}); // neither by us nor by Qt
        QCOMPARE(server.request(0).body, QByteArray("{\"name\":\"A\"}"));
    }

    void aWriteThatFailedMidwayIsNotSentTwiceButOneThatWasRefusedIs()
    {
        const http::Request write{"POST", {}, {{"Content-Type", "application/json"}}, "{}", false};
        http::Client client(quick(), free(), {});
        Scripted broken({json(500, "{}")});
        http::Request request = write;
        request.url = broken.url();
        QVERIFY(!client.json(request).has_value());
        QCOMPARE(broken.count(), size_t{1});

        Scripted busy({json(429, "{}"), json(201, "{}")});
        request.url = busy.url();
        QVERIFY(client.json(request).has_value());
        QCOMPARE(busy.count(), size_t{2});
    }

    void aRepeatableWriteIsSentAgainWhole()
    {
        WebReply cut = json(200, QByteArray(4000, ' '));
        cut.trouble = WebReply::Trouble::CutFirst;
        Scripted server({cut, json(200, "{}")});
        http::Client client(quick(), free(), {});
        const QByteArray body = "[" + QByteArray(200'000, '1') + "]";
        QVERIFY(client.json({"PUT", server.url(), {{"Content-Type", "application/json"}}, body, true}).has_value());
        QVERIFY(server.count() >= 2);
        QCOMPARE(server.request(server.count() - 1).body, body);
    }

    void whoDoesNotAnswerTimesOut()
    {
        WebReply silent;
        silent.trouble = WebReply::Trouble::Silence;
        Scripted server({silent});
        http::Options options = quick();
        options.timeout = 1s; // it is long sent by then
        options.attempts = 2;
        http::Client client(options, free(), {});
        const auto answer = client.send(http::Request::get(server.url()));
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Timeout));
        QVERIFY(answer.error().message.contains(u"did not answer in time"));
        QTRY_COMPARE(server.count(), size_t{2}); // the server may not have looked yet
    }

    void whoDoesNotAcceptTimesOutSooner()
    {
        // A full backlog: the handshake never comes about.
        QTcpServer deaf;
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        http::Options options = quick();
        options.connectTimeout = 150ms;
        options.attempts = 1;
        http::Client client(options, free(), {});
        const auto answer = client.send(http::Request::get(QUrl(u"https://127.0.0.1:%1/"_qs.arg(deaf.serverPort()))));
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Timeout));
        QVERIFY(answer.error().message.contains(u"no connection came about"));
    }

    void aStopEndsTheWaitAtOnce_data()
    {
        QTest::addColumn<bool>("inRetry");
        QTest::newRow("while the answer is awaited") << false;
        QTest::newRow("between two attempts") << true;
    }
    void aStopEndsTheWaitAtOnce()
    {
        QFETCH(bool, inRetry);
        WebReply reply = json(503, "{}");
        if (!inRetry)
            reply.trouble = WebReply::Trouble::Silence;
        Scripted server({reply});
        http::Options options = quick();
        options.timeout = 60s;
        options.firstDelay = options.maxDelay = 60s;
        std::stop_source source;
        http::Client client(options, free(), source.get_token());
        std::thread stopper([&] {
            while (server.count() == 0)
                std::this_thread::sleep_for(1ms);
            source.request_stop();
        });
        const auto answer = client.send(http::Request::get(server.url()));
        stopper.join();
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Cancelled));
        QCOMPARE(server.count(), size_t{1});
        QVERIFY(client.send(http::Request::get(server.url())).error().is(Error::Kind::Cancelled)); // and for good
    }

    void aStopEndsTheWaitForATurn()
    {
        Scripted server({json(200, "{}")});
        const auto limiter = free();
        limiter->pause(600s);
        std::stop_source source;
        http::Client client(quick(), limiter, source.get_token());
        std::thread stopper([&] { source.request_stop(); });
        QVERIFY(client.send(http::Request::get(server.url())).error().is(Error::Kind::Cancelled));
        stopper.join();
        QCOMPARE(server.count(), size_t{0});
    }

    void theRateIsSharedByAllThreads()
    {
        http::RateLimiters all;
        const auto limiter = all.of("a", {20, 5});
        QVERIFY(all.of("a", {1, 1}) == limiter);
        QVERIFY(all.of("b", {}) != limiter);
        QElapsedTimer timer;
        timer.start();
        std::vector<std::thread> threads;
        for (int i = 0; i < 3; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 5; ++n)
                    all.of("a", {})->acquire({});
            });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(timer.elapsed() >= 480); // fifteen turns: five at once, ten at twenty a second
    }

    void anAnswerWithoutEndIsNotReadOn()
    {
        Scripted server({json(200, QByteArray(300'000, ' ') + "{}")});
        http::Options options = quick();
        options.maxBody = 100'000;
        http::Client client(options, free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, u"SIZE"_qs);
        QCOMPARE(server.count(), size_t{1});
    }

    void compressedAnswersAreReadHoweverMuchTheyShrink()
    {
        const QByteArray large = "[\"" + QByteArray(12'000'000, 'a') + "\"]"; // a thousand times as much
        const QByteArray packed = qCompress(large).mid(4); // without the length that Qt puts before it
        const WebReply whole{200, {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}}, packed};
        WebReply half = whole;
        half.body.chop(packed.size() / 2);
        Scripted server({half, whole});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->body[0].toString().size(), 12'000'000);
        QCOMPARE(server.count(), size_t{2});

        Scripted bomb({whole});
        http::Options small = quick();
        small.maxBody = 1'000'000;
        http::Client careful(small, free(), {});
        QCOMPARE(careful.json(http::Request::get(bomb.url())).error().code, u"SIZE"_qs);
    }

    void redirectionsAreNamedAndNotFollowed()
    {
        Scripted elsewhere({json(200, "{}")});
        Scripted server({{301, {{"Location", elsewhere.url(u"/x?consumer_secret=cs_123456"_qs).toEncoded()}}, {}}});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY(!answer.has_value());
        QVERIFY(answer.error().is(Error::Kind::Invalid));
        QVERIFY(answer.error().message.contains(u"on to http://127.0.0.1:%1/x. "_qs.arg(elsewhere.server->port())));
        QVERIFY(!answer.error().message.contains(u"cs_123456"));
        QCOMPARE(elsewhere.count(), size_t{0});
    }

    void webPagesAndHalfAnswersHaveSentences_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("sentence");
        const QByteArray page = "<!DOCTYPE html><html><body>Hello</body></html>";
        QTest::newRow("a page") << 200 << QByteArray("text/html") << page
                                << u"answers with a web page instead of data"_qs;
        QTest::newRow("a page called JSON")
            << 200 << QByteArray("application/json") << page << u"a web page instead of data"_qs;
        QTest::newRow("a warning before it")
            << 200 << QByteArray("application/json") << QByteArray("<br />\n<b>Warning</b>: x[]") << u"a web page"_qs;
        QTest::newRow("half of it") << 200 << QByteArray("application/json") << QByteArray("[{\"id\":1},{\"i")
                                    << u"incomplete or damaged"_qs;
        QTest::newRow("a firewall") << 403 << QByteArray("text/html") << page << u"firewall or security plugin"_qs;
        QTest::newRow("not there") << 404 << QByteArray("text/html") << page << u"not found"_qs;
        QTest::newRow("too large") << 413 << QByteArray("text/html") << page << u"too large (413)"_qs;
        QTest::newRow("what stands before it") << 522 << QByteArray("text/html") << page << u"error page (522)"_qs;
        QTest::newRow("not made for it") << 501 << QByteArray("text/html") << page << u"error page (501)"_qs;
        QTest::newRow("the database is down") << 500 << QByteArray("text/html") << page << u"error page (500)"_qs;
    }
    void webPagesAndHalfAnswersHaveSentences()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(QString, sentence);
        Scripted server({{status, {{"Content-Type", type}}, body}});
        http::Client client(quick(), free(), {});
        const auto answer = client.json(http::Request::get(server.url()));
        QVERIFY(!answer.has_value());
        QVERIFY2(answer.error().message.contains(sentence), qPrintable(answer.error().message));
        QCOMPARE(answer.error().code, QString::number(status));
    }

    void whoIsNotThereHasASentence()
    {
        http::Options options = quick();
        options.attempts = 2;
        http::Client client(options, free(), {});
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const int port = gone.serverPort();
        gone.close();
        const auto refused = client.send(http::Request::get(QUrl(u"http://127.0.0.1:%1/"_qs.arg(port))));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, u"REFUSED"_qs);
        QVERIFY(refused.error().message.contains(u"127.0.0.1 refuses the connection"));

        const auto unknown = client.send(http::Request::get(QUrl(u"http://no-such-shop.invalid/"_qs)));
        QVERIFY(!unknown.has_value());
        QCOMPARE(unknown.error().code, u"DNS"_qs);
        QVERIFY(unknown.error().message.contains(u"no-such-shop.invalid"));
    }

    void certificatesAreVerified()
    {
        Scripted server({json(200, "{}")}, HttpServer::local());
        http::Client suspicious(quick(), free(), {});
        const auto untrusted = suspicious.send(http::Request::get(server.url()));
        QVERIFY(!untrusted.has_value());
        QCOMPARE(untrusted.error().code, u"TLS"_qs);
        QVERIFY2(untrusted.error().message.contains(u"No authority that this computer trusts"),
            qPrintable(untrusted.error().message));
        QCOMPARE(server.count(), size_t{0});

        http::Options options = quick();
        options.authorities = {server.server->certificate()};
        http::Client trusting(options, free(), {});
        const auto trusted = trusting.send(http::Request::get(server.url()));
        QVERIFY2(trusted.has_value(), trusted ? "" : qPrintable(trusted.error().detail));

        Scripted stranger({json(200, "{}")}, "DNS:other.example");
        options.authorities = {stranger.server->certificate()};
        http::Client strict(options, free(), {});
        const Error another = strict.send(http::Request::get(stranger.url())).error();
        QCOMPARE(another.code, u"TLS"_qs);
        QVERIFY2(another.message.contains(u"is for another name"), qPrintable(another.message));
        QCOMPARE(stranger.count(), size_t{0});
    }

    void nothingSecretIsLoggedOrShown()
    {
        std::ostringstream log;
        const auto before = spdlog::default_logger();
        auto logger = std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log));
        logger->set_level(spdlog::level::trace);
        spdlog::set_default_logger(logger);

        const QByteArray secret = "s3cr3t/with+signs=";
        Scripted server(
            {{503, {{"Content-Type", "application/json"}, {"Link", "<http://x/?consumer_secret=" + secret + ">"}},
                "{\"message\":\"key " + secret + " is wrong\",\"consumer_secret\":\"" + secret + "\"}"}});
        http::Options options = quick();
        options.secrets = {secret};
        http::Client client(options, free(), {});
        http::Request request =
            http::Request::get(server.url(u"/p?consumer_secret="_qs + QString::fromLatin1(secret.toPercentEncoding())));
        request.headers.emplaceBack("Authorization", "Basic " + ("key:" + secret).toBase64());
        const auto answer = client.json(request);
        spdlog::set_default_logger(before);
        QVERIFY(!answer.has_value());
        const QString all = QString::fromStdString(log.str()) + answer.error().message + answer.error().detail;
        QVERIFY2(all.contains(u"/p?…"), qPrintable(all)); // it was logged at all
        QVERIFY(all.contains(u"is wrong"));
        for (const QByteArray &form : {secret, secret.toPercentEncoding(), secret.toBase64()})
            QVERIFY2(!all.contains(QString::fromLatin1(form)), qPrintable(all));
    }

    void secretsAreBlottedOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("query") << QByteArray("a?page=2&consumer_key=ck_1&oauth_signature=x%3D&per=3")
                               << u"a?page=2&consumer_key=•••&oauth_signature=•••&per=3"_qs;
        QTest::newRow("link") << QByteArray("Link: <http://a/?consumer_secret=1>; rel=next\r\nVary: a")
                              << u"Link: •••\r\nVary: a"_qs;
        QTest::newRow("authorization") << QByteArray("authorization: Basic abcdef==") << u"authorization: •••"_qs;
        QTest::newRow("bearer in a sentence") << QByteArray("got Bearer abcdefghijk here") << u"got Bearer ••• here"_qs;
        QTest::newRow("json") << QByteArray("{\"name\":\"A\",\"api_key\":\"x\\\"y\",\"access_token\" : \"z\"}")
                              << u"{\"name\":\"A\",\"api_key\":\"•••\",\"access_token\" : \"•••\"}"_qs;
        QTest::newRow("json cut off") << QByteArray("{\"client_secret\":\"abc") << u"{\"client_secret\":\"•••\""_qs;
        QTest::newRow("known") << QByteArray("it says hunter22 there") << u"it says ••• there"_qs;
        QTest::newRow("harmless") << QByteArray("monkey business, keyboard") << u"monkey business, keyboard"_qs;
    }
    void secretsAreBlottedOut()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, clean);
        QCOMPARE(http::redacted(text, {"hunter22"}), clean);
        QCOMPARE(
            http::redacted(QUrl(u"https://me:pass@shop.example:8443/a?b=c#d"_qs)), u"https://shop.example:8443/a?…"_qs);
    }

private:
    static void troubles()
    {
        QTest::addColumn<int>("trouble");
        QTest::newRow("before the answer") << static_cast<int>(WebReply::Trouble::CutFirst);
        QTest::newRow("in the middle of the body") << static_cast<int>(WebReply::Trouble::CutInBody);
    }
};

PURSER_TEST(ClientTest) // async
#include "clienttest.moc"
