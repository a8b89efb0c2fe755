#include "models/catalog/reviewtablemodel.h"

#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"

#include <QTimer>

#include <algorithm>

namespace purser::catalog {

ReviewTableModel::ReviewTableModel(const ChangeSet *changes, Kind kind, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent), changes_(changes), kind_(kind), locale_(locale)
{
    connect(changes, &ChangeSet::changed, this, &ReviewTableModel::schedule);
    rebuild();
}

/// A bulk step announces each product: the table is built once after all of them.
void ReviewTableModel::schedule()
{
    if (std::exchange(scheduled_, true))
        return;
    QTimer::singleShot(0, this, [this] {
        scheduled_ = false;
        rebuild();
    });
}

void ReviewTableModel::rebuild()
{
    std::vector<Line> lines;
    QSet<Line> stillUnchecked;
    for (const ProductId &id : changes_->products())
        for (const auto &[field, edit] : changes_->product(id)->edits)
            if (changes_->obstacle(id, field).isEmpty() == (kind_ == Kind::WillChange)) {
                lines.push_back({id, field});
                if (unchecked_.contains(lines.back()))
                    stillUnchecked.insert(lines.back());
            }
    beginResetModel();
    all_ = std::move(lines);
    known_ = QSet<Line>(all_.begin(), all_.end());
    unchecked_ = std::move(stillUnchecked);
    shown_ = filtered();
    endResetModel();
    emit summaryChanged();
}

std::vector<ReviewTableModel::Line> ReviewTableModel::filtered() const
{
    if (filter_.isEmpty())
        return all_;
    std::vector<Line> lines;
    for (const Line &line : all_) {
        const ProductRow &row = changes_->product(line.product)->row;
        if (row.title.contains(filter_, Qt::CaseInsensitive) || row.sku.contains(filter_, Qt::CaseInsensitive))
            lines.push_back(line);
    }
    return lines;
}

void ReviewTableModel::setFilter(const QString &text)
{
    filter_ = text.trimmed();
    beginResetModel();
    shown_ = filtered();
    endResetModel();
}

int ReviewTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int ReviewTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return kind_ == Kind::WillChange ? int(ColumnCount) : int(ObstacleColumnCount);
}

int ReviewTableModel::productTotal() const
{
    QSet<ProductId> products;
    for (const Line &line : all_)
        products.insert(line.product);
    return static_cast<int>(products.size());
}

ReviewTableModel::ObstacleState ReviewTableModel::stateAt(int row) const
{
    return stateOf(shown_.at(static_cast<size_t>(row)));
}

ReviewTableModel::ObstacleState ReviewTableModel::stateOf(const Line &line) const
{
    switch (changes_->obstacleKind(line.product, line.field)) {
    case ChangeSet::Obstacle::Conflict: return ObstacleState::Conflict;
    case ChangeSet::Obstacle::Deleted: return ObstacleState::Deleted;
    case ChangeSet::Obstacle::Forbidden: return ObstacleState::Forbidden;
    case ChangeSet::Obstacle::None:
    case ChangeSet::Obstacle::Rule:
    case ChangeSet::Obstacle::Refused: break;
    }
    return ObstacleState::Refused;
}

QString ReviewTableModel::text(const Line &line, int column) const
{
    const StagedProduct &product = *changes_->product(line.product);
    const StagedEdit &edit = product.edits.at(line.field);
    const Currency currency = product.row.currency;
    const bool amount = line.field == ProductField::Price || line.field == ProductField::Cost;
    switch (column) {
    case Title: return product.row.title;
    case Sku: return product.row.sku;
    case Field: return fieldLabel(line.field);
    case Old: return fieldText(line.field, edit.base, currency, locale_);
    case Arrow: return QStringLiteral("→");
    case New: return fieldText(line.field, edit.value, currency, locale_);
    case Change: return changeText(line.field, edit.base, edit.value, currency, locale_);
    case Percent: return amount ? percentChangeText(amountOf(edit.base), amountOf(edit.value), 1, locale_) : QString();
    case Margin: return amount ? marginText(changes_->overlaid(product.row).marginBasisPoints, locale_) : QString();
    default: return {};
    }
}

