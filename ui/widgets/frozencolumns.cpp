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

FrozenColumns::FrozenColumns(DataGrid *grid, GridHeader *header)
    : QTableView(grid)
    , grid_(grid)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(measure::row);
    verticalHeader()->setDefaultSectionSize(measure::row);
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
