#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/db/connection.h"

#include <QJsonObject>
#include <QUuid>

#include <functional>
#include <optional>
#include <stop_token>

namespace purser::jobs {

/// A job as it was claimed: a row of sync.jobs.
struct Job {
    QUuid id;
    QString type; ///< which JobHandler runs it
    QUuid lease; ///< proves that this claim still holds
    QUuid correlation;
    std::optional<QUuid> connection; ///< core.connections
    std::optional<StoreId> store;
    QJsonObject parameters;
    QJsonObject checkpoint; ///< where an earlier attempt had come to; empty at first
    int attempt = 1; ///< counts from 1
    int maxAttempts = 1;
};

/// What a job did with one of its things: a row of sync.job_items.
struct JobItem {
    enum class Status { Completed, Failed, Skipped };

    QString entityType; ///< "product", "variation", "order", …
    std::optional<QUuid> entity; ///< its row here
    QString externalId; ///< its id in the other system; empty when there is none
    Status status = Status::Completed;
    QString message; ///< for people; of failures: what is wrong and what to do
    QString code; ///< the cause, by which failures are grouped; empty when it went well
    QJsonObject payload; ///< what "retry these" needs
};

/// What a running job may use. Lives on the thread of the job; calls block.
class JobContext {
public:
    virtual ~JobContext() = default;

    [[nodiscard]] virtual const Job &job() const = 0;
    /// Asked to stop: by a person (cancel, pause), because the lease is lost, or because the program ends. A handler
    /// looks at it between steps, hands it to whatever waits, and answers Cancelled.
    [[nodiscard]] virtual std::stop_token stop() const = 0;
    /// Waits, unless it is asked to stop meanwhile: then false, at once.
    virtual bool wait(std::chrono::milliseconds time) = 0;

    /// The connection of this job, outside any transaction. Opened again when it broke.
    virtual Result<db::Connection *> connection() = 0;
    /// \a work in a transaction that only reads.
    virtual Result<> read(const std::function<Result<>(db::Connection &)> &work) = 0;
    /// \a work in a transaction that commits only while the lease is this job's: what a stalled job writes after
    /// somebody else took it over never comes to be.
    virtual Result<> write(const std::function<Result<>(db::Connection &)> &work) = 0;

    /// How far it is. Cheap: written a few times a second at most. \a total 0 when it is not known.
    virtual void progress(qint64 done, qint64 total) = 0;
    /// Writes down what became of \a items, in the transaction of \a c.
    virtual Result<> record(db::Connection &c, const std::vector<JobItem> &items) = 0;
    /// Where a later attempt goes on, in the transaction of \a c: together with the data it stands for.
    virtual Result<> checkpoint(db::Connection &c, const QJsonObject &state) = 0;
    /// A line of the job's log, for people.
    virtual void log(const QString &line) = 0;
};

/// Runs the jobs of one type. Used by several threads at once, so it holds nothing of a single run.
class JobHandler {
public:
    virtual ~JobHandler() = default;

    [[nodiscard]] virtual QString type() const = 0;
    /// Does the job, or goes on with it from its checkpoint. Gives what sync.jobs.result_summary keeps:
    /// rows_processed, rows_created, rows_updated, rows_failed. Unavailable, Timeout, and transactions that had to give
    /// way to others are tried again later, everything else ends the job as failed. Doing it twice must do no harm.
    virtual Result<QJsonObject> run(JobContext &context) = 0;
};

} // namespace purser::jobs
