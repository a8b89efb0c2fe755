#include "models/catalog/batchtablemodel.h"

#include "models/base/counted.h"

#include <iterator>

namespace purser::catalog {

BatchTableModel::BatchTableModel(ChangeHistory *history, bool mayUndo, const QLocale &locale, QObject *parent)
    : PagedTableModel(parent), history_(history), mayUndo_(mayUndo), locale_(locale)
{
    connect(history, &ChangeHistory::changed, this, [this] {
        if (loaded_)
            reread();
    });
}

void BatchTableModel::load(bool mineOnly)
{
    const bool again = loaded_ && mineOnly == mineOnly_;
    mineOnly_ = mineOnly;
    loaded_ = true;
    if (again)
        reread();
    else
        restart();
}

const ChangeBatch *BatchTableModel::batchAt(int row) const
{
    return row >= 0 && row < rowCount() ? &rows_[static_cast<size_t>(row)] : nullptr;
}

int BatchTableModel::rowOf(BatchId id) const
{
    for (size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].id == id)
            return static_cast<int>(i);
    return -1;
}

void BatchTableModel::ask(QObject *context, bool fromBeginning, int limit)
{
    std::optional<BatchCursor> after;
    if (!fromBeginning && !rows_.empty())
        after = BatchCursor{rows_.back().micros, rows_.back().id};
    history_->list(context, mineOnly_, after, limit, [this](Result<std::vector<ChangeBatch>> batches) {
        if (!batches) {
            failed(batches.error());
            return;
        }
        took(static_cast<int>(batches->size()),
            [&] { std::move(batches->begin(), batches->end(), std::back_inserter(rows_)); });
    });
}

int BatchTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BatchTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BatchTableModel::stateText(const ChangeBatch &batch) const
{
    if (batch.kind == BatchKind::Undo && batch.reversed)
        return tr("Redone");
    if (batch.kind == BatchKind::Redo && batch.reversed)
        return tr("Undone again");
    if (batch.undone == 0)
        return tr("Applied");
    if (batch.undone < batch.items)
        return tr("Undone in part: %1 of %2").arg(locale_.toString(batch.undone), locale_.toString(batch.items));
    return batch.undoneBy.isEmpty() ? tr("Undone %1").arg(momentText(batch.undoneAt, locale_))
                                    : tr("Undone %1 by %2").arg(momentText(batch.undoneAt, locale_), batch.undoneBy);
}

QString BatchTableModel::text(const ChangeBatch &batch, int column) const
{
    switch (column) {
    case When: return momentText(batch.at, locale_);
    case Who: return batch.mine ? tr("%1 (you)").arg(batch.byName) : batch.byName;
    case What: return batchTitle(batch, locale_);
    case Changes: return locale_.toString(batch.items);
    case State: return stateText(batch);
    case Action:
        if (!mayUndo_ || (batch.undone >= batch.items && batch.undone > 0))
            return {};
        return batch.kind == BatchKind::Undo ? tr("Redo…") : tr("Undo…");
    default: return {};
    }
}

QVariant BatchTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChangeBatch &batch = rows_[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(batch, index.column());
    case Qt::ToolTipRole:
        return index.column() == When ? locale_.toString(batch.at.toLocalTime(), QLocale::LongFormat)
                                      : text(batch, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Changes ? tr("%Ln changes", nullptr, counted(batch.items))
                                         : text(batch, index.column());
    default: return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Who)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter); // over words, not over figures
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Changes: return tr("Changes");
    case State: return tr("State");
    default: return QString();
    }
}

} // namespace purser::catalog
