#pragma once

#include "models/base/id.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>
#include <QUuid>

#include <algorithm>
#include <optional>
#include <vector>

namespace purser::sync {

/// What has become of a job, as people are told. A job that did its work but for some things has failed in part.
enum class JobState { Running, Paused, Queued, Done, FailedInPart, Failed, Cancelled };

/// A job as the list shows it: a row of sync.jobs with the names of what it points at.
struct JobRow {
    QUuid id;
    QString type; ///< pull_orders, …; see jobLabel()
    JobState state = JobState::Queued;
    QString wish; ///< cancel or pause: asked for, and not heard yet
    bool dead = false; ///< failed after its last attempt
    std::optional<QUuid> connection;
    std::optional<StoreId> store;
    QString where; ///< name of the store or connection; empty: the whole company
    QString schedule; ///< name of the schedule that started it; empty: a person did, or another job
    QString startedBy; ///< name of the person
    bool mine = false; ///< startedBy is whoever is signed in
    qint64 done = 0; ///< things that are through
    std::optional<qint64> total; ///< things there are, when that is known
    qint64 failed = 0; ///< things that failed
    int attempt = 0;
    int maxAttempts = 1;
    QDateTime createdAt, runAt, startedAt, finishedAt; ///< UTC; invalid: not yet
    QString error; ///< why it failed, a sentence
    QString errorKind; ///< its technical name
    QString worker; ///< where it runs or ran
    QString correlation; ///< the same for all that one cause has set off
    bool ignored = false; ///< somebody has seen the failure and lets it be
    bool retried = false; ///< a later job does what failed here again

    [[nodiscard]] bool isActive() const
    {
        return state == JobState::Running || state == JobState::Paused || state == JobState::Queued;
    }
    [[nodiscard]] bool hasFailed() const { return state == JobState::Failed || state == JobState::FailedInPart; }
    /// Things there are as far as anybody knows: of a job that never knew, those that are through.
    [[nodiscard]] qint64 known() const { return std::max(total.value_or(0), isActive() ? 0 : done); }
    friend bool operator==(const JobRow &, const JobRow &) = default;
};

/// Which jobs are listed. Without a state, all of them.
struct JobFilter {
    bool running = false; ///< and paused
    bool queued = false;
    bool failed = false; ///< and failed in part
    bool lastDay = true; ///< what ended before the last 24 hours is left out
    QString text; ///< part of a store's name, or the beginning of an id
    QStringList types; ///< or one of these types, whose names contain the text

    friend bool operator==(const JobFilter &, const JobFilter &) = default;
};

/// How many jobs are in which state, of those that are open or ended within the last 24 hours.
struct JobTotals {
    qint64 all = 0, done = 0, running = 0, paused = 0, queued = 0, cancelled = 0, failed = 0, failedInPart = 0;
    qint64 unsettled = 0; ///< failed, in part or not, and neither retried nor ignored

    friend bool operator==(const JobTotals &, const JobTotals &) = default;
};

/// What the status line and the navigation say about jobs.
struct JobPulse {
    JobTotals totals;
    std::vector<JobRow> running; ///< at most five, the longest first
    std::vector<JobRow> ended; ///< of the last minutes, the newest first; for notifications
    QDateTime lastSync; ///< when a store was last read or written to the end; invalid: never

    friend bool operator==(const JobPulse &, const JobPulse &) = default;
};

/// Failures of a job that have the same cause.
struct JobErrorGroup {
    QString code;
    qint64 count = 0;
    QString message; ///< of the first of them: what is wrong and what to do
    QStringList samples; ///< the first few things that failed, as people know them
    qint64 retried = 0; ///< of them, in another job

    /// What one who retries them gets: those that were not yet, or when all were, all once more.
    [[nodiscard]] qint64 toRetry() const { return retried < count ? count - retried : count; }

    friend bool operator==(const JobErrorGroup &, const JobErrorGroup &) = default;
};

/// What a job did with one of its things.
struct JobItemRow {
    enum class Status { Pending, Running, Completed, Failed, Skipped };

    QUuid id;
    Status status = Status::Pending;
    QString entityType;
    QString name; ///< SKU and title of what is meant, or its id in the other system
    QString message;
    QString code;

    friend bool operator==(const JobItemRow &, const JobItemRow &) = default;
};

struct JobLogLine {
    QDateTime at; ///< UTC
    QString text;

    friend bool operator==(const JobLogLine &, const JobLogLine &) = default;
};

/// All that the detail pane shows of a job, beside its items.
struct JobDetail {
    JobRow row;
    qint64 items = 0;
    qint64 failedItems = 0;
    qint64 retriedItems = 0; ///< of the failed ones, in another job
    std::vector<JobErrorGroup> errors; ///< the most frequent first
    std::vector<JobLogLine> log; ///< the newest lines, in the order in which they were written
    QString parameters; ///< JSON, for Copy details

    friend bool operator==(const JobDetail &, const JobDetail &) = default;
};

/// How far the retry of what failed in a job has come.
struct JobRetry {
    QUuid first; ///< of the jobs that do it again
    qint64 things = 0; ///< that are tried again
    QUuid last; ///< the item it came to
    bool anew = false; ///< all had been retried before, so all are once more
    bool through = false;
};

/// Where a job can run: a connection and its store.
struct JobPlace {
    QUuid connection;
    std::optional<StoreId> store;
    QString name;
    QString provider;

    friend bool operator==(const JobPlace &, const JobPlace &) = default;
};

/// A job that a person asks for.
struct JobStart {
    QString type;
    std::optional<QUuid> connection;
    std::optional<StoreId> store;
};

} // namespace purser::sync

Q_DECLARE_METATYPE(purser::sync::JobRow)
