// The part of the data grid that copies, pastes, fills and clears, and says what became of it.
#include "ui/widgets/cellbubble.h"
#include "ui/widgets/clipboardcells.h"
#include "ui/widgets/datagrid.h"
#include "ui/widgets/fillhandle.h"
#include "ui/widgets/gridprogress.h"
#include "ui/widgets/tsv.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMetaMethod>
#include <QRubberBand>
#include <QScrollBar>

namespace purser::ui {

using namespace grid;

void DataGrid::addTransfer()
{
    connect(transfer_, &GridTransfer::started, progress_, &GridProgress::begin);
    connect(transfer_, &GridTransfer::progressed, progress_, &GridProgress::setRows);
    connect(transfer_, &GridTransfer::finished, progress_, &GridProgress::end);
    connect(progress_, &GridProgress::cancelled, transfer_, &GridTransfer::cancel);
    connect(transfer_, &GridTransfer::failed, this, [this](const QString &message) {
        if (currentIndex().isValid())
            explain(currentIndex(), message);
    });
    connect(transfer_, &GridTransfer::reported, this, &DataGrid::sayReport);
    connect(transfer_, &GridTransfer::copied, this, [this](int rows, int columns) {
        if (currentIndex().isValid() && rows > 1) // one row is seen to be copied
            explain(currentIndex(),
                tr("Copied: %1, %2.", "5 rows, 2 columns")
                    .arg(tr("%Ln rows", nullptr, rows), tr("%Ln columns", nullptr, columns)));
    });

    handle_ = new FillHandle(this);
    band_ = new QRubberBand(QRubberBand::Rectangle, this);
    connect(handle_, &FillHandle::dragged, this, [this](const QPoint &position) {
        const QPoint local = viewport()->mapFromGlobal(position);
        if (local.y() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + verticalScrollBar()->singleStep());
        else if (local.y() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - verticalScrollBar()->singleStep());
        const GridBlock target = handleTarget(position);
        band_->setVisible(!target.isEmpty());
        if (!target.isEmpty()) {
            const QRect area = cellRect(model_->index(target.top, target.columns.first()))
                | cellRect(model_->index(target.bottom, target.columns.last()));
            band_->setGeometry(area);
            band_->raise();
        }
    });
    connect(handle_, &FillHandle::dropped, this, [this](const QPoint &position) {
        band_->hide();
        const auto source = selectedBlock();
        const GridBlock target = handleTarget(position);
        if (!source || target.isEmpty())
            return;
        GridBlock both = *source;
        both.top = std::min(source->top, target.top);
        both.bottom = std::max(source->bottom, target.bottom);
        transfer_->fill(*source, target);
        selectionModel()->select(blockSelection(both), QItemSelectionModel::ClearAndSelect);
    });
}

void DataGrid::addCellActions()
{
    const auto add = [this](const QString &name, const QString &text, const QList<QKeySequence> &keys, auto work) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, work);
        addAction(action);
        cellActions_ << action;
    };
    add(QStringLiteral("edit"), tr("Edit cell"), {QKeySequence(Qt::Key_F2)},
        [this] { edit(currentIndex(), EditKeyPressed, nullptr); });
    add(QStringLiteral("copy"), tr("Copy"), {QKeySequence(QKeySequence::Copy)}, [this] { copy(false); });
    add(QStringLiteral("copyWithHeader"), tr("Copy with header"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        [this] { copy(true); });
    add(QStringLiteral("paste"), tr("Paste"), {QKeySequence(QKeySequence::Paste)}, [this] { paste(); });
    add(QStringLiteral("fillDown"), tr("Fill down"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, [this] { fillDown(); });
    add(QStringLiteral("fillRight"), tr("Fill right"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
        [this] { fillRight(); });
    add(QStringLiteral("clear"), tr("Clear cells"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
        [this] { clearCells(); });
    add(QStringLiteral("selectRows"), tr("Select whole rows"), {QKeySequence(Qt::SHIFT | Qt::Key_Space)},
        [this] { selectRows(); });
    add(QStringLiteral("selectColumns"), tr("Select whole columns"), {QKeySequence(Qt::CTRL | Qt::Key_Space)},
        [this] { selectColumns(); });
    add(QStringLiteral("tick"), tr("Tick row"), {QKeySequence(Qt::Key_Space)}, [this] {
        if (const QUuid id = model_->rowId(currentIndex().row()); !id.isNull())
            model_->marks().toggle(id);
    });
    add(QStringLiteral("tickAll"), tr("Tick all rows that match"), {QKeySequence(QKeySequence::SelectAll)},
        [this] { model_->marks().selectAll(); });
}

std::optional<GridBlock> DataGrid::blockToWorkOn()
{
    if (!finishEditing() || transfer_->isBusy())
        return std::nullopt;
    const auto block = selectedBlock();
    if (!block && currentIndex().isValid())
        explain(currentIndex(), tr("This works on one block of cells. Select cells that form a rectangle."));
    return block;
}

QString DataGrid::selectionAsTsv(bool withHeader) const
{
    const auto block = selectedBlock();
    return block ? transfer_->toText(*block, withHeader, locale()) : QString();
}

void DataGrid::copy(bool withHeader)
{
    if (const auto block = blockToWorkOn())
        transfer_->copy(*block, withHeader, locale());
}

void DataGrid::paste(const QString &text)
{
    const auto block = blockToWorkOn();
    const QList<QStringList> cells =
        text.isEmpty() ? cellsFrom(QGuiApplication::clipboard()->mimeData()) : fromTsv(text);
    if (!block || block->isEmpty())
        return;
    if (cells.isEmpty()) {
        explain(currentIndex(), tr("The clipboard holds no text to paste."));
        return;
    }
    qsizetype width = 0;
    for (const QStringList &line : cells)
        width = std::max(width, line.size());
    const auto fits = [](qsizetype room, qsizetype size) { return room % size == 0 ? room : size; };
    const QList<int> columns = visualColumns();
    const qsizetype first = columns.indexOf(block->columns.first());
    const qsizetype wide = fits(block->columns.size(), width);
    const qsizetype high = fits(block->rows(), cells.size());
    GridBlock target;
    target.top = block->top;
    target.bottom = static_cast<int>(std::min<qsizetype>(block->top + high, model_->rowCount())) - 1;
    target.columns = columns.mid(first, wide);
    transfer_->put(target, cells, locale(), static_cast<int>(high - target.rows()),
        static_cast<int>(wide - target.columns.size()));
    if (!target.isEmpty() && !transfer_->isBusy())
        selectionModel()->select(blockSelection(target), QItemSelectionModel::ClearAndSelect);
}

void DataGrid::fillDown()
{
    const auto block = blockToWorkOn();
    if (!block || block->isEmpty() || (block->rows() == 1 && block->top == 0))
        return;
    GridBlock source = *block;
    GridBlock target = *block;
    if (block->rows() == 1)
        source.top = source.bottom = block->top - 1;
    else
        target.top = block->top + 1;
    source.bottom = source.top;
    transfer_->fill(source, target);
}

void DataGrid::fillRight()
{
    const auto block = blockToWorkOn();
    if (!block || block->columns.size() < 2)
        return;
    GridBlock source = *block;
    GridBlock target = *block;
    source.columns = block->columns.mid(0, 1);
    target.columns = block->columns.mid(1);
    transfer_->fill(source, target);
}

void DataGrid::clearCells()
{
    if (const auto block = blockToWorkOn())
        transfer_->clear(*block, locale());
}

/// One problem is said beside the cell; several are for the page to list, or for the bubble when nobody listens.
void DataGrid::sayReport(const CellReport &report)
{
    emit reported(report);
    const QList<CellProblem> problems = report.problems();
    if (report.isClean() || !currentIndex().isValid())
        return;
    const bool heard = isSignalConnected(QMetaMethod::fromSignal(&DataGrid::reported));
    if (problems.size() == 1 && report.rowsCut == 0 && report.columnsCut == 0) {
        const CellProblem &only = problems.first();
        const bool there = only.row == currentIndex().row() + 1;
        explain(currentIndex(),
            there ? only.reason : QStringLiteral("%1, %2: %3").arg(only.label, only.column, only.reason));
    } else if (!heard) {
        QStringList lines{report.summary()};
        for (const CellProblem &p : problems.mid(0, 2))
            lines << QStringLiteral("%1, %2: %3").arg(p.label, p.column, p.reason);
        explain(currentIndex(), lines.join(u'\n'));
    }
}

void DataGrid::placeHandle()
{
    if (!handle_)
        return;
    const auto block = selectedBlock();
    bool shown = block && !block->isEmpty() && !openEditor();
    if (shown) {
        const QModelIndex corner = model_->index(block->bottom, block->columns.last());
        shown = std::ranges::any_of(
            block->columns, [&](int c) { return bool(model_->index(block->bottom, c).flags() & Qt::ItemIsEditable); });
        const QRect cell = cellRect(corner);
        QRect room = viewport()->geometry();
        if (!isFrozen(corner.column()) && frozen_ > 0)
            room.adjust(isRightToLeft() ? 0 : frozenWidth(), 0, isRightToLeft() ? -frozenWidth() : 0, 0);
        const QPoint at = isRightToLeft() ? cell.bottomLeft() : cell.bottomRight();
        shown = shown && room.contains(at);
        handle_->move(at.x() - FillHandle::side / 2 - (isRightToLeft() ? 0 : 1), at.y() - FillHandle::side / 2 - 1);
    }
    handle_->setVisible(shown);
    if (shown)
        handle_->raise();
}

GridBlock DataGrid::handleTarget(const QPoint &globalPosition) const
{
    GridBlock target;
    const auto block = selectedBlock();
    const QModelIndex cell = cellAt(globalPosition);
    if (!block || !cell.isValid())
        return target;
    target.columns = block->columns;
    if (cell.row() > block->bottom) {
        target.top = block->bottom + 1;
        target.bottom = cell.row();
    } else if (cell.row() < block->top) {
        target.top = cell.row();
        target.bottom = block->top - 1;
    }
    return target;
}

} // namespace purser::ui
