#include "ui/catalog/historypage.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/catalog/historyfakes.h"
#include "ui/catalog/editactions.h"
#include "ui/catalog/previewtable.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

PreviewTable *table(const QWidget &page, const QString &name)
{
    for (PreviewTable *t : page.findChildren<PreviewTable *>())
        if (t->accessibleName() == name)
            return t;
    return nullptr;
}

QAbstractButton *button(const QWidget &page, const QString &text)
{
    for (QAbstractButton *b : page.findChildren<QAbstractButton *>())
        if (b->isVisible() && b->text().startsWith(text))
            return b;
    return nullptr;
}

QString said(const QWidget &page)
{
    for (const StateView *view : page.findChildren<StateView *>())
        if (view->isVisible())
            return view->message();
    return {};
}

QString cell(const PreviewTable *t, int row, int column)
{
    return t->model()->index(row, column).data().toString();
}

/// The page over a history that the test fills.
struct Fixture {
    FakeHistory history;
    std::unique_ptr<HistoryPage> page;
    explicit Fixture(int batches = 0, const QString &whyReadOnly = {})
    {
        for (int i = batches; i > 0; --i)
            history.batches.push_back(
                FakeHistory::batchOf(i, i % 2 ? QStringLiteral("Raise prices %1").arg(i) : QString(), i, i != 2));
        history.batchItems = {FakeHistory::itemOf(1), FakeHistory::itemOf(2, UndoState::Changed)};
        page = std::make_unique<HistoryPage>(&history, nullptr, whyReadOnly);
        page->resize(1200, 800);
    }
    void show()
    {
        page->show();
        page->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(page.get(), test::patience);
    }
    [[nodiscard]] PreviewTable *batches() const { return table(*page, QStringLiteral("Applied changes")); }
    [[nodiscard]] PreviewTable *items() const { return table(*page, QStringLiteral("What was changed")); }
};

} // namespace

