#include "ui/catalog/catalogpage.h"
#include "tests/support/memoryproducts.h"
#include "tests/support/testmain.h"
#include "ui/catalog/bulkactions.h"
#include "ui/catalog/productfilters.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::catalog;
using namespace purser::ui;
using purser::test::MemoryProducts;

/// The catalog page over products in memory: states, filters, selection, bulk actions.
class CatalogPageTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(int count, QString whyReadOnly = {}, QSettings *settings = nullptr)
            : products(count),
              edits(QStringLiteral("Dana Ferrolo")),
              page({&products, &edits, nullptr, settings, {}, std::move(whyReadOnly)})
        {
            page.resize(1232, 832);
            page.show();
        }
        QString figures() const { return page.findChild<FigureStrip *>()->text(); }
        QString said() const { return page.findChild<StateView *>()->message(); }
        QPushButton *button(const QString &text) const
        {
            for (auto *b : page.findChildren<QPushButton *>())
                if (b->text() == text)
                    return b;
            return nullptr;
        }
        MemoryProducts products;
        ChangeSet edits;
        CatalogPage page;
    };

private slots:
    void theRowsAndTheirNumberAreShown()
    {
        Fixture f(412);
        QTRY_COMPARE(f.figures(), QStringLiteral("412 products"));
        QVERIFY(f.page.grid()->isVisible());
        QVERIFY(!f.page.currentProduct().isNull());
    }

    void searchingWaitsALittleAndCountsWhatMatches()
    {
        Fixture f(412);
        QTRY_COMPARE(f.page.model()->rowCount(), 412);
        f.page.searchField()->setFocus();
        QTest::keyClicks(f.page.searchField(), QStringLiteral("00041"));
        QCOMPARE(f.page.model()->query().search, QString());
        QTRY_COMPARE(f.page.model()->rowCount(), 3);
        QTRY_VERIFY(f.figures().startsWith(QStringLiteral("3 of 412 products")));
    }

    void whatMatchesNothingSaysWhichFiltersHideItAndClearsThem()
    {
        Fixture f(20);
        QTRY_COMPARE(f.page.model()->rowCount(), 20);
        ProductQuery values;
        values.statuses = {ProductStatus::Active};
        f.page.filters()->show(ProductFilters::Kind::Status, values);
        f.page.search(QStringLiteral("amber jug"));
        QTRY_VERIFY(f.said().contains(QStringLiteral("Nothing matches “amber jug”")));
        QVERIFY(f.said().contains(QStringLiteral("1 filter")));
        QPushButton *clear = f.button(QStringLiteral("Clear search"));
        QVERIFY(clear);
        clear->click();
        QTRY_COMPARE(f.page.model()->rowCount(), 20);
        QTRY_VERIFY(f.page.grid()->isVisible());
    }

    void anEmptyCatalogOffersToBegin()
    {
        Fixture f(0);
        QTRY_VERIFY(f.said().contains(QStringLiteral("No products yet")));
        QSignalSpy import(&f.page, &CatalogPage::importRequested);
        for (auto *b : f.page.findChild<StateView *>()->findChildren<QPushButton *>())
            if (b->text() == QStringLiteral("Import…"))
                b->click();
        QCOMPARE(import.count(), 1);
    }

    void whoMayNotEditIsToldWhyAndOfferedNothing()
    {
        Fixture f(10, QStringLiteral("Your role is Analyst. Noa Tal can grant “catalog: write”."));
        QTRY_COMPARE(f.page.model()->rowCount(), 10);
        QVERIFY(!f.button(QStringLiteral("New product"))->isEnabled());
        QVERIFY(f.button(QStringLiteral("New product"))->toolTip().contains(QStringLiteral("Noa Tal")));
        QVERIFY(!f.page.importAction()->isEnabled());
    }

    void aFailureIsExplainedAndCanBeRetried()
    {
        MemoryProducts products(30);
        products.failure =
            Error{Error::Kind::Timeout, QStringLiteral("The database did not answer within 30 s."), {}, {}};
        ChangeSet edits(QStringLiteral("Dana"));
        CatalogPage page({&products, &edits, nullptr, nullptr, {}, {}});
        page.resize(1232, 832);
        page.show();
        auto *state = page.findChild<StateView *>();
        QTRY_VERIFY(state->message().contains(QStringLiteral("did not answer")));
        products.failure.reset();
        emit state->retryRequested();
        QTRY_COMPARE(page.model()->rowCount(), 30);
        QTRY_VERIFY(page.grid()->isVisible());
    }

    void offlineTheRowsStayAndTheyAreReadAgainWhenItIsBack()
    {
        Fixture f(30);
        QTRY_COMPARE(f.page.model()->rowCount(), 30);
        f.products.setOnline(false);
        QVERIFY(f.page.grid()->isVisible());
        QVERIFY(f.figures().contains(QStringLiteral("Offline")));
        f.products.products[0].price = Decimal::fromInteger(5);
        ++f.products.products[0].rowVersion;
        f.products.setOnline(true);
        QTRY_COMPARE(f.page.model()->index(0, static_cast<int>(ProductColumn::Price)).data().toString(),
            QStringLiteral("₪5.00"));
        QVERIFY(!f.figures().contains(QStringLiteral("Offline")));
    }

    void whatWasAskedOfADatabaseThatIsAwayIsNotAnsweredWithTheListBefore()
    {
        Fixture f(30);
        QTRY_COMPARE(f.page.model()->rowCount(), 30);
        f.products.setOnline(false);
        f.products.failure = Error{Error::Kind::Unavailable, QStringLiteral("Nothing answers."), {}, {}};
        f.page.search(QStringLiteral("amber"));
        QTRY_VERIFY(f.said().contains(QStringLiteral("Nothing answers.")));
        QCOMPARE(f.figures(), QString());
        for (auto *b : f.page.findChildren<QPushButton *>())
            QVERIFY2(!b->isVisible() || !b->text().startsWith(QStringLiteral("Select all")), qPrintable(b->text()));
    }

    void chipsSwitchTheirConditionAndAreRemoved()
    {
        Fixture f(40);
        f.products.products[3].stock = 2;
        QTRY_COMPARE(f.page.model()->rowCount(), 40);
        ProductQuery values;
        values.stockBelow = 10;
        f.page.filters()->show(ProductFilters::Kind::Stock, values);
        QTRY_COMPARE(f.page.model()->rowCount(), 1);
        auto *chip = f.page.filters()->chip(ProductFilters::Kind::Stock);
        QCOMPARE(chip->value(), QStringLiteral("below 10"));
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(12, 12));
        QTRY_COMPARE(f.page.model()->rowCount(), 40);
        QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(12, 12));
        QTRY_COMPARE(f.page.model()->rowCount(), 1);
        QTest::keyClick(chip, Qt::Key_Delete);
        QTRY_COMPARE(f.page.model()->rowCount(), 40);
        QVERIFY(!f.page.filters()->chip(ProductFilters::Kind::Stock));
    }

    void chipsWithoutRoomGoBehindAPlus()
    {
        Fixture f(5);
        ProductQuery values;
        values.statuses = {ProductStatus::Active, ProductStatus::Draft, ProductStatus::Paused};
        values.vendor = QStringLiteral("A vendor with a rather long name");
        f.page.filters()->show(ProductFilters::Kind::Status, values);
        f.page.filters()->show(ProductFilters::Kind::Vendor, values);
        f.page.resize(900, 700);
        QTRY_VERIFY(!f.page.filters()->chip(ProductFilters::Kind::Changed)->isVisible());
        bool plus = false;
        for (const Chip *chip : f.page.filters()->findChildren<Chip *>())
            plus = plus || (chip->isVisible() && chip->text().startsWith(u'+'));
        QVERIFY(plus);
    }

    void filtersAreKeptWithTheirState()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
        {
            Fixture f(5, {}, &settings);
            ProductQuery values;
            values.stockBelow = 50;
            values.vendor = QStringLiteral("Nordkamm");
            f.page.filters()->show(ProductFilters::Kind::Stock, values);
            f.page.filters()->show(ProductFilters::Kind::Vendor, values);
            f.page.filters()->chip(ProductFilters::Kind::Vendor)->setChecked(false);
        }
        Fixture f(5, {}, &settings);
        QCOMPARE(f.page.model()->query().stockBelow, std::optional(50));
        QCOMPARE(f.page.model()->query().vendor, QString());
        QVERIFY(f.page.filters()->chip(ProductFilters::Kind::Vendor));
    }

    void theSelectionIsAddedUp()
    {
        Fixture f(500);
        QTRY_COMPARE(f.page.model()->rowCount(), 500);
        auto &marks = f.page.model()->marks();
        for (int row = 0; row < 4; ++row)
            marks.set(f.page.model()->rowId(row), true);
        QTRY_VERIFY(f.figures().contains(QStringLiteral("4 selected, Price sum ₪400.00, average ₪100.00, Stock 80")));
        QVERIFY(f.figures().contains(QStringLiteral("Stock at cost ₪3,200.00")));
        f.button(QStringLiteral("Select all 500 matching"))->click();
        QTRY_VERIFY(f.figures().contains(QStringLiteral("500 selected, Price sum ₪50,000.00")));
        f.button(QStringLiteral("Clear selection"))->click();
        QVERIFY(!f.figures().contains(QStringLiteral("selected")));
    }

    void aBulkPriceChangeOfTicksIsStagedForReviewAsOneStep()
    {
        Fixture f(300);
        QTRY_COMPARE(f.page.model()->rowCount(), 300);
        QTRY_VERIFY(f.page.model()->rowId(299) != QUuid());
        for (int row = 0; row < 300; ++row)
            f.page.model()->marks().set(f.page.model()->rowId(row), true);
        QSignalSpy review(&f.page, &CatalogPage::reviewRequested);
        QSignalSpy preview(&f.page, &CatalogPage::bulkPreviewRequested);
        BulkEdit change;
        change.price = {PriceChange::By::Percent, Decimal::fromInteger(-15), PriceChange::Rounding::EndsWith90};
        f.page.findChild<BulkActions *>()->perform(change, 0);
        QTRY_COMPARE(f.edits.editCount(), 300);
        QCOMPARE(review.count(), 1);
        QCOMPARE(preview.count(), 0);
        QCOMPARE(f.page.model()->index(0, static_cast<int>(ProductColumn::Price)).data().toString(),
            QStringLiteral("₪84.90"));
        f.edits.undo();
        QCOMPARE(f.edits.editCount(), 0);
    }

    void allThatMatchIsAConditionAndNothingOfItIsLoadedOrStaged()
    {
        Fixture f(3'000);
        QTRY_COMPARE(f.page.model()->rowCount(), 3'000);
        QVERIFY(f.edits.stage({*f.page.model()->row(2), ProductField::Price, QStringLiteral("5")}));
        f.button(QStringLiteral("Select all 3,000 matching"))->click();
        f.page.model()->marks().toggle(f.page.model()->rowId(1));
        QVERIFY(f.figures().contains(QStringLiteral("2,999 selected")));
        QTRY_VERIFY(f.figures().contains(QStringLiteral("Price sum ₪299,900.00")));
        QSignalSpy preview(&f.page, &CatalogPage::bulkPreviewRequested);
        f.page.findChild<BulkActions *>()->perform({}, 0);
        QCOMPARE(preview.count(), 1);
        const auto request = preview.first().first().value<BulkRequest>();
        QVERIFY(request.scope.all);
        QCOMPARE(request.scope.ids, std::vector{ProductId(f.page.model()->rowId(1))});
        QCOMPARE(request.staged, std::vector{f.page.model()->row(2)->id});
        QCOMPARE(f.edits.editCount(), 1);
        QVERIFY(f.page.model()->cachedPages() < 10);
    }

    void veryManyTicksArePreviewedByConditionToo()
    {
        Fixture f(2'600);
        QTRY_COMPARE(f.page.model()->rowCount(), 2'600);
        QList<QUuid> ids;
        for (const ProductRow &row : f.products.products)
            if (ids.size() < 2'500)
                ids << row.id.value;
        f.page.model()->marks().set(ids, true);
        QSignalSpy preview(&f.page, &CatalogPage::bulkPreviewRequested);
        f.page.findChild<BulkActions *>()->perform({}, 0);
        QCOMPARE(preview.count(), 1);
        const auto request = preview.first().first().value<BulkRequest>();
        QVERIFY(!request.scope.all);
        QCOMPARE(request.scope.ids.size(), size_t{2'500});
        QCOMPARE(request.expected, 2'500);
        QCOMPARE(f.edits.editCount(), 0);
    }

    void theConditionStaysWhileSortingAndGoesWithItsFilter()
    {
        Fixture f(500);
        f.products.products[3].stock = 2;
        QTRY_COMPARE(f.page.model()->rowCount(), 500);
        f.button(QStringLiteral("Select all 500 matching"))->click();
        f.page.model()->marks().toggle(f.page.model()->rowId(0));
        f.page.model()->sort(static_cast<int>(ProductColumn::Title), Qt::DescendingOrder);
        QTRY_VERIFY(f.figures().contains(QStringLiteral("499 selected, Price sum")));
        ProductQuery values;
        values.stockBelow = 10;
        f.page.filters()->show(ProductFilters::Kind::Stock, values);
        QTRY_COMPARE(f.page.model()->rowCount(), 1);
        QVERIFY(f.page.model()->marks().isEmpty());
        QVERIFY2(f.figures().contains(QStringLiteral("499 were selected")), qPrintable(f.figures()));
        f.page.model()->marks().toggle(f.page.model()->rowId(0));
        QVERIFY(!f.figures().contains(QStringLiteral("were selected")));
    }

    void aStatusThatCannotBeReachedIsLeftOutWithTheReason()
    {
        Fixture f(3);
        QTRY_COMPARE(f.page.model()->rowCount(), 3);
        f.products.products[1].status = ProductStatus::Draft;
        BulkEdit change;
        change.field = ProductField::Status;
        change.status = ProductStatus::Paused;
        f.page.findChild<BulkActions *>()->stage(f.products.products, change);
        QCOMPARE(f.edits.editCount(), 2);
        auto *banner = f.page.findChild<Banner *>();
        QVERIFY(!banner->isHidden());
        QVERIFY(banner->message().contains(QStringLiteral("1 product")));
    }

    void theUsualColumnsFitBesideTheDetailPane()
    {
        Fixture f(40);
        f.page.setDetailPane(new QWidget);
        QTRY_COMPARE(f.page.model()->rowCount(), 40);
        QVERIFY(f.page.isDetailPaneShown());
        QTRY_COMPARE(f.page.grid()->horizontalScrollBar()->maximum(), 0);
        const int beside = f.page.grid()->columnWidth(static_cast<int>(ProductColumn::Title));
        f.page.showDetailPane(false);
        QTRY_VERIFY(f.page.grid()->columnWidth(static_cast<int>(ProductColumn::Title)) > beside + 200);
        QCOMPARE(f.page.grid()->horizontalScrollBar()->maximum(), 0);
    }

    void inANarrowWindowTheDetailPaneGoesFirst()
    {
        Fixture f(10);
        auto *pane = new QWidget;
        f.page.setDetailPane(pane);
        QVERIFY(f.page.isDetailPaneShown());
        f.page.resize(1072, 700);
        QTRY_VERIFY(!f.page.isDetailPaneShown());
        f.page.showDetailPane(true);
        QVERIFY(f.page.isDetailPaneShown());
        f.page.detailPaneAction()->trigger();
        QVERIFY(!f.page.isDetailPaneShown());
    }
};

PURSER_TEST(CatalogPageTest)
#include "catalogpagetest.moc"
