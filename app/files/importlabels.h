#pragma once

#include "models/catalog/productbulkwriter.h"
#include "models/catalog/productimport.h"

namespace purser::files {

/// "comma", "semicolon" or "tab", translated.
QString separatorLabel(char separator);
/// A change of a database column in words for people.
catalog::ImportChange importChange(const catalog::BulkChange &change);

} // namespace purser::files
