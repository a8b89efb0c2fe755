#include "models/db/migrator.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QThread>

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

    /// Roles belong to the whole cluster: whoever prepares another database of it changes them too.
    void aStepThatMetAnotherDatabaseAtTheRolesIsTriedAgain()
    {
        TestDatabase other;
        db::Connection here = database_.connectSuperuser();
        db::Connection there = other.connectSuperuser();
        db::Connection watcher = other.connectSuperuser();
        // Not called as the program's own roles are: other tests look at all of those, and this one comes and goes.
        const QString role = u"race_"_qs + QUuid::createUuid().toString(QUuid::Id128);
        auto steps = db::Migrator::compiledIn();
        steps.push_back({9003, u"roles"_qs, "alter role " + role.toUtf8() + " connection limit 3;"});
        must(there, u"create role "_qs + role);
        const auto gone = qScopeGuard([&] {
            must(watcher, u"drop role "_qs + role);
            must(here, u"delete from purser.migrations where number = 9003"_qs);
        });
        must(there, u"begin"_qs);
        must(there, u"alter role %1 connection limit 2"_qs.arg(role));
        Result<int> applied = fail(Error::Kind::Internal, QString());
        const std::unique_ptr<QThread> thread(QThread::create([&] { applied = db::Migrator(steps).apply(here); }));
        thread->start();
        const auto waits = [&] {
            return !must(watcher,
                u"select from pg_stat_activity where wait_event_type = 'Lock' and query like '%' || $1 || '%'"_qs,
                {role})
                        .isEmpty();
        };
        QTRY_VERIFY(waits());
        must(there, u"commit"_qs);
        thread->wait();
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        QCOMPARE(*applied, 1);
        QCOMPARE(
            must(watcher, u"select rolconnlimit from pg_roles where rolname = $1"_qs, {role}).first().integer(0), 3);
    }

    /// In a cluster that has none of the roles yet: two databases at once, one of them by two programs.
    void programsThatPrepareDatabasesOfOneClusterAtOnceAllSucceed()
    {
        const QString folder = u"/tmp/purser-race-%1"_qs.arg(QCoreApplication::applicationPid());
        const auto tool = [&folder](const char *action) {
            return QProcess::execute(u"bash"_qs,
                {QStringLiteral(PURSER_SOURCE_DIR "/tests/support/cluster.sh"), QString::fromLatin1(action), folder});
        };
        QCOMPARE(tool("start"), 0);
        const auto stopped = qScopeGuard([&] { tool("stop"); });
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PURSER_ADMIN_PASSWORD"_qs, u"none is asked"_qs);
        db::ConnectionSettings where = database_.superuser();
        where.host = folder;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString &database : {u"one"_qs, u"two"_qs, u"one"_qs}) {
            auto &program = programs.emplace_back(std::make_unique<QProcess>());
            program->setProcessEnvironment(environment);
            program->setProcessChannelMode(QProcess::MergedChannels);
            if (programs.size()
                == 3) { // whoever makes a database at the same moment is told so; this one comes just after
                where.database = u"postgres"_qs;
                db::Connection c = *db::Connection::open(where);
                QTRY_VERIFY(!must(c, u"select from pg_database where datname = 'one'"_qs).isEmpty());
            }
            program->start(QStringLiteral(PURSER_BIN_DIR "/purserctl"),
                {u"setup"_qs, u"--host"_qs, folder, u"--database"_qs, database});
            QVERIFY2(program->waitForStarted(), qPrintable(program->errorString()));
        }
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(240'000));
            QVERIFY2(program->exitCode() == 0, program->readAll().constData());
        }
        for (const char *database : {"one", "two"}) {
            where.database = QString::fromLatin1(database);
            db::Connection c = *db::Connection::open(where);
            QCOMPARE(must(c, u"select count(*) from purser.migrations"_qs).first().integer(0),
                qint64(db::Migrator::compiledIn().size()));
            QCOMPARE(db::Migrator().pending(c).value_or(-1), 0);
        }
    }

    /// The first months of a database are made by its migrations, later ones by a function, and they must not overlap.
    void monthsFollowEachOtherWhateverTheTimeZoneOfTheServer()
    {
        TestDatabase empty(0);
        {
            db::Connection c = empty.connectSuperuser();
            must(c, u"alter database %1 set timezone = 'America/New_York'"_qs.arg(empty.name()));
        }
        db::Connection c = empty.connectSuperuser();
        const auto applied = db::Migrator().apply(c);
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().detail));
        QCOMPARE(must(c, u"show timezone"_qs).first().text(0), u"America/New_York"_qs);
        QVERIFY(must(c, u"select core.make_partitions(12)"_qs).first().integer(0) > 0);
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

PURSER_TEST(MigratorTest) // async
#include "migratortest.moc"
