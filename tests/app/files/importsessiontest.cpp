#include "app/files/fileproductimport.h"
#include "app/files/importsession.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::files;
using namespace purser::catalog;

namespace {

QString data(const char *name)
{
    return QStringLiteral(PURSER_SOURCE_DIR "/tests/data/import/") + QString::fromLatin1(name);
}

const ImportRow *rowOf(const ImportPreview &preview, qint64 line)
{
    for (const ImportRow &row : preview.details)
        if (row.line == line)
            return &row;
    return nullptr;
}

} // namespace

class ImportSessionTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestDatabase> database_;
    test::TestDatabase::Tenant tenant_;
    std::optional<db::Connection> c_;
    QTemporaryDir dir_;

    QString write(const QByteArray &text)
    {
        const QString path = dir_.filePath(u"products.csv"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            QTest::qFail("cannot write", __FILE__, __LINE__);
        return path;
    }
    ImportPreview preview(ImportSession &session, const QString &path, bool status = true)
    {
        if (auto opened = session.open(path, {}); !opened) {
            QTest::qFail(qPrintable(opened.error().message), __FILE__, __LINE__);
            return {};
        }
        auto found = session.preview(*c_, {tenant_.one, status}, {});
        if (!found) {
            QTest::qFail(qPrintable(found.error().message + found.error().detail), __FILE__, __LINE__);
            return {};
        }
        return *found;
    }
    ImportResult import(const QString &path, bool status = true)
    {
        ImportSession session;
        preview(session, path, status);
        auto done = session.apply(*c_, {});
        if (!done)
            QTest::qFail(qPrintable(done.error().message + done.error().detail), __FILE__, __LINE__);
        return done ? *done : ImportResult();
    }
    QString one(const char *sql) { return test::must(*c_, QString::fromLatin1(sql)).first().text(0); }

private slots:
    void init()
    {
        database_ = std::make_unique<test::TestDatabase>();
        tenant_ = database_->createTenant();
        c_.emplace(database_->connect(tenant_.admin));
    }
    void cleanup()
    {
        c_.reset();
        database_.reset();
    }

    void theFileIsDescribed()
    {
        ImportSession session;
        const auto info = session.open(data("woocommerce-simple.csv"), {});
        QVERIFY(info);
        QCOMPARE(info->name, u"woocommerce-simple.csv"_qs);
        QCOMPARE(info->format, u"woocommerce"_qs);
        QCOMPARE(info->rows, 4);
        QCOMPARE(info->encoding, u"UTF-8 with BOM"_qs);
        QCOMPARE(info->columns[0].header, u"ID"_qs);
        QVERIFY(!info->columns[0].target.isEmpty());
        QCOMPARE(info->columns[0].sample, u"101"_qs);
        QVERIFY(info->columns.back().target.isEmpty()); // Meta: _custom_note is not used
    }

    void previewCountsEveryRowOnceAndChangesNothing()
    {
        ImportSession session;
        const ImportPreview p = preview(session, data("woocommerce-variable.csv"));
        QCOMPARE(p.rows, 5);
        QCOMPARE(p.created, 5);
        QCOMPARE(p.createdProducts, 2);
        QCOMPARE(p.createdVariations, 3);
        QCOMPARE(p.errors, 0);
        QCOMPARE(p.imageAddresses, 2);
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
        QCOMPARE(one("select count(*) from catalog.store_categories"), u"0"_qs);
    }

    void applyWritesWhatWasShown()
    {
        const ImportResult r = import(data("woocommerce-variable.csv"));
        QCOMPARE(r.productsCreated, 2);
        QCOMPARE(r.variationsCreated, 4);
        QCOMPARE(one("select string_agg(sku || ' ' || status || ' ' || price || ' ' || coalesce(stock_quantity::text, '-'), ', '"
                     " order by sku) from catalog.products"),
            u"KV-TXT-0460 active 239.0000 12, KV-TXT-0461 active 59.0000 40"_qs);
        QCOMPARE(one("select string_agg(title, ', ' order by position) from catalog.product_variants where title <> ''"),
            u"S / White, M / White, L / Sand"_qs);
    }

    void importingTheSameFileTwiceChangesNothing_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *name : {"woocommerce-simple.csv", "woocommerce-variable.csv", "woocommerce-hebrew.csv",
                 "woocommerce-comma.csv", "woocommerce-errors.csv", "shopify-classic.csv", "shopify-2025.csv"})
            QTest::newRow(name) << data(name);
    }
    void importingTheSameFileTwiceChangesNothing()
    {
        QFETCH(QString, path);
        const char *state = R"(select md5(string_agg(t, '|')) from (
            select 'p' || id || row_version || updated_at as t from catalog.products
            union all select 'v' || id || row_version || updated_at from catalog.product_variants
            union all select 'i' || id || updated_at from catalog.product_images
            union all select 'l' || id || updated_at from catalog.product_store_links
            union all select 'c' || id || updated_at from catalog.store_categories order by 1) s)";
        import(path);
        QVERIFY(one("select count(*) from catalog.products").toInt() > 0);
        const QString before = one(state);
        ImportSession session;
        const ImportPreview p = preview(session, path);
        QCOMPARE(p.toWrite(), 0);
        QCOMPARE(p.unchanged + p.errors, p.rows);
        const auto again = session.apply(*c_, {});
        QVERIFY(again);
        QCOMPARE(again->productsCreated + again->productsUpdated + again->variationsCreated + again->variationsUpdated, 0);
        QCOMPARE(one(state), before);
    }

    void changesAreShownOldToNew()
    {
        import(data("woocommerce-simple.csv"));
        QFile original(data("woocommerce-simple.csv"));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QByteArray text = original.readAll();
        text.replace("219.90", "229.00").replace("oak, warm", "oak");
        ImportSession session;
        const ImportPreview p = preview(session, write(text));
        QCOMPARE(p.updated, 1);
        QCOMPARE(p.updatedCells, 2);
        QCOMPARE(p.unchanged, 3);
        const ImportRow *row = rowOf(p, 2);
        QVERIFY(row && row->action == ImportAction::Update);
        QCOMPARE(row->sku, u"KV-LMP-0001"_qs);
        QCOMPARE(row->changes[0].field, u"Tags"_qs);
        QCOMPARE(row->changes[1].field, u"Price"_qs);
        QCOMPARE(row->changes[1].before, u"219.9"_qs);
        QCOMPARE(row->changes[1].after, u"229"_qs);
    }

    void errorsAreListedAndTheGoodRowsAreImported()
    {
        ImportSession session;
        const ImportPreview p = preview(session, data("woocommerce-errors.csv"));
        QCOMPARE(p.created, 3); // one simple product, the rug and its good variation
        QCOMPARE(p.errors, 11);
        QCOMPARE(p.rows, 14);
        const ImportRow *orphan = rowOf(p, 5);
        QVERIFY(orphan && orphan->action == ImportAction::Error);
        QCOMPARE(orphan->column, u"Parent"_qs);
        QCOMPARE(orphan->value, u"id:99812"_qs);
        QCOMPARE(orphan->reason, u"Its parent is in neither the file nor the catalog."_qs);
        QVERIFY(!orphan->asInFile.empty());
        QCOMPARE(rowOf(p, 3)->sku, u"KV-STW-0219"_qs);

        const QString saved = dir_.filePath(u"errors.csv"_qs);
        QVERIFY(session.saveErrors(saved));
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"\r\n3,Regular price,\"21,50\",Not a number. A price looks like 21.50.,502,simple,KV-STW-0219"));
        const auto r = session.apply(*c_, {});
        QVERIFY(r);
        QCOMPARE(r->productsCreated, 2);
    }

    void aVariationFindsItsProductInTheCatalog()
    {
        import(data("woocommerce-variable.csv"));
        ImportSession session;
        const ImportPreview p = preview(session,
            write("ID,Type,SKU,Name,Published,Stock,Regular price,Parent,Attribute 1 name,Attribute 1 value(s)\n"
                  "204,variation,KV-TXT-0460-XL,Robe XL,1,2,259,id:200,Size,XL\n"
                  "201,variation,KV-TXT-0460-S,,1,6,239,KV-TXT-0460,,\n"));
        QCOMPARE(p.created, 1);
        QCOMPARE(p.createdVariations, 1);
        QCOMPARE(p.updated, 1);
        QVERIFY(session.apply(*c_, {}));
        QCOMPARE(one("select count(*) || '/' || sum(v.stock_quantity) from catalog.product_variants v join catalog.products p "
                     "on p.id = v.product_id where p.sku = 'KV-TXT-0460'"),
            u"4/15"_qs);
    }

    void newProductsStartAsDraftsUnlessTheFileDecides()
    {
        import(data("woocommerce-simple.csv"), false);
        QCOMPARE(one("select string_agg(distinct status, ',') from catalog.products"), u"draft"_qs);
        ImportSession session;
        QCOMPARE(preview(session, data("woocommerce-simple.csv"), false).toWrite(), 0);
        // draft -> active is a step; draft -> paused (the private one) is none.
        const ImportPreview p = preview(session, data("woocommerce-simple.csv"), true);
        QCOMPARE(p.updated, 1);
        QCOMPARE(p.notAllowed, 1);
        QVERIFY(rowOf(p, 3)->reason.contains(u"cannot become"));
    }

    void aStopLeavesNothing()
    {
        QByteArray many("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 1200; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        ImportSession session;
        preview(session, write(many));
        int calls = 0;
        const auto stopped = session.apply(*c_, [&](qint64, qint64) { return ++calls < 2; });
        QVERIFY(!stopped && stopped.error().is(Error::Kind::Cancelled));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
        const auto whole = session.apply(*c_, {});
        QVERIFY(whole);
        QCOMPARE(whole->productsCreated, 1200);
    }

    void aFailureInTheMiddleLeavesNothing()
    {
        QByteArray many("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 700; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        ImportSession session;
        preview(session, write(many));
        // A rule of the database that only the second batch breaks.
        auto owner = database_->connectSuperuser();
        test::must(owner, u"alter table catalog.products add constraint unlucky check (sku <> 'S-650')"_qs);
        const auto failed = session.apply(*c_, {});
        QVERIFY(!failed && failed.error().is(Error::Kind::Invalid));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    void aFileThatChangedIsNotImported()
    {
        const QString path = write("Type,SKU,Name,Regular price\nsimple,A,One,5\n");
        ImportSession session;
        preview(session, path);
        write("Type,SKU,Name,Regular price\nsimple,A,One more,5\n");
        const auto done = session.apply(*c_, {});
        QVERIFY(!done && done.error().is(Error::Kind::Conflict));
    }

    void otherTenantsStayUntouched()
    {
        const auto other = database_->createTenant(u"Other"_qs);
        import(data("woocommerce-simple.csv"));
        auto theirs = database_->connect(other.admin);
        QCOMPARE(test::must(theirs, u"select count(*) from catalog.products"_qs).first().text(0), u"0"_qs);
        // Into a store of the other tenant: refused.
        ImportSession session;
        QVERIFY(session.open(data("woocommerce-simple.csv"), {}));
        const auto found = session.preview(*c_, {other.one, false}, {});
        QVERIFY(!found && found.error().is(Error::Kind::Forbidden));
    }

    void hostileTextInEveryColumnIsStoredAsItIs()
    {
        QStringList nasty{u"'; drop table catalog.products; --"_qs, u"$1 $2"_qs, u"\\."_qs, u"\\N"_qs,
            u"{\"a\": [1, '\"'], {}}"_qs, u"\"quoted\" \t tab"_qs, u"a\rb\nc"_qs, u"%1 %s"_qs, u"1); select 1; --"_qs};
        QByteArray csv = csvLine({u"Type"_qs, u"SKU"_qs, u"GTIN, UPC, EAN, or ISBN"_qs, u"Name"_qs, u"Short description"_qs,
            u"Description"_qs, u"Regular price"_qs, u"Categories"_qs, u"Tags"_qs, u"Brands"_qs, u"Attribute 1 name"_qs,
            u"Attribute 1 value(s)"_qs});
        int n = 0;
        QStringList names;
        for (const QString &text : nasty) {
            const QString unique = text + QString::number(++n);
            QString term = unique;
            term.replace(u","_qs, u"\\,"_qs);
            names.append(unique);
            csv += csvLine({u"simple"_qs, unique, unique, unique, text, text, u"5"_qs, term, term, term, unique, term});
        }
        const QString path = write(csv);
        import(path);
        auto rows = test::must(*c_, uR"(
            select p.title, p.sku, v.barcode, p.vendor, a.name, a.options->>0, t.name, p.description
            from catalog.products p
            join catalog.product_variants v on v.product_id = p.id
            join catalog.product_attributes a on a.product_id = p.id
            join catalog.product_tags j on j.product_id = p.id join catalog.store_tags t on t.id = j.tag_id
            order by right(p.title, 1))"_qs);
        QCOMPARE(rows.size(), nasty.size());
        for (int i = 0; i < rows.size(); ++i) {
            for (int column = 0; column < 7; ++column)
                QCOMPARE(rows[i].text(column), names[i]);
            QCOMPARE(rows[i].text(7), nasty[i]);
        }
    }

    void zeroBytesAreDroppedBecauseNoDatabaseKeepsThem()
    {
        import(write(QByteArray("Type,SKU,Name,Regular price,Tags\nsimple,A,On\0e,5,t\0g\n", 54)));
        QCOMPARE(one("select p.title || t.name from catalog.products p join catalog.product_tags j on j.product_id = p.id "
                     "join catalog.store_tags t on t.id = j.tag_id"),
            u"Onetg"_qs);
    }

    void aViewerIsToldWhatIsMissing()
    {
        const auto viewer = database_->createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        auto c = database_->connect(viewer);
        ImportSession session;
        QVERIFY(session.open(data("woocommerce-simple.csv"), {}));
        const auto found = session.preview(c, {tenant_.one, false}, {});
        QVERIFY(!found && found.error().is(Error::Kind::Forbidden));
        QVERIFY(found.error().message.contains(u"catalog: write"));
    }

    void inTheBackgroundTheStepsAnswerBySignals()
    {
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy opened(&import, &ProductImport::opened), previewed(&import, &ProductImport::previewed),
            applied(&import, &ProductImport::applied), failed(&import, &ProductImport::failed),
            progressed(&import, &ProductImport::progressed);
        import.open(data("woocommerce-simple.csv"));
        QVERIFY(import.isRunning());
        QVERIFY(opened.wait());
        import.preview({tenant_.one, true});
        previewed.wait();
        QVERIFY2(failed.isEmpty(), qPrintable(failed.isEmpty() ? QString() : failed[0][0].value<Error>().message));
        QCOMPARE(previewed.size(), 1);
        QCOMPARE(previewed[0][0].value<ImportPreview>().created, 4);
        import.apply();
        QVERIFY(applied.wait());
        QCOMPARE(applied[0][0].value<ImportResult>().productsCreated, 4);
        QVERIFY(!progressed.isEmpty());
        QVERIFY(failed.isEmpty());
        import.open(u"/nowhere/file.csv"_qs);
        QVERIFY(failed.wait());
        QVERIFY(!import.isRunning());
    }

    void aRunningStepIsCancelledAndLeavesNothing()
    {
        QByteArray many("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 5000; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        FileProductImport import(database_->settings(tenant_.admin));
        QSignalSpy opened(&import, &ProductImport::opened), previewed(&import, &ProductImport::previewed),
            cancelled(&import, &ProductImport::cancelled), applied(&import, &ProductImport::applied);
        import.open(write(many));
        QVERIFY(opened.wait());
        import.preview({tenant_.one, true});
        QVERIFY(previewed.wait(30'000));
        connect(&import, &ProductImport::progressed, &import, [&import] { import.cancel(); });
        import.apply();
        QVERIFY(cancelled.wait(30'000));
        QVERIFY(applied.isEmpty());
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    void destroyingARunningImportWaitsForIt()
    {
        {
            FileProductImport import(database_->settings(tenant_.admin));
            import.open(data("woocommerce-simple.csv"));
        }
        QVERIFY(c_->isAlive());
    }
};

PURSER_TEST(ImportSessionTest)
#include "importsessiontest.moc"
