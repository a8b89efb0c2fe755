#pragma once

#include <QDateTime>
#include <QTest>

namespace purser::test {

/// Waits for the next hour when less than a minute of this one is left: what is counted by the hour shall not begin
/// anew in the middle of a test.
inline void avoidFullHour()
{
    const qint64 left = 3600 - QDateTime::currentSecsSinceEpoch() % 3600;
    if (left < 60)
        QTest::qWait(static_cast<int>(left + 1) * 1000);
}

/// The same for what is there month by month: waits for the next one when less than \a seconds of this one are left.
inline void avoidMonthsEnd(int seconds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate next = QDate(now.date().year(), now.date().month(), 1).addMonths(1);
    const qint64 left = now.secsTo(QDateTime(next, QTime(0, 0), Qt::UTC));
    if (left < seconds)
        QTest::qWait(static_cast<int>(left + 1) * 1000);
}

} // namespace purser::test
