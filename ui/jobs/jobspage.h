#pragma once

#include "models/auth/session.h"
#include "models/sync/jobservice.h"
#include "ui/widgets/surface.h"

class QAction;
class QStackedWidget;

namespace purser::ui {

class ActivityView;
class Banner;
class Button;
class ScheduleView;
class SegmentedControl;
class SyncErrorView;

/// Jobs: what runs in the background and what became of it, what starts by itself, and what syncs could not do.
class JobsPage : public Surface {
    Q_OBJECT

public:
    enum Tab { Activity, Schedules, Errors };

    /// \a service is not owned and outlives the page.
    JobsPage(sync::JobService *service, const auth::Session &session, QWidget *parent = nullptr);

    void showTab(Tab tab);
    void showJob(const QUuid &job);
    /// The jobs that have failed.
    void showFailed();
    /// Asks which job shall be run.
    void runJob();
    /// Holds back all jobs, or lets them go on.
    void pauseAll();
    void setWorker(const QString &text);
    /// The stores of the person are other ones now.
    void setStores(const std::vector<auth::StoreAccess> &stores);

    /// For menus and palette.
    [[nodiscard]] QAction *runAction() const { return runAction_; }
    [[nodiscard]] QAction *pauseAction() const { return pauseAction_; }
    [[nodiscard]] QAction *newScheduleAction() const { return newScheduleAction_; }
    /// Null when this person may not see jobs.
    [[nodiscard]] ActivityView *activity() const { return activity_; }
    [[nodiscard]] ScheduleView *schedules() const { return schedules_; }
    [[nodiscard]] SyncErrorView *errors() const { return errors_; }

private:
    QWidget *makeHeader();
    void refresh();

    sync::JobService *service_;
    auth::Session session_;
    QString whyReadOnly_;
    SegmentedControl *tabs_ = nullptr;
    Button *pause_ = nullptr;
    Button *run_ = nullptr;
    Banner *said_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    ActivityView *activity_ = nullptr;
    ScheduleView *schedules_ = nullptr;
    SyncErrorView *errors_ = nullptr;
    QAction *runAction_;
    QAction *pauseAction_;
    QAction *newScheduleAction_;
};

} // namespace purser::ui
