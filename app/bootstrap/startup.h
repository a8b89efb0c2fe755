#pragma once

#include "app/server/cluster.h"
#include "models/auth/profile.h"
#include "models/base/result.h"
#include "models/db/connection.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>

namespace purser {

/// Brings the embedded database up on a thread of its own: cluster, database, schema and, when wanted, the demo
/// company. What is up already is not done again.
class Startup : public QObject {
    Q_OBJECT

public:
    /// Fills an empty database with the demo company, as the superuser \a connection.
    using CreateDemo = std::function<Result<>(
        db::Connection &connection, const server::Progress &progress, const std::stop_token &stop)>;

    /// \a dataFolder empty: the standard one.
    Startup(const QString &dataFolder, std::shared_ptr<secrets::SecretStore> secrets, CreateDemo createDemo,
        QObject *parent = nullptr);
    /// Asks to stop, waits, and leaves the cluster.
    ~Startup() override;

    /// Gives the number with which finished() will come; runs wait for those before them. With \a wantDemo the demo
    /// company is made unless there is any company.
    int start(bool wantDemo);
    /// Gives up what runs and what waits.
    void cancel();
    /// Stops the server, whoever uses it, as a crash would; it stays down until the next start(). For the tour, which
    /// shows what the program says then.
    void halt();
    [[nodiscard]] bool isHalted() const { return halted_; }
    [[nodiscard]] bool isBusy() const { return thread_ != nullptr; }

    /// How to connect to the running cluster, without a login; only after finished() without an error.
    [[nodiscard]] db::ConnectionSettings settings() const;
    [[nodiscard]] QString dataFolder() const { return cluster_->folder().path(); }
    [[nodiscard]] server::ClusterStatus status() const { return cluster_->status(); }

signals:
    void progress(const QString &phase, int percent);
    /// \a error has an empty message on success; \a companies are those of this computer.
    void finished(int run, const purser::Error &error, const std::vector<purser::auth::KnownCompany> &companies);

private:
    using Outcome = Result<std::vector<auth::KnownCompany>>;
    struct Run {
        int number;
        bool wantDemo;
    };
    void next();
    void end(int run, const Outcome &outcome);
    Outcome bringUp(bool wantDemo);

    std::unique_ptr<server::Cluster> cluster_;
    CreateDemo createDemo_;
    std::stop_source stop_;
    std::unique_ptr<QThread> thread_; ///< of the run under way
    std::deque<Run> waiting_;
    int lastRun_ = 0;
    bool halted_ = false;
    bool up_ = false; ///< used by the thread only, and one thread runs at a time
};

} // namespace purser
