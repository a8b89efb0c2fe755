#include "tests/app/files/importstage.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace purser;
using namespace purser::files;
using namespace purser::catalog;

/// Texts that are hostile, too long or broken.
class ImportTextsTest : public test::ImportStage {
    Q_OBJECT

private slots:
    void hostileTextInEveryColumnIsStoredAsItIs()
    {
        QStringList nasty{u"'; drop table catalog.products; --"_qs, u"$1 $2"_qs, u"\\."_qs, u"\\N"_qs,
            u"{\"a\": [1, '\"'], {}}"_qs, u"\"quoted\" \t tab"_qs, u"a\rb\nc"_qs, u"%1 %s"_qs, u"1); select 1; --"_qs};
        QByteArray csv = csvLine({u"Type"_qs, u"SKU"_qs, u"GTIN, UPC, EAN, or ISBN"_qs, u"Name"_qs,
            u"Short description"_qs, u"Description"_qs, u"Regular price"_qs, u"Categories"_qs, u"Tags"_qs, u"Brands"_qs,
            u"Attribute 1 name"_qs, u"Attribute 1 value(s)"_qs});
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

    /// Letters that no database can make shorter, three bytes each.
    static QString noise(int letters)
    {
        static QRandomGenerator random(7);
        QString text;
        for (int i = 0; i < letters; ++i)
            text += QChar(0x4e00 + random.bounded(0x5000));
        return text;
    }

    void theLongestTextsThatAreTakenAreWritten()
    {
        const QStringList header{u"ID"_qs, u"Type"_qs, u"SKU"_qs, u"GTIN, UPC, EAN, or ISBN"_qs, u"Name"_qs,
            u"Short description"_qs, u"Description"_qs, u"Regular price"_qs, u"Stock"_qs, u"Weight (kg)"_qs,
            u"Categories"_qs, u"Tags"_qs, u"Brands"_qs, u"Images"_qs, u"Attribute 1 name"_qs,
            u"Attribute 1 value(s)"_qs, u"Attribute 1 global"_qs};
        QByteArray csv = csvLine(header);
        for (int row = 0; row < 2; ++row)
            csv +=
                csvLine({noise(100), u"simple"_qs, noise(200), noise(100), noise(1000), noise(50'000), noise(300'000),
                    u"9999999999.9999"_qs, u"999999999"_qs, u"999999"_qs, noise(200) + u" > "_qs + noise(200),
                    noise(200) + u", "_qs + noise(200), noise(200), u"https://example.com/"_qs + QString(noise(220)),
                    noise(200), noise(200) + u", "_qs + noise(200), u"1"_qs});
        ImportSession session;
        const ImportPreview p = preview(session, write(csv));
        for (const ImportRow &row : p.details)
            QVERIFY2(row.action == ImportAction::Create, qPrintable(row.column + u": "_qs + row.reason));
        const auto done = session.apply(*c_, {});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
        QCOMPARE(done->productsCreated, 2);
    }

    void whatIsTooLongForTheDatabaseIsAnErrorOfItsRowOnly_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        const auto url = [](int letters) { return u"https://example.com/"_qs + QString(letters, u'x'); };
        QStringList many;
        for (int i = 0; i < 3'000; ++i)
            many.append(u"t%1"_qs.arg(i));
        QTest::newRow("title") << u"Name"_qs << noise(1'001);
        QTest::newRow("SKU") << u"SKU"_qs << noise(201);
        QTest::newRow("barcode") << u"Barcode"_qs << noise(101);
        QTest::newRow("ID") << u"ID"_qs << noise(101);
        QTest::newRow("tag") << u"Tags"_qs << noise(5'000);
        QTest::newRow("many tags") << u"Tags"_qs << many.join(u", ");
        QTest::newRow("category") << u"Categories"_qs << noise(5'000);
        QTest::newRow("deep category") << u"Categories"_qs << many.join(u" > ");
        QTest::newRow("brand") << u"Brands"_qs << noise(5'000);
        QTest::newRow("image") << u"Images"_qs << url(3'000);
        QTest::newRow("many images") << u"Images"_qs
                                     << (u"https://example.com/"_qs + many.join(u", https://example.com/"));
        QTest::newRow("attribute") << u"Attribute 1 name"_qs << noise(5'000);
        QTest::newRow("value") << u"Attribute 1 value(s)"_qs << noise(5'000);
        QTest::newRow("many values") << u"Attribute 1 value(s)"_qs << many.join(u", ");
    }
    void whatIsTooLongForTheDatabaseIsAnErrorOfItsRowOnly()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        QStringList header{
            u"Type"_qs, u"SKU"_qs, u"Name"_qs, u"Regular price"_qs, u"Attribute 1 name"_qs, u"Attribute 1 value(s)"_qs};
        QStringList bad{u"simple"_qs, u"A"_qs, u"Bad"_qs, u"5"_qs, u"Size"_qs, u"S"_qs},
            good{u"simple"_qs, u"B"_qs, u"Good"_qs, u"5"_qs, u"Size"_qs, u"S"_qs};
        if (!header.contains(column)) {
            header.append(column);
            bad.append(QString());
            good.append(QString());
        }
        bad[header.indexOf(column)] = value;
        ImportSession session;
        const ImportPreview p = preview(session, write(csvLine(header) + csvLine(bad) + csvLine(good)));
        QCOMPARE(p.errors, 1);
        QCOMPARE(rowOf(p, 2)->column, column);
        QVERIFY(rowOf(p, 2)->value.size() <= 200);
        const auto done = session.apply(*c_, {});
        QVERIFY(done);
        QCOMPARE(done->productsCreated, 1);
    }

    void zeroBytesAreDroppedBecauseNoDatabaseKeepsThem()
    {
        import(write(QByteArray("Type,SKU,Name,Regular price,Tags\nsimple,A,On\0e,5,t\0g\n", 54)));
        QCOMPARE(
            one("select p.title || t.name from catalog.products p join catalog.product_tags j on j.product_id = p.id "
                "join catalog.store_tags t on t.id = j.tag_id"),
            u"Onetg"_qs);
    }
};

PURSER_TEST(ImportTextsTest)
#include "importtextstest.moc"
