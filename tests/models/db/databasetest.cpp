#include "models/db/database.h"
#include "models/db/notifications.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QCoroTask>
#include <QSignalSpy>

#include <sys/socket.h>

using namespace purser;
using namespace purser::test;

class DatabaseTest : public QObject {
    Q_OBJECT

    TestDatabase test_;
    TestDatabase::Tenant tenant_;

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

private slots:
    void initTestCase() { tenant_ = test_.createTenant(); }

    void workRunsElsewhereAndAnswersHere()
    {
        db::Database database(test_.settings(tenant_.admin));
        std::optional<Result<qint64>> answer;
        QThread *worker = nullptr;
        auto work = [&worker](db::Connection &c) {
            worker = QThread::currentThread();
            return backend(c);
        };
        auto task = database.read(this, work);
        QCoro::connect(std::move(task), this, [&](Result<qint64> r) {
            QCOMPARE(QThread::currentThread(), thread());
            answer.emplace(std::move(r));
        });
        QTRY_VERIFY(answer);
        QVERIFY(answer->value() > 0);
        QVERIFY(worker != thread());
    }

    void aReadCannotWriteAndAFailedWriteLeavesNothing()
    {
        db::Database database(test_.settings(tenant_.admin));
        const char *insert =
            "insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), 'never', 'ILS')";
        std::optional<Result<>> read, write;
        auto attempt = [insert](db::Connection &c) -> Result<> {
            auto done = c.exec(insert);
            return done ? Result<>() : fail(done.error());
        };
        auto reading = database.read(this, attempt);
        QCoro::connect(std::move(reading), this, into(read));
        auto failing = [insert](db::Connection &c) -> Result<> {
            std::ignore = c.exec(insert);
            return fail(Error::Kind::Invalid, u"changed my mind"_qs);
        };
        auto writing = database.write(this, failing);
        QCoro::connect(std::move(writing), this, into(write));
        QTRY_VERIFY(read && write);
        QVERIFY(!*read);
        QCOMPARE(write->error().message, u"changed my mind"_qs);
        db::Connection c = test_.connect(tenant_.admin);
        QVERIFY(must(c, u"select from catalog.products where title = 'never'"_qs).isEmpty());
    }

