#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QJsonObject>
#include <QUuid>

#include <chrono>
#include <optional>

namespace purser::db {
class Connection;
}

namespace purser::sync {

/// A job that shall be run.
struct NewJob {
    QString type; ///< of a JobHandler: lower case letters, digits and _
    QJsonObject parameters;
    QString uniqueKey; ///< while a job with this key is open it stands for this one too; empty: each is its own
    int priority = 100; ///< smaller goes first; what a person waits for is 50
    std::optional<ConnectionId> connection;
    std::optional<StoreId> store; ///< that of the connection when nothing is said
    std::chrono::milliseconds delay{0};
    int maxAttempts = 8;
    std::optional<QUuid> correlation; ///< of what this job belongs to; a new one otherwise
    std::optional<QUuid> schedule;
    /// When the open job of the same key is running, it runs once more afterwards, because it may have read before
    /// what this one is about.
    bool againIfRunning = true;
};

/// Queues \a job in the transaction of \a c and gives its id, or that of the open job with the same key. Forbidden for
/// stores and connections that are not the caller's to manage.
Result<QUuid> enqueue(db::Connection &c, const NewJob &job);

} // namespace purser::sync
