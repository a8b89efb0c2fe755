#include "models/catalog/productrepository.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>

#include <future>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

namespace {

ProductDraft draft(const QString &title, const QString &sku, int price, ProductStatus status = ProductStatus::Active)
{
    ProductDraft d;
    d.title = title;
    d.sku = sku;
    d.status = status;
    d.currency = *Currency::fromCode(u"ILS");
    VariantDraft v;
    v.price = Decimal::fromInteger(price);
    v.cost = Decimal::fromInteger(price / 2);
    v.stock = price % 7;
    v.barcode = QStringLiteral("729%1").arg(price, 10, 10, QLatin1Char('0'));
    d.variants = {v};
    return d;
}

ProductEdit edit(const ProductRow &row, ProductField field, const QVariant &value)
{
    return {row.id, row.rowVersion, {{field, value}}};
}

QStringList titles(const ProductPage &page)
{
    QStringList list;
    for (const ProductRow &row : page.rows)
        list << row.title;
    return list;
}

} // namespace

class ProductRepositoryTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    ProductId create(const ProductDraft &d)
    {
        ProductId id;
        const auto done = c_->transaction([&]() -> Result<> {
            auto created = ProductRepository::create(*c_, d, tenant_.one);
            if (!created)
                return fail(created.error());
            id = *created;
            return {};
        });
        if (!done)
            qWarning().noquote() << done.error().message << done.error().detail;
        return id;
    }

    ProductRow row(ProductId id) { return ProductRepository::rows(*c_, {id}, std::nullopt)->front(); }

    CommitOutcome commit(db::Connection &c, const std::vector<ProductEdit> &edits)
    {
        CommitOutcome outcome;
        const auto done = c.transaction([&]() -> Result<> {
            auto result = ProductRepository::commit(c, edits);
            if (!result)
                return fail(result.error());
            outcome = *result;
            return {};
        });
        if (!done)
            qWarning().noquote() << done.error().message << done.error().detail;
        return outcome;
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
        for (int i = 0; i < 45; ++i)
            QVERIFY(!create(
                draft(QStringLiteral("Vase %1").arg(i % 15, 2, 10, QLatin1Char('0')), QStringLiteral("V-%1").arg(i),
                    10 + i / 3, i % 5 == 0 ? ProductStatus::Draft : ProductStatus::Active))
                         .isNull());
        QVERIFY(!create(draft(u"מנורת קריאה, זרוע פליז"_qs, u"KV-LGT-0018"_qs, 459)).isNull());
        QVERIFY(!create(draft(u"Écharpe en laine"_qs, u"FR-1"_qs, 89)).isNull());
    }

    void statusStepsAreThoseOfTheDatabase()
    {
        using enum ProductStatus;
        for (const ProductStatus from : {Draft, Active, Paused, Archived, Error})
            for (const ProductStatus to : {Draft, Active, Paused, Archived, Error})
                QCOMPARE(mayBecome(from, to),
                    must(*c_, u"select catalog.product_status_step($1, $2)"_qs, {statusName(from), statusName(to)})
                        .first()
                        .truth(0));
    }

    void keysetPagesGiveEachRowOnceInOrder_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<bool>("descending");
        for (int sort = 0; sort <= static_cast<int>(ProductSort::Updated); ++sort)
            for (const bool descending : {false, true})
                QTest::addRow("sort %d %s", sort, descending ? "down" : "up") << sort << descending;
    }
    void keysetPagesGiveEachRowOnceInOrder()
    {
        QFETCH(int, sort);
        QFETCH(bool, descending);
        ProductQuery query;
        query.sort = static_cast<ProductSort>(sort);
        query.descending = descending;
        const auto all = ProductRepository::page(*c_, query, std::nullopt, 1000);
        QVERIFY2(all, all ? "" : qPrintable(all.error().detail));
        QCOMPARE(all->rows.size(), 47u);
        std::vector<ProductId> walked;
        std::optional<PageCursor> after;
        for (;;) {
            const auto page = ProductRepository::page(*c_, query, after, 10);
            QVERIFY(page);
            if (page->rows.empty())
                break;
            for (const ProductRow &r : page->rows)
                walked.push_back(r.id);
            after = page->cursors.back();
        }
        QCOMPARE(walked.size(), 47u);
        for (size_t i = 0; i < walked.size(); ++i)
            QCOMPARE(walked[i], all->rows[i].id);

        const auto anchors = ProductRepository::anchors(*c_, query, 10);
        QVERIFY2(anchors, anchors ? "" : qPrintable(anchors.error().detail));
        QCOMPARE(anchors->size(), 5u);
        QCOMPARE((*anchors)[2], all->cursors[19]);
        const auto far = ProductRepository::pageAt(*c_, query, 20, 10);
        QVERIFY2(far, far ? "" : qPrintable(far.error().detail));
        QCOMPARE(far->rows.front().id, all->rows[20].id);
        QCOMPARE(far->rows.back().id, all->rows[29].id);
        const auto back = ProductRepository::page(*c_, query, all->cursors[20], 10, true);
        QVERIFY(back);
        QCOMPARE(back->rows.front().id, all->rows[10].id);
        QCOMPARE(back->rows.back().id, all->rows[19].id);
    }

    void searchFindsPartsInAnyLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        QTest::newRow("part of a hebrew word") << u"קריא"_qs << u"מנורת קריאה, זרוע פליז"_qs;
        QTest::newRow("two words in any order") << u"פליז מנור"_qs << u"מנורת קריאה, זרוע פליז"_qs;
        QTest::newRow("sku") << u"lgt-0018"_qs << u"מנורת קריאה, זרוע פליז"_qs;
        QTest::newRow("barcode") << u"0000000459"_qs << u"מנורת קריאה, זרוע פליז"_qs;
        QTest::newRow("without accent") << u"echarpe"_qs << u"Écharpe en laine"_qs;
        QTest::newRow("two letters") << u"éc"_qs << u"Écharpe en laine"_qs;
    }
    void searchFindsPartsInAnyLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        ProductQuery query;
        query.search = text;
        const auto page = ProductRepository::page(*c_, query, std::nullopt, 10);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(titles(*page), QStringList{title});
        QCOMPARE(ProductRepository::count(*c_, query)->rows, 1);
    }

    void searchTakesWildcardsAndQuotesLiterally()
    {
        for (const QString &text : {u"%%%"_qs, u"___"_qs, u"\\\\\\"_qs, u"'; drop table catalog.products; --"_qs}) {
            ProductQuery query;
            query.search = text;
            const auto page = ProductRepository::page(*c_, query, std::nullopt, 10);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QVERIFY(page->rows.empty());
        }
    }

    void filtersHoldTogether()
    {
        ProductQuery query;
        query.statuses = {ProductStatus::Draft};
        query.stockBelow = 3;
        query.priceFrom = Decimal::fromInteger(12);
        query.priceTo = Decimal::fromInteger(20);
        query.store = tenant_.one;
        const auto page = ProductRepository::page(*c_, query, std::nullopt, 100);
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY(!page->rows.empty());
        for (const ProductRow &r : page->rows) {
            QCOMPARE(r.status, ProductStatus::Draft);
            QVERIFY(*r.stock < 3 && *r.price >= *query.priceFrom && *r.price <= *query.priceTo);
        }
        query.store = tenant_.two;
        QCOMPARE(ProductRepository::count(*c_, query)->rows, 0);
    }

    void editedFieldsAreSavedAndTheVersionGrows()
    {
        const ProductId id = create(draft(u"Before"_qs, u"ED-1"_qs, 100));
        const ProductRow before = row(id);
        QCOMPARE(before.marginBasisPoints, std::optional(5000));
        const auto outcome = commit(*c_,
            {{id, before.rowVersion,
                {{ProductField::Title, u"After ' \" \\ $1 ; --"_qs}, {ProductField::Price, u"479.5"_qs},
                    {ProductField::Stock, 12}, {ProductField::Vendor, u"Nordkamm Lys"_qs},
                    {ProductField::Sku, u"ED-2"_qs}}}});
        QVERIFY(outcome.saved);
        const ProductRow after = row(id);
        QCOMPARE(after.title, u"After ' \" \\ $1 ; --"_qs);
        QCOMPARE(after.price, std::optional(Decimal::fromUnits(4795000)));
        QCOMPARE(after.stock, std::optional(12));
        QCOMPARE(after.vendor, u"Nordkamm Lys"_qs);
        QVERIFY(after.rowVersion > before.rowVersion);
        QCOMPARE(outcome.products.front().now->rowVersion, after.rowVersion);
        const auto detail = ProductRepository::detail(*c_, id, std::nullopt);
        QVERIFY(detail);
        QCOMPARE(detail->variants.front().sku, u"ED-2"_qs);
    }

    void updateWithAStaleRevisionIsAConflictAndWritesNothing()
    {
        const ProductId a = create(draft(u"Stale A"_qs, u"ST-A"_qs, 100));
        const ProductId b = create(draft(u"Stale B"_qs, u"ST-B"_qs, 100));
        const ProductRow oldA = row(a);
        const ProductRow oldB = row(b);
        db::Connection other = database_.connect(tenant_.admin);
        QVERIFY(commit(other, {edit(oldA, ProductField::Price, u"132"_qs)}).saved);

        const auto outcome =
            commit(*c_, {edit(oldA, ProductField::Price, u"135"_qs), edit(oldB, ProductField::Price, u"140"_qs)});
        QVERIFY(!outcome.saved);
        QCOMPARE(outcome.products[0].kind, EditOutcome::Kind::Conflict);
        QCOMPARE(outcome.products[0].now->price, std::optional(Decimal::fromInteger(132)));
        QCOMPARE(row(a).price, std::optional(Decimal::fromInteger(132)));
        QCOMPARE(row(b).price, std::optional(Decimal::fromInteger(100)));
    }

    void twoSessionsThatWriteAtOnceAreOneSavedAndOneConflict()
    {
        const ProductId id = create(draft(u"Race"_qs, u"RC-1"_qs, 100));
        db::Connection first = database_.connect(tenant_.admin);
        db::Connection second = database_.connect(tenant_.admin);
        db::Connection observer = database_.connectSuperuser();
        const auto somebodyWaits = [&] {
            return !must(observer, u"select from pg_stat_activity where wait_event_type = 'Lock' and datname = $1"_qs,
                {database_.name()})
                        .isEmpty();
        };
        // The second waits for the first's row lock, on its own thread. It does so for less than a second: on a busy
        // computer it may give way before the first comes to its commit, and then both do it once more.
        CommitOutcome late;
        int price = 110;
        for (const QDeadlineTimer end(patience); late.products.empty() && !end.hasExpired(); ++price) {
            const ProductRow before = row(id);
            QVERIFY(first.begin());
            QVERIFY(
                ProductRepository::commit(first, {edit(before, ProductField::Price, QString::number(price))})->saved);
            auto waiting = std::async(
                std::launch::async, [&] { return commit(second, {edit(before, ProductField::Price, u"220"_qs)}); });
            while (waiting.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready && !somebodyWaits()) { }
            QVERIFY(first.finish({}));
            late = waiting.get();
        }
        QVERIFY(!late.saved);
        QCOMPARE(late.products.size(), 1u);
        QCOMPARE(late.products.front().kind, EditOutcome::Kind::Conflict);
        QCOMPARE(row(id).price, std::optional(Decimal::fromInteger(price - 1)));
    }

    void aTakenSkuIsRefusedByName()
    {
        const ProductRow mine = row(create(draft(u"Mine"_qs, u"TK-1"_qs, 10)));
        create(draft(u"Theirs"_qs, u"TK-2"_qs, 10));
        const auto outcome = commit(*c_, {edit(mine, ProductField::Sku, u"TK-2"_qs)});
        QVERIFY(!outcome.saved);
        QCOMPARE(outcome.products.front().kind, EditOutcome::Kind::Refused);
        QVERIFY(outcome.products.front().reason.contains(u"Theirs"_qs));
    }

    void statusFollowsTheMachine()
    {
        ProductRow product = row(create(draft(u"Life"_qs, u"LF-1"_qs, 10, ProductStatus::Draft)));
        QVERIFY(!commit(*c_, {edit(product, ProductField::Status, u"paused"_qs)}).saved);
        QVERIFY(commit(*c_, {edit(product, ProductField::Status, u"active"_qs)}).saved);
        product = row(product.id);
        QVERIFY(commit(*c_, {edit(product, ProductField::Status, u"archived"_qs)}).saved);
        QCOMPARE(row(product.id).status, ProductStatus::Archived);
        const auto direct = c_->exec("update catalog.products set status = 'active' where id = $1", {product.id});
        QVERIFY(!direct);
        QCOMPARE(direct.error().kind, Error::Kind::Invalid);
    }

    void aDuplicateIsADraftWithItsOwnSku()
    {
        ProductDraft d = draft(u"Original"_qs, u"OR-1"_qs, 50);
        d.images = {{u"https://example.test/a.png"_qs, u"front"_qs}};
        d.attributes = {{u"Colour"_qs, {u"red"_qs, u"blue"_qs}}};
        const ProductId id = create(d);
        const auto copy = ProductRepository::duplicate(*c_, id);
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
        const auto again = ProductRepository::duplicate(*c_, id);
        QVERIFY(again);
        const auto detail = ProductRepository::detail(*c_, *copy, std::nullopt);
        QCOMPARE(detail->row.status, ProductStatus::Draft);
        QCOMPARE(detail->row.sku, u"OR-1-COPY"_qs);
        QCOMPARE(row(*again).sku, u"OR-1-COPY2"_qs);
        QCOMPARE(detail->row.imageUrl, u"https://example.test/a.png"_qs);
        QCOMPARE(detail->attributes, d.attributes);
        QVERIFY(detail->links.empty());
    }

    void aViewerMayReadButNotWrite()
    {
        const auto viewer = database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        db::Connection v = database_.connect(viewer);
        const auto page = ProductRepository::page(v, {}, std::nullopt, 5);
        QCOMPARE(page->rows.size(), 5u);
        const auto refused = ProductRepository::commit(v, {edit(page->rows[0], ProductField::Price, u"1"_qs)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QVERIFY(refused.error().message.contains(u"catalog: write"_qs));
    }

    void anotherTenantSeesAndChangesNothing()
    {
        const auto stranger = database_.createTenant(u"Stranger"_qs);
        db::Connection s = database_.connect(stranger.admin);
        const ProductRow mine = row(create(draft(u"Private"_qs, u"PV-1"_qs, 10)));
        QVERIFY(ProductRepository::rows(s, {mine.id}, std::nullopt)->empty());
        QCOMPARE(ProductRepository::count(s, {})->rows, 0);
        ProductQuery query;
        query.search = u"private"_qs;
        QVERIFY(ProductRepository::page(s, query, std::nullopt, 5)->rows.empty());
        const auto outcome = commit(s, {edit(mine, ProductField::Price, u"1"_qs)});
        QCOMPARE(outcome.products.front().kind, EditOutcome::Kind::Deleted);
        QCOMPARE(row(mine.id).price, mine.price);
    }

    void vendorsAndSums()
    {
        QCOMPARE(ProductRepository::vendors(*c_).value(), QStringList{u"Nordkamm Lys"_qs});
        const ProductId a = create(draft(u"Sum A"_qs, u"SM-A"_qs, 10)); // stock 3, cost 5
        const ProductId b = create(draft(u"Sum B"_qs, u"SM-B"_qs, 20)); // stock 6, cost 10
        const auto sums = ProductRepository::sums(*c_, {a, b});
        QVERIFY2(sums, sums ? "" : qPrintable(sums.error().detail));
        QCOMPARE(sums->stock, 9);
        QCOMPARE(sums->price.front().amount, Decimal::fromInteger(30));
        QCOMPARE(sums->stockAtCost.front().amount, Decimal::fromInteger(75));
    }
};

PURSER_TEST(ProductRepositoryTest) // async
#include "productrepositorytest.moc"
