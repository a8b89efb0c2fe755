#include "ui/widgets/frozencolumns.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/gridheader.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace purser::ui {

FrozenColumns::FrozenColumns(DataGrid *grid, GridHeader *header) : QTableView(grid), grid_(grid)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(header);
    shareRows();
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(grid);
    setAutoScroll(false);
}

/// A header keeps eight bytes a row and lays out all of them when rows come: at a million rows, once is enough.
void FrozenColumns::shareRows()
{
    QHeaderView *const rows = grid_->verticalHeader();
    const bool shown = !rows->isHidden();
    setVerticalHeader(rows);
    rows->setParent(grid_); // where it is seen and placed
    rows->setVisible(shown);
    // What is pressed there is the grid's affair alone.
    disconnect(rows, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(rows, &QHeaderView::sectionEntered, this, nullptr);
}

/// Without room for the rows' header, which stands beside the grid; how far to scroll is known to the grid too.
void FrozenColumns::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    QHeaderView *const header = horizontalHeader();
    const int height =
        header->isHidden() ? 0 : qBound(header->minimumHeight(), header->sizeHint().height(), header->maximumHeight());
    setViewportMargins(0, height, 0, 0);
    const QRect inside = viewport()->geometry();
    header->setGeometry(inside.left(), inside.top() - height, inside.width(), height);
    const QScrollBar *const rows = grid_->verticalScrollBar();
    verticalScrollBar()->setRange(rows->minimum(), rows->maximum());
    verticalScrollBar()->setValue(rows->value());
    horizontalScrollBar()->setRange(0, 0);
}

bool FrozenColumns::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    if (grid_->explainIfLocked(index, trigger))
        return false;
    return QTableView::edit(index, trigger, event);
}

void FrozenColumns::mousePressEvent(QMouseEvent *event)
{
    if (!grid_->finishEditing())
        return;
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && cell.isValid())
        grid_->selectTo(cell);
    else
        QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !(event->modifiers() & Qt::ControlModifier))
        grid_->beginDrag(cell);
    if (!indexWidget(currentIndex()))
        grid_->setFocus(Qt::MouseFocusReason);
}

void FrozenColumns::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        grid_->dragTo(event->globalPosition().toPoint());
    else
        QTableView::mouseMoveEvent(event);
}

void FrozenColumns::mouseReleaseEvent(QMouseEvent *event)
{
    grid_->endDrag();
    QTableView::mouseReleaseEvent(event);
}

void FrozenColumns::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(grid_->viewport(), event);
}

void FrozenColumns::paintEvent(QPaintEvent *event)
{
    if (!grid_->paintSkeletons(this))
        QTableView::paintEvent(event);
    if (grid_->horizontalScrollBar()->value() == grid_->horizontalScrollBar()->minimum())
        return;
    QPainter painter(viewport());
    painter.fillRect(QRect(isRightToLeft() ? 0 : viewport()->width() - 1, 0, 1, viewport()->height()),
        Tokens::of(this).borderStrong);
}

void FrozenColumns::contextMenuEvent(QContextMenuEvent *event)
{
    grid_->showContextMenu(event->globalPos());
}

} // namespace purser::ui
