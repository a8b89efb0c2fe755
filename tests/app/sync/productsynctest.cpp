#include "tests/app/sync/syncstage.h"

#include "app/sync/pulling.h"
#include "models/sync/conflictrepository.h"
#include "models/sync/linkrepository.h"
#include "tests/support/testmain.h"

#include <QThread>

#include <atomic>
#include <thread>

using namespace purser;
using namespace purser::test;
using Kind = connectors::RemoteKind;

namespace {

QJsonArray list(std::initializer_list<QString> ids)
{
    QJsonArray all;
    for (const QString &id : ids)
        all.append(id);
    return all;
}

QJsonObject option(const char *name, const char *value)
{
    return {{u"name"_qs, QString::fromLatin1(name)}, {u"value"_qs, QString::fromLatin1(value)}};
}

/// A store with a category, a tag, a brand, an attribute, a lamp with everything, and a shirt in two sizes.
struct Goods {
    QString category, tag, brand, attribute, lamp, shirt, small, large;

    explicit Goods(MemoryShop &shop)
    {
        category = shop.add(Kind::Category, {{u"name"_qs, u"Lamps"_qs}, {u"slug"_qs, u"lamps"_qs}});
        tag = shop.add(Kind::Tag, {{u"name"_qs, u"Brass"_qs}, {u"slug"_qs, u"brass"_qs}});
        brand = shop.add(Kind::Brand, {{u"name"_qs, u"Nordkamm"_qs}, {u"slug"_qs, u"nordkamm"_qs}});
        attribute = shop.add(Kind::Attribute, {{u"name"_qs, u"Size"_qs}, {u"slug"_qs, u"size"_qs}});
        lamp = shop.add(Kind::Product,
            {{u"title"_qs, u"Brass lamp & shade"_qs}, {u"sku"_qs, u"LAMP"_qs}, {u"barcode"_qs, u"7290000000017"_qs},
                {u"price"_qs, u"479.90"_qs}, {u"sale_price"_qs, u"399.00"_qs}, {u"stock_quantity"_qs, 7},
                {u"description"_qs, u"<p>Warm light.</p>"_qs}, {u"short_description"_qs, u"Warm."_qs},
                {u"weight"_qs, u"1.25"_qs}, {u"length"_qs, u"30"_qs}, {u"width"_qs, u"20.5"_qs},
                {u"height"_qs, u"40"_qs}, {u"categories"_qs, list({category})}, {u"tags"_qs, list({tag})},
                {u"brands"_qs, list({brand})},
                {u"attributes"_qs,
                    QJsonArray{QJsonObject{{u"id"_qs, attribute}, {u"name"_qs, u"Size"_qs},
                        {u"options"_qs, list({u"One"_qs})}, {u"visible"_qs, true}, {u"variation"_qs, false}}}},
                {u"images"_qs,
                    QJsonArray{QJsonObject{{u"url"_qs, u"https://x/a.jpg"_qs}, {u"alt"_qs, u"Front"_qs}},
                        QJsonObject{{u"url"_qs, u"https://x/b.jpg"_qs}, {u"alt"_qs, u""_qs}}}}});
        shirt = shop.add(Kind::Product,
            {{u"title"_qs, u"Shirt"_qs}, {u"type"_qs, u"variable"_qs}, {u"sku"_qs, u"SHIRT"_qs},
                {u"attributes"_qs,
                    QJsonArray{QJsonObject{{u"id"_qs, attribute}, {u"name"_qs, u"Size"_qs},
                        {u"options"_qs, list({u"S"_qs, u"L"_qs})}, {u"visible"_qs, true}, {u"variation"_qs, true}}}}});
        small = shop.add(Kind::Variation,
            {{u"sku"_qs, u"SHIRT-S"_qs}, {u"price"_qs, u"89.00"_qs}, {u"stock_quantity"_qs, 4},
                {u"attributes"_qs, QJsonArray{option("Size", "S")}},
                {u"image"_qs, QJsonObject{{u"url"_qs, u"https://x/s.jpg"_qs}, {u"alt"_qs, u"S"_qs}}}},
            shirt);
        large = shop.add(Kind::Variation,
            {{u"sku"_qs, u"SHIRT-L"_qs}, {u"price"_qs, u"94.50"_qs}, {u"stock_quantity"_qs, 0},
                {u"attributes"_qs, QJsonArray{option("Size", "L")}}},
            shirt);
    }
};

} // namespace

