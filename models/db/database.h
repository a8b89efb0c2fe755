#pragma once

#include "models/db/connection.h"

#include <QAbstractEventDispatcher>
#include <QObject>
#include <QTimer>

#include <QCoroTask>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace purser::db {

/// The signed-in person's database: a small pool of threads with a connection each, on which work runs in
/// transactions, while the caller's thread goes on. Lost connections come back by themselves, and a read whose
/// connection broke is read again; nothing that another computer does or leaves undone makes anybody here wait for
/// ever.
///
///     auto task = database->read(this, [id](Connection &c) { return loadProduct(c, id); });
///     QCoro::connect(std::move(task), this, [this](Result<Product> product) { … });
///
/// The work runs on a worker thread: it captures values only, and a read may run twice. When \a context is destroyed
/// before the answer is there, the work is dropped or cancelled on the server, and whoever awaits gets Cancelled.
class Database : public QObject {
    Q_OBJECT

public:
    enum class State { Online, Offline };
    Q_ENUM(State)

    /// Connects lazily: the first work opens the first connection. \a workers is the most connections used, beside one
    /// that looks whether the server is there while all of them are busy.
    explicit Database(ConnectionSettings settings, int workers = 3, QObject *parent = nullptr);
    ~Database() override;

    /// Opens \a connections in the background, for work that is about to come.
    void warmUp(int connections);

    /// Runs \a work in a read-only transaction.
    template <class F>
    auto read(QObject *context, F work)
    {
        return start(context, Access::Read, std::move(work));
    }
    /// Runs \a work in a transaction and commits it when it succeeds.
    template <class F>
    auto write(QObject *context, F work)
    {
        return start(context, Access::Write, std::move(work));
    }
    /// Runs \a work outside any transaction, for work that makes its own (several commits, COPY, LISTEN).
    template <class F>
    auto run(QObject *context, F work)
    {
        return start(context, Access::Bare, std::move(work));
    }

    [[nodiscard]] const ConnectionSettings &settings() const { return settings_; }
    [[nodiscard]] State state() const { return state_; }
    /// Why it is offline, for people; empty when online.
    [[nodiscard]] const Error &lastError() const { return lastError_; }
    [[nodiscard]] QDateTime offlineSince() const { return offlineSince_; }
    /// When the next attempt to reconnect is due; invalid when online.
    [[nodiscard]] QDateTime nextAttempt() const { return nextAttempt_; }
    /// Tries to reconnect now instead of at nextAttempt().
    void retryNow();
    /// Looks whether the server is there. Done by itself when a connection breaks; stateChanged() tells when it is not.
    void check();
    /// The longest a statement of a read or write may take. The server ends it; when nothing is heard of the server
    /// for \a grace longer, the connection is given up.
    void setStatementTimeout(
        std::chrono::milliseconds timeout, std::chrono::milliseconds grace = std::chrono::seconds(10))
    {
        statementTimeoutMs_ = timeout.count();
        graceMs_ = grace.count();
    }
    /// How long the server may take to say that it is there.
    void setSignOfLifeTimeout(std::chrono::milliseconds timeout) { signOfLifeMs_ = timeout.count(); }
    /// Writes that were sent to be saved and whose outcome is being looked up, because the answer was lost.
    [[nodiscard]] int unsettledCommits() const { return unsettled_; }

signals:
    void stateChanged(purser::db::Database::State state);
    /// Another attempt failed; nextAttempt() and lastError() are new.
    void attemptFailed();
    /// The answer to a COMMIT is missing; its outcome is looked up, however long the server is away.
    void commitUnanswered();
    /// What became of it, told before the work's own answer.
    void commitSettled(bool saved);

private:
    enum class Access { Read, Write, Bare };
    template <class R>
    struct Pending;
    template <class R, class F>
    struct Operation;
    struct Job {
        quint64 id = 0;
        Access access = Access::Bare;
        bool probe = false; ///< looks whether the server is there, so it runs while offline
        /// Runs with the connection, or with the error that kept it from running. False: the connection broke, nothing
        /// has been answered, and it may be run again; only when \a maybeAgain.
        std::function<bool(Connection *, const Error *, bool maybeAgain)> run;
        std::function<bool()> abandoned;
    };
    struct Worker;

    template <class F, class R = std::invoke_result_t<F &, Connection &>>
    QCoro::Task<R> start(QObject *context, Access access, F work)
    {
        Operation<R, F> operation(this, context, access, std::move(work)); // a local, never a temporary: g++ 12
        co_return co_await std::move(operation);
    }

    static Error unexpectedException(const std::exception &e);
    void post(Job job);
    void cancel(quint64 id);
    void addWorker();
    void loop(Worker &worker);
    void perform(Worker &worker, std::optional<Connection> &connection, const Job &job);
    Result<> prepare(Worker &worker, std::optional<Connection> &connection, const Job &job);
    Result<> takeTurn(const Job &job);
    void endTurn(const Worker &worker, const Result<> &outcome);
    Result<> connectAnew(Worker &worker, std::optional<Connection> &connection);
    void drop(Worker &worker, std::optional<Connection> &connection);
    void goOffline(const Error &error);
    void goOnline();
    void probe();

