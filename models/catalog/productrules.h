#pragma once

#include "models/catalog/productedit.h"

#include <QVariant>

namespace purser::catalog {

/// Every field that is edited in place, in the order people see them.
inline constexpr std::array allProductFields{ProductField::Title, ProductField::Sku, ProductField::Status,
    ProductField::Price, ProductField::Cost, ProductField::Stock, ProductField::Vendor, ProductField::Description};

/// The longest texts that a product may have, in characters.
inline constexpr int maxTitleLength = 1000;
inline constexpr int maxSkuLength = 200;
inline constexpr int maxVendorLength = 200;

/// `title`, `sku`, …: the name in files and logs.
QString toString(ProductField field);
std::optional<ProductField> fieldFromString(QStringView name);
/// The name for people, translated.
QString fieldLabel(ProductField field);

/// What \a row holds in \a field, in the notation of FieldEdit. A row knows no description: null.
QVariant fieldValue(const ProductRow &row, ProductField field);
/// Writes \a value (in the notation of FieldEdit) into \a row; the margin follows price and cost.
void setFieldValue(ProductRow &row, ProductField field, const QVariant &value);
/// The amount held by a value of Price or Cost; nothing when the value is empty.
std::optional<Decimal> amountOf(const QVariant &value);
/// Whether two values of a field mean the same: 479 and 479.00 do, an absent and an empty vendor do.
bool sameValue(ProductField field, const QVariant &a, const QVariant &b);

/// Brings what was typed, pasted or computed into the notation of FieldEdit, or says which rule it breaks.
/// \a row is the product as the database has it now: its currency, status and variants decide.
Result<QVariant> checkedValue(const ProductRow &row, ProductField field, const QVariant &value);

/// The shortest way through the status machine, without \a from; empty when there is none or nothing to do.
std::vector<ProductStatus> stepsBetween(ProductStatus from, ProductStatus to);

} // namespace purser::catalog
