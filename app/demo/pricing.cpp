#include "app/demo/pricing.h"

#include <algorithm>

namespace purser::demo {

Decimal plausiblePrice(qint64 shekelHundredths, const Currency &currency, PriceEnding ending)
{
    const QString code = currency.code();
    // Round rates of the demo company's own price list: 3.9 shekels a euro, 3.6 a dollar.
    const qint64 perUnit = code == u"EUR" ? 390 : code == u"USD" ? 360 : 100;
    const qint64 whole = std::max<qint64>(4, (shekelHundredths + perUnit / 2) / perUnit);
    const auto hundredths = [](qint64 n) { return Decimal::fromUnits(n * Decimal::scale / 100); };
    if (ending == PriceEnding::Round)
        return Decimal::fromInteger(std::max<qint64>(5, (whole + 2) / 5 * 5));
    if (code == u"EUR")
        return ending == PriceEnding::Nine ? hundredths(whole * 100 - 10) : Decimal::fromInteger(whole);
    if (code == u"USD")
        return ending == PriceEnding::Nine ? hundredths(whole * 100 - 1) : Decimal::fromInteger(whole / 10 * 10 + 8);
    return ending == PriceEnding::Nine ? Decimal::fromInteger(whole / 10 * 10 + 9) : hundredths(whole / 5 * 500 + 490);
}

Decimal costForMargin(Decimal price, int permille)
{
    constexpr qint64 step = Decimal::scale / 10;
    const qint64 exact = price.units() * (1000 - permille) / 1000;
    return Decimal::fromUnits((exact + step / 2) / step * step);
}

} // namespace purser::demo
