#include "app/bootstrap/tour.h"

#include "app/demo/company.h"
#include "ui/catalog/bulkactions.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/importpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinwindow.h"

#include <cstdio>

namespace purser {
namespace {

constexpr int lookEveryMs = 100;
constexpr int quietLooks = 6;      ///< nothing for so long means that the page is complete
constexpr int patienceLooks = 3000; ///< five minutes: making the demo company takes a while on a slow machine

} // namespace

Tour::Tour(Desktop &desktop, const QString &folder, QObject *parent)
    : QObject(parent)
    , desktop_(desktop)
    , folder_(folder)
{
    timer_.setInterval(lookEveryMs);
    connect(&timer_, &QTimer::timeout, this, &Tour::watch);
    connect(&desktop_, &Desktop::workspaceOpened, this, [this] {
        desktop_.workspace()->window()->resize(1440, 900);
        desktop_.workspace()->window()->showPage(u"catalog"_qs);
        waitingForWorkspace_ = false;
    });
    connect(&desktop_, &Desktop::failed, this, [this](const Error &error) { fail(error.message); });
}

void Tour::start()
{
    if (!folder_.mkpath(u"."_qs)) {
        fail(tr("The folder %1 cannot be created.").arg(folder_.path()));
        return;
    }
    desktop_.theme().setMode(ui::Theme::Mode::Light);
    desktop_.language().setCode(u"en"_qs);
    plan();
    timer_.start();
}

void Tour::plan()
{
    auto workspace = [this] { return desktop_.workspace(); };
    steps_ = {
        {{}, [] {}, {}},
        {{},
            [workspace] {
                workspace()->window()->chooseStore(workspace()->firstStore());
            },
            {}},
        {u"01-catalog-light"_qs, [this] { stageSomePrices(); }, {}},
        {u"04-review-staged-edits"_qs, [workspace] { workspace()->showReview(); }, {}},
        {u"04-bulk-preview-light"_qs, [this] { previewBulk(); }, {}},
        {u"02-catalog-dark"_qs,
            [this, workspace] {
                workspace()->showCatalog();
                desktop_.theme().setMode(ui::Theme::Mode::Dark);
            },
            {}},
        {u"04-review-dark"_qs, [workspace] { workspace()->showReview(); }, {}},
        {u"04-bulk-preview-dark"_qs, [this] { previewBulk(); }, {}},
        {u"03-catalog-hebrew-rtl"_qs,
            [this] {
                desktop_.theme().setMode(ui::Theme::Mode::Light);
                waitingForWorkspace_ = true;
                desktop_.language().setCode(u"he"_qs);
            },
            {}},
        {u"04-review-hebrew-rtl"_qs, [workspace] { workspace()->showReview(); }, {}},
        {u"04-bulk-preview-hebrew-rtl"_qs, [this] { previewBulk(); }, {}},
        {{},
            [this, workspace] {
                workspace()->changes()->discardAll();
                waitingForWorkspace_ = true;
                desktop_.language().setCode(u"en"_qs);
            },
            {}},
        {u"06-import-columns"_qs, [this] { importSample(); }, {}},
        {u"06-import-preview"_qs, [workspace] { workspace()->importPage()->goOn(); }, {}},
        {u"14-no-result"_qs,
            [workspace] {
                workspace()->showCatalog();
                workspace()->catalog()->search(u"amber jug"_qs);
            },
            {}},
        {u"15-settings-no-permission"_qs, [workspace] { workspace()->showSettings(u"users"_qs); }, {}},
        {u"13-sign-in"_qs,
            [workspace] {
                workspace()->catalog()->search({});
                emit workspace()->signOutRequested();
            },
            [this] { return desktop_.signInWindow(); }},
        {{}, [this] { signInAs(u"admin"_qs); }, {}},
        {u"16-settings-people"_qs, [workspace] { workspace()->showSettings(u"users"_qs); }, {}},
        {u"17-settings-appearance-dark"_qs,
            [this, workspace] {
                desktop_.theme().setMode(ui::Theme::Mode::Dark);
                workspace()->showSettings(u"appearance"_qs);
            },
            {}},
    };
}

void Tour::stageSomePrices()
{
    // Three prices of what is on the screen, raised by a twentieth, rounded to whole amounts.
    auto *page = desktop_.workspace()->catalog();
    std::vector<catalog::StageRequest> requests;
    for (int row = 4; row < page->model()->rowCount() && requests.size() < 3; row += 3)
        if (const catalog::ProductRow *product = page->model()->row(row); product && product->price) {
            const Decimal raised = Decimal::fromUnits(product->price->units() / 20 * 21).rounded(0);
            requests.push_back({*product, catalog::ProductField::Price, raised.toString()});
        }
    if (requests.empty())
        return;
    desktop_.workspace()->changes()->stageAll(tr("Raise prices"), requests);
    page->goTo(requests.front().row.id);
}

/// All that the store sells by a twentieth, ending with .90; what is staged already is left out.
void Tour::previewBulk()
{
    auto *page = desktop_.workspace()->catalog();
    page->model()->marks().selectAll();
    catalog::BulkEdit change;
    change.price = {catalog::PriceChange::By::Percent, Decimal::fromInteger(5), catalog::PriceChange::Rounding::EndsWith90};
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
    QByteArray csv = "\xEF\xBB\xBFID,Type,SKU,Name,Published,Short description,Description,In stock?,Stock,Regular price,"
                     "Sale price,Categories,Tags,Images,Parent,Attribute 1 name,Attribute 1 value(s),"
                     "Attribute 1 visible,Attribute 1 global\n";
    auto *model = desktop_.workspace()->catalog()->model();
    int id = 9000;
    for (int row = 0; row < std::min(model->rowCount(), 12); ++row)
        if (const catalog::ProductRow *p = model->row(row); p && p->variantCount == 1 && p->price) {
            const Decimal price = row % 3 == 0 ? *p->price + Decimal::fromInteger(4) : *p->price;
            QString title = p->title;
            csv += u"%1,simple,%2,\"%3\",1,,,1,%4,%5,,,,,,,,,\n"_qs.arg(++id).arg(p->sku, title.replace(u'"', u"\"\""_qs))
                       .arg(p->stock.value_or(0)).arg(price.toString(2)).toUtf8();
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

bool Tour::isSettled() const
{
    if (waitingForWorkspace_)
        return false;
    const Workspace *workspace = desktop_.workspace();
    return !workspace
        || (workspace->catalog()->model()->state() != grid::GridModel::State::Loading && !workspace->isImporting());
}

void Tour::watch()
{
    if (++patience_ > patienceLooks) {
        fail(tr("A page did not become complete within five minutes."));
        return;
    }
    quietFor_ = isSettled() ? quietFor_ + 1 : 0;
    if (quietFor_ < quietLooks)
        return;
    quietFor_ = 0;
    patience_ = 0;
    next();
}

/// Renders what the present step shows, then does what the next one does.
void Tour::next()
{
    const Step &shown = steps_[step_];
    if (!shown.picture.isEmpty()) {
        QWidget *what = shown.what ? shown.what() : desktop_.workspace() ? desktop_.workspace()->window() : nullptr;
        const QString path = folder_.filePath(shown.picture + u".png"_qs);
        if (!what || !what->grab().save(path)) {
            fail(tr("%1 cannot be written.").arg(path));
            return;
        }
        std::printf("%s\n", qPrintable(QFileInfo(path).absoluteFilePath()));
        std::fflush(stdout);
    }
    if (++step_ == steps_.size()) {
        timer_.stop();
        desktop_.theme().setMode(ui::Theme::Mode::System);
        QApplication::exit(0);
        return;
    }
    steps_[step_].act();
}

void Tour::fail(const QString &why)
{
    timer_.stop();
    std::fprintf(stderr, "purser: %s\n", qPrintable(why));
    QTimer::singleShot(0, qApp, [] { QApplication::exit(1); });
}

} // namespace purser
