#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>

namespace purser::sync {

/// What becomes of the runs that a schedule missed because nothing was there to run them.
enum class MissedRuns { Skip, Once, All };

/// A row of sync.schedules: a job that starts by itself.
struct ScheduleRow {
    QUuid id; ///< null: not saved yet
    QString name;
    QString type; ///< of the job
    std::optional<QUuid> connection;
    std::optional<StoreId> store;
    QString where; ///< name of the store or connection; empty: the whole company
    QString cron; ///< five fields
    QString timeZone = QStringLiteral("UTC"); ///< IANA name
    MissedRuns missed = MissedRuns::Once;
    bool active = true;
    QDateTime lastRun, nextRun; ///< UTC; invalid: never
    qint64 rowVersion = 0;
    QString error; ///< why it was switched off by itself; empty: it was not

    friend bool operator==(const ScheduleRow &, const ScheduleRow &) = default;
};

} // namespace purser::sync