    ConnectionSettings settings_;
    int limit_;
    std::atomic<qint64> statementTimeoutMs_{30'000};
    std::atomic<qint64> graceMs_{10'000};
    std::atomic<qint64> signOfLifeMs_{6'000};
    std::atomic<quint64> nextId_{1};

    std::mutex mutex_; ///< guards queue_, workers_, idle_, connecting_, connected_, ended_, stopping_, offlineError_
    std::condition_variable wake_;
    std::condition_variable turn_; ///< to open a connection
    std::condition_variable workerEnded_;
    std::deque<Job> queue_;
    std::vector<std::unique_ptr<Worker>> workers_;
    int idle_ = 0;
    int connecting_ = 0; ///< workers that are opening a connection
    int connected_ = 0; ///< workers with a connection
    size_t ended_ = 0; ///< workers that are done for good
    bool stopping_ = false;
    std::optional<Error> offlineError_; ///< what work is answered with while offline

    // Used on this object's thread only.
    State state_ = State::Online;
    Error lastError_;
    QDateTime offlineSince_;
    QDateTime nextAttempt_;
    int attempts_ = 0;
    int unsettled_ = 0;
    bool checking_ = false;
    QTimer *attemptTimer_;

    std::mutex abandonMutex_;
    std::unordered_map<quint64, std::function<void()>> abandon_; ///< answers Cancelled; by operation id
};

template <class R>
struct Database::Pending {
    std::atomic<bool> done{false}; ///< the first of answered, context destroyed, database destroyed sets it
    std::atomic<bool> unwanted{false}; ///< the context is gone: not worth beginning any more
    std::coroutine_handle<> waiter;
    std::optional<R> answer;
    QMetaObject::Connection guard;
};

template <class R, class F>
struct Database::Operation {
    Database *database;
    QObject *context;
    Access access;
    F work;
    quint64 id = 0;
    std::shared_ptr<Pending<R>> state = std::make_shared<Pending<R>>();

    Operation(Database *d, QObject *c, Access a, F w) : database(d), context(c), access(a), work(std::move(w)) { }
    Operation(Operation &&) noexcept = default;
    Operation &operator=(Operation &&) = delete;
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;
    ~Operation() = default;

    [[nodiscard]] bool await_ready() const noexcept { return false; }
    [[nodiscard]] R await_resume() { return std::move(*state->answer); }

    /// The work with what follows it: commit or rollback. Exceptions stop here.
    static R perform(Connection &connection, Access access, F &work)
    {
        std::optional<R> answer;
        try {
            answer.emplace(work(connection));
        } catch (const std::exception &e) {
            answer.emplace(tl::unexpected<Error>(unexpectedException(e)));
        }
        if (access == Access::Bare)
            return std::move(*answer);
        Result<> outcome;
        if (!*answer)
            outcome = tl::unexpected<Error>(answer->error());
        if (auto finished = connection.finish(std::move(outcome)); !finished)
            return tl::unexpected<Error>(finished.error());
        return std::move(*answer);
    }

    void await_suspend(std::coroutine_handle<> handle)
    {
        auto s = state;
        Database *d = database;
        const quint64 jobId = id = d->nextId_++;
        s->waiter = handle;
        QObject *home = QAbstractEventDispatcher::instance(); // lives on the awaiting thread
        auto giveUp = [s, d, jobId] {
            if (s->done.exchange(true))
                return;
            QObject::disconnect(s->guard);
            {
                const std::lock_guard lock(d->abandonMutex_);
                d->abandon_.erase(jobId);
            }
            s->answer.emplace(tl::unexpected<Error>(Error{Error::Kind::Cancelled, {}, {}, {}}));
            s->waiter.resume();
        };
        if (context)
            s->guard = QObject::connect(
                context, &QObject::destroyed, home,
                [s, d, jobId, home, giveUp] {
                    // The context is only half there now: whoever waits goes on when it is gone for good.
                    s->unwanted = true;
                    d->cancel(jobId);
                    QMetaObject::invokeMethod(home, giveUp, Qt::QueuedConnection);
                },
                Qt::DirectConnection);
        {
            const std::lock_guard lock(d->abandonMutex_);
            d->abandon_.emplace(jobId, giveUp);
        }
        auto shared = std::make_shared<F>(std::move(work));
        Job job;
        job.id = jobId;
        job.access = access;
        job.abandoned = [s] { return s->done.load() || s->unwanted.load(); };
        job.run = [s, d, jobId, home, shared, jobAccess = access](
                      Connection *connection, const Error *error, bool maybeAgain) {
            auto answer = std::make_shared<std::optional<R>>();
            if (connection) {
                answer->emplace(Operation::perform(*connection, jobAccess, *shared));
                // What was only read can be read again; it is not even worth a word.
                if (maybeAgain && jobAccess == Access::Read && !**answer && !connection->isAlive())
                    return false;
            } else {
                answer->emplace(tl::unexpected<Error>(*error));
            }
            QMetaObject::invokeMethod(
                home,
                [s, d, jobId, answer] {
                    if (s->done.exchange(true))
                        return;
                    QObject::disconnect(s->guard);
                    {
                        const std::lock_guard lock(d->abandonMutex_);
                        d->abandon_.erase(jobId);
                    }
                    s->answer = std::move(*answer);
                    s->waiter.resume();
                },
                Qt::QueuedConnection);
            return true;
        };
        d->post(std::move(job));
    }
};

} // namespace purser::db
