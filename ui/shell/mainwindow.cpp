#include "ui/shell/mainwindow.h"

#include "ui/shell/areas.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/connectionmonitor.h"
#include "ui/shell/language.h"
#include "ui/shell/navigationpanel.h"
#include "ui/shell/offlinebanner.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/topbar.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stateview.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace purser::ui {

namespace {

constexpr QSize wantedSize(1440, 900);
constexpr QSize smallestSize(960, 600);
/// What a window manager puts around a window; how much is known only when the window is there.
constexpr QSize frameRoom(16, 48);

} // namespace

MainWindow::MainWindow(const auth::Session &session, const Parts &parts, QWidget *parent)
    : QMainWindow(parent),
      session_(session),
      theme_(parts.theme),
      language_(parts.language),
      settings_(parts.settings),
      connection_(parts.connection),
      profile_(parts.profile),
      top_(new TopBar(session.fullName, this)),
      navigation_(new NavigationPanel(session, this)),
      stack_(new QStackedWidget(this)),
      status_(new StatusLine(this)),
      commands_(new CommandPalette(this))
{
    setWindowTitle(QStringLiteral("%1 · Purser").arg(session.tenantName));
    setMinimumSize(smallestSize);
    firstSize_ = firstSize(screen()->availableSize());
    resize(firstSize_);
    setMenuWidget(top_);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(navigation_);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(new OfflineBanner(connection_, stack_, centre));
    right->addWidget(stack_, 1);
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    column->addWidget(status_);
    setCentralWidget(centre);
    stack_->setBackgroundRole(QPalette::Base);
    stack_->setAutoFillBackground(true);

    markArea(navigation_, 0);
    buildMenus();
    fillAvatarMenu();
    connect(top_->commandField(), &QAbstractButton::clicked, this, &MainWindow::openPalette);
    connect(navigation_, &NavigationPanel::pageRequested, this, &MainWindow::goToPage);
    connect(navigation_, &NavigationPanel::storeChanged, this, [this](const StoreId &store) {
        settings_.setValue(QStringLiteral("window/store"), store.toString());
        showPlace();
        emit storeChanged(store);
    });
    connect(&connection_, &ConnectionMonitor::changed, this, &MainWindow::showConnection);
    connect(&theme_, &Theme::changed, this, [this] { status_->setTheme(Theme::modeLabel(theme_.mode())); });
    connect(status_, &StatusLine::themeClicked, this, &MainWindow::cycleTheme);
    status_->setTheme(Theme::modeLabel(theme_.mode()));
    const auto store = StoreId::fromString(settings_.value(QStringLiteral("window/store")).toString());
    if (!store.isNull()) // pages are made for the store they show
        navigation_->setStore(store);
    status_->setPerson(session_.fullName, session_.roleLabel());
    showConnection();
    showPlace();
    commands_->setCommands([this] {
        std::vector<std::pair<QString, Command>> list;
        for (const Page &page : pages_)
            list.emplace_back(tr("Pages"),
                Command{page.title, {}, page.iconName, page.shortcut.toString(QKeySequence::NativeText),
                    [this, id = page.id] { goToPage(id); }});
        const QString pagesMenu = menus_.value(int(MenuId::Go))->title().remove(u'&');
        auto actions = namedActions();
        const auto ofPage = pageActions();
        actions.insert(actions.end(), ofPage.begin(), ofPage.end());
        for (const auto &[heading, action] : actions)
            if (action->isEnabled() && action->isVisible() && !action->menu() && heading != pagesMenu
                && action->objectName() != QStringLiteral("palette"))
                list.emplace_back(tr("Actions"),
                    Command{action->text().remove(u'&'), heading,
                        action->icon().name().isEmpty() ? QStringLiteral("media-playback-start")
                                                        : action->icon().name(),
                        action->shortcut().toString(QKeySequence::NativeText), [act = QPointer<QAction>(action)] {
                            if (act)
                                act->trigger();
                        }});
        return list;
    });
}

