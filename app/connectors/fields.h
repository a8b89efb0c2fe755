#pragma once

/// The names in RemoteRecord::fields and RemoteChange::fields, whatever a vendor calls them. A connector leaves out what
/// its vendor does not have; the engine leaves alone what is left out. "ids" are those of the store, as texts.
///
/// Product
///   title, description, short_description (HTML), handle, sku, barcode, vendor, product_type    text; null for none
///   type               "simple" | "variable"; to create with, never to change
///   status             "draft" | "active" | "paused" (there, but hidden); in the trash: RemoteRecord::trashed
///   price, sale_price  decimal text or null. The regular price, and the lower one of now. Of a simple product.
///   stock_quantity     whole number; null: not tracked. Of a simple product.
///   stock_status       "instock" | "outofstock" | "onbackorder"
///   inventory_policy   "deny" | "continue" (sell without stock)
///   weight, length, width, height   decimal text in kilograms and centimetres, or null
///   categories, tags, brands        [id, …]
///   images             [{"id": id, "url": text, "alt": text}, …], the first is the primary one. In a change, an image
///                      that the store has goes by its id; one without an id is fetched by the store from its url.
///   attributes         [{"id": id of the store's attribute or "", "name": text, "options": [text, …],
///                        "visible": bool, "variation": bool}, …]
/// Variation (parentId: its product)
///   sku, barcode, status, price, sale_price, stock_quantity, stock_status, inventory_policy, weight   as above
///   attributes         [{"name": text, "value": text}, …]; value "" means any
///   image              {"id", "url", "alt"} or null
///   position           whole number
/// Category: name, slug, description, parent (id or null), count, image_url, display, menu_order
/// Tag:      name, slug, description, count
/// Brand:    name, slug, description, count, logo_url
/// Attribute: name, slug (without prefix), type, order_by, has_archives
/// AttributeTerm (parentId: its attribute): name, slug, description, count, menu_order
/// Order
///   number, status (as the vendor says it, without prefix), currency (ISO 4217), placed_at
///   subtotal, tax, discount, shipping, total    decimal text
///   customer_name, customer_email, billing, shipping_address   text; objects or null
///   items   [{"id", "product": id or "", "variation": id or "", "title", "sku", "quantity" (whole number),
///             "unit_price", "discount", "tax", "total" (decimal text)}, …]
/// OrderNote (parentId: its order): text, author, created_at, for_customer (bool)
