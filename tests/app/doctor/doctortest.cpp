#include "app/doctor/doctor.h"
#include "app/demo/company.h"
#include "app/doctor/schemadocument.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QUuid>

using namespace purser;
using namespace purser::test;

namespace {

QSet<QString> rulesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    QSet<QString> rules;
    static const QRegularExpression rule(
        u"^(?:union all )?select '((?:[^']|'')+)'"_qs, QRegularExpression::MultilineOption);
    for (auto i = rule.globalMatch(QString::fromUtf8(file.readAll())); i.hasNext();)
        rules.insert(i.next().captured(1).replace(u"''"_qs, u"'"_qs));
    return rules;
}

QSet<QString> rulesOf(const std::vector<doctor::Finding> &findings)
{
    QSet<QString> rules;
    for (const doctor::Finding &finding : findings)
        rules.insert(finding.rule);
    return rules;
}

QString said(const std::vector<doctor::Finding> &findings)
{
    QStringList lines;
    for (const doctor::Finding &finding : findings)
        lines << finding.rule + u": "_qs + finding.object;
    return lines.join(u'\n');
}

/// One violation of each rule of lint.sql.
constexpr const char *badSchema = R"(
    create table catalog.unprotected (tenant_id uuid);
    create table catalog.unforced (tenant_id uuid);
    alter table catalog.unforced enable row level security;
    create table catalog.parent (tenant_id uuid, id uuid, amount numeric, primary key (tenant_id, id)) partition by hash (tenant_id);
    create table catalog.part partition of catalog.parent for values with (modulus 1, remainder 0);
    select auth.protect('catalog.parent', 'tenant', 'catalog:write');
    grant select on catalog.part to purser_member;
    grant truncate on catalog.products to purser_member;
    grant select on catalog.products to public;
    create unique index oracle on catalog.products (sku);
    create table catalog.child (tenant_id uuid, parent_tenant uuid, parent_id uuid,
        foreign key (parent_tenant, parent_id) references catalog.parent);
    create view catalog.leak as select * from catalog.products;
    create materialized view catalog.copy as select * from catalog.products;
    grant select on catalog.copy to purser_member;
    create function catalog.loose() returns integer language sql security definer as 'select 1';
    create function catalog.constant() returns text language sql immutable as 'select current_setting(''role'')';
    create function catalog.escaped() returns text language sql as $$ select '\d' $$;
    grant execute on function catalog.loose() to public;
    create policy slow on catalog.products for select to purser_member using (tenant_id = auth.tenant_id());
    create index slow_prices on catalog.products (tenant_id, price);
    grant create on schema catalog to purser_member;
    create role u_0123456789012345678901234567890123456789 login createdb;
    grant update on catalog.change_batches to purser_member;
    create view catalog.behind with (security_barrier) as select * from catalog.products;
    create table catalog.private (a int);
    alter table catalog.private owner to u_0123456789012345678901234567890123456789;
    alter role purser_search bypassrls;
    do $$ begin execute format('grant create on database %I to purser_member', current_database()); end $$;
    create policy wide on sales.orders for select to purser_member using (true);
    create policy unchecked on sales.orders for insert to purser_member;
    create policy by_row on sales.orders for select to purser_member
        using (tenant_id = (select auth.tenant_id()) and pg_catalog.quote_nullable(store_id) <> '');
    alter table sales.orders add column nickname text;
    create table public.forgotten (customer text);
    grant select (customer) on public.forgotten to purser_member;
    grant select on sales.orders to pg_monitor;
    alter default privileges for role purser_owner grant select on tables to public;
    grant execute on function pg_catalog.lo_create(oid) to public;
    grant purser_vault to purser_member;
    create role purser_test_evil login bypassrls in role purser_member;
    drop trigger append_only on audit.audit_logs;
    drop trigger audit_update on finance.payments;
    grant select (ciphertext) on core.credentials to u_0123456789012345678901234567890123456789;
)";

} // namespace

class DoctorTest : public QObject {
    Q_OBJECT

    TestDatabase shared_; ///< for tests that roll back what they do

private slots:
    void theSchemaIsWell()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        const auto findings = doctor::examineSchema(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        QVERIFY2(findings->empty(), qPrintable(said(*findings)));
    }

