#include "app/files/shopifyproducts.h"

#include <algorithm>

namespace purser::files {
namespace {

using catalog::Attribute;
using catalog::ProductDraft;
using catalog::ProductStatus;
using catalog::VariantDraft;

bool isTrue(const QString &text)
{
    return text.compare(u"true", Qt::CaseInsensitive) == 0 || text == u"1";
}

/// A simple product has the one option "Title" with the one value "Default Title".
bool isPlaceholder(const QString &name, const QString &value)
{
    return name.compare(u"Title", Qt::CaseInsensitive) == 0
        && value.compare(u"Default Title", Qt::CaseInsensitive) == 0;
}

} // namespace

bool ShopifyProducts::recognises(const Header &header)
{
    return header.find({u"Handle", u"URL handle"}) >= 0 && header.find({u"Title"}) >= 0
        && header.find({u"Variant Price", u"Variant SKU", u"Body (HTML)", u"Image Src", u"Price", u"SKU",
               u"Product image URL", u"Description", u"Vendor"})
        >= 0;
}

int ShopifyProducts::use(std::initializer_list<QStringView> names, const QString &target)
{
    const int column = header_.find(names);
    if (column >= 0)
        targets_.insert(column, target);
    return column;
}

ShopifyProducts::ShopifyProducts(const Header &header)
    : header_(header),
      formulas_(isReport(header) ? RowReader::Formulas::Escaped : RowReader::Formulas::Plain),
      handle_(use({u"Handle", u"URL handle"}, tr("Joins the rows of a product"))),
      title_(use({u"Title"}, tr("Title"))),
      body_(use({u"Body (HTML)", u"Body HTML", u"Description"}, tr("Description"))),
      vendor_(use({u"Vendor"}, tr("Vendor"))),
      category_(use({u"Product Category", u"Standard Product Type", u"Standardized Product Type"}, tr("Categories"))),
      type_(use({u"Type", u"Custom Product Type"}, tr("Product type"))),
      tags_(use({u"Tags"}, tr("Tags"))),
      published_(use({u"Published", u"Published on online store"}, tr("Status"))),
      status_(use({u"Status"}, tr("Status"))),
      sku_(use({u"Variant SKU", u"SKU"}, tr("SKU"))),
      barcode_(use({u"Variant Barcode", u"Barcode"}, tr("Barcode"))),
      grams_(use({u"Variant Grams", u"Weight value (grams)"}, tr("Weight"))),
      tracker_(use({u"Variant Inventory Tracker", u"Inventory tracker"}, tr("Stock is tracked"))),
      quantity_(use({u"Variant Inventory Qty", u"Variant Inventory Quantity", u"Inventory quantity"}, tr("Stock"))),
      policy_(use({u"Variant Inventory Policy", u"Continue selling when out of stock"}, tr("Sell without stock"))),
      price_(use({u"Variant Price", u"Price"}, tr("Price"))),
      compareAt_(
          use({u"Variant Compare At Price", u"Variant Compare-at Price", u"Compare-at price", u"Compare At Price"},
              tr("Compare-at price"))),
      cost_(use({u"Cost per item"}, tr("Cost"))),
      image_(use({u"Image Src", u"Product image URL"}, tr("Images"))),
      imagePosition_(use({u"Image Position"}, tr("Order of the images"))),
      imageAlt_(use({u"Image Alt Text"}, tr("Text of an image"))),
      variantImage_(use({u"Variant Image", u"Variant image URL"}, tr("Image of the variant")))
{
    for (int n = 1; n <= 3; ++n) {
        const OptionColumns option{use({QString(u"Option%1 name"_qs.arg(n))}, tr("Option %1").arg(n)),
            use({QString(u"Option%1 value"_qs.arg(n))}, tr("Option %1").arg(n))};
        if (option.value >= 0)
            options_.push_back(option);
    }
}

std::vector<int> ShopifyProducts::numberColumns() const
{
    return {price_, compareAt_, cost_, grams_};
}

std::vector<int> ShopifyProducts::tellingColumns() const
{
    return {handle_, title_, sku_, options_.empty() ? -1 : options_[0].value, price_, image_};
}

RowKey ShopifyProducts::key(const QStringList &fields) const
{
    RowKey key;
    key.role = RowKey::Role::Grouped;
    key.own = QStringList{u"handle:"_qs + fields.value(handle_).trimmed()};
    key.sku = sku_ >= 0 ? fields.value(sku_).trimmed() : QString();
    return key;
}

bool ShopifyProducts::hasVariant(const RowReader &row) const
{
    return !row.text(price_).isEmpty() || !row.text(sku_).isEmpty()
        || std::any_of(
            options_.begin(), options_.end(), [&](const OptionColumns &o) { return !row.text(o.value).isEmpty(); });
}

VariantDraft ShopifyProducts::parseVariant(RowReader &row) const
{
    VariantDraft variant;
    // Spreadsheets keep a barcode's digits by an apostrophe in front; Shopify's own export does so too.
    variant.sku = row.shortText(sku_, 200);
    variant.barcode = row.shortText(barcode_, 100);
    if (variant.barcode.startsWith(u'\''))
        variant.barcode.remove(0, 1);
    variant.price = row.amount(price_);
    variant.compareAtPrice = row.amount(compareAt_);
    variant.cost = row.amount(cost_);
    const auto quantity = row.wholeNumber(quantity_);
    if (tracker_ < 0 || !row.text(tracker_).isEmpty())
        variant.stock = quantity;
    // The classic column says "deny" or "continue", the newer one TRUE or FALSE.
    const QString policy = row.text(policy_).toLower();
    variant.inventoryPolicy = policy.isEmpty()    ? QString()
        : policy == u"continue" || isTrue(policy) ? QStringLiteral("continue")
                                                  : QStringLiteral("deny");
    variant.stockStatus = !variant.stock         ? QString()
        : *variant.stock > 0                     ? QStringLiteral("instock")
        : variant.inventoryPolicy == u"continue" ? QStringLiteral("onbackorder")
                                                 : QStringLiteral("outofstock");
    if (const auto grams = row.measure(grams_))
        variant.weightKg = Decimal::fromUnits((grams->units() + 500) / 1000);
    if (const QString image = row.text(variantImage_); !image.isEmpty() && row.webAddress(variantImage_, image))
        variant.imageUrl = image;
    return variant;
}

void ShopifyProducts::parseProduct(RowReader &row, ProductDraft &draft) const
{
    draft.handle = row.shortText(handle_, 500);
    draft.title = row.shortText(title_, 1000);
    draft.description = row.raw(body_);
    draft.vendor = row.shortText(vendor_, RowReader::longestName);
    draft.productType = row.shortText(type_, RowReader::longestName);
    draft.tags = row.list(tags_);
    draft.tags.removeDuplicates();
    QStringList levels; // one category; its commas are its own
    for (const QString &level : row.shortText(category_, 10 * RowReader::longestName).split(u'>'))
        if (!level.trimmed().isEmpty())
            levels.append(level.trimmed());
    if (levels.size() > 20 || std::any_of(levels.begin(), levels.end(), [](const QString &l) {
            return l.size() > RowReader::longestName;
        }))
        row.complain(category_, tr("Too long for a category."), tr("Shorten the path."));
    if (!levels.isEmpty())
        draft.categories.push_back(levels);
    const QString status = row.text(status_).toLower();
    if (status == u"active" || status == u"unlisted")
        draft.status = ProductStatus::Active;
    else if (status == u"archived")
        draft.status = ProductStatus::Archived;
    else if (status == u"draft")
        draft.status = ProductStatus::Draft;
    else if (status.isEmpty())
        draft.status = isTrue(row.text(published_)) ? ProductStatus::Active : ProductStatus::Draft;
    else
        row.complain(status_, tr("Not a status: active, draft, archived and unlisted are."));
}

ParsedProduct ShopifyProducts::parse(const std::vector<CsvRecord> &rows, bool, const NumberStyle &numbers) const
{
    ParsedProduct product;
    ProductDraft &draft = product.draft;
    product.line = rows[0].line;
    struct PlacedImage {
        int position;
        catalog::Image image;
    };
    std::vector<PlacedImage> images;
    QStringList optionNames;

    for (size_t i = 0; i < rows.size(); ++i) {
        RowReader row(header_, rows[i], numbers, formulas_);
        if (i == 0 && !row.error()) {
            if (row.text(handle_).isEmpty())
                row.complain(handle_, tr("The row has no handle, so it belongs to no product."));
            parseProduct(row, draft);
            for (const OptionColumns &o : options_)
                optionNames.append(row.shortText(o.name, RowReader::longestName));
        }
        const bool isVariant = !row.error() && (i == 0 || hasVariant(row));
        VariantDraft variant;
        if (isVariant) {
            variant = parseVariant(row);
            for (qsizetype n = 0; n < optionNames.size(); ++n) {
                const OptionColumns &o = options_[static_cast<size_t>(n)];
                const QString name = optionNames[n].isEmpty() ? row.text(o.name) : optionNames[n];
                const QString value = row.shortText(o.value, RowReader::longestName);
                if (!value.isEmpty() && name.isEmpty())
                    row.complain(o.value, tr("The option has a value but no name."));
                else if (!value.isEmpty() && !isPlaceholder(name, value))
                    variant.options.push_back({name, value});
            }
            const auto same = std::find_if(draft.variants.begin(), draft.variants.end(),
                [&](const VariantDraft &v) { return v.options == variant.options; });
            if (!row.error() && same != draft.variants.end()) {
                row.complain(options_.empty() ? sku_ : options_[0].value,
                    tr("Same options as line %1. The first one is kept.")
                        .arg(product.variantLines[static_cast<size_t>(same - draft.variants.begin())]));
            }
        }
        const QString image = row.text(image_);
        if (!row.error() && !image.isEmpty() && row.webAddress(image_, image)) {
            bool numbered = false;
            const int position = row.text(imagePosition_).toInt(&numbered);
            images.push_back({numbered ? position : static_cast<int>(images.size()) + 1, {image, row.text(imageAlt_)}});
        }
        if (row.error()) {
            product.errors.push_back(*row.error());
            if (i > 0)
                continue;
            for (size_t k = 1; k < rows.size(); ++k)
                product.errors.push_back(
                    {rows[k].line, header_.names().value(handle_), rows[k].fields.value(handle_).left(200),
                        tr("Its product in line %1 has an error.").arg(product.line), tr("Its product has an error."),
                        tr("Correct the product.")});
            return product;
        }
        if (!isVariant) {
            product.furtherLines.push_back(rows[i].line);
            continue;
        }
        for (const catalog::OptionValue &option : variant.options) {
            auto &all = draft.attributes;
            auto known =
                std::find_if(all.begin(), all.end(), [&](const Attribute &a) { return a.name == option.name; });
            if (known == all.end())
                known = all.insert(all.end(), Attribute{option.name, {}, true, true, false});
            if (!known->options.contains(option.value))
                known->options.append(option.value);
        }
        draft.variants.push_back(std::move(variant));
        product.variantLines.push_back(rows[i].line);
    }

    std::stable_sort(images.begin(), images.end(),
        [](const PlacedImage &a, const PlacedImage &b) { return a.position < b.position; });
    for (const PlacedImage &placed : images)
        if (std::none_of(draft.images.begin(), draft.images.end(),
                [&](const catalog::Image &known) { return known.url == placed.image.url; }))
            draft.images.push_back(placed.image);
    // A simple product's SKU is the product's as well.
    if (draft.variants.size() == 1 && draft.variants[0].options.empty())
        draft.sku = draft.variants[0].sku;
    product.usable = true;
    return product;
}

} // namespace purser::files
