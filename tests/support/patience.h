#pragma once

#include <QDeadlineTimer>
#include <QTest>

namespace purser::test {

/// How long a test waits for what has to happen, in milliseconds. On a computer with other things to do that may take
/// its time: what never comes is a fault, what comes late is none. Who does not wait in vain never sees it.
constexpr int patience = 60'000;

} // namespace purser::test

/// Qt's QTRY_ macros give up after 5 s, and look 20 times a second; these wait with patience and look more often.
#define PURSER_AWAIT(condition, timeout)                                                                               \
    for (QDeadlineTimer deadline_(timeout); !(condition) && !deadline_.hasExpired();)                                  \
    QTest::qWait(10)

#undef QTRY_VERIFY_WITH_TIMEOUT
#undef QTRY_VERIFY
#undef QTRY_VERIFY2_WITH_TIMEOUT
#undef QTRY_VERIFY2
#undef QTRY_COMPARE_WITH_TIMEOUT
#undef QTRY_COMPARE

#define QTRY_VERIFY_WITH_TIMEOUT(condition, timeout)                                                                   \
    do {                                                                                                               \
        PURSER_AWAIT(condition, timeout);                                                                              \
        QVERIFY(condition);                                                                                            \
    } while (false)
#define QTRY_VERIFY2_WITH_TIMEOUT(condition, message, timeout)                                                         \
    do {                                                                                                               \
        PURSER_AWAIT(condition, timeout);                                                                              \
        QVERIFY2(condition, message);                                                                                  \
    } while (false)
#define QTRY_COMPARE_WITH_TIMEOUT(actual, expected, timeout)                                                           \
    do {                                                                                                               \
        PURSER_AWAIT((actual) == (expected), timeout);                                                                 \
        QCOMPARE(actual, expected);                                                                                    \
    } while (false)
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, purser::test::patience)
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, purser::test::patience)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, purser::test::patience)
