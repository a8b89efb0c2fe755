#include "tests/app/sync/syncstage.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "models/sync/linkrepository.h"
#include "tests/support/testmain.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;

namespace {

connectors::http::Options quick()
{
    connectors::http::Options options;
    options.firstDelay = std::chrono::milliseconds(1);
    options.maxDelay = std::chrono::milliseconds(4);
    options.timeout = std::chrono::seconds(5);
    options.attempts = 4;
    options.patience = std::chrono::seconds(2);
    return options;
}

sync::OpenStore opener(const QString &url, const QByteArray &key, const QByteArray &secret)
{
    return [=](const std::stop_token &stop) {
        static const connectors::woo::WooCommerceType type(quick(), {100'000, 100'000});
        return type.open({{u"url"_qs, url}}, {{u"consumer_key"_qs, key}, {u"consumer_secret"_qs, secret}}, stop);
    };
}

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
    const auto handlers = SyncStage::handlers(opener(a.value(u"url").toString(), a.value(u"key").toString().toUtf8(),
        a.value(u"secret").toString().toUtf8()));
    for (const auto &handler : handlers)
        if (handler->type() == job.type)
            return handler->run(context) ? 0 : 1;
    return 2;
}

const HelperRegistration helper("sync-attempt", &attempt);

QJsonArray terms(qint64 id)
{
    return {QJsonObject{{u"id"_qs, id}}};
}

/// A WooCommerce store over real sockets, and a company that is linked with it.
struct Stage : SyncStage {
    WooCommerceServer server;
    qint64 category = 0, shirt = 0, small = 0, lamp = 0;

    explicit Stage(TestDatabase &db)
        : SyncStage(db)
    {
        open = opener(server.url().toString(), server.key(), server.secret());
        category = server.add(u"products/categories"_qs, {{u"name"_qs, u"Lamps & shades"_qs}});
        const qint64 tag = server.add(u"products/tags"_qs, {{u"name"_qs, u"Brass"_qs}});
        lamp = server.add(u"products"_qs, {{u"name"_qs, u"Brass lamp & shade"_qs}, {u"sku"_qs, u"LAMP"_qs},
            {u"regular_price"_qs, u"479.90"_qs}, {u"sale_price"_qs, u"399"_qs}, {u"manage_stock"_qs, true},
            {u"stock_quantity"_qs, 7}, {u"description"_qs, u"<p>Warm.</p>"_qs}, {u"weight"_qs, u"1.25"_qs},
            {u"dimensions"_qs, QJsonObject{{u"length"_qs, u"30"_qs}, {u"width"_qs, u"20"_qs}, {u"height"_qs, u"10"_qs}}},
            {u"categories"_qs, terms(category)}, {u"tags"_qs, terms(tag)},
            {u"images"_qs, QJsonArray{QJsonObject{{u"src"_qs, u"https://x.example/a.jpg"_qs}, {u"alt"_qs, u"Front"_qs}}}}});
        shirt = server.add(u"products"_qs, {{u"name"_qs, u"Shirt"_qs}, {u"type"_qs, u"variable"_qs}, {u"sku"_qs, u"SHIRT"_qs},
            {u"attributes"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"visible"_qs, true}, {u"variation"_qs, true},
                {u"options"_qs, QJsonArray{u"S"_qs, u"L"_qs, u"XL"_qs}}}}}});
        small = variation("S", "89.00");
        variation("L", "94.50");
    }
    qint64 variation(const char *size, const char *price)
    {
        return server.add(u"products/%1/variations"_qs.arg(shirt),
            {{u"sku"_qs, u"SHIRT-"_qs + QString::fromLatin1(size)}, {u"regular_price"_qs, QString::fromLatin1(price)},
                {u"attributes"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"option"_qs, QString::fromLatin1(size)}}}}});
    }
    /// Every field of what is here is changed, a variant comes, one goes, and something new is published.
    void editHere()
    {
        sql(u"update catalog.products set title = 'Mine', description = '<p>Mine</p>', short_description = 'Mine', "
            "status = 'paused', length = 3, width = 2, height = 1 where sku = 'LAMP'"_qs);
        sql(u"update catalog.product_variants set price = 510.25, sale_price = 500, barcode = '7290000000017', weight = 2, "
            "stock_quantity = 11, inventory_policy = 'continue' where sku = 'LAMP'"_qs);
        sql(u"insert into catalog.product_images (tenant_id, product_id, url, position) "
            "select tenant_id, id, 'https://cdn.example/new.jpg', 9 from catalog.products where sku = 'LAMP'"_qs);
        sql(u"insert into catalog.store_categories (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'New', 'new')"_qs,
            {tenant.one});
        sql(u"insert into catalog.product_categories (tenant_id, product_id, category_id) select p.tenant_id, p.id, c.id "
            "from catalog.products p, catalog.store_categories c where p.sku = 'LAMP' and c.slug = 'new'"_qs);
        sql(u"update catalog.product_variants set price = 77, stock_quantity = 12 where sku = 'SHIRT-L'"_qs);
        sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, stock_quantity, position, attributes) "
            "select tenant_id, id, 'SHIRT-XL', 99, 1, 3, '[{\"name\": \"Size\", \"value\": \"XL\"}]' "
            "from catalog.products where sku = 'SHIRT'"_qs);
        sql(u"delete from catalog.product_variants where sku = 'SHIRT-S'"_qs);
        std::vector<ProductId> own;
        for (int i = 0; i < 3; ++i)
            own.emplace_back(product(u"OWN-%1"_qs.arg(i), u"Own %1"_qs.arg(i)));
        QVERIFY(sync::LinkRepository::publish(*c, tenant.one, own));
    }
};

} // namespace

