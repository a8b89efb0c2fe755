#include "tests/app/secrets/desk.h"
#include "tests/support/testmain.h"

#include <functional>
#include <future>
#include <stdexcept>

using namespace purser;
using namespace purser::secrets;
using namespace purser::test;

namespace {

/// An administrator with a connection whose first credential is kept, and another computer of theirs.
struct Race {
    TestDatabase database;
    TestDatabase::Tenant tenant = database.createTenant();
    Desk admin{database, tenant.admin};
    ConnectionId connection = addConnection(admin.c, tenant, u"Payments"_qs);
    db::Connection super = database.connectSuperuser();
    db::Connection other = database.connect(tenant.admin);

    explicit Race(const QByteArray &first)
    {
        if (const auto kept = admin.keyring.keep(admin.c, connection, u"api_key"_qs, first); !kept)
            throw std::runtime_error(why(kept.error()).toStdString());
    }
    /// Begins to replace the key over the other connection; ends when \a letGo was called.
    [[nodiscard]] Result<Keyring::Rotation> rotateMeanwhile(const std::function<void(std::future<void> &)> &letGo)
    {
        Keyring sameDesk(&admin.store, admin.person.login);
        Result<Keyring::Rotation> rotated = fail(Error::Kind::Internal, u"not run"_qs);
        auto rotation = std::async(std::launch::async, [&] { rotated = sameDesk.rotate(other); });
        letGo(rotation);
        rotation.wait();
        return rotated;
    }
    [[nodiscard]] QHash<QString, QByteArray> read(const ConnectionId &of)
    {
        return admin.keyring.reveal(admin.c, of, u"sync"_qs).value_or(QHash<QString, QByteArray>());
    }
};

} // namespace

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
        Race race("first");
        const auto two = addConnection(race.admin.c, race.tenant, u"Two"_qs);
        const qint64 pid = backend(race.other);
        WORKS(race.admin.c.begin());
        WORKS(race.admin.keyring.keep(race.admin.c, two, u"api_key"_qs, "second"));
        const auto rotated = race.rotateMeanwhile([&](std::future<void> &rotation) {
            letItCome(race.super, pid, rotation);
            WORKS(race.admin.c.finish({}));
        });
        WORKS(rotated);
        QCOMPARE(rotated->encrypted, 2);
        QCOMPARE(rotated->retired, 1);
        QCOMPARE(race.read(race.connection).value(u"api_key"_qs), QByteArray("first"));
        QCOMPARE(race.read(two).value(u"api_key"_qs), QByteArray("second"));
    }

    void underAKeyThatWasReplacedNothingIsStored()
    {
        Race race("sk");
        Desk &admin = race.admin;
        const QString store =
            u"select core.store_credential($1, 'api_key', $2::integer, decode(repeat('00', 24), 'hex'), "
            "decode(repeat('00', 32), 'hex'))"_qs;
        must(admin.c, u"begin"_qs);
        addKey(admin.c); // readable still, but nothing new
        const auto retiring = admin.c.exec(store, {race.connection, 1});
        QVERIFY(!retiring);
        QCOMPARE(retiring.error().code, u"40001"_qs);
        must(admin.c, u"rollback"_qs);
        WORKS(admin.keyring.rotate(admin.c));
        const auto retired = admin.c.exec(store, {race.connection, 1});
        QVERIFY(!retired);
        QCOMPARE(retired.error().code, u"40001"_qs);
        QCOMPARE(race.read(race.connection).value(u"api_key"_qs), QByteArray("sk"));
    }

    /// The key is replaced between its reading and the storing: the transaction goes on with the new one.
    void whoeverIsOvertakenTakesTheNewKey()
    {
        Race race("old");
        Desk &admin = race.admin;
        const qint64 pid = backend(admin.c);
        must(race.other, u"begin"_qs);
        addKey(race.other);
        auto storing = std::async(std::launch::async, [&] {
            return admin.c.transaction([&]() -> Result<> {
                if (auto renamed = admin.c.exec("update core.connections set label = 'Cards'"); !renamed)
                    return fail(renamed.error());
                return admin.keyring.keep(admin.c, race.connection, u"api_key"_qs, "new");
            });
        });
        letItCome(race.super, pid, storing);
        must(race.other, u"commit"_qs);
        const Result<> stored = storing.get();
        WORKS(stored);
        QCOMPARE(must(admin.c, u"select label from core.connections"_qs).first().text(0), u"Cards"_qs);
        QCOMPARE(must(admin.c, u"select key_version from core.credential_fields($1)"_qs, {race.connection})
                     .first()
                     .integer(0),
            2);
        QCOMPARE(race.read(race.connection).value(u"api_key"_qs), QByteArray("new"));
    }

    /// A rotation has read a credential that somebody replaces before it writes: theirs stays.
    void aRotationDoesNotBringAnOldCredentialBack()
    {
        Race race("old");
        Desk &admin = race.admin;
        WORKS(admin.keyring.keep(admin.c, race.connection, u"api_secret"_qs, "stays"));
        addKey(admin.c); // a rotation that got no further
        const qint64 pid = backend(race.other);
        WORKS(admin.c.begin());
        WORKS(admin.keyring.keep(admin.c, race.connection, u"api_key"_qs, "new"));
        const auto rotated = race.rotateMeanwhile([&](std::future<void> &rotation) {
            letItCome(race.super, pid, rotation);
            WORKS(admin.c.finish({}));
        });
        WORKS(rotated);
        QCOMPARE(rotated->version, 2);
        QCOMPARE(race.read(race.connection),
            (QHash<QString, QByteArray>{{u"api_key"_qs, "new"}, {u"api_secret"_qs, "stays"}}));
        QCOMPARE(must(admin.c, u"select count(*) from core.credential_fields($1) where key_version <> 2"_qs,
                     {race.connection})
                     .first()
                     .integer(0),
            0);
    }
};

PURSER_TEST(KeyRaceTest) // async
#include "keyracetest.moc"
