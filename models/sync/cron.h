#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <bitset>
#include <vector>

namespace purser::sync {

/// When something happens again and again, written as cron writes it: minute, hour, day of the month, month, day of the
/// week. Lists (1,15), ranges (mon-fri), steps (*/15, 9-17/2) and names (jan, sun) are understood, 7 is Sunday too, and
/// @hourly, @daily, @midnight, @weekly, @monthly, @yearly and @annually. When neither day begins with *, either is
/// enough.
class Cron {
public:
    /// Invalid with a sentence that names the part that is wrong, also for days that never come (30 February).
    static Result<Cron> parse(QStringView text);

    /// The first time behind \a after, in UTC, by the clocks of \a zone. A time that these clocks leave out, because
    /// they are put forward, is the first moment after the gap; one that they show twice is its first, unless the rule
    /// is for every hour: then the hour that comes twice is two. Invalid when there is none within 40 years.
    [[nodiscard]] QDateTime next(const QDateTime &after, const QTimeZone &zone) const;
    /// The first \a count times behind \a after.
    [[nodiscard]] std::vector<QDateTime> next(const QDateTime &after, const QTimeZone &zone, int count) const;

    /// The five fields with single blanks between, as they are kept.
    [[nodiscard]] const QString &text() const { return text_; }

    friend bool operator==(const Cron &, const Cron &) = default;

private:
    [[nodiscard]] bool matches(QDate day) const;
    [[nodiscard]] std::optional<qint64> withinTheHour(qint64 behind, const QTimeZone &zone) const;

    std::bitset<60> minutes_;
    std::bitset<24> hours_;
    std::bitset<32> days_; ///< of the month, from 1
    std::bitset<13> months_; ///< from 1
    std::bitset<7> weekdays_; ///< from 0, Sunday
    bool anyDay_ = true; ///< the day of the month begins with *
    bool anyWeekday_ = true;
    QString text_;

    Q_DECLARE_TR_FUNCTIONS(purser::sync::Cron)
};

} // namespace purser::sync
