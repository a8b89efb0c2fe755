#include "models/catalog/producttablemodel.h"

#include "models/catalog/changeset.h"
#include "models/catalog/productrules.h"
#include "models/catalog/valuetext.h"

#include <map>

namespace purser::catalog {

using namespace grid;

namespace {

/// Enough for what is in view and around it; a row takes about a kilobyte.
constexpr size_t mostPages = 12;

ProductColumn columnAt(const QModelIndex &index)
{
    return static_cast<ProductColumn>(index.column());
}

} // namespace

ProductTableModel::ProductTableModel(ProductReader *reader, ChangeSet *edits, QString whyReadOnly, QObject *parent)
    : GridModel(parent),
      reader_(reader),
      edits_(edits),
      whyReadOnly_(std::move(whyReadOnly)),
      columns_(productColumns()),
      window_(this, mostPages)
{
    connect(reader, &ProductReader::changed, this, [this](const QSet<QUuid> &ids) { window_.refreshRows(ids); });
    connect(reader, &ProductReader::changedUnknown, this, [this] { window_.refresh(); });
    connect(reader, &ProductReader::onlineChanged, this, [this](bool online) {
        if (online)
            window_.retry();
        emit stateChanged();
    });
    connect(edits, &ChangeSet::changed, this, [this](const ProductId &product) {
        const int number = rowOf(product.value);
        if (number < 0 || number >= rowCount())
            return;
        emit dataChanged(index(number, 0), index(number, columnCount() - 1));
        if (!edits_->product(product)) { // saved or given up: see what the database has, before anybody announces it
            settled_.insert(product.value);
            settle_.start();
        }
    });
    settle_.setSingleShot(true);
    connect(&settle_, &QTimer::timeout, this, [this] {
        const QSet<QUuid> ids = std::exchange(settled_, {});
        reader_->rows(this, {ids.cbegin(), ids.cend()}, query_.store, [this](Result<std::vector<ProductRow>> rows) {
            if (rows)
                for (const ProductRow &row : *rows)
                    put(row);
        });
    });
}

void ProductTableModel::setQuery(const ProductQuery &query)
{
    const bool otherStore = query.store != query_.store;
    query_ = query;
    if (otherStore)
        readOwners();
    for (int c = 0; c < columnCount(); ++c)
        if (sortOf(static_cast<ProductColumn>(c)) == query.sort)
            setSort(c, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    window_.open(reader_->open(query_));
}

/// Which fields the chosen store decides; with several stores nothing can be said for all of them.
void ProductTableModel::readOwners()
{
    storeOwned_ = 0;
    owning_.reset();
    if (!query_.store)
        return;
    owning_ = std::make_unique<QObject>();
    reader_->storeOwned(owning_.get(), *query_.store, [this](const Result<quint16> &fields) {
        if (!fields || *fields == storeOwned_)
            return;
        storeOwned_ = *fields;
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {StateRole, Qt::ToolTipRole});
    });
}

void ProductTableModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(static_cast<ProductColumn>(column));
    if (!by)
        return;
    ProductQuery query = query_;
    query.sort = *by;
    query.descending = order == Qt::DescendingOrder;
    if (query == query_ && sortColumn() == column)
        return;
    setQuery(query);
}

GridModel::State ProductTableModel::state() const
{
    using Of = Window<ProductRow, PageCursor>::State;
    switch (window_.state()) {
    case Of::Loading: return State::Loading;
    case Of::Ready: return State::Ready;
    case Of::Empty: return State::Empty;
    case Of::Failed: return State::Failed;
    }
    return State::Loading;
}

QUuid ProductTableModel::rowId(int number) const
{
    const ProductRow *const found = rowAt(number);
    return found ? found->id.value : QUuid();
}

int ProductTableModel::rowOf(const QUuid &id) const
{
    return static_cast<int>(window_.find(id).value_or(-1));
}

void ProductTableModel::windowReset()
{
    GridModel::windowReset();
    observe(0, window_.rows() - 1);
}

void ProductTableModel::windowRowsChanged(qint64 first, qint64 last)
{
    observe(first, last);
    GridModel::windowRowsChanged(first, last);
}

/// Staged edits are compared with what the database has now.
void ProductTableModel::observe(qint64 first, qint64 last)
{
    if (edits_->isEmpty())
        return;
    for (qint64 i = first; i <= last; ++i) {
        const ProductRow *const found = window_.row(i);
        if (!found) {
            i += Window<ProductRow, PageCursor>::pageSize - 1 - i % Window<ProductRow, PageCursor>::pageSize;
            continue;
        }
        if (edits_->product(found->id))
            edits_->observe(ProductRow(*found));
    }
}

