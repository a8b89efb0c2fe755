#include "app/webhooks/mailroom.h"
#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/jobs/engine.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "app/webhooks/repair.h"
#include "tests/support/fullhour.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QMessageAuthenticationCode>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <future>

using namespace purser;
using namespace purser::test;
using namespace purser::webhooks;
using std::chrono::milliseconds;

namespace {

/// A vendor whose deliveries look like nobody else's: signed with the secret itself, and known by headers of its own.
class OtherType final : public connectors::ConnectorType {
public:
    [[nodiscard]] QString provider() const override { return u"shopify"_qs; }
    [[nodiscard]] QString title() const override { return u"Another shop"_qs; }
    [[nodiscard]] std::vector<connectors::ConnectorField> fields() const override { return {}; }
    Result<std::unique_ptr<connectors::StoreConnector>> open(
        const QJsonObject &, const QHash<QString, QByteArray> &, const std::stop_token &) const override
    {
        return fail(Error::Kind::Invalid, u"Nothing is connected here."_qs);
    }
    Result<connectors::WebhookDelivery> readWebhook(
        const QByteArray &body, const QHash<QByteArray, QByteArray> &headers, const QByteArray &secret) const override
    {
        if (body == "hello")
            return connectors::WebhookDelivery{true, {}, {}, {}, {}};
        if (secret.isEmpty() || headers.value("x-other-seal") != secret)
            return fail(Error::Kind::Forbidden, u"No seal."_qs);
        return connectors::WebhookDelivery{false, webhookTopic(headers), QString::fromUtf8(headers.value("x-other-id")),
            connectors::RemoteKind::Order, QString::fromUtf8(body)};
    }
    [[nodiscard]] QString webhookTopic(const QHash<QByteArray, QByteArray> &headers) const override
    {
        return QString::fromUtf8(headers.value("x-other-subject"));
    }
};

} // namespace

