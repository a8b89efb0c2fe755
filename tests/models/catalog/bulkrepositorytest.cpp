#include "models/catalog/bulkrepository.h"

#include "models/catalog/bulkservice.h"
#include "models/catalog/productrepository.h"
#include "models/db/database.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;

namespace {

BulkRequest raise(int percent, PriceChange::Rounding rounding = PriceChange::Rounding::Exact)
{
    BulkRequest request;
    request.change.price = {PriceChange::By::Percent, Decimal::fromInteger(percent), rounding};
    return request;
}

BulkRequest setStatus(ProductStatus status)
{
    BulkRequest request;
    request.change.field = ProductField::Status;
    request.change.status = status;
    return request;
}

const BulkRepository::Watch goOn = [](const BulkProgress &) { return true; };

} // namespace

/// Bulk actions by condition on real PostgreSQL.
class BulkRepositoryTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    /// \a count products `Lamp 0000`… of 100.00, 101.00, … in store One, made in one statement.
    void fill(db::Connection &c, const TestDatabase::Tenant &tenant, int count, const char *name = "Lamp",
        const char *currency = "ILS", const char *status = "active")
    {
        must(c, uR"(
            with made as (
                insert into catalog.products (tenant_id, title, sku, currency, status, vendor)
                select $1::uuid, $2 || ' ' || lpad(n::text, 4, '0'), upper($2) || '-' || n, $3, $4, 'Nordkamm'
                from generate_series(0, $5::int - 1) n returning tenant_id, id, sku),
            priced as (
                insert into catalog.product_variants (tenant_id, product_id, sku, price, cost_price, stock_quantity)
                select tenant_id, id, sku, 100 + split_part(sku, '-', 2)::int, 40, 3 from made)
            insert into catalog.product_store_links (tenant_id, product_id, store_id)
            select tenant_id, id, $6::uuid from made)"_qs,
            {tenant.id, QString::fromLatin1(name), QString::fromLatin1(currency), QString::fromLatin1(status), count,
                tenant.one});
    }

    /// Of this database: other tests beside this one have locks of their own.
    static bool somebodyWaits(db::Connection &super)
    {
        return !must(
            super, u"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"_qs)
                    .isEmpty();
    }

    Result<BulkReport> apply(db::Connection &c, const BulkRequest &request, const BulkPreview &seen,
        const BulkRepository::Watch &watch = goOn)
    {
        BulkReport report;
        const auto done = c.transaction([&]() -> Result<> {
            auto outcome = BulkRepository::apply(c, request, seen, u"Autumn"_qs, watch);
            if (!outcome)
                return fail(outcome.error());
            report = *outcome;
            return {};
        });
        if (!done)
            return fail(done.error());
        return report;
    }
    BulkPreview preview(db::Connection &c, const BulkRequest &request)
    {
        const auto seen = BulkRepository::preview(c, request);
        if (!seen)
            throw std::runtime_error(seen.error().detail.toStdString());
        return *seen;
    }
    QString one(const QString &sql) { return must(*c_, sql).first().text(0); }

