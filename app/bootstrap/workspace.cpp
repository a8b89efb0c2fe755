#include "app/bootstrap/workspace.h"

#include "app/connectors/connectiondesk.h"
#include "app/files/filelistexport.h"
#include "app/files/fileproductimport.h"
#include "app/worker/handlers.h"
#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/detailpane.h"
#include "ui/catalog/editactions.h"
#include "ui/catalog/historypage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/listexports.h"
#include "ui/catalog/productdialog.h"
#include "ui/catalog/reviewpage.h"
#include "ui/catalog/settledialog.h"
#include "ui/catalog/stagedbar.h"
#include "ui/catalog/undopage.h"
#include "ui/connections/connectionspage.h"
#include "ui/jobs/jobspage.h"
#include "ui/settings/appearancesection.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/userspage.h"
#include "ui/shell/navigationpanel.h"
#include "ui/shell/statusline.h"
#include "ui/theme/icons.h"
#include "ui/widgets/datagrid.h"

#include <QCryptographicHash>
#include <QStackedWidget>
#include <QStandardPaths>

namespace purser {
namespace {

/// One folder for each person of each profile, so that two people on one computer never meet.
QString personFolder(QStandardPaths::StandardLocation location, const QString &profile, const auth::Session &session)
{
    const QByteArray key = QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return QStringLiteral("%1/purser/people/%2-%3")
        .arg(QStandardPaths::writableLocation(location), QString::fromLatin1(key), session.user.toString());
}

QString channelOf(const auth::Session &session)
{
    return u"purser_"_qs + session.tenant.value.toString(QUuid::Id128);
}

} // namespace

Workspace::Workspace(
    const SignedIn &signedIn, const QString &profile, const Surroundings &surroundings, QObject *parent)
    : QObject(parent),
      signedIn_(signedIn),
      profile_(profile),
      surroundings_(surroundings),
      settings_(personFolder(QStandardPaths::GenericConfigLocation, profile, signedIn.session) + u".ini"_qs,
          QSettings::IniFormat),
      database_(signedIn.settings),
      notifications_(signedIn.settings, {channelOf(signedIn.session)}),
      changes_(signedIn.session.fullName,
          personFolder(QStandardPaths::GenericDataLocation, profile, signedIn.session) + u"/staged"_qs),
      service_(&database_, &changes_),
      bulk_(&database_),
      history_(&database_, &changes_),
      reader_(&database_, &notifications_),
      views_(&database_, u"catalog"_qs, &settings_),
      monitor_(&database_, &changes_),
      productCommands_(&database_),
      users_(&database_, signedIn.session),
      import_(std::make_unique<files::FileProductImport>(signedIn.settings)),
      exporter_(std::make_unique<files::FileListExport>(signedIn.settings)),
      exports_(std::make_unique<ui::ListExports>(exporter_.get())),
      actions_(std::make_unique<ui::EditActions>(&changes_, &history_))
{
    database_.warmUp(2); // while the window is built
    window_ = std::make_unique<ui::MainWindow>(signedIn.session,
        ui::MainWindow::Parts{surroundings.theme, surroundings.language, settings_, monitor_,
            surroundings.place.isEmpty() ? profile : surroundings.place});
    connect(&notifications_, &db::Notifications::received, &service_,
        [this](const QString &, const QString &payload) { service_.notified(payload); });
    connect(&notifications_, &db::Notifications::missed, &service_, &catalog::CatalogService::refreshAll);
    // The listener's connection is the one that is always open: it is the first to know.
    connect(&notifications_, &db::Notifications::lost, &database_, &db::Database::check);
    connect(&monitor_, &DatabaseMonitor::standingChanged, &service_, &catalog::CatalogService::refreshAll);
    addCatalog();
    addExports();
    addSync();
    addSettings();
    addCommands();
    connect(window_.get(), &ui::MainWindow::storeChanged, this, &Workspace::setStore);
    connect(window_.get(), &ui::MainWindow::signOutRequested, this, &Workspace::signOutRequested);
    connect(window_.get(), &ui::MainWindow::quitRequested, this, &Workspace::quitRequested);
    window_->restore();
    if (window_->currentPage() != u"catalog")
        complete();
    connect(window_.get(), &ui::MainWindow::pageChanged, this, [this](const QString &id) {
        if (id != u"catalog") {
            complete();
            return;
        }
        QWidget *const shown = area_->currentWidget();
        (shown == catalog_ ? static_cast<QWidget *>(catalog_->grid()) : shown)->setFocus();
    });
    // Asked for while one of the pages behind it is open, the catalog shows its list again.
    connect(window_.get(), &ui::MainWindow::pageAskedAgain, this, [this](const QString &id) {
        const bool writing = area_->currentWidget() == bulkPreview_ && bulk_.isApplying();
        if (id == u"catalog" && area_->currentWidget() != catalog_ && !writing)
            showCatalog();
    });
    catalog_->grid()->setFocus();
    setStore(window_->store());
    service_.refreshAll();
}

Workspace::~Workspace()
{
    window_->hide(); // pages react to that, and must do it while everything is still there
}

std::optional<StoreId> Workspace::currentStore() const
{
    const StoreId store = window_->store();
    return store.isNull() ? std::nullopt : std::optional(store);
}

QString Workspace::storeName() const
{
    for (const auth::StoreAccess &store : signedIn_.session.stores)
        if (store.id == window_->store())
            return store.name;
    return {};
}

QString Workspace::whyReadOnly() const
{
    if (signedIn_.session.may(u"catalog:write"))
        return {};
    return tr("Your role (%1) may look at products but not change them. An administrator of your company can grant "
              "“catalog: write”.")
        .arg(signedIn_.session.roleLabel());
}

std::vector<std::pair<StoreId, QString>> Workspace::storeNames() const
{
    std::vector<std::pair<StoreId, QString>> names;
    for (const auth::StoreAccess &store : signedIn_.session.stores)
        names.emplace_back(store.id, store.name);
    return names;
}

void Workspace::readStores(std::function<void()> then)
{
    auto work = [](db::Connection &c) { return auth::loadSession(c); };
    auto task = database_.read(this, work);
    QCoro::connect(std::move(task), this, [this, then = std::move(then)](const Result<auth::Session> &session) {
        if (session)
            takeStores(session->stores);
        then();
    });
}

void Workspace::takeStores(const std::vector<auth::StoreAccess> &stores)
{
    if (stores == signedIn_.session.stores)
        return;
    const bool hadNone = signedIn_.session.stores.empty();
    signedIn_.session.stores = stores;
    window_->setStores(stores);
    catalog_->setStores(storeNames());
    decisions_->setStores(stores);
    jobs_->setStores(stores);
    if (hadNone && importPage_) { // it says that there is nothing to import into
        delete importPage_;
        addImport();
    } else if (importPage_) {
        importPage_->setStores(stores);
    }
}

void Workspace::addCatalog()
{
    ui::CatalogPage::Needs needs;
    needs.reader = &reader_;
    needs.edits = &changes_;
    needs.images = &surroundings_.images;
    needs.settings = &settings_;
    needs.store = currentStore();
    needs.whyReadOnly = whyReadOnly();
    needs.undo = actions_->undo();
    needs.redo = actions_->redo();
    needs.views = &views_;
    needs.stores = storeNames();
    needs.history = actions_->history();
    needs.exports = exports_.get();
    catalog_ = new ui::CatalogPage(needs);
    catalog_->setStagedBar(new ui::StagedBar(&changes_, actions_.get()));
    auto *pane = new ui::DetailPane(&service_, &surroundings_.images);
    pane->setWhyReadOnly(whyReadOnly());
    catalog_->setDetailPane(pane);
    area_ = new QStackedWidget;
    area_->addWidget(catalog_);
    window_->addPage({u"catalog"_qs, tr("Catalog"), u"view-list-icons"_qs, QKeySequence(u"Ctrl+2"_qs), area_,
        ui::Page::Group::Work});

    connect(catalog_, &ui::CatalogPage::shown, this, &Workspace::complete);
    connect(catalog_, &ui::CatalogPage::currentProductChanged, pane, &ui::DetailPane::showProduct);
    connect(catalog_, &ui::CatalogPage::importRequested, this, [this] {
        window_->showPage(u"catalog"_qs);
        showImport();
    });
    connect(catalog_, &ui::CatalogPage::storeRequested, window_.get(), &ui::MainWindow::chooseStore);
    connect(catalog_, &ui::CatalogPage::newProductRequested, this, &Workspace::newProduct);
    connect(catalog_, &ui::CatalogPage::reviewRequested, this, &Workspace::showReview);
    connect(catalog_, &ui::CatalogPage::bulkPreviewRequested, this, [this](const catalog::BulkRequest &request) {
        complete();
        area_->setCurrentWidget(bulkPreview_);
        bulkPreview_->present(request);
    });
    connect(pane, &ui::DetailPane::closeRequested, this, [this] { catalog_->showDetailPane(false); });
    connect(pane, &ui::DetailPane::productCreated, catalog_, &ui::CatalogPage::goTo);
    connect(actions_->review(), &QAction::triggered, this, &Workspace::showReview);
    connect(actions_->commit(), &QAction::triggered, this, [this] {
        // Nothing is written that was not shown first: the first press shows it, the second one applies.
        const bool shown = review_ && review_->isVisible();
        showReview();
        if (shown)
            review_->apply();
    });
    connect(actions_->settle(), &QAction::triggered, this, &Workspace::settle);
    connect(actions_->history(), &QAction::triggered, this, &Workspace::showHistory);
    connect(actions_.get(), &ui::EditActions::undoBatchRequested, this, &Workspace::showUndo);
    // What was staged before is older than what is applied now: see ChangeHistory.
    connect(&bulk_, &catalog::BulkService::finished, this, [this](const catalog::BulkReport &report) {
        if (report.batch)
            changes_.forgetSteps();
    });
}

/// The pages behind the catalog and what the settings hold, and what is known of former changes. Whoever starts the
/// program waits for products: this follows when they are there, or when somebody asks for it before.
void Workspace::complete()
{
    if (review_)
        return;
    addReview();
    addImport();
    addHistory();
    jobs_->complete(&notifications_);
    decisions_->complete(area_, &notifications_);
    addSections();
    connect(&notifications_, &db::Notifications::received, &history_,
        [this](const QString &, const QString &payload) { history_.notified(payload); });
    connect(&notifications_, &db::Notifications::missed, &history_, &catalog::ChangeHistory::catchUp);
    history_.refresh();
    history_.forgetOld();
    if (surroundings_.secrets && surroundings_.leaving && signedIn_.session.may(u"jobs:write"))
        engine_ = std::make_unique<JobsOfWorkspace>(signedIn_, surroundings_.secrets, surroundings_.leaving);
}

void Workspace::addReview()
{
    const auto openProduct = [this](const ProductId &product) {
        showCatalog();
        catalog_->goTo(product);
    };
    review_ = new ui::ReviewPage(&service_, &surroundings_.images, storeName());
    connect(review_, &ui::ReviewPage::closeRequested, this, &Workspace::showCatalog);
    connect(review_, &ui::ReviewPage::productRequested, this, openProduct);
    review_->setExports(exports_.get());
    area_->addWidget(review_);
    bulkPreview_ = new ui::BulkPreviewPage(&bulk_, &surroundings_.images, storeName());
    connect(bulkPreview_, &ui::BulkPreviewPage::closeRequested, this, &Workspace::showCatalog);
    connect(bulkPreview_, &ui::BulkPreviewPage::stagedRequested, this, &Workspace::showReview);
    connect(bulkPreview_, &ui::BulkPreviewPage::productRequested, this, openProduct);
    bulkPreview_->setExports(exports_.get());
    area_->addWidget(bulkPreview_);
}

void Workspace::addImport()
{
    importPage_ = new ui::ImportPage(import_.get(), signedIn_.session);
    importPage_->setStore(window_->store());
    connect(importPage_, &ui::ImportPage::closed, this, &Workspace::showCatalog);
    area_->addWidget(importPage_);
}

void Workspace::addHistory()
{
    historyPage_ = new ui::HistoryPage(&history_, &surroundings_.images, whyReadOnly());
    undoPage_ = new ui::UndoPage(&history_, &surroundings_.images, whyReadOnly());
    area_->addWidget(historyPage_);
    area_->addWidget(undoPage_);
    connect(review_, &ui::ReviewPage::undoRequested, this, &Workspace::showUndo);
    connect(historyPage_, &ui::HistoryPage::undoRequested, this, &Workspace::showUndo);
    connect(bulkPreview_, &ui::BulkPreviewPage::undoRequested, this, &Workspace::showUndo);
    connect(historyPage_, &ui::HistoryPage::closeRequested, this, &Workspace::showCatalog);
    connect(undoPage_, &ui::UndoPage::historyRequested, this, &Workspace::showHistory);
    connect(undoPage_, &ui::UndoPage::closeRequested, this, [this] {
        if (beforeUndo_ == historyPage_)
            showHistory();
        else
            showCatalog();
    });
    connect(undoPage_, &ui::UndoPage::productRequested, this, [this](const ProductId &product) {
        showCatalog();
        catalog_->goTo(product);
    });
}

void Workspace::addExports()
{
    ui::StatusLine *const status = window_->status();
    connect(exports_.get(), &ui::ListExports::progressed, status, &ui::StatusLine::setJob);
    connect(status, &ui::StatusLine::cancelJobRequested, exports_.get(), &ui::ListExports::cancel);
    connect(exports_.get(), &ui::ListExports::ended, this, [this, status](const QString &message, bool good) {
        status->showMessage(message, 15'000);
        catalog_->sayExported(message, good);
    });
}

void Workspace::addSync()
{
    jobs_ = std::make_unique<WorkspaceJobs>(&database_, window_.get(), signedIn_.session);
    decisions_ = std::make_unique<WorkspaceSync>(&database_, window_.get(), signedIn_.session);
    connect(decisions_.get(), &WorkspaceSync::closeRequested, this, &Workspace::showCatalog);
    connect(decisions_.get(), &WorkspaceSync::productRequested, this, [this](const ProductId &product) {
        showCatalog();
        catalog_->goTo(product);
    });
    connect(decisions_.get(), &WorkspaceSync::jobRequested, this, [this](const QUuid &job) {
        jobs_->show();
        if (jobs_->page())
            jobs_->page()->showJob(job);
    });
}

void Workspace::addSettings()
{
    settingsPage_ = new ui::SettingsPage;
    window_->addPage({u"settings"_qs, tr("Settings"), u"configure"_qs, QKeySequence(u"Ctrl+,"_qs), settingsPage_,
        ui::Page::Group::Bottom});
}

void Workspace::addSections()
{
    settingsPage_->addSection(u"appearance"_qs, tr("Appearance"), u"draw-brush"_qs,
        new ui::AppearanceSection(surroundings_.theme, surroundings_.language));
    const auto secrets =
        surroundings_.secrets ? surroundings_.secrets : secrets::openSecretStore(secrets::defaultSecretFolder());
    connections_ = std::make_unique<connectors::ConnectionDesk>(&database_, secrets, signedIn_.settings.user,
        signedIn_.session.roleLabel(), worker::makeConnectorTypes(worker::Patience::Person));
    auto *page = new ui::ConnectionsPage(connections_.get());
    connect(page, &ui::ConnectionsPage::connectionAdded, this, [this] { readStores([] {}); });
    connect(page, &ui::ConnectionsPage::linkRequested, this,
        [this](const StoreId &store) { readStores([this, store] { decisions_->showLinks(store); }); });
    settingsPage_->addSection(u"connections"_qs, tr("Connections"), u"shop"_qs, page, false);
    auto *connections = new QAction(ui::icons::icon(u"shop"_qs), tr("Connections"), this);
    connect(connections, &QAction::triggered, this, [this] { showSettings(u"connections"_qs); });
    window_->addMenuAction(ui::MenuId::Tools, connections);
    auto *connecting = new QAction(ui::icons::icon(u"shop"_qs), tr("Connect a store or service…"), this);
    connect(connecting, &QAction::triggered, this, [this, page] {
        showSettings(u"connections"_qs);
        page->addConnection();
    });
    window_->addMenuAction(ui::MenuId::Tools, connecting);
    settingsPage_->addSection(u"users"_qs, tr("People"), u"im-user"_qs, new ui::UsersPage(&users_), false);
}

void Workspace::addCommands()
{
    window_->addMenuAction(ui::MenuId::File, catalog_->newProductAction(), u"catalog"_qs);
    window_->addMenuAction(ui::MenuId::File, catalog_->importAction());
    window_->addMenuAction(ui::MenuId::File, catalog_->exportAction(), u"catalog"_qs);
    for (QAction *action : {actions_->undo(), actions_->redo()})
        window_->addMenuAction(ui::MenuId::Edit, action, u"catalog"_qs);
    window_->addMenuAction(ui::MenuId::Edit, actions_->history());
    window_->addMenuSeparator(ui::MenuId::Edit, u"catalog"_qs);
    for (QAction *action : {actions_->review(), actions_->commit(), actions_->settle(), actions_->discard()})
        window_->addMenuAction(ui::MenuId::Edit, action, u"catalog"_qs);
    window_->addMenuSeparator(ui::MenuId::Edit, u"catalog"_qs);
    window_->addMenuAction(ui::MenuId::Edit, catalog_->findAction(), u"catalog"_qs);
    window_->addMenuAction(ui::MenuId::View, catalog_->detailPaneAction(), u"catalog"_qs);
    for (QAction *action : catalog_->views()->actions())
        window_->addMenuAction(ui::MenuId::View, action, u"catalog"_qs);
    window_->addCommandSource(new ui::ViewCommands(catalog_->views(), this));
    connect(catalog_->views(), &ui::CatalogViews::opened, this, [this] {
        window_->showPage(u"catalog"_qs);
        showCatalog();
    });
    window_->addCommandSource(&productCommands_);
    connect(&productCommands_, &ProductCommands::chosen, this,
        [this](const ProductId &product, const QString &sku, const QString &title) {
            window_->showPage(u"catalog"_qs);
            showCatalog();
            catalog_->search(sku.isEmpty() ? title : sku);
            catalog_->goTo(product);
        });
}

void Workspace::setStore(const StoreId &)
{
    service_.setStore(currentStore());
    catalog_->setStore(currentStore());
    if (!review_)
        return;
    review_->setStoreName(storeName());
    bulkPreview_->setStoreName(storeName());
    importPage_->setStore(window_->store());
}

void Workspace::showCatalog()
{
    area_->setCurrentWidget(catalog_);
    catalog_->grid()->setFocus();
}

void Workspace::showReview()
{
    complete();
    window_->showPage(u"catalog"_qs);
    service_.refreshAll(); // what is shown there is compared with what is true now
    area_->setCurrentWidget(review_);
    review_->setFocus();
}

void Workspace::showHistory()
{
    complete();
    window_->showPage(u"catalog"_qs);
    area_->setCurrentWidget(historyPage_);
    historyPage_->setFocus();
}

void Workspace::showUndo(const BatchId &batch)
{
    complete();
    window_->showPage(u"catalog"_qs);
    if (area_->currentWidget() != undoPage_)
        beforeUndo_ = area_->currentWidget();
    undoPage_->open(batch);
    area_->setCurrentWidget(undoPage_);
    undoPage_->setFocus();
}

void Workspace::showImport(const QString &file)
{
    complete();
    area_->setCurrentWidget(importPage_);
    importPage_->setFocus();
    if (!file.isEmpty())
        importPage_->openFile(file);
}

bool Workspace::isImporting() const
{
    return import_->isRunning();
}

StoreId Workspace::firstStore() const
{
    return signedIn_.session.stores.empty() ? StoreId() : signedIn_.session.stores.front().id;
}

void Workspace::showSettings(const QString &section)
{
    window_->showPage(u"settings"_qs);
    settingsPage_->showSection(section);
}

void Workspace::settle()
{
    ui::SettleDialog dialog(&changes_, &surroundings_.images, window_.get());
    dialog.exec();
}

void Workspace::newProduct()
{
    // The currency of the chosen store first, then those of the others.
    QList<Currency> currencies;
    for (const auth::StoreAccess &store : signedIn_.session.stores)
        if (store.id == window_->store())
            currencies.prepend(store.currency);
        else
            currencies << store.currency;
    QList<Currency> offered;
    for (const Currency &currency : currencies)
        if (!offered.contains(currency))
            offered << currency;
    auto *dialog = new ui::ProductDialog(&service_, offered, window_.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ui::ProductDialog::productCreated, catalog_, &ui::CatalogPage::goTo);
    dialog->open();
}

} // namespace purser
