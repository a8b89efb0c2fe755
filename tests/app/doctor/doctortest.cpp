#include "tests/app/doctor/findings.h"

#include "app/doctor/schemadocument.h"
#include "tests/support/patience.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

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

/// What the doctor finds in a schema and its rights; the schema as a document.
class DoctorTest : public QObject {
    Q_OBJECT

    TestDatabase shared_; ///< for tests that roll back what they do

    /// Begins a transaction with \a change in it. Roles belong to the whole cluster: while somebody prepares another
    /// database of it, nobody else can change the same ones.
    static void beginWith(db::Connection &c, const QByteArray &change)
    {
        QVERIFY(c.script("begin"));
        auto made = c.script(change);
        for (const QDeadlineTimer end(patience);
             !made && (made.error().code == u"XX000" || made.error().code == u"40P01") && !end.hasExpired();) {
            QVERIFY(c.script("rollback; begin"));
            made = c.script(change);
        }
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    }

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
        beginWith(c, badSchema);
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
        beginWith(c, change.toUtf8());
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
