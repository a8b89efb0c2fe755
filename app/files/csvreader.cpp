#include "app/files/csvreader.h"

#include "app/files/textencoding.h"

#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace purser::files {
namespace {

constexpr qsizetype chunk = 64 * 1024;
/// How far a line that could follow a broken quotation is looked for.
constexpr qint64 lookAhead = 1024 * 1024;
constexpr int trials = 1000;
constexpr qint64 trialBytes = 256 * 1024;
/// Stands for what is no character in UTF-16; is none itself.
constexpr QChar noCharacter(u'\uffff');

unsigned char byte(char c)
{
    return static_cast<unsigned char>(c);
}

bool isAscii(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    for (; end - at >= 8; at += 8) {
        quint64 eight;
        std::memcpy(&eight, at, 8);
        if (eight & 0x8080808080808080ULL)
            return false;
    }
    return std::none_of(at, end, [](char c) { return byte(c) >= 0x80; });
}

/// UTF-16 code units that these UTF-8 bytes stand for.
qint64 unitsOf(const char *from, const char *to)
{
    qint64 units = 0;
    for (; from != to; ++from)
        units += byte(*from) < 0x80 || (byte(*from) >= 0xc0 && byte(*from) < 0xf0) ? 1 : byte(*from) >= 0xf0 ? 2 : 0;
    return units;
}

/// Megabytes of a million bytes, rounded up, so that what is too long never reads like the limit.
QString megabytes(qint64 bytes)
{
    const auto hundredths = static_cast<double>((bytes + 9'999) / 10'000);
    return QLocale().toString(hundredths / 100, 'f', QLocale::FloatingPointShortest);
}

} // namespace

CsvReader::CsvReader(QIODevice *device, const CsvDialect &dialect)
    : device_(device), dialect_(dialect), wide_(TextEncoding::isUtf16(dialect.encoding)), line_(dialect.firstLine)
{
    if (!wide_ && dialect.encoding != "UTF-8") {
        characters_.emplace();
        QStringDecoder decoder(dialect.encoding.constData(), QStringDecoder::Flag::Stateless);
        for (int i = 0; i < 256; ++i) {
            const char one = static_cast<char>(i);
            const QString text = decoder.isValid() ? QString(decoder.decode(QByteArrayView(&one, 1))) : QString();
            (*characters_)[static_cast<size_t>(i)] = text.size() == 1 ? text[0].unicode() : u'\ufffd';
        }
    }
    for (const char c : {dialect_.separator, '\n', '\r'})
        ends_[byte(c)] = true;
    std::ignore = seek(dialect_.start, line_);
}

Result<CsvDialect> CsvReader::detect(QIODevice *device)
{
    const auto guess = DialectDetector::guess(device);
    return guess ? Result<CsvDialect>(guess->dialect) : fail(guess.error());
}

void CsvReader::widen(QByteArray &raw)
{
    const bool big = dialect_.encoding == "UTF-16BE";
    QString text(raw.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto unit =
            static_cast<char16_t>(byte(raw[2 * i + (big ? 0 : 1)]) << 8 | byte(raw[2 * i + (big ? 1 : 0)]));
        text[i] = QChar(unit);
    }
    if (raw.size() % 2 == 1) {
        oddEnd_ = true;
        text.append(QChar::ReplacementCharacter); // so that there is a record that can be faulty
    } else if (text.size() > 1 && text.back().isHighSurrogate()) {
        // A pair of surrogates stays together.
        text.chop(1);
        deviceOffset_ -= 2;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = noCharacter; // half a pair is none, and what is made of it must not pass for text
    }
    raw = text.toUtf8();
}

bool CsvReader::fill()
{
    if (readFailed_)
        return false;
    bufferOffset_ = deviceOffset_;
    // Somebody else may have read from the device meanwhile.
    if (device_->pos() != deviceOffset_ && !device_->seek(deviceOffset_))
        readFailed_ = true;
    buffer_.resize(chunk);
    qint64 got = 0;
    for (qint64 more = 1; got < chunk && more > 0 && !readFailed_; got += std::max<qint64>(more, 0)) {
        more = device_->read(buffer_.data() + got, chunk - got); // a pipe gives less than it is asked for
        readFailed_ = more < 0;
    }
    buffer_.resize(got);
    deviceOffset_ += buffer_.size();
    if (wide_)
        widen(buffer_);
    begin_ = cur_ = mark_ = buffer_.constData();
    end_ = begin_ + buffer_.size();
    markOffset_ = bufferOffset_;
    return cur_ != end_;
}

qint64 CsvReader::position() const
{
    if (!wide_)
        return bufferOffset_ + (cur_ - begin_);
    if (mark_ > cur_) {
        mark_ = begin_;
        markOffset_ = bufferOffset_;
    }
    markOffset_ += 2 * unitsOf(mark_, cur_);
    mark_ = cur_;
    return std::min(markOffset_, deviceOffset_); // half a character at the end is one byte
}

Result<> CsvReader::readError() const
{
    return fail(Error::Kind::Unavailable, tr("The file cannot be read: %1").arg(device_->errorString()));
}

Result<> CsvReader::seek(qint64 offset, qint64 line)
{
    line_ = line;
    afterCr_ = false;
    if (begin_ && offset == position())
        return {}; // mostly records are read again in their order
    if (!wide_ && begin_ && offset >= bufferOffset_ && offset <= bufferOffset_ + (end_ - begin_)) {
        cur_ = begin_ + (offset - bufferOffset_);
        return {};
    }
    begin_ = cur_ = end_ = mark_ = nullptr;
    bufferOffset_ = deviceOffset_ = markOffset_ = offset;
    readFailed_ = oddEnd_ = false;
    if (!device_->seek(offset))
        return readError();
    return {};
}

void CsvReader::skipLineBreak()
{
    const char first = *cur_++;
    ++line_;
    if (first == '\r' && available() && *cur_ == '\n')
        ++cur_;
}

/// To the beginning of the next line, whatever is quoted.
void CsvReader::skipLine()
{
    while (available()) {
        const char *at = std::find_if(cur_, end_, [](char c) { return c == '\n' || c == '\r'; });
        cur_ = at;
        if (at != end_) {
            skipLineBreak();
            return;
        }
    }
}

void CsvReader::keep(const char *from, const char *to)
{
    const qsizetype room = std::min<qsizetype>(maxCellBytes - cell_.size(), maxRecordBytes - recordBytes_);
    const qsizetype kept = std::clamp<qsizetype>(to - from, 0, std::max<qsizetype>(room, 0));
    cell_.append(from, kept);
    recordBytes_ += kept;
    cellBytes_ += to - from;
}

void CsvReader::complain(CsvRecord &record, qint64 line, int column, const QString &reason, const QString &cause,
    const QString &remedy, bool encoding)
{
    if (!record.fault)
        record.fault = CsvFault{line, column, reason, cause, remedy, encoding};
}

void CsvReader::unknownCharacter(CsvRecord &record, int column)
{
    complain(record, record.line, column,
        tr("The value has a character that does not exist in %1.").arg(TextEncoding::label(dialect_.encoding)),
        tr("A character does not exist in this encoding."), tr("Choose another encoding when the file is opened."),
        true);
}

void CsvReader::tooLong(CsvRecord &record)
{
    const auto column = static_cast<int>(record.fields.size());
    if (cell_.size() >= maxCellBytes || cellBytes_ > maxCellBytes)
        complain(record, record.line, column,
            tr("The value takes %1 MB. A cell holds at most %2 MB.")
                .arg(megabytes(cellBytes_), megabytes(maxCellBytes)),
            tr("The value is too long for a cell."), tr("Shorten it, or keep it elsewhere and put a link here."));
    else
        complain(record, record.line, -1, tr("The row takes more than %1 MB.").arg(megabytes(maxRecordBytes)),
            tr("The row is too long."), tr("Shorten its values."));
    cell_.truncate(200);
}

void CsvReader::finishCell(CsvRecord &record)
{
    if (record.fields.size() >= maxColumns) {
        complain(record, record.line, -1, tr("The row has more than %1 values.").arg(QLocale().toString(maxColumns)),
            tr("The row has too many values."),
            tr("Check the separator, and quotation marks around values that contain it."));
        cell_.clear();
        cellBytes_ = 0;
        return;
    }
    if (cellBytes_ > cell_.size())
        tooLong(record);
    const auto column = static_cast<int>(record.fields.size());
    const bool ascii = isAscii(cell_);
    record.beyondAscii |= !ascii;
    QString text;
    if (ascii) {
        text = QString::fromLatin1(cell_);
    } else if (characters_) {
        text.resize(cell_.size());
        bool known = true;
        for (qsizetype i = 0; i < cell_.size(); ++i) {
            text[i] = (*characters_)[byte(cell_[i])];
            known &= text[i] != u'\ufffd';
        }
        if (!known)
            unknownCharacter(record, column);
    } else {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        text = decoder.decode(cell_);
        if (wide_ && text.contains(noCharacter)) {
            text.replace(noCharacter, QChar::ReplacementCharacter);
            unknownCharacter(record, column);
        }
        if (decoder.hasError() && cellBytes_ == cell_.size())
            complain(record, record.line, column, tr("The value is not UTF-8 text."),
                tr("The value is not UTF-8 text."),
                tr("Save the file as \"CSV UTF-8\", or choose another encoding when it is opened."), true);
    }
    if (text.contains(u'\0'))
        text.remove(QChar(u'\0')); // no database keeps it
    record.fields.append(std::move(text));
    cell_.clear();
    cellBytes_ = 0;
}

/// Reads up to the end of a cell, and over what ends it.
CsvReader::End CsvReader::readCell(CsvRecord &record)
{
    bool closed = false;
    if (available() && *cur_ == dialect_.quote) {
        ++cur_;
        openedAt_ = line_;
        afterCr_ = false;
        for (;;) {
            if (!available())
                return End::Lost;
            const auto *mark =
                static_cast<const char *>(std::memchr(cur_, dialect_.quote, static_cast<size_t>(end_ - cur_)));
            const char *to = mark ? mark : end_;
            for (const char *at = cur_; at != to; ++at) {
                line_ += *at == '\r' || (*at == '\n' && !afterCr_);
                afterCr_ = *at == '\r';
            }
            keep(cur_, to);
            cur_ = to;
            if (cellBytes_ > maxQuotedBytes || (budget_ > 0 && cellBytes_ > budget_))
                return End::Lost;
            if (!mark)
                continue;
            ++cur_;
            afterCr_ = false;
            if (!available() || *cur_ != dialect_.quote)
                break;
            keep(cur_, cur_ + 1);
            ++cur_;
        }
        closed = true;
    }
    for (;;) {
        if (!available()) {
            finishCell(record);
            return End::File;
        }
        const char *at = cur_;
        while (at != end_ && !ends_[byte(*at)])
            ++at;
        if (closed && at != cur_)
            complain(record, line_, static_cast<int>(record.fields.size()),
                tr("There is text behind a closing quotation mark."),
                tr("There is text behind a closing quotation mark."),
                tr("Write a quotation mark inside a value twice, or take it out."));
        keep(cur_, at);
        cur_ = at;
        if (budget_ > 0 && cellBytes_ > budget_)
            return End::Lost;
        if (at == end_)
            continue;
        finishCell(record);
        if (*at == dialect_.separator) {
            ++cur_;
            return End::Cell;
        }
        skipLineBreak();
        return End::Record;
    }
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    record.fields.clear();
    record.fault.reset();
    record.endsFile = record.beyondAscii = false;
    afterCr_ = false;
    // Empty lines are nothing.
    while (available() && (*cur_ == '\n' || *cur_ == '\r'))
        skipLineBreak();
    record.line = line_;
    record.offset = position();
    if (!available()) {
        if (readFailed_)
            return fail(readError().error());
        return false;
    }
    cell_.clear();
    cellBytes_ = recordBytes_ = 0;
    End end = End::Cell;
    while (end == End::Cell) {
        end = readCell(record);
        if (budget_ > 0 && position() - record.offset > budget_)
            end = End::Lost;
    }
    if (readFailed_)
        return fail(readError().error());
    record.endsFile = end == End::File;
    if (end == End::Lost)
        return recover(record, !available());
    if (end == End::File && oddEnd_)
        complain(record, record.line, static_cast<int>(record.fields.size()) - 1,
            tr("The file ends in the middle of a character."), tr("The file ends too early."),
            tr("Download or copy the file again."));
    record.bytes = position() - record.offset;
    if (width_ == 0)
        width_ = record.fields.size();
    return true;
}

/// A quoted cell has no end. Either the file was cut off in it, or somewhere a single quotation mark is too much; then
/// a line that follows looks like a record.
Result<bool> CsvReader::recover(CsvRecord &record, bool atEnd)
{
    const qint64 opened = openedAt_;
    const qint64 lostAt = position(), lostLine = line_;
    cell_.truncate(200);
    cellBytes_ = cell_.size();
    finishCell(record);
    record.fault.reset();
    const auto column = static_cast<int>(record.fields.size()) - 1;
    record.bytes = lostAt - record.offset;
    if (budget_ > 0) {
        complain(record, opened, column, {}, {}, {});
        return true;
    }
    if (auto sought = seek(record.offset, record.line); !sought)
        return fail(sought.error());
    skipLine();
    CsvRecord trial;
    qint64 place = position();
    for (int tried = 0; tried < trials && place < lostAt && place - record.offset < lookAhead;
         ++tried, place = position()) {
        const qint64 line = line_;
        budget_ = std::min(trialBytes, record.offset + lookAhead - place + 1);
        const auto got = next(trial);
        budget_ = 0;
        if (!got)
            return got;
        const bool fits = *got && !trial.fault && trial.fields.size() > 1 && trial.fields.size() == width_;
        if (auto sought = seek(fits ? trial.offset : place, fits ? trial.line : line); !sought)
            return fail(sought.error());
        if (fits) {
            record.bytes = trial.offset - record.offset;
            // The lines behind the first one are read again.
            QString &open = record.fields.last();
            open.truncate(std::find_if(open.cbegin(), open.cend(), [](QChar c) { return c == u'\n' || c == u'\r'; })
                - open.cbegin());
            complain(record, opened, column, tr("The quotation mark opened in line %1 is never closed.").arg(opened),
                tr("A quotation mark is never closed."), tr("Close it, or take it out."));
            return true;
        }
        skipLine();
    }
    if (auto sought = seek(lostAt, lostLine); !sought)
        return fail(sought.error());
    if (!atEnd)
        skipLine();
    record.endsFile = atEnd;
    if (atEnd)
        complain(record, opened, column,
            tr("The file ends inside the quoted value that begins in line %1.").arg(opened),
            tr("The file ends too early."),
            tr("Download or copy the file again: it was cut off, or a quotation mark is missing."));
    else
        complain(record, opened, column,
            tr("The quotation mark opened in line %1 is not closed within %2 MB.")
                .arg(QString::number(opened), megabytes(maxQuotedBytes)),
            tr("A quotation mark is never closed."), tr("Close it, or take it out."));
    return true;
}

} // namespace purser::files