/// The sync engine and the WooCommerce connector together, over real sockets, with programs that are killed.
class WooCommerceSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void bothWaysWithEveryField()
    {
        Stage s(database_);
        s.run(u"pull_taxonomies"_qs);
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select string_agg(name, ',') from catalog.store_categories where slug like 'lamps%'"_qs),
            u"Lamps & shades"_qs);
        s.editHere();
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"status").toString(), u"private"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Theirs"_qs}, {u"regular_price"_qs, u"600"_qs},
            {u"status"_qs, u"publish"_qs}, {u"stock_quantity"_qs, 1}}));
        s.run(u"pull_products"_qs);
        s.run(u"pull_orders"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select title || ' ' || status from catalog.products where sku = 'LAMP'"_qs), u"Theirs active"_qs);
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
        Stage s(database_);
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

    /// The program is killed while the store does its work, again and again, a request later each time.
    void theProgramIsKilledBetweenTheWriteThereAndTheCommitHere()
    {
        Stage s(database_);
        s.run(u"pull_products"_qs);
        s.editHere();
        const auto settings = s.database.settings(s.tenant.admin);
        int killed = 0;
        for (int life = 1; life <= 12; ++life) {
            const QJsonObject told{{u"host"_qs, settings.host}, {u"database"_qs, settings.database},
                {u"user"_qs, settings.user}, {u"password"_qs, settings.password}, {u"type"_qs, u"push_products"_qs},
                {u"job"_qs, QUuid::createUuid().toString()}, {u"connection"_qs, s.job().connection->toString()},
                {u"store"_qs, s.tenant.one.toString()}, {u"url"_qs, s.server.url().toString()},
                {u"key"_qs, QString::fromLatin1(s.server.key())}, {u"secret"_qs, QString::fromLatin1(s.server.secret())}};
            // The n-th write of this life is done, and never answered.
            s.server.fail({Fault::Kind::Silence, {}, "POST", life % 6, 1});
            QProcess program;
            program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            program.start(QCoreApplication::applicationFilePath(), {u"--helper"_qs, u"sync-attempt"_qs,
                QString::fromUtf8(QJsonDocument(told).toJson(QJsonDocument::Compact))});
            if (!program.waitForFinished(1'500)) {
                program.kill();
                QVERIFY(program.waitForFinished());
                QCOMPARE(program.exitStatus(), QProcess::CrashExit);
                ++killed;
            }
            s.server.clearFaults();
            if (life == 6)
                s.sql(u"update catalog.product_variants set price = price + 1"_qs);
        }
        QVERIFY2(killed >= 3, qPrintable(QString::number(killed)));
        s.run(u"push_products"_qs);
        s.run(u"pull_products"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.server.count(Shop::Kind::Product), 5);
        QCOMPARE(s.server.count(Shop::Kind::Variation), 2);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"5"_qs);
    }

    void aStoreThatLies()
    {
        Stage s(database_);
        s.run(u"pull_products"_qs);
        s.server.lieAbout({u"regular_price"_qs});
        s.sql(u"update catalog.product_variants set price = 1000, sale_price = 300 where sku in ('LAMP', 'SHIRT-L')"_qs);
        s.run(u"push_products"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved and error_code = 'not_kept'"_qs), u"2"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.product_store_links where sync_status = 'error'"_qs), u"2"_qs);
        s.server.lieAbout({});
        s.run(u"push_products"_qs, {{u"external_ids"_qs, QJsonArray{QString::number(s.lamp), QString::number(s.shirt)}}});
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }
};

PURSER_TEST(WooCommerceSyncTest) // async
#include "woocommercesynctest.moc"
