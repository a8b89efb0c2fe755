#include "models/db/param.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace purser;
using namespace purser::test;

/// Parameters on the way to a real PostgreSQL.
class ParamTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void jsonWithWhatJsonbHasNotIsTakenWithoutIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("U+0000") << (u"a"_qs + QChar(0) + u"b"_qs) << u"ab"_qs;
        QTest::newRow("the first half of a pair") << (u"a"_qs + QChar(0xd83d)) << u"a\ufffd"_qs;
        QTest::newRow("the second half of a pair") << (QChar(0xde00) + u"b"_qs) << u"\ufffdb"_qs;
        QTest::newRow("a whole pair") << u"😀"_qs << u"😀"_qs;
        QTest::newRow("an escape that is text") << u"\\u0000 \\\\ud83d"_qs << u"\\u0000 \\\\ud83d"_qs;
        QTest::newRow("another control character") << u"a\u0001\"\n"_qs << u"a\u0001\"\n"_qs;
    }

    void jsonWithWhatJsonbHasNotIsTakenWithoutIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        db::Connection c = database_.connectSuperuser();
        const QJsonDocument sent(QJsonObject{{u"search"_qs, text}, {u"list"_qs, QJsonArray{text, 5}}});
        const auto rows = c.exec(u"select $1::jsonb"_qs, {sent});
        QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
        const QJsonDocument read = rows->first().json(0);
        QCOMPARE(read[u"search"_qs].toString(), kept);
        QCOMPARE(read[u"list"_qs].toArray(), (QJsonArray{kept, 5}));
    }
};

PURSER_TEST(ParamTest)
#include "paramtest.moc"
