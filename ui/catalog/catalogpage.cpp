#include "ui/catalog/catalogpage.h"

#include "models/base/counted.h"
#include "ui/catalog/bulkactions.h"
#include "ui/catalog/productfilters.h"
#include "ui/shell/areas.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QPainter>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace purser::ui {

using namespace catalog;

namespace {
/// Narrower than this, the detail pane makes room for the columns.
constexpr int roomForPane = 1'100;
/// First what was waited for is painted.
constexpr int restAfterMs = 100;
const auto settingsGroup = QStringLiteral("catalog");
} // namespace

CatalogPage::CatalogPage(const Needs &needs, QWidget *parent)
    : QWidget(parent),
      needs_(needs),
      model_(new ProductTableModel(needs.reader, needs.edits, needs.whyReadOnly, this)),
      selection_(new ProductSelection(needs.reader, model_, this)),
      bulk_(new BulkActions(selection_, model_, needs.edits, this))
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
        if (!hasShown_ && model_->state() != grid::GridModel::State::Loading) {
            hasShown_ = true;
            QTimer::singleShot(restAfterMs, this, &CatalogPage::showRest);
        }
        refreshState();
        refreshBanner();
        refreshFooter();
        tellCurrent();
    });
    connect(model_, &QAbstractItemModel::dataChanged, this, &CatalogPage::tellCurrent);
    connect(model_, &ProductTableModel::refused, this, [this](const QString &message) { notify(message); });
    connect(needs_.edits, &ChangeSet::historyChanged, this, [this] {
        if (!report_.problems().isEmpty()) // something else was done since
            notify({});
    });
    connect(grid_, &DataGrid::reported, this, [this](const CellReport &report) {
        // One problem is said beside its cell.
        const bool list = report.problems().size() > 1 || report.rowsCut > 0 || report.columnsCut > 0;
        notify(list ? report.summary() : QString(), report);
    });
    connect(grid_, &DataGrid::currentRowChanged, this, &CatalogPage::tellCurrent);
    connect(selection_, &ProductSelection::changed, this, &CatalogPage::refreshFooter);
    connect(needs_.reader, &ProductReader::onlineChanged, this, [this](bool online) {
        if (online && hasShown_)
            readChoices();
        refreshBanner();
        refreshFooter();
    });
    connect(bulk_, &BulkActions::staged, this, [this](int edits, const QString &message) {
        notify(message);
        if (edits > 0)
            emit reviewRequested();
    });
    connect(bulk_, &BulkActions::previewRequested, this, &CatalogPage::bulkPreviewRequested);
    connect(bulk_, &BulkActions::failed, this, [this](const Error &error) { notify(error.message); });
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
    if (views_)
        addViews();
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

void CatalogPage::setStagedBar(QWidget *bar)
{
    markArea(bar, 4);
    leftLayout_->insertWidget(leftLayout_->count() - 1, bar);
}

void CatalogPage::setDetailPane(QWidget *pane)
{
    detailPane_ = pane;
    pane->setMinimumWidth(measure::detailPaneMin);
    pane->setMaximumWidth(measure::detailPaneMax);
    markArea(pane, 6);
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
    if (store == needs_.store)
        return;
    needs_.store = store;
    model_->marks().clear();
    query();
    if (!hasShown_)
        return;
    selection_->readTotal();
    readChoices();
}

/// What the first rows need not wait for.
void CatalogPage::showRest()
{
    emit shown();
    selection_->readTotal();
    readChoices();
}

void CatalogPage::query()
{
    if (showingView_)
        return;
    ProductQuery wanted = model_->query();
    wanted.store = needs_.store;
    wanted.search = searchText_;
    filters_->applyTo(wanted);
    if (wanted == model_->query())
        return;
    unticked_.clear();
    if (model_->marks().isAll()) { // "all that match" would mean others now
        unticked_ =
            tr("%Ln were selected; another filter has cleared the selection.", nullptr, counted(selection_->count()));
        model_->marks().clear();
    }
    model_->setQuery(wanted);
    if (views_)
        views_->stateChanged();
}

void CatalogPage::addViews()
{
    for (QAction *action : views_->actions())
        addAction(action);
    connect(views_, &CatalogViews::notice, this, [this](const QString &message) { notify(message); });
    connect(views_, &CatalogViews::opened, grid_, qOverload<>(&QWidget::setFocus));
    connect(grid_, &DataGrid::arrangementChanged, views_, &CatalogViews::stateChanged);
    connect(filters_, &ProductFilters::changed, views_, &CatalogViews::stateChanged);
    connect(model_, &grid::GridModel::sortChanged, views_, &CatalogViews::stateChanged);
    views_->begin();
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
        bulk_->setVendors(*vendors);
        filters_->setVendors(*vendors);
    });
    needs_.reader->categories(this, needs_.store, [this](Result<std::vector<CategoryNode>> categories) {
        if (!categories)
            return;
        filters_->setCategories(std::move(*categories));
        if (QStringList said = filters_->dropUnknownCategory(); !said.isEmpty()) {
            if (!notice_.isEmpty())
                said.prepend(notice_); // a view that was opened meanwhile may have more to say
            notify(said.join(u' '));
        }
    });
}

void CatalogPage::saveFilters()
{
    if (needs_.settings)
        needs_.settings->setValue(settingsGroup + QStringLiteral("/filters"), filters_->save());
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

/// Escape goes one step back: it closes what is said over the grid, then leads into the grid.
void CatalogPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || event->modifiers() != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    QWidget *const rows = stack_->currentWidget();
    const bool inRows = rows->hasFocus() || rows->isAncestorOf(focusWidget());
    if (!notice_.isEmpty() && (inRows || banner_->isAncestorOf(focusWidget())))
        notify({});
    if (!inRows)
        grid_->isVisible() ? grid_->setFocus(Qt::OtherFocusReason) : rows->setFocus(Qt::OtherFocusReason);
}

void CatalogPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    saveFilters();
}

} // namespace purser::ui
