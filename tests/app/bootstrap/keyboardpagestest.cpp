#include "tests/app/bootstrap/keyboard.h"
#include "ui/catalog/bulkdialogs.h"
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/historypage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/listexports.h"
#include "ui/catalog/productdialog.h"
#include "ui/catalog/undopage.h"
#include "ui/shell/shortcutsdialog.h"

#include <QTreeWidget>

using namespace purser;
using namespace purser::test;

/// What lies beyond the list of products, with keys only: bulk actions, History, files and settings; on the way, every
/// control has a name for screen readers and shows where the focus is.
class KeyboardPagesTest : public Keyboard {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        makeCompany();
        const auto who = signIn(database_->settings(manager_), tenant_.slug, manager_.email, manager_.password);
        QVERIFY2(who, who ? "" : qPrintable(who.error().message));
        openWindow(*who);
    }
    void cleanupTestCase() { closeEverything(); }
    void init() { QVERIFY2(!failed_, "the way there is not open"); }
    void cleanup() { failed_ = failed_ || QTest::currentTestFailed(); }

    void aBulkActionIsPreviewedAppliedAndUndone()
    {
        const auto price = [this] { return workspace_->catalog()->model()->row(20)->price->toString(); };
        const QString before = price();
        press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(workspace_->catalog()->model()->marks().isAll());
        for (int i = 0; i < 8 && !tabTo(u"Bulk actions"_qs, 6); ++i)
            press(Qt::Key_F6);
        QVERIFY(tabTo(u"Bulk actions"_qs, 1));
        when(isMenuOpen, [] {
            press(Qt::Key_Down); // Set status
            press(Qt::Key_Down); // Change prices…
            press(Qt::Key_Return);
        });
        press(Qt::Key_Space);
        QTRY_VERIFY(window()->findChild<ui::PriceChangeDialog *>());
        auto *question = window()->findChild<ui::PriceChangeDialog *>();
        QTRY_VERIFY(question->isAncestorOf(focus()));
        allNamed(question);
        allMarked(question);
        type(u"50"_qs);
        press(Qt::Key_Return);
        auto *preview = window()->findChild<ui::BulkPreviewPage *>();
        QTRY_VERIFY(preview->isVisible());
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        const auto applies = [preview] {
            for (const QPushButton *button : preview->findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == u"Apply 40 changes")
                    return true;
            return false;
        };
        QTRY_VERIFY(applies());
        QTRY_VERIFY(preview->isAncestorOf(focus()));
        allNamed(preview);
        allMarked(preview);
        QVERIFY2(tabTo(u"Apply 40 changes"_qs), qPrintable(focus() ? focus()->accessibleName() : u"no focus"_qs));
        press(Qt::Key_Space);
        QTRY_VERIFY2(preview->result().contains(u"40 products changed"), qPrintable(preview->result()));
        allNamed(preview);
        QTRY_VERIFY(price() != before); // the grid behind it hears of it
        QVERIFY(tabTo(u"Undo"_qs));
        press(Qt::Key_Space);
        auto *undo = workspace_->undoPage();
        QTRY_VERIFY(undo->isVisible());
        QTRY_VERIFY(undo->isAncestorOf(focus()));
        QTRY_VERIFY(tabTo(u"Undo 40"_qs));
        allNamed(undo);
        allMarked(undo);
        QVERIFY(tabTo(u"Undo 40"_qs));
        press(Qt::Key_Space);
        QTRY_VERIFY(!undo->result().isEmpty());
        QVERIFY(undo->isAncestorOf(focus()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
        QTRY_COMPARE(price(), before);
        for (int i = 0; i < 8 && !tabTo(u"Clear selection"_qs, 4); ++i)
            press(Qt::Key_F6);
        QVERIFY(tabTo(u"Clear selection"_qs, 1));
        press(Qt::Key_Space);
        QVERIFY(workspace_->catalog()->model()->marks().isEmpty());
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void historyLeadsIntoTheUndoPreviewAndBack()
    {
        press(Qt::Key_H, Qt::ControlModifier);
        auto *history = workspace_->historyPage();
        QTRY_VERIFY(history->isVisible());
        QTRY_VERIFY(qobject_cast<QTableView *>(focus()) && history->isAncestorOf(focus()));
        QTRY_VERIFY(!history->chosen().isNull());
        allNamed(history);
        allMarked(history);
        const BatchId newest = history->chosen();
        press(Qt::Key_Down);
        QTRY_VERIFY(history->chosen() != newest);
        press(Qt::Key_Up);
        QTRY_VERIFY(history->chosen() == newest);
        press(Qt::Key_Return);
        QTRY_VERIFY(workspace_->undoPage()->isVisible());
        QVERIFY(workspace_->undoPage()->batch() == newest);
        press(Qt::Key_Escape);
        QTRY_VERIFY(history->isVisible());
        QTRY_VERIFY(history->isAncestorOf(focus()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(grid()->hasFocus());
    }

    void theListIsExported()
    {
        const QString path = home_.filePath(u"list.csv"_qs);
        chooseSoon(path);
        press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(QFile::exists(path) && !workspace_->exports()->isRunning());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 41);
        QVERIFY(isBackInGrid());
        press(Qt::Key_Escape); // what is said about it
    }

    void theImportPageIsEnteredAndLeft()
    {
        press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(workspace_->importPage()->isVisible());
        QTRY_VERIFY(workspace_->importPage()->isAncestorOf(focus()));
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        QFile file(home_.filePath(u"products.csv"_qs));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ID,Type,SKU,Name,Published,In stock?,Stock,Regular price\n1,simple,KV-0001,Bud vase 01,1,1,5,99\n");
        file.close();
        chooseSoon(file.fileName());
        press(Qt::Key_Space); // "Choose a file…" has the focus
        window()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window(), test::patience));
        QTRY_VERIFY(qobject_cast<QTreeWidget *>(focus()));
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        QTRY_VERIFY(!workspace_->isImporting()); // it counts the rows
        press(Qt::Key_Return, Qt::ControlModifier);
        auto *kinds = workspace_->importPage()->findChild<QTabBar *>();
        QTRY_VERIFY(kinds->isVisible() && !workspace_->isImporting());
        QTRY_VERIFY(workspace_->importPage()->isAncestorOf(focus()));
        allNamed(workspace_->importPage());
        allMarked(workspace_->importPage());
        press(Qt::Key_Escape); // back to the columns, and on again
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(kinds->isVisible() && !workspace_->isImporting());
        press(Qt::Key_Return, Qt::ControlModifier); // the import itself
        QTRY_VERIFY(!kinds->isVisible() && !workspace_->isImporting());
        QTRY_VERIFY(tabTo(u"Open the catalog"_qs));
        allNamed(workspace_->importPage());
        press(Qt::Key_Space);
        QVERIFY(workspace_->catalog()->isVisible());
        QTRY_VERIFY(workspace_->catalog()->model()->row(1)
            && workspace_->catalog()->model()->row(1)->price->toString() == u"99");
        QTRY_VERIFY(grid()->hasFocus());
    }

    void aNewProductAndTheListOfKeysAndTheSettings()
    {
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(window()->findChild<ui::ProductDialog *>());
        auto *dialog = window()->findChild<ui::ProductDialog *>();
        QTRY_VERIFY(dialog->isAncestorOf(focus()));
        allNamed(dialog);
        allMarked(dialog);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!window()->findChild<ui::ProductDialog *>());
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_F1);
        QTRY_VERIFY(window()->findChild<ui::ShortcutsDialog *>());
        auto *keys = window()->findChild<ui::ShortcutsDialog *>();
        QTRY_VERIFY(keys->isAncestorOf(focus()));
        allNamed(keys);
        QStringList listed;
        auto *tree = keys->findChild<QTreeWidget *>();
        for (int g = 0; g < tree->topLevelItemCount(); ++g)
            for (int i = 0; i < tree->topLevelItem(g)->childCount(); ++i)
                listed << tree->topLevelItem(g)->child(i)->text(0) + u'\t' + tree->topLevelItem(g)->child(i)->text(1);
        for (const char *wanted : {"Fill down\tCtrl+D", "Copy with header\tCtrl+Shift+C", "Find products\tCtrl+F",
                 "Open view…\tCtrl+B", "Select whole rows\tShift+Space", "Next area\tF6", "New product\tCtrl+N",
                 "Import products…\tCtrl+Shift+I", "Detail pane\tCtrl+I", "Review changes\tCtrl+R", "Tick row\tSpace"})
            QVERIFY2(listed.contains(QString::fromUtf8(wanted)), wanted);
        QSet<QString> shortcuts;
        for (const QString &line : listed) {
            const QString key = line.section(u'\t', 1);
            QVERIFY2(!shortcuts.contains(key), qPrintable(u"twice: "_qs + line));
            shortcuts.insert(key);
        }
        press(Qt::Key_Escape);
        QTRY_VERIFY(isBackInGrid());
        press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_COMPARE(window()->currentPage(), u"settings"_qs);
        allNamed(window());
        press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(grid()->hasFocus());
    }
};

PURSER_TEST(KeyboardPagesTest) // async
#include "keyboardpagestest.moc"
