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

bool same(const CsvRecord &a, const CsvRecord &b)
{
    return a.fields == b.fields && a.line == b.line && a.offset == b.offset
        && a.bytes == b.bytes && a.endsFile == b.endsFile && a.fault.has_value() == b.fault.has_value()
        && (!a.fault || (a.fault->line == b.fault->line && a.fault->column == b.fault->column));
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

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    FuzzedDataProvider provider(data, size);
    const auto portion = provider.ConsumeIntegralInRange<qint64>(1, 9);
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
            require(record.offset >= first.records[i - 1].offset + first.records[i - 1].bytes, "records do not overlap");
        }
        if (record.fault) {
            require(!record.fault->reason.isEmpty(), "a fault has a sentence");
            require(record.fault->line >= record.line, "a fault is in its record");
            require(record.fault->column >= -1 && record.fault->column < record.fields.size(),
                "the column of a fault is one of the record");
        }
        for (const QString &field : record.fields) {
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

    Trickle slow(bytes, portion);
    CsvReader slowReader(&slow, *dialect);
    const Reading second = readAll(slowReader, bytes.size());
    require(first.records.size() == second.records.size() && first.error == second.error
            && std::equal(first.records.begin(), first.records.end(), second.records.begin(), same),
        "the records do not depend on how the device hands out its bytes");
    return 0;
}
