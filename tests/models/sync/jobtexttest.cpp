#include "models/sync/jobtext.h"
#include "models/sync/scheduletablemodel.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::sync;

/// What people read of jobs.
class JobTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatFailedAltogetherIsNotCalledFailedInPart()
    {
        JobRow job;
        job.state = JobState::FailedInPart;
        job.done = 130;
        job.failed = 130; // and nobody knew before how many there are
        QCOMPARE(stateLabel(job), u"All failed"_qs);
        QCOMPARE(itemsText(job, QLocale(u"en"_qs)), u"0 of 130"_qs);
        job.failed = 1;
        QCOMPARE(stateLabel(job), u"Failed in part"_qs);
        QCOMPARE(itemsText(job, QLocale(u"en"_qs)), u"129 of 130"_qs);
        job.failed = 130;
        job.total = 200;
        QCOMPARE(stateLabel(job), u"Failed in part"_qs);
        QCOMPARE(itemsText(job, QLocale(u"en"_qs)), u"0 of 200"_qs);
    }

    void howManyThereAreIsNotGuessedWhileTheJobRuns()
    {
        JobRow job;
        job.state = JobState::Running;
        job.done = 30;
        QCOMPARE(job.known(), 0);
        QCOMPARE(itemsText(job, QLocale(u"en"_qs)), u"30"_qs);
        job.total = 1'200;
        QCOMPARE(itemsText(job, QLocale(u"en"_qs)), u"30 of 1,200"_qs);
    }

    void aRuleIsSaidInWordsOnlyWhenTheyAreTrue_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("*/15 * * * *") << u"Every 15 minutes"_qs;
        QTest::newRow("4-59/15 * * * *") << u"Every 15 minutes, from minute 4"_qs;
        QTest::newRow("20-59/15 * * * *") << u"20-59/15 * * * *"_qs;
        QTest::newRow("*/45 * * * *") << u"*/45 * * * *"_qs;
        QTest::newRow("0 */6 * * *") << u"Every 6 hours"_qs;
        QTest::newRow("0 */5 * * *") << u"0 */5 * * *"_qs;
        QTest::newRow("40 2 * * *") << u"Every day at 02:40"_qs;
    }
    void aRuleIsSaidInWordsOnlyWhenTheyAreTrue()
    {
        QFETCH(QString, words);
        QCOMPARE(cronText(QString::fromLatin1(QTest::currentDataTag()), QLocale(u"en"_qs)), words);
    }

    void everyCauseHasAName()
    {
        QCOMPARE(causeTitle(u"field"_qs), u"A field the store cannot take"_qs);
        QCOMPARE(causeTitle(u"TLS"_qs), u"The store’s certificate is not trusted"_qs);
        QCOMPARE(causeTitle(u"http_503"_qs), u"Fault of the store (503)"_qs);
        QCOMPARE(causeTitle(u"some_new_code"_qs), u"Some new code"_qs);
        QCOMPARE(causeTitle({}), u"Other causes"_qs);
    }
};

PURSER_TEST(JobTextTest)
#include "jobtexttest.moc"
