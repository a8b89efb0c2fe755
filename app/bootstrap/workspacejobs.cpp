#include "app/bootstrap/workspacejobs.h"

#include "models/base/counted.h"
#include "models/base/isolated.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "models/sync/jobtext.h"
#include "ui/jobs/jobspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"

#include <QAction>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

namespace purser {

WorkspaceJobs::WorkspaceJobs(
    db::Database *database, ui::MainWindow *window, const auth::Session &session, QObject *parent)
    : QObject(parent), service_(database), window_(window), session_(session)
{
    if (!session.may(u"jobs:read"))
        return;
    place_ = new QWidget;
    (new QVBoxLayout(place_))->setContentsMargins({});
    window->addPage(
        {u"jobs"_qs, tr("Jobs"), u"run-build"_qs, QKeySequence(u"Ctrl+Shift+J"_qs), place_, ui::Page::Group::Tools});
}

void WorkspaceJobs::complete(db::Notifications *notifications)
{
    if (!place_ || page_)
        return;
    page_ = new ui::JobsPage(&service_, session_);
    place_->layout()->addWidget(page_);
    place_->setFocusProxy(page_);
    for (QAction *action : {page_->runAction(), page_->newScheduleAction(), page_->pauseAction()}) {
        connect(action, &QAction::triggered, window_, [window = window_] { window->showPage(u"jobs"_qs); });
        window_->addMenuAction(ui::MenuId::Tools, action);
    }
    connect(window_->status(), &ui::StatusLine::jobsRequested, this, &WorkspaceJobs::show);
    connect(window_, &ui::MainWindow::pageChanged, page_, [page = page_](const QString &id) {
        if (id == u"jobs")
            page->setFocus();
    });
    connect(&service_, &sync::JobService::pulseChanged, this, &WorkspaceJobs::showPulse);
    connect(&service_, &sync::JobService::jobEnded, this, &WorkspaceJobs::jobEnded);
    connect(notifications, &db::Notifications::received, &service_,
        [this](const QString &, const QString &payload) { service_.notified(payload); });
    connect(notifications, &db::Notifications::missed, &service_, &sync::JobService::catchUp);
    service_.watch();
}

void WorkspaceJobs::setStores(const std::vector<auth::StoreAccess> &stores)
{
    session_.stores = stores;
    if (page_)
        page_->setStores(stores);
}

void WorkspaceJobs::show()
{
    window_->showPage(u"jobs"_qs);
}

void WorkspaceJobs::showPulse()
{
    const sync::JobPulse &pulse = service_.pulse();
    const QLocale locale;
    window_->setCounter(u"jobs"_qs, static_cast<int>(pulse.totals.unsettled), true);
    window_->status()->setLastSync(pulse.lastSync.isValid()
            ? tr("Last sync %1").arg(sync::momentText(pulse.lastSync, locale, QDateTime::currentDateTimeUtc()))
            : QString());
    if (pulse.running.empty()) {
        window_->status()->setJobs({});
        return;
    }
    qint64 done = 0, total = 0;
    bool known = true;
    for (const sync::JobRow &job : pulse.running) {
        done += job.done;
        total += job.total.value_or(0);
        known = known && job.total.value_or(0) > 0;
    }
    if (pulse.totals.running == 1) {
        const sync::JobRow &job = pulse.running.front();
        window_->status()->setJobs(job.where.isEmpty()
                ? sync::jobLabel(job.type)
                : tr("%1, %2", "job, store").arg(sync::jobLabel(job.type), isolated(job.where)),
            done, known ? total : 0, sync::itemsText(job, locale));
        return;
    }
    const QString running = locale.toString(pulse.totals.running);
    window_->status()->setJobs(tr("%Ln jobs running", nullptr, counted(pulse.totals.running)), done, known ? total : 0,
        pulse.totals.queued > 0 ? tr("%1 running, %2 queued").arg(running, locale.toString(pulse.totals.queued))
                                : QString());
}

/// What nobody here waits for is told only when it went wrong.
void WorkspaceJobs::jobEnded(const sync::JobRow &job)
{
    const bool good = job.state == sync::JobState::Done;
    const bool mine = job.mine && job.schedule.isEmpty();
    if (!job.hasFailed() && !(mine && good))
        return;
    const QLocale locale;
    ui::Notice notice;
    const QString name = sync::jobLabel(job.type);
    notice.good = good;
    notice.title = good                             ? tr("%1 is done").arg(name)
        : job.state == sync::JobState::FailedInPart ? tr("%1: %2 failed").arg(name, locale.toString(job.failed))
                                                    : tr("%1 failed").arg(name);
    QStringList facts;
    for (const QString &fact :
        {job.where, sync::itemsText(job, locale), sync::tookText(job, QDateTime::currentDateTimeUtc())})
        if (!fact.isEmpty())
            facts << isolated(fact);
    notice.detail = facts.join(u" · "_qs);
    notice.open = [guard = QPointer<WorkspaceJobs>(this), id = job.id] {
        if (!guard || !guard->page_)
            return;
        guard->show();
        guard->page_->showJob(id);
    };
    window_->topBar()->bell()->add(notice);
}

} // namespace purser
