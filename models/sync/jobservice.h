#pragma once

#include "models/base/result.h"
#include "models/sync/jobrow.h"
#include "models/sync/schedulerow.h"
#include "models/sync/syncerrorrow.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>

namespace purser::db {
class Database;
}

namespace purser::sync {

/// Jobs, schedules and errors of syncs as pages ask for them: without SQL and without waiting. Answers come on the
/// caller's thread, and not at all when \a context is destroyed first. Announces what changed, at most a few times a
/// second however much goes on.
class JobService : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;

    /// \a database is not owned and outlives the service.
    explicit JobService(db::Database *database, QObject *parent = nullptr);
    ~JobService() override;

    // ---- reading; see JobRepository, ScheduleRepository and SyncErrorRepository
    virtual void jobs(QObject *context, const JobFilter &filter, int limit, Answer<std::vector<JobRow>> answer);
    virtual void detail(QObject *context, const QUuid &job, Answer<JobDetail> answer);
    virtual void items(QObject *context, const QUuid &job, int limit, Answer<std::vector<JobItemRow>> answer);
    virtual void places(QObject *context, Answer<std::vector<JobPlace>> answer);
    virtual void schedules(QObject *context, Answer<std::vector<ScheduleRow>> answer);
    virtual void errors(
        QObject *context, const SyncErrorFilter &filter, int limit, Answer<std::vector<SyncErrorRow>> answer);
    virtual void errorCounts(QObject *context, std::optional<StoreId> store, Answer<SyncErrorCounts> answer);

    // ---- writing; cancelled when \a context is destroyed before it is done
    enum class Wish { Cancel, Pause, Resume, Retry, Ignore };
    virtual void wish(QObject *context, const QUuid &job, Wish wish, Answer<void> answer);
    /// The number of jobs that are held back, or go on.
    virtual void pauseAll(QObject *context, bool pause, Answer<qint64> answer);
    /// All of it, a part at a time, whether \a context waits for it or not.
    virtual void retryItems(QObject *context, const QUuid &job, std::optional<QString> code, Answer<JobRetry> answer);
    virtual void start(QObject *context, const JobStart &job, Answer<QUuid> answer);
    virtual void saveSchedule(QObject *context, const ScheduleRow &schedule, Answer<QUuid> answer);
    virtual void removeSchedule(QObject *context, const QUuid &schedule, Answer<void> answer);
    virtual void setScheduleActive(QObject *context, const QUuid &schedule, bool active, Answer<void> answer);
    virtual void runSchedule(QObject *context, const QUuid &schedule, Answer<QUuid> answer);
    virtual void resolveErrors(QObject *context, std::vector<QUuid> errors, bool resolved, Answer<qint64> answer);
    virtual void retryErrors(QObject *context, std::vector<QUuid> errors, Answer<qint64> answer);

    /// The newest pulse; nothing before the first one.
    [[nodiscard]] const JobPulse &pulse() const { return pulse_; }
    [[nodiscard]] bool isPulseKnown() const { return pulseKnown_; }
    /// Reads the pulse from now on: when something changed, and while jobs run once in two seconds, because their
    /// progress is not announced.
    void watch();
    /// What PostgreSQL announced about the tenant's rows (JSON with `table`).
    void notified(const QString &payload);
    /// Something may have happened unheard: everybody reads again.
    void catchUp();

signals:
    /// Jobs are other ones, in other states, or further on.
    void jobsChanged();
    void schedulesChanged();
    void errorsChanged();
    void pulseChanged();
    /// A job that took more than five seconds has ended since the last pulse.
    void jobEnded(const purser::sync::JobRow &job);

protected:
    virtual void readPulse();
    void takePulse(const JobPulse &pulse);

private:
    template <class T, class F>
    void read(QObject *context, F work, Answer<T> answer);
    template <class T, class F>
    void write(QObject *context, F work, Answer<T> answer);
    void retryMore(const QUuid &job, const std::optional<QString> &code, const JobRetry &before,
        const QPointer<QObject> &context, const Answer<JobRetry> &answer);
    void tell();

    db::Database *database_;
    JobPulse pulse_;
    bool pulseKnown_ = false;
    bool watching_ = false;
    bool readingPulse_ = false;
    bool readPulseAgain_ = false; ///< something changed while it was being read
    bool jobsNews_ = false, schedulesNews_ = false, errorsNews_ = false;
    QTimer telling_; ///< gathers announcements
    QTimer running_; ///< while something runs
    QSet<QUuid> ended_; ///< jobs that have been told of
};

} // namespace purser::sync
