#include "models/auth/usertablemodel.h"

#include <QLocale>

#include <algorithm>

namespace purser::auth {

void UserTableModel::setDirectory(const UserDirectory &directory)
{
    beginResetModel();
    directory_ = directory;
    endResetModel();
}

const UserRow *UserTableModel::user(int row) const
{
    return row >= 0 && row < rowCount() ? &directory_.users[static_cast<std::size_t>(row)] : nullptr;
}

int UserTableModel::rowOf(UserId user) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (directory_.users[static_cast<std::size_t>(row)].id == user)
            return row;
    return -1;
}

int UserTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(directory_.users.size());
}

int UserTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString UserTableModel::storesOf(const UserRow &user) const
{
    if (user.isAdmin())
        return tr("All stores · Owner");
    if (user.stores.empty())
        return tr("None");
    const QString first = user.stores.front().role;
    const bool alike =
        std::all_of(user.stores.begin(), user.stores.end(), [&](const StoreRole &s) { return s.role == first; });
    if (alike && user.stores.size() == directory_.stores.size() && user.stores.size() > 1)
        return tr("All stores · %1").arg(storeRoleLabel(first));
    QStringList parts;
    for (const StoreRole &access : user.stores)
        for (const StoreName &store : directory_.stores)
            if (store.id == access.store)
                parts << tr("%1 · %2", "store, role in it").arg(store.name, storeRoleLabel(access.role));
    return parts.join(u", ");
}

QVariant UserTableModel::data(const QModelIndex &index, int role) const
{
    const UserRow *user = index.isValid() ? this->user(index.row()) : nullptr;
    if (!user)
        return {};
    if (role == EmailRole)
        return user->email;
    if (role == ActiveRole)
        return user->active;
    if (role == SelfRole)
        return user->self;
    if (role == Qt::AccessibleTextRole && index.column() == Person)
        return u"%1, %2"_qs.arg(user->fullName, user->email);
    const bool when = index.column() == Changed && user->changed.isValid();
    if (role == Qt::ToolTipRole && when)
        return tr("Changed %1\n%2")
            .arg(QLocale().toString(user->changed.toLocalTime(), QLocale::LongFormat),
                user->lastSignIn.isValid()
                    ? tr("Last sign-in %1").arg(QLocale().toString(user->lastSignIn.toLocalTime(), QLocale::LongFormat))
                    : tr("Has not signed in yet"));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Person: return user->self ? tr("%1 (you)").arg(user->fullName) : user->fullName;
    case RoleColumn: {
        QStringList labels;
        for (const QString &name : user->roles)
            labels << tenantRoleLabel(name);
        return labels.isEmpty() ? tr("No role") : labels.join(u", ");
    }
    case Stores: return storesOf(*user);
    case State: return user->active ? tr("Active") : tr("Disabled");
    case Changed:
        return when ? QLocale().toString(user->changed.toLocalTime().date(), QLocale::ShortFormat) : QString();
    default: return {};
    }
}

QVariant UserTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person: return tr("Person");
    case RoleColumn: return tr("Role");
    case Stores: return tr("Stores");
    case State: return tr("State");
    case Changed: return tr("Last change");
    default: return {};
    }
}

} // namespace purser::auth
