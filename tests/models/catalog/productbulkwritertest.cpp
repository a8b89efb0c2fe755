#include "models/catalog/productbulkwriter.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

using namespace purser;
using namespace purser::catalog;

namespace {

Decimal dec(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

ProductDraft simple(const QString &sku, const QString &title, const char *price = "10.00")
{
    ProductDraft draft;
    draft.title = title;
    draft.sku = sku;
    draft.status = ProductStatus::Active;
    draft.externalId = u"x-"_qs + sku;
    VariantDraft variant;
    variant.sku = sku;
    variant.price = dec(price);
    variant.stock = 4;
    variant.weightKg = dec("0.9072"); // more places than the column has
    variant.externalId = draft.externalId;
    draft.variants.push_back(variant);
    return draft;
}

ProductDraft robe()
{
    ProductDraft draft;
    draft.title = u"Bath robe"_qs;
    draft.sku = u"ROBE"_qs;
    draft.description = u"<p>Cotton</p>"_qs;
    draft.vendor = u"Korvala"_qs;
    draft.categories = {{u"Home"_qs, u"Bath"_qs}, {u"Gifts"_qs, u"Bath"_qs}};
    draft.tags = QStringList{u"cotton"_qs, u"white"_qs};
    draft.brands = QStringList{u"Korvala"_qs};
    draft.attributes = {{u"Size"_qs, {u"S"_qs, u"M"_qs}, true, true, true}};
    draft.images = {{u"https://x.example/1.jpg"_qs, u"Front"_qs}, {u"https://x.example/2.jpg"_qs, {}}};
    draft.lengthCm = dec("30.126");
    draft.externalId = u"200"_qs;
    for (const QString &size : {u"S"_qs, u"M"_qs}) {
        VariantDraft variant;
        variant.sku = u"ROBE-"_qs + size;
        variant.barcode = u"729000"_qs + size;
        variant.price = dec("239");
        variant.salePrice = dec("199");
        variant.stock = 3;
        variant.options = {{u"Size"_qs, size}};
        variant.imageUrl = u"https://x.example/"_qs + size + u".jpg"_qs;
        variant.externalId = u"201"_qs + size;
        draft.variants.push_back(variant);
    }
    return draft;
}

} // namespace

class ProductBulkWriterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> database_;
    test::TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;

    BulkCounts write(const std::vector<ProductDraft> &drafts, bool updateStatus = false)
    {
        BulkCounts counts;
        ProductBulkWriter writer(*c_, {tenant_.one, updateStatus});
        const auto done = c_->transaction([&]() -> Result<> {
            auto wrote = writer.write(drafts);
            if (!wrote)
                return fail(wrote.error());
            counts = *wrote;
            return {};
        });
        if (!done)
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
        return counts;
    }
    std::vector<BulkComparison> compare(const std::vector<ProductDraft> &drafts, bool updateStatus = false)
    {
        std::vector<BulkComparison> all;
        ProductBulkWriter writer(*c_, {tenant_.one, updateStatus});
        std::ignore = c_->begin();
        auto compared = writer.compare(drafts);
        if (compared)
            all = *compared;
        else
            QTest::qFail(qPrintable(compared.error().message + compared.error().detail), __FILE__, __LINE__);
        std::ignore = c_->script("rollback");
        return all;
    }
    /// Everything that a second import must not touch.
    QString state()
    {
        return test::must(*c_, uR"(
            select concat_ws('|',
                (select string_agg(id::text || row_version || updated_at, ',' order by id) from catalog.products),
                (select string_agg(id::text || row_version || updated_at, ',' order by id) from catalog.product_variants),
                (select string_agg(id::text || updated_at, ',' order by id) from catalog.product_images),
                (select string_agg(id::text || updated_at, ',' order by id) from catalog.product_attributes),
                (select string_agg(id::text || updated_at, ',' order by id) from catalog.product_store_links),
                (select string_agg(id::text || updated_at, ',' order by id) from catalog.variant_store_links),
                (select string_agg(id::text || updated_at, ',' order by id) from catalog.store_categories),
                (select count(*) from catalog.product_categories), (select count(*) from catalog.product_tags)))"_qs)
            .first()
            .text(0);
    }
    QString one(const char *sql, const db::Params &params = {})
    {
        return test::must(*c_, QString::fromLatin1(sql), params).first().text(0);
    }

private slots:
    // One database, a company of its own for each test.
    void initTestCase() { database_ = std::make_unique<test::TestDatabase>(); }
    void init()
    {
        tenant_ = database_->createTenant();
        c_.emplace(database_->connect(tenant_.admin));
    }
    void cleanup() { c_.reset(); }
    void cleanupTestCase() { database_.reset(); }

