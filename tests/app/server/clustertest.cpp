#include "tests/app/server/clusterfixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QThread>

#include <thread>

using namespace purser;
using namespace purser::server;
using purser::test::ask;
using purser::test::ClusterFixture;
using Begin = ClusterFixture::Begin;
using State = ClusterStatus::State;

/// Creating, starting, sharing and stopping the embedded database.
class ClusterTest : public QObject {
    Q_OBJECT

private slots:
    void aNewClusterIsDurableChecksummedAndPrivate()
    {
        ClusterFixture fixture;
        auto purser = fixture.program();
        QCOMPARE(purser->status().state, State::Missing);
        QStringList phases;
        int last = -1;
        VERIFY_OK(purser->start([&](const QString &phase, int percent) {
            QVERIFY(percent >= last);
            last = percent;
            if (phases.isEmpty() || phases.last() != phase)
                phases << phase;
        }));
        QCOMPARE(last, 100);
        QVERIFY(phases.size() >= 4);
        QCOMPARE(ask(*purser, "show data_checksums"), u"on"_qs);
        QCOMPARE(ask(*purser, "show fsync"), u"on"_qs);
        QCOMPARE(ask(*purser, "show full_page_writes"), u"on"_qs);
        QCOMPARE(ask(*purser, "show synchronous_commit"), u"on"_qs);
        QCOMPARE(ask(*purser, "show listen_addresses"), u""_qs);
        QCOMPARE(ask(*purser, "show server_encoding"), u"UTF8"_qs);
        QCOMPARE(ask(*purser, "select datcollate from pg_database where datname = 'template1'"), u"C.UTF-8"_qs);
        QCOMPARE(
            ask(*purser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"), u"scram-sha-256"_qs);
        QCOMPARE(ask(*purser, "select left(rolpassword, 14) from pg_authid where rolname = 'postgres'"),
            u"SCRAM-SHA-256$"_qs);
        QCOMPARE(QFileInfo(fixture.folder.cluster()).permissions() & 0x77, QFileDevice::Permissions());
        QCOMPARE(QFileInfo(fixture.folder.socketFolder()).permissions() & 0x77, QFileDevice::Permissions());
        VERIFY_OK(purser->check());
    }

    void withoutThePasswordNobodyGetsIn()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        db::ConnectionSettings settings = purser->superuser();
        settings.password = QStringLiteral("postgres");
        const auto opened = db::Connection::open(settings);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Forbidden);
    }

    void theDatabaseOfPurserIsCreatedOnce()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->ensureDatabase());
        VERIFY_OK(purser->ensureDatabase());
        QCOMPARE(ask(*purser, "select current_database()", u"purser"_qs), u"purser"_qs);
        QCOMPARE(ask(*purser, "show lc_ctype", u"purser"_qs), u"C.UTF-8"_qs);
    }

    void aSecondProgramAttachesAndTheLastToLeaveStops()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto first = fixture.program();
        auto second = fixture.program();
        VERIFY_OK(first->start());
        const pid_t pid = fixture.server()->pid();
        VERIFY_OK(second->start());
        QCOMPARE(fixture.server()->pid(), pid);
        QVERIFY(second->status().inUse);
        VERIFY_OK(first->leave());
        QCOMPARE(ask(*second, "select 1"), u"1"_qs);
        VERIFY_OK(second->leave());
        QVERIFY(!fixture.server());
        QCOMPARE(second->status().state, State::Stopped);
        QVERIFY(!second->status().inUse);
    }

    void whatWasWrittenIsThereAfterARestart()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->ensureDatabase());
        ask(*purser, "create table kept as select 42 as answer", u"purser"_qs);
        VERIFY_OK(purser->leave());
        VERIFY_OK(purser->start());
        QCOMPARE(ask(*purser, "select answer from kept", u"purser"_qs), u"42"_qs);
    }

    void twoStartersAtOnceShareOneServer()
    {
        ClusterFixture fixture;
        std::vector<std::unique_ptr<Cluster>> programs;
        std::vector<Result<>> outcomes(4);
        for (size_t i = 0; i < outcomes.size(); ++i)
            programs.push_back(fixture.program());
        {
            std::vector<std::jthread> threads;
            for (size_t i = 0; i < outcomes.size(); ++i)
                threads.emplace_back([&, i] { outcomes[i] = programs[i]->start(); });
        }
        for (const auto &outcome : outcomes)
            VERIFY_OK(outcome);
        QSet<QString> starts;
        for (const auto &program : programs)
            starts << ask(*program, "select pg_postmaster_start_time()::text");
        QCOMPARE(starts.size(), 1);
        for (auto &program : programs)
            VERIFY_OK(program->leave());
        QVERIFY(!fixture.server());
    }

    void aServerAskedToGoOnOutlivesItsClients()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto ctl = fixture.program();
        VERIFY_OK(ctl->start());
        VERIFY_OK(ctl->keepRunning());
        VERIFY_OK(ctl->leave());
        QVERIFY(fixture.server());
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        QVERIFY(fixture.server());
        VERIFY_OK(ctl->stop());
        QVERIFY(!fixture.server());
        // The wish was for that run of the server only.
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        QVERIFY(!fixture.server());
    }

    void stopRefusesWhileAProgramUsesTheDatabase()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        const auto refused = fixture.program()->stop();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(fixture.server());
        VERIFY_OK(fixture.program()->stop(true));
        QVERIFY(!fixture.server());
    }

    void aLongOrOddDataFolderHasAShortSocket_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("long") << QString(120, u'x');
        QTest::newRow("deep hebrew") << QString(60, u'ש');
        QTest::newRow("spaces, comma and quote") << u"my data, \"old\" 'one'"_qs;
        QTest::newRow("spaces") << u"my data"_qs;
    }
    void aLongOrOddDataFolderHasAShortSocket()
    {
        QFETCH(QString, name);
        ClusterFixture fixture(name);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
        QVERIFY(QFile::encodeName(purser->superuser().host).size() + 14 <= 107);
        VERIFY_OK(purser->leave());
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        QDir(fixture.folder.socketFolder()).removeRecursively();
    }

    void aLostPasswordIsReplacedByWhoOwnsTheFiles()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        const QString key = ClusterFixture::secretKey(fixture.folder);
        VERIFY_OK(fixture.secrets->remove(key));
        VERIFY_OK(purser->start());
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
        VERIFY_OK(purser->leave());
        VERIFY_OK(fixture.secrets->write(key, u"of another time"_qs));
        VERIFY_OK(purser->start());
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
    }

    void aLostPasswordDoesNotDisturbAnotherProgram()
    {
        ClusterFixture fixture(Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        const QString key = ClusterFixture::secretKey(fixture.folder);
        VERIFY_OK(fixture.secrets->write(key, u"of another time"_qs));
        const auto refused = fixture.program()->start();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
    }

    void aStartThatIsCancelledLeavesNothingRunning()
    {
        ClusterFixture fixture;
        auto purser = fixture.program();
        std::stop_source source;
        const auto outcome = purser->start(
            [&](const QString &, int percent) {
                if (percent > 5)
                    source.request_stop();
            },
            source.get_token());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QVERIFY(!fixture.server());
        VERIFY_OK(purser->start());
    }
};
PURSER_TEST(ClusterTest) // async, server, long

#include "clustertest.moc"
