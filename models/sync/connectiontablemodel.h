#pragma once

#include "models/sync/connection.h"

#include <QAbstractTableModel>

namespace purser::sync {

/// The connections of the company as a table.
class ConnectionTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, ProviderColumn, Store, State, LastSync, ColumnCount };
    enum DataRole {
        AddressRole = Qt::UserRole, ///< of Name: the second line
        StandingRole, ///< Standing as int
    };
    /// What a person is told about a connection.
    enum class Standing { Connected, Unlinked, Failing, Revoked };

    using QAbstractTableModel::QAbstractTableModel;

    void setProviders(std::vector<Provider> providers) { providers_ = std::move(providers); }
    void setList(const ConnectionList &list);
    [[nodiscard]] const ConnectionList &list() const { return list_; }
    [[nodiscard]] const ConnectionRow *connection(int row) const;
    /// The row of a connection, -1 when not there.
    [[nodiscard]] int rowOf(ConnectionId connection) const;
    /// The title of a provider for people.
    [[nodiscard]] QString titleOf(const QString &provider) const;
    /// Can this program work with it? Others are there when a newer one has connected them.
    [[nodiscard]] bool knows(const QString &provider) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Provider> providers_;
    ConnectionList list_;
};

} // namespace purser::sync
