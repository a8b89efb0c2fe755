#pragma once

#include "app/jobs/running.h"
#include "models/db/lifeline.h"

#include <QCoreApplication>

namespace purser::jobs {

/// One attempt at a job, on its thread: what the handler may use, and afterwards how the attempt ends in the database.
class JobRun : public JobContext {
public:
    /// How the delay of the next attempt is drawn: at random below first, 2 first, 4 first, … and most.
    struct Backoff {
        std::chrono::milliseconds first{5'000};
        std::chrono::milliseconds most{900'000};
    };

    /// \a connection is that of the thread, open or not; it is left open for the next job. \a say is told what the job
    /// logs.
    JobRun(Running &running, std::optional<db::Connection> &connection, const db::ConnectionSettings &settings,
        const std::shared_ptr<db::Lifeline> &lifeline, const std::function<void(const QString &)> &say);

    [[nodiscard]] const Job &job() const override { return running_.job; }
    [[nodiscard]] std::stop_token stop() const override { return running_.stop.get_token(); }
    bool wait(std::chrono::milliseconds time) override;
    Result<db::Connection *> connection() override;
    Result<> read(const std::function<Result<>(db::Connection &)> &work) override;
    Result<> write(const std::function<Result<>(db::Connection &)> &work) override;
    void progress(qint64 done, qint64 total) override;
    Result<> record(db::Connection &c, const std::vector<JobItem> &items) override;
    Result<> checkpoint(db::Connection &c, const QJsonObject &state) override;
    void log(const QString &line) override;

    /// Runs \a handler; what it throws becomes an error.
    Result<QJsonObject> perform(JobHandler &handler);
    /// Writes down how it ended, however long the database is away, unless the lease is lost or the lifeline cut. Gives
    /// the state of sync.jobs it has now; empty when the job is another's.
    QString settle(const Result<QJsonObject> &outcome, const Backoff &backoff);

private:
    Result<QString> settleOnce(
        const Result<QJsonObject> &outcome, const std::optional<std::chrono::milliseconds> &retry);
    Result<> hold(db::Connection &c);

    Running &running_;
    std::optional<db::Connection> &connection_;
    const db::ConnectionSettings &settings_;
    std::shared_ptr<db::Lifeline> lifeline_;
    const std::function<void(const QString &)> &say_;

    Q_DECLARE_TR_FUNCTIONS(purser::jobs::JobRun)
};

/// What \a running said since the last time, to be written down; nothing while lines that were taken before are on
/// their way. Whoever takes lines says by putLines() what came of them.
QStringList takeLines(Running &running);
void putLines(Running &running, const QStringList &lines, bool saved);
/// Appends to sync.job_logs, in the transaction of \a c.
Result<> writeLines(db::Connection &c, const Job &job, const QStringList &lines);

/// "Unavailable", "Timeout", …: as sync.jobs.error_kind names them.
QString kindName(Error::Kind kind);
/// A job that ended with \a error is worth another attempt.
bool mayHelpLater(const Error &error);
/// The time before the attempt behind \a attempt (from 1).
std::chrono::milliseconds retryDelay(int attempt, const JobRun::Backoff &backoff);

} // namespace purser::jobs
