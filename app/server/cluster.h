#pragma once

#include "app/secrets/secretstore.h"
#include "app/server/datafolder.h"
#include "app/server/filelock.h"
#include "app/server/postgresprograms.h"
#include "app/server/postmaster.h"
#include "models/base/result.h"
#include "models/db/connectionsettings.h"

#include <QCoreApplication>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace purser::db {
class Connection;
}

namespace purser::server {

/// Tells a person what happens: a phase in their language, and how far everything is (0–100).
using Progress = std::function<void(const QString &phase, int percent)>;

/// What a look at the data folder found.
struct ClusterStatus {
    enum class State {
        Missing, ///< nothing was created yet
        Stopped,
        Starting, ///< running, but not answering yet: starting, recovering or stopping
        Running,
        OtherVersion, ///< made by a PostgreSQL that is not installed
        Damaged, ///< files without which it cannot be a database are missing
    };
    State state = State::Missing;
    int major = 0; ///< of the cluster, 0 when unknown
    pid_t pid = 0; ///< 0 when not running
    QString socketFolder; ///< when running
    bool inUse = false; ///< a program holds it open
    qint64 freeBytes = -1;
};

/// The private PostgreSQL of one person (or of root) under a data folder: created, started, shared between the
/// programs of that person, and stopped when the last of them leaves. Reached through its unix socket only.
/// Everything blocks: use a worker thread. Nothing of a cluster of another major version is ever touched.
class Cluster {
public:
    /// \a secrets keeps the password of the superuser. \a programFolders is where PostgreSQL is looked for.
    Cluster(DataFolder folder, std::shared_ptr<secrets::SecretStore> secrets,
        QStringList programFolders = PostgresPrograms::standardFolders());
    Cluster(const Cluster &) = delete;
    Cluster &operator=(const Cluster &) = delete;
    /// Leaves.
    ~Cluster();

    /// Creates the cluster when there is none, starts it when it does not run, and joins its clients. Errors:
    /// NoSpace (disk full), NotFound (PostgreSQL missing), Conflict (other major version), Forbidden (rights,
    /// read-only disk), Invalid (damaged), Unavailable, Cancelled.
    Result<> start(const Progress &progress = {}, const std::stop_token &stop = {});
    /// Stops being a client. The last one stops the server, unless it was asked to go on.
    Result<> leave();
    /// Asks the server to go on without clients, until stop().
    Result<> keepRunning();
    /// Stops the server. Fails with Conflict when programs use it and \a force is false.
    Result<> stop(bool force = false, const Progress &progress = {});

    [[nodiscard]] ClusterStatus status() const;
    /// Whether the server answers a query within a few seconds; says why not.
    Result<> check();
    /// How the superuser connects to \a database; only after start().
    [[nodiscard]] db::ConnectionSettings superuser(const QString &database = QStringLiteral("postgres")) const;
    /// Creates \a name (UTF-8, C.UTF-8) unless it exists.
    Result<> ensureDatabase(const QString &name = QStringLiteral("purser"));
    /// `create database` with Purser's encoding and collation, over a superuser's \a connection.
    static Result<> createDatabase(db::Connection &connection, const QString &name);

    [[nodiscard]] const DataFolder &folder() const { return folder_; }
    /// The programs of the cluster's version: `pg_dump`, `psql`; only after start().
    [[nodiscard]] const PostgresPrograms &programs() const { return programs_; }
    /// What a person must know about how the password is kept that start() has just made; empty when it is in a
    /// keychain, or was kept before.
    [[nodiscard]] QString notice() const { return keptPassword_ ? secrets_->notice() : QString(); }

private:
    Result<> bringUp(const Progress &progress, const std::stop_token &stop);
    Result<> launch(const Progress &progress, const std::stop_token &stop);
    Result<> signIn(const Progress &progress, const std::stop_token &stop);
    Result<> stopServer(const Postmaster &postmaster, const Progress &progress);
    [[nodiscard]] bool wasAskedToGoOn(const Postmaster &postmaster) const;
    [[nodiscard]] QString secretKey() const;
    Result<> keepPassword(const QString &password);

    DataFolder folder_;
    std::shared_ptr<secrets::SecretStore> secrets_;
    QStringList programFolders_;
    ServerUser user_;
    PostgresPrograms programs_;
    QString password_;
    bool keptPassword_ = false; ///< start() has made a new one
    QString socketFolder_;
    int port_ = 5432;
    FileLock client_; ///< shared while this is a client

    Q_DECLARE_TR_FUNCTIONS(purser::server::Cluster)
};

} // namespace purser::server
