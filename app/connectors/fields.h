#pragma once

/// The names in RemoteRecord::fields and RemoteChange::fields, whatever a vendor calls them. A connector leaves out
/// what its vendor does not have; the engine leaves alone what is left out. "ids" are those of the store, as texts.
///
/// Forms: amounts are decimal texts with a dot, two places at least and four at most ("21.50", "0.125"); measures are
/// decimal texts, shortest, with three places at most for weights and two for lengths ("0.25"); times are ISO 8601 in
/// UTC to the second ("2026-05-01T10:00:00Z"); texts have no HTML entities, except in HTML. What is marked (=) follows
/// from other things at the store: it is read, and ignored in a change.
///
/// Product
///   title, description, short_description (HTML), handle, sku, barcode, vendor, product_type    text; null for none
///   type               "simple" | "variable"; to create with, never to change. "grouped", "external" and what plugins
///                      invent are read as they are.
///   status             "draft" | "active" | "paused" (there, but hidden); in the trash: RemoteRecord::trashed
///   price, sale_price  amount or null. The regular price, and the lower one of now. Of a simple product.
///   sale_from, sale_to time or null: when sale_price counts. Of a simple product.
///   stock_quantity     whole number; null: not tracked. Of a simple product.
///   stock_status       "instock" | "outofstock" | "onbackorder"; (=) while stock_quantity is a number
///   inventory_policy   "deny" | "continue" (sell without stock)
///   weight, length, width, height   measure in kilograms and centimetres, or null
///   categories, tags, brands        [id, …]; without a category that the store puts everything into by itself
///   images             [{"id": id, "url": text, "alt": text}, …], the first is the primary one. In a change, an image
///                      that the store has goes by its id; one without an id is fetched by the store from its url, and
///                      has another url afterwards: compare pictures by their number, order and alt. The url has to
///                      be on the web (http or https).
///   attributes         [{"id": id of the store's attribute or "", "name": text, "options": [text, …],
///                        "visible": bool, "variation": bool}, …]
///   variations (=)     [id, …]
///   url (=), created_at (=)   where customers see it; time
/// Variation (parentId: its product)
///   sku, barcode, status, price, sale_price, sale_from, sale_to, stock_status, inventory_policy, weight, length,
///   width, height, description, created_at    as above stock_quantity     as above; left out when the stock is counted
///   at the product attributes         [{"id": id of the store's attribute or "", "name": text, "value": text}, …];
///   value "" means any.
///                      A change names the id where there is one.
///   image              {"id", "url", "alt"} or null
///   position           whole number
/// Category: name, slug, description, parent (id or null), count (=), image_url (=), display, menu_order
/// Tag:      name, slug, description, count (=)
/// Brand:    name, slug, description, parent (id or null), count (=), logo_url (=)
/// Attribute: name, slug (without prefix), type, order_by, has_archives
/// AttributeTerm (parentId: its attribute): name, slug, description, count (=), menu_order
/// Order; only status and customer_note are taken from a change
///   number, status (as the vendor says it, without prefix), currency (ISO 4217), placed_at
///   subtotal, tax, discount, shipping, total    amount
///   customer_name, customer_email, billing, shipping_address   text; objects or null
///   customer_note, payment_method               text
///   paid_at, completed_at                       time or null
///   refunds [{"id", "reason", "total" (positive amount)}, …]
///   items   [{"id", "product": id or "", "variation": id or "", "title", "sku", "quantity" (whole number),
///             "unit_price", "discount", "tax", "total" (amounts)}, …]
/// OrderNote (parentId: its order): text, author, created_at (=), for_customer (bool); old_status and new_status when
///   the note tells of a change of status and the connector understands it (=)
