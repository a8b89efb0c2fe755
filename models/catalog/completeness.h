#pragma once

#include "models/catalog/productdetail.h"

namespace purser::catalog {

/// How much of what a shop window needs a product has.
struct Completeness {
    int percent = 0; ///< of the checks that hold, rounded down
    QStringList missing; ///< translated, in the order of importance: "Alt text on 2 images"
};

/// Ten checks, each of the same weight: title, SKU, price, cost, barcode, category, image, alt text on every image,
/// description, weight.
Completeness completenessOf(const ProductDetail &product);

} // namespace purser::catalog
