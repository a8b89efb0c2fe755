// csvLine: what is written is read back, and no cell is one that a spreadsheet would run.
#include "app/files/csvreader.h"
#include "app/files/productformat.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

using namespace purser;
using namespace purser::files;
using purser::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    CsvDialect dialect;
    dialect.separator = provider.PickValueInArray({',', ';', '\t'});
    QStringList fields;
    while (provider.remaining_bytes() > 0 && fields.size() < 50)
        fields << fuzz::text(provider, 300).remove(QChar(u'\0'));
    if (fields.isEmpty())
        return 0;
    const QByteArray line = csvLine(fields, dialect.separator);
    require(line.endsWith("\r\n"), "a line ends");

    QBuffer device;
    device.setData(line + csvLine({QStringLiteral("end")}, dialect.separator));
    device.open(QIODevice::ReadOnly);
    CsvReader reader(&device, dialect);
    CsvRecord record;
    const auto got = reader.next(record);
    require(got && *got && !record.fault, "a written line can be read");
    require(record.fields.size() == fields.size(), "as many fields are read as were written");
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const QString &read = record.fields[i];
        require(read == fields[i] || (read.startsWith(u'\'') && unescaped(read) == fields[i]),
            "a field is read as it was written");
        require(!looksLikeFormula(read), "no field begins a formula");
    }
    const auto next = reader.next(record);
    require(next && *next && record.fields == QStringList{QStringLiteral("end")}, "the next line stands by itself");
    return 0;
}
