#pragma once

#include "models/sync/jobservice.h"
#include "models/sync/livelistmodel.h"

#include <QLocale>

namespace purser::sync {

/// "Every 15 minutes", "At 02:40", "Mondays at 06:00": what a cron expression means, where it is one of the usual
/// kinds; else the expression itself.
QString cronText(const QString &cron, const QLocale &locale);
/// The place whose clocks \a timeZone means ("New York"), where they show another time than those here at \a now; else
/// empty.
QString zoneText(const QString &timeZone, const QDateTime &now);
/// cronText(), with the place of the clocks where they are others than here and the hour matters.
QString whenText(const ScheduleRow &schedule, const QLocale &locale, const QDateTime &now);
/// The next \a count times of \a schedule behind \a now, in UTC; none when it is off or its rule cannot be read.
std::vector<QDateTime> nextRuns(const ScheduleRow &schedule, const QDateTime &now, int count);
/// \a at by the clocks of \a zone: "Tomorrow 02:40".
QString runText(const QDateTime &at, const QTimeZone &zone, const QLocale &locale, const QDateTime &now);

/// The schedules: what starts by itself, where, when, and what is next.
class ScheduleTableModel : public LiveRows<ScheduleRow> {
    Q_OBJECT

public:
    enum Column { Active, Name, Job, Where, When, Next, Last, ColumnCount };
    enum Role { ActiveRole = Qt::UserRole + 1 };

    /// As JobTableModel.
    ScheduleTableModel(JobService *service, const QString &company, const QLocale &locale, QObject *parent = nullptr);

    void load();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, int limit) override;

private:
    [[nodiscard]] QString text(const ScheduleRow &schedule, int column) const;

    JobService *service_;
    QString company_;
    QLocale locale_;
    bool loaded_ = false;
};

} // namespace purser::sync
