#include "models/auth/userrepository.h"

#include "models/db/scram.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace purser::auth {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::auth", text);
}

Result<> done(const Result<db::Rows> &rows)
{
    if (!rows)
        return fail(rows.error());
    return {};
}

Result<> setStores(db::Connection &c, UserId user, const std::vector<StoreRole> &stores)
{
    for (const StoreRole &s : stores) {
        const db::Param role = s.role.isEmpty() ? db::Param(nullptr) : db::Param(s.role);
        if (auto set =
                done(c.exec("select auth.user_set_store_role($1, $2, $3::core.store_role)", {user, s.store, role}));
            !set)
            return set;
    }
    return {};
}

Result<QString> loginOf(db::Connection &c, const QString &email)
{
    auto slug = c.exec("select slug from core.tenants where id = auth.tenant_id()");
    if (!slug)
        return fail(slug.error());
    if (slug->isEmpty())
        return fail(Error::Kind::Forbidden, tr("This account is disabled. Ask an administrator of your company."));
    return loginRole(slug->first().text(0), email);
}

/// Whether the password is the one that the person has: no table holds passwords, so it is tried.
Result<bool> opensAlready(db::Connection &c, const QString &email, const QString &password)
{
    const auto login = loginOf(c, email);
    if (!login)
        return fail(login.error());
    db::ConnectionSettings settings = c.settings();
    settings.user = *login;
    settings.password = password;
    return db::Connection::open(settings).has_value();
}

Result<QString> verifier(db::Connection &c, const QString &email, const QString &password)
{
    const auto login = loginOf(c, email);
    if (!login)
        return fail(login.error());
    return db::scramVerifier(c, *login, password);
}

} // namespace

QStringList tenantRoles()
{
    return {u"admin"_qs, u"ops"_qs, u"buyer"_qs, u"finance"_qs, u"analyst"_qs, u"readonly"_qs};
}

QString tenantRoleLabel(const QString &role)
{
    if (role == u"admin")
        return tr("Administrator");
    Session one;
    one.roles = {role};
    return one.roleLabel();
}

QString storeRoleLabel(const QString &role)
{
    if (role == u"owner")
        return tr("Owner");
    if (role == u"manager")
        return tr("Manager");
    return role == u"viewer" ? tr("Viewer") : tr("No access");
}

QString emailProblem(const QString &email)
{
    // The same form as core.users demands.
    static const QRegularExpression form(u"^[!-?A-~]+@[a-z0-9-]+(\\.[a-z0-9-]+)+$"_qs);
    const QString address = email.trimmed().toLower();
    if (address.isEmpty())
        return tr("Enter the e-mail address this person signs in with.");
    return form.match(address).hasMatch() ? QString()
                                          : tr("This is no e-mail address. It looks like name@company.com.");
}

QString passwordProblem(const QString &password, const QString &email)
{
    if (password.isEmpty())
        return tr("Choose a password for the first sign-in.");
    if (password.size() < minimumPasswordLength)
        return tr("At least %1 characters, please.").arg(minimumPasswordLength);
    if (QSet<QChar>(password.begin(), password.end()).size() < 4)
        return tr("At least 4 different characters, please.");
    const QString address = email.trimmed();
    if (!address.isEmpty()
        && (password.compare(address, Qt::CaseInsensitive) == 0
            || password.compare(address.section(u'@', 0, 0), Qt::CaseInsensitive) == 0))
        return tr("This password can be guessed from the e-mail address. Choose another one.");
    return {};
}

