#include "tests/support/testdatabase.h"

#include "models/db/migrator.h"
#include "models/db/scram.h"

#include <QCoreApplication>
#include <QUuid>

#include <stdexcept>

namespace purser::test {
namespace {

db::ConnectionSettings clusterSettings(const QString &database, const QString &user, const QString &password = {})
{
    db::ConnectionSettings s;
    s.host = qEnvironmentVariable("PURSER_TEST_CLUSTER");
    s.database = database;
    s.user = user;
    s.password = password;
    s.tls = db::ConnectionSettings::Tls::Off;
    return s;
}

template <class T>
T require(Result<T> result)
{
    if (!result)
        throw std::runtime_error((result.error().message + u" | "_qs + result.error().detail).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

db::Connection maintenance()
{
    return require(db::Connection::open(clusterSettings(QStringLiteral("postgres"), QStringLiteral("postgres"))));
}

/// Until \a connection ends, nobody else's tests migrate: roles belong to the whole cluster, and two who make or change
/// the same one at once get in each other's way.
void lockMigrations(db::Connection &connection)
{
    must(connection, QStringLiteral("select pg_advisory_lock(4711)"));
}

/// Migrates the template once for each schema, whichever test program comes first.
QString templateDatabase()
{
    QByteArray all;
    for (const db::Migration &m : db::Migrator::compiledIn())
        all += m.checksum();
    const QString name = QStringLiteral("template_")
        + QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Sha256).toHex().left(12));
    db::Connection c = maintenance();
    lockMigrations(c);
    if (must(c, QStringLiteral("select from pg_database where datname = $1 and datistemplate"), {name}).isEmpty()) {
        must(c, QStringLiteral("drop database if exists ") + db::quoteIdentifier(name));
        must(c, QStringLiteral("create database ") + db::quoteIdentifier(name));
        {
            db::Connection fresh = require(db::Connection::open(clusterSettings(name, QStringLiteral("postgres"))));
            require(db::Migrator().apply(fresh));
        }
        must(c, QStringLiteral("alter database ") + db::quoteIdentifier(name) + QStringLiteral(" is_template true"));
    }
    return name; // its end lets others migrate
}

QString newName()
{
    return QStringLiteral("t_") + QUuid::createUuid().toString(QUuid::Id128).left(20);
}

} // namespace

db::Rows must(db::Connection &connection, const QString &sql, const db::Params &params)
{
    return require(connection.exec(sql, params));
}

QString verifierFor(const db::Connection &connection, const QString &login, const QString &password)
{
    return require(db::scramVerifier(connection, login, password));
}

TestDatabase::TestDatabase() : name_(newName())
{
    make(templateDatabase());
}

TestDatabase::TestDatabase(int last) : name_(newName())
{
    make(QStringLiteral("template0"));
    std::vector<db::Migration> steps = db::Migrator::compiledIn();
    std::erase_if(steps, [last](const db::Migration &m) { return m.number > last; });
    db::Connection alone = maintenance();
    lockMigrations(alone);
    db::Connection c = connectSuperuser();
    require(db::Migrator(steps).apply(c));
}

void TestDatabase::make(const QString &source)
{
    db::Connection c = maintenance();
    must(c, QStringLiteral("create database %1 template %2").arg(name_, db::quoteIdentifier(source)));
    // Privileges of a database are not copied with its template.
    must(c, QStringLiteral("revoke all on database %1 from public").arg(name_));
    if (!must(c, QStringLiteral("select from pg_roles where rolname = 'purser_member'")).isEmpty())
        must(c, QStringLiteral("grant connect, temporary on database %1 to purser_member").arg(name_));
}

TestDatabase::~TestDatabase()
{
    try {
        db::Connection c = maintenance();
        must(c, QStringLiteral("drop database %1 with (force)").arg(name_));
        for (const QString &login : logins_)
            must(c, QStringLiteral("drop role ") + db::quoteIdentifier(login));
    } catch (const std::exception &e) {
        qWarning("%s", e.what());
    }
}

db::ConnectionSettings TestDatabase::settings(const Person &person) const
{
    return clusterSettings(name_, person.login, person.password);
}

db::ConnectionSettings TestDatabase::superuser() const
{
    return clusterSettings(name_, QStringLiteral("postgres"));
}

db::Connection TestDatabase::connect(const Person &person) const
{
    return require(db::Connection::open(settings(person)));
}

db::Connection TestDatabase::connectSuperuser() const
{
    return require(db::Connection::open(superuser()));
}

TestDatabase::Tenant TestDatabase::createTenant(const QString &name)
{
    Tenant tenant;
    tenant.slug = QStringLiteral("t-") + QUuid::createUuid().toString(QUuid::Id128).left(16);
    Person &admin = tenant.admin;
    admin.email = QStringLiteral("owner@%1.example").arg(tenant.slug);
    admin.login = auth::loginRole(tenant.slug, admin.email);
    admin.password = QStringLiteral("pass word'1");
    db::Connection super = connectSuperuser();
    tenant.id = must(super, QStringLiteral("select auth.tenant_create($1, $2, $3, 'Owner', $4)"),
        {name, tenant.slug, admin.email, verifierFor(super, admin.login, admin.password)})
                    .first()
                    .id<TenantId>(0);
    logins_ << admin.login;
    db::Connection c = connect(admin);
    admin.id = must(c, QStringLiteral("select auth.uid()")).first().id<UserId>(0);
    const QString store = QStringLiteral(
        "insert into core.stores (tenant_id, name, platform, currency) values ($1, $2, $3, $4) returning id");
    tenant.one = must(c, store, {tenant.id, u"One"_qs, u"woocommerce"_qs, u"ILS"_qs}).first().id<StoreId>(0);
    tenant.two = must(c, store, {tenant.id, u"Two"_qs, u"shopify"_qs, u"EUR"_qs}).first().id<StoreId>(0);
    return tenant;
}

TestDatabase::Person TestDatabase::createPerson(const Tenant &tenant, const QString &role, const QString &storeRole)
{
    Person person;
    person.email = QStringLiteral("%1-%2@%3.example").arg(role).arg(logins_.size()).arg(tenant.slug);
    person.login = auth::loginRole(tenant.slug, person.email);
    person.password = QStringLiteral("secret-") + role;
    db::Connection c = connect(tenant.admin);
    person.id = must(c, QStringLiteral("select auth.user_create($1, $2, $3, $4::text[])"),
        {person.email, role, verifierFor(c, person.login, person.password), QStringList{role}})
                    .first()
                    .id<UserId>(0);
    logins_ << person.login;
    if (!storeRole.isEmpty())
        for (const StoreId &store : {tenant.one, tenant.two})
            must(c, QStringLiteral("select auth.user_set_store_role($1, $2, $3::core.store_role)"),
                {person.id, store, storeRole});
    return person;
}

} // namespace purser::test
