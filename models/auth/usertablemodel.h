#pragma once

#include "models/auth/userrepository.h"

#include <QAbstractTableModel>

namespace purser::auth {

/// The people of the company as a table, for Settings.
class UserTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Person, RoleColumn, Stores, State, Changed, ColumnCount };
    enum DataRole {
        EmailRole = Qt::UserRole, ///< of Person: the second line
        ActiveRole,
        SelfRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDirectory(const UserDirectory &directory);
    [[nodiscard]] const UserDirectory &directory() const { return directory_; }
    [[nodiscard]] const UserRow *user(int row) const;
    /// The row of a person, -1 when not there.
    [[nodiscard]] int rowOf(UserId user) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString storesOf(const UserRow &user) const;

    UserDirectory directory_;
};

} // namespace purser::auth
