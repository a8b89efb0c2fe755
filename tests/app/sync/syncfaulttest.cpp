#include "tests/app/sync/syncstage.h"

#include "models/sync/linkrepository.h"
#include "tests/support/testmain.h"

#include <thread>

using namespace purser;
using namespace purser::test;
using Kind = connectors::RemoteKind;

namespace {

/// 250 products there with three pages of them, ten with variations; and five here that shall be created.
void stock(SyncStage &s)
{
    for (int i = 0; i < 240; ++i)
        s.shop.add(Kind::Product,
            {{u"title"_qs, u"Product %1"_qs.arg(i)}, {u"sku"_qs, u"P-%1"_qs.arg(i)}, {u"price"_qs, u"%1.50"_qs.arg(i)},
                {u"stock_quantity"_qs, i}});
    for (int i = 0; i < 10; ++i) {
        const QString id = s.shop.add(Kind::Product,
            {{u"title"_qs, u"Shirt %1"_qs.arg(i)}, {u"type"_qs, u"variable"_qs}, {u"sku"_qs, u"S-%1"_qs.arg(i)}});
        for (const char *size : {"S", "L"})
            s.shop.add(Kind::Variation,
                {{u"sku"_qs, u"S-%1-%2"_qs.arg(i).arg(QLatin1StringView(size))}, {u"price"_qs, u"20.00"_qs},
                    {u"attributes"_qs,
                        QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"value"_qs, QString::fromLatin1(size)}}}}},
                id);
    }
    std::vector<ProductId> own;
    for (int i = 0; i < 5; ++i)
        own.emplace_back(s.product(u"OWN-%1"_qs.arg(i), u"Own %1"_qs.arg(i)));
    QVERIFY(sync::LinkRepository::publish(*s.c, s.tenant.one, own));
}

/// Runs a job again and again, as the engine does, until an attempt comes through.
int persist(SyncStage &s, const QString &type)
{
    for (int attempt = 1; attempt < 200; ++attempt)
        if (s.attempt(type))
            return attempt;
    return -1;
}

} // namespace

/// Two-way sync while store, network, database and program fail: work is repeated, and nothing is lost or doubled.
class SyncFaultTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    /// Every now and then a call fails, before its work or after it.
    void aStoreThatFailsAgainAndAgain_data()
    {
        QTest::addColumn<bool>("after");
        QTest::newRow("refuses: 429, 5xx, web pages") << false;
        QTest::newRow("does its work, and the answer is lost") << true;
    }
    void aStoreThatFailsAgainAndAgain()
    {
        QFETCH(bool, after);
        SyncStage s(database_);
        stock(s);
        int n = 0;
        s.shop.fault = [&](const MemoryShop::Call &) {
            return ++n % 14 != 0 ? MemoryShop::Fault::None
                : after          ? MemoryShop::Fault::LoseAnswer
                                 : MemoryShop::Fault::Refuse;
        };
        QVERIFY(persist(s, u"pull_products"_qs) > 0);
        QVERIFY(persist(s, u"push_products"_qs) > 0);
        s.sql(u"update catalog.product_variants set price = price + 1 where sku like 'P-%'"_qs);
        s.sql(u"update catalog.products set title = title || ' *' where sku like 'S-%'"_qs);
        s.shop.tick(10);
        for (const QString &id : s.shop.ids(Kind::Product).mid(0, 20))
            s.shop.edit(Kind::Product, id, {{u"description"_qs, u"theirs"_qs}});
        QVERIFY(persist(s, u"push_products"_qs) > 0);
        QVERIFY(persist(s, u"pull_products"_qs) > 0);
        QVERIFY(n > 14 * 4); // it did fail
        s.shop.fault = {};
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 255);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"255"_qs);
    }

    /// The write is done there, and the transaction that would say so here never comes.
    void theDatabaseGoesAwayBetweenTheWriteThereAndTheCommitHere()
    {
        SyncStage s(database_);
        stock(s);
        s.run(u"pull_products"_qs);
        s.sql(u"update catalog.product_variants set price = price + 1 where sku like 'S-%'"_qs);
        s.sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, position, attributes) "
              "select tenant_id, id, sku || '-XL', 30, 3, '[{\"name\": \"Size\", \"value\": \"XL\"}]' "
              "from catalog.products where sku like 'S-%'"_qs);
        for (int nth = 1; nth <= 6; ++nth) {
            int writes = 0;
            s.prepare = [&](PlainJob &job) { job.breakCommit = [&] { return ++writes == nth; }; };
            std::ignore = s.attempt(u"push_products"_qs);
            s.prepare = {};
        }
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 255);
        QCOMPARE(s.shop.ids(Kind::Variation).size(), 30);
    }

    void aPullThatIsCutGoesOnWhereItWas()
    {
        SyncStage s(database_);
        stock(s);
        int n = 0;
        s.shop.fault = [&](const MemoryShop::Call &call) {
            return call.name == u"list" && call.kind == Kind::Product && ++n == 3 ? MemoryShop::Fault::Refuse
                                                                                  : MemoryShop::Fault::None;
        };
        QVERIFY(!s.attempt(u"pull_products"_qs));
        QCOMPARE(
            s.value(u"select count(*) from catalog.product_store_links where external_id is not null"_qs), u"200"_qs);
        s.shop.fault = {};
        const QJsonObject rest = s.run(u"pull_products"_qs);
        QCOMPARE(rest.value(u"rows_created").toInt(), 50);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
    }

    /// Two programs push and pull the same store at the same moment.
    void twoWorkersOnOneStore()
    {
        SyncStage s(database_);
        stock(s);
        s.run(u"pull_products"_qs);
        s.sql(u"update catalog.product_variants set price = price + 1, barcode = sku"_qs);
        s.shop.tick(10);
        for (const QString &id : s.shop.ids(Kind::Product).mid(100, 60))
            s.shop.edit(Kind::Product, id, {{u"title"_qs, u"Theirs "_qs + id}});
        const auto worker = [&](const QStringList &types) {
            jobs::Job job = s.job();
            for (const QString &type : types) {
                job.type = type;
                PlainJob context(s.database.settings(s.tenant.admin), job);
                const auto all = SyncStage::handlers(
                    [&](const std::stop_token &stop) -> Result<std::unique_ptr<connectors::StoreConnector>> {
                        return s.shop.connect(stop);
                    });
                for (const auto &handler : all)
                    if (handler->type() == type)
                        for (int i = 0; i < 5 && !handler->run(context); ++i) { }
            }
        };
        db::Connection superuser = s.database.connectSuperuser();
        std::thread one([&] { worker({u"push_products"_qs, u"pull_products"_qs}); });
        std::thread two([&] { worker({u"push_products"_qs, u"pull_products"_qs}); });
        std::thread three([&] { worker({u"pull_products"_qs, u"push_products"_qs}); });
        one.join();
        two.join();
        three.join();
        s.run(u"push_products"_qs);
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 255);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"255"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
    }
};

PURSER_TEST(SyncFaultTest) // async
#include "syncfaulttest.moc"
