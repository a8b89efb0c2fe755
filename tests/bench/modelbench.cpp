#include "models/auth/session.h"
#include "models/db/migrator.h"
#include "models/db/scram.h"
#include "tests/bench/measure.h"

#include <QCryptographicHash>
#include <QFile>

#include <sched.h>

namespace purser::bench {
namespace {

const auto slug = QStringLiteral("bench-model");
const auto owner = QStringLiteral("owner@bench-model.example");
const auto secret = QStringLiteral("bench-password-1");
const auto openRole = QStringLiteral("purser_bench_model");

/// The database of a thousand companies, made when it is not there: a few minutes. PURSER_BENCH_LINES says how many
/// order lines they have, 10,000,000 unless it is set.
class Companies {
public:
    Companies()
    {
        QFile script(QStringLiteral(PURSER_SOURCE_DIR "/tests/bench/model.sql"));
        if (!script.open(QIODevice::ReadOnly))
            throw std::runtime_error("cannot read model.sql");
        const QByteArray lines = qEnvironmentVariable("PURSER_BENCH_LINES", QStringLiteral("10000000")).toUtf8();
        const QByteArray sql = script.readAll().replace("LINES", lines);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const db::Migration &m : db::Migrator::compiledIn())
            hash.addData(m.checksum());
        hash.addData(sql);
        name_ = u"model_"_qs + QString::fromLatin1(hash.result().toHex().left(12));
        db::Connection c = open(u"postgres"_qs, {}, u"postgres"_qs);
        const db::Rows there = must(c.exec("select from pg_database where datname = $1 and datistemplate "
                                           "and exists (select from pg_roles where rolname = $2)",
            {name_, auth::loginRole(slug, owner)}));
        if (there.isEmpty())
            make(c, sql);
    }

    [[nodiscard]] db::Connection member() const { return open(auth::loginRole(slug, owner), secret, name_); }
    [[nodiscard]] db::Connection withoutPolicies() const { return open(openRole, secret, name_); }
    [[nodiscard]] db::Connection superuser() const { return open(u"postgres"_qs, {}, name_); }

private:
    static db::Connection open(const QString &user, const QString &password, const QString &database)
    {
        db::ConnectionSettings s;
        s.host = qEnvironmentVariable("PURSER_TEST_CLUSTER");
        s.database = database;
        s.user = user;
        s.password = password;
        s.tls = db::ConnectionSettings::Tls::Off;
        return must(db::Connection::open(s));
    }

    void make(db::Connection &c, const QByteArray &sql) const
    {
        progress(u"Making a thousand companies: once, some minutes"_qs);
        const db::Rows old = must(c.exec("select datname from pg_database where datname ~ '^model_'"));
        for (const db::Row row : old) {
            must(c.exec(u"alter database %1 is_template false"_qs.arg(row.text(0))));
            must(c.exec(u"drop database %1 with (force)"_qs.arg(row.text(0))));
        }
        const QString login = auth::loginRole(slug, owner);
        must(c.exec(u"drop role if exists %1, %2"_qs.arg(login, openRole)));
        must(c.exec(u"create database "_qs + name_));
        db::Connection super = superuser();
        must(db::Migrator().apply(super));
        const QString verifier = must(db::scramVerifier(super, openRole, secret));
        must(super.exec(u"create role %1 login bypassrls password %2 in role purser_member"_qs.arg(
            openRole, db::quoteLiteral(verifier))));
        must(super.exec(
            u"grant select, insert, update, delete on all tables in schema catalog, core, sales to %1"_qs.arg(
                openRole)));
        must(super.exec("select auth.tenant_create('The measured one', $1, $2, 'Owner', $3)",
            {slug, owner, must(db::scramVerifier(super, login, secret))}));
        db::Connection person = member();
        must(person.exec(
            "insert into core.stores (tenant_id, name, platform) values (auth.tenant_id(), 'Shop', 'manual')"));
        must(super.script(sql));
        must(super.script("vacuum (analyze)"));
        must(super.script("checkpoint"));
        must(c.exec(u"alter database %1 is_template true"_qs.arg(name_))); // now it is complete
    }

    QString name_;
};

/// What a person asks, and the same from a role without policies that names the tenant.
struct Pair {
    db::Connection member;
    db::Connection open;
    TenantId tenant;

