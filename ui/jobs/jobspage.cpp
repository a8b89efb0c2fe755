#include "ui/jobs/jobspage.h"

#include "models/base/counted.h"
#include "ui/catalog/previewtable.h"
#include "ui/jobs/activityview.h"
#include "ui/jobs/runjobdialog.h"
#include "ui/jobs/scheduleview.h"
#include "ui/jobs/syncerrorview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace purser::ui {

JobsPage::JobsPage(sync::JobService *service, const auth::Session &session, QWidget *parent)
    : Surface(parent),
      service_(service),
      session_(session),
      runAction_(new QAction(icons::icon(QStringLiteral("media-playback-start")), tr("Run a job now…"), this)),
      pauseAction_(new QAction(icons::icon(QStringLiteral("media-playback-pause")), tr("Pause all jobs"), this)),
      newScheduleAction_(new QAction(icons::icon(QStringLiteral("view-calendar")), tr("New schedule…"), this))
{
    setAccessibleName(tr("Jobs"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    if (!session.may(u"jobs:write"))
        whyReadOnly_ =
            tr("Your role (%1) may look at jobs but not steer them. An administrator of your company can grant "
               "“jobs: write”.")
                .arg(session.roleLabel());
    for (QAction *action : {runAction_, pauseAction_, newScheduleAction_})
        action->setEnabled(whyReadOnly_.isEmpty());
    if (!session.may(u"jobs:read")) {
        auto *locked = new StateView(this);
        locked->showNoPermission(tr("Jobs are for those who run the stores"),
            tr("Your role is %1. An administrator of your company can grant “jobs: read”.").arg(session.roleLabel()));
        column->addWidget(locked);
        return;
    }
    column->addWidget(makeHeader());
    said_ = new Banner(Tone::Success, this);
    said_->setFlush(true);
    said_->hide();
    column->addWidget(said_);
    stack_ = new QStackedWidget(this);
    activity_ = new ActivityView(service, session.tenantName, whyReadOnly_, stack_);
    schedules_ = new ScheduleView(service, session.tenantName, whyReadOnly_, stack_);
    errors_ = new SyncErrorView(service, session.stores, whyReadOnly_, stack_);
    for (QWidget *view : std::initializer_list<QWidget *>{activity_, schedules_, errors_})
        stack_->addWidget(view);
    column->addWidget(stack_, 1);
    setFocusProxy(activity_->table());

    connect(tabs_, &SegmentedControl::currentChanged, this, [this](int tab) { showTab(static_cast<Tab>(tab)); });
    connect(activity_, &ActivityView::runRequested, this, &JobsPage::runJob);
    connect(schedules_, &ScheduleView::jobRequested, this, &JobsPage::showJob);
    connect(errors_, &SyncErrorView::jobRequested, this, &JobsPage::showJob);
    connect(errors_, &SyncErrorView::activityRequested, this, [this] { showTab(Activity); });
    connect(runAction_, &QAction::triggered, this, &JobsPage::runJob);
    connect(pauseAction_, &QAction::triggered, this, &JobsPage::pauseAll);
    connect(newScheduleAction_, &QAction::triggered, this, [this] {
        showTab(Schedules);
        schedules_->add();
    });
    connect(service_, &sync::JobService::pulseChanged, this, &JobsPage::refresh);
    refresh();
}

QWidget *JobsPage::makeHeader()
{
    auto *header = new QWidget(this);
    header->setFixedHeight(measure::pageHeader);
    tabs_ = new SegmentedControl(tr("Parts of the page"), header);
    tabs_->addSegment(Activity, tr("Activity"));
    tabs_->addSegment(Schedules, tr("Schedules"));
    tabs_->addSegment(Errors, tr("Sync errors"));
    tabs_->setCurrent(Activity);
    pause_ = new SecondaryButton(QStringLiteral("media-playback-pause"), tr("Pause all"), header);
    run_ = new SecondaryButton(QStringLiteral("media-playback-start"), tr("Run now…"), header);
    for (Button *button : {pause_, run_}) {
        button->setEnabled(whyReadOnly_.isEmpty());
        button->setToolTip(whyReadOnly_);
    }
    connect(pause_, &QPushButton::clicked, this, &JobsPage::pauseAll);
    connect(run_, &QPushButton::clicked, this, &JobsPage::runJob);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(12);
    row->addWidget(new Label(TextStyle::PageTitle, tr("Jobs"), header));
    row->addWidget(tabs_);
    row->addStretch();
    row->addWidget(pause_);
    row->addWidget(run_);
    return header;
}

void JobsPage::showTab(Tab tab)
{
    if (!stack_)
        return;
    tabs_->setCurrent(tab);
    stack_->setCurrentIndex(tab);
    said_->hide();
    setFocusProxy(tab == Schedules ? schedules_->table() : tab == Errors ? errors_->table() : activity_->table());
}

void JobsPage::showJob(const QUuid &job)
{
    if (!stack_)
        return;
    showTab(Activity);
    activity_->choose(job);
}

void JobsPage::showFailed()
{
    if (!stack_)
        return;
    showTab(Activity);
    activity_->showFailed();
}

void JobsPage::runJob()
{
    if (!stack_ || !whyReadOnly_.isEmpty())
        return;
    auto *dialog = new RunJobDialog(service_, session_.tenantName, this);
    connect(dialog, &RunJobDialog::started, this, &JobsPage::showJob);
    dialog->open();
}

void JobsPage::pauseAll()
{
    if (!stack_ || !whyReadOnly_.isEmpty())
        return;
    const sync::JobTotals &t = service_->pulse().totals;
    const bool pause = t.running + t.queued > 0 || t.paused == 0;
    pause_->setEnabled(false);
    service_->pauseAll(this, pause, [this, pause](const Result<qint64> &n) {
        pause_->setEnabled(true);
        if (!n)
            said_->tell(n.error().message, false);
        else if (*n == 0)
            said_->tell(pause ? tr("There is nothing to pause.") : tr("There is nothing to resume."), true);
        else
            said_->tell(pause
                    ? tr("%Ln jobs are held back. Running ones stop where they can go on later.", nullptr, counted(*n))
                    : tr("%Ln jobs go on.", nullptr, counted(*n)),
                true);
    });
}

void JobsPage::setStores(const std::vector<auth::StoreAccess> &stores)
{
    session_.stores = stores;
    if (errors_)
        errors_->setStores(stores);
}

void JobsPage::setWorker(const QString &text)
{
    if (activity_)
        activity_->setWorker(text);
}

/// When nothing is left to pause, the button lets what is paused go on.
void JobsPage::refresh()
{
    const sync::JobTotals &t = service_->pulse().totals;
    const bool resume = t.paused > 0 && t.running + t.queued == 0;
    pause_->setText(resume ? tr("Resume all") : tr("Pause all"));
    pause_->setIconName(resume ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause"));
    pauseAction_->setText(resume ? tr("Resume all jobs") : tr("Pause all jobs"));
}

} // namespace purser::ui
