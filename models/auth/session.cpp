#include "models/auth/session.h"

#include "models/db/connection.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace purser::auth {

QString Session::roleLabel() const
{
    struct Label {
        const char *role;
        const char *text;
    };
    static constexpr Label labels[] = {
        {"admin", QT_TRANSLATE_NOOP("purser::auth", "Owner")},
        {"ops", QT_TRANSLATE_NOOP("purser::auth", "Store manager")},
        {"finance", QT_TRANSLATE_NOOP("purser::auth", "Finance")},
        {"buyer", QT_TRANSLATE_NOOP("purser::auth", "Buyer")},
        {"analyst", QT_TRANSLATE_NOOP("purser::auth", "Analyst")},
        {"readonly", QT_TRANSLATE_NOOP("purser::auth", "Viewer")},
    };
    for (const Label &label : labels)
        if (roles.contains(QLatin1StringView(label.role)))
            return QCoreApplication::translate("purser::auth", label.text);
    return QCoreApplication::translate("purser::auth", "No role");
}

QString loginRole(QStringView tenantSlug, QStringView email)
{
    const QByteArray identity = tenantSlug.toUtf8() + ':' + email.trimmed().toString().toLower().toUtf8();
    return QStringLiteral("u_")
        + QString::fromLatin1(QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().left(40));
}

Result<Session> loadSession(db::Connection &connection)
{
    auto me = connection.exec(R"(
        select u.id, u.email, u.full_name, t.id, t.name, t.slug,
               array(select r.role from core.user_roles r where r.tenant_id = u.tenant_id and r.user_id = u.id order by 1),
               array(select distinct p.permission from core.user_roles r join core.role_permissions p on p.role = r.role
                     where r.tenant_id = u.tenant_id and r.user_id = u.id order by 1)
        from core.users u
        join core.tenants t on t.id = u.tenant_id
        where u.tenant_id = (select auth.tenant_id()) and u.id = (select auth.uid()))");
    if (!me)
        return fail(me.error());
    if (me->isEmpty())
        return fail(Error::Kind::Forbidden,
            QCoreApplication::translate(
                "purser::auth", "This account is disabled. Ask an administrator of your company."));
    const db::Row row = me->first();
    Session session;
    session.user = row.id<UserId>(0);
    session.email = row.text(1);
    session.fullName = row.text(2);
    session.tenant = row.id<TenantId>(3);
    session.tenantName = row.text(4);
    session.tenantSlug = row.text(5);
    session.roles = row.textArray(6);
    session.permissions = row.textArray(7);

    auto stores = connection.exec(R"(
        select s.id, s.name, s.platform, s.currency,
               case when $1 then 'owner'
                    else (select su.role::text from core.store_users su
                          where su.tenant_id = s.tenant_id and su.store_id = s.id and su.user_id = (select auth.uid())) end
        from core.stores s
        where s.is_active
        order by s.id)",
        {session.roles.contains(u"admin"_qs)});
    if (!stores)
        return fail(stores.error());
    for (const db::Row s : *stores)
        session.stores.push_back(
            {s.id<StoreId>(0), s.text(1), s.text(2), Currency::fromCode(s.text(3)).value_or(Currency()), s.text(4)});
    return session;
}

} // namespace purser::auth
