#include "app/server/serversetup.h"
#include "models/auth/session.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;

/// `purserctl setup` on a server that knows nothing of Purser yet.
class ServerSetupTest : public QObject {
    Q_OBJECT

    TestDatabase database_;
    db::ConnectionSettings admin_;
    server::FirstCompany company_;

private slots:
    void init()
    {
        admin_ = database_.superuser();
        admin_.database = u"setup_"_qs + QUuid::createUuid().toString(QUuid::Id128).left(12);
        company_ = {u"Setup Ltd"_qs, u"setup-"_qs + QUuid::createUuid().toString(QUuid::Id128).left(8),
            u"Olive@setup.example"_qs, u"Olive Owner"_qs, u"long enough"_qs};
    }
    void cleanup()
    {
        db::Connection c = database_.connectSuperuser();
        must(c, u"drop database if exists %1"_qs.arg(admin_.database));
        must(c, u"drop role if exists %1"_qs.arg(auth::loginRole(company_.slug, company_.email)));
    }

    void aBareServerBecomesACompanyWithAnAdministrator()
    {
        const auto report = server::prepareServer(admin_, company_);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QVERIFY(report->databaseCreated && report->migrationsApplied > 0 && report->company);
        db::ConnectionSettings olive = admin_;
        olive.user = auth::loginRole(company_.slug, company_.email);
        olive.password = company_.password;
        auto connection = db::Connection::open(olive);
        QVERIFY(connection);
        const auto session = auth::loadSession(*connection);
        QCOMPARE(session->fullName, u"Olive Owner"_qs);
        QVERIFY(session->may(u"users:manage"));
    }

    void runAgainItChangesNothing()
    {
        QVERIFY(server::prepareServer(admin_, company_));
        const auto again = server::prepareServer(admin_, std::nullopt);
        QVERIFY(again);
        QVERIFY(!again->databaseCreated && again->migrationsApplied == 0);
        const auto twice = server::prepareServer(admin_, company_);
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, Error::Kind::Duplicate);
    }

    void wrongDataIsRefusedBeforeAnythingHappens_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::newRow("slug") << u"My Shop"_qs << u"a@b.example"_qs << u"long enough"_qs;
        QTest::newRow("e-mail") << u"shop"_qs << u"nobody"_qs << u"long enough"_qs;
        QTest::newRow("password") << u"shop"_qs << u"a@b.example"_qs << u"short"_qs;
    }
    void wrongDataIsRefusedBeforeAnythingHappens()
    {
        QFETCH(QString, slug);
        QFETCH(QString, email);
        QFETCH(QString, password);
        server::FirstCompany wrong = company_;
        wrong.slug = slug;
        wrong.email = email;
        wrong.password = password;
        const auto refused = server::prepareServer(admin_, wrong);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        db::Connection c = database_.connectSuperuser();
        QVERIFY(must(c, u"select from pg_database where datname = $1"_qs, {admin_.database}).isEmpty());
    }
};

PURSER_TEST(ServerSetupTest)
#include "serversetuptest.moc"
