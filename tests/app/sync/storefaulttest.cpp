#include "tests/app/sync/woostage.h"

#include "models/sync/conflictrepository.h"

using namespace purser;
using namespace purser::test;
using Fault = WooCommerceServer::Fault;

namespace {

/// What the people of the store do: every kind of record changes, something comes and something goes.
void editThere(WooStage &s)
{
    QVERIFY(s.server.edit(
        u"products/categories/%1"_qs.arg(s.category), {{u"name"_qs, u"Lights"_qs}, {u"slug"_qs, u"lights"_qs}}));
    const qint64 below =
        s.server.add(u"products/categories"_qs, {{u"name"_qs, u"Desk"_qs}, {u"parent"_qs, s.category}});
    s.server.add(u"products/brands"_qs, {{u"name"_qs, u"Nordkamm"_qs}});
    const qint64 size = s.server.add(u"products/attributes"_qs, {{u"name"_qs, u"Colour"_qs}});
    for (const char *colour : {"Red", "Blue"})
        s.server.add(u"products/attributes/%1/terms"_qs.arg(size), {{u"name"_qs, QString::fromLatin1(colour)}});
    QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp),
        {{u"name"_qs, u"Theirs"_qs}, {u"regular_price"_qs, u"600"_qs},
            {u"categories"_qs, QJsonArray{QJsonObject{{u"id"_qs, below}}}}}));
    QVERIFY(
        s.server.edit(u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.small), {{u"regular_price"_qs, u"91"_qs}}));
    s.server.add(u"products"_qs, {{u"name"_qs, u"Chair"_qs}, {u"sku"_qs, u"CHAIR"_qs}});
    QVERIFY(s.server.edit(u"orders/%1"_qs.arg(s.order), {{u"status"_qs, u"completed"_qs}}));
    s.newOrder("on-hold", 1);
}

/// A job under a fault that one request after the other meets, with its repetitions; then without.
void persist(WooStage &s, const QString &type, Fault::Kind kind, int most = 6)
{
    bool through = false;
    for (int skip = 0; !through && skip < most; ++skip) {
        s.server.fail({kind, {}, {}, skip, 5, 500, kind == Fault::Kind::Maintenance ? QByteArray() : QByteArray("0")});
        through = s.attempt(type).has_value();
        s.server.clearFaults();
    }
    s.run(type);
}

} // namespace

