#include "tests/app/secrets/desk.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QScopeGuard>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

using namespace purser;
using namespace purser::secrets;
using namespace purser::test;

/// Credentials: encrypted here, kept there, read by those who may, and logged.
class KeyringTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedOpensForItsOwnerAlone()
    {
        const KeyPair mine = KeyPair::generate();
        const KeyPair other = KeyPair::generate();
        const SecretBytes key = randomKey();
        const QByteArray sealed = sealTo(mine.publicKey, key);
        QCOMPARE(sealed.size(), 80);
        const auto opened = openSeal(mine, sealed);
        QVERIFY(opened);
        QVERIFY(memcmp(opened->data(), key.data(), 32) == 0);
        QVERIFY(!openSeal(other, sealed));
    }

    void aCiphertextOpensInItsContextOnly()
    {
        const SecretBytes key = randomKey();
        const Encrypted e = encrypt(key, "ck_live_42", "tenant|connection|key|1");
        QCOMPARE(*decrypt(key, e, "tenant|connection|key|1"), QByteArray("ck_live_42"));
        QVERIFY(!decrypt(key, e, "tenant|connection|secret|1"));
        QVERIFY(!decrypt(randomKey(), e, "tenant|connection|key|1"));
        Encrypted forged = e;
        forged.ciphertext[3] = static_cast<char>(forged.ciphertext[3] ^ 1);
        QVERIFY(!decrypt(key, forged, "tenant|connection|key|1"));
    }

    void aPhraseIsReadAsPeopleWriteIt()
    {
        const KeyPair pair = KeyPair::generate();
        const QString phrase = newRecoveryPhrase();
        QCOMPARE(phrase.size(), 47);
        const auto wrapped = wrap(pair.privateKey, phrase);
        WORKS(wrapped);
        const auto back = unwrap(*wrapped, phrase.toLower().replace(u'-', u' ').replace(u'0', u'o'));
        QVERIFY(back);
        QVERIFY(memcmp(back->data(), pair.privateKey.data(), 32) == 0);
        QVERIFY(!unwrap(*wrapped, newRecoveryPhrase()));
    }

    void aCredentialIsKeptReadAndLogged()
    {
        TestDatabase database;
        // Both logs at their most talkative.
        db::Connection super = database.connectSuperuser();
        must(super, u"alter database %1 set log_statement = 'all'"_qs.arg(database.name()));
        must(super, u"alter database %1 set log_min_messages = 'debug1'"_qs.arg(database.name()));
        std::ostringstream everythingLogged;
        const auto former = spdlog::default_logger();
        const auto restore = qScopeGuard([former] { spdlog::set_default_logger(former); });
        spdlog::set_default_logger(std::make_shared<spdlog::logger>(
            "all", std::make_shared<spdlog::sinks::ostream_sink_mt>(everythingLogged)));
        spdlog::set_level(spdlog::level::trace);
        spdlog::info("begins");
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Payments"_qs);
        WORKS(admin.keyring.prepare(admin.c));
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "sk_test_planted"));
        WORKS(admin.keyring.keep(admin.c, connection, u"webhook_secret"_qs, "whsec_planted"));
        const auto read = admin.keyring.reveal(admin.c, connection, u"test connection"_qs);
        WORKS(read);
        QCOMPARE(*read,
            (QHash<QString, QByteArray>{{u"api_key"_qs, "sk_test_planted"}, {u"webhook_secret"_qs, "whsec_planted"}}));
        const auto log = must(admin.c, u"select purpose, user_id, user_agent from core.credential_access_logs"_qs);
        QCOMPARE(log.size(), 1);
        QCOMPARE(log.first().text(0), u"test connection"_qs);
        QCOMPARE(log.first().id<UserId>(1), tenant.admin.id);
        WORKS(admin.keyring.keep(admin.c, connection, u"webhook_secret"_qs, {}));
        QCOMPARE(admin.keyring.reveal(admin.c, connection, u"again"_qs)->size(), 1);

        // Planted: in no table, no running statement, no line of the server's or the program's log, no backup.
        const auto tables = must(super,
            u"select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relnamespace in "
            "(select oid from pg_namespace where nspname !~ '^(pg_|information)')"_qs);
        for (const db::Row table : tables) {
            const auto hits = must(super,
                u"select count(*) from %1 t where t::text like '%planted%' or t::text like '%%2%'"_qs.arg(
                    table.text(0), QString::fromLatin1(QByteArray("planted").toHex())));
            QVERIFY2(hits.first().integer(0) == 0, qPrintable(table.text(0)));
        }
        QCOMPARE(
            must(super,
                u"select count(*) from pg_stat_activity where query like '%' || $1 || '%' and pid <> pg_backend_pid()"_qs,
                {u"planted"_qs})
                .first()
                .integer(0),
            0);
        QVERIFY(!everythingLogged.str().empty());
        QVERIFY(everythingLogged.str().find("planted") == std::string::npos);
        QFile serverLog(qEnvironmentVariable("PURSER_TEST_CLUSTER") + u"/log"_qs);
        QVERIFY(serverLog.open(QIODevice::ReadOnly));
        const QByteArray lines = serverLog.readAll();
        QVERIFY(lines.contains("core.store_credential(")); // statements are in it
        QVERIFY(!lines.contains("sk_test_planted") && !lines.contains("whsec_planted"));
        QProcess dump;
        dump.start(u"pg_dump"_qs,
            {u"-h"_qs, qEnvironmentVariable("PURSER_TEST_CLUSTER"), u"-U"_qs, u"postgres"_qs, database.name()});
        QVERIFY(dump.waitForFinished(60'000));
        const QByteArray backup = dump.readAllStandardOutput();
        QVERIFY(backup.contains("COPY core.credentials "));
        QVERIFY(!backup.contains("planted") && !backup.contains(QByteArray("planted").toHex()));
    }

    void aRevealCannotRollItsOwnLogBack()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Payments"_qs);
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "sk"));
        QVERIFY(admin.c.script("begin"));
        const auto ticket =
            must(admin.c, u"select core.request_credentials($1, 'sneak')"_qs, {connection}).first().uuid(0);
        const auto revealed = admin.c.exec("select * from core.reveal_credentials($1)", {ticket});
        QVERIFY(!revealed);
        QVERIFY(revealed.error().detail.contains(u"must be committed"));
        QVERIFY(admin.c.script("rollback"));
        QVERIFY(!admin.c.exec("select * from core.reveal_credentials($1)", {ticket}));

        // Also not with a savepoint around the request.
        QVERIFY(admin.c.script("begin; savepoint s"));
        const auto inner =
            must(admin.c, u"select core.request_credentials($1, 'sneak')"_qs, {connection}).first().uuid(0);
        QVERIFY(!admin.c.exec("select * from core.reveal_credentials($1)", {inner}));
        QVERIFY(admin.c.script("rollback"));
    }

    void managersAndViewersAreRefusedOwnersOfTheStoreAreNot()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto connection = addConnection(admin.c, tenant, u"Shop"_qs, tenant.one);
        Desk owner(database, database.createPerson(tenant, u"ops"_qs, u"owner"_qs));
        WORKS(owner.keyring.prepare(owner.c));
        WORKS(admin.keyring.prepare(admin.c));
        WORKS(admin.keyring.keep(admin.c, connection, u"api_key"_qs, "ck"));
        for (const QString &role : {u"manager"_qs, u"viewer"_qs}) {
            Desk other(database, database.createPerson(tenant, u"ops"_qs, role));
            WORKS(other.keyring.prepare(other.c));
            const auto refused = other.keyring.reveal(other.c, connection, u"curious"_qs);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::Forbidden);
            QVERIFY(!other.c.exec("select * from core.credentials"));
            QVERIFY(!other.keyring.keep(other.c, connection, u"api_key"_qs, "mine"));
        }
        WORKS(admin.keyring.prepare(admin.c)); // passes the key on to the owner
        const auto read = owner.keyring.reveal(owner.c, connection, u"sync"_qs);
        WORKS(read);
        QCOMPARE(read->value(u"api_key"_qs), QByteArray("ck"));
    }

    void anotherTenantsConnectionIsNotThere()
    {
        TestDatabase database;
        const auto a = database.createTenant(u"A"_qs);
        const auto b = database.createTenant(u"B"_qs);
        Desk mine(database, a.admin);
        Desk theirs(database, b.admin);
        const auto connection = addConnection(theirs.c, b, u"Payments"_qs);
        WORKS(theirs.keyring.keep(theirs.c, connection, u"api_key"_qs, "sk"));
        QVERIFY(!mine.keyring.reveal(mine.c, connection, u"curious"_qs));
        WORKS(mine.keyring.prepare(mine.c));
        QVERIFY(!mine.keyring.keep(mine.c, connection, u"api_key"_qs, "mine"));
    }

    void rotationEncryptsEverythingAnewAndCanBeInterrupted()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        WORKS(admin.keyring.prepare(admin.c));
        std::vector<ConnectionId> connections;
        for (int i = 0; i < 5; ++i) {
            connections.push_back(addConnection(admin.c, tenant, QString::number(i)));
            WORKS(admin.keyring.keep(admin.c, connections.back(), u"api_key"_qs, "sk" + QByteArray::number(i)));
        }
        // Interrupted after two connections: the connection dies.
        db::Connection super = database.connectSuperuser();
        const qint64 pid = must(admin.c, u"select pg_backend_pid()"_qs).first().integer(0);
        const auto cut = admin.keyring.rotate(admin.c, [&](int done, int) {
            if (done == 2)
                must(super, u"select pg_terminate_backend($1::int)"_qs, {pid});
        });
        QVERIFY(!cut);
        db::Connection again = database.connect(tenant.admin);
        for (int i = 0; i < 5; ++i) // both keys are readable meanwhile
            QCOMPARE(admin.keyring.reveal(again, connections[static_cast<size_t>(i)], u"sync"_qs)->value(u"api_key"_qs),
                "sk" + QByteArray::number(i));
        const auto rotated = admin.keyring.rotate(again);
        WORKS(rotated);
        QCOMPARE(rotated->version, 2);
        QCOMPARE(rotated->encrypted, 3);
        QCOMPARE(rotated->retired, 1);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(admin.keyring.reveal(again, connections[static_cast<size_t>(i)], u"sync"_qs)->value(u"api_key"_qs),
                "sk" + QByteArray::number(i));
        QCOMPARE(
            must(again, u"select count(*) from core.credential_keys() where state = 'retired'"_qs).first().integer(0),
            1);
    }

    void theKeyComesToAnotherComputerByThePhrase()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk office(database, tenant.admin);
        const auto connection = addConnection(office.c, tenant, u"Payments"_qs);
        WORKS(office.keyring.keep(office.c, connection, u"api_key"_qs, "sk"));
        const auto phrase = office.keyring.makeRecoveryPhrase(office.c);
        WORKS(phrase);
        Desk home(database, tenant.admin);
        QVERIFY(!home.keyring.recover(home.c, newRecoveryPhrase()));
        WORKS(home.keyring.recover(home.c, *phrase));
        WORKS(home.keyring.prepare(home.c));
        QCOMPARE(home.keyring.reveal(home.c, connection, u"sync"_qs)->value(u"api_key"_qs), QByteArray("sk"));
        QCOMPARE(office.keyring.reveal(office.c, connection, u"sync"_qs)->value(u"api_key"_qs), QByteArray("sk"));
    }

    void aRowMovedToAnotherConnectionDoesNotOpen()
    {
        TestDatabase database;
        const auto tenant = database.createTenant();
        Desk admin(database, tenant.admin);
        const auto one = addConnection(admin.c, tenant, u"One"_qs);
        const auto two = addConnection(admin.c, tenant, u"Two"_qs);
        WORKS(admin.keyring.keep(admin.c, one, u"api_key"_qs, "sk"));
        db::Connection super = database.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs); // else the audit trail refuses it
        must(super, u"update core.credentials set connection_id = $1"_qs, {two});
        const auto read = admin.keyring.reveal(admin.c, two, u"sync"_qs);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(u"changed outside Purser"));
    }
};

PURSER_TEST(KeyringTest)
#include "keyringtest.moc"