    Times time(const QString &select, const QString &where, const QString &rest, const db::Params &params, int rounds)
    {
        const QString condition = where.isEmpty() ? QString() : u" where "_qs + where;
        const QString ours = select + condition + u' ' + rest;
        const QString mine = u" where tenant_id = %1"_qs.arg(db::quoteLiteral(tenant.toString()));
        const QString theirs = select + mine + (where.isEmpty() ? QString() : u" and "_qs + where) + u' ' + rest;
        const bool writes = ours.startsWith(u"update");
        const auto ask = [&](db::Connection &c, const QString &sql) {
            if (writes)
                must(c.begin());
            must(c.exec(sql, params));
            if (writes)
                must(c.script("rollback"));
        };
        return interleave([&] { ask(member, ours); }, [&] { ask(open, theirs); }, rounds);
    }
};

/// The client and its servers on one core: the work is compared, not how long another core takes to wake up.
void shareOneCore(const std::vector<db::Connection *> &connections)
{
    cpu_set_t here;
    CPU_ZERO(&here);
    CPU_SET(static_cast<unsigned>(sched_getcpu()), &here);
    std::vector<pid_t> processes{0};
    for (db::Connection *c : connections)
        processes.push_back(static_cast<pid_t>(must(c->exec("select pg_backend_pid()")).first().integer(0)));
    for (const pid_t process : processes)
        if (sched_setaffinity(process, sizeof here, &here) != 0)
            throw std::runtime_error("a process of the benchmark cannot be kept on one core");
}

void run(Report &report)
{
    const Companies companies;
    db::Connection super = companies.superuser();
    const TenantId tenant =
        must(super.exec("select id from core.tenants where slug = $1", {slug})).first().id<TenantId>(0);
    Pair pair{companies.member(), companies.withoutPolicies(), tenant};
    shareOneCore({&pair.member, &pair.open});
    const db::Rows middle =
        must(pair.member.exec("select o.id, o.placed_at, i.id from sales.orders o "
                              "join sales.order_items i on i.tenant_id = o.tenant_id and i.order_id = o.id "
                              "order by o.placed_at offset (select count(*) / 2 from sales.orders) limit 1"));
    const QString order = middle.first().text(0), placed = middle.first().text(1), line = middle.first().text(2);

    const QString product = must(pair.member.exec("select id from catalog.products limit 1")).first().text(0);
    report.figure(u"point-of-product"_qs,
        pair.time(
            u"select title, status, row_version from catalog.products"_qs, u"id = $1::uuid"_qs, {}, {product}, 2000),
        2.0);
    report.figure(u"point-of-line"_qs,
        pair.time(u"select title, quantity, total from sales.order_items"_qs, u"id = $1::uuid"_qs, {}, {line}, 2000),
        2.0);
    report.figure(u"page"_qs,
        pair.time(u"select id, order_number, status, total from sales.orders"_qs,
            u"(placed_at, id) < ($1::timestamptz, $2::uuid)"_qs, u"order by placed_at desc, id desc limit 200"_qs,
            {placed, order}, 300),
        2.0);
    report.figure(u"update"_qs,
        pair.time(u"update sales.orders set status = 'closed'"_qs, u"id = $1::uuid"_qs, {}, {order}, 300), 2.0);
    report.figure(u"count"_qs, pair.time(u"select count(*) from sales.order_items"_qs, {}, {}, {}, 101), 1.2);
    report.figure(u"count-of-few"_qs, pair.time(u"select count(*) from catalog.products"_qs, {}, {}, {}, 301), 1.2);
    report.figure(u"aggregate"_qs,
        pair.time(u"select store_id, sku, sum(quantity), sum(total) from sales.order_items"_qs, {}, u"group by 1, 2"_qs,
            {}, 51),
        1.2);

    // What the audit trail costs: the same update with its trigger, and without. An update of no rows comes first, so
    // that a plan which was made for few and kept for many would show.
    must(super.exec("update finance.payments set status = 'settled' where false"));
    const auto update = [&super](const char *trigger) {
        must(super.begin());
        must(super.script(QByteArray("alter table finance.payments ") + trigger + " trigger audit_update"));
        must(super.exec("update finance.payments set status = 'settled'"));
        must(super.script("rollback"));
    };
    report.figure(u"audit-of-10000-rows"_qs, interleave([&] { update("enable"); }, [&] { update("disable"); }, 9), 6.0);
}

} // namespace

PURSER_BENCH(model, run)

} // namespace purser::bench