/// History as a person meets it: filled, empty, failed, without rights, by keyboard.
class HistoryPageTest : public QObject {
    Q_OBJECT

private slots:
    void itListsWhatIDidAndShowsTheNewestInDetail()
    {
        Fixture f(3);
        QAbstractItemModelTester tester(f.batches()->model());
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 2); // the second is somebody else's
        QCOMPARE(cell(f.batches(), 0, BatchTableModel::What), QStringLiteral("Raise prices 3"));
        QCOMPARE(cell(f.batches(), 0, BatchTableModel::State), QStringLiteral("Applied"));
        QCOMPARE(f.page->chosen(), f.history.batches[0].id);
        QTRY_COMPARE(f.items()->model()->rowCount(), 2);
        QCOMPARE(cell(f.items(), 0, BatchItemTableModel::Before), QStringLiteral("₪100.00"));
        QCOMPARE(cell(f.items(), 0, BatchItemTableModel::After), QStringLiteral("₪120.00"));
        QCOMPARE(cell(f.items(), 0, BatchItemTableModel::Now), QStringLiteral("Unchanged since"));
        QCOMPARE(cell(f.items(), 1, BatchItemTableModel::Now), QStringLiteral("Changed to ₪130.00"));
    }

    void everybodysChangesNameTheirAuthor()
    {
        Fixture f(3);
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 2);
        button(*f.page, QStringLiteral("Everybody"))->click();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 3);
        QCOMPARE(cell(f.batches(), 1, BatchTableModel::Who), QStringLiteral("Noa Tal"));
        QCOMPARE(cell(f.batches(), 1, BatchTableModel::What), QStringLiteral("Price of 2 products"));
    }

    void byKeyboardAloneABatchIsChosenAndItsUndoAskedFor()
    {
        Fixture f(3);
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 2);
        f.page->setFocus();
        QTRY_VERIFY(f.batches()->hasFocus());
        QSignalSpy undo(f.page.get(), &HistoryPage::undoRequested);
        QTest::keyClick(f.batches(), Qt::Key_Down);
        QTest::keyClick(f.batches(), Qt::Key_Return);
        QCOMPARE(undo.count(), 1);
        QCOMPARE(undo.at(0).at(0).value<BatchId>(), f.history.batches[2].id);
        QSignalSpy close(f.page.get(), &HistoryPage::closeRequested);
        QTest::keyClick(f.batches(), Qt::Key_Escape);
        QCOMPARE(close.count(), 1);
    }

    void whatIsUndoneIsSaidAndNotOfferedAgain()
    {
        Fixture f(1);
        f.history.batches[0].undone = 1;
        f.history.batches[0].reversed = true;
        f.history.batches[0].undoneBy = QStringLiteral("Noa Tal");
        f.history.batches[0].undoneAt = f.history.batches[0].at;
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 1);
        QVERIFY(cell(f.batches(), 0, BatchTableModel::State).endsWith(QStringLiteral("by Noa Tal")));
        QVERIFY(cell(f.batches(), 0, BatchTableModel::Action).isEmpty());
        QVERIFY(!button(*f.page, QStringLiteral("Undo…"))->isEnabled());
    }

    void anUndoIsRedone()
    {
        Fixture f(1);
        f.history.batches[0].kind = BatchKind::Undo;
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 1);
        QCOMPARE(cell(f.batches(), 0, BatchTableModel::What), QStringLiteral("Undo: Raise prices 1"));
        QVERIFY(button(*f.page, QStringLiteral("Redo…")));
    }

    void aNewBatchOfSomebodyComesInAndTheChosenOneStaysChosen()
    {
        Fixture f(3);
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 2);
        f.page->choose(f.history.batches[2].id);
        QCOMPARE(f.page->chosen(), f.history.batches[2].id);
        f.history.batches.insert(f.history.batches.begin(), FakeHistory::batchOf(9, QStringLiteral("New"), 1));
        emit f.history.changed();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 3);
        QCOMPARE(f.page->chosen(), f.history.batches[3].id);
    }

    void anEmptyHistorySaysWhatItIsAndLeadsBack()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY2(said(*f.page).startsWith(QStringLiteral("You have not applied any changes yet")),
            qPrintable(said(*f.page)));
        QSignalSpy close(f.page.get(), &HistoryPage::closeRequested);
        button(*f.page, QStringLiteral("Back to the catalog"))->click();
        QCOMPARE(close.count(), 1);
        button(*f.page, QStringLiteral("Show everybody"))->click();
        QTRY_VERIFY(said(*f.page).startsWith(QStringLiteral("No changes have been applied yet")));
    }

    void aFailureIsSaidAndRetried()
    {
        Fixture f(1);
        f.history.failure = Error{Error::Kind::Timeout, QStringLiteral("It took too long."), {}, {}};
        f.show();
        QTRY_VERIFY(said(*f.page).contains(QStringLiteral("It took too long.")));
        f.history.failure.reset();
        button(*f.page, QStringLiteral("Retry"))->click();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 1);
        QTRY_VERIFY(f.batches()->isVisible());
    }

    void offlineTheRowsStay()
    {
        Fixture f(1);
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 1);
        f.history.failure = Error{Error::Kind::Unavailable, QStringLiteral("The connection was lost."), {}, {}};
        emit f.history.changed();
        QTest::qWait(20);
        QCOMPARE(f.batches()->model()->rowCount(), 1);
        QVERIFY(f.batches()->isVisible());
    }

    void whoMayNotEditLooksButUndoesNothing()
    {
        Fixture f(1, QStringLiteral("Your role may only look."));
        f.show();
        QTRY_COMPARE(f.batches()->model()->rowCount(), 1);
        QVERIFY(!button(*f.page, QStringLiteral("Undo…"))->isEnabled());
        QSignalSpy undo(f.page.get(), &HistoryPage::undoRequested);
        QTest::keyClick(f.batches(), Qt::Key_Return);
        QCOMPARE(undo.count(), 0);
    }

    void aPageClosedWhileItReadsIsNoMatter()
    {
        Fixture f(3);
        f.show();
        f.page.reset();
        QTest::qWait(10);
    }

    void aMillionItemsAreReadOnlyWhereSomebodyLooks()
    {
        Fixture f(1);
        f.history.batchItems.clear();
        for (int i = 0; i < 5000; ++i)
            f.history.batchItems.push_back(FakeHistory::itemOf(i));
        f.show();
        QTRY_COMPARE(f.items()->model()->rowCount(), PagedTableModel::pageSize);
        QTest::qWait(20);
        QCOMPARE(f.items()->model()->rowCount(), PagedTableModel::pageSize);
        f.items()->scrollToBottom();
        QTRY_COMPARE(f.items()->model()->rowCount(), 2 * PagedTableModel::pageSize);
    }

    void undoGoesFromWhatIsStagedToWhatWasApplied()
    {
        ChangeSet changes(QStringLiteral("Dana"));
        FakeHistory history;
        EditActions actions(&changes, &history);
        QSignalSpy asked(&actions, &EditActions::undoBatchRequested);
        QVERIFY(!actions.undo()->isEnabled());
        history.upcoming.undo = FakeHistory::batchOf(1, {}, 312);
        history.upcoming.redo = FakeHistory::batchOf(2, QStringLiteral("Sale"), 3);
        history.upcoming.redo->kind = BatchKind::Undo;
        history.refresh();
        QVERIFY(actions.undo()->isEnabled());
        QVERIFY2(actions.undo()->text().startsWith(QStringLiteral("&Undo: Price of 312 products, applied ")),
            qPrintable(actions.undo()->text()));
        QVERIFY(actions.redo()->text().startsWith(QStringLiteral("&Redo: Sale, undone ")));

        QVERIFY(changes.stage({productRow(1, QStringLiteral("Lamp"), QStringLiteral("L"), "10", "5", 1),
            ProductField::Price, QStringLiteral("12")}));
        QVERIFY(actions.undo()->text().contains(QStringLiteral("Change of Price")));
        QVERIFY(!actions.redo()->isEnabled());
        actions.undo()->trigger();
        QVERIFY(changes.isEmpty());
        QCOMPARE(asked.count(), 0);
        QVERIFY(actions.redo()->text().contains(QStringLiteral("Change of Price")));
        actions.undo()->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).value<BatchId>(), history.upcoming.undo->id);
        changes.forgetSteps();
        actions.redo()->trigger();
        QCOMPARE(asked.at(1).at(0).value<BatchId>(), history.upcoming.redo->id);
    }
};

PURSER_TEST(HistoryPageTest)
#include "historypagetest.moc"
