#include "tests/app/sync/woostage.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;

namespace {

/// One attempt at a job in a program of its own, which may be killed: `--helper sync-attempt JSON`.
int attempt(const QStringList &arguments)
{
    const QJsonObject a = QJsonDocument::fromJson(arguments.value(0).toUtf8()).object();
    db::ConnectionSettings settings;
    settings.host = a.value(u"host").toString();
    settings.database = a.value(u"database").toString();
    settings.user = a.value(u"user").toString();
    settings.password = a.value(u"password").toString();
    settings.tls = db::ConnectionSettings::Tls::Off;
    jobs::Job job;
    job.id = QUuid::fromString(a.value(u"job").toString());
    job.type = a.value(u"type").toString();
    job.connection = QUuid::fromString(a.value(u"connection").toString());
    job.store = StoreId::fromString(a.value(u"store").toString());
    PlainJob context(settings, job);
    const auto handlers = SyncStage::handlers(wooOpener(
        a.value(u"url").toString(), a.value(u"key").toString().toUtf8(), a.value(u"secret").toString().toUtf8()));
    for (const auto &handler : handlers)
        if (handler->type() == job.type)
            return handler->run(context) ? 0 : 1;
    return 2;
}

const HelperRegistration helper("sync-attempt", &attempt);

} // namespace

