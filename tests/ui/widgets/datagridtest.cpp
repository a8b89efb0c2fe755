#include "ui/widgets/datagrid.h"
#include "models/catalog/changeset.h"
#include "models/catalog/producttablemodel.h"
#include "tests/support/memoryproducts.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/frozencolumns.h"
#include "ui/widgets/gridheader.h"
#include "ui/widgets/tsv.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::catalog;
using namespace purser::ui;
using purser::test::MemoryProducts;

/// The data grid from keyboard and mouse, over products in memory.
class DataGridTest : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(int count = 500)
            : products(count), edits(QStringLiteral("Dana Ferrolo")), model(&products, &edits, {}), grid(&model)
        {
            grid.resize(904, 640);
            for (const ProductColumn wide : {ProductColumn::Vendor, ProductColumn::Categories, ProductColumn::Updated})
                grid.setColumnShown(static_cast<int>(wide), true); // so that there is something to scroll
            grid.show();
            model.setQuery({});
            ready = QTest::qWaitFor([this, count] { return model.rowCount() == count; }, test::patience);
            grid.activateWindow();
            grid.setFocus();
            ready = ready && QTest::qWaitForWindowActive(&grid, test::patience);
        }
        void go(int row, ProductColumn column)
        {
            grid.selectionModel()->setCurrentIndex(at(row, column), QItemSelectionModel::ClearAndSelect);
        }
        QModelIndex at(int row, ProductColumn column) const { return model.index(row, static_cast<int>(column)); }
        QString text(int row, ProductColumn column) const { return at(row, column).data().toString(); }
        QLineEdit *editor() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }
        void type(const QString &text) const
        {
            for (const QChar c : text)
                QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
        }
        void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
        {
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
        }
        QPoint centre(int row, ProductColumn column) const { return grid.visualRect(at(row, column)).center(); }
        QColor pixel(int row, ProductColumn column, QPoint offset)
        {
            const QRect cell = grid.visualRect(at(row, column));
            return grid.viewport()->grab(cell).toImage().pixelColor(offset);
        }
        MemoryProducts products;
        ChangeSet edits;
        ProductTableModel model;
        DataGrid grid;
        bool ready = false;
    };