    void aNewProductIsStoredCompletely()
    {
        const BulkCounts n = write({robe()});
        QCOMPARE(n.productsCreated, 1);
        QCOMPARE(n.variantsCreated, 2);
        const db::Rows rows = test::must(*c_, uR"(
            select p.title, p.sku, p.status, p.type, p.description, p.vendor, p.price::text, p.stock_quantity::text,
                   p.currency, p.primary_image_url, p.length::text, p.variant_count
            from catalog.products p)"_qs);
        QCOMPARE(rows.size(), 1);
        const db::Row p = rows.first();
        QCOMPARE(p.text(0), u"Bath robe"_qs);
        QCOMPARE(p.text(1), u"ROBE"_qs);
        QCOMPARE(p.text(2), u"draft"_qs);
        QCOMPARE(p.text(3), u"variable"_qs);
        QCOMPARE(p.text(4), u"<p>Cotton</p>"_qs);
        QCOMPARE(p.text(6), u"239.0000"_qs);
        QCOMPARE(p.text(7), u"6"_qs);
        QCOMPARE(p.text(8), u"ILS"_qs); // the store's
        QCOMPARE(p.text(9), u"https://x.example/1.jpg"_qs);
        QCOMPARE(p.text(10), u"30.13"_qs);
        QCOMPARE(
            one(R"(select string_agg(concat_ws('/', v.title, v.sku, v.barcode, v.sale_price, i.url, l.external_id), ' '
                                          order by v.position)
                        from catalog.product_variants v
                        join catalog.product_images i on i.id = v.image_id
                        join catalog.variant_store_links l on l.variant_id = v.id)"),
            u"S/ROBE-S/729000S/199.0000/https://x.example/S.jpg/201S M/ROBE-M/729000M/199.0000/https://x.example/M.jpg/201M"_qs);
        QCOMPARE(
            one(R"(select string_agg(coalesce(r.name || ' > ', '') || c.name || ' ' || c.slug, ', ' order by c.slug)
                        from catalog.product_categories pc join catalog.store_categories c on c.id = pc.category_id
                        left join catalog.store_categories r on r.id = c.parent_id)"),
            u"Home > Bath bath, Gifts > Bath gifts-bath"_qs);
        QCOMPARE(one("select count(*) from catalog.store_categories"), u"4"_qs);
        QCOMPARE(
            one("select string_agg(t.name, ',' order by t.name) from catalog.product_tags j join catalog.store_tags t "
                "on t.id = j.tag_id"),
            u"cotton,white"_qs);
        QCOMPARE(one("select t.name from catalog.product_brands j join catalog.store_brands t on t.id = j.brand_id"),
            u"Korvala"_qs);
        QCOMPARE(one("select a.name || a.options::text || a.variation || s.name from catalog.product_attributes a join "
                     "catalog.store_attributes s on s.id = a.global_attribute_id"),
            u"Size[\"S\", \"M\"]trueSize"_qs);
        QCOMPARE(one("select count(*) from catalog.store_attribute_terms"), u"2"_qs);
        QCOMPARE(one("select external_id from catalog.product_store_links"), u"200"_qs);
    }

    void writingTheSameDraftsAgainTouchesNothing()
    {
        const std::vector<ProductDraft> drafts{robe(), simple(u"A-1"_qs, u"Lamp"_qs), simple(u"A-2"_qs, u"Bowl"_qs)};
        write(drafts);
        const QString before = state();
        const BulkCounts n = write(drafts, true);
        QCOMPARE(n.productsUnchanged, 3);
        QCOMPARE(n.variantsUnchanged, 4);
        QCOMPARE(n.productsCreated + n.productsUpdated + n.variantsCreated + n.variantsUpdated, 0);
        QCOMPARE(state(), before);
    }

    void comparingFindsWhatWritingDoes()
    {
        write({robe(), simple(u"A-1"_qs, u"Lamp"_qs)});
        ProductDraft changed = robe();
        changed.title = u"Bath robe, waffle"_qs;
        changed.tags = QStringList{u"cotton"_qs, u"new"_qs};
        changed.images.pop_back();
        changed.attributes[0].options.append(u"L"_qs);
        changed.variants[0].price = dec("249.50");
        VariantDraft large = changed.variants[1];
        large.sku = u"ROBE-L"_qs;
        large.barcode = u"729000L"_qs;
        large.options[0].value = u"L"_qs;
        large.externalId = u"201L"_qs;
        changed.variants.push_back(large);
        const auto all = compare({changed, simple(u"A-1"_qs, u"Lamp"_qs), simple(u"A-9"_qs, u"New"_qs)});
        QVERIFY(all[0].kind == BulkComparison::Kind::Update);
        QStringList found;
        for (const BulkChange &change : all[0].changes)
            found.append(change.field + u": "_qs + change.before + u" -> "_qs + change.after);
        QCOMPARE(found.join(u'\n'),
            u"title: Bath robe -> Bath robe, waffle\n"
            "attribute Size: S, M -> S, M, L\n"
            "images: https://x.example/1.jpg (Front), https://x.example/2.jpg -> https://x.example/1.jpg (Front)\n"
            "tags: cotton, white -> cotton, new"_qs);
        QVERIFY(all[0].variants[0].kind == BulkComparison::Kind::Update);
        QCOMPARE(all[0].variants[0].changes.size(), size_t{1});
        QCOMPARE(all[0].variants[0].changes[0].before, u"239"_qs);
        QCOMPARE(all[0].variants[0].changes[0].after, u"249.5"_qs);
        QVERIFY(all[0].variants[1].kind == BulkComparison::Kind::Unchanged);
        QVERIFY(all[0].variants[2].kind == BulkComparison::Kind::Create);
        QVERIFY(all[1].kind == BulkComparison::Kind::Unchanged);
        QVERIFY(all[1].variants[0].kind == BulkComparison::Kind::Unchanged);
        QVERIFY(all[2].kind == BulkComparison::Kind::Create);
        QCOMPARE(one("select count(*) from catalog.products"), u"2"_qs);

        const BulkCounts n = write({changed, simple(u"A-1"_qs, u"Lamp"_qs), simple(u"A-9"_qs, u"New"_qs)});
        QCOMPARE(n.productsCreated, 1);
        QCOMPARE(n.productsUpdated, 1);
        QCOMPARE(n.productsUnchanged, 1);
        QCOMPARE(n.variantsCreated, 2);
        QCOMPARE(n.variantsUpdated, 1);
        QCOMPARE(n.variantsUnchanged, 2);
        for (const BulkComparison &again : compare({changed})) {
            QVERIFY(again.kind == BulkComparison::Kind::Unchanged);
            for (const auto &variant : again.variants)
                QVERIFY(variant.kind == BulkComparison::Kind::Unchanged);
        }
        QCOMPARE(one("select price::text from catalog.products where sku = 'ROBE'"), u"249.5000"_qs);
        QCOMPARE(one("select string_agg(url, ' ' order by position) from catalog.product_images"),
            u"https://x.example/1.jpg https://x.example/S.jpg https://x.example/M.jpg"_qs);
    }

    void whatIsEmptyInADraftIsLeftAlone()
    {
        write({robe()});
        ProductDraft bare;
        bare.externalId = u"200"_qs;
        VariantDraft variant;
        variant.sku = u"ROBE-S"_qs;
        variant.stockStatus.clear();
        variant.inventoryPolicy.clear();
        variant.stock = 9;
        bare.variants.push_back(variant);
        const BulkCounts n = write({bare});
        QCOMPARE(n.variantsUpdated, 1);
        QCOMPARE(n.productsCreated + n.productsRefused, 0);
        QCOMPARE(
            one("select title || vendor || description from catalog.products"), u"Bath robeKorvala<p>Cotton</p>"_qs);
        QCOMPARE(one("select price::text || '/' || stock_quantity || barcode from catalog.product_variants where sku = "
                     "'ROBE-S'"),
            u"239.0000/9729000S"_qs);
        QCOMPARE(one("select count(*) from catalog.product_tags"), u"2"_qs);
    }

    void aProductIsFoundByIdAtTheStoreThenSkuThenBarcode()
    {
        write({simple(u"A-1"_qs, u"One"_qs), simple(u"A-2"_qs, u"Two"_qs), robe()});
        ProductDraft byId = simple(u"A-1-NEW"_qs, u"One"_qs);
        byId.externalId = byId.variants[0].externalId = u"x-A-1"_qs;
        ProductDraft bySku = simple(u"A-2"_qs, u"Two, renamed"_qs);
        bySku.externalId.clear();
        bySku.variants[0].externalId.clear();
        ProductDraft byBarcode;
        byBarcode.title = u"Bath robe"_qs;
        byBarcode.variants.push_back(robe().variants[1]);
        byBarcode.variants[0].sku.clear();
        byBarcode.variants[0].externalId.clear();
        byBarcode.variants[0].price = dec("1");
        const BulkCounts n = write({byId, bySku, byBarcode});
        QCOMPARE(n.productsCreated + n.variantsCreated, 0);
        QCOMPARE(one("select string_agg(coalesce(sku, '-') || title, ',' order by title) from catalog.products"),
            u"ROBEBath robe,A-1-NEWOne,A-2Two, renamed"_qs);
        QCOMPARE(one("select price::text from catalog.product_variants where sku = 'ROBE-M'"), u"1.0000"_qs);
    }

    void aSkuOfAnotherProductIsRefusedByName()
    {
        write({robe(), simple(u"A-1"_qs, u"Lamp"_qs)});
        ProductDraft thief = simple(u"ROBE-S"_qs, u"Not the robe"_qs);
        thief.externalId = u"777"_qs;
        thief.variants[0].externalId = u"777"_qs;
        ProductDraft second = simple(u"A-2"_qs, u"Has a stranger's variant"_qs);
        second.variants[0].options = {{u"Size"_qs, u"S"_qs}};
        second.variants.push_back(second.variants[0]);
        second.variants[1].sku = u"A-1"_qs;
        second.variants[1].externalId.clear();
        second.variants[1].options = {{u"Size"_qs, u"M"_qs}};
        second.externalId = u"778"_qs;
        const auto all = compare({thief});
        QVERIFY(all[0].kind == BulkComparison::Kind::Refused);
        QCOMPARE(all[0].takenBy, u"ROBE"_qs);
        second.sku.clear();
        second.variants[1].sku = u"ROBE-S"_qs;
        second.variants[0].sku = u"A-1"_qs;
        second.externalId = u"x-A-1"_qs; // the lamp itself: its own SKU stays, the robe's is refused
        const auto partly = compare({second});
        QVERIFY(partly[0].kind == BulkComparison::Kind::Update);
        QCOMPARE(partly[0].variants[1].takenBy, u"ROBE"_qs);
        const BulkCounts n = write({thief, second});
        QCOMPARE(n.productsRefused, 1);
        QCOMPARE(n.productsUpdated, 1);
        QCOMPARE(n.variantsRefused, 2);
        QCOMPARE(one("select count(*) from catalog.products"), u"2"_qs);
        QCOMPARE(one("select count(*) from catalog.product_variants"), u"3"_qs);
    }

    void aDraftWithoutOptionsIsNoFurtherVariant()
    {
        write({robe()});
        ProductDraft flat = simple(u"FLAT"_qs, u"Bath robe"_qs);
        flat.externalId = flat.variants[0].externalId = robe().externalId;
        const auto all = compare({flat});
        QVERIFY(all[0].kind == BulkComparison::Kind::Refused);
        QCOMPARE(all[0].variantsHere, 2);
        QCOMPARE(write({flat}).productsRefused, 1);
        QCOMPARE(one("select string_agg(sku, ',' order by sku) from catalog.product_variants"), u"ROBE-M,ROBE-S"_qs);
        flat.variants[0].sku = u"ROBE-S"_qs; // says which one it is
        flat.sku.clear();
        QVERIFY(compare({flat})[0].kind != BulkComparison::Kind::Refused);
    }

    void twoDraftsOfOneProductAreNotMixed()
    {
        write({simple(u"A-1"_qs, u"Lamp"_qs)});
        ProductDraft again = simple(u"A-7"_qs, u"Same by id"_qs);
        again.externalId = again.variants[0].externalId = u"x-A-1"_qs;
        ProductDraft bySku = simple(u"A-1"_qs, u"Same by SKU"_qs);
        bySku.externalId = bySku.variants[0].externalId = u"other"_qs;
        const auto all = compare({bySku, again});
        QVERIFY(all[0].kind == BulkComparison::Kind::Refused);
        QVERIFY(all[1].kind == BulkComparison::Kind::Update);
    }

    void theStatusMachineIsKept()
    {
        write({simple(u"A-1"_qs, u"Lamp"_qs)}); // active
        ProductDraft draft = simple(u"A-1"_qs, u"Lamp"_qs);
        draft.status = ProductStatus::Draft; // active -> draft is no step
        const auto all = compare({draft}, true);
        QVERIFY(all[0].kind == BulkComparison::Kind::Unchanged);
        QVERIFY(all[0].refusedStatus);
        QCOMPARE(all[0].refusedStatus->before, u"active"_qs);
        QCOMPARE(write({draft}, true).productsUnchanged, 1);
        draft.status = ProductStatus::Paused;
        QCOMPARE(write({draft}, false).productsUnchanged, 1);
        QCOMPARE(write({draft}, true).productsUpdated, 1);
        QCOMPARE(one("select status from catalog.products"), u"paused"_qs);
    }

    void aFailureInTheMiddleLeavesNothing()
    {
        write({simple(u"A-1"_qs, u"Lamp"_qs)});
        const QString before = state();
        ProductBulkWriter writer(*c_, {tenant_.one, true});
        const auto done = c_->transaction([&]() -> Result<> {
            if (auto wrote = writer.write({robe(), simple(u"A-1"_qs, u"Renamed"_qs)}); !wrote)
                return fail(wrote.error());
            ProductDraft bad = simple(u"A-3"_qs, u"Bad"_qs);
            bad.variants[0].price = dec("-1"); // a check of the table
            if (auto wrote = writer.write({simple(u"A-4"_qs, u"Good"_qs), bad}); !wrote)
                return fail(wrote.error());
            return {};
        });
        QVERIFY(!done);
        QVERIFY(done.error().is(Error::Kind::Invalid));
        QCOMPARE(state(), before);
        QCOMPARE(one("select count(*) from catalog.store_tags"), u"0"_qs);
    }

    void otherTenantsAreNeitherSeenNorTouched()
    {
        const auto other = database_->createTenant(u"Other"_qs);
        auto theirs = database_->connect(other.admin);
        ProductBulkWriter writer(theirs, {other.one, true});
        QVERIFY(theirs.transaction([&]() -> Result<> {
            auto wrote = writer.write({simple(u"A-1"_qs, u"Theirs"_qs), robe()});
            return wrote ? Result<>() : fail(wrote.error());
        }));
        const BulkCounts n = write({simple(u"A-1"_qs, u"Ours"_qs), robe()});
        QCOMPARE(n.productsCreated, 2);
        QCOMPARE(test::must(theirs, u"select string_agg(title, ',' order by title) from catalog.products"_qs)
                     .first()
                     .text(0),
            u"Bath robe,Theirs"_qs);
    }

    void aViewerIsRefusedInWords()
    {
        const auto viewer = database_->createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        auto c = database_->connect(viewer);
        ProductBulkWriter writer(c, {tenant_.one, true});
        const auto done = c.transaction([&]() -> Result<> {
            auto wrote = writer.write({robe()});
            return wrote ? Result<>() : fail(wrote.error());
        });
        QVERIFY(!done && done.error().is(Error::Kind::Forbidden));
        QVERIFY(done.error().message.contains(u"role"));
    }

    void aStoreThatIsNotOnesOwnIsRefusedInWords()
    {
        const auto ops = database_->createPerson(tenant_, u"ops"_qs, u"viewer"_qs);
        auto c = database_->connect(ops);
        ProductBulkWriter writer(c, {tenant_.one, true});
        std::ignore = c.begin();
        const auto compared = writer.compare({robe()});
        QVERIFY(!compared && compared.error().is(Error::Kind::Forbidden));
        QVERIFY(compared.error().message.contains(u"store"));
        std::ignore = c.script("rollback");
    }

    void hostileTextIsStoredAsItIs()
    {
        const QStringList nasty{u"'; drop table catalog.products; --"_qs, u"$1 $2::uuid"_qs, u"\\."_qs, u"\\N"_qs,
            u"{\"a\": [1, '\"']}"_qs, u"\"quoted\" \t tab \\ back"_qs, u"line\r\nbreak"_qs, u"%s %1 %n"_qs};
        int n = 0;
        for (const QString &text : nasty) {
            ++n;
            const QString unique = text + QString::number(n);
            ProductDraft d = simple(unique, unique);
            d.description = d.shortDescription = d.vendor = d.productType = d.handle = d.externalId = unique;
            d.tags = QStringList{unique};
            d.brands = QStringList{unique};
            d.categories = {{unique, u"x"_qs + unique}};
            d.attributes = {{unique, {unique, text}, true, true, true}};
            d.images = {{u"https://x.example/"_qs + unique, unique}};
            d.variants[0].barcode = unique;
            d.variants[0].externalId = unique;
            d.variants[0].options = {{unique, unique}};
            d.variants[0].imageUrl = d.images[0].url;
            QCOMPARE(write({d}).productsCreated, 1);
            QCOMPARE(write({d}).productsUnchanged, 1);
            const db::Rows rows = test::must(*c_, uR"(
                select p.title, p.description, p.short_description, p.vendor, p.product_type, p.handle, v.sku, v.barcode,
                       v.title, v.attributes->0->>'name', v.attributes->0->>'value', a.name, a.options->>0, i.alt_text,
                       (select t.name from catalog.product_tags j join catalog.store_tags t on t.id = j.tag_id
                        where j.product_id = p.id),
                       (select t.name from catalog.product_brands j join catalog.store_brands t on t.id = j.brand_id
                        where j.product_id = p.id),
                       (select substr(t.name, 2) from catalog.product_categories j
                        join catalog.store_categories t on t.id = j.category_id where j.product_id = p.id),
                       (select l.external_id from catalog.product_store_links l where l.product_id = p.id)
                from catalog.products p
                join catalog.product_variants v on v.product_id = p.id
                join catalog.product_attributes a on a.product_id = p.id
                join catalog.product_images i on i.product_id = p.id
                where p.sku = $1)"_qs,
                {unique});
            QCOMPARE(rows.size(), 1);
            for (int column = 0; column < rows.columns(); ++column)
                QCOMPARE(rows.first().text(column), unique);
        }
    }

    void manyBatchesOfOneTransactionAreOneCommit()
    {
        ProductBulkWriter writer(*c_, {tenant_.one, true});
        const auto other = database_->connect(tenant_.admin);
        BulkCounts all;
        QVERIFY(c_->transaction([&]() -> Result<> {
            for (int batch = 0; batch < 5; ++batch) {
                std::vector<ProductDraft> drafts;
                for (int i = 0; i < 200; ++i) {
                    drafts.push_back(simple(u"B-%1"_qs.arg(batch * 200 + i), u"Product %1"_qs.arg(batch * 200 + i)));
                    drafts.back().categories = {{u"Group %1"_qs.arg(i % 7), u"Sub"_qs}};
                }
                auto wrote = writer.write(drafts);
                if (!wrote)
                    return fail(wrote.error());
                all += *wrote;
            }
            return {};
        }));
        QCOMPARE(all.productsCreated, 1000);
        QCOMPARE(one("select count(*) from catalog.products where variant_count = 1 and price = 10"), u"1000"_qs);
        QCOMPARE(one("select count(*) from catalog.store_categories"), u"14"_qs);
    }
};

PURSER_TEST(ProductBulkWriterTest)
#include "productbulkwritertest.moc"
