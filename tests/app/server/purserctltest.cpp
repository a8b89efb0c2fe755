#include "tests/app/server/clusterfixture.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <functional>

using namespace purser;
using namespace purser::server;
using purser::test::ask;
using purser::test::ClusterFixture;

namespace {

struct Answer {
    int code = -1;
    QString out;
    QString err;
};

/// The folders of a person who has a database already.
struct Home : ClusterFixture {
    Home() : ClusterFixture(Begin::WithACluster)
    {
        const QString key = secretKey(folder);
        if (!secrets::FileSecretStore(path(u"config/purser"_qs)).write(key, secrets->read(key).value_or(QString())))
            throw std::runtime_error("no password to begin with");
    }
};

} // namespace

/// `purserctl db …` as a person or a script uses it.
class PurserctlTest : public QObject {
    Q_OBJECT

    /// Runs purserctl on the fixture's folder; its passwords stay in the fixture too.
    static Answer run(
        const ClusterFixture &fixture, const QStringList &arguments, const QHash<QString, QString> &variables = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PURSER_DATA_DIR"_qs, fixture.folder.path());
        environment.insert(u"XDG_CONFIG_HOME"_qs, fixture.path(u"config"_qs));
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_qs); // no keychain, whatever the desktop has
        environment.remove(u"XDG_RUNTIME_DIR"_qs);
        for (auto i = variables.begin(); i != variables.end(); ++i)
            environment.insert(i.key(), i.value());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(PURSER_BIN_DIR "/purserctl"), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(240'000))
            return {-1, {}, u"purserctl does not end"_qs};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    static QString value(const ClusterFixture &fixture, const QString &sql)
    {
        const Answer answer = run(fixture, {u"db"_qs, u"psql"_qs, u"-Atqc"_qs, sql});
        return answer.code == 0 ? answer.out.trimmed() : answer.err;
    }
    /// Once nobody uses the database: the server counts whoever has just left for a moment still.
    static Answer restore(const ClusterFixture &fixture, const QString &file)
    {
        Answer answer;
        const QDeadlineTimer end(test::patience);
        do
            answer = run(fixture, {u"db"_qs, u"restore"_qs, file});
        while (answer.code == 4 && !end.hasExpired());
        return answer;
    }

private slots:
    void startStatusAndStopSpeakToScripts()
    {
        ClusterFixture fixture;
        Answer answer = run(fixture, {u"db"_qs, u"status"_qs});
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.out.startsWith(u"state: missing\n"_qs));
        answer = run(fixture, {u"db"_qs, u"start"_qs});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QVERIFY(fixture.server());
        // Where the new password is kept is said once, when it is made.
        QVERIFY2(answer.err.startsWith(u"No keychain service"), qPrintable(answer.err));
        answer = run(fixture, {u"db"_qs, u"start"_qs});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QString());
        answer = run(fixture, {u"db"_qs, u"psql"_qs, u"-Atc"_qs, u"select 1"_qs});
        QCOMPARE(answer.out, u"1\n"_qs);
        QCOMPARE(answer.err, QString());
        answer = run(fixture, {u"db"_qs, u"status"_qs});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.contains(u"pid: %1\n"_qs.arg(fixture.server()->pid())));
        QCOMPARE(run(fixture, {u"db"_qs, u"stop"_qs}).code, 0);
        QVERIFY(!fixture.server());
        QCOMPARE(run(fixture, {u"db"_qs, u"stop"_qs}).code, 0);
        QCOMPARE(run(fixture, {u"db"_qs, u"status"_qs}).code, 3);
    }

    void wrongArgumentsAreToldFromFailures()
    {
        ClusterFixture fixture;
        for (const QStringList &wrong : {QStringList{}, {u"dance"_qs}, {u"--nonsense"_qs}, {u"db"_qs},
                 {u"db"_qs, u"dance"_qs}, {u"db"_qs, u"backup"_qs}, {u"db"_qs, u"start"_qs, u"now"_qs}}) {
            const Answer answer = run(fixture, wrong);
            QCOMPARE(answer.code, 2);
            QVERIFY(answer.err.startsWith(u"purserctl: "_qs));
            QVERIFY(answer.out.isEmpty());
        }
        const Answer help = run(fixture, {u"--help"_qs});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"  db "_qs));
        QVERIFY(run(fixture, {u"db"_qs, u"--help"_qs}).out.contains(u"backup FILE"_qs));
        QCOMPARE(run(fixture, {u"db"_qs, u"backup"_qs, u"/nowhere/x.dump"_qs}).code, 3);
        QCOMPARE(run(fixture, {u"db"_qs, u"restore"_qs, u"/nowhere/x.dump"_qs}).code, 1);
    }

    void aBackupBringsBackDataLoginsAndRights()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        const QString file = fixture.path(u"backup with space.dump"_qs);
        QCOMPARE(value(fixture,
                     u"create table t (a text); insert into t values ('שלום'), ('b');"
                     u"create role u_ann login password 'secret' connection limit 7;"
                     u"create role member; grant member to u_ann; grant select on t to member;"
                     u"alter role u_ann set search_path = pg_catalog, pg_temp;"
                     u"revoke connect on database purser from public;"
                     u"grant connect on database purser to member"_qs),
            QString());
        const QString verifier = value(fixture, u"select rolpassword from pg_authid where rolname = 'u_ann'"_qs);
        Answer answer = run(fixture, {u"db"_qs, u"backup"_qs, file});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(QFileInfo(file).permissions() & 0x77, QFileDevice::Permissions());

        // On another computer nothing of it exists.
        const Home other;
        QCOMPARE(run(other, {u"db"_qs, u"start"_qs}).code, 0);
        answer = restore(other, file);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(value(other, u"select string_agg(a, ',' order by a) from t"_qs), u"b,שלום"_qs);
        QCOMPARE(value(other, u"select rolpassword from pg_authid where rolname = 'u_ann'"_qs), verifier);
        QCOMPARE(value(other, u"select rolconnlimit || rolconfig[1] from pg_roles where rolname = 'u_ann'"_qs),
            u"7search_path=pg_catalog, pg_temp"_qs);
        QCOMPARE(value(other, u"select has_database_privilege('u_ann', 'purser', 'connect')"_qs), u"t"_qs);
        QCOMPARE(value(other,
                     u"select count(*) from pg_database where datacl::text ~ '=Tc?/' and datacl::text ~ "
                     u"'[{,]=[^,]*c' and datname = 'purser'"_qs),
            u"0"_qs);
        QCOMPARE(value(other, u"set role u_ann; select count(*) from public.t"_qs), u"2"_qs);
        QCOMPARE(value(other, u"select string_agg(datname, ',') from pg_database where datname like 'purser_%'"_qs),
            QString());
    }

    void theDoctorTheSchemaAndTheKeysSpeakToScripts()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        Cluster purser(fixture.folder, std::make_shared<secrets::FileSecretStore>(fixture.path(u"config/purser"_qs)));
        VERIFY_OK(purser.start());
        const db::ConnectionSettings server = purser.superuser(u"purser"_qs);
        const QHash<QString, QString> passwords{
            {u"PURSER_ADMIN_PASSWORD"_qs, server.password}, {u"PURSER_PASSWORD"_qs, u"a good long password"_qs}};
        Answer answer = run(fixture,
            {u"setup"_qs, u"--host"_qs, server.host, u"--port"_qs, QString::number(server.port), u"--admin"_qs,
                server.user, u"--company"_qs, u"Example"_qs, u"--slug"_qs, u"example"_qs, u"--email"_qs,
                u"owner@example.com"_qs, u"--name"_qs, u"Olive Owner"_qs},
            passwords);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));

        answer = run(fixture, {u"doctor"_qs});
        QVERIFY2(answer.code == 0, qPrintable(answer.out + answer.err));
        value(fixture, u"create table core.forgotten (tenant_id uuid)"_qs);
        answer = run(fixture, {u"doctor"_qs});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.out.contains(u"table without row-level security: core.forgotten"_qs), qPrintable(answer.out));
        value(fixture, u"drop table core.forgotten"_qs);

        answer = run(fixture, {u"schema"_qs, u"doc"_qs});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.startsWith(u"# The schema\n"_qs) && answer.out.contains(u"| `sales.orders` |"_qs));

        const auto keys = [&](const QString &action) {
            return run(fixture,
                {u"keys"_qs, u"--as"_qs, u"owner@example.com"_qs, u"--company"_qs, u"example"_qs, action}, passwords);
        };
        answer = keys(u"rotate"_qs);
        QVERIFY2(answer.code == 0 && answer.err.startsWith(u"No keychain service"), qPrintable(answer.err));
        answer = keys(u"status"_qs);
        QVERIFY2(answer.code == 0 && answer.out.contains(u"active"_qs), qPrintable(answer.out + answer.err));
        QCOMPARE(answer.err, QString());
        QCOMPARE(run(fixture, {u"keys"_qs, u"dance"_qs}).code, 2);
    }

    void restoreReplacesWhatIsThereAndKeepsPresentPasswords()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        const QString file = fixture.path(u"b.dump"_qs);
        value(fixture, u"create table t as select 1 as a; create role u_ann login password 'old'"_qs);
        QCOMPARE(run(fixture, {u"db"_qs, u"backup"_qs, file}).code, 0);
        value(fixture, u"update t set a = 2; create table later (); alter role u_ann password 'new'"_qs);
        const QString verifier = value(fixture, u"select rolpassword from pg_authid where rolname = 'u_ann'"_qs);
        QCOMPARE(restore(fixture, file).code, 0);
        QCOMPARE(value(fixture, u"select a from t"_qs), u"1"_qs);
        QCOMPARE(value(fixture, u"select to_regclass('later') is null"_qs), u"t"_qs);
        QCOMPARE(value(fixture, u"select rolpassword from pg_authid where rolname = 'u_ann'"_qs), verifier);
    }

    void restoreRefusesWhileSomebodyIsConnected()
    {
        const Home fixture;
        const QString file = fixture.path(u"b.dump"_qs);
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        value(fixture, u"create table t as select 1 as a"_qs);
        QCOMPARE(run(fixture, {u"db"_qs, u"backup"_qs, file}).code, 0);
        value(fixture, u"update t set a = 2"_qs);
        Answer answer;
        {
            Cluster purser(
                fixture.folder, std::make_shared<secrets::FileSecretStore>(fixture.path(u"config/purser"_qs)));
            VERIFY_OK(purser.start());
            auto open = db::Connection::open(purser.superuser(u"purser"_qs));
            VERIFY_OK(open);
            answer = run(fixture, {u"db"_qs, u"restore"_qs, file});
            QCOMPARE(answer.code, 4);
            QVERIFY(answer.err.contains(u"in use"_qs));
            QCOMPARE(run(fixture, {u"db"_qs, u"stop"_qs}).code, 4);
        }
        QCOMPARE(value(fixture, u"select a from t"_qs), u"2"_qs);
        QCOMPARE(restore(fixture, file).code, 0);
        QCOMPARE(value(fixture, u"select a from t"_qs), u"1"_qs);
    }

    void aDamagedBackupChangesNothing()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        const QString file = fixture.path(u"b.dump"_qs);
        value(fixture, u"create table t as select g as a, md5(g::text) as b from generate_series(1, 20000) g"_qs);
        QCOMPARE(run(fixture, {u"db"_qs, u"backup"_qs, file}).code, 0);
        value(fixture, u"delete from t where a > 1"_qs);
        QFile archive(file);
        const qint64 whole = archive.size();
        for (const auto &damage : std::initializer_list<std::function<bool()>>{// half of it, a tenth of it, no archive
                 [&] { return archive.resize(whole / 2); }, [&] { return archive.resize(whole / 10); },
                 [&] {
                     const bool written = archive.open(QIODevice::WriteOnly) && archive.write("hello") == 5;
                     archive.close();
                     return written;
                 }}) {
            QVERIFY(damage());
            const Answer answer = restore(fixture, file);
            QCOMPARE(answer.code, 1);
            QVERIFY(answer.err.contains(u"b.dump"_qs) || answer.err.contains(u"pg_restore"_qs));
            QCOMPARE(
                value(fixture,
                    u"select count(*), (select count(*) from pg_database where datname like 'purser_%') from t"_qs),
                u"1|0"_qs);
        }
    }

    void aBackupThatFailsKeepsTheOldFile()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"start"_qs}).code, 0);
        value(fixture, u"create table t as select 1 as a"_qs);
        const QString file = fixture.path(u"b.dump"_qs);
        QCOMPARE(run(fixture, {u"db"_qs, u"backup"_qs, file}).code, 0);
        QFile archive(file);
        QVERIFY(archive.open(QIODevice::ReadOnly));
        const QByteArray before = archive.readAll();
        // The rows of the table cannot be found any more.
        value(fixture, u"update pg_class set relfilenode = 999999 where relname = 't'"_qs);
        QVERIFY(run(fixture, {u"db"_qs, u"backup"_qs, file}).code != 0);
        archive.seek(0);
        QCOMPARE(archive.readAll(), before);
        QCOMPARE(QDir(fixture.path(QString())).entryList({u"b.dump.partial*"_qs}).size(), 0);
    }

    void psqlAnswersWithItsOwnExitCode()
    {
        const Home fixture;
        QCOMPARE(run(fixture, {u"db"_qs, u"psql"_qs, u"-c"_qs, u"select nonsense"_qs}).code, 1);
        QCOMPARE(value(fixture, u"select current_user || current_database()"_qs), u"postgrespurser"_qs);
        QVERIFY(!fixture.server());
    }
};
PURSER_TEST(PurserctlTest) // server, long

#include "purserctltest.moc"
