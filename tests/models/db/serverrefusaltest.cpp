#include "tests/models/db/faultstage.h"

#include "models/db/dial.h"

#include <QDir>
#include <QSignalSpy>

#include <atomic>

using namespace purser;
using namespace purser::test;
using Verdict = FaultProxy::Verdict;

/// Servers that are full, shut or not to be found: who is refused, what is said of it, and who tries again.
class ServerRefusalTest : public FaultStage {
    Q_OBJECT

    std::optional<TestDatabase> own_; ///< one that is made unreachable
    TestDatabase::Tenant ownTenant_;

    static db::ConnectionSettings example()
    {
        db::ConnectionSettings settings;
        settings.host = u"db.example"_qs;
        return settings;
    }

private slots:
    void aServerFullForOneWorkerIsNotAway_data()
    {
        QTest::addColumn<bool>("taken");
        QTest::newRow("one place is free") << false;
        QTest::newRow("the one place becomes free when the first worker has been refused") << true;
    }
    void aServerFullForOneWorkerIsNotAway()
    {
        QFETCH(bool, taken);
        db::Connection super = test_.connectSuperuser();
        const auto person = test_.createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        must(super, u"alter role %1 connection limit 1"_qs.arg(person.login));
        const db::ConnectionSettings settings = test_.settings(person);
        std::optional<db::Connection> other;
        if (taken)
            other = test_.connect(person);
        std::atomic<int> refused = 0;
        FaultProxy net(settings.host, settings.port);
        net.setRule([&](FaultProxy::Direction direction, const QByteArray &bytes) {
            if (direction == FaultProxy::Direction::ToClient && bytes.contains("C53300")) {
                ++refused;
                other.reset();
            }
            return Verdict::Forward;
        });
        // Every pool comes while the server still counts the connections of the one before.
        for (int pool = 0; pool < 4; ++pool) {
            db::Database database(net.through(settings), 3);
            QSignalSpy states(&database, &db::Database::stateChanged);
            std::vector<std::optional<Result<qint64>>> answers(6);
            for (auto &answer : answers) {
                auto work = [&refused](db::Connection &c) -> Result<qint64> {
                    do // until somebody else has tried to get in
                        std::ignore = c.exec("select pg_sleep(0.05)");
                    while (refused == 0 && c.isAlive());
                    return backend(c);
                };
                auto task = database.read(this, work);
                QCoro::connect(std::move(task), this, into(answer));
            }
            for (auto &answer : answers) {
                QTRY_VERIFY(answer);
                QVERIFY2(*answer, answer->has_value() ? "" : qPrintable(answer->error().message));
            }
            QCOMPARE(states.size(), 0);
        }
        QVERIFY(refused > 0);
    }

    void aServerFullForAllIsAway()
    {
        db::Connection super = test_.connectSuperuser();
        const auto person = test_.createPerson(tenant_, u"ops"_qs, u"manager"_qs);
        must(super, u"alter role %1 connection limit 1"_qs.arg(person.login));
        std::optional<db::Connection> other = test_.connect(person);
        db::Database database(test_.settings(person), 3);
        std::vector<std::optional<Result<qint64>>> answers(4);
        for (auto &answer : answers) {
            auto task = database.read(this, &ServerRefusalTest::backend);
            QCoro::connect(std::move(task), this, into(answer));
        }
        for (auto &answer : answers) {
            QTRY_VERIFY(answer);
            QVERIFY(!*answer);
            QVERIFY2(answer->error().message.contains(u"Too many windows"_qs), qPrintable(answer->error().message));
        }
        QCOMPARE(database.state(), db::Database::State::Offline);
        other.reset();
        QTRY_COMPARE(database.state(), db::Database::State::Online);
    }

    void oneWorkerAtATimeTriesWhileNoneHasAConnection()
    {
        const auto net = proxy();
        db::ConnectionSettings settings = net->through(test_.settings(tenant_.admin));
        settings.connectTimeoutSeconds = 1;
        net->stall();
        db::Database database(settings, 3);
        int tries = 0;
        connect(&database, &db::Database::stateChanged, this, [&] { tries = tries ? tries : net->accepted(); });
        std::vector<std::optional<Result<qint64>>> answers(5);
        for (auto &answer : answers) {
            auto task = database.read(this, &ServerRefusalTest::backend);
            QCoro::connect(std::move(task), this, into(answer));
        }
        for (auto &answer : answers) {
            QTRY_VERIFY(answer);
            QVERIFY(!*answer);
            QCOMPARE(answer->error().kind, Error::Kind::Unavailable);
        }
        QCOMPARE(tries, 1);
        net->heal();
        QTRY_COMPARE(database.state(), db::Database::State::Online);
    }