MainWindow::~MainWindow()
{
    // Own actions are destroyed after our members; they must not report to them any more.
    for (const MenuEntry &entry : entries_)
        entry.action->disconnect(this);
}

QAction *MainWindow::own(const QString &text, const QKeySequence &keys, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    if (!iconName.isEmpty())
        action->setIcon(icons::icon(iconName));
    return action;
}

void MainWindow::buildMenus()
{
    const std::pair<MenuId, QString> titles[] = {
        {MenuId::File, tr("&File")},
        {MenuId::Edit, tr("&Edit")},
        {MenuId::View, tr("&View")},
        {MenuId::Go, tr("&Go")},
        {MenuId::Tools, tr("&Tools")},
        {MenuId::Help, tr("&Help")},
    };
    for (const auto &[id, title] : titles) {
        QMenu *menu = top_->menus()->addMenu(title);
        menu->menuAction()->setVisible(false);
        menus_.insert(int(id), menu);
    }
    QAction *signOut = own(tr("Sign out"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q), QStringLiteral("sign-out"));
    connect(signOut, &QAction::triggered, this, &MainWindow::signOutRequested);
    addMenuAction(MenuId::File, signOut);
    QAction *quit = own(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), QStringLiteral("application-exit"));
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addMenuAction(MenuId::File, quit);

    QAction *fullScreen = own(tr("Full screen"), QKeySequence(Qt::Key_F11), QStringLiteral("view-fullscreen"));
    connect(fullScreen, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    addMenuAction(MenuId::View, fullScreen);
    QAction *theme = own(tr("Change theme"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), QStringLiteral("theme"));
    connect(theme, &QAction::triggered, this, &MainWindow::cycleTheme);
    addMenuAction(MenuId::View, theme);

    QAction *palette = own(tr("Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K), QStringLiteral("edit-find"));
    palette->setObjectName(QStringLiteral("palette")); // the palette does not offer itself
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    addMenuAction(MenuId::Tools, palette);

    QAction *onwards = own(tr("Next area"), QKeySequence(Qt::Key_F6));
    connect(onwards, &QAction::triggered, this, [this] { focusNextArea(this, false); });
    addMenuAction(MenuId::View, onwards);
    QAction *backwards = own(tr("Previous area"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    connect(backwards, &QAction::triggered, this, [this] { focusNextArea(this, true); });
    addMenuAction(MenuId::View, backwards);

    QAction *keys = own(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), QStringLiteral("keyboard"));
    connect(keys, &QAction::triggered, this, &MainWindow::showShortcuts);
    addMenuAction(MenuId::Help, keys);
    QAction *about = own(tr("About Purser"), {}, QStringLiteral("circle-info"));
    connect(about, &QAction::triggered, this, &MainWindow::showAbout);
    addMenuAction(MenuId::Help, about);
}

void MainWindow::addMenuAction(MenuId menu, QAction *action, const QString &pageId)
{
    // Of the actions of a menu those of pages stand before the window's own ones.
    const auto isOwn = [this, menu](const MenuEntry &e) {
        return e.menu == menu && e.pageId.isEmpty() && e.action->parent() == this && !e.action->isSeparator();
    };
    auto place = entries_.end();
    if (action->parent() != this)
        place = std::ranges::find_if(entries_, isOwn);
    entries_.insert(place, {menu, action, pageId});
    connect(action, &QObject::destroyed, this,
        [this, action] { std::erase_if(entries_, [action](const MenuEntry &e) { return e.action == action; }); });
    fillMenus();
}

void MainWindow::addMenuSeparator(MenuId menu, const QString &pageId)
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    const auto place = std::ranges::find_if(entries_, [this, menu](const MenuEntry &e) {
        return e.menu == menu && e.pageId.isEmpty() && e.action->parent() == this && !e.action->isSeparator();
    });
    entries_.insert(place, {menu, line, pageId});
}

void MainWindow::fillMenus()
{
    const QString page = currentPage();
    for (auto it = menus_.cbegin(); it != menus_.cend(); ++it) {
        QMenu *menu = it.value();
        for (QAction *old : menu->actions())
            menu->removeAction(old);
        bool lastOwn = false;
        for (const MenuEntry &entry : entries_) {
            if (int(entry.menu) != it.key() || (!entry.pageId.isEmpty() && entry.pageId != page))
                continue;
            const bool isOwn = entry.action->parent() == this && !entry.action->isSeparator();
            if (isOwn && !lastOwn && !menu->isEmpty())
                menu->addSeparator();
            lastOwn = isOwn;
            menu->addAction(entry.action);
        }
        menu->menuAction()->setVisible(!menu->isEmpty());
    }
}

void MainWindow::fillAvatarMenu()
{
    QMenu *menu = top_->avatar()->menu();
    auto *who = menu->addAction(session_.fullName);
    who->setEnabled(false);
    auto *role = menu->addAction(QStringLiteral("%1 · %2").arg(session_.roleLabel(), session_.email));
    role->setEnabled(false);
    menu->addSeparator();
    QMenu *look = menu->addMenu(icons::icon(QStringLiteral("theme")), tr("Theme"));
    auto *modes = new QActionGroup(this);
    for (const auto mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark}) {
        QAction *choice = look->addAction(Theme::modeLabel(mode));
        choice->setCheckable(true);
        choice->setChecked(theme_.mode() == mode);
        modes->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, mode] { theme_.setMode(mode); });
        connect(&theme_, &Theme::changed, choice, [this, choice, mode] { choice->setChecked(theme_.mode() == mode); });
    }
    QMenu *words = menu->addMenu(icons::icon(QStringLiteral("language")), tr("Language"));
    auto *languages = new QActionGroup(this);
    for (const auto &language : Language::choices()) {
        QAction *choice = words->addAction(language.name);
        choice->setCheckable(true);
        choice->setChecked(language_.code() == language.code);
        languages->addAction(choice);
        connect(choice, &QAction::triggered, &language_, [&known = language_, code = language.code] {
            // Later: the window that holds this menu is replaced by it.
            QTimer::singleShot(0, &known, [&known, code] { known.setCode(code); });
        });
    }
    menu->addSeparator();
    connect(menu->addAction(icons::icon(QStringLiteral("sign-out")), tr("Sign out")), &QAction::triggered, this,
        &MainWindow::signOutRequested);
}

