#include "tests/app/sync/syncstage.h"
#include "tests/app/sync/wooshop.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/jobs/engine.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "app/webhooks/mailroom.h"
#include "app/worker/handlers.h"
#include "tests/support/fullhour.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <future>

using namespace purser;
using namespace purser::test;
using namespace purser::webhooks;
using std::chrono::milliseconds;

namespace {

/// A company linked with a WooCommerce store that tells a receiver of its changes; jobs run when work() is called.
class Stage : public SyncStage {
public:
    WooCommerceServer server;
    qint64 lamp = 0, shirt = 0, small = 0, large = 0;
    std::unique_ptr<Mailroom> mailroom;
    std::unique_ptr<Receiver> receiver;

    explicit Stage(TestDatabase &db) : SyncStage(db)
    {
        sql(u"delete from sync.schedules"_qs);
        connectors::http::Options options;
        options.firstDelay = milliseconds(1);
        options.maxDelay = milliseconds(4);
        const auto type =
            std::make_shared<connectors::woo::WooCommerceType>(options, connectors::http::Rate{100'000, 100'000});
        const QJsonObject settings{{u"url"_qs, server.url().toString()}};
        const QHash<QString, QByteArray> credentials{
            {u"consumer_key"_qs, server.key()}, {u"consumer_secret"_qs, server.secret()}};
        open = [type, settings, credentials](
                   const std::stop_token &stop) { return type->open(settings, credentials, stop); };

        login_ = database.settings(tenant.admin).user;
        secrets_ = std::make_shared<secrets::FileSecretStore>(home_.path());
        secrets::Keyring keyring(secrets_.get(), login_);
        good(keyring.prepare(*c));
        sql(u"update core.connections set metadata = $1::jsonb where id = $2"_qs,
            {QJsonDocument(settings), connection()});
        for (auto field = credentials.begin(); field != credentials.end(); ++field)
            good(c->transaction([&] { return keyring.keep(*c, connection(), field.key(), field.value()); }));
        opener_ = std::make_shared<worker::StoreOpener>(worker::ConnectorTypes{type}, secrets_, login_);
        receive(0);
        stock();
    }

    [[nodiscard]] ConnectionId connection() const { return ConnectionId(*job().connection); }
    void receive(quint16 port)
    {
        mailroom = std::make_unique<Mailroom>(database.settings(tenant.admin), tenant.id, opener_);
        mailroom->setMemory(milliseconds(0)); // secrets are read anew each time
        receiver = std::make_unique<Receiver>([this](const Request &request, std::function<void(Reply)> answer) {
            mailroom->take(request, std::move(answer));
        });
        good(receiver->listen(QHostAddress::LocalHost, port));
    }

