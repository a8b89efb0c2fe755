#include "app/demo/generator.h"

#include "app/demo/phrases.h"
#include "app/demo/pricing.h"
#include "app/demo/random.h"

#include <algorithm>
#include <numeric>

namespace purser::demo {
namespace {

constexpr qint64 blockSize = 12;
constexpr std::array<int, blockSize> blockVariants{1, 1, 1, 1, 2, 3, 3, 3, 3, 4, 5, 8};
constexpr std::array<quint64, 2> seeds{0x4b6f7276616c61ULL, 0x4d69737472616cULL}; // "Korvala", "Mistral"

/// Draws for one product, which depend on nothing else.
Random randomOf(int tenant, qint64 number)
{
    return Random(seeds[static_cast<std::size_t>(tenant)] ^ (static_cast<quint64>(number) * 0x9e3779b97f4a7c15ULL));
}

QString imageUrl(const QString &icon, const QString &rgb, const QString &view = {})
{
    return u"purser-image:%1/%2"_qs.arg(icon, rgb) + (view.isEmpty() ? QString() : u'/' + view);
}

QString sizeCode(const QString &label)
{
    QString code;
    for (const QChar c : label) {
        if (c == u'×')
            code += u'x';
        else if (c.isDigit() || (c.isUpper() && c.unicode() < 0x80))
            code += c;
    }
    return code;
}

/// Sizes stand from small to large: by price, then S before M, then by their number.
void sortSizes(std::vector<Size> &sizes)
{
    static const QStringList letters{u"XS"_qs, u"S"_qs, u"M"_qs, u"L"_qs, u"XL"_qs};
    const auto rank = [](const Size &s) {
        const auto letter = letters.indexOf(s.label);
        return letter >= 0 ? static_cast<int>(letter) : s.label.section(u' ', 0, 0).toInt();
    };
    std::stable_sort(sizes.begin(), sizes.end(),
        [&](const Size &a, const Size &b) { return std::pair(a.percent, rank(a)) < std::pair(b.percent, rank(b)); });
}

Currency currencyOf(DemoStore store)
{
    const auto code = store == DemoStore::KorvalaIl ? u"ILS"_qs : store == DemoStore::MistralUs ? u"USD"_qs : u"EUR"_qs;
    return *Currency::fromCode(code);
}

QString storeKey(DemoStore store)
{
    switch (store) {
    case DemoStore::KorvalaIl: return u"il"_qs;
    case DemoStore::KorvalaEu: return u"eu"_qs;
    case DemoStore::MistralBoutique: return u"boutique"_qs;
    case DemoStore::MistralUs: break;
    }
    return u"us"_qs;
}

Language languageOf(DemoStore store, Random &random)
{
    const bool own = random.chance(store == DemoStore::KorvalaIl ? 55 : store == DemoStore::KorvalaEu ? 60 : 92);
    if (!own || store == DemoStore::MistralUs)
        return Language::English;
    return store == DemoStore::KorvalaIl ? Language::Hebrew : Language::French;
}

catalog::ProductStatus statusOf(Random &random)
{
    using enum catalog::ProductStatus;
    const int n = random.below(100);
    return n < 88 ? Active : n < 93 ? Draft : n < 96 ? Paused : n < 99 ? Archived : Error;
}

catalog::SyncState syncOf(catalog::ProductStatus status, Random &random)
{
    using enum catalog::SyncState;
    const int n = random.below(100);
    if (status == catalog::ProductStatus::Draft)
        return Local;
    if (status == catalog::ProductStatus::Error)
        return Failed;
    return n < 92 ? Synced : n < 96 ? Pending : n < 97 ? Failed : Local;
}

int stockOf(Random &random)
{
    const int n = random.below(100);
    return n < 9 ? 0 : n < 23 ? random.between(1, 9) : random.between(10, 35) + random.below(random.between(1, 110));
}

} // namespace

struct Generator::Plan {
    qint64 number = 0; ///< among the products of its tenant
    int variants = 1;
    const Assortment *assortment = nullptr;
    const Kind *kind = nullptr;
    DemoProduct product;
    QStringList colours; ///< keys; one, or as many as the first option has values
    std::vector<Size> sizes; ///< one, or as many as the size option has values
    bool byColour = false, bySize = false;
};

int eanCheckDigit(QStringView twelveDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < 12; ++i)
        sum += twelveDigits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return (10 - sum % 10) % 10;
}

Generator::Generator(Wordbook words) : words_(std::move(words))
{
    for (std::size_t t = 0; t < 2; ++t)
        for (const Kind &kind : words_.assortments[t].kinds)
            rounds_[t].insert(rounds_[t].end(), static_cast<std::size_t>(kind.weight), &kind);
}