void MainWindow::addPage(const Page &page)
{
    pages_.push_back(page);
    stack_->addWidget(page.widget);
    navigation_->addPage(page);
    QAction *go = own(page.title, page.shortcut, page.iconName);
    connect(go, &QAction::triggered, this, [this, id = page.id] { goToPage(id); });
    addMenuAction(MenuId::Go, go);
    if (pages_.size() == 1)
        showPage(page.id);
}

void MainWindow::showPage(const QString &id)
{
    const auto found = std::ranges::find(pages_, id, &Page::id);
    if (found == pages_.end())
        return;
    stack_->setCurrentWidget(found->widget);
    navigation_->setCurrent(id);
    fillMenus();
    if (restored_)
        settings_.setValue(QStringLiteral("window/page"), id);
    emit pageChanged(id);
}

void MainWindow::goToPage(const QString &id)
{
    const bool again = id == currentPage();
    showPage(id);
    if (again)
        emit pageAskedAgain(id);
}

QString MainWindow::currentPage() const
{
    const auto found = std::ranges::find(pages_, stack_->currentWidget(), &Page::widget);
    return found == pages_.end() ? QString() : found->id;
}

void MainWindow::addCommandSource(CommandSource *source)
{
    commands_->addSource(source);
}

void MainWindow::setCounter(const QString &pageId, int count, bool urgent)
{
    navigation_->setCounter(pageId, count, urgent);
}

StoreId MainWindow::store() const
{
    return navigation_->store();
}

void MainWindow::restore()
{
    const QByteArray geometry = settings_.value(QStringLiteral("window/geometry")).toByteArray();
    placed_ = !geometry.isEmpty() && restoreGeometry(geometry);
    showPage(settings_.value(QStringLiteral("window/page"), currentPage()).toString());
    restored_ = true;
}

