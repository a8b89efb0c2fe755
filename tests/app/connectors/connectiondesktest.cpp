#include "app/connectors/connectiondesk.h"
#include "app/connectors/woocommerce/woocommercetype.h"
#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "models/auth/session.h"
#include "models/db/database.h"
#include "models/sync/connectionrepository.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"
#include "tests/support/woocommerce/woocommerceserver.h"

#include <QTemporaryDir>

using namespace purser;
using namespace purser::connectors;
using namespace purser::test;

namespace {

/// A person of a company at their desk, and a store on the net.
struct Office {
    TestDatabase database;
    TestDatabase::Tenant tenant = database.createTenant();
    TestDatabase::Person ops = database.createPerson(tenant, u"ops"_qs, u"manager"_qs);
    WooCommerceServer shop;
    QTemporaryDir folder;
    std::shared_ptr<secrets::SecretStore> store = std::make_shared<secrets::FileSecretStore>(folder.path());
    std::unique_ptr<db::Database> db;
    std::unique_ptr<ConnectionDesk> desk;

    explicit Office(bool asAdmin = true)
    {
        const TestDatabase::Person &who = asAdmin ? tenant.admin : ops;
        http::Options quick;
        quick.firstDelay = quick.maxDelay = std::chrono::milliseconds(1);
        db = std::make_unique<db::Database>(database.settings(who), 2);
        desk = std::make_unique<ConnectionDesk>(db.get(), store, who.login, u"Somebody"_qs,
            std::vector<std::shared_ptr<const ConnectorType>>{std::make_shared<woo::WooCommerceType>(quick)});
    }
    [[nodiscard]] sync::ConnectionDraft draft() const
    {
        return {u"woocommerce"_qs, u"Olive"_qs, {}, {{u"url"_qs, shop.url().toString()}},
            {{u"consumer_key"_qs, shop.key()}, {u"consumer_secret"_qs, shop.secret()}}};
    }
    /// Waits for the answer of \a ask.
    template <class T, class F>
    Result<T> answer(F ask)
    {
        std::optional<Result<T>> got;
        ask([&got](const Result<T> &result) { got = result; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, 60'000))
            return fail(Error::Kind::Timeout, u"no answer"_qs);
        return *got;
    }
    Result<sync::ConnectionList> list(QObject &context)
    {
        return answer<sync::ConnectionList>([&](auto a) { desk->list(&context, a); });
    }
    Result<ConnectionId> add(QObject &context, const sync::ConnectionDraft &what)
    {
        return answer<ConnectionId>([&](auto a) { desk->add(&context, what, u"EUR"_qs, a); });
    }
};

QString why(const auto &result)
{
    return result ? QString() : result.error().message + u" | "_qs + result.error().detail;
}

#define WORKS(result) QVERIFY2(result, qPrintable(why(result)))

} // namespace

/// Connections on a real database, with sealed secrets, against a store on a socket.
class ConnectionDeskTest : public QObject {
    Q_OBJECT

private slots:
    void aStoreIsTestedConnectedAndTestedAgain()
    {
        Office office;
        QObject here;
        const auto report =
            office.answer<sync::ConnectionReport>([&](auto a) { office.desk->test(&here, office.draft(), a); });
        WORKS(report);
        QCOMPARE(report->name, u"Olive & Thread"_qs);
        const auto made = office.add(here, office.draft());
        WORKS(made);
        auto list = office.list(here);
        WORKS(list);
        QVERIFY(list->mayManage && list->maySee);
        QCOMPARE(list->connections.size(), std::size_t{1});
        const sync::ConnectionRow row = list->connections.front();
        QCOMPARE(row.label, u"Olive"_qs);
        QCOMPARE(row.storeName, u"Olive"_qs);
        QCOMPARE(row.settings.value(u"url").toString(), office.shop.url().toString());
        QVERIFY(!row.lastUsed.isValid());
        QVERIFY(row.isUnlinked());
        db::Connection admin = office.database.connect(office.tenant.admin);
        QCOMPARE(
            must(admin, u"select currency from core.stores where id = $1"_qs, {*row.store}).first().text(0), u"EUR"_qs);
        // Nothing of the secrets is in the database but sealed.
        db::Connection super = office.database.connectSuperuser();
        QCOMPARE(
            must(super, u"select count(*) from core.connections where metadata::text ~ 'c[ks]_'"_qs).first().integer(0),
            0);
        QCOMPARE(must(super,
                     u"select string_agg(field, ' ' order by field) from core.credentials where connection_id = $1"_qs,
                     {*made})
                     .first()
                     .text(0),
            u"consumer_key consumer_secret webhook_secret"_qs);

        const auto again = office.answer<sync::ConnectionReport>([&](auto a) { office.desk->test(&here, *made, a); });
        WORKS(again);
        QTRY_VERIFY(office.list(here)->connections.front().lastUsed.isValid());
        // It had been added with another currency than the store has; nothing was synced yet.
        QCOMPARE(
            must(admin, u"select currency from core.stores where id = $1"_qs, {*row.store}).first().text(0), u"ILS"_qs);
        QCOMPARE(must(super, u"select count(*) from core.credential_access_logs where purpose = 'connection test'"_qs)
                     .first()
                     .integer(0),
            1);

        // The store's key is withdrawn: the connection fails and says why, until it has new ones.
        office.shop.with([](Shop &, ShopAuth &auth) { auth.secret = "cs_another"; });
        const auto turnedAway =
            office.answer<sync::ConnectionReport>([&](auto a) { office.desk->test(&here, *made, a); });
        QVERIFY(!turnedAway && turnedAway.error().is(Error::Kind::Forbidden));
        QTRY_COMPARE(office.list(here)->connections.front().status, sync::ConnectionRow::Status::Error);
        QVERIFY(office.list(here)->connections.front().lastError.contains(u"consumer secret"));
        sync::ConnectionDraft fresh = office.draft();
        fresh.secrets[u"consumer_secret"_qs] = "cs_another";
        fresh.settings[u"url"_qs] = u" "_qs + office.shop.url().toString() + u"/wp-admin/"_qs;
        WORKS(office.answer<void>([&](auto a) { office.desk->replace(&here, *made, fresh, {}, a); }));
        QCOMPARE(
            office.list(here)->connections.front().settings.value(u"url").toString(), office.shop.url().toString());
        QCOMPARE(office.list(here)->connections.front().status, sync::ConnectionRow::Status::Active);
        WORKS(office.answer<sync::ConnectionReport>([&](auto a) { office.desk->test(&here, *made, a); }));
    }

