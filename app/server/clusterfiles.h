#pragma once

#include "app/server/datafolder.h"
#include "app/server/postgresprograms.h"
#include "models/base/result.h"

#include <functional>
#include <optional>
#include <stop_token>

namespace purser::server {

/// Gets a phase and how far it is (0–100).
using StepProgress = std::function<void(const QString &phase, int percent)>;

/// The major version that made the cluster of \a folder: nothing when there is no cluster, 0 when it is damaged.
std::optional<int> clusterMajor(const DataFolder &folder);

/// Makes a cluster with data checksums, SCRAM and UTF-8, whose superuser `postgres` has \a password. It is made
/// under another name and renamed when complete, so that an interruption leaves nothing that looks like one.
Result<> createCluster(const DataFolder &folder, const PostgresPrograms &programs, const ServerUser &user,
    const QString &password, const StepProgress &progress, const std::stop_token &stop);

/// Gives the superuser of a stopped cluster \a password, for when the one in the keychain was lost.
Result<> resetPassword(
    const DataFolder &folder, const PostgresPrograms &programs, const ServerUser &user, const QString &password);

/// The arguments of `postgres` that no configuration file can change: private socket only, durable writes.
QStringList serverArguments(const DataFolder &folder, const PostgresPrograms &programs);

} // namespace purser::server
