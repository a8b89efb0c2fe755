#include "models/catalog/changebatches.h"
#include "models/catalog/productrepository.h"
#include "models/catalog/productrules.h"
#include "models/catalog/productsql.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace purser::catalog {
namespace {

QString tr(const char *text, const char *note = nullptr, int n = -1)
{
    return QCoreApplication::translate("purser::catalog", text, note, n);
}

/// What is locked of an edited product before anything is written.
struct Locked {
    qint64 rowVersion = 0;
    ProductStatus status = ProductStatus::Draft;
    QString sku;
    int variantCount = 0;
};

Result<QHash<ProductId, Locked>> lockRows(db::Connection &c, const std::vector<ProductId> &ids)
{
    // Always in the order of ids: two commits of the same rows wait for each other instead of dying. An import writes
    // in the order of its file and may take minutes, so an edit gives way before PostgreSQL (after a second) would end
    // one of the two.
    if (auto patience = c.script("set local lock_timeout = '800ms'"); !patience)
        return fail(patience.error());
    auto rows = c.exec(R"(
        select id, row_version, status, sku, variant_count from catalog.products
        where id = any ($1::uuid[]) order by id for update)",
        {ids});
    if (!rows && rows.error().code == u"55P03")
        return fail(Error::Kind::Conflict,
            tr("Somebody is writing these products at the moment, an import perhaps. Nothing was changed; try again "
               "when it is done."),
            rows.error().detail, rows.error().code);
    if (!rows)
        return fail(rows.error());
    if (auto usual = c.script("set local lock_timeout = 0"); !usual)
        return fail(usual.error());
    QHash<ProductId, Locked> locked;
    for (const db::Row row : *rows)
        locked.insert(row.id<ProductId>(0),
            {row.integer(1), statusFromString(row.text(2)).value_or(ProductStatus::Error), row.text(3),
                static_cast<int>(row.integer(4))});
    return locked;
}

/// An active product is archived by way of paused, as the status machine asks; both steps are in one transaction.
bool archivesByWayOfPaused(ProductStatus from, ProductStatus to)
{
    return from == ProductStatus::Active && to == ProductStatus::Archived;
}

/// Why this edit cannot be saved, empty when it can. What only the database can know is found by the database.
QString refusal(const ProductEdit &edit, const Locked &now)
{
    for (const FieldEdit &field : edit.fields) {
        if (field.field == ProductField::Status) {
            const auto to = statusFromString(field.value.toString());
            if (!to)
                return tr("A status is draft, active, paused, archived or error.");
            if (!mayBecome(now.status, *to) && !archivesByWayOfPaused(now.status, *to))
                return tr("A product that is %1 cannot become %2.").arg(statusLabel(now.status), statusLabel(*to));
        } else if (field.field == ProductField::Stock && now.variantCount > 1) {
            return tr("Its stock is the sum of %Ln variants. Change the stock of the variants instead.", nullptr,
                now.variantCount);
        } else if (field.field == ProductField::Title && field.value.toString().trimmed().isEmpty()) {
            return tr("A product needs a title.");
        }
    }
    return {};
}

/// Other products that hold a SKU somebody wants to give away here, by SKU.
Result<QHash<QString, QString>> takenSkus(
    db::Connection &c, const QStringList &wanted, const std::vector<ProductId> &editedSkus)
{
    QHash<QString, QString> taken;
    if (wanted.isEmpty())
        return taken;
    auto rows =
        c.exec("select sku, title from catalog.products where sku = any ($1::text[]) and not id = any ($2::uuid[])",
            {wanted, editedSkus});
    if (!rows)
        return fail(rows.error());
    for (const db::Row row : *rows)
        taken.insert(row.text(0), row.text(1));
    return taken;
}

/// The edits of one field as columns of arrays, so that any number of products is one statement.
struct Columns {
    std::vector<ProductId> ids;
    std::vector<std::optional<QString>> values;
    std::vector<std::optional<QString>> before; ///< where it is not what the database holds; else empty
    void add(ProductId id, const QVariant &value)
    {
        ids.push_back(id);
        values.push_back(value.isNull() ? std::nullopt : std::optional(value.toString()));
    }
    [[nodiscard]] db::Params params() const
    {
        return {ids, db::Param::textArray(values), db::Param::textArray(before)};
    }
};

