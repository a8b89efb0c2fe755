#include "models/sync/cron.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::sync;

/// When schedules run: the syntax of cron, and clocks that are put forward and back.
class CronTest : public QObject {
    Q_OBJECT

    static QDateTime utc(const QString &text)
    {
        QDateTime time = QDateTime::fromString(text + u":00Z"_qs, Qt::ISODate);
        if (!time.isValid())
            qFatal("%s is no time", qPrintable(text));
        return time.toUTC();
    }
    static QString runs(const QString &rule, const QString &after, const QByteArray &zone, int count)
    {
        const auto cron = Cron::parse(rule);
        if (!cron)
            return cron.error().message;
        QStringList list;
        for (const QDateTime &at : cron->next(utc(after), QTimeZone(zone), count))
            list << at.toString(u"yyyy-MM-ddTHH:mm"_qs);
        return list.join(u' ');
    }

private slots:
    void rulesAreReadAsCronReadsThem_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        auto row = [](const char *name, const char *rule, const char *after, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(after)
                                << QString::fromLatin1(expected);
        };
        row("each minute", "* * * * *", "2026-11-21T10:00", "2026-11-21T10:01 2026-11-21T10:02");
        row("a time of the day", "30 6 * * *", "2026-11-21T06:30", "2026-11-22T06:30 2026-11-23T06:30");
        row("steps", "*/20 * * * *", "2026-11-21T10:05", "2026-11-21T10:20 2026-11-21T10:40");
        row("steps in a range", "0 9-17/4 * * *", "2026-11-21T10:05", "2026-11-21T13:00 2026-11-21T17:00");
        row("steps from a number on", "50/5 * * * *", "2026-11-21T10:51", "2026-11-21T10:55 2026-11-21T11:50");
        row("lists", "0,15 8,20 * * *", "2026-11-21T08:10", "2026-11-21T08:15 2026-11-21T20:00");
        row("names of weekdays", "0 7 * * mon-fri", "2026-11-20T08:00", "2026-11-23T07:00 2026-11-24T07:00");
        row("names in any case", "0 7 * JAN,Mar Sun", "2026-11-20T08:00", "2027-01-03T07:00 2027-01-10T07:00");
        row("seven is Sunday", "0 7 * * 7", "2026-11-20T08:00", "2026-11-22T07:00 2026-11-29T07:00");
        row("a range up to seven", "0 7 * * 6-7", "2026-11-20T08:00", "2026-11-21T07:00 2026-11-22T07:00");
        row("either day when both are named", "0 0 13 * fri", "2026-11-01T00:00", "2026-11-06T00:00 2026-11-13T00:00");
        row("both days when one begins with a star", "0 0 */2 * mon", "2026-11-01T00:00",
            "2026-11-09T00:00 2026-11-23T00:00");
        row("a leap day", "0 0 29 2 *", "2026-11-01T00:00", "2028-02-29T00:00 2032-02-29T00:00");
        row("past a century without one", "0 0 29 2 *", "2096-03-01T00:00", "2104-02-29T00:00 2108-02-29T00:00");
        row("only long months", "0 0 31 * *", "2026-11-01T00:00", "2026-12-31T00:00 2027-01-31T00:00");
        row("hourly", "@hourly", "2026-11-21T10:05", "2026-11-21T11:00 2026-11-21T12:00");
        row("daily", "@daily", "2026-11-21T10:05", "2026-11-22T00:00 2026-11-23T00:00");
        row("weekly", "@Weekly", "2026-11-21T10:05", "2026-11-22T00:00 2026-11-29T00:00");
        row("monthly", " @monthly ", "2026-11-21T10:05", "2026-12-01T00:00 2027-01-01T00:00");
        row("yearly", "@annually", "2026-11-21T10:05", "2027-01-01T00:00 2028-01-01T00:00");
        row("spaces and tabs", "  0\t 1 *  * * ", "2026-11-21T10:05", "2026-11-22T01:00 2026-11-23T01:00");
    }
    void rulesAreReadAsCronReadsThem()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, after);
        QFETCH(const QString, expected);
        QCOMPARE(runs(rule, after, "UTC", 2), expected);
    }

    void whatCannotBeReadIsNamed_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("part");
        auto row = [](const char *rule, const char *part) {
            QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromUtf8(part);
        };
        row("", "five parts");
        row("* * * *", "five parts");
        row("* * * * * *", "five parts");
        row("@reboot", "five parts");
        row("60 * * * *", "minute “60”");
        row("*/0 * * * *", "minute “*/0”");
        row("-5 * * * *", "minute “-5”");
        row("1- * * * *", "minute “1-”");
        row(", * * * *", "minute “,”");
        row("1,,2 * * * *", "minute “1,,2”");
        row("+1 * * * *", "minute “+1”");
        row("* 24 * * *", "hour “24”");
        row("* 17-9 * * *", "hour “17-9”");
        row("* * 0 * *", "day of the month “0”");
        row("* * 32 * *", "day of the month “32”");
        row("* * * 13 *", "month “13”");
        row("* * * mon *", "month “mon”");
        row("* * * * 8", "day of the week “8”");
        row("* * * * jan", "day of the week “jan”");
        row("* * * * 0x1", "day of the week “0x1”");
        row("0 0 30 2 *", "never comes");
        row("0 0 31 4,6,9,11 *", "never comes");
    }
    void whatCannotBeReadIsNamed()
    {
        QFETCH(const QString, rule);
        QFETCH(const QString, part);
        const auto cron = Cron::parse(rule);
        QVERIFY(!cron);
        QVERIFY(cron.error().is(Error::Kind::Invalid));
        QVERIFY2(cron.error().message.contains(part), qPrintable(cron.error().message));
        QVERIFY(!Cron::parse(QString(300, u'1')));
    }

    /// Israel puts its clocks forward on 27 March 2026 at 2:00, back on 25 October at 2:00.
    void aTimeThatTheClocksLeaveOutIsTheFirstMomentBehindTheGap()
    {
        QCOMPARE(runs(u"30 2 * * *"_qs, u"2026-03-25T12:00"_qs, "Asia/Jerusalem", 3),
            u"2026-03-26T00:30 2026-03-27T00:00 2026-03-27T23:30"_qs);
        // Four quarters of an hour that are left out are one moment.
        QCOMPARE(runs(u"*/15 2-3 * * *"_qs, u"2026-03-26T12:00"_qs, "Asia/Jerusalem", 3),
            u"2026-03-27T00:00 2026-03-27T00:15 2026-03-27T00:30"_qs);
        QCOMPARE(runs(u"30 2 * * *"_qs, u"2026-03-07T12:00"_qs, "America/New_York", 2),
            u"2026-03-08T07:00 2026-03-09T06:30"_qs);
        // Lebanon does it at midnight, and Samoa left out a whole day.
        QCOMPARE(
            runs(u"30 0 * * *"_qs, u"2026-03-28T12:00"_qs, "Asia/Beirut", 2), u"2026-03-28T22:00 2026-03-29T21:30"_qs);
        QCOMPARE(runs(u"0 12 30 * *"_qs, u"2011-12-29T00:00"_qs, "Pacific/Apia", 2),
            u"2011-12-30T10:00 2012-01-29T22:00"_qs);
    }

    void aTimeThatTheClocksShowTwiceRunsOnce()
    {
        QCOMPARE(runs(u"30 1 * * *"_qs, u"2026-10-24T12:00"_qs, "Asia/Jerusalem", 2),
            u"2026-10-24T22:30 2026-10-25T23:30"_qs);
        // Asked between the two, too.
        QCOMPARE(runs(u"30 1 * * *"_qs, u"2026-10-24T22:30"_qs, "Asia/Jerusalem", 1), u"2026-10-25T23:30"_qs);
        QCOMPARE(runs(u"30 1 * * *"_qs, u"2026-10-24T23:10"_qs, "Asia/Jerusalem", 1), u"2026-10-25T23:30"_qs);
        QCOMPARE(runs(u"0 1 1 11 *"_qs, u"2026-10-31T12:00"_qs, "America/New_York", 1), u"2026-11-01T05:00"_qs);
        // Cuba shows the hour behind midnight twice.
        QCOMPARE(runs(u"15 0 * * *"_qs, u"2026-10-31T12:00"_qs, "America/Havana", 2),
            u"2026-11-01T04:15 2026-11-02T05:15"_qs);
    }

    /// What runs every quarter of an hour does not pause for an hour when the clocks go back.
    void aRuleForEveryHourGoesOnInTheHourThatComesTwice()
    {
        QCOMPARE(runs(u"*/30 * * * *"_qs, u"2026-10-24T22:00"_qs, "Asia/Jerusalem", 5),
            u"2026-10-24T22:30 2026-10-24T23:00 2026-10-24T23:30 2026-10-25T00:00 2026-10-25T00:30"_qs);
        QCOMPARE(runs(u"5 * 25 * *"_qs, u"2026-10-24T22:00"_qs, "Asia/Jerusalem", 3),
            u"2026-10-24T22:05 2026-10-24T23:05 2026-10-25T00:05"_qs);
        // Only half an hour comes twice here, and here the day does.
        QCOMPARE(runs(u"15,45 * * * *"_qs, u"2026-04-04T14:20"_qs, "Australia/Lord_Howe", 4),
            u"2026-04-04T14:45 2026-04-04T15:15 2026-04-04T15:45 2026-04-04T16:15"_qs);
        QCOMPARE(runs(u"0 * 1 11 *"_qs, u"2026-11-01T03:30"_qs, "America/Havana", 3),
            u"2026-11-01T04:00 2026-11-01T05:00 2026-11-01T06:00"_qs);
        // Not one too many when they go forward.
        QCOMPARE(runs(u"*/30 * * * *"_qs, u"2026-03-26T23:30"_qs, "Asia/Jerusalem", 3),
            u"2026-03-27T00:00 2026-03-27T00:30 2026-03-27T01:00"_qs);
    }

    void timesGoUpAndFitTheRuleAroundEveryChangeOfClocks()
    {
        for (const char *zone : {"Asia/Jerusalem", "Europe/Paris", "America/New_York", "Australia/Lord_Howe",
                 "Africa/Casablanca", "Asia/Kathmandu", "America/St_Johns"}) {
            const QTimeZone place(zone);
            const auto cron = Cron::parse(u"*/10 */3 * * *"_qs);
            QDateTime at = utc(u"2026-01-01T00:00"_qs);
            qint64 longest = 0;
            int runs = 0;
            for (; at < utc(u"2027-01-01T00:00"_qs); ++runs) {
                const QDateTime next = cron->next(at, place);
                QVERIFY(next > at);
                longest = std::max(longest, at.secsTo(next));
                at = next;
            }
            QVERIFY2(runs > 365 * 48 - 20 && runs <= 365 * 48 + 10,
                qPrintable(u"%1 %2"_qs.arg(QLatin1StringView(zone)).arg(runs)));
            QVERIFY(longest <= (2 * 60 + 10 + 60) * 60);
        }
    }

    void aRuleIsKeptInItsSimplestForm()
    {
        QCOMPARE(Cron::parse(u"  0  4 * *  sun")->text(), u"0 4 * * sun"_qs);
        QCOMPARE(Cron::parse(u"@hourly")->text(), u"0 * * * *"_qs);
        QCOMPARE(*Cron::parse(u"@hourly"), *Cron::parse(u"0 * * * *"));
    }
};

PURSER_TEST(CronTest)
#include "crontest.moc"
