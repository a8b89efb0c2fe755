#include "models/db/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

class MigratorTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void everyMigrationIsAppliedOnce()
    {
        db::Connection c = database_.connectSuperuser();
        const auto all = db::Migrator::compiledIn();
        QVERIFY(all.size() >= 3);
        QCOMPARE(must(c, u"select count(*) from purser.migrations"_qs).first().integer(0), qint64(all.size()));
        QCOMPARE(db::Migrator().apply(c).value_or(-1), 0);
    }

    void aFailingStepLeavesNothingAndNamesItself()
    {
        db::Connection c = database_.connectSuperuser();
        auto steps = db::Migrator::compiledIn();
        steps.push_back({9001, u"broken"_qs, "create table core.half_done (a int); select 1 / 0;"});
        const auto outcome = db::Migrator(steps).apply(c);
        QVERIFY(!outcome);
        QVERIFY2(outcome.error().message.contains(u"9001 broken"_qs), qPrintable(outcome.error().message));
        QVERIFY(must(c, u"select to_regclass('core.half_done') is null"_qs).first().truth(0));
    }

    void anEditedStepIsRefused()
    {
        db::Connection c = database_.connectSuperuser();
        auto steps = db::Migrator::compiledIn();
        steps[1].sql += "\n-- edited afterwards";
        const auto outcome = db::Migrator(steps).apply(c);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Invalid);
        QVERIFY(outcome.error().message.contains(u"edited"_qs));
    }

    void whoSignsInLearnsWhichSideIsOlder()
    {
        const auto tenant = database_.createTenant();
        db::Connection c = database_.connect(tenant.admin);
        QVERIFY(db::Migrator().requireSameAge(c));
        auto steps = db::Migrator::compiledIn();
        steps.push_back({9002, u"later"_qs, {}});
        QVERIFY(db::Migrator(steps).requireSameAge(c).error().message.contains(u"older than the program"_qs));
        steps.resize(1);
        QVERIFY(db::Migrator(steps).requireSameAge(c).error().message.contains(u"newer Purser"_qs));
    }

    void aNewerSchemaIsRefused()
    {
        db::Connection c = database_.connectSuperuser();
        auto steps = db::Migrator::compiledIn();
        steps.pop_back();
        const auto outcome = db::Migrator(steps).pending(c);
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.contains(u"newer"_qs));
    }
};

PURSER_TEST(MigratorTest)
#include "migratortest.moc"