    void namesAndStoresAreTakenOnce()
    {
        Office office;
        QObject here;
        sync::ConnectionDraft draft = office.draft();
        draft.store = office.tenant.one;
        WORKS(office.add(here, draft));
        const auto sameName = office.add(here, office.draft());
        QVERIFY(!sameName);
        QCOMPARE(sameName.error().code, u"label"_qs);
        draft.label = u"Another"_qs;
        const auto sameStore = office.add(here, draft);
        QVERIFY(!sameStore);
        QCOMPARE(sameStore.error().code, u"store"_qs);
        const auto list = office.list(here);
        QCOMPARE(list->connections.size(), std::size_t{1});
        for (const sync::ConnectableStore &store : list->stores)
            QCOMPARE(store.connected, store.id == office.tenant.one);
        QCOMPARE(list->stores.size(), std::size_t{2}); // no store was left over from what failed
    }

    void renamingNamesTheVersionItSaw()
    {
        Office office;
        QObject here;
        const auto made = office.add(here, office.draft());
        WORKS(made);
        const qint64 version = office.list(here)->connections.front().rowVersion;
        WORKS(office.answer<void>([&](auto a) { office.desk->rename(&here, *made, version, u" Thread "_qs, a); }));
        QCOMPARE(office.list(here)->connections.front().label, u"Thread"_qs);
        const auto stale = office.answer<void>([&](auto a) { office.desk->rename(&here, *made, version, u"X"_qs, a); });
        QVERIFY(!stale && stale.error().is(Error::Kind::Conflict));
    }