    void whyAServerIsNotToBeReachedIsSaidPlainly_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        const QString login = u"alter role %1 "_qs;
        QTest::newRow("wrong password now")
            << login + u"password 'other'"_qs << int(Error::Kind::Forbidden) << u"password do not match"_qs;
        QTest::newRow("disabled") << login + u"nologin"_qs << int(Error::Kind::Forbidden) << u"account is disabled"_qs;
        QTest::newRow("too many windows")
            << login + u"connection limit 0"_qs << int(Error::Kind::Unavailable) << u"Too many windows"_qs;
        QTest::newRow("database shut") << u"alter database %2 allow_connections false"_qs
                                       << int(Error::Kind::Unavailable) << u"refused the connection"_qs;
        QTest::newRow("database gone") << u"alter database %2 rename to %2_gone"_qs << int(Error::Kind::NotFound)
                                       << u"There is no database"_qs;
    }
    void whyAServerIsNotToBeReachedIsSaidPlainly()
    {
        QFETCH(QString, sql);
        QFETCH(int, kind);
        QFETCH(QString, words);
        if (!own_)
            ownTenant_ = own_.emplace().createTenant();
        const TestDatabase &own = *own_;
        const TestDatabase::Tenant &tenant = ownTenant_;
        db::ConnectionSettings maintenance = own.superuser();
        maintenance.database = u"postgres"_qs;
        db::Connection super = *db::Connection::open(maintenance);
        must(super, sql.contains(u"%2"_qs) ? QString(sql).replace(u"%2"_qs, own.name()) : sql.arg(tenant.admin.login));
        const auto refused = db::Connection::open(own.settings(tenant.admin));
        if (sql.contains(u"rename"_qs))
            must(super, u"alter database %1_gone rename to %1"_qs.arg(own.name()));
        if (sql.contains(u"allow_connections"_qs))
            must(super, u"alter database %1 allow_connections true"_qs.arg(own.name()));
        must(super,
            u"alter role %1 login connection limit 16 password '%2'"_qs.arg(
                tenant.admin.login, verifierFor(super, tenant.admin.login, tenant.admin.password)));
        QVERIFY(!refused);
        QCOMPARE(int(refused.error().kind), kind);
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message + refused.error().detail));
    }

    void aNameThatNobodyKnowsIsSaid()
    {
        db::ConnectionSettings settings = test_.settings(tenant_.admin);
        settings.host = u"no-such-computer.invalid"_qs;
        settings.connectTimeoutSeconds = 2;
        const auto refused = db::Connection::open(settings);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Unavailable);
        QVERIFY2(refused.error().message.contains(settings.host), qPrintable(refused.error().message));
    }

    void aNetworkWithoutNamesIsSaidAndCanBeLeft()
    {
        auto said = [](db::DialFailure::Cause cause) { return db::errorFromDial({cause, {}}, example()).message; };
        QVERIFY(said(db::DialFailure::Cause::NoNameServer).contains(u"does not say where db.example is"_qs));
        QVERIFY(said(db::DialFailure::Cause::NoSuchHost).contains(u"no computer named db.example"_qs));
        // Whoever leaves does not wait for the name server.
        db::ConnectionSettings settings = test_.settings(tenant_.admin);
        settings.host = u"db.example"_qs;
        auto lifeline = std::make_shared<db::Lifeline>();
        lifeline->cut();
        const auto refused = db::Connection::open(settings, lifeline);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Cancelled);
    }

    void aServerOnThisComputerIsNotLookedForInANetwork()
    {
        using Cause = db::DialFailure::Cause;
        db::ConnectionSettings here = example();
        here.host = u"/run/user/1000/purser"_qs;
        for (const db::DialFailure &failure : {db::DialFailure{Cause::TimedOut, {}},
                 {Cause::Server, u"connection failed: Resource temporarily unavailable"_qs},
                 {Cause::Server, u"connection to server on socket failed: Connection refused"_qs},
                 {Cause::Server, u"connection to server on socket failed: No such file or directory"_qs}}) {
            const QString said = db::errorFromDial(failure, here).message;
            QVERIFY2(said.startsWith(u"The database server on this computer"_qs), qPrintable(said));
            QVERIFY2(said.contains(here.host) && !said.contains(u"VPN"_qs), qPrintable(said));
        }
        QVERIFY(db::errorFromDial({Cause::TimedOut, {}}, example()).message.contains(u"VPN"_qs));
        // and over a socket that really has nobody behind it
        here.host = QDir::tempPath();
        here.port = 1;
        const auto nobody = db::Connection::open(here);
        QVERIFY(!nobody);
        QVERIFY2(nobody.error().message.contains(u"is not running"_qs), qPrintable(nobody.error().message));
    }

    void whatTheServerSaysInAnotherLanguageIsUnderstood()
    {
        auto said = [](const char *text) {
            return db::errorFromDial({db::DialFailure::Cause::Server, QString::fromUtf8(text)}, example());
        };
        const Error starting = said("connection to server at \"db.example\" failed: FATAL:  57P03: das "
                                    "Datenbanksystem startet\nORT:  ProcessStartupPacket, postmaster.c:2290\n");
        QVERIFY2(starting.message.contains(u"starting or stopping"_qs), qPrintable(starting.message));
        const Error hba = said("connection failed: FATAL:  28000: aucune entrée dans pg_hba.conf\nEMPLACEMENT :  "
                               "ClientAuthentication, auth.c:543\n");
        QVERIFY2(hba.message.contains(u"does not accept connections from this computer"_qs), qPrintable(hba.message));
        const Error full = said("connection failed: FATAL:  53300: trop de clients\nEMPLACEMENT :  "
                                "InitProcess, proc.c:359\n");
        QVERIFY2(full.message.contains(u"is full"_qs), qPrintable(full.message));
    }
};

PURSER_TEST(ServerRefusalTest) // async, serial: waits for faults to be noticed in time
#include "serverrefusaltest.moc"
