#include "tests/support/accessible.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/sync/decisionfakes.h"
#include "ui/catalog/previewtable.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/sync/productchoicedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QStackedWidget>

using namespace purser;
using namespace purser::test;
using namespace purser::ui;
using sync::ConflictTableModel;
using sync::Keep;
using sync::ProposalTableModel;

namespace {

template <class Page>
struct Fixture {
    FakeDecisions decisions;
    std::unique_ptr<Page> page;

    explicit Fixture(bool filled = true, const QString &whyReadOnly = {})
    {
        if (filled)
            fillDecisions(decisions);
        page = std::make_unique<Page>(&decisions, jobSession().stores, whyReadOnly);
        page->resize(1232, 800);
    }
    void show()
    {
        page->show();
        page->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(page.get(), test::patience);
    }
    [[nodiscard]] PreviewTable *table() const { return page->table(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *b : page->template findChildren<QAbstractButton *>())
            if (b->isVisible() && b->text().startsWith(text))
                return b;
        return nullptr;
    }
    [[nodiscard]] QString said() const
    {
        for (const StateView *view : page->template findChildren<StateView *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
    [[nodiscard]] QString banner() const
    {
        for (const Banner *view : page->template findChildren<Banner *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
};

const Error timeout{Error::Kind::Timeout, u"The database did not answer in time."_qs, {}, u"57014"_qs};

} // namespace

/// Conflicts and the review of a first link, as a person meets them: filled, empty, failed, without rights, by
/// keyboard.
class DecisionPagesTest : public QObject {
    Q_OBJECT

private slots:
    void aConflictShowsBaseMineAndTheStores()
    {
        Fixture<ConflictsPage> f;
        QAbstractItemModelTester tester(f.table()->model());
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        QCOMPARE(f.cell(0, ConflictTableModel::Base), u"129.00"_qs);
        QCOMPARE(f.cell(0, ConflictTableModel::Ours), u"135.00"_qs);
        QCOMPARE(f.cell(0, ConflictTableModel::Theirs), u"132.00"_qs);
        QCOMPARE(f.cell(0, ConflictTableModel::Result), u"Choose a side"_qs);
    }

    void byKeyboardASideIsKeptAndTakenBack()
    {
        Fixture<ConflictsPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        f.page->setFocus();
        QTRY_VERIFY(f.table()->hasFocus());
        QTest::keyClick(f.table(), Qt::Key_M);
        QTRY_COMPARE(f.cell(0, ConflictTableModel::Result), u"Mine, on its way"_qs);
        QTest::keyClick(f.table(), Qt::Key_U);
        QTRY_COMPARE(f.cell(0, ConflictTableModel::Result), u"Choose a side"_qs);
        QTest::keyClick(f.table(), Qt::Key_Down);
        QTest::keyClick(f.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(f.table(), Qt::Key_S);
        QTRY_COMPARE(f.cell(1, ConflictTableModel::Result), u"Store’s, on its way"_qs);
        QCOMPARE(f.cell(2, ConflictTableModel::Result), u"Store’s, on its way"_qs);
        QCOMPARE(f.cell(3, ConflictTableModel::Result), u"Choose a side"_qs);
        QTRY_VERIFY(f.banner().startsWith(u"2 decided"));
        QSignalSpy close(f.page.get(), &ConflictsPage::closeRequested);
        QTest::keyClick(f.table(), Qt::Key_Escape);
        QCOMPARE(close.count(), 1);
    }

    void whatIsShownIsWhatIsDecided()
    {
        Fixture<ConflictsPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        f.page->setFocus();
        QTRY_VERIFY(f.table()->hasFocus());
        f.table()->selectRow(0);
        const QString first = f.decisions.all[0].theirsText, last = f.decisions.all[3].theirsText;
        QVERIFY(first != last);
        const auto shows = [&f](const QString &text) {
            const auto labels = f.page->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(shows(first));
        QTest::keyClick(f.table(), Qt::Key_End, Qt::ControlModifier); // goes there, and chooses nothing
        QCOMPARE(f.table()->currentIndex().row(), 3);
        QCOMPARE(f.table()->chosenRow(), 0);
        QVERIFY(shows(first) && !shows(last));
        f.table()->selectRow(3);
        QVERIFY(shows(last) && !shows(first));
    }

    void allOfOneKindAreKeptAfterAQuestionAndRemembered()
    {
        Fixture<ConflictsPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        QTRY_VERIFY(f.button(u"Keep mine for all of this kind (2)"_qs));
        f.button(u"Keep mine for all of this kind (2)"_qs)->click();
        auto *question = f.page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(f.decisions.kindsKept.empty());
        question->findChild<QCheckBox *>()->setChecked(true);
        question->findChild<QAbstractButton *>(u"keep"_qs)->click();
        QTRY_COMPARE(f.decisions.kindsKept, (std::vector<std::pair<Keep, bool>>{{Keep::Ours, true}}));
        QTRY_COMPARE(f.cell(2, ConflictTableModel::Result), u"Mine, on its way"_qs);
        QCOMPARE(f.cell(1, ConflictTableModel::Result), u"Choose a side"_qs);
    }

    void conflictsAreFilteredByFieldAndStore()
    {
        Fixture<ConflictsPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        const auto boxes = f.page->findChildren<QComboBox *>();
        QTRY_VERIFY(boxes[1]->count() > 1);
        boxes[0]->setCurrentIndex(2);
        QTRY_VERIFY(f.said().startsWith(u"No conflict matches"));
        f.button(u"Clear the filter"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
    }

    void noConflictsAreGoodNews()
    {
        Fixture<ConflictsPage> f(false);
        f.show();
        QTRY_VERIFY(f.said().startsWith(u"Nothing to decide"));
    }

    void aFailureIsExplainedAndTriedAgain()
    {
        Fixture<ConflictsPage> f;
        f.decisions.failure = timeout;
        f.show();
        QTRY_VERIFY(f.said().startsWith(u"The conflicts could not be read"));
        f.decisions.failure.reset();
        f.button(u"Retry"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
    }

    void closedWhileLoadingNothingHappens()
    {
        auto f = std::make_unique<Fixture<ConflictsPage>>();
        f->show();
        f->page.reset();
        auto links = std::make_unique<Fixture<LinkReviewPage>>();
        links->show();
        links->page.reset();
        QTest::qWait(20);
        Fixture<ConflictsPage> never;
        never.decisions.answers = false;
        never.show();
        QTRY_COMPARE(never.said(), u"Loading"_qs);
    }

    void whoMayOnlyLookDecidesNothing()
    {
        Fixture<ConflictsPage> f(true, u"Deciding is for managers."_qs);
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 4);
        f.table()->setFocus();
        QTest::keyClick(f.table(), Qt::Key_M);
        QTest::qWait(20);
        QCOMPARE(f.cell(0, ConflictTableModel::Result), u"Choose a side"_qs);
        QVERIFY(!f.button(u"Keep mine"_qs)->isEnabled());
        QCOMPARE(f.button(u"Keep mine"_qs)->toolTip(), u"Deciding is for managers."_qs);
    }

    void aProposalSaysWhyItBelongsTogether()
    {
        Fixture<LinkReviewPage> f;
        QAbstractItemModelTester tester(f.table()->model());
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 5);
        QCOMPARE(f.cell(0, ProposalTableModel::Why), u"Same SKU"_qs);
        QCOMPARE(f.cell(0, ProposalTableModel::RemotePrice), u"₪479.00"_qs);
        QCOMPARE(f.cell(2, ProposalTableModel::Why), u"Same title. The SKUs differ"_qs);
        QCOMPARE(f.cell(3, ProposalTableModel::Mine), u"Not in Purser"_qs);
        QCOMPARE(f.cell(4, ProposalTableModel::Remote), u"Not in the store"_qs);
        for (sync::LinkProposal &offer : f.decisions.offers) // carried out: both sides have it
            offer.state = sync::LinkProposal::State::Applied;
        f.page->findChild<ProposalTableModel *>()->refresh();
        QTRY_COMPARE(f.cell(3, ProposalTableModel::Mine), f.decisions.offers[3].remoteTitle);
        QTRY_COMPARE(f.cell(4, ProposalTableModel::Remote), f.decisions.offers[4].productTitle);
    }

    void nothingIsDoneBeforeItIsAcceptedAndCarriedOut()
    {
        Fixture<LinkReviewPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 5);
        QTRY_VERIFY(f.button(u"Accept all 2 with the same SKU"_qs));
        QVERIFY(!f.button(u"Carry out"_qs)->isEnabled());
        f.button(u"Accept all 2 with the same SKU"_qs)->click();
        QTRY_COMPARE(f.cell(1, ProposalTableModel::State), u"Accepted"_qs);
        QCOMPARE(f.cell(2, ProposalTableModel::State), u"To review"_qs);
        QTRY_VERIFY(f.button(u"Carry out 2"_qs));
        QCOMPARE(f.decisions.applyings, 0);
        QSignalSpy job(f.page.get(), &LinkReviewPage::jobRequested);
        f.button(u"Carry out 2"_qs)->click();
        auto *question = f.page->findChild<QMessageBox *>();
        QVERIFY(question && question->informativeText().isEmpty());
        QVERIFY(question->text().startsWith(u"2 products of both sides are linked"));
        QCOMPARE(f.decisions.applyings, 0);
        question->findChild<QAbstractButton *>(u"apply"_qs)->click();
        QTRY_COMPARE(f.decisions.applyings, 1);
        QTRY_COMPARE(f.banner(), u"Linking Korvala IL… 1 of 2 products"_qs);
        QVERIFY(!f.button(u"Carry out 2"_qs)->isEnabled());
        f.button(u"Show the job"_qs)->click();
        QCOMPARE(job.count(), 1);
        f.decisions.work->state = sync::LinkWork::State::Done;
        f.decisions.settings.linkedAt = QDateTime::currentDateTimeUtc();
        emit f.decisions.workChanged();
        QTRY_COMPARE(f.banner(), u"Korvala IL is linked. From now on, changes go both ways."_qs);
    }

    void byKeyboardProposalsAreAcceptedLeftAloneAndReviewedAgain()
    {
        Fixture<LinkReviewPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 5);
        f.page->setFocus();
        QTRY_VERIFY(f.table()->hasFocus());
        QTest::keyClick(f.table(), Qt::Key_A);
        QTRY_COMPARE(f.cell(0, ProposalTableModel::State), u"Accepted"_qs);
        QTest::keyClick(f.table(), Qt::Key_X);
        QTRY_COMPARE(f.cell(0, ProposalTableModel::State), u"Left alone"_qs);
        QTest::keyClick(f.table(), Qt::Key_U);
        QTRY_COMPARE(f.cell(0, ProposalTableModel::State), u"To review"_qs);
        QTest::keyClick(f.table(), Qt::Key_P);
        auto *dialog = f.page->findChild<ProductChoiceDialog *>();
        QVERIFY(dialog);
        auto *take = dialog->findChild<QAbstractButton *>(u"take"_qs);
        QTRY_VERIFY(take->isEnabled());
        take->click();
        QTRY_COMPARE(f.decisions.choices.size(), size_t(1));
        QCOMPARE(f.decisions.choices[0].second, std::optional(f.decisions.products[0].id));
    }

    void aProductOfTheStoreMayBeNewInPurser()
    {
        Fixture<LinkReviewPage> f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 5);
        f.page->chooseProduct();
        auto *dialog = f.page->findChild<ProductChoiceDialog *>();
        dialog->findChild<QAbstractButton *>(u"create"_qs)->click();
        QTRY_COMPARE(f.decisions.choices.size(), size_t(1));
        QVERIFY(!f.decisions.choices[0].second);
    }

    void aStoreThatWasNeverComparedIsExplained()
    {
        Fixture<LinkReviewPage> f(false);
        f.show();
        QTRY_VERIFY2(f.said().startsWith(u"Korvala IL is not linked yet"), qPrintable(f.said()));
        f.page->findChild<StateView *>()->findChild<QPushButton *>()->click();
        QTRY_COMPARE(f.decisions.matchings, 1);
        QTRY_VERIFY2(f.said().startsWith(u"Looking for matches"), qPrintable(f.said()));
        QCOMPARE(f.banner(), u"Looking for matches in Korvala IL… It waits for its turn."_qs);
        f.decisions.work->state = sync::LinkWork::State::Running;
        f.decisions.work->done = 100;
        f.decisions.work->total = 250; // progress is not announced: the page looks by itself
        QTRY_COMPARE(f.banner(), u"Looking for matches in Korvala IL… 100 of 250 products"_qs);
        f.decisions.work->state = sync::LinkWork::State::Failed;
        f.decisions.work->error = u"The key may only read."_qs;
        emit f.decisions.workChanged();
        QTRY_COMPARE(f.banner(), u"The key may only read."_qs);
        QTRY_VERIFY(f.said().startsWith(u"Korvala IL is not linked yet"));
        f.decisions.settings.linkedAt = QDateTime::currentDateTimeUtc();
        emit f.decisions.proposalsChanged();
        QTRY_VERIFY2(f.said().startsWith(u"Korvala IL is linked"), qPrintable(f.said()));
    }

    void whoComesFromAnotherPageIsLedToTheFirstStep()
    {
        Fixture<LinkReviewPage> f(false);
        QStackedWidget area;
        auto *catalog = new QPushButton(u"Catalog"_qs);
        area.addWidget(catalog);
        area.addWidget(f.page.get());
        area.show();
        area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&area, test::patience));
        for (int visit = 0; visit < 2; ++visit) {
            area.setCurrentWidget(catalog);
            catalog->setFocus();
            area.setCurrentWidget(f.page.get());
            f.page->setFocus();
            QTRY_VERIFY2(f.said().startsWith(u"Korvala IL is not linked yet"), qPrintable(f.said()));
            QTRY_COMPARE(qobject_cast<QPushButton *>(area.focusWidget())
                    ? qobject_cast<QPushButton *>(area.focusWidget())->text()
                    : QString(),
                u"Look for matches"_qs);
            QTest::qWait(50); // nothing that comes later takes it away
            QVERIFY(area.focusWidget() && area.focusWidget()->isVisible());
            QCOMPARE(qobject_cast<QPushButton *>(area.focusWidget())->text(), u"Look for matches"_qs);
        }
        area.removeWidget(f.page.get());
        f.page->setParent(nullptr);
    }

