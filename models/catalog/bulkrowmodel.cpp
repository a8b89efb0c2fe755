#include "models/catalog/bulkrowmodel.h"

#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "models/grid/cell.h"

#include <limits>

namespace purser::catalog {

BulkRowModel::BulkRowModel(BulkPart part, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), part_(part), locale_(locale), window_(this)
{
}

void BulkRowModel::open(const BulkEdit &change, std::shared_ptr<Source> source)
{
    beginResetModel(); // the lines of another change are no lines of this one
    change_ = change;
    rows_ = 0;
    endResetModel();
    window_.open(std::move(source));
}

int BulkRowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows_;
}

int BulkRowModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return part_ == BulkPart::Changing ? int(ColumnCount) : int(ObstacleColumnCount);
}

QString BulkRowModel::text(const BulkRow &line, int column) const
{
    const ProductField field = change_.field;
    const QVariant old = fieldValue(line.row, field);
    const bool amount = field == ProductField::Price || field == ProductField::Cost;
    switch (column) {
    case Title: return line.row.title;
    case Sku: return line.row.sku;
    case Old: return fieldText(field, old, line.row.currency, locale_);
    case Arrow: return QStringLiteral("→");
    case New: return fieldText(field, line.newValue, line.row.currency, locale_);
    case Change: return changeText(field, old, line.newValue, line.row.currency, locale_);
    case Percent: return amount ? percentChangeText(amountOf(old), amountOf(line.newValue), 1, locale_) : QString();
    case Margin: {
        if (!amount)
            return {};
        ProductRow after = line.row;
        setFieldValue(after, field, line.newValue);
        return marginText(after.marginBasisPoints, locale_);
    }
    default: return {};
    }
}

QString BulkRowModel::obstacleText(const BulkRow &line, int column) const
{
    if (!line.obstacle)
        return {};
    switch (column) {
    case ObstacleTitle: return line.row.title;
    case ObstacleSku: return line.row.sku;
    case State: return line.obstacle->label();
    case Reason: return line.obstacle->reason(change_);
    case NextStep: return line.obstacle->kind == BulkObstacle::Kind::Staged ? tr("Review edits") : tr("Open product");
    default: return {};
    }
}

QVariant BulkRowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BulkRow *const found = line(index.row());
    if (role == grid::LoadedRole)
        return found != nullptr;
    if (!found)
        return {};
    const bool changing = part_ == BulkPart::Changing;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return changing ? text(*found, index.column()) : obstacleText(*found, index.column());
    case Qt::AccessibleTextRole:
        if (changing && index.column() == New)
            return tr("%1, was %2").arg(text(*found, New), text(*found, Old));
        return data(index, Qt::DisplayRole);
    case ReviewTableModel::ImageUrlRole: return found->row.imageUrl;
    case ReviewTableModel::FieldRole: return static_cast<int>(change_.field);
    case ReviewTableModel::StateRole:
        return changing ? QVariant() : QVariant(static_cast<int>(ReviewTableModel::ObstacleState::Refused));
    default: return {};
    }
}

QVariant BulkRowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool amount = change_.field == ProductField::Price || change_.field == ProductField::Cost;
    if (role == Qt::TextAlignmentRole && part_ == BulkPart::Changing && (section == Old || section == New) && !amount)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter); // over words, not over figures
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    // A preview is a review without check boxes, and of one field.
    using Review = ReviewTableModel;
    return part_ == BulkPart::Changing ? Review::title(Review::Kind::WillChange, section + (section < Old ? 1 : 2))
                                       : Review::title(Review::Kind::CannotChange, section + (section < State ? 0 : 1));
}

void BulkRowModel::windowReset()
{
    rows_ = static_cast<int>(std::min<qint64>(window_.rows(), std::numeric_limits<int>::max()));
    endResetModel();
    emit stateChanged();
}

void BulkRowModel::windowCountChanged(qint64 rows)
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

void BulkRowModel::windowRowsChanged(qint64 first, qint64 last)
{
    last = std::min<qint64>(last, rows_ - 1);
    if (first <= last)
        emit dataChanged(index(static_cast<int>(first), 0), index(static_cast<int>(last), columnCount() - 1));
}

} // namespace purser::catalog
