#pragma once

#include "models/auth/session.h"
#include "models/sync/jobservice.h"

#include <QObject>

namespace purser::db {
class Database;
class Notifications;
} // namespace purser::db

namespace purser::ui {
class JobsPage;
class MainWindow;
} // namespace purser::ui

namespace purser {

/// Background work in the window of one person: the Jobs page, what the status line and the navigation say of jobs, and
/// the bell. Whoever may not see jobs has none of it.
class WorkspaceJobs : public QObject {
    Q_OBJECT

public:
    /// Nothing is owned; everything outlives it. The page's place is in the window at once, its content comes with
    /// complete().
    WorkspaceJobs(
        db::Database *database, ui::MainWindow *window, const auth::Session &session, QObject *parent = nullptr);

    /// Makes the page, its commands, and begins to watch.
    void complete(db::Notifications *notifications);
    void show();
    /// The stores of the person are other ones now.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    /// Null before complete(), and for whoever may not see jobs.
    [[nodiscard]] ui::JobsPage *page() const { return page_; }
    [[nodiscard]] sync::JobService *service() { return &service_; }

private:
    void showPulse();
    void jobEnded(const sync::JobRow &job);

    sync::JobService service_;
    ui::MainWindow *window_;
    auth::Session session_;
    QWidget *place_ = nullptr;
    ui::JobsPage *page_ = nullptr;
};

} // namespace purser