    void queue(const QString &type) { sql(u"select sync.enqueue($1, p_connection => $2)"_qs, {type, connection()}); }
    std::unique_ptr<jobs::JobEngine> engine()
    {
        worker::Needs needs{
            good(auth::loadSession(*c)), login_, secrets_, QUrl(u"http://127.0.0.1:%1"_qs.arg(receiver->port()))};
        jobs::JobEngine::Options options;
        options.database = database.settings(tenant.admin);
        options.handlers = worker::makeHandlers(needs, opener_);
        options.poll = milliseconds(50);
        options.schedules = milliseconds(0);
        options.worker = u"test"_qs;
        return std::make_unique<jobs::JobEngine>(options);
    }
    bool idle()
    {
        return QTest::qWaitFor(
            [this] {
                return value(u"select count(*) from sync.jobs where status = 'running' "
                             "or (status = 'pending' and run_at <= clock_timestamp())"_qs)
                    == u"0";
            },
            120'000);
    }
    /// Runs what is queued.
    bool work()
    {
        const auto running = engine();
        return idle();
    }
    /// The store tells what it has to tell; gives how many deliveries were taken.
    int told(WooCommerceServer::Manner manner = {})
    {
        auto sent = std::async(std::launch::async, [this, manner] { return server.deliver(manner); });
        std::ignore =
            QTest::qWaitFor([&] { return sent.wait_for(milliseconds(0)) == std::future_status::ready; }, 120'000);
        return sent.get();
    }
    /// The status it is answered with.
    int post(const QByteArray &body, const QList<QPair<QByteArray, QByteArray>> &headers)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, receiver->port());
        QByteArray head = "POST " + Mailroom::path(tenant.id, tenant.one, connection())
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
        for (const auto &[name, value] : headers)
            head += name + ": " + value + "\r\n";
        socket.write(head + "\r\n" + body);
        std::ignore = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 60'000);
        return socket.readAll().mid(9, 3).toInt();
    }
    int postSigned(const QByteArray &body, const QByteArray &topic)
    {
        secrets::Keyring keyring(secrets_.get(), login_);
        const QByteArray key = good(keyring.reveal(*c, connection(), u"test"_qs)).value(u"webhook_secret"_qs);
        return post(body,
            {{"X-WC-Webhook-Topic", topic},
                {"X-WC-Webhook-Signature",
                    QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toBase64()}});
    }
    /// The same delivery so many times, over connections of their own, several at once; gives how many were answered
    /// with 2xx.
    int postOften(const QByteArray &body, const QByteArray &topic, int times)
    {
        secrets::Keyring keyring(secrets_.get(), login_);
        const QByteArray key = good(keyring.reveal(*c, connection(), u"test"_qs)).value(u"webhook_secret"_qs);
        const QByteArray request = "POST " + Mailroom::path(tenant.id, tenant.one, connection())
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nX-WC-Webhook-Topic: " + topic + "\r\nX-WC-Webhook-Signature: "
            + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toBase64() + "\r\n\r\n" + body;
        QEventLoop loop;
        int taken = 0;
        int sent = 0;
        int ended = 0;
        const std::function<void()> next = [&] {
            auto *socket = new QTcpSocket(&loop);
            ++sent;
            QObject::connect(socket, &QTcpSocket::disconnected, &loop, [&, socket] {
                taken += socket->readAll().mid(9, 1) == "2" ? 1 : 0;
                socket->deleteLater();
                if (++ended == times)
                    loop.quit();
                else if (sent < times)
                    next();
            });
            socket->connectToHost(QHostAddress::LocalHost, receiver->port());
            socket->write(request);
        };
        for (int i = 0; i < std::min(8, times); ++i)
            next();
        QTimer::singleShot(120'000, &loop, &QEventLoop::quit);
        loop.exec();
        return taken;
    }
    /// Jobs by what they are about: "pull_one product 12 pending, …".
    QString jobs(const QString &where = u"true"_qs)
    {
        return value(
            u"select coalesce(string_agg(concat_ws(' ', job_type, parameters ->> 'kind', parameters ->> 'id', status), "
            "', ' order by job_type, parameters ->> 'kind', (parameters ->> 'id')::int8), '') "
            "from sync.jobs where worker is distinct from '' and job_type <> 'seal_audit' and "_qs
            + where);
    }
    void forget() { sql(u"delete from sync.jobs"_qs); }

    qint64 order(const char *status, int quantity)
    {
        return addOrder(server, QString::fromLatin1(status), u"Ring twice"_qs,
            {QJsonObject{{u"product_id"_qs, lamp}, {u"quantity"_qs, quantity}},
                QJsonObject{{u"product_id"_qs, shirt}, {u"variation_id"_qs, small}, {u"quantity"_qs, 1}}});
    }

private:
    /// What both sides have when a test begins.
    void stock()
    {
        lamp = server.add(u"products"_qs,
            {{u"name"_qs, u"Brass lamp & shade"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"regular_price"_qs, u"479.90"_qs},
                {u"manage_stock"_qs, true}, {u"stock_quantity"_qs, 70}});
        shirt = addShirt(server, {u"S"_qs, u"L"_qs});
        const auto variation = [&](const QString &size) {
            return addShirtSize(
                server, shirt, size, u"89.00"_qs, {{u"manage_stock"_qs, true}, {u"stock_quantity"_qs, 9}});
        };
        small = variation(u"S"_qs);
        large = variation(u"L"_qs);
        order("processing", 1);
        for (const QString &type : {u"pull_taxonomies"_qs, u"pull_products"_qs, u"pull_orders"_qs})
            queue(type);
        mailroom->requestRepairs();
        if (!QTest::qWaitFor([this] { return value(u"select count(*) from sync.jobs"_qs) == u"4"; }, 60'000) || !work())
            throw std::runtime_error("the stage is not set");
    }

    QTemporaryDir home_;
    QString login_;
    std::shared_ptr<secrets::SecretStore> secrets_;
    std::shared_ptr<worker::StoreOpener> opener_;
};

} // namespace

/// From a change in a WooCommerce store to the catalog: told by a webhook over real sockets, received, queued, read
/// again by a job of the engine, and equal on both sides in every field.
class WebhookSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    std::unique_ptr<Stage> s_;

private slots:
    void init()
    {
        if (!s_) {
            s_ = std::make_unique<Stage>(database_);
            EVERYTHING_AGREES(*s_);
            QVERIFY(s_->value(u"select count(*) from sync.webhooks where status = 'active'"_qs).toInt() >= 4);
            // Each new webhook begins with a ping that is not signed.
            QCOMPARE(s_->told(), s_->server.count(Shop::Kind::Webhook));
            QCOMPARE(s_->value(u"select count(*) from sync.webhook_logs where topic = 'ping' and status = 'success'"_qs)
                         .toInt(),
                s_->server.count(Shop::Kind::Webhook));
            QCOMPARE(s_->jobs(u"job_type = 'pull_one'"_qs), QString());
        }
        s_->forget();
    }
    void cleanupTestCase() { s_.reset(); }

    void aChangeToldTwiceAndOutOfOrderIsOneJobThatReadsJustThat()
    {
        Stage &s = *s_;
        const QString lamp = u"products/%1"_qs.arg(s.lamp);
        QVERIFY(s.server.edit(lamp, {{u"name"_qs, u"First"_qs}, {u"regular_price"_qs, u"500.00"_qs}}));
        QVERIFY(s.server.edit(lamp,
            {{u"name"_qs, u"Second"_qs}, {u"sale_price"_qs, u"450.50"_qs}, {u"stock_quantity"_qs, 3},
                {u"description"_qs, u"<p>New</p>"_qs}, {u"status"_qs, u"private"_qs}}));
        QCOMPARE(s.told({2, true}), 4);
        // Answered, and nobody has worked on it yet.
        QCOMPARE(s.jobs(), u"pull_one product %1 pending"_qs.arg(s.lamp));
        QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP'"_qs), u"Brass lamp & shade"_qs);
        s.server.forgetRequests();
        QVERIFY(s.work());
        QCOMPARE(s.jobs(), u"pull_one product %1 completed"_qs.arg(s.lamp));
        QVERIFY(s.server.requests() > 0);
        for (const auto &seen : s.server.seen())
            QVERIFY2(seen.method == "GET" && (seen.path + u'?' + seen.query).contains(QString::number(s.lamp)),
                qPrintable(seen.path + u'?' + seen.query));
        QCOMPARE(
            s.value(u"select title || ' ' || status from catalog.products where sku = 'LAMP'"_qs), u"Second paused"_qs);
        EVERYTHING_AGREES(s);
    }

    void ordersAndVariationsAreReadAgainAsThemselves()
    {
        Stage &s = *s_;
        const qint64 order = s.order("processing", 2); // takes stock of the lamp and of a variation
        QVERIFY(order > 0);
        QVERIFY(s.server.edit(
            u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.large), {{u"regular_price"_qs, u"91.25"_qs}}));
        QVERIFY(s.told({1, true}) >= 4);
        QCOMPARE(s.jobs(),
            u"pull_one order %1 pending, pull_one product %2 pending, pull_one product %3 pending"_qs.arg(order)
                .arg(s.lamp)
                .arg(s.shirt));
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
        // Two changes of the order arrive the wrong way round: what counts is what it is.
        QVERIFY(s.server.edit(
            u"orders/%1"_qs.arg(order), {{u"status"_qs, u"on-hold"_qs}, {u"customer_note"_qs, u"Later"_qs}}));
        QVERIFY(s.server.edit(
            u"orders/%1"_qs.arg(order), {{u"status"_qs, u"completed"_qs}, {u"total_tax"_qs, u"34.01"_qs}}));
        QCOMPARE(s.told({3, true}), 6);
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select status from sales.orders where source_id = $1"_qs, {QString::number(order)}),
            u"completed"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.orders"_qs), u"2"_qs);
    }