/// Everything that a WooCommerce store may do to a sync, over real sockets: afterwards both sides have the same.
class StoreFaultTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void everyJobComesThroughWhateverTheNetworkDoes_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("429") << static_cast<int>(Fault::Kind::TooMany);
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken);
        QTest::newRow("maintenance for ten minutes") << static_cast<int>(Fault::Kind::Maintenance);
        QTest::newRow("cut in the middle of the answer") << static_cast<int>(Fault::Kind::CutInBody);
    }
    void everyJobComesThroughWhateverTheNetworkDoes()
    {
        QFETCH(int, kind);
        WooStage s(database_);
        for (int pass = 0; pass < 2; ++pass) {
            for (const QString &type : {u"pull_taxonomies"_qs, u"pull_products"_qs, u"pull_orders"_qs, u"reconcile"_qs})
                persist(s, type, static_cast<Fault::Kind>(kind));
            EVERYTHING_AGREES(s);
            if (pass == 0)
                editThere(s);
        }
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"3"_qs);
        QCOMPARE(s.value(u"select count(*) from sales.orders"_qs), u"3"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.taxonomy_sync_log where taxonomy_type = 'category'"_qs), u"2"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_logs where entity_type = 'order' and action = 'create'"_qs),
            u"3"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_logs where entity_type = 'product' and action = 'create'"_qs),
            u"3"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
    }

    void aFirstLinkUnderFaultsCreatesNothingTwice_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("5xx") << static_cast<int>(Fault::Kind::Broken);
        QTest::newRow("cut before the answer") << static_cast<int>(Fault::Kind::CutFirst);
    }
    void aFirstLinkUnderFaultsCreatesNothingTwice()
    {
        QFETCH(int, kind);
        WooStage s(database_, false);
        s.product(u"LAMP"_qs, u"Lampe"_qs);
        s.product(u"OWN"_qs, u"Only here"_qs);
        persist(s, u"first_link"_qs, static_cast<Fault::Kind>(kind));
        QCOMPARE(s.value(u"select count(*) from catalog.product_store_links"_qs), u"0"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Product), 2);
        for (const sync::LinkProposal &p :
            good(sync::LinkRepository::list(*s.c, {s.tenant.one, {}, {}, {}, {}}, {}, 100)))
            QVERIFY(sync::LinkRepository::decide(*s.c, {p.id}, true));
        persist(s, u"apply_links"_qs, static_cast<Fault::Kind>(kind));
        for (const auto &k : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one)))
            QVERIFY(sync::ConflictRepository::resolveKind(*s.c, s.tenant.one, k.key, sync::Keep::Theirs, false));
        persist(s, u"push_products"_qs, static_cast<Fault::Kind>(kind));
        s.run(u"push_products"_qs);
        s.pull();
        EVERYTHING_AGREES(s);
        QCOMPARE(s.server.count(Shop::Kind::Product), 3);
        QCOMPARE(s.value(u"select count(*) from catalog.products"_qs), u"3"_qs);
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
        WooStage s(database_);
        const auto set = [&s](int seconds) {
            s.server.with([seconds](Shop &shop, ShopAuth &) { shop.skewSeconds = seconds; });
        };
        set(skew);
        s.pull();
        editThere(s);
        s.pull();
        EVERYTHING_AGREES(s);
        for (const int now : {skew - 7200, 0}) { // somebody sets it right
            set(now);
            QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"At %1"_qs.arg(now)}}));
            QVERIFY(s.server.edit(u"orders/%1"_qs.arg(s.order), {{u"customer_note"_qs, u"At %1"_qs.arg(now)}}));
            s.pull();
            EVERYTHING_AGREES(s);
        }
        s.editHere(); // with a variant that goes, also from the orders
        s.run(u"push_products"_qs);
        s.pull();
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.server.count(Shop::Kind::Product), 6);
    }

    void bothSidesOfEveryFieldChange_data()
    {
        QTest::addColumn<QString>("owner");
        for (const char *owner : {"purser", "ask"}) // the others against the shop in memory
            QTest::newRow(owner) << QString::fromLatin1(owner);
    }
    void bothSidesOfEveryFieldChange()
    {
        QFETCH(QString, owner);
        WooStage s(database_);
        const qint64 chairs = s.server.add(u"products/categories"_qs, {{u"name"_qs, u"Chairs"_qs}});
        const qint64 tag = s.server.add(u"products/tags"_qs, {{u"name"_qs, u"Tin"_qs}});
        const qint64 brand = s.server.add(u"products/brands"_qs, {{u"name"_qs, u"Nordkamm"_qs}});
        QVERIFY(s.server.edit(u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.small),
            {{u"manage_stock"_qs, true}, {u"stock_quantity"_qs, 4},
                {u"image"_qs, QJsonObject{{u"src"_qs, u"https://x.example/s.jpg"_qs}}}}));
        s.pull();
        for (const sync::FieldRule &rule : sync::fieldRules())
            QVERIFY(sync::ConflictRepository::setOwner(*s.c, s.tenant.one, rule.key, *sync::ownerFromString(owner)));
        const auto attribute = [](const char *option) {
            return QJsonArray{QJsonObject{{u"name"_qs, u"Metal"_qs}, {u"visible"_qs, true},
                {u"options"_qs, QJsonArray{QString::fromLatin1(option)}}}};
        };
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp),
            {{u"name"_qs, u"Theirs"_qs}, {u"status"_qs, u"draft"_qs}, {u"slug"_qs, u"theirs"_qs},
                {u"description"_qs, u"theirs"_qs}, {u"short_description"_qs, u"theirs"_qs}, {u"sku"_qs, u"LAMP-T"_qs},
                {u"global_unique_id"_qs, u"111"_qs}, {u"regular_price"_qs, u"20.00"_qs},
                {u"sale_price"_qs, u"10.50"_qs}, {u"stock_quantity"_qs, 1}, {u"backorders"_qs, u"notify"_qs},
                {u"weight"_qs, u"1"_qs},
                {u"dimensions"_qs,
                    QJsonObject{{u"length"_qs, u"1"_qs}, {u"width"_qs, u"1"_qs}, {u"height"_qs, u"1"_qs}}},
                {u"categories"_qs, QJsonArray()}, {u"tags"_qs, QJsonArray()},
                {u"brands"_qs, QJsonArray{QJsonObject{{u"id"_qs, brand}}}}, {u"images"_qs, QJsonArray()},
                {u"attributes"_qs, attribute("Tin")}}));
        QVERIFY(s.server.edit(u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.small),
            {{u"sku"_qs, u"SHIRT-T"_qs}, {u"global_unique_id"_qs, u"222"_qs}, {u"regular_price"_qs, u"30.00"_qs},
                {u"sale_price"_qs, u"12.00"_qs}, {u"stock_quantity"_qs, 2}, {u"weight"_qs, u"2"_qs},
                {u"backorders"_qs, u"notify"_qs}, {u"menu_order"_qs, 5}, {u"image"_qs, QJsonObject()},
                {u"attributes"_qs, QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"option"_qs, u"XL"_qs}}}}}));
        s.sql(u"update catalog.products set title = 'Ours', handle = 'ours', description = 'ours', short_description = "
              u"'ours', "
              "sku = 'LAMP-O', status = 'paused', length = 2, width = 2, height = 2 where sku = 'LAMP'"_qs);
        s.sql(u"update catalog.product_variants set sku = 'LAMP-O', barcode = '999', price = 50, sale_price = 8, "
              u"stock_quantity = 9, "
              "inventory_policy = 'continue', weight = 9 where sku = 'LAMP'"_qs);
        s.sql(u"delete from catalog.product_tags"_qs);
        s.sql(u"insert into catalog.product_tags (tenant_id, product_id, tag_id) select p.tenant_id, p.id, t.id "
              "from catalog.products p, catalog.store_tags t where p.sku = 'LAMP-O' and t.external_id = $1"_qs,
            {QString::number(tag)});
        s.sql(u"insert into catalog.product_categories (tenant_id, product_id, category_id) select p.tenant_id, p.id, "
              u"c.id "
              "from catalog.products p, catalog.store_categories c where p.sku = 'LAMP-O' and c.external_id = $1"_qs,
            {QString::number(chairs)});
        s.sql(u"update catalog.product_images set alt_text = 'ours'"_qs);
        s.sql(u"insert into catalog.product_attributes (tenant_id, product_id, name, options, variation) "
              "select tenant_id, id, 'Metal', '[\"Brass\"]', false from catalog.products where sku = 'LAMP-O'"_qs);
        s.sql(
            u"update catalog.product_variants set sku = 'SHIRT-O', barcode = '888', price = 80, sale_price = 20, "
            u"stock_quantity = 8, "
            "weight = 8, position = 2, inventory_policy = 'continue', attributes = '[{\"name\": \"Size\", \"value\": \"L\"}]' where sku = 'SHIRT-S'"_qs);

        s.run(u"pull_products"_qs);
        const int open = s.value(u"select count(*) from sync.conflicts where state = 'open'"_qs).toInt();
        if (owner == u"ask") {
            QVERIFY2(open >= 24,
                qPrintable(s.value(
                    u"select string_agg(entity || '.' || field, ' ' order by entity, field) from sync.conflicts"_qs)));
            QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"name").toString(), u"Theirs"_qs);
            bool ours = true; // somebody decides: half for us, half for the store
            for (const auto &kind : good(sync::ConflictRepository::kinds(*s.c, s.tenant.one))) {
                QVERIFY(sync::ConflictRepository::resolveKind(
                    *s.c, s.tenant.one, kind.key, ours ? sync::Keep::Ours : sync::Keep::Theirs, false));
                ours = !ours;
            }
        } else {
            QCOMPARE(open, 0);
        }
        s.run(u"push_products"_qs);
        s.run(u"pull_products"_qs);
        EVERYTHING_AGREES(s);
        QCOMPARE(s.value(u"select count(*) from sync.conflicts where state <> 'closed'"_qs), u"0"_qs);
        const QString title = s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"name").toString();
        if (owner == u"purser")
            QCOMPARE(title, u"Ours"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Variation), 2);
    }

    void aStoreThatLiesAboutEveryFieldIsBelievedInNone()
    {
        WooStage s(database_);
        s.pull();
        const QJsonObject before = s.server.kept(u"products/%1"_qs.arg(s.lamp));
        s.server.lieAbout({u"name"_qs, u"status"_qs, u"slug"_qs, u"description"_qs, u"short_description"_qs, u"sku"_qs,
            u"global_unique_id"_qs, u"regular_price"_qs, u"sale_price"_qs, u"stock_quantity"_qs, u"manage_stock"_qs,
            u"backorders"_qs, u"weight"_qs, u"dimensions"_qs, u"categories"_qs, u"tags"_qs, u"brands"_qs, u"images"_qs,
            u"attributes"_qs, u"image"_qs, u"menu_order"_qs});
        s.editHere();
        s.sql(u"update catalog.products set handle = 'mine' where sku = 'LAMP'"_qs);
        s.run(u"push_products"_qs);
        s.run(u"pull_products"_qs); // which settles nothing
        const QJsonObject after = s.server.kept(u"products/%1"_qs.arg(s.lamp));
        for (const QStringView field : {u"name", u"status", u"regular_price", u"images"})
            QCOMPARE(after.value(field), before.value(field));
        QCOMPARE(s.value(u"select title || ' ' || status || ' ' || handle from catalog.products where sku = 'LAMP'"_qs),
            u"Mine paused mine"_qs);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved and error_code = 'not_kept'"_qs),
            u"2"_qs);
        const QString message =
            s.value(u"select e.error_message from sync.sync_errors e join catalog.products p on p.id = e.entity_id "
                    "where p.sku = 'LAMP' and not e.resolved"_qs);
        for (const char *label : {"Title", "Status", "Price", "Images", "Weight", "Barcode"})
            QVERIFY2(message.contains(QString::fromLatin1(label) + u": sent"_qs), qPrintable(message));
        QCOMPARE(s.value(u"select count(*) from sync.conflicts"_qs), u"0"_qs);
        s.server.lieAbout({});
        s.run(
            u"push_products"_qs, {{u"external_ids"_qs, QJsonArray{QString::number(s.lamp), QString::number(s.shirt)}}});
        s.pull();
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.value(u"select count(*) from sync.sync_errors where not resolved"_qs), u"0"_qs);
        QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"name").toString(), u"Mine"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Product), 5);
    }
};

PURSER_TEST(StoreFaultTest) // async
#include "storefaulttest.moc"
