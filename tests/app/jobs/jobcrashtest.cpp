#include "tests/app/jobs/jobstage.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace purser;
using namespace purser::jobs;
using namespace purser::test;

namespace {

/// A worker in a process of its own, until it is killed; one of its jobs kills it.
int workUntilKilled(const QStringList &arguments)
{
    db::ConnectionSettings where;
    where.host = arguments.value(0);
    where.database = arguments.value(1);
    where.user = arguments.value(2);
    where.password = arguments.value(3);
    where.tls = db::ConnectionSettings::Tls::Off;
    auto options = engineOptions(
        where, {handler(u"tally"_qs, &tally), handler(u"suicide"_qs, [](JobContext &) -> Result<QJsonObject> {
                    ::kill(::getpid(), SIGKILL);
                    return QJsonObject();
                })});
    options.lease = std::chrono::milliseconds(1500); // what a killed one had is soon somebody else's
    JobEngine engine(options);
    for (;;)
        ::pause();
}

const HelperRegistration helper("work-jobs-until-killed", &workUntilKilled);

} // namespace

/// Workers are killed as real processes by real signals, and the server with them, at moments of no choosing.
class JobCrashTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QByteArray sharedCluster_;
    std::unique_ptr<TestDatabase> database_;
    TestDatabase::Tenant tenant_;

    [[nodiscard]] QString cluster() const { return folder_.filePath(u"cluster"_qs); }
    void tool(const QString &action) const
    {
        if (QProcess::execute(
                u"bash"_qs, {QStringLiteral(PURSER_SOURCE_DIR "/tests/support/cluster.sh"), action, cluster()})
            != 0)
            qFatal("the cluster does not %s", qPrintable(action));
    }
    void restartServerImmediately() const
    {
        QFile file(cluster() + u"/data/postmaster.pid"_qs);
        if (!file.open(QIODevice::ReadOnly) || ::kill(file.readLine().trimmed().toInt(), SIGQUIT) != 0)
            qFatal("there is no server to stop");
        tool(u"again"_qs);
    }
    std::unique_ptr<QProcess> worker() const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const auto s = database_->settings(tenant_.admin);
        process->start(QCoreApplication::applicationFilePath(),
            {u"--helper"_qs, u"work-jobs-until-killed"_qs, s.host, s.database, s.user, s.password});
        return process;
    }

private slots:
    void initTestCase()
    {
        QFile::setPermissions(folder_.path(), QFile::permissions(folder_.path()) | QFile::ExeGroup | QFile::ExeOther);
        sharedCluster_ = qgetenv("PURSER_TEST_CLUSTER");
        tool(u"start"_qs);
        qputenv("PURSER_TEST_CLUSTER", cluster().toUtf8());
        database_ = std::make_unique<TestDatabase>();
        {
            db::Connection super = database_->connectSuperuser();
            must(super, u"alter system set synchronous_commit = on"_qs);
            must(super, u"select pg_reload_conf()"_qs);
        }
        tenant_ = database_->createTenant();
        prepareEffects(*database_);
    }
    void cleanupTestCase()
    {
        database_.reset();
        tool(u"stop"_qs);
        qputenv("PURSER_TEST_CLUSTER", sharedCluster_);
    }

    void everyJobIsCompletedOnceWhoeverIsKilled()
    {
        int jobs = 0;
        const auto add = [&](db::Connection &c, int n) {
            must(c, u"select sync.enqueue('tally', p_max_attempts => 50) from generate_series(1, %1)"_qs.arg(n));
            jobs += n;
        };
        {
            db::Connection c = database_->connect(tenant_.admin);
            add(c, 300);
            sync::NewJob poison;
            poison.type = u"suicide"_qs;
            poison.maxAttempts = 2;
            poison.priority = 10;
            QVERIFY(sync::enqueue(c, poison));
        }
        QRandomGenerator random(20261121);
        std::vector<std::unique_ptr<QProcess>> workers(3);
        int kills = 0;
        int restarts = 0;
        auto open = [this] {
            auto c = db::Connection::open(database_->settings(tenant_.admin));
            if (!c)
                return -1;
            const auto rows = c->exec("select count(*) from sync.jobs where status in ('pending', 'running')");
            return rows ? static_cast<int>(rows->first().integer(0)) : -1;
        };
        QElapsedTimer clock;
        clock.start();
        int left = jobs;
        while (left != 0 && clock.elapsed() < 240'000) {
            for (auto &process : workers)
                if (!process || process->state() == QProcess::NotRunning)
                    process = worker();
            QTest::qWait(random.bounded(150, 450));
            if (kills < 24) {
                auto &victim = workers[random.bounded(3u)];
                victim->kill();
                victim->waitForFinished();
                if (++kills % 10 == 0) {
                    restartServerImmediately();
                    ++restarts;
                }
            }
            left = open();
            if (kills < 12 && left >= 0 && left < 100) { // a quick machine shall not be done before it was disturbed
                db::Connection c = database_->connect(tenant_.admin);
                add(c, 100);
                left += 100;
            }
        }
        for (auto &process : workers) {
            process->kill();
            process->waitForFinished();
        }
        QCOMPARE(left, 0);
        QVERIFY2(kills >= 10 && restarts >= 1, "it was over before anything was killed");
        db::Connection super = database_->connectSuperuser();
        const auto number = [&super](const QString &sql) { return must(super, sql).first().integer(0); };
        QCOMPARE(number(u"select count(*) from sync.jobs where job_type = 'tally' and status = 'completed'"_qs), jobs);
        QCOMPARE(
            number(u"select count(*) from sync.jobs where job_type = 'suicide' and status = 'dead' and attempt = 2"_qs),
            1);
        QCOMPARE(number(u"select count(*) from outside.completions"_qs), jobs);
        QCOMPARE(number(u"select count(distinct job) from outside.completions"_qs), jobs);
        // Each step of each job is there once.
        QCOMPARE(number(u"select count(*) from outside.effects"_qs), 3 * jobs);
        QCOMPARE(number(u"select count(*) from (select distinct job, step from outside.effects) e"_qs), 3 * jobs);
        qInfo("%d jobs, %d workers killed, %d restarts of the server, %lld attempts more than jobs", jobs, kills,
            restarts, number(u"select sum(attempt) - count(*) from sync.jobs where job_type = 'tally'"_qs));
    }
};

PURSER_TEST(JobCrashTest) // async, server, long
#include "jobcrashtest.moc"
