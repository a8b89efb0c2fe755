#pragma once

#include "models/base/money.h"

namespace purser::demo {

/// How a shop likes its prices to end; one habit for all variants of a product.
enum class PriceEnding { Nine, Fraction, Round };

/// The price near \a shekels hundredths of a shekel, in the currency of a store, with a habitual ending:
/// ₪129, ₪124.90, ₪125; €32.90, €33, €35; $34.99, $38, $35.
Decimal plausiblePrice(qint64 shekelHundredths, const Currency &currency, PriceEnding ending);

/// The purchase price that leaves a margin of \a permille thousandths of the price, in steps of 0.10.
Decimal costForMargin(Decimal price, int permille);

} // namespace purser::demo
