#pragma once

#include "models/auth/session.h"
#include "ui/shell/commandsource.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace purser::ui {

class CommandPalette;
class ConnectionMonitor;
class Language;
class NavigationPanel;
class StatusLine;
class Theme;
class TopBar;

/// The window: menus and command field, navigation, the pages, the status line. It knows no page by name.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// What the window is given; everything outlives it. \a settings belong to this profile and person.
    struct Parts {
        Theme &theme;
        Language &language;
        QSettings &settings;
        ConnectionMonitor &connection;
        QString profile; ///< as shown in the status line
    };

    MainWindow(const auth::Session &session, const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes the page's widget. The first page registered is shown, or the one that was open last.
    void addPage(const Page &page);
    void showPage(const QString &id);
    /// Shows a page because the person asks for it, by navigation, shortcut or palette.
    void goToPage(const QString &id);
    [[nodiscard]] QString currentPage() const;
    /// Adds \a action to a menu, the palette and the list of shortcuts. With a page id it is there only while that page
    /// is shown. The owner keeps the action.
    void addMenuAction(MenuId menu, QAction *action, const QString &pageId = {});
    /// Begins a new group in \a menu.
    void addMenuSeparator(MenuId menu, const QString &pageId = {});
    void addCommandSource(CommandSource *source);
    void setCounter(const QString &pageId, int count, bool urgent);
    /// To be called when all pages are there: restores size and page.
    void restore();
    /// How large the first window is on a screen that has so much room.
    [[nodiscard]] static QSize firstSize(const QSize &available);

    /// The chosen store; null for all.
    [[nodiscard]] StoreId store() const;
    /// The stores of the person are other ones now.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    /// Chooses a store as the switcher does; null for all.
    void chooseStore(const StoreId &store);
    [[nodiscard]] StatusLine *status() const { return status_; }
    [[nodiscard]] NavigationPanel *navigation() const { return navigation_; }
    [[nodiscard]] CommandPalette *commandPalette() const { return commands_; }
    [[nodiscard]] TopBar *topBar() const { return top_; }

    void openPalette();
    void showShortcuts();

signals:
    void storeChanged(const purser::StoreId &store);
    void pageChanged(const QString &id);
    /// The page that is shown was asked for once more: it goes back to where it begins.
    void pageAskedAgain(const QString &id);
    void signOutRequested();
    void quitRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct MenuEntry {
        MenuId menu;
        QAction *action; ///< a separator made by the window, or somebody's action
        QString pageId;
    };

    void buildMenus();
    void fillMenus();
    void fillAvatarMenu();
    void showConnection();
    void showPlace();
    void cycleTheme();
    void showAbout();
    void save();
    [[nodiscard]] QAction *own(const QString &text, const QKeySequence &keys, const QString &iconName = {});
    [[nodiscard]] std::vector<std::pair<QString, QAction *>> namedActions() const;
    [[nodiscard]] std::vector<std::pair<QString, QAction *>> pageActions() const;

    auth::Session session_;
    Theme &theme_;
    Language &language_;
    QSettings &settings_;
    ConnectionMonitor &connection_;
    QString profile_;
    TopBar *top_;
    NavigationPanel *navigation_;
    QStackedWidget *stack_;
    StatusLine *status_;
    CommandPalette *commands_;
    QHash<int, QMenu *> menus_;
    std::vector<MenuEntry> entries_;
    std::vector<Page> pages_;
    QSize firstSize_;
    bool placed_ = false; ///< somebody left the window as it is, or it was shown before
    bool online_ = true;
    bool restored_ = false; ///< before that, pages that appear are no choice of the person
};

} // namespace purser::ui
