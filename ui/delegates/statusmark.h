#pragma once

#include "models/catalog/product.h"
#include "ui/theme/tokens.h"

#include <QPixmap>

namespace purser::ui {

/// The mark of a status, 10 device independent pixels: each has a shape and a colour of its own.
QPixmap statusMark(catalog::ProductStatus status, const Tokens &tokens, qreal devicePixelRatio);

} // namespace purser::ui
