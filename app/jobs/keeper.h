#pragma once

#include "app/jobs/running.h"
#include "models/db/lifeline.h"

#include <QCoreApplication>

#include <memory>
#include <thread>

namespace purser::jobs {

/// The thread of an engine that gives signs of life for the jobs that run, hears what people wish of them and that jobs
/// were queued, and starts what is scheduled. It has a connection of its own, so no job can hold it up. A second one
/// watches that no job outlives its lease.
class Keeper {
public:
    struct Options {
        db::ConnectionSettings database;
        std::chrono::milliseconds lease{60'000};
        std::chrono::milliseconds heartbeat{15'000};
        std::chrono::milliseconds schedules{20'000}; ///< how often it looks whether one is due; 0: never
        std::function<void()> queued; ///< there may be something to claim
        std::function<void(const QString &)> say; ///< for whoever looks after the program; may be empty
        std::chrono::milliseconds patience{10'000}; ///< with the server's answers to these small questions
    };

    explicit Keeper(Options options);
    /// Ends its threads.
    ~Keeper();
    Keeper(const Keeper &) = delete;
    Keeper &operator=(const Keeper &) = delete;

    void add(const std::shared_ptr<Running> &job);
    void remove(const std::shared_ptr<Running> &job);
    /// Asks all that run now to stop.
    void stopAll();
    [[nodiscard]] int count() const;

private:
    void loop();
    Result<> connect();
    /// Gives signs of life, writes progress and lines, hears wishes.
    Result<> renew();
    Result<> listen();
    /// A thread of its own, for no server keeps it waiting.
    void watch();
    [[nodiscard]] std::vector<std::shared_ptr<Running>> snapshot() const;
    [[nodiscard]] bool somethingToTell() const;
    void say(const Error &error);

    Options options_;
    std::shared_ptr<db::Lifeline> lifeline_ = std::make_shared<db::Lifeline>();
    mutable std::mutex mutex_;
    std::vector<std::shared_ptr<Running>> jobs_;
    QString said_; ///< the last complaint, which is not repeated

    // Of the thread.
    std::optional<db::Connection> connection_;
    bool soon_ = false; ///< signs of life need not wait for their turn: somebody may wish something of one of ours
    bool due_ = false; ///< look at the schedules
    std::thread thread_;
    std::thread watching_;

    Q_DECLARE_TR_FUNCTIONS(purser::jobs::Keeper)
};

} // namespace purser::jobs
