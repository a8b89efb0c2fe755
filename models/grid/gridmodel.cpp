#include "models/grid/gridmodel.h"

#include <limits>

namespace purser::grid {

GridModel::GridModel(QObject *parent) : QAbstractTableModel(parent)
{
    clock_.start();
    fading_.setInterval(40);
    connect(&fading_, &QTimer::timeout, this, &GridModel::fade);
    connect(&marks_, &RowMarks::changed, this, [this] {
        if (rows_ > 0)
            emit headerDataChanged(Qt::Vertical, 0, rows_ - 1);
    });
}

int GridModel::columnOf(const QString &key) const
{
    const auto &list = columns();
    const auto found = std::ranges::find(list, key, &Column::key);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

int GridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows_;
}

int GridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        const QUuid id = role == Qt::CheckStateRole || role == Qt::AccessibleTextRole ? rowId(section) : QUuid();
        if (role == Qt::AccessibleTextRole && !id.isNull())
            return marks_.contains(id) ? tr("%1, ticked").arg(rowLabel(section)) : rowLabel(section);
        return !id.isNull() && role == Qt::CheckStateRole && marks_.contains(id) ? QVariant(Qt::Checked) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    const Column &column = columns()[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return column.title;
    if (role == Qt::TextAlignmentRole && column.isNumeric())
        return QVariant(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

Result<QVariant> GridModel::parse(const QModelIndex &index, const QString &text, const QLocale &locale) const
{
    Q_UNUSED(index)
    Q_UNUSED(locale)
    return QVariant(text);
}

GridModel::Assigned GridModel::assign(const std::vector<Assignment> &values, const QString &name)
{
    Q_UNUSED(name)
    Assigned result;
    for (const Assignment &a : values)
        if (setData(a.index, a.value, Qt::EditRole))
            ++result.changed;
        else
            result.refused.emplace_back(a, QString());
    return result;
}

void GridModel::hold(
    int first, int last, QObject *context, std::function<void(int)> progress, std::function<void(Result<>)> answer)
{
    Q_UNUSED(first)
    Q_UNUSED(last)
    Q_UNUSED(progress)
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer)] { answer({}); }, Qt::QueuedConnection);
}

QString GridModel::rowLabel(int row) const
{
    Q_UNUSED(row)
    return {};
}

int GridModel::flash(const QUuid &id) const
{
    const auto since = touched_.constFind(id);
    if (since == touched_.cend())
        return 0;
    const qint64 passed = clock_.elapsed() - *since;
    return passed >= flashMs ? 0 : static_cast<int>(255 * (flashMs - passed) / flashMs);
}

void GridModel::setSort(int column, Qt::SortOrder order)
{
    sortColumn_ = column;
    sortOrder_ = order;
    emit sortChanged();
}

void GridModel::windowAboutToReset()
{
    beginResetModel();
}

void GridModel::windowReset()
{
    rows_ = static_cast<int>(std::min<qint64>(windowRows(), std::numeric_limits<int>::max()));
    endResetModel();
    emit stateChanged();
}

void GridModel::windowCountChanged(qint64 rows)
{
    const int now = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    if (now > rows_) {
        beginInsertRows({}, rows_, now - 1);
        rows_ = now;
        endInsertRows();
    } else if (now < rows_) {
        beginRemoveRows({}, now, rows_ - 1);
        rows_ = now;
        endRemoveRows();
    }
    emit stateChanged();
}

void GridModel::windowRowsChanged(qint64 first, qint64 last)
{
    last = std::min<qint64>(last, rows_ - 1);
    if (first <= last && columnCount() > 0) {
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
        emit headerDataChanged(Qt::Vertical, static_cast<int>(first), static_cast<int>(last));
    }
}

void GridModel::windowAboutToMove()
{
    emit layoutAboutToBeChanged();
    moving_.clear();
    for (const QModelIndex &kept : persistentIndexList())
        moving_.emplace_back(kept, rowId(kept.row()));
}

void GridModel::windowMoved()
{
    QModelIndexList from;
    QModelIndexList to;
    for (const auto &[kept, id] : moving_) {
        const int now = id.isNull() ? kept.row() : rowOf(id);
        if (now == kept.row())
            continue;
        from << kept;
        to << (now < 0 || now >= rows_ ? QModelIndex() : index(now, kept.column()));
    }
    moving_.clear();
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

void GridModel::windowRowTouched(const QUuid &id, qint64 row)
{
    Q_UNUSED(row)
    if (!flashing_)
        return;
    touched_.insert(id, clock_.elapsed());
    fading_.start();
}

void GridModel::fade()
{
    for (auto it = touched_.begin(); it != touched_.end();) {
        const int row = rowOf(it.key());
        const bool over = clock_.elapsed() - it.value() >= flashMs;
        it = over ? touched_.erase(it) : ++it;
        if (row >= 0 && row < rows_)
            emit dataChanged(index(row, 0), index(row, columnCount() - 1), {FlashRole});
    }
    if (touched_.isEmpty())
        fading_.stop();
}

} // namespace purser::grid
