#include "models/catalog/batchitemtablemodel.h"

#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "models/catalog/reviewtablemodel.h"

#include <iterator>

namespace purser::catalog {

BatchItemTableModel::BatchItemTableModel(ChangeHistory *history, Kind kind, const QLocale &locale, QObject *parent)
    : PagedTableModel(parent), history_(history), kind_(kind), locale_(locale)
{
}

void BatchItemTableModel::setBatch(BatchId id)
{
    if (id == batch_ && !id.isNull()) {
        refresh();
        return;
    }
    batch_ = id;
    choice_ = {};
    if (id.isNull())
        stop();
    else
        restart();
    emit choiceChanged();
}

void BatchItemTableModel::refresh()
{
    if (!batch_.isNull())
        reread();
}

const BatchItem *BatchItemTableModel::itemAt(int row) const
{
    return row >= 0 && row < rowCount() ? &rows_[static_cast<size_t>(row)] : nullptr;
}

void BatchItemTableModel::ask(QObject *context, bool fromBeginning, int limit)
{
    std::optional<BatchItemKey> after;
    if (!fromBeginning && !rows_.empty())
        after = rows_.back().key;
    const BatchPart part = kind_ == Kind::Look ? BatchPart::All
        : kind_ == Kind::GoesBack              ? BatchPart::Back
                                               : BatchPart::Skipped;
    history_->items(context, batch_, part, after, limit, [this](Result<std::vector<BatchItem>> items) {
        if (!items) {
            failed(items.error());
            return;
        }
        took(static_cast<int>(items->size()),
            [&] { std::move(items->begin(), items->end(), std::back_inserter(rows_)); });
    });
}

// ---------------------------------------------------------------------------------------------- ticks

void BatchItemTableModel::setAllChecked(bool checked)
{
    choice_ = {checked, {}};
    if (!rows_.empty())
        emit dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    emit headerDataChanged(Qt::Horizontal, Check, Check);
    emit choiceChanged();
}

qint64 BatchItemTableModel::checkedOf(qint64 total) const
{
    const auto exceptions = static_cast<qint64>(choice_.exceptions.size());
    return choice_.all ? std::max<qint64>(0, total - exceptions) : exceptions;
}

bool BatchItemTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || kind_ != Kind::GoesBack || index.column() != Check)
        return false;
    const BatchItemKey &key = rows_[static_cast<size_t>(index.row())].key;
    if ((value.toInt() == Qt::Checked) == choice_.all)
        choice_.exceptions.erase(key);
    else
        choice_.exceptions.insert(key);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit headerDataChanged(Qt::Horizontal, Check, Check);
    emit choiceChanged();
    return true;
}

Qt::ItemFlags BatchItemTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = PagedTableModel::flags(index);
    return kind_ == Kind::GoesBack && index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

// ---------------------------------------------------------------------------------------------- cells

int BatchItemTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int BatchItemTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return kind_ == Kind::Look    ? int(LookColumnCount)
        : kind_ == Kind::GoesBack ? int(BackColumnCount)
                                  : int(SkippedColumnCount);
}

QString BatchItemTableModel::value(const BatchItem &item, const QVariant &value) const
{
    return fieldText(item.key.second, value, item.currency, locale_);
}

QString BatchItemTableModel::reason(const BatchItem &item) const
{
    switch (item.state) {
    case UndoState::Back:
    case UndoState::Same: return {};
    case UndoState::Changed:
        return tr("It was set to %1 here, and to %2 since.").arg(value(item, item.after), value(item, item.now));
    case UndoState::Deleted: return tr("Somebody deleted this product, or you may no longer see it.");
    case UndoState::VariantGone: return tr("The variant that had this value was deleted.");
    case UndoState::SumOfVariants:
        return tr("It has %Ln variants by now, and its stock is their sum.", nullptr, item.variantCount);
    case UndoState::NoWay:
        return tr("A product that is %1 cannot become %2.").arg(value(item, item.after), value(item, item.before));
    case UndoState::SkuTaken: return tr("The SKU %1 belongs to “%2” by now.").arg(item.before.toString(), item.owner);
    }
    return {};
}

