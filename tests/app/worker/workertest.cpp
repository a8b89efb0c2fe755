#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <csignal>

using namespace purser;
using namespace purser::test;

/// `purserctl worker` as it is started: the real program, with real signals.
class WorkerTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;

    QString passwordFile(
        const QString &password, QFile::Permissions permissions = QFile::ReadOwner | QFile::WriteOwner) const
    {
        const QString name = home_.filePath(u"password"_qs);
        QFile::remove(name);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(password.toUtf8() + '\n') < 0
            || !file.setPermissions(permissions))
            qFatal("no password file");
        return name;
    }
    std::unique_ptr<QProcess> start(const TestDatabase::Person &person, const QStringList &more = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_qs, home_.filePath(u"config"_qs));
        environment.insert(u"LANGUAGE"_qs, u"en"_qs);
        process->setProcessEnvironment(environment);
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(QStringLiteral(PURSER_BIN_DIR "/purserctl"),
            QStringList{u"worker"_qs, u"--company"_qs, tenant_.slug, u"--email"_qs, person.email, u"--host"_qs,
                database_.superuser().host, u"--database"_qs, database_.name()}
                + (more.isEmpty() ? QStringList{u"--password-file"_qs, passwordFile(person.password)} : more));
        return process;
    }
    static bool says(QProcess &process, const QByteArray &words, QByteArray &said)
    {
        return QTest::qWaitFor(
                   [&] {
                       said += process.readAll();
                       return said.contains(words) || process.state() == QProcess::NotRunning;
                   },
                   60'000)
            && said.contains(words);
    }
    QString state(const QUuid &job)
    {
        return must(*c_, u"select status || ' ' || attempt from sync.jobs where id = $1"_qs, {job}).first().text(0);
    }
    static qint64 sessions(db::Connection &super)
    {
        return must(super,
            u"select count(*) from pg_stat_activity where datname = current_database() "
            "and application_name = 'purserctl worker'"_qs)
            .first()
            .integer(0);
    }
    QUuid queue(const QString &type) { return must(*c_, u"select sync.enqueue($1)"_qs, {type}).first().uuid(0); }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant(u"Korvala Home"_qs);
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        must(*c_, u"delete from sync.schedules"_qs);
    }

    void itRunsJobsUntilItIsToldToStop()
    {
        const QUuid job = queue(u"seal_audit"_qs);
        auto worker = start(tenant_.admin);
        QByteArray said;
        QVERIFY2(says(*worker, "Working for Korvala Home as " + tenant_.admin.email.toUtf8(), said), said.constData());
        QTRY_COMPARE(state(job), u"completed 1"_qs);
        QVERIFY2(says(*worker, "seal_audit", said), said.constData());
        QVERIFY(!said.contains(tenant_.admin.password.toUtf8()));
        worker->terminate();
        QVERIFY(worker->waitForFinished(60'000));
        QCOMPARE(worker->exitStatus(), QProcess::NormalExit);
        QCOMPARE(worker->exitCode(), 0);
        said += worker->readAll();
        QVERIFY2(said.contains("Stopped."), said.constData());
    }

    void anotherGoesOnWhereOneWasKilled()
    {
        db::Connection super = database_.connectSuperuser();
        must(super, u"begin"_qs);
        must(super, u"lock table audit.seals in access exclusive mode"_qs); // so that the job takes its time
        const QUuid job = queue(u"seal_audit"_qs);
        auto first = start(tenant_.admin);
        QTRY_COMPARE(state(job), u"running 1"_qs);
        first->kill();
        QVERIFY(first->waitForFinished(60'000));
        QCOMPARE(first->exitStatus(), QProcess::CrashExit);
        must(super, u"commit"_qs);
        // What it had asked the server last may still be on its way there, and be another claim.
        QTRY_COMPARE(sessions(super), 0);
        must(super, u"update sync.jobs set lease_until = clock_timestamp() where id = $1"_qs, {job}); // a minute later
        auto second = start(tenant_.admin);
        QTRY_VERIFY2(state(job).startsWith(u"completed"), second->readAll().constData());
        QVERIFY2(state(job) == u"completed 2", second->readAll().constData());
        ::kill(static_cast<pid_t>(second->processId()), SIGINT);
        QVERIFY(second->waitForFinished(60'000));
        QCOMPARE(second->exitCode(), 0);
    }

    void aPasswordComesFromSystemdOrAFileThatNobodyElseReads()
    {
        // As systemd hands it over.
        QDir().mkpath(home_.filePath(u"credentials"_qs));
        QFile credential(home_.filePath(u"credentials/purser-password"_qs));
        QVERIFY(credential.open(QIODevice::WriteOnly) && credential.write(tenant_.admin.password.toUtf8()) > 0);
        credential.close();
        qputenv("CREDENTIALS_DIRECTORY", home_.filePath(u"credentials"_qs).toUtf8());
        auto worker = start(tenant_.admin, {u"--jobs"_qs, u"1"_qs});
        qunsetenv("CREDENTIALS_DIRECTORY");
        QByteArray said;
        QVERIFY2(says(*worker, "Working for", said), said.constData());
        worker->terminate();
        QVERIFY(worker->waitForFinished(60'000));
        // One that others can read is not taken.
        auto open = start(tenant_.admin,
            {u"--password-file"_qs,
                passwordFile(tenant_.admin.password, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther)});
        QVERIFY(open->waitForFinished(60'000));
        QCOMPARE(open->exitCode(), 1);
        QVERIFY(open->readAll().contains("chmod 600"));
    }

    void itReceivesWhatStoresTell()
    {
        auto worker = start(tenant_.admin,
            {u"--password-file"_qs, passwordFile(tenant_.admin.password), u"--webhooks"_qs, u"127.0.0.1:0"_qs});
        QByteArray said;
        QVERIFY2(says(*worker, "Working for", said), said.constData());
        const qsizetype at = said.indexOf("port ") + 5;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, said.mid(at, said.indexOf('.', at) - at).toUShort());
        socket.write("POST /webhooks/x HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}");
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 404"));
        worker->terminate();
        QVERIFY(worker->waitForFinished(60'000));
        QCOMPARE(worker->exitCode(), 0);
    }

    void whatIsWrongWithTheArgumentsIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("place") << QStringList{u"--webhooks"_qs, u"everywhere"_qs} << QByteArray("as in 127.0.0.1:8480");
        QTest::newRow("no number") << QStringList{u"--port"_qs, u"postgres"_qs} << QByteArray("--port is a number");
        QTest::newRow("no port") << QStringList{u"--port"_qs, u"70000"_qs} << QByteArray("--port is a number");
        QTest::newRow("jobs") << QStringList{u"--jobs"_qs, u"9"_qs} << QByteArray("--jobs is a number from 1 to 8");
        QTest::newRow("nothing to deliver to") << QStringList{u"--public-url"_qs, u"https://hooks.example.com"_qs}
                                               << QByteArray("together with --webhooks");
        for (const QString &url : {u"httpx://hooks.example.com"_qs, u"https://a:b@hooks.example.com"_qs,
                 u"https://hooks.example.com/?a=b"_qs, u"hooks.example.com"_qs})
            QTest::newRow(qPrintable(url)) << QStringList{u"--webhooks"_qs, u"127.0.0.1:0"_qs, u"--public-url"_qs, url}
                                           << QByteArray("an address like https://hooks.example.com");
        QTest::newRow("stray") << QStringList{u"now"_qs} << QByteArray("“now” belongs to no option");
        QTest::newRow("nobody") << QStringList{u"--email"_qs, QString()} << QByteArray("Say who works");
    }
    void whatIsWrongWithTheArgumentsIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        auto worker = start(tenant_.admin, arguments);
        QVERIFY(worker->waitForFinished(60'000));
        const QByteArray said = worker->readAll();
        QVERIFY2(said.contains(says) && said.contains("purserctl worker --help"), said.constData());
        QCOMPARE(worker->exitCode(), 2);
    }

    void whoMayNotWriteJobsIsToldSo()
    {
        const TestDatabase::Person viewer = database_.createPerson(tenant_, u"readonly"_qs);
        auto worker = start(viewer);
        QVERIFY(worker->waitForFinished(60'000));
        QCOMPARE(worker->exitCode(), 1);
        QVERIFY(worker->readAll().contains("may not run background jobs"));
        auto wrong = start(tenant_.admin, {u"--password-file"_qs, passwordFile(u"wrong"_qs)});
        QVERIFY(wrong->waitForFinished(60'000));
        QCOMPARE(wrong->exitCode(), 1);
    }
};

PURSER_TEST(WorkerTest) // async
#include "workertest.moc"