    void revokingForgetsTheKeysAndEndsItsJobs()
    {
        Office office;
        QObject here;
        const auto made = office.add(here, office.draft());
        WORKS(made);
        db::Connection super = office.database.connectSuperuser();
        const QUuid job = must(super,
            u"insert into sync.jobs (tenant_id, job_type, connection_id) values ($1, 'sync_pull', $2) returning id"_qs,
            {office.tenant.id, *made})
                              .first()
                              .uuid(0);
        must(super,
            u"insert into sync.schedules (tenant_id, connection_id, job_type, name, cron) values ($1, $2, 'sync_pull', 'Often', '*/5 * * * *')"_qs,
            {office.tenant.id, *made});
        WORKS(office.answer<void>([&](auto a) { office.desk->revoke(&here, *made, a); }));
        QCOMPARE(office.list(here)->connections.front().status, sync::ConnectionRow::Status::Revoked);
        QCOMPARE(must(super, u"select count(*) from core.credentials"_qs).first().integer(0), 0);
        QCOMPARE(must(super, u"select status from sync.jobs where id = $1"_qs, {job}).first().text(0), u"cancelled"_qs);
        QVERIFY(!must(super, u"select is_active from sync.schedules where name = 'Often'"_qs).first().truth(0));
        // The store can be connected anew.
        sync::ConnectionDraft draft = office.draft();
        draft.label = u"Olive again"_qs;
        draft.store = office.list(here)->connections.front().store;
        must(super, u"update sync.schedules set store_id = $1 where name = 'Often'"_qs, {*draft.store});
        const auto again = office.add(here, draft);
        WORKS(again);
        // What kept it in step before goes on.
        const auto often = must(super, u"select is_active, connection_id from sync.schedules where name = 'Often'"_qs);
        QVERIFY(often.first().truth(0));
        QCOMPARE(often.first().id<ConnectionId>(1), *again);
    }

    void whoMayNotManageChangesNothing()
    {
        Office office(false);
        QObject here;
        const auto list = office.list(here);
        WORKS(list);
        QVERIFY(list->maySee && !list->mayManage);
        QVERIFY(!list->administrators.isEmpty());
        sync::ConnectionDraft draft = office.draft();
        draft.store = office.tenant.one;
        const auto made = office.add(here, draft);
        QVERIFY(!made && made.error().is(Error::Kind::Forbidden));
        QCOMPARE(office.list(here)->connections.size(), std::size_t{0});
    }

    void aTestEndsWhenNobodyWaitsForIt()
    {
        Office office;
        office.shop.setDelay(60'000);
        QObject here;
        std::optional<Error::Kind> told;
        office.desk->test(
            &here, office.draft(), [&told](const Result<sync::ConnectionReport> &r) { told = r.error().kind; });
        QTRY_COMPARE(office.shop.requests(), 1);
        office.desk->cancelTests(&here);
        QTRY_COMPARE(told, std::optional(Error::Kind::Cancelled));

        auto gone = std::make_unique<QObject>();
        bool answered = false;
        office.desk->test(
            gone.get(), office.draft(), [&answered](const Result<sync::ConnectionReport> &) { answered = true; });
        QTRY_COMPARE(office.shop.requests(), 2);
        gone.reset();
        QElapsedTimer timer;
        timer.start();
        office.desk.reset(); // waits for its threads, which have stopped
        QVERIFY(timer.elapsed() < 20'000);
        QVERIFY(!answered);
    }
};

PURSER_TEST(ConnectionDeskTest) // async
#include "connectiondesktest.moc"