QString BatchItemTableModel::lookText(const BatchItem &item, int column) const
{
    switch (column) {
    case LookTitle: return item.state == UndoState::Deleted ? tr("Deleted product") : item.title;
    case LookSku: return item.sku;
    case LookField: return fieldLabel(item.key.second);
    case Before: return value(item, item.before);
    case LookArrow: return QStringLiteral("→");
    case After: return value(item, item.after);
    case Now:
        switch (item.state) {
        case UndoState::Same: return tr("Back to before");
        case UndoState::Changed: return tr("Changed to %1").arg(value(item, item.now));
        case UndoState::Deleted: return tr("Deleted");
        case UndoState::VariantGone: return tr("Variant deleted");
        case UndoState::Back:
        case UndoState::SumOfVariants:
        case UndoState::NoWay:
        case UndoState::SkuTaken: return tr("Unchanged since");
        }
        return {};
    default: return {};
    }
}

QString BatchItemTableModel::backText(const BatchItem &item, int column) const
{
    switch (column) {
    case Title: return item.title;
    case Sku: return item.sku;
    case Field: return fieldLabel(item.key.second);
    case Current: return value(item, item.now);
    case Arrow: return QStringLiteral("→");
    case Restored: return value(item, item.before);
    case Change: return changeText(item.key.second, item.now, item.before, item.currency, locale_);
    default: return {};
    }
}

QString BatchItemTableModel::skippedText(const BatchItem &item, int column) const
{
    switch (column) {
    case SkippedTitle: return item.state == UndoState::Deleted ? tr("Deleted product") : item.title;
    case SkippedSku: return item.sku;
    case SkippedField: return fieldLabel(item.key.second);
    case State:
        switch (item.state) {
        case UndoState::Changed: return tr("Changed since");
        case UndoState::Deleted: return tr("Deleted");
        case UndoState::VariantGone: return tr("Variant deleted");
        case UndoState::SumOfVariants: return tr("Several variants");
        case UndoState::NoWay: return tr("No way back");
        case UndoState::SkuTaken: return tr("SKU taken");
        case UndoState::Back:
        case UndoState::Same: return {};
        }
        return {};
    case Reason: return reason(item);
    case NextStep: return item.state == UndoState::Deleted ? QString() : tr("Open product");
    default: return {};
    }
}

QString BatchItemTableModel::text(const BatchItem &item, int column) const
{
    return kind_ == Kind::Look    ? lookText(item, column)
        : kind_ == Kind::GoesBack ? backText(item, column)
                                  : skippedText(item, column);
}

QVariant BatchItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BatchItem &item = rows_[static_cast<size_t>(index.row())];
    const bool back = kind_ == Kind::GoesBack;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(item, index.column());
    case Qt::CheckStateRole:
        return back && index.column() == Check ? QVariant(choice_.contains(item.key) ? Qt::Checked : Qt::Unchecked)
                                               : QVariant();
    case Qt::AccessibleTextRole:
        if (back && index.column() == Check)
            return choice_.contains(item.key) ? tr("goes back") : tr("stays as it is");
        if (back && index.column() == Restored)
            return tr("back to %1, is %2").arg(backText(item, Restored), backText(item, Current));
        return text(item, index.column());
    case ReviewTableModel::ImageUrlRole: return item.imageUrl;
    case ReviewTableModel::FieldRole: return static_cast<int>(item.key.second);
    case ReviewTableModel::StateRole: {
        using Look = ReviewTableModel::ObstacleState;
        const Look look = item.state == UndoState::Changed                             ? Look::Conflict
            : item.state == UndoState::Deleted || item.state == UndoState::VariantGone ? Look::Deleted
                                                                                       : Look::Refused;
        return static_cast<int>(look);
    }
    default: return {};
    }
}

QVariant BatchItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::CheckStateRole && kind_ == Kind::GoesBack && section == Check) {
        const bool mixed = !choice_.exceptions.empty();
        return mixed ? Qt::PartiallyChecked : choice_.all ? Qt::Checked : Qt::Unchecked;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (kind_) {
    case Kind::Look:
        switch (section) {
        case LookTitle: return tr("Title");
        case LookSku: return tr("SKU");
        case LookField: return tr("Field");
        case Before: return tr("Before");
        case After: return tr("After");
        case Now: return tr("Now");
        default: return QString();
        }
    case Kind::GoesBack:
        switch (section) {
        case Title: return tr("Title");
        case Sku: return tr("SKU");
        case Field: return tr("Field");
        case Current: return tr("Now");
        case Restored: return tr("Back to");
        case Change: return tr("Change");
        default: return QString();
        }
    case Kind::Skipped:
        switch (section) {
        case SkippedTitle: return tr("Title");
        case SkippedSku: return tr("SKU");
        case SkippedField: return tr("Field");
        case State: return tr("State");
        case Reason: return tr("Reason");
        case NextStep: return tr("Next step");
        default: return QString();
        }
    }
    return {};
}

} // namespace purser::catalog
