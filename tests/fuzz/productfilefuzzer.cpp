// ProductFile with the WooCommerce and Shopify layouts: no row of a file is lost or counted twice, what is to be
// written is within the limits of the database, and reading again gives the same.
#include "app/files/productfile.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

#include <set>

using namespace purser;
using namespace purser::files;
using purser::fuzz::require;

namespace {

const QByteArray headers[]{
    {},
    "ID,Type,SKU,Name,Published,Description,In stock?,Stock,Weight (kg),Sale price,Regular price,Categories,Tags,"
    "Images,Parent,Brands,Attribute 1 name,Attribute 1 value(s),Attribute 1 visible,Attribute 1 global\n",
    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,"
    "Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src,Status\n",
};

void check(const std::optional<Decimal> &amount)
{
    require(!amount || (*amount >= Decimal() && *amount < Decimal::fromInteger(10'000'000'000)),
        "an amount fits the database");
}

void check(const ParsedProduct &product)
{
    std::set<qint64> used(product.variantLines.begin(), product.variantLines.end());
    used.insert(product.furtherLines.begin(), product.furtherLines.end());
    if (product.line > 0)
        used.insert(product.line);
    require(static_cast<qint64>(product.places.size()) == product.rows, "every row has its place");
    const auto errors = static_cast<qint64>(product.errors.size());
    if (product.usable)
        require(errors + static_cast<qint64>(used.size()) == product.rows, "every row is used or has an error");
    else
        require(errors == product.rows, "every row of a product that is left out has an error");
    for (const RowError &error : product.errors)
        require(error.line >= 1 && !error.reason.isEmpty(), "an error says where and why");
    if (!product.usable)
        return;
    require(!product.draft.variants.empty(), "a product has a variant");
    require(product.variantLines.size() == product.draft.variants.size(), "every variant has its line");
    require(product.draft.title.size() <= 1000 && product.draft.sku.size() <= 200, "texts fit the database");
    for (const catalog::VariantDraft &variant : product.draft.variants) {
        check(variant.price);
        check(variant.salePrice);
        check(variant.compareAtPrice);
        check(variant.cost);
        check(variant.weightKg);
        require(variant.sku.size() <= 200 && variant.barcode.size() <= 100, "texts fit the database");
    }
}

struct Totals {
    qint64 rows = 0, products = 0, errors = 0, variants = 0;
    friend bool operator==(const Totals &, const Totals &) = default;
};

Totals readAll(ProductFile &file)
{
    Totals totals;
    for (;;) {
        ParsedProduct product;
        const auto got = file.next(product);
        require(got.has_value(), "a product of a file that was indexed can be read");
        if (!*got)
            return totals;
        check(product);
        ++totals.products;
        totals.rows += product.rows;
        totals.errors += static_cast<qint64>(product.errors.size());
        totals.variants += static_cast<qint64>(product.draft.variants.size());
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const QByteArray header = headers[provider.ConsumeIntegralInRange<size_t>(0, std::size(headers) - 1)];
    const QByteArray bytes = header + fuzz::rest(provider);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    auto file = ProductFile::open(std::move(buffer), QStringLiteral("products.csv"));
    if (!file) {
        require(!file.error().message.isEmpty(), "a refusal has a sentence");
        return 0;
    }
    ProductFile &products = **file;
    if (!products.index({}))
        return 0;
    const Totals first = readAll(products);
    require(first.rows == products.rows(), "every row belongs to one product");
    require(first.products == products.products(), "as many products are read as were counted");
    require(products.index({}) && readAll(products) == first, "reading again gives the same");
    return 0;
}
