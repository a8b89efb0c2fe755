#include "tests/app/sync/woostage.h"

#include "models/sync/syncerrorrepository.h"

using namespace purser;
using namespace purser::test;

namespace {

/// A linked company whose lamp can be given pictures.
struct ImageStage : WooStage {
    explicit ImageStage(TestDatabase &db) : WooStage(db)
    {
        pull();
        sql(u"delete from sync.jobs"_qs);
    }
    void addImage(const QString &url, int position, const QString &sku = u"LAMP"_qs)
    {
        sql(u"insert into catalog.product_images (tenant_id, product_id, url, position) "
            "select tenant_id, id, $1, $2::int from catalog.products where sku = $3"_qs,
            {url, position, sku});
    }
    /// The names of the files in the store, in its order.
    QString there(qint64 product)
    {
        QStringList names;
        for (const QJsonValue &image : server.kept(u"products/%1"_qs.arg(product)).value(u"images").toArray())
            names << image[u"name"].toString();
        return names.join(u' ');
    }
    QString here()
    {
        return value(
            u"select string_agg(regexp_replace(i.url, '.*[/-]', ''), ' ' order by i.is_primary desc, i.position) "
            "from catalog.product_images i join catalog.products p on p.id = i.product_id "
            "where p.sku = 'LAMP' and i.position < 1000"_qs);
    }
    QString link(const QString &sku = u"LAMP"_qs)
    {
        return value(
            u"select l.sync_status from catalog.product_store_links l join catalog.products p on p.id = l.product_id "
            "where p.sku = $1"_qs,
            {sku});
    }
    QString openErrors()
    {
        return value(u"select coalesce(string_agg(error_code, ','), '') from sync.sync_errors where not resolved"_qs);
    }
    /// Everything that went wrong did so a while ago.
    void later()
    {
        db::Connection super = database.connectSuperuser();
        must(super, u"set session_replication_role = replica"_qs);
        must(super, u"update catalog.product_store_links set updated_at = now() - interval '1 hour'"_qs);
    }
};

constexpr const char16_t *ownFile = u"file:///home/dana/Pictures/own.jpg";

} // namespace

/// Pictures that the store cannot have wait; nothing else does.
class ImageSyncTest : public QObject {
    Q_OBJECT

