#pragma once

#include "models/base/id.h"
#include "models/base/money.h"

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace purser::catalog {

/// The life of a product (design: draft -> active -> paused -> archived, active -> error -> active).
enum class ProductStatus { Draft, Active, Paused, Archived, Error };

/// `draft`, `active`, … as the database writes it.
QString statusName(ProductStatus status);
std::optional<ProductStatus> statusFromString(QStringView text);
/// The name for people, translated.
QString statusLabel(ProductStatus status);
/// Whether the status machine of the database allows this step; staying is always allowed.
bool mayBecome(ProductStatus from, ProductStatus to);

/// The state of a product at the store it is linked to (catalog.product_store_links.sync_status).
enum class SyncState { Local, Synced, Pending, Failed, Conflict };
SyncState syncStateFromString(QStringView text);
/// As the database writes it.
QString syncName(SyncState state);

/// A row of the catalog grid: what is shown without opening the product.
struct ProductRow {
    ProductId id;
    qint64 rowVersion = 0;
    QString title;
    QString sku;
    ProductStatus status = ProductStatus::Draft;
    Currency currency;
    std::optional<Decimal> price; ///< of the first variant
    std::optional<Decimal> cost; ///< of the first variant
    std::optional<int> marginBasisPoints;
    std::optional<int> stock; ///< sum over the variants; none when nothing is tracked
    int variantCount = 0;
    QString vendor;
    QString categories; ///< names, comma separated
    QString imageUrl; ///< primary image
    SyncState sync = SyncState::Local;
    /// Fields whose value is not the store's, as bits (see fieldBit): on their way, refused, changed on both sides.
    quint16 pendingFields = 0, failedFields = 0, conflictFields = 0;
    QDateTime updatedAt; ///< UTC
};

/// An option of a variant or a property of a product: `Size: S | M | L`.
struct Attribute {
    QString name;
    QStringList options;
    bool visible = true;
    bool variation = false; ///< variants differ by it
    bool global = false; ///< shared by the products of the store (a taxonomy), not just this product's

    friend bool operator==(const Attribute &, const Attribute &) = default;
};

/// An image of a product, by address.
struct Image {
    QString url;
    QString altText;
    friend bool operator==(const Image &, const Image &) = default;
};

/// One value of an attribute that a variant has, in the order of the product's attributes.
struct OptionValue {
    QString name;
    QString value;
    friend bool operator==(const OptionValue &, const OptionValue &) = default;
};

/// A variant as it is written: by import, by the demo company, by "New product".
struct VariantDraft {
    QString sku;
    QString barcode;
    std::optional<Decimal> price; ///< what the customer pays regularly
    std::optional<Decimal> salePrice; ///< lower price now, if any
    std::optional<Decimal> compareAtPrice;
    std::optional<Decimal> cost;
    std::optional<int> stock; ///< none: not tracked
    QString stockStatus = QStringLiteral("instock"); ///< instock | outofstock | onbackorder
    QString inventoryPolicy = QStringLiteral("deny"); ///< deny | continue (sell without stock)
    std::optional<Decimal> weightKg;
    std::vector<OptionValue> options;
    QString imageUrl;
    QString externalId; ///< id at the store, empty when unknown
};

/// A whole product as it is written. It always has at least one variant; a simple product has exactly one, without
/// options. What is empty here is left alone when an existing product is updated by import.
struct ProductDraft {
    QString title;
    QString sku;
    ProductStatus status = ProductStatus::Draft;
    QString description; ///< HTML
    QString shortDescription; ///< HTML
    QString vendor;
    QString productType;
    Currency currency;
    std::vector<QStringList> categories; ///< paths from the root: {"Home", "Lighting"}
    QStringList tags;
    QStringList brands;
    std::vector<Attribute> attributes;
    std::vector<Image> images; ///< the first is the primary one
    std::vector<VariantDraft> variants;
    std::optional<Decimal> lengthCm, widthCm, heightCm;
    QString externalId; ///< id at the store, empty when unknown
    QString handle; ///< Shopify's handle, WooCommerce's slug: identifies a product of the file
};

} // namespace purser::catalog
