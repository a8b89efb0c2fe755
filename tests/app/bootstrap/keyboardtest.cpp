#include "tests/app/bootstrap/keyboard.h"
#include "ui/catalog/catalogviews.h"
#include "ui/catalog/filterpopup.h"
#include "ui/catalog/productfilters.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/settledialog.h"
#include "ui/catalog/viewdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/widgets/cellbubble.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchfield.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>

using namespace purser;
using namespace purser::test;

/// From sign-in through the list of products with keys only; on the way, every control has a name for screen readers
/// and shows where the focus is.
class KeyboardTest : public Keyboard {
    Q_OBJECT

private slots:
    void initTestCase() { makeCompany(); }
    void cleanupTestCase() { closeEverything(); }
    void init() { QVERIFY2(!failed_, "the way there is not open"); }
    void cleanup() { failed_ = failed_ || QTest::currentTestFailed(); }

    void signingInNeedsThePasswordAndEnter()
    {
        RealSignIn backend(database_->settings(manager_), tenant_.slug, manager_.email);
        ui::SignInWindow signIn(backend);
        signIn.show();
        signIn.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&signIn, test::patience));
        allNamed(&signIn);
        allMarked(&signIn);
        QTRY_VERIFY(focus());
        type(manager_.password);
        press(Qt::Key_Return);
        QTRY_VERIFY(backend.session.has_value());
        signIn.hide();
        openWindow(*backend.session);
        allNamed(window());
    }

    void searchAndFiltersAreSetAndLeft()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(workspace_->catalog()->searchField()->hasFocus());
        type(u"Bud vase 1"_qs);
        QTRY_COMPARE(workspace_->catalog()->model()->rowCount(), 13);
        press(Qt::Key_Escape);
        QTRY_COMPARE(workspace_->catalog()->model()->rowCount(), 40);
        press(Qt::Key_Escape);
        QVERIFY(grid()->hasFocus());

        press(Qt::Key_F6, Qt::ShiftModifier); // back into the row of filters
        QVERIFY(tabTo(u"Add filter"_qs));
        when(isMenuOpen, [] {
            press(Qt::Key_Down); // Status
            press(Qt::Key_Down); // Stock
            press(Qt::Key_Return);
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<ui::FilterPopup *>(QApplication::activePopupWidget()));
        allNamed(QApplication::activePopupWidget());
        type(u"5"_qs);
        press(Qt::Key_Return);
        QTRY_COMPARE(workspace_->catalog()->model()->rowCount(), 5);
        press(Qt::Key_Backtab);
        QCOMPARE(focus()->accessibleName(), u"Changed since last visit"_qs);
        press(Qt::Key_Backtab);
        QVERIFY(qobject_cast<ui::Chip *>(focus()));
        press(Qt::Key_Delete); // the chip of the stock
        QTRY_COMPARE(workspace_->catalog()->model()->rowCount(), 40);
        press(Qt::Key_Escape);
        QVERIFY(grid()->hasFocus());
    }

    void everyAreaIsReachedAndTheFocusIsSeenEverywhere()
    {
        QSet<QWidget *> seen;
        for (int i = 0; i < 8; ++i) {
            press(Qt::Key_F6);
            seen.insert(focus());
        }
        QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size())));
        while (!grid()->hasFocus())
            press(Qt::Key_F6);
        allMarked(window());
        QVERIFY(grid()->hasFocus());
    }

    void cellsAreReadWithTheirStateAndHeaders()
    {
        goToCell(2, ProductColumn::Price);
        press(Qt::Key_4);
        type(u"79"_qs);
        press(Qt::Key_Return);
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(grid());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->text(QAccessible::Name), u"Products"_qs);
        QAccessibleInterface *const cell = table->tableInterface()->cellAt(2, int(ProductColumn::Price));
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), u"₪479.00, staged, was ₪102.00"_qs);
        const auto columns = cell->tableCellInterface()->columnHeaderCells();
        QCOMPARE(columns.size(), 1);
        QCOMPARE(columns[0]->text(QAccessible::Name), u"Price"_qs);
        const auto rows = cell->tableCellInterface()->rowHeaderCells();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0]->text(QAccessible::Name), u"Bud vase 02"_qs);
        // What is said beside a cell is a message for screen readers.
        goToCell(3, ProductColumn::Sync);
        press(Qt::Key_F2);
        QAccessibleInterface *const said = QAccessible::queryAccessibleInterface(grid()->findChild<ui::CellBubble *>());
        QVERIFY(said);
        QCOMPARE(said->role(), QAccessible::AlertMessage);
        QVERIFY2(
            said->text(QAccessible::Name).contains(u"Sync says how"_qs), qPrintable(said->text(QAccessible::Name)));
        goToCell(2, ProductColumn::Price);
        QAccessibleInterface *const margin = table->tableInterface()->cellAt(2, int(ProductColumn::Sync));
        QVERIFY(!margin->text(QAccessible::Description).isEmpty()); // why it cannot be edited
    }

    void rangesTicksAndTheReviewAndApplying()
    {
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_Down, Qt::ShiftModifier);
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(workspace_->changes()->editCount(), 3);
        press(Qt::Key_Escape);
        press(Qt::Key_Space);
        QCOMPARE(workspace_->catalog()->model()->marks().ids().size(), 1);
        press(Qt::Key_R, Qt::ControlModifier);
        auto *review = window()->findChild<ui::ReviewPage *>();
        QTRY_VERIFY(review->isVisible());
        allNamed(review);
        QTRY_VERIFY(review->isAncestorOf(focus()));
        allMarked(review);
        press(Qt::Key_Escape);
        QVERIFY(workspace_->catalog()->isVisible());
        QTRY_VERIFY(grid()->hasFocus());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(review->isVisible());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!review->result().isEmpty());
        QVERIFY2(workspace_->changes()->isEmpty(), qPrintable(review->result()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void aConflictIsSettledFromThePalette()
    {
        goToCell(9, ProductColumn::Price);
        type(u"500"_qs);
        press(Qt::Key_Return);
        db::Connection other = database_->connect(tenant_.admin);
        must(other,
            u"update catalog.product_variants set price = 77 where product_id = (select id from catalog.products where sku = 'KV-0009')"_qs);
        QTRY_COMPARE(workspace_->changes()->conflictCount(), 1);
        QAccessibleInterface *const table = QAccessible::queryAccessibleInterface(grid());
        QVERIFY(table->tableInterface()
                    ->cellAt(9, int(ProductColumn::Price))
                    ->text(QAccessible::Name)
                    .contains(u"in conflict"_qs));
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = window()->commandPalette();
        QTRY_VERIFY(palette->isVisible());
        allNamed(palette);
        QStringList nameless;
        when(isDialogOpen<ui::SettleDialog>, [&nameless, this] {
            auto *dialog = window()->findChild<ui::SettleDialog *>();
            nameless = namelessIn(dialog);
            press(Qt::Key_M);
            for (int i = 0; i < 12 && dialog->isVisible(); ++i) {
                if (const auto *button = qobject_cast<QPushButton *>(focus());
                    button && button->isEnabled() && button->text().startsWith(u"Save"_qs)) {
                    press(Qt::Key_Space);
                    break;
                }
                press(Qt::Key_Tab);
            }
            if (dialog->isVisible())
                dialog->reject();
        });
        type(u"settle conf"_qs);
        press(Qt::Key_Return);
        QTRY_COMPARE(workspace_->changes()->conflictCount(), 0);
        QCOMPARE(nameless, QStringList());
        QCOMPARE(workspace_->changes()->editCount(), 1);
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_Z, Qt::ControlModifier); // what was settled
        press(Qt::Key_Z, Qt::ControlModifier); // what was typed
        QVERIFY(workspace_->changes()->isEmpty());
    }

    void theDetailPaneIsReadAndLeft()
    {
        auto *pane = window()->findChild<ui::DetailPane *>();
        QVERIFY(pane->isVisible());
        for (int i = 0; i < 8 && !pane->isAncestorOf(focus()); ++i)
            press(Qt::Key_F6);
        QVERIFY(pane->isAncestorOf(focus()));
        for (int i = 0; i < 8 && !qobject_cast<QTabBar *>(focus()); ++i)
            press(Qt::Key_Tab);
        auto *tabs = qobject_cast<QTabBar *>(focus());
        QVERIFY(tabs);
        for (int i = 0; i < tabs->count(); ++i) {
            allNamed(pane);
            press(Qt::Key_Right);
        }
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!pane->isVisible());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(pane->isVisible());
    }

    void viewsAreSavedAndOpened()
    {
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window()->findChild<ui::ViewDialog *>());
        allNamed(window()->findChild<ui::ViewDialog *>());
        QTRY_VERIFY(
            qobject_cast<QLineEdit *>(focus()) && window()->findChild<ui::ViewDialog *>()->isAncestorOf(focus()));
        type(u"Mine"_qs);
        press(Qt::Key_Return);
        QTRY_VERIFY(!window()->findChild<ui::ViewDialog *>());
        QTRY_COMPARE(workspace_->catalog()->views()->store()->list().views.size(), size_t{1});
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_K, Qt::ControlModifier);
        type(u"mine"_qs);
        QTRY_VERIFY(window()->commandPalette()->list()->count() > 0);
        press(Qt::Key_Return);
        QTRY_VERIFY(isBackInGrid());
    }
};

PURSER_TEST(KeyboardTest) // async
#include "keyboardtest.moc"
