#include "models/sync/livelistmodel.h"

namespace purser::sync {

LiveListModel::LiveListModel(QObject *parent) : QAbstractTableModel(parent)
{
}

LiveListModel::~LiveListModel() = default;

LiveListModel::State LiveListModel::state() const
{
    if (rowCount() > 0)
        return State::Ready;
    if (error_)
        return State::Failed;
    return known_ ? State::Empty : State::Loading;
}

void LiveListModel::refresh()
{
    if (reading_) {
        again_ = true;
        return;
    }
    read();
}

void LiveListModel::retry()
{
    if (!error_)
        return;
    error_.reset();
    refresh();
    emit stateChanged();
}

bool LiveListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && more_ && !reading_ && !error_ && limit_ < mostRows;
}

void LiveListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    limit_ = std::min(limit_ + pageSize, mostRows);
    read();
}

void LiveListModel::restart()
{
    stop();
    read();
}

void LiveListModel::stop()
{
    beginResetModel();
    clearRows();
    endResetModel();
    reading_.reset();
    error_.reset();
    limit_ = pageSize;
    again_ = more_ = known_ = false;
    emit stateChanged();
}

void LiveListModel::read()
{
    again_ = false;
    reading_ = std::make_unique<QObject>();
    ask(reading_.get(), limit_);
}

void LiveListModel::answered(int rows)
{
    if (reading_)
        reading_.release()->deleteLater(); // it is still in use further up the stack
    error_.reset();
    known_ = true;
    more_ = rows >= limit_;
    emit stateChanged();
    if (again_ && !reading_)
        read();
}

void LiveListModel::failed(const Error &error)
{
    if (reading_)
        reading_.release()->deleteLater();
    error_ = error;
    again_ = false;
    emit stateChanged();
}

} // namespace purser::sync
