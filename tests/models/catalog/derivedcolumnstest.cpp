#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// Price, cost, stock, codes and picture of a product are those of its variants and images, whoever writes in whichever
/// order; tried with a person's own login and plain SQL.
class DerivedColumnsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    static constexpr auto id = "0190f5a0-0000-7000-8000-000000000001";

    void run(const char *sql)
    {
        if (auto done = c_->script(sql); !done)
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
    }
    QString derived()
    {
        return must(*c_, uR"(select concat_ws('|', price, cost_price, stock_quantity, variant_count, variant_codes,
                                              primary_image_url, type, row_version) from catalog.products)"_qs)
            .first()
            .text(0);
    }
    static QByteArray children()
    {
        return QByteArray(R"(
            insert into catalog.product_images (tenant_id, product_id, url, is_primary)
                values (auth.tenant_id(), 'ID', 'https://x.example/2', false), (auth.tenant_id(), 'ID', 'https://x.example/1', true);
            insert into catalog.product_variants (tenant_id, product_id, sku, barcode, price, cost_price, stock_quantity, position)
                values (auth.tenant_id(), 'ID', 'B', null, 30, 10, 4, 2), (auth.tenant_id(), 'ID', 'A', '729', 20, 8, 3, 1);)")
            .replace("ID", id);
    }
    static QByteArray product()
    {
        return QByteArray("insert into catalog.products (tenant_id, id, title, currency) "
                          "values (auth.tenant_id(), 'ID', 'Lamp', 'ILS');")
            .replace("ID", id);
    }

private slots:
    void init()
    {
        database_ = std::make_unique<TestDatabase>();
        tenant_ = database_->createTenant();
        c_.emplace(database_->connect(tenant_.admin));
    }
    void cleanup()
    {
        c_.reset();
        database_.reset();
    }

    void aProductThatComesFirstFollowsItsVariantsAndImages()
    {
        run(product());
        QCOMPARE(derived(), u"0||simple|1"_qs);
        run(children());
        QCOMPARE(derived(), u"20.0000|8.0000|7|2|A 729 B|https://x.example/1|variable|3"_qs);
    }

    void aProductThatComesLastHasThemAtOnceAndIsWrittenOnce()
    {
        run("begin; set constraints all deferred;" + children() + product() + "commit");
        QCOMPARE(derived(), u"20.0000|8.0000|7|2|A 729 B|https://x.example/1|variable|1"_qs);
    }

    void aProductThatComesBetweenHasThemToo()
    {
        const QByteArray both = children();
        const qsizetype middle = both.indexOf("insert into catalog.product_variants");
        run("begin; set constraints all deferred;" + both.left(middle) + product() + both.mid(middle) + "commit");
        QCOMPARE(derived(), u"20.0000|8.0000|7|2|A 729 B|https://x.example/1|variable|2"_qs);
    }

    void inOneStatementTheyAreRightAsWell()
    {
        run("begin; set constraints all deferred;");
        run(QByteArray(R"(with p as (insert into catalog.products (tenant_id, id, title, currency)
                                     values (auth.tenant_id(), 'ID', 'Lamp', 'ILS'))
                          insert into catalog.product_variants (tenant_id, product_id, price, stock_quantity)
                          values (auth.tenant_id(), 'ID', 12.5, 6))")
                .replace("ID", id));
        run("commit");
        QVERIFY2(derived().startsWith(u"12.5000|6|1|"), qPrintable(derived()));
    }

    void theyFollowWhatGoes()
    {
        run(product() + children());
        run("delete from catalog.product_variants where sku = 'A'; delete from catalog.product_images where "
            "is_primary");
        QVERIFY2(derived().startsWith(u"30.0000|10.0000|4|1|B|https://x.example/2|"), qPrintable(derived()));
        run("delete from catalog.product_variants; delete from catalog.product_images");
        QVERIFY2(derived().startsWith(u"0||"), qPrintable(derived()));
    }

    void variantsWithoutTheirProductAreRefusedAtTheEnd()
    {
        run("begin; set constraints all deferred;" + children());
        const auto ended = c_->script("commit");
        QVERIFY(!ended);
        QVERIFY2(ended.error().detail.contains(u"foreign key"), qPrintable(ended.error().detail));
        QCOMPARE(must(*c_, u"select from catalog.product_variants"_qs).size(), 0);
    }

    void nobodyWritesThemDirectly()
    {
        for (const char *sql : {"insert into catalog.products (tenant_id, title, currency, price) "
                                "values (auth.tenant_id(), 'x', 'ILS', 5)",
                 "update catalog.products set variant_codes = 'x'", "select catalog.derive_product()"}) {
            const auto refused = c_->exec(sql);
            QVERIFY2(!refused, sql);
            QVERIFY2(refused.error().is(Error::Kind::Forbidden), qPrintable(refused.error().detail));
        }
    }

    void theVariantsOfAnotherTenantSayNothing()
    {
        run(product() + children());
        const auto other = database_->createTenant(u"Other"_qs);
        auto theirs = database_->connect(other.admin);
        // The same id in their own tenant, and with our tenant's name on it.
        must(theirs, QString::fromLatin1(product()).chopped(1));
        QCOMPARE(must(theirs, u"select variant_count, price from catalog.products"_qs).first().text(0), u"0"_qs);
        const auto refused =
            theirs.exec("insert into catalog.products (tenant_id, id, title, currency) values ($1, $2, 'x', 'ILS')",
                {tenant_.id, QString::fromLatin1(id)});
        QVERIFY(!refused);
        QVERIFY2(refused.error().detail.contains(u"row-level security"), qPrintable(refused.error().detail));
    }
};

PURSER_TEST(DerivedColumnsTest)
#include "derivedcolumnstest.moc"
