#include "models/catalog/changeset.h"
#include "models/catalog/producttablemodel.h"
#include "tests/support/memoryproducts.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "ui/widgets/cellreportdialog.h"
#include "ui/widgets/clipboardcells.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/fillhandle.h"
#include "ui/widgets/gridheader.h"
#include "ui/widgets/tsv.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace purser;
using namespace purser::catalog;
using namespace purser::ui;
using purser::test::MemoryProducts;

/// Ranges of cells between the data grid and spreadsheets, and within the grid.
class GridTransferTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(int count = 500)
            : products(count), edits(QStringLiteral("Dana Ferrolo")), model(&products, &edits, {}), grid(&model)
        {
            QObject::connect(&grid, &DataGrid::reported, &grid, [this](const CellReport &r) { report = r; });
            grid.resize(904, 640);
            grid.show();
            model.setQuery({});
            std::ignore = QTest::qWaitFor([this, count] { return model.rowCount() == count; }, test::patience);
            grid.activateWindow();
            grid.setFocus();
            std::ignore = QTest::qWaitForWindowActive(&grid, test::patience);
        }
        void go(int row, ProductColumn column)
        {
            grid.selectionModel()->setCurrentIndex(at(row, column), QItemSelectionModel::ClearAndSelect);
        }
        void range(int top, ProductColumn left, int bottom, ProductColumn right)
        {
            go(top, left);
            grid.selectTo(at(bottom, right));
        }
        QModelIndex at(int row, ProductColumn column) const { return model.index(row, static_cast<int>(column)); }
        QString text(int row, ProductColumn column) const { return at(row, column).data().toString(); }
        void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
        {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        }
        QRect block() const
        {
            const auto b = grid.selectedBlock();
            return b ? QRect(QPoint(b->columns.first(), b->top), QPoint(b->columns.last(), b->bottom)) : QRect();
        }
        MemoryProducts products;
        ChangeSet edits;
        ProductTableModel model;
        DataGrid grid;
        std::optional<CellReport> report;
    };
    using C = ProductColumn;

