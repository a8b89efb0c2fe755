// Amounts as programs and as people write them: exact both ways, in every locale of ours.
#include "app/files/numberstyle.h"
#include "models/base/money.h"
#include "models/catalog/fieldtext.h"
#include "models/catalog/pricechange.h"
#include "tests/fuzz/fuzz.h"

using namespace purser;
using purser::fuzz::require;

namespace {

const QLocale locales[]{QLocale::c(), QLocale(QStringLiteral("en_US")), QLocale(QStringLiteral("fr_FR")),
    QLocale(QStringLiteral("he_IL")), QLocale(QStringLiteral("de_CH")), QLocale(QStringLiteral("ar_EG"))};

void checkExact(Decimal amount, const QLocale &locale)
{
    const auto again = Decimal::parse(amount.toString());
    require(again && *again == amount, "an amount is read as it is written");
    for (int places = 0; places <= 4; ++places) {
        const auto padded = Decimal::parse(amount.toString(places));
        require(padded && *padded == amount, "an amount with more places is the same amount");
        const Decimal rounded = amount.rounded(places);
        require(rounded.rounded(places) == rounded, "rounding twice is rounding once");
    }
    for (const QStringView code : {u"ILS", u"EUR", u"JPY", u"KWD"}) {
        const Currency currency = *Currency::fromCode(code);
        const QString shown = Money{amount, currency}.toDisplay(locale);
        if (currency.symbol().size() > 1)
            continue; // letters are no number
        const auto typed = Decimal::parseLocalized(shown, locale);
        require(typed && *typed == amount, "an amount can be typed as it is shown");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const QLocale &locale = locales[provider.ConsumeIntegralInRange<size_t>(0, std::size(locales) - 1)];
    const Decimal a =
        Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(-Decimal::maxUnits, Decimal::maxUnits));
    const Decimal b =
        Decimal::fromUnits(provider.ConsumeIntegralInRange<qint64>(-Decimal::maxUnits, Decimal::maxUnits));
    const QString text = QString::fromUtf8(fuzz::rest(provider));

    if (const auto plain = Decimal::parse(text)) {
        checkExact(*plain, locale);
        const auto typed = Decimal::parseLocalized(text, QLocale::c());
        require(typed && *typed == *plain, "plain notation can be typed");
    }
    if (const auto typed = Decimal::parseLocalized(text, locale)) {
        checkExact(*typed, locale);
        // Nothing is made up and nothing swallowed: the digits are those of the text.
        QString digits;
        for (const QChar c : text)
            if (c.isDigit())
                digits += QChar(u'0' + c.digitValue());
        QString read = typed->toString(4);
        read.remove(u'.').remove(u'-');
        const auto significant = [](QString s) {
            while (s.startsWith(u'0'))
                s.remove(0, 1);
            while (s.endsWith(u'0'))
                s.chop(1);
            return s;
        };
        require(significant(read) == significant(digits), "a typed amount has the digits that were typed");
    }
    for (const char16_t point : {u'.', u','}) {
        const files::NumberStyle style{point};
        if (const auto read = style.read(text))
            checkExact(*read, locale);
        const QString written = a.toString().replace(u'.', QChar(point));
        require(style.read(written) == a, "a number is read in the style in which it is written");
    }
    files::NumberEvidence evidence;
    evidence.look(text, 1);
    std::ignore = evidence.why(evidence.isAmbiguous());

    if (const auto currency = Currency::fromCode(text))
        require(Currency::fromCode(currency->code()) == currency, "a currency is read as it is written");

    checkExact(a, locale);
    std::ignore = marginBasisPoints(a, b);
    const QVariant from(a.toString());
    const QVariant to(b.toString());
    for (const auto field : {catalog::ProductField::Price, catalog::ProductField::Title})
        std::ignore = catalog::changeText(field, from, to, *Currency::fromCode(u"ILS"), locale);
    std::ignore = catalog::changeText(
        catalog::ProductField::Stock, provider.ConsumeIntegral<int>(), static_cast<int>(a.units()), Currency(), locale);
    std::ignore = catalog::percentChangeText(a, b, 1, locale);
    return 0;
}
