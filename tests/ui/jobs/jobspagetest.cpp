#include "ui/jobs/jobspage.h"
#include "tests/support/accessible.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"
#include "tests/ui/jobs/jobfakes.h"
#include "ui/catalog/previewtable.h"
#include "ui/jobs/activityview.h"
#include "ui/jobs/errorcard.h"
#include "ui/jobs/jobpane.h"
#include "ui/jobs/runjobdialog.h"
#include "ui/jobs/scheduledialog.h"
#include "ui/jobs/scheduleview.h"
#include "ui/jobs/syncerrorview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>

using namespace purser;
using namespace purser::test;
using namespace purser::ui;
using sync::JobService;
using sync::JobState;
using sync::JobTableModel;

namespace {

struct Fixture {
    FakeJobs jobs;
    std::unique_ptr<JobsPage> page;

    explicit Fixture(bool filled = true, const auth::Session &session = jobSession())
    {
        if (filled)
            fillJobs(jobs);
        page = std::make_unique<JobsPage>(&jobs, session);
        page->resize(1232, 800);
    }
    void show()
    {
        page->show();
        page->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(page.get(), test::patience);
    }
    [[nodiscard]] PreviewTable *table() const { return page->activity()->table(); }
    [[nodiscard]] JobPane *pane() const { return page->activity()->pane(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *b : page->findChildren<QAbstractButton *>())
            if (b->isVisible() && b->text().startsWith(text))
                return b;
        return nullptr;
    }
    [[nodiscard]] QString said() const
    {
        for (const StateView *view : page->findChildren<StateView *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
    [[nodiscard]] QString banner() const
    {
        for (const Banner *view : page->findChildren<Banner *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
};

} // namespace

/// The Jobs page as a person meets it: filled, empty, failed, without rights, by keyboard.
class JobsPageTest : public QObject {
    Q_OBJECT

private slots:
    void everyJobSaysItsStateAndHowFarItIs()
    {
        Fixture f;
        QAbstractItemModelTester tester(f.table()->model());
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        QCOMPARE(f.cell(0, JobTableModel::State), u"Running"_qs);
        QCOMPARE(f.cell(0, JobTableModel::Job), u"Pull orders"_qs);
        QCOMPARE(f.cell(0, JobTableModel::Items), u"640 of 1,000"_qs);
        QVERIFY(f.cell(0, JobTableModel::Note).endsWith(u"s left"));
        QCOMPARE(f.cell(2, JobTableModel::Where), u"Korvala Home"_qs);
        QCOMPARE(f.cell(3, JobTableModel::Started), u"—"_qs);
        QCOMPARE(f.cell(4, JobTableModel::State), u"Failed in part"_qs);
        QCOMPARE(f.cell(4, JobTableModel::Items), u"386 of 400"_qs);
        QCOMPARE(f.cell(4, JobTableModel::Note), u"14 failed"_qs);
        QCOMPARE(f.cell(6, JobTableModel::Took), u"0:21"_qs);
        const auto *totals = f.page->findChild<FigureStrip *>();
        QVERIFY2(totals->text().startsWith(u"212 jobs in 24 hours, 203 done, 2 running"), qPrintable(totals->text()));
    }

    void chipsAndSearchNarrowTheList()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.button(u"Failed"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.button(u"Failed"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.page->activity()->findChild<SearchField *>()->search(u"Pull orders"_qs);
        QTRY_COMPARE(f.table()->model()->rowCount(), 2);
        f.page->activity()->findChild<SearchField *>()->search(u"nothing at all"_qs);
        QTRY_VERIFY(f.said().startsWith(u"No job matches"));
        f.button(u"Show all jobs"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        QVERIFY(!f.jobs.asked.back().lastDay);
    }

    void failuresStandGroupedByCauseAndAreTriedAgain()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.table()->selectRow(4);
        QTRY_VERIFY(f.pane()->shown() && f.pane()->shown()->row.state == JobState::FailedInPart);
        const auto cards = f.pane()->findChildren<ErrorCard *>();
        QCOMPARE(cards.size(), 3);
        QTRY_VERIFY(f.button(u"Retry 9"_qs));
        f.button(u"Retry 9"_qs)->click();
        QCOMPARE(f.jobs.retriedItems.back().second, std::optional(u"image_too_large"_qs));
        f.button(u"Retry these 14"_qs)->click();
        QCOMPARE(f.jobs.retriedItems.back().first, f.jobs.rows[4].id);
        QVERIFY(!f.jobs.retriedItems.back().second);
        QTRY_COMPARE(f.banner(), u"Tried again in the background: 5,000"_qs);
        f.button(u"Ignore"_qs)->click();
        QCOMPARE(f.jobs.wishes.back().second, JobService::Wish::Ignore);
    }

    void whatWasRetriedAlreadyIsNotOfferedAgainBesideWhatWasNot()
    {
        Fixture f;
        f.jobs.shown.errors[0].retried = 4; // of 9
        f.jobs.shown.errors[1].retried = f.jobs.shown.errors[1].count; // all of them: once more
        f.jobs.shown.retriedItems = 4 + f.jobs.shown.errors[1].count;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.table()->selectRow(4);
        QTRY_VERIFY(f.pane()->shown() && f.pane()->shown()->row.state == JobState::FailedInPart);
        QTRY_VERIFY(f.button(u"Retry 5"_qs));
        QTRY_VERIFY(f.button(u"Retry these %1"_qs.arg(14 - f.jobs.shown.retriedItems)));
    }

    void itemsLogAndDetailsOfAJobCanBeRead()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.table()->selectRow(4);
        QTRY_VERIFY(f.pane()->shown() && f.pane()->shown()->row.state == JobState::FailedInPart);
        auto *tabs = f.pane()->findChild<QTabBar *>();
        QCOMPARE(tabs->tabText(JobPane::Errors), u"Errors  14"_qs);
        tabs->setCurrentIndex(JobPane::Items);
        auto *items = f.pane()->findChild<PreviewTable *>();
        QTRY_COMPARE(items->model()->rowCount(), 2);
        QCOMPARE(items->model()->index(0, 1).data().toString(), u"Failed"_qs);
        f.button(u"Copy details"_qs)->click();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(u"image_too_large"));
        QVERIFY(copied.contains(u"Batch 1 of 4 is verified"));
    }

    void aLogThatIsReadStaysWhereItIsWhileTheJobGoesOn()
    {
        Fixture f;
        f.jobs.shown.log.clear();
        const QDateTime at = QDateTime::currentDateTimeUtc();
        for (int i = 0; i < 200; ++i)
            f.jobs.shown.log.push_back({at, QStringLiteral("Page %1").arg(i)});
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.table()->selectRow(4);
        QTRY_VERIFY(f.pane()->shown());
        f.pane()->findChild<QTabBar *>()->setCurrentIndex(JobPane::Log);
        auto *log = f.pane()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(log->verticalScrollBar()->maximum() > 50);
        log->verticalScrollBar()->setValue(30);
        f.jobs.shown.log.push_back({at, QStringLiteral("Page 200")});
        emit f.jobs.jobsChanged();
        QTRY_VERIFY(log->toPlainText().endsWith(u"Page 200"));
        QCOMPARE(log->verticalScrollBar()->value(), 30);
        // Only the last lines are shown of a long one.
        f.jobs.shown.log.erase(f.jobs.shown.log.begin());
        f.jobs.shown.log.push_back({at, QStringLiteral("Page 201")});
        emit f.jobs.jobsChanged();
        QTRY_VERIFY(log->toPlainText().endsWith(u"Page 201"));
        QCOMPARE(log->verticalScrollBar()->value(), 30);
        // Who reads the end, reads on.
        log->verticalScrollBar()->setValue(log->verticalScrollBar()->maximum());
        f.jobs.shown.log.push_back({at, QStringLiteral("Page 202")});
        emit f.jobs.jobsChanged();
        QTRY_VERIFY(log->toPlainText().endsWith(u"Page 202"));
        QCOMPARE(log->verticalScrollBar()->value(), log->verticalScrollBar()->maximum());
    }

    void byKeyboardAJobIsChosenPausedCancelledAndTriedAgain()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.page->setFocus();
        QTRY_VERIFY(f.table()->hasFocus());
        QTRY_COMPARE(f.pane()->job(), f.jobs.rows[0].id);
        QTest::keyClick(f.table(), Qt::Key_P);
        QCOMPARE(f.jobs.wishes.back(), std::pair(f.jobs.rows[0].id, JobService::Wish::Pause));
        QTest::keyClick(f.table(), Qt::Key_Delete);
        QCOMPARE(f.jobs.wishes.back(), std::pair(f.jobs.rows[0].id, JobService::Wish::Cancel));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(f.table(), Qt::Key_Down);
        QTest::keyClick(f.table(), Qt::Key_P);
        QCOMPARE(f.jobs.wishes.back(), std::pair(f.jobs.rows[2].id, JobService::Wish::Resume));
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(f.table(), Qt::Key_Down);
        QTest::keyClick(f.table(), Qt::Key_R);
        QCOMPARE(f.jobs.retriedItems.back().first, f.jobs.rows[4].id);
        QTest::keyClick(f.table(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(f.page->activity()->findChild<SearchField *>()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTRY_VERIFY(f.table()->hasFocus());
        QTest::keyClick(f.table(), Qt::Key_Return);
        QTRY_VERIFY(f.pane()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!f.pane()->isVisible());
    }

    void whoCancelsAJobReadsWhenItHasStopped()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        QTRY_VERIFY(f.pane()->shown());
        f.button(u"Cancel"_qs)->click();
        QTRY_VERIFY2(f.banner().startsWith(u"The job is being stopped."), qPrintable(f.banner()));
        f.jobs.rows[0].state = JobState::Cancelled;
        emit f.jobs.jobsChanged();
        QTRY_VERIFY2(f.banner().startsWith(u"The job was stopped."), qPrintable(f.banner()));
    }

    void whatIsSaidOfOneJobIsNotSaidOfTheNext()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        QTRY_VERIFY(f.pane()->shown());
        f.button(u"Cancel"_qs)->click();
        f.table()->selectRow(1); // before the answer has come
        QTRY_VERIFY(f.pane()->shown() && f.pane()->shown()->row.id == f.jobs.rows[1].id);
        QCOMPARE(f.jobs.wishes.back(), std::pair(f.jobs.rows[0].id, JobService::Wish::Cancel));
        QCOMPARE(f.banner(), QString());
    }

    void aRowKeepsItsPlaceWhileOthersChange()
    {
        Fixture f;
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.table()->selectRow(6);
        const QUuid chosen = f.jobs.rows[6].id;
        QTRY_COMPARE(f.pane()->job(), chosen);
        QSignalSpy resets(f.table()->model(), &QAbstractItemModel::modelReset);
        f.jobs.rows.insert(f.jobs.rows.begin(), FakeJobs::jobOf(40, u"pull_products"_qs, JobState::Running, 1, 2));
        std::swap(f.jobs.rows[3], f.jobs.rows[5]);
        f.jobs.rows.erase(f.jobs.rows.begin() + 2);
        f.jobs.tellJobs();
        QTRY_COMPARE(f.cell(0, JobTableModel::Job), u"Pull products"_qs);
        QCOMPARE(f.pane()->job(), chosen);
        QCOMPARE(f.page->activity()->model()->at(f.table()->currentIndex().row())->id, chosen);
        QCOMPARE(resets.count(), 0);
    }

    void anEmptyCompanyIsToldHowToBegin()
    {
        Fixture f(false);
        f.show();
        QTRY_VERIFY2(f.said().startsWith(u"No jobs in the last 24 hours"), qPrintable(f.said()));
        f.button(u"Show all jobs"_qs)->click();
        QTRY_VERIFY2(f.said().startsWith(u"No jobs yet"), qPrintable(f.said()));
        QVERIFY(f.button(u"Run now…"_qs));
    }

    void aFailureIsExplainedAndTriedAgain()
    {
        Fixture f;
        f.jobs.failure = Error{Error::Kind::Timeout, u"The database did not answer in time."_qs, {}, u"57014"_qs};
        f.show();
        QTRY_VERIFY(f.said().contains(u"The jobs could not be read"));
        f.jobs.failure.reset();
        f.button(u"Retry"_qs)->click();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        f.jobs.failure = Error{Error::Kind::Unavailable, u"The connection to the database was lost."_qs, {}, {}};
        f.jobs.tellJobs();
        QTest::qWait(20);
        QCOMPARE(f.table()->model()->rowCount(), 9); // what was read stays
    }

    void closedWhileLoadingNothingHappens()
    {
        auto f = std::make_unique<Fixture>();
        f->show();
        f->page->showTab(JobsPage::Errors);
        f->page.reset();
        QTest::qWait(20);
        Fixture never;
        never.jobs.answers = false;
        never.show();
        QTRY_COMPARE(never.said(), u"Loading"_qs);
    }

    void whoMayOnlyLookSteersNothing()
    {
        Fixture f(true, jobSession(false));
        f.show();
        QTRY_COMPARE(f.table()->model()->rowCount(), 9);
        QVERIFY(!f.button(u"Run now…"_qs)->isEnabled());
        QVERIFY(f.button(u"Run now…"_qs)->toolTip().contains(u"jobs: write"));
        QTRY_VERIFY(f.pane()->shown().has_value());
        QTest::keyClick(f.table(), Qt::Key_Delete);
        QVERIFY(f.jobs.wishes.empty());
        QVERIFY(!f.page->runAction()->isEnabled());
    }

    void whoMayNotSeeJobsReadsWhoGrantsIt()
    {
        Fixture f(true, jobSession(false, false));
        f.show();
        QVERIFY(f.said().contains(u"jobs: read"));
        QVERIFY(!f.page->activity());
        f.page->showFailed();
    }

    void aRefusalIsSaidInWords()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.pane()->shown().has_value());
        f.jobs.refusal = Error{Error::Kind::Conflict, u"The job has gone on meanwhile."_qs, {}, {}};
        f.pane()->wish(JobService::Wish::Pause);
        QTRY_COMPARE(f.banner(), u"The job has gone on meanwhile."_qs);
    }

