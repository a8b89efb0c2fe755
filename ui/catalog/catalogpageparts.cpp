// The parts of the catalog page: header, filter row, grid, footer; and its commands.
#include "ui/catalog/catalogpage.h"

#include "ui/catalog/bulkactions.h"
#include "ui/catalog/productfilters.h"
#include "ui/shell/areas.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cellreportdialog.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/figurestrip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/stateview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace purser::ui {

using namespace catalog;

void CatalogPage::buildHeader(QVBoxLayout *layout)
{
    auto *header = new QWidget(this);
    header->setFixedHeight(measure::pageHeader);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(measure::pageMargin, 0, measure::pageMargin, 0);
    row->setSpacing(measure::cardGap);
    row->addWidget(new Label(TextStyle::PageTitle, tr("Catalog"), header));
    if (needs_.views) {
        views_ = new CatalogViews(needs_.views, this, needs_.settings, this);
        row->addWidget(views_->button());
    }
    row->addStretch();
    auto *import = new SecondaryButton(QStringLiteral("document-import"), tr("Import…"), header);
    import_ = command(
        QStringLiteral("document-import"), tr("Import products…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
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
    markArea(header, 1);
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
    filters_->followInTabOrder(search_);
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
    QToolButton *history = nullptr;
    if (needs_.history) {
        history = tool(QStringLiteral("view-history"), tr("History"));
        history->setDefaultAction(needs_.history);
    }
    for (QToolButton *button : {undo, redo, history, columns, paneButton_})
        if (button)
            tools->addWidget(button);
    row->addLayout(tools);
    markArea(bar, 2);
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
    bannerShow_ = new SecondaryButton(tr("Show cells…"), banner_);
    bannerShow_->setCompact(true);
    banner_->addAction(bannerShow_);
    banner_->addAction(bannerAction_);
    connect(bannerShow_, &QPushButton::clicked, this, [this] {
        auto *dialog = new CellReportDialog(report_, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    banner_->hide();
    connect(bannerAction_, &QPushButton::clicked, this, [this] {
        if (model_->error()) {
            model_->retry();
        } else {
            notify({});
            grid_->setFocus();
        }
    });
    leftLayout_->addWidget(banner_);

    stack_ = new QStackedWidget(left_);
    grid_ = new DataGrid(model_, needs_.images, stack_);
    grid_->setAccessibleName(tr("Products"));
    state_ = new StateView(stack_);
    stack_->addWidget(grid_);
    stack_->addWidget(state_);
    markArea(stack_, 3);
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
    if (needs_.exports) {
        addExport(footer);
        row->addWidget(exportLink_);
    }
    row->addWidget(selectAll_);
    markArea(footer, 5);
    leftLayout_->addWidget(footer);

    splitter_->addWidget(left_);
    splitter_->setStretchFactor(0, 1);
    layout->addWidget(splitter_, 1);
}

} // namespace purser::ui