QString ReviewTableModel::obstacleText(const Line &line, int column) const
{
    const StagedProduct &product = *changes_->product(line.product);
    const ObstacleState state = stateOf(line);
    auto pick = [state](
                    const QString &conflict, const QString &deleted, const QString &forbidden, const QString &refused) {
        switch (state) {
        case ObstacleState::Conflict: return conflict;
        case ObstacleState::Deleted: return deleted;
        case ObstacleState::Forbidden: return forbidden;
        case ObstacleState::Refused: break;
        }
        return refused;
    };
    switch (column) {
    case ObstacleTitle: return product.row.title;
    case ObstacleSku: return product.row.sku;
    case ObstacleField: return fieldLabel(line.field);
    case State: return pick(tr("Conflict"), tr("Deleted"), tr("Not allowed"), tr("Refused"));
    case Reason:
        if (state != ObstacleState::Conflict)
            return changes_->obstacle(line.product, line.field);
        return tr("Somebody else changed it to %1 at %2.")
            .arg(fieldText(line.field, product.current(line.field), product.row.currency, locale_),
                locale_.toString(product.row.updatedAt.toLocalTime().time(), QStringLiteral("HH:mm")));
    case NextStep: return pick(tr("Settle conflict…"), tr("Discard"), tr("Check again"), tr("Open product"));
    default: return {};
    }
}

QVariant ReviewTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = shown_[static_cast<size_t>(index.row())];
    const StagedProduct *product = changes_->product(line.product);
    if (!product || !product->edits.contains(line.field))
        return {}; // gone meanwhile; the table is built anew in a moment
    const bool will = kind_ == Kind::WillChange;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return will ? text(line, index.column()) : obstacleText(line, index.column());
    case Qt::CheckStateRole:
        return will && index.column() == Check ? QVariant(unchecked_.contains(line) ? Qt::Unchecked : Qt::Checked)
                                               : QVariant();
    case Qt::AccessibleTextRole:
        if (will && index.column() == New)
            return tr("%1, staged, was %2").arg(text(line, New), text(line, Old));
        if (will && index.column() == Check)
            return unchecked_.contains(line) ? tr("left staged") : tr("will be applied");
        return data(index, Qt::DisplayRole);
    case ImageUrlRole: return product->row.imageUrl;
    case FieldRole: return static_cast<int>(line.field);
    case StateRole: return will ? QVariant() : QVariant(static_cast<int>(stateAt(index.row())));
    default: return {};
    }
}

bool ReviewTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || kind_ != Kind::WillChange || index.column() != Check)
        return false;
    const Line &line = shown_[static_cast<size_t>(index.row())];
    if (value.toInt() == Qt::Checked)
        unchecked_.remove(line);
    else
        unchecked_.insert(line);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit summaryChanged();
    return true;
}

Qt::ItemFlags ReviewTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return kind_ == Kind::WillChange && index.column() == Check ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ReviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::CheckStateRole && kind_ == Kind::WillChange && section == Check)
        return allChecked();
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? title(kind_, section) : QVariant();
}

QString ReviewTableModel::title(Kind kind, int column)
{
    if (kind == Kind::WillChange)
        switch (column) {
        case Title: return tr("Title");
        case Sku: return tr("SKU");
        case Field: return tr("Field");
        case Old: return tr("Old");
        case New: return tr("New");
        case Change: return tr("Change");
        case Percent: return QStringLiteral("%");
        case Margin: return tr("Margin");
        default: return {};
        }
    switch (column) {
    case ObstacleTitle: return tr("Title");
    case ObstacleSku: return tr("SKU");
    case ObstacleField: return tr("Field");
    case State: return tr("State");
    case Reason: return tr("Reason");
    case NextStep: return tr("Next step");
    default: return {};
    }
}

