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

} // namespace purser::test
