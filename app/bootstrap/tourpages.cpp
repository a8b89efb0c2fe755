// The way of the tour: which pages are rendered, and what they show.
#include "app/bootstrap/tour.h"

#include "app/demo/company.h"
#include "models/sync/jobtablemodel.h"
#include "ui/catalog/bulkactions.h"
#include "ui/catalog/bulkdialogs.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/importpage.h"
#include "ui/catalog/previewtable.h"
#include "ui/catalog/undopage.h"
#include "ui/connections/connectionspage.h"
#include "ui/jobs/activityview.h"
#include "ui/jobs/jobpane.h"
#include "ui/jobs/jobspage.h"
#include "ui/settings/userspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/profilesdialog.h"
#include "ui/shell/signinwindow.h"
#include "ui/sync/conflictspage.h"
#include "ui/sync/linkreviewpage.h"
#include "ui/widgets/tableactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QLineEdit>
#include <QTabBar>

namespace purser {

void Tour::plan()
{
    const std::vector<Look> looks{{u"light"_qs, ui::Theme::Mode::Light, u"en"_qs},
        {u"dark"_qs, ui::Theme::Mode::Dark, u"en"_qs}, {u"hebrew"_qs, ui::Theme::Mode::Light, u"he"_qs}};
    auto workspace = [this] { return desktop_.workspace(); };
    steps_ = {{{}, [] {}, {}}, {{}, [this] { applySomething(); }, {}},
        {{}, [workspace] { workspace()->showReview(); }, {}}, {{}, [workspace] { workspace()->showCatalog(); }, {}}};
    for (const Look &look : looks)
        planWork(look);
    planOffline(looks);
    steps_.push_back({{}, [this] { show({{}, ui::Theme::Mode::Light, u"en"_qs}); }, {}});
    steps_.push_back({{},
        [this, workspace] {
            workspace()->changes()->discardAll();
            if (applied_)
                workspace()->showUndo(*applied_);
        },
        {}});
    steps_.push_back({u"17-undone-light"_qs, [workspace] { workspace()->undoPage()->apply(); }, {}});
    steps_.push_back({{}, [workspace] { emit workspace()->signOutRequested(); }, {}});
    for (const Look &look : looks)
        planSignIn(look);
    for (const Look &look : looks)
        planRefusal(look);
    steps_.push_back({{}, [this] { signInAs(u"admin"_qs); }, {}});
    for (const Look &look : looks)
        planSettings(look);
}

/// What a store manager does.
void Tour::planWork(const Look &look)
{
    auto workspace = [this] { return desktop_.workspace(); };
    const auto page = [this, name = look.name](const char *picture, std::function<void()> act) {
        steps_.push_back({QLatin1StringView(picture) + u'-' + name, std::move(act), {}});
    };
    steps_.push_back({{}, [this, look] { show(look); }, {}});
    steps_.push_back({{},
        [workspace] {
            workspace()->window()->chooseStore(workspace()->firstStore());
            workspace()->changes()->discardAll();
        },
        {}});
    page("01-catalog", [this] { stageSomePrices(); });
    page("02-commands", [workspace] {
        workspace()->window()->openPalette();
        workspace()->window()->commandPalette()->field()->setText(u"re"_qs);
    });
    steps_.back().what = [workspace] { return workspace()->window()->commandPalette(); };
    page("02-new-product", [workspace] {
        workspace()->window()->commandPalette()->hide();
        workspace()->catalog()->newProductAction()->trigger();
    });
    page("02-save-view", [workspace] { workspace()->catalog()->views()->saveAs(); });
    page("02-shortcuts", [workspace] { workspace()->window()->showShortcuts(); });
    page("04-review", [workspace] { workspace()->showReview(); });
    page("05-conflicts", [workspace] { workspace()->settle(); });
    page("04-bulk-question", [workspace] {
        workspace()->showCatalog();
        const Money example{Decimal::fromInteger(89), *Currency::fromCode(u"ILS")};
        auto *dialog = new ui::PriceChangeDialog(catalog::ProductField::Price,
            ui::BulkActions::tr(
                "For %Ln products. You see old and new of each before anything is written.", nullptr, 386),
            example, workspace()->window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    page("04-bulk-preview", [this] { previewBulk(); });
    page("17-history", [workspace] { workspace()->showHistory(); });
    page("17-undo-preview", [this, workspace] {
        if (applied_)
            workspace()->showUndo(*applied_);
    });
    page("06-import-file", [workspace] {
        workspace()->importPage()->startOver();
        workspace()->showImport();
    });
    page("06-import-columns", [this] { importSample(); });
    page("06-import-preview", [workspace] { workspace()->importPage()->goOn(); });
    page("06-import-errors", [workspace] {
        for (auto *tabs : workspace()->importPage()->findChildren<QTabBar *>())
            tabs->setCurrentIndex(tabs->count() - 1);
    });
    page("12-jobs", [workspace] {
        workspace()->importPage()->startOver();
        workspace()->jobs()->show();
    });
    page("12-job-failures", [workspace] {
        ui::ActivityView *const view = workspace()->jobs()->page()->activity();
        for (int row = 0; row < view->table()->model()->rowCount(); ++row)
            if (view->table()->model()->index(row, 0).data(sync::JobTableModel::StateRole).toInt()
                == static_cast<int>(sync::JobState::FailedInPart))
                ui::chooseRow(view->table(), row);
    });
    page("12-job-log", [workspace] {
        workspace()->jobs()->page()->activity()->pane()->findChild<QTabBar *>()->setCurrentIndex(ui::JobPane::Log);
    });
    page("12-run-job", [workspace] {
        workspace()->jobs()->page()->activity()->pane()->findChild<QTabBar *>()->setCurrentIndex(ui::JobPane::Errors);
        workspace()->jobs()->page()->runAction()->trigger();
    });
    page("12-schedules", [workspace] { workspace()->jobs()->page()->showTab(ui::JobsPage::Schedules); });
    page("12-schedule", [workspace] { workspace()->jobs()->page()->newScheduleAction()->trigger(); });
    page("12-sync-errors", [workspace] { workspace()->jobs()->page()->showTab(ui::JobsPage::Errors); });
    page("18-store-conflicts", [workspace] {
        workspace()->jobs()->page()->showTab(ui::JobsPage::Activity);
        workspace()->decisions()->showConflicts();
    });
    page("18-keep-all", [workspace] {
        for (auto *button : workspace()->decisions()->conflicts()->findChildren<QAbstractButton *>())
            if (button->objectName() == u"keepKindMine")
                button->click();
    });
    page("18-link-review", [workspace] {
        const auto &stores = workspace()->stores();
        workspace()->decisions()->showLinks(stores.empty() ? StoreId() : stores.back().id);
    });
    page("18-another-product", [workspace] { workspace()->decisions()->links()->chooseProduct(); });
    page("14-no-result", [workspace] {
        workspace()->importPage()->startOver();
        workspace()->showCatalog();
        workspace()->catalog()->search(u"rubber duck"_qs);
    });
    page("15-no-permission", [workspace] {
        workspace()->catalog()->search({});
        workspace()->showSettings(u"users"_qs);
    });
    steps_.push_back({{},
        [workspace] {
            workspace()->window()->showPage(u"catalog"_qs);
            workspace()->showCatalog();
        },
        {}});
}

/// The database goes away: what was read stays with a banner over it, and a window that is opened then says what is the
/// matter. Afterwards it is back.
void Tour::planOffline(const std::vector<Look> &looks)
{
    auto workspace = [this] { return desktop_.workspace(); };
    const Look &hebrew = looks.back();
    const Look english[] = {looks[0], looks[1]};
    const auto goAway = [this](const Look &look) {
        steps_.push_back({{}, [this] { setServerUp(true); }, {}});
        steps_.push_back({{}, [this, look] { show(look); }, {}});
        steps_.push_back({{}, [this] { stageSomePrices(); }, {}});
        steps_.push_back({u"14-offline-"_qs + look.name, [this] { setServerUp(false); }, {}});
    };
    const auto error = [this, workspace](const Look &look) {
        steps_.push_back({{}, [this, look] { show(look); }, {}});
        steps_.push_back({u"14-error-"_qs + look.name, [workspace] { workspace()->showCatalog(); }, {}});
        steps_.push_back({u"14-error-jobs-"_qs + look.name, [workspace] { workspace()->jobs()->show(); }, {}});
    };
    goAway(english[0]);
    steps_.push_back({u"14-offline-"_qs + english[1].name, [this, dark = english[1]] { show(dark); }, {}});
    error(hebrew);
    steps_.push_back({{}, [workspace] { workspace()->window()->showPage(u"catalog"_qs); }, {}});
    goAway(hebrew);
    for (const Look &look : english)
        error(look);
    steps_.push_back({{},
        [this, workspace] {
            workspace()->window()->showPage(u"catalog"_qs);
            setServerUp(true);
        },
        {}});
}

void Tour::setServerUp(bool up)
{
    waitingForState_ = up ? db::Database::State::Online : db::Database::State::Offline;
    if (up)
        desktop_.startup().start(false);
    else
        desktop_.startup().halt();
}

void Tour::planSignIn(const Look &look)
{
    steps_.push_back({{}, [this, look] { show(look); }, {}});
    steps_.push_back({u"13-sign-in-"_qs + look.name, [] {}, {}});
    steps_.push_back({u"13-profiles-"_qs + look.name,
        [this] {
            auto *dialog =
                new ui::ProfilesDialog(desktop_.signIn(), desktop_.signIn().signedInProfile(), desktop_.signInWindow());
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        {}});
}

void Tour::planRefusal(const Look &look)
{
    steps_.push_back({{}, [this, look] { show(look); }, {}});
    steps_.push_back({u"13-sign-in-refused-"_qs + look.name,
        [this] {
            mayFail_ = true;
            const demo::DemoTenant &tenant = demo::demoTenants().front();
            desktop_.signIn().signIn({desktop_.signIn().signedInProfile(), tenant.slug, tenant.people.front().email,
                u"not the password"_qs, false});
        },
        {}});
}

/// What only an administrator may.
void Tour::planSettings(const Look &look)
{
    auto workspace = [this] { return desktop_.workspace(); };
    steps_.push_back({{}, [this, look] { show(look); }, {}});
    steps_.push_back({u"16-people-"_qs + look.name, [workspace] { workspace()->showSettings(u"users"_qs); }, {}});
    steps_.push_back({u"16-person-"_qs + look.name,
        [workspace] { workspace()->window()->findChild<ui::UsersPage *>()->addPerson(); }, {}});
    steps_.push_back(
        {u"16-appearance-"_qs + look.name, [workspace] { workspace()->showSettings(u"appearance"_qs); }, {}});
    steps_.push_back(
        {u"16-connections-"_qs + look.name, [workspace] { workspace()->showSettings(u"connections"_qs); }, {}});
    steps_.push_back({u"16-connection-"_qs + look.name,
        [workspace] { workspace()->window()->findChild<ui::ConnectionsPage *>()->addConnection(); }, {}});
}

void Tour::show(const Look &look)
{
    desktop_.theme().setMode(look.mode);
    if (desktop_.language().code() == look.language)
        return;
    waitingForWorkspace_ = desktop_.workspace() != nullptr;
    desktop_.language().setCode(look.language);
}

/// Raises three prices of what is on the screen by a twentieth; a fourth was another one when it was staged, and a
/// fifth product does not exist any more. Four products are ticked.
void Tour::stageSomePrices()
{
    auto *page = desktop_.workspace()->catalog();
    catalog::ChangeSet *const changes = desktop_.workspace()->changes();
    std::vector<catalog::StageRequest> requests;
    std::vector<QUuid> ticked;
    for (int row = 4; row < page->model()->rowCount() && requests.size() < 5; row += 2) {
        const catalog::ProductRow *product = page->model()->row(row);
        if (!product || !product->price)
            continue;
        const auto raised = [&](int percent) {
            return Decimal::fromUnits(product->price->units() / 100 * percent).rounded(0).toString();
        };
        requests.push_back({*product, catalog::ProductField::Price, raised(105)});
        if (requests.size() < 5)
            ticked.push_back(product->id.value);
        if (requests.size() == 4)
            requests.back().row.price = Decimal::fromUnits(product->price->units() / 10 * 9).rounded(0);
        if (requests.size() == 5) {
            requests.back().row.id = ProductId(QUuid(u"{6f1d2c1e-5a0b-4f0e-9d55-0a6f4f1c2b3a}"_qs));
            requests.back().row.title = tr("Pendant, smoked glass");
            requests.back().row.sku = u"KV-LGT-0031"_qs;
        }
    }
    if (requests.empty())
        return;
    changes->stageAll(tr("Raise prices"), requests);
    desktop_.workspace()->service()->refreshAll();
    page->model()->marks().clear();
    for (const QUuid &id : ticked)
        page->model()->marks().set(id, true);
    page->goTo(requests.front().row.id);
}

/// A batch for History.
void Tour::applySomething()
{
    Workspace *const workspace = desktop_.workspace();
    workspace->changes()->discardAll();
    std::vector<catalog::StageRequest> requests;
    for (int row = 1; row < workspace->catalog()->model()->rowCount() && requests.size() < 6; ++row)
        if (const catalog::ProductRow *product = workspace->catalog()->model()->row(row); product && product->price)
            requests.push_back(
                {*product, catalog::ProductField::Price, (*product->price + Decimal::fromInteger(5)).toString()});
    workspace->changes()->stageAll(tr("Autumn price check"), requests);
    connect(workspace->service(), &catalog::CatalogService::commitFinished, this,
        [this](const catalog::CommitReport &report) { applied_ = report.batch; });
    workspace->service()->commit({}, tr("Autumn price check"));
}

/// All that the store sells by a twentieth, ending with .90; what is staged already is left out.
void Tour::previewBulk()
{
    auto *page = desktop_.workspace()->catalog();
    page->model()->marks().selectAll();
    catalog::BulkEdit change;
    change.price = {
        catalog::PriceChange::By::Percent, Decimal::fromInteger(5), catalog::PriceChange::Rounding::EndsWith90};
    page->bulkActions()->perform(change, 0);
    page->model()->marks().clear();
}

void Tour::importSample()
{
    QFile file(files_.filePath(u"wc-product-export.csv"_qs));
    if (!file.open(QIODevice::WriteOnly)) {
        fail(file.errorString());
        return;
    }
    QByteArray csv =
        "\xEF\xBB\xBFID,Type,SKU,Name,Published,Short description,Description,In stock?,Stock,Regular price,"
        "Sale price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s),"
        "Attribute 1 visible,Attribute 1 global\n";
    auto *model = desktop_.workspace()->catalog()->model();
    int id = 9000;
    for (int row = 0; row < std::min(model->rowCount(), 12); ++row)
        if (const catalog::ProductRow *p = model->row(row); p && p->variantCount == 1 && p->price) {
            const Decimal price = row % 3 == 0 ? *p->price + Decimal::fromInteger(4) : *p->price;
            QString title = p->title;
            csv += u"%1,simple,%2,\"%3\",1,,,1,%4,%5,,,,,,,,,\n"_qs.arg(++id)
                       .arg(p->sku, title.replace(u'"', u"\"\""_qs))
                       .arg(p->stock.value_or(0))
                       .arg(price.toString(2))
                       .toUtf8();
        }
    csv += "9101,simple,KV-NEW-0001,\"Soup bowl, rain glaze\",1,,\"<p>Stoneware,\nglazed by hand.</p>\",1,24,64.00,,"
           "\"Kitchen > Bowls\",autumn-26,https://cdn.korvala.example/soup-bowl.png,,,,,\n"
           "9102,variable,KV-NEW-0002,\"Bath robe, waffle\",1,,,1,,,,Bath,,,,Size,\"S, M, L\",1,1\n"
           "9103,variation,KV-NEW-0002-S,\"Bath robe, waffle - S\",1,,,1,5,239.00,,,,,id:9102,Size,S,,1\n"
           "9104,variation,KV-NEW-0002-M,\"Bath robe, waffle - M\",1,,,1,7,239.00,,,,,id:9102,Size,M,,1\n"
           "9105,variation,KV-NEW-0003-S,\"Linen robe - S\",1,,,1,5,259.00,,,,,id:99812,Size,S,,1\n"
           "9106,simple,KV-NEW-0004,\"Pitcher, oat\",1,,,1,12.5,79.00,,,,,,,,,\n"
           "9107,simple,KV-NEW-0005,\"Side plate\",1,,,1,10,\"21,50,\",,,,,,,,,\n"
           "9108,subscription,KV-NEW-0006,\"Candle of the month\",1,,,1,10,49.00,,,,,,,,,\n";
    file.write(csv);
    file.close();
    desktop_.workspace()->showImport(file.fileName());
}

void Tour::signInAs(const QString &role)
{
    waitingForWorkspace_ = true;
    const demo::DemoTenant &tenant = demo::demoTenants().front();
    for (const demo::DemoPerson &person : tenant.people)
        if (person.role == role)
            desktop_.signIn().signIn(
                {desktop_.signIn().signedInProfile(), tenant.slug, person.email, tenant.password, false});
}

} // namespace purser
