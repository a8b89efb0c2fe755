#include "app/bootstrap/workspacesync.h"

#include "models/base/counted.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/topbar.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QLocale>
#include <QPointer>
#include <QStackedWidget>

#include <algorithm>

namespace purser {

WorkspaceSync::WorkspaceSync(
    db::Database *database, ui::MainWindow *window, const auth::Session &session, QObject *parent)
    : QObject(parent),
      service_(database),
      window_(window),
      session_(session),
      conflictsAction_(new QAction(ui::icons::icon(u"conflict"_qs), tr("Conflicts with stores"), this)),
      linksAction_(new QAction(ui::icons::icon(u"shop"_qs), tr("Link products with a store…"), this))
{
    conflictsAction_->setShortcut(QKeySequence(u"Ctrl+Shift+K"_qs));
    connect(conflictsAction_, &QAction::triggered, this, &WorkspaceSync::showConflicts);
    connect(linksAction_, &QAction::triggered, this, [this] { showLinks(window_->store()); });
}

void WorkspaceSync::complete(QStackedWidget *area, db::Notifications *notifications)
{
    if (conflicts_)
        return;
    area_ = area;
    makePages();
    window_->addMenuAction(ui::MenuId::Tools, conflictsAction_);
    window_->addMenuAction(ui::MenuId::Tools, linksAction_);
    connect(notifications, &db::Notifications::received, &service_,
        [this](const QString &, const QString &payload) { service_.notified(payload); });
    connect(notifications, &db::Notifications::missed, &service_, &sync::DecisionService::catchUp);
    connect(&service_, &sync::DecisionService::conflictsChanged, this, &WorkspaceSync::countConflicts);
    countConflicts();
}

void WorkspaceSync::setStores(const std::vector<auth::StoreAccess> &stores)
{
    session_.stores = stores;
    if (!conflicts_)
        return;
    const QWidget *const shown = area_->currentWidget();
    const bool wasConflicts = shown == conflicts_, wasLinks = shown == links_;
    delete conflicts_;
    delete links_;
    makePages();
    if (wasConflicts || wasLinks)
        area_->setCurrentWidget(wasLinks ? static_cast<QWidget *>(links_) : conflicts_);
}

void WorkspaceSync::makePages()
{
    const bool manages = std::ranges::any_of(session_.stores,
        [](const auth::StoreAccess &store) { return store.role == u"manager" || store.role == u"owner"; });
    const QString why = manages || session_.stores.empty()
        ? QString()
        : tr("Deciding is for managers of a store; you may look. An administrator of your company can make you one.");
    conflicts_ = new ui::ConflictsPage(&service_, session_.stores, why);
    links_ = new ui::LinkReviewPage(&service_, session_.stores, why);
    area_->addWidget(conflicts_);
    area_->addWidget(links_);
    connect(conflicts_, &ui::ConflictsPage::closeRequested, this, &WorkspaceSync::closeRequested);
    connect(links_, &ui::LinkReviewPage::closeRequested, this, &WorkspaceSync::closeRequested);
    connect(conflicts_, &ui::ConflictsPage::productRequested, this, &WorkspaceSync::productRequested);
    connect(links_, &ui::LinkReviewPage::jobRequested, this, &WorkspaceSync::jobRequested);
}

void WorkspaceSync::showConflicts()
{
    if (!conflicts_)
        return;
    window_->showPage(u"catalog"_qs);
    area_->setCurrentWidget(conflicts_);
    conflicts_->setFocus();
}

void WorkspaceSync::showLinks(const StoreId &store)
{
    if (!links_)
        return;
    window_->showPage(u"catalog"_qs);
    if (!store.isNull())
        links_->setStore(store);
    area_->setCurrentWidget(links_);
    links_->setFocus();
}

/// The bell rings when there is more to decide than before; what was there at the start is not new.
void WorkspaceSync::countConflicts()
{
    service_.openConflicts(this, [this](const Result<qint64> &open) {
        if (!open)
            return;
        if (open_ >= 0 && *open > open_) {
            ui::Notice notice;
            notice.good = false;
            notice.title = tr("%Ln fields were changed here and in a store", nullptr, counted(*open - open_));
            notice.open = [guard = QPointer<WorkspaceSync>(this)] {
                if (guard)
                    guard->showConflicts();
            };
            window_->topBar()->bell()->add(notice);
        }
        open_ = *open;
    });
}

} // namespace purser
