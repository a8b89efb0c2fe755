#include "tests/app/connectors/woocommerce/shopfixture.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

#include <algorithm>

using namespace purser;
using namespace purser::connectors;
using purser::test::ConnectedShop;
using purser::test::Shop;
using purser::test::ShopAuth;
using purser::test::WooCommerceServer;
using Scheme = WooCommerceServer::Scheme;

/// What is read from a WooCommerce store, and how it lets us in.
class StoreReadTest : public QObject {
    Q_OBJECT

private slots:
    void bothSchemesLetTheRightKeyIn_data() { schemes(); }
    void bothSchemesLetTheRightKeyIn()
    {
        QFETCH(bool, secure);
        ConnectedShop shop(secure ? Scheme::Https : Scheme::Http);
        const auto about = shop.store->about();
        QVERIFY2(about.has_value(), about ? "" : qPrintable(about.error().message + about.error().detail));
        QCOMPARE(about->name, u"Olive & Thread"_qs);
        QCOMPARE(about->currency, u"ILS"_qs);
        QCOMPARE(about->version, u"11.0.1"_qs);
        QCOMPARE(about->timeZone, u"Asia/Jerusalem"_qs);
        QCOMPARE(about->warnings.size(), secure ? 0 : 1);
        QCOMPARE(shop.server.count(Shop::Kind::Product), 0); // it only looked
        QVERIFY(shop.server.connections() <= 2);
    }

    void wrongKeysHaveSentences_data() { schemes(); }
    void wrongKeysHaveSentences()
    {
        QFETCH(bool, secure);
        ConnectedShop shop(secure ? Scheme::Https : Scheme::Http);
        const auto unknown = shop.opened("ck_unknown", shop.server.secret())->about();
        QVERIFY(!unknown.has_value());
        QVERIFY(unknown.error().is(Error::Kind::Forbidden));
        QVERIFY(unknown.error().message.contains(u"does not know the consumer key"));
        const auto wrong = shop.opened(shop.server.key(), "cs_wrong")->about();
        QVERIFY(!wrong.has_value());
        QVERIFY(wrong.error().message.contains(u"consumer secret does not belong to it"));
        QVERIFY(!(wrong.error().message + wrong.error().detail).contains(u"cs_wrong"));
    }

    void aKeyThatMayOnlyReadIsAWarning()
    {
        ConnectedShop shop(Scheme::Https);
        shop.server.with([](Shop &, ShopAuth &auth) { auth.mayWrite = false; });
        const auto about = shop.store->about();
        QVERIFY(about.has_value());
        QCOMPARE(about->warnings.size(), 1);
        QVERIFY(about->warnings.first().contains(u"may only read"));
    }

    void plainPermalinksAreExplained()
    {
        ConnectedShop shop;
        shop.server.setPrettyPermalinks(false);
        const auto about = shop.store->about();
        QVERIFY(!about.has_value());
        QVERIFY2(about.error().message.contains(u"any permalinks but “Plain”"), qPrintable(about.error().message));
    }

    void aStoreThatCallsItselfOtherwiseSaysHow()
    {
        ConnectedShop shop;
        shop.server.with([](Shop &is, ShopAuth &) { is.address = u"http://www.olive.example"_qs; });
        const auto about = shop.store->about();
        QVERIFY(!about.has_value());
        QCOMPARE(about.error().code, u"url"_qs);
        QVERIFY2(about.error().message.contains(u"http://www.olive.example"), qPrintable(about.error().message));
        QCOMPARE(shop.server.requests(u"products"_qs), 0); // the key is not shown to anybody

        ConnectedShop secure(WooCommerceServer::Scheme::Https); // there it does not matter
        secure.server.with([](Shop &is, ShopAuth &) { is.address = u"https://www.olive.example"_qs; });
        QVERIFY(secure.store->about().has_value());
    }

