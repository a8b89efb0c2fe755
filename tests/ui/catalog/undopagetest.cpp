#include "ui/catalog/undopage.h"
#include "models/catalog/bulkedit.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/catalog/historyfakes.h"
#include "ui/catalog/previewtable.h"
#include "ui/widgets/stateview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QProgressBar>
#include <QSignalSpy>

using namespace purser;
using namespace purser::catalog;
using namespace purser::test;
using namespace purser::ui;

namespace {

/// The preview of a batch of three changes that go back, one that was changed since, and one that has no way back.
struct Fixture {
    FakeHistory history;
    std::unique_ptr<UndoPage> page;
    explicit Fixture(const QString &whyReadOnly = {})
    {
        history.batches = {FakeHistory::batchOf(1, QStringLiteral("Raise prices"), 5)};
        history.batchItems = {FakeHistory::itemOf(1), FakeHistory::itemOf(2), FakeHistory::itemOf(3),
            FakeHistory::itemOf(4, UndoState::Changed), FakeHistory::itemOf(5, UndoState::NoWay)};
        page = std::make_unique<UndoPage>(&history, nullptr, whyReadOnly);
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(page.get(), test::patience);
    }
    void open() { page->open(history.batches[0].id); }
    [[nodiscard]] PreviewTable *table(const QString &name) const
    {
        for (PreviewTable *t : page->findChildren<PreviewTable *>())
            if (t->accessibleName() == name)
                return t;
        return nullptr;
    }
    [[nodiscard]] PreviewTable *back() const { return table(QStringLiteral("Goes back")); }
    [[nodiscard]] PreviewTable *stays() const { return table(QStringLiteral("Stays as it is")); }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *b : page->findChildren<QAbstractButton *>())
            if (b->isVisible() && b->text().startsWith(text))
                return b;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>())
            if (label->isVisible() && label->text() == text)
                return true;
        return false;
    }
    [[nodiscard]] QString said() const
    {
        for (const StateView *view : page->findChildren<StateView *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
};

} // namespace

/// The preview of an undo as a person meets it.
class UndoPageTest : public QObject {
    Q_OBJECT

private slots:
    void itShowsWhatGoesBackAndWhatStaysAndWhy()
    {
        Fixture f;
        QAbstractItemModelTester tester(f.back()->model());
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3 changes")));
        QTRY_COMPARE(f.back()->model()->rowCount(), 3);
        QTRY_COMPARE(f.stays()->model()->rowCount(), 2);
        QVERIFY(f.button(QStringLiteral("Goes back 3")));
        QVERIFY(f.button(QStringLiteral("Stays 2")));
        const auto *model = f.stays()->model();
        QCOMPARE(model->index(0, BatchItemTableModel::State).data().toString(), QStringLiteral("Changed since"));
        QCOMPARE(model->index(0, BatchItemTableModel::Reason).data().toString(),
            QStringLiteral("It was set to ₪120.00 here, and to ₪130.00 since."));
        QCOMPARE(
            f.back()->model()->index(0, BatchItemTableModel::Restored).data().toString(), QStringLiteral("₪100.00"));
    }