    void aBadSchemaTripsEveryRule()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        QVERIFY(c.script("begin"));
        const auto made = c.script(badSchema);
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto findings = doctor::examineSchema(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        QVERIFY(c.script("rollback")); // roles belong to the whole cluster
        const QSet<QString> untripped = rulesOf(u":/purser/doctor/lint.sql"_qs) - rulesOf(*findings);
        QVERIFY2(untripped.isEmpty(), qPrintable(QStringList(untripped.values()).join(u", ")));
    }

    /// What no rule can tell is told by the list of all that the migrations made.
    void whatWasChangedByHandIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("a policy for nobody's tenant")
            << u"create policy wide on sales.orders for select to purser_member using (true)"_qs;
        QTest::newRow("a wider policy")
            << u"alter policy member_read on sales.orders using (tenant_id = (select auth.tenant_id()) or true)"_qs;
        QTest::newRow("a restriction gone") << u"drop policy own_stores_update on sync.jobs"_qs;
        QTest::newRow("row security off") << u"alter table sales.orders disable row level security"_qs;
        QTest::newRow("a table for people") << u"grant select on core.credentials to purser_member"_qs;
        QTest::newRow("a column for people") << u"grant select (ciphertext) on core.credentials to purser_member"_qs;
        QTest::newRow("a function for people")
            << u"grant execute on function audit.note(uuid, text, text, text, text, text, jsonb, text) to purser_member"_qs;
        QTest::newRow("a right to pass on")
            << u"grant select on catalog.products to purser_member with grant option"_qs;
        QTest::newRow("a right gone") << u"revoke select on catalog.products from purser_member"_qs;
        QTest::newRow("a trigger gone") << u"drop trigger append_only on audit.audit_logs"_qs;
        QTest::newRow("a trigger asleep") << u"alter table finance.payments disable trigger audit_update"_qs;
        QTest::newRow("a function that answers otherwise")
            << u"create or replace function auth.has_permission(p_permission text) returns boolean language plpgsql "
               u"stable "
               "parallel safe security definer set search_path = pg_catalog, pg_temp as 'begin return true; end'"_qs;
        QTest::newRow("a view that masks nothing")
            << u"create or replace view core.store_basic_info with (security_invoker) as select * from "
               u"(table core.store_basic_info) everything where true"_qs;
        QTest::newRow("a schema for everybody") << u"grant usage on schema core to public"_qs;
    }
    void whatWasChangedByHandIsFound()
    {
        QFETCH(QString, change);
        db::Connection c = shared_.connectSuperuser();
        must(c, u"begin"_qs);
        must(c, change);
        const auto findings = doctor::examineSchema(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        const QSet<QString> rules = rulesOf(*findings);
        QVERIFY2(rules.contains(u"not made by the program"_qs) || rules.contains(u"made by the program and missing"_qs),
            qPrintable(said(*findings)));
        QCOMPARE(must(c, u"show search_path"_qs).first().text(0), u"\"$user\", public"_qs);
        must(c, u"rollback"_qs);
    }

    /// Rights that the list does not hold, because they are of the cluster and its roles.
    void whatIsWrongWithRolesIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("rule");
        const QString member = u"membership that gives more than the program needs"_qs;
        const QString role = u"role of the program with more than its work asks for"_qs;
        const QString login = u"login that ignores policies or makes roles"_qs;
        const QString stranger = u"create role u_0123456789012345678901234567890123456789 login; "_qs;
        QTest::newRow("people become the vault") << u"grant purser_vault to purser_member"_qs << member;
        QTest::newRow("a person becomes the owner")
            << stranger + u"grant purser_owner to u_0123456789012345678901234567890123456789"_qs << member;
        QTest::newRow("a person lets others in")
            << stranger + u"grant purser_member to u_0123456789012345678901234567890123456789 with admin option"_qs
            << member;
        QTest::newRow("people read files") << u"grant pg_read_server_files to purser_member"_qs << member;
        QTest::newRow("people make roles") << u"alter role purser_member createrole"_qs << role;
        QTest::newRow("people are the assistant at all times") << u"alter role purser_member inherit"_qs << role;
        QTest::newRow("another maker of roles") << u"create role purser_test_evil login createrole"_qs << login;
        QTest::newRow("another who ignores policies")
            << u"create role purser_test_evil login bypassrls in role purser_member"_qs << login;
        QTest::newRow("objects of people in public")
            << u"grant create on schema public to public"_qs << u"people may create objects"_qs;
        QTest::newRow("objects of people among the extensions")
            << u"grant create on schema extensions to purser_member"_qs << u"people may create objects"_qs;
        QTest::newRow("what a member makes")
            << u"alter default privileges for role purser_member grant all on tables to public"_qs
            << u"default rights that open what is made later"_qs;
        QTest::newRow("a person's own right")
            << stranger + u"grant select on sales.orders to u_0123456789012345678901234567890123456789"_qs
            << u"right of somebody who is not a role of the program"_qs;
        QTest::newRow("an index for some rows only")
            << u"drop index sales.order_items_variant_id; create index for_some on sales.order_items (tenant_id, variant_id) where quantity > 1"_qs
            << u"foreign key without an index"_qs;
    }
    void whatIsWrongWithRolesIsFound()
    {
        QFETCH(QString, change);
        QFETCH(QString, rule);
        db::Connection c = shared_.connectSuperuser();
        must(c, u"begin"_qs);
        const auto done = c.script(change.toUtf8());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        const auto findings = doctor::examineSchema(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        must(c, u"rollback"_qs); // roles belong to the whole cluster
        QVERIFY2(rulesOf(*findings).contains(rule), qPrintable(said(*findings)));
    }

    /// A text that an index needs has statistics, and they tell of all companies: that is said, or found.
    void aTextWithStatisticsThatIsNotOnTheListIsFound_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("object");
        QTest::newRow("a new text") << u"alter table sales.orders add column nickname text"_qs
                                    << u"sales.orders.nickname"_qs;
        QTest::newRow("a new text that is sorted by")
            << u"alter table sales.orders add column nickname_key text; create index nick on sales.orders (tenant_id, nickname_key)"_qs
            << u"sales.orders.nickname_key"_qs;
        QTest::newRow("a new amount that is sorted by")
            << u"alter table sales.orders add column tip_key bigint"_qs << u"sales.orders.tip_key"_qs;
        QTest::newRow("one of the trail, month by month")
            << u"alter table audit.audit_events add column host text"_qs << u"audit.audit_events.host"_qs;
        QTest::newRow("one that lost its word")
            << u"comment on column catalog.products.title_key is 'x'"_qs << u"catalog.products.title_key"_qs;
    }
    void aTextWithStatisticsThatIsNotOnTheListIsFound()
    {
        QFETCH(QString, change);
        QFETCH(QString, object);
        db::Connection c = shared_.connectSuperuser();
        must(c, u"begin"_qs);
        QVERIFY(c.script(change.toUtf8()));
        const auto findings = doctor::examineSchema(c);
        must(c, u"rollback"_qs);
        QVERIFY2(findings
                && std::any_of(findings->begin(), findings->end(),
                    [&](const auto &f) {
                        return f.rule == u"column whose values show in estimates" && f.object == object;
                    }),
            qPrintable(findings ? said(*findings) : QString()));
    }

    /// Nothing is found in what the program itself has just made.
    void aFreshDemoCompanyIsWell()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        const demo::DemoOptions options{60, u'-' + QUuid::createUuid().toString(QUuid::Id128).left(12)};
        const auto made = demo::create(c, options, [](qint64, qint64) { return true; });
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        const auto schema = doctor::examineSchema(c);
        QVERIFY2(schema && schema->empty(), qPrintable(schema ? said(*schema) : schema.error().detail));
        const auto server = doctor::examineServer(c);
        QVERIFY(server);
        for (const doctor::Finding &finding : *server) // but how the cluster of the tests runs
            QVERIFY2(finding.rule == u"setting risks data", qPrintable(said(*server)));
        QVERIFY(demo::erase(c, options));
    }

    void aServerThatLetsPasswordsBeTriedQuicklyIsFound()
    {
        db::Connection c = shared_.connectSuperuser();
        const QString rule = u"passwords can be tried quickly"_qs;
        const auto found = [&] { return rulesOf(*doctor::examineServer(c)).contains(rule); };
        QVERIFY(!found());
        must(c, u"alter system set auth_delay.milliseconds = 0"_qs);
        const auto back = qScopeGuard([&] {
            must(c, u"alter system reset auth_delay.milliseconds"_qs);
            must(c, u"select pg_reload_conf()"_qs);
        });
        must(c, u"select pg_reload_conf()"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(found(), 30000);
    }

    /// Whoever locks a table holds up the doctor as well, who therefore asks for that first.
    void whoeverHoldsUpTheOthersIsFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection viewer = database.connect(database.createPerson(tenant, u"readonly"_qs));
        must(viewer, u"begin"_qs);
        must(viewer, u"lock table sync.jobs in access exclusive mode"_qs);
        db::Connection c = database.connectSuperuser();
        // The same sessions a good while later.
        must(c, u"create temp table later as select * from pg_catalog.pg_stat_activity"_qs);
        must(c, u"update later set xact_start = xact_start - interval '2 hours'"_qs);
        must(c, u"alter table later rename to pg_stat_activity"_qs);
        must(c, u"set lock_timeout = '20s'"_qs); // for the failure
        const auto findings = doctor::examineServer(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        QVERIFY2(rulesOf(*findings).contains(u"person who locks a whole table"_qs), qPrintable(said(*findings)));
        QVERIFY2(said(*findings).contains(u"sync.jobs by u_"_qs), qPrintable(said(*findings)));
        must(viewer, u"rollback"_qs);
        must(viewer, u"begin"_qs);
        must(viewer, u"select count(*) from catalog.products"_qs);
        must(c, u"drop table pg_temp.pg_stat_activity"_qs);
        must(c, u"create temp table later as select * from pg_catalog.pg_stat_activity"_qs);
        must(c, u"update later set xact_start = xact_start - interval '2 hours'"_qs);
        must(c, u"alter table later rename to pg_stat_activity"_qs);
        must(c,
            u"create temp table pg_prepared_xacts as select '1'::xid as transaction, 'left' as gid, "
            "now() - interval '1 day' as prepared, session_user as owner, current_database() as database"_qs);
        const auto open = doctor::examineServer(c);
        QVERIFY2(open, open ? "" : qPrintable(open.error().detail));
        QVERIFY2(rulesOf(*open).contains(u"transaction left open"_qs), qPrintable(said(*open)));
        QVERIFY2(rulesOf(*open).contains(u"prepared transaction left open"_qs), qPrintable(said(*open)));
        QVERIFY2(!rulesOf(*open).contains(u"person who locks a whole table"_qs), qPrintable(said(*open)));
    }

    /// ALTER ROLE asks no function which password is good.
    void passwordsThatCanBeGuessedAreFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto person = database.createPerson(tenant, u"ops"_qs);
        db::Connection c = database.connectSuperuser();
        const QString guessed = u"password that can be guessed"_qs;
        QVERIFY(!rulesOf(*doctor::examineServer(c)).contains(guessed));
        {
            db::Connection own = database.connect(person);
            must(own, u"alter role current_user password '%1'"_qs.arg(person.email.section(u'@', 0, 0)));
        }
        const auto findings = *doctor::examineServer(c);
        QVERIFY2(rulesOf(findings).contains(guessed), qPrintable(said(findings)));
        QVERIFY2(said(findings).contains(guessed + u": "_qs + person.email), qPrintable(said(findings)));
        must(c, u"begin"_qs);
        must(c, u"set local password_encryption = 'md5'"_qs);
        must(c, u"alter role %1 password 'something longer'"_qs.arg(person.login));
        QVERIFY(rulesOf(*doctor::examineServer(c)).contains(u"password that is kept by an old method"_qs));
        must(c, u"rollback"_qs);
    }

    void aTrailThatIsKeptTooShortIsFound()
    {
        db::Connection c = shared_.connectSuperuser();
        const QString rule = u"audit trail that is kept too short"_qs;
        QVERIFY(!rulesOf(*doctor::examineServer(c)).contains(rule));
        must(c, u"begin"_qs);
        must(c, u"update core.retention set keep = interval '1 second' where table_name = 'audit.audit_logs'"_qs);
        QVERIFY(rulesOf(*doctor::examineServer(c)).contains(rule));
        must(c, u"rollback"_qs);
    }

    void anIndexForMeaningThatCouldBeMadeIsTold()
    {
        db::Connection c = shared_.connectSuperuser();
        must(c, u"begin"_qs);
        must(c, u"set local allow_system_table_mods = on"_qs);
        must(c, u"drop index if exists knowledge.doc_chunks_by_meaning"_qs);
        must(c, u"update pg_extension set extname = 'vector', extversion = '0.8.0' where extname = 'btree_gin'"_qs);
        const auto findings = doctor::examineServer(c);
        must(c, u"rollback"_qs);
        QVERIFY2(findings && rulesOf(*findings).contains(u"meaning is searched without its index"_qs),
            findings ? qPrintable(said(*findings)) : "");
    }

    void theRightsAreThoseOfTheDatabase()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        const auto found = doctor::rights(c);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QFile file(QStringLiteral(PURSER_SOURCE_DIR) + u"/resources/doctor/rights.txt"_qs);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(kept.size() > 1000);
        for (qsizetype i = 0; i < std::max(kept.size(), found->size()); ++i)
            QVERIFY2(kept.value(i) == found->value(i),
                qPrintable(
                    u"resources/doctor/rights.txt differs in line %1; write it anew with purserctl schema rights.\n"
                    "kept: %2\nnow:  %3"_qs.arg(i + 1)
                        .arg(kept.value(i), found->value(i))));
    }

    void whatIsWrongWithTheServerIsFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection c = database.connectSuperuser();
        const auto before = doctor::examineServer(c);
        QVERIFY2(before, before ? "" : qPrintable(before.error().detail));
        // The private cluster of the tests runs without durability; nothing else may be found.
        QCOMPARE(rulesOf(*before), QSet<QString>{u"setting risks data"_qs});

        const QString month = must(c, u"select to_char(now(), '_YYYY_MM')"_qs).first().text(0);
        must(c, u"drop table audit.audit_events%1"_qs.arg(month));
        must(c, u"alter table catalog.products disable trigger touch"_qs);
        must(c, u"update core.users set is_active = false where id = $1"_qs, {tenant.admin.id});
        must(c,
            u"insert into core.users (tenant_id, email, full_name, login_role) "
            "values ($1, 'ghost@example.com', 'Ghost', 'u_' || repeat('0', 40))"_qs,
            {tenant.id});
        const auto after = doctor::examineServer(c);
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        const QSet<QString> expected{u"setting risks data"_qs, u"month without a partition"_qs,
            u"trigger switched off"_qs, u"disabled person who can still sign in"_qs, u"person without a login role"_qs};
        QCOMPARE(rulesOf(*after), expected);
    }

    void clocksThatDifferAreFound()
    {
        db::Connection c = shared_.connectSuperuser();
        const QDateTime now =
            must(c, u"select (extract(epoch from clock_timestamp()) * 1000000)::int8"_qs).first().timeFromMicros(0);
        const auto rulesAt = [&](qint64 seconds) { return rulesOf(*doctor::examineServer(c, now.addSecs(seconds))); };
        QVERIFY(rulesAt(-60).contains(u"clocks differ"_qs));
        QVERIFY(rulesAt(60).contains(u"clocks differ"_qs));
        const QDateTime later =
            must(c, u"select (extract(epoch from clock_timestamp()) * 1000000)::int8"_qs).first().timeFromMicros(0);
        QVERIFY(!rulesOf(*doctor::examineServer(c, later)).contains(u"clocks differ"_qs));
    }

    void aTrailThatWasNotSealedIsFound_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("age");
        QTest::newRow("events of yesterday") << u"audit.audit_events"_qs << u"25 hours"_qs;
        QTest::newRow("events of a former month") << u"audit.audit_events"_qs << u"40 days"_qs;
        QTest::newRow("changes of last week") << u"audit.audit_logs"_qs << u"8 days"_qs;
    }
    void aTrailThatWasNotSealedIsFound()
    {
        QFETCH(QString, table);
        QFETCH(QString, age);
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        must(admin, u"select audit.record('export', 'products')"_qs);
        must(admin, u"update core.stores set name = name || '!'"_qs);
        db::Connection c = database.connectSuperuser();
        const QString rule = u"audit trail not sealed for a day"_qs;
        QVERIFY(!rulesOf(*doctor::examineServer(c)).contains(rule));
        must(c, u"set session_replication_role = replica"_qs);
        must(c, u"update %1 set created_at = created_at - $1::interval"_qs.arg(table), {age});
        must(c, u"reset session_replication_role"_qs);
        QVERIFY(rulesOf(*doctor::examineServer(c)).contains(rule));
        QTRY_VERIFY_WITH_TIMEOUT(
            (must(admin, u"select audit.seal()"_qs), !rulesOf(*doctor::examineServer(c)).contains(rule)), 30000);
    }

    void sealsThatAreGoneAreFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        must(admin, u"select audit.record('export', 'products')"_qs);
        db::Connection c = database.connectSuperuser();
        const QString rule = u"seals of the audit trail are gone"_qs;
        must(c, u"set session_replication_role = replica"_qs);
        must(c, u"update audit.audit_events set created_at = created_at - interval '2 hours'"_qs);
        must(c, u"update audit.audit_logs set created_at = created_at - interval '2 hours'"_qs);
        must(c, u"reset session_replication_role"_qs);
        const auto sealsOf = [&] {
            return must(c, u"select count(distinct chain) from audit.seals where tenant_id = $1"_qs, {tenant.id})
                .first()
                .integer(0);
        };
        QTRY_VERIFY_WITH_TIMEOUT((must(admin, u"select audit.seal()"_qs), sealsOf() == 2), 30000);
        must(c, u"set session_replication_role = replica"_qs);
        must(c,
            u"insert into sync.jobs (tenant_id, job_type, status, finished_at) values ($1, 'seal_audit', 'completed', now())"_qs,
            {tenant.id});
        QVERIFY(!rulesOf(*doctor::examineServer(c)).contains(rule));
        must(c, u"delete from audit.seals"_qs);
        must(c, u"reset session_replication_role"_qs);
        QVERIFY(rulesOf(*doctor::examineServer(c)).contains(rule));
    }

    void serversThatLeakThroughStatisticsAreToldFromOthers()
    {
        db::Connection c = shared_.connectSuperuser();
        QFile file(u":/purser/doctor/health.sql"_qs);
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression condition(
            u"^where (.*server_version_num.*)$"_qs, QRegularExpression::MultilineOption);
        const QString asked = condition.match(QString::fromUtf8(file.readAll())).captured(1);
        QVERIFY(!asked.isEmpty());
        const QHash<int, bool> old{{140020, true}, {150013, true}, {150014, false}, {160000, true}, {160009, true},
            {160010, false}, {170005, true}, {170006, false}, {180000, false}};
        must(c, u"begin"_qs);
        for (auto i = old.begin(); i != old.end(); ++i) {
            const QString stated =
                QString(asked).replace(u"current_setting('server_version_num')"_qs, u"'%1'"_qs.arg(i.key()));
            QVERIFY2(
                must(c, u"select "_qs + stated).first().truth(0) == i.value(), qPrintable(QString::number(i.key())));
        }
        must(c, u"rollback"_qs);
    }

    void aForgedAuditTrailIsFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        must(admin, u"select auth.signed_in()"_qs);
        db::Connection c = database.connectSuperuser();
        // What is younger than the oldest transaction of the whole server waits: other tests may have one open.
        QTRY_VERIFY_WITH_TIMEOUT(
            (must(admin, u"select audit.seal()"_qs),
                !must(c, u"select from audit.seals where chain = 'audit_events' and tenant_id = $1"_qs, {tenant.id})
                     .isEmpty()),
            30000);
        QVERIFY(rulesOf(*doctor::examineServer(c)).contains(u"setting risks data"_qs));
        must(admin, u"set timezone = 'Asia/Jerusalem'"_qs); // times are no matter of taste
        QVERIFY(must(admin, u"select from audit.verify()"_qs).isEmpty());
        must(c, u"set session_replication_role = replica"_qs); // what a superuser can do
        must(c, u"update audit.audit_events set payload = '{\"forged\": true}' where tenant_id = $1"_qs, {tenant.id});
        must(c, u"reset session_replication_role"_qs);
        const auto findings = doctor::examineServer(c);
        QVERIFY2(findings, findings ? "" : qPrintable(findings.error().detail));
        QVERIFY(rulesOf(*findings).contains(u"audit trail broken"_qs));
    }

    void aTrailThatMovedToAnotherClusterGoesOn()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection admin = database.connect(tenant.admin);
        db::Connection c = database.connectSuperuser();
        const auto sealsOf = [&](const char *lives) {
            return must(c,
                u"select count(*) from audit.seals where tenant_id = $1 and chain = 'audit_events' and life %1 audit.life()"_qs
                    .arg(QLatin1StringView(lives)),
                {tenant.id})
                .first()
                .integer(0);
        };
        must(admin, u"select auth.signed_in()"_qs);
        // What was written and sealed in another cluster had other and higher numbers.
        must(c, u"set session_replication_role = replica"_qs);
        must(c, u"update audit.audit_events set life = 1, xid = ((xid::text::numeric + 1e12)::text)::xid8"_qs);
        must(c, u"update audit.audit_logs set life = 1, xid = ((xid::text::numeric + 1e12)::text)::xid8"_qs);
        must(c, u"reset session_replication_role"_qs);
        must(admin, u"select audit.seal()"_qs);
        QCOMPARE(sealsOf("<>"), 1);
        QCOMPARE(sealsOf("="), 0);
        must(admin, u"select audit.record('export', 'products')"_qs);
        QTRY_VERIFY_WITH_TIMEOUT((must(admin, u"select audit.seal()"_qs), sealsOf("=") > 0), 30000);
        QVERIFY(must(admin, u"select from audit.verify()"_qs).isEmpty());
        must(c, u"set session_replication_role = replica"_qs);
        must(c, u"delete from audit.audit_events where life = 1 and action = 'sign_in'"_qs);
        must(c, u"reset session_replication_role"_qs);
        QVERIFY(must(admin, u"select problem from audit.verify()"_qs).first().text(0).contains(u"rows were sealed"_qs));
    }

    void theDocumentIsThatOfTheDatabase()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        const auto document = doctor::schemaDocument(c);
        QVERIFY2(document, document ? "" : qPrintable(document.error().detail));
        QFile file(QStringLiteral(PURSER_SOURCE_DIR) + u"/resources/schema.md"_qs);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList kept = QString::fromUtf8(file.readAll()).split(u'\n');
        const QStringList now = document->split(u'\n');
        for (qsizetype i = 0; i < std::min(kept.size(), now.size()); ++i)
            QVERIFY2(kept[i] == now[i],
                qPrintable(
                    u"resources/schema.md differs in line %1; write it anew with purserctl schema doc.\nkept: %2\nnow:  %3"_qs
                        .arg(i + 1)
                        .arg(kept[i], now[i])));
        QCOMPARE(kept.size(), now.size());
    }

    void everyTableSaysWhatItIsFor()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        const auto silent = must(c, uR"(
            select c.oid::regclass::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and not c.relispartition and n.nspname = any ($1::text[])
              and (coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^[^\[]{10,}\[source: [^\]]+\] \[feature: [^\]]+\]'))"_qs,
            {doctor::schemas()});
        QVERIFY2(silent.isEmpty(), silent.isEmpty() ? "" : silent.first().bytes(0).constData());
    }

    void everyNameOfTheSourceDocumentsIsThere()
    {
        TestDatabase database;
        db::Connection c = database.connectSuperuser();
        QVERIFY(doctor::sourceNames().size() > 200);
        const auto missing = doctor::missingPlaces(c);
        QVERIFY2(missing, missing ? "" : qPrintable(missing.error().detail));
        QVERIFY2(missing->empty(), missing->empty() ? "" : qPrintable(missing->front().place));
        must(c, u"drop view sales.orders_summary"_qs);
        const auto now = doctor::missingPlaces(c);
        QVERIFY(now);
        QCOMPARE(now->size(), 1u);
        QCOMPARE(now->front().name, u"orders_summary"_qs);
    }
};

PURSER_TEST(DoctorTest)
#include "doctortest.moc"