QString ProductTableModel::lock(const ProductRow &row, ProductColumn column) const
{
    const QString reason = lockReason(row, column);
    return reason.isEmpty() ? whyReadOnly_ : reason;
}

CellStates ProductTableModel::states(const ProductRow &row, const ProductRow &shown, ProductColumn column) const
{
    CellStates result;
    if (const auto field = fieldOf(column)) {
        if (edits_->edit(row.id, *field)) {
            using Obstacle = ChangeSet::Obstacle;
            const Obstacle obstacle = edits_->obstacleKind(row.id, *field);
            const bool overtaken = obstacle == Obstacle::Conflict || obstacle == Obstacle::Deleted;
            result |= overtaken ? CellState::Conflict : CellState::Staged;
        }
        const quint16 bit = fieldBit(*field);
        if (row.conflictFields & bit)
            result |= CellState::StoreConflict;
        if (row.failedFields & bit)
            result |= CellState::SyncFailed;
        if (row.pendingFields & bit)
            result |= CellState::SyncPending;
        if (storeOwned_ & bit && row.sync != SyncState::Local)
            result |= CellState::StoreOwned;
    }
    if (!lock(row, column).isEmpty())
        result |= CellState::Locked;
    if (column == ProductColumn::Stock && isLowStock(shown))
        result |= CellState::Warning;
    return result;
}

/// The states of a cell in words.
QString ProductTableModel::said(const ProductRow &row, const ProductRow &shown, ProductColumn column) const
{
    QStringList parts;
    const CellStates now = states(row, shown, column);
    const QString former = cellText(row, column, locale_);
    const auto field = fieldOf(column);
    const auto obstacle = field ? edits_->obstacleKind(row.id, *field) : ChangeSet::Obstacle::None;
    if (obstacle == ChangeSet::Obstacle::Deleted)
        parts << tr("staged, but somebody deleted the product: discard the edit");
    else if (obstacle == ChangeSet::Obstacle::Conflict)
        parts << tr("in conflict: somebody else made it %1 meanwhile").arg(former.isEmpty() ? tr("empty") : former);
    else if (now & CellState::Staged)
        parts << tr("staged, was %1").arg(former.isEmpty() ? tr("empty") : former);
    if (obstacle == ChangeSet::Obstacle::Forbidden || obstacle == ChangeSet::Obstacle::Rule
        || obstacle == ChangeSet::Obstacle::Refused)
        parts << tr("cannot be saved: %1").arg(edits_->obstacle(row.id, *field));
    if (now & CellState::StoreConflict)
        parts << tr("changed here and in the store: decide under Conflicts with stores");
    if (now & CellState::SyncFailed)
        parts << tr("the store did not take it: see Sync errors");
    if (now & CellState::SyncPending)
        parts << tr("on its way to the store");
    if (now & CellState::StoreOwned)
        parts << tr("owned by the store: when both change it, the store’s value is kept");
    if (now & CellState::Warning)
        parts << tr("low stock");
    return parts.join(QStringLiteral(", "));
}

QStringList ProductTableModel::choices(const ProductRow &row, ProductColumn column) const
{
    if (column == ProductColumn::Vendor)
        return vendors_;
    if (column != ProductColumn::Status)
        return {};
    using enum ProductStatus;
    QStringList list{statusName(row.status)};
    for (const ProductStatus to : {Draft, Active, Paused, Archived}) // an error is never a step on purpose
        if (to != row.status && mayBecome(row.status, to))
            list << statusName(to);
    return list;
}

QVariant ProductTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProductRow *const found = rowAt(index.row());
    if (role == LoadedRole)
        return found != nullptr;
    if (!found)
        return {};
    if (role == IdRole)
        return found->id.value;
    if (role == FlashRole)
        return flash(found->id.value);
    const ProductColumn column = columnAt(index);
    const bool edited = edits_->product(found->id) != nullptr;
    const ProductRow overlaid = edited ? edits_->overlaid(*found) : ProductRow();
    const ProductRow &shown = edited ? overlaid : *found;
    switch (role) {
    case Qt::DisplayRole: return cellText(shown, column, locale_);
    case Qt::EditRole:
    case ValueRole: return cellValue(shown, column);
    case StateRole: return static_cast<int>(states(*found, shown, column));
    case LockReasonRole: return lock(*found, column);
    case CurrencyRole: return found->currency.code();
    case ChoicesRole: return choices(*found, column);
    case Qt::ToolTipRole: {
        QString text = said(*found, shown, column);
        if (!text.isEmpty())
            text[0] = text[0].toUpper();
        return text;
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{cellText(shown, column, locale_)};
        if (parts.first().isEmpty())
            parts.first() = column == ProductColumn::Image ? tr("image of %1").arg(shown.title) : tr("no value");
        if (const QString words = said(*found, shown, column); !words.isEmpty())
            parts << words;
        return parts.join(QStringLiteral(", "));
    }
    case Qt::AccessibleDescriptionRole: return lock(*found, column);
    default: return {};
    }
}