void MainWindow::setStores(const std::vector<auth::StoreAccess> &stores)
{
    session_.stores = stores;
    navigation_->setStores(stores);
    showPlace();
}

void MainWindow::chooseStore(const StoreId &store)
{
    navigation_->setStore(store);
    emit navigation_->storeChanged(navigation_->store());
}

void MainWindow::save()
{
    settings_.setValue(QStringLiteral("window/geometry"), saveGeometry());
}

QSize MainWindow::firstSize(const QSize &available)
{
    return wantedSize.boundedTo(available - frameRoom).expandedTo(smallestSize);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    // Where the first window does not fit as it should be, it takes the whole screen.
    if (!std::exchange(placed_, true) && size() == firstSize_ && firstSize_ != wantedSize)
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    save();
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        emit quitRequested();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && status_)
        showConnection();
}

void MainWindow::showConnection()
{
    const bool online = connection_.isOnline();
    status_->setConnection(online, profile_);
    if (std::exchange(online_, online) || !online)
        return;
    // What could not be read while the database was away is asked for again.
    for (StateView *view : findChildren<StateView *>())
        QMetaObject::invokeMethod(view, &StateView::retryByItself, Qt::QueuedConnection);
}

void MainWindow::showPlace()
{
    const auto found = std::ranges::find(session_.stores, store(), &auth::StoreAccess::id);
    status_->setPlace(session_.tenantName,
        found != session_.stores.end()   ? found->name
            : session_.stores.size() > 1 ? tr("All stores")
                                         : QString());
}

void MainWindow::cycleTheme()
{
    const Theme::Mode next[] = {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::System};
    theme_.setMode(next[int(theme_.mode())]);
}

void MainWindow::openPalette()
{
    commands_->openAt(QRect(top_->commandField()->mapTo(this, QPoint(0, 0)), top_->commandField()->size()));
}

std::vector<std::pair<QString, QAction *>> MainWindow::namedActions() const
{
    std::vector<std::pair<QString, QAction *>> list;
    for (int id = int(MenuId::File); id <= int(MenuId::Help); ++id) {
        const QMenu *menu = menus_.value(id);
        for (QAction *action : menu->actions())
            if (!action->isSeparator())
                list.emplace_back(menu->title().remove(u'&'), action);
    }
    return list;
}

/// Commands that the page shown now has beside the menus, with their shortcuts: those of its grid, its fields.
std::vector<std::pair<QString, QAction *>> MainWindow::pageActions() const
{
    std::vector<std::pair<QString, QAction *>> list;
    const auto page = std::ranges::find(pages_, stack_->currentWidget(), &Page::widget);
    if (page == pages_.end())
        return list;
    std::vector<std::pair<QString, QKeySequence>> known;
    for (const auto &[heading, action] : namedActions())
        known.emplace_back(action->text().remove(u'&'), action->shortcut());
    QList<QWidget *> widgets = stack_->currentWidget()->findChildren<QWidget *>();
    widgets.prepend(stack_->currentWidget());
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(stack_->currentWidget()))
            continue;
        for (QAction *action : widget->actions()) {
            const std::pair entry(action->text().remove(u'&'), action->shortcut());
            if (action->isSeparator() || entry.first.isEmpty() || entry.second.isEmpty()
                || std::ranges::find(known, entry) != known.end())
                continue;
            known.push_back(entry);
            list.emplace_back(page->title, action);
        }
    }
    return list;
}

void MainWindow::showShortcuts()
{
    auto actions = namedActions();
    const auto ofPage = pageActions();
    actions.insert(actions.end(), ofPage.begin(), ofPage.end());
    std::erase_if(actions, [](const auto &entry) { return entry.second->shortcut().isEmpty(); });
    auto *dialog = new ShortcutsDialog(actions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Purser"),
        tr("<b>Purser %1</b><p>The back office for all your stores, on your own computer.</p>"
           "<p>Free software under the GNU General Public License 3 or later.</p>")
            .arg(QStringLiteral(PURSER_VERSION)));
}

} // namespace purser::ui