    void whatIsNewComesAndWhatIsTrashedIsArchived()
    {
        Stage &s = *s_;
        const qint64 vase = s.server.add(
            u"products"_qs, {{u"name"_qs, u"Vase"_qs}, {u"sku"_qs, u"VASE"_qs}, {u"regular_price"_qs, u"12.30"_qs}});
        QCOMPARE(s.told(), 1);
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select count(*) from catalog.products where sku = 'VASE'"_qs), u"1"_qs);
        QVERIFY(s.server.remove(u"products/%1"_qs.arg(vase)));
        QCOMPARE(s.told({2, false}), 2);
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'VASE'"_qs), u"archived"_qs);
        // WooCommerce calls an order that was trashed a product.
        const QString order = s.value(u"select min(source_id::int8) from sales.orders"_qs);
        QVERIFY(s.server.remove(u"orders/"_qs + order));
        QVERIFY(s.told() >= 1);
        QVERIFY(s.work());
        QVERIFY2(s.jobs(u"status <> 'completed'"_qs).isEmpty(), qPrintable(s.jobs()));
        BOTH_SIDES_AGREE(s);
        QVERIFY(s.server.edit(u"orders/"_qs + order, {{u"status"_qs, u"completed"_qs}})); // and back
        QCOMPARE(s.told(), 1);
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
    }