    void whatAnOldStoreDoesNotKeepIsSaid()
    {
        ConnectedShop shop(WooCommerceServer::Scheme::Https);
        QCOMPARE(shop.store->about()->warnings, QStringList());
        shop.server.with([](Shop &is, ShopAuth &) { is.version = u"8.9.1"_qs; });
        const auto about = shop.store->about();
        QCOMPARE(about->warnings.size(), 1);
        QVERIFY(about->warnings.front().startsWith(u"WooCommerce 8.9.1 keeps no brands"));
    }

    void whatIsNoAddressOrKeyIsSaidBeforeAnythingIsAsked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("field");
        QTest::newRow("no address") << u"my shop"_qs << QByteArray("ck_1") << QByteArray("cs_1") << u"url"_qs;
        QTest::newRow("a file") << u"ftp://shop.example"_qs << QByteArray("ck_1") << QByteArray("cs_1") << u"url"_qs;
        QTest::newRow("a password in it")
            << u"https://me:pw@shop.example"_qs << QByteArray("ck_1") << QByteArray("cs_1") << u"url"_qs;
        QTest::newRow("no key") << u"shop.example"_qs << QByteArray("") << QByteArray("cs_1") << u"consumer_key"_qs;
        QTest::newRow("exchanged") << u"shop.example"_qs << QByteArray("ck_1") << QByteArray("ck_2")
                                   << u"consumer_secret"_qs;
    }
    void whatIsNoAddressOrKeyIsSaidBeforeAnythingIsAsked()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, secret);
        QFETCH(QString, field);
        const connectors::woo::WooCommerceType type;
        const auto made =
            type.open({{u"url"_qs, url}}, {{u"consumer_key"_qs, key}, {u"consumer_secret"_qs, secret}}, {});
        QVERIFY(!made.has_value());
        QVERIFY(made.error().is(Error::Kind::Invalid));
        QCOMPARE(made.error().code, field);
    }

    void addressesAreTidied()
    {
        const auto tidy = [](const QString &typed) {
            return connectors::woo::storeAddress(typed).value_or(QUrl()).toString();
        };
        QCOMPARE(tidy(u" shop.example "_qs), u"https://shop.example"_qs);
        QCOMPARE(tidy(u"http://shop.example/store/wp-admin/index.php?x=1#y"_qs), u"http://shop.example/store"_qs);
        QCOMPARE(tidy(u"HTTPS://shop.example:8443//"_qs), u"https://shop.example:8443"_qs);
        QCOMPARE(tidy(u"http://[2001:db8::1]:8080/"_qs), u"http://[2001:db8::1]:8080"_qs);
        QCOMPARE(tidy(u"https://shop.example/wp-json/?…"_qs), u"https://shop.example"_qs);
        QCOMPARE(tidy(u"https://"_qs), QString());
    }

    void aProductHasOurNamesAndForms()
    {
        ConnectedShop shop;
        const qint64 category = shop.server.add(u"products/categories"_qs, {{u"name"_qs, u"Bags & Cases"_qs}});
        const qint64 tag = shop.server.add(u"products/tags"_qs, {{u"name"_qs, u"New"_qs}});
        const qint64 brand = shop.server.add(u"products/brands"_qs, {{u"name"_qs, u"Olive"_qs}});
        const qint64 id = shop.server.add(u"products"_qs,
            {{u"name"_qs, u"Tote &#8211; <b>large</b> &amp; light"_qs}, {u"sku"_qs, u"T-1"_qs},
                {u"regular_price"_qs, u"21.5"_qs}, {u"sale_price"_qs, u"20"_qs},
                {u"date_on_sale_to_gmt"_qs, u"2027-01-01T00:00:00"_qs}, {u"manage_stock"_qs, true},
                {u"stock_quantity"_qs, 7}, {u"backorders"_qs, u"notify"_qs}, {u"weight"_qs, u"0.250"_qs},
                {u"dimensions"_qs, QJsonObject{{u"length"_qs, u"10"_qs}, {u"width"_qs, u"2.50"_qs}}},
                {u"status"_qs, u"private"_qs}, {u"global_unique_id"_qs, u"4006381333931"_qs},
                {u"categories"_qs, QJsonArray{QJsonObject{{u"id"_qs, category}}}},
                {u"tags"_qs, QJsonArray{QJsonObject{{u"id"_qs, tag}}}},
                {u"brands"_qs, QJsonArray{QJsonObject{{u"id"_qs, brand}}}},
                {u"images"_qs,
                    QJsonArray{QJsonObject{{u"src"_qs, u"http://img.example/a.jpg"_qs}, {u"alt"_qs, u"A &amp; B"_qs}}}},
                {u"attributes"_qs,
                    QJsonArray{QJsonObject{{u"name"_qs, u"Size"_qs}, {u"visible"_qs, true},
                        {u"options"_qs, QJsonArray{u"S"_qs, u"M"_qs}}}}}});
        const auto found = shop.store->fetch(RemoteKind::Product, {QString::number(id), u"999999"_qs}, {});
        QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->size(), size_t{1});
        const RemoteRecord &record = found->front();
        QCOMPARE(record.id, QString::number(id));
        QVERIFY(!record.trashed);
        QVERIFY(qAbs(record.updatedAt.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(record.updatedAt.timeSpec(), Qt::UTC);
        QJsonObject fields = record.fields;
        for (const QStringView changing : {u"created_at", u"url"})
            QVERIFY(!fields.take(changing).toString().isEmpty());
        QJsonArray images = fields.take(u"images").toArray();
        QCOMPARE(images.size(), 1);
        QCOMPARE(images[0][u"alt"].toString(), u"A & B"_qs);
        QVERIFY(!images[0][u"id"].toString().isEmpty());
        const QJsonObject expected{{u"title"_qs, u"Tote – <b>large</b> & light"_qs},
            {u"handle"_qs, fields.value(u"handle")}, {u"type"_qs, u"simple"_qs}, {u"status"_qs, u"paused"_qs},
            {u"sku"_qs, u"T-1"_qs}, {u"barcode"_qs, u"4006381333931"_qs}, {u"description"_qs, QString()},
            {u"short_description"_qs, QString()}, {u"price"_qs, u"21.50"_qs}, {u"sale_price"_qs, u"20.00"_qs},
            {u"sale_from"_qs, QJsonValue()}, {u"sale_to"_qs, u"2027-01-01T00:00:00Z"_qs}, {u"stock_quantity"_qs, 7},
            {u"stock_status"_qs, u"instock"_qs}, {u"inventory_policy"_qs, u"continue"_qs}, {u"weight"_qs, u"0.25"_qs},
            {u"length"_qs, u"10"_qs}, {u"width"_qs, u"2.5"_qs}, {u"height"_qs, QJsonValue()},
            {u"categories"_qs, QJsonArray{QString::number(category)}}, {u"tags"_qs, QJsonArray{QString::number(tag)}},
            {u"brands"_qs, QJsonArray{QString::number(brand)}}, {u"variations"_qs, QJsonArray()},
            {u"attributes"_qs,
                QJsonArray{QJsonObject{{u"id"_qs, QString()}, {u"name"_qs, u"Size"_qs},
                    {u"options"_qs, QJsonArray{u"S"_qs, u"M"_qs}}, {u"visible"_qs, true}, {u"variation"_qs, false}}}}};
        for (const QString &name : expected.keys())
            QVERIFY2(fields.value(name) == expected.value(name),
                qPrintable(name + u": "_qs
                    + QString::fromUtf8(QJsonDocument(QJsonObject{{name, fields.value(name)}}).toJson())));
        QCOMPARE(fields.keys(), expected.keys());
    }

    void unitsOfTheStoreBecomeOurs_data()
    {
        QTest::addColumn<QString>("weightUnit");
        QTest::addColumn<QString>("lengthUnit");
        QTest::addColumn<QString>("kilograms");
        QTest::addColumn<QString>("centimetres");
        QTest::newRow("kg cm") << u"kg"_qs << u"cm"_qs << u"12.5"_qs << u"12.5"_qs;
        QTest::newRow("g mm") << u"g"_qs << u"mm"_qs << u"0.013"_qs << u"1.25"_qs;
        QTest::newRow("lbs in") << u"lbs"_qs << u"in"_qs << u"5.67"_qs << u"31.75"_qs;
        QTest::newRow("oz m") << u"oz"_qs << u"m"_qs << u"0.354"_qs << u"1250"_qs;
    }
    void unitsOfTheStoreBecomeOurs()
    {
        QFETCH(QString, weightUnit);
        QFETCH(QString, lengthUnit);
        QFETCH(QString, kilograms);
        QFETCH(QString, centimetres);
        ConnectedShop shop;
        shop.server.with([&](Shop &s, ShopAuth &) {
            s.weightUnit = weightUnit;
            s.lengthUnit = lengthUnit;
        });
        const qint64 id = shop.server.add(
            u"products"_qs, {{u"weight"_qs, u"12.5"_qs}, {u"dimensions"_qs, QJsonObject{{u"height"_qs, u"12.5"_qs}}}});
        const auto found = shop.store->fetch(RemoteKind::Product, {QString::number(id)}, {});
        QVERIFY(found.has_value());
        QCOMPARE(found->front().fields.value(u"weight").toString(), kilograms);
        QCOMPARE(found->front().fields.value(u"height").toString(), centimetres);
        // And back: what we write is read as we wrote it.
        const auto made = shop.one(RemoteKind::Product, {},
            {RemoteChange::Action::Update, QString::number(id),
                {{u"weight"_qs, u"1.234"_qs}, {u"length"_qs, u"56.78"_qs}}});
        QVERIFY(made.has_value() && made->record.has_value());
        QCOMPARE(made->record->fields.value(u"weight").toString(), u"1.234"_qs);
        QCOMPARE(made->record->fields.value(u"length").toString(), u"56.78"_qs);
        QCOMPARE(made->record->fields.value(u"height").toString(), centimetres);
        QCOMPARE(shop.server.requests(u"settings"_qs), 1); // learnt once
    }

    void variationsAndTermsHaveTheirParents()
    {
        ConnectedShop shop;
        const qint64 attribute = shop.server.add(u"products/attributes"_qs, {{u"name"_qs, u"Colour"_qs}});
        const qint64 product = shop.server.add(u"products"_qs,
            {{u"name"_qs, u"Shirt"_qs}, {u"type"_qs, u"variable"_qs},
                {u"attributes"_qs,
                    QJsonArray{QJsonObject{{u"id"_qs, attribute}, {u"variation"_qs, true},
                        {u"options"_qs, QJsonArray{u"Red & white"_qs, u"Blue"_qs}}}}}});
        const qint64 variation = shop.server.add(u"products/%1/variations"_qs.arg(product),
            {{u"sku"_qs, u"S-R"_qs}, {u"regular_price"_qs, u"5"_qs}, {u"menu_order"_qs, 3},
                {u"manage_stock"_qs, u"parent"_qs},
                {u"attributes"_qs, QJsonArray{QJsonObject{{u"id"_qs, attribute}, {u"option"_qs, u"Blue"_qs}}}}});
        const auto terms = shop.all({RemoteKind::AttributeTerm, QString::number(attribute)});
        QCOMPARE(terms.size(), size_t{2});
        QCOMPARE(terms[0].fields.value(u"name").toString(), u"Red & white"_qs);
        QCOMPARE(terms[0].parentId, QString::number(attribute));
        const auto attributes = shop.all({RemoteKind::Attribute});
        QCOMPARE(attributes.size(), size_t{1});
        QCOMPARE(attributes[0].fields.value(u"slug").toString(), u"colour"_qs);
        const auto variations = shop.all({RemoteKind::Variation, QString::number(product)});
        QCOMPARE(variations.size(), size_t{1});
        QCOMPARE(variations[0].id, QString::number(variation));
        QCOMPARE(variations[0].fields.value(u"position").toInt(), 3);
        QCOMPARE(variations[0].fields.value(u"price").toString(), u"5.00"_qs);
        QVERIFY(!variations[0].fields.contains(u"stock_quantity")); // counted at the product
        QCOMPARE(variations[0].fields.value(u"attributes").toArray()[0][u"value"].toString(), u"Blue"_qs);
        const auto products = shop.all({RemoteKind::Product});
        QVERIFY(!products[0].fields.contains(u"price"));
        QCOMPARE(products[0].fields.value(u"variations").toArray(), QJsonArray{QString::number(variation)});
        QVERIFY(products[0].fields.value(u"categories").toArray().isEmpty()); // Uncategorized is none
    }

    void ordersAddUpAndTellTheirHistory()
    {
        ConnectedShop shop;
        const qint64 product = shop.server.add(u"products"_qs,
            {{u"name"_qs, u"Cup"_qs}, {u"sku"_qs, u"C"_qs}, {u"regular_price"_qs, u"10"_qs}, {u"manage_stock"_qs, true},
                {u"stock_quantity"_qs, 1}});
        const qint64 id = shop.server.add(u"orders"_qs,
            {{u"billing"_qs,
                 QJsonObject{{u"first_name"_qs, u"Noa"_qs}, {u"last_name"_qs, u"O&#039;Hara"_qs},
                     {u"email"_qs, u"noa@example.com"_qs}}},
                {u"line_items"_qs,
                    QJsonArray{QJsonObject{{u"product_id"_qs, product}, {u"quantity"_qs, 3},
                                   {u"subtotal"_qs, u"30.00"_qs}, {u"total"_qs, u"25.00"_qs}},
                        QJsonObject{{u"product_id"_qs, 987654}, {u"name"_qs, u"Nobody knows"_qs}, {u"quantity"_qs, 1},
                            {u"total"_qs, u"1.00"_qs}}}},
                {u"shipping_total"_qs, u"4.00"_qs}, {u"discount_total"_qs, u"5.00"_qs},
                {u"refunds"_qs,
                    QJsonArray{QJsonObject{{u"id"_qs, 5}, {u"reason"_qs, u"late"_qs}, {u"total"_qs, u"-2.50"_qs}}}}});
        QVERIFY(shop.server.edit(u"orders/%1"_qs.arg(id), {{u"status"_qs, u"processing"_qs}}));
        const auto orders = shop.all({RemoteKind::Order});
        QCOMPARE(orders.size(), size_t{1});
        const QJsonObject &order = orders[0].fields;
        QCOMPARE(order.value(u"status").toString(), u"processing"_qs);
        QCOMPARE(order.value(u"subtotal").toString(), u"31.00"_qs);
        QCOMPARE(order.value(u"discount").toString(), u"5.00"_qs);
        QCOMPARE(order.value(u"shipping").toString(), u"4.00"_qs);
        QCOMPARE(order.value(u"total").toString(), u"30.00"_qs);
        QCOMPARE(order.value(u"customer_name").toString(), u"Noa O'Hara"_qs);
        QVERIFY(order.value(u"shipping_address").isNull());
        QCOMPARE(order.value(u"refunds").toArray()[0][u"total"].toString(), u"2.50"_qs);
        const QJsonValue line = order.value(u"items").toArray()[0];
        QCOMPARE(line[u"unit_price"].toString(), u"10.00"_qs);
        QCOMPARE(line[u"discount"].toString(), u"5.00"_qs);
        QCOMPARE(line[u"quantity"].toInt(), 3);
        QCOMPARE(order.value(u"items").toArray()[1][u"title"].toString(), u"Nobody knows"_qs);
        const auto notes = shop.all({RemoteKind::OrderNote, QString::number(id)});
        QCOMPARE(notes.size(), size_t{1});
        QCOMPARE(notes[0].fields.value(u"old_status").toString(), u"pending"_qs);
        QCOMPARE(notes[0].fields.value(u"new_status").toString(), u"processing"_qs);
        const auto cup = shop.store->fetch(RemoteKind::Product, {QString::number(product)}, {});
        QCOMPARE(cup->front().fields.value(u"stock_quantity").toInt(), -2); // sold more than there was
    }

    void everyProductComesOnceWhateverIsDeletedMeanwhile()
    {
        ConnectedShop shop;
        shop.server.generate(350);
        ListRequest request{RemoteKind::Product};
        QSet<QString> ids;
        int pages = 0;
        do {
            const auto page = shop.store->list(request);
            QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message));
            for (const RemoteRecord &record : page->records) {
                QVERIFY2(!ids.contains(record.id), qPrintable(record.id));
                ids.insert(record.id);
            }
            request.cursor = page->next;
            // What was read goes, so that everything behind moves up.
            for (int i = 1; i <= 30; ++i)
                QVERIFY(shop.server.remove(u"products/%1"_qs.arg(pages * 30 + i), i % 2 == 0));
            ++pages;
        } while (!request.cursor.isEmpty());
        QCOMPARE(ids.size(), 350);
    }

    void theNextPageIsOnItsWayWhileOneIsRead()
    {
        ConnectedShop shop;
        shop.server.generate(250);
        ListRequest request{RemoteKind::Product};
        const auto answered = [&shop](int offset, int status) {
            const auto seen = shop.server.seen();
            return std::count_if(seen.begin(), seen.end(), [=](const auto &one) {
                return one.path == u"wc/v3/products" && one.status == status
                    && one.query.endsWith(offset > 0 ? u"order=asc&offset=%1"_qs.arg(offset) : u"order=asc"_qs);
            });
        };
        auto page = shop.store->list(request);
        QVERIFY(page && page->records.size() == 100);
        QTRY_COMPARE(answered(99, 200), 1); // nobody has asked for it yet
        // What was sent ahead may have changed on its way, be cut, or be refused: whoever asks is given a whole page.
        shop.server.fail({WooCommerceServer::Fault::Kind::CutInBody, u"wc/v3/products"_qs, {}, 0, 1});
        request.cursor = page->next;
        page = shop.store->list(request);
        QVERIFY(page && page->records.size() == 99);
        QCOMPARE(page->records.front().id, u"101"_qs);
        QTRY_COMPARE(answered(198, 0), 1); // the third is cut
        request.cursor = page->next;
        page = shop.store->list(request);
        QVERIFY2(page && page->records.size() == 51, page ? "" : qPrintable(page.error().message));
        QVERIFY(page->next.isEmpty());
        // Once again, and none beyond the end. Where nothing of the half that came was read before the reset,
        // QNetworkAccessManager repeats the request as it is, and the store refuses the nonce it has seen.
        QCOMPARE(answered(198, 200), 1);
        QVERIFY(answered(198, 401) <= 1);
        QCOMPARE(shop.server.requests(u"wc/v3/products"_qs), 4 + answered(198, 401));
        // Another list in between takes nothing away from it, and one that nobody goes on with does no harm.
        page = shop.store->list({RemoteKind::Product});
        QVERIFY(page.has_value());
        QVERIFY(shop.store->list({RemoteKind::Category}).has_value());
        request.cursor = page->next;
        shop.server.forgetRequests();
        page = shop.store->list(request);
        QVERIFY(page && page->records.front().id == u"101");
        QVERIFY(shop.server.requests(u"wc/v3/products"_qs) <= 2);
        shop.store.reset();
    }

    void whoIsAskedToWaitIsAskedForNothingAhead()
    {
        WooCommerceServer server;
        server.generate(250);
        std::stop_source stop;
        const woo::WooCommerceType slow(
            ConnectedShop::options(server), {0.001, 1}); // a turn now, and one in a quarter of an hour
        auto store = slow.open({{u"url"_qs, server.url().toString()}},
            {{u"consumer_key"_qs, server.key()}, {u"consumer_secret"_qs, server.secret()}}, stop.get_token());
        QVERIFY(store.has_value());
        QVERIFY((*store)->list({RemoteKind::Product, {}, {}, {}, true}).has_value());
        QTest::qWait(50);
        QCOMPARE(server.requests(), 1);
    }

    void idsAloneAreCheap()
    {
        ConnectedShop shop;
        shop.server.generate(250);
        ListRequest request{RemoteKind::Product};
        request.idsOnly = true;
        const auto records = shop.all(request);
        QCOMPARE(records.size(), size_t{250});
        QVERIFY(records[0].updatedAt.isValid());
        QVERIFY(!records[0].fields.contains(u"title"));
        QCOMPARE(shop.server.requests(u"products"_qs), 3);
    }

    void changesAreAskedForBySecondsWhateverTheShopsOffset_data()
    {
        QTest::addColumn<int>("offset");
        QTest::newRow("Jerusalem") << 3;
        QTest::newRow("New York") << -5;
        QTest::newRow("London") << 0;
    }
    void changesAreAskedForBySecondsWhateverTheShopsOffset()
    {
        QFETCH(int, offset);
        ConnectedShop shop;
        shop.server.with([offset](Shop &s, ShopAuth &) { s.offsetHours = offset; });
        shop.server.generate(500);
        QVERIFY(shop.server.edit(u"products/77"_qs, {{u"name"_qs, u"Changed"_qs}}));
        const auto changed = shop.store->fetch(RemoteKind::Product, {u"77"_qs}, {});
        ListRequest request{RemoteKind::Product};
        request.changedSince = changed->front().updatedAt; // the very second counts
        const auto found = shop.all(request);
        QCOMPARE(found.size(), size_t{1});
        QCOMPARE(found[0].fields.value(u"title").toString(), u"Changed"_qs);
        request.changedSince = request.changedSince.addSecs(2);
        QVERIFY(shop.all(request).empty());
        QCOMPARE(shop.server.seen().back().status, 200);
        // With another zone the same instant is meant.
        request.changedSince = changed->front().updatedAt.toOffsetFromUtc(7200);
        QCOMPARE(shop.all(request).size(), size_t{1});
    }

    void aStoreWithoutBrandsHasNone()
    {
        ConnectedShop shop;
        shop.server.with([](Shop &s, ShopAuth &) { s.brands = false; });
        QString why;
        QVERIFY(shop.all({RemoteKind::Brand}, &why).empty());
        QCOMPARE(why, QString());
        QVERIFY(shop.store->fetch(RemoteKind::Brand, {u"1"_qs}, {}).value().empty());
    }

    void whatIsTrashedOrGoneIsNotFound()
    {
        ConnectedShop shop;
        shop.server.generate(3);
        shop.server.remove(u"products/1"_qs);
        shop.server.remove(u"products/2"_qs, true);
        const auto found = shop.store->fetch(RemoteKind::Product, {u"1"_qs, u"2"_qs, u"3"_qs}, {});
        QCOMPARE(found->size(), size_t{1});
        QCOMPARE(found->front().id, u"3"_qs);
        QVERIFY(shop.store->fetch(RemoteKind::Variation, {u"5"_qs}, u"2"_qs).value().empty());
    }

private:
    static void schemes()
    {
        QTest::addColumn<bool>("secure");
        QTest::newRow("http, OAuth 1.0a") << false;
        QTest::newRow("https, Basic") << true;
    }
};

PURSER_TEST(StoreReadTest) // async
#include "storereadtest.moc"
