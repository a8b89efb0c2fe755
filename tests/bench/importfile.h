#pragma once

#include <QString>

namespace purser::bench {

/// Writes a WooCommerce export of \a products products of the set number \a set, whose SKUs are I- and 10,000,000 +
/// 1,000,000 \a set + n. Changed: with other titles, descriptions and prices. Gives \a path.
QString writeImportFile(const QString &path, qint64 set, bool changed, int products);

} // namespace purser::bench
