#include "app/bootstrap/jobsofworkspace.h"
#include "app/secrets/filesecretstore.h"
#include "models/db/connection.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

using namespace purser;
using namespace purser::test;

/// Background jobs beside the window of a signed-in person.
class JobsOfWorkspaceTest : public QObject {
    Q_OBJECT

    QTemporaryDir home_;
    TestDatabase database_;
    TestDatabase::Tenant tenant_;
    std::unique_ptr<db::Connection> c_;
    SignedIn signedIn_;
    std::shared_ptr<secrets::SecretStore> secrets_;

    QString state(const QUuid &job)
    {
        return must(*c_, u"select status || ' ' || coalesce(worker, '') from sync.jobs where id = $1"_qs, {job})
            .first()
            .text(0);
    }
    qint64 engines()
    {
        return must(*c_,
            u"select count(*) from pg_stat_activity where usename = session_user and application_name = 'purser jobs'"_qs)
            .first()
            .integer(0);
    }

private slots:
    void initTestCase()
    {
        tenant_ = database_.createTenant();
        c_ = std::make_unique<db::Connection>(database_.connect(tenant_.admin));
        must(*c_, u"delete from sync.schedules"_qs);
        const auto done =
            signIn(database_.settings(tenant_.admin), tenant_.slug, tenant_.admin.email, tenant_.admin.password);
        QVERIFY(done);
        signedIn_ = *done;
        secrets_ = std::make_shared<secrets::FileSecretStore>(home_.path());
    }

    void jobsRunUntilThePersonSignsOut()
    {
        const QUuid job = must(*c_, u"select sync.enqueue('seal_audit')"_qs).first().uuid(0);
        Leaving leaving;
        auto jobs = std::make_unique<JobsOfWorkspace>(signedIn_, secrets_, &leaving);
        QTRY_VERIFY2(state(job).startsWith(u"completed "_qs + signedIn_.session.fullName), qPrintable(state(job)));
        QTRY_VERIFY(engines() <= 2); // one that listens, one that looks
        jobs.reset();
        QTRY_COMPARE(engines(), 0);
        const QUuid later = must(*c_, u"select sync.enqueue('seal_audit')"_qs).first().uuid(0);
        must(*c_, u"select pg_sleep(0.3)"_qs);
        QCOMPARE(state(later), u"pending "_qs);
    }

    void aDatabaseThatIsAwayAtFirstCostsNoJobs()
    {
        const auto settings = database_.settings(tenant_.admin);
        FaultProxy proxy(settings.host, settings.port);
        proxy.refuse();
        SignedIn elsewhere = signedIn_;
        elsewhere.settings = proxy.through(elsewhere.settings);
        Leaving leaving;
        JobsOfWorkspace jobs(elsewhere, secrets_, &leaving);
        must(*c_, u"select pg_sleep(3)"_qs); // it has begun, and found nobody
        proxy.heal();
        // A job that only those may run who hold the company's keys.
        const QUuid shop = must(*c_,
            u"insert into core.connections (tenant_id, provider, store_id, label) "
            "values (auth.tenant_id(), 'woocommerce', $1, 'Shop') returning id"_qs,
            {tenant_.one})
                               .first()
                               .uuid(0);
        const QUuid job =
            must(*c_, u"select sync.enqueue('pull_orders', p_connection => $1)"_qs, {shop}).first().uuid(0);
        QTRY_VERIFY(!state(job).startsWith(u"pending "_qs));
    }

    void whoSignsOutAtOnceWaitsForNothing()
    {
        QTRY_COMPARE(engines(), 0); // those of the tests before, as the server sees it
        auto leaving = std::make_unique<Leaving>();
        for (int i = 0; i < 5; ++i)
            JobsOfWorkspace(signedIn_, secrets_, leaving.get());
        leaving.reset(); // the program ends
        QCOMPARE(engines(), 0);
    }
};

PURSER_TEST(JobsOfWorkspaceTest) // async
#include "jobsofworkspacetest.moc"
