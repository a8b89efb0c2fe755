#include "ui/widgets/datagrid.h"

#include "ui/delegates/celldelegate.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cellbubble.h"
#include "ui/widgets/fillhandle.h"
#include "ui/widgets/frozencolumns.h"
#include "ui/widgets/gridheader.h"
#include "ui/widgets/gridprogress.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QRubberBand>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>

#include <utility>

namespace purser::ui {

using namespace grid;

DataGrid::DataGrid(GridModel *model, ImageProvider *images, QWidget *parent)
    : QTableView(parent),
      model_(model),
      header_(new GridHeader(model, this)),
      marksHeader_(new MarkHeader(model, this)),
      corner_(nullptr),
      frozenView_(nullptr),
      delegate_(new CellDelegate(model, images, this)),
      frozenDelegate_(new CellDelegate(model, images, this)),
      bubble_(nullptr),
      transfer_(new GridTransfer(model, this)),
      progress_(new GridProgress(this))
{
    setFrameShape(NoFrame);
    setHorizontalHeader(header_);
    setVerticalHeader(marksHeader_);
    setItemDelegate(delegate_);
    setModel(model);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    const EditTriggers triggers = DoubleClicked | EditKeyPressed | AnyKeyPressed;
    setEditTriggers(triggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    verticalScrollBar()->setSingleStep(measure::row);
    horizontalScrollBar()->setSingleStep(measure::row);
    model->setFlashing(style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0);

    auto *frozenHeader = new GridHeader(model, this);
    frozenView_ = new FrozenColumns(this, frozenHeader);
    frozenView_->setItemDelegate(frozenDelegate_);
    frozenView_->setModel(model);
    QItemSelectionModel *spare = frozenView_->selectionModel();
    frozenView_->setSelectionModel(selectionModel());
    delete spare;
    frozenView_->setSelectionMode(ExtendedSelection);
    frozenView_->setEditTriggers(triggers);
    frozenView_->hide();
    corner_ = new MarkCorner(model, this);
    // The scroll bar begins under the header; what is left of the corners looks like its surroundings.
    addScrollBarWidget(new HeaderEnd(this), Qt::AlignTop);
    auto *rest = new QWidget(this);
    rest->setAutoFillBackground(true);
    rest->setBackgroundRole(QPalette::Base);
    setCornerWidget(rest);
    bubble_ = new CellBubble(this);
    addTransfer();
    addCellActions();

    connect(verticalScrollBar(), &QScrollBar::rangeChanged, frozenView_->verticalScrollBar(), &QScrollBar::setRange);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, frozenView_->verticalScrollBar(), &QScrollBar::setValue);
    connect(frozenView_->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DataGrid::tellViewport);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, frozenView_->viewport(), qOverload<>(&QWidget::update));
    for (const QScrollBar *bar : {verticalScrollBar(), horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &DataGrid::placeHandle);
    connect(header_, &QHeaderView::sectionResized, this, [this](int column, int, int) {
        if (arranging_) // whoever arranges does the rest at its end
            return;
        fitted_ = fitted_ && column != flexibleColumn();
        fitColumns();
        syncFrozen();
        saveArrangement();
    });
    connect(header_, &QHeaderView::sectionMoved, this, [this](int, int, int) {
        if (arranging_)
            return;
        syncFrozen();
        saveArrangement();
    });
    // When rows move, the headers show and hide all their sections again: that is nobody's choice.
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, [this] { arranging_ = true; });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { arranging_ = false; });
    connect(frozenHeader, &QHeaderView::sectionResized, this, [this](int column, int, int now) {
        if (!arranging_ && now > 0)
            header_->resizeSection(column, now);
    });
    connect(frozenHeader, &QHeaderView::sectionMoved, this, [this](int, int from, int to) {
        if (!arranging_)
            header_->moveSection(from, to);
    });
    for (GridHeader *h : {header_, frozenHeader}) {
        connect(h, &QHeaderView::sectionClicked, this, [this](int column) {
            if (!finishEditing() || !model_->columns()[static_cast<size_t>(column)].sortable)
                return;
            const bool again = model_->sortColumn() == column && model_->sortOrder() == Qt::AscendingOrder;
            model_->sort(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
            saveArrangement();
        });
        connect(h, &QWidget::customContextMenuRequested, this, [this, h](const QPoint &position) {
            QMenu menu(this);
            fillColumnMenu(&menu);
            menu.exec(h->mapToGlobal(position));
        });
    }
    connectDelegate(delegate_);
    connectDelegate(frozenDelegate_);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *before, QWidget *now) {
        // The frame of the current cell tells where the keyboard is.
        const auto mine = [this](const QWidget *widget) { return widget && (widget == this || isAncestorOf(widget)); };
        if (mine(before) != mine(now))
            for (QAbstractItemView *view :
                {static_cast<QAbstractItemView *>(this), static_cast<QAbstractItemView *>(frozenView_)})
                view->update(currentIndex());
    });
    connect(marksHeader_, &MarkHeader::pressed, this, [this] { setFocus(Qt::MouseFocusReason); });
    connect(&model->marks(), &RowMarks::changed, this, [this] {
        viewport()->update();
        frozenView_->viewport()->update();
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        verticalScrollBar()->setValue(0);
        if (model_->rowCount() > 0 && !visualColumns().isEmpty())
            selectionModel()->setCurrentIndex(
                model_->index(0, visualColumns().value(std::min<qsizetype>(1, visualColumns().size() - 1))),
                QItemSelectionModel::ClearAndSelect);
        tellViewport();
    });
    connect(model, &GridModel::stateChanged, this, [this] {
        viewport()->update();
        frozenView_->viewport()->update();
        tellViewport();
    });
    // What moved with its row is still the current product; if it is not here any more, the same place is.
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] { emit currentRowChanged(currentIndex().row()); });
    if (images)
        connect(images, &ImageProvider::ready, this, [this] {
            viewport()->update();
            frozenView_->viewport()->update();
        });
    resetArrangement();
}

