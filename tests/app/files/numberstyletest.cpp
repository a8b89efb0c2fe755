#include "app/files/numberstyle.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::files;

class NumberStyleTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreReadAsShopsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QChar>("point");
        QTest::addColumn<QString>("expected"); // empty: not a number
        const auto add = [](const QString &text, char16_t point, const char *expected) {
            QTest::addRow("%s with %c", qPrintable(text), char(point))
                << text << QChar(point) << QString::fromLatin1(expected);
        };
        add(u"1234.5"_qs, u'.', "1234.5");
        add(u"1,234.56"_qs, u'.', "1234.56");
        add(u"1.234,56"_qs, u',', "1234.56");
        add(u"1 234,56"_qs, u',', "1234.56");
        add(u"1\u00a0234,56"_qs, u',', "1234.56");
        add(u"1\u202f234\u202f567,5"_qs, u',', "1234567.5");
        add(u"1'234.50"_qs, u'.', "1234.5");
        add(u"1’234.50"_qs, u'.', "1234.5");
        add(u"₪1,234.50"_qs, u'.', "1234.5");
        add(u"\u200f1,234.50\u00a0₪"_qs, u'.', "1234.5");
        add(u"12,50 €"_qs, u',', "12.5");
        add(u"EUR 12,50"_qs, u',', "12.5");
        add(u"12.50 NIS"_qs, u'.', "12.5");
        add(u"99.90 ש\"ח"_qs, u'.', "99.9");
        add(u"Rs. 1,000"_qs, u'.', "1000");
        add(u"-5"_qs, u'.', "-5");
        add(u"−5"_qs, u'.', "-5");
        add(u"-$5.25"_qs, u'.', "-5.25");
        add(u"5-"_qs, u'.', "-5");
        add(u"٤٫٥"_qs, u',', "4.5");
        add(u".5"_qs, u'.', "0.5");
        add(u"5."_qs, u'.', "5");
        add(u"21,50"_qs, u'.', "");
        add(u"21.50"_qs, u',', "");
        add(u"1,23,456"_qs, u'.', "");
        add(u"1,234 567"_qs, u'.', "");
        add(u"1.2.3"_qs, u'.', "");
        add(u"12 34"_qs, u'.', "");
        add(u"5-6"_qs, u'.', "");
        add(u"--5"_qs, u'.', "");
        add(u"€5€"_qs, u'.', "");
        add(u"abc"_qs, u'.', "");
        add(u"R$ 5,20"_qs, u',', "5.2");
        add(u"12x"_qs, u'.', "");
        add(u"12 A"_qs, u'.', "");
        add(u"US$12"_qs, u'.', "12");
        add(u"500 g"_qs, u'.', "");
        add(u"12 pcs"_qs, u'.', "");
        add(u"ask us"_qs, u'.', "");
        add(u"1e5"_qs, u'.', "");
        add(u"5 for 3"_qs, u'.', "");
        add(u"."_qs, u'.', "");
        add(u"-"_qs, u'.', "");
        add(u""_qs, u'.', "");
        add(u"99999999999999999999"_qs, u'.', "");
    }
    void numbersAreReadAsShopsWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QChar, point);
        QFETCH(QString, expected);
        const auto value = NumberStyle{point.unicode()}.read(text);
        QCOMPARE(value ? value->toString() : QString(), expected);
    }

    void theFileTellsItsStyle_data()
    {
        QTest::addColumn<QStringList>("numbers");
        QTest::addColumn<QChar>("point");
        QTest::newRow("two places behind a comma") << QStringList{u"5"_qs, u"12,50"_qs} << QChar(u',');
        QTest::newRow("two places behind a dot") << QStringList{u"5"_qs, u"12.50"_qs} << QChar(u'.');
        QTest::newRow("both signs") << QStringList{u"1.234,56"_qs} << QChar(u',');
        QTest::newRow("several groups") << QStringList{u"1.234.567"_qs} << QChar(u',');
        QTest::newRow("spaces part groups") << QStringList{u"1 234,5"_qs} << QChar(u',');
        QTest::newRow("behind a zero") << QStringList{u"0,125"_qs} << QChar(u',');
        QTest::newRow("the majority") << QStringList{u"1,5"_qs, u"2.5"_qs, u"3.5"_qs} << QChar(u'.');
        QTest::newRow("what both can read says nothing")
            << QStringList{u"1.234"_qs, u"2.345"_qs, u"7,5"_qs} << QChar(u',');
        QTest::newRow("nothing") << QStringList{u"5"_qs, u"x"_qs} << QChar(u'.');
    }
    void theFileTellsItsStyle()
    {
        QFETCH(QStringList, numbers);
        QFETCH(QChar, point);
        NumberEvidence evidence;
        for (const QString &number : numbers)
            evidence.look(number, 2);
        QCOMPARE(QChar(evidence.style(false).point), point);
        QVERIFY(!evidence.isAmbiguous());
        QVERIFY(!evidence.why(false).isEmpty());
    }

    void whatNobodyCanTellIsExplainedByExample()
    {
        NumberEvidence evidence;
        evidence.look(u"1.234"_qs, 17);
        evidence.look(u"55"_qs, 18);
        QVERIFY(evidence.isAmbiguous());
        QCOMPARE(QChar(evidence.style(false).point), QChar(u'.'));
        QVERIFY2(evidence.why(false).contains(u"“1.234” in line 17") && evidence.why(false).contains(u"read as 1.234."),
            qPrintable(evidence.why(false)));
        // Cells parted by semicolons come from where the comma is the decimal point.
        QCOMPARE(QChar(evidence.style(true).point), QChar(u','));
        QVERIFY(evidence.why(true).contains(u"read as 1234."));
    }
};

PURSER_TEST(NumberStyleTest)
#include "numberstyletest.moc"
