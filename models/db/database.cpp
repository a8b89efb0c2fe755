#include "models/db/database.h"

#include <QRandomGenerator>

#include <spdlog/spdlog.h>

namespace purser::db {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds cancelGrace{5'000}; // a server that was asked to stop and does not is no longer waited for
constexpr milliseconds farewell{500}; // what a running statement gets to end when the program wants to go
constexpr milliseconds firstWaitForRoom{50}; // for a server without room for a connection; then twice as long
constexpr milliseconds lastWaitForRoom{800};
constexpr milliseconds crowdedOutPause{200}; // until a worker for which there is no room looks for work again

} // namespace

/// A thread with its connection, and what others may say to it.
struct Database::Worker {
    std::thread thread;
    std::shared_ptr<Lifeline> lifeline = std::make_shared<Lifeline>();
    std::mutex mutex; ///< guards running and cancel
    quint64 running = 0; ///< id of the job
    std::shared_ptr<PGcancel> cancel;
    bool crowdedOut = false; ///< the server had no room for it, while others of the pool have theirs; its thread only
    std::shared_ptr<std::atomic<int>> cancelling = std::make_shared<std::atomic<int>>(0); ///< requests under way
};

Database::Database(ConnectionSettings settings, int workers, QObject *parent)
    : QObject(parent), settings_(std::move(settings)), limit_(std::max(1, workers)), attemptTimer_(new QTimer(this))
{
    attemptTimer_->setSingleShot(true);
    connect(attemptTimer_, &QTimer::timeout, this, &Database::probe);
}

Database::~Database()
{
    std::unordered_map<quint64, std::function<void()>> abandoned;
    {
        const std::lock_guard lock(abandonMutex_);
        abandoned = abandon_;
    }
    for (const auto &[id, giveUp] : abandoned) {
        cancel(id);
        giveUp();
    }
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        queue_.clear();
        wake_.notify_all();
        turn_.notify_all();
        workerEnded_.wait_for(lock, farewell, [this] { return ended_ == workers_.size(); });
    }
    for (const auto &worker : workers_)
        worker->lifeline->cut();
    for (const auto &worker : workers_)
        worker->thread.join();
}

Error Database::unexpectedException(const std::exception &e)
{
    spdlog::error("work on the database threw: {}", e.what());
    return {Error::Kind::Internal,
        tr("The program made a mistake while working with the database: %1").arg(QString::fromUtf8(e.what())),
        QString::fromUtf8(e.what()), {}};
}

void Database::post(Job job)
{
    const std::lock_guard lock(mutex_);
    if (stopping_)
        return;
    const bool probe = job.probe;
    if (probe)
        queue_.push_front(std::move(job));
    else
        queue_.push_back(std::move(job));
    const int running = static_cast<int>(workers_.size());
    // All workers may be waiting for a server that is gone: whoever looks for it must not wait behind them.
    if (static_cast<int>(queue_.size()) > idle_ && (running < limit_ || (probe && running == limit_)))
        addWorker();
    else
        wake_.notify_one();
}

void Database::warmUp(int connections)
{
    for (int i = 0; i < connections; ++i)
        post({nextId_++, Access::Bare, false, [](Connection *, const Error *, bool) { return true; }, {}});
}

void Database::addWorker()
{
    workers_.push_back(std::make_unique<Worker>());
    Worker &worker = *workers_.back();
    worker.thread = std::thread([this, &worker] { loop(worker); });
}

/// Asks the server to stop what the job is doing. That can take as long as the network likes: it happens on a thread
/// of its own, which nobody waits for.
void Database::cancel(quint64 id)
{
    const std::lock_guard lock(mutex_);
    for (const auto &worker : workers_) {
        const std::lock_guard busy(worker->mutex);
        if (worker->running != id || !worker->cancel)
            continue;
        worker->lifeline->giveUpIn(cancelGrace);
        ++*worker->cancelling;
        std::thread([request = worker->cancel, underWay = worker->cancelling] {
            char error[256];
            PQcancel(request.get(), error, sizeof error);
            --*underWay;
        }).detach();
    }
}

void Database::loop(Worker &worker)
{
    std::optional<Connection> connection;
    for (;;) {
        Job job;
        std::optional<Error> refusal;
        {
            std::unique_lock lock(mutex_);
            ++idle_;
            wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            --idle_;
            if (stopping_)
                break;
            job = std::move(queue_.front());
            queue_.pop_front();
            if (!job.probe)
                refusal = offlineError_;
        }
        if (job.abandoned && job.abandoned())
            continue;
        if (refusal)
            job.run(nullptr, &*refusal, false);
        else
            perform(worker, connection, job);
        if (connection && !connection->isAlive()) {
            drop(worker, connection);
            if (!job.probe)
                QMetaObject::invokeMethod(
                    this, [this] { check(); }, Qt::QueuedConnection);
        }
    }
    drop(worker, connection);
    const std::lock_guard lock(mutex_);
    ++ended_;
    workerEnded_.notify_all();
}

