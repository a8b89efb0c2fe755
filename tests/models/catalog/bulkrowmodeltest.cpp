#include "models/catalog/bulkrowmodel.h"

#include "models/catalog/productrules.h"
#include "models/grid/cell.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;

namespace {

/// Lines from a list, or the same failure for every page.
class ListedLines : public BulkRowModel::Source {
public:
    std::vector<BulkRow> lines;
    std::optional<Error> failure;
    int pages = 0;

    QUuid id(const BulkRow &row) const override { return row.row.id.value; }
    bool differs(const BulkRow &, const BulkRow &) const override { return false; }
    void page(QObject *context, std::optional<PageCursor> after, int limit, bool, Answer<Page> answer) override
    {
        pageAt(context, after ? after->key.toLongLong() + 1 : 0, limit, std::move(answer));
    }
    void pageAt(QObject *context, qint64 offset, int limit, Answer<Page> answer) override
    {
        ++pages;
        Page page;
        for (auto i = static_cast<size_t>(offset); i < std::min(lines.size(), static_cast<size_t>(offset + limit));
             ++i) {
            page.rows.push_back(lines[i]);
            page.cursors.push_back({QString::number(i), lines[i].row.id.value});
        }
        const Result<Page> result = failure ? Result<Page>(fail(*failure)) : Result<Page>(page);
        QMetaObject::invokeMethod(
            context, [answer, result] { answer(result); }, Qt::QueuedConnection);
    }
    void anchors(QObject *context, int, Answer<std::vector<PageCursor>> answer) override
    {
        QMetaObject::invokeMethod(
            context, [answer] { answer(std::vector<PageCursor>()); }, Qt::QueuedConnection);
    }
    void count(QObject *context, Answer<grid::Count> answer) override
    {
        const auto n = static_cast<qint64>(lines.size());
        QMetaObject::invokeMethod(
            context,
            [answer, n] {
                answer(grid::Count{n, true});
            },
            Qt::QueuedConnection);
    }
    void rows(QObject *, std::vector<QUuid>, Answer<std::vector<BulkRow>>) override { }
};

BulkRow line(int n, const QVariant &newValue, std::optional<BulkObstacle> obstacle = {})
{
    BulkRow made;
    made.row.id = ProductId(QUuid(uint(n) + 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    made.row.title = QStringLiteral("Lamp %1").arg(n);
    made.row.sku = QStringLiteral("L-%1").arg(n);
    made.row.currency = *Currency::fromCode(u"ILS");
    made.row.status = ProductStatus::Draft;
    setFieldValue(made.row, ProductField::Cost, QStringLiteral("40"));
    setFieldValue(made.row, ProductField::Price, QStringLiteral("100"));
    made.newValue = newValue;
    made.obstacle = obstacle;
    return made;
}

QString text(const BulkRowModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// The lines of a bulk preview as a table, and the words about bulk changes.
class BulkRowModelTest : public QObject {
    Q_OBJECT

private slots:
    void linesComeInPagesAndOnlyWhereTheyAreLookedAt()
    {
        BulkRowModel model(BulkPart::Changing, QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto lines = std::make_shared<ListedLines>();
        for (int i = 0; i < 5'000; ++i)
            lines->lines.push_back(line(i, QStringLiteral("110")));
        model.open({}, lines);
        QTRY_COMPARE(model.rowCount(), 5'000);
        QTRY_COMPARE(text(model, 0, BulkRowModel::New), QStringLiteral("₪110.00"));
        QCOMPARE(text(model, 0, BulkRowModel::Old), QStringLiteral("₪100.00"));
        QCOMPARE(text(model, 0, BulkRowModel::Change), QStringLiteral("+10.00"));
        QCOMPARE(text(model, 0, BulkRowModel::Percent), QStringLiteral("+10.0%"));
        QCOMPARE(text(model, 0, BulkRowModel::Margin), QStringLiteral("63.6%"));
        QCOMPARE(model.index(0, BulkRowModel::New).data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("₪110.00, was ₪100.00"));
        QVERIFY(!model.index(4'000, 0).data(grid::LoadedRole).toBool());
        model.setViewport(4'000, 4'020);
        QTRY_COMPARE(text(model, 4'000, BulkRowModel::Title), QStringLiteral("Lamp 4000"));
        QVERIFY(lines->pages < 10);
    }

    void anotherChangeHasOtherLinesAtOnce()
    {
        BulkRowModel model(BulkPart::Changing, QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const auto first = std::make_shared<ListedLines>();
        first->lines = {line(1, QStringLiteral("110")), line(2, QStringLiteral("110"))};
        model.open({}, first);
        QTRY_COMPARE(model.rowCount(), 2);
        BulkEdit status;
        status.field = ProductField::Status;
        const auto second = std::make_shared<ListedLines>();
        second->lines = {line(3, QStringLiteral("active"))};
        model.open(status, second);
        QCOMPARE(model.rowCount(), 0);
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(text(model, 0, BulkRowModel::Old), QStringLiteral("Draft"));
        QCOMPARE(text(model, 0, BulkRowModel::New), QStringLiteral("Active"));
        QCOMPARE(text(model, 0, BulkRowModel::Percent), QString());
    }

    void whatCannotChangeSaysWhyAndWhatNext()
    {
        BulkRowModel model(BulkPart::Cannot, QLocale::c());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        BulkEdit status;
        status.field = ProductField::Status;
        status.status = ProductStatus::Paused;
        const auto lines = std::make_shared<ListedLines>();
        lines->lines = {line(1, QStringLiteral("paused"), BulkObstacle{BulkObstacle::Kind::Step, ProductStatus::Draft}),
            line(2, QStringLiteral("paused"), BulkObstacle{BulkObstacle::Kind::Staged, {}})};
        model.open(status, lines);
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(text(model, 0, BulkRowModel::State), QStringLiteral("Draft"));
        QVERIFY(text(model, 0, BulkRowModel::Reason).contains(QStringLiteral("cannot become Paused at once")));
        QCOMPARE(text(model, 0, BulkRowModel::NextStep), QStringLiteral("Open product"));
        QCOMPARE(text(model, 1, BulkRowModel::NextStep), QStringLiteral("Review edits"));
    }

    void aPageThatDoesNotComeIsKnownAndAskedForAgain()
    {
        BulkRowModel model(BulkPart::Changing, QLocale::c());
        const auto lines = std::make_shared<ListedLines>();
        lines->lines = {line(1, QStringLiteral("110"))};
        lines->failure = Error{Error::Kind::Timeout, QStringLiteral("Too slow."), {}, {}};
        model.open({}, lines);
        QTRY_VERIFY(model.error().has_value());
        lines->failure.reset();
        model.retry();
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(!model.error());
    }

    void aChangeIsNamedInWords()
    {
        BulkEdit edit;
        edit.price = {PriceChange::By::Percent, *Decimal::parse(u"-2.5"), PriceChange::Rounding::EndsWith90};
        QCOMPARE(edit.description(QLocale::c()), QStringLiteral("Lower price by 2.5%, ending with .90"));
        edit.field = ProductField::Cost;
        edit.price = {PriceChange::By::Amount, Decimal::fromInteger(3), PriceChange::Rounding::Exact};
        QCOMPARE(edit.description(QLocale::c()), QStringLiteral("Raise cost by 3"));
        edit.field = ProductField::Status;
        edit.status = ProductStatus::Archived;
        QCOMPARE(edit.description(QLocale::c()), QStringLiteral("Archive"));
        edit.field = ProductField::Vendor;
        QCOMPARE(edit.description(QLocale::c()), QStringLiteral("Remove the vendor"));
        edit.field = ProductField::Title;
        edit.title = {QStringLiteral("lamp"), QStringLiteral("light"), {}, QStringLiteral(" 2026")};
        QCOMPARE(edit.description(QLocale::c()),
            QStringLiteral("Titles: replace “lamp” with “light”, put “ 2026” at the end"));
        QCOMPARE(edit.title.apply(QStringLiteral("Desk lamp ")), QStringLiteral("Desk light  2026"));
    }

    void everyObstacleHasItsWords()
    {
        using Kind = BulkObstacle::Kind;
        for (const Kind kind : {Kind::NoValue, Kind::BelowZero, Kind::TooLarge, Kind::Decimals, Kind::Step, Kind::Blank,
                 Kind::TooLong, Kind::Staged}) {
            BulkEdit edit;
            if (kind == Kind::Step) {
                edit.field = ProductField::Status;
                edit.status = ProductStatus::Paused;
            }
            const BulkObstacle obstacle{kind, ProductStatus::Draft};
            QVERIFY(!obstacle.label().isEmpty());
            QVERIFY(obstacle.reason(edit).endsWith(u'.'));
            QVERIFY(obstacle.nextStep(edit).endsWith(u'.'));
        }
    }
};

PURSER_TEST(BulkRowModelTest)
#include "bulkrowmodeltest.moc"
