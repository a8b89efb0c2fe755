#include "app/files/productfile.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace purser;
using namespace purser::files;
using namespace purser::catalog;

namespace {

QString data(const char *name)
{
    return QStringLiteral(PURSER_SOURCE_DIR "/tests/data/import/") + QString::fromLatin1(name);
}

/// Opens and indexes; the test fails where it is used when it is null.
std::unique_ptr<ProductFile> load(const QString &path, QString *why = nullptr)
{
    auto file = ProductFile::open(path);
    if (file)
        if (auto indexed = (*file)->index({}); indexed)
            return std::move(*file);
    if (why && !file)
        *why = file.error().message;
    return nullptr;
}

ParsedProduct productAt(ProductFile &file, qint64 i)
{
    ParsedProduct product;
    const bool read = file.rewind() && file.skip(i) && file.next(product).value_or(false);
    return read ? product : ParsedProduct();
}

Decimal dec(const char *text)
{
    return *Decimal::parse(QString::fromLatin1(text));
}

} // namespace

class ProductFileTest : public QObject {
    Q_OBJECT

private slots:
    void formatsAreRecognisedByTheirHeaders_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("woo simple") << data("woocommerce-simple.csv") << "woocommerce" << qint64{4};
        QTest::newRow("woo variable") << data("woocommerce-variable.csv") << "woocommerce" << qint64{5};
        QTest::newRow("woo hebrew") << data("woocommerce-hebrew.csv") << "woocommerce" << qint64{3};
        QTest::newRow("woo semicolon") << data("woocommerce-comma.csv") << "woocommerce" << qint64{2};
        QTest::newRow("shopify classic") << data("shopify-classic.csv") << "shopify" << qint64{5};
        QTest::newRow("shopify 2025") << data("shopify-2025.csv") << "shopify" << qint64{3};
    }
    void formatsAreRecognisedByTheirHeaders()
    {
        QFETCH(QString, name);
        QFETCH(QString, format);
        QFETCH(qint64, rows);
        const auto file = load(name);
        QVERIFY(file);
        QCOMPARE(file->format().id(), format);
        QCOMPARE(file->rows(), rows);
    }

    void whatIsNoProductExportIsRefusedByName()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"orders.csv"_qs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Order,Total\n1,2\n");
        file.close();
        QString why;
        QVERIFY(!load(path, &why));
        QVERIFY(why.contains(u"orders.csv") && why.contains(u"WooCommerce"));
        QVERIFY(!load(dir.filePath(u"none.csv"_qs), &why));
        QVERIFY(why.contains(u"none.csv"));
    }

    void aSimpleWooCommerceProductIsReadCompletely()
    {
        const auto file = load(data("woocommerce-simple.csv"));
        const ParsedProduct p = productAt(*file, 0);
        QVERIFY(p.usable && p.errors.empty());
        const ProductDraft &d = p.draft;
        QCOMPARE(p.line, 2);
        QCOMPARE(d.externalId, u"101"_qs);
        QCOMPARE(d.title, u"Table lamp, oak"_qs);
        QCOMPARE(d.sku, u"KV-LMP-0001"_qs);
        QVERIFY(d.status == ProductStatus::Active);
        QCOMPARE(d.description, u"<p>Turned oak, linen shade.</p>\n<ul>\n<li>Bulb: E14</li>\n</ul>"_qs);
        QCOMPARE(d.categories, (std::vector<QStringList>{{u"Home"_qs, u"Lighting"_qs}, {u"Gifts , small"_qs}}));
        QCOMPARE(d.tags, (QStringList{u"oak"_qs, u"warm"_qs}));
        QCOMPARE(d.brands, QStringList{u"Korvala"_qs});
        QCOMPARE(d.vendor, u"Korvala"_qs);
        QCOMPARE(d.images.size(), size_t{2});
        QCOMPARE(d.images[1].url, u"https://cdn.korvala.example/lamp-2.jpg"_qs);
        QCOMPARE(*d.heightCm, dec("36.5"));
        QCOMPARE(d.attributes, (std::vector<Attribute>{{u"Material"_qs, {u"Oak"_qs, u"Linen"_qs}, true, false, true}}));
        QCOMPARE(d.variants.size(), size_t{1});
        const VariantDraft &v = d.variants[0];
        QCOMPARE(v.barcode, u"7290001234567"_qs);
        QCOMPARE(*v.price, dec("219.90"));
        QCOMPARE(*v.salePrice, dec("179"));
        QCOMPARE(*v.stock, 24);
        QCOMPARE(*v.weightKg, dec("1.25"));
        QCOMPARE(v.inventoryPolicy, u"deny"_qs);
        QVERIFY(v.options.empty());
    }

    void statusStockAndEscapesFollowWooCommerce()
    {
        const auto file = load(data("woocommerce-simple.csv"));
        const ProductDraft hidden = productAt(*file, 1).draft;
        QVERIFY(hidden.status == ProductStatus::Paused); // private
        QCOMPARE(hidden.description, u"First line\nsecond line, \"quoted\""_qs);
        QVERIFY(!hidden.variants[0].stock);
        QCOMPARE(hidden.variants[0].stockStatus, u"outofstock"_qs);
        const ParsedProduct gift = productAt(*file, 2);
        QVERIFY(gift.errors.empty());
        QCOMPARE(gift.line, 5); // after the row with a line break
        QCOMPARE(gift.draft.title, u"=Gift card"_qs);
        QCOMPARE(gift.draft.shortDescription, u"-10% for a friend"_qs);
        QVERIFY(gift.draft.status == ProductStatus::Draft);
        QCOMPARE(gift.draft.variants[0].inventoryPolicy, u"continue"_qs);
        QVERIFY(productAt(*file, 3).draft.status == ProductStatus::Draft); // waiting for review
    }

    void negativeStockIsReadBehindItsEscape()
    {
        const auto file = load(data("woocommerce-simple.csv"));
        QCOMPARE(productAt(*file, 2).draft.variants[0].stock, std::optional(-3));
    }

    void variationsFindTheirProductByIdAndBySku()
    {
        const auto file = load(data("woocommerce-variable.csv"));
        QCOMPARE(file->products(), qint64{2});
        const ParsedProduct robe = productAt(*file, 0);
        QVERIFY(robe.usable && robe.errors.empty());
        QCOMPARE(robe.draft.sku, u"KV-TXT-0460"_qs);
        QCOMPARE(robe.draft.variants.size(), size_t{3});
        QCOMPARE(robe.variantLines, (std::vector<qint64>{3, 4, 6}));
        QCOMPARE(robe.draft.variants[0].options,
            (std::vector<OptionValue>{{u"Size"_qs, u"S"_qs}, {u"Colour"_qs, u"White"_qs}}));
        QCOMPARE(robe.draft.variants[0].imageUrl, u"https://cdn.korvala.example/robe-s.jpg"_qs);
        QVERIFY(!robe.draft.variants[2].stock); // "parent"
        QVERIFY(robe.draft.attributes[0].variation && robe.draft.attributes[0].global);
        QVERIFY(robe.draft.attributes[1].variation && !robe.draft.attributes[1].global);
        QCOMPARE(productAt(*file, 1).draft.title, u"Towel"_qs);
    }

    void hebrewIsKept()
    {
        const auto file = load(data("woocommerce-hebrew.csv"));
        const ProductDraft lamp = productAt(*file, 0).draft;
        QCOMPARE(lamp.title, u"מנורת שולחן מעץ אלון"_qs);
        QCOMPARE(lamp.categories, (std::vector<QStringList>{{u"בית"_qs, u"תאורה"_qs}}));
        QCOMPARE(lamp.images.size(), size_t{1});
        QCOMPARE(productAt(*file, 1).draft.variants[0].options, (std::vector<OptionValue>{{u"מידה"_qs, u"קטן"_qs}}));
    }

    void aFileWithDecimalCommasIsReadAsSuch()
    {
        const auto file = load(data("woocommerce-comma.csv"));
        QCOMPARE(file->dialect().separator, ';');
        QCOMPARE(file->numbers().point, u',');
        const ProductDraft soap = productAt(*file, 0).draft;
        QCOMPARE(*soap.variants[0].price, dec("4.9"));
        QCOMPARE(*soap.variants[0].salePrice, dec("3.5"));
        QCOMPARE(*soap.variants[0].weightKg, dec("0.3"));
    }

    void aBadRowNamesLineColumnValueAndReasonAndTheGoodOnesStay()
    {
        const auto file = load(data("woocommerce-errors.csv"));
        QVERIFY(file);
        QMap<qint64, RowError> errors;
        QStringList good;
        for (qint64 i = 0; i < file->products(); ++i) {
            const ParsedProduct p = productAt(*file, i);
            for (const RowError &e : p.errors) {
                QVERIFY(!errors.contains(e.line));
                errors.insert(e.line, e);
            }
            if (p.usable && !p.draft.title.isEmpty())
                good.append(p.draft.title);
        }
        QCOMPARE(good, (QStringList{u"Good one"_qs, u"Rug"_qs}));
        const auto expect = [&](qint64 line, const QString &column, const QString &value, const QString &reason) {
            const RowError e = errors.value(line);
            QCOMPARE(e.column, column);
            QCOMPARE(e.value, value);
            QVERIFY2(e.reason.contains(reason), qPrintable(e.reason));
        };
        expect(3, u"Regular price"_qs, u"21,50"_qs, u"Not a number. A price looks like 21.50."_qs);
        expect(4, u"SKU"_qs, u"KV-OK-1"_qs, u"Same SKU as line 2. The first one is kept."_qs);
        expect(6, u"Type"_qs, u"subscription"_qs, u"Type not supported"_qs);
        expect(7, u"Images"_qs, u"htp://cdn.korvala.example/box.jpg"_qs, u"Not a web address"_qs);
        expect(8, u"Stock"_qs, u"12.5"_qs, u"whole number"_qs);
        expect(9, u"Name"_qs, QString(), u"needs a name"_qs);
        expect(12, u"Regular price"_qs, u"-1"_qs, u"negative"_qs);
        expect(14, QString(), QString(), u"3 values"_qs);
        expect(15, u"Name"_qs, u"Caf\uFFFD"_qs, u"UTF-8"_qs);
        expect(16, u"Name"_qs, u"Text behind"_qs, u"closing quotation mark"_qs);
        QVERIFY(!errors.contains(5)); // whether its parent is in the catalog, the catalog decides
        QCOMPARE(errors.size(), 10);
    }

    void aVariationWithoutItsProductInTheFileNamesWhatItLooksFor()
    {
        const auto file = load(data("woocommerce-errors.csv"));
        std::optional<ParsedProduct> orphan;
        for (qint64 i = 0; i < file->products(); ++i)
            if (ParsedProduct p = productAt(*file, i); p.usable && p.draft.title.isEmpty())
                orphan = p;
        QVERIFY(orphan);
        QCOMPARE(orphan->draft.externalId, u"99812"_qs);
        QCOMPARE(orphan->line, 0);
        QCOMPARE(orphan->variantLines, std::vector<qint64>{5});
    }

    void shopifyRowsAreJoinedByHandle()
    {
        const auto file = load(data("shopify-classic.csv"));
        QCOMPARE(file->products(), qint64{3});
        const ParsedProduct apron = productAt(*file, 0);
        QVERIFY(apron.usable && apron.errors.empty());
        const ProductDraft &d = apron.draft;
        QCOMPARE(d.handle, u"linen-apron"_qs);
        QCOMPARE(d.description, u"<p>Washed linen.</p>\n<p>Made in Portugal.</p>"_qs);
        QCOMPARE(d.vendor, u"Atelier Mistral"_qs);
        QCOMPARE(d.productType, u"Apron"_qs);
        QVERIFY(d.status == ProductStatus::Active);
        QCOMPARE(d.categories, (std::vector<QStringList>{{u"Home & Garden"_qs, u"Linens & Bedding"_qs}}));
        QCOMPARE(d.images.size(), size_t{3});
        QCOMPARE(d.images[0].altText, u"Apron, front"_qs);
        QCOMPARE(apron.variantLines, (std::vector<qint64>{2, 4}));
        QCOMPARE(apron.furtherLines, std::vector<qint64>{5});
        const VariantDraft &s = d.variants[0];
        QCOMPARE(s.sku, u"AM-APR-S"_qs);
        QCOMPARE(s.barcode, u"3760001234562"_qs);
        QCOMPARE(*s.price, dec("39"));
        QCOMPARE(*s.compareAtPrice, dec("45"));
        QCOMPARE(*s.cost, dec("16.5"));
        QCOMPARE(*s.weightKg, dec("0.25"));
        QCOMPARE(*s.stock, 12);
        QCOMPARE(s.imageUrl, u"https://cdn.shopify.example/apron-s.jpg?v=1"_qs);
        QCOMPARE(d.variants[1].options, (std::vector<OptionValue>{{u"Size"_qs, u"M"_qs}, {u"Colour"_qs, u"Sand"_qs}}));
        QCOMPARE(d.variants[1].inventoryPolicy, u"continue"_qs);
        QCOMPARE(d.attributes[0].options, (QStringList{u"S"_qs, u"M"_qs}));
    }

    void untrackedStockIsNoStock()
    {
        const auto file = load(data("shopify-classic.csv"));
        const ProductDraft gift = productAt(*file, 1).draft;
        QVERIFY(!gift.variants[0].stock);
        QVERIFY(gift.variants[0].options.empty());
        QCOMPARE(gift.sku, u"AM-GFT-50"_qs);
        QVERIFY(gift.status == ProductStatus::Draft);
        const ProductDraft candle = productAt(*file, 2).draft;
        QVERIFY(candle.status == ProductStatus::Archived);
        QCOMPARE(candle.variants[0].stock, std::optional(-2));
    }

    void theNewerShopifyHeadersMeanTheSame()
    {
        const auto file = load(data("shopify-2025.csv"));
        const ParsedProduct mug = productAt(*file, 0);
        QVERIFY(mug.usable && mug.errors.empty());
        QCOMPARE(mug.draft.variants.size(), size_t{2});
        QCOMPARE(mug.draft.variants[0].sku, u"AM-MUG-W"_qs);
        QCOMPARE(*mug.draft.variants[0].compareAtPrice, dec("22"));
        QCOMPARE(*mug.draft.variants[0].weightKg, dec("0.38"));
        QCOMPARE(mug.draft.variants[1].inventoryPolicy, u"continue"_qs);
        QCOMPARE(mug.draft.images[1].url, u"https://cdn.shopify.example/mug-blue.jpg"_qs);
        QVERIFY(mug.draft.status == ProductStatus::Active);
        QVERIFY(productAt(*file, 1).draft.status == ProductStatus::Active); // unlisted
    }

    void otherUnitsBecomeKilogramsAndCentimetres()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(u"units.csv"_qs);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("Type,SKU,Name,Regular price,Weight (lbs),Length (in)\nsimple,A,Box,1,2,10\n");
        out.close();
        const ProductDraft d = productAt(*load(path), 0).draft;
        QCOMPARE(*d.variants[0].weightKg, dec("0.9072"));
        QCOMPARE(*d.lengthCm, dec("25.4"));
    }

    void aCommaInsideATermIsNotASeparator()
    {
        QCOMPARE(splitList(uR"(a, b\, c,, d )"_qs), (QStringList{u"a"_qs, u"b, c"_qs, u"d"_qs}));
    }

    static std::unique_ptr<ProductFile> ofBytes(const QByteArray &bytes, const ImportReading &reading = {})
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        auto file = ProductFile::open(std::move(buffer), u"products.csv"_qs, reading);
        return file && (*file)->index({}) ? std::move(*file) : nullptr;
    }

    void anEncodingThatShowsLateIsFoundOut()
    {
        QByteArray text("Type,SKU,Name,Regular price\n");
        for (int i = 0; i < 20'000; ++i) // far behind what is looked at first
            text += "simple,S-" + QByteArray::number(i) + ",Plain,5\n";
        const auto file = ofBytes(text + "simple,X,\xee\xf0\xe5\xf8\xfa \xf9\xe5\xec\xe7\xef,5\n");
        QVERIFY(file);
        QCOMPARE(file->dialect().encoding, QByteArray("windows-1255"));
        QCOMPARE(file->rows(), 20'001);
        QCOMPARE(productAt(*file, 20'000).draft.title, u"מנורת שולחן"_qs);
        // One wrong byte in UTF-8 is one wrong row.
        const auto utf8 = ofBytes(text + "simple,X,מנורה,5\nsimple,Y,Caf\xe9,5\n");
        QVERIFY(utf8);
        QCOMPARE(utf8->dialect().encoding, QByteArray("UTF-8"));
        QCOMPARE(utf8->misencoded(), 1);
    }

    void duplicatesAreFoundHoweverFarApart()
    {
        QByteArray text("Type,SKU,Name,Regular price,Parent\nsimple,TWICE,First,5,\nvariation,V-1,,7,LATE\n");
        constexpr int between = 150'000; // far more than the sorters keep in memory
        for (int i = 0; i < between; ++i)
            text += "simple,S-" + QByteArray::number(i) + ",P,5,\n";
        text += "simple,TWICE,Second,5,\nvariable,LATE,Late,,\n";
        const auto file = ofBytes(text);
        QVERIFY(file);
        QCOMPARE(file->rows(), between + 4);
        QCOMPARE(file->products(), between + 3);
        const ParsedProduct second = productAt(*file, file->products() - 2);
        QVERIFY(!second.usable);
        QCOMPARE(second.errors.at(0).line, between + 4);
        QCOMPARE(second.errors.at(0).reason, u"Same SKU as line 2. The first one is kept."_qs);
        const ParsedProduct late = productAt(*file, file->products() - 1);
        QCOMPARE(late.draft.title, u"Late"_qs);
        QCOMPARE(late.variantLines, std::vector<qint64>{3});
    }

    void variationsOfALeftOutProductSayWhy()
    {
        const auto file = ofBytes(
            "ID,Type,SKU,Name,Regular price,Parent\n1,simple,A,One,5,\n2,variable,A,Two,5,\n3,variation,B,,5,id:2\n");
        QVERIFY(file);
        const ParsedProduct two = productAt(*file, 1);
        QVERIFY(!two.usable);
        QCOMPARE(two.errors.size(), size_t{2});
        QVERIFY(two.errors[1].reason.contains(u"line 3 is left out"));
    }

    void aProductOfTooManyRowsKeepsTheFirstOnes()
    {
        QByteArray text("Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\n");
        for (int i = 0; i < 6'000; ++i)
            text += "shirt,Shirt,S-" + QByteArray::number(i) + ",5,No," + QByteArray::number(i) + "\n";
        const auto file = ofBytes(text);
        QVERIFY(file);
        QCOMPARE(file->products(), 1);
        QVERIFY(file->rewind());
        qint64 rows = 0, errors = 0, variants = 0;
        ParsedProduct product;
        while (file->next(product).value_or(false)) {
            rows += product.rows;
            errors += qint64(product.errors.size());
            variants += qint64(product.draft.variants.size());
        }
        QCOMPARE(rows, 6'000);
        QCOMPARE(variants, ProductFile::maxRowsOfProduct);
        QCOMPARE(errors, 6'000 - ProductFile::maxRowsOfProduct);
    }

    void aFileThatIsCutOffSaysSo_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("in a line") << QByteArray("simple,B,Tw");
        QTest::newRow("in a quoted cell") << QByteArray("simple,B,\"Two of\nmany");
        QTest::newRow("in a character") << QByteArray("simple,B,Two,5,\xd7");
    }
    void aFileThatIsCutOffSaysSo()
    {
        QFETCH(QByteArray, end);
        const auto file = ofBytes("Type,SKU,Name,Regular price,Tags\nsimple,A,One,5,\xd7\xa9\n" + end);
        QVERIFY(file);
        QVERIFY(file->isCutOff());
        QCOMPARE(file->rows(), 2);
        QVERIFY(productAt(*file, 0).usable);
        QVERIFY(!productAt(*file, 1).usable);
    }

    void numbersOfManyCountriesAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("English") << QByteArray("Type,SKU,Name,Regular price\nsimple,A,One,\"1,234.56\"\n");
        QTest::newRow("German") << QByteArray("Type;SKU;Name;Regular price\nsimple;A;One;1.234,56\n");
        QTest::newRow("French") << QByteArray("Type;SKU;Name;Regular price\nsimple;A;One;1\xc2\xa0"
                                              "234,56 \xe2\x82\xac\n");
        QTest::newRow("Hebrew") << QByteArray("Type,SKU,Name,Regular price\nsimple,A,One,\"\xe2\x82\xaa\xc2\xa0"
                                              "1,234.56\"\n");
    }
    void numbersOfManyCountriesAreRead()
    {
        QFETCH(QByteArray, text);
        const auto file = ofBytes(text);
        QVERIFY(file);
        QCOMPARE(productAt(*file, 0).draft.variants.at(0).price->toString(), u"1234.56"_qs);
    }

    void filesOfEveryKindAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("separatorAndPoint");
        QTest::addColumn<QString>("first"); // title and price
        QTest::addColumn<QList<qint64>>("errors");
        const auto add = [](const char *name, const QString &encoding, const QString &signs, const QString &first,
                             const QList<qint64> &errors = {}) {
            QTest::newRow(name) << QString::fromLatin1(name) << encoding << signs << first << errors;
        };
        const QString utf8 = u"UTF-8"_qs;
        add("encoding-windows-1255.csv", u"windows-1255"_qs, u",."_qs, u"מנורת שולחן מעץ אלון 219.9"_qs);
        add("encoding-utf16le-bom.csv", u"UTF-16LE"_qs, u",."_qs, u"מנורת שולחן מעץ אלון 219.9"_qs);
        add("encoding-utf16be.csv", u"UTF-16BE"_qs, u",."_qs, u"מנורת שולחן מעץ אלון 219.9"_qs);
        add("encoding-windows-1252.csv", u"windows-1252"_qs, u";,"_qs, u"Théière émaillée 1234.56"_qs);
        add("numbers-german.csv", utf8, u";,"_qs, u"Tisch 1234.56"_qs);
        add("numbers-ambiguous.csv", utf8, u",."_qs, u"One 1.234"_qs);
        add("numbers-hebrew.csv", utf8, u",."_qs, u"שולחן 1234.56"_qs);
        add("separator-tab.tsv", utf8, u"\t."_qs, u"Lamp, oak 5.5"_qs);
        add("separator-bar.csv", utf8, u"|."_qs, u"Lamp, oak; small 5.5"_qs);
        add("separator-said.csv", utf8, u";,"_qs, u"Lamp, oak 5.5"_qs);
        add("cut-in-a-quote.csv", utf8, u",."_qs, u"One 5"_qs, {3});
        add("cut-in-a-line.csv", utf8, u",."_qs, u"One 5"_qs, {3});
        add("open-quote.csv", utf8, u",."_qs, u"One 5"_qs, {3});
        add("formulas.csv", utf8, u",."_qs, u"=cmd|'/C calc'!A0 5"_qs);
        add("duplicates.csv", utf8, u",."_qs, u"One 5"_qs, {3, 4, 6});
    }
    void filesOfEveryKindAreRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, encoding);
        QFETCH(QString, separatorAndPoint);
        QFETCH(QString, first);
        QFETCH(QList<qint64>, errors);
        QString why;
        const auto file = load(data(qPrintable(name)), &why);
        QVERIFY2(file, qPrintable(why));
        QCOMPARE(QString::fromLatin1(file->dialect().encoding), encoding);
        QCOMPARE(QString(QLatin1Char(file->dialect().separator)) + QChar(file->numbers().point), separatorAndPoint);
        QVERIFY(!file->guess().encodingWhy.isEmpty() && !file->guess().separatorWhy.isEmpty());
        QList<qint64> lines;
        ParsedProduct product;
        for (qint64 n = 0; file->next(product).value_or(false); ++n) {
            if (n == 0)
                QCOMPARE(product.draft.title + u' ' + product.draft.variants.at(0).price->toString(), first);
            for (const RowError &error : product.errors)
                lines.append(error.line);
        }
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, errors);
    }

    void rubbishInTheMiddleIsLeftOutAndTheRestIsRead()
    {
        const auto file = load(data("rubbish-inside.csv"));
        QVERIFY(file);
        QStringList good;
        ParsedProduct product;
        while (file->next(product).value_or(false))
            if (product.usable)
                good.append(product.draft.title);
        QVERIFY2(good.contains(u"Good"_qs) && good.contains(u"Also good"_qs), qPrintable(good.join(u'|')));
        QString why;
        QVERIFY(!load(data("workbook.csv"), &why));
        QVERIFY2(why.contains(u"workbook.csv") && why.contains(u"CSV UTF-8"), qPrintable(why));
    }

    void formulasStayTextOnTheWayIn()
    {
        const auto file = load(data("formulas.csv"));
        QVERIFY(file);
        const ProductDraft d = productAt(*file, 1).draft;
        QCOMPARE(d.sku, u"+49-30"_qs);
        QCOMPARE(d.title, u"-10% for a friend"_qs);
        QCOMPARE(d.description, u"=HYPERLINK(\"http://evil.example\")"_qs);
        // In a corrected error report they are defused, in any format.
        const auto report = ofBytes("Line,Column,Value,Reason,Handle,Title,Variant Price\n2,,,,shirt,'=Shirt,5\n");
        QVERIFY(report);
        QCOMPARE(productAt(*report, 0).draft.title, u"=Shirt"_qs);
    }

    void indexingCanBeStopped()
    {
        auto file = ProductFile::open(data("woocommerce-simple.csv"));
        QVERIFY(file);
        const auto indexed = (*file)->index([](qint64, qint64, qint64) { return false; });
        QVERIFY(!indexed && indexed.error().is(Error::Kind::Cancelled));
    }
};

PURSER_TEST(ProductFileTest)
#include "productfiletest.moc"