    void everythingIsPausedAndResumed()
    {
        Fixture f;
        f.show();
        f.button(u"Pause all"_qs)->click();
        QTRY_VERIFY(f.banner().startsWith(u"2 jobs are held back"));
        sync::JobPulse pulse;
        pulse.totals.paused = 2;
        f.jobs.beat(pulse);
        QTRY_VERIFY(f.button(u"Resume all"_qs));
        f.button(u"Resume all"_qs)->click();
        QCOMPARE(f.jobs.pausedAll, (std::vector<bool>{true, false}));
    }

    void aJobIsRunNowWhereThePersonSays()
    {
        Fixture f;
        f.show();
        f.page->runAction()->trigger();
        auto *dialog = f.page->findChild<RunJobDialog *>();
        QVERIFY(dialog);
        auto *place = dialog->findChild<QComboBox *>(u"place"_qs);
        QTRY_COMPARE(place->count(), 2);
        QTRY_COMPARE(place->currentText(), u"Korvala IL"_qs);
        auto *type = dialog->findChild<QComboBox *>(u"type"_qs);
        QVERIFY(type->count() > 1);
        const QString chosen = type->currentData().toString();
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(f.jobs.started.size(), size_t(1));
        QCOMPARE(f.jobs.started[0].type, chosen);
        QCOMPARE(f.jobs.started[0].store, std::optional(f.jobs.whereJobsRun[0].store));
    }

