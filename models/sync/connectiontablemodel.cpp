#include "models/sync/connectiontablemodel.h"

#include <QLocale>

namespace purser::sync {

void ConnectionTableModel::setList(const ConnectionList &list)
{
    beginResetModel();
    list_ = list;
    endResetModel();
}

const ConnectionRow *ConnectionTableModel::connection(int row) const
{
    return row >= 0 && row < rowCount() ? &list_.connections[static_cast<std::size_t>(row)] : nullptr;
}

int ConnectionTableModel::rowOf(ConnectionId connection) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (list_.connections[static_cast<std::size_t>(row)].id == connection)
            return row;
    return -1;
}

QString ConnectionTableModel::titleOf(const QString &provider) const
{
    for (const Provider &known : providers_)
        if (known.id == provider)
            return known.title;
    return provider;
}

int ConnectionTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(list_.connections.size());
}

int ConnectionTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionTableModel::data(const QModelIndex &index, int role) const
{
    const ConnectionRow *row = index.isValid() ? connection(index.row()) : nullptr;
    if (!row)
        return {};
    const QString address = row->settings.value(u"url").toString();
    if (role == AddressRole)
        return address;
    if (role == StatusRole)
        return static_cast<int>(row->status);
    if (role == Qt::AccessibleTextRole && index.column() == Name)
        return address.isEmpty() ? row->label : u"%1, %2"_qs.arg(row->label, address);
    if (role == Qt::ToolTipRole && index.column() == State && !row->lastError.isEmpty())
        return row->lastError;
    if (role == Qt::ToolTipRole && index.column() == LastSync && row->lastSync.isValid())
        return QLocale().toString(row->lastSync.toLocalTime(), QLocale::LongFormat);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return row->label;
    case ProviderColumn:
        return titleOf(row->provider);
    case Store:
        return row->store ? row->storeName : tr("Whole company");
    case State:
        return row->status == ConnectionRow::Status::Active ? tr("Connected")
            : row->status == ConnectionRow::Status::Error   ? tr("Failing")
                                                            : tr("Revoked");
    case LastSync:
        return row->lastSync.isValid() ? QLocale().toString(row->lastSync.toLocalTime(), QLocale::ShortFormat)
                                       : tr("Not yet");
    default:
        return {};
    }
}

QVariant ConnectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Connection");
    case ProviderColumn:
        return tr("Provider");
    case Store:
        return tr("Store");
    case State:
        return tr("Status");
    case LastSync:
        return tr("Last sync");
    default:
        return {};
    }
}

} // namespace purser::sync
