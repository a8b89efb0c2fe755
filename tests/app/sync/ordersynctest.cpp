#include "tests/app/sync/syncstage.h"

#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::test;
using Kind = connectors::RemoteKind;

namespace {

QJsonObject order(const char *status, const QString &product, int quantity)
{
    return {{u"number"_qs, u"1001"_qs}, {u"status"_qs, QString::fromLatin1(status)}, {u"currency"_qs, u"ILS"_qs},
        {u"placed_at"_qs, u"2026-02-28T22:30:00Z"_qs}, {u"subtotal"_qs, u"199.99"_qs}, {u"tax"_qs, u"33.9983"_qs},
        {u"discount"_qs, u"0.00"_qs}, {u"shipping"_qs, u"20.00"_qs}, {u"total"_qs, u"253.9883"_qs},
        {u"customer_name"_qs, u"Dana Levi"_qs}, {u"customer_email"_qs, u"dana@example.com"_qs},
        {u"billing"_qs, QJsonObject{{u"city"_qs, u"Haifa"_qs}}}, {u"shipping_address"_qs, QJsonValue::Null},
        {u"items"_qs,
            QJsonArray{QJsonObject{{u"id"_qs, u"1"_qs}, {u"product"_qs, product}, {u"variation"_qs, u""_qs},
                           {u"title"_qs, u"Lamp"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"quantity"_qs, quantity},
                           {u"unit_price"_qs, u"66.6633"_qs}, {u"discount"_qs, u"0.00"_qs}, {u"tax"_qs, u"33.9983"_qs},
                           {u"total"_qs, u"199.99"_qs}},
                QJsonObject{{u"id"_qs, u"2"_qs}, {u"product"_qs, u"777"_qs}, {u"variation"_qs, u""_qs},
                    {u"title"_qs, u"In no catalog"_qs}, {u"sku"_qs, u""_qs}, {u"quantity"_qs, 1},
                    {u"unit_price"_qs, u"0.00"_qs}, {u"discount"_qs, u"0.00"_qs}, {u"tax"_qs, u"0.00"_qs},
                    {u"total"_qs, u"0.00"_qs}}}}};
}

} // namespace

