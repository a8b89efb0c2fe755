#include "models/db/database.h"

#include <spdlog/spdlog.h>

namespace purser::db {

Database::Database(ConnectionSettings settings, int workers, QObject *parent)
    : QObject(parent)
    , settings_(std::move(settings))
    , limit_(std::max(1, workers))
    , attemptTimer_(new QTimer(this))
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
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        queue_.clear();
    }
    wake_.notify_all();
    for (const auto &worker : workers_)
        worker->thread.join();
    cancellers_.waitForDone();
}

Error Database::unexpectedException(const std::exception &e)
{
    spdlog::error("work on the database threw: {}", e.what());
    return {Error::Kind::Internal, tr("The program made a mistake while working with the database: %1")
                                       .arg(QString::fromUtf8(e.what())),
        QString::fromUtf8(e.what()), {}};
}

void Database::post(Job job)
{
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(job));
    if (static_cast<int>(queue_.size()) > idle_ && static_cast<int>(workers_.size()) < limit_) {
        workers_.push_back(std::make_unique<Worker>());
        Worker &worker = *workers_.back();
        worker.thread = std::thread([this, &worker] { loop(worker); });
    } else {
        wake_.notify_one();
    }
}

void Database::cancel(quint64 id)
{
    const std::lock_guard lock(mutex_);
    for (const auto &owner : workers_) {
        Worker *worker = owner.get();
        cancellers_.start([worker, id] {
            const std::lock_guard busy(worker->mutex);
            if (worker->running != id || !worker->cancel)
                return;
            char error[256];
            PQcancel(worker->cancel, error, sizeof error);
        });
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
        if (refusal) {
            job.run(nullptr, &*refusal);
            continue;
        }
        auto prepared = prepare(worker, connection, job.access);
        if (prepared) {
            {
                const std::lock_guard lock(worker.mutex);
                worker.running = job.id;
            }
            job.run(&*connection, nullptr);
            const std::lock_guard lock(worker.mutex);
            worker.running = 0;
        } else {
            job.run(nullptr, &prepared.error());
        }
        if (connection && !connection->isAlive()) {
            const std::lock_guard lock(worker.mutex);
            PQfreeCancel(std::exchange(worker.cancel, nullptr));
            connection.reset();
        }
    }
    const std::lock_guard lock(worker.mutex);
    PQfreeCancel(std::exchange(worker.cancel, nullptr));
}

/// A live connection with the transaction begun. A connection that died while idle is replaced without a word;
/// when that fails too, everybody is told that the database is away.
Result<> Database::prepare(Worker &worker, std::optional<Connection> &connection, Access access)
{
    auto begin = [&]() -> Result<> {
        if (access == Access::Bare)
            return connection->script("select 1");
        const QByteArray limit
            = "set local statement_timeout = " + QByteArray::number(statementTimeoutMs_.load()) + ';';
        return connection->begin(
            access == Access::Read ? Connection::Access::ReadOnly : Connection::Access::ReadWrite, limit);
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
    }
    auto opened = Connection::open(settings_);
    Result<> outcome = opened ? Result<>() : fail(opened.error());
    if (opened) {
        const std::lock_guard lock(worker.mutex);
        PQfreeCancel(std::exchange(worker.cancel, nullptr));
        connection.emplace(std::move(*opened));
        worker.cancel = PQgetCancel(connection->handle());
        outcome = begin();
    }
    if (outcome)
        QMetaObject::invokeMethod(this, [this] { goOnline(); }, Qt::QueuedConnection);
    else if (!outcome.error().is(Error::Kind::Timeout))
        QMetaObject::invokeMethod(
            this, [this, error = outcome.error()] { goOffline(error); }, Qt::QueuedConnection);
    return outcome;
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
    emit stateChanged(state_);
}

void Database::retryNow()
{
    if (state_ == State::Offline)
        probe();
}

void Database::probe()
{
    attemptTimer_->stop();
    Job job;
    job.id = nextId_++;
    job.probe = true;
    job.run = [this](Connection *connection, const Error *) {
        // prepare() reports a new connection; one that had survived on this worker is news as well.
        if (connection)
            QMetaObject::invokeMethod(this, [this] { goOnline(); }, Qt::QueuedConnection);
    };
    post(std::move(job));
}

} // namespace purser::db
