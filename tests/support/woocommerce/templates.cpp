#include "tests/support/woocommerce/templates.h"

#include <QJsonDocument>

namespace purser::test::templates {
namespace {

QJsonObject with(const QJsonObject &form, qint64 id)
{
    QJsonObject one = form;
    one.insert(u"id", id);
    return one;
}

QJsonObject parsed(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

QJsonObject product(qint64 id)
{
    static const QJsonObject form = parsed(R"({
        "id": 0, "name": "Product", "slug": "", "permalink": "", "date_created": null, "date_created_gmt": null,
        "date_modified": null, "date_modified_gmt": null, "type": "simple", "status": "publish", "featured": false,
        "catalog_visibility": "visible", "description": "", "short_description": "", "sku": "", "global_unique_id": "",
        "price": "", "regular_price": "", "sale_price": "", "date_on_sale_from": null, "date_on_sale_from_gmt": null,
        "date_on_sale_to": null, "date_on_sale_to_gmt": null, "on_sale": false, "purchasable": true, "total_sales": 0,
        "virtual": false, "downloadable": false, "downloads": [], "download_limit": -1, "download_expiry": -1,
        "external_url": "", "button_text": "", "tax_status": "taxable", "tax_class": "", "manage_stock": false,
        "stock_quantity": null, "backorders": "no", "backorders_allowed": false, "backordered": false,
        "low_stock_amount": null, "sold_individually": false, "weight": "",
        "dimensions": {"length": "", "width": "", "height": ""}, "shipping_required": true, "shipping_taxable": true,
        "shipping_class": "", "shipping_class_id": 0, "reviews_allowed": true, "average_rating": "0.00",
        "rating_count": 0, "upsell_ids": [], "cross_sell_ids": [], "parent_id": 0, "purchase_note": "",
        "categories": [], "brands": [], "tags": [], "images": [], "attributes": [], "default_attributes": [],
        "variations": [], "grouped_products": [], "menu_order": 0, "price_html": "", "related_ids": [],
        "meta_data": [], "stock_status": "instock", "has_options": false, "post_password": ""})");
    return with(form, id);
}

QJsonObject variation(qint64 id, qint64 product)
{
    static const QJsonObject form = parsed(R"({
        "id": 0, "type": "variation", "parent_id": 0, "date_created": null, "date_created_gmt": null,
        "date_modified": null, "date_modified_gmt": null, "description": "", "permalink": "", "sku": "",
        "global_unique_id": "", "price": "", "regular_price": "", "sale_price": "", "date_on_sale_from": null,
        "date_on_sale_from_gmt": null, "date_on_sale_to": null, "date_on_sale_to_gmt": null, "on_sale": false,
        "status": "publish", "purchasable": true, "virtual": false, "downloadable": false, "downloads": [],
        "tax_status": "taxable", "tax_class": "", "manage_stock": false, "stock_quantity": null,
        "stock_status": "instock", "backorders": "no", "backorders_allowed": false, "backordered": false,
        "low_stock_amount": null, "weight": "", "dimensions": {"length": "", "width": "", "height": ""},
        "shipping_class": "", "shipping_class_id": 0, "image": null, "attributes": [], "menu_order": 0,
        "meta_data": [], "name": ""})");
    QJsonObject one = with(form, id);
    one.insert(u"parent_id", product);
    one.insert(u"_parent", product);
    return one;
}

QJsonObject term(qint64 id, const QString &name)
{
    static const QJsonObject form = parsed(R"({"id": 0, "name": "", "slug": "", "parent": 0, "description": "",
        "display": "default", "image": null, "menu_order": 0, "count": 0})");
    QJsonObject one = with(form, id);
    one.insert(u"name", name);
    return one;
}

QJsonObject attribute(qint64 id)
{
    static const QJsonObject form = parsed(
        R"({"id": 0, "name": "", "slug": "", "type": "select", "order_by": "menu_order", "has_archives": false})");
    return with(form, id);
}

QJsonObject order(qint64 id)
{
    static const QJsonObject form = parsed(R"({
        "id": 0, "parent_id": 0, "status": "pending", "currency": "ILS", "version": "11.0.1", "prices_include_tax": false,
        "date_created": null, "date_modified": null, "date_created_gmt": null, "date_modified_gmt": null,
        "discount_total": "0.00", "discount_tax": "0.00", "shipping_total": "0.00", "shipping_tax": "0.00",
        "cart_tax": "0.00", "total": "0.00", "total_tax": "0.00", "customer_id": 0, "order_key": "wc_order_x",
        "billing": {"first_name": "", "last_name": "", "company": "", "address_1": "", "address_2": "", "city": "",
            "state": "", "postcode": "", "country": "", "email": "", "phone": ""},
        "shipping": {"first_name": "", "last_name": "", "company": "", "address_1": "", "address_2": "", "city": "",
            "state": "", "postcode": "", "country": "", "phone": ""},
        "payment_method": "", "payment_method_title": "", "transaction_id": "", "customer_ip_address": "",
        "customer_user_agent": "", "created_via": "rest-api", "customer_note": "", "date_completed": null,
        "date_paid": null, "date_completed_gmt": null, "date_paid_gmt": null, "cart_hash": "", "number": "0",
        "meta_data": [], "line_items": [], "tax_lines": [], "shipping_lines": [], "fee_lines": [], "coupon_lines": [],
        "refunds": [], "payment_url": "", "is_editable": true, "needs_payment": false, "needs_processing": false,
        "currency_symbol": "\u20aa"})");
    QJsonObject one = with(form, id);
    one.insert(u"number", QString::number(id));
    return one;
}

QJsonObject webhook(qint64 id)
{
    static const QJsonObject form = parsed(R"({"id": 0, "name": "", "status": "active", "topic": "", "resource": "",
        "event": "", "hooks": [], "delivery_url": "", "date_created": null, "date_modified": null, "_failures": 0})");
    return with(form, id);
}

QString statusName(const QString &status)
{
    if (status == u"pending")
        return u"Pending payment"_qs;
    QString name = status;
    name.replace(u'-', u' ');
    return name.left(1).toUpper() + name.mid(1);
}

} // namespace purser::test::templates
