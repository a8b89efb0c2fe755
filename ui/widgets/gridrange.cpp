// The part of the data grid that selects ranges of cells, by keyboard and mouse, as they stand on the screen.
#include "ui/widgets/datagrid.h"
#include "ui/widgets/frozencolumns.h"
#include "ui/widgets/gridheader.h"

#include <QMouseEvent>

namespace purser::ui {

using namespace grid;

std::optional<GridBlock> DataGrid::selectedBlock() const
{
    const QList<int> columns = visualColumns();
    const auto place = [&columns](int column) { return static_cast<int>(columns.indexOf(column)); };
    QRect around;
    qint64 cells = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int c = range.left(); c <= range.right(); ++c)
            if (place(c) >= 0) {
                around |= QRect(place(c), range.top(), 1, range.height());
                cells += range.height();
            }
    if (around.isNull() && currentIndex().isValid() && place(currentIndex().column()) >= 0) {
        around = QRect(place(currentIndex().column()), currentIndex().row(), 1, 1);
        cells = 1;
    }
    if (cells != qint64{around.width()} * around.height())
        return std::nullopt;
    return GridBlock{around.top(), around.bottom(), columns.mid(around.left(), around.width())};
}

QItemSelection DataGrid::blockSelection(const GridBlock &block) const
{
    QItemSelection selection;
    for (qsizetype i = 0; i < block.columns.size();) {
        qsizetype end = i;
        while (end + 1 < block.columns.size() && block.columns[end + 1] == block.columns[end] + 1)
            ++end;
        selection.append(QItemSelectionRange(
            model_->index(block.top, block.columns[i]), model_->index(block.bottom, block.columns[end])));
        i = end + 1;
    }
    return selection;
}

void DataGrid::selectTo(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QList<int> columns = visualColumns();
    const QModelIndex from = anchor_.isValid() ? QModelIndex(anchor_) : currentIndex();
    const qsizetype a = columns.indexOf(from.column());
    const qsizetype b = columns.indexOf(index.column());
    if (a < 0 || b < 0)
        return;
    GridBlock block;
    block.top = std::min(from.row(), index.row());
    block.bottom = std::max(from.row(), index.row());
    block.columns = columns.mid(std::min(a, b), std::abs(a - b) + 1);
    extending_ = true;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    extending_ = false;
    anchor_ = from;
    selectionModel()->select(blockSelection(block), QItemSelectionModel::ClearAndSelect);
}

void DataGrid::selectRows()
{
    if (const auto block = selectedBlock(); block && !block->isEmpty())
        selectionModel()->select(
            blockSelection({block->top, block->bottom, visualColumns()}), QItemSelectionModel::ClearAndSelect);
}

void DataGrid::selectColumns()
{
    if (const auto block = selectedBlock(); block && !block->isEmpty())
        selectionModel()->select(
            blockSelection({0, model_->rowCount() - 1, block->columns}), QItemSelectionModel::ClearAndSelect);
}

void DataGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (frozenView_)
        frozenView_->viewport()->update();
    placeHandle();
}

/// The cell under a place, or the nearest one: beyond an edge the next row or column that is not seen yet.
QModelIndex DataGrid::cellAt(const QPoint &globalPosition) const
{
    const QList<int> columns = visualColumns();
    if (columns.isEmpty() || model_->rowCount() == 0)
        return {};
    const QPoint at = viewport()->mapFromGlobal(globalPosition);
    const QSize room = viewport()->size();
    constexpr int faster = 16; // further away is quicker
    int row = rowAt(std::clamp(at.y(), 0, room.height() - 1));
    if (row < 0)
        row = model_->rowCount() - 1;
    if (at.y() < 0)
        row -= 1 - at.y() / faster;
    else if (at.y() >= room.height())
        row += 1 + (at.y() - room.height()) / faster;
    const int x = std::clamp(at.x(), 0, room.width() - 1);
    const bool overFrozen = frozen_ > 0 && frozenView_->geometry().contains(viewport()->mapTo(this, QPoint(x, 1)));
    int column =
        overFrozen ? frozenView_->columnAt(frozenView_->viewport()->mapFromGlobal(globalPosition).x()) : columnAt(x);
    if (column < 0)
        column = columns.last();
    if (at.x() < 0 || at.x() >= room.width()) {
        const bool onwards = (at.x() < 0) == isRightToLeft();
        const qsizetype next = columns.indexOf(column) + (onwards ? 1 : -1);
        column = columns[std::clamp<qsizetype>(next, 0, columns.size() - 1)];
    }
    return model_->index(std::clamp(row, 0, model_->rowCount() - 1), column);
}

void DataGrid::beginDrag(const QModelIndex &index)
{
    if (!index.isValid() || openEditor())
        return;
    if (dragging_.interval() == 0) {
        dragging_.setInterval(50);
        connect(&dragging_, &QTimer::timeout, this, [this] {
            // Held outside, the selection goes on growing.
            if (!viewport()->rect().contains(viewport()->mapFromGlobal(dragged_)))
                dragTo(dragged_);
        });
    }
    dragged_ = viewport()->mapToGlobal(viewport()->rect().center());
    dragging_.start();
}

void DataGrid::dragTo(const QPoint &globalPosition)
{
    if (!dragging_.isActive())
        return;
    dragged_ = globalPosition;
    if (const QModelIndex cell = cellAt(globalPosition); cell.isValid() && cell != currentIndex())
        selectTo(cell);
}

void DataGrid::endDrag()
{
    dragging_.stop();
}

void DataGrid::mousePressEvent(QMouseEvent *event)
{
    if (!finishEditing())
        return;
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && cell.isValid()) {
        selectTo(cell);
    } else {
        QTableView::mousePressEvent(event);
        if (cell.isValid() && !(event->modifiers() & Qt::ControlModifier) && event->button() == Qt::LeftButton)
            anchor_ = cell;
    }
    if (event->button() == Qt::LeftButton && !(event->modifiers() & Qt::ControlModifier))
        beginDrag(cell);
}

void DataGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (dragging_.isActive() && event->buttons() & Qt::LeftButton)
        dragTo(event->globalPosition().toPoint());
    else
        QTableView::mouseMoveEvent(event);
}

void DataGrid::mouseReleaseEvent(QMouseEvent *event)
{
    endDrag();
    QTableView::mouseReleaseEvent(event);
}

} // namespace purser::ui
