#pragma once

#include "app/connectors/connector.h"
#include "app/connectors/woocommerce/units.h"

#include <QJsonObject>

#include <optional>

namespace purser::connectors::woo {

/// \file
/// WooCommerce's JSON (REST v3) as records of ours. The names and forms of the fields are those of
/// app/connectors/fields.h; where they come from:
///
///   Product      name -> title, slug -> handle, global_unique_id -> barcode, regular_price -> price (sale_price the
///   same;
///                `price` follows from both and is not read), date_on_sale_from_gmt/to_gmt -> sale_from/sale_to,
///                manage_stock + stock_quantity -> stock_quantity, backorders no | yes, notify -> inventory_policy
///                deny | continue, dimensions + weight in the store's units -> cm and kg, permalink -> url.
///                Alone in "Uncategorized" means in no category: the store puts it there by itself.
///   status       publish -> active, private -> paused, draft, pending, future and plugins' own -> draft,
///                trash -> RemoteRecord::trashed
///   Variation    menu_order -> position, private -> paused; manage_stock "parent" -> no stock_quantity
///   Term         name and description without entities, parent 0 -> null; slug of an attribute without `pa_`
///   Order        number; sum of the lines' subtotals -> subtotal, total_tax -> tax, discount_total -> discount,
///                shipping_total -> shipping; unit_price = subtotal of the line / quantity, its discount = subtotal -
///                total; refunds' totals made positive; …_gmt times only, the others are the shop's own clock
///   OrderNote    note -> text, customer_note -> for_customer; "Order status changed from A to B." -> old_status,
///                new_status (only English shops write it so)

/// Nothing when \a json has no id: then it is no such thing.
std::optional<RemoteRecord> readRecord(
    RemoteKind kind, const QJsonObject &json, const QString &parentId, const Units &units);

/// \a text without HTML entities.
QString withoutEntities(const QString &text);

/// Does \a json have a weight or a measure, so that the store's units are needed?
bool hasMeasures(const QJsonObject &json);

} // namespace purser::connectors::woo
