#include "tests/app/doctor/findings.h"

#include "app/demo/company.h"
#include "tests/support/fullhour.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QUuid>

using namespace purser;
using namespace purser::test;

/// What the doctor finds in a server that runs, its settings, logins and clocks, and in the audit trail.
class ServerHealthTest : public QObject {
    Q_OBJECT

    TestDatabase shared_; ///< for tests that roll back what they do

private slots:
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
        QTRY_VERIFY(found());
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

    void whatIsWrongWithTheServerIsFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection c = database.connectSuperuser();
        const auto before = doctor::examineServer(c);
        QVERIFY2(before, before ? "" : qPrintable(before.error().detail));
        // The private cluster of the tests runs without durability; nothing else may be found.
        QCOMPARE(rulesOf(*before), QSet<QString>{u"setting risks data"_qs});

        avoidMonthsEnd(60);
        const QString month = must(c, u"select to_char(now() at time zone 'UTC', '_YYYY_MM')"_qs).first().text(0);
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
        const auto isFound = [&c](qint64 seconds) {
            const QDateTime now =
                must(c, u"select (extract(epoch from clock_timestamp()) * 1000000)::int8"_qs).first().timeFromMicros(0);
            return rulesOf(*doctor::examineServer(c, now.addSecs(seconds))).contains(u"clocks differ"_qs);
        };
        QVERIFY(isFound(-60));
        QVERIFY(isFound(60));
        QTRY_VERIFY(!isFound(0)); // once, however long a busy computer takes between the two
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
            (must(admin, u"select audit.seal()"_qs), !rulesOf(*doctor::examineServer(c)).contains(rule)), 180'000);
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
        QTRY_VERIFY_WITH_TIMEOUT((must(admin, u"select audit.seal()"_qs), sealsOf() == 2), 180'000);
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
        QTRY_VERIFY_WITH_TIMEOUT((must(admin, u"select audit.seal()"_qs), sealsOf("=") > 0), 180'000);
        QVERIFY(must(admin, u"select from audit.verify()"_qs).isEmpty());
        must(c, u"set session_replication_role = replica"_qs);
        must(c, u"delete from audit.audit_events where life = 1 and action = 'sign_in'"_qs);
        must(c, u"reset session_replication_role"_qs);
        QVERIFY(must(admin, u"select problem from audit.verify()"_qs).first().text(0).contains(u"rows were sealed"_qs));
    }
};

PURSER_TEST(ServerHealthTest)
#include "serverhealthtest.moc"
