#pragma once

#include "models/catalog/productdetail.h"
#include "models/catalog/productedit.h"
#include "models/catalog/productquery.h"
#include "models/grid/cell.h"

#include <QLocale>

namespace purser::catalog {

/// The columns of the product grid, in their first arrangement.
enum class ProductColumn { Image, Title, Sku, Status, Price, Cost, Margin, Stock, Sync, Vendor, Categories, Updated };

/// Titles, widths and kinds; index = int(ProductColumn).
std::vector<grid::Column> productColumns();
/// What a column is edited as; nothing for the columns that follow from others.
std::optional<ProductField> fieldOf(ProductColumn column);
std::optional<ProductSort> sortOf(ProductColumn column);

/// The text of a cell, for people.
QString cellText(const ProductRow &row, ProductColumn column, const QLocale &locale);
/// The value of a cell in the notation of FieldEdit, or as it is stored.
QVariant cellValue(const ProductRow &row, ProductColumn column);
/// `53.4%` from basis points.
QString percentText(int basisPoints, const QLocale &locale);
QString syncLabel(SyncState state);
/// Why a cell of this row cannot be edited whoever asks; empty when it can.
QString lockReason(const ProductRow &row, ProductColumn column);
/// Sold actively, and nearly gone.
bool isLowStock(const ProductRow &row);

} // namespace purser::catalog
