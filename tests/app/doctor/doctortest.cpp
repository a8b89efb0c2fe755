#include "app/doctor/doctor.h"
#include "app/doctor/schemadocument.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace purser;
using namespace purser::test;

namespace {

QSet<QString> rulesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    QSet<QString> rules;
    static const QRegularExpression rule(u"^(?:union all )?select '((?:[^']|'')+)'"_qs, QRegularExpression::MultilineOption);
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
)";

} // namespace

class DoctorTest : public QObject {
    Q_OBJECT

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
        must(c, u"insert into core.users (tenant_id, email, full_name, login_role) "
                "values ($1, 'ghost@example.com', 'Ghost', 'u_' || repeat('0', 40))"_qs,
            {tenant.id});
        const auto after = doctor::examineServer(c);
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        const QSet<QString> expected{u"setting risks data"_qs, u"month without a partition"_qs, u"trigger switched off"_qs,
            u"disabled person who can still sign in"_qs, u"person without a login role"_qs};
        QCOMPARE(rulesOf(*after), expected);
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
                !must(c, u"select from audit.seals where chain = 'audit_events' and tenant_id = $1"_qs, {tenant.id}).isEmpty()),
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
            return must(c, u"select count(*) from audit.seals where tenant_id = $1 and chain = 'audit_events' and life %1 audit.life()"_qs
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
                qPrintable(u"resources/schema.md differs in line %1; write it anew with purserctl schema doc.\nkept: %2\nnow:  %3"_qs
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
