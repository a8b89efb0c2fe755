#include "models/catalog/pricechange.h"
#include "tests/support/testmain.h"

using namespace purser;
using purser::catalog::PriceChange;

/// Bulk changes of prices: exact percent, then rounding.
class PriceChangeTest : public QObject {
    Q_OBJECT

private slots:
    void pricesChangeAndAreRounded_data()
    {
        QTest::addColumn<bool>("percent");
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("rounding");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto r = [](PriceChange::Rounding rounding) { return static_cast<int>(rounding); };
        using enum PriceChange::Rounding;
        QTest::newRow("ten percent more") << true << "10" << r(Exact) << "459"
                                          << "504.9";
        QTest::newRow("a third less") << true << "-33.3333" << r(Exact) << "100"
                                      << "66.67";
        QTest::newRow("amount") << false << "-5.5" << r(Exact) << "20"
                                << "14.5";
        QTest::newRow("to whole") << true << "10" << r(Whole) << "459"
                                  << "505";
        QTest::newRow("to tenths") << true << "7" << r(Tenth) << "12.34"
                                   << "13.2";
        QTest::newRow("ending 90 below") << true << "0.01" << r(EndsWith90) << "85"
                                         << "84.9";
        QTest::newRow("ending 90 above") << true << "0.01" << r(EndsWith90) << "85.5"
                                         << "85.9";
        QTest::newRow("ending 99") << false << "1" << r(EndsWith99) << "9"
                                   << "9.99";
        QTest::newRow("never below the ending") << true << "-99" << r(EndsWith99) << "3"
                                                << "0.99";
        QTest::newRow("huge price") << true << "100" << r(Exact) << "40000000000000"
                                    << "80000000000000";
    }
    void pricesChangeAndAreRounded()
    {
        QFETCH(bool, percent);
        QFETCH(QString, change);
        QFETCH(int, rounding);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const PriceChange by{percent ? PriceChange::By::Percent : PriceChange::By::Amount, *Decimal::parse(change),
            static_cast<PriceChange::Rounding>(rounding)};
        const auto result = by.apply(*Decimal::parse(from), *Currency::fromCode(u"ILS"));
        QVERIFY(result);
        QCOMPARE(result->toString(), to);
    }

    void aPriceBelowZeroIsNoPrice()
    {
        const PriceChange by{PriceChange::By::Amount, Decimal::fromInteger(-30), {}};
        QVERIFY(!by.apply(Decimal::fromInteger(20), *Currency::fromCode(u"ILS")));
    }

    void aPriceFarBelowZeroIsNoPriceEither()
    {
        // The product is -1.8 * 2^63 ten-thousandths: cut to 64 bits it would be an amount above zero.
        const PriceChange by{PriceChange::By::Percent, *Decimal::parse(u"-16602069666339.5965"), {}};
        QVERIFY(!by.apply(Decimal::fromInteger(10'000), *Currency::fromCode(u"ILS")));
    }

    void currenciesWithoutDecimalsStayWhole()
    {
        const PriceChange by{PriceChange::By::Percent, Decimal::fromInteger(3), PriceChange::Rounding::Exact};
        QCOMPARE(by.apply(Decimal::fromInteger(150), *Currency::fromCode(u"JPY"))->toString(), QStringLiteral("155"));
    }
};

PURSER_TEST(PriceChangeTest)
#include "pricechangetest.moc"
