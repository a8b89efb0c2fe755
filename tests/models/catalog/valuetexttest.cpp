#include "models/catalog/valuetext.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/productrules.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::catalog;

/// What is typed or pasted into a cell.
class ValueTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatShowsNoValueMeansNoValueWhenItIsPasted_data()
    {
        QTest::addColumn<int>("field");
        for (const ProductField field : {ProductField::Price, ProductField::Cost, ProductField::Stock})
            QTest::newRow(qPrintable(toString(field))) << static_cast<int>(field);
    }

    void whatShowsNoValueMeansNoValueWhenItIsPasted()
    {
        QFETCH(int, field);
        const auto what = static_cast<ProductField>(field);
        ProductRow row;
        row.currency = *Currency::fromCode(u"ILS");
        const QLocale locale(QStringLiteral("he_IL"));
        const QString shown = fieldText(what, {}, row.currency, locale);
        const auto pasted = parsedValue(row, what, shown, locale);
        QVERIFY2(pasted, qPrintable(shown));
        QVERIFY(pasted->isNull());
    }

    void aWordIsNoAmountInACurrencyOfThatName()
    {
        ProductRow row;
        row.currency = *Currency::fromCode(u"ILS");
        const auto why = [&row](const QString &text) {
            const auto parsed = parsedValue(row, ProductField::Price, text, QLocale::c());
            return parsed ? QString() : parsed.error().message;
        };
        QVERIFY2(!why(u"abc"_qs).isEmpty() && !why(u"abc"_qs).contains(u"ABC"_qs), qPrintable(why(u"abc"_qs)));
        QVERIFY2(why(u"12 EUR"_qs).contains(u"is in EUR"_qs), qPrintable(why(u"12 EUR"_qs)));
        QVERIFY2(why(u"12 ils"_qs).isEmpty(), qPrintable(why(u"12 ils"_qs)));
    }
};

PURSER_TEST(ValueTextTest)
#include "valuetexttest.moc"
