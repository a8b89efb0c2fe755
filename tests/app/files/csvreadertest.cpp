#include "app/files/csvreader.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QStringEncoder>

using namespace purser;
using namespace purser::files;

namespace {

struct Parsed {
    QList<QStringList> rows;
    QList<qint64> lines;
    QStringList faults;
};

Parsed parse(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto dialect = CsvReader::detect(&buffer);
    CsvReader reader(&buffer, dialect ? *dialect : CsvDialect());
    CsvRecord record;
    Parsed parsed;
    for (;;) {
        auto got = reader.next(record);
        if (!got) {
            parsed.faults.append(got.error().message);
            break;
        }
        if (!*got)
            break;
        parsed.rows.append(record.fields);
        parsed.lines.append(record.line);
        if (record.fault)
            parsed.faults.append(
                u"%1/%2: %3"_qs.arg(record.fault->line).arg(record.fault->column).arg(record.fault->reason));
    }
    return parsed;
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private slots:
    void quotedLineBreaksAndQuotesAreKept()
    {
        const Parsed p = parse("a,b\n\"x\ny\",\"say \"\"hi\"\"\"\n,\n");
        QCOMPARE(
            p.rows, (QList<QStringList>{{u"a"_qs, u"b"_qs}, {u"x\ny"_qs, u"say \"hi\""_qs}, {QString(), QString()}}));
        QVERIFY(p.faults.isEmpty());
    }

    void linesAreCountedAsInATextEditor_data()
    {
        QTest::addColumn<QByteArray>("lineBreak");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
    }
    void linesAreCountedAsInATextEditor()
    {
        QFETCH(QByteArray, lineBreak);
        QByteArray text("h1,h2|one,\"two|lines\"|||last,row|");
        text.replace("|", lineBreak);
        const Parsed p = parse(text);
        QCOMPARE(p.lines, (QList<qint64>{1, 2, 6}));
        QCOMPARE(p.rows.last(), (QStringList{u"last"_qs, u"row"_qs}));
        QCOMPARE(p.rows[1][1].toUtf8(), QByteArray("two") + lineBreak + "lines");
    }

    void theHeaderTellsTheSeparator_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("comma") << QByteArray("a,b;c\n1,2\n");
        QTest::newRow("semicolon") << QByteArray("a;b,x;c\n1;2;3\n");
        QTest::newRow("tab") << QByteArray("a\tb\tc\n1\t2\t3\n");
        QTest::newRow("bar") << QByteArray("a,b|c|d\n1|2|3\n");
        QTest::newRow("the rows decide") << QByteArray("a;b,c\n1;2,5\n3;4\n5;6\n");
        QTest::newRow("quoted ones do not count") << QByteArray("\"a,b,c,d\";e\n1;2\n");
    }
    void theHeaderTellsTheSeparator()
    {
        QFETCH(QByteArray, text);
        const Parsed p = parse(text);
        QVERIFY(p.rows[1].size() > 1);
        QCOMPARE(p.rows[0].size(), p.rows[1].size());
    }

