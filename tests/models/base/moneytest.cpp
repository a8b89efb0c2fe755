#include "models/base/money.h"
#include "tests/support/testmain.h"

using namespace purser;

class MoneyTest : public QObject {
    Q_OBJECT

private slots:
    void plainDecimalsAreExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("units");
        QTest::newRow("whole") << "21" << qint64{210000};
        QTest::newRow("two places") << "21.50" << qint64{215000};
        QTest::newRow("four places") << "0.0001" << qint64{1};
        QTest::newRow("zeros beyond four") << "1.500000" << qint64{15000};
        QTest::newRow("negative") << "-3.2" << qint64{-32000};
        QTest::newRow("no whole part") << ".5" << qint64{5000};
    }
    void plainDecimalsAreExact()
    {
        QFETCH(QString, text);
        QFETCH(qint64, units);
        const auto parsed = Decimal::parse(text);
        QVERIFY(parsed);
        QCOMPARE(parsed->units(), units);
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", ".", "-", "1e3", "1,5", "12 3", "٣", "0.00001", "99999999999999999999", "1.2.3"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, text);
        const auto parsed = Decimal::parse(text);
        QVERIFY(!parsed);
        QVERIFY(!parsed.error().message.isEmpty());
    }

    void typedNumbersFollowTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("english groups") << "en_US"
                                        << "1,234.5"
                                        << "1234.5";
        QTest::newRow("french comma") << "fr_FR"
                                      << "1 234,5"
                                      << "1234.5";
        QTest::newRow("comma as point in english") << "en_US"
                                                   << "21,50"
                                                   << "21.5";
        QTest::newRow("three digits after comma are a group") << "en_US"
                                                              << "1,234"
                                                              << "1234";
        QTest::newRow("german") << "de_DE"
                                << "1.234,50"
                                << "1234.5";
        QTest::newRow("sign around") << "he_IL"
                                     << "₪479.00"
                                     << "479";
        QTest::newRow("dollar") << "en_US"
                                << "$ 12.30"
                                << "12.3";
        QTest::newRow("swiss groups") << "de_CH"
                                      << "1’234.50"
                                      << "1234.5";
        QTest::newRow("arabic marks") << "ar_EG"
                                      << "١٬٢٣٤٫٥٦٧"
                                      << "1234.567";
        QTest::newRow("arabic digits") << "ar_EG"
                                       << "٤٧٩"
                                       << "479";
    }
    void typedNumbersFollowTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(QString, text);
        QFETCH(QString, plain);
        const auto parsed = Decimal::parseLocalized(text, QLocale(locale));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QCOMPARE(parsed->toString(), plain);
    }

    void wordsAreNotAmounts()
    {
        QVERIFY(!Decimal::parseLocalized(u"12 apples", QLocale::c()));
        QVERIFY(!Decimal::parseLocalized(u"1,23,4", QLocale::c()));
        for (const QStringView text :
            {u"1/2", u"12:30", u"5%", u"(12)", u",123", u"12 50", u"1234,567.5", u"\U0001D7D91"})
            QVERIFY2(!Decimal::parseLocalized(text, QLocale::c()), qPrintable(text.toString()));
    }

    void roundingIsHalfAwayFromZero()
    {
        QCOMPARE(Decimal::fromUnits(12345).rounded(2).units(), 12300);
        QCOMPARE(Decimal::fromUnits(12350).rounded(2).units(), 12400);
        QCOMPARE(Decimal::fromUnits(-12350).rounded(2).units(), -12400);
        QCOMPARE(Decimal::fromUnits(15000).rounded(0).units(), 20000);
    }

    void amountsAreShownWithTheirCurrency()
    {
        const Money shekels{Decimal::fromUnits(12345000), *Currency::fromCode(u"ils")};
        QCOMPARE(shekels.toDisplay(QLocale(QStringLiteral("en_US"))), QStringLiteral("₪1,234.50"));
        const Money yen{Decimal::fromInteger(500), *Currency::fromCode(u"JPY")};
        QCOMPARE(yen.toDisplay(QLocale(QStringLiteral("en_US"))), QStringLiteral("JPY\u00a0500"));
        QVERIFY(!Currency::fromCode(u"E1R"));
    }

    void marginIsNothingWithoutAPrice()
    {
        QCOMPARE(marginBasisPoints(Decimal::fromInteger(100), Decimal::fromInteger(40)), std::optional(6000));
        QCOMPARE(marginBasisPoints(Decimal::fromInteger(479), Decimal::fromInteger(214)), std::optional(5532));
        QCOMPARE(marginBasisPoints(Decimal::fromInteger(100), Decimal::fromInteger(150)), std::optional(-5000));
        QCOMPARE(marginBasisPoints(Decimal(), Decimal::fromInteger(1)), std::optional<int>());
    }
};

PURSER_TEST(MoneyTest)
#include "moneytest.moc"
