#include "tests/app/server/clusterfixture.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

using namespace purser;
using namespace purser::server;
using purser::test::ClusterFixture;

namespace {

/// Names, sizes and times of everything under \a path.
QByteArray fingerprint(const QString &path)
{
    QStringList entries;
    QDirIterator walk(path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        entries << u"%1 %2 %3"_qs.arg(info.filePath()).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    }
    entries.sort();
    return QCryptographicHash::hash(entries.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
}

void overwrite(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), qint64{text.size()});
}

/// PostgreSQL programs that only print \a output and fail.
QString failingPrograms(const ClusterFixture &fixture, const QByteArray &output)
{
    const QString folder = fixture.path(u"postgresql/15/bin"_qs);
    QDir().mkpath(folder);
    for (const QString &name : {u"postgres"_qs, u"initdb"_qs}) {
        overwrite(folder + u'/' + name, "#!/bin/sh\ncat <<'END'\n" + output + "\nEND\nexit 1\n");
        QFile::setPermissions(folder + u'/' + name, QFile::Permissions(0x7755));
    }
    return folder;
}

} // namespace

/// When the embedded database cannot run, the sentence says why and nothing is touched.
class RefusalTest : public QObject {
    Q_OBJECT

private slots:
    void missingProgramsNameThePackage()
    {
        ClusterFixture fixture;
        const auto outcome = Cluster(fixture.folder, fixture.secrets, {u"/nowhere"_qs}).start();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::NotFound);
        QVERIFY(outcome.error().message.contains(u"postgresql-15"_qs));
    }

    void missingClientProgramsNameTheirPackage()
    {
        ClusterFixture fixture;
        const auto programs = PostgresPrograms::find(0, {failingPrograms(fixture, "x")});
        VERIFY_OK(programs);
        const auto dump = programs->client(u"pg_dump"_qs);
        QVERIFY(!dump);
        QVERIFY(dump.error().message.contains(u"postgresql-client-15"_qs));
    }

    void aClusterOfAnotherMajorVersionIsNeverTouched_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::newRow("older") << QByteArray("14\n");
        QTest::newRow("newer") << QByteArray("99\n");
    }
    void aClusterOfAnotherMajorVersionIsNeverTouched()
    {
        QFETCH(QByteArray, version);
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        overwrite(fixture.folder.cluster() + u"/PG_VERSION"_qs, version);
        const QByteArray before = fingerprint(fixture.folder.cluster());
        const auto outcome = purser->start();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
        QVERIFY(outcome.error().message.contains(QString::fromLatin1(version.trimmed())));
        QCOMPARE(purser->status().state, ClusterStatus::State::OtherVersion);
        QCOMPARE(fingerprint(fixture.folder.cluster()), before);
    }

    void aDamagedClusterIsSaidToBeDamagedAndLeftAlone()
    {
        ClusterFixture fixture(ClusterFixture::Begin::WithACluster);
        auto purser = fixture.program();
        VERIFY_OK(purser->start());
        VERIFY_OK(purser->leave());
        QFile control(fixture.folder.cluster() + u"/global/pg_control"_qs);
        QVERIFY(control.open(QIODevice::ReadWrite) && control.seek(64));
        control.write(QByteArray(64, 'x'));
        control.close();
        auto outcome = purser->start();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Invalid);
        QVERIFY(outcome.error().message.contains(u"damaged"_qs));

        QVERIFY(QFile::remove(fixture.folder.cluster() + u"/global/pg_control"_qs));
        const QByteArray before = fingerprint(fixture.folder.cluster());
        outcome = purser->start();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Invalid);
        QCOMPARE(purser->status().state, ClusterStatus::State::Damaged);
        QCOMPARE(fingerprint(fixture.folder.cluster()), before);
    }

    void aFolderThatMayNotBeWrittenIsNamed()
    {
        ClusterFixture fixture;
        QVERIFY(QDir().mkpath(fixture.folder.path()));
        ::chmod(QFile::encodeName(fixture.folder.path()).constData(), 0555);
        // Root may write anywhere, so as root the attempt is made as the unprivileged user.
        const uid_t self = ::geteuid();
        if (self == 0)
            QCOMPARE(::seteuid(ServerUser::current()->uid), 0);
        const auto outcome = fixture.program()->start();
        if (self == 0)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Forbidden);
        QVERIFY(outcome.error().message.contains(fixture.folder.path()));
    }

    void aFolderTheServerCannotEnterIsNamed()
    {
        ServerUser user;
        user.uid = 65533;
        user.gid = 65533;
        user.name = u"postgres"_qs;
        user.dropsPrivileges = true;
        QTemporaryDir closed; // 0700
        const auto outcome = user.canEnter(closed.filePath(u"data"_qs));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Forbidden);
        QVERIFY(outcome.error().message.contains(closed.path()));
    }

    void theOutputOfInitdbIsExplained_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("full disk") << QByteArray("initdb: error: could not write file \"x\": No space left on device")
                                   << int(Error::Kind::NoSpace) << u"full"_qs;
        QTest::newRow("read-only") << QByteArray("initdb: error: could not create directory: Read-only file system")
                                   << int(Error::Kind::Forbidden) << u"read"_qs;
        QTest::newRow("memory") << QByteArray("FATAL:  could not map anonymous shared memory: Cannot allocate memory")
                                << int(Error::Kind::Unavailable) << u"memory"_qs;
        QTest::newRow("other") << QByteArray("FATAL:  moon phase") << int(Error::Kind::Internal) << u"server.log"_qs;
    }
    void theOutputOfInitdbIsExplained()
    {
        QFETCH(QByteArray, output);
        QFETCH(int, kind);
        QFETCH(QString, word);
        ClusterFixture fixture;
        const auto outcome = Cluster(fixture.folder, fixture.secrets, {failingPrograms(fixture, output)}).start();
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().kind), kind);
        QVERIFY2(outcome.error().message.contains(word), qPrintable(outcome.error().message));
        QVERIFY(outcome.error().detail.contains(QString::fromUtf8(output)));
        QVERIFY(!QFileInfo::exists(fixture.folder.unfinishedCluster()));
        QVERIFY(!QFileInfo::exists(fixture.folder.cluster()));
        // When the cause is gone, the same folder works.
        VERIFY_OK(fixture.program()->start());
    }

    void aFileInPlaceOfTheFolderIsSaid()
    {
        ClusterFixture fixture;
        overwrite(fixture.folder.path(), "a file");
        const auto outcome = fixture.program()->start();
        QVERIFY(!outcome);
        QVERIFY(outcome.error().message.contains(fixture.folder.path()));
    }
};
PURSER_TEST(RefusalTest) // server

#include "refusaltest.moc"
