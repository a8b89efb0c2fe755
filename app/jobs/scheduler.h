#pragma once

#include "models/db/connection.h"
#include "models/sync/cron.h"

#include <functional>

namespace purser::jobs {

/// What becomes of runs that were due while nobody was there to start them.
enum class MissedRuns { Skip, Once, All };

/// Which runs start now, and when the next is due.
struct DueRuns {
    std::vector<QDateTime> runs;
    QDateTime next; ///< invalid when there is none any more; not in the future when more runs are to be started at once
};

/// \a planned is when the first run was due, \a now is behind it. A run that is late by \a grace or less was not
/// missed. At most \a most runs are given at once.
DueRuns dueRuns(const sync::Cron &cron, const QTimeZone &zone, MissedRuns missed, const QDateTime &planned,
    const QDateTime &now, std::chrono::seconds grace = std::chrono::minutes(5), int most = 100);

/// Queues the jobs of every schedule that is due, and works out when each is due again; gives how many were queued.
/// Each run is queued once, however many do this at the same time. A schedule whose rule cannot be read is switched
/// off, with the reason for people; \a say is told as well.
Result<int> startDueSchedules(db::Connection &c, const std::function<void(const QString &)> &say = {});

} // namespace purser::jobs
