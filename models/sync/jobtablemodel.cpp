#include "models/sync/jobtablemodel.h"

#include "models/sync/jobtext.h"

namespace purser::sync {

JobTableModel::JobTableModel(JobService *service, const QString &company, const QLocale &locale, QObject *parent)
    : LiveRows(parent), service_(service), company_(company), locale_(locale)
{
    connect(service, &JobService::jobsChanged, this, [this] {
        if (loaded_)
            refresh();
    });
}

void JobTableModel::load(const JobFilter &filter)
{
    JobFilter next = filter;
    next.types = next.text.trimmed().isEmpty() ? QStringList() : jobTypesMatching(next.text.trimmed());
    const bool again = std::exchange(loaded_, true) && next == filter_;
    filter_ = next;
    if (again)
        refresh();
    else
        restart();
}

void JobTableModel::tick()
{
    for (int row = 0; row < rowCount(); ++row)
        if (at(row)->state == JobState::Running)
            emit dataChanged(index(row, Took), index(row, Note));
}

void JobTableModel::ask(QObject *context, int limit)
{
    service_->jobs(context, filter_, limit, [this](Result<std::vector<JobRow>> jobs) {
        if (jobs)
            take(std::move(*jobs));
        else
            failed(jobs.error());
    });
}

int JobTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobTableModel::text(const JobRow &job, int column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (column) {
    case State: return stateLabel(job);
    case Job: return jobLabel(job.type);
    case Where: return job.where.isEmpty() ? company_ : job.where;
    case Items: return itemsText(job, locale_);
    case Started: return job.startedAt.isValid() ? momentText(job.startedAt, locale_, now) : u"—"_qs;
    case Took: {
        const QString took = tookText(job, now);
        return took.isEmpty() ? u"—"_qs : took;
    }
    case Note: return noteText(job, locale_, now);
    default: return {};
    }
}

QVariant JobTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobRow &job = *at(index.row());
    const double total = job.total ? static_cast<double>(*job.total) : 0;
    switch (role) {
    case Qt::DisplayRole: return text(job, index.column());
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Started:
            return job.startedAt.isValid() ? locale_.toString(job.startedAt.toLocalTime(), QLocale::LongFormat)
                                           : QString();
        case Note: return job.error.isEmpty() ? text(job, Note) : job.error;
        case Progress: return itemsText(job, locale_);
        default: return text(job, index.column());
        }
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Progress:
            return total > 0
                ? tr("%1 percent").arg(locale_.toString(qRound(100.0 * static_cast<double>(job.done) / total)))
                : tr("progress not known");
        case Items: return tr("items: %1").arg(text(job, Items));
        case Took: return tr("took %1").arg(text(job, Took));
        default: return text(job, index.column());
        }
    case StateRole: return static_cast<int>(job.state);
    case ProgressRole:
        if (job.state == JobState::Done || job.state == JobState::FailedInPart)
            return 1.0;
        if (job.state == JobState::Queued && job.done == 0)
            return -1.0;
        return total > 0                    ? std::min(1.0, static_cast<double>(job.done) / total)
            : job.state == JobState::Failed ? -1.0
                                            : 0.0;
    case FailedRole:
        return job.known() > 0 ? std::min(1.0, static_cast<double>(job.failed) / static_cast<double>(job.known()))
                               : 0.0;
    default: return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State: return tr("State");
    case Job: return tr("Job");
    case Where: return tr("Where");
    case Progress: return tr("Progress");
    case Items: return tr("Items");
    case Started: return tr("Started");
    case Took: return tr("Took");
    case Note: return tr("Note");
    default: return {};
    }
}

JobItemTableModel::JobItemTableModel(JobService *service, QObject *parent) : LiveRows(parent), service_(service)
{
    connect(service, &JobService::jobsChanged, this, [this] {
        if (!job_.isNull())
            refresh();
    });
}

void JobItemTableModel::setJob(const QUuid &job)
{
    if (job == job_)
        return;
    job_ = job;
    if (job.isNull())
        stop();
    else
        restart();
}

void JobItemTableModel::ask(QObject *context, int limit)
{
    service_->items(context, job_, limit, [this](Result<std::vector<JobItemRow>> items) {
        if (items)
            take(std::move(*items));
        else
            failed(items.error());
    });
}

int JobItemTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobItemTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const JobItemRow &item = *at(index.row());
    const auto outcome = [&]() -> QString {
        switch (item.status) {
        case JobItemRow::Status::Pending: return tr("Waits");
        case JobItemRow::Status::Running: return tr("Running");
        case JobItemRow::Status::Completed: return tr("Done");
        case JobItemRow::Status::Failed: return tr("Failed");
        case JobItemRow::Status::Skipped: return tr("Skipped");
        }
        return {};
    };
    const QString what = item.name.isEmpty() ? entityLabel(item.entityType) : item.name;
    switch (role) {
    case Qt::DisplayRole: return index.column() == What ? what : outcome();
    case Qt::ToolTipRole:
        return u"%1: %2"_qs.arg(entityLabel(item.entityType), item.name)
            + (item.message.isEmpty() ? QString() : u"\n"_qs + item.message);
    case Qt::AccessibleTextRole:
        return index.column() == What || item.message.isEmpty() ? data(index, Qt::DisplayRole).toString()
                                                                : u"%1, %2"_qs.arg(outcome(), item.message);
    case StatusRole: return static_cast<int>(item.status);
    default: return {};
    }
}

QVariant JobItemTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Item") : tr("Outcome");
}

} // namespace purser::sync
