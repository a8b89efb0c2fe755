#pragma once

#include "models/catalog/productedit.h"

#include <QLocale>
#include <QVariant>

namespace purser::catalog {

/// What \a text, typed or pasted, means as a value of \a field of \a row: amounts with separators and currency signs
/// (`₪1,234.50`, `1.234,50 EUR`), whole numbers (`1,200`, `12.00`), states in the language of the program, in English
/// or by the database's name. Fails with Invalid and a sentence: an amount of another currency, a percentage, a rule
/// of the data that is broken.
Result<QVariant> parsedValue(const ProductRow &row, ProductField field, const QString &text, const QLocale &locale);

} // namespace purser::catalog
