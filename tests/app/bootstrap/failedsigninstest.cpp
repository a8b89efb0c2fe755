#include "app/bootstrap/signin.h"
#include "models/db/connection.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;

/// A wrong password reaches no function of the database: this computer remembers it until the trail can have it.
class FailedSignInsTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;

    [[nodiscard]] QString file() const { return home_.filePath(u"settings.ini"_qs); }

private slots:
    void whatWasRefusedIsCountedForEachLoginUntilItIsForgotten()
    {
        {
            QSettings settings(file(), QSettings::IniFormat);
            FailedSignInLog log(&settings);
            QCOMPARE(log.of(u"Shop/1"_qs, u"korvala"_qs, u"dana@korvala.example"_qs).attempts, 0);
            log.add(u"Shop/1"_qs, u"korvala"_qs, u"dana@korvala.example"_qs);
            log.add(u"Shop/1"_qs, u"korvala"_qs, u" Dana@korvala.example "_qs);
            log.add(u"Shop/1"_qs, u"korvala"_qs, u"noa@korvala.example"_qs);
        }
        QSettings settings(file(), QSettings::IniFormat); // also after the program ended
        FailedSignInLog log(&settings);
        const FailedSignIns dana = log.of(u"Shop/1"_qs, u"korvala"_qs, u"dana@korvala.example"_qs);
        QCOMPARE(dana.attempts, 2);
        QVERIFY(dana.first.isValid() && dana.first <= dana.last && dana.last <= QDateTime::currentDateTimeUtc());
        QFile kept(file());
        settings.sync();
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("korvala.example"));
        log.forget(u"Shop/1"_qs, u"korvala"_qs, u"dana@korvala.example"_qs);
        QCOMPARE(log.of(u"Shop/1"_qs, u"korvala"_qs, u"dana@korvala.example"_qs).attempts, 0);
        QCOMPARE(log.of(u"Shop/1"_qs, u"korvala"_qs, u"noa@korvala.example"_qs).attempts, 1);
    }

    void whoeverTypesManyAddressesFillsNoDisk()
    {
        QSettings settings(home_.filePath(u"many.ini"_qs), QSettings::IniFormat);
        FailedSignInLog log(&settings);
        for (int i = 0; i < 500; ++i)
            log.add(u"p"_qs, u"c"_qs, u"%1@x.example"_qs.arg(i));
        QVERIFY(settings.allKeys().size() <= 200);
        QCOMPARE(log.of(u"p"_qs, u"c"_qs, u"499@x.example"_qs).attempts, 1);
    }

    void theTrailHasThemOnceSomebodyGetsIn()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        const auto refused = signIn(database.superuser(), tenant.slug, tenant.admin.email, u"wrong"_qs);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"28P01"_qs);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(signIn(database.superuser(), tenant.slug, tenant.admin.email, tenant.admin.password, {},
            {3, now.addSecs(-60), now}));
        QVERIFY(signIn(database.superuser(), tenant.slug, tenant.admin.email, tenant.admin.password));
        db::Connection admin = database.connect(tenant.admin);
        const auto failed = must(admin,
            u"select payload ->> 'attempts', (payload ->> 'last')::timestamptz > (payload ->> 'first')::timestamptz, "
            "status, resource_id from audit.audit_events where action = 'failed_sign_in'"_qs);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().text(0), u"3"_qs);
        QVERIFY(failed.first().truth(1));
        QCOMPARE(failed.first().text(2), u"denied"_qs);
        QCOMPARE(failed.first().text(3), tenant.admin.id.toString());
        QCOMPARE(must(admin, u"select from audit.audit_events where action = 'sign_in'"_qs).size(), 2);
    }
};

PURSER_TEST(FailedSignInsTest)
#include "failedsigninstest.moc"
