#include "models/sync/syncerrortablemodel.h"

#include "models/sync/jobtext.h"

namespace purser::sync {

SyncErrorTableModel::SyncErrorTableModel(JobService *service, const QLocale &locale, QObject *parent)
    : LiveRows(parent), service_(service), locale_(locale)
{
    connect(service, &JobService::errorsChanged, this, [this] {
        if (loaded_)
            refresh();
    });
}

void SyncErrorTableModel::load(const SyncErrorFilter &filter)
{
    const bool again = std::exchange(loaded_, true) && filter == filter_;
    filter_ = filter;
    if (again)
        refresh();
    else
        restart();
}

void SyncErrorTableModel::ask(QObject *context, int limit)
{
    service_->errors(context, filter_, limit, [this](Result<std::vector<SyncErrorRow>> errors) {
        if (errors)
            take(std::move(*errors));
        else
            failed(errors.error());
    });
}

int SyncErrorTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SyncErrorTableModel::text(const SyncErrorRow &e, int column) const
{
    switch (column) {
    case When: return momentText(e.resolved ? e.resolvedAt : e.at, locale_, QDateTime::currentDateTimeUtc());
    case Store: return e.storeName;
    case What: return e.name.isEmpty() ? entityLabel(e.entityType) : e.name;
    case Cause: return causeTitle(e.code);
    case Message: return e.message;
    case Tries: return locale_.toString(e.retries);
    default: return {};
    }
}

QVariant SyncErrorTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SyncErrorRow &e = *at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(e, index.column());
    case Qt::ToolTipRole:
        return index.column() == When ? locale_.toString(e.at.toLocalTime(), QLocale::LongFormat)
                                      : text(e, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Tries ? tr("tried again %1 times").arg(text(e, Tries)) : text(e, index.column());
    default: return {};
    }
}

QVariant SyncErrorTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return filter_.resolved ? tr("Settled") : tr("When");
    case Store: return tr("Store");
    case What: return tr("What");
    case Cause: return tr("Cause");
    case Message: return tr("Message");
    case Tries: return tr("Retries");
    default: return {};
    }
}

} // namespace purser::sync