/// Runs \a update, which returns tenant, product, variant, before and after of what it writes, and keeps those for
/// History in the same statement; without a batch it only runs.
Result<> writeAndRecord(db::Connection &c, const QString &update, const Columns &edits, ProductField field,
    const std::optional<BatchId> &batch)
{
    db::Params params = edits.params();
    if (!batch) {
        auto done = c.exec(update, params);
        return done ? Result<>() : fail(done.error());
    }
    params.push_back(*batch);
    params.push_back(toString(field));
    auto done = c.exec(ChangeBatchRepository::recording(update, u"$4"_qs, u"$5"_qs), params);
    return done ? Result<>() : fail(done.error());
}

Result<> updateColumn(db::Connection &c, const char *column, const char *type, const Columns &edits, ProductField field,
    const std::optional<BatchId> &batch)
{
    if (edits.ids.empty())
        return {};
    // The row once more, as it is before: RETURNING knows only what it is after.
    return writeAndRecord(c,
        QStringLiteral(R"(
        update catalog.products p set %1 = e.value::%2
        from unnest($1::uuid[], $2::text[], $3::text[]) e(id, value, before), catalog.products o
        where p.id = e.id and o.tenant_id = p.tenant_id and o.id = p.id and p.%1 is distinct from e.value::%2
        returning p.tenant_id, p.id as product_id, null::uuid as variant_id,
                  coalesce(e.before, o.%1::text) as before, p.%1::text as after)")
            .arg(QLatin1StringView(column), QLatin1StringView(type)),
        edits, field, batch);
}

/// Price, cost and stock live in the first variant.
Result<> updateFirstVariant(db::Connection &c, const char *column, const char *type, const Columns &edits,
    ProductField field, const std::optional<BatchId> &batch)
{
    if (edits.ids.empty())
        return {};
    return writeAndRecord(c,
        QStringLiteral(R"(
        update catalog.product_variants v set %1 = e.value::%2
        from unnest($1::uuid[], $2::text[], $3::text[]) e(id, value, before),
             lateral (select f.id, f.%1::text as before from catalog.product_variants f where f.product_id = e.id
                      order by f.position, f.id limit 1) f
        where v.id = f.id and v.%1 is distinct from e.value::%2
        returning v.tenant_id, v.product_id, v.id as variant_id, f.before, v.%1::text as after)")
            .arg(QLatin1StringView(column), QLatin1StringView(type)),
        edits, field, batch);
}

/// The only variant of a product without options carries the product's SKU.
Result<> followSku(db::Connection &c, const Columns &edits)
{
    if (edits.ids.empty())
        return {};
    auto done = c.exec(R"(
        update catalog.product_variants v set sku = nullif(e.value, '')
        from unnest($1::uuid[], $2::text[]) e(id, value), catalog.products p
        where v.product_id = e.id and p.id = e.id and p.variant_count = 1
          and v.sku is not distinct from p.sku and v.sku is distinct from nullif(e.value, ''))",
        {edits.ids, db::Param::textArray(edits.values)});
    return done ? Result<>() : fail(done.error());
}

