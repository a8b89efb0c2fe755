#include "models/catalog/pricechange.h"

namespace purser::catalog {
namespace {

__extension__ using Wide = __int128;

/// Room is left for rounding up.
constexpr qint64 largest = Decimal::maxUnits - 2 * Decimal::scale;

/// The nearest amount of the form n + \a ending, not below it.
Decimal ending(Decimal amount, Decimal end)
{
    const qint64 whole = (amount.units() - end.units() + Decimal::scale / 2) / Decimal::scale;
    return Decimal::fromInteger(std::max<qint64>(0, whole)) + end;
}

} // namespace

std::optional<Decimal> PriceChange::apply(Decimal price, const Currency &currency) const
{
    Decimal result;
    if (by == By::Amount) {
        const Wide sum = static_cast<Wide>(price.units()) + change.units();
        if (sum > largest)
            return std::nullopt;
        result = price + change;
    } else {
        // price * (100 + p) / 100 with p in ten-thousandths: 128 bits, rounded half away from zero.
        const Wide scaled = static_cast<Wide>(price.units()) * (qint64{100} * Decimal::scale + change.units());
        const Wide divisor = static_cast<Wide>(100) * Decimal::scale;
        const Wide rounded = (scaled + (scaled < 0 ? -divisor / 2 : divisor / 2)) / divisor;
        if (rounded < 0 || rounded > largest) // before the 128 bits become 64
            return std::nullopt;
        result = Decimal::fromUnits(static_cast<qint64>(rounded));
    }
    if (result.units() < 0)
        return std::nullopt;
    switch (rounding) {
    case Rounding::Exact: return result.rounded(currency.isNull() ? 2 : currency.decimals());
    case Rounding::Tenth: return result.rounded(std::min(1, currency.decimals()));
    case Rounding::Whole: return result.rounded(0);
    case Rounding::EndsWith90: return ending(result, Decimal::fromUnits(9'000));
    case Rounding::EndsWith99: return ending(result, Decimal::fromUnits(9'900));
    }
    return result;
}

} // namespace purser::catalog