qint64 Generator::variants(int tenant, qint64 products) const
{
    const qint64 blocks = products / blockSize;
    qint64 total = blocks * std::accumulate(blockVariants.begin(), blockVariants.end(), qint64{0});
    for (qint64 number = blocks * blockSize; number < products; ++number)
        total += plan(tenant, number).variants;
    return total;
}

const Kind &Generator::kindOf(int tenant, qint64 index) const
{
    const auto t = static_cast<std::size_t>(tenant);
    auto order = rounds_[t];
    const auto length = static_cast<qint64>(order.size());
    Random random(seeds[t] ^ static_cast<quint64>(index / length + 1));
    random.shuffle(order);
    return *order[static_cast<std::size_t>(index % length)];
}

const Featured *Generator::featured(int tenant, qint64 block) const
{
    const bool known = tenant == 0 && static_cast<std::size_t>(block) < words_.featured.size();
    return known ? &words_.featured[static_cast<std::size_t>(block)] : nullptr;
}

Generator::Plan Generator::plan(int tenant, qint64 number) const
{
    const qint64 block = number / blockSize;
    const qint64 slot = number % blockSize;
    Plan plan;
    plan.number = number;
    plan.product.tenant = tenant;
    plan.assortment = &words_.assortments[static_cast<std::size_t>(tenant)];
    plan.kind = &kindOf(tenant, number);

    // How many variants each product of the block has: the same numbers in a drawn order. A featured product comes
    // first and takes the number that it needs.
    std::vector<int> counts(blockVariants.begin(), blockVariants.end());
    Random random(seeds[static_cast<std::size_t>(tenant)] + static_cast<quint64>(block) * 7919);
    random.shuffle(counts);
    if (const Featured *first = featured(tenant, block)) {
        const int needed = first->variants.empty() ? 1 : static_cast<int>(first->variants.size());
        std::iter_swap(counts.begin(), std::find(counts.begin(), counts.end(), needed));
    }
    plan.variants = counts[static_cast<std::size_t>(slot)];
    return plan;
}

DemoProduct Generator::product(int tenant, qint64 number) const
{
    Plan p = plan(tenant, number);
    const Featured *first = featured(tenant, number / blockSize);
    if (first && number % blockSize == 0)
        return feature(*first, p);

    Random random = randomOf(tenant, number);
    const bool second = tenant == 0 ? p.kind->categories.contains(u"eu"_qs) && random.chance(42)
                                    : p.kind->categories.contains(u"us"_qs) && random.chance(44);
    p.product.store = tenant == 0 ? (second ? DemoStore::KorvalaEu : DemoStore::KorvalaIl)
                                  : (second ? DemoStore::MistralUs : DemoStore::MistralBoutique);
    p.product.language = languageOf(p.product.store, random);

    // Which options make the variants.
    const int v = p.variants;
    const bool both = v == 8 || (v == 4 && random.chance(50));
    p.byColour = both || (v > 1 && random.chance(60));
    p.bySize = both || (v > 1 && !p.byColour);
    QStringList colours = p.kind->colours;
    random.shuffle(colours);
    const int colourCount = both ? v / 2 : p.byColour ? v : 1;
    p.colours = colours.mid(0, colourCount);
    const auto sizeCount = static_cast<std::size_t>(both ? 2 : p.bySize ? v : 1);
    p.sizes.assign(p.kind->sizes.begin(), p.kind->sizes.begin() + static_cast<std::ptrdiff_t>(sizeCount));
    if (!p.bySize)
        p.sizes = {random.pick(p.kind->sizes)};
    sortSizes(p.sizes);

    describe(p, random);
    price(p, random);
    illustrate(p, random, p.colours);
    return std::move(p.product);
}