DataGrid::~DataGrid()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus leaves while the parts are being destroyed
}

void DataGrid::connectDelegate(CellDelegate *delegate)
{
    connect(delegate, &CellDelegate::moved, this, &DataGrid::moveBy);
    connect(delegate, &CellDelegate::rejected, this, &DataGrid::sayRejected);
    connect(delegate, &CellDelegate::retyped, this, &DataGrid::hush);
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, &DataGrid::hush);
}

// ---------------------------------------------------------------- parts and geometry

bool DataGrid::isFrozen(int column) const
{
    return visualColumns().mid(0, frozen_).contains(column);
}

QList<int> DataGrid::visualColumns() const
{
    QList<int> list;
    for (int i = 0; i < header_->count(); ++i)
        if (const int column = header_->logicalIndex(i); !header_->isSectionHidden(column))
            list << column;
    return list;
}

int DataGrid::frozenWidth() const
{
    int width = 0;
    for (const int column : visualColumns().mid(0, frozen_))
        width += header_->sectionSize(column);
    return width;
}

void DataGrid::updateGeometries()
{
    QTableView::updateGeometries();
    if (frozenView_)
        placeParts();
}

void DataGrid::placeParts()
{
    const int marks = marksHeader_->width();
    const int top = header_->height();
    const bool mirrored = isRightToLeft();
    corner_->setGeometry(mirrored ? width() - marks : 0, 0, marks, top);
    corner_->raise();
    const int wide = std::min(frozenWidth(), viewport()->width());
    const QRect place(mirrored ? viewport()->geometry().right() + 1 - wide : viewport()->geometry().left(), 0, wide,
        top + viewport()->height());
    frozenView_->setVisible(frozen_ > 0 && wide > 0);
    if (frozenView_->geometry() != place)
        frozenView_->setGeometry(place);
    frozenView_->raise();
    bubble_->raise();
    placeHandle();
}

void DataGrid::syncFrozen()
{
    if (!frozenView_)
        return;
    const bool before = std::exchange(arranging_, true);
    QHeaderView *const other = frozenView_->horizontalHeader();
    for (int i = 0; i < header_->count(); ++i) {
        const int column = header_->logicalIndex(i);
        if (const int there = other->visualIndex(column); there != i)
            other->moveSection(there, i);
        const bool shown = !header_->isSectionHidden(column) && isFrozen(column);
        other->setSectionHidden(column, !shown);
        if (shown)
            other->resizeSection(column, header_->sectionSize(column));
    }
    arranging_ = before;
    placeParts();
}

void DataGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    placeParts();
    // What appears above or below the grid must not push the cell out of view that somebody works in.
    if (const QModelIndex current = currentIndex(); current.isValid()) {
        const int top = rowViewportPosition(current.row());
        const int bottom = top + rowHeight(current.row());
        if (top >= 0 && bottom <= event->oldSize().height() && bottom > event->size().height())
            scrollTo(current);
    }
    tellViewport();
}

void DataGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && frozenView_)
        placeParts();
}

void DataGrid::tellViewport()
{
    if (model_->rowCount() == 0)
        return;
    const int first = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    model_->setViewport(first, last < 0 ? model_->rowCount() - 1 : last);
}

void DataGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || isFrozen(index.column()))
        return;
    const int hidden = frozenWidth() - (header_->sectionPosition(index.column()) - header_->offset());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void DataGrid::paintEvent(QPaintEvent *event)
{
    if (!paintSkeletons(this))
        QTableView::paintEvent(event);
}

bool DataGrid::paintSkeletons(QTableView *view)
{
    if (model_->rowCount() > 0 || model_->state() != GridModel::State::Loading)
        return false;
    QPainter painter(view->viewport());
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(view->viewport()->rect(), tokens.surface);
    for (int row = 0; row * measure::row < view->viewport()->height(); ++row) {
        const int y = row * measure::row;
        painter.fillRect(QRect(0, y + measure::row - 1, view->viewport()->width(), 1), tokens.gridLine);
        for (const int column : visualColumns()) {
            if (view->isColumnHidden(column))
                continue;
            const QRect cell(view->columnViewportPosition(column), y, view->columnWidth(column), measure::row);
            CellDelegate::paintSkeleton(&painter, cell, tokens, model_->columns()[static_cast<size_t>(column)].kind,
                row * 31 + column, layoutDirection());
        }
    }
    return true;
}

// ---------------------------------------------------------------- moving

QModelIndex DataGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex now = currentIndex();
    const QList<int> columns = visualColumns();
    if (!now.isValid() || columns.isEmpty() || !(modifiers & Qt::ControlModifier))
        return QTableView::moveCursor(action, modifiers);
    const bool mirrored = isRightToLeft();
    switch (action) {
    case MoveUp: return model_->index(0, now.column());
    case MoveDown: return model_->index(model_->rowCount() - 1, now.column());
    case MoveLeft: return now.siblingAtColumn(mirrored ? columns.last() : columns.first());
    case MoveRight: return now.siblingAtColumn(mirrored ? columns.first() : columns.last());
    case MoveHome: return model_->index(0, columns.first());
    case MoveEnd: return model_->index(model_->rowCount() - 1, columns.last());
    default: return QTableView::moveCursor(action, modifiers);
    }
}

void DataGrid::moveBy(int rows, int columns)
{
    const QModelIndex now = currentIndex();
    const QList<int> shown = visualColumns();
    if (!now.isValid() || shown.isEmpty())
        return;
    const qsizetype place = std::clamp<qsizetype>(shown.indexOf(now.column()) + columns, 0, shown.size() - 1);
    const int row = std::clamp(now.row() + rows, 0, model_->rowCount() - 1);
    selectionModel()->setCurrentIndex(model_->index(row, shown[place]), QItemSelectionModel::ClearAndSelect);
    setFocus();
}

void DataGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    hush();
    if (!extending_)
        anchor_ = current;
    QTableView::currentChanged(current, previous);
    if (frozenView_)
        frozenView_->viewport()->update();
    viewport()->update();
    if (current.row() != previous.row())
        emit currentRowChanged(current.row());
}

