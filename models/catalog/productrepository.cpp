#include "models/catalog/productrepository.h"

#include "models/catalog/productsql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace purser::catalog {
namespace {

std::vector<OptionValue> optionValues(const QJsonDocument &json)
{
    std::vector<OptionValue> values;
    for (const QJsonValue option : json.array())
        values.push_back({option[u"name"].toString(), option[u"value"].toString()});
    return values;
}

QString variantTitle(const QString &title, const std::vector<OptionValue> &options)
{
    if (!title.isEmpty())
        return title;
    QStringList values;
    for (const OptionValue &option : options)
        values << option.value;
    return values.join(u" / "_qs);
}

Result<> readVariants(db::Connection &c, ProductDetail &detail)
{
    auto rows = c.exec(R"(
        select v.id, v.row_version, v.title, v.sku, v.barcode, v.price, v.sale_price, v.cost_price, v.stock_quantity,
               coalesce(v.weight, p.weight), v.attributes, v.position
        from catalog.product_variants v
        join catalog.products p on p.tenant_id = v.tenant_id and p.id = v.product_id
        where v.product_id = $1::uuid
        order by v.position, v.id)",
        {detail.row.id});
    if (!rows)
        return fail(rows.error());
    for (const db::Row row : *rows) {
        VariantRow v;
        v.id = row.id<VariantId>(0);
        v.rowVersion = row.integer(1);
        v.sku = row.text(3);
        v.barcode = row.text(4);
        v.price = row.maybe(5, &db::Row::decimal);
        v.salePrice = row.maybe(6, &db::Row::decimal);
        v.cost = row.maybe(7, &db::Row::decimal);
        if (!row.isNull(8))
            v.stock = static_cast<int>(row.integer(8));
        v.weightKg = row.maybe(9, &db::Row::decimal);
        v.options = optionValues(row.json(10));
        v.title = variantTitle(row.text(2), v.options);
        v.position = static_cast<int>(row.integer(11));
        detail.variants.push_back(std::move(v));
    }
    return {};
}

Result<> readImagesAndAttributes(db::Connection &c, ProductDetail &detail)
{
    auto images = c.exec(R"(
        select url, alt_text from catalog.product_images where product_id = $1::uuid
        order by is_primary desc, position, id)",
        {detail.row.id});
    if (!images)
        return fail(images.error());
    for (const db::Row row : *images)
        detail.images.push_back({row.text(0), row.text(1)});

    auto attributes = c.exec(R"(
        select name, array(select jsonb_array_elements_text(options)), visible, variation, global_attribute_id is not null
        from catalog.product_attributes where product_id = $1::uuid
        order by position, name)",
        {detail.row.id});
    if (!attributes)
        return fail(attributes.error());
    for (const db::Row row : *attributes)
        detail.attributes.push_back({row.text(0), row.textArray(1), row.truth(2), row.truth(3), row.truth(4)});
    return {};
}

Result<> readTaxonomies(db::Connection &c, ProductDetail &detail, const std::optional<StoreId> &store)
{
    auto rows = c.exec(R"(
        select array(select distinct t.name from catalog.product_categories x
                     join catalog.store_categories t on t.tenant_id = x.tenant_id and t.id = x.category_id
                     where x.product_id = $1::uuid and ($2::uuid is null or t.store_id = $2::uuid) order by 1),
               array(select distinct t.name from catalog.product_tags x
                     join catalog.store_tags t on t.tenant_id = x.tenant_id and t.id = x.tag_id
                     where x.product_id = $1::uuid and ($2::uuid is null or t.store_id = $2::uuid) order by 1),
               array(select distinct t.name from catalog.product_brands x
                     join catalog.store_brands t on t.tenant_id = x.tenant_id and t.id = x.brand_id
                     where x.product_id = $1::uuid and ($2::uuid is null or t.store_id = $2::uuid) order by 1))",
        {detail.row.id, store});
    if (!rows)
        return fail(rows.error());
    detail.categories = rows->first().textArray(0);
    detail.tags = rows->first().textArray(1);
    detail.brands = rows->first().textArray(2);

    auto links = c.exec(R"(
        select s.id, s.name, l.external_id, l.sync_status, coalesce(l.sync_error, ''),
               (extract(epoch from l.synced_at) * 1000000)::int8
        from catalog.product_store_links l
        join core.stores s on s.tenant_id = l.tenant_id and s.id = l.store_id
        where l.product_id = $1::uuid
        order by s.name)",
        {detail.row.id});
    if (!links)
        return fail(links.error());
    for (const db::Row row : *links)
        detail.links.push_back({row.id<StoreId>(0), row.text(1), row.text(2), syncStateFromString(row.text(3)),
            row.text(4), row.timeFromMicros(5)});
    return {};
}

} // namespace

Result<ProductDetail> ProductRepository::detail(db::Connection &c, ProductId id, const std::optional<StoreId> &store)
{
    auto row = rows(c, {id}, store);
    if (!row)
        return fail(row.error());
    if (row->empty())
        return fail(Error::Kind::NotFound,
            QCoreApplication::translate("purser::catalog", "This product no longer exists. Somebody deleted it."));
    ProductDetail detail;
    detail.row = row->front();
    auto texts =
        c.exec("select description, short_description, product_type from catalog.products where id = $1::uuid", {id});
    if (!texts)
        return fail(texts.error());
    if (!texts->isEmpty()) {
        detail.description = texts->first().text(0);
        detail.shortDescription = texts->first().text(1);
        detail.productType = texts->first().text(2);
    }
    if (auto read = readVariants(c, detail); !read)
        return fail(read.error());
    if (auto read = readImagesAndAttributes(c, detail); !read)
        return fail(read.error());
    if (auto read = readTaxonomies(c, detail, store); !read)
        return fail(read.error());
    return detail;
}

Result<QStringList> ProductRepository::vendors(db::Connection &c)
{
    // A loose index scan: one probe a vendor instead of a walk over all products.
    auto rows = c.exec(R"(
        with recursive v as (
            (select vendor_key, vendor from catalog.products where vendor_key > '' order by tenant_id, vendor_key limit 1)
            union all
            select n.vendor_key, n.vendor from v
            cross join lateral (select p.vendor_key, p.vendor from catalog.products p
                                where p.vendor_key > v.vendor_key order by p.tenant_id, p.vendor_key limit 1) n)
        select vendor from v order by vendor_key)");
    if (!rows)
        return fail(rows.error());
    QStringList names;
    for (const db::Row row : *rows)
        names << row.text(0);
    return names;
}

Result<std::vector<CategoryNode>> ProductRepository::categories(db::Connection &c, const std::optional<StoreId> &store)
{
    auto rows = c.exec(R"(
        with recursive tree as (
            select c.tenant_id, c.id, c.store_id, c.name as path
            from catalog.store_categories c
            where c.parent_id is null and ($1::uuid is null or c.store_id = $1::uuid)
            union all
            select c.tenant_id, c.id, c.store_id, t.path || ' › ' || c.name
            from catalog.store_categories c
            join tree t on t.tenant_id = c.tenant_id and t.id = c.parent_id)
        select t.id, t.store_id, t.path,
               (select count(*) from catalog.product_categories pc where pc.tenant_id = t.tenant_id and pc.category_id = t.id)
        from tree t
        order by t.path)",
        {store});
    if (!rows)
        return fail(rows.error());
    std::vector<CategoryNode> nodes;
    for (const db::Row row : *rows)
        nodes.push_back({row.id<CategoryId>(0), row.id<StoreId>(1), row.text(2), row.integer(3)});
    return nodes;
}

} // namespace purser::catalog