    void aSearchThatFindsNothingLetsTheStoreBeLinkedAsItIs()
    {
        Fixture<LinkReviewPage> f(false);
        f.decisions.work = sync::LinkWork{FakeJobs::idOf(93), false, sync::LinkWork::State::Done, 0, 0, {}};
        f.show();
        QTRY_VERIFY2(f.said().startsWith(u"There is nothing to match"), qPrintable(f.said()));
        f.button(u"Link the store…"_qs)->click();
        auto *question = f.page->findChild<QMessageBox *>();
        QVERIFY(question && question->text().startsWith(u"What is not accepted stays as it is."));
        question->findChild<QAbstractButton *>(u"apply"_qs)->click();
        QTRY_COMPARE(f.decisions.applyings, 1);
    }

    void proposalsThatCannotBeReadAreTriedAgain()
    {
        Fixture<LinkReviewPage> f;
        f.decisions.failure = timeout;
        f.show();
        QTRY_VERIFY(f.said().startsWith(u"The proposals could not be read"));
        f.decisions.failure.reset();
        f.button(u"Retry"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 5);
    }

    void everyControlHasAName()
    {
        Fixture<ConflictsPage> conflicts;
        conflicts.show();
        QTRY_COMPARE(conflicts.table()->model()->rowCount(), 4);
        QCOMPARE(namelessIn(conflicts.page.get()), QStringList());
        Fixture<LinkReviewPage> links;
        links.show();
        QTRY_COMPARE(links.table()->model()->rowCount(), 5);
        QCOMPARE(namelessIn(links.page.get()), QStringList());
    }
};

PURSER_TEST(DecisionPagesTest)
#include "decisionpagestest.moc"