void Generator::describe(Plan &p, Random &random) const
{
    catalog::ProductDraft &d = p.product.draft;
    const Language language = p.product.language;
    const auto lang = static_cast<std::size_t>(language);
    const Material &material = words_.materials[random.pick(p.kind->materials)];
    const Word &style = random.pick(words_.styles.constFind(p.kind->styles).value());
    const auto &collection = random.pick(p.assortment->collections);
    TitleParts parts;
    parts.noun = &random.pick(p.kind->nouns);
    parts.material = &material;
    if (random.chance(55))
        parts.style = &style;
    if (!p.byColour)
        parts.colour = &words_.colours.constFind(p.colours.first())->word;
    if (!p.bySize && p.kind->axis != u"stone" && p.sizes.front().label.contains(u' ') && random.chance(45))
        parts.size = p.sizes.front().in(language);
    if (p.byColour || random.chance(12))
        parts.collection = collection[language == Language::Hebrew ? 1 : 0];
    d.title = title(language, parts);
    d.sku = u"%1-%2-%3"_qs.arg(p.assortment->prefix, p.kind->code)
                .arg(p.assortment->firstNumber + p.number, 4, 10, QChar(u'0'));
    d.handle = language == Language::Hebrew ? d.sku.toLower() : slug(d.title) + u'-' + d.sku.section(u'-', 2);
    d.status = statusOf(random);
    p.product.sync = syncOf(d.status, random);
    d.currency = currencyOf(p.product.store);
    d.vendor = random.pick(p.kind->vendors);
    d.brands = {random.chance(65) ? d.vendor : p.product.tenant == 0 ? u"Korvala"_qs : u"Atelier Mistral"_qs};
    d.productType = p.kind->productType;
    const QString care = words_.care[material.care][lang];
    d.shortDescription = u"<p>%1</p>"_qs.arg(p.kind->lead[lang].toHtmlEscaped());
    d.description = descriptionHtml(language, p.kind->lead[lang], material.name(language), p.kind->box, care);
    d.lengthCm = Decimal::fromInteger(p.kind->box[0]);
    d.widthCm = Decimal::fromInteger(p.kind->box[1]);
    d.heightCm = Decimal::fromInteger(p.kind->box[2]);
    d.categories = {p.kind->categories[storeKey(p.product.store)]};
    if (p.kind->study && p.product.store == DemoStore::KorvalaIl && random.chance(40))
        d.categories.push_back({u"Study"_qs});
    d.tags = {material.name(language).toLower(), random.pick(p.assortment->seasons)};
    for (const auto &[tag, percent] :
        {std::pair{u"gift"_qs, 18}, std::pair{u"new"_qs, 12}, std::pair{u"bestseller"_qs, 8}})
        if (random.chance(percent))
            d.tags << tagName(language, tag);
    d.attributes.push_back({optionName(language, u"material"_qs), {material.name(language)}, true, false, true});
}

void Generator::price(Plan &p, Random &random) const
{
    catalog::ProductDraft &d = p.product.draft;
    const Language language = p.product.language;
    const Kind &kind = *p.kind;
    // Cheap things are more frequent than dear ones: the smaller of two draws.
    const int shekels =
        std::min(random.between(kind.priceFrom, kind.priceTo), random.between(kind.priceFrom, kind.priceTo));
    const int habit = random.below(100);
    const auto ending = habit < 60 ? PriceEnding::Nine : habit < 85 ? PriceEnding::Fraction : PriceEnding::Round;
    const int margin = random.between(465, 705);
    const bool onSale = random.chance(8);
    const bool shopify = p.product.store == DemoStore::KorvalaEu || p.product.store == DemoStore::MistralUs;
    const bool linked = p.product.sync != catalog::SyncState::Local;
    // Ids as the stores give them: ascending, with gaps; Shopify's differ in all of its shops.
    const qint64 firstShopify = p.product.tenant == 0 ? 8'214'000'000'000 : 8'731'000'000'000;
    const auto external = [&](QStringView type, qint64 step) {
        const qint64 id = (shopify ? firstShopify + p.number * 32'768 : 2'000 + p.number * 11) + step;
        return !linked ? QString() : shopify ? u"gid://shopify/%1/%2"_qs.arg(type).arg(id) : QString::number(id);
    };
    d.externalId = external(u"Product", 0);
    const auto colourText = [&](const QString &key) {
        return capitalized(words_.colours.constFind(key)->word.in(language, Gender::Masculine));
    };
    const QString colourName = optionName(language, kind.axis);
    const QString sizeName = optionName(language, u"size"_qs);
    QStringList colourValues, sizeValues;
    qint64 step = 0;
    for (const QString &key : p.colours) {
        colourValues << colourText(key);
        for (const Size &size : p.sizes) {
            catalog::VariantDraft v;
            v.sku = d.sku;
            if (p.byColour) {
                v.sku += u'-' + words_.colours.constFind(key)->code;
                v.options.push_back({colourName, colourText(key)});
            }
            if (p.bySize) {
                v.sku += u'-' + sizeCode(size.label);
                v.options.push_back({sizeName, size.in(language)});
            }
            const QString digits =
                p.assortment->eanPrefix + QString::number(p.number * 8 + step).rightJustified(8, u'0');
            v.barcode = digits + QString::number(eanCheckDigit(digits));
            v.price = plausiblePrice(qint64{shekels} * size.percent, d.currency, ending);
            v.cost = costForMargin(*v.price, margin);
            if (onSale) {
                v.salePrice = plausiblePrice(qint64{shekels} * size.percent * 82 / 100, d.currency, ending);
                if (*v.salePrice >= *v.price)
                    v.salePrice.reset();
            }
            v.stock = stockOf(random);
            const bool backorder = *v.stock == 0 && random.chance(20);
            v.inventoryPolicy = backorder ? u"continue"_qs : u"deny"_qs;
            v.stockStatus = *v.stock > 0 ? u"instock"_qs : backorder ? u"onbackorder"_qs : u"outofstock"_qs;
            v.weightKg = Decimal::fromUnits(qint64{kind.grams} * size.percent / 100 * 10);
            v.imageUrl = imageUrl(kind.icon, words_.colours.constFind(key)->rgb);
            v.externalId = external(u"ProductVariant", ++step);
            d.variants.push_back(std::move(v));
        }
    }
    if (onSale)
        d.tags << tagName(language, u"sale"_qs);
    for (const Size &size : p.sizes)
        sizeValues << size.in(language);
    d.attributes.push_back({colourName, colourValues, true, p.byColour, true});
    d.attributes.push_back({sizeName, sizeValues, true, p.bySize, true});
}