    void schedulesSayWhenTheyRunNext()
    {
        Fixture f;
        f.show();
        f.page->showTab(JobsPage::Schedules);
        PreviewTable *table = f.page->schedules()->table();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        using Model = sync::ScheduleTableModel;
        QCOMPARE(table->model()->index(0, Model::When).data().toString(), u"Every 15 minutes"_qs);
        QVERIFY(table->model()->index(1, Model::When).data().toString().startsWith(u"Every day at 02:40"));
        QVERIFY(!table->model()->index(1, Model::Next).data().toString().startsWith(u'—'));
        QCOMPARE(table->model()->index(2, Model::Next).data().toString(), u"—"_qs);
        QCOMPARE(table->model()->index(2, Model::Active).data().toString(), u"Off"_qs);
    }

    void aScheduleIsMadeByKeyboardAndItsRuleExplained()
    {
        Fixture f;
        f.show();
        f.page->newScheduleAction()->trigger();
        auto *dialog = f.page->findChild<ScheduleDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->findChild<QLineEdit *>(u"name"_qs)->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), u"Orders at noon"_qs);
        auto *cron = dialog->findChild<QLineEdit *>(u"cron"_qs);
        cron->setText(u"61 * * * *"_qs);
        auto *field = qobject_cast<FormField *>(cron->parentWidget());
        QVERIFY(field && !field->error().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(f.jobs.savedPlans.empty());
        cron->setText(u"0 12 * * *"_qs);
        QVERIFY(field->error().isEmpty());
        QCOMPARE(cron->accessibleDescription(), u"Every day at 12:00"_qs);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(f.jobs.savedPlans.size(), size_t(1));
        QCOMPARE(f.jobs.savedPlans[0].name, u"Orders at noon"_qs);
        QCOMPARE(f.jobs.savedPlans[0].cron, u"0 12 * * *"_qs);
    }

