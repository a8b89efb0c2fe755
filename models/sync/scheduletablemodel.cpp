#include "models/sync/scheduletablemodel.h"

#include "models/base/isolated.h"
#include "models/sync/cron.h"
#include "models/sync/jobtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace purser::sync {
namespace {

QString tr(const char *text, const char *note = nullptr)
{
    return QCoreApplication::translate("purser::sync", text, note);
}

/// "02:40" from the fields of minute and hour.
QString clockOf(const QString &minute, const QString &hour, const QLocale &locale)
{
    return locale.toString(QTime(hour.toInt(), minute.toInt()), u"HH:mm"_qs);
}

} // namespace

QString cronText(const QString &cron, const QLocale &locale)
{
    const auto parsed = Cron::parse(cron);
    if (!parsed)
        return cron;
    const QStringList f = parsed->text().split(u' ', Qt::SkipEmptyParts);
    if (f.size() != 5)
        return cron;
    static const QRegularExpression plain(u"^\\d+$"_qs), stepping(u"^\\*/(\\d+)$"_qs);
    const bool everyDay = f[2] == u"*" && f[3] == u"*" && f[4] == u"*";
    const bool atMinute = plain.match(f[0]).hasMatch();
    const bool atHour = plain.match(f[1]).hasMatch();
    // Only steps that come out even: "*/45" is minute 0 and 45, not every 45 minutes.
    const auto step = [](const QString &field, int whole) {
        const int n = stepping.match(field).captured(1).toInt();
        return n > 0 && whole % n == 0 ? n : 0;
    };
    if (everyDay && f[0] == u"*" && f[1] == u"*")
        return tr("Every minute");
    if (const int n = step(f[0], 60); everyDay && n > 0 && f[1] == u"*")
        return tr("Every %1 minutes").arg(locale.toString(n));
    static const QRegularExpression late(u"^(\\d+)-59/(\\d+)$"_qs);
    if (const auto from = late.match(f[0]); everyDay && from.hasMatch() && f[1] == u"*") {
        const int first = from.captured(1).toInt(), n = from.captured(2).toInt();
        if (n > 0 && first < n && 60 % n == 0)
            return tr("Every %1 minutes, from minute %2").arg(locale.toString(n), locale.toString(first));
    }
    if (everyDay && atMinute && f[1] == u"*")
        return f[0].toInt() == 0 ? tr("Every hour") : tr("Every hour at minute %1").arg(locale.toString(f[0].toInt()));
    if (const int n = step(f[1], 24); everyDay && atMinute && n > 0)
        return tr("Every %1 hours").arg(locale.toString(n));
    if (!atMinute || !atHour)
        return parsed->text();
    const QString time = clockOf(f[0], f[1], locale);
    if (everyDay)
        return tr("Every day at %1").arg(time);
    if (f[2] == u"*" && f[3] == u"*" && plain.match(f[4]).hasMatch()) {
        const int day = f[4].toInt() % 7;
        return tr("%1 at %2").arg(locale.dayName(day == 0 ? 7 : day, QLocale::LongFormat), time);
    }
    if (f[2] == u"*" && f[3] == u"*" && (f[4] == u"1-5" || f[4].toLower() == u"mon-fri"))
        return tr("Monday to Friday at %1").arg(time);
    if (plain.match(f[2]).hasMatch() && f[3] == u"*" && f[4] == u"*")
        return tr("On day %1 of every month at %2").arg(locale.toString(f[2].toInt()), time);
    return parsed->text();
}

QString zoneText(const QString &timeZone, const QDateTime &now)
{
    const QTimeZone zone(timeZone.toUtf8());
    if (!zone.isValid() || zone.offsetFromUtc(now) == QTimeZone::systemTimeZone().offsetFromUtc(now))
        return {};
    return timeZone.section(u'/', -1).replace(u'_', u' ');
}

