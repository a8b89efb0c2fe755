#pragma once

#include "models/auth/session.h"
#include "models/sync/decisionservice.h"

#include <QObject>

class QAction;
class QStackedWidget;

namespace purser::db {
class Database;
class Notifications;
} // namespace purser::db

namespace purser::ui {
class ConflictsPage;
class LinkReviewPage;
class MainWindow;
} // namespace purser::ui

namespace purser {

/// What people decide about syncs, in the window of one person: the conflicts and the review of a first link. Both
/// stand in the place of the catalog.
class WorkspaceSync : public QObject {
    Q_OBJECT

public:
    /// Nothing is owned; everything outlives it.
    WorkspaceSync(
        db::Database *database, ui::MainWindow *window, const auth::Session &session, QObject *parent = nullptr);

    /// Makes the pages in \a area, the place of the catalog, with their commands.
    void complete(QStackedWidget *area, db::Notifications *notifications);
    /// The stores of the person are other ones now: the pages are made anew.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    void showConflicts();
    /// \a store may be null: the one that was shown last.
    void showLinks(const StoreId &store = {});
    [[nodiscard]] sync::DecisionService *service() { return &service_; }
    /// Null before complete().
    [[nodiscard]] ui::ConflictsPage *conflicts() const { return conflicts_; }
    [[nodiscard]] ui::LinkReviewPage *links() const { return links_; }

signals:
    void closeRequested();
    void productRequested(const purser::ProductId &product);
    void jobRequested(const QUuid &job);

private:
    void makePages();
    void countConflicts();

    sync::DecisionService service_;
    ui::MainWindow *window_;
    auth::Session session_;
    QStackedWidget *area_ = nullptr;
    ui::ConflictsPage *conflicts_ = nullptr;
    ui::LinkReviewPage *links_ = nullptr;
    QAction *conflictsAction_;
    QAction *linksAction_;
    qint64 open_ = -1; ///< conflicts; not known yet below zero
};

} // namespace purser
