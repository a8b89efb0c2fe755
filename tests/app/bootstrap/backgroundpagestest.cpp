#include "app/bootstrap/workspace.h"
#include "app/demo/company.h"
#include "app/secrets/filesecretstore.h"
#include "models/sync/conflicttablemodel.h"
#include "models/sync/jobtablemodel.h"
#include "models/sync/scheduletablemodel.h"
#include "models/sync/syncerrortablemodel.h"
#include "tests/support/accessible.h"
#include "tests/support/patience.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/previewtable.h"
#include "ui/connections/connectiondialog.h"
#include "ui/connections/connectionspage.h"
#include "ui/jobs/activityview.h"
#include "ui/jobs/jobpane.h"
#include "ui/jobs/jobspage.h"
#include "ui/jobs/runjobdialog.h"
#include "ui/jobs/scheduledialog.h"
#include "ui/jobs/scheduleview.h"
#include "ui/jobs/syncerrorview.h"
#include "ui/shell/language.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/sync/productchoicedialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/imageprovider.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMessageBox>
#include <QTabBar>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;

namespace {

class NoImages : public ui::ImageProvider {
public:
    QPixmap pixmap(const QString &, QSize, qreal) override { return {}; }
};

} // namespace

/// Every button of the pages of jobs, conflicts, first links and connections, in the window of somebody who works at
/// the demo company, on its database, with right and with wrong input. Nothing runs jobs meanwhile.
class BackgroundPagesTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    std::unique_ptr<TestDatabase> database_;
    std::unique_ptr<db::Connection> super_;
    std::unique_ptr<ui::Theme> theme_;
    std::unique_ptr<ui::Language> language_;
    NoImages images_;
    demo::DemoOptions options_;
    std::unique_ptr<Workspace> workspace_;

    std::unique_ptr<Workspace> open(const QString &role)
    {
        const demo::DemoTenant &tenant = demo::demoTenants().front();
        for (const demo::DemoPerson &person : tenant.people) {
            if (person.role != role)
                continue;
            auto signedIn =
                signIn(database_->superuser(), tenant.slug + options_.slugSuffix, person.email, tenant.password);
            if (!signedIn)
                qFatal("%s", qPrintable(signedIn.error().message + signedIn.error().detail));
            auto workspace = std::make_unique<Workspace>(
                *signedIn, u"test"_qs, Workspace::Surroundings{*theme_, *language_, images_});
            workspace->window()->resize(1440, 900);
            workspace->window()->show();
            return workspace;
        }
        return nullptr;
    }
    [[nodiscard]] qint64 number(const QString &sql) const { return must(*super_, sql).first().integer(0); }
    [[nodiscard]] QString text(const QString &sql) const
    {
        const auto rows = must(*super_, sql);
        return rows.isEmpty() ? QString() : rows.first().text(0);
    }
    [[nodiscard]] QString ofTenant() const
    {
        return u"tenant_id = (select id from core.tenants where slug = '%1')"_qs.arg(
            demo::demoTenants().front().slug + options_.slugSuffix);
    }
    /// The button with this text, or one whose text begins so.
    [[nodiscard]] static QAbstractButton *button(const QWidget *in, const QString &text)
    {
        QAbstractButton *alike = nullptr;
        for (auto *b : in->findChildren<QAbstractButton *>()) {
            if (b->isVisible() && b->text() == text)
                return b;
            if (b->isVisible() && b->text().startsWith(text))
                alike = b;
        }
        return alike;
    }
    /// Waits for the button, which must be one that can be pressed, and presses it.
    static bool press(const QWidget *in, const QString &text)
    {
        if (!QTest::qWaitFor(
                [&] {
                    const QAbstractButton *b = button(in, text);
                    return b && b->isEnabled();
                },
                60'000))
            return false;
        QTest::mouseClick(button(in, text), Qt::LeftButton);
        return true;
    }
    [[nodiscard]] static QString banner(const QWidget *in)
    {
        QStringList all;
        for (const auto *b : in->findChildren<ui::Banner *>())
            if (b->isVisible())
                all << b->message();
        return all.join(u'\n');
    }
    [[nodiscard]] static QString said(const QWidget *in)
    {
        for (const auto *view : in->findChildren<ui::StateView *>())
            if (view->isVisible())
                return view->message();
        return {};
    }
    template <class Dialog>
    [[nodiscard]] static Dialog *dialogOf(const QWidget *page)
    {
        for (auto *dialog : page->findChildren<Dialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static QString errorAt(const QWidget *control)
    {
        const auto *field = qobject_cast<const ui::FormField *>(control->parentWidget());
        return field ? field->error() : QString();
    }
    /// After a dialog: the window manager, which is not here, would make the window active again.
    static void focus(QWidget *widget)
    {
        widget->window()->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(widget->window(), test::patience);
        widget->setFocus();
    }
    [[nodiscard]] ui::JobsPage *jobs() const { return workspace_->jobs()->page(); }
    bool chooseJob(sync::JobState state, const QString &type = {}) const
    {
        ui::PreviewTable *table = jobs()->activity()->table();
        const auto *model = jobs()->activity()->model();
        return QTest::qWaitFor(
            [&] {
                for (int row = 0; row < model->rowCount(); ++row)
                    if (const sync::JobRow *job = model->at(row);
                        job->state == state && (type.isEmpty() || job->type == type)) {
                        table->selectRow(row);
                        return QTest::qWaitFor(
                            [this, id = job->id] { // the rows may be other ones meanwhile
                                return jobs()->activity()->pane()->shown()
                                    && jobs()->activity()->pane()->shown()->row.id == id;
                            },
                            60'000);
                    }
                return false;
            },
            60'000);
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", home_.filePath(u"config"_qs).toUtf8());
        qputenv("XDG_DATA_HOME", home_.filePath(u"data"_qs).toUtf8());
        theme_ = std::make_unique<ui::Theme>(*qApp, ui::Theme::Mode::Light);
        language_ = std::make_unique<ui::Language>(u"en"_qs);
        database_ = std::make_unique<TestDatabase>();
        super_ = std::make_unique<db::Connection>(database_->connectSuperuser());
        options_ = {400, u'-' + QUuid::createUuid().toString(QUuid::Id128).left(12)};
        const auto created = demo::create(*super_, options_);
        QVERIFY2(created, created ? "" : qPrintable(created.error().message + created.error().detail));
        workspace_ = open(u"ops"_qs);
        workspace_->window()->activateWindow();
        std::ignore = QTest::qWaitForWindowActive(workspace_->window(), test::patience);
        workspace_->jobs()->show();
        QTRY_VERIFY(jobs() && jobs()->activity()->model()->rowCount() > 50);
    }
    void cleanupTestCase()
    {
        workspace_.reset();
        language_.reset();
        theme_.reset();
        super_.reset();
        database_.reset();
    }

    void whatFailedForOneCauseIsTriedAgain()
    {
        QVERIFY(chooseJob(sync::JobState::FailedInPart));
        const ui::JobPane *pane = jobs()->activity()->pane();
        QVERIFY(press(pane, u"Retry 9"_qs));
        // The new job is chosen at once.
        QTRY_VERIFY2(pane->shown() && pane->shown()->row.state == sync::JobState::Queued, qPrintable(banner(pane)));
        QCOMPARE(number(u"select jsonb_array_length(parameters -> 'products') from sync.jobs where %1 and status = "
                        u"'pending' and "
                        "job_type = 'push_products'"_qs.arg(ofTenant())),
            9);
        QVERIFY(chooseJob(sync::JobState::FailedInPart));
        QVERIFY(press(pane, u"Copy details"_qs));
        QVERIFY(QApplication::clipboard()->text().contains(u"invalid_price"));
        for (const auto tab : {ui::JobPane::Items, ui::JobPane::Log, ui::JobPane::Errors}) {
            pane->findChild<QTabBar *>()->setCurrentIndex(tab);
            QTest::qWait(50);
            QCOMPARE(namelessIn(jobs()), QStringList());
        }
    }

    void aJobIsPausedResumedCancelledTriedAgainAndIgnored()
    {
        const QString state =
            u"select status from sync.jobs where %1 and job_type = 'push_products' and parameters ? 'products' "
            "order by created_at desc limit 1"_qs.arg(ofTenant());
        const ui::JobPane *pane = jobs()->activity()->pane();
        QVERIFY(chooseJob(sync::JobState::Queued));
        QVERIFY(press(pane, u"Pause"_qs));
        QTRY_COMPARE(text(state), u"paused"_qs);
        QVERIFY(press(pane, u"Resume"_qs));
        QTRY_COMPARE(text(state), u"pending"_qs);
        QTRY_VERIFY(button(pane, u"Pause"_qs));
        QVERIFY(press(pane, u"Cancel"_qs));
        QTRY_COMPARE(text(state), u"cancelled"_qs);
        QVERIFY(press(pane, u"Retry"_qs));
        QTRY_COMPARE(text(state), u"pending"_qs);

        QVERIFY(chooseJob(sync::JobState::Failed));
        // Of the other one five have not been tried again.
        QTRY_COMPARE(workspace_->jobs()->service()->pulse().totals.unsettled, 2);
        QVERIFY(press(pane, u"Ignore"_qs));
        QTRY_COMPARE(workspace_->jobs()->service()->pulse().totals.unsettled, 1);
    }

    void allJobsAreHeldBackAndGoOn()
    {
        const QString open = u"select count(*) from sync.jobs where %1 and status = '%2'"_qs.arg(ofTenant());
        const qint64 waiting = number(open.arg(u"pending"_qs));
        const qint64 held = number(open.arg(u"paused"_qs));
        QVERIFY(waiting > 0 && held > 0);
        QVERIFY(press(jobs(), u"Pause all"_qs));
        QTRY_COMPARE(number(open.arg(u"paused"_qs)), waiting + held);
        QVERIFY(press(jobs(), u"Resume all"_qs));
        QTRY_COMPARE(number(open.arg(u"pending"_qs)), waiting + held);
        QTRY_VERIFY2(banner(jobs()).contains(u"go on"), qPrintable(banner(jobs())));
    }

    void theListIsNarrowedAndSearched()
    {
        const auto *model = jobs()->activity()->model();
        for (const QString &chip : {u"Running"_qs, u"Queued"_qs, u"Failed"_qs, u"Last 24 hours"_qs}) {
            QVERIFY(press(jobs()->activity(), chip));
            QTest::qWait(80);
        }
        QTRY_VERIFY(model->rowCount() > 0);
        QVERIFY(press(jobs()->activity(), u"Running"_qs)); // none runs
        jobs()->activity()->findChild<ui::SearchField *>()->search(u"%_'\"\\"_qs);
        QTRY_VERIFY2(said(jobs()).startsWith(u"No job matches"), qPrintable(said(jobs())));
        QVERIFY(press(jobs(), u"Show all jobs"_qs));
        QTRY_VERIFY(model->rowCount() > 50);
        jobs()->activity()->findChild<ui::SearchField *>()->search(u"Korvala EU"_qs);
        QTRY_VERIFY(model->rowCount() > 10 && model->at(0)->where == u"Korvala EU");
        jobs()->activity()->findChild<ui::SearchField *>()->search({});
    }

    void aJobIsStartedByHand()
    {
        QVERIFY(press(jobs(), u"Run now…"_qs));
        auto *dialog = dialogOf<ui::RunJobDialog>(jobs());
        QVERIFY(dialog);
        QCOMPARE(namelessIn(dialog), QStringList());
        const QString type = dialog->findChild<QComboBox *>(u"type"_qs)->currentData().toString();
        const QString count =
            u"select count(*) from sync.jobs where %1 and job_type = '%2' and status = 'pending'"_qs.arg(
                ofTenant(), type);
        const qint64 before = number(count);
        QVERIFY(press(dialog, u"Run now"_qs));
        QTRY_VERIFY2(!dialogOf<ui::RunJobDialog>(jobs()), qPrintable(banner(jobs())));
        QTRY_COMPARE(number(count), before + 1);
        QVERIFY(press(jobs(), u"Run now…"_qs)); // while it waits, there is no second one
        dialog = dialogOf<ui::RunJobDialog>(jobs());
        QVERIFY(press(dialog, u"Run now"_qs));
        QTRY_VERIFY(!dialogOf<ui::RunJobDialog>(jobs()));
        QCOMPARE(number(count), before + 1);
        QVERIFY(press(jobs(), u"Run now…"_qs));
        QVERIFY(press(dialogOf<ui::RunJobDialog>(jobs()), u"Cancel"_qs));
        QTRY_VERIFY(!dialogOf<ui::RunJobDialog>(jobs()));
    }

    void aScheduleIsRefusedWhereItIsWrongAndThenKept()
    {
        jobs()->showTab(ui::JobsPage::Schedules);
        QTRY_COMPARE(jobs()->schedules()->table()->model()->rowCount(), 7);
        QVERIFY(press(jobs(), u"New schedule…"_qs));
        auto *dialog = dialogOf<ui::ScheduleDialog>(jobs());
        QVERIFY(dialog);
        QCOMPARE(namelessIn(dialog), QStringList());
        auto *name = dialog->findChild<QLineEdit *>(u"name"_qs);
        auto *cron = dialog->findChild<QLineEdit *>(u"cron"_qs);
        auto *zone = dialog->findChild<QComboBox *>(u"zone"_qs);
        for (const QString &wrong :
            {u""_qs, u"every day"_qs, u"61 * * * *"_qs, u"* * * *"_qs, u"0 0 31 2 *"_qs, u"*/0 * * * *"_qs}) {
            cron->setText(wrong);
            QVERIFY2(!errorAt(cron).isEmpty(), qPrintable(wrong));
            QVERIFY(press(dialog, u"Add schedule"_qs));
            QVERIFY(dialog->isVisible());
        }
        cron->setText(u"15 3 * * *"_qs);
        QVERIFY(!errorAt(name).isEmpty());
        zone->setCurrentText(u"Mars/Olympus"_qs);
        QVERIFY(!errorAt(zone).isEmpty());
        zone->setCurrentText(u"Asia/Jerusalem"_qs);
        QVERIFY(errorAt(zone).isEmpty());
        name->setText(u"Orders, every hour"_qs); // there is one of this name
        QVERIFY(press(dialog, u"Add schedule"_qs));
        QTRY_VERIFY2(!errorAt(name).isEmpty(), qPrintable(banner(jobs())));
        QTest::keyClicks(name, u" again"_qs);
        QVERIFY(press(dialog, u"Add schedule"_qs));
        QTRY_VERIFY2(!dialogOf<ui::ScheduleDialog>(jobs()), qPrintable(banner(jobs())));
        QTRY_COMPARE(jobs()->schedules()->table()->model()->rowCount(), 8);
        QCOMPARE(
            text(
                u"select cron || ' ' || time_zone from sync.schedules where %1 and name = 'Orders, every hour again'"_qs
                    .arg(ofTenant())),
            u"15 3 * * * Asia/Jerusalem"_qs);
    }

    void aScheduleIsChangedSwitchedRunAndRemoved()
    {
        auto *view = jobs()->schedules();
        const auto *model = view->table()->model();
        const auto choose = [&] {
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->index(row, sync::ScheduleTableModel::Name).data().toString()
                    == u"Orders, every hour again") {
                    view->table()->selectRow(row);
                    return true;
                }
            return false;
        };
        const QString active =
            u"select is_active from sync.schedules where %1 and name = 'Orders, every hour again'"_qs.arg(ofTenant());
        QVERIFY(choose());
        QVERIFY(press(view, u"Change…"_qs));
        auto *dialog = dialogOf<ui::ScheduleDialog>(jobs());
        dialog->findChild<QLineEdit *>(u"cron"_qs)->setText(u"*/30 * * * *"_qs);
        QVERIFY(press(dialog, u"Save"_qs));
        QTRY_VERIFY2(!dialogOf<ui::ScheduleDialog>(jobs()), qPrintable(banner(jobs())));
        QTRY_VERIFY(choose());
        QVERIFY(press(view, u"Switch off"_qs));
        QTRY_COMPARE(text(active), u"f"_qs);
        QTRY_VERIFY(button(view, u"Switch on"_qs));
        QVERIFY(press(view, u"Switch on"_qs));
        QTRY_COMPARE(text(active), u"t"_qs);
        QVERIFY(press(view, u"Run once now"_qs));
        QTRY_VERIFY2(jobs()->activity()->isVisible(), qPrintable(banner(view)));
        jobs()->showTab(ui::JobsPage::Schedules);
        QTRY_VERIFY(choose());
        QVERIFY(press(view, u"Remove…"_qs));
        QVERIFY(press(dialogOf<QMessageBox>(view), u"Cancel"_qs));
        QCOMPARE(model->rowCount(), 8);
        QVERIFY(press(view, u"Remove…"_qs));
        QVERIFY(press(dialogOf<QMessageBox>(view), u"Remove"_qs));
        QTRY_COMPARE(model->rowCount(), 7);
        QCOMPARE(text(active), QString());
    }

    void errorsAreTriedAgainSettledReopenedCopiedAndFollowed()
    {
        jobs()->showTab(ui::JobsPage::Errors);
        auto *view = jobs()->errors();
        const auto *model = view->table()->model();
        QTRY_COMPARE(model->rowCount(), 13);
        QCOMPARE(namelessIn(jobs()), QStringList());
        focus(view->table());
        QTest::keyClick(view->table(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(press(view, u"Copy details"_qs));
        QCOMPARE(QApplication::clipboard()->text().count(u" job "), 13);
        QVERIFY(press(view, u"Retry 13"_qs));
        QTRY_VERIFY2(banner(view).startsWith(u"They are tried again"), qPrintable(banner(view)));
        QCOMPARE(
            number(
                u"select max(jsonb_array_length(parameters -> 'products')) from sync.jobs where %1 and status = 'pending'"_qs
                    .arg(ofTenant())),
            13);
        view->table()->selectRow(0);
        QVERIFY(press(view, u"Settle"_qs));
        QTRY_COMPARE(model->rowCount(), 12);
        QVERIFY(press(view, u"Settled"_qs));
        QTRY_COMPARE(model->rowCount(), 2);
        view->table()->selectRow(0);
        QVERIFY(press(view, u"Reopen"_qs));
        QTRY_COMPARE(model->rowCount(), 1);
        QVERIFY(press(view, u"Open"_qs));
        QTRY_COMPARE(model->rowCount(), 13);
        view->findChild<ui::SearchField *>()->search(u"no such thing"_qs);
        QTRY_VERIFY(said(view).startsWith(u"No error matches"));
        QVERIFY(press(view, u"Clear the filter"_qs));
        QTRY_COMPARE(model->rowCount(), 13);
        view->table()->selectRow(3);
        QVERIFY(press(view, u"Show the job"_qs));
        QTRY_VERIFY(jobs()->activity()->isVisible());
        QTRY_VERIFY(jobs()->activity()->pane()->shown()
            && jobs()->activity()->pane()->shown()->row.state == sync::JobState::FailedInPart);
    }

    void conflictsAreDecidedOneByOneAndAllOfAKind()
    {
        workspace_->decisions()->showConflicts();
        auto *page = workspace_->decisions()->conflicts();
        const auto *model = page->table()->model();
        QTRY_COMPARE(model->rowCount(), 7);
        QCOMPARE(namelessIn(page), QStringList());
        const QString decided =
            u"select count(*) from sync.conflicts where %1 and state = 'decided' and resolution = '%2'"_qs.arg(
                ofTenant());
        page->table()->selectRow(0);
        QVERIFY(press(page, u"Keep mine"_qs));
        QTRY_COMPARE(number(decided.arg(u"ours"_qs)), 1);
        QVERIFY(press(page, u"Take back"_qs));
        QTRY_COMPARE(number(decided.arg(u"ours"_qs)), 0);
        page->table()->selectRow(1);
        QVERIFY(press(page, u"Keep the store’s"_qs));
        QTRY_COMPARE(number(decided.arg(u"theirs"_qs)), 1);
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, sync::ConflictTableModel::Field).data().toString() == u"Title"
                && model->index(row, 0).data(sync::ConflictTableModel::OpenRole).toBool())
                page->table()->selectRow(row);
        QVERIFY(press(page, u"Keep mine for all of this kind"_qs));
        auto *question = dialogOf<QMessageBox>(page);
        QVERIFY(question);
        question->findChild<QCheckBox *>()->setChecked(true);
        QVERIFY(press(question, u"Keep mine"_qs));
        QTRY_VERIFY(number(decided.arg(u"ours"_qs)) >= 4);
        QCOMPARE(number(u"select count(*) from sync.conflicts where %1 and state = 'open' and field = 'title'"_qs.arg(
                     ofTenant())),
            0);
        QCOMPARE(number(u"select count(*) from sync.field_owners where %1 and field = 'title'"_qs.arg(ofTenant())), 1);
        QTRY_VERIFY2(banner(page).contains(u"decided"), qPrintable(banner(page)));
        QVERIFY(press(page, u"Settled"_qs));
        QTRY_VERIFY(said(page).startsWith(u"Nothing was settled yet"));
        QVERIFY(press(page, u"To decide"_qs));
        QTRY_COMPARE(model->rowCount(), 7);
        focus(page->table());
        QTest::keyClick(page->table(), Qt::Key_Return);
        QTRY_VERIFY(workspace_->catalog()->isVisible());
    }

    void aFirstLinkCreatesNothingUnasked()
    {
        const QString things =
            u"select (select count(*) from catalog.products where %1) * 100000 + (select count(*) from "
            "catalog.product_store_links where %1)"_qs.arg(ofTenant());
        const qint64 before = number(things);
        const QString jobsOfLinks =
            u"select count(*) from sync.jobs where %1 and job_type in ('first_link', 'apply_links')"_qs.arg(ofTenant());
        workspace_->decisions()->showLinks(workspace_->stores().back().id);
        auto *page = workspace_->decisions()->links();
        const auto *model = page->table()->model();
        QTRY_COMPARE(model->rowCount(), 30);
        QCOMPARE(namelessIn(page), QStringList());
        const QString state = u"select count(*) from sync.link_proposals where %1 and state = '%2'"_qs.arg(ofTenant());
        page->table()->selectRow(0);
        QVERIFY(press(page, u"Accept"_qs));
        QTRY_COMPARE(number(state.arg(u"accepted"_qs)), 1);
        QVERIFY(press(page, u"Leave alone"_qs));
        QTRY_COMPARE(number(state.arg(u"rejected"_qs)), 1);
        focus(page->table());
        QTest::keyClick(page->table(), Qt::Key_U);
        QTRY_COMPARE(number(state.arg(u"open"_qs)), 30);
        QVERIFY(press(page, u"Accept all 16 with the same SKU"_qs));
        QTRY_COMPARE(number(state.arg(u"accepted"_qs)), 16);
        QVERIFY(press(page, u"Another product…"_qs));
        auto *choice = dialogOf<ui::ProductChoiceDialog>(page);
        QVERIFY(choice);
        QCOMPARE(namelessIn(choice), QStringList());
        QTRY_VERIFY(button(choice, u"Link with this product"_qs)->isEnabled()); // something alike is found at once
        choice->findChild<ui::SearchField *>()->search(u"no such product"_qs);
        QTRY_VERIFY(!button(choice, u"Link with this product"_qs)->isEnabled());
        QVERIFY(press(choice, u"Cancel"_qs));
        QVERIFY(press(page, u"Carry out 16…"_qs));
        QVERIFY(press(dialogOf<QMessageBox>(page), u"Cancel"_qs));
        QCOMPARE(number(jobsOfLinks), 0);
        QVERIFY(press(page, u"Carry out 16…"_qs));
        QVERIFY(press(dialogOf<QMessageBox>(page), u"Carry out"_qs));
        QTRY_VERIFY2(
            banner(page).contains(u"connect", Qt::CaseInsensitive), qPrintable(banner(page))); // it has no connection
        QVERIFY(press(page, u"Accept"_qs));
        QTRY_VERIFY(!banner(page).contains(u"connect", Qt::CaseInsensitive));
        QVERIFY(press(page, u"Look for matches"_qs));
        QTRY_VERIFY2(banner(page).contains(u"connect", Qt::CaseInsensitive), qPrintable(banner(page)));
        QCOMPARE(number(jobsOfLinks), 0);
        QCOMPARE(number(things), before);
        focus(page->table());
        QTest::keyClick(page->table(), Qt::Key_Escape);
        QTRY_VERIFY(workspace_->catalog()->isVisible());
    }

    void theSyncOfCellsIsShownAndFiltered()
    {
        auto *model = workspace_->catalog()->model();
        QTRY_VERIFY(model->rowCount() > 100);
        catalog::ProductQuery query;
        query.store = workspace_->stores().front().id;
        query.sync = {catalog::SyncState::Failed};
        model->setQuery(query);
        QTRY_VERIFY(model->state() == grid::GridModel::State::Ready && model->rowCount() < 100 && model->row(0));
        for (int row = 0; row < std::min(model->rowCount(), 10); ++row) {
            QCOMPARE(model->row(row)->sync, catalog::SyncState::Failed);
            QTRY_VERIFY(model->row(row)->failedFields != 0); // told after the rows themselves
        }
    }

    void connectionsAreRefusedWhereTheyAreWrong()
    {
        workspace_.reset();
        workspace_ = open(u"admin"_qs);
        workspace_->window()->activateWindow();
        workspace_->showSettings(u"connections"_qs);
        ui::ConnectionsPage *page = nullptr;
        QTRY_VERIFY((page = workspace_->window()->findChild<ui::ConnectionsPage *>()) && page->isVisible());
        QTRY_VERIFY2(said(page).startsWith(u"No store is connected yet"), qPrintable(said(page)));
        QVERIFY(press(page, u"Connect a store"_qs));
        auto *dialog = dialogOf<ui::ConnectionDialog>(page);
        QVERIFY(dialog);
        QCOMPARE(namelessIn(dialog), QStringList());
        QVERIFY(press(dialog, u"Connect"_qs));
        QVERIFY(!errorAt(dialog->findChild<QLineEdit *>(u"name"_qs)).isEmpty());
        auto *url = dialog->findChild<QLineEdit *>(u"url"_qs);
        dialog->findChild<QLineEdit *>(u"name"_qs)->setText(u"Harbour"_qs);
        dialog->findChild<QLineEdit *>(u"consumer_key"_qs)->setText(u"ck_x"_qs);
        dialog->findChild<QLineEdit *>(u"consumer_secret"_qs)->setText(u"cs_x"_qs);
        for (const QString &wrong : {u"not an address"_qs, u"ftp://shop.example"_qs, u"https://"_qs}) {
            url->setText(wrong);
            QVERIFY(press(dialog, u"Test connection"_qs));
            QTRY_VERIFY2(!errorAt(url).isEmpty(), qPrintable(wrong + banner(page)));
        }
        url->setText(u"http://127.0.0.1:9"_qs); // nobody answers there
        QVERIFY(press(dialog, u"Test connection"_qs));
        QTRY_VERIFY(button(dialog, u"Connect anyway"_qs) || !errorAt(url).isEmpty());
        QVERIFY(press(dialog, u"Cancel"_qs));
        QTRY_VERIFY(!dialogOf<ui::ConnectionDialog>(page));
        QCOMPARE(number(u"select count(*) from core.connections where %1"_qs.arg(ofTenant())), 0);
    }
};

PURSER_TEST(BackgroundPagesTest)
#include "backgroundpagestest.moc"