    void whatWasTypedIntoAScheduleIsNotLostByOneKey()
    {
        Fixture f;
        f.show();
        f.page->newScheduleAction()->trigger();
        auto *dialog = f.page->findChild<ScheduleDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"name"_qs), u"Half done"_qs);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aScheduleIsSwitchedOffRunOnceAndRemoved()
    {
        Fixture f;
        f.show();
        f.page->showTab(JobsPage::Schedules);
        QTRY_COMPARE(f.page->schedules()->table()->model()->rowCount(), 3);
        QTRY_VERIFY(f.button(u"Switch off"_qs)->isEnabled());
        f.button(u"Switch off"_qs)->click();
        QTRY_VERIFY(f.button(u"Switch on"_qs));
        f.page->schedules()->table()->setFocus();
        QTest::keyClick(f.page->schedules()->table(), Qt::Key_S);
        QTRY_VERIFY(f.button(u"Switch off"_qs));
        QTest::keyClick(f.page->schedules()->table(), Qt::Key_Delete);
        auto *question = f.page->findChild<QMessageBox *>();
        QVERIFY(question);
        question->findChild<QAbstractButton *>(u"remove"_qs)->click();
        QTRY_COMPARE(f.jobs.removedPlans.size(), size_t(1));
        f.button(u"Run once now"_qs)->click();
        QTRY_COMPARE(f.jobs.ranPlans.size(), size_t(1));
        QTRY_VERIFY(f.page->activity()->isVisible());
    }

    void errorsAreFilteredByStoreSettledAndTriedAgain()
    {
        Fixture f;
        f.show();
        f.page->showTab(JobsPage::Errors);
        PreviewTable *table = f.page->errors()->table();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTRY_VERIFY(f.button(u"Open  2"_qs));
        auto *store = f.page->errors()->findChild<QComboBox *>();
        store->setCurrentIndex(2);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        store->setCurrentIndex(0);
        QTRY_COMPARE(table->model()->rowCount(), 2);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(f.button(u"Settle 2"_qs));
        QTest::keyClick(table, Qt::Key_R);
        QTRY_COMPARE(f.jobs.retriedProblems.size(), size_t(1));
        QTest::keyClick(table, Qt::Key_S);
        QTRY_COMPARE(f.jobs.resolvedProblems.size(), size_t(1));
        QTRY_VERIFY(f.said().startsWith(u"No open errors"));
        f.button(u"Settled"_qs)->click();
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void errorsAreSettledOneAfterTheOther()
    {
        Fixture f;
        f.show();
        f.page->showTab(JobsPage::Errors);
        auto *const table = f.page->findChild<SyncErrorView *>()->findChild<PreviewTable *>();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const auto settle = [&f]() -> QAbstractButton * {
            for (auto *b : f.page->findChildren<QAbstractButton *>())
                if (b->isVisible() && b->text() == u"Settle")
                    return b;
            return nullptr;
        };
        QTRY_VERIFY(settle() && settle()->isEnabled());
        settle()->setFocus();
        settle()->click();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        // The next one is chosen, and the keyboard is still here.
        QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 1);
        QVERIFY(settle()->isEnabled());
        QVERIFY(f.page->isAncestorOf(f.page->window()->focusWidget()));
        settle()->click();
        QTRY_VERIFY(f.said().startsWith(u"No open errors"));
    }

    void everyControlHasANameAndShowsItsFocus()
    {
        Fixture f;
        f.show();
        QTRY_VERIFY(f.pane()->shown().has_value());
        for (const auto tab : {JobsPage::Activity, JobsPage::Schedules, JobsPage::Errors}) {
            f.page->showTab(tab);
            QTest::qWait(20);
            QCOMPARE(namelessIn(f.page.get()), QStringList());
        }
    }
};

PURSER_TEST(JobsPageTest)
#include "jobspagetest.moc"
