#include "models/catalog/reviewtablemodel.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/htmltext.h"
#include "models/catalog/productrules.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;

namespace {

ProductRow numbered(int n, const char *currency = "ILS")
{
    ProductRow row;
    row.id = ProductId(QUuid(static_cast<uint>(n + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    row.rowVersion = 1;
    row.title = QStringLiteral("Product %1").arg(n);
    row.sku = QStringLiteral("SKU-%1").arg(n);
    row.status = ProductStatus::Active;
    row.currency = *Currency::fromCode(QString::fromLatin1(currency));
    row.cost = Decimal::fromInteger(44);
    setFieldValue(row, ProductField::Price, QStringLiteral("119"));
    row.stock = 10;
    row.variantCount = 1;
    return row;
}

const QLocale english(QStringLiteral("en_US"));

} // namespace

class ReviewTableModelTest : public QObject {
    Q_OBJECT

private slots:
    void aLineShowsOldNewChangePercentAndMargin()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({numbered(1), ProductField::Price, QStringLiteral("125")}));
        ReviewTableModel model(&changes, ReviewTableModel::Kind::WillChange, english);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        auto text = [&](int column) { return model.index(0, column).data().toString(); };
        QCOMPARE(text(ReviewTableModel::Old), QStringLiteral("₪119.00"));
        QCOMPARE(text(ReviewTableModel::New), QStringLiteral("₪125.00"));
        QCOMPARE(text(ReviewTableModel::Change), QStringLiteral("+6.00"));
        QCOMPARE(text(ReviewTableModel::Percent), QStringLiteral("+5.0%"));
        QCOMPARE(text(ReviewTableModel::Margin), QStringLiteral("64.8%"));
    }

    void fallsAreWrittenWithAMinusAndWordsWithoutAPercentage()
    {
        QCOMPARE(changeText(ProductField::Stock, 5, 3, {}, english), QStringLiteral("−2"));
        QCOMPARE(changeText(ProductField::Title, QStringLiteral("a"), QStringLiteral("b"), {}, english), QString());
        QCOMPARE(percentChangeText(Decimal::fromInteger(200), Decimal::fromInteger(150), 2, english),
            QStringLiteral("−25.00%"));
        QCOMPARE(percentChangeText(Decimal(), Decimal::fromInteger(150), 1, english), QString());
        QCOMPARE(fieldText(ProductField::Cost, QVariant(), *Currency::fromCode(u"EUR"), english), QStringLiteral("—"));
        QCOMPARE(plainText(QStringLiteral("<p>A &amp; B</p><script>alert(1)</script>\n<b>C</b>")),
            QStringLiteral("A & B C"));
        QCOMPARE(changeText(ProductField::Stock, -5, std::numeric_limits<int>::max(), {}, english),
            QStringLiteral("+2,147,483,652"));
    }

    void htmlTakesTimeInProportionToItsLength()
    {
        // With a search from every tag to the end this would take hours.
        const QString tags = QString(QStringLiteral("<b \"'")).repeated(400'000);
        QCOMPARE(plainText(tags), QString());
        QCOMPARE(harmlessHtml(tags), QStringLiteral("<b>"));
        QCOMPARE(plainText(QString(QStringLiteral("</ <!-")).repeated(400'000)).left(2), QStringLiteral("</"));
        QCOMPARE(plainText(QStringLiteral("5 < 6 <i>and</i> <scr<script>x</script>ipt>")),
            QStringLiteral("5 < 6 and x ipt>"));
    }

    void theTableFollowsTheChangeSet()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        ReviewTableModel will(&changes, ReviewTableModel::Kind::WillChange, english);
        ReviewTableModel cannot(&changes, ReviewTableModel::Kind::CannotChange, english);
        const QAbstractItemModelTester one(&will, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester two(&cannot, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(changes.stage({numbered(1), ProductField::Price, QStringLiteral("125")}));
        QVERIFY(changes.stage({numbered(2), ProductField::Title, QStringLiteral("New")}));
        QTRY_COMPARE(will.rowCount(), 2);
        ProductRow theirs = numbered(1);
        theirs.rowVersion = 2;
        theirs.price = Decimal::fromInteger(132);
        changes.observe(theirs);
        changes.observeGone(numbered(2).id);
        QTRY_COMPARE(cannot.rowCount(), 2);
        QCOMPARE(will.rowCount(), 0);
        QVERIFY(cannot.stateAt(0) == ReviewTableModel::ObstacleState::Conflict);
        QVERIFY(cannot.index(0, ReviewTableModel::Reason).data().toString().contains(QStringLiteral("₪132.00")));
        QVERIFY(cannot.stateAt(1) == ReviewTableModel::ObstacleState::Deleted);
    }

    void uncheckedLinesAreLeftOutOfTheSummaryAndTheCommit()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({numbered(1), ProductField::Price, QStringLiteral("125")}));
        QVERIFY(changes.stage({numbered(2), ProductField::Price, QStringLiteral("130")}));
        ReviewTableModel model(&changes, ReviewTableModel::Kind::WillChange, english);
        QCOMPARE(model.allChecked(), Qt::Checked);
        QVERIFY(model.setData(model.index(1, ReviewTableModel::Check), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.allChecked(), Qt::PartiallyChecked);
        QCOMPARE(model.checkedCount(), 1);
        QCOMPARE(model.summary().edits, 1);
        const auto edits =
            changes.toProductEdits([&](ProductId id, ProductField field) { return model.isChecked(id, field); });
        QCOMPARE(edits.size(), 1u);
        // An unchecked line stays unchecked when the table is built anew.
        QVERIFY(changes.stage({numbered(3), ProductField::Price, QStringLiteral("1")}));
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.checkedCount(), 2);
        model.setAllChecked(false);
        QCOMPARE(model.checkedCount(), 0);
    }

    void sumsAreKeptApartByCurrency()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        QVERIFY(changes.stage({numbered(1), ProductField::Price, QStringLiteral("125")}));
        QVERIFY(changes.stage({numbered(2), ProductField::Price, QStringLiteral("129")}));
        QVERIFY(changes.stage({numbered(3, "EUR"), ProductField::Stock, 4}));
        ReviewTableModel model(&changes, ReviewTableModel::Kind::WillChange, english);
        const ReviewSummary summary = model.summary();
        QCOMPARE(summary.products, 3);
        QCOMPARE(summary.fields.size(), 2u);
        QCOMPARE(summary.sums.size(), 2u);
        QCOMPARE(summary.sums[0].oldPrices.toString(), QStringLiteral("238"));
        QCOMPARE(summary.sums[0].newPrices.toString(), QStringLiteral("254"));
        QCOMPARE(summary.sums[0].newStockValue.toString(), QStringLiteral("2540"));
        QVERIFY(!summary.sums[1].prices);
        QCOMPARE(summary.sums[1].oldStockValue.toString(), QStringLiteral("1190"));
        QCOMPARE(summary.sums[1].newStockValue.toString(), QStringLiteral("476"));
    }

    void theFilterFindsTitlesAndSkus()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        for (int n = 1; n <= 12; ++n)
            QVERIFY(changes.stage({numbered(n), ProductField::Price, QStringLiteral("1")}));
        ReviewTableModel model(&changes, ReviewTableModel::Kind::WillChange, english);
        model.setFilter(QStringLiteral("sku-1"));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.total(), 12);
        QCOMPARE(model.summary().edits, 12);
        QCOMPARE(model.asTsv().count(u'\n'), 13);
        QVERIFY(model.asTsv().startsWith(QStringLiteral("Title\tSKU\tField\tOld\tNew")));
    }
};

PURSER_TEST(ReviewTableModelTest)
#include "reviewtablemodeltest.moc"
