#include "tests/app/files/importstage.h"
#include "tests/support/testmain.h"

#include <libpq-fe.h>

using namespace purser;
using namespace purser::files;
using namespace purser::catalog;

class ImportSessionTest : public test::ImportStage {
    Q_OBJECT

private slots:
    void theFileIsDescribed()
    {
        ImportSession session;
        const auto info = session.open(data("woocommerce-simple.csv"), {}, {});
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
        QCOMPARE(one("select string_agg(sku || ' ' || status || ' ' || price || ' ' || coalesce(stock_quantity::text, "
                     "'-'), ', '"
                     " order by sku) from catalog.products"),
            u"KV-TXT-0460 active 239.0000 12, KV-TXT-0461 active 59.0000 40"_qs);
        QCOMPARE(
            one("select string_agg(title, ', ' order by position) from catalog.product_variants where title <> ''"),
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
        QCOMPARE(
            again->productsCreated + again->productsUpdated + again->variationsCreated + again->variationsUpdated, 0);
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
        QCOMPARE(session.saveErrors(saved).value_or(-1), 11);
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(u"\r\n3,Regular price,\"21,50\",\"Not a number. A price looks like 21.50. The other "
                               u"numbers of the file are like 1,234.50. "),
            qPrintable(text));
        QVERIFY(text.contains(u"when the file is opened.\",502,simple,KV-STW-0219"));
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
        QCOMPARE(one("select count(*) || '/' || sum(v.stock_quantity) from catalog.product_variants v join "
                     "catalog.products p "
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
        for (int i = 0; i < 120; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        ImportSession session({100'000, 60, 50, 100'000, 1'000, 50});
        preview(session, write(many));
        int calls = 0;
        const auto stopped = session.apply(
            *c_, [&](const ImportProgress &) { return ++calls < 2 ? ImportSession::Go::On : ImportSession::Go::Stop; });
        QVERIFY(!stopped && stopped.error().is(Error::Kind::Cancelled));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
        const auto whole = session.apply(*c_, {});
        QVERIFY(whole);
        QCOMPARE(whole->productsCreated, 120);
    }

    void aFailureInTheMiddleLeavesNothing()
    {
        QByteArray many("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 70; ++i)
            many += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ",5\n";
        ImportSession session({100'000, 60, 50, 100'000, 1'000, 50});
        preview(session, write(many));
        // A rule of the database that only the second batch breaks.
        auto owner = database_->connectSuperuser();
        test::must(owner, u"alter table catalog.products add constraint unlucky check (sku <> 'S-65') not valid"_qs);
        const auto failed = session.apply(*c_, {});
        test::must(owner, u"alter table catalog.products drop constraint unlucky"_qs);
        QVERIFY(!failed && failed.error().is(Error::Kind::Invalid));
        QCOMPARE(one("select count(*) from catalog.products"), u"0"_qs);
    }

    static QByteArray manyProducts(int count, const char *price = "5")
    {
        QByteArray text("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < count; ++i)
            text += "simple,S-" + QByteArray::number(i) + ",Product " + QByteArray::number(i) + ',' + price + '\n';
        return text;
    }

    void aBigFileIsWrittenInPiecesAndGoesOnWhereItWasStopped()
    {
        ImportSession session({100, 60, 5'000, 100'000, 1'000, 50});
        preview(session, write(manyProducts(200)));
        QCOMPARE(session.lastPreview().rowsAtOnce, 60);
        int calls = 0;
        const auto stopped = session.apply(*c_, [&](const ImportProgress &now) {
            return ++calls < 4 ? ImportSession::Go::On : ImportSession::Go::Stop;
            Q_UNUSED(now);
        });
        QVERIFY(stopped && stopped->stopped && stopped->stopped->is(Error::Kind::Cancelled));
        QCOMPARE(stopped->rows, 100); // two batches of 50 end a piece of at least 60
        QCOMPARE(stopped->fileRows, 200);
        QCOMPARE(stopped->productsCreated, 100);
        QCOMPARE(one("select count(*) from catalog.products"), u"100"_qs);
        const auto rest = session.apply(*c_, {});
        QVERIFY(rest && !rest->stopped);
        QCOMPARE(rest->rows, 200);
        QCOMPARE(rest->productsCreated, 200);
        QCOMPARE(rest->unchanged, 0); // what was written was not looked at again
        QCOMPARE(one("select count(*) from catalog.products"), u"200"_qs);
    }

    void aStoppedImportIsFinishedByImportingTheFileAgain()
    {
        const QString path = write(manyProducts(200));
        {
            ImportSession session({100, 60, 5'000, 100'000, 1'000, 50});
            preview(session, path);
            int calls = 0;
            QVERIFY(session.apply(*c_,
                [&](const ImportProgress &) { return ++calls < 3 ? ImportSession::Go::On : ImportSession::Go::Stop; }));
        }
        const ImportResult again = import(path);
        QCOMPARE(again.productsCreated, 100);
        QCOMPARE(again.unchanged, 200);
        QCOMPARE(one("select count(*) || ' ' || count(distinct sku) from catalog.products"), u"200 200"_qs);
    }

    void aLostConnectionIsOpenedAgainAndNothingIsLostOrTwice_data()
    {
        QTest::addColumn<qint64>("whole");
        QTest::newRow("in one piece") << qint64{100'000};
        QTest::newRow("in pieces") << qint64{10};
    }
    void aLostConnectionIsOpenedAgainAndNothingIsLostOrTwice()
    {
        QFETCH(qint64, whole);
        ImportSession session({whole, 60, 5'000, 100'000, 20'000, 50});
        preview(session, write(manyProducts(200)));
        auto owner = database_->connectSuperuser();
        const QString pid = QString::number(PQbackendPID(c_->handle()));
        bool killed = false;
        const auto done = session.apply(*c_, [&](const ImportProgress &now) {
            if (now.done >= 150 && !std::exchange(killed, true))
                test::must(owner, u"select pg_terminate_backend($1)"_qs, {pid});
            return ImportSession::Go::On;
        });
        QVERIFY(killed);
        QVERIFY2(done && !done->stopped, done ? "" : qPrintable(done.error().message));
        QCOMPARE(done->rows, 200);
        QCOMPARE(done->productsCreated, 200);
        QCOMPARE(one("select count(*) || ' ' || count(distinct sku) from catalog.products"), u"200 200"_qs);
    }

    void aConnectionThatStaysLostSaysWhereItStopped()
    {
        ImportSession session({10, 60, 5'000, 100'000, 300, 50});
        preview(session, write(manyProducts(200)));
        auto owner = database_->connectSuperuser();
        const QString pid = QString::number(PQbackendPID(c_->handle()));
        const auto done = session.apply(*c_, [&](const ImportProgress &now) {
            if (now.done == 150) { // the last look before the connection ends
                test::must(owner, u"alter role %1 nologin"_qs.arg(c_->settings().user));
                test::must(owner, u"select pg_terminate_backend($1)"_qs, {pid});
            }
            return ImportSession::Go::On;
        });
        test::must(owner, u"alter role %1 login"_qs.arg(c_->settings().user));
        QVERIFY(done && done->stopped);
        QCOMPARE(done->rows, 100);
        QVERIFY(!done->stopped->message.isEmpty());
        QVERIFY(c_->reopen());
        QCOMPARE(one("select count(*) from catalog.products"), u"100"_qs);
    }

    void theDetailsOfABigFileAreLimitedTheFiguresAreNot()
    {
        ImportSession session({100'000, 60, 50, 100'000, 1'000, 50});
        const ImportPreview p = preview(session, write(manyProducts(300) + manyProducts(200, "x").mid(28)));
        QCOMPARE(p.created, 300);
        QCOMPARE(p.errors, 200);
        QCOMPARE(p.listed, 50);
        QCOMPARE(p.details.size(), size_t{100});
        const QString saved = dir_.filePath(u"errors.csv"_qs);
        QCOMPARE(session.saveErrors(saved).value_or(-1), 200);
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 201);
    }

    void whatWasComparedUntilNowCanBeShown()
    {
        ImportSession session({100'000, 60, 50, 100'000, 1'000, 50});
        QVERIFY(session.open(write(manyProducts(180)), {}, {}));
        const auto p = session.preview(*c_, {tenant_.one, true}, [](const ImportProgress &now) {
            return now.done >= 100 ? ImportSession::Go::Enough : ImportSession::Go::On;
        });
        QVERIFY(p && !p->isComplete());
        QCOMPARE(p->rows, 100);
        QCOMPARE(p->fileRows, 180);
        const auto done = session.apply(*c_, {});
        QVERIFY(done);
        QCOMPARE(done->productsCreated, 180);
    }

    void errorsAreGroupedByCauseWithAdvice()
    {
        ImportSession session;
        const ImportPreview p = preview(session,
            write("Type,SKU,Name,Regular price\nsimple,A,One,5\nsimple,A,Two,5\nsimple,A,Three,5\n"
                  "simple,B,Four,x\nsimple,A,Five,5\n"));
        QCOMPARE(p.errors, 4);
        QCOMPARE(p.groups.size(), size_t{2});
        QCOMPARE(p.groups[0].rows, 3);
        QCOMPARE(p.groups[0].column, u"SKU"_qs);
        QCOMPARE(p.groups[0].firstLine, 3);
        QVERIFY(p.groups[0].cause.contains(u"Same SKU"));
        QVERIFY(!p.groups[0].remedy.isEmpty());
        QCOMPARE(p.groups[1].rows, 1);
        QCOMPARE(rowOf(p, 4)->reason, u"Same SKU as line 2. The first one is kept."_qs);
        QCOMPARE(rowOf(p, 4)->cause, p.groups[0].cause);
    }

    void theErrorReportIsSafeInASpreadsheet()
    {
        ImportSession session;
        preview(session,
            write("Type,SKU,Name,Regular price\nsimple,=cmd|' /C calc'!A0,@SUM(1),x\nsimple,\"+a\nb\",-n,y\n"));
        const QString saved = dir_.filePath(u"errors.csv"_qs);
        QCOMPARE(session.saveErrors(saved).value_or(-1), 2);
        QFile file(saved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.peek(3) == "\xef\xbb\xbf");
        CsvReader reader(&file, *CsvReader::detect(&file));
        CsvRecord record;
        int rows = 0;
        while (*reader.next(record))
            for (++rows; const QString &field : record.fields)
                QVERIFY2(!looksLikeFormula(field), qPrintable(field));
        QCOMPARE(rows, 3);
        // It can be corrected and imported again: the apostrophes are taken off.
        QCOMPARE(unescaped(u"'@SUM(1)"_qs), u"@SUM(1)"_qs);
    }

    void whatAPersonChoosesIsHowTheFileIsRead()
    {
        const QString path = write("Type;SKU;Name;Regular price\nsimple;A;Caf\xe9;1.234\n");
        ImportSession session;
        auto info = session.open(path, {}, {});
        QVERIFY(info);
        QCOMPARE(info->reading.encoding, u"windows-1252"_qs);
        QCOMPARE(info->numbers, u"1.234,50"_qs);
        QVERIFY(!info->warnings.isEmpty() && info->warnings[0].contains(u"“1.234” in line 2"));
        QVERIFY(session.preview(*c_, {tenant_.one, true}, {}));
        QVERIFY(session.apply(*c_, {}));
        QCOMPARE(one("select title || ' ' || price::int from catalog.products"), u"Café 1234"_qs);
        int calls = 0;
        info =
            session.open(path, {{}, {}, u'.'}, [&](const ImportProgress &) { return ++calls, ImportSession::Go::On; });
        QVERIFY(info);
        QCOMPARE(calls, 0); // not read again for this
        QVERIFY(info->warnings.filter(u"1.234"_qs).isEmpty());
        QVERIFY(session.preview(*c_, {tenant_.one, true}, {}));
        QVERIFY(session.apply(*c_, {}));
        QCOMPARE(one("select price::text from catalog.products"), u"1.2340"_qs);
        info = session.open(path, {u"windows-1255"_qs, {}, {}}, {});
        QVERIFY(info && info->columns[2].sample == u"Cafי");
        const auto comma = session.open(path, {{}, u',', {}}, {});
        QVERIFY(!comma && comma.error().is(Error::Kind::Invalid));
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
        QVERIFY(session.open(data("woocommerce-simple.csv"), {}, {}));
        const auto found = session.preview(*c_, {other.one, false}, {});
        QVERIFY(!found && found.error().is(Error::Kind::Forbidden));
    }

    void aViewerIsToldWhatIsMissing()
    {
        const auto viewer = database_->createPerson(tenant_, u"readonly"_qs, u"viewer"_qs);
        auto c = database_->connect(viewer);
        ImportSession session;
        QVERIFY(session.open(data("woocommerce-simple.csv"), {}, {}));
        const auto found = session.preview(c, {tenant_.one, false}, {});
        QVERIFY(!found && found.error().is(Error::Kind::Forbidden));
        QVERIFY(found.error().message.contains(u"catalog: write"));
    }
};

PURSER_TEST(ImportSessionTest) // async
#include "importsessiontest.moc"