/// Runs \a job, once more when it was a read whose connection broke.
void Database::perform(Worker &worker, std::optional<Connection> &connection, const Job &job)
{
    for (const bool maybeAgain : {true, false}) {
        worker.lifeline->renew();
        if (auto prepared = prepare(worker, connection, job); !prepared) {
            if (worker.crowdedOut) {
                post(job); // the workers that are connected take it, as long as this one keeps out of their way
                worker.lifeline->sleep(crowdedOutPause);
            } else {
                job.run(nullptr, &prepared.error(), false);
            }
            return;
        }
        if (job.abandoned && job.abandoned()) {
            if (job.access != Access::Bare)
                std::ignore = connection->script("rollback");
            return;
        }
        connection->setPatience(
            job.access == Access::Bare ? milliseconds(0) : milliseconds(statementTimeoutMs_ + graceMs_));
        {
            const std::lock_guard lock(worker.mutex);
            worker.running = job.id;
        }
        const bool answered = job.run(&*connection, nullptr, maybeAgain);
        {
            const std::lock_guard lock(worker.mutex);
            worker.running = 0;
            if (connection->isAlive()) // the lookup of a commit has made a new one
                worker.cancel.reset(PQgetCancel(connection->handle()), &PQfreeCancel);
        }
        // A cancel request that is still on its way would hit the next job: let it arrive, or let it hit nobody.
        for (int i = 0; i < 25 && *worker.cancelling > 0 && worker.lifeline->sleep(milliseconds(20)); ++i) { }
        if (*worker.cancelling > 0) {
            drop(worker, connection);
            worker.cancelling = std::make_shared<std::atomic<int>>(0);
        }
        if (answered)
            return;
        drop(worker, connection);
    }
}

void Database::drop(Worker &worker, std::optional<Connection> &connection)
{
    if (!connection)
        return;
    {
        const std::lock_guard lock(worker.mutex);
        worker.cancel.reset();
    }
    connection.reset();
    const std::lock_guard lock(mutex_);
    --connected_;
}

/// Waits until \a job may open a connection, or says why it may not. While the pool has no connection at all, one
/// worker at a time tries: the server counts connections that it is about to refuse, so that of several that come at
/// once none may get the only place. Whoever looks whether the server is there does not wait behind one that hangs.
Result<> Database::takeTurn(const Job &job)
{
    std::unique_lock lock(mutex_);
    const auto free = [this] { return connecting_ == 0 || connected_ > 0 || stopping_; };
    if (!job.probe && !free()) {
        turn_.wait(lock, free);
        if (stopping_)
            return fail(Error{Error::Kind::Cancelled, {}, {}, {}});
        if (offlineError_) // the one before has found out
            return fail(*offlineError_);
    }
    ++connecting_;
    return {};
}

/// Tells everybody what came of the turn, before the next one tries.
void Database::endTurn(const Worker &worker, const Result<> &outcome)
{
    const std::lock_guard lock(mutex_);
    --connecting_;
    turn_.notify_all();
    if (outcome) {
        QMetaObject::invokeMethod(
            this, [this] { goOnline(); }, Qt::QueuedConnection);
    } else if (!worker.crowdedOut && !outcome.error().is(Error::Kind::Timeout)
        && !outcome.error().is(Error::Kind::Cancelled)) {
        offlineError_ = outcome.error();
        QMetaObject::invokeMethod(
            this, [this, error = outcome.error()] { goOffline(error); }, Qt::QueuedConnection);
    }
}

/// A live connection with the transaction begun. A connection that died while idle is replaced without a word;
/// when that fails too, everybody is told that the database is away.
Result<> Database::prepare(Worker &worker, std::optional<Connection> &connection, const Job &job)
{
    worker.crowdedOut = false;
    auto begin = [&, access = job.access]() -> Result<> {
        connection->setPatience(milliseconds(signOfLifeMs_));
        if (access == Access::Bare)
            return connection->script("select 1");
        // Should this computer vanish in the middle, the server lets go of the locks soon after.
        const qint64 limit = statementTimeoutMs_;
        return connection->begin(access == Access::Read ? Connection::Access::ReadOnly : Connection::Access::ReadWrite,
            "set local statement_timeout = " + QByteArray::number(limit)
                + ";set local idle_in_transaction_session_timeout = " + QByteArray::number(limit + graceMs_) + ';');
    };
    if (connection) {
        auto begun = begin();
        if (begun)
            return begun;
        if (connection->isAlive()) {
            // A cancel request meant for the work before may arrive late and hit BEGIN instead.
            std::ignore = connection->script("rollback");
            return begin();
        }
        drop(worker, connection);
    }
    if (auto turn = takeTurn(job); !turn)
        return turn;
    Result<> outcome = connectAnew(worker, connection);
    if (outcome)
        outcome = begin();
    endTurn(worker, outcome);
    return outcome;
}

