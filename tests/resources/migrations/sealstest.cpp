#include "models/db/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>

#include <future>

using namespace purser;
using namespace purser::test;

/// The chains over the audit trail: however many rows there are, whoever else is at it, and as older programs made
/// them.
class SealsTest : public QObject {
    Q_OBJECT

    static void note(db::Connection &super, const TestDatabase::Tenant &tenant, int rows)
    {
        must(super,
            u"insert into audit.audit_events (tenant_id, category, action, actor_type, payload) "
            "select $1, 'export', 'n' || n, 'system', jsonb_build_object('rows', n, 'name', 'Ärmel') from generate_series(1, $2::integer) n"_qs,
            {tenant.id, rows});
    }

    /// Until whatever is written could be sealed: transactions of other databases of the cluster hold it up too.
    static void settle(db::Connection &super)
    {
        const bool over = QTest::qWaitFor(
            [&super] {
                return must(super,
                    u"select coalesce(bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())), true) from audit.audit_events"_qs)
                    .first()
                    .truth(0);
            },
            180'000);
        QVERIFY(over);
    }

    static qint64 seal(db::Connection &super, const TestDatabase::Tenant &tenant, qint64 most, qint64 piece)
    {
        settle(super);
        return must(super, u"select audit.seal_chain($1, 'audit_events', $2, $3)"_qs, {tenant.id, most, piece})
            .first()
            .integer(0);
    }

    static QString broken(db::Connection &super, const TestDatabase::Tenant &tenant)
    {
        return must(super,
            u"select string_agg(chain || ' ' || seq || ': ' || problem, ', ') from audit.verify_chains($1)"_qs,
            {tenant.id})
            .first()
            .text(0);
    }

private slots:
    void manyRowsAreSealedInPieces()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        QVERIFY(seal(super, tenant, 1000, 1000) > 0); // what making the company left
        for (int i = 0; i < 25; ++i)
            note(super, tenant, 1);
        QCOMPARE(seal(super, tenant, 1000, 10), 25);
        note(super, tenant, 25); // one transaction stays together
        note(super, tenant, 2);
        QCOMPARE(seal(super, tenant, 1000, 10), 27);
        const auto seals = must(super,
            u"select row_count, method from audit.seals where tenant_id = $1 and chain = 'audit_events' "
            "and seq > 1 order by seq"_qs,
            {tenant.id});
        QStringList sizes;
        for (const db::Row row : seals) {
            sizes << row.text(0);
            QCOMPARE(row.integer(1), 3);
        }
        QCOMPARE(sizes, (QStringList{u"10"_qs, u"10"_qs, u"5"_qs, u"25"_qs, u"2"_qs}));
        QCOMPARE(broken(super, tenant), QString());
    }

