#pragma once

#include "app/jobs/jobrun.h"
#include "app/jobs/keeper.h"

#include <condition_variable>

namespace purser::jobs {

/// Runs jobs of sync.jobs in background threads, as the login of its connection settings and with its rights: in the
/// desktop program as the person who is signed in, in `purserctl worker` as a service account. Any number of engines
/// work on the same jobs. A job that is claimed is its engine's as long as signs of life arrive; when they stop, the
/// next claim goes on from its checkpoint.
class JobEngine {
public:
    struct Options {
        db::ConnectionSettings database;
        std::vector<std::shared_ptr<JobHandler>> handlers; ///< jobs of other types are left to others
        QString worker; ///< who runs it, for people
        int threads = 2; ///< jobs at once; each that runs has a connection, and two more are for all
        int atOnce = 2; ///< jobs at once of one of core.connections, in all engines together
        bool connections = true; ///< may run jobs that need credentials
        std::chrono::milliseconds lease{60'000};
        std::chrono::milliseconds heartbeat{15'000};
        std::chrono::milliseconds poll{5'000}; ///< how often it looks for jobs without being called
        std::chrono::milliseconds schedules{20'000}; ///< as Keeper::Options
        std::chrono::milliseconds farewell{20'000}; ///< how long jobs may take to stop before their connections are cut
        JobRun::Backoff backoff;
        /// Is told what happens, from any thread; may be empty.
        std::function<void(const QString &)> say;
    };

    /// Starts its threads.
    explicit JobEngine(Options options);
    /// stop()
    ~JobEngine();
    JobEngine(const JobEngine &) = delete;
    JobEngine &operator=(const JobEngine &) = delete;

    /// Claims no more, and asks what runs to stop. Returns at once.
    void requestStop();
    /// Waits until everything has stopped: jobs that stop in order are given back at once, others when their lease
    /// ends.
    void stop();
    [[nodiscard]] int running() const { return keeper_ ? keeper_->count() : 0; }

private:
    void loop(int index);
    /// Nothing when there is no job.
    Result<std::optional<Job>> claim(db::Connection &c);
    void run(const Job &job, Running::Clock::time_point asked, std::optional<db::Connection> &connection);
    void wake();
    void pause(std::chrono::milliseconds time, unsigned seen);
    void say(const QString &line);

    Options options_;
    QStringList types_;
    std::shared_ptr<db::Lifeline> lifeline_ = std::make_shared<db::Lifeline>(); ///< of the jobs' connections
    std::mutex mutex_;
    std::condition_variable changed_;
    unsigned calls_ = 0; ///< how often there was something to look for
    std::atomic<bool> stopping_{false};
    std::atomic<int> busy_{0}; ///< threads that run a job
    std::condition_variable ended_;
    int alive_ = 0; ///< threads
    std::unique_ptr<Keeper> keeper_;
    std::vector<std::thread> threads_;

    Q_DECLARE_TR_FUNCTIONS(purser::jobs::JobEngine)
};

} // namespace purser::jobs
