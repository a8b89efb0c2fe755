#include "models/catalog/completeness.h"

#include "models/base/counted.h"
#include "models/catalog/htmltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace purser::catalog {
namespace {

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::catalog", text, note, n);
}

} // namespace

Completeness completenessOf(const ProductDetail &product)
{
    Completeness result;
    int held = 0;
    int checks = 0;
    auto check = [&](bool holds, const QString &missing) {
        ++checks;
        if (holds)
            ++held;
        else
            result.missing << missing;
    };
    const auto &variants = product.variants;
    const auto without = std::count_if(
        product.images.begin(), product.images.end(), [](const Image &i) { return i.altText.trimmed().isEmpty(); });
    check(!product.row.title.trimmed().isEmpty(), tr("Title"));
    check(product.row.price.has_value(), tr("Price"));
    check(!product.images.empty(), tr("Image"));
    check(!plainText(product.description).isEmpty(), tr("Description"));
    check(!product.categories.isEmpty(), tr("Category"));
    check(!product.row.sku.isEmpty(), tr("SKU"));
    check(product.row.cost.has_value(), tr("Cost"));
    check(without == 0 && !product.images.empty(),
        without > 0 ? tr("Alt text on %Ln images", nullptr, counted(without)) : tr("Alt text"));
    check(!variants.empty()
            && std::all_of(variants.begin(), variants.end(), [](const VariantRow &v) { return !v.barcode.isEmpty(); }),
        tr("Barcode"));
    check(!variants.empty()
            && std::all_of(
                variants.begin(), variants.end(), [](const VariantRow &v) { return v.weightKg.has_value(); }),
        tr("Weight"));
    result.percent = held * 100 / checks;
    return result;
}

} // namespace purser::catalog
