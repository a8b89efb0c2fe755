#pragma once

#include "app/files/csvdialect.h"
#include "app/files/csvwriter.h"
#include "models/base/result.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringList>

#include <array>
#include <optional>

namespace purser::files {

/// What is wrong with one record; the reader goes on behind it.
struct CsvFault {
    qint64 line = 0;
    int column = 0; ///< 0-based, -1: the whole record
    QString reason; ///< translated sentence about this place
    QString cause; ///< the same without numbers, for counting; translated
    QString remedy; ///< what to do, translated
    bool encoding = false; ///< bytes that are no characters
};

/// One record: a line of the file, or several when a quoted field contains line breaks.
struct CsvRecord {
    QStringList fields;
    qint64 line = 0; ///< where it begins, as a text editor counts; the header is line 1
    qint64 offset = 0; ///< where it begins, in bytes
    qint64 bytes = 0; ///< its length in the file
    bool endsFile = false; ///< the file ends in this record, without a line break
    bool beyondAscii = false; ///< has a byte that is no ASCII
    std::optional<CsvFault> fault;
};

/// Reads RFC 4180 records from a device one by one, with memory for one record only: any encoding of CsvDialect, quoted
/// line breaks, doubled quotes, CR, LF or CRLF. Empty lines are skipped. A cell or record that is longer than the
/// limits is a fault and is not kept. After a quotation mark that is never closed it goes on with the next line that
/// has as many cells as the first record.
class CsvReader {
    Q_DECLARE_TR_FUNCTIONS(purser::files::CsvReader)

public:
    static constexpr qsizetype maxCellBytes = 1'000'000; ///< of a cell that is kept
    static constexpr qsizetype maxRecordBytes = 16'000'000; ///< of all cells of a record
    static constexpr qsizetype maxColumns = 5'000;
    /// A quoted cell that does not end within so much is one whose quotation mark is never closed.
    static constexpr qint64 maxQuotedBytes = 64'000'000;

    /// \a device is open, seekable, and outlives the reader.
    CsvReader(QIODevice *device, const CsvDialect &dialect);

    /// Looks at the beginning of \a device; see DialectDetector.
    static Result<CsvDialect> detect(QIODevice *device);

    /// Reads the next record into \a record. Gives false at the end of the file; fails when the device cannot be read.
    Result<bool> next(CsvRecord &record);
    /// Goes to a record that was read before.
    Result<> seek(qint64 offset, qint64 line);
    /// Bytes of the file read so far.
    [[nodiscard]] qint64 position() const;

private:
    enum class End { Cell, Record, File, Lost };
    [[nodiscard]] bool available() { return cur_ != end_ || fill(); }
    bool fill();
    void widen(QByteArray &raw);
    void skipLineBreak();
    void skipLine();
    void keep(const char *from, const char *to);
    End readCell(CsvRecord &record);
    void finishCell(CsvRecord &record);
    void complain(CsvRecord &record, qint64 line, int column, const QString &reason, const QString &cause,
        const QString &remedy, bool encoding = false);
    void unknownCharacter(CsvRecord &record, int column);
    void tooLong(CsvRecord &record);
    Result<bool> recover(CsvRecord &record, bool atEnd);
    Result<> readError() const;

    QIODevice *device_;
    CsvDialect dialect_;
    bool wide_ = false; ///< UTF-16, turned into UTF-8 while it is read
    std::optional<std::array<char16_t, 256>> characters_; ///< of an encoding of one byte a character
    std::array<bool, 256> ends_{}; ///< bytes that end an unquoted cell

    QByteArray buffer_;
    const char *begin_ = nullptr;
    const char *cur_ = nullptr;
    const char *end_ = nullptr;
    qint64 bufferOffset_ = 0; ///< in the file, of begin_
    qint64 deviceOffset_ = 0; ///< in the file, of what fill() reads next
    mutable const char *mark_ = nullptr; ///< UTF-16: up to here the characters are counted
    mutable qint64 markOffset_ = 0; ///< in the file, of mark_
    bool readFailed_ = false;
    bool oddEnd_ = false; ///< UTF-16: half a character at the end

    qint64 line_ = 1;
    bool afterCr_ = false;
    QByteArray cell_;
    qint64 cellBytes_ = 0; ///< with what was not kept
    qint64 recordBytes_ = 0;
    qint64 openedAt_ = 0; ///< line of the quotation mark
    qsizetype width_ = 0; ///< of the first record
    qint64 budget_ = 0; ///< bytes that a trial may read; 0: this is no trial
};

} // namespace purser::files
