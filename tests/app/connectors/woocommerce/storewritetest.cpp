#include "tests/app/connectors/woocommerce/shopfixture.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>

#include <thread>

using namespace purser;
using namespace purser::connectors;
using purser::test::ConnectedShop;
using purser::test::Shop;
using purser::test::WooCommerceServer;
using Action = RemoteChange::Action;

/// What is written to a WooCommerce store, and what it makes of it.
class StoreWriteTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadAsItWasWritten()
    {
        ConnectedShop shop;
        const QString category = QString::number(shop.server.add(u"products/categories"_qs, {{u"name"_qs, u"A"_qs}}));
        const QJsonObject fields{{u"title"_qs, u"Lamp & shade"_qs}, {u"handle"_qs, u"lamp"_qs}, {u"sku"_qs, u"L-1"_qs},
            {u"barcode"_qs, u"4006381333931"_qs}, {u"status"_qs, u"draft"_qs}, {u"description"_qs, u"<p>Bright</p>"_qs},
            {u"short_description"_qs, u"Bright"_qs}, {u"price"_qs, u"100.125"_qs}, {u"sale_price"_qs, u"90.00"_qs},
            {u"sale_from"_qs, u"2026-12-01T10:00:00Z"_qs}, {u"sale_to"_qs, u"2026-12-31T10:00:00Z"_qs},
            {u"stock_quantity"_qs, 0}, {u"inventory_policy"_qs, u"continue"_qs}, {u"weight"_qs, u"1.5"_qs},
            {u"length"_qs, u"20"_qs}, {u"width"_qs, u"20.25"_qs}, {u"height"_qs, u"40"_qs},
            {u"categories"_qs, QJsonArray{category}},
            {u"attributes"_qs,
                QJsonArray{QJsonObject{{u"id"_qs, QString()}, {u"name"_qs, u"Material"_qs},
                    {u"options"_qs, QJsonArray{u"Wood"_qs}}, {u"visible"_qs, true}, {u"variation"_qs, false}}}}};
        const auto made = shop.one(RemoteKind::Product, {}, {Action::Create, {}, fields});
        QVERIFY2(made.has_value() && made->record.has_value(),
            made && !made->record ? qPrintable(made->record.error().message) : "");
        expect(made->record->fields, fields);
        QCOMPARE(made->record->fields.value(u"stock_status").toString(), u"onbackorder"_qs);

        QJsonObject changed = fields;
        for (const QStringView cleared : {u"sku", u"barcode", u"price", u"sale_price", u"sale_from", u"sale_to",
                 u"stock_quantity", u"weight", u"length"})
            changed.insert(cleared, QJsonValue::Null);
        changed.insert(u"status", u"active"_qs);
        changed.insert(u"stock_status", u"outofstock"_qs);
        changed.insert(u"categories", QJsonArray());
        const auto emptied = shop.one(RemoteKind::Product, {}, {Action::Update, made->record->id, changed});
        QVERIFY(emptied.has_value() && emptied->record.has_value());
        expect(emptied->record->fields, changed);
        expect(shop.store->fetch(RemoteKind::Product, {made->record->id}, {})->front().fields, changed);
        QCOMPARE(shop.server.kept(u"products/"_qs + made->record->id).value(u"status").toString(), u"publish"_qs);
    }

    void aBatchThatFailsInPartSaysWhichAndWhy()
    {
        ConnectedShop shop;
        shop.server.generate(5);
        const std::vector<RemoteChange> changes{
            {Action::Update, u"1"_qs, {{u"title"_qs, u"One"_qs}}},
            {Action::Create, {}, {{u"title"_qs, u"Twin"_qs}, {u"sku"_qs, u"GEN-000002"_qs}}},
            {Action::Update, u"3"_qs, {{u"price"_qs, u"21,50"_qs}}}, // never sent: it would be taken as 2150
            {Action::Update, u"4711"_qs, {{u"title"_qs, u"Nobody"_qs}}},
            {Action::Create, {}, {{u"title"_qs, u"New"_qs}}}, {Action::Update, u"x"_qs, {{u"title"_qs, u"No id"_qs}}},
            {Action::Update, u"4"_qs, {{u"price"_qs, u"5.00"_qs}, {u"sale_price"_qs, u"6.00"_qs}}}, // would be dropped
            {Action::Create, {}, {{u"description"_qs, u"no title"_qs}}}, // would be named "Product"
            {Action::Update, u"5"_qs, {{u"status"_qs, u"weird"_qs}}}, // would become a draft
        };
        const auto outcomes = shop.store->push(RemoteKind::Product, {}, changes);
        QVERIFY(outcomes.has_value());
        QCOMPARE(outcomes->size(), changes.size());
        const auto kind = [&](size_t i) {
            return (*outcomes)[i].record ? -1 : static_cast<int>((*outcomes)[i].record.error().kind);
        };
        QCOMPARE(kind(0), -1);
        QCOMPARE((*outcomes)[0].record->fields.value(u"title").toString(), u"One"_qs);
        QCOMPARE(kind(1), static_cast<int>(Error::Kind::Duplicate));
        QCOMPARE((*outcomes)[1].existingId, u"2"_qs);
        QVERIFY((*outcomes)[1].record.error().message.contains(u"SKU"));
        QCOMPARE(kind(2), static_cast<int>(Error::Kind::Invalid));
        QVERIFY((*outcomes)[2].record.error().message.contains(u"Price")); // as people know the field
        QCOMPARE(kind(3), static_cast<int>(Error::Kind::NotFound));
        QCOMPARE(kind(4), -1);
        for (const size_t i : {5U, 6U, 7U, 8U})
            QCOMPARE(kind(i), static_cast<int>(Error::Kind::Invalid));
        QCOMPARE(shop.server.count(Shop::Kind::Product), 6);
        QCOMPARE(shop.server.requests(u"batch"_qs), 1);
        QCOMPARE(shop.server.kept(u"products/3"_qs).value(u"regular_price").toString(), u"13.03"_qs);
        QCOMPARE(shop.server.kept(u"products/5"_qs).value(u"status").toString(), u"publish"_qs);
    }

    void aHundredGoAtOnce()
    {
        ConnectedShop shop;
        std::vector<RemoteChange> changes;
        for (int i = 0; i < 100; ++i)
            changes.push_back({Action::Create, {}, {{u"title"_qs, u"P%1"_qs.arg(i)}}});
        const auto outcomes = shop.store->push(RemoteKind::Product, {}, changes);
        QVERIFY(outcomes.has_value());
        for (size_t i = 0; i < outcomes->size(); ++i)
            QCOMPARE((*outcomes)[i].record->fields.value(u"title").toString(), u"P%1"_qs.arg(i));
        QCOMPARE(shop.server.requests(u"batch"_qs), 1);
    }

    void deletedProductsAndOrdersCanBeTakenBackTermsCannot()
    {
        ConnectedShop shop;
        shop.server.generate(2);
        const qint64 order = shop.server.add(u"orders"_qs, {});
        const qint64 tag = shop.server.add(u"products/tags"_qs, {{u"name"_qs, u"T"_qs}});
        for (int again = 0; again < 2; ++again) { // the second time it is gone already
            for (const auto &[kind, id] :
                {std::pair(RemoteKind::Product, qint64{1}), {RemoteKind::Order, order}, {RemoteKind::Tag, tag}}) {
                const auto gone = shop.one(kind, {}, {Action::Delete, QString::number(id), {}});
                QVERIFY(gone.has_value());
                QVERIFY2(gone->record.has_value(), gone->record ? "" : qPrintable(gone->record.error().message));
                QVERIFY(gone->record->trashed);
            }
        }
        QCOMPARE(shop.server.kept(u"products/1"_qs).value(u"status").toString(), u"trash"_qs);
        QCOMPARE(shop.server.kept(u"orders/%1"_qs.arg(order)).value(u"status").toString(), u"trash"_qs);
        QVERIFY(shop.server.kept(u"products/tags/%1"_qs.arg(tag)).isEmpty());
    }

    void termsThatExistNameTheirTwin()
    {
        ConnectedShop shop;
        const QString there =
            QString::number(shop.server.add(u"products/categories"_qs, {{u"name"_qs, u"Bags & Cases"_qs}}));
        const auto twin = shop.one(RemoteKind::Category, {}, {Action::Create, {}, {{u"name"_qs, u"Bags & Cases"_qs}}});
        QVERIFY(twin.has_value() && !twin->record);
        QVERIFY(twin->record.error().is(Error::Kind::Duplicate));
        QCOMPARE(twin->existingId, there);
        const auto child = shop.one(
            RemoteKind::Category, {}, {Action::Create, {}, {{u"name"_qs, u"Small"_qs}, {u"parent"_qs, there}}});
        QVERIFY(child.has_value() && child->record);
        QCOMPARE(child->record->fields.value(u"parent").toString(), there);
    }

    void unknownCategoriesAreSeenInTheOutcome()
    {
        ConnectedShop shop;
        const auto made = shop.one(RemoteKind::Product, {},
            {Action::Create, {}, {{u"title"_qs, u"A"_qs}, {u"categories"_qs, QJsonArray{u"98765"_qs}}}});
        QVERIFY(made.has_value() && made->record);
        QVERIFY(made->record->fields.value(u"categories").toArray().isEmpty());
    }

    void aLieIsSeenByReadingAgain()
    {
        ConnectedShop shop;
        shop.server.generate(1);
        shop.server.lieAbout({u"regular_price"_qs});
        const auto told = shop.one(
            RemoteKind::Product, {}, {Action::Update, u"1"_qs, {{u"price"_qs, u"99.00"_qs}, {u"title"_qs, u"X"_qs}}});
        QCOMPARE(told->record->fields.value(u"price").toString(), u"99.00"_qs);
        const auto kept = shop.store->fetch(RemoteKind::Product, {u"1"_qs}, {});
        QCOMPARE(kept->front().fields.value(u"price").toString(), u"11.01"_qs);
        QCOMPARE(kept->front().fields.value(u"title").toString(), u"X"_qs);
    }

    void notesAndStatusesOfOrdersAreWritten()
    {
        ConnectedShop shop;
        const QString order = QString::number(shop.server.add(u"orders"_qs, {}));
        QVERIFY(shop.one(RemoteKind::OrderNote, order, {Action::Create, {}, {{u"text"_qs, u"Called"_qs}}})
                    ->record.has_value());
        const auto done = shop.one(RemoteKind::Order, {},
            {Action::Update, order, {{u"status"_qs, u"completed"_qs}, {u"total"_qs, u"1.00"_qs}}});
        QCOMPARE(done->record->fields.value(u"status").toString(), u"completed"_qs);
        QCOMPARE(done->record->fields.value(u"total").toString(), u"0.00"_qs);
        QCOMPARE(shop.all({RemoteKind::OrderNote, order}).size(), size_t{2});
    }

    void faultsLeaveNothingDoubled_data()
    {
        using Kind = WooCommerceServer::Fault::Kind;
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("creates");
        QTest::addColumn<QString>("sentence"); // empty: it goes well in the end
        const auto row = [](const char *name, Kind kind, bool creates, const QString &sentence) {
            QTest::newRow(name) << static_cast<int>(kind) << creates << sentence;
        };
        row("too many, create", Kind::TooMany, true, {});
        row("500, create", Kind::Broken, true, u"failed while it worked on the request (500)"_qs);
        row("maintenance, create", Kind::Maintenance, true, u"is closed for maintenance. Try again in 10 minutes."_qs);
        row("database, create", Kind::Database, true, u"error page (500)"_qs);
        row("web page, create", Kind::WebPage, true, u"a web page instead of data"_qs);
        row("half an answer, create", Kind::Garbage, true, u"incomplete or damaged"_qs);
        row("cut, create", Kind::CutFirst, true, u"was lost before the answer was complete"_qs);
        row("cut in the body, create", Kind::CutInBody, true, u"was lost before the answer was complete"_qs);
        row("silence, create", Kind::Silence, true, u"did not answer in time"_qs);
        row("too many, update", Kind::TooMany, false, {});
        row("500, update", Kind::Broken, false, {});
        row("web page, update", Kind::WebPage, false, {});
        row("half an answer, update", Kind::Garbage, false, {});
        row("cut, update", Kind::CutFirst, false, {});
        row("cut in the body, update", Kind::CutInBody, false, {});
        row("silence, update", Kind::Silence, false, {});
    }
    void faultsLeaveNothingDoubled()
    {
        using Kind = WooCommerceServer::Fault::Kind;
        QFETCH(int, fault);
        QFETCH(bool, creates);
        QFETCH(QString, sentence);
        ConnectedShop shop;
        shop.server.generate(1);
        const auto kind = static_cast<Kind>(fault);
        if (kind == Kind::Silence) { // a client with less patience
            http::Options options = ConnectedShop::options(shop.server);
            options.timeout = std::chrono::seconds(1); // but enough for what a busy machine answers
            connectors::woo::WooCommerceType hasty(options, {100'000, 100'000});
            shop.store = std::move(*hasty.open({{u"url"_qs, shop.server.url().toString()}},
                {{u"consumer_key"_qs, shop.server.key()}, {u"consumer_secret"_qs, shop.server.secret()}}, {}));
        }
        WooCommerceServer::Fault once{kind, u"batch"_qs};
        if (kind == Kind::TooMany)
            once.retryAfter = "0";
        shop.server.fail(once);
        const RemoteChange change = creates ? RemoteChange{Action::Create, {}, {{u"title"_qs, u"New"_qs}}}
                                            : RemoteChange{Action::Update, u"1"_qs, {{u"title"_qs, u"New"_qs}}};
        const auto outcome = shop.one(RemoteKind::Product, {}, change);
        if (sentence.isEmpty()) {
            QVERIFY2(outcome.has_value() && outcome->record.has_value(),
                outcome ? "" : qPrintable(outcome.error().message + outcome.error().detail));
        } else {
            QVERIFY(!outcome.has_value());
            QVERIFY2(outcome.error().message.contains(sentence), qPrintable(outcome.error().message));
            for (const QByteArray &secret : {shop.server.secret(), shop.server.key()})
                QVERIFY(!(outcome.error().message + outcome.error().detail).contains(QString::fromLatin1(secret)));
            QCOMPARE(shop.server.requests(u"batch"_qs), 1);
        }
        QVERIFY(shop.server.count(Shop::Kind::Product) <= 2);
        if (!creates)
            QCOMPARE(shop.server.kept(u"products/1"_qs).value(u"name").toString(), u"New"_qs);
    }

    void readingGetsThroughEveryPassingFault_data()
    {
        using Kind = WooCommerceServer::Fault::Kind;
        QTest::addColumn<int>("fault");
        for (const auto &[name, kind] : {std::pair("too many", Kind::TooMany), {"500", Kind::Broken},
                 {"database", Kind::Database}, {"web page", Kind::WebPage}, {"garbage", Kind::Garbage},
                 {"cut", Kind::CutFirst}, {"cut in the body", Kind::CutInBody}})
            QTest::newRow(name) << static_cast<int>(kind);
    }
    void readingGetsThroughEveryPassingFault()
    {
        QFETCH(int, fault);
        ConnectedShop shop;
        shop.server.generate(250);
        for (int page = 0; page < 3; ++page)
            shop.server.fail(
                {static_cast<WooCommerceServer::Fault::Kind>(fault), u"products"_qs, {}, page, 1, 500, {}});
        QString why;
        QCOMPARE(shop.all({RemoteKind::Product}, &why).size(), size_t{250});
        QCOMPARE(why, QString());
    }

    void aStoreWhoseClockIsWrongIsSignedByItsClock_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::newRow("an hour ahead") << qint64{3600};
        QTest::newRow("two days behind") << qint64{-172'800};
    }
    void aStoreWhoseClockIsWrongIsSignedByItsClock()
    {
        QFETCH(qint64, skew);
        ConnectedShop shop;
        shop.server.generate(150);
        shop.server.with([skew](Shop &s, test::ShopAuth &) { s.skewSeconds = skew; });
        QCOMPARE(shop.all({RemoteKind::Product}).size(), size_t{150});
        QCOMPARE(shop.server.requests(u"v3/products"_qs), 3); // turned down once, then known
        QVERIFY(shop.one(RemoteKind::Product, {}, {Action::Create, {}, {{u"title"_qs, u"A"_qs}}})->record.has_value());
        QCOMPARE(shop.server.count(Shop::Kind::Product), 151);
    }

    void aStopEndsACall()
    {
        ConnectedShop shop;
        shop.server.setDelay(60'000);
        std::thread stopper([&] {
            while (shop.server.requests() == 0)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            shop.stop.request_stop();
        });
        const auto page = shop.store->list({RemoteKind::Product});
        stopper.join();
        QVERIFY(!page.has_value());
        QVERIFY(page.error().is(Error::Kind::Cancelled));
    }

    void webhooksAreMadeListedAndRemoved()
    {
        ConnectedShop shop;
        const auto made =
            shop.store->addWebhook(u"product.updated"_qs, QUrl(u"https://purser.example/hooks/a b"_qs), "hush");
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        QVERIFY(made->active);
        const auto all = shop.store->webhooks();
        QCOMPARE(all->size(), size_t{1});
        QCOMPARE(all->front().topic, u"product.updated"_qs);
        QCOMPARE(all->front().url, QUrl(u"https://purser.example/hooks/a%20b"_qs));
        QVERIFY(shop.store->removeWebhook(made->id).has_value());
        QVERIFY(shop.store->removeWebhook(made->id).has_value()); // gone already
        QVERIFY(shop.store->webhooks()->empty());
    }

    void deliveriesAreReadForWhatTheyAre()
    {
        ConnectedShop shop;
        const QByteArray secret = "hush";
        for (const QString &topic : {u"product.updated"_qs, u"product.deleted"_qs, u"order.created"_qs})
            QVERIFY(shop.store->addWebhook(topic, QUrl(u"https://purser.example/"_qs), secret).has_value());
        const auto read = [&](const WooCommerceServer::Delivery &delivery, const QByteArray &with) {
            QHash<QByteArray, QByteArray> headers;
            for (const auto &[name, value] : delivery.headers)
                headers.insert(name.toLower(), value);
            return shop.type.readWebhook(delivery.body, headers, with);
        };
        auto pings = shop.server.takeDeliveries();
        QCOMPARE(pings.size(), size_t{3});
        QVERIFY(read(pings[0], secret)->ping);

        const qint64 product = shop.server.add(u"products"_qs, {{u"name"_qs, u"A"_qs}, {u"type"_qs, u"variable"_qs}});
        const qint64 variation =
            shop.server.add(u"products/%1/variations"_qs.arg(product), {{u"regular_price"_qs, u"1"_qs}});
        shop.server.takeDeliveries();
        shop.server.edit(u"products/%1/variations/%2"_qs.arg(product).arg(variation), {{u"regular_price"_qs, u"2"_qs}});
        auto deliveries = shop.server.takeDeliveries();
        QCOMPARE(deliveries.size(), size_t{1});
        auto one = read(deliveries[0], secret);
        QVERIFY(one.has_value() && !one->ping);
        QCOMPARE(one->topic, u"product.updated"_qs);
        QCOMPARE(one->kind, std::optional(RemoteKind::Product));
        QCOMPARE(one->id, QString::number(product)); // not the variation's
        QVERIFY(!one->deliveryId.isEmpty());

        const auto forged = read(deliveries[0], "other");
        QVERIFY(!forged.has_value() && forged.error().is(Error::Kind::Forbidden));
        WooCommerceServer::Delivery changed = deliveries[0];
        changed.body.replace("variation", "variatioN");
        QVERIFY(!read(changed, secret).has_value());
        QVERIFY(!read(deliveries[0], {}).has_value()); // no secret opens nothing

        const qint64 order = shop.server.add(u"orders"_qs, {});
        shop.server.remove(u"orders/%1"_qs.arg(order)); // comes as a product that was deleted
        deliveries = shop.server.takeDeliveries();
        QCOMPARE(deliveries.size(), size_t{2});
        one = read(deliveries[1], secret);
        QCOMPARE(one->topic, u"product.deleted"_qs);
        QCOMPARE(one->id, QString::number(order));

        shop.server.edit(u"products/%1"_qs.arg(product), {});
        shop.server.remove(u"products/%1"_qs.arg(product), true); // before its payload is made: a signed error object
        deliveries = shop.server.takeDeliveries();
        QCOMPARE(deliveries.size(), size_t{1});
        one = read(deliveries[0], secret);
        QVERIFY(one.has_value());
        QVERIFY(!one->kind.has_value());
    }

private:
    static void expect(const QJsonObject &have, const QJsonObject &want)
    {
        for (const QString &name : want.keys())
            QVERIFY2(have.value(name) == want.value(name),
                qPrintable(name + u": "_qs
                    + QString::fromUtf8(
                        QJsonDocument(QJsonObject{{u"have"_qs, have.value(name)}, {u"want"_qs, want.value(name)}})
                            .toJson(QJsonDocument::Compact))));
    }
};

PURSER_TEST(StoreWriteTest) // async
#include "storewritetest.moc"