/// The sync engine and the WooCommerce connector together, over real sockets, with programs that are killed.
class WooCommerceSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void bothWaysWithEveryField()
    {
        WooStage s(database_);
        s.run(u"pull_taxonomies"_qs);
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select string_agg(name, ',') from catalog.store_categories where slug like 'lamps%'"_qs),
            u"Lamps & shades"_qs);
        s.editHere();
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"status").toString(), u"private"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp),
            {{u"name"_qs, u"Theirs"_qs}, {u"regular_price"_qs, u"600"_qs}, {u"status"_qs, u"publish"_qs},
                {u"stock_quantity"_qs, 1}}));
        s.run(u"pull_products"_qs);
        s.run(u"pull_orders"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(
            s.value(u"select title || ' ' || status from catalog.products where sku = 'LAMP'"_qs), u"Theirs active"_qs);
        QVERIFY(s.server.remove(u"products/%1"_qs.arg(s.lamp)));
        s.run(u"reconcile"_qs);
        BOTH_SIDES_AGREE(s);
        s.sql(u"update catalog.products set status = 'paused' where sku = 'LAMP'"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
    }

    void whateverTheNetworkDoes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("429") << static_cast<int>(Fault::Kind::TooMany);
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken);
        QTest::newRow("database down, as a web page") << static_cast<int>(Fault::Kind::Database);
        QTest::newRow("a web page that says all is well") << static_cast<int>(Fault::Kind::WebPage);
        QTest::newRow("half of the JSON") << static_cast<int>(Fault::Kind::Garbage);
        QTest::newRow("cut before the answer") << static_cast<int>(Fault::Kind::CutFirst);
        QTest::newRow("cut in the middle of the answer") << static_cast<int>(Fault::Kind::CutInBody);
    }
    void whateverTheNetworkDoes()
    {
        QFETCH(int, kind);
        WooStage s(database_);
        for (const QString &type : {u"pull_products"_qs, u"push_products"_qs}) {
            bool through = false;
            for (int skip = 0; !through && skip < 12; ++skip) {
                // One request after the other meets it, and so do its repetitions.
                s.server.fail({static_cast<Fault::Kind>(kind), {}, {}, skip, 5, 500, "0"});
                through = s.attempt(type).has_value();
                s.server.clearFaults();
            }
            s.run(type);
            BOTH_SIDES_AGREE(s);
            if (type == u"pull_products")
                s.editHere();
        }
        QCOMPARE(s.server.count(Shop::Kind::Product), 5);
    }

    /// The store has done the n-th write of a life, and nobody has written down here that it did: in this moment the
    /// program is killed. Again and again, a write later each time: of terms, products, variations and the status of an
    /// order.
    void theProgramIsKilledBetweenTheWriteThereAndTheCommitHere()
    {
        WooStage s(database_);
        s.pull();
        s.editHere();
        const auto changeMore = [&s](int round) {
            s.sql(u"update catalog.product_variants set price = price + 1"_qs);
            s.sql(u"update catalog.store_categories set name = name || ' ' || $1, description = 'Round ' || $1 where "
                  u"external_id is not null "
                  "and slug <> 'uncategorized'"_qs,
                {QString::number(round)});
            s.sql(
                u"update sales.orders set status = case status when 'on-hold' then 'completed' else 'on-hold' end where source_id = $1"_qs,
                {QString::number(s.order)});
        };
        changeMore(1);
        const auto settings = s.database.settings(s.tenant.admin);
        int killed = 0;
        for (int life = 0; life < 14; ++life) {
            const QJsonObject told{{u"host"_qs, settings.host}, {u"database"_qs, settings.database},
                {u"user"_qs, settings.user}, {u"password"_qs, settings.password}, {u"type"_qs, u"push_products"_qs},
                {u"job"_qs, QUuid::createUuid().toString()}, {u"connection"_qs, s.job().connection->toString()},
                {u"store"_qs, s.tenant.one.toString()}, {u"url"_qs, s.server.url().toString()},
                {u"key"_qs, QString::fromLatin1(s.server.key())},
                {u"secret"_qs, QString::fromLatin1(s.server.secret())}};
            s.server.forgetRequests();
            s.server.fail({Fault::Kind::Silence, {}, "POST", life % 5, 1}); // done, and never answered
            const auto silent = [&s] {
                const auto seen = s.server.seen();
                return !seen.empty() && seen.back().status == 0 && seen.back().method == "POST";
            };
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(),
                {u"--helper"_qs, u"sync-attempt"_qs,
                    QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact))});
            QVERIFY(QTest::qWaitFor([&] { return silent() || program.state() == QProcess::NotRunning; }, 60'000));
            if (silent()) {
                program.kill();
                QVERIFY(program.waitForFinished(60'000));
                QCOMPARE(program.exitStatus(), QProcess::CrashExit);
                ++killed;
            } else {
                QVERIFY(program.waitForFinished(0) || program.state() == QProcess::NotRunning);
                QCOMPARE(program.exitStatus(), QProcess::NormalExit);
                s.server.clearFaults();
            }
            if (life % 3 == 2)
                changeMore(life);
        }
        QVERIFY2(killed >= 6, qPrintable(QString::number(killed)));
        s.server.clearFaults();
        s.run(u"push_products"_qs);
        s.pull();
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.taxonomyDifferences().join(u'\n'), QString());
        QCOMPARE(s.value(u"select status from sales.orders where source_id = $1"_qs, {QString::number(s.order)}),
            s.server.kept(u"orders/%1"_qs.arg(s.order)).value(u"status").toString());
        QCOMPARE(s.server.count(Shop::Kind::Product), 5);
        QCOMPARE(s.server.count(Shop::Kind::Variation), 2);
        QCOMPARE(s.server.count(Shop::Kind::Category), 3);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"5"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void aStoreThatLies()
    {
        WooStage s(database_);
        s.run(u"pull_products"_qs);
        s.server.lieAbout({u"regular_price"_qs});
        s.sql(
            u"update catalog.product_variants set price = 1000, sale_price = 300 where sku in ('LAMP', 'SHIRT-L')"_qs);
        s.run(u"push_products"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved and error_code = 'not_kept'"_qs),
            u"2"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.product_store_links where sync_status = 'error'"_qs), u"2"_qs);
        s.server.lieAbout({});
        s.run(
            u"push_products"_qs, {{u"external_ids"_qs, QJsonArray{QString::number(s.lamp), QString::number(s.shirt)}}});
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }
};

PURSER_TEST(WooCommerceSyncTest) // async
#include "woocommercesynctest.moc"
