#include "models/catalog/pagedtablemodel.h"

#include <algorithm>

namespace purser::catalog {

namespace {

constexpr int mostReread = 1000; ///< beyond that, the rest is read again as somebody scrolls there

} // namespace

PagedTableModel::PagedTableModel(QObject *parent) : QAbstractTableModel(parent)
{
}

PagedTableModel::~PagedTableModel() = default;

PagedTableModel::State PagedTableModel::state() const
{
    if (rowCount() > 0)
        return State::Ready;
    if (reading_)
        return State::Loading;
    return error_ ? State::Failed : State::Empty;
}

void PagedTableModel::retry()
{
    if (!error_)
        return;
    error_.reset();
    read(rowCount() == 0, pageSize);
    emit stateChanged();
}

bool PagedTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !complete_ && !reading_ && !error_;
}

void PagedTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(false, pageSize);
}

void PagedTableModel::restart()
{
    stop();
    read(true, pageSize);
    emit stateChanged();
}

void PagedTableModel::stop()
{
    beginResetModel();
    clearRows();
    endResetModel();
    reading_.reset();
    error_.reset();
    complete_ = true;
    emit stateChanged();
}

void PagedTableModel::reread()
{
    error_.reset();
    read(true, std::clamp(rowCount(), static_cast<int>(pageSize), mostReread));
}

void PagedTableModel::read(bool fromBeginning, int limit)
{
    reading_ = std::make_unique<QObject>();
    replaces_ = fromBeginning;
    asked_ = limit;
    ask(reading_.get(), fromBeginning, limit);
}

void PagedTableModel::took(int count, const std::function<void()> &append)
{
    reading_.release()->deleteLater(); // it is still in use further up the stack
    error_.reset();
    complete_ = count < asked_;
    if (replaces_) {
        beginResetModel();
        clearRows();
        append();
        endResetModel();
    } else if (count > 0) {
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        append();
        endInsertRows();
    }
    emit stateChanged();
}

void PagedTableModel::failed(const Error &error)
{
    reading_.release()->deleteLater();
    error_ = error;
    emit stateChanged();
}

} // namespace purser::catalog