void Generator::illustrate(Plan &p, Random &random, const QStringList &colours) const
{
    catalog::ProductDraft &d = p.product.draft;
    const QString alt = random.chance(85) ? d.title : QString();
    for (const QString &key : colours)
        d.images.push_back({imageUrl(p.kind->icon, words_.colours.constFind(key)->rgb), alt});
    const QString rgb = words_.colours.constFind(colours.first())->rgb;
    if (random.chance(60))
        d.images.push_back({imageUrl(p.kind->icon, rgb, u"detail"_qs), alt});
    if (random.chance(35))
        d.images.push_back({imageUrl(p.kind->icon, rgb, u"dark"_qs), QString()});
}

DemoProduct Generator::feature(const Featured &f, Plan &p) const
{
    Random random = randomOf(p.product.tenant, p.number);
    p.kind = p.assortment->kind(f.kind);
    p.product.store = DemoStore::KorvalaIl;
    p.product.language = Language::English;
    p.colours = {f.colour};
    p.sizes = {p.kind->sizes.front()};
    describe(p, random);
    p.product.sync = catalog::syncStateFromString(f.sync);
    price(p, random);

    catalog::ProductDraft &d = p.product.draft;
    d.title = f.title;
    d.sku = f.sku;
    d.handle = slug(f.title);
    d.status = catalog::statusFromString(f.status).value_or(catalog::ProductStatus::Active);
    if (!f.vendor.isEmpty())
        d.vendor = f.vendor;
    if (!f.categories.empty())
        d.categories = f.categories;
    if (!f.tags.isEmpty())
        d.tags = f.tags;
    if (!f.description.isEmpty()) {
        d.description = f.description;
        d.shortDescription = f.description;
    }
    const catalog::VariantDraft pattern = d.variants.front();
    const auto barcode = [&](qint64 step) {
        const QString digits = f.barcode.isEmpty() ? pattern.barcode.left(12) : f.barcode;
        const QString twelve = QString::number(digits.toLongLong() + step);
        return twelve + QString::number(eanCheckDigit(twelve));
    };
    catalog::VariantDraft &only = d.variants.front();
    only.sku = f.sku;
    only.barcode = barcode(0);
    only.price = f.price;
    only.cost = f.cost;
    only.salePrice.reset();
    only.stock = f.stock;
    only.inventoryPolicy = u"deny"_qs;
    only.stockStatus = f.stock > 0 ? u"instock"_qs : u"outofstock"_qs;
    if (!f.weightKg.isZero())
        only.weightKg = f.weightKg;
    d.images.clear();
    if (f.variants.empty()) {
        illustrate(p, random, p.colours);
        return std::move(p.product);
    }

    d.attributes.clear();
    for (const auto &[name, options] : f.options)
        d.attributes.push_back({name, options, true, true, true});
    d.variants.clear();
    for (const FeaturedVariant &own : f.variants) {
        catalog::VariantDraft v = pattern;
        const auto step = static_cast<qint64>(d.variants.size());
        v.sku = f.sku + u'-' + own.code;
        v.barcode = barcode(step);
        v.price = own.price;
        v.cost = own.cost;
        v.salePrice.reset();
        v.stock = own.stock;
        v.stockStatus = own.stock > 0 ? u"instock"_qs : u"outofstock"_qs;
        v.inventoryPolicy = u"deny"_qs;
        v.weightKg = f.weightKg;
        v.imageUrl = imageUrl(p.kind->icon, own.rgb);
        if (!pattern.externalId.isEmpty())
            v.externalId = QString::number(pattern.externalId.toLongLong() + step);
        for (std::size_t i = 0; i < f.options.size(); ++i)
            v.options.push_back({f.options[i].first, own.options[static_cast<qsizetype>(i)]});
        d.images.push_back({v.imageUrl, step == 0 ? f.title : QString()});
        d.variants.push_back(std::move(v));
    }
    d.images.push_back({imageUrl(p.kind->icon, f.variants.front().rgb, u"detail"_qs), f.title});
    return std::move(p.product);
}

} // namespace purser::demo