private slots:
    void init() // a company of its own for each test: nobody sees the products of the others
    {
        tenant_ = database_.createTenant();
        c_.emplace(database_.connect(tenant_.admin));
    }

    void theDatabaseComputesPricesExactlyAsTheProgramDoes()
    {
        // Prices of every magnitude in currencies of 0, 2 and 3 decimals against changes of every kind.
        QRandomGenerator random(20260918);
        const QStringList currencies{u"ILS"_qs, u"JPY"_qs, u"KWD"_qs};
        QStringList units;
        QStringList codes;
        for (int i = 0; i < 900; ++i) {
            const qint64 magnitude = qint64(std::pow(10, random.bounded(16)));
            units << QString::number(qint64(random.generate64() % quint64(magnitude)));
            codes << currencies[random.bounded(3)];
        }
        units << u"0"_qs << u"1"_qs << u"49"_qs << u"50"_qs << u"5000"_qs << u"8999"_qs << u"999999999999999"_qs;
        while (codes.size() < units.size())
            codes << u"ILS"_qs;
        must(*c_, uR"(
            with made as (
                insert into catalog.products (tenant_id, title, sku, currency)
                select $1::uuid, 'P', n::text, currency from unnest($2::text[]) with ordinality u(currency, n)
                returning tenant_id, id, sku)
            insert into catalog.product_variants (tenant_id, product_id, price)
            select m.tenant_id, m.id, u.units::numeric / 10000
            from made m join unnest($3::text[]) with ordinality u(units, n) on n::text = m.sku)"_qs,
            {tenant_.id, codes, units});
        int compared = 0;
        using enum PriceChange::Rounding;
        for (const auto rounding : {Exact, Tenth, Whole, EndsWith90, EndsWith99})
            for (const auto by : {PriceChange::By::Percent, PriceChange::By::Amount})
                for (int i = 0; i < 3; ++i) {
                    const qint64 most = i == 0 ? 30'000 : i == 1 ? 2'500'000 : 40'000'000'000;
                    BulkRequest request;
                    request.change.price = {by, Decimal::fromUnits(random.bounded(most * 2) - most), rounding};
                    for (const BulkPart part : {BulkPart::Changing, BulkPart::Cannot}) {
                        const auto lines = BulkRepository::page(*c_, {request, part}, {}, 5'000, false);
                        QVERIFY2(lines, lines ? "" : qPrintable(lines.error().detail));
                        for (const BulkRow &line : lines->rows) {
                            auto expected = request.change.price.apply(*line.row.price, line.row.currency);
                            if (expected && *expected >= Decimal::fromInteger(100'000'000'000))
                                expected.reset();
                            if (expected && expected->rounded(line.row.currency.decimals()) != *expected)
                                expected.reset();
                            const QByteArray what = QStringLiteral("%1 %2, change %3")
                                                        .arg(line.row.price->toString(), line.row.currency.code(),
                                                            request.change.price.change.toString())
                                                        .toUtf8();
                            QCOMPARE(expected.has_value(), part == BulkPart::Changing);
                            if (expected)
                                QVERIFY2(*expected == *Decimal::parse(line.newValue.toString()), what.constData());
                            ++compared;
                        }
                    }
                    // What is left are those that stay as they are.
                    const BulkPreview seen = preview(*c_, request);
                    compared += static_cast<int>(seen.unchanged);
                    QCOMPARE(seen.products, qint64(units.size()));
                    QCOMPARE(seen.changing + seen.unchanged + seen.cannotCount(), seen.products);
                }
        QCOMPARE(compared, int(units.size()) * 30);
    }

    void everythingThatMatchesGetsItsNewPriceInOneTransaction()
    {
        fill(*c_, tenant_, 50);
        fill(*c_, tenant_, 7, "Chair");
        BulkRequest request = raise(10, PriceChange::Rounding::Whole);
        request.scope.query.search = u"lamp"_qs;
        request.scope.query.store = tenant_.one;
        const BulkPreview seen = preview(*c_, request);
        QCOMPARE(seen.products, 50);
        QCOMPARE(seen.changing, 50);
        QCOMPARE(seen.summary.sums.size(), size_t{1});
        QCOMPARE(seen.summary.sums[0].oldPrices.toString(), u"6225"_qs);
        QCOMPARE(seen.summary.sums[0].oldStockValue.toString(), u"18675"_qs);
        const auto report = apply(*c_, request, seen);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->outcome, BulkReport::Outcome::Applied);
        QCOMPARE(report->products, 50);
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products where title like 'Lamp%'"_qs),
            seen.summary.sums[0].newPrices.toString());
        QCOMPARE(one(u"select price::text from catalog.products where sku = 'LAMP-5'"_qs), u"116.0000"_qs);
        // One batch in History, with the note, the author and both values of each field.
        QVERIFY(report->batch);
        const auto batch = must(*c_,
            u"select kind, name, items, products, fields::text, created_by = auth.uid() "
            u"from catalog.change_batches where id = $1"_qs,
            {*report->batch});
        QCOMPARE(batch.first().text(0), u"bulk"_qs);
        QCOMPARE(batch.first().text(1), u"Autumn"_qs);
        QCOMPARE(batch.first().integer(2), 50);
        QCOMPARE(batch.first().integer(3), 50);
        QCOMPARE(batch.first().text(4), u"{price}"_qs);
        QVERIFY(batch.first().truth(5));
        const auto item = must(*c_,
            u"select i.before, i.after, v.sku from catalog.change_batch_items i "
            u"join catalog.product_variants v on v.id = i.variant_id "
            u"where i.batch_id = $1 and v.sku = 'LAMP-5'"_qs,
            {*report->batch});
        QCOMPARE(item.size(), 1);
        QCOMPARE(item.first().text(0), u"105.0000"_qs);
        QCOMPARE(item.first().text(1), u"116.0000"_qs);
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products where title like 'Chair%'"_qs), u"721"_qs);
    }

    void productsThatWereTickedOffStay()
    {
        fill(*c_, tenant_, 10);
        BulkRequest request = raise(10);
        request.scope.ids = {
            must(*c_, u"select id from catalog.products where sku = 'LAMP-4'"_qs).first().id<ProductId>(0)};
        const BulkPreview seen = preview(*c_, request);
        QCOMPARE(seen.changing, 9);
        QVERIFY(apply(*c_, request, seen));
        QCOMPARE(one(u"select price::text from catalog.products where sku = 'LAMP-4'"_qs), u"104.0000"_qs);
        request.scope.all = false;
        QCOMPARE(preview(*c_, request).products, 1);
    }

    void whatHasTheValueAlreadyIsDroppedAndWhatCannotIsGroupedByReason()
    {
        fill(*c_, tenant_, 4, "Draft", "ILS", "draft");
        fill(*c_, tenant_, 3, "Live");
        fill(*c_, tenant_, 2, "Resting", "ILS", "paused");
        BulkRequest request = setStatus(ProductStatus::Paused);
        const BulkPreview seen = preview(*c_, request);
        QCOMPARE(seen.changing, 3);
        QCOMPARE(seen.unchanged, 2);
        QCOMPARE(seen.cannot.size(), size_t{1});
        QCOMPARE(seen.cannot[0].products, 4);
        QCOMPARE(seen.cannot[0].obstacle.from, ProductStatus::Draft);
        QVERIFY(seen.cannot[0].obstacle.reason(request.change).contains(u"Active → Paused"_qs));
        QCOMPARE(seen.cannot[0].obstacle.nextStep(request.change), u"Set it to Active first."_qs);
        QCOMPARE(apply(*c_, request, seen)->products, 3);
        QCOMPARE(one(u"select count(*)::text from catalog.products where status = 'paused'"_qs), u"5"_qs);
        QCOMPARE(one(u"select count(*)::text from catalog.products where status = 'draft'"_qs), u"4"_qs);
    }

    void activeProductsAreArchivedByWayOfPaused()
    {
        fill(*c_, tenant_, 3, "Live");
        fill(*c_, tenant_, 2, "Draft", "ILS", "draft");
        const BulkRequest request = setStatus(ProductStatus::Archived);
        const auto report = apply(*c_, request, preview(*c_, request));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(one(u"select count(*)::text from catalog.products where status = 'archived'"_qs), u"5"_qs);
    }

    void statusesThatMayChangeAreThoseOfTheDatabase()
    {
        using enum ProductStatus;
        for (const ProductStatus from : {Draft, Active, Paused, Archived})
            fill(*c_, tenant_, 1, qPrintable(statusName(from)), "ILS", qPrintable(statusName(from)));
        fill(*c_, tenant_, 1, "error", "ILS", "active"); // nothing begins as an error
        test::must(*c_, u"update catalog.products set status = 'error' where sku = 'ERROR-0'"_qs);
        for (const ProductStatus to : {Draft, Active, Paused, Archived}) {
            const auto lines = BulkRepository::page(*c_, {setStatus(to), BulkPart::Changing}, {}, 10, false);
            QVERIFY(lines);
            for (const BulkRow &line : lines->rows)
                QVERIFY(mayBecome(line.row.status, to) || (line.row.status == Active && to == Archived));
            const qint64 expected =
                std::ranges::count_if(std::array{Draft, Active, Paused, Archived, Error}, [to](ProductStatus from) {
                    return from != to && (mayBecome(from, to) || (from == Active && to == Archived));
                });
            QCOMPARE(qint64(lines->rows.size()), expected);
        }
    }

    void vendorsAndTitlesChangeToo()
    {
        fill(*c_, tenant_, 3);
        BulkRequest vendor;
        vendor.change.field = ProductField::Vendor;
        vendor.change.vendor = u"  Oren   Ceramics "_qs;
        QVERIFY(apply(*c_, vendor, preview(*c_, vendor)));
        QCOMPARE(one(u"select string_agg(distinct vendor, '|') from catalog.products"_qs), u"Oren Ceramics"_qs);
        QCOMPARE(preview(*c_, vendor).unchanged, 3);
        vendor.change.vendor.clear();
        QVERIFY(apply(*c_, vendor, preview(*c_, vendor)));
        QCOMPARE(one(u"select count(*)::text from catalog.products where vendor is null"_qs), u"3"_qs);

        BulkRequest title;
        title.change.field = ProductField::Title;
        title.change.title = {u"Lamp 000"_qs, u"Light "_qs, u"New: "_qs, u" (2026)"_qs};
        QVERIFY(apply(*c_, title, preview(*c_, title)));
        QCOMPARE(one(u"select title from catalog.products where sku = 'LAMP-2'"_qs), u"New: Light 2 (2026)"_qs);
        // The program's examples and the staging of single ticks follow the same rule.
        for (const TitleChange &change :
            {TitleChange{u"ight"_qs, u"IGHT"_qs, {}, {}}, TitleChange{u"new: "_qs, {}, {}, {}},
                TitleChange{{}, {}, u"  A "_qs, u" "_qs}, TitleChange{u"2"_qs, u" "_qs, u" "_qs, u"é מ"_qs}}) {
            title.change.title = change;
            const auto lines = BulkRepository::page(*c_, {title, BulkPart::Changing}, {}, 10, false);
            QVERIFY(lines);
            for (const BulkRow &line : lines->rows)
                QCOMPARE(line.newValue.toString(), change.apply(line.row.title));
        }
        title.change.title = {u"New: Light 2 (2026)"_qs, {}, {}, {}};
        const BulkPreview seen = preview(*c_, title);
        QCOMPARE(seen.changing, 0);
        QCOMPARE(seen.unchanged, 2);
        QCOMPARE(seen.cannot.at(0).obstacle.kind, BulkObstacle::Kind::Blank);
    }

    void productsThatThePersonHasStagedAreLeftOut()
    {
        fill(*c_, tenant_, 3);
        BulkRequest request = raise(5);
        request.staged = {
            must(*c_, u"select id from catalog.products where sku = 'LAMP-1'"_qs).first().id<ProductId>(0)};
        const BulkPreview seen = preview(*c_, request);
        QCOMPARE(seen.changing, 2);
        QCOMPARE(seen.cannot.at(0).obstacle.kind, BulkObstacle::Kind::Staged);
    }

    void pagesOfThePreviewGiveEachLineOnceInTheOrderOfTheGrid()
    {
        fill(*c_, tenant_, 45);
        BulkRequest request = raise(10);
        request.scope.query.sort = ProductSort::Price;
        request.scope.query.descending = true;
        const BulkRepository::Lines lines{request, BulkPart::Changing};
        QStringList walked;
        std::optional<PageCursor> after;
        for (;;) {
            const auto page = BulkRepository::page(*c_, lines, after, 10, false);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            if (page->rows.empty())
                break;
            for (const BulkRow &line : page->rows)
                walked << line.row.sku;
            after = page->cursors.back();
        }
        QCOMPARE(walked.size(), 45);
        QCOMPARE(walked.first(), u"LAMP-44"_qs);
        QCOMPARE(walked.last(), u"LAMP-0"_qs);
        QCOMPARE(BulkRepository::pageAt(*c_, lines, 20, 5)->rows.front().row.sku, u"LAMP-24"_qs);
        const auto back = BulkRepository::page(*c_, lines, after, 10, true);
        QCOMPARE(back->rows.back().row.sku, u"LAMP-1"_qs);
        QCOMPARE(*BulkRepository::count(*c_, {request, BulkPart::Changing, u"lamp 001"_qs}), 10);
    }

    void aChangeOfSomebodyElseSinceThePreviewKeepsEverythingUnwritten()
    {
        fill(*c_, tenant_, 20);
        const BulkRequest request = raise(10);
        const BulkPreview seen = preview(*c_, request);
        const auto ilan = database_.createPerson(tenant_, u"ops"_qs);
        db::Connection other = database_.connect(ilan);
        must(other, u"update catalog.product_variants set price = 55 where sku = 'LAMP-7'"_qs);
        const auto report = apply(*c_, request, seen);
        QVERIFY(report);
        QCOMPARE(report->outcome, BulkReport::Outcome::Differs);
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products where sku <> 'LAMP-7'"_qs), u"2083"_qs);
        // Other columns of the products are nobody's business here.
        const BulkPreview again = preview(*c_, request);
        must(other, u"update catalog.products set description = 'x' where sku = 'LAMP-7'"_qs);
        QCOMPARE(apply(*c_, request, again)->outcome, BulkReport::Outcome::Applied);
        QCOMPARE(one(u"select price::text from catalog.products where sku = 'LAMP-7'"_qs), u"60.5000"_qs);
    }

    void aWriterThatIsNotFinishedIsWaitedForAndThenSeen()
    {
        fill(*c_, tenant_, 20);
        const BulkRequest request = raise(10);
        const BulkPreview seen = preview(*c_, request);
        db::Connection other = database_.connect(database_.createPerson(tenant_, u"ops"_qs));
        QVERIFY(other.begin());
        must(other, u"update catalog.product_variants set price = 55 where sku = 'LAMP-7'"_qs);
        std::optional<Result<BulkReport>> report;
        std::thread applying([&] { report = apply(*c_, request, seen); });
        db::Connection super = database_.connectSuperuser();
        for (const QDeadlineTimer end(patience); !somebodyWaits(super) && !end.hasExpired();)
            QThread::msleep(5);
        QVERIFY(other.finish({}));
        applying.join();
        QVERIFY(*report);
        QCOMPARE((*report)->outcome, BulkReport::Outcome::Differs);
        QCOMPARE(one(u"select price::text from catalog.products where sku = 'LAMP-7'"_qs), u"55.0000"_qs);
    }

    void stoppedInTheMiddleNothingIsLeft()
    {
        fill(*c_, tenant_, 30);
        const BulkRequest request = raise(10);
        const BulkPreview seen = preview(*c_, request);
        const auto report =
            apply(*c_, request, seen, [](const BulkProgress &now) { return now.phase != BulkProgress::Phase::Saving; });
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products"_qs), u"3435"_qs);
    }

    void otherTenantsAndViewersAreUntouchedAndRefused()
    {
        fill(*c_, tenant_, 5);
        const auto stranger = database_.createTenant(u"Stranger"_qs);
        db::Connection theirs = database_.connect(stranger.admin);
        fill(theirs, stranger, 5);
        const BulkRequest request = raise(10);
        QCOMPARE(preview(*c_, request).products, 5);
        QVERIFY(apply(*c_, request, preview(*c_, request)));
        QCOMPARE(must(theirs, u"select sum(price)::bigint::text from catalog.products"_qs).first().text(0), u"510"_qs);

        db::Connection viewer = database_.connect(database_.createPerson(tenant_, u"readonly"_qs, u"viewer"_qs));
        const BulkPreview seen = preview(viewer, request);
        QCOMPARE(seen.changing, 5);
        const auto refused = apply(viewer, request, seen);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        // Past the program, with SQL of their own: the database itself changes nothing.
        QCOMPARE(must(viewer, u"update catalog.product_variants set price = 1"_qs).affected(), 0);
        QCOMPARE(must(viewer, u"select id from catalog.products for update"_qs).size(), 0);
    }

    void theServiceAppliesWithProgressAndCancelsWhatWaits()
    {
        fill(*c_, tenant_, 40);
        db::Database database(database_.settings(tenant_.admin));
        BulkService service(&database);
        const BulkRequest request = raise(10);
        std::optional<BulkPreview> seen;
        service.preview(this, request, [&seen](const Result<BulkPreview> &answer) { seen = *answer; });
        QTRY_VERIFY(seen.has_value());
        QSignalSpy progressed(&service, &BulkService::progressed);
        std::optional<BulkReport> report;
        connect(&service, &BulkService::finished, this, [&report](const BulkReport &now) { report = now; });

        // Somebody holds a row: the application waits for it, and is cancelled while it does.
        db::Connection other = database_.connect(database_.createPerson(tenant_, u"ops"_qs));
        QVERIFY(other.begin());
        must(other, u"update catalog.products set description = 'x' where sku = 'LAMP-7'"_qs);
        service.apply(request, *seen, {});
        QVERIFY(service.isApplying());
        db::Connection super = database_.connectSuperuser();
        QTRY_VERIFY(somebodyWaits(super));
        service.cancel();
        QTRY_VERIFY(report.has_value());
        QCOMPARE(report->outcome, BulkReport::Outcome::Cancelled);
        QVERIFY(!service.isApplying());
        QVERIFY(progressed.count() > 0);
        QVERIFY(other.finish({}));
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products"_qs), u"4780"_qs);

        report.reset();
        service.apply(request, *seen, {});
        QTRY_VERIFY(report.has_value());
        QCOMPARE(report->outcome, BulkReport::Outcome::Applied);
        QCOMPARE(one(u"select sum(price)::bigint::text from catalog.products"_qs), u"5258"_qs);
    }

    void aStatementThatTakesLongerThanAPageIsWaitedFor()
    {
        fill(*c_, tenant_, 10);
        db::Database database(database_.settings(tenant_.admin));
        database.setStatementTimeout(std::chrono::milliseconds(700), std::chrono::milliseconds(300));
        BulkService service(&database);
        const BulkRequest request = raise(10);
        const BulkPreview seen = preview(*c_, request);
        std::optional<BulkReport> report;
        connect(&service, &BulkService::finished, this, [&report](const BulkReport &now) { report = now; });
        db::Connection other = database_.connect(database_.createPerson(tenant_, u"ops"_qs));
        QVERIFY(other.begin());
        must(other, u"update catalog.products set description = 'x' where sku = 'LAMP-7'"_qs);
        service.apply(request, seen, {});
        db::Connection super = database_.connectSuperuser();
        QTRY_VERIFY(somebodyWaits(super));
        QTest::qWait(1'500); // longer than a page is waited for
        QVERIFY2(!report, "given up");
        QVERIFY(other.finish({}));
        QTRY_VERIFY(report.has_value());
        QCOMPARE(report->outcome, BulkReport::Outcome::Applied);
    }
};

PURSER_TEST(BulkRepositoryTest) // async
#include "bulkrepositorytest.moc"
