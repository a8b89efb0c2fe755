#include "app/secrets/credentialstore.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keychainstore.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <thread>

using namespace purser;
using namespace purser::secrets;

namespace {

constexpr auto forOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

} // namespace

/// Where passwords are kept.
class SecretStoreTest : public QObject {
    Q_OBJECT

private slots:
    void aSecretIsKeptReplacedAndForgotten()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"config/purser"_qs);
        {
            FileSecretStore store(path);
            QCOMPARE(store.read(u"a"_qs).error().kind, Error::Kind::NotFound);
            QVERIFY(store.write(u"a"_qs, u"one"_qs));
            QVERIFY(store.write(u"a"_qs, u"שתיים \"2\"\n"_qs));
            QVERIFY(store.write(u"b"_qs, u"three"_qs));
        }
        FileSecretStore again(path);
        QCOMPARE(*again.read(u"a"_qs), u"שתיים \"2\"\n"_qs);
        QVERIFY(again.remove(u"a"_qs));
        QVERIFY(again.remove(u"a"_qs));
        QVERIFY(!again.read(u"a"_qs));
        QCOMPARE(*again.read(u"b"_qs), u"three"_qs);
    }

    void aKeyThatSystemdHandsOverIsKeptNowhereElse()
    {
        QTemporaryDir folder;
        QFile credential(folder.filePath(u"purser-key"_qs));
        QVERIFY(credential.open(QIODevice::WriteOnly) && credential.write("handed over\n") > 0);
        credential.close();
        const auto behind = [&] { return std::make_unique<FileSecretStore>(folder.filePath(u"config"_qs)); };
        QVERIFY(CredentialStore(behind(), u"u_ann"_qs).notice().startsWith(u"No keychain service"));
        qputenv("CREDENTIALS_DIRECTORY", folder.path().toUtf8());
        CredentialStore store(behind(), u"u_ann"_qs);
        qunsetenv("CREDENTIALS_DIRECTORY");
        QCOMPARE(store.notice(), QString());
        QCOMPARE(*store.read(u"key pair u_ann"_qs), u"handed over"_qs);
        QVERIFY(!store.write(u"key pair u_ann"_qs, u"another"_qs));
        QVERIFY(!store.read(u"key pair u_bob"_qs));
    }

    void onlyTheOwnerCanReadTheFile()
    {
        QTemporaryDir folder;
        const auto before = ::umask(0);
        FileSecretStore store(folder.filePath(u"purser"_qs));
        QVERIFY(store.write(u"a"_qs, u"secret"_qs));
        ::umask(before);
        QVERIFY(!(QFileInfo(store.fileName()).permissions() & forOthers));
        QVERIFY(!(QFileInfo(folder.filePath(u"purser"_qs)).permissions() & forOthers));
        // Opened to others by a copy: closed again at the next look.
        QVERIFY(QFile::setPermissions(store.fileName(), QFileDevice::ReadOwner | QFileDevice::ReadOther));
        QCOMPARE(*store.read(u"a"_qs), u"secret"_qs);
        QVERIFY(!(QFileInfo(store.fileName()).permissions() & forOthers));
    }

    void aDamagedFileIsNotOverwritten()
    {
        QTemporaryDir folder;
        FileSecretStore store(folder.path());
        QFile file(store.fileName());
        for (const QByteArray content : {"{ half", "[\"no object\"]"}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
            QCOMPARE(store.write(u"a"_qs, u"x"_qs).error().kind, Error::Kind::Invalid);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), content);
            file.close();
        }
    }

    void writersAtTheSameTimeLoseNothing()
    {
        QTemporaryDir folder;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&folder, i] {
                    FileSecretStore store(folder.path());
                    for (int j = 0; j < 5; ++j)
                        // A slow disk may let somebody wait in vain for a turn; then it is said, and tried again.
                        for (const QDeadlineTimer end(test::patience);
                             !store.write(u"%1/%2"_qs.arg(i).arg(j), u"x"_qs) && !end.hasExpired();) { }
                });
        }
        FileSecretStore store(folder.path());
        for (int i = 0; i < 4; ++i)
            for (int j = 0; j < 5; ++j)
                QVERIFY(store.read(u"%1/%2"_qs.arg(i).arg(j)));
    }

    void withoutADesktopTheFileIsUsedAndSaid()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        const QByteArray runtime = qgetenv("XDG_RUNTIME_DIR");
        QTemporaryDir folder;
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
        QVERIFY(!KeychainStore::serviceAvailable());
        auto store = openSecretStore(folder.path());
        QVERIFY(store->write(u"a"_qs, u"x"_qs));
        QVERIFY(QFileInfo::exists(folder.filePath(u"secrets.json"_qs)));
        QVERIFY(store->notice().contains(folder.path()));
        // An address at which nobody listens.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + QFile::encodeName(folder.filePath(u"nobody"_qs)));
        QVERIFY(!KeychainStore::serviceAvailable());
        bus.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
        runtime.isNull() ? qunsetenv("XDG_RUNTIME_DIR") : qputenv("XDG_RUNTIME_DIR", runtime);
    }

    void aKeychainThatDoesNotWorkGivesWayToTheFile()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QTemporaryDir folder;
        KeychainStore store(std::make_unique<FileSecretStore>(folder.path()));
        QVERIFY(store.notice().isEmpty());
        QVERIFY(store.write(u"a"_qs, u"x"_qs));
        QCOMPARE(*store.read(u"a"_qs), u"x"_qs);
        QVERIFY(!store.notice().isEmpty());
        QVERIFY(store.remove(u"a"_qs));
        bus.isNull() ? qunsetenv("DBUS_SESSION_BUS_ADDRESS") : qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    }

    void randomSecretsDiffer()
    {
        QSet<QString> secrets;
        for (int i = 0; i < 100; ++i)
            secrets << randomSecret();
        QCOMPARE(secrets.size(), 100);
        QCOMPARE(randomSecret(24).size(), 32);
    }
};
PURSER_TEST(SecretStoreTest) // async

#include "secretstoretest.moc"