    void theSeparatorIsFoundInTheEncodingOfTheFile_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("row");
        const QString french =
            u"Type;SKU;Name;Regular price;Attributs (nom, valeur, visible, global, défaut, ordre)\r\n"_qs;
        const QString tea = u"simple;TH-%1;Théière émaillée;12,50;Crème brûlée\r\n"_qs;
        QTest::newRow("Windows-1252") << QByteArray("windows-1252") << french << tea;
        QTest::newRow("UTF-8") << QByteArray("UTF-8") << french << tea;
        QTest::newRow("UTF-16LE") << QByteArray("UTF-16LE") << french << tea;
        QTest::newRow("Windows-1255") << QByteArray(
            "windows-1255") << u"Type;SKU;Name;Regular price;תכונות (שם, ערך, גלוי, כללי, ברירת מחדל, סדר)\r\n"_qs
                                      << u"simple;IL-%1;מנורת שולחן מעץ אלון;12,50;מפית פשתן כחולה\r\n"_qs;
    }
    void theSeparatorIsFoundInTheEncodingOfTheFile()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QString, header);
        QFETCH(QString, row);
        QString text = header;
        for (int i = 0; i < 20; ++i)
            text += row.arg(i);
        QStringEncoder encoder(encoding.constData(), QStringEncoder::Flag::Default);
        QBuffer buffer;
        buffer.setData(QByteArray(encoder.encode(text)));
        buffer.open(QIODevice::ReadOnly);
        const auto guess = DialectDetector::guess(&buffer);
        QVERIFY(guess);
        QCOMPARE(guess->dialect.encoding, encoding);
        QCOMPARE(guess->separatorWhy, u"20 of the first 20 rows have 5 columns"_qs);
        QCOMPARE(guess->dialect.separator, ';');
    }

    void aCellThatIsTooLongIsMeasuredInOneUnit_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("by far") << 10'000'000 << u"The value takes 10 MB. A cell holds at most 1 MB."_qs;
        QTest::newRow("by a byte") << 1'000'001 << u"The value takes 1.01 MB. A cell holds at most 1 MB."_qs;
    }
    void aCellThatIsTooLongIsMeasuredInOneUnit()
    {
        QFETCH(int, bytes);
        QFETCH(QString, words);
        const Parsed p = parse("a,b\n1," + QByteArray(bytes, 'x') + "\n2,y\n");
        QCOMPARE(p.faults, QStringList{u"2/1: "_qs + words});
        QCOMPARE(p.rows.last(), (QStringList{u"2"_qs, u"y"_qs}));
    }

    void theByteOrderMarkIsNoText()
    {
        QCOMPARE(parse("\xef\xbb\xbf"
                       "ID,Name\n1,x\n")
                     .rows[0][0],
            u"ID"_qs);
    }

    void everyEncodingIsFoundOutAndReadTheSame_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("bom");
        QTest::addColumn<QString>("name");
        const QString hebrew = u"מנורת שולחן מעץ אלון"_qs, western = u"Théière émaillée, crème brûlée"_qs;
        QTest::newRow("UTF-8") << QByteArray("UTF-8") << QByteArray() << hebrew;
        QTest::newRow("UTF-8 with BOM") << QByteArray("UTF-8") << QByteArray("\xef\xbb\xbf") << hebrew;
        QTest::newRow("UTF-16 LE with BOM") << QByteArray("UTF-16LE") << QByteArray("\xff\xfe") << hebrew + u"😀"_qs;
        QTest::newRow("UTF-16 BE with BOM") << QByteArray("UTF-16BE") << QByteArray("\xfe\xff") << hebrew + u"😀"_qs;
        QTest::newRow("UTF-16 LE") << QByteArray("UTF-16LE") << QByteArray() << hebrew;
        QTest::newRow("UTF-16 BE") << QByteArray("UTF-16BE") << QByteArray() << western;
        QTest::newRow("Windows-1252") << QByteArray("windows-1252") << QByteArray() << western;
        QTest::newRow("Windows-1255") << QByteArray("windows-1255") << QByteArray() << hebrew;
        QTest::newRow("Windows-1251") << QByteArray("windows-1251") << QByteArray()
                                      << u"Лампа настольная из дуба, полотенце синее"_qs;
    }
    void everyEncodingIsFoundOutAndReadTheSame()
    {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, bom);
        QFETCH(QString, name);
        QString text = u"SKU,Name,Regular price\r\n"_qs;
        for (int i = 0; i < 30'000; ++i) // across buffer edges
            text += u"S-%1,\"%2\",12.50\r\n"_qs.arg(QString::number(i), name);
        QStringEncoder encoder(encoding.constData(), QStringEncoder::Flag::Default);
        const QByteArray bytes = bom + QByteArray(encoder.encode(text));
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto dialect = CsvReader::detect(&buffer);
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, encoding);
        QCOMPARE(dialect->bom, int(bom.size()));
        CsvReader reader(&buffer, *dialect);
        CsvRecord record;
        QVERIFY(*reader.next(record));
        QCOMPARE(record.fields[0], u"SKU"_qs);
        std::vector<std::pair<qint64, qint64>> places;
        for (int i = 0; i < 30'000; ++i) {
            QVERIFY(*reader.next(record));
            QVERIFY(!record.fault);
            QCOMPARE(record.fields, (QStringList{u"S-"_qs + QString::number(i), name, u"12.50"_qs}));
            if (i % 5'000 == 4'321)
                places.emplace_back(record.offset, record.line);
        }
        QVERIFY(!*reader.next(record));
        QCOMPARE(reader.position(), qint64(bytes.size()));
        for (const auto &[offset, line] : places) {
            QVERIFY(reader.seek(offset, line));
            QVERIFY(*reader.next(record));
            QCOMPARE(record.fields[0], u"S-"_qs + QString::number(line - 2));
            QCOMPARE(record.offset, offset);
        }
    }

    void aSmallSampleIsStillReadAsTheLikelyLanguage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("one Hebrew word") << QByteArray("SKU,Name\nA,\xee\xf0\xe5\xf8\xe4\n")
                                         << QByteArray("windows-1255");
        QTest::newRow("one French word") << QByteArray("SKU,Name\nA,Caf\xe9\n") << QByteArray("windows-1252");
        QTest::newRow("a euro sign") << QByteArray("SKU,Price\nA,\x80 5\n") << QByteArray("windows-1252");
    }
    void aSmallSampleIsStillReadAsTheLikelyLanguage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, encoding);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto dialect = CsvReader::detect(&buffer);
        QVERIFY(dialect);
        QCOMPARE(dialect->encoding, encoding);
    }

    void whatIsNoTextIsRefusedWithAdvice_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("advice");
        QByteArray noise;
        quint32 seed = 7;
        for (int i = 0; i < 5000; ++i)
            noise += char((seed = seed * 1664525 + 1013904223) >> 24);
        QTest::newRow("Excel") << QByteArray("PK\x03\x04\x14\0\x06\0", 8) << u"CSV UTF-8"_qs;
        QTest::newRow("old Excel") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1", 6) << u"CSV UTF-8"_qs;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08\0", 4) << u"Unpack"_qs;
        QTest::newRow("zeros") << QByteArray(4000, '\0') << u"no text file"_qs;
        QTest::newRow("noise") << noise << u"no text file"_qs;
    }
    void whatIsNoTextIsRefusedWithAdvice()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, advice);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto dialect = CsvReader::detect(&buffer);
        QVERIFY(!dialect);
        QVERIFY2(dialect.error().message.contains(advice), qPrintable(dialect.error().message));
    }

    void halfACharacterAtTheEndOfUtf16IsAFault()
    {
        const Parsed p = parse(QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0x\0,\0y\0z",
            17));
        QCOMPARE(p.rows.last(), (QStringList{u"x"_qs, u"y\ufffd"_qs}));
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].contains(u"middle of a character"));
    }

    void halfACharacterBehindTheLastLineOfUtf16IsAFault()
    {
        const Parsed p = parse(QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0x\0,\0y\0\n\0z",
            19));
        QCOMPARE(p.rows.size(), 3);
        QCOMPARE(p.faults.size(), 1);
        QVERIFY2(p.faults[0].startsWith(u"3/0: ") && p.faults[0].contains(u"middle of a character"),
            qPrintable(p.faults[0]));
    }

    void halfACharacterBelongsToItsRecordWhereverABufferEnds_data()
    {
        QTest::addColumn<qsizetype>("before");
        QTest::newRow("in one buffer") << qsizetype{100};
        QTest::newRow("a buffer ends before the half") << qsizetype{65'536 - 2};
        QTest::newRow("a buffer ends before the record") << qsizetype{65'536};
    }

    void halfACharacterBelongsToItsRecordWhereverABufferEnds()
    {
        QFETCH(qsizetype, before);
        QBuffer buffer;
        buffer.setData(QByteArray("\n\0", 2).repeated(before / 2) + QByteArray("x\0y", 3));
        buffer.open(QIODevice::ReadOnly);
        CsvDialect dialect;
        dialect.encoding = "UTF-16LE";
        CsvReader reader(&buffer, dialect);
        CsvRecord record;
        QVERIFY(*reader.next(record));
        QCOMPARE(record.offset, before);
        QCOMPARE(record.bytes, 3);
        QCOMPARE(record.fields, QStringList{u"x\ufffd"_qs});
        QVERIFY(record.fault && record.endsFile);
        QCOMPARE(reader.position(), buffer.size());
        QVERIFY(!*reader.next(record));
    }

    void halfASurrogatePairIsAFaultAndTheNextOneIsRead()
    {
        const Parsed p = parse(QByteArray("\xff\xfe"
                                          "a\0,\0b\0\n\0x\0,\0\x3d\xd8\n\0y\0,\0\x3d\xd8\x00\xde\n\0",
            28));
        QCOMPARE(p.rows[1], (QStringList{u"x"_qs, u"\ufffd"_qs}));
        QCOMPARE(p.rows[2], (QStringList{u"y"_qs, u"😀"_qs}));
        QCOMPARE(p.faults.size(), 1);
        QVERIFY2(p.faults[0].startsWith(u"2/1: "), qPrintable(p.faults[0]));
    }

    void aCellBeyondTheLimitIsAFaultAndTheNextRowIsRead()
    {
        const Parsed p = parse("a,b\nx,\"" + QByteArray(10'000'000, 'q') + "\"\ny," + QByteArray(999'999, 'z') + "\n");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY2(p.faults[0].startsWith(u"2/1: ") && p.faults[0].contains(u"10 MB"), qPrintable(p.faults[0]));
        QVERIFY(p.rows[1][1].size() <= 200);
        QCOMPARE(p.rows[2][1].size(), 999'999);
    }

    void tooManyCellsAreAFault()
    {
        const Parsed p = parse("a,b\n" + QByteArray(200'000, ',') + "\ny,z\n");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.rows[1].size() <= CsvReader::maxColumns);
        QCOMPARE(p.rows[2], (QStringList{u"y"_qs, u"z"_qs}));
    }

    void afterAQuoteThatIsNeverClosedTheNextRowsAreRead()
    {
        const Parsed p = parse("a,b\n1,2\n3,\"open\n5,6\n7,8\n");
        QCOMPARE(p.lines, (QList<qint64>{1, 2, 3, 4, 5}));
        QCOMPARE(p.rows.last(), (QStringList{u"7"_qs, u"8"_qs}));
        QCOMPARE(p.rows[2], (QStringList{u"3"_qs, u"open"_qs})); // no line is read twice
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].startsWith(u"3/1: "));
    }

    void aFileCutOffInAQuotedCellSaysSo()
    {
        const Parsed p = parse("a,b\n1,2\n3,\"a text of\nmany lines that\nstops");
        QCOMPARE(p.rows.size(), 3);
        QCOMPARE(p.faults.size(), 1);
        QVERIFY2(p.faults[0].contains(u"ends inside the quoted value that begins in line 3"), qPrintable(p.faults[0]));
    }

    void aFileCutOffInACharacterIsAFault()
    {
        const Parsed p = parse("a,b\n1,\xd7\xa9\n2,\xd7");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].startsWith(u"3/1: "));
    }

    void whatExcelWritesBeforeTheHeaderIsUnderstood()
    {
        const Parsed p = parse("sep=;\r\na,x;b\r\n1;2\r\n");
        QCOMPARE(p.rows, (QList<QStringList>{{u"a,x"_qs, u"b"_qs}, {u"1"_qs, u"2"_qs}}));
        QCOMPARE(p.lines, (QList<qint64>{2, 3}));
    }

    void apostrophesQuoteWhereTheyStandOnBothSides()
    {
        const Parsed p = parse("'a','b'\n'1,5','it''s'\n");
        QCOMPARE(p.rows[1], (QStringList{u"1,5"_qs, u"it's"_qs}));
    }

    void aRecordThatIsNotUtf8IsAFaultAndTheNextOneIsRead()
    {
        const Parsed p = parse("\xef\xbb\xbf"
                               "a,b\nx,caf\xe9\ny,z\n");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].startsWith(u"2/1: "));
        QCOMPARE(p.rows.last(), (QStringList{u"y"_qs, u"z"_qs}));
    }

    void textBehindAClosingQuoteIsAFault()
    {
        const Parsed p = parse("a,b\n\"x\" y,z\n");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].startsWith(u"2/0: "));
    }

    void aQuoteThatIsNeverClosedNamesItsLine()
    {
        const Parsed p = parse("a,b\n1,2\n3,\"open\n5,6\n");
        QCOMPARE(p.faults.size(), 1);
        QVERIFY(p.faults[0].contains(u"line 3"));
    }

    void aQuoteInsideAnUnquotedValueIsText() { QCOMPARE(parse("a,b\n19\" rack,x\n").rows[1][0], u"19\" rack"_qs); }

    void theLastRecordNeedsNoLineBreak()
    {
        const Parsed p = parse("a,b\n1,");
        QCOMPARE(p.rows.last(), (QStringList{u"1"_qs, QString()}));
    }

    void recordsAcrossBufferEdgesAreWhole()
    {
        QByteArray text("h\n");
        for (int i = 0; i < 40'000; ++i)
            text += "\"r\"\"" + QByteArray::number(i) + "\r\nש\"\r\n";
        const Parsed p = parse(text);
        QCOMPARE(p.rows.size(), 40'001);
        QCOMPARE(p.rows.last()[0], u"r\"39999\r\nש"_qs);
        QCOMPARE(p.lines.last(), 2 + 2 * 39'999);
    }

    void aRecordIsReadAgainFromItsPlace()
    {
        QBuffer buffer;
        buffer.setData("a,b\n1,2\n3,4\n");
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(&buffer, {});
        CsvRecord first, record;
        QVERIFY(*reader.next(first) && *reader.next(first) && *reader.next(record));
        QVERIFY(reader.seek(first.offset, first.line));
        QVERIFY(*reader.next(record));
        QCOMPARE(record.fields, first.fields);
        QCOMPARE(record.line, 2);
    }

    void writtenLinesReadBack()
    {
        const QStringList fields{u"a,b"_qs, u"say \"hi\""_qs, u"two\nlines"_qs, QString(), u"שלום"_qs, u"-5"_qs};
        QCOMPARE(parse("h1,h2,h3,h4,h5,h6\n" + csvLine(fields)).rows[1], fields);
    }

    void writtenFormulasAreDefused()
    {
        QCOMPARE(csvLine({u"=1+2"_qs, u"@x"_qs, u"-5"_qs}), QByteArray("'=1+2,'@x,-5\r\n"));
        QCOMPARE(csvLine({u"+1 (972) 3"_qs, u"-inf"_qs, u"+5.20"_qs, u"＝A1"_qs}),
            QByteArray("'+1 (972) 3,'-inf,+5.20,'＝A1\r\n"));
    }
};

PURSER_TEST(CsvReaderTest)
#include "csvreadertest.moc"