void ReviewTableModel::setAllChecked(bool checked)
{
    for (const Line &line : shown_)
        if (checked)
            unchecked_.remove(line);
        else
            unchecked_.insert(line);
    if (!shown_.empty())
        emit dataChanged(index(0, Check), index(rowCount() - 1, Check), {Qt::CheckStateRole});
    emit summaryChanged();
}

Qt::CheckState ReviewTableModel::allChecked() const
{
    const auto unchecked =
        std::count_if(shown_.begin(), shown_.end(), [this](const Line &line) { return unchecked_.contains(line); });
    if (unchecked == 0)
        return shown_.empty() ? Qt::Unchecked : Qt::Checked;
    return unchecked == static_cast<std::ptrdiff_t>(shown_.size()) ? Qt::Unchecked : Qt::PartiallyChecked;
}

int ReviewTableModel::checkedCount() const
{
    return total() - static_cast<int>(unchecked_.size());
}

bool ReviewTableModel::isChecked(ProductId product, ProductField field) const
{
    const Line line{product, field};
    return known_.contains(line) && !unchecked_.contains(line);
}

ReviewSummary ReviewTableModel::summary() const
{
    ReviewSummary summary;
    QSet<ProductId> products;
    for (const Line &line : all_) {
        const StagedProduct *product = changes_->product(line.product);
        if (unchecked_.contains(line) || !product || !product->edits.contains(line.field))
            continue;
        ++summary.edits;
        products.insert(line.product);
        if (std::find(summary.fields.begin(), summary.fields.end(), line.field) == summary.fields.end())
            summary.fields.push_back(line.field);
    }
    summary.products = static_cast<int>(products.size());
    std::sort(summary.fields.begin(), summary.fields.end());

    for (const ProductId &id : changes_->products()) {
        const bool price = isChecked(id, ProductField::Price);
        const bool stock = isChecked(id, ProductField::Stock);
        if (!price && !stock)
            continue;
        const StagedProduct &product = *changes_->product(id);
        ProductRow after = product.row;
        for (const auto &[field, edit] : product.edits)
            if (isChecked(id, field))
                setFieldValue(after, field, edit.value);
        auto sums = std::find_if(summary.sums.begin(), summary.sums.end(),
            [&](const ReviewSummary::Sums &s) { return s.currency == after.currency; });
        if (sums == summary.sums.end()) {
            summary.sums.push_back({});
            sums = std::prev(summary.sums.end());
            sums->currency = after.currency;
        }
        ++sums->products;
        const ProductRow &before = product.row;
        if (price) {
            sums->prices = true;
            sums->oldPrices = sums->oldPrices + before.price.value_or(Decimal());
            sums->newPrices = sums->newPrices + after.price.value_or(Decimal());
        }
        if (before.stock || after.stock) {
            sums->stockValue = true;
            sums->oldStockValue = sums->oldStockValue + before.price.value_or(Decimal()) * before.stock.value_or(0);
            sums->newStockValue = sums->newStockValue + after.price.value_or(Decimal()) * after.stock.value_or(0);
        }
    }
    return summary;
}

QString ReviewTableModel::asTsv() const
{
    QStringList text{heading().join(u'\t')};
    for (const QStringList &cells : lines())
        text << cells.join(u'\t');
    return text.join(u'\n') + u'\n';
}

QStringList ReviewTableModel::heading() const
{
    QStringList titles;
    for (int column = 0; column < columnCount(); ++column)
        if (const QString title = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); !title.isEmpty())
            titles << title;
    return titles;
}

std::vector<QStringList> ReviewTableModel::lines() const
{
    std::vector<QStringList> lines;
    lines.reserve(all_.size());
    for (const Line &line : all_) {
        QStringList &cells = lines.emplace_back();
        for (int column = 0; column < columnCount(); ++column)
            if (!headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty())
                cells << (kind_ == Kind::WillChange ? text(line, column) : obstacleText(line, column)).simplified();
    }
    return lines;
}

} // namespace purser::catalog