    void replaysForgeriesAndWhatIsTooLargeChangeNothing()
    {
        Stage &s = *s_;
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Old"_qs}}));
        const auto old = s.server.takeDeliveries();
        QCOMPARE(old.size(), size_t(1));
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"New"_qs}}));
        QCOMPARE(s.told(), 1);
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
        s.forget();
        // What was true once is sent again, whole and forged.
        QCOMPARE(s.post(old.front().body, old.front().headers), 202);
        QCOMPARE(s.post(old.front().body, old.front().headers), 202);
        QCOMPARE(s.post(QByteArray(old.front().body).replace("Old", "0ld"), old.front().headers), 401);
        QCOMPARE(s.post(old.front().body, {}), 401);
        QCOMPARE(s.jobs(), u"pull_one product %1 pending"_qs.arg(s.lamp));
        QVERIFY(s.work());
        QCOMPARE(s.value(u"select result_summary ->> 'rows_updated' from sync.jobs"_qs), u"0"_qs);
        EVERYTHING_AGREES(s);
        s.forget();
        // Things that are not there, or of no interest, and bodies that nobody reads.
        QCOMPARE(s.postSigned(R"({"id":999999,"type":"simple"})", "product.updated"), 202);
        QCOMPARE(s.postSigned(R"({"id":999998})", "product.deleted"), 202);
        QCOMPARE(s.postSigned(R"({"id":999997})", "order.updated"), 202);
        QCOMPARE(s.postSigned(R"({"id":5})", "coupon.updated"), 200);
        QCOMPARE(
            s.postSigned(R"({"code":"woocommerce_rest_product_invalid_id","data":{"status":404}})", "product.updated"),
            200);
        QCOMPARE(s.postSigned("{\"id\":999996,\"x\":\"" + QByteArray(2'000'000, 'x') + "\"}", "product.updated"), 413);
        QVERIFY(s.work());
        QCOMPARE(s.jobs(),
            u"pull_one order 999997 completed, pull_one product 999998 completed, pull_one product 999999 completed"_qs);
        EVERYTHING_AGREES(s);
    }

    void whatChangesWhileItIsReadIsReadOnceMore()
    {
        Stage &s = *s_;
        s.server.setDelay(150);
        {
            const auto engine = s.engine();
            for (int i = 0; i < 4; ++i) {
                QVERIFY(s.server.edit(
                    u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Name %1"_qs.arg(i)}, {u"stock_quantity"_qs, i}}));
                QCOMPARE(s.told(), 1);
                QVERIFY(QTest::qWaitFor([&] { return !s.jobs(u"status <> 'pending'"_qs).isEmpty(); }, 60'000));
            }
            QVERIFY(s.idle());
        }
        s.server.setDelay(0);
        QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP'"_qs), u"Name 3"_qs);
        EVERYTHING_AGREES(s);
    }

    void whatTheStoreSwitchedOffOrLostIsMadeAgain()
    {
        Stage &s = *s_;
        const int all = s.server.count(Shop::Kind::Webhook);
        const QString lamp = u"products/%1"_qs.arg(s.lamp);
        // Nobody is there for a while: after a few failures the store gives up, and tells nobody.
        const quint16 port = s.receiver->port();
        s.receiver.reset();
        for (int i = 0; i < 8; ++i) {
            QVERIFY(s.server.edit(lamp, {{u"name"_qs, u"Unheard %1"_qs.arg(i)}}));
            QCOMPARE(s.told(), 0);
        }
        s.receive(port);
        QVERIFY(s.server.edit(lamp, {{u"name"_qs, u"Not told"_qs}}));
        QCOMPARE(s.told(), 0);
        QCOMPARE(s.jobs(), QString());
        // Somebody removes another.
        QVERIFY(s.server.remove(
            u"webhooks/"_qs + s.value(u"select external_id from sync.webhooks where topic = 'order.updated'"_qs),
            true));
        s.mailroom->requestRepairs();
        QTRY_VERIFY(!s.jobs(u"job_type = 'repair_webhooks'"_qs).isEmpty());
        s.queue(u"pull_products"_qs); // what was missed meanwhile
        QVERIFY(s.work());
        QCOMPARE(s.jobs(), u"pull_products completed, repair_webhooks completed"_qs);
        QCOMPARE(
            s.value(u"select result_summary ->> 'rows_created' from sync.jobs where job_type = 'repair_webhooks'"_qs),
            u"2"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Webhook), all);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.told(), 2); // pings
        s.forget();
        const qint64 order = s.order("pending", 1);
        QVERIFY(s.server.edit(u"orders/%1"_qs.arg(order), {{u"status"_qs, u"cancelled"_qs}}));
        QVERIFY(s.server.edit(lamp, {{u"name"_qs, u"Told again"_qs}}));
        QVERIFY(s.told() >= 3);
        QCOMPARE(s.jobs(), u"pull_one order %1 pending, pull_one product %2 pending"_qs.arg(order).arg(s.lamp));
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
    }

    void afterAThousandInAnHourTheRestIsReadTogether()
    {
        Stage &s = *s_;
        avoidFullHour();
        db::Connection super = database_.connectSuperuser();
        must(super, u"delete from sync.webhook_log_rate_limit"_qs);
        s.mailroom->setMemory(milliseconds(60'000)); // as it is used
        const QByteArray body = QJsonDocument(QJsonObject{{u"id"_qs, s.lamp}}).toJson(QJsonDocument::Compact);
        QCOMPARE(s.postOften(body, "product.updated", 999), 999);
        s.mailroom->setMemory(milliseconds(0));
        QCOMPARE(must(super, u"select sum(log_count) from sync.webhook_log_rate_limit"_qs).first().integer(0), 999);
        QVERIFY(s.work()); // they all told of one product
        s.forget();
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"The thousandth"_qs}}));
        QCOMPARE(s.told(), 1);
        const QString logged = s.value(u"select count(*) from sync.webhook_logs"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.shirt), {{u"name"_qs, u"The next"_qs}}));
        for (int i = 0; i < 10; ++i)
            s.server.add(u"products"_qs, {{u"name"_qs, u"More %1"_qs.arg(i)}, {u"sku"_qs, u"MORE-%1"_qs.arg(i)}});
        const qint64 order = s.order("pending", 1);
        QVERIFY(order > 0);
        QCOMPARE(s.told(), 12); // the store is not told off, or it would stop telling
        QCOMPARE(s.jobs(), u"pull_one product %1 pending, pull_orders pending, pull_products pending"_qs.arg(s.lamp));
        QCOMPARE(s.value(u"select count(*) from sync.webhook_logs"_qs), logged);
        // On a busy machine the minute they wait may be over before the others are done.
        QCOMPARE(s.value(u"select count(*) from sync.jobs where run_at > created_at + interval '50 s'"_qs), u"2"_qs);
        s.sql(u"update sync.jobs set run_at = run_at + interval '1 hour' where job_type <> 'pull_one'"_qs);
        QVERIFY(s.work());
        QCOMPARE(s.jobs(), u"pull_one product %1 completed, pull_orders pending, pull_products pending"_qs.arg(s.lamp));
        s.sql(u"update sync.jobs set run_at = clock_timestamp() where status = 'pending'"_qs); // a minute later
        QVERIFY(s.work());
        EVERYTHING_AGREES(s);
    }
};

PURSER_TEST(WebhookSyncTest) // async
#include "webhooksynctest.moc"
