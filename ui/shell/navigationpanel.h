#pragma once

#include "models/auth/session.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace purser::ui {

class PickerButton;

/// The left side of the window: the store switcher and the pages that exist.
class NavigationPanel : public QWidget {
    Q_OBJECT

public:
    explicit NavigationPanel(const auth::Session &session, QWidget *parent = nullptr);

    void addPage(const Page &page);
    void setCurrent(const QString &id);
    /// A number behind an entry; \a urgent shows it red. 0 takes it away.
    void setCounter(const QString &id, int count, bool urgent);
    /// The chosen store; null for all of them.
    void setStore(const StoreId &store);
    [[nodiscard]] StoreId store() const { return store_; }
    /// Offers other stores. The chosen one stays while it is among them.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    [[nodiscard]] PickerButton *storeSwitcher() const { return switcher_; }

signals:
    void pageRequested(const QString &id);
    void storeChanged(const purser::StoreId &store);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillSwitcher();
    void showStore();
    [[nodiscard]] const auth::StoreAccess *find(const StoreId &store) const;

    auth::Session session_;
    StoreId store_;
    PickerButton *switcher_;
    QButtonGroup *entries_;
    QVBoxLayout *groups_[3];
    QWidget *divider_;
    QHash<QString, QWidget *> byId_;
};

} // namespace purser::ui
