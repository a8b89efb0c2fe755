#include "tests/models/db/faultstage.h"

#include "models/db/notifications.h"

#include <QSignalSpy>
#include <QTimer>

using namespace purser;
using namespace purser::test;
using Verdict = FaultProxy::Verdict;
using std::chrono::milliseconds;

/// What a network does to connections, one at a time, and what the program makes of it.
class FaultTest : public FaultStage {
    Q_OBJECT

    static Result<> sleepInServer(db::Connection &c)
    {
        auto done = c.exec("select pg_sleep(600)");
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
        QSignalSpy unanswered(&database, &db::Database::commitUnanswered);
        QSignalSpy settled(&database, &db::Database::commitSettled);
        const QString title = QString::fromLatin1(QTest::currentDataTag());
        net->onceFromClient("commit", Verdict(verdict));
        std::optional<Result<>> answer;
        // The time that it takes to give up is only what is left to do: a busy computer may be slow before.
        auto impatient = [work = insertion(title)](db::Connection &c) -> Result<> {
            auto done = work(c);
            c.setPatience(milliseconds(1'500));
            return done;
        };
        auto task = database.write(this, impatient);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(answer);
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
        QTRY_VERIFY(answer);
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
        database.setStatementTimeout(milliseconds(1'000), milliseconds(500));
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
        QTRY_COMPARE(database.state(), db::Database::State::Online);
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
        QCoreApplication::processEvents(); // at the next turn: whoever waited would do so for seconds
        QVERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
        net->heal(); // the old connections stay in their hole
        std::optional<Result<qint64>> next;
        auto again = database.read(this, &FaultTest::backend);
        QCoro::connect(std::move(again), this, into(next));
        QTRY_VERIFY(next);
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
        opened->setPatience(milliseconds(2'000));
        net->slowDown(24'000);
        const auto rows =
            opened->exec("select repeat('x', 60000)"); // two and a half seconds in all, never two of silence
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
        QTRY_COMPARE(database.state(), db::Database::State::Online);
        QTRY_COMPARE(listening.size(), 2);
    }
};

PURSER_TEST(FaultTest) // async, serial: waits for faults to be noticed in time
#include "faulttest.moc"