    void onlyTheTickedFieldsAreUndone()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.back()->model()->rowCount(), 3);
        f.page->setFocus();
        QTRY_VERIFY(f.back()->hasFocus());
        f.back()->setCurrentIndex(f.back()->model()->index(1, BatchItemTableModel::Title));
        QTest::keyClick(f.back(), Qt::Key_Space);
        QTRY_VERIFY(f.button(QStringLiteral("Undo 2 changes")));
        QTest::keyClick(f.button(QStringLiteral("Undo 2 changes")), Qt::Key_Space);
        QTRY_VERIFY2(
            f.page->result().startsWith(QStringLiteral("2 changes are undone.")), qPrintable(f.page->result()));
        QCOMPARE(f.history.undone.size(), 1u);
        QVERIFY(!f.history.undone[0].second.contains(f.history.batchItems[1].key));
        QVERIFY(f.history.undone[0].second.contains(f.history.batchItems[0].key));
        QTRY_COMPARE(f.back()->model()->rowCount(), 1); // what was left out can still go back
    }

    void theBoxInTheHeaderTicksAllOrNothing()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.back()->model()->rowCount(), 3);
        emit f.back()->allToggled();
        QVERIFY(!f.button(QStringLiteral("Undo 0 changes"))->isEnabled());
        f.page->apply();
        QVERIFY(f.history.undone.empty());
        emit f.back()->allToggled();
        QVERIFY(f.button(QStringLiteral("Undo 3 changes"))->isEnabled());
    }

    void whatWasSkippedMeanwhileIsSaid()
    {
        Fixture f;
        f.history.nextOutcome = UndoOutcome{f.history.batches[0].id, 2, 2, 1};
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        f.page->apply();
        QTRY_VERIFY2(f.page->result().contains(
                         UndoPage::tr("%Ln were skipped: they have changed meanwhile, or cannot go back.", nullptr, 1)),
            qPrintable(f.page->result()));
    }

    void aFailureWritesNothingAndSaysSo()
    {
        Fixture f;
        f.history.nextOutcome =
            fail(Error::Kind::Conflict, QStringLiteral("Somebody else was changing the same rows."));
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        f.page->apply();
        QTRY_VERIFY(f.page->result().startsWith(QStringLiteral("Nothing was written.")));
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
    }

    void thePageCanBeLeftWhenTheDatabaseIsLostInTheMiddle()
    {
        Fixture f;
        f.history.nextOutcome = fail(Error::Kind::Unavailable, QStringLiteral("The connection was lost."));
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        f.history.failure = f.history.nextOutcome->error();
        f.page->apply();
        const auto arrow = [&f] {
            for (auto *button : f.page->findChildren<QAbstractButton *>())
                if (button->toolTip().startsWith(QStringLiteral("Back;")))
                    return button;
            return static_cast<QAbstractButton *>(nullptr);
        };
        QVERIFY(arrow() && !arrow()->isEnabled()); // it goes on
        QTRY_VERIFY(f.page->result().startsWith(QStringLiteral("Nothing was written.")));
        QVERIFY(arrow()->isEnabled());
    }

    void aLongUndoCanBeCancelled()
    {
        Fixture f;
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        f.history.answers = false;
        f.page->apply();
        QVERIFY(!f.button(QStringLiteral("Undo 3"))->isEnabled());
        QSignalSpy close(f.page.get(), &UndoPage::closeRequested);
        QTest::keyClick(f.page.get(), Qt::Key_Escape); // a look away does not stop it, and Esc would look like it
        QCOMPARE(close.count(), 0);
        f.history.answers = true;
        QAbstractButton *cancel = f.button(QStringLiteral("Cancel"));
        cancel->click();
        QVERIFY(!cancel->isEnabled());
        QVERIFY(f.page->result().isEmpty()); // before it is known, nothing is said
        QTRY_VERIFY(f.page->result().contains(QStringLiteral("cancelled")));
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")) && f.button(QStringLiteral("Undo 3"))->isEnabled());
        QVERIFY(f.button(QStringLiteral("Keep as it is"))->isEnabled());
    }

    void howFarItIsIsSaidAndWhatIsBeingSavedCannotBeStopped()
    {
        Fixture f;
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        f.history.answers = false;
        QVERIFY(f.says(QStringLiteral("Nothing is written until you apply")));
        f.page->apply();
        QVERIFY(!f.says(QStringLiteral("Nothing is written until you apply")));
        QVERIFY(f.says(QStringLiteral("All of it is written, or none of it")));
        using Phase = BulkProgress::Phase;
        auto *bar = f.page->findChild<QProgressBar *>();
        emit f.history.undoProgressed({Phase::Locking, 0, 3});
        QVERIFY(bar->isVisible() && bar->maximum() == 0);
        emit f.history.undoProgressed({Phase::Writing, 2, 3});
        QCOMPARE(bar->value(), 666);
        QVERIFY(f.button(QStringLiteral("Cancel"))->isEnabled());
        f.button(QStringLiteral("Cancel"))->setFocus();
        emit f.history.undoProgressed({Phase::Saving, 3, 3});
        QVERIFY(!f.button(QStringLiteral("Cancel"))->isEnabled());
        QVERIFY(f.button(QStringLiteral("All 5"))->hasFocus()); // and not what stands beside the page
    }

    void anUndoIsPreviewedAsARedo()
    {
        Fixture f;
        f.history.batches[0].kind = BatchKind::Undo;
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Redo 3 changes")));
        f.page->apply();
        QTRY_VERIFY(f.page->result().startsWith(QStringLiteral("3 changes are applied again.")));
    }

    void whenAllIsAsBeforeThereIsNothingToUndo()
    {
        Fixture f;
        for (BatchItem &item : f.history.batchItems)
            item.state = UndoState::Same;
        f.open();
        QTRY_VERIFY2(f.said().startsWith(QStringLiteral("Nothing to undo")), qPrintable(f.said()));
        QSignalSpy history(f.page.get(), &UndoPage::historyRequested);
        f.button(QStringLiteral("Show History"))->click();
        QCOMPARE(history.count(), 1);
    }

    void aPreviewThatCannotBeReadIsSaidAndRetried()
    {
        Fixture f;
        f.history.failure = Error{Error::Kind::Timeout, QStringLiteral("It took too long."), {}, {}};
        f.open();
        QTRY_VERIFY(f.said().contains(QStringLiteral("It took too long.")));
        f.history.failure.reset();
        f.button(QStringLiteral("Retry"))->click();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
    }

    void aBatchThatHistoryForgotIsSaid()
    {
        Fixture f;
        f.page->open(FakeHistory::batchOf(7, {}, 1).id);
        QTRY_VERIFY2(f.said().contains(QStringLiteral("History does not have it.")), qPrintable(f.said()));
    }

    void whoMayNotEditIsToldWhoCanGrantIt()
    {
        Fixture f(QStringLiteral("An administrator can grant “catalog: write”."));
        f.open();
        QTRY_VERIFY(f.said().contains(QStringLiteral("catalog: write")));
        f.page->apply();
        QVERIFY(f.history.undone.empty());
    }

    void escapeLeavesEverythingAsItIs()
    {
        Fixture f;
        f.open();
        QTRY_VERIFY(f.button(QStringLiteral("Undo 3")));
        QSignalSpy close(f.page.get(), &UndoPage::closeRequested);
        QTest::keyClick(f.back(), Qt::Key_Escape);
        QCOMPARE(close.count(), 1);
        QVERIFY(f.history.undone.empty());
    }

    void theProductOfASkippedChangeCanBeOpened()
    {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.stays()->model()->rowCount(), 2);
        QSignalSpy product(f.page.get(), &UndoPage::productRequested);
        f.stays()->setCurrentIndex(f.stays()->model()->index(0, 0));
        QTest::keyClick(f.stays(), Qt::Key_Return);
        QCOMPARE(product.at(0).at(0).value<ProductId>(), f.history.batchItems[3].key.first);
    }

    void aPageClosedWhileItReadsIsNoMatter()
    {
        Fixture f;
        f.open();
        f.page.reset();
        QTest::qWait(10);
    }
};

PURSER_TEST(UndoPageTest)
#include "undopagetest.moc"
