#include "app/profiles/profilestore.h"
#include "tests/support/patience.h"
#include "tests/support/testmain.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <future>
#include <memory>

using namespace purser;

class ProfileStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    QString file() const { return folder_.filePath(u"deep/profiles.json"_qs); }

    static auth::ConnectionProfile server()
    {
        auth::ConnectionProfile profile;
        profile.name = u"Head office"_qs;
        profile.host = u"127.0.0.1"_qs;
        profile.port = 1;
        profile.companies = {{u"korvala"_qs, u"Korvala Home"_qs}};
        profile.lastEmail = u"dana@korvala.example"_qs;
        return profile;
    }

private slots:
    void thereIsAlwaysTheEmbeddedProfile()
    {
        const auto profiles = profiles::ProfileStore(file()).load();
        QVERIFY(profiles);
        QCOMPARE(profiles->size(), 1u);
        QVERIFY(profiles->front().isEmbedded());
    }

    void whatIsSavedIsReadBackByItsOwnerOnly()
    {
        const profiles::ProfileStore store(file());
        const std::vector<auth::ConnectionProfile> list{profiles::embeddedProfile(), server()};
        QVERIFY(store.save(list));
        QCOMPARE(store.load().value(), list);
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aDamagedFileIsSaidAndKept()
    {
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("[{\"name\": ") > 0);
        damaged.close();
        const auto profiles = profiles::ProfileStore(file()).load();
        QVERIFY(!profiles);
        QVERIFY(profiles.error().message.contains(file()));
        QVERIFY(QFile::exists(file()));
    }

    void theTestExplainsWhatFailed()
    {
        auth::ConnectionProfile profile = server();
        auto report = profiles::testConnection(profile);
        QCOMPARE(report.reached, auth::ConnectionReport::Step::Port);
        QVERIFY(report.error.message.contains(u"port 1"_qs));

        profile.host = u"nobody.invalid"_qs;
        report = profiles::testConnection(profile);
        QCOMPARE(report.reached, auth::ConnectionReport::Step::Name);
        QVERIFY(report.error.message.contains(u"nobody.invalid"_qs));

        // A server that answers every TLS request with "no", as PostgreSQL without certificates does.
        std::promise<quint16> listening;
        std::atomic<bool> stop{false};
        const std::unique_ptr<QThread> answering(QThread::create([&] {
            QTcpServer plain;
            plain.listen(QHostAddress::LocalHost);
            listening.set_value(plain.serverPort());
            while (!stop)
                if (plain.waitForNewConnection(50))
                    if (QTcpSocket *client = plain.nextPendingConnection()) {
                        client->waitForReadyRead(test::patience);
                        client->write("N");
                        client->waitForBytesWritten(test::patience);
                        delete client;
                    }
        }));
        answering->start();
        profile.host = u"127.0.0.1"_qs;
        profile.port = listening.get_future().get();
        report = profiles::testConnection(profile);
        stop = true;
        answering->wait();
        QCOMPARE(report.reached, auth::ConnectionReport::Step::Tls);

        profile.caFile = u"/nowhere/ca.pem"_qs;
        QVERIFY(profiles::testConnection(profile).error.message.contains(u"/nowhere/ca.pem"_qs));
    }
};

PURSER_TEST(ProfileStoreTest) // async
#include "profilestoretest.moc"