Result<> write(db::Connection &c, const std::vector<ProductEdit> &edits, const QHash<ProductId, Locked> &locked,
    const std::optional<BatchId> &batch)
{
    Columns title, sku, pausedFirst, status, vendor, description, price, cost, stock;
    for (const ProductEdit &edit : edits)
        for (const auto &[field, value] : edit.fields) {
            switch (field) {
            case ProductField::Title: title.add(edit.product, value.toString().trimmed()); break;
            case ProductField::Sku: {
                const QString text = value.toString().trimmed();
                sku.add(edit.product, text.isEmpty() ? QVariant() : QVariant(text));
                break;
            }
            case ProductField::Status:
                if (archivesByWayOfPaused(locked[edit.product].status, *statusFromString(value.toString())))
                    pausedFirst.add(edit.product, u"paused"_qs);
                status.add(edit.product, value);
                status.before.emplace_back(statusName(locked[edit.product].status)); // not the paused in between
                break;
            case ProductField::Vendor: {
                const QString text = value.toString().trimmed();
                vendor.add(edit.product, text.isEmpty() ? QVariant() : QVariant(text));
                break;
            }
            case ProductField::Description: description.add(edit.product, value.toString()); break;
            case ProductField::Price: price.add(edit.product, value); break;
            case ProductField::Cost: cost.add(edit.product, value); break;
            case ProductField::Stock: stock.add(edit.product, value); break;
            }
        }
    const std::function<Result<>()> steps[] = {
        [&] { return updateColumn(c, "title", "text", title, ProductField::Title, batch); },
        [&] { return followSku(c, sku); },
        [&] { return updateColumn(c, "sku", "text", sku, ProductField::Sku, batch); },
        [&] { return updateColumn(c, "status", "text", pausedFirst, ProductField::Status, std::nullopt); },
        [&] { return updateColumn(c, "status", "text", status, ProductField::Status, batch); },
        [&] { return updateColumn(c, "vendor", "text", vendor, ProductField::Vendor, batch); },
        [&] { return updateColumn(c, "description", "text", description, ProductField::Description, batch); },
        [&] { return updateFirstVariant(c, "price", "numeric", price, ProductField::Price, batch); },
        [&] { return updateFirstVariant(c, "cost_price", "numeric", cost, ProductField::Cost, batch); },
        [&] { return updateFirstVariant(c, "stock_quantity", "integer", stock, ProductField::Stock, batch); },
    };
    for (const auto &step : steps)
        if (auto done = step(); !done)
            return done;
    return {};
}

} // namespace

Result<> sql::requireCatalogWrite(db::Connection &c)
{
    auto may = c.exec("select auth.has_permission('catalog:write'), auth.uid() is not null");
    if (!may)
        return fail(may.error());
    if (!may->first().truth(1))
        return fail(Error::Kind::Forbidden, tr("This account is disabled. Ask an administrator of your company."));
    if (!may->first().truth(0))
        return fail(Error::Kind::Forbidden,
            tr("Your role may look at products but not change them. An administrator of your company can grant "
               "“catalog: write”."));
    return {};
}

Result<CommitOutcome> ProductRepository::commit(
    db::Connection &c, const std::vector<ProductEdit> &edits, const std::optional<NewBatch> &batch)
{
    if (auto may = sql::requireCatalogWrite(c); !may)
        return fail(may.error());
    std::vector<ProductId> ids;
    std::vector<ProductId> skuOwners;
    QStringList wantedSkus;
    for (const ProductEdit &edit : edits) {
        ids.push_back(edit.product);
        for (const FieldEdit &field : edit.fields)
            if (field.field == ProductField::Sku && !field.value.toString().trimmed().isEmpty()) {
                wantedSkus << field.value.toString().trimmed();
                skuOwners.push_back(edit.product);
            }
    }
    auto locked = lockRows(c, ids);
    if (!locked)
        return fail(locked.error());
    auto taken = takenSkus(c, wantedSkus, skuOwners);
    if (!taken)
        return fail(taken.error());

    CommitOutcome outcome;
    outcome.saved = true;
    QSet<QString> given;
    for (const ProductEdit &edit : edits) {
        EditOutcome one{edit.product, EditOutcome::Kind::Saved, {}, {}};
        const auto now = locked->constFind(edit.product);
        if (now == locked->constEnd()) {
            one.kind = EditOutcome::Kind::Deleted;
        } else if (now->rowVersion != edit.rowVersion) {
            one.kind = EditOutcome::Kind::Conflict;
        } else if (one.reason = refusal(edit, *now); !one.reason.isEmpty()) {
            one.kind = EditOutcome::Kind::Refused;
        }
        for (const FieldEdit &field : edit.fields) {
            const QString sku = field.field == ProductField::Sku ? field.value.toString().trimmed() : QString();
            if (sku.isEmpty() || one.kind != EditOutcome::Kind::Saved)
                continue;
            if (taken->contains(sku)) {
                one.kind = EditOutcome::Kind::Refused;
                one.reason = tr("The SKU %1 belongs to “%2”.").arg(sku, taken->value(sku));
            } else if (given.contains(sku)) {
                one.kind = EditOutcome::Kind::Refused;
                one.reason = tr("The SKU %1 is given to two products here.").arg(sku);
            }
            given.insert(sku);
        }
        outcome.saved = outcome.saved && one.kind == EditOutcome::Kind::Saved;
        outcome.products.push_back(std::move(one));
    }
    if (outcome.saved && !edits.empty()) {
        if (batch) {
            auto begun = ChangeBatchRepository::begin(c, *batch);
            if (!begun)
                return fail(begun.error());
            outcome.batch = *begun;
        }
        if (auto written = write(c, edits, *locked, outcome.batch); !written)
            return fail(written.error());
    }
    auto now = rows(c, ids, std::nullopt);
    if (!now)
        return fail(now.error());
    QHash<ProductId, ProductRow> byId;
    for (ProductRow &row : *now)
        byId.insert(row.id, std::move(row));
    for (EditOutcome &one : outcome.products)
        if (byId.contains(one.product))
            one.now = byId.value(one.product);
    return outcome;
}

