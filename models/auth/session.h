#pragma once

#include "models/base/id.h"
#include "models/base/money.h"
#include "models/base/result.h"

#include <QStringList>

#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::auth {

/// A store the signed-in person may see.
struct StoreAccess {
    StoreId id;
    QString name;
    QString platform; ///< woocommerce | shopify | manual
    Currency currency;
    QString role; ///< owner | manager | viewer

    friend bool operator==(const StoreAccess &, const StoreAccess &) = default;
};

/// Who is signed in, where, and what they may do. Only a picture for the program: the database decides by itself.
struct Session {
    UserId user;
    QString email;
    QString fullName;
    TenantId tenant;
    QString tenantName;
    QString tenantSlug;
    QStringList roles; ///< admin, finance, ops, buyer, analyst, readonly
    QStringList permissions; ///< catalog:write, users:manage, …
    std::vector<StoreAccess> stores;

    [[nodiscard]] bool may(QStringView permission) const { return permissions.contains(permission); }
    /// "Store manager", "Owner", …: the most telling of the roles, translated.
    [[nodiscard]] QString roleLabel() const;
};

/// The login role of a person: `u_` and the first 40 hexadecimal digits of SHA-256 of `slug:lower(e-mail)`.
QString loginRole(QStringView tenantSlug, QStringView email);

/// Reads the session of the login that \a connection belongs to. Fails with Forbidden when the account is disabled.
Result<Session> loadSession(db::Connection &connection);

} // namespace purser::auth
