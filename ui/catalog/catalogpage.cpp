#include "ui/catalog/catalogpage.h"

#include "ui/catalog/bulkactions.h"
#include "ui/catalog/productfilters.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace purser::ui {

using namespace catalog;

namespace {
/// Narrower than this, the detail pane makes room for the columns.
constexpr int roomForPane = 1'100;
const auto settingsGroup = QStringLiteral("catalog");
} // namespace

CatalogPage::CatalogPage(const Needs &needs, QWidget *parent)
    : QWidget(parent)
    , needs_(needs)
    , model_(new ProductTableModel(needs.reader, needs.edits, needs.whyReadOnly, this))
    , selection_(new ProductSelection(needs.reader, model_, this))
    , bulk_(new BulkActions(selection_, needs.edits, this))
{
    setAccessibleName(tr("Catalog"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildHeader(layout);
    buildFilterRow(layout);
    layout->addSpacing(1); // the line above the grid
    buildBody(layout);

    connect(model_, &grid::GridModel::stateChanged, this, [this] {
        refreshState();
        refreshBanner();
        refreshFooter();
        tellCurrent();
    });
    connect(model_, &QAbstractItemModel::dataChanged, this, &CatalogPage::tellCurrent);
    connect(model_, &ProductTableModel::refused, this, [this](const QString &message) {
        notice_ = message;
        refreshBanner();
    });
    connect(grid_, &DataGrid::currentRowChanged, this, &CatalogPage::tellCurrent);
    connect(selection_, &ProductSelection::changed, this, &CatalogPage::refreshFooter);
    connect(needs_.reader, &ProductReader::onlineChanged, this, [this](bool online) {
        if (online)
            readChoices();
        refreshBanner();
        refreshFooter();
    });
    connect(bulk_, &BulkActions::staged, this, [this](int edits, const QString &message) {
        notice_ = message;
        refreshBanner();
        if (edits > 0)
            emit reviewRequested();
    });
    connect(bulk_, &BulkActions::failed, this, [this](const Error &error) {
        notice_ = error.message;
        refreshBanner();
    });
    if (needs_.settings) {
        QSettings &settings = *needs_.settings;
        filters_->setLastVisit(settings.value(settingsGroup + QStringLiteral("/lastVisit")).toDateTime());
        filters_->restore(settings.value(settingsGroup + QStringLiteral("/filters")).toMap());
        paneWanted_ = settings.value(settingsGroup + QStringLiteral("/detailPane"), true).toBool();
    }
    // A first visit has seen nothing: everything of the last week counts as new.
    if (!needs_.settings || !needs_.settings->contains(settingsGroup + QStringLiteral("/lastVisit")))
        filters_->setLastVisit(QDateTime::currentDateTimeUtc().addDays(-7));
    connect(filters_, &ProductFilters::changed, this, &CatalogPage::query);
    connect(filters_, &ProductFilters::changed, this, &CatalogPage::saveFilters);

    ProductQuery first;
    first.store = needs_.store;
    filters_->applyTo(first);
    model_->setQuery(first);
    grid_->keepArrangement(needs_.settings, settingsGroup + QStringLiteral("/columns"));
    selection_->readTotal();
    readChoices();
    refreshState();
    refreshBanner();
    refreshFooter();
    applyPane();
}

CatalogPage::~CatalogPage()
{
    if (needs_.settings)
        needs_.settings->setValue(settingsGroup + QStringLiteral("/lastVisit"), QDateTime::currentDateTimeUtc());
}

// ---------------------------------------------------------------- parts

void CatalogPage::buildHeader(QVBoxLayout *layout)
{
    auto *header = new QWidget(this);
    header->setFixedHeight(measure::pageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(measure::cardGap);
    row->addWidget(new Label(TextStyle::PageTitle, tr("Catalog"), header));
    row->addStretch();
    auto *import = new SecondaryButton(QStringLiteral("document-import"), tr("Import…"), header);
    import_ = command(QStringLiteral("document-import"), tr("Import products…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    import->setToolTip(import_->toolTip());
    auto *bulk = new SecondaryButton(QStringLiteral("document-edit"), tr("Bulk actions"), header);
    bulk->setToolTip(tr("Change all ticked products at once, previewed before it is written"));
    auto *menu = new QMenu(bulk);
    bulk->setMenu(menu);
    auto *create = new PrimaryButton(QStringLiteral("list-add"), tr("New product"), header);
    newProduct_ = command(QStringLiteral("list-add"), tr("New product"), QKeySequence::New);
    create->setToolTip(newProduct_->toolTip());
    import_->setEnabled(needs_.whyReadOnly.isEmpty());
    newProduct_->setEnabled(needs_.whyReadOnly.isEmpty());
    for (Button *button : {static_cast<Button *>(import), static_cast<Button *>(bulk), static_cast<Button *>(create)}) {
        row->addWidget(button);
        if (!needs_.whyReadOnly.isEmpty()) {
            button->setEnabled(false);
            button->setToolTip(needs_.whyReadOnly);
        }
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        bulk_->fill(menu, grid_->currentIndex().row());
    });
    connect(import, &QPushButton::clicked, import_, &QAction::trigger);
    connect(create, &QPushButton::clicked, newProduct_, &QAction::trigger);
    connect(import_, &QAction::triggered, this, &CatalogPage::importRequested);
    connect(newProduct_, &QAction::triggered, this, &CatalogPage::newProductRequested);
    layout->addWidget(header);
}

QToolButton *CatalogPage::tool(const QString &icon, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setIcon(icons::icon(icon));
    button->setIconSize({measure::icon, measure::icon});
    button->setFixedSize(measure::toolButton, measure::toolButton);
    button->setAutoRaise(true);
    button->setAccessibleName(text);
    button->setToolTip(text);
    return button;
}

/// An action of the page: in the menus it is the same one, so that its shortcut is never ambiguous.
QAction *CatalogPage::command(const QString &icon, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(icons::icon(icon), text, this);
    action->setShortcut(keys);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

void CatalogPage::buildFilterRow(QVBoxLayout *layout)
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(measure::filterRow);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin - 4, 12);
    row->setSpacing(8);
    find_ = command(QStringLiteral("edit-find"), tr("Find products"), QKeySequence::Find);
    search_ = new SearchField(tr("Title, SKU, barcode"), QKeySequence::Find, bar);
    connect(find_, &QAction::triggered, search_, [this] {
        search_->setFocus(Qt::ShortcutFocusReason);
        search_->selectAll();
    });
    search_->setFixedWidth(230);
    filters_ = new ProductFilters(bar);
    row->addWidget(search_);
    row->addWidget(filters_, 1);

    auto *undo = tool(QStringLiteral("edit-undo"), tr("Undo"));
    auto *redo = tool(QStringLiteral("edit-redo"), tr("Redo"));
    if (needs_.undo && needs_.redo) {
        undo->setDefaultAction(needs_.undo);
        redo->setDefaultAction(needs_.redo);
    } else {
        undo->setEnabled(needs_.edits->canUndo());
        redo->setEnabled(needs_.edits->canRedo());
        connect(needs_.edits, &ChangeSet::canUndoChanged, undo, &QWidget::setEnabled);
        connect(needs_.edits, &ChangeSet::canRedoChanged, redo, &QWidget::setEnabled);
        connect(undo, &QToolButton::clicked, needs_.edits, &ChangeSet::undo);
        connect(redo, &QToolButton::clicked, needs_.edits, &ChangeSet::redo);
    }
    auto *columns = tool(QStringLiteral("object-columns"), tr("Columns"));
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        QMenu menu(this);
        grid_->fillColumnMenu(&menu);
        const QPoint below = columns->mapToGlobal(QPoint(0, columns->height() + 2));
        menu.exec(below);
    });
    pane_ = command(QStringLiteral("view-split-left-right"), tr("Detail pane"), QKeySequence(Qt::CTRL | Qt::Key_I));
    pane_->setCheckable(true);
    paneButton_ = tool(QStringLiteral("view-split-left-right"), tr("Detail pane"));
    paneButton_->setDefaultAction(pane_);
    connect(pane_, &QAction::triggered, this, [this](bool on) { showDetailPane(on); });
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    for (QToolButton *button : {undo, redo, columns, paneButton_})
        tools->addWidget(button);
    row->addLayout(tools);
    layout->addWidget(bar);

    connect(search_, &SearchField::searchRequested, this, [this](const QString &text) {
        searchText_ = text;
        query();
    });
}

void CatalogPage::buildBody(QVBoxLayout *layout)
{
    splitter_ = new QSplitter(Qt::Horizontal, this);
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    left_ = new QWidget(splitter_);
    leftLayout_ = new QVBoxLayout(left_);
    leftLayout_->setContentsMargins(0, 0, 0, 0);
    leftLayout_->setSpacing(0);

    banner_ = new Banner(Tone::Warning, left_);
    banner_->setFlush(true);
    bannerAction_ = new SecondaryButton(QStringLiteral("retry"), tr("Retry"), banner_);
    bannerAction_->setCompact(true);
    banner_->addAction(bannerAction_);
    banner_->hide();
    connect(bannerAction_, &QPushButton::clicked, this, [this] {
        if (model_->error()) {
            model_->retry();
        } else {
            notice_.clear();
            refreshBanner();
        }
    });
    leftLayout_->addWidget(banner_);

    stack_ = new QStackedWidget(left_);
    grid_ = new DataGrid(model_, needs_.images, stack_);
    grid_->setAccessibleName(tr("Products"));
    state_ = new StateView(stack_);
    stack_->addWidget(grid_);
    stack_->addWidget(state_);
    leftLayout_->addWidget(stack_, 1);
    connect(state_, &StateView::retryRequested, model_, [this] {
        needs_.reader->retryNow();
        model_->retry();
    });
    connect(search_, &SearchField::leaveRequested, grid_, qOverload<>(&QWidget::setFocus));

    auto *footer = new QWidget(left_);
    footer->setFixedHeight(measure::footer);
    footer->setAutoFillBackground(true);
    footer->setBackgroundRole(QPalette::Window);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(12);
    figures_ = new FigureStrip(footer);
    selectAll_ = new LinkButton(QString(), footer);
    selectAll_->setFont(ui::font(TextStyle::Label));
    connect(selectAll_, &QPushButton::clicked, this, [this] {
        if (model_->marks().isAll() && model_->marks().ids().isEmpty())
            model_->marks().clear();
        else
            model_->marks().selectAll();
    });
    row->addWidget(figures_, 1);
    row->addWidget(selectAll_);
    leftLayout_->addWidget(footer);

    splitter_->addWidget(left_);
    splitter_->setStretchFactor(0, 1);
    layout->addWidget(splitter_, 1);
}

void CatalogPage::setStagedBar(QWidget *bar)
{
    leftLayout_->insertWidget(leftLayout_->count() - 1, bar);
}

void CatalogPage::setDetailPane(QWidget *pane)
{
    detailPane_ = pane;
    pane->setMinimumWidth(measure::detailPaneMin);
    pane->setMaximumWidth(measure::detailPaneMax);
    splitter_->addWidget(pane);
    splitter_->setStretchFactor(1, 0);
    splitter_->setSizes({width() - measure::detailPane - 1, measure::detailPane});
    applyPane();
}

bool CatalogPage::isDetailPaneShown() const
{
    return detailPane_ && !detailPane_->isHidden();
}

void CatalogPage::showDetailPane(bool shown)
{
    paneWanted_ = shown;
    if (needs_.settings)
        needs_.settings->setValue(settingsGroup + QStringLiteral("/detailPane"), shown);
    if (detailPane_)
        detailPane_->setVisible(shown);
    pane_->setChecked(isDetailPaneShown());
}

/// In a narrow window the pane goes before the columns have to scroll; the button still brings it back.
void CatalogPage::applyPane()
{
    pane_->setVisible(!detailPane_.isNull());
    paneButton_->setVisible(!detailPane_.isNull());
    if (detailPane_)
        detailPane_->setVisible(paneWanted_ && width() >= roomForPane);
    pane_->setChecked(isDetailPaneShown());
}

// ---------------------------------------------------------------- what is shown

void CatalogPage::setStore(const std::optional<StoreId> &store)
{
    needs_.store = store;
    model_->marks().clear();
    query();
    selection_->readTotal();
    readChoices();
}

void CatalogPage::query()
{
    ProductQuery wanted = model_->query();
    wanted.store = needs_.store;
    wanted.search = searchText_;
    filters_->applyTo(wanted);
    if (wanted == model_->query())
        return;
    if (model_->marks().isAll()) // "all that match" would mean others now
        model_->marks().clear();
    model_->setQuery(wanted);
}

void CatalogPage::search(const QString &text)
{
    search_->search(text);
}

void CatalogPage::goTo(const ProductId &product)
{
    if (const int row = model_->rowOf(product.value); row >= 0)
        grid_->selectionModel()->setCurrentIndex(
            model_->index(row, std::max(1, grid_->currentIndex().column())), QItemSelectionModel::ClearAndSelect);
    grid_->setFocus();
}

ProductId CatalogPage::currentProduct() const
{
    return ProductId(model_->rowId(grid_->currentIndex().row()));
}

void CatalogPage::tellCurrent()
{
    const ProductId now = currentProduct();
    if (now == current_)
        return;
    current_ = now;
    emit currentProductChanged(current_);
}

void CatalogPage::readChoices()
{
    needs_.reader->vendors(this, [this](Result<QStringList> vendors) {
        if (!vendors)
            return;
        model_->setVendors(*vendors);
        filters_->setVendors(*vendors);
    });
    needs_.reader->categories(this, needs_.store, [this](Result<std::vector<CategoryNode>> categories) {
        if (categories)
            filters_->setCategories(std::move(*categories));
    });
}

void CatalogPage::saveFilters()
{
    if (needs_.settings)
        needs_.settings->setValue(settingsGroup + QStringLiteral("/filters"), filters_->save());
}

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
        const QString products = total > 0 ? tr("%1 products").arg(locale().toString(total)) : tr("Products");
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
        banner_->setTone(Tone::Warning);
        banner_->setIconName(QStringLiteral("warning"));
        banner_->setText({}, notice_);
        bannerAction_->setText(tr("Close"));
    } else {
        banner_->hide();
        return;
    }
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
    const QString count = locale().toString(rows) + (model_->countIsExact() ? QString() : QStringLiteral("+"));
    QList<FigureStrip::Group> groups;
    const auto total = selection_->total();
    if (model_->state() == grid::GridModel::State::Loading)
        groups << FigureStrip::Group{{word(tr("Reading products…"))}};
    else if (total && total->rows != rows)
        groups << FigureStrip::Group{{figure(count), word(tr("of", "386 of 2,412 products")),
            figure(locale().toString(total->rows) + (total->exact ? QString() : QStringLiteral("+"))),
            word(tr("products"))}};
    else
        groups << FigureStrip::Group{{figure(count), word(tr("products"))}};
    if (const qint64 ticked = selection_->count(); ticked > 0) {
        groups << FigureStrip::Group{{figure(tr("%1 selected").arg(locale().toString(ticked)))}, true};
        if (const auto &sums = selection_->sums()) {
            groups << FigureStrip::Group{{word(tr("Price sum")), figure(money(sums->price))}};
            if (sums->price.size() == 1 && sums->rows > 0) {
                const Money &sum = sums->price.first();
                const Money average{Decimal::fromUnits(sum.amount.units() / sums->rows).rounded(sum.currency.decimals()),
                    sum.currency};
                groups << FigureStrip::Group{{word(tr("average")), figure(average.toDisplay(locale()))}};
            }
            groups << FigureStrip::Group{{word(tr("Stock")), figure(locale().toString(sums->stock))}}
                   << FigureStrip::Group{{word(tr("Stock at cost")), figure(money(sums->stockAtCost))}};
        }
    }
    if (offline && rows > 0)
        groups << FigureStrip::Group{{word(tr("Offline: showing what was read before"))}, true};
    figures_->setGroups(groups);
    const bool all = model_->marks().isAll() && model_->marks().ids().isEmpty();
    selectAll_->setText(all ? tr("Clear selection") : tr("Select all %1 matching").arg(count));
    selectAll_->setVisible(rows > 0);
    if (model_->state() == grid::GridModel::State::Empty)
        refreshState();
}

// ---------------------------------------------------------------- events

void CatalogPage::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, measure::pageHeader + measure::filterRow, width(), 1), tokens.border);
}

void CatalogPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() >= roomForPane) != (width() >= roomForPane))
        applyPane();
}

void CatalogPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    saveFilters();
}

} // namespace purser::ui