Result<ProductId> ProductRepository::duplicate(db::Connection &c, ProductId id)
{
    if (auto may = sql::requireCatalogWrite(c); !may)
        return fail(may.error());
    auto copy = c.exec(R"(
        insert into catalog.products (tenant_id, title, status, type, sku, description, short_description, vendor,
            product_type, supplier, supplier_product_id, currency, weight, length, width, height, metadata)
        select p.tenant_id, left(p.title, 990) || $2, 'draft', p.type,
               case when p.sku is not null then (
                   select p.sku || '-COPY' || case when n > 1 then n::text else '' end
                   from generate_series(1, 1000) n
                   where not exists (select from catalog.products o
                                     where o.sku = p.sku || '-COPY' || case when n > 1 then n::text else '' end)
                     and not exists (select from catalog.product_variants o
                                     where o.sku = p.sku || '-COPY' || case when n > 1 then n::text else '' end)
                   limit 1) end,
               p.description, p.short_description, p.vendor, p.product_type, p.supplier, p.supplier_product_id,
               p.currency, p.weight, p.length, p.width, p.height, p.metadata
        from catalog.products p
        where p.id = $1::uuid
        returning id)",
        {id, u' ' + tr("(copy)")});
    if (!copy)
        return fail(copy.error());
    if (copy->isEmpty())
        return fail(Error::Kind::NotFound, tr("This product no longer exists. Somebody deleted it."));
    const auto created = copy->first().id<ProductId>(0);
    const char *statements[] = {
        R"(insert into catalog.product_images (tenant_id, product_id, url, storage_url, storage_source, type, alt_text,
               description, position, is_primary, versions)
           select tenant_id, $2::uuid, url, storage_url, storage_source, type, alt_text, description, position,
                  is_primary, versions
           from catalog.product_images where product_id = $1::uuid)",
        // The only variant takes the copy's SKU; variants with options get the first free "-COPY" of their own.
        R"(insert into catalog.product_variants (tenant_id, product_id, title, sku, price, sale_price,
               compare_at_price, cost_price, stock_quantity, stock_status, inventory_policy, fulfillment_service,
               weight, position, attributes, metadata)
           select v.tenant_id, $2::uuid, v.title,
                  case when v.sku is null then null
                       when v.sku is not distinct from p.sku then (select sku from catalog.products where id = $2::uuid)
                       else (select v.sku || '-COPY' || case when n > 1 then n::text else '' end
                             from generate_series(1, 1000) n
                             where not exists (select from catalog.product_variants o
                                 where o.sku = v.sku || '-COPY' || case when n > 1 then n::text else '' end)
                             limit 1) end,
                  v.price, v.sale_price, v.compare_at_price, v.cost_price,
                  case when v.stock_quantity is null then null else 0 end, v.stock_status, v.inventory_policy,
                  v.fulfillment_service, v.weight, v.position, v.attributes, v.metadata
           from catalog.product_variants v
           join catalog.products p on p.tenant_id = v.tenant_id and p.id = v.product_id
           where v.product_id = $1::uuid)",
        R"(insert into catalog.product_attributes (tenant_id, product_id, name, options, variation, visible, position,
               global_attribute_id)
           select tenant_id, $2::uuid, name, options, variation, visible, position, global_attribute_id
           from catalog.product_attributes where product_id = $1::uuid)",
        R"(insert into catalog.product_categories (tenant_id, product_id, category_id)
           select tenant_id, $2::uuid, category_id from catalog.product_categories where product_id = $1::uuid)",
        R"(insert into catalog.product_tags (tenant_id, product_id, tag_id)
           select tenant_id, $2::uuid, tag_id from catalog.product_tags where product_id = $1::uuid)",
        R"(insert into catalog.product_brands (tenant_id, product_id, brand_id)
           select tenant_id, $2::uuid, brand_id from catalog.product_brands where product_id = $1::uuid)",
    };
    for (const char *statement : statements)
        if (auto done = c.exec(statement, {id, created}); !done)
            return fail(done.error());
    return created;
}