    void exceptionsBecomeErrors()
    {
        db::Database database(test_.settings(tenant_.admin));
        std::optional<Result<>> answer;
        auto throwing = [](db::Connection &) -> Result<> { throw std::runtime_error("oops"); };
        auto task = database.write(this, throwing);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Internal);
    }

    void destroyedContextCancelsOnTheServer()
    {
        db::Database database(test_.settings(tenant_.admin), 1);
        database.setStatementTimeout(std::chrono::minutes(10)); // else it would end by itself
        auto context = std::make_unique<QObject>();
        std::optional<Result<>> answer;
        auto sleeping = [](db::Connection &c) -> Result<> {
            auto done = c.exec("select pg_sleep(600)");
            return done ? Result<>() : fail(done.error());
        };
        auto task = database.read(context.get(), sleeping);
        QCoro::connect(std::move(task), this, into(answer));
        db::Connection super = test_.connectSuperuser();
        auto isSleeping = [&] {
            return !must(super,
                u"select from pg_stat_activity where usename = $1 and query like '%pg_sleep%' "
                "and state = 'active'"_qs,
                {tenant_.admin.login})
                        .isEmpty();
        };
        QTRY_VERIFY(isSleeping());
        context.reset();
        QVERIFY(!answer); // not from within a destructor
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Cancelled);
        QTRY_VERIFY(!isSleeping());
        // The same worker goes on with the next work.
        std::optional<Result<qint64>> next;
        auto nextTask = database.read(this, &DatabaseTest::backend);
        QCoro::connect(std::move(nextTask), this, into(next));
        QTRY_VERIFY(next);
        QVERIFY(*next);
    }

    void aKilledIdleConnectionIsReplacedWithoutAWord()
    {
        db::Database database(test_.settings(tenant_.admin), 1);
        std::optional<Result<qint64>> first, second;
        auto task = database.read(this, &DatabaseTest::backend);
        QCoro::connect(std::move(task), this, into(first));
        QTRY_VERIFY(first);
        db::Connection super = test_.connectSuperuser();
        must(super, u"select pg_terminate_backend($1::int)"_qs, {first->value()});
        auto again = database.read(this, &DatabaseTest::backend);
        QCoro::connect(std::move(again), this, into(second));
        QTRY_VERIFY(second);
        QVERIFY2(*second, second->has_value() ? "" : qPrintable(second->error().detail));
        QVERIFY(second->value() != first->value());
    }

    void offlineIsSaidAndEndsByItself()
    {
        db::Connection super = test_.connectSuperuser();
        db::Database database(test_.settings(tenant_.admin), 1);
        QSignalSpy states(&database, &db::Database::stateChanged);
        must(super, u"alter role %1 connection limit 0"_qs.arg(tenant_.admin.login));
        std::optional<Result<qint64>> answer;
        auto task = database.read(this, &DatabaseTest::backend);
        QCoro::connect(std::move(task), this, into(answer));
        QTRY_VERIFY(answer);
        QCOMPARE(answer->error().kind, Error::Kind::Unavailable);
        QTRY_COMPARE(database.state(), db::Database::State::Offline);
        QVERIFY(database.offlineSince().isValid());
        QVERIFY(!database.lastError().message.isEmpty());
        must(super, u"alter role %1 connection limit 16"_qs.arg(tenant_.admin.login));
        QTRY_COMPARE(database.state(), db::Database::State::Online);
        QCOMPARE(states.size(), 2);
    }

    void aCommitWhoseAnswerWasLostIsLookedUp()
    {
        // COMMIT runs a deferred check that waits for a lock; there the client is cut off, and the server either
        // finishes or not. What finish() says must be what the table says.
        db::Connection super = test_.connectSuperuser();
        must(super, u"create table public.gate (a int)"_qs);
        must(super,
            u"create function public.wait_at_gate() returns trigger language plpgsql security definer as "
            "$$ begin perform pg_advisory_xact_lock_shared(77); return null; end $$"_qs);
        must(super,
            u"create constraint trigger gate after insert on catalog.product_images deferrable initially deferred "
            "for each row execute function public.wait_at_gate()"_qs);
        for (const bool letThrough : {true, false}) {
            const QString title = letThrough ? u"saved"_qs : u"cut"_qs;
            db::Connection keeper = test_.connectSuperuser();
            must(keeper, u"select pg_advisory_lock(77)"_qs);
            db::Connection c = test_.connect(tenant_.admin);
            const int socket = PQsocket(c.handle());
            const qint64 pid = must(c, u"select pg_backend_pid()"_qs).first().integer(0);
            QVERIFY(c.begin());
            must(c,
                u"with p as (insert into catalog.products (tenant_id, title, currency) "
                "values (auth.tenant_id(), $1, 'ILS') returning tenant_id, id) "
                "insert into catalog.product_images (tenant_id, product_id, url) select tenant_id, id, 'x:' from p"_qs,
                {title});
            std::thread meanwhile([&] {
                QTRY_VERIFY(!must(
                    super, u"select from pg_stat_activity where pid = $1::int and wait_event = 'advisory'"_qs, {pid})
                                 .isEmpty());
                ::shutdown(socket, SHUT_RDWR);
                if (!letThrough)
                    must(super, u"select pg_terminate_backend($1::int)"_qs, {pid});
                must(keeper, u"select pg_advisory_unlock(77)"_qs);
            });
            const auto outcome = c.finish({});
            meanwhile.join();
            QCOMPARE(outcome.has_value(), letThrough);
            QCOMPARE(!must(super, u"select from catalog.products where title = $1"_qs, {title}).isEmpty(), letThrough);
        }
        must(super, u"drop trigger gate on catalog.product_images"_qs);
    }

    void notificationsArriveAndMissedOnesAreSaid()
    {
        const QString channel = u"purser_"_qs + tenant_.id.value.toString(QUuid::Id128);
        db::Notifications notifications(test_.settings(tenant_.admin), {channel});
        QSignalSpy received(&notifications, &db::Notifications::received);
        QSignalSpy missed(&notifications, &db::Notifications::missed);
        db::Connection c = test_.connect(tenant_.admin);
        // Until it listens, nothing arrives: announce until it does.
        auto announce = [&] {
            must(c,
                u"insert into catalog.products (tenant_id, title, currency) values (auth.tenant_id(), 'n', 'ILS')"_qs);
            return received.size() > 0;
        };
        QTRY_VERIFY(announce());
        const auto payload = QJsonDocument::fromJson(received.first().at(1).toString().toUtf8()).object();
        QCOMPARE(payload[u"table"].toString(), u"products"_qs);
        QVERIFY(!payload[u"ids"].toArray().isEmpty());
        db::Connection super = test_.connectSuperuser();
        must(super,
            u"select pg_terminate_backend(pid) from pg_stat_activity where usename = $1 and query like 'listen%'"_qs,
            {tenant_.admin.login});
        QCOMPARE(missed.size(), 1); // what happened before it listened
        QTRY_COMPARE(missed.size(), 2);
    }
};

PURSER_TEST(DatabaseTest) // async
#include "databasetest.moc"
