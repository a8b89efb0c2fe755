// CsvReader: whatever the bytes, records come in order, inside the file, and the same each time, however the device
// hands out its bytes.
#include "app/files/csvreader.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

#include <vector>

using namespace purser;
using namespace purser::files;
using purser::fuzz::require;

namespace {

/// Hands out a few bytes at a time, as a pipe or a slow disk may.
class Trickle final : public QIODevice {
public:
    Trickle(const QByteArray &bytes, qint64 most) : bytes_(bytes), most_(most) { open(ReadOnly | Unbuffered); }
    [[nodiscard]] qint64 size() const override { return bytes_.size(); }

protected:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 got = std::min({wanted, most_, static_cast<qint64>(bytes_.size()) - pos()});
        std::copy_n(bytes_.constData() + pos(), got, data);
        return got;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray bytes_;
    qint64 most_;
};

struct Reading {
    std::vector<CsvRecord> records;
    QString error;
};

/// Whether \a b is \a a, so many lines and bytes further on.
bool same(const CsvRecord &a, const CsvRecord &b, qint64 lines = 0, qint64 bytes = 0)
{
    return a.fields == b.fields && a.line + lines == b.line && a.offset + bytes == b.offset && a.bytes == b.bytes
        && a.endsFile == b.endsFile && a.fault.has_value() == b.fault.has_value()
        && (!a.fault || (a.fault->line + lines == b.fault->line && a.fault->column == b.fault->column));
}

Reading readAll(CsvReader &reader, qint64 size)
{
    Reading reading;
    CsvRecord record;
    for (;;) {
        const auto got = reader.next(record);
        if (!got) {
            reading.error = got.error().message;
            require(!reading.error.isEmpty(), "an error has a sentence");
            return reading;
        }
        if (!*got)
            return reading;
        reading.records.push_back(record);
        require(static_cast<qint64>(reading.records.size()) <= size, "no more records than bytes");
    }
}

bool sameAll(const Reading &a, const Reading &b, qint64 lines = 0, qint64 bytes = 0)
{
    return a.error == b.error
        && std::equal(a.records.begin(), a.records.end(), b.records.begin(), b.records.end(),
            [&](const CsvRecord &x, const CsvRecord &y) { return same(x, y, lines, bytes); });
}

void checkTrickle(const QByteArray &bytes, const CsvDialect &dialect, qint64 portion, const Reading &expected)
{
    Trickle device(bytes, portion);
    CsvReader reader(&device, dialect);
    require(sameAll(expected, readAll(reader, bytes.size())),
        "the records do not depend on how the device hands out its bytes");
}

/// Behind so many empty lines that a buffer of 64 KB ends in the middle of it.
void checkBoundary(const QByteArray &whole, CsvDialect dialect, qint64 before)
{
    const QByteArray bytes = whole.mid(dialect.start);
    dialect.start = 0;
    dialect.firstLine = 1;
    const bool wide = dialect.encoding.startsWith("UTF-16");
    const QByteArray line = !wide        ? QByteArray("\n")
        : dialect.encoding == "UTF-16LE" ? QByteArray("\n\0", 2)
                                         : QByteArray("\0\n", 2);
    const qint64 lines = 65536 / line.size() - before;
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    CsvReader reader(&device, dialect);
    const Reading alone = readAll(reader, bytes.size());
    const QByteArray moved = line.repeated(lines) + bytes;
    QBuffer movedDevice;
    movedDevice.setData(moved);
    movedDevice.open(QIODevice::ReadOnly);
    CsvReader movedReader(&movedDevice, dialect);
    require(sameAll(alone, readAll(movedReader, moved.size()), lines, lines * line.size()),
        "the records do not depend on where a buffer ends");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const auto portion = provider.ConsumeIntegralInRange<qint64>(1, 60);
    const QByteArray bytes = fuzz::rest(provider);
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    const auto dialect = CsvReader::detect(&device);
    if (!dialect)
        return 0;
    CsvReader reader(&device, *dialect);
    const Reading first = readAll(reader, bytes.size());

    qint64 characters = 0;
    for (size_t i = 0; i < first.records.size(); ++i) {
        const CsvRecord &record = first.records[i];
        require(!record.fields.isEmpty(), "a record has a field");
        require(record.offset >= 0 && record.offset < bytes.size(), "a record begins inside the file");
        require(record.bytes > 0 && record.offset + record.bytes <= bytes.size(), "a record ends inside the file");
        require(record.line >= 1, "lines count from 1");
        if (i > 0) {
            require(record.line > first.records[i - 1].line, "lines ascend");
            require(
                record.offset >= first.records[i - 1].offset + first.records[i - 1].bytes, "records do not overlap");
        }
        if (record.fault) {
            require(!record.fault->reason.isEmpty(), "a fault has a sentence");
            require(record.fault->line >= record.line, "a fault is in its record");
            require(record.fault->column >= -1 && record.fault->column < record.fields.size(),
                "the column of a fault is one of the record");
        }
        for (const QString &field : record.fields) {
            if (!record.fault) // what cannot be a record is shown in part, and read again from its next line
                characters += field.size();
            require(!field.contains(QChar(u'\0')), "no U+0000 reaches the database");
        }
    }
    require(characters <= bytes.size(), "no more characters than bytes");

    // Again, from the last record to the first: what a preview does that goes back.
    for (auto record = first.records.rbegin(); record != first.records.rend(); ++record) {
        require(reader.seek(record->offset, record->line).has_value(), "a place that was read can be sought");
        CsvRecord again;
        const auto got = reader.next(again);
        require(got && *got && same(again, *record), "a record is the same when it is read again");
    }

    if (portion < 10)
        checkTrickle(bytes, *dialect, portion, first);
    else
        checkBoundary(bytes, *dialect, portion);
    return 0;
}
