#include "models/catalog/productbulkwriter.h"

#include "models/catalog/productbulksql.h"
#include "models/catalog/storetaxonomies.h"
#include "models/db/copybuffer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QThread>

#include <utility>

namespace purser::catalog {
namespace {

QByteArray json(const QJsonArray &array)
{
    if (array.isEmpty())
        return "[]";
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// The batch as COPY rows.
struct Staged {
    db::CopyBuffer products, variants, images, attributes, terms;
};

bool isPlain(const ProductDraft &draft)
{
    return draft.variants.size() == 1 && draft.variants[0].options.empty();
}

void stageVariants(db::CopyBuffer &out, qint64 ord, const ProductDraft &draft)
{
    qint64 nth = 0;
    for (const VariantDraft &v : draft.variants) {
        QJsonArray options;
        QStringList values;
        for (const OptionValue &option : v.options) {
            options.append(QJsonObject{{u"name"_qs, option.name}, {u"value"_qs, option.value}});
            values.append(option.value);
        }
        out.number(ord).number(++nth).text(values.join(u" / "));
        out.textOrNull(v.sku.isEmpty() && isPlain(draft) ? draft.sku : v.sku).textOrNull(v.barcode);
        out.decimal(v.price).decimal(v.salePrice).decimal(v.compareAtPrice).decimal(v.cost).number(v.stock);
        out.textOrNull(v.stockStatus).textOrNull(v.inventoryPolicy).decimal(v.weightKg);
        out.text(QString::fromUtf8(json(options))).textOrNull(v.imageUrl).textOrNull(v.externalId).endRow();
    }
}

/// Addresses must be different within a product: gallery first, then what only variants show.
void stageImages(db::CopyBuffer &out, qint64 ord, const ProductDraft &draft)
{
    QSet<QString> seen;
    qint64 nth = 0;
    const auto add = [&](const QString &url, const QString &altText, bool gallery) {
        if (url.isEmpty() || seen.contains(url))
            return;
        seen.insert(url);
        out.number(ord).number(++nth).text(url).textOrNull(altText).truth(gallery).endRow();
    };
    for (const Image &image : draft.images)
        add(image.url, image.altText, true);
    for (const VariantDraft &variant : draft.variants)
        add(variant.imageUrl, {}, false);
}

void stageAttributes(db::CopyBuffer &out, qint64 ord, const ProductDraft &draft, const StoreTaxonomies *taxonomies)
{
    QSet<QString> seen;
    qint64 nth = 0;
    for (const Attribute &attribute : draft.attributes) {
        if (attribute.name.trimmed().isEmpty() || seen.contains(attribute.name))
            continue;
        seen.insert(attribute.name);
        out.number(ord).number(++nth).text(attribute.name);
        out.text(QString::fromUtf8(json(QJsonArray::fromStringList(attribute.options))));
        out.truth(attribute.variation).truth(attribute.visible);
        out.uuid(taxonomies && attribute.global ? taxonomies->attribute(attribute.name) : QUuid()).endRow();
    }
}

void stageTerms(db::CopyBuffer &out, qint64 ord, const ProductDraft &draft, const StoreTaxonomies &taxonomies)
{
    QSet<QUuid> seen;
    const auto add = [&](qint64 kind, const QUuid &id) {
        if (id.isNull() || seen.contains(id))
            return;
        seen.insert(id);
        out.number(ord).number(kind).uuid(id).endRow();
    };
    for (const QStringList &path : draft.categories)
        add(0, taxonomies.category(path));
    for (const QString &tag : draft.tags)
        add(1, taxonomies.term(StoreTaxonomies::Kind::Tag, tag));
    for (const QString &brand : draft.brands)
        add(2, taxonomies.term(StoreTaxonomies::Kind::Brand, brand));
}

Result<> copy(db::Connection &c, const char *sql, const db::CopyBuffer &rows)
{
    if (rows.isEmpty())
        return {};
    // In pieces: libpq takes at most 2 GB at once.
    constexpr qsizetype piece = 1 << 20;
    qsizetype at = 0;
    auto copied = c.copyIn(sql, [&]() -> Result<QByteArray> {
        const QByteArray chunk = rows.bytes().mid(at, piece);
        at += chunk.size();
        return chunk;
    });
    return copied ? Result<>() : fail(copied.error());
}

} // namespace

BulkCounts &BulkCounts::operator+=(const BulkCounts &other)
{
    productsCreated += other.productsCreated;
    productsUpdated += other.productsUpdated;
    productsUnchanged += other.productsUnchanged;
    productsRefused += other.productsRefused;
    variantsCreated += other.variantsCreated;
    variantsUpdated += other.variantsUpdated;
    variantsUnchanged += other.variantsUnchanged;
    variantsRefused += other.variantsRefused;
    return *this;
}

ProductBulkWriter::ProductBulkWriter(db::Connection &connection, BulkWriteOptions options)
    : connection_(connection), options_(options)
{
}

ProductBulkWriter::~ProductBulkWriter() = default;

Result<> ProductBulkWriter::prepare()
{
    if (prepared_)
        return connection_.script(bulksql::emptyTables);
    auto who = connection_.exec(R"(
        select auth.tenant_id(), auth.has_permission('catalog:write'),
               $1::uuid is null or $1::uuid = any (auth.store_ids('manager')),
               (select currency from core.stores where id = $1::uuid))",
        {options_.store});
    if (!who)
        return fail(who.error());
    const db::Row me = who->first();
    if (me.isNull(0))
        return fail(Error::Kind::Forbidden, tr("This account is disabled. Ask an administrator of your company."));
    if (!me.truth(1))
        return fail(Error::Kind::Forbidden,
            tr("Your role may look at products but not change them. An administrator of your company can grant "
               "“catalog: write”."));
    if (!me.truth(2))
        return fail(Error::Kind::Forbidden,
            tr("You may not change this store. An administrator of your company can make you its manager."));
    tenant_ = me.id<TenantId>(0);
    currency_ = Currency::fromCode(me.text(3)).value_or(Currency());
    if (options_.store) {
        taxonomies_ = std::make_unique<StoreTaxonomies>(*options_.store);
        if (auto loaded = taxonomies_->load(connection_); !loaded)
            return loaded;
    }
    if (auto created = connection_.script(bulksql::createTables); !created)
        return created;
    prepared_ = true;
    return {};
}

Result<ProductBulkWriter::Size> ProductBulkWriter::stage(const std::vector<ProductDraft> &batch, bool createTerms)
{
    if (auto ready = prepare(); !ready)
        return fail(ready.error());
    if (taxonomies_ && createTerms)
        if (auto created = taxonomies_->create(connection_, batch); !created)
            return fail(created.error());
    Staged s;
    Size size;
    qint64 ord = 0;
    for (const ProductDraft &d : batch) {
        const Currency currency = d.currency.isNull() ? currency_ : d.currency;
        if (currency.isNull())
            return fail(Error::Kind::Invalid, tr("“%1” has no currency. Choose a store, which has one.").arg(d.title));
        db::CopyBuffer &p = s.products;
        p.number(ord).textOrNull(d.title.trimmed()).textOrNull(d.sku).text(statusName(d.status));
        p.textOrNull(d.description).textOrNull(d.shortDescription).textOrNull(d.vendor).textOrNull(d.productType);
        p.text(currency.code()).textOrNull(d.handle).textOrNull(d.externalId);
        p.decimal(d.lengthCm).decimal(d.widthCm).decimal(d.heightCm);
        p.truth(isPlain(d)).truth(options_.updateStatus && !d.title.trimmed().isEmpty()).truth(!d.images.empty());
        p.truth(taxonomies_ && !d.categories.empty()).truth(taxonomies_ && !d.tags.isEmpty());
        p.truth(taxonomies_ && !d.brands.isEmpty()).endRow();
        stageVariants(s.variants, ord, d);
        stageImages(s.images, ord, d);
        stageAttributes(s.attributes, ord, d, taxonomies_.get());
        if (taxonomies_)
            stageTerms(s.terms, ord, d, *taxonomies_);
        ++ord;
        size.variants += static_cast<qint64>(d.variants.size());
    }
    size.products = ord;
    struct Table {
        const char *sql;
        const db::CopyBuffer &rows;
    };
    const Table tables[]{
        {"copy bulk_products (ord, title, sku, status, description, short_description, vendor, product_type, currency, "
         "handle, external_id, length, width, height, plain, take_status, has_images, has_categories, has_tags, "
         "has_brands) from stdin",
            s.products},
        {"copy bulk_variants (ord, nth, title, sku, barcode, price, sale_price, compare_at_price, cost_price, "
         "stock_quantity, stock_status, inventory_policy, weight, attributes, image_url, external_id) from stdin",
            s.variants},
        {"copy bulk_images (ord, nth, url, alt_text, gallery) from stdin", s.images},
        {"copy bulk_attributes (ord, nth, name, options, variation, visible, global_id) from stdin", s.attributes},
        {"copy bulk_terms (ord, kind, term_id) from stdin", s.terms},
    };
    for (const Table &table : tables)
        if (auto copied = copy(connection_, table.sql, table.rows); !copied)
            return fail(copied.error());
    if (auto analyzed = connection_.script(bulksql::analyzeTables); !analyzed)
        return fail(analyzed.error());
    return size;
}

Result<db::Rows> ProductBulkWriter::step(const char *sql)
{
    const QByteArrayView text(sql);
    db::Params params;
    if (text.contains("$1"))
        params.emplace_back(tenant_);
    if (text.contains("$2"))
        params.emplace_back(options_.store);
    return connection_.exec(sql, params);
}

Result<> ProductBulkWriter::run(std::initializer_list<const char *> statements)
{
    for (const char *sql : statements)
        if (auto done = step(sql); !done)
            return fail(done.error());
    return {};
}

Result<> ProductBulkWriter::match(const Size &size)
{
    qint64 known = 0;
    if (options_.store) {
        auto found = step(bulksql::matchProductsById);
        if (!found)
            return fail(found.error());
        known = found->affected();
    }
    if (known < size.products)
        if (auto done = run({bulksql::matchProducts}); !done)
            return done;
    if (auto done = run({bulksql::takeTurns, bulksql::refuseProducts}); !done)
        return done;
    known = 0;
    if (options_.store) {
        auto found = step(bulksql::matchVariantsById);
        if (!found)
            return fail(found.error());
        known = found->affected();
    }
    if (known < size.variants)
        if (auto done = run({bulksql::matchVariants}); !done)
            return done;
    return run({bulksql::refuseFlattened, bulksql::refuseVariants, bulksql::refuseEmptyProducts});
}

Result<> ProductBulkWriter::reserve(const std::function<bool()> &goOn)
{
    while (!reserved_) {
        // Only politeness depends on this lock: what may be written, and that nothing is written twice, does not.
        auto got = connection_.exec("select pg_try_advisory_xact_lock(hashtextextended('purser writes ' || "
                                    "coalesce(auth.tenant_id()::text, ''), 0))");
        if (!got)
            return fail(got.error());
        reserved_ = got->first().truth(0);
        if (reserved_)
            break;
        if (goOn && !goOn())
            return fail(Error::Kind::Cancelled, {});
        QThread::msleep(100);
    }
    return {};
}

Result<> ProductBulkWriter::release()
{
    if (!std::exchange(prepared_, false))
        return {};
    return connection_.script(bulksql::dropTables);
}

Result<BulkCounts> ProductBulkWriter::write(const std::vector<ProductDraft> &batch)
{
    if (auto alone = reserve(); !alone)
        return fail(alone.error());
    const auto size = stage(batch, true);
    if (!size)
        return fail(size.error());
    if (auto matched = match(*size); !matched)
        return fail(matched.error());
    if (auto written =
            run({bulksql::giveProductIds, bulksql::giveVariantIds, bulksql::lockProducts, bulksql::childrenFirst,
                bulksql::updateProducts, bulksql::deleteImages, bulksql::writeImages, bulksql::updateVariants,
                bulksql::insertVariants, bulksql::insertProducts, bulksql::productsThere, bulksql::writeAttributes});
        !written)
        return fail(written.error());
    if (options_.store) {
        if (auto linked = run({bulksql::linkProducts, bulksql::linkVariants}); !linked)
            return fail(linked.error());
        for (const char *sql : bulksql::writeTerms)
            if (auto done = step(sql); !done)
                return fail(done.error());
    }
    if (auto touched = run({bulksql::touchProducts}); !touched)
        return fail(touched.error());
    auto counted = connection_.exec(bulksql::counts);
    if (!counted)
        return fail(counted.error());
    const db::Row n = counted->first();
    return BulkCounts{
        n.integer(0), n.integer(1), n.integer(2), n.integer(3), n.integer(4), n.integer(5), n.integer(6), n.integer(7)};
}

} // namespace purser::catalog