Qt::ItemFlags ProductTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = GridModel::flags(index);
    if (!index.isValid())
        return flags;
    const ProductRow *const found = rowAt(index.row());
    if (found && fieldOf(columnAt(index)) && lock(*found, columnAt(index)).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

Result<QVariant> ProductTableModel::parse(const QModelIndex &index, const QString &text, const QLocale &locale) const
{
    const ProductRow *const found = rowAt(index.row());
    const auto field = fieldOf(columnAt(index));
    if (!found || !field)
        return fail(Error::Kind::Invalid, tr("This cell cannot be edited."));
    return parsedValue(*found, *field, text, locale);
}

bool ProductTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ProductRow *const found = role == Qt::EditRole ? rowAt(index.row()) : nullptr;
    const auto field = fieldOf(columnAt(index));
    if (!found || !field || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto staged = edits_->stage({*found, *field, value});
    if (!staged)
        emit refused(staged.error().message);
    return staged.has_value();
}

GridModel::Assigned ProductTableModel::assign(const std::vector<Assignment> &values, const QString &name)
{
    Assigned result;
    std::vector<StageRequest> requests;
    std::map<std::pair<ProductId, ProductField>, const Assignment *> asked;
    for (const Assignment &a : values) {
        const ProductRow *const found = rowAt(a.index.row());
        const auto field = fieldOf(columnAt(a.index));
        if (!found || !field || !(flags(a.index) & Qt::ItemIsEditable))
            continue;
        requests.push_back({*found, *field, a.value});
        asked.insert_or_assign({found->id, *field}, &a);
    }
    const StageOutcome outcome = edits_->stageAll(name, requests);
    result.changed = outcome.staged;
    result.unchanged = outcome.unchanged;
    for (const StageOutcome::Refusal &refusal : outcome.refused)
        result.refused.emplace_back(*asked.at({refusal.product, refusal.field}), refusal.reason);
    return result;
}

// ---------------------------------------------------------------- rows beyond the window

const ProductRow *ProductTableModel::rowAt(int number) const
{
    const ProductRow *const shown = window_.row(number);
    return shown || held_.isEmpty() ? shown : held_.row(number);
}

void ProductTableModel::hold(
    int first, int last, QObject *context, std::function<void(int)> progress, std::function<void(Result<>)> answer)
{
    held_.clear();
    int missing = first;
    while (missing <= last && window_.row(missing))
        ++missing;
    if (missing > last) {
        GridModel::hold(first, last, context, std::move(progress), std::move(answer));
        return;
    }
    constexpr qint64 pageSize = decltype(window_)::pageSize;
    qint64 from = first;
    auto place = window_.placeBefore(from);
    if (!place) {
        from = first / pageSize * pageSize;
        place = window_.placeBefore(from);
        if (!place && from > 0)
            from = first;
    }
    const auto checked = [this, first, last, answer = std::move(answer)](Result<> read) {
        // What is shown and what was read must be the same list.
        for (int i = first; read && i <= last; ++i)
            if (const ProductRow *shown = window_.row(i), *kept = held_.row(i);
                shown && kept && !(shown->id == kept->id))
                read = fail(Error::Kind::Conflict,
                    tr("The list changed while it was being read, so nothing was done. Try again."));
        if (!read)
            held_.clear();
        answer(std::move(read));
    };
    held_.read(window_.source(), from, std::move(place), first, last, context, std::move(progress), checked);
}

void ProductTableModel::windowAboutToReset()
{
    held_.invalidate();
    GridModel::windowAboutToReset();
}

void ProductTableModel::windowAboutToMove()
{
    held_.invalidate();
    GridModel::windowAboutToMove();
}

void ProductTableModel::windowCountChanged(qint64 rows)
{
    held_.invalidate();
    GridModel::windowCountChanged(rows);
}

QString ProductTableModel::rowLabel(int row) const
{
    const ProductRow *const found = rowAt(row);
    return found ? edits_->product(found->id) ? edits_->overlaid(*found).title : found->title : QString();
}

} // namespace purser::catalog
