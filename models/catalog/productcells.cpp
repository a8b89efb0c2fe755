#include "models/catalog/productcells.h"

#include "models/catalog/productrules.h"

#include <QCoreApplication>

namespace purser::catalog {
namespace {

constexpr int lowStock = 10;

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::catalog", text, note, n);
}

} // namespace

std::vector<grid::Column> productColumns()
{
    using enum grid::CellKind;
    return {
        {QStringLiteral("image"), QString(), Image, 40, false, false},
        {QStringLiteral("title"), tr("Title"), Text, 200, true, true, true, true},
        {QStringLiteral("sku"), tr("SKU"), Code, 112, true, true},
        {QStringLiteral("status"), tr("Status"), Status, 92, true, true},
        {QStringLiteral("price"), tr("Price"), Money, 104, true, true},
        {QStringLiteral("cost"), tr("Cost"), Money, 88, true, true},
        {QStringLiteral("margin"), tr("Margin"), Percent, 72, true, false},
        {QStringLiteral("stock"), tr("Stock"), Number, 64, true, true},
        {QStringLiteral("sync"), tr("Sync"), Sync, 96, false, false},
        {QStringLiteral("vendor"), tr("Vendor"), Text, 132, true, true, false},
        {QStringLiteral("categories"), tr("Categories"), Text, 160, false, false, false},
        {QStringLiteral("updated"), tr("Updated"), Time, 128, true, false, false},
    };
}

std::optional<ProductField> fieldOf(ProductColumn column)
{
    switch (column) {
    case ProductColumn::Title: return ProductField::Title;
    case ProductColumn::Sku: return ProductField::Sku;
    case ProductColumn::Status: return ProductField::Status;
    case ProductColumn::Price: return ProductField::Price;
    case ProductColumn::Cost: return ProductField::Cost;
    case ProductColumn::Stock: return ProductField::Stock;
    case ProductColumn::Vendor: return ProductField::Vendor;
    default: return std::nullopt;
    }
}

std::optional<ProductSort> sortOf(ProductColumn column)
{
    switch (column) {
    case ProductColumn::Title: return ProductSort::Title;
    case ProductColumn::Sku: return ProductSort::Sku;
    case ProductColumn::Status: return ProductSort::Status;
    case ProductColumn::Price: return ProductSort::Price;
    case ProductColumn::Cost: return ProductSort::Cost;
    case ProductColumn::Margin: return ProductSort::Margin;
    case ProductColumn::Stock: return ProductSort::Stock;
    case ProductColumn::Vendor: return ProductSort::Vendor;
    case ProductColumn::Updated: return ProductSort::Updated;
    default: return std::nullopt;
    }
}

QString percentText(int basisPoints, const QLocale &locale)
{
    const int tenths = (basisPoints + (basisPoints < 0 ? -5 : 5)) / 10;
    QString text = locale.toString(std::abs(tenths) / 10) + locale.decimalPoint()
        + QString::number(std::abs(tenths) % 10) + locale.percent();
    return tenths < 0 ? QChar(0x2212) + text : text;
}

QString syncLabel(SyncState state)
{
    switch (state) {
    case SyncState::Local: return tr("Local");
    case SyncState::Synced: return tr("Synced");
    case SyncState::Pending: return tr("Pending");
    case SyncState::Failed: return tr("Failed");
    case SyncState::Conflict: return tr("Conflict");
    }
    return {};
}

QString cellText(const ProductRow &row, ProductColumn column, const QLocale &locale)
{
    const auto money = [&](const std::optional<Decimal> &amount) {
        return amount ? Money{*amount, row.currency}.toDisplay(locale) : QString();
    };
    switch (column) {
    case ProductColumn::Image: return {};
    case ProductColumn::Title: return row.title;
    case ProductColumn::Sku: return row.sku;
    case ProductColumn::Status: return statusLabel(row.status);
    case ProductColumn::Price: return money(row.price);
    case ProductColumn::Cost: return money(row.cost);
    case ProductColumn::Margin: return row.marginBasisPoints ? percentText(*row.marginBasisPoints, locale) : QString();
    case ProductColumn::Stock: return row.stock ? locale.toString(*row.stock) : QString();
    case ProductColumn::Sync: return syncLabel(row.sync);
    case ProductColumn::Vendor: return row.vendor;
    case ProductColumn::Categories: return row.categories;
    case ProductColumn::Updated:
        return row.updatedAt.isValid() ? locale.toString(row.updatedAt.toLocalTime(), QLocale::ShortFormat) : QString();
    }
    return {};
}

QVariant cellValue(const ProductRow &row, ProductColumn column)
{
    if (const auto field = fieldOf(column))
        return fieldValue(row, *field);
    switch (column) {
    case ProductColumn::Image: return row.imageUrl;
    case ProductColumn::Margin: return row.marginBasisPoints ? QVariant(*row.marginBasisPoints) : QVariant();
    case ProductColumn::Sync: return syncName(row.sync);
    case ProductColumn::Categories: return row.categories;
    case ProductColumn::Updated: return row.updatedAt;
    default: return {};
    }
}

QString lockReason(const ProductRow &row, ProductColumn column)
{
    switch (column) {
    case ProductColumn::Image: return tr("The primary image is the first of the product's images.");
    case ProductColumn::Margin: return tr("Margin is (price − cost) / price. Change price or cost, and it follows.");
    case ProductColumn::Sync: return tr("Sync says how the product stands at its store.");
    case ProductColumn::Categories: return tr("Categories belong to the store and come with its products.");
    case ProductColumn::Updated: return tr("The database keeps the time of the last change.");
    case ProductColumn::Stock:
        if (row.variantCount > 1)
            return tr("This product has %Ln variants, and its stock is their sum. Edit the stock of a variant instead.",
                nullptr, row.variantCount);
        return {};
    default: return {};
    }
}

bool isLowStock(const ProductRow &row)
{
    return row.stock && *row.stock < lowStock && row.status == ProductStatus::Active;
}

} // namespace purser::catalog