    void aCallEndsAfterSoManyRowsAndTheNextGoesOn()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        QVERIFY(seal(super, tenant, 1000, 1000) > 0);
        for (int i = 0; i < 25; ++i)
            note(super, tenant, 1);
        QCOMPARE(seal(super, tenant, 12, 10), 12);
        QCOMPARE(seal(super, tenant, 12, 10), 12);
        QCOMPARE(seal(super, tenant, 12, 10), 1);
        QCOMPARE(seal(super, tenant, 12, 10), 0);
        QCOMPARE(broken(super, tenant), QString());
    }

    /// The hash of the head before and each row in turn, so nobody ever needs all rows at once, and then of what the
    /// seal says of itself.
    void theHeadIsMadeRowByRow()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        for (int i = 0; i < 7; ++i)
            note(super, tenant, 3);
        QVERIFY(seal(super, tenant, 1000, 4) >= 21);
        must(super, u"set timezone = 'UTC'"_qs);
        const auto hash = [](const QByteArray &text) {
            return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
        };
        QByteArray head(1, '\0');
        int seals = 0;
        for (const db::Row each : must(super,
                 u"select upto_xid::text, from_xid::text, head, concat_ws('|', tenant_id, chain, seq, life, from_xid, "
                 u"upto_xid, row_count, "
                 "(extract(epoch from oldest) * 1000000)::bigint, (extract(epoch from created_at) * 1000000)::bigint) "
                 "from audit.seals where tenant_id = $1 and chain = 'audit_events' order by seq"_qs,
                 {tenant.id})) {
            for (const db::Row row : must(super,
                     u"select audit.canonical(to_jsonb(e)) from audit.audit_events e "
                     "where tenant_id = $1 and xid > $2::xid8 and xid <= $3::xid8 order by xid, id"_qs,
                     {tenant.id, each.text(1), each.text(0)}))
                head = hash(head + row.text(0).toUtf8());
            head = hash(head + each.text(3).toUtf8());
            QCOMPARE(each.bytea(2), head);
            ++seals;
        }
        QVERIFY(seals > 3);
    }

    /// Rows past their retention are gone and cannot be hashed again: whether they are past it is not for the seal to
    /// say unproven.
    void aSealThatPretendsToBeOldIsFound()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        QVERIFY(seal(super, tenant, 1000, 1000) > 0);
        note(super, tenant, 3);
        QCOMPARE(seal(super, tenant, 1000, 1000), 3);
        must(super, u"update core.retention set keep = interval '365 days' where table_name = 'audit.audit_events'"_qs);
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"update audit.audit_events set payload = '{}' where category = 'export'"_qs);
        const QString changed = u"audit_events 2: a row was changed after it was sealed"_qs;
        QCOMPARE(broken(super, tenant), changed);
        must(super, u"begin"_qs);
        must(super, u"update audit.seals set oldest = now() - interval '2 years' where seq = 2"_qs);
        QCOMPARE(broken(super, tenant), u"audit_events 2: the seal itself was changed"_qs);
        // Nor does it help to call it one of before.
        must(super, u"update audit.seals set method = 2, rows_head = null where seq = 2"_qs);
        QCOMPARE(broken(super, tenant), u"audit_events 2: the seal itself was changed"_qs);
        must(super, u"rollback"_qs);
        QCOMPARE(broken(super, tenant), changed);
        // Really old: rows and seal agree, and then the rows go.
        must(super, u"delete from audit.seals"_qs);
        must(super,
            u"update audit.audit_events set created_at = created_at - interval '2 years' where category = 'export'"_qs);
        QVERIFY(seal(super, tenant, 1000, 1000) > 0);
        QCOMPARE(broken(super, tenant), QString());
        must(super, u"delete from audit.audit_events where category = 'export'"_qs);
        QCOMPARE(broken(super, tenant), QString());
    }

    void whatWasChangedIsFoundInItsPiece()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        QVERIFY(seal(super, tenant, 1000, 1000) > 0);
        for (int i = 0; i < 30; ++i)
            note(super, tenant, 1);
        QCOMPARE(seal(super, tenant, 1000, 10), 30);
        must(super, u"set session_replication_role = replica"_qs);
        must(super,
            u"update audit.audit_events set payload = '{}' where id = (select id from audit.audit_events "
            "where category = 'export' order by xid, id offset 14 limit 1)"_qs);
        QCOMPARE(broken(super, tenant), u"audit_events 3: a row was changed after it was sealed"_qs);
        must(super,
            u"delete from audit.audit_events where id = (select id from audit.audit_events "
            "where category = 'export' order by xid, id offset 29 limit 1)"_qs);
        QCOMPARE(broken(super, tenant),
            u"audit_events 3: a row was changed after it was sealed, audit_events 4: 10 rows were sealed, 9 are there"_qs);
    }

    /// By the program of the version before, then the schema is brought up to date and sealing goes on.
    void sealsOfTheFormerMethodStillHold()
    {
        TestDatabase database(26);
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        note(super, tenant, 20);
        settle(super);
        QVERIFY(must(super, u"select audit.seal_chain($1, 'audit_events')"_qs, {tenant.id}).first().integer(0) >= 20);
        note(super, tenant, 5);
        settle(super);
        QCOMPARE(must(super, u"select audit.seal_chain($1, 'audit_events')"_qs, {tenant.id}).first().integer(0), 5);
        const auto applied = db::Migrator().apply(super);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        QCOMPARE(broken(super, tenant), QString());
        note(super, tenant, 5);
        QVERIFY(seal(super, tenant, 1000, 1000) >= 5);
        QCOMPARE(
            must(super,
                u"select string_agg(method::text, ' ' order by seq) from audit.seals where tenant_id = $1 and chain = 'audit_events'"_qs,
                {tenant.id})
                .first()
                .text(0),
            u"1 1 3"_qs);
        QCOMPARE(broken(super, tenant), QString());
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"update audit.audit_events set action = 'other' where tenant_id = $1 and action = 'n12'"_qs,
            {tenant.id});
        QCOMPARE(broken(super, tenant), u"audit_events 1: a row was changed after it was sealed"_qs);
    }

    void anotherCompanysLockHoldsNoSeal()
    {
        TestDatabase database;
        const auto a = database.createTenant(u"A"_qs);
        const auto b = database.createTenant(u"B"_qs);
        db::Connection super = database.connectSuperuser();
        must(super, u"select pg_advisory_lock(hashtextextended('audit seal ' || $1::uuid, 0))"_qs,
            {b.id}); // as anybody could
        db::Connection other = database.connect(a.admin);
        must(other, u"begin"_qs);
        must(other, u"select audit.seal()"_qs);
        db::Connection admin = database.connect(b.admin);
        must(admin, u"set lock_timeout = '5s'"_qs);
        const auto sealed = admin.exec("select audit.seal()");
        QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
        // And nobody who signs in gets at the row that tells whose turn it is.
        must(other, u"rollback"_qs);
        for (const char *attempt : {"select from audit.seal_turns", "select from audit.seal_turns for update",
                 "lock table audit.seal_turns in access share mode", "delete from audit.seal_turns"}) {
            must(admin, u"begin"_qs);
            const auto refused = admin.exec(attempt);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, u"42501"_qs);
            must(admin, u"rollback"_qs);
        }
    }

    void twoWhoSealAtOnceMakeOneChain()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        db::Connection super = database.connectSuperuser();
        db::Connection first = database.connect(tenant.admin);
        db::Connection second = database.connect(tenant.admin);
        for (int i = 0; i < 5; ++i)
            note(super, tenant, 2);
        settle(super);
        must(first, u"begin"_qs);
        QVERIFY(must(first, u"select audit.seal()"_qs).first().integer(0) >= 10);
        auto waiting = std::async(std::launch::async, [&] { return second.exec("select audit.seal()"); });
        QTRY_VERIFY_WITH_TIMEOUT(
            !must(super,
                u"select from pg_stat_activity where wait_event_type = 'Lock' and query = 'select audit.seal()' "
                "and datname = current_database()"_qs)
                 .isEmpty(),
            60000);
        note(super, tenant, 2);
        must(first, u"commit"_qs);
        const auto sealed = waiting.get();
        QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().detail));
        settle(super);
        must(first, u"select audit.seal()"_qs);
        QCOMPARE(broken(super, tenant), QString());
        QCOMPARE(
            must(super,
                u"select (select sum(row_count) from audit.seals where chain = 'audit_events') = (select count(*) from audit.audit_events)"_qs)
                .first()
                .truth(0),
            true);
    }
};

PURSER_TEST(SealsTest) // async
#include "sealstest.moc"
