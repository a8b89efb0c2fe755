#pragma once

#include "tests/app/sync/syncstage.h"
#include "tests/app/sync/wooshop.h"

#include "app/connectors/woocommerce/woocommercetype.h"
#include "models/sync/linkrepository.h"
#include "tests/support/testmain.h"

namespace purser::test {

/// Reaches a store with quick answers to trouble.
inline sync::OpenStore wooOpener(const QString &url, const QByteArray &key, const QByteArray &secret)
{
    return [=](const std::stop_token &stop) {
        connectors::http::Options options;
        options.firstDelay = std::chrono::milliseconds(1);
        options.maxDelay = std::chrono::milliseconds(4);
        options.timeout = std::chrono::seconds(60); // no request is repeated for a busy machine
        options.attempts = 4;
        options.patience =
            std::chrono::milliseconds(20); // a store that asks for minutes is left alone, and asked again
        static const connectors::woo::WooCommerceType type(options, {100'000, 100'000});
        return type.open({{u"url"_qs, url}}, {{u"consumer_key"_qs, key}, {u"consumer_secret"_qs, secret}}, stop);
    };
}

/// A WooCommerce store over real sockets, and a company that is linked with it.
struct WooStage : SyncStage {
    WooCommerceServer server;
    qint64 category = 0, shirt = 0, small = 0, lamp = 0, order = 0;

    explicit WooStage(TestDatabase &db, bool linked = true) : SyncStage(db, linked)
    {
        open = wooOpener(server.url().toString(), server.key(), server.secret());
        category = server.add(u"products/categories"_qs, {{u"name"_qs, u"Lamps & shades"_qs}});
        const qint64 tag = server.add(u"products/tags"_qs, {{u"name"_qs, u"Brass"_qs}});
        lamp = server.add(u"products"_qs,
            {{u"name"_qs, u"Brass lamp & shade"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"regular_price"_qs, u"479.90"_qs},
                {u"sale_price"_qs, u"399"_qs}, {u"manage_stock"_qs, true}, {u"stock_quantity"_qs, 7},
                {u"description"_qs, u"<p>Warm.</p>"_qs}, {u"weight"_qs, u"1.25"_qs},
                {u"dimensions"_qs,
                    QJsonObject{{u"length"_qs, u"30"_qs}, {u"width"_qs, u"20"_qs}, {u"height"_qs, u"10"_qs}}},
                {u"categories"_qs, QJsonArray{QJsonObject{{u"id"_qs, category}}}},
                {u"tags"_qs, QJsonArray{QJsonObject{{u"id"_qs, tag}}}},
                {u"images"_qs,
                    QJsonArray{QJsonObject{{u"src"_qs, u"https://x.example/a.jpg"_qs}, {u"alt"_qs, u"Front"_qs}}}}});
        shirt = addShirt(server, {u"S"_qs, u"L"_qs, u"XL"_qs});
        small = variation("S", "89.00");
        variation("L", "94.50");
        order = newOrder("pending", 2);
        newOrder("processing", 1);
    }
    qint64 variation(const char *size, const char *price)
    {
        return addShirtSize(server, shirt, QString::fromLatin1(size), QString::fromLatin1(price));
    }
    qint64 newOrder(const char *status, int quantity)
    {
        return addOrder(server, QString::fromLatin1(status), u"Ring twice & wait"_qs,
            {QJsonObject{{u"product_id"_qs, lamp}, {u"quantity"_qs, quantity}},
                QJsonObject{{u"product_id"_qs, shirt}, {u"variation_id"_qs, small}, {u"quantity"_qs, 1}},
                QJsonObject{{u"product_id"_qs, 424242}, {u"quantity"_qs, 1}, {u"total"_qs, u"5.00"_qs}}});
    }
    /// Everything of the store comes here.
    void pull()
    {
        for (const QString &type : {u"pull_taxonomies"_qs, u"pull_products"_qs, u"pull_orders"_qs})
            run(type);
    }
    /// Every field of what is here is changed, a variant comes, one goes, and something new is published.
    void editHere()
    {
        sql(u"update catalog.products set title = 'Mine', description = '<p>Mine</p>', short_description = 'Mine', "
            "status = 'paused', length = 3, width = 2, height = 1 where sku = 'LAMP'"_qs);
        sql(u"update catalog.product_variants set price = 510.25, sale_price = 500, barcode = '7290000000017', weight "
            u"= 2, "
            "stock_quantity = 11, inventory_policy = 'continue' where sku = 'LAMP'"_qs);
        sql(u"insert into catalog.product_images (tenant_id, product_id, url, position) "
            "select tenant_id, id, 'https://cdn.example/new.jpg', 9 from catalog.products where sku = 'LAMP'"_qs);
        sql(u"insert into catalog.store_categories (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'New', 'new')"_qs,
            {tenant.one});
        sql(u"insert into catalog.product_categories (tenant_id, product_id, category_id) select p.tenant_id, p.id, "
            u"c.id "
            "from catalog.products p, catalog.store_categories c where p.sku = 'LAMP' and c.slug = 'new'"_qs);
        sql(u"update catalog.product_variants set price = 77, stock_quantity = 12 where sku = 'SHIRT-L'"_qs);
        sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, stock_quantity, position, "
            u"attributes) "
            "select tenant_id, id, 'SHIRT-XL', 99, 1, 3, '[{\"name\": \"Size\", \"value\": \"XL\"}]' "
            "from catalog.products where sku = 'SHIRT'"_qs);
        sql(u"delete from catalog.product_variants where sku = 'SHIRT-S'"_qs);
        std::vector<ProductId> own;
        for (int i = 0; i < 3; ++i)
            own.emplace_back(product(u"OWN-%1"_qs.arg(i), u"Own %1"_qs.arg(i)));
        QVERIFY(sync::LinkRepository::publish(*c, tenant.one, own));
    }
};

} // namespace purser::test
