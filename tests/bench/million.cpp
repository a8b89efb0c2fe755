#include "tests/bench/million.h"

#include "models/auth/session.h"
#include "models/db/migrator.h"
#include "models/db/scram.h"
#include "tests/bench/measure.h"

#include <QCryptographicHash>
#include <QFile>

namespace purser::bench {
namespace {

const auto password = QStringLiteral("bench-password-1");
const auto dataScript = QStringLiteral(PURSER_SOURCE_DIR "/tests/bench/million.sql");

QString ownerOf(const QString &slug)
{
    return u"owner@%1.example"_qs.arg(slug);
}

QString managerOf(const QString &slug)
{
    return u"manager@%1.example"_qs.arg(slug);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

} // namespace

Copy::Copy(const Million &million, const QString &name) : server_(million.superuser()), name_(name)
{
    progress(u"Copying the database"_qs);
    const QString source = server_.database;
    server_.database = u"postgres"_qs;
    auto c = must(db::Connection::open(server_));
    must(c.exec(u"drop database if exists %1 with (force)"_qs.arg(name)));
    must(c.exec(u"create database %1 template %2 strategy file_copy"_qs.arg(name, source)));
}

Copy::~Copy()
{
    if (auto c = db::Connection::open(server_))
        std::ignore = c->exec(u"drop database if exists %1 with (force)"_qs.arg(name_));
}

db::ConnectionSettings Copy::superuser() const
{
    return settings(server_);
}

db::ConnectionSettings Copy::settings(db::ConnectionSettings login) const
{
    login.database = name_;
    return login;
}

void Copy::rest() const
{
    auto c = must(db::Connection::open(superuser()));
    must(c.script("vacuum (analyze)"));
    must(c.script("checkpoint"));
}

Million::Million()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const db::Migration &m : db::Migrator::compiledIn())
        hash.addData(m.checksum());
    hash.addData(content(dataScript));
    name_ = u"bench_"_qs + QString::fromLatin1(hash.result().toHex().left(12));

    db::ConnectionSettings server = settings(u"postgres"_qs);
    server.database = u"postgres"_qs;
    db::Connection c = must(db::Connection::open(server));
    const bool exists =
        !must(c.exec("select from pg_database where datname = $1 and datistemplate", {name_})).isEmpty();
    if (!exists)
        make();
    large_ = company(u"bench-million"_qs);
    small_ = company(u"bench-thousands"_qs);
}

db::ConnectionSettings Million::settings(const QString &user, const QString &secret) const
{
    db::ConnectionSettings s;
    s.host = qEnvironmentVariable("PURSER_TEST_CLUSTER");
    s.database = name_;
    s.user = user;
    s.password = secret;
    s.tls = db::ConnectionSettings::Tls::Off;
    return s;
}

db::ConnectionSettings Million::withoutPolicies() const
{
    return settings(u"purser_bench"_qs);
}

db::ConnectionSettings Million::superuser() const
{
    return settings(u"postgres"_qs);
}

void Million::make()
{
    progress(u"Making the products that are measured: once, a few minutes"_qs);
    db::ConnectionSettings server = settings(u"postgres"_qs);
    server.database = u"postgres"_qs;
    db::Connection c = must(db::Connection::open(server));
    // Former ones, unfinished ones and what tests left behind: this cluster is for benchmarks alone.
    const db::Rows old = must(c.exec("select datname from pg_database where datname ~ '^(bench|t)_'"));
    for (const db::Row row : old) {
        must(c.exec(u"alter database %1 is_template false"_qs.arg(db::quoteIdentifier(row.text(0)))));
        must(c.exec(u"drop database %1 with (force)"_qs.arg(db::quoteIdentifier(row.text(0)))));
    }
    const db::Rows logins =
        must(c.exec("select rolname from pg_roles where rolname ~ '^u_[0-9a-f]{40}$' or rolname = 'purser_bench'"));
    for (const db::Row row : logins)
        must(c.exec(u"drop role "_qs + db::quoteIdentifier(row.text(0))));
    must(c.exec(u"create database "_qs + db::quoteIdentifier(name_)));

    db::Connection super = must(db::Connection::open(superuser()));
    must(db::Migrator().apply(super));
    must(super.script("create role purser_bench login bypassrls in role purser_member;"
                      "grant select, insert, update, delete on all tables in schema catalog, core to purser_bench"));
    for (const QString &slug : {u"bench-million"_qs, u"bench-thousands"_qs, u"bench-neighbour"_qs}) {
        const QString ownerLogin = auth::loginRole(slug, ownerOf(slug));
        must(super.exec("select auth.tenant_create($1, $1, $2, 'Owner', $3)",
            {slug, ownerOf(slug), must(db::scramVerifier(super, ownerLogin, password))}));
        db::Connection owner = must(db::Connection::open(settings(ownerLogin, password)));
        const QString verifier = must(db::scramVerifier(owner, auth::loginRole(slug, managerOf(slug)), password));
        const UserId manager =
            must(owner.exec("select auth.user_create($1, 'Manager', $2, array['ops'])", {managerOf(slug), verifier}))
                .first()
                .id<UserId>(0);
        for (const char *store : {"Main shop", "Outlet", "Market stall"}) {
            const StoreId id = must(owner.exec("insert into core.stores (tenant_id, name, platform) "
                                               "values (auth.tenant_id(), $1, 'woocommerce') returning id",
                                        {QString::fromLatin1(store)}))
                                   .first()
                                   .id<StoreId>(0);
            must(owner.exec("select auth.user_set_store_role($1, $2, 'manager')", {manager, id}));
        }
    }
    must(super.script(content(dataScript)));
    must(super.script("vacuum (analyze)"));
    must(super.script("checkpoint"));
    must(c.exec(u"alter database %1 is_template true"_qs.arg(db::quoteIdentifier(name_)))); // now it is complete
}

Million::Company Million::company(const QString &slug) const
{
    Company company;
    company.manager = settings(auth::loginRole(slug, managerOf(slug)), password);
    company.owner = settings(auth::loginRole(slug, ownerOf(slug)), password);
    db::Connection c = must(db::Connection::open(superuser()));
    const db::Rows rows =
        must(c.exec("select t.id, s.id from core.tenants t join core.stores s on s.tenant_id = t.id "
                    "where t.slug = $1 order by array_position(array['Main shop', 'Outlet', 'Market stall'], s.name)",
            {slug}));
    for (const db::Row row : rows) {
        company.id = row.id<TenantId>(0);
        company.stores.push_back(row.id<StoreId>(1));
    }
    return company;
}

} // namespace purser::bench