Result<> Database::connectAnew(Worker &worker, std::optional<Connection> &connection)
{
    auto opened = Connection::open(settings_, worker.lifeline);
    // The server still counts connections that it has just refused or that were just closed, so while the pool has none
    // it is asked again, after waits of differing length so that two do not keep meeting.
    for (auto wait = firstWaitForRoom; !opened && opened.error().code == u"53300"; wait *= 2) {
        {
            const std::lock_guard lock(mutex_);
            worker.crowdedOut = connected_ > 0 && !stopping_;
            if (worker.crowdedOut || stopping_)
                break;
        }
        if (wait > lastWaitForRoom)
            break;
        const int most = static_cast<int>(wait.count());
        if (!worker.lifeline->sleep(wait / 2 + milliseconds(QRandomGenerator::global()->bounded(most))))
            break;
        opened = Connection::open(settings_, worker.lifeline);
    }
    if (!opened)
        return fail(opened.error());
    connection.emplace(std::move(*opened));
    connection->setCommitPatience(std::nullopt);
    auto tell = [this](auto change) { QMetaObject::invokeMethod(this, change, Qt::QueuedConnection); };
    connection->setCommitWatch({[this, tell] {
                                    tell([this] {
                                        ++unsettled_;
                                        spdlog::warn("the answer to a commit was lost");
                                        emit commitUnanswered();
                                        check();
                                    });
                                },
        [this, tell](bool saved) {
            tell([this, saved] {
                --unsettled_;
                spdlog::info("the commit whose answer was lost: {}", saved ? "saved" : "not saved");
                emit commitSettled(saved);
            });
        }});
    {
        const std::lock_guard lock(worker.mutex);
        worker.cancel.reset(PQgetCancel(connection->handle()), &PQfreeCancel);
    }
    const std::lock_guard lock(mutex_);
    ++connected_;
    turn_.notify_all();
    return {};
}

void Database::goOffline(const Error &error)
{
    {
        const std::lock_guard lock(mutex_);
        offlineError_ = error;
    }
    lastError_ = error;
    constexpr int delaysSeconds[] = {1, 2, 4, 8, 15};
    const int delay = delaysSeconds[std::min<size_t>(static_cast<size_t>(attempts_), std::size(delaysSeconds) - 1)];
    nextAttempt_ = QDateTime::currentDateTime().addSecs(delay);
    attemptTimer_->start(std::chrono::seconds(delay));
    if (state_ == State::Offline) {
        ++attempts_;
        emit attemptFailed();
        return;
    }
    spdlog::warn("database away: {}", error.detail.toStdString());
    state_ = State::Offline;
    offlineSince_ = QDateTime::currentDateTime();
    emit stateChanged(state_);
}

void Database::goOnline()
{
    {
        const std::lock_guard lock(mutex_);
        offlineError_.reset();
    }
    attemptTimer_->stop();
    attempts_ = 0;
    if (state_ == State::Online)
        return;
    spdlog::info("database back");
    state_ = State::Online;
    lastError_ = {};
    offlineSince_ = nextAttempt_ = QDateTime();
    {
        const std::lock_guard lock(mutex_);
        for (const auto &worker : workers_) // a lookup may be waiting for this
            worker->lifeline->wake();
    }
    emit stateChanged(state_);
}

void Database::retryNow()
{
    if (state_ == State::Offline)
        probe();
}

void Database::check()
{
    if (state_ == State::Online && !checking_)
        probe();
}

void Database::probe()
{
    attemptTimer_->stop();
    checking_ = true;
    Job job;
    job.id = nextId_++;
    job.probe = true;
    job.run = [this](Connection *connection, const Error *, bool) {
        QMetaObject::invokeMethod(
            this,
            [this, there = connection != nullptr] {
                checking_ = false;
                // prepare() reports a new connection; one that had survived on this worker is news as well.
                if (there)
                    goOnline();
            },
            Qt::QueuedConnection);
        return true;
    };
    post(std::move(job));
}

} // namespace purser::db
