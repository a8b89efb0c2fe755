#include "models/catalog/changebatches.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productrules.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

/// What the history of applied changes holds, on a real database.
class ChangeBatchesTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;
    int made_ = 0;

    ProductRow make(const QString &sku, ProductStatus status = ProductStatus::Active)
    {
        ProductDraft d;
        d.title = u"Product "_qs + sku;
        d.sku = sku;
        d.status = status;
        d.currency = *Currency::fromCode(u"ILS");
        d.variants = {{}};
        d.variants.front().price = Decimal::fromInteger(100);
        d.variants.front().stock = 7;
        ProductId id;
        write([&]() -> Result<> {
            auto created = ProductRepository::create(*c_, d, {});
            if (!created)
                return fail(created.error());
            id = *created;
            return {};
        });
        ++made_;
        return row(id);
    }
    ProductRow row(ProductId id) { return ProductRepository::rows(*c_, {id}, std::nullopt)->front(); }
    void write(const std::function<Result<>()> &work)
    {
        if (const auto done = c_->transaction(work); !done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }
    BatchId commit(const std::vector<ProductEdit> &edits, const NewBatch &batch = {})
    {
        std::optional<BatchId> id;
        write([&]() -> Result<> {
            auto outcome = ProductRepository::commit(*c_, edits, batch);
            if (!outcome)
                return fail(outcome.error());
            if (!outcome->saved)
                qFatal("not saved: %s", qPrintable(outcome->products.front().reason));
            id = outcome->batch;
            return {};
        });
        return *id;
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
    }

    void aCommitKeepsWhatWasAndWhatIs()
    {
        const ProductRow a = make(u"A-1"_qs);
        const ProductRow b = make(u"B-1"_qs);
        const BatchId id = commit({{a.id, a.rowVersion,
                                       {{ProductField::Price, u"120.5"_qs}, {ProductField::Title, u"Lamp"_qs},
                                           {ProductField::Sku, QString()}}},
                                      {b.id, b.rowVersion, {{ProductField::Stock, QVariant()}}}},
            {BatchKind::Edit, u"Autumn  prices"_qs, {}});
        const auto items = must(*c_, uR"(
            select i.field, i.before, i.after, i.product_id, i.variant_id is not null from catalog.change_batch_items i
            where batch_id = $1 order by field)"_qs,
            {id});
        QStringList said;
        for (const db::Row r : items)
            said << QStringList{r.text(0), r.text(1), r.isNull(2) ? u"null"_qs : r.text(2),
                r.truth(4) ? u"v"_qs : u"p"_qs}
                        .join(u'|');
        QCOMPARE(said,
            (QStringList{u"price|100.0000|120.5000|v"_qs, u"sku|A-1||p"_qs, u"stock|7|null|v"_qs,
                 u"title|Product A-1|Lamp|p"_qs})
                .replaceInStrings(u"A-1||p"_qs, u"A-1|null|p"_qs));
        const auto batch = must(*c_,
            u"select name, items, products, fields::text, created_by from catalog.change_batches where id = $1"_qs,
            {id});
        QCOMPARE(batch.first().text(0), u"Autumn prices"_qs);
        QCOMPARE(batch.first().integer(1), 4);
        QCOMPARE(batch.first().integer(2), 2);
        QCOMPARE(batch.first().text(3), u"{price,sku,stock,title}"_qs);
        QCOMPARE(batch.first().id<UserId>(4), tenant_.admin.id);
    }

    void whatDidNotDifferIsNoHistory()
    {
        const ProductRow a = make(u"A-2"_qs);
        const BatchId id = commit({{a.id, a.rowVersion, {{ProductField::Price, u"100.00"_qs}}}});
        QCOMPARE(must(*c_, u"select items from catalog.change_batches where id = $1"_qs, {id}).first().integer(0), 0);
    }

    void archivingIsOneStepOfHistoryAlthoughItGoesByWayOfPaused()
    {
        const ProductRow a = make(u"A-3"_qs);
        const BatchId id = commit({{a.id, a.rowVersion, {{ProductField::Status, u"archived"_qs}}}});
        const auto items =
            must(*c_, u"select before, after from catalog.change_batch_items where batch_id = $1"_qs, {id});
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().text(0), u"active"_qs);
        QCOMPARE(items.first().text(1), u"archived"_qs);
    }

    void theWayThroughTheStatusesIsThatOfTheProgram()
    {
        using enum ProductStatus;
        for (const ProductStatus from : {Draft, Active, Paused, Archived, Error})
            for (const ProductStatus to : {Draft, Active, Paused, Archived, Error}) {
                QStringList way;
                for (const ProductStatus step : stepsBetween(from, to))
                    way << statusName(step);
                const auto said = must(*c_, u"select coalesce(catalog.product_status_way($1, $2), '{}')"_qs,
                    {statusName(from), statusName(to)});
                QCOMPARE(said.first().textArray(0), way);
            }
    }

    void historyIsWrittenOnceByWhoMakesIt()
    {
        const ProductRow a = make(u"A-4"_qs);
        const BatchId id = commit({{a.id, a.rowVersion, {{ProductField::Price, u"1"_qs}}}});
        const auto later =
            c_->exec("insert into catalog.change_batch_items (tenant_id, batch_id, product_id, field, before, after) "
                     "values (auth.tenant_id(), $1, $2, 'title', 'x', 'y')",
                {id, a.id});
        QVERIFY(!later);
        QCOMPARE(later.error().kind, Error::Kind::Forbidden);
    }
};

PURSER_TEST(ChangeBatchesTest)
#include "changebatchestest.moc"
