#pragma once

#include "models/sync/jobservice.h"
#include "models/sync/livelistmodel.h"

#include <QLocale>

namespace purser::sync {

/// The jobs that match a filter, live: state, what, where, how far.
class JobTableModel : public LiveRows<JobRow> {
    Q_OBJECT

public:
    enum Column { State, Job, Where, Progress, Items, Started, Took, Note, ColumnCount };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< JobState as int
        ProgressRole, ///< share of things that are through, 0 to 1; negative: nobody knows
        FailedRole, ///< share of things that failed
    };

    /// \a service is not owned and outlives the model. \a company is said where a job is for no single store. Nothing
    /// is read before load().
    JobTableModel(JobService *service, const QString &company, const QLocale &locale, QObject *parent = nullptr);

    void load(const JobFilter &filter);
    [[nodiscard]] const JobFilter &filter() const { return filter_; }
    /// What depends on the time is new: how long jobs run, and how long they still need.
    void tick();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    [[nodiscard]] QString text(const JobRow &job, int column) const;

    JobService *service_;
    QString company_;
    QLocale locale_;
    JobFilter filter_;
    bool loaded_ = false;
};

/// What a job did with its things, the failures first.
class JobItemTableModel : public LiveRows<JobItemRow> {
    Q_OBJECT

public:
    enum Column { What, Outcome, ColumnCount };
    enum Role { StatusRole = Qt::UserRole + 1 }; ///< JobItemRow::Status as int

    explicit JobItemTableModel(JobService *service, QObject *parent = nullptr);

    /// Null: none.
    void setJob(const QUuid &job);
    [[nodiscard]] const QUuid &job() const { return job_; }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    JobService *service_;
    QUuid job_;
};

} // namespace purser::sync
