#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QCoroTask>
#include <QSignalSpy>

#include <atomic>

using namespace purser;
using namespace purser::test;
using Verdict = FaultProxy::Verdict;
using std::chrono::milliseconds;

/// What a network and a server do to connections, one at a time, and what the program makes of it.
class FaultTest : public QObject {
    Q_OBJECT

    TestDatabase test_;
    TestDatabase::Tenant tenant_;
    std::optional<TestDatabase> own_; ///< one that is made unreachable
    TestDatabase::Tenant ownTenant_;

    template <class T>
    static auto into(std::optional<Result<T>> &slot)
    {
        return [&slot](Result<T> r) { slot.emplace(std::move(r)); };
    }

    static Result<qint64> backend(db::Connection &c)
    {
        auto rows = c.exec("select pg_backend_pid()");
        if (!rows)
            return fail(rows.error());
        return rows->first().integer(0);
    }

    static Result<> sleepInServer(db::Connection &c)
    {
        auto done = c.exec("select pg_sleep(60)");
        return done ? Result<>() : fail(done.error());
    }

    static auto insertion(const QString &title)
    {
        return [title](db::Connection &c) -> Result<> {
            auto done = c.exec("insert into catalog.products (tenant_id, title, currency) "
                               "values (auth.tenant_id(), $1, 'ILS')",
                {title});
            return done ? Result<>() : fail(done.error());
        };
    }

    bool isThere(const QString &title)
    {
        db::Connection c = test_.connect(tenant_.admin);
        return !must(c, u"select from catalog.products where title = $1"_qs, {title}).isEmpty();
    }

    /// A first write, so that what a test gives little time to has nothing left to prepare.
    void warm(db::Database &database)
    {
        std::optional<Result<>> done;
        auto work = insertion(u"warm"_qs);
        auto task = database.write(this, work);
        QCoro::connect(std::move(task), this, into(done));
        QTRY_VERIFY(done);
        QVERIFY2(*done, done->has_value() ? "" : qPrintable(done->error().detail));
    }

    int active(const QString &part)
    {
        db::Connection super = test_.connectSuperuser();
        return must(super, u"select from pg_stat_activity where usename = $1 and state = 'active' and query like $2"_qs,
            {tenant_.admin.login, u'%' + part + u'%'})
            .size();
    }
    bool isActive(const QString &part) { return active(part) > 0; }

    std::unique_ptr<FaultProxy> proxy()
    {
        const db::ConnectionSettings s = test_.settings(tenant_.admin);
        return std::make_unique<FaultProxy>(s.host, s.port);
    }

    static db::ConnectionSettings example()
    {
        db::ConnectionSettings settings;
        settings.host = u"db.example"_qs;
        return settings;
    }

    /// Counts the turns of this thread's event loop: as long as they go on, nothing blocks it.
    struct Pulse {
        QTimer timer;
        int beats = 0;
        Pulse()
        {
            QObject::connect(&timer, &QTimer::timeout, [this] { ++beats; });
            timer.start(5);
        }
    };

private slots:
    void initTestCase() { tenant_ = test_.createTenant(); }

    void cleanup()
    {
        // A server process that sleeps does not notice that its client is gone: the next test would take it for its
        // own.
        db::Connection super = test_.connectSuperuser();
        must(super, u"select pg_terminate_backend(pid, 20000) from pg_stat_activity where usename = $1"_qs,
            {tenant_.admin.login});
    }

