#include "models/sync/cron.h"

#include <QStringList>

#include <array>

namespace purser::sync {
namespace {

constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array weekdays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr int longestText = 200;
constexpr int horizonDays = 40 * 366;

struct Shortcut {
    const char *name;
    const char *fields;
};
constexpr Shortcut shortcuts[]{{"@hourly", "0 * * * *"}, {"@daily", "0 0 * * *"}, {"@midnight", "0 0 * * *"},
    {"@weekly", "0 0 * * 0"}, {"@monthly", "0 0 1 * *"}, {"@yearly", "0 0 1 1 *"}, {"@annually", "0 0 1 1 *"}};

/// What may stand in a field.
struct Field {
    int least;
    int most;
    const char *const *names; ///< of least and those behind it; null: numbers only
    int nameCount;
};

/// A number or a name; -1 when it is neither.
int valueOf(QStringView text, const Field &field)
{
    for (int i = 0; i < field.nameCount; ++i)
        if (text.compare(QLatin1StringView(field.names[i]), Qt::CaseInsensitive) == 0)
            return field.least + i;
    if (text.isEmpty() || text.size() > 2)
        return -1;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

/// Sets the bits of one field. False: it cannot be read.
template <size_t N>
bool readField(QStringView text, const Field &field, std::bitset<N> &bits)
{
    for (const QStringView part : text.split(u',')) {
        const qsizetype slash = part.indexOf(u'/');
        const QStringView range = slash < 0 ? part : part.first(slash);
        int step = 1;
        if (slash >= 0) {
            step = valueOf(part.sliced(slash + 1), {1, 99, nullptr, 0});
            if (step < 1)
                return false;
        }
        int from = field.least;
        int to = field.most;
        if (range != u"*") {
            const qsizetype dash = range.indexOf(u'-');
            from = valueOf(dash < 0 ? range : range.first(dash), field);
            // "5/10" means from 5 on
            to = dash >= 0 ? valueOf(range.sliced(dash + 1), field) : slash >= 0 ? field.most : from;
        }
        if (from < field.least || to > field.most || from > to)
            return false;
        for (int i = from; i <= to; i += step)
            bits.set(static_cast<size_t>(i));
    }
    return bits.any();
}

qint64 offsetAt(const QTimeZone &zone, qint64 seconds)
{
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC));
}

/// The moment when the clocks of \a zone show \a local (seconds as if it were UTC) for the first time, or the first
/// moment behind the gap in which they leave it out.
qint64 momentOf(qint64 local, const QTimeZone &zone)
{
    constexpr qint64 around = 36 * 3600; // more than clocks are ever put at once
    const qint64 before = offsetAt(zone, local - around);
    const qint64 after = offsetAt(zone, local + around);
    qint64 first = local - std::max(before, after);
    qint64 last = local - std::min(before, after);
    if (offsetAt(zone, first) == local - first)
        return first;
    if (offsetAt(zone, last) == local - last)
        return last;
    // A gap: the clocks jump over it somewhere between the two.
    while (last - first > 1) {
        const qint64 middle = first + (last - first) / 2;
        (middle + offsetAt(zone, middle) >= local ? last : first) = middle;
    }
    return last;
}

} // namespace

