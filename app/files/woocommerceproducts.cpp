#include "app/files/woocommerceproducts.h"

#include <algorithm>

namespace purser::files {
namespace {

using catalog::Attribute;
using catalog::ProductDraft;
using catalog::ProductStatus;
using catalog::VariantDraft;

/// In descriptions a line break is written as the two characters `\n`, and these two themselves as `\\n`.
QString withLineBreaks(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).mid(i);
        if (rest.startsWith(u"\\\\n")) {
            out += u"\\n";
            i += 2;
        } else if (rest.startsWith(u"\\n")) {
            out += u'\n';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

bool isTrue(const QString &text)
{
    return text == u"1" || text.compare(u"true", Qt::CaseInsensitive) == 0
        || text.compare(u"yes", Qt::CaseInsensitive) == 0;
}

/// The product type of a cell such as "simple, virtual"; virtual and downloadable say nothing about the structure.
QString productType(const QString &cell)
{
    for (const QString &part : splitList(cell.toLower()))
        if (part != u"virtual" && part != u"downloadable")
            return part;
    return QStringLiteral("simple");
}

} // namespace

bool WooCommerceProducts::recognises(const Header &header)
{
    return header.find({u"Type"}) >= 0 && header.find({u"SKU"}) >= 0 && header.find({u"Name"}) >= 0
        && header.find({u"Regular price", u"Published", u"Categories", u"Images"}) >= 0
        && header.find({u"Handle", u"URL handle"}) < 0;
}

int WooCommerceProducts::use(std::initializer_list<QStringView> names, const QString &target)
{
    const int column = header_.find(names);
    if (column >= 0)
        targets_.insert(column, target);
    return column;
}

WooCommerceProducts::Measure WooCommerceProducts::useMeasure(QStringView name, const QString &target, bool weight)
{
    struct Unit {
        QStringView name;
        qint64 factor, divisor;
    };
    // Kilograms and centimetres; the pound and the inch are defined as exactly so much.
    static constexpr Unit weights[]{{u"kg", 1, 1}, {u"g", 1, 1000}, {u"lbs", 45'359'237, 100'000'000},
        {u"lb", 45'359'237, 100'000'000}, {u"oz", 28'349'523, 1'000'000'000}};
    static constexpr Unit lengths[]{
        {u"cm", 1, 1}, {u"mm", 1, 10}, {u"m", 100, 1}, {u"in", 254, 100}, {u"yd", 9144, 100}};
    const auto look = [&](const auto &units) {
        Measure m;
        for (const Unit &unit : units)
            if (m.column = use({QString(u"%1 (%2)"_qs.arg(name, unit.name))}, target); m.column >= 0) {
                m.factor = unit.factor;
                m.divisor = unit.divisor;
                return m;
            }
        m.column = use({name}, target);
        return m;
    };
    return weight ? look(weights) : look(lengths);
}

WooCommerceProducts::WooCommerceProducts(const Header &header)
    : header_(header),
      id_(use({u"ID"}, tr("ID at the store"))),
      type_(use({u"Type"}, tr("Kind of row"))),
      sku_(use({u"SKU"}, tr("SKU"))),
      barcode_(use({u"GTIN, UPC, EAN, or ISBN", u"GTIN", u"EAN", u"UPC", u"Barcode", u"Meta: _global_unique_id"},
          tr("Barcode"))),
      name_(use({u"Name"}, tr("Title"))),
      published_(use({u"Published"}, tr("Status"))),
      shortDescription_(use({u"Short description"}, tr("Short description"))),
      description_(use({u"Description"}, tr("Description"))),
      inStock_(use({u"In stock?"}, tr("Stock status"))),
      stock_(use({u"Stock"}, tr("Stock"))),
      backorders_(use({u"Backorders allowed?"}, tr("Sell without stock"))),
      salePrice_(use({u"Sale price"}, tr("Sale price"))),
      regularPrice_(use({u"Regular price"}, tr("Price"))),
      categories_(use({u"Categories"}, tr("Categories"))),
      tags_(use({u"Tags"}, tr("Tags"))),
      images_(use({u"Images"}, tr("Images"))),
      parent_(use({u"Parent"}, tr("Product of a variation"))),
      brands_(use({u"Brands", u"Brand"}, tr("Brands"))),
      cost_(use({u"Cost of goods", u"Meta: _wc_cog_cost", u"Meta: _alg_wc_cog_cost", u"Cost"}, tr("Cost"))),
      weight_(useMeasure(u"Weight", tr("Weight"), true)),
      length_(useMeasure(u"Length", tr("Length"), false)),
      width_(useMeasure(u"Width", tr("Width"), false)),
      height_(useMeasure(u"Height", tr("Height"), false))
{
    for (int n = 1;; ++n) {
        const auto column = [&](QStringView what) {
            return use({QString(u"Attribute %1 %2"_qs.arg(n).arg(what))}, tr("Attribute %1").arg(n));
        };
        const AttributeColumns a{column(u"name"), column(u"value(s)"), column(u"visible"), column(u"global")};
        if (a.name < 0 || a.values < 0)
            break;
        attributes_.push_back(a);
    }
}

std::vector<int> WooCommerceProducts::numberColumns() const
{
    return {regularPrice_, salePrice_, cost_, weight_.column, length_.column, width_.column, height_.column};
}

std::vector<int> WooCommerceProducts::tellingColumns() const
{
    return {type_, sku_, name_, parent_, regularPrice_, stock_};
}

QString WooCommerceProducts::cell(const QStringList &fields, int column) const
{
    return column >= 0 && column < fields.size() ? unescaped(fields[column].trimmed()) : QString();
}

RowKey WooCommerceProducts::key(const QStringList &fields) const
{
    RowKey key;
    key.id = cell(fields, id_);
    key.sku = cell(fields, sku_);
    if (!key.id.isEmpty())
        key.own.append(u"id:"_qs + key.id);
    if (!key.sku.isEmpty())
        key.own.append(u"sku:"_qs + key.sku);
    if (productType(cell(fields, type_)) == u"variation") {
        key.role = RowKey::Role::Variation;
        const QString parent = cell(fields, parent_);
        key.parent = parent.startsWith(u"id:") ? parent : u"sku:"_qs + parent;
    }
    return key;
}

std::optional<Decimal> WooCommerceProducts::measure(RowReader &row, const Measure &m) const
{
    const auto value = row.measure(m.column);
    if (!value)
        return std::nullopt;
    if (*value >= Decimal::fromInteger(1'000'000)) { // also keeps the product below within 64 bits
        row.complain(m.column, tr("A measure of a million and more is not plausible."));
        return std::nullopt;
    }
    return Decimal::fromUnits((value->units() * m.factor + m.divisor / 2) / m.divisor); // rounded half up
}

VariantDraft WooCommerceProducts::parseVariant(RowReader &row) const
{
    VariantDraft variant;
    variant.externalId = row.shortText(id_, 100);
    variant.sku = row.shortText(sku_, 200);
    variant.barcode = row.shortText(barcode_, 100);
    variant.price = row.amount(regularPrice_);
    variant.salePrice = row.amount(salePrice_);
    if (variant.price && variant.salePrice && *variant.salePrice > *variant.price)
        row.complain(salePrice_, tr("The sale price is higher than the regular price."));
    variant.cost = row.amount(cost_);
    // "parent": the variation shares the product's stock, which has no count of its own.
    if (row.text(stock_).compare(u"parent", Qt::CaseInsensitive) != 0)
        variant.stock = row.wholeNumber(stock_);
    const QString inStock = row.text(inStock_);
    variant.stockStatus = inStock.isEmpty() ? QString()
        : inStock.contains(u"backorder")    ? QStringLiteral("onbackorder")
        : isTrue(inStock)                   ? QStringLiteral("instock")
                                            : QStringLiteral("outofstock");
    const QString backorders = row.text(backorders_);
    variant.inventoryPolicy = backorders.isEmpty()      ? QString()
        : isTrue(backorders) || backorders == u"notify" ? QStringLiteral("continue")
                                                        : QStringLiteral("deny");
    variant.weightKg = measure(row, weight_);
    return variant;
}

void WooCommerceProducts::parseProduct(RowReader &row, ProductDraft &draft) const
{
    draft.externalId = row.shortText(id_, 100);
    draft.title = row.shortText(name_, 1000);
    draft.sku = row.shortText(sku_, 200);
    if (draft.title.isEmpty())
        row.complain(name_, tr("A product needs a name."));
    // 1 published, 0 private, -1 draft, 2 waiting for review.
    const QString published = row.text(published_);
    draft.status = published == u"0" ? ProductStatus::Paused
        : isTrue(published)          ? ProductStatus::Active
                                     : ProductStatus::Draft;
    draft.shortDescription = withLineBreaks(row.raw(shortDescription_));
    draft.description = withLineBreaks(row.raw(description_));
    draft.categories = row.paths(categories_);
    draft.tags = row.list(tags_);
    for (const QString &path : row.list(brands_))
        draft.brands.append(path.split(u'>').last().trimmed());
    draft.tags.removeDuplicates();
    draft.brands.removeDuplicates();
    draft.vendor = draft.brands.value(0);
    for (const QString &url : row.list(images_, RowReader::longestAddress))
        if (row.webAddress(images_, url))
            draft.images.push_back({url, {}});
    draft.lengthCm = measure(row, length_);
    draft.widthCm = measure(row, width_);
    draft.heightCm = measure(row, height_);
    for (const AttributeColumns &a : attributes_) {
        Attribute attribute;
        attribute.name = row.shortText(a.name, RowReader::longestName);
        if (attribute.name.isEmpty())
            continue;
        attribute.options = row.list(a.values);
        attribute.options.removeDuplicates();
        attribute.visible = row.text(a.visible).isEmpty() || isTrue(row.text(a.visible));
        attribute.global = isTrue(row.text(a.global));
        draft.attributes.push_back(attribute);
    }
}

ParsedProduct WooCommerceProducts::parse(
    const std::vector<CsvRecord> &rows, bool headless, const NumberStyle &numbers) const
{
    ParsedProduct product;
    size_t first = 0;
    bool simple = false;
    if (!headless) {
        first = 1;
        RowReader row(header_, rows[0], numbers, RowReader::Formulas::Escaped);
        product.line = rows[0].line;
        if (!row.error()) {
            const QString type = productType(row.text(type_));
            if (type != u"simple" && type != u"variable")
                row.complain(type_, tr("Type not supported: simple, variable, variation are."));
            parseProduct(row, product.draft);
            simple = type == u"simple";
        }
        VariantDraft own = row.error() ? VariantDraft() : parseVariant(row);
        if (row.error()) {
            product.errors.push_back(*row.error());
            for (size_t i = 1; i < rows.size(); ++i)
                product.errors.push_back(
                    {rows[i].line, header_.names().value(parent_), cell(rows[i].fields, parent_).left(200),
                        tr("Its product in line %1 has an error.").arg(product.line), tr("Its product has an error."),
                        tr("Correct the product.")});
            return product;
        }
        if (simple) {
            product.draft.variants.push_back(std::move(own));
            product.variantLines.push_back(product.line);
        }
    } else {
        const QString parent = cell(rows[0].fields, parent_);
        if (parent.startsWith(u"id:"))
            product.draft.externalId = parent.mid(3);
        else
            product.draft.sku = parent;
    }

    for (size_t i = first; i < rows.size(); ++i) {
        RowReader row(header_, rows[i], numbers, RowReader::Formulas::Escaped);
        if (simple && !row.error())
            row.complain(parent_, tr("The product in line %1 is simple and has no variations.").arg(product.line));
        VariantDraft variant = row.error() ? VariantDraft() : parseVariant(row);
        if (row.error()) {
            product.errors.push_back(*row.error());
            continue;
        }
        for (const AttributeColumns &a : attributes_) {
            const QString name = row.shortText(a.name, RowReader::longestName);
            const QStringList values = row.list(a.values);
            if (name.isEmpty() || values.isEmpty())
                continue; // no value: the variation stands for any
            variant.options.push_back({name, values.first()});
            auto &all = product.draft.attributes;
            auto known = std::find_if(all.begin(), all.end(), [&](const Attribute &at) { return at.name == name; });
            if (known == all.end() && !headless)
                known = all.insert(all.end(), Attribute{name, {}, true, true, isTrue(row.text(a.global))});
            if (known != all.end()) {
                known->variation = true;
                if (!known->options.contains(values.first()))
                    known->options.append(values.first());
            }
        }
        const QStringList images = row.list(images_, RowReader::longestAddress);
        if (!images.isEmpty() && row.webAddress(images_, images.first()))
            variant.imageUrl = images.first();
        if (row.error()) {
            product.errors.push_back(*row.error());
            continue;
        }
        product.draft.variants.push_back(std::move(variant));
        product.variantLines.push_back(rows[i].line);
    }
    if (!headless && product.draft.variants.empty()) {
        if (!product.errors.empty()) {
            product.errors.insert(product.errors.begin(),
                RowError{product.line, header_.names().value(type_), rows[0].fields.value(type_),
                    tr("None of its variations can be imported."), {}, tr("Correct its variations.")});
            return product;
        }
        // A variable product without variations (yet) still is a product, with one plain variant.
        product.draft.variants.push_back(VariantDraft{});
    }
    product.variantLines.resize(product.draft.variants.size(), product.line);
    product.usable = !product.draft.variants.empty();
    return product;
}

} // namespace purser::files