    void aCommitIsSavedOrNotAndNeverGuessed_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<bool>("saved");
        QTest::newRow("cut before COMMIT is sent") << int(Verdict::Cut) << false;
        QTest::newRow("cut in the middle of COMMIT") << int(Verdict::CutInTheMiddle) << false;
        QTest::newRow("swallowed, so that the server waits for it") << int(Verdict::Stall) << false;
        QTest::newRow("sent, and the way back is silent") << int(Verdict::ForwardThenStall) << true;
        QTest::newRow("sent, and cut on this side only") << int(Verdict::ForwardThenSplit) << true;
    }
    void aCommitIsSavedOrNotAndNeverGuessed()
    {
        QFETCH(int, verdict);
        QFETCH(bool, saved);
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 1);
        warm(database);
        database.setStatementTimeout(milliseconds(800), milliseconds(400));
        QSignalSpy unanswered(&database, &db::Database::commitUnanswered);
        QSignalSpy settled(&database, &db::Database::commitSettled);
        const QString title = QString::fromLatin1(QTest::currentDataTag());
        net->onceFromClient("commit", Verdict(verdict));
        std::optional<Result<>> answer;
        auto work = insertion(title);
        auto task = database.write(this, work);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QCOMPARE(isThere(title), saved);
        QCOMPARE(answer->has_value(), saved);
        QCOMPARE(unanswered.size(), 1);
        QCOMPARE(settled.size(), 1);
        QCOMPARE(settled.first().first().toBool(), saved);
        QCOMPARE(database.unsettledCommits(), 0);
        if (!saved)
            QVERIFY2(answer->error().message.contains(u"nothing was saved"_qs), qPrintable(answer->error().message));
    }

    void aCommitIsLookedUpHoweverLongTheServerIsAway()
    {
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 1);
        net->onceFromClient("commit", Verdict::ForwardThenSplit);
        QSignalSpy unanswered(&database, &db::Database::commitUnanswered);
        QSignalSpy states(&database, &db::Database::stateChanged);
        std::optional<Result<>> answer;
        auto work = insertion(u"patient"_qs);
        // Nobody gets in from the moment COMMIT was sent.
        auto refusing = [&net, work](db::Connection &c) -> Result<> {
            auto done = work(c);
            net->refuse();
            return done;
        };
        auto task = database.write(this, refusing);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_COMPARE(unanswered.size(), 1);
        QTRY_COMPARE(database.state(), db::Database::State::Offline);
        QTRY_VERIFY(states.size() == 1);
        QSignalSpy attempts(&database, &db::Database::attemptFailed);
        QTRY_VERIFY(attempts.size() >= 1);
        QVERIFY(!answer);
        QCOMPARE(database.unsettledCommits(), 1);
        net->heal();
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QVERIFY(*answer);
        QVERIFY(isThere(u"patient"_qs));
        QTRY_COMPARE(database.state(), db::Database::State::Online);
    }

    void whoLeavesWhileACommitIsLookedUpIsNotKept()
    {
        const auto net = proxy();
        auto database = std::make_unique<db::Database>(net->through(test_.settings(tenant_.admin)), 1);
        net->onceFromClient("commit", Verdict::ForwardThenSplit);
        QSignalSpy unanswered(database.get(), &db::Database::commitUnanswered);
        std::optional<Result<>> answer;
        auto work = insertion(u"left"_qs);
        auto refusing = [&net, work](db::Connection &c) -> Result<> {
            auto done = work(c);
            net->refuse();
            return done;
        };
        auto task = database->write(this, refusing);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_COMPARE(unanswered.size(), 1);
        database.reset(); // does not return while anybody waits
        QVERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
    }

    void aReadInABlackHoleIsGivenUpWhileTheWindowLives()
    {
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 1);
        std::optional<Result<qint64>> before;
        auto first = database.read(this, &FaultTest::backend);
        QCoro::connect(std::move(first), this, into(before));
        QTRY_VERIFY(before);
        QVERIFY2(*before, before->has_value() ? "" : qPrintable(before->error().detail));
        database.setStatementTimeout(milliseconds(400), milliseconds(200));
        database.setSignOfLifeTimeout(milliseconds(2000));
        net->onceFromClient("pg_sleep", Verdict::Stall);
        Pulse pulse;
        std::optional<Result<>> answer;
        auto task = database.write(this, &FaultTest::sleepInServer); // a write is not repeated
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Unavailable);
        QVERIFY(pulse.beats > 20);
        // The network is well again, and so is everything else.
        database.setStatementTimeout(milliseconds(30'000), milliseconds(5'000));
        std::optional<Result<qint64>> after;
        auto again = database.read(this, &FaultTest::backend);
        QCoro::connect(std::move(again), this, into(after));
        QTRY_VERIFY(after);
        QVERIFY(*after);
        QVERIFY(after->value() != before->value());
    }

    void aBlackHoleIsNoticedThoughAllWorkersWaitInIt()
    {
        const auto net = proxy();
        db::ConnectionSettings settings = net->through(test_.settings(tenant_.admin));
        settings.connectTimeoutSeconds = 2;
        db::Database database(settings, 2);
        std::optional<Result<>> first, second;
        auto one = database.write(this, &FaultTest::sleepInServer);
        QCoro::connect(std::move(one), this, into(first));
        auto two = database.write(this, &FaultTest::sleepInServer);
        QCoro::connect(std::move(two), this, into(second));
        QTRY_COMPARE(active(u"pg_sleep"_qs), 2);
        database.setSignOfLifeTimeout(milliseconds(300));
        net->stall();
        Pulse pulse;
        database.check();
        QTRY_COMPARE(database.state(), db::Database::State::Offline);
        QVERIFY2(
            database.lastError().message.contains(u"does not answer"_qs), qPrintable(database.lastError().message));
        QVERIFY(pulse.beats > 20);
        QVERIFY(!first && !second);
        net->heal();
        net->cutAll();
        QTRY_COMPARE_WITH_TIMEOUT(database.state(), db::Database::State::Online, 10000);
        QTRY_VERIFY(first && second);
        QCOMPARE(first->error().kind, Error::Kind::Unavailable);
    }

    void nobodyWaitsForACancelRequestInABlackHole()
    {
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 1);
        auto context = std::make_unique<QObject>();
        std::optional<Result<>> answer;
        auto task = database.read(context.get(), &FaultTest::sleepInServer);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(isActive(u"pg_sleep"_qs));
        net->stall();
        context.reset();
        QTRY_VERIFY_WITH_TIMEOUT(answer, 5000); // whoever waited would do so for longer
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
        net->heal(); // the old connections stay in their hole
        std::optional<Result<qint64>> next;
        auto again = database.read(this, &FaultTest::backend);
        QCoro::connect(std::move(again), this, into(next));
        QTRY_VERIFY_WITH_TIMEOUT(next, 15000);
        QVERIFY2(*next, qPrintable(next->error().message + next->error().detail));
    }

    void aDatabaseInABlackHoleCanBeClosed()
    {
        const auto net = proxy();
        db::ConnectionSettings settings = net->through(test_.settings(tenant_.admin));
        settings.connectTimeoutSeconds = 600; // longer than the test may take
        auto database = std::make_unique<db::Database>(settings, 3);
        database->setSignOfLifeTimeout(std::chrono::minutes(10));
        auto notifications = std::make_unique<db::Notifications>(settings, QStringList{u"a"_qs});
        QSignalSpy listening(notifications.get(), &db::Notifications::missed);
        QTRY_COMPARE(listening.size(), 1);
        std::optional<Result<>> first, second;
        auto one = database->read(this, &FaultTest::sleepInServer);
        QCoro::connect(std::move(one), this, into(first));
        QTRY_VERIFY(isActive(u"pg_sleep"_qs));
        net->stall();
        auto two = database->read(this, &FaultTest::sleepInServer); // this one hangs while it connects
        QCoro::connect(std::move(two), this, into(second));
        database.reset(); // returns, though whatever could be waited for takes ten minutes
        notifications.reset();
        QVERIFY(first && second);
        QCOMPARE(first->error().kind, Error::Kind::Cancelled);
    }

    void aReadWhoseConnectionBreaksIsReadAgain_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::newRow("cut before it arrives") << int(Verdict::Cut);
        QTest::newRow("cut in the middle of the question") << int(Verdict::CutInTheMiddle);
        QTest::newRow("cut before the answer") << int(Verdict::ForwardThenCut);
    }
    void aReadWhoseConnectionBreaksIsReadAgain()
    {
        QFETCH(int, verdict);
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 1);
        net->onceFromClient("pg_backend_pid", Verdict(verdict));
        std::optional<Result<qint64>> answer;
        auto task = database.read(this, &FaultTest::backend);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(answer);
        QVERIFY2(*answer, answer->has_value() ? "" : qPrintable(answer->error().detail));
        QCOMPARE(database.state(), db::Database::State::Online);
    }

    void anAnswerCutInTheMiddleIsNotTakenForAnAnswer()
    {
        const auto net = proxy();
        auto opened = db::Connection::open(net->through(test_.settings(tenant_.admin)));
        QVERIFY(opened);
        net->setRule([](FaultProxy::Direction to, const QByteArray &bytes) {
            return to == FaultProxy::Direction::ToClient && bytes.size() > 1000 ? Verdict::CutInTheMiddle
                                                                                : Verdict::Forward;
        });
        const auto rows = opened->exec("select repeat('x', 100000) from generate_series(1, 20)");
        QVERIFY(!rows);
        QCOMPARE(rows.error().kind, Error::Kind::Unavailable);
        QVERIFY(!opened->isAlive());
    }

    void aSlowNetworkIsWaitedForAsLongAsBytesCome()
    {
        const auto net = proxy();
        auto opened = db::Connection::open(net->through(test_.settings(tenant_.admin)));
        QVERIFY(opened);
        opened->setPatience(milliseconds(1'500));
        net->slowDown(30'000);
        const auto rows = opened->exec("select repeat('x', 60000)"); // two seconds in all, never 1.5 of silence
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        QCOMPARE(rows->first().bytes(0).size(), 60'000);
    }

    void copyingIntoABlackHoleEnds()
    {
        const auto net = proxy();
        auto opened = db::Connection::open(net->through(test_.settings(tenant_.admin)));
        QVERIFY(opened);
        QVERIFY(opened->script("create temporary table dump (a text)"));
        opened->setPatience(milliseconds(300));
        int chunks = 0;
        const auto copied = opened->copyIn("copy dump from stdin", [&]() -> Result<QByteArray> {
            if (++chunks == 3)
                net->stall();
            return QByteArray(100'000, 'x') + '\n';
        });
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Unavailable);
        QVERIFY(!opened->isAlive());
    }

    void copyingOutOfABlackHoleEnds()
    {
        const auto net = proxy();
        auto opened = db::Connection::open(net->through(test_.settings(tenant_.admin)));
        QVERIFY(opened);
        opened->setPatience(milliseconds(300));
        int lines = 0;
        const auto copied = opened->copyOut("copy (select repeat('x', 1000) from generate_series(1, 100000)) to stdout",
            [&](QByteArrayView) -> Result<> {
                if (++lines == 3)
                    net->stall();
                return {};
            });
        QVERIFY(!copied);
        QCOMPARE(copied.error().kind, Error::Kind::Unavailable);
    }

    void rowsThatStopInABlackHoleEnd()
    {
        const auto net = proxy();
        auto opened = db::Connection::open(net->through(test_.settings(tenant_.admin)));
        QVERIFY(opened);
        opened->setPatience(milliseconds(300));
        int rows = 0;
        const auto read = opened->stream(
            u"select repeat('x', 1000) from generate_series(1, 100000)"_qs, {}, [&](const db::Row &) -> Result<> {
                if (++rows == 3)
                    net->stall();
                return {};
            });
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Unavailable);
        QVERIFY(!opened->isAlive());
    }

    void aRefusingPortAndItsReturnAreNoticed()
    {
        const auto net = proxy();
        db::Database database(net->through(test_.settings(tenant_.admin)), 2);
        db::Notifications notifications(database.settings(), {u"a"_qs});
        connect(&notifications, &db::Notifications::lost, &database, &db::Database::check);
        QSignalSpy listening(&notifications, &db::Notifications::missed);
        QTRY_COMPARE(listening.size(), 1);
        net->refuse();
        net->cutAll();
        // Nobody asked for anything: the listener is the one who notices.
        QTRY_COMPARE(database.state(), db::Database::State::Offline);
        QVERIFY2(database.lastError().message.contains(u"Nothing answers on port"_qs),
            qPrintable(database.lastError().message));
        net->heal();
        QTRY_COMPARE_WITH_TIMEOUT(database.state(), db::Database::State::Online, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(listening.size(), 2, 10000);
    }

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
                auto work = [](db::Connection &c) -> Result<qint64> {
                    std::ignore = c.exec("select pg_sleep(0.05)");
                    return backend(c);
                };
                auto task = database.read(this, work);
                QCoro::connect(std::move(task), this, into(answer));
            }
            for (auto &answer : answers) {
                QTRY_VERIFY_WITH_TIMEOUT(answer, 15000);
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
            auto task = database.read(this, &FaultTest::backend);
            QCoro::connect(std::move(task), this, into(answer));
        }
        for (auto &answer : answers) {
            QTRY_VERIFY_WITH_TIMEOUT(answer, 15000);
            QVERIFY(!*answer);
            QVERIFY2(answer->error().message.contains(u"Too many windows"_qs), qPrintable(answer->error().message));
        }
        QCOMPARE(database.state(), db::Database::State::Offline);
        other.reset();
        QTRY_COMPARE_WITH_TIMEOUT(database.state(), db::Database::State::Online, 15000);
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
            auto task = database.read(this, &FaultTest::backend);
            QCoro::connect(std::move(task), this, into(answer));
        }
        for (auto &answer : answers) {
            QTRY_VERIFY(answer);
            QVERIFY(!*answer);
            QCOMPARE(answer->error().kind, Error::Kind::Unavailable);
        }
        QCOMPARE(tries, 1);
        net->heal();
        QTRY_COMPARE_WITH_TIMEOUT(database.state(), db::Database::State::Online, 15000);
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

PURSER_TEST(FaultTest) // async, serial: waits for faults to be noticed in time
#include "faulttest.moc"