private slots:
    void typingAPriceStagesItAndEnterGoesDown()
    {
        Fixture f;
        QVERIFY(f.ready);
        f.go(2, ProductColumn::Price);
        f.type(QStringLiteral("479"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪479.00"));
        QCOMPARE(f.edits.editCount(), 1);
        QCOMPARE(f.grid.currentIndex(), f.at(3, ProductColumn::Price));
        QVERIFY(!f.editor());
    }

    void tabCommitsAndGoesOn()
    {
        Fixture f;
        f.go(2, ProductColumn::Price);
        f.type(QStringLiteral("12,50"));
        f.press(Qt::Key_Tab);
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪12.50"));
        QCOMPARE(f.grid.currentIndex(), f.at(2, ProductColumn::Cost));
    }

    void escapeLeavesTheValueAlone()
    {
        Fixture f;
        f.go(2, ProductColumn::Price);
        f.type(QStringLiteral("1"));
        QVERIFY(f.editor());
        f.press(Qt::Key_Escape);
        QVERIFY(!f.editor());
        QCOMPARE(f.edits.editCount(), 0);
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪100.00"));
    }

    void aWrongNumberSaysSoAndKeepsTheText()
    {
        Fixture f;
        f.go(2, ProductColumn::Price);
        f.type(QStringLiteral("12x"));
        f.press(Qt::Key_Return);
        QVERIFY(f.editor());
        QCOMPARE(f.editor()->text(), QStringLiteral("12x"));
        QVERIFY(f.grid.saidAboutCell().contains(QStringLiteral("12x")));
        QCOMPARE(f.edits.editCount(), 0);
        // A click elsewhere does not throw it away either.
        QTest::mouseClick(f.grid.viewport(), Qt::LeftButton, {}, f.centre(6, ProductColumn::Cost));
        QVERIFY(f.editor());
        QCOMPARE(f.editor()->text(), QStringLiteral("12x"));
        f.press(Qt::Key_Backspace);
        QVERIFY(f.grid.saidAboutCell().isEmpty());
        f.press(Qt::Key_Return);
        QCOMPARE(f.text(2, ProductColumn::Price), QStringLiteral("₪12.00"));
    }

    void theTitleIsEditedInTheFrozenColumns()
    {
        Fixture f;
        f.go(1, ProductColumn::Title);
        f.press(Qt::Key_F2);
        QVERIFY(f.editor());
        QCOMPARE(f.editor()->text(), QStringLiteral("Product 000001"));
        f.editor()->selectAll();
        f.type(QStringLiteral("Lamp"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.text(1, ProductColumn::Title), QStringLiteral("Lamp"));
        QCOMPARE(f.grid.currentIndex(), f.at(2, ProductColumn::Title));
        QVERIFY(f.grid.hasFocus());
    }

    void aLockedCellExplainsItself()
    {
        Fixture f;
        f.go(1, ProductColumn::Margin);
        f.press(Qt::Key_F2);
        QVERIFY(!f.editor());
        QVERIFY(f.grid.saidAboutCell().contains(QStringLiteral("Change price or cost")));
    }

    void onlyWholeNumbersAreStock()
    {
        Fixture f;
        f.go(1, ProductColumn::Stock);
        f.type(QStringLiteral("1.5"));
        f.press(Qt::Key_Return);
        QVERIFY(!f.grid.saidAboutCell().isEmpty());
        f.editor()->selectAll();
        f.type(QStringLiteral("-3"));
        f.press(Qt::Key_Return);
        QCOMPARE(f.at(1, ProductColumn::Stock).data(grid::ValueRole).toInt(), -3);
    }

    void theStatusListOffersAllowedStepsOnly()
    {
        Fixture f;
        f.go(1, ProductColumn::Status);
        f.press(Qt::Key_F2);
        auto *choice = f.grid.findChild<QComboBox *>();
        QVERIFY(choice);
        QCOMPARE(choice->count(), 2);
        choice->setCurrentIndex(1);
        emit choice->activated(1);
        QCOMPARE(f.at(1, ProductColumn::Status).data(grid::ValueRole).toString(), QStringLiteral("paused"));
        QVERIFY(f.edits.edit(f.products.products[1].id, ProductField::Status));
    }

    void deleteEmptiesTheCellAndSaysWhatMayNotBeEmpty()
    {
        Fixture f;
        f.go(1, ProductColumn::Vendor);
        f.press(Qt::Key_Delete);
        QCOMPARE(f.text(1, ProductColumn::Vendor), QString());
        f.go(1, ProductColumn::Title);
        f.press(Qt::Key_Delete);
        QCOMPARE(f.text(1, ProductColumn::Title), QStringLiteral("Product 000001"));
        QVERIFY(!f.grid.saidAboutCell().isEmpty());
    }

    void cellsAreCopiedForASpreadsheet()
    {
        Fixture f;
        f.grid.selectionModel()->select(QItemSelection(f.at(1, ProductColumn::Sku), f.at(2, ProductColumn::Price)),
            QItemSelectionModel::ClearAndSelect);
        f.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("P-000001\tActive\t100\nP-000002\tActive\t100"));
        f.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("SKU\tStatus\tPrice\n")));
    }

    void aBlockIsPastedAsOneStep()
    {
        Fixture f;
        f.go(0, ProductColumn::Price);
        f.grid.paste(QStringLiteral("11\t5\n12\t6\n"));
        QCOMPARE(f.text(1, ProductColumn::Cost), QStringLiteral("₪6.00"));
        QCOMPARE(f.edits.editCount(), 4);
        f.edits.undo();
        QCOMPARE(f.edits.editCount(), 0);
        f.grid.paste(QStringLiteral("x"));
        QVERIFY(!f.grid.saidAboutCell().isEmpty());
    }

    void fillDownCopiesTheTopmostValue()
    {
        Fixture f;
        f.grid.selectionModel()->select(QItemSelection(f.at(0, ProductColumn::Price), f.at(3, ProductColumn::Price)),
            QItemSelectionModel::ClearAndSelect);
        QVERIFY(f.model.setData(f.at(0, ProductColumn::Price), QStringLiteral("55"), Qt::EditRole));
        f.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(f.text(3, ProductColumn::Price), QStringLiteral("₪55.00"));
    }

    void quotedCellsSurviveTheClipboard()
    {
        const QList<QStringList> cells{
            {QStringLiteral("a\tb"), QStringLiteral("say \"no\"")}, {QStringLiteral("two\nlines"), QString()}};
        QCOMPARE(fromTsv(toTsv(cells)), cells);
        QCOMPARE(fromTsv(QStringLiteral("1\t2\r\n3\t4\r\n")).size(), 2);
        const QList<QStringList> column{{QStringLiteral("a")}, {QString()}};
        QCOMPARE(fromTsv(toTsv(column)), column);
    }

    void theKeyboardReachesTheEnds()
    {
        Fixture f;
        f.go(5, ProductColumn::Price);
        f.press(Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(f.grid.currentIndex(), f.at(499, ProductColumn::Updated));
        f.press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(f.grid.currentIndex(), f.at(0, ProductColumn::Image));
        f.go(5, ProductColumn::Price);
        f.press(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.grid.currentIndex(), f.at(499, ProductColumn::Price));
        f.press(Qt::Key_PageUp);
        QVERIFY(f.grid.currentIndex().row() < 490);
        f.press(Qt::Key_Home);
        QCOMPARE(f.grid.currentIndex().column(), static_cast<int>(ProductColumn::Image));
    }

    void theCurrentColumnIsNeverHiddenByTheFrozenOnes()
    {
        Fixture f;
        f.go(0, ProductColumn::Updated);
        QVERIFY(f.grid.horizontalScrollBar()->value() > 0);
        f.go(0, ProductColumn::Sku);
        QVERIFY(f.grid.visualRect(f.at(0, ProductColumn::Sku)).left()
            >= 40 + f.grid.columnWidth(static_cast<int>(ProductColumn::Title)));
    }

    void aClickOnTheHeaderSorts()
    {
        Fixture f;
        auto *header = f.grid.horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(ProductColumn::Sku)) + 20;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 16));
        QCOMPARE(f.model.sortColumn(), static_cast<int>(ProductColumn::Sku));
        QCOMPARE(f.model.query().sort, ProductSort::Sku);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, 16));
        QVERIFY(f.model.query().descending);
    }

    void theBoxesInFrontTickRows()
    {
        Fixture f;
        auto *boxes = f.grid.findChild<MarkHeader *>();
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, {}, QPoint(18, 16));
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(18, 16 + 3 * 32));
        QCOMPARE(f.model.marks().count(500), 4);
        auto *corner = f.grid.findChild<MarkCorner *>();
        QTest::mouseClick(corner, Qt::LeftButton);
        QVERIFY(f.model.marks().isEmpty());
        QTest::mouseClick(corner, Qt::LeftButton);
        QCOMPARE(f.model.marks().count(500), 500);
        f.go(2, ProductColumn::Sku);
        f.press(Qt::Key_Space);
        QCOMPARE(f.model.marks().count(500), 499);
    }

    void theTitleTakesTheWholeWidthOfABigScreen()
    {
        Fixture f;
        f.grid.resize(3400, 800);
        QTRY_COMPARE(f.grid.horizontalHeader()->length(), f.grid.viewport()->width());
        QCOMPARE(f.grid.columnWidth(static_cast<int>(ProductColumn::Sku)), 112);
        f.grid.resize(1400, 800);
        QTRY_COMPARE(f.grid.horizontalHeader()->length(), f.grid.viewport()->width());
    }

    void aWidthThatNobodyCanUseIsNotTaken()
    {
        Fixture f;
        f.grid.setArrangement(
            {{u"order"_qs, QStringList{u"title"_qs, u"sku"_qs}}, {u"widths"_qs, QVariantMap{{u"sku"_qs, 1'000'000}}}});
        QVERIFY(f.grid.columnWidth(static_cast<int>(ProductColumn::Sku)) < 5'000);
        f.grid.setArrangement(
            {{u"order"_qs, QStringList{u"title"_qs, u"sku"_qs}}, {u"widths"_qs, QVariantMap{{u"sku"_qs, 333}}}});
        QCOMPARE(f.grid.columnWidth(static_cast<int>(ProductColumn::Sku)), 333);
    }

    void theArrangementIsKept()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("ui.ini")), QSettings::IniFormat);
        {
            Fixture f(5);
            f.grid.keepArrangement(&settings, QStringLiteral("catalog"));
            f.grid.horizontalHeader()->resizeSection(static_cast<int>(ProductColumn::Sku), 177);
            f.grid.horizontalHeader()->moveSection(3, 5);
            f.grid.setColumnShown(static_cast<int>(ProductColumn::Margin), false);
            f.grid.setFrozenColumns(1);
            f.model.sort(static_cast<int>(ProductColumn::Price), Qt::DescendingOrder);
            auto *header = f.grid.horizontalHeader();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                QPoint(header->sectionViewportPosition(static_cast<int>(ProductColumn::Sku)) + 9, 16));
        }
        Fixture f(5);
        f.grid.keepArrangement(&settings, QStringLiteral("catalog"));
        auto *header = f.grid.horizontalHeader();
        QCOMPARE(header->sectionSize(static_cast<int>(ProductColumn::Sku)), 177);
        QCOMPARE(header->visualIndex(static_cast<int>(ProductColumn::Status)), 5);
        QVERIFY(header->isSectionHidden(static_cast<int>(ProductColumn::Margin)));
        QCOMPARE(f.grid.frozenColumns(), 1);
        QCOMPARE(f.model.sortColumn(), static_cast<int>(ProductColumn::Sku));
        f.grid.resetArrangement();
        QCOMPARE(header->visualIndex(static_cast<int>(ProductColumn::Status)), 3);
        QVERIFY(!header->isSectionHidden(static_cast<int>(ProductColumn::Margin)));
    }

    void hiddenColumnsStayHiddenWhenRowsMove()
    {
        Fixture f;
        auto *header = f.grid.horizontalHeader();
        f.grid.setColumnShown(header->logicalIndex(header->count() - 1), false);
        f.grid.setColumnShown(static_cast<int>(ProductColumn::Margin), false);
        const QVariantMap before = f.grid.arrangement();
        QSignalSpy arranged(&f.grid, &DataGrid::arrangementChanged);
        QSignalSpy moved(&f.model, &QAbstractItemModel::layoutChanged);
        f.products.products[0].title = QStringLiteral("Zebra");
        ++f.products.products[0].rowVersion;
        emit f.products.changedUnknown();
        QTRY_COMPARE(f.text(0, ProductColumn::Title), QStringLiteral("Product 000001"));
        QVERIFY(moved.count() > 0);
        QCOMPARE(f.grid.arrangement(), before);
        QCOMPARE(arranged.count(), 0);
        // What a person does afterwards is kept as ever.
        header->resizeSection(static_cast<int>(ProductColumn::Sku), 177);
        QCOMPARE(arranged.count(), 1);
    }

    void theFirstRowsAreOutlinedInTheFrozenColumnsToo()
    {
        MemoryProducts products(50);
        ChangeSet edits(QStringLiteral("Dana"));
        ProductTableModel model(&products, &edits, {});
        DataGrid grid(&model);
        grid.resize(904, 640);
        grid.show();
        model.setQuery({});
        QCOMPARE(model.state(), grid::GridModel::State::Loading);
        auto *frozen = grid.findChild<FrozenColumns *>();
        QVERIFY(frozen->isVisible());
        const int title = frozen->columnViewportPosition(static_cast<int>(ProductColumn::Title));
        const QPoint outline(title + measure::cellPadding + 8, 2 * measure::row + 16);
        const auto pixel = [&] { return frozen->viewport()->grab().toImage().pixelColor(outline); };
        QCOMPARE(pixel(), Tokens::of(&grid).track);
        QTRY_COMPARE(model.rowCount(), 50);
        QVERIFY(pixel() != Tokens::of(&grid).track);
    }

    void whatAppearsAroundTheGridLeavesTheCurrentCellInView()
    {
        Fixture f;
        f.grid.verticalScrollBar()->setValue(f.grid.verticalScrollBar()->singleStep() * 40);
        const auto last = [&f] { return f.grid.rowAt(f.grid.viewport()->height() - 2); };
        const auto isSeen = [&f] {
            return f.grid.viewport()->rect().contains(
                f.grid.visualRect(f.at(f.grid.currentIndex().row(), ProductColumn::Price)));
        };
        f.go(last() - 1, ProductColumn::Price);
        QVERIFY(isSeen());
        f.grid.resize(904, 500);
        QVERIFY(isSeen());
        // Whoever has scrolled away from it stays where they are.
        f.grid.verticalScrollBar()->setValue(0);
        QVERIFY(!isSeen());
        f.grid.resize(904, 400);
        QCOMPARE(f.grid.verticalScrollBar()->value(), 0);
    }

    void theTitleTakesTheRoomThatIsLeftUntilSomebodySetsItsWidth()
    {
        Fixture f(5);
        const auto width = [&f] { return f.grid.columnWidth(static_cast<int>(ProductColumn::Title)); };
        f.grid.resetArrangement();
        f.grid.resize(904, 640);
        QTRY_VERIFY(width() >= 168);
        QTRY_COMPARE(f.grid.horizontalScrollBar()->maximum(), 0); // the usual columns fit beside a detail pane
        const int before = width();
        f.grid.resize(1104, 640);
        QTRY_COMPARE(width(), before + 200);
        QVERIFY(!f.grid.arrangement().value(QStringLiteral("widths")).toMap().contains(QStringLiteral("title")));
        f.grid.horizontalHeader()->resizeSection(static_cast<int>(ProductColumn::Title), 222);
        f.grid.resize(1004, 640);
        QTest::qWait(5);
        QCOMPARE(width(), 222);
        const QVariantMap kept = f.grid.arrangement();
        f.grid.resetArrangement();
        QVERIFY(width() != 222);
        f.grid.setArrangement(kept);
        QCOMPARE(width(), 222);
    }

    void whatIsStagedLooksStagedHoweverTheStoreStands()
    {
        Fixture f;
        f.go(0, ProductColumn::Cost);
        f.products.products[4].failedFields = fieldBit(ProductField::Price);
        f.products.products[6].conflictFields = fieldBit(ProductField::Price);
        f.model.setQuery({});
        QTRY_VERIFY(f.model.row(6) && f.model.row(6)->conflictFields != 0);
        const auto cell = [&f](int row) {
            return f.grid.viewport()->grab(f.grid.visualRect(f.at(row, ProductColumn::Price))).toImage();
        };
        QCOMPARE(f.pixel(6, ProductColumn::Price, QPoint(3, 3)), Tokens::of(&f.grid).conflict);
        QVERIFY(cell(4) != cell(6) && cell(4) != cell(8) && cell(6) != cell(8));
        for (const int row : {4, 6, 8})
            QVERIFY(f.model.setData(f.at(row, ProductColumn::Price), QStringLiteral("3"), Qt::EditRole));
        QCOMPARE(f.pixel(6, ProductColumn::Price, QPoint(3, 3)), Tokens::of(&f.grid).staged);
        QVERIFY(cell(4) == cell(8));
        QVERIFY(cell(6) == cell(8));
        const QString said = f.at(6, ProductColumn::Price).data(Qt::ToolTipRole).toString();
        QVERIFY2(
            said.startsWith(QStringLiteral("Staged")) && said.contains(QStringLiteral("changed here and in the store")),
            qPrintable(said));
    }

    void theStatesOfCellsAreSeen()
    {
        Fixture f;
        const Tokens &tokens = Tokens::of(&f.grid);
        const QPoint corner(3, 3);
        f.go(0, ProductColumn::Cost);
        QCOMPARE(f.pixel(4, ProductColumn::Price, corner), tokens.surface);
        QCOMPARE(f.pixel(5, ProductColumn::Price, corner), tokens.alternate);
        f.model.marks().set(f.model.rowId(4), true);
        QCOMPARE(f.pixel(4, ProductColumn::Price, corner), tokens.selection);
        QVERIFY(f.model.setData(f.at(4, ProductColumn::Price), QStringLiteral("3"), Qt::EditRole));
        QCOMPARE(f.pixel(4, ProductColumn::Price, corner), tokens.staged);
        QCOMPARE(f.pixel(4, ProductColumn::Cost, corner), tokens.selection);
        f.products.products[4].price = Decimal::fromInteger(8);
        ++f.products.products[4].rowVersion;
        f.edits.observe(f.products.products[4]);
        QCOMPARE(f.pixel(4, ProductColumn::Price, corner), tokens.conflict);
        f.go(4, ProductColumn::Price);
        QCOMPARE(f.pixel(4, ProductColumn::Price, QPoint(0, 0)), tokens.accent);
        QCOMPARE(f.pixel(4, ProductColumn::Price, QPoint(40, 31)), tokens.accent);
        QCOMPARE(f.pixel(6, ProductColumn::Price, QPoint(40, 31)), tokens.gridLine);
    }
};

PURSER_TEST(DataGridTest)
#include "datagridtest.moc"
