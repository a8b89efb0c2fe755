#include "tests/app/secrets/desk.h"
#include "tests/support/testmain.h"

#include <future>

using namespace purser;
using namespace purser::secrets;
using namespace purser::test;

/// Credentials entered while the company's key is replaced: whatever the order, each stays readable, and the one that
/// was entered last stays.
class KeyRaceTest : public QObject {
    Q_OBJECT

    /// Until \a session waits for a lock, or \a work is over.
    template <typename T>
    static void letItCome(db::Connection &super, qint64 session, std::future<T> &work)
    {
        QTRY_VERIFY_WITH_TIMEOUT(work.wait_for(std::chrono::seconds(0)) == std::future_status::ready
                || !must(super, u"select from pg_stat_activity where pid = $1::integer and wait_event_type = 'Lock'"_qs,
                    {session})
                        .isEmpty(),
            60000);
    }

    static qint64 backend(db::Connection &c) { return must(c, u"select pg_backend_pid()"_qs).first().integer(0); }

    /// The statement that makes a new data key for \a admin, as another computer of theirs would.
    static db::Rows addKey(db::Connection &c)
    {
        const db::Rows me =
            must(c, u"select user_id, public_key from core.key_holders() where user_id = auth.uid()"_qs);
        return must(c, u"select core.add_data_key(array[$1::uuid], array[$2::bytea])"_qs,
            {me.first().uuid(0), db::Param::bytea(sealTo(me.first().bytea(1), randomKey()))});
    }

private slots:
    /// Somebody is just entering a credential under the old key when another one replaces that key and ends it.
    void whatIsBeingStoredIsEncryptedAnewToo()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto one = addConnection(admin.c, tenant, u"One"_qs);
        const auto two = addConnection(admin.c, tenant, u"Two"_qs);
        WORKS(admin.keyring.keep(admin.c, one, u"api_key"_qs, "first"));
        db::Connection super = database.connectSuperuser();
        db::Connection rotating = database.connect(tenant.admin);
        const qint64 pid = backend(rotating);

        WORKS(admin.c.begin());
        WORKS(admin.keyring.keep(admin.c, two, u"api_key"_qs, "second"));
        Keyring sameDesk(&admin.store, admin.person.login);
        auto rotation = std::async(std::launch::async, [&] { return sameDesk.rotate(rotating); });
        letItCome(super, pid, rotation);
        WORKS(admin.c.finish({}));
        const auto rotated = rotation.get();
        WORKS(rotated);
        QCOMPARE(rotated->encrypted, 2);
        QCOMPARE(rotated->retired, 1);
        for (const auto &[connection, secret] : {std::pair(one, "first"), std::pair(two, "second")}) {
            const auto read = admin.keyring.reveal(admin.c, connection, u"sync"_qs);
            WORKS(read);
            QCOMPARE(read->value(u"api_key"_qs), QByteArray(secret));
        }
    }

    void underAKeyThatWasReplacedNothingIsStored()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Payments"_qs);
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "sk"));
        const QString store =
            u"select core.store_credential($1, 'api_key', $2::integer, decode(repeat('00', 24), 'hex'), "
            "decode(repeat('00', 32), 'hex'))"_qs;
        must(admin.c, u"begin"_qs);
        addKey(admin.c); // readable still, but nothing new
        const auto retiring = admin.c.exec(store, {connection, 1});
        QVERIFY(!retiring);
        QCOMPARE(retiring.error().code, u"40001"_qs);
        must(admin.c, u"rollback"_qs);
        WORKS(admin.keyring.rotate(admin.c));
        const auto retired = admin.c.exec(store, {connection, 1});
        QVERIFY(!retired);
        QCOMPARE(retired.error().code, u"40001"_qs);
        const auto read = admin.keyring.reveal(admin.c, connection, u"sync"_qs);
        WORKS(read);
        QCOMPARE(read->value(u"api_key"_qs), QByteArray("sk"));
    }

    /// The key is replaced between its reading and the storing: the transaction goes on with the new one.
    void whoeverIsOvertakenTakesTheNewKey()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Payments"_qs);
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "old"));
        db::Connection super = database.connectSuperuser();
        db::Connection other = database.connect(tenant.admin);
        const qint64 pid = backend(admin.c);
        must(other, u"begin"_qs);
        addKey(other);
        auto storing = std::async(std::launch::async, [&] {
            return admin.c.transaction([&]() -> Result<> {
                if (auto renamed = admin.c.exec("update core.connections set label = 'Cards'"); !renamed)
                    return fail(renamed.error());
                return admin.keyring.keep(admin.c, connection, u"api_key"_qs, "new");
            });
        });
        letItCome(super, pid, storing);
        must(other, u"commit"_qs);
        const Result<> stored = storing.get();
        WORKS(stored);
        QCOMPARE(must(admin.c, u"select label from core.connections"_qs).first().text(0), u"Cards"_qs);
        QCOMPARE(
            must(admin.c, u"select key_version from core.credential_fields($1)"_qs, {connection}).first().integer(0),
            2);
        const auto read = admin.keyring.reveal(admin.c, connection, u"sync"_qs);
        WORKS(read);
        QCOMPARE(read->value(u"api_key"_qs), QByteArray("new"));
    }

    /// A rotation has read a credential that somebody replaces before it writes: theirs stays.
    void aRotationDoesNotBringAnOldCredentialBack()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Payments"_qs);
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "old"));
        WORKS(admin.keyring.keep(admin.c, connection, u"api_secret"_qs, "stays"));
        addKey(admin.c); // a rotation that got no further
        db::Connection super = database.connectSuperuser();
        db::Connection rotating = database.connect(tenant.admin);
        const qint64 pid = backend(rotating);
        WORKS(admin.c.begin());
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "new"));
        Keyring sameDesk(&admin.store, admin.person.login);
        auto rotation = std::async(std::launch::async, [&] { return sameDesk.rotate(rotating); });
        letItCome(super, pid, rotation);
        WORKS(admin.c.finish({}));
        const auto rotated = rotation.get();
        WORKS(rotated);
        QCOMPARE(rotated->version, 2);
        const auto read = admin.keyring.reveal(admin.c, connection, u"sync"_qs);
        WORKS(read);
        QCOMPARE(*read, (QHash<QString, QByteArray>{{u"api_key"_qs, "new"}, {u"api_secret"_qs, "stays"}}));
        QCOMPARE(
            must(admin.c, u"select count(*) from core.credential_fields($1) where key_version <> 2"_qs, {connection})
                .first()
                .integer(0),
            0);
    }
};

PURSER_TEST(KeyRaceTest) // async
#include "keyracetest.moc"