Result<Cron> Cron::parse(QStringView text)
{
    const auto wrong = [](const QString &sentence) { return fail(Error::Kind::Invalid, sentence); };
    if (text.size() > longestText)
        return wrong(tr("This rule is too long."));
    QString simple = text.toString().simplified();
    for (const Shortcut &shortcut : shortcuts)
        if (simple.compare(QLatin1StringView(shortcut.name), Qt::CaseInsensitive) == 0)
            simple = QString::fromLatin1(shortcut.fields);
    const QStringList fields = simple.split(u' ');
    if (fields.size() != 5)
        return wrong(tr("A rule has five parts: minute, hour, day of the month, month and day of the week, as in "
                        "“30 6 * * mon-fri”."));
    Cron cron;
    std::bitset<8> weekdayBits; // 7 is Sunday as well
    if (!readField(fields[0], {0, 59, nullptr, 0}, cron.minutes_))
        return wrong(tr("The minute “%1” cannot be read. It is * or 0 to 59.").arg(fields[0]));
    if (!readField(fields[1], {0, 23, nullptr, 0}, cron.hours_))
        return wrong(tr("The hour “%1” cannot be read. It is * or 0 to 23.").arg(fields[1]));
    if (!readField(fields[2], {1, 31, nullptr, 0}, cron.days_))
        return wrong(tr("The day of the month “%1” cannot be read. It is * or 1 to 31.").arg(fields[2]));
    if (!readField(fields[3], {1, 12, months.data(), static_cast<int>(months.size())}, cron.months_))
        return wrong(tr("The month “%1” cannot be read. It is *, 1 to 12, or jan to dec.").arg(fields[3]));
    if (!readField(fields[4], {0, 7, weekdays.data(), static_cast<int>(weekdays.size())}, weekdayBits))
        return wrong(tr("The day of the week “%1” cannot be read. It is *, 0 to 7, or sun to sat.").arg(fields[4]));
    for (size_t i = 0; i <= 7; ++i)
        if (weekdayBits[i])
            cron.weekdays_.set(i % 7);
    cron.anyDay_ = fields[2].startsWith(u'*');
    cron.anyWeekday_ = fields[4].startsWith(u'*');
    cron.text_ = simple;
    // 29 February comes; 30 February and 31 April do not. A day of the week beside it would do.
    bool comes = !cron.anyWeekday_ && !cron.anyDay_;
    for (int month = 1; month <= 12 && !comes; ++month)
        for (int day = 1; day <= QDate(2024, month, 1).daysInMonth() && !comes; ++day)
            comes = cron.months_[static_cast<size_t>(month)] && cron.days_[static_cast<size_t>(day)];
    if (!comes)
        return wrong(tr("The day “%1” never comes in the month “%2”.").arg(fields[2], fields[3]));
    return cron;
}

bool Cron::matches(QDate day) const
{
    if (!months_[static_cast<size_t>(day.month())])
        return false;
    const bool inMonth = days_[static_cast<size_t>(day.day())];
    const bool inWeek = weekdays_[static_cast<size_t>(day.dayOfWeek() % 7)];
    return anyDay_ || anyWeekday_ ? inMonth && inWeek : inMonth || inWeek;
}

/// The first time of a rule for every hour in the hour behind \a behind, as it elapses, whatever the clocks do.
std::optional<qint64> Cron::withinTheHour(qint64 behind, const QTimeZone &zone) const
{
    for (qint64 moment = behind - behind % 60 + 60; moment <= behind + 3600; moment += 60) {
        const QDateTime local = QDateTime::fromSecsSinceEpoch(moment + offsetAt(zone, moment), Qt::UTC);
        if (minutes_[static_cast<size_t>(local.time().minute())] && matches(local.date()))
            return moment;
    }
    return std::nullopt;
}

QDateTime Cron::next(const QDateTime &after, const QTimeZone &zone) const
{
    const qint64 behind = after.toUTC().toSecsSinceEpoch(); // parts of a second are over already
    const auto soon = hours_.all() ? withinTheHour(behind, zone) : std::nullopt;
    const QDateTime local = QDateTime::fromSecsSinceEpoch(behind + offsetAt(zone, behind), Qt::UTC);
    QDate day = local.date();
    int fromHour = local.time().hour(); // what is earlier today is over: clocks that go back show it a second time only
    for (int i = 0; i < horizonDays && day.year() < 10'000; ++i, day = day.addDays(1), fromHour = 0) {
        if (!matches(day))
            continue;
        const qint64 midnight = QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
        for (int hour = fromHour; hour < 24; ++hour) {
            if (!hours_[static_cast<size_t>(hour)])
                continue;
            for (int minute = 0; minute < 60; ++minute) {
                if (!minutes_[static_cast<size_t>(minute)])
                    continue;
                const qint64 moment = momentOf(midnight + hour * 3600 + minute * 60, zone);
                if (moment > behind)
                    return QDateTime::fromSecsSinceEpoch(std::min(moment, soon.value_or(moment)), Qt::UTC);
            }
        }
    }
    return {};
}

std::vector<QDateTime> Cron::next(const QDateTime &after, const QTimeZone &zone, int count) const
{
    std::vector<QDateTime> list;
    for (QDateTime at = next(after, zone); at.isValid() && static_cast<int>(list.size()) < count; at = next(at, zone))
        list.push_back(at);
    return list;
}

} // namespace purser::sync
