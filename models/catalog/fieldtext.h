#pragma once

#include "models/catalog/productedit.h"

namespace purser::catalog {

/// A value of \a field (in the notation of FieldEdit) for people: `₪479.00`, `Active`, `12`; a dash for no value.
/// Descriptions become one line of plain text.
QString fieldText(ProductField field, const QVariant &value, const Currency &currency, const QLocale &locale);
/// `+6.00`, `−2`: the difference of two amounts or stocks; empty for other fields and when one side has no value.
QString changeText(
    ProductField field, const QVariant &from, const QVariant &to, const Currency &currency, const QLocale &locale);
/// `+5.0%`, rounded to \a decimals (1 or 2); empty where nothing can be divided.
QString percentChangeText(
    const std::optional<Decimal> &from, const std::optional<Decimal> &to, int decimals, const QLocale &locale);
/// `55.3%`; a dash for no margin.
QString marginText(const std::optional<int> &basisPoints, const QLocale &locale);

} // namespace purser::catalog