void DataGrid::keyPressEvent(QKeyEvent *event)
{
    const auto is = [event](Qt::KeyboardModifiers modifiers, int key) {
        return (event->modifiers() & ~Qt::KeypadModifier) == modifiers && event->key() == key;
    };
    if (event->modifiers() & Qt::ShiftModifier) {
        static const QHash<int, CursorAction> steps{{Qt::Key_Up, MoveUp}, {Qt::Key_Down, MoveDown},
            {Qt::Key_Left, MoveLeft}, {Qt::Key_Right, MoveRight}, {Qt::Key_Home, MoveHome}, {Qt::Key_End, MoveEnd},
            {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
        if (const auto step = steps.constFind(event->key()); step != steps.cend()) {
            selectTo(moveCursor(*step, event->modifiers() & Qt::ControlModifier));
            return;
        }
    }
    if (is(Qt::NoModifier, Qt::Key_Return) || is(Qt::NoModifier, Qt::Key_Enter)) {
        edit(currentIndex(), EditKeyPressed, event);
        return;
    }
    if (is(Qt::NoModifier, Qt::Key_Escape)) {
        const auto block = selectedBlock();
        const bool nothing =
            bubble_->isHidden() && !transfer_->isBusy() && block && (block->isEmpty() || block->isOneCell());
        hush();
        transfer_->cancel();
        if (currentIndex().isValid())
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        if (nothing)
            event->ignore(); // the page closes what it says
        return;
    }
    QTableView::keyPressEvent(event);
}

// ---------------------------------------------------------------- editing

bool DataGrid::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (!index.isValid())
        return false;
    if (isFrozen(index.column()))
        return frozenView_->edit(index, trigger, event);
    if (explainIfLocked(index, trigger))
        return false;
    return QTableView::edit(index, trigger, event);
}

bool DataGrid::explainIfLocked(const QModelIndex &index, EditTrigger trigger)
{
    const EditTriggers tried = DoubleClicked | EditKeyPressed | AnyKeyPressed;
    if (!index.isValid() || !(tried & trigger) || index.flags() & Qt::ItemIsEditable)
        return false;
    const QString reason = index.data(LockReasonRole).toString();
    if (!reason.isEmpty())
        explain(index, reason);
    return true;
}

QRect DataGrid::cellRect(const QModelIndex &index) const
{
    const QTableView *view = isFrozen(index.column()) ? static_cast<const QTableView *>(frozenView_) : this;
    QRect rect = view->visualRect(index);
    rect.moveTopLeft(view->viewport()->mapTo(this, rect.topLeft()));
    return rect;
}

void DataGrid::explain(const QModelIndex &index, const QString &message)
{
    bubble_->say(message, cellRect(index), false);
}

void DataGrid::sayRejected(QWidget *editor, const QString &message)
{
    setProperty("purser_rejected", true);
    frozenView_->setProperty("purser_rejected", true);
    bubble_->say(message, QRect(editor->mapTo(this, QPoint(0, 0)), editor->size()).adjusted(-4, -2, 4, 3), true);
    editor->setAccessibleDescription(message);
    viewport()->update();
    frozenView_->viewport()->update();
}

void DataGrid::hush()
{
    if (!bubble_ || bubble_->isHidden())
        return;
    bubble_->hide();
    setProperty("purser_rejected", false);
    frozenView_->setProperty("purser_rejected", false);
    viewport()->update();
    frozenView_->viewport()->update();
}

QString DataGrid::saidAboutCell() const
{
    return bubble_->isHidden() ? QString() : bubble_->message();
}

QWidget *DataGrid::openEditor() const
{
    const QModelIndex now = currentIndex();
    if (QWidget *editor = indexWidget(now))
        return editor;
    return frozenView_ ? frozenView_->indexWidget(now) : nullptr;
}

bool DataGrid::finishEditing()
{
    QWidget *const editor = openEditor();
    if (!editor)
        return true;
    CellDelegate *const delegate = isFrozen(currentIndex().column()) ? frozenDelegate_ : delegate_;
    if (!delegate->accepts(editor)) {
        editor->setFocus();
        return false;
    }
    emit delegate->commitData(editor);
    emit delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
    return true;
}

void DataGrid::contextMenuEvent(QContextMenuEvent *event)
{
    showContextMenu(event->globalPos());
}

void DataGrid::showContextMenu(const QPoint &globalPosition)
{
    if (!finishEditing())
        return;
    QMenu menu(this);
    const bool writable = currentIndex().flags() & Qt::ItemIsEditable;
    const auto block = selectedBlock();
    for (QAction *action : cellActions_) {
        const QString name = action->objectName();
        if (name == QStringLiteral("copy") || name == QStringLiteral("selectRows"))
            menu.addSeparator();
        menu.addAction(action);
        if (name == QStringLiteral("edit") || name == QStringLiteral("paste") || name == QStringLiteral("clear")
            || name == QStringLiteral("fillDown"))
            action->setEnabled(writable);
        else if (name == QStringLiteral("fillRight"))
            action->setEnabled(writable && block && block->columns.size() > 1);
    }
    menu.exec(globalPosition);
    for (QAction *action : cellActions_) // by key they say themselves why they do nothing
        action->setEnabled(true);
}

} // namespace purser::ui
