#include "tests/app/server/clusterfixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace purser;
using namespace purser::server;
using purser::test::ask;
using purser::test::ClusterFixture;

/// What a crash leaves behind blocks nothing.
class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void aKilledServerStartsAgainWithItsData()
    {
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->ensureDatabase());
        ask(*purser, "create table kept as select 42 as answer", u"purser"_qs);
        const pid_t killed = fixture.server()->pid();
        QCOMPARE(::kill(killed, SIGKILL), 0);
        QTRY_VERIFY(!fixture.server());
        QVERIFY(QFileInfo::exists(fixture.folder.cluster() + u"/postmaster.pid"_qs));

        auto next = fixture.program();
        VERIFY_OK(next->start());
        QVERIFY(fixture.server()->pid() != killed);
        QCOMPARE(ask(*next, "select answer from kept", u"purser"_qs), u"42"_qs);
    }

    void anOrphanedWorkerOfAKilledServerIsEnded()
    {
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        // Busy without looking whether its server lives: PostgreSQL would refuse to start beside it.
        auto busy = db::Connection::open(purser->superuser());
        VERIFY_OK(busy);
        VERIFY_OK(busy->exec("select pg_backend_pid()"));
        const QByteArray loop = "do $$ declare i bigint := 0; begin loop i := i + 1; end loop; end $$";
        QCOMPARE(PQsendQuery(busy->handle(), loop.constData()), 1);
        QTRY_COMPARE(ask(*purser, "select count(*) from pg_stat_activity where query like 'do $$ declare%'"), u"1"_qs);
        QCOMPARE(::kill(fixture.server()->pid(), SIGKILL), 0);
        QTRY_VERIFY(!fixture.server());
        VERIFY_OK(fixture.program()->start());
    }

    void aPidFileWithThePidOfSomebodyElseBlocksNothing()
    {
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        // A process of the server's own user, so that PostgreSQL itself would believe the file.
        const auto user = ServerUser::current();
        VERIFY_OK(user);
        QProcess stranger;
        stranger.setChildProcessModifier([user = *user] {
            if (!user.become())
                ::_exit(1);
        });
        stranger.start(QStringLiteral("sleep"), {QStringLiteral("600")});
        QVERIFY(stranger.waitForStarted());
        for (const QString &name : {fixture.folder.cluster() + u"/postmaster.pid"_qs,
                 fixture.folder.socketFolder() + u"/.s.PGSQL.5432.lock"_qs}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::number(stranger.processId()) + '\n' + QFile::encodeName(fixture.folder.cluster())
                + "\n1700000000\n5432\n" + QFile::encodeName(fixture.folder.socketFolder()) + "\n\n  1 2\nready   \n");
        }
        QVERIFY(QFile(fixture.folder.socketFolder() + u"/.s.PGSQL.5432"_qs).open(QIODevice::WriteOnly));
        QCOMPARE(purser->status().state, ClusterStatus::State::Stopped);
        VERIFY_OK(purser->start());
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
        QCOMPARE(stranger.state(), QProcess::Running);
        stranger.kill();
        stranger.waitForFinished();
    }

    void aHalfMadeFolderIsMadeAnew()
    {
        ClusterFixture fixture;
        QVERIFY(QDir().mkpath(fixture.folder.unfinishedCluster() + u"/base"_qs));
        QFile half(fixture.folder.unfinishedCluster() + u"/PG_VERSION"_qs);
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write("15\n");
        half.close();
        ::chmod(QFile::encodeName(fixture.folder.path()).constData(), 0711);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        QVERIFY(!QFileInfo::exists(fixture.folder.unfinishedCluster()));
        QCOMPARE(ask(*purser, "select 1"), u"1"_qs);
    }

    void aProgramThatIsKilledHoldsNothing()
    {
        ClusterFixture fixture;
        const pid_t child = ::fork();
        if (child == 0) {
            auto lock = FileLock::open(fixture.path(u"lock"_qs));
            const bool held = lock && lock->tryLock(FileLock::Mode::Exclusive);
            ::kill(::getpid(), held ? SIGSTOP : SIGKILL);
            ::_exit(0);
        }
        auto lock = FileLock::open(fixture.path(u"lock"_qs));
        VERIFY_OK(lock);
        int stopped = 0;
        QCOMPARE(::waitpid(child, &stopped, WUNTRACED), child);
        QVERIFY(WIFSTOPPED(stopped)); // it has the lock
        QVERIFY(!lock->tryLock(FileLock::Mode::Exclusive));
        ::kill(child, SIGKILL);
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(lock->tryLock(FileLock::Mode::Exclusive));
    }

    /// Between fork and the end of exec the kernel knows the new process by no name, or by ours.
    void aServerThatHasNoNameYetIsNotTakenForDead()
    {
        ClusterFixture fixture;
        const pid_t child = ::fork();
        if (child == 0) {
            ::pause();
            ::_exit(0);
        }
        const Postmaster starting = Postmaster::launched(fixture.folder, child);
        QVERIFY(starting.isAlive());
        QCOMPARE(::kill(child, SIGKILL), 0);
        QTRY_VERIFY(!starting.isAlive()); // though nobody has collected it
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(!starting.isAlive());
    }

    void theServerIsNotOurChildAndLetsGoOfTheLocks()
    {
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        const QDir descriptors(u"/proc/%1/fd"_qs.arg(fixture.server()->pid()));
        for (const QFileInfo &info : descriptors.entryInfoList(QDir::System | QDir::Files | QDir::NoDotAndDotDot))
            QVERIFY(!info.symLinkTarget().endsWith(u".lock"_qs));
        QFile status(u"/proc/%1/status"_qs.arg(fixture.server()->pid()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const QByteArray parent = "PPid:\t" + QByteArray::number(::getpid()) + '\n';
        QVERIFY(!status.readAll().contains(parent));
    }
};
PURSER_TEST(CrashTest) // server

#include "crashtest.moc"
