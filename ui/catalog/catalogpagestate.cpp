// What the catalog page says: the empty and failed states, the banner over the grid, the figures under it.
#include "ui/catalog/catalogpage.h"

#include "models/base/counted.h"
#include "ui/catalog/listexports.h"
#include "ui/catalog/productfilters.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QStackedWidget>

namespace purser::ui {

using namespace catalog;

void CatalogPage::refreshState()
{
    const ProductQuery &now = model_->query();
    const auto state = model_->state();
    const int active = filters_->activeCount();
    // Rebuilding the view would take the focus from its buttons: only when something else is to be said.
    const QString shown = QStringLiteral("%1/%2/%3/%4/%5")
                              .arg(static_cast<int>(state))
                              .arg(now.search)
                              .arg(active)
                              .arg(model_->error() ? model_->error()->message : QString())
                              .arg(selection_->total() ? selection_->total()->rows : -1);
    if (shown == shownState_)
        return;
    shownState_ = shown;
    using State = grid::GridModel::State;
    if (state == State::Loading || state == State::Ready) {
        stack_->setCurrentWidget(grid_);
        return;
    }
    if (state == State::Failed) {
        state_->showError(tr("Products could not be read"), model_->error().value_or(Error{}));
    } else if (now.search.isEmpty() && active == 0) {
        QList<QWidget *> actions;
        if (needs_.whyReadOnly.isEmpty()) {
            auto *import = new PrimaryButton(QStringLiteral("document-import"), tr("Import…"));
            auto *create = new SecondaryButton(QStringLiteral("list-add"), tr("New product"));
            connect(import, &QPushButton::clicked, this, &CatalogPage::importRequested);
            connect(create, &QPushButton::clicked, this, &CatalogPage::newProductRequested);
            actions = {import, create};
        }
        state_->showEmpty(QStringLiteral("package"), tr("No products yet"),
            tr("Bring them in from a WooCommerce or Shopify export, or make the first one here."), actions);
    } else {
        QList<QWidget *> actions;
        if (!now.search.isEmpty()) {
            auto *clear = new PrimaryButton(tr("Clear search"));
            connect(clear, &QPushButton::clicked, this, [this] { search_->search({}); });
            actions << clear;
        }
        if (active > 0) {
            auto *clear = actions.isEmpty() ? static_cast<Button *>(new PrimaryButton(tr("Clear filters")))
                                            : new SecondaryButton(tr("Clear filters"));
            connect(clear, &QPushButton::clicked, filters_, &ProductFilters::switchOff);
            actions << clear;
        }
        const int total = selection_->total() ? static_cast<int>(selection_->total()->rows) : 0;
        const QString products = total > 0 ? tr("%Ln products", nullptr, total) : tr("Products");
        QString why;
        if (now.search.isEmpty())
            why = tr("%1, hidden by %n filter(s).", nullptr, active).arg(products);
        else if (active > 0)
            why = tr("%1, hidden by %n filter(s) and the search text.", nullptr, active).arg(products);
        else
            why = tr("%1, hidden by the search text.").arg(products);
        state_->showEmpty(QStringLiteral("edit-find"),
            now.search.isEmpty() ? tr("Nothing matches") : tr("Nothing matches “%1”").arg(now.search), why, actions);
    }
    stack_->setCurrentWidget(state_);
}

void CatalogPage::notify(const QString &message, const CellReport &report, bool good)
{
    notice_ = message;
    goodNews_ = good;
    report_ = report;
    refreshBanner();
}

void CatalogPage::refreshBanner()
{
    // That the database is away is said by the window, above every page.
    const bool rows = stack_->currentWidget() == grid_;
    if (rows && model_->error() && needs_.reader->isOnline()) {
        banner_->setTone(Tone::Danger);
        banner_->setIconName(QStringLiteral("circle-alert"));
        banner_->setText(tr("Some rows could not be read."), model_->error()->message);
        bannerAction_->setText(tr("Retry"));
    } else if (!notice_.isEmpty()) {
        banner_->setTone(goodNews_ ? Tone::Success : Tone::Warning);
        banner_->setIconName(goodNews_ ? QStringLiteral("circle-check") : QStringLiteral("warning"));
        banner_->setText({}, notice_);
        bannerAction_->setText(tr("Close"));
    } else {
        banner_->hide();
        return;
    }
    bannerShow_->setVisible(bannerAction_->text() == tr("Close") && !report_.problems().isEmpty());
    bannerAction_->setIconName(bannerAction_->text() == tr("Close") ? QString() : QStringLiteral("retry"));
    banner_->show();
}

void CatalogPage::refreshFooter()
{
    const auto figure = [](const QString &text) { return FigureStrip::Part{text, true}; };
    const auto word = [](const QString &text) { return FigureStrip::Part{text, false}; };
    const auto money = [this](const QList<Money> &sums) {
        QStringList all;
        for (const Money &sum : sums)
            all << sum.toDisplay(locale());
        return all.isEmpty() ? QStringLiteral("–") : all.join(QStringLiteral(" + "));
    };
    const qint64 rows = model_->rowCount();
    const bool offline = !needs_.reader->isOnline();
    // The rows of the list before are no answer to what was asked now.
    const bool known = model_->state() != grid::GridModel::State::Failed;
    const QString count = locale().toString(rows) + (model_->countIsExact() ? QString() : QStringLiteral("+"));
    QList<FigureStrip::Group> groups;
    const auto total = selection_->total();
    if (model_->state() == grid::GridModel::State::Loading)
        groups << FigureStrip::Group{{word(tr("Reading products…"))}};
    else if (!known)
        groups.clear();
    else if (total && total->rows != rows)
        groups << FigureStrip::Group{{figure(count), word(tr("of", "386 of 2,412 products")),
            figure(locale().toString(total->rows) + (total->exact ? QString() : QStringLiteral("+"))),
            word(tr("products"))}};
    else
        groups << FigureStrip::Group{{figure(count), word(tr("products"))}};
    if (const qint64 ticked = selection_->count(); ticked > 0) {
        unticked_.clear();
        groups << FigureStrip::Group{
            {figure(
                tr("%1 selected", nullptr, counted(ticked))
                    .arg(locale().toString(ticked) + (selection_->countIsExact() ? QString() : QStringLiteral("+"))))},
            true};
        if (const auto &sums = selection_->sums()) {
            groups << FigureStrip::Group{{word(tr("Price sum")), figure(money(sums->price))}};
            if (sums->price.size() == 1 && sums->rows > 0) {
                const Money &sum = sums->price.first();
                const Money average{
                    Decimal::fromUnits(sum.amount.units() / sums->rows).rounded(sum.currency.decimals()), sum.currency};
                groups << FigureStrip::Group{{word(tr("average")), figure(average.toDisplay(locale()))}};
            }
            groups << FigureStrip::Group{{word(tr("Stock")), figure(locale().toString(sums->stock))}}
                   << FigureStrip::Group{{word(tr("Stock at cost")), figure(money(sums->stockAtCost))}};
        }
    }
    if (!unticked_.isEmpty())
        groups << FigureStrip::Group{{word(unticked_)}, true};
    if (offline && known && rows > 0)
        groups << FigureStrip::Group{{word(tr("Offline: showing what was read before"))}, true};
    figures_->setGroups(groups);
    const bool all = model_->marks().isAll() && model_->marks().ids().isEmpty();
    selectAll_->setText(all ? tr("Clear selection") : tr("Select all %1 matching", nullptr, counted(rows)).arg(count));
    selectAll_->setVisible(known && rows > 0);
    if (export_) {
        exportLink_->setVisible(known && rows > 0);
        export_->setEnabled(known && rows > 0 && !needs_.exports->isRunning());
        exportLink_->setEnabled(export_->isEnabled());
    }
    if (model_->state() == grid::GridModel::State::Empty)
        refreshState();
}

} // namespace purser::ui