    TestDatabase database_;

private slots:
    void aPictureThatIsOnlyHereKeepsNothingElseBack()
    {
        ImageStage s(database_);
        const QString own = QString::fromUtf16(ownFile);
        s.addImage(own, 0);
        s.addImage(u"https://cdn.example/new.jpg"_qs, 7);
        s.sql(u"update catalog.products set title = 'Mine' where sku = 'LAMP'"_qs);
        s.sql(u"update catalog.product_variants set price = 510.25 where sku = 'LAMP'"_qs);
        const QJsonObject result = s.run(u"push_products"_qs);
        QCOMPARE(result.value(u"rows_updated").toInt(), 1);
        QCOMPARE(result.value(u"rows_failed").toInt(), 1);
        const QJsonObject there = s.server.kept(u"products/%1"_qs.arg(s.lamp));
        QCOMPARE(there.value(u"name").toString(), u"Mine"_qs);
        QCOMPARE(there.value(u"regular_price").toString(), u"510.25"_qs);
        QCOMPARE(s.there(s.lamp), u"a.jpg new.jpg"_qs); // what was there stays where it was, what is new comes behind
        QCOMPARE(s.value(u"select fields ->> 'title' || ' ' || (fields ->> 'price') from sync.product_bases b "
                         "join catalog.products p on p.id = b.product_id where p.sku = 'LAMP'"_qs),
            u"Mine 510.25"_qs); // verified
        const auto errors = good(sync::SyncErrorRepository::list(*s.c, {}, 10));
        QCOMPARE(errors.size(), 1u);
        QCOMPARE(errors[0].code, u"images_not_on_web"_qs);
        QVERIFY2(errors[0].message.startsWith(u"Images: "), qPrintable(errors[0].message));
        QVERIFY2(errors[0].message.contains(own), qPrintable(errors[0].message));
        QCOMPARE(s.link(), u"error"_qs);
        QCOMPARE(
            good(sync::LinkRepository::cells(*s.c, s.tenant.one, {ProductId(s.linkedProduct(QString::number(s.lamp)))}))
                .size(),
            0u); // no cell but the pictures waits

        // Nobody tries again in vain, however long ago it was.
        s.later();
        s.server.forgetRequests();
        QCOMPARE(s.run(u"push_products"_qs).value(u"rows_processed").toInt(), 0);
        QCOMPARE(s.server.requests(), 0);
        QCOMPARE(s.value(u"select count(*) from sync.jobs where status = 'pending'"_qs), u"1"_qs); // of the edits above

        // What the store's people do comes here, and takes nothing away.
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Theirs"_qs}}));
        s.run(u"pull_products"_qs);
        QCOMPARE(s.value(u"select title from catalog.products where sku = 'LAMP'"_qs), u"Theirs"_qs);
        QJsonArray gallery = s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"images").toArray();
        gallery.append(QJsonObject{{u"src"_qs, u"https://x.example/theirs.jpg"_qs}});
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"images"_qs, gallery}}));
        s.run(u"pull_products"_qs);
        QVERIFY2(s.here().split(u' ').contains(u"own.jpg"), qPrintable(s.here()));

        // It gets an address on the web, and all is well.
        s.sql(u"update catalog.product_images set url = 'https://cdn.example/own.jpg' where url = $1"_qs, {own});
        QCOMPARE(s.link(), u"pending"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QVERIFY2(s.there(s.lamp).contains(u"own.jpg"), qPrintable(s.there(s.lamp)));
        QCOMPARE(s.openErrors(), QString());
        QCOMPARE(s.link(), u"synced"_qs);
    }

    void theStoreKeepsItsPicturesUntilWhatComesInTheirPlaceIsThere()
    {
        ImageStage s(database_);
        s.sql(
            u"delete from catalog.product_images where product_id = (select id from catalog.products where sku = 'LAMP')"_qs);
        s.addImage(QString::fromUtf16(ownFile), 1);
        s.run(u"push_products"_qs);
        QCOMPARE(s.there(s.lamp), u"a.jpg"_qs);
        QVERIFY(s.server.edit(u"products/%1"_qs.arg(s.lamp), {{u"name"_qs, u"Theirs"_qs}}));
        s.run(u"pull_products"_qs);
        QCOMPARE(s.here(), u"own.jpg"_qs); // nor does it come back here
        s.sql(u"update catalog.product_images set url = 'https://cdn.example/own.jpg' where url like 'file:%'"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.there(s.lamp), u"own.jpg"_qs);
        QCOMPARE(s.openErrors(), QString());
    }

    void anAddressInCapitalsIsOnTheWebToo()
    {
        ImageStage s(database_);
        s.addImage(u"HTTPS://cdn.example/new.jpg"_qs, 7);
        s.run(u"push_products"_qs);
        QVERIFY2(s.there(s.lamp).contains(u"new"), qPrintable(s.there(s.lamp)));
        QCOMPARE(s.openErrors(), QString());
        QCOMPARE(s.link(), u"synced"_qs);
    }

    void aNewProductGoesThereWithoutIt()
    {
        ImageStage s(database_);
        const QUuid own = s.product(u"OWN"_qs, u"Own"_qs);
        s.addImage(QString::fromUtf16(ownFile), 1, u"OWN"_qs);
        s.addImage(u"https://cdn.example/b.jpg"_qs, 2, u"OWN"_qs);
        QVERIFY(sync::LinkRepository::publish(*s.c, s.tenant.one, {ProductId(own)}));
        s.run(u"push_products"_qs);
        const qint64 there =
            s.value(u"select external_id from catalog.product_store_links where product_id = $1"_qs, {own})
                .toLongLong();
        QCOMPARE(s.there(there), u"b.jpg"_qs);
        QCOMPARE(
            s.value(
                u"select string_agg(url, ' ' order by position) from catalog.product_images where product_id = $1"_qs,
                {own}),
            u"file:///home/dana/Pictures/own.jpg https://cdn.example/b.jpg"_qs);
        QCOMPARE(s.openErrors(), u"images_not_on_web"_qs);
        s.sql(u"delete from catalog.product_images where url like 'file:%'"_qs); // the other way out
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.openErrors(), QString());
    }

    void thePictureOfAVariationWaitsAlone()
    {
        ImageStage s(database_);
        s.addImage(QString::fromUtf16(ownFile), 1000, u"SHIRT"_qs);
        s.sql(u"update catalog.product_variants set price = 91, "
              "image_id = (select id from catalog.product_images where url like 'file:%') where sku = 'SHIRT-S'"_qs);
        s.run(u"push_products"_qs);
        const QString path = u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.small);
        QCOMPARE(s.server.kept(path).value(u"regular_price").toString(), u"91.00"_qs);
        QCOMPARE(s.openErrors(), u"images_not_on_web"_qs);
        QVERIFY(s.server.edit(path, {{u"regular_price"_qs, u"92"_qs}}));
        s.run(u"pull_products"_qs);
        QCOMPARE(s.value(u"select v.price::text || ' ' || i.url from catalog.product_variants v "
                         "join catalog.product_images i on i.id = v.image_id where v.sku = 'SHIRT-S'"_qs),
            u"92.0000 file:///home/dana/Pictures/own.jpg"_qs);
        s.sql(u"update catalog.product_images set url = 'https://cdn.example/own.jpg' where url like 'file:%'"_qs);
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.server.kept(path).value(u"image").toObject().value(u"name").toString(), u"own.jpg"_qs);
        QCOMPARE(s.openErrors(), QString());
    }

    void aPictureThatTheStoreCannotFetchYetIsTriedAgain()
    {
        ImageStage s(database_);
        const QString soon = u"https://intranet.example/soon.jpg"_qs;
        s.server.with([&](Shop &shop, ShopAuth &) { shop.unreachable = {soon}; });
        s.addImage(soon, 7);
        s.sql(u"update catalog.products set title = 'Mine' where sku = 'LAMP'"_qs);
        s.addImage(soon, 1000, u"SHIRT"_qs);
        s.sql(u"update catalog.product_variants set price = 91, "
              "image_id = (select id from catalog.product_images where position = 1000) where sku = 'SHIRT-S'"_qs);
        const QUuid own = s.product(u"OWN"_qs, u"Own"_qs);
        s.addImage(soon, 1, u"OWN"_qs);
        QVERIFY(sync::LinkRepository::publish(*s.c, s.tenant.one, {ProductId(own)}));
        s.run(u"push_products"_qs);
        QCOMPARE(s.server.kept(u"products/%1"_qs.arg(s.lamp)).value(u"name").toString(), u"Mine"_qs);
        QCOMPARE(s.there(s.lamp), u"a.jpg"_qs);
        QCOMPARE(
            s.server.kept(u"products/%1/variations/%2"_qs.arg(s.shirt).arg(s.small)).value(u"regular_price").toString(),
            u"91.00"_qs);
        QCOMPARE(s.server.count(Shop::Kind::Product), 3);
        QCOMPARE(s.openErrors(), u"image_not_taken,image_not_taken,image_not_taken"_qs);
        for (const sync::SyncErrorRow &error : good(sync::SyncErrorRepository::list(*s.c, {}, 10))) {
            QVERIFY2(error.message.startsWith(u"Images: "), qPrintable(error.message));
            QVERIFY2(error.message.contains(soon), qPrintable(error.message));
        }
        s.run(u"pull_products"_qs); // which takes no picture away
        QCOMPARE(s.value(u"select count(*) from catalog.product_images where url = $1"_qs, {soon}), u"3"_qs);
        s.server.with([&](Shop &shop, ShopAuth &) { shop.unreachable.clear(); });
        s.later();
        s.run(u"push_products"_qs);
        BOTH_SIDES_AGREE(s);
        QCOMPARE(s.openErrors(), QString());
        QCOMPARE(s.there(s.lamp), u"a.jpg soon.jpg"_qs);
    }

    void aPushSaysHowMuchThereIsToDo()
    {
        ImageStage s(database_);
        s.sql(u"update catalog.products set title = title || ' here'"_qs);
        QStringList steps;
        s.prepare = [&](PlainJob &job) { job.afterStep = [&](const QString &step) { steps << step; }; };
        s.run(u"push_products"_qs);
        QCOMPARE(steps, QStringList{u"2/2"_qs});
    }
};

PURSER_TEST(ImageSyncTest) // async
#include "imagesynctest.moc"
