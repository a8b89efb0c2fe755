#pragma once

#include "models/base/money.h"

namespace purser::catalog {

/// How a bulk action changes prices: by percent or amount, then rounded.
struct PriceChange {
    enum class By { Percent, Amount };
    enum class Rounding {
        Exact, ///< to the decimals of the currency
        Tenth, ///< 0.10
        Whole, ///< 1.00
        EndsWith90, ///< the nearest amount that ends with .90
        EndsWith99, ///< the nearest amount that ends with .99
    };
    By by = By::Percent;
    Decimal change; ///< -15 is 15 % (or 15 of the currency) less
    Rounding rounding = Rounding::Exact;

    /// The new price; nothing when it would be less than zero or out of range.
    [[nodiscard]] std::optional<Decimal> apply(Decimal price, const Currency &currency) const;
};

} // namespace purser::catalog
