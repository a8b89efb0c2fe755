#include "app/files/csvreader.h"
#include "tests/support/testmain.h"

#include <QBuffer>

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
        QCOMPARE(p.rows, (QList<QStringList>{{u"a"_qs, u"b"_qs}, {u"x\ny"_qs, u"say \"hi\""_qs}, {QString(), QString()}}));
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
        QTest::newRow("quoted ones do not count") << QByteArray("\"a,b,c,d\";e\n1;2\n");
    }
    void theHeaderTellsTheSeparator()
    {
        QFETCH(QByteArray, text);
        const Parsed p = parse(text);
        QVERIFY(p.rows[1].size() > 1);
        QCOMPARE(p.rows[0].size(), p.rows[1].size());
    }

    void theByteOrderMarkIsNoText()
    {
        QCOMPARE(parse("\xef\xbb\xbf" "ID,Name\n1,x\n").rows[0][0], u"ID"_qs);
    }

    void utf16IsRefusedWithAdvice()
    {
        QBuffer buffer;
        buffer.setData(QByteArray("\xff\xfeI\0D\0", 6));
        buffer.open(QIODevice::ReadOnly);
        const auto dialect = CsvReader::detect(&buffer);
        QVERIFY(!dialect);
        QVERIFY(dialect.error().message.contains(u"UTF-16"));
    }

    void aRecordThatIsNotUtf8IsAFaultAndTheNextOneIsRead()
    {
        const Parsed p = parse("a,b\nx,caf\xe9\ny,z\n");
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

    void aQuoteInsideAnUnquotedValueIsText()
    {
        QCOMPARE(parse("a,b\n19\" rack,x\n").rows[1][0], u"19\" rack"_qs);
    }

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
    }
};

PURSER_TEST(CsvReaderTest)
#include "csvreadertest.moc"