/// From a change in a WooCommerce store to the job that reads it again: webhooks are made at the store, delivered over
/// real sockets, checked, written down and queued.
class MailroomTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;
    std::unique_ptr<WooCommerceServer> shop_;
    std::shared_ptr<worker::StoreOpener> opener_;
    std::unique_ptr<Mailroom> mailroom_;
    std::unique_ptr<Receiver> receiver_;
    ConnectionId connection_;
    QByteArray secret_;

    QUrl base() const { return QUrl(u"http://127.0.0.1:%1"_qs.arg(receiver_->port())); }
    QByteArray path() const { return Mailroom::path(tenant_.id, tenant_.one, connection_); }
    /// Answers with the status; signs with \a key unless it is empty.
    int deliver(const QByteArray &target, const QByteArray &body, const QByteArray &key,
        const QByteArray &topic = "product.updated")
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, receiver_->port());
        QByteArray head = "POST " + target
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nX-WC-Webhook-Topic: " + topic + "\r\nX-WC-Webhook-Delivery-ID: d\r\n";
        if (!key.isEmpty())
            head += "X-WC-Webhook-Signature: "
                + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toBase64() + "\r\n";
        socket.write(head + "\r\n" + body);
        QEventLoop loop;
        connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
        connect(&socket, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
        loop.exec();
        return socket.readAll().mid(9, 3).toInt();
    }
    /// The store tells what it has to tell; gives how many deliveries were taken.
    int told(WooCommerceServer::Manner manner = {})
    {
        auto sent = std::async(std::launch::async, [this, manner] { return shop_->deliver(manner); });
        std::ignore =
            QTest::qWaitFor([&] { return sent.wait_for(milliseconds(0)) == std::future_status::ready; }, 60'000);
        return sent.get();
    }
    qint64 number(const QString &sql) { return must(*c_, sql).first().integer(0); }
    qint64 jobs(const QString &type)
    {
        return must(*c_, u"select count(*) from sync.jobs where job_type = $1"_qs, {type}).first().integer(0);
    }
    QString repaired()
    {
        mailroom_->requestRepairs();
        jobs::JobEngine::Options options;
        options.database = database_.settings(tenant_.admin);
        options.handlers = {repairHandler(opener_, base())};
        options.poll = milliseconds(50);
        options.schedules = milliseconds(0);
        options.worker = u"test"_qs;
        jobs::JobEngine engine(options);
        const QString ended =
            u"select count(*) from sync.jobs where job_type = 'repair_webhooks' and status in ('completed', 'failed')"_qs;
        if (!QTest::qWaitFor([&] { return number(ended) > 0; }, 60'000))
            return u"nothing was repaired"_qs;
        engine.stop();
        const auto row = must(*c_,
            u"select status, coalesce(error_message, ''), coalesce(result_summary->>'rows_created', '') "
            "from sync.jobs where job_type = 'repair_webhooks'"_qs);
        const QString said = row.first().text(0) + row.first().text(1) + u' ' + row.first().text(2);
        must(*c_, u"delete from sync.jobs where job_type = 'repair_webhooks'"_qs);
        return said;
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        must(*c_, u"delete from sync.schedules"_qs);
        shop_ = std::make_unique<WooCommerceServer>();
        auto secrets = std::make_shared<secrets::FileSecretStore>(home_.path());
        const QString login = database_.settings(tenant_.admin).user;
        secrets::Keyring keyring(secrets.get(), login);
        QVERIFY(keyring.prepare(*c_));
        connection_ = must(*c_,
            u"insert into core.connections (tenant_id, provider, store_id, label, metadata) "
            "values (auth.tenant_id(), 'woocommerce', $1, 'Shop', jsonb_build_object('url', $2::text)) returning id"_qs,
            {tenant_.one, shop_->url().toString()})
                          .first()
                          .id<ConnectionId>(0);
        QVERIFY(c_->transaction([&] { return keyring.keep(*c_, connection_, u"consumer_key"_qs, shop_->key()); }));
        QVERIFY(
            c_->transaction([&] { return keyring.keep(*c_, connection_, u"consumer_secret"_qs, shop_->secret()); }));
        opener_ = std::make_shared<worker::StoreOpener>(
            worker::ConnectorTypes{std::make_shared<connectors::woo::WooCommerceType>()}, secrets, login);
        mailroom_ = std::make_unique<Mailroom>(database_.settings(tenant_.admin), tenant_.id, opener_);
        mailroom_->setMemory(milliseconds(0)); // secrets are read anew each time
        receiver_ = std::make_unique<Receiver>([this](const Request &request, std::function<void(Reply)> answer) {
            mailroom_->take(request, std::move(answer));
        });
        QVERIFY(receiver_->listen(QHostAddress::LocalHost, 0));
    }
    void cleanup() { must(*c_, u"delete from sync.jobs"_qs); }

    void webhooksAreMadeAtTheStoreAndTellOfChanges()
    {
        const QString made = repaired();
        QCOMPARE(made, u"completed %1"_qs.arg(shop_->count(Shop::Kind::Webhook)));
        QVERIFY(shop_->count(Shop::Kind::Webhook) >= 4);
        QCOMPARE(number(u"select count(*) from sync.webhooks where status = 'active'"_qs),
            shop_->count(Shop::Kind::Webhook));
        {
            secrets::Keyring keyring(opener_->secrets().get(), opener_->login());
            secret_ = keyring.reveal(*c_, connection_, u"test"_qs)->value(u"webhook_secret"_qs);
        }
        QVERIFY(secret_.size() >= 32);
        // The unsigned pings of what was just made.
        const int pings = shop_->count(Shop::Kind::Webhook);
        QCOMPARE(told(), pings);
        QCOMPARE(number(u"select count(*) from sync.webhook_logs where topic = 'ping'"_qs), pings);
        QCOMPARE(jobs(u"pull_one"_qs), 0);
        // A change, delivered twice and out of order: one job.
        const qint64 product =
            shop_->add(u"products"_qs, {{u"name"_qs, u"Bowl"_qs}, {u"regular_price"_qs, u"21.50"_qs}});
        QVERIFY(shop_->edit(u"products/%1"_qs.arg(product), {{u"name"_qs, u"Large bowl"_qs}}));
        QCOMPARE(told({2, true}), 4);
        QCOMPARE(number(u"select count(*) from sync.webhook_logs where topic like 'product.%'"_qs), 4);
        QCOMPARE(number(u"select count(*) from sync.webhook_logs where status = 'failed'"_qs), 0);
        QCOMPARE(jobs(u"pull_one"_qs), 1);
        QCOMPARE(must(*c_,
                     u"select (parameters->>'kind') || ' ' || (parameters->>'id') || ' ' || (store_id = $1)::text || ' "
                     u"' || (connection_id = $2)::text "
                     "from sync.jobs"_qs,
                     {tenant_.one, connection_})
                     .first()
                     .text(0),
            u"product %1 true true"_qs.arg(product));
    }

    void aSecondRepairChangesNothingAndADisabledWebhookIsMadeAgain()
    {
        const int all = shop_->count(Shop::Kind::Webhook);
        QCOMPARE(repaired(), u"completed 0"_qs);
        const auto one = must(*c_, u"select external_id from sync.webhooks order by topic limit 1"_qs).first().text(0);
        QVERIFY(shop_->edit(u"webhooks/"_qs + one, {{u"status"_qs, u"disabled"_qs}}));
        QCOMPARE(repaired(), u"completed 1"_qs);
        QCOMPARE(shop_->count(Shop::Kind::Webhook), all);
        QVERIFY(must(*c_, u"select from sync.webhooks where external_id = $1"_qs, {one}).isEmpty());
        QVERIFY(shop_->remove(
            u"webhooks/"_qs + must(*c_, u"select external_id from sync.webhooks limit 1"_qs).first().text(0), true));
        QCOMPARE(repaired(), u"completed 1"_qs);
        QCOMPARE(shop_->count(Shop::Kind::Webhook), all);
        // One whose secret nobody noted is made again, with the one that is kept.
        must(*c_, u"delete from sync.webhooks"_qs);
        QCOMPARE(repaired(), u"completed %1"_qs.arg(all));
        QCOMPARE(shop_->count(Shop::Kind::Webhook), all);
        QCOMPARE(repaired(), u"completed 0"_qs);
        // Somebody else's stays.
        QVERIFY(shop_->add(u"webhooks"_qs,
                    {{u"topic"_qs, u"order.created"_qs}, {u"delivery_url"_qs, u"http://127.0.0.1:9/other"_qs}})
            > 0);
        QCOMPARE(repaired(), u"completed 0"_qs);
        QCOMPARE(shop_->count(Shop::Kind::Webhook), all + 1);
        std::ignore = shop_->takeDeliveries();
    }

    void whatIsNotSignedRightIsTurnedAwayAndFillsNothing()
    {
        const QByteArray body = R"({"id":81,"type":"simple"})";
        QCOMPARE(deliver(path(), body, {}), 401);
        QCOMPARE(deliver(path(), body, "wrong"), 401);
        QCOMPARE(deliver(path(), body + ' ', secret_), 202); // the right one, of every byte
        QCOMPARE(jobs(u"pull_one"_qs), 1);
        for (int i = 0; i < 40; ++i)
            QCOMPARE(deliver(path(), body, "wrong"), 401);
        QTRY_VERIFY(number(u"select count(*) from sync.webhook_logs where status = 'failed'"_qs) >= 20);
        QVERIFY(
            number(u"select count(*) from sync.webhook_logs where status = 'failed'"_qs) <= 40); // of two hours at most
        // Pings are not signed either, so what a stranger calls one uses up nothing of what the store may tell.
        for (int i = 0; i < 60; ++i)
            QCOMPARE(deliver(path(), "webhook_id=1", {}), 200);
        QVERIFY(number(u"select count(*) from sync.webhook_logs where topic = 'ping'"_qs) <= 40);
    }

    void placesThatAreNotThereAllLookTheSame()
    {
        const QByteArray body = R"({"id":81})";
        const QUuid stranger = QUuid::createUuid();
        for (const QByteArray &target : {QByteArray("/"), QByteArray("/webhooks"), path() + '0', path().chopped(1),
                 Mailroom::path(TenantId(stranger), tenant_.one, connection_),
                 Mailroom::path(tenant_.id, tenant_.two, connection_),
                 Mailroom::path(tenant_.id, tenant_.one, ConnectionId(stranger)), path().replace("webhooks", "webhook"),
                 path() + "?x=1"})
            QCOMPARE(deliver(target, body, secret_), 404);
        QCOMPARE(jobs(u"pull_one"_qs), 0);
    }

    void replaysAndWhatIsOfNoUseDoNoHarm()
    {
        const QByteArray body = R"({"id":82,"type":"simple"})";
        for (int i = 0; i < 20; ++i)
            QCOMPARE(deliver(path(), body, secret_), 202);
        QCOMPARE(jobs(u"pull_one"_qs), 1);
        QCOMPARE(deliver(path(), "not json", secret_), 200);
        QCOMPARE(deliver(path(), R"({"code":"woocommerce_rest_invalid","data":{"status":404}})", secret_), 200);
        QCOMPARE(deliver(path(), R"({"id":5})", secret_, "coupon.updated"), 200);
        QCOMPARE(deliver(path(), R"({"id":5})", secret_, QByteArray(300, 'x')), 200);
        QCOMPARE(deliver(path(), R"({"id":9})", secret_, "order.updated"), 202);
        QCOMPARE(jobs(u"pull_one"_qs), 2);
    }

    void theStoreWaitsForMillisecondsNotForTheJob()
    {
        mailroom_->setMemory(std::chrono::minutes(10)); // as it is used
        const quint16 port = receiver_->port();
        QEventLoop loop; // waits without the pauses of qWaitFor()
        auto measured = std::async(std::launch::async, [port, target = path(), key = secret_, &loop] {
            std::vector<double> all;
            for (int i = 0; i < 100; ++i) {
                const QByteArray body = "{\"id\":" + QByteArray::number(1000 + i) + "}";
                QElapsedTimer clock;
                clock.start();
                QTcpSocket socket;
                socket.connectToHost(QHostAddress::LocalHost, port);
                socket.write("POST " + target
                    + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size())
                    + "\r\nX-WC-Webhook-Topic: product.updated\r\nX-WC-Webhook-Signature: "
                    + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toBase64() + "\r\n\r\n"
                    + body);
                socket.waitForDisconnected(60'000);
                if (socket.readAll().startsWith("HTTP/1.1 202"))
                    all.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
            }
            std::sort(all.begin(), all.end());
            QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
            return all;
        });
        loop.exec();
        const std::vector<double> times = measured.get();
        mailroom_->setMemory(milliseconds(0));
        QCOMPARE(times.size(), size_t(100));
        QCOMPARE(must(*c_, u"select count(*) from sync.jobs where job_type = 'pull_one' and status = 'pending'"_qs)
                     .first()
                     .integer(0),
            100);
        qInfo("a delivery is written down and answered in %.1f ms (median), %.1f ms at most", times[50], times[99]);
    }

    void whileTheDatabaseDoesNotAnswerTheStoreIsAskedToTryAgain()
    {
        db::Connection super = database_.connectSuperuser();
        db::Connection other = database_.connectSuperuser();
        must(super, u"begin"_qs);
        must(super, u"lock table core.connections in access exclusive mode"_qs);
        Mailroom room(database_.settings(tenant_.admin), tenant_.id, opener_);
        const QByteArray body = R"({"id":83,"type":"simple"})";
        const Request request{"POST", path(),
            {{"x-wc-webhook-topic", "product.updated"},
                {"x-wc-webhook-signature",
                    QMessageAuthenticationCode::hash(body, secret_, QCryptographicHash::Sha256).toBase64()}},
            body};
        int status = 0;
        const auto answer = [&status](const Reply &reply) { status = reply.status; };
        room.take(request, answer);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return !must(other,
                    u"select pg_cancel_backend(pid) from pg_stat_activity "
                    "where datname = current_database() and wait_event_type = 'Lock'"_qs)
                            .isEmpty();
            },
            60'000));
        QTRY_COMPARE(status, 503);
        must(super, u"commit"_qs);
        room.take(request, answer);
        QTRY_COMPARE(status, 202);
        QCOMPARE(jobs(u"pull_one"_qs), 1);
    }

    void aStoreThatTellsTooMuchIsReadAsAWhole()
    {
        avoidFullHour();
        QCOMPARE(deliver(path(), R"({"id":199})", secret_), 202); // the first of this hour, or one of it
        {
            db::Connection super = database_.connectSuperuser();
            must(super, u"update sync.webhook_log_rate_limit set log_count = 999"_qs);
        }
        must(*c_, u"delete from sync.jobs"_qs);
        const qint64 logged = number(u"select count(*) from sync.webhook_logs"_qs);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(deliver(path(), "{\"id\":" + QByteArray::number(200 + i) + "}", secret_), 202);
        QCOMPARE(deliver(path(), R"({"id":7})", secret_, "order.updated"), 202);
        QCOMPARE(number(u"select count(*) from sync.webhook_logs"_qs) - logged, 1); // the thousandth
        QCOMPARE(jobs(u"pull_one"_qs), 1);
        QCOMPARE(jobs(u"pull_products"_qs), 1);
        QCOMPARE(jobs(u"pull_orders"_qs), 1);
    }

    /// What a delivery is, only its vendor knows: nothing of another vendor's is looked at.
    void aDeliveryIsReadAsItsOwnVendorSendsIt()
    {
        const auto other = must(*c_,
            u"insert into core.connections (tenant_id, provider, store_id, label) "
            "values (auth.tenant_id(), 'shopify', $1, 'Other') returning id"_qs,
            {tenant_.two})
                               .first()
                               .id<ConnectionId>(0);
        secrets::Keyring keyring(opener_->secrets().get(), opener_->login());
        QVERIFY(c_->transaction([&] { return keyring.keep(*c_, other, u"webhook_secret"_qs, "wax"); }));
        Mailroom room(database_.settings(tenant_.admin), tenant_.id,
            std::make_shared<worker::StoreOpener>(
                worker::ConnectorTypes{std::make_shared<OtherType>()}, opener_->secrets(), opener_->login()));
        const auto status = [&](const QByteArray &body, const QByteArray &seal) {
            int answered = 0;
            room.take({"POST", Mailroom::path(tenant_.id, tenant_.two, other),
                          {{"x-other-subject", "orders/paid"}, {"x-other-id", "d-7"}, {"x-other-seal", seal},
                              {"x-wc-webhook-topic", "product.deleted"}, {"x-wc-webhook-delivery-id", "wrong"}},
                          body},
                [&answered](const Reply &reply) { answered = reply.status; });
            return QTest::qWaitFor([&] { return answered != 0; }, 60'000) ? answered : 0;
        };
        const QString logged =
            u"select coalesce(string_agg(concat_ws(' ', topic, delivery_id, status), ', ' order by status, topic), '') "
            "from sync.webhook_logs where store_id = '%1'"_qs.arg(tenant_.two.toString());
        QCOMPARE(status("815", "lead"), 401);
        QTRY_COMPARE(must(*c_, logged).first().text(0), u"orders/paid failed"_qs);
        QCOMPARE(status("815", "wax"), 202);
        QCOMPARE(status("hello", {}), 200);
        QCOMPARE(must(*c_, logged).first().text(0), u"orders/paid failed, orders/paid d-7 success, ping success"_qs);
        QCOMPARE(must(*c_, u"select (parameters ->> 'kind') || ' ' || (parameters ->> 'id') from sync.jobs"_qs)
                     .first()
                     .text(0),
            u"order 815"_qs);
    }

    void aRevokedConnectionIsNotThere()
    {
        must(*c_, u"update core.connections set status = 'revoked'"_qs);
        QCOMPARE(deliver(path(), R"({"id":81})", secret_), 404);
        must(*c_, u"update core.connections set status = 'active'"_qs);
        QCOMPARE(deliver(path(), R"({"id":81})", secret_, "order.updated"), 202);
    }
};

PURSER_TEST(MailroomTest) // async
#include "mailroomtest.moc"