private slots:
    void shiftAndArrowsSelectWhatIsSeenNotWhatIsNumbered()
    {
        Fixture f;
        f.grid.setFrozenColumns(0);
        f.grid.setColumnShown(int(C::Vendor), true);
        auto *header = f.grid.horizontalHeader();
        header->moveSection(header->visualIndex(int(C::Vendor)), header->visualIndex(int(C::Price)));
        f.grid.setColumnShown(int(C::Cost), false);
        f.go(2, C::Status); // Status, Vendor, Price, Margin
        for (int i = 0; i < 3; ++i)
            f.press(Qt::Key_Right, Qt::ShiftModifier);
        f.press(Qt::Key_Down, Qt::ShiftModifier);
        const auto block = f.grid.selectedBlock();
        QVERIFY(block);
        QCOMPARE(block->columns, (QList<int>{int(C::Status), int(C::Vendor), int(C::Price), int(C::Margin)}));
        QCOMPARE(block->rows(), 2);
        f.press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(f.grid.selectedBlock()->columns.size(), 3);
        f.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Active\tNordkamm\t100\nActive\tNordkamm\t100"));
    }

    void controlShiftReachesTheEndsAndSpaceTakesRowsAndColumns()
    {
        Fixture f;
        f.go(3, C::Price);
        f.press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.block(), QRect(QPoint(int(C::Price), 3), QPoint(int(C::Price), 499)));
        f.go(3, C::Price);
        f.press(Qt::Key_Down, Qt::ShiftModifier);
        f.press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(f.grid.selectedBlock()->columns.first(), int(C::Image));
        QCOMPARE(f.grid.selectedBlock()->rows(), 2);
        f.go(3, C::Cost);
        f.press(Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(f.block(), QRect(QPoint(int(C::Cost), 0), QPoint(int(C::Cost), 499)));
        f.press(Qt::Key_Escape);
        QCOMPARE(f.grid.selectedBlock()->rows(), 1);
    }

    void shiftClickAndDraggingSelectAcrossTheFrozenColumns()
    {
        Fixture f;
        f.go(1, C::Price);
        auto *frozen = f.grid.findChild<QTableView *>();
        QVERIFY(frozen);
        QTest::mouseClick(
            frozen->viewport(), Qt::LeftButton, Qt::ShiftModifier, frozen->visualRect(f.at(3, C::Title)).center());
        QCOMPARE(f.block(), QRect(QPoint(int(C::Title), 1), QPoint(int(C::Price), 3)));
        // From a frozen column into the others.
        QWidget *const port = frozen->viewport();
        QTest::mousePress(port, Qt::LeftButton, {}, frozen->visualRect(f.at(4, C::Title)).center());
        const QPoint to = f.grid.viewport()->mapToGlobal(f.grid.visualRect(f.at(6, C::Status)).center());
        QMouseEvent move(QEvent::MouseMove, port->mapFromGlobal(to), to, Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(port, &move);
        QTest::mouseRelease(port, Qt::LeftButton, {}, port->mapFromGlobal(to));
        QCOMPARE(f.block(), QRect(QPoint(int(C::Title), 4), QPoint(int(C::Status), 6)));
    }

    void oneValueFillsTheSelectedCells()
    {
        Fixture f;
        f.range(2, C::Price, 5, C::Cost);
        f.grid.paste(QStringLiteral("₪1,234.50"));
        QCOMPARE(f.edits.editCount(), 8);
        QCOMPARE(f.text(5, C::Cost), QStringLiteral("₪1,234.50"));
        f.edits.undo();
        QCOMPARE(f.edits.editCount(), 0);
    }

    void aSmallerBlockRepeatsWhereItDivides()
    {
        Fixture f;
        f.range(0, C::Price, 5, C::Price);
        f.grid.paste(QStringLiteral("1\r\n2\r\n3\r\n"));
        QCOMPARE(f.text(3, C::Price), QStringLiteral("₪1.00"));
        QCOMPARE(f.text(5, C::Price), QStringLiteral("₪3.00"));
        QCOMPARE(f.edits.editCount(), 6);
        // Five rows are not twice three: the block stands once.
        f.range(10, C::Price, 14, C::Price);
        f.grid.paste(QStringLiteral("1\n2\n3"));
        QCOMPARE(f.text(12, C::Price), QStringLiteral("₪3.00"));
        QCOMPARE(f.text(13, C::Price), QStringLiteral("₪100.00"));
    }

    void whatHasNoPlaceIsCutAndSaid()
    {
        Fixture f;
        f.go(498, C::Stock);
        f.grid.paste(QStringLiteral("1\tx\tNew vendor\t4\t5\t6\n2\n3\n4"));
        QTRY_VERIFY(f.report);
        QCOMPARE(f.report->rowsCut, 2);
        QVERIFY(f.report->columnsCut >= 1);
        QCOMPARE(f.text(499, C::Stock), QStringLiteral("2"));
        QVERIFY(f.report->summary().contains(QStringLiteral("below the last row: 2")));
    }

    void everyProblemNamesRowColumnValueAndReasonAndLeavesItsCellAlone()
    {
        Fixture f;
        f.range(0, C::Status, 2, C::Stock);
        f.products.products[0].currency = *Currency::fromCode(u"ILS");
        f.grid.paste(
            QStringLiteral("Paused\t$12\t5\t50%\t12.5\nnonsense\t15 %\t(7)\t1\t3\nactive\t1.234,50 ₪\t8\t1\t1,200"));
        QVERIFY(f.report);
        QCOMPARE(f.text(0, C::Status), QStringLiteral("Paused"));
        QCOMPARE(f.text(0, C::Price), QStringLiteral("₪100.00"));
        QCOMPARE(f.text(1, C::Cost), QStringLiteral("₪40.00"));
        QCOMPARE(f.text(2, C::Price), QStringLiteral("₪1,234.50"));
        QCOMPARE(f.text(2, C::Stock), QStringLiteral("1,200"));
        QStringList where;
        for (const CellProblem &p : f.report->refused)
            where << QStringLiteral("%1/%2/%3").arg(p.row).arg(p.column, p.value);
        QCOMPARE(where,
            (QStringList{QStringLiteral("1/Price/$12"), QStringLiteral("1/Stock/12.5"),
                QStringLiteral("2/Status/nonsense"), QStringLiteral("2/Price/15 %"), QStringLiteral("2/Cost/(7)")}));
        QVERIFY(f.report->refused[0].reason.contains(QStringLiteral("USD")));
        QVERIFY(f.report->refused[3].reason.contains(QStringLiteral("percentage")));
        QCOMPARE(f.report->refused[0].label, QStringLiteral("Product 000000"));
        QCOMPARE(f.report->locked.size(), 3); // margins follow
        QVERIFY(f.report->locked[0].reason.contains(QStringLiteral("price")));
        QCOMPARE(f.report->unchanged, 1); // "active" was active
        CellReportDialog dialog(*f.report);
        QCOMPARE(dialog.table()->model()->rowCount(), 8);
    }

    void statesAreUnderstoodInEnglishByNameAndTranslated()
    {
        Fixture f;
        f.range(0, C::Status, 2, C::Status);
        f.grid.paste(QStringLiteral("PAUSED\n paused \n%1").arg(statusLabel(ProductStatus::Paused)));
        for (int row = 0; row < 3; ++row)
            QCOMPARE(f.at(row, C::Status).data(grid::ValueRole).toString(), QStringLiteral("paused"));
    }

    void aTableInsideACellBecomesItsLines()
    {
        const auto cells =
            cellsFromHtml(QStringLiteral("<table><tr><td>b<table><tr><td>x</td><td></td><td></td><td>y</td></tr>"
                                         "</table></td><td>c</td></tr></table>"));
        QCOMPARE(cells, (QList<QStringList>{{QStringLiteral("b\nx\ny"), QStringLiteral("c")}}));
        const auto wide = cellsFromHtml(
            QStringLiteral("<table><tr><td>b<table><tr><td colspan=20000>a</td></tr></table></td></tr></table>"));
        QCOMPARE(wide, (QList<QStringList>{{QStringLiteral("b\na")}}));
    }

    void htmlTablesAreReadWhereThereIsNoText()
    {
        const auto cells = cellsFromHtml(
            QStringLiteral("<html><body><!--StartFragment--><table><tr><td>A &amp; B</td><td colspan=2>1,5</td></tr>"
                           "<tr><td>two<br>lines</td><td><b>x</b></td><td></td></tr></table><img "
                           "src='http://x.example/a.png'></body></html>"));
        QCOMPARE(cells,
            (QList<QStringList>{{QStringLiteral("A & B"), QStringLiteral("1,5"), QString()},
                {QStringLiteral("two\nlines"), QStringLiteral("x"), QString()}}));
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<table><tr><td>11</td><td>5</td></tr><tr><td>12</td><td>6</td></tr></table>"));
        QApplication::clipboard()->setMimeData(data);
        Fixture f;
        f.go(0, C::Price);
        f.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(f.text(1, C::Cost), QStringLiteral("₪6.00"));
    }

    void textWinsOverHtmlAndQuotesAreOnlyQuotesWhereTheyEnclose()
    {
        QMimeData data;
        data.setText(QStringLiteral("a\tb"));
        data.setHtml(QStringLiteral("<table><tr><td>other</td></tr></table>"));
        QCOMPARE(cellsFrom(&data), (QList<QStringList>{{QStringLiteral("a"), QStringLiteral("b")}}));
        QCOMPARE(fromTsv(QStringLiteral("\"Best\" mug\t5\" pipe\n\"never closed\tx")),
            (QList<QStringList>{{QStringLiteral("\"Best\" mug"), QStringLiteral("5\" pipe")},
                {QStringLiteral("\"never closed"), QStringLiteral("x")}}));
        QCOMPARE(fromTsv(QStringLiteral("\"a\tb\r\nc\"\t\"say \"\"no\"\"\"\r\n\r\nlast\r")),
            (QList<QStringList>{
                {QStringLiteral("a\tb\nc"), QStringLiteral("say \"no\"")}, {QString()}, {QStringLiteral("last")}}));
        QCOMPARE(fromTsv(QStringLiteral("a\t")), (QList<QStringList>{{QStringLiteral("a"), QString()}}));
    }

    void shortLinesLeaveWhatIsBehindThemAlone()
    {
        Fixture f;
        f.go(0, C::Price);
        f.grid.paste(QStringLiteral("1\t2\n3"));
        QCOMPARE(f.text(1, C::Price), QStringLiteral("₪3.00"));
        QCOMPARE(f.text(1, C::Cost), QStringLiteral("₪40.00"));
    }

    void rowsThatAreNotHereAreReadBeforeTheyAreCopiedAndPasted()
    {
        Fixture f(20'000);
        f.go(0, C::Sku);
        f.grid.selectTo(f.at(8'999, C::Sku));
        f.grid.verticalScrollBar()->setValue(0);
        f.grid.copy(false);
        const auto lines = [] { return QApplication::clipboard()->text().split(u'\n'); };
        QTRY_COMPARE(lines().size(), 9'000);
        QCOMPARE(lines().last(), QStringLiteral("P-008999"));
        QCOMPARE(lines()[4'321], QStringLiteral("P-004321"));

        f.range(0, C::Price, 5'999, C::Price);
        f.grid.paste(QStringLiteral("77"));
        QTRY_COMPARE(f.edits.editCount(), 6'000);
        QVERIFY(f.edits.edit(f.products.products[5'999].id, ProductField::Price));
        QVERIFY(!f.edits.edit(f.products.products[6'000].id, ProductField::Price));
        f.edits.undo();
        QCOMPARE(f.edits.editCount(), 0);
    }

    void moreThanTheLimitIsRefusedWithTheLimit()
    {
        Fixture f(20'000);
        f.go(0, C::Price);
        f.grid.selectColumns();
        f.grid.paste(QStringLiteral("5"));
        QCOMPARE(f.edits.editCount(), 0);
        QVERIFY(f.grid.saidAboutCell().contains(QStringLiteral("10,000")));
        QVERIFY(f.grid.saidAboutCell().contains(QStringLiteral("20,000")));
    }

    void aListThatMovesWhileItIsReadIsNotPastedInto()
    {
        Fixture f(20'000);
        f.range(0, C::Price, 8'000, C::Price);
        f.grid.paste(QStringLiteral("5"));
        f.products.products.erase(f.products.products.begin());
        f.model.refresh();
        QTRY_VERIFY(f.grid.saidAboutCell().contains(QStringLiteral("changed while")));
        QCOMPARE(f.edits.editCount(), 0);
    }

    void escapeStopsReading()
    {
        Fixture f(20'000);
        f.range(0, C::Price, 9'000, C::Price);
        f.grid.paste(QStringLiteral("5"));
        f.press(Qt::Key_Escape);
        QTest::qWait(50);
        QCOMPARE(f.edits.editCount(), 0);
        f.go(0, C::Price);
        f.grid.paste(QStringLiteral("5"));
        QCOMPARE(f.edits.editCount(), 1);
    }

    void fillDownTakesTheRowAboveWhenOneIsSelectedAndFillRightOnlyItsKind()
    {
        Fixture f;
        QVERIFY(f.model.setData(f.at(4, C::Price), QStringLiteral("55"), Qt::EditRole));
        f.go(5, C::Price);
        f.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.text(5, C::Price), QStringLiteral("₪55.00"));
        f.range(5, C::Price, 5, C::Stock); // price, cost, margin, stock
        f.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.text(5, C::Cost), QStringLiteral("₪55.00"));
        QCOMPARE(f.text(5, C::Stock), QStringLiteral("20"));
        QCOMPARE(f.report->refused.size(), 1);
        QCOMPARE(f.report->locked.size(), 1);
    }

    void anAmountIsNotFilledIntoAnotherCurrency()
    {
        Fixture f;
        f.products.products[2].currency = *Currency::fromCode(u"EUR");
        f.model.put(f.products.products[2]);
        ++f.products.products[2].rowVersion;
        f.model.put(f.products.products[2]);
        f.range(0, C::Price, 3, C::Price);
        QVERIFY(f.model.setData(f.at(0, C::Price), QStringLiteral("55"), Qt::EditRole));
        f.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.report->changed, 2);
        QCOMPARE(f.report->refused.size(), 1);
        QVERIFY(f.report->refused[0].reason.contains(QStringLiteral("EUR")));
    }

    void theHandleFillsDownByMouse()
    {
        Fixture f;
        f.range(1, C::Price, 2, C::Price);
        f.grid.paste(QStringLiteral("10\n20"));
        auto *handle = f.grid.findChild<FillHandle *>();
        QVERIFY(handle && handle->isVisible());
        QTest::mousePress(handle, Qt::LeftButton, {}, QPoint(4, 4));
        const QPoint to = f.grid.viewport()->mapToGlobal(f.grid.visualRect(f.at(6, C::Price)).center());
        QMouseEvent move(QEvent::MouseMove, handle->mapFromGlobal(to), to, Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(handle, &move);
        QTest::mouseRelease(handle, Qt::LeftButton, {}, handle->mapFromGlobal(to));
        QCOMPARE(f.text(3, C::Price), QStringLiteral("₪10.00"));
        QCOMPARE(f.text(6, C::Price), QStringLiteral("₪20.00"));
        QCOMPARE(f.text(7, C::Price), QStringLiteral("₪100.00"));
        QCOMPARE(f.grid.selectedBlock()->rows(), 6);
        // Nothing to drag where nothing can be edited.
        f.go(1, C::Margin);
        QVERIFY(!handle->isVisible());
    }

    void cellsThatFormNoRectangleAreNotCopied()
    {
        Fixture f;
        f.go(1, C::Price);
        f.grid.selectionModel()->select(f.at(4, C::Cost), QItemSelectionModel::Select);
        QApplication::clipboard()->setText(QStringLiteral("before"));
        f.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        QVERIFY(f.grid.saidAboutCell().contains(QStringLiteral("rectangle")));
    }
};

PURSER_TEST(GridTransferTest)
#include "gridtransfertest.moc"
