#pragma once

#include "models/auth/session.h"
#include "models/db/connection.h"

#include <QCoreApplication>
#include <QDateTime>

namespace purser::auth {

/// What a person may do in one store; an empty role is no access.
struct StoreRole {
    StoreId store;
    QString role; ///< owner | manager | viewer

    friend bool operator==(const StoreRole &, const StoreRole &) = default;
};

/// A person of the company, as Settings lists them.
struct UserRow {
    UserId id;
    QString email;
    QString fullName;
    QStringList roles;
    std::vector<StoreRole> stores; ///< those with access; administrators have all without being named
    bool active = true;
    bool self = false; ///< the person who is signed in
    QDateTime lastSignIn; ///< UTC, invalid when never
    QDateTime changed; ///< UTC: the account or its password

    [[nodiscard]] bool isAdmin() const { return roles.contains(QLatin1StringView("admin")); }
};

/// A store that access can be given to.
struct StoreName {
    StoreId id;
    QString name;
};

/// The people of the company and what the signed-in person may do with them.
struct UserDirectory {
    bool mayManage = false;
    std::vector<UserRow> users; ///< by name
    std::vector<StoreName> stores;
    QStringList administrators; ///< names of those who are active, for "who can grant it"
};

/// A person to be added.
struct NewUser {
    QString email;
    QString fullName;
    QString role;
    QString password;
    std::vector<StoreRole> stores;
};

/// What Settings changes of a person: name, role, and access to stores.
struct UserChange {
    UserId user;
    QString fullName;
    QString role;
    std::vector<StoreRole> stores; ///< an empty role takes the person out of the store
};

/// The shortest password a person may have.
inline constexpr int minimumPasswordLength = 8;

/// The roles of a company, the most powerful first.
QStringList tenantRoles();
/// "Store manager", "Owner or administrator", …, translated.
QString tenantRoleLabel(const QString &role);
/// "Owner", "Manager", "Viewer", "No access", translated.
QString storeRoleLabel(const QString &role);

/// Why a value is refused, for the field; empty when it is fine.
QString emailProblem(const QString &email);
/// \a email is whose password it will be, when that is known: it can be guessed from it.
QString passwordProblem(const QString &password, const QString &email = {});

/// Reads people, and changes them through the functions of schema auth, which check the caller's right again. Passwords
/// leave the program only as SCRAM verifiers.
class UserRepository {
public:
    static Result<UserDirectory> directory(db::Connection &c);
    /// Fails with Duplicate when the address is taken, with Invalid when a value is refused.
    static Result<UserId> add(db::Connection &c, const NewUser &user);
    static Result<> change(db::Connection &c, const UserChange &change);
    /// Disabling ends the person's sessions; their next statement fails. The last administrator cannot be disabled.
    static Result<> setActive(db::Connection &c, UserId user, bool active);
    /// Ends the sessions of anybody but oneself. Fails with Invalid for a password that is too short, easily guessed,
    /// or the one that the person has already; the database refuses the guessable ones of any program.
    static Result<> setPassword(db::Connection &c, UserId user, const QString &password);
    /// The person with this e-mail address.
    static Result<UserId> find(db::Connection &c, const QString &email);

    Q_DECLARE_TR_FUNCTIONS(purser::auth::UserRepository)
};

} // namespace purser::auth