/// Orders of a store: amounts to the last place, lines, statuses, and the stock of what was sold.
class OrderSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void anOrderComesWithItsLinesItsStatusesAndTheStockItTook()
    {
        SyncStage s(database_);
        const QString lamp = s.shop.add(Kind::Product,
            {{u"title"_qs, u"Lamp"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"price"_qs, u"66.66"_qs},
                {u"stock_quantity"_qs, 5}});
        s.run(u"pull_products"_qs);
        s.sql(u"update catalog.product_variants set cost_price = 30"_qs);
        s.shop.tick(5);
        const QString id = s.shop.add(Kind::Order, order("processing", lamp, 3));
        s.shop.edit(Kind::Product, lamp, {{u"stock_quantity"_qs, 2}});
        QCOMPARE(s.run(u"pull_orders"_qs).value(u"rows_created").toInt(), 1);
        QCOMPARE(s.value(u"select order_number || ' ' || status || ' ' || currency || ' ' || subtotal || ' ' || "
                         u"tax_amount || ' ' || "
                         "total || ' ' || customer_name || ' ' || (billing_address ->> 'city') || ' ' || "
                         "to_char(placed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from sales.orders"_qs),
            u"1001 processing ILS 199.9900 33.9983 253.9883 Dana Levi Haifa 2026-02-28 22:30"_qs);
        QCOMPARE(s.value(u"select string_agg(i.title || ':' || i.quantity || ':' || i.unit_price || ':' || "
                         u"coalesce(v.sku, '-') || ':' "
                         "|| coalesce(i.unit_cost::text, '-'), ', ' order by i.position) from sales.order_items i "
                         "left join catalog.product_variants v on v.id = i.variant_id"_qs),
            u"Lamp:3:66.6633:LAMP:30.0000, In no catalog:1:0.0000:-:-"_qs);
        QCOMPARE(s.value(u"select stock_quantity from catalog.products"_qs), u"2"_qs);
        BOTH_SIDES_AGREE(s);

        s.shop.tick(5);
        QJsonObject done = order("completed", lamp, 3);
        done.insert(u"items"_qs, QJsonArray{done.value(u"items").toArray().at(0)});
        s.shop.edit(Kind::Order, id, done);
        s.run(u"pull_orders"_qs);
        s.run(u"pull_one"_qs, {{u"kind"_qs, u"order"_qs}, {u"id"_qs, id}});
        QCOMPARE(s.value(u"select string_agg(coalesce(old_status, '') || '>' || new_status, ' ' order by created_at) "
                         "from sales.order_status_logs"_qs),
            u">processing processing>completed"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.order_items"_qs), u"1"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.orders"_qs), u"1"_qs);
    }

    void anOrderThatIsHeardOfBeforeItsProductBringsIt()
    {
        SyncStage s(database_);
        s.run(u"pull_products"_qs);
        const QString lamp = s.shop.add(Kind::Product,
            {{u"title"_qs, u"Lamp"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"price"_qs, u"66.66"_qs},
                {u"stock_quantity"_qs, 5}});
        const QString id = s.shop.add(Kind::Order, order("processing", lamp, 1));
        s.run(u"pull_one"_qs, {{u"kind"_qs, u"order"_qs}, {u"id"_qs, id}});
        const QString skus =
            u"select string_agg(coalesce(v.sku, '-'), ' ' order by i.position) from sales.order_items i "
            "left join catalog.product_variants v on v.id = i.variant_id"_qs;
        QCOMPARE(s.value(skus), u"LAMP -"_qs);
        EVERYTHING_AGREES(s);
        const QString chair = s.shop.add(Kind::Product,
            {{u"title"_qs, u"Chair"_qs}, {u"sku"_qs, u"CHAIR"_qs}, {u"price"_qs, u"5"_qs}, {u"stock_quantity"_qs, 5}});
        s.shop.add(Kind::Order, order("pending", chair, 1));
        s.run(u"pull_orders"_qs);
        EVERYTHING_AGREES(s);
    }

    void anOrderThatCannotBeIsSetAsideAndSettledLater()
    {
        SyncStage s(database_);
        QJsonObject bad = order("processing", {}, 1);
        bad.insert(u"currency"_qs, u"??"_qs);
        const QString id = s.shop.add(Kind::Order, bad);
        s.shop.add(Kind::Order, order("pending", {}, 1));
        const QJsonObject result = s.run(u"pull_orders"_qs);
        QCOMPARE(result.value(u"rows_created").toInt(), 1);
        QCOMPARE(result.value(u"rows_failed").toInt(), 1);
        QCOMPARE(
            s.value(u"select external_id from sync.sync_errors where entity_type = 'order' and not resolved"_qs), id);
        s.shop.tick(5);
        s.shop.edit(Kind::Order, id, {{u"currency"_qs, u"EUR"_qs}});
        s.run(u"pull_orders"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.orders"_qs), u"2"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void taxonomiesFollowTheStore()
    {
        SyncStage s(database_);
        const QString home = s.shop.add(
            Kind::Category, {{u"name"_qs, u"Home"_qs}, {u"slug"_qs, u"home"_qs}, {u"parent"_qs, QJsonValue::Null}});
        const QString lamps =
            s.shop.add(Kind::Category, {{u"name"_qs, u"Lamps"_qs}, {u"slug"_qs, u"lamps"_qs}, {u"parent"_qs, home}});
        const QString size = s.shop.add(
            Kind::Attribute, {{u"name"_qs, u"Size"_qs}, {u"slug"_qs, u"size"_qs}, {u"type"_qs, u"select"_qs}});
        const QString large =
            s.shop.add(Kind::AttributeTerm, {{u"name"_qs, u"Large"_qs}, {u"slug"_qs, u"large"_qs}}, size);
        s.shop.add(Kind::AttributeTerm, {{u"name"_qs, u"Small"_qs}, {u"slug"_qs, u"small"_qs}}, size);
        s.sql(
            u"insert into catalog.store_categories (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Lamps', 'lamps')"_qs,
            {s.tenant.one}); // made here before, and the same
        const QJsonObject first = s.run(u"pull_taxonomies"_qs);
        QCOMPARE(first.value(u"rows_processed").toInt(), 5);
        QCOMPARE(
            s.value(u"select string_agg(c.name || '<' || coalesce(p.name, ''), ' ' order by c.name) "
                    "from catalog.store_categories c left join catalog.store_categories p on p.id = c.parent_id"_qs),
            u"Home< Lamps<Home"_qs);
        QCOMPARE(s.value(u"select string_agg(name, ',' order by name) from catalog.store_attribute_terms"_qs),
            u"Large,Small"_qs);
        QCOMPARE(s.run(u"pull_taxonomies"_qs).value(u"rows_updated").toInt(), 0);
        QCOMPARE(s.value(u"select count(*) from sync.taxonomy_sync_log"_qs), u"2"_qs);
        // A name changes, two slugs change places, one goes.
        s.shop.edit(Kind::Category, home, {{u"name"_qs, u"House"_qs}, {u"slug"_qs, u"lamps"_qs}});
        s.shop.edit(Kind::Category, lamps, {{u"slug"_qs, u"home"_qs}});
        s.shop.erase(Kind::AttributeTerm, large);
        s.run(u"pull_taxonomies"_qs);
        QCOMPARE(s.value(u"select string_agg(name || '/' || slug, ' ' order by name) from catalog.store_categories"_qs),
            u"House/lamps Lamps/home"_qs);
        QCOMPARE(s.value(u"select string_agg(name, ',') from catalog.store_attribute_terms"_qs), u"Small"_qs);
    }
};

PURSER_TEST(OrderSyncTest) // async
#include "ordersynctest.moc"