Result<UserDirectory> UserRepository::directory(db::Connection &c)
{
    UserDirectory all;
    auto right = c.exec("select auth.has_permission('users:manage')");
    if (!right)
        return fail(right.error());
    all.mayManage = right->first().truth(0);
    auto people = c.exec(R"(
        select u.id, u.email, u.full_name, u.is_active, u.id = (select auth.uid()),
               (extract(epoch from u.last_sign_in_at) * 1000000)::int8,
               (extract(epoch from greatest(u.updated_at, u.password_changed_at)) * 1000000)::int8,
               array(select r.role from core.user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id order by 1)
        from core.users u
        where u.tenant_id = (select auth.tenant_id()) and u.actor_type = 'user'
        order by u.full_name, u.email)");
    if (!people)
        return fail(people.error());
    QHash<UserId, std::size_t> at;
    for (const db::Row row : *people) {
        UserRow user;
        user.id = row.id<UserId>(0);
        user.email = row.text(1);
        user.fullName = row.text(2);
        user.active = row.truth(3);
        user.self = row.truth(4);
        user.lastSignIn = row.timeFromMicros(5);
        user.changed = row.timeFromMicros(6);
        user.roles = row.textArray(7);
        if (user.active && user.isAdmin())
            all.administrators << user.fullName;
        at.insert(user.id, all.users.size());
        all.users.push_back(std::move(user));
    }
    auto access = c.exec("select user_id, store_id, role::text from core.store_users "
                         "where tenant_id = (select auth.tenant_id()) order by store_id");
    if (!access)
        return fail(access.error());
    for (const db::Row row : *access)
        if (const auto it = at.constFind(row.id<UserId>(0)); it != at.cend())
            all.users[*it].stores.push_back({row.id<StoreId>(1), row.text(2)});
    auto stores = c.exec("select id, name from core.stores where tenant_id = (select auth.tenant_id()) order by name");
    if (!stores)
        return fail(stores.error());
    for (const db::Row row : *stores)
        all.stores.push_back({row.id<StoreId>(0), row.text(1)});
    return all;
}

Result<UserId> UserRepository::add(db::Connection &c, const NewUser &user)
{
    const QString email = user.email.trimmed().toLower();
    for (const QString &problem : {emailProblem(email), passwordProblem(user.password, email)})
        if (!problem.isEmpty())
            return fail(Error::Kind::Invalid, problem);
    const auto secret = verifier(c, email, user.password);
    if (!secret)
        return fail(secret.error());
    auto created = c.exec("select auth.user_create($1, $2, $3, $4::text[])",
        {email, user.fullName.trimmed(), *secret, QStringList{user.role}});
    if (!created) {
        if (created.error().is(Error::Kind::Duplicate))
            return fail(Error::Kind::Duplicate, tr("%1 already belongs to a person of this company.").arg(email),
                created.error().detail, created.error().code);
        return fail(created.error());
    }
    const auto id = created->first().id<UserId>(0);
    if (auto set = setStores(c, id, user.stores); !set)
        return fail(set.error());
    return id;
}

Result<> UserRepository::change(db::Connection &c, const UserChange &change)
{
    if (auto renamed = done(c.exec("select auth.user_rename($1, $2)", {change.user, change.fullName})); !renamed)
        return renamed;
    if (auto set = done(c.exec("select auth.user_set_roles($1, $2::text[])", {change.user, QStringList{change.role}}));
        !set)
        return set;
    return setStores(c, change.user, change.stores);
}

Result<> UserRepository::setActive(db::Connection &c, UserId user, bool active)
{
    return done(c.exec("select auth.user_set_active($1, $2)", {user, active}));
}

Result<> UserRepository::setPassword(db::Connection &c, UserId user, const QString &password)
{
    auto email = c.exec("select email from core.users where tenant_id = (select auth.tenant_id()) and id = $1", {user});
    if (!email)
        return fail(email.error());
    if (email->isEmpty())
        return fail(Error::Kind::NotFound, tr("There is no such person in this company."));
    const QString address = email->first().text(0);
    if (const QString problem = passwordProblem(password, address); !problem.isEmpty())
        return fail(Error::Kind::Invalid, problem);
    const auto same = opensAlready(c, address, password);
    if (!same)
        return fail(same.error());
    if (*same)
        return fail(Error::Kind::Invalid, tr("This is the password that the person has already. Choose another one."));
    const auto secret = verifier(c, address, password);
    if (!secret)
        return fail(secret.error());
    return done(c.exec("select auth.user_set_password($1, $2)", {user, *secret}));
}

Result<UserId> UserRepository::find(db::Connection &c, const QString &email)
{
    auto found = c.exec("select id from core.users where tenant_id = (select auth.tenant_id()) and email = $1",
        {email.trimmed().toLower()});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(Error::Kind::NotFound, tr("Nobody in this company has the address %1.").arg(email));
    return found->first().id<UserId>(0);
}

} // namespace purser::auth
