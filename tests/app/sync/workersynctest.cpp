#include "tests/app/sync/syncstage.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "models/sync/linkrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTemporaryDir>

#include <future>

using namespace purser;
using namespace purser::test;
using std::chrono::milliseconds;

namespace {

constexpr int generated = 230;

/// A company linked with a big WooCommerce store, and what its workers need to reach it: two accounts.
class Stage : public SyncStage {
public:
    WooCommerceServer server;
    qint64 shirt = 0;
    std::vector<TestDatabase::Person> accounts;

    explicit Stage(TestDatabase &db) : SyncStage(db)
    {
        sql(u"delete from sync.schedules"_qs);
        const QJsonObject settings{{u"url"_qs, server.url().toString()}};
        const QHash<QString, QByteArray> credentials{
            {u"consumer_key"_qs, server.key()}, {u"consumer_secret"_qs, server.secret()}};
        open = [settings, credentials](const std::stop_token &stop) {
            static const connectors::woo::WooCommerceType type({}, {100'000, 100'000});
            return type.open(settings, credentials, stop);
        };
        accounts = {tenant.admin, database.createPerson(tenant, u"admin"_qs)};
        // Where the program keeps the keys of these accounts when there is no keychain.
        secrets::FileSecretStore store(home_.filePath(u"config/purser"_qs));
        db::Connection second = database.connect(accounts[1]);
        secrets::Keyring keyring(&store, accounts[0].login);
        good(keyring.prepare(*c));
        good(secrets::Keyring(&store, accounts[1].login).prepare(second));
        good(keyring.prepare(*c)); // and hands on to the second what the first can read
        const ConnectionId connection(*job().connection);
        sql(u"update core.connections set metadata = $1::jsonb where id = $2"_qs,
            {QJsonDocument(settings), connection});
        for (auto field = credentials.begin(); field != credentials.end(); ++field)
            good(c->transaction([&] { return keyring.keep(*c, connection, field.key(), field.value()); }));

        server.generate(generated);
        shirt = server.add(u"products"_qs,
            {{u"name"_qs, u"Shirt"_qs}, {u"type"_qs, u"variable"_qs}, {u"sku"_qs, u"SHIRT"_qs},
                {u"attributes"_qs,
                    QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"visible"_qs, true}, {u"variation"_qs, true},
                        {u"options"_qs, QJsonArray{u"S"_qs, u"L"_qs}}}}}});
        for (const QString &size : {u"S"_qs, u"L"_qs})
            server.add(u"products/%1/variations"_qs.arg(shirt),
                {{u"sku"_qs, u"SHIRT-"_qs + size}, {u"regular_price"_qs, u"89.00"_qs},
                    {u"attributes"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"option"_qs, size}}}}});
        for (int i = 1; i <= 20; ++i)
            server.add(u"orders"_qs,
                {{u"status"_qs, u"processing"_qs}, {u"currency"_qs, u"ILS"_qs},
                    {u"line_items"_qs,
                        QJsonArray{QJsonObject{{u"product_id"_qs, i * 11}, {u"quantity"_qs, 1 + i % 3}}}}});
    }

    /// `purserctl worker` of an account, as it is started.
    std::unique_ptr<QProcess> worker(std::size_t account, const QStringList &more = {})
    {
        const TestDatabase::Person &who = accounts.at(account);
        QFile passwords(home_.filePath(who.login));
        if (!passwords.open(QIODevice::WriteOnly) || passwords.write(who.password.toUtf8()) < 0
            || !passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            throw std::runtime_error("no password file");
        passwords.close();
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_qs, home_.filePath(u"config"_qs));
        environment.insert(u"LANGUAGE"_qs, u"en"_qs);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_qs);
        environment.remove(u"XDG_RUNTIME_DIR"_qs);
        process->setProcessEnvironment(environment);
        process->setStandardOutputFile(QProcess::nullDevice());
        process->setStandardErrorFile(QProcess::nullDevice());
        process->start(QStringLiteral(PURSER_BIN_DIR "/purserctl"),
            QStringList{u"worker"_qs, u"--company"_qs, tenant.slug, u"--email"_qs, who.email, u"--host"_qs,
                database.superuser().host, u"--database"_qs, database.name(), u"--password-file"_qs,
                passwords.fileName()}
                + more);
        return process;
    }
    /// By SIGKILL, and then a minute later: leases end, also those of another worker, since nobody can say whose they
    /// were.
    bool kill(QProcess &process, std::size_t account)
    {
        process.kill();
        process.waitForFinished(60'000);
        db::Connection super = database.connectSuperuser();
        // What it had asked the server last may still be on its way there, and be another claim.
        const bool gone = QTest::qWaitFor(
            [&] {
                return must(super,
                    u"select from pg_stat_activity where usename = $1 and application_name = 'purserctl worker'"_qs,
                    {accounts.at(account).login})
                    .isEmpty();
            },
            60'000);
        sql(u"update sync.jobs set lease_until = clock_timestamp() where status = 'running'"_qs);
        call();
        return gone;
    }
    /// Workers look for jobs now instead of some seconds later.
    void call()
    {
        sql(u"select pg_notify('purser_' || replace($1, '-', ''), '{\"table\": \"jobs\", \"op\": \"update\", \"all\": true, \"by\": \"0\"}')"_qs,
            {tenant.id.toString()});
    }
    /// Jobs that shall run a while later, because they are tried again or gather more work, run now.
    void hurry()
    {
        if (sql(u"update sync.jobs set run_at = clock_timestamp() where status = 'pending' and run_at > clock_timestamp()"_qs)
                .affected()
            > 0)
            call();
    }

    void queue(const QString &type)
    {
        sql(u"select sync.enqueue($1, p_unique_key => $1, p_connection => $2, p_max_attempts => 100)"_qs,
            {type, *job().connection});
    }
    int openJobs(const QString &status = u"running,pending"_qs)
    {
        return value(u"select count(*) from sync.jobs where status = any (string_to_array($1, ','))"_qs, {status})
            .toInt();
    }
    bool done()
    {
        const auto none = [this] {
            hurry(); // what is tried again some seconds later is not waited for
            return openJobs() == 0;
        };
        return QTest::qWaitFor(none, 60'000);
    }
    /// Two workers do what is queued; one after the other is killed in the middle of it, \a kills times. Gives how many
    /// were killed while a job was running.
    int workUnderFire(int kills, QRandomGenerator &random)
    {
        std::vector<std::unique_ptr<QProcess>> workers(2);
        int killed = 0;
        QElapsedTimer clock;
        clock.start();
        while (openJobs() > 0 && clock.elapsed() < 90'000) {
            for (std::size_t i = 0; i < workers.size(); ++i)
                if (!workers[i] || workers[i]->state() == QProcess::NotRunning)
                    workers[i] = worker(i);
            QTest::qWait(random.bounded(40, 400));
            atOnce_ = std::max(atOnce_, openJobs(u"running"_qs));
            hurry();
            if (killed >= kills || openJobs(u"running"_qs) == 0)
                continue;
            const std::size_t victim = random.bounded(2u);
            if (!kill(*workers[victim], victim))
                return -1;
            ++killed;
        }
        for (auto &process : workers)
            if (process) {
                process->terminate();
                process->waitForFinished(60'000);
            }
        return killed;
    }

    /// How many jobs were seen to run in the same moment.
    [[nodiscard]] int atOnce() const { return atOnce_; }

private:
    QTemporaryDir home_;
    int atOnce_ = 0;
};

} // namespace

/// Workers as they are started, real programs with real signals, on one store.
class WorkerSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    std::unique_ptr<Stage> s_;
    QRandomGenerator random_{20261121};

private slots:
    void initTestCase() { s_ = std::make_unique<Stage>(database_); }
    void cleanupTestCase() { s_.reset(); }

    void twoWorkersOfWhichOneIsKilledPullEverythingOnce()
    {
        Stage &s = *s_;
        s.server.setDelay(80);
        for (const QString &type : {u"pull_taxonomies"_qs, u"pull_products"_qs, u"pull_orders"_qs, u"reconcile"_qs})
            s.queue(type);
        const int killed = s.workUnderFire(5, random_);
        s.server.setDelay(0);
        QVERIFY2(killed >= 3, qPrintable(QString::number(killed)));
        QVERIFY(s.atOnce() >= 2); // of one store, by two programs
        QCOMPARE(s.openJobs(u"completed"_qs), 4);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs).toInt(), generated + 1);
        QCOMPARE(s.value(u"select count(*) from sales.orders"_qs), u"20"_qs);
    }

    void twoWorkersOfWhichOneIsKilledCarryBothSidesOverOnce()
    {
        Stage &s = *s_;
        s.sql(u"update catalog.product_variants set price = price + 1, weight = 2, barcode = '7290000' || "
              u"right('000000' || regexp_replace(sku, '\\D', '', 'g'), 6) "
              "where sku like 'GEN-0001%' or sku = 'SHIRT-L'"_qs);
        s.sql(
            u"update catalog.products set title = title || ' here', status = 'paused' where sku like 'GEN-00012%'"_qs);
        for (int i = 1; i <= 60; ++i)
            QVERIFY(s.server.edit(u"products/%1"_qs.arg(i),
                {{u"name"_qs, u"There %1"_qs.arg(i)}, {u"regular_price"_qs, u"7.%1"_qs.arg(i + 10)}}));
        std::vector<ProductId> own;
        for (int i = 0; i < 8; ++i)
            own.emplace_back(s.product(u"OWN-%1"_qs.arg(i), u"Own %1"_qs.arg(i)));
        QVERIFY(sync::LinkRepository::publish(*s.c, s.tenant.one, own));
        s.sql(u"delete from sync.jobs"_qs);
        s.server.setDelay(80);
        s.queue(u"push_products"_qs);
        s.queue(u"pull_products"_qs);
        const int killed = s.workUnderFire(6, random_);
        QVERIFY2(killed >= 3, qPrintable(QString::number(killed)));
        s.server.setDelay(0);
        // What the last of them still had under way is settled by the next regular run.
        s.queue(u"pull_products"_qs);
        s.queue(u"push_products"_qs);
        s.workUnderFire(0, random_);
        QCOMPARE(s.openJobs(u"dead,failed,pending,running"_qs), 0);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.server.count(Shop::Kind::Product), generated + 1 + 8);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs).toInt(), generated + 1 + 8);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
    }

    void whatAReceiverHasTakenIsDoneAlsoWhenItIsKilledAtOnce()
    {
        Stage &s = *s_;
        s.sql(u"delete from sync.jobs"_qs);
        quint16 port = 0;
        {
            QTcpServer place;
            QVERIFY(place.listen(QHostAddress::LocalHost));
            port = place.serverPort();
        }
        const auto told = [&s] {
            auto sent = std::async(std::launch::async, [&s] { return s.server.deliver(); });
            std::ignore =
                QTest::qWaitFor([&] { return sent.wait_for(milliseconds(0)) == std::future_status::ready; }, 60'000);
            return sent.get();
        };
        const QStringList hears{
            u"--webhooks"_qs, u"127.0.0.1:%1"_qs.arg(port), u"--public-url"_qs, u"http://127.0.0.1:%1"_qs.arg(port)};
        auto receiver = s.worker(0, hears);
        QTRY_COMPARE_WITH_TIMEOUT(
            s.value(u"select count(*) from sync.jobs where job_type = 'repair_webhooks' and status = 'completed'"_qs),
            u"1"_qs, 60'000);
        const int hooks = s.server.count(Shop::Kind::Webhook);
        QVERIFY(hooks >= 4);
        QCOMPARE(told(), hooks);
        QTest::qWait(1'100); // the secret was made after the receiver began; it looks again for one that was missing
        s.server.setDelay(40);
        for (int i = 100; i < 120; ++i)
            QVERIFY(s.server.edit(u"products/%1"_qs.arg(i), {{u"name"_qs, u"Told %1"_qs.arg(i)}}));
        QCOMPARE(told(), 20);
        QVERIFY(s.kill(*receiver, 0));
        auto other = s.worker(1);
        QVERIFY(s.done());
        other->terminate();
        QVERIFY(other->waitForFinished(60'000));
        s.server.setDelay(0);
        QCOMPARE(s.value(u"select count(*) from sync.jobs where job_type = 'pull_one' and status = 'completed'"_qs),
            u"20"_qs);
        EVERYTHING_AGREES(s);
        // The next one finds everything in place at the store.
        s.sql(u"delete from sync.jobs"_qs);
        receiver = s.worker(0, hears);
        QTRY_COMPARE_WITH_TIMEOUT(s.value(u"select string_agg(result_summary ->> 'rows_created', ',') from sync.jobs "
                                          "where job_type = 'repair_webhooks' and status = 'completed'"_qs),
            u"0"_qs, 60'000);
        QCOMPARE(s.server.count(Shop::Kind::Webhook), hooks);
        receiver->terminate();
        QVERIFY(receiver->waitForFinished(60'000));
        QCOMPARE(receiver->exitCode(), 0);
    }
};

PURSER_TEST(WorkerSyncTest) // async
#include "workersynctest.moc"
