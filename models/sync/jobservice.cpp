#include "models/sync/jobservice.h"

#include "models/db/connection.h"
#include "models/db/database.h"
#include "models/sync/jobrepository.h"
#include "models/sync/schedulerepository.h"
#include "models/sync/syncerrorrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace purser::sync {
namespace {

constexpr int gatherMs = 250;
constexpr int runningMs = 2000;

} // namespace

JobService::JobService(db::Database *database, QObject *parent) : QObject(parent), database_(database)
{
    telling_.setSingleShot(true);
    telling_.setInterval(gatherMs);
    connect(&telling_, &QTimer::timeout, this, &JobService::tell);
    running_.setSingleShot(true);
    running_.setInterval(runningMs);
    connect(&running_, &QTimer::timeout, this, [this] {
        readPulse();
        emit jobsChanged();
    });
    if (!database)
        return;
    connect(database, &db::Database::stateChanged, this, [this](db::Database::State state) {
        if (state == db::Database::State::Online)
            catchUp();
    });
}

JobService::~JobService() = default;

template <class T, class F>
void JobService::read(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->read(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

template <class T, class F>
void JobService::write(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->write(context, std::move(work));
    QCoro::connect(std::move(task), context, std::move(answer));
}

void JobService::jobs(QObject *context, const JobFilter &filter, int limit, Answer<std::vector<JobRow>> answer)
{
    auto work = [filter, limit](db::Connection &c) { return JobRepository::list(c, filter, limit); };
    read<std::vector<JobRow>>(context, work, std::move(answer));
}

void JobService::detail(QObject *context, const QUuid &job, Answer<JobDetail> answer)
{
    auto work = [job](db::Connection &c) { return JobRepository::detail(c, job); };
    read<JobDetail>(context, work, std::move(answer));
}

void JobService::items(QObject *context, const QUuid &job, int limit, Answer<std::vector<JobItemRow>> answer)
{
    auto work = [job, limit](db::Connection &c) { return JobRepository::items(c, job, limit); };
    read<std::vector<JobItemRow>>(context, work, std::move(answer));
}

void JobService::places(QObject *context, Answer<std::vector<JobPlace>> answer)
{
    auto work = [](db::Connection &c) { return JobRepository::places(c); };
    read<std::vector<JobPlace>>(context, work, std::move(answer));
}

void JobService::schedules(QObject *context, Answer<std::vector<ScheduleRow>> answer)
{
    auto work = [](db::Connection &c) { return ScheduleRepository::list(c); };
    read<std::vector<ScheduleRow>>(context, work, std::move(answer));
}

void JobService::errors(
    QObject *context, const SyncErrorFilter &filter, int limit, Answer<std::vector<SyncErrorRow>> answer)
{
    auto work = [filter, limit](db::Connection &c) { return SyncErrorRepository::list(c, filter, limit); };
    read<std::vector<SyncErrorRow>>(context, work, std::move(answer));
}

void JobService::errorCounts(QObject *context, std::optional<StoreId> store, Answer<SyncErrorCounts> answer)
{
    auto work = [store](db::Connection &c) { return SyncErrorRepository::counts(c, store); };
    read<SyncErrorCounts>(context, work, std::move(answer));
}

void JobService::wish(QObject *context, const QUuid &job, Wish wish, Answer<void> answer)
{
    auto work = [job, wish](db::Connection &c) -> Result<> {
        switch (wish) {
        case Wish::Cancel: return JobRepository::cancel(c, job);
        case Wish::Pause: return JobRepository::pause(c, job);
        case Wish::Resume: return JobRepository::resume(c, job);
        case Wish::Retry: return JobRepository::retry(c, job);
        case Wish::Ignore: break;
        }
        return JobRepository::ignore(c, job);
    };
    // Not everything that is wished is announced: the list is read again in any case.
    write<void>(context, work, [this, answer = std::move(answer)](const Result<> &done) {
        jobsNews_ = true;
        telling_.start();
        answer(done);
    });
}

void JobService::pauseAll(QObject *context, bool pause, Answer<qint64> answer)
{
    auto work = [pause](db::Connection &c) { return pause ? JobRepository::pauseAll(c) : JobRepository::resumeAll(c); };
    write<qint64>(context, work, std::move(answer));
}

void JobService::retryItems(QObject *context, const QUuid &job, std::optional<QString> code, Answer<JobRetry> answer)
{
    retryMore(job, code, {}, context, answer);
}

void JobService::retryMore(const QUuid &job, const std::optional<QString> &code, const JobRetry &before,
    const QPointer<QObject> &context, const Answer<JobRetry> &answer)
{
    auto work = [job, code, before](db::Connection &c) { return JobRepository::retryItems(c, job, code, before); };
    write<JobRetry>(this, work, [this, job, code, context, answer](const Result<JobRetry> &done) {
        if (done && !done->through)
            retryMore(job, code, *done, context, answer);
        else if (context)
            answer(done);
    });
}

void JobService::start(QObject *context, const JobStart &job, Answer<QUuid> answer)
{
    auto work = [job](db::Connection &c) { return JobRepository::start(c, job); };
    write<QUuid>(context, work, std::move(answer));
}

void JobService::saveSchedule(QObject *context, const ScheduleRow &schedule, Answer<QUuid> answer)
{
    auto work = [schedule](db::Connection &c) { return ScheduleRepository::save(c, schedule); };
    write<QUuid>(context, work, std::move(answer));
}

void JobService::removeSchedule(QObject *context, const QUuid &schedule, Answer<void> answer)
{
    auto work = [schedule](db::Connection &c) { return ScheduleRepository::remove(c, schedule); };
    write<void>(context, work, std::move(answer));
}

void JobService::setScheduleActive(QObject *context, const QUuid &schedule, bool active, Answer<void> answer)
{
    auto work = [schedule, active](db::Connection &c) { return ScheduleRepository::setActive(c, schedule, active); };
    write<void>(context, work, std::move(answer));
}

void JobService::runSchedule(QObject *context, const QUuid &schedule, Answer<QUuid> answer)
{
    auto work = [schedule](db::Connection &c) { return ScheduleRepository::runNow(c, schedule); };
    write<QUuid>(context, work, std::move(answer));
}

void JobService::resolveErrors(QObject *context, std::vector<QUuid> errors, bool resolved, Answer<qint64> answer)
{
    auto work = [errors = std::move(errors), resolved](
                    db::Connection &c) { return SyncErrorRepository::resolve(c, errors, resolved); };
    write<qint64>(context, work, std::move(answer));
}

void JobService::retryErrors(QObject *context, std::vector<QUuid> errors, Answer<qint64> answer)
{
    auto work = [errors = std::move(errors)](db::Connection &c) { return SyncErrorRepository::retry(c, errors); };
    write<qint64>(context, work, std::move(answer));
}

void JobService::watch()
{
    watching_ = true;
    readPulse();
}

void JobService::readPulse()
{
    if (!watching_ || !database_)
        return;
    if (std::exchange(readingPulse_, true)) {
        readPulseAgain_ = true;
        return;
    }
    auto work = [](db::Connection &c) { return JobRepository::pulse(c); };
    read<JobPulse>(this, work, [this](const Result<JobPulse> &pulse) {
        readingPulse_ = false;
        if (pulse) // else what was known stays; coming back online reads it again
            takePulse(*pulse);
        if (std::exchange(readPulseAgain_, false))
            readPulse();
    });
}

void JobService::takePulse(const JobPulse &pulse)
{
    const bool first = !std::exchange(pulseKnown_, true);
    const bool news = first || !(pulse == pulse_);
    pulse_ = pulse;
    std::vector<JobRow> told;
    QSet<QUuid> seen;
    for (auto job = pulse.ended.rbegin(); job != pulse.ended.rend(); ++job) {
        seen.insert(job->id);
        if (!first && !ended_.contains(job->id))
            told.push_back(*job);
    }
    ended_ = std::move(seen);
    if (!pulse.running.empty())
        running_.start();
    if (news)
        emit pulseChanged();
    for (const JobRow &job : told)
        emit jobEnded(job);
}

void JobService::notified(const QString &payload)
{
    const QString table = QJsonDocument::fromJson(payload.toUtf8()).object()[u"table"_qs].toString();
    jobsNews_ |= table == u"jobs";
    schedulesNews_ |= table == u"schedules";
    errorsNews_ |= table == u"sync_errors";
    if ((jobsNews_ || schedulesNews_ || errorsNews_) && !telling_.isActive())
        telling_.start();
}

void JobService::catchUp()
{
    jobsNews_ = schedulesNews_ = errorsNews_ = true;
    if (!telling_.isActive())
        telling_.start();
}

void JobService::tell()
{
    if (std::exchange(jobsNews_, false)) {
        readPulse();
        emit jobsChanged();
    }
    if (std::exchange(schedulesNews_, false))
        emit schedulesChanged();
    if (std::exchange(errorsNews_, false))
        emit errorsChanged();
}

} // namespace purser::sync