QString whenText(const ScheduleRow &schedule, const QLocale &locale, const QDateTime &now)
{
    const QString words = cronText(schedule.cron, locale);
    const QString place = zoneText(schedule.timeZone, now);
    const auto cron = Cron::parse(schedule.cron);
    const bool anyHour = cron && cron->text().section(u' ', 1, 1) == u"*";
    return place.isEmpty() || anyHour
        ? words
        : tr("%1 (%2)", "time of a schedule, place of the clock").arg(words, isolated(place));
}

std::vector<QDateTime> nextRuns(const ScheduleRow &schedule, const QDateTime &now, int count)
{
    const QTimeZone zone(schedule.timeZone.toUtf8());
    const auto cron = Cron::parse(schedule.cron);
    if (!schedule.active || !cron || !zone.isValid())
        return {};
    return cron->next(now, zone, count);
}

QString runText(const QDateTime &at, const QTimeZone &zone, const QLocale &locale, const QDateTime &now)
{
    if (!at.isValid() || !zone.isValid())
        return {};
    const QDateTime there = at.toTimeZone(zone);
    const QString time = locale.toString(there.time(), u"HH:mm"_qs);
    const qint64 days = now.toTimeZone(zone).date().daysTo(there.date());
    if (days == 0)
        return tr("Today %1").arg(time);
    if (days == 1)
        return tr("Tomorrow %1").arg(time);
    if (days == -1)
        return tr("Yesterday %1").arg(time);
    return u"%1 %2"_qs.arg(locale.toString(there.date(), QLocale::ShortFormat), time);
}

ScheduleTableModel::ScheduleTableModel(
    JobService *service, const QString &company, const QLocale &locale, QObject *parent)
    : LiveRows(parent), service_(service), company_(company), locale_(locale)
{
    connect(service, &JobService::schedulesChanged, this, [this] {
        if (loaded_)
            refresh();
    });
}

void ScheduleTableModel::load()
{
    if (std::exchange(loaded_, true))
        refresh();
    else
        restart();
}

void ScheduleTableModel::ask(QObject *context, int)
{
    service_->schedules(context, [this](Result<std::vector<ScheduleRow>> schedules) {
        if (schedules)
            take(std::move(*schedules));
        else
            failed(schedules.error());
    });
}

int ScheduleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ScheduleTableModel::text(const ScheduleRow &s, int column) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QTimeZone here = QTimeZone::systemTimeZone();
    switch (column) {
    case Active: return s.active ? tr("Active") : s.error.isEmpty() ? tr("Off") : tr("Stopped");
    case Name: return s.name;
    case Job: return jobLabel(s.type);
    case Where: return s.where.isEmpty() ? company_ : s.where;
    case When: return whenText(s, locale_, now);
    case Next: {
        if (s.nextRun.isValid() && s.active)
            return runText(s.nextRun, here, locale_, now);
        const auto runs = nextRuns(s, now, 1);
        return runs.empty() ? u"—"_qs : runText(runs.front(), here, locale_, now);
    }
    case Last: return s.lastRun.isValid() ? runText(s.lastRun, here, locale_, now) : tr("Never");
    default: return {};
    }
}

QVariant ScheduleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScheduleRow &s = *at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(s, index.column());
    case Qt::ToolTipRole:
        return index.column() == Active && !s.error.isEmpty() ? s.error
            : index.column() == When                          ? tr("%1, by the clocks of %2").arg(s.cron, s.timeZone)
                                                              : text(s, index.column());
    case Qt::AccessibleTextRole: return text(s, index.column());
    case ActiveRole: return s.active;
    default: return {};
    }
}

QVariant ScheduleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Active: return tr("State");
    case Name: return tr("Schedule");
    case Job: return tr("Job");
    case Where: return tr("Where");
    case When: return tr("When");
    case Next: return tr("Next");
    case Last: return tr("Last");
    default: return {};
    }
}

} // namespace purser::sync