Result<ProductId> ProductRepository::create(
    db::Connection &c, const ProductDraft &draft, const std::optional<StoreId> &store)
{
    if (auto may = sql::requireCatalogWrite(c); !may)
        return fail(may.error());
    if (draft.title.trimmed().isEmpty())
        return fail(Error::Kind::Invalid, tr("A product needs a title."));
    if (draft.variants.empty())
        return fail(Error::Kind::Invalid, tr("A product needs at least one variant."));
    auto text = [](const QString &t) {
        const QString trimmed = t.trimmed();
        return trimmed.isEmpty() ? db::Param(nullptr) : db::Param(trimmed);
    };
    auto product = c.exec(R"(
        insert into catalog.products (tenant_id, title, status, type, sku, description, short_description, vendor,
            product_type, currency, length, width, height, handle)
        values (auth.tenant_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        returning id)",
        {draft.title.trimmed(), statusName(draft.status), draft.variants.size() > 1 ? u"variable"_qs : u"simple"_qs,
            text(draft.sku), draft.description, draft.shortDescription, text(draft.vendor), text(draft.productType),
            draft.currency, draft.lengthCm, draft.widthCm, draft.heightCm, text(draft.handle)});
    if (!product)
        return fail(product.error());
    const auto id = product->first().id<ProductId>(0);

    int position = 0;
    for (const Image &image : draft.images) {
        ++position;
        auto done = c.exec(R"(
            insert into catalog.product_images (tenant_id, product_id, url, alt_text, position, is_primary)
            values (auth.tenant_id(), $1, $2, $3, $4, $5))",
            {id, image.url, image.altText, position, position == 1});
        if (!done)
            return fail(done.error());
    }
    position = 0;
    for (const Attribute &attribute : draft.attributes) {
        auto done = c.exec(R"(
            insert into catalog.product_attributes (tenant_id, product_id, name, options, variation, visible, position)
            values (auth.tenant_id(), $1, $2, $3, $4, $5, $6))",
            {id, attribute.name, QJsonDocument(QJsonArray::fromStringList(attribute.options)), attribute.variation,
                attribute.visible, position++});
        if (!done)
            return fail(done.error());
    }
    position = 0;
    for (const VariantDraft &v : draft.variants) {
        QJsonArray options;
        for (const OptionValue &option : v.options)
            options.append(QJsonObject{{u"name"_qs, option.name}, {u"value"_qs, option.value}});
        const QString sku = v.sku.isEmpty() && draft.variants.size() == 1 ? draft.sku : v.sku;
        auto done = c.exec(R"(
            insert into catalog.product_variants (tenant_id, product_id, sku, barcode, price, sale_price,
                compare_at_price, cost_price, stock_quantity, stock_status, inventory_policy, weight, position, attributes)
            values (auth.tenant_id(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))",
            {id, text(sku), text(v.barcode), v.price, v.salePrice, v.compareAtPrice, v.cost, v.stock, v.stockStatus,
                v.inventoryPolicy, v.weightKg, ++position, QJsonDocument(options)});
        if (!done)
            return fail(done.error());
    }
    if (store)
        if (auto linked = c.exec("insert into catalog.product_store_links (tenant_id, product_id, store_id) values "
                                 "(auth.tenant_id(), $1, $2)",
                {id, *store});
            !linked)
            return fail(linked.error());
    return id;
}

} // namespace purser::catalog