/// Two-way sync of products with a store: every field, both ways, and what may go wrong in between.
class ProductSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void aPullBringsEverything()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        const QJsonObject result = s.run(u"pull_products"_qs);
        QCOMPARE(result.value(u"rows_created").toInt(), 2);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select p.price::text || ' ' || p.stock_quantity || ' ' || p.currency || ' ' || p.status "
                         "from catalog.products p where sku = 'LAMP'"_qs),
            u"479.9000 7 ILS active"_qs);
        QCOMPARE(s.value(u"select string_agg(c.name, ',') from catalog.product_categories x "
                         "join catalog.store_categories c on c.id = x.category_id"_qs),
            u"Lamps"_qs);
        QCOMPARE(s.value(u"select variant_count || ' ' || stock_quantity from catalog.products where sku = 'SHIRT'"_qs),
            u"2 4"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_logs where action = 'create'"_qs), u"2"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.jobs where job_type = 'push_products'"_qs), u"0"_qs);
    }

    void aQuietPullWritesNothing()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(3600);
        s.run(u"pull_products"_qs);
        const auto rows = u"select string_agg(xmin::text, ',' order by id) from (select xmin, id from catalog.products "
                          "union all select xmin, id from catalog.product_variants "
                          "union all select xmin, id from catalog.product_store_links "
                          "union all select xmin, id from catalog.product_images) r"_qs;
        const QString before = s.value(rows);
        s.shop.forgetCalls();
        s.run(u"pull_products"_qs);
        QCOMPARE(s.value(rows), before);
        QVERIFY(s.shop.calls() <= 2);
    }

    void aProductThatAnotherJobLinksMeanwhileIsNoStranger()
    {
        SyncStage s(database_);
        const QString id = s.shop.add(
            Kind::Product, {{u"title"_qs, u"Clock"_qs}, {u"sku"_qs, u"CLOCK"_qs}, {u"price"_qs, u"10.00"_qs}});
        // The other job commits when this one has asked which products are linked, and not yet who has their SKUs.
        db::Connection other = database_.connectSuperuser();
        must(other, u"begin"_qs);
        must(other, uR"(
            with made as (insert into catalog.products (tenant_id, title, sku, currency, status)
                          values ($1, 'Clock', 'CLOCK', 'ILS', 'active') returning id),
                 priced as (insert into catalog.product_variants (tenant_id, product_id, sku, price)
                            select $1, id, 'CLOCK', 10 from made)
            insert into catalog.product_store_links (tenant_id, product_id, store_id, external_id, sync_status)
            select $1, id, $2::uuid, $3, 'synced' from made)"_qs,
            {s.tenant.id, s.tenant.one, id});
        must(other, u"lock table sync.product_bases in access exclusive mode"_qs);
        std::atomic<bool> waited = false;
        std::jthread gate([&] {
            db::Connection watch = database_.connectSuperuser();
            for (int i = 0; i < 6000 && !waited; ++i) {
                waited = must(watch,
                    u"select exists (select from pg_stat_activity where datname = current_database() "
                    "and wait_event_type = 'Lock' and query like '%sync.product_bases%')"_qs)
                             .first()
                             .truth(0);
                QThread::msleep(10);
            }
            must(other, u"commit"_qs);
        });
        const QJsonObject result = s.run(u"pull_products"_qs);
        gate.join();
        QVERIFY(waited);
        QCOMPARE(result.value(u"rows_failed").toInt(), 0);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"1"_qs);
    }

    void whatTheStoreChangesComesHere()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.shop.edit(Kind::Product, goods.lamp,
            {{u"title"_qs, u"Lamp"_qs}, {u"price"_qs, u"500.00"_qs}, {u"sale_price"_qs, QJsonValue::Null},
                {u"stock_quantity"_qs, 0}, {u"status"_qs, u"draft"_qs}, {u"categories"_qs, QJsonArray()},
                {u"images"_qs, QJsonArray()}, {u"weight"_qs, QJsonValue::Null}});
        s.shop.edit(Kind::Variation, goods.small, {{u"price"_qs, u"91.00"_qs}});
        const QString extra = s.shop.add(Kind::Variation,
            {{u"sku"_qs, u"SHIRT-M"_qs}, {u"price"_qs, u"90.00"_qs},
                {u"attributes"_qs, QJsonArray{option("Size", "M")}}},
            goods.shirt);
        s.shop.erase(Kind::Variation, goods.large);
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'LAMP'"_qs), u"paused"_qs);
        QCOMPARE(
            s.value(
                u"select string_agg(sku, ',' order by sku) from catalog.product_variants where sku like 'SHIRT%'"_qs),
            u"SHIRT-M,SHIRT-S"_qs);
    }

    void whatIsChangedHereGoesThere()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.sql(
            u"update catalog.products set title = 'My lamp', description = 'Ours', status = 'paused' where sku = 'LAMP'"_qs);
        s.sql(u"update catalog.product_variants set price = 510.25, sale_price = null, barcode = null, weight = 2 "
              "where sku = 'LAMP'"_qs);
        s.sql(u"insert into catalog.product_images (tenant_id, product_id, url, position) "
              "select tenant_id, id, 'https://cdn.example/new.jpg', 9 from catalog.products where sku = 'LAMP'"_qs);
        s.sql(u"update catalog.product_variants set price = 77, stock_quantity = 12 where sku = 'SHIRT-L'"_qs);
        s.sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, stock_quantity, position, "
              u"attributes) "
              "select tenant_id, id, 'SHIRT-XL', 99, 1, 3, '[{\"name\": \"Size\", \"value\": \"XL\"}]' "
              "from catalog.products where sku = 'SHIRT'"_qs);
        s.sql(u"delete from catalog.product_variants where sku = 'SHIRT-S'"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.jobs where job_type = 'push_products'"_qs), u"1"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"price").toString(), u"510.25"_qs);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"images").toArray().size(), 3);
        QCOMPARE(s.shop.ids(Kind::Variation, goods.shirt).size(), 2);
        // Our own echo is nothing new, and everything is where it was.
        s.shop.forgetCalls();
        s.run(u"pull_products"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(
            s.value(u"select count(*) from catalog.product_images i join catalog.products p on p.id = i.product_id "
                    "where p.sku = 'LAMP'"_qs),
            u"3"_qs);
    }

    void aNewProductIsCreatedInTheStoreWhenSomebodyAsks()
    {
        SyncStage s(database_);
        const QUuid simple = s.product(u"NEW"_qs, u"New lamp"_qs);
        const QUuid variable = s.product(u"BAG"_qs, u"Bag"_qs);
        const QUuid bare = s.product(u"BARE"_qs, u"Without SKU"_qs);
        s.sql(u"update catalog.products set sku = null where id = $1"_qs, {bare});
        s.sql(u"update catalog.product_variants set sku = null where product_id = $1"_qs, {bare});
        s.sql(u"update catalog.product_variants set sku = 'BAG-1', attributes = '[{\"name\": \"Colour\", \"value\": "
              u"\"Red\"}]' "
              "where product_id = $1"_qs,
            {variable});
        s.sql(u"insert into catalog.product_variants (tenant_id, product_id, sku, price, position, attributes) values "
              "(auth.tenant_id(), $1, 'BAG-2', 12, 2, '[{\"name\": \"Colour\", \"value\": \"Blue\"}]')"_qs,
            {variable});
        s.sql(
            u"insert into catalog.store_categories (tenant_id, store_id, name, slug) values (auth.tenant_id(), $1, 'Bags', 'bags')"_qs,
            {s.tenant.one});
        s.sql(u"insert into catalog.product_categories (tenant_id, product_id, category_id) "
              "select tenant_id, $1, id from catalog.store_categories"_qs,
            {variable});
        s.run(u"push_products"_qs);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 0);
        QVERIFY(sync::LinkRepository::publish(
            *s.c, s.tenant.one, {ProductId(simple), ProductId(variable), ProductId(bare)}));
        s.run(u"push_products"_qs);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 2);
        QCOMPARE(s.value(u"select error_code from sync.sync_errors where not resolved"_qs), u"no_sku"_qs);
        s.sql(u"update catalog.products set sku = 'BARE' where id = $1"_qs, {bare});
        s.sql(u"update catalog.product_variants set sku = 'BARE' where product_id = $1"_qs, {bare});
        s.run(u"push_products"_qs, {{u"products"_qs, QJsonArray{bare.toString(QUuid::WithoutBraces)}}});
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void whatIsInTheTrashIsArchivedHereAndTheOtherWayRound()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.shop.trash(goods.lamp);
        s.run(u"pull_products"_qs);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'LAMP'"_qs),
            u"active"_qs); // lists do not show it
        s.run(u"reconcile"_qs);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'LAMP'"_qs), u"archived"_qs);
        BOTH_SIDES_AGREE(s);
        s.shop.tick(10);
        s.shop.restore(goods.lamp);
        s.run(u"reconcile"_qs);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'LAMP'"_qs), u"active"_qs);
        BOTH_SIDES_AGREE(s);
        s.sql(u"update catalog.products set status = 'paused' where sku = 'SHIRT'"_qs);
        s.sql(u"update catalog.products set status = 'archived' where sku = 'SHIRT'"_qs);
        s.run(u"push_products"_qs);
        QVERIFY(s.shop.isTrashed(goods.shirt));
        BOTH_SIDES_AGREE(s);
        s.sql(u"update catalog.products set status = 'paused' where sku = 'SHIRT'"_qs);
        s.run(u"push_products"_qs);
        QVERIFY(!s.shop.isTrashed(goods.shirt));
        BOTH_SIDES_AGREE(s);
    }

    void aStoreThatLosesMostOfItsProductsIsNotBelieved()
    {
        SyncStage s(database_);
        for (int i = 0; i < 30; ++i)
            s.shop.add(Kind::Product, {{u"title"_qs, u"P%1"_qs.arg(i)}, {u"sku"_qs, u"P%1"_qs.arg(i)}});
        s.run(u"pull_products"_qs);
        for (const QString &id : s.shop.ids(Kind::Product).mid(0, 25))
            s.shop.erase(Kind::Product, id);
        QVERIFY(s.attempt(u"reconcile"_qs).error().is(Error::Kind::Conflict));
        QCOMPARE(s.value(u"select count(*) from catalog.products where status = 'archived'"_qs), u"0"_qs);
        s.run(u"reconcile"_qs, {{u"confirm"_qs, true}});
        QCOMPARE(s.value(u"select count(*) from catalog.products where status = 'archived'"_qs), u"25"_qs);
        BOTH_SIDES_AGREE(s);
    }

    void bothSidesOfEveryFieldChange_data()
    {
        QTest::addColumn<QString>("owner");
        for (const char *owner : {"store", "purser", "newest", "ask"})
            QTest::newRow(owner) << QString::fromLatin1(owner);
    }
    void bothSidesOfEveryFieldChange()
    {
        QFETCH(QString, owner);
        SyncStage s(database_);
        Goods goods(s.shop);
        const QString chairs = s.shop.add(Kind::Category, {{u"name"_qs, u"Chairs"_qs}, {u"slug"_qs, u"chairs"_qs}});
        s.run(u"pull_taxonomies"_qs);
        s.run(u"pull_products"_qs);
        for (const sync::FieldRule &rule : sync::fieldRules())
            QVERIFY(sync::ConflictRepository::setOwner(*s.c, s.tenant.one, rule.key, *sync::ownerFromString(owner)));
        s.shop.tick(10);
        s.shop.edit(Kind::Product, goods.lamp,
            {{u"title"_qs, u"Theirs"_qs}, {u"status"_qs, u"draft"_qs}, {u"handle"_qs, u"theirs"_qs},
                {u"description"_qs, u"theirs"_qs}, {u"short_description"_qs, u"theirs"_qs}, {u"sku"_qs, u"LAMP-T"_qs},
                {u"barcode"_qs, u"1"_qs}, {u"price"_qs, u"1.00"_qs}, {u"sale_price"_qs, u"0.50"_qs},
                {u"stock_quantity"_qs, 1}, {u"inventory_policy"_qs, u"continue"_qs}, {u"weight"_qs, u"1"_qs},
                {u"length"_qs, u"1"_qs}, {u"width"_qs, u"1"_qs}, {u"height"_qs, u"1"_qs},
                {u"categories"_qs, QJsonArray()}, {u"tags"_qs, QJsonArray()}, {u"brands"_qs, QJsonArray()},
                {u"images"_qs, QJsonArray()}, {u"attributes"_qs, QJsonArray()}});
        s.shop.edit(Kind::Variation, goods.small,
            {{u"sku"_qs, u"SHIRT-T"_qs}, {u"barcode"_qs, u"2"_qs}, {u"price"_qs, u"2.00"_qs},
                {u"sale_price"_qs, u"1.00"_qs}, {u"stock_quantity"_qs, 2}, {u"weight"_qs, u"2"_qs},
                {u"inventory_policy"_qs, u"continue"_qs}, {u"position"_qs, 5}, {u"image"_qs, QJsonValue::Null},
                {u"attributes"_qs, QJsonArray{option("Size", "T")}}});
        s.sql(u"update catalog.products set title = 'Ours', handle = 'ours', description = 'ours', short_description = "
              u"'ours', "
              "sku = 'LAMP-O', length = 2, width = 2, height = 2 where sku = 'LAMP'"_qs);
        s.sql(u"update catalog.product_variants set sku = 'LAMP-O', barcode = '9', price = 9, sale_price = 8, "
              u"stock_quantity = 9, "
              "inventory_policy = 'deny', weight = 9 where sku = 'LAMP'"_qs);
        s.sql(u"insert into catalog.product_categories (tenant_id, product_id, category_id) select p.tenant_id, p.id, "
              u"c.id "
              "from catalog.products p, catalog.store_categories c where p.sku = 'LAMP-O' and c.external_id = $1"_qs,
            {chairs});
        s.sql(u"update catalog.product_images set alt_text = 'ours' where position < 1000"_qs);
        s.sql(u"update catalog.product_attributes set options = '[\"Two\"]' where not variation"_qs);
        s.sql(
            u"update catalog.product_variants set sku = 'SHIRT-O', barcode = '8', price = 8, sale_price = 7, "
            u"stock_quantity = 8, "
            "weight = 8, position = 2, attributes = '[{\"name\": \"Size\", \"value\": \"O\"}]' where sku = 'SHIRT-S'"_qs);

        s.run(u"pull_products"_qs);
        const int open = s.value(u"select count(*) from sync.conflicts where state = 'open'"_qs).toInt();
        if (owner == u"ask") {
            QVERIFY2(open >= 20, qPrintable(QString::number(open)));
            QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP-O'"_qs), u"Ours"_qs);
            QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"title").toString(), u"Theirs"_qs);
            QCOMPARE(
                s.value(u"select sync_status from catalog.product_store_links where external_id = $1"_qs, {goods.lamp}),
                u"conflict"_qs);
            // Somebody decides: half for us, half for the store.
            bool ours = true;
            for (const auto &kind : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one))) {
                QVERIFY(sync::ConflictRepository::resolveKind(
                    *s.c, s.tenant.one, kind.key, ours ? sync::Keep::Ours : sync::Keep::Theirs, false));
                ours = !ours;
            }
        } else {
            QCOMPARE(open, 0);
        }
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
        const QString title = s.shop.fields(Kind::Product, goods.lamp).value(u"title").toString();
        if (owner == u"store")
            QCOMPARE(title, u"Theirs"_qs);
        else if (owner != u"ask")
            QCOMPARE(title, u"Ours"_qs); // edited here after the store's clock
    }

    void aStoreThatLiesIsFoundOutAndSettledWhenItStops()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.shop.lie = [](const QJsonObject &told) {
            QJsonObject kept = told;
            kept.remove(u"price"_qs);
            return kept;
        };
        s.sql(u"update catalog.product_variants set price = 600, sale_price = 550 where sku = 'LAMP'"_qs);
        s.run(u"push_products"_qs);
        QCOMPARE(
            s.value(u"select sync_status from catalog.product_store_links where external_id = $1"_qs, {goods.lamp}),
            u"error"_qs);
        QCOMPARE(s.value(u"select error_code from sync.sync_errors where not resolved"_qs), u"not_kept"_qs);
        QCOMPARE(
            s.value(
                u"select fields ->> 'price' from sync.product_bases b join catalog.products p on p.id = b.product_id "
                "where p.sku = 'LAMP'"_qs),
            u"479.9"_qs);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"sale_price").toString(), u"550.00"_qs);
        s.shop.lie = {};
        s.run(u"push_products"_qs, {{u"external_ids"_qs, QJsonArray{goods.lamp}}});
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void anEditBetweenReadingAndWritingIsNotOverwritten()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.shop.edit(Kind::Product, goods.lamp, {{u"description"_qs, u"theirs"_qs}});
        db::Connection other = s.database.connect(s.tenant.admin);
        bool once = true;
        s.prepare = [&](PlainJob &job) {
            job.beforeWrite = [&] {
                if (std::exchange(once, false))
                    must(other, u"update catalog.products set title = 'Edited meanwhile' where sku = 'LAMP'"_qs);
            };
        };
        s.run(u"pull_products"_qs);
        s.prepare = {};
        QCOMPARE(s.value(u"select title || '|' || description from catalog.products where sku = 'LAMP'"_qs),
            u"Edited meanwhile|theirs"_qs);
        // And one while the store is being told of another.
        once = true;
        s.shop.afterPush = [&] {
            if (std::exchange(once, false))
                must(other, u"update catalog.product_variants set price = 321 where sku = 'LAMP'"_qs);
        };
        s.run(u"push_products"_qs);
        s.shop.afterPush = {};
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"price").toString(), u"321.00"_qs);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"title").toString(), u"Edited meanwhile"_qs);
    }

    void aProductThatTheCatalogRefusesDoesNotStopTheOthers()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        const QString bad =
            s.shop.add(Kind::Product, {{u"title"_qs, u"Bad"_qs}, {u"sku"_qs, u"BAD"_qs}, {u"price"_qs, u"-1.00"_qs}});
        const QJsonObject result = s.run(u"pull_products"_qs);
        QCOMPARE(result.value(u"rows_created").toInt(), 2);
        QCOMPARE(result.value(u"rows_failed").toInt(), 1);
        QCOMPARE(s.value(u"select external_id from sync.sync_errors where not resolved"_qs), bad);
        s.shop.tick(400);
        s.shop.edit(Kind::Product, bad, {{u"price"_qs, u"1.00"_qs}});
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void anOwnPriceInAnotherCurrencyStaysThere()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.sql(u"update catalog.products set currency = 'EUR' where sku = 'LAMP'"_qs);
        s.shop.tick(10);
        s.shop.edit(Kind::Product, goods.lamp, {{u"price"_qs, u"111.00"_qs}});
        s.run(u"pull_products"_qs);
        QCOMPARE(
            s.value(u"select v.price::text from catalog.product_variants v where sku = 'LAMP'"_qs), u"479.9000"_qs);
        QCOMPARE(s.value(u"select price_override::text from catalog.product_store_links where external_id = $1"_qs,
                     {goods.lamp}),
            u"111.0000"_qs);
        s.sql(u"update catalog.product_variants set price = 1 where sku = 'LAMP'"_qs);
        s.run(u"push_products"_qs);
        QCOMPARE(s.shop.fields(Kind::Product, goods.lamp).value(u"price").toString(), u"111.00"_qs);
    }

    void nothingHappensBeforeTheFirstLinkIsReviewed()
    {
        SyncStage s(database_, false);
        Goods goods(s.shop);
        s.product(u"LAMP"_qs, u"Lampe"_qs); // same SKU
        s.product(u"X"_qs, u"Shirt"_qs); // same title
        s.product(u"OWN"_qs, u"Only here"_qs);
        const QString chair = s.shop.add(Kind::Product, {{u"title"_qs, u"Chair"_qs}, {u"sku"_qs, u"CHAIR"_qs}});
        const QString table = s.shop.add(Kind::Product, {{u"title"_qs, u"Table"_qs}, {u"sku"_qs, u"TABLE"_qs}});
        s.run(u"pull_products"_qs);
        s.run(u"push_products"_qs);
        s.run(u"first_link"_qs);
        s.run(u"first_link"_qs); // twice does no harm
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"3"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.product_store_links"_qs), u"0"_qs);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 4);
        QCOMPARE(s.value(u"select string_agg(kind || ':' || coalesce(matched_by, ''), ' ' order by kind, matched_by) "
                         "from sync.link_proposals"_qs),
            u"import: import: link:sku link:title publish:"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.store_categories"_qs), u"0"_qs);

        sync::ProposalQuery query{s.tenant.one, {}, {}, {}, {}};
        for (const sync::LinkProposal &p : good(sync::LinkRepository::list(*s.c, query, {}, 100)))
            QVERIFY(sync::LinkRepository::decide(*s.c, {p.id}, p.externalId != table));
        s.run(u"apply_links"_qs);
        QCOMPARE(
            s.value(
                u"select string_agg(job_type || ' ' || cron, ', ' order by job_type) from sync.schedules where store_id = $1"_qs,
                {s.tenant.one}),
            u"pull_orders 2-59/5 * * * *, pull_products */5 * * * *, pull_taxonomies 17 * * * *, push_products 4-59/15 "
            u"* * * *, "
            "reconcile 40 3 * * *"_qs);
        s.run(u"apply_links"_qs); // twice does no harm
        QCOMPARE(s.value(u"select count(*) from sync.schedules where store_id = $1"_qs, {s.tenant.one}), u"5"_qs);
        s.run(u"push_products"_qs);
        s.run(u"pull_products"_qs); // the table stays where it is
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"4"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.link_proposals where state = 'applied'"_qs), u"4"_qs);
        QCOMPARE(s.shop.ids(Kind::Product).size(), 5);
        for (const auto &kind : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one)))
            QVERIFY(sync::ConflictRepository::resolveKind(*s.c, s.tenant.one, kind.key, sync::Keep::Theirs, false));
        s.run(u"push_products"_qs);
        s.shop.erase(Kind::Product, table);
        BOTH_SIDES_AGREE(s);
    }

    void aStrangeProductWithASkuOfOursIsProposedNotDoubled()
    {
        SyncStage s(database_);
        s.product(u"LAMP"_qs, u"Lampe"_qs);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        QCOMPARE(s.value(u"select count(*) from catalog.products where sku = 'LAMP'"_qs), u"1"_qs);
        QCOMPARE(s.value(u"select kind || ':' || matched_by from sync.link_proposals"_qs), u"link:sku"_qs);
    }

    void webhooksMayComeTwiceOrInAnyOrderAndForAnything()
    {
        SyncStage s(database_);
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        s.shop.tick(10);
        s.shop.edit(Kind::Product, goods.lamp, {{u"title"_qs, u"First"_qs}});
        s.shop.edit(Kind::Product, goods.lamp, {{u"title"_qs, u"Second"_qs}});
        s.shop.edit(Kind::Variation, goods.small, {{u"price"_qs, u"13.00"_qs}});
        const auto told = [&](const char *kind, const QString &id) {
            s.run(u"pull_one"_qs, {{u"kind"_qs, QString::fromLatin1(kind)}, {u"id"_qs, id}});
        };
        told("product", goods.small); // a variation under the name of a product
        told("product", goods.lamp);
        told("product", goods.lamp);
        told("product", u"999999"_qs); // the id of an order
        told("order", u"424242"_qs);
        BOTH_SIDES_AGREE(s);
        s.shop.trash(goods.lamp);
        told("product", goods.lamp);
        told("product", goods.lamp);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select status from catalog.products where sku = 'LAMP'"_qs), u"archived"_qs);
    }

    void aClockThatIsHoursOffChangesNothing_data()
    {
        QTest::addColumn<int>("skew");
        QTest::newRow("behind") << -8 * 3600;
        QTest::newRow("ahead") << 26 * 3600;
    }
    void aClockThatIsHoursOffChangesNothing()
    {
        QFETCH(int, skew);
        SyncStage s(database_);
        s.shop.skewSeconds = skew;
        Goods goods(s.shop);
        s.run(u"pull_products"_qs);
        for (int i = 0; i < 3; ++i) {
            s.shop.tick(1000);
            s.shop.edit(Kind::Product, goods.lamp, {{u"title"_qs, u"Title %1"_qs.arg(i)}});
            s.shop.edit(Kind::Variation, goods.large, {{u"price"_qs, u"%1.00"_qs.arg(50 + i)}});
            s.run(u"pull_products"_qs);
            BOTH_SIDES_AGREE(s);
        }
        s.shop.skewSeconds -= 7200; // somebody sets it right
        s.shop.edit(Kind::Product, goods.lamp, {{u"title"_qs, u"In the past"_qs}});
        s.run(u"pull_products"_qs);
        BOTH_SIDES_AGREE(s);
        s.shop.tellsTime = false; // and where nobody can know
        s.shop.skewSeconds -= 7200;
        s.shop.edit(Kind::Product, goods.lamp, {{u"title"_qs, u"Further in the past"_qs}});
        s.run(u"pull_products"_qs);
        s.run(u"reconcile"_qs);
        BOTH_SIDES_AGREE(s);
    }
};

PURSER_TEST(ProductSyncTest) // async
#include "productsynctest.moc"
