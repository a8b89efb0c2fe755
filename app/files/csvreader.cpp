#include "app/files/csvreader.h"

#include <QStringDecoder>

#include <array>

namespace purser::files {
namespace {

constexpr qsizetype chunk = 64 * 1024;

} // namespace

CsvReader::CsvReader(QIODevice *device, CsvDialect dialect)
    : device_(device)
    , dialect_(dialect)
{
    device_->seek(0);
    bufferOffset_ = 0;
    if (dialect_.bom) {
        device_->seek(3);
        bufferOffset_ = 3;
    }
}

Result<CsvDialect> CsvReader::detect(QIODevice *device)
{
    device->seek(0);
    const QByteArray head = device->read(256 * 1024);
    device->seek(0);
    CsvDialect dialect;
    if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff"))
        return fail(Error::Kind::Invalid,
            tr("The file is written in UTF-16. Save it as \"CSV UTF-8\" and open it again."));
    dialect.bom = head.startsWith("\xef\xbb\xbf");

    std::array<std::pair<char, int>, 3> counts{{{',', 0}, {';', 0}, {'\t', 0}}};
    bool quoted = false;
    for (qsizetype i = dialect.bom ? 3 : 0; i < head.size(); ++i) {
        const char c = head[i];
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n' || c == '\r')
            break;
        for (auto &[separator, count] : counts)
            count += c == separator;
    }
    int best = 0;
    for (const auto &[separator, count] : counts)
        if (count > best) {
            best = count;
            dialect.separator = separator;
        }
    return dialect;
}

bool CsvReader::fill()
{
    bufferOffset_ += buffer_.size();
    at_ = 0;
    buffer_.resize(chunk);
    const qint64 got = device_->read(buffer_.data(), chunk);
    readFailed_ = got < 0;
    buffer_.resize(std::max<qint64>(got, 0));
    return !buffer_.isEmpty();
}

int CsvReader::peek()
{
    if (at_ >= buffer_.size() && !fill())
        return end;
    return static_cast<unsigned char>(buffer_[at_]);
}

int CsvReader::take()
{
    const int c = peek();
    if (c != end)
        ++at_;
    return c;
}

Result<> CsvReader::seek(qint64 offset, qint64 line)
{
    line_ = line;
    if (offset >= bufferOffset_ && offset <= bufferOffset_ + buffer_.size()) {
        at_ = offset - bufferOffset_;
        return {};
    }
    buffer_.clear();
    at_ = 0;
    bufferOffset_ = offset;
    if (!device_->seek(offset))
        return fail(Error::Kind::Unavailable, tr("The file cannot be read: %1").arg(device_->errorString()));
    return {};
}

void CsvReader::finishField(CsvRecord &record)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(field_);
    text.remove(QChar(u'\0')); // no database keeps it
    if (decoder.hasError() && !record.fault)
        record.fault = CsvFault{record.line, static_cast<int>(record.fields.size()),
            tr("Not UTF-8 text. Save the file as \"CSV UTF-8\" and open it again.")};
    record.fields.append(std::move(text));
    field_.clear();
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    record.fields.clear();
    record.fault.reset();
    // Empty lines are nothing; a line break is skipped wherever no field has begun.
    for (int c = peek(); c == '\n' || c == '\r'; c = peek()) {
        take();
        if (c == '\r' && peek() == '\n')
            take();
        ++line_;
    }
    record.line = line_;
    record.offset = position();
    if (peek() == end) {
        if (readFailed_)
            return fail(Error::Kind::Unavailable, tr("The file cannot be read: %1").arg(device_->errorString()));
        return false;
    }

    field_.clear();
    bool quoted = false; // inside a quoted part
    bool closed = false; // the quoted part has ended: only a separator or a line break may follow
    qint64 openedAt = 0;
    for (;;) {
        const int c = take();
        if (c == end) {
            if (readFailed_)
                return fail(Error::Kind::Unavailable, tr("The file cannot be read: %1").arg(device_->errorString()));
            if (quoted)
                record.fault = CsvFault{openedAt, static_cast<int>(record.fields.size()),
                    tr("The quotation mark opened in line %1 is never closed.").arg(openedAt)};
            finishField(record);
            return true;
        }
        if (position() - record.offset > maxRecordBytes) {
            return fail(Error::Kind::Invalid,
                tr("The row that begins in line %1 is longer than 16 MB. A quotation mark is probably never closed.")
                    .arg(record.line));
        }
        if (quoted) {
            if (c == '"') {
                if (peek() == '"') {
                    take();
                    field_ += '"';
                } else {
                    quoted = false;
                    closed = true;
                }
                continue;
            }
            if (c == '\n' || (c == '\r' && peek() != '\n'))
                ++line_;
            field_ += static_cast<char>(c);
            continue;
        }
        if (c == dialect_.separator) {
            finishField(record);
            closed = false;
            continue;
        }
        if (c == '\n' || c == '\r') {
            if (c == '\r' && peek() == '\n')
                take();
            ++line_;
            finishField(record);
            return true;
        }
        if (c == '"' && field_.isEmpty() && !closed) {
            quoted = true;
            openedAt = line_;
            continue;
        }
        if (closed && !record.fault)
            record.fault = CsvFault{line_, static_cast<int>(record.fields.size()),
                tr("There is text behind a closing quotation mark. A quotation mark inside a value is written twice.")};
        field_ += static_cast<char>(c);
    }
}

QByteArray csvLine(const QStringList &fields, char separator)
{
    QByteArray line;
    bool first = true;
    for (const QString &field : fields) {
        if (!first)
            line += separator;
        first = false;
        QByteArray text = field.toUtf8();
        bool number = false;
        std::ignore = text.toDouble(&number);
        if (!text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text[0]) && !number)
            text.prepend('\'');
        if (text.contains(separator) || text.contains('"') || text.contains('\n') || text.contains('\r')) {
            text.replace("\"", "\"\"");
            text.prepend('"');
            text.append('"');
        }
        line += text;
    }
    return line + "\r\n";
}

} // namespace purser::files
