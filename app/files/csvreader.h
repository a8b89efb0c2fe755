#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringList>

#include <optional>

namespace purser::files {

/// How a CSV file is written.
struct CsvDialect {
    char separator = ','; ///< ',' ';' or tab
    bool bom = false;     ///< begins with the UTF-8 byte order mark
};

/// What is wrong with one record; the reader goes on behind it where it can.
struct CsvFault {
    qint64 line = 0;
    int column = 0; ///< 0-based, -1: the whole record
    QString reason; ///< translated sentence
};

/// One record: a line of the file, or several when a quoted field contains line breaks.
struct CsvRecord {
    QStringList fields;
    qint64 line = 0;   ///< where it begins, as a text editor counts; the header is line 1
    qint64 offset = 0; ///< where it begins, in bytes
    std::optional<CsvFault> fault;
};

/// Reads RFC 4180 records from a device one by one, with memory for one record only: UTF-8, quoted line breaks,
/// doubled quotes, CR, LF or CRLF. Empty lines are skipped.
class CsvReader {
    Q_DECLARE_TR_FUNCTIONS(purser::files::CsvReader)

public:
    /// The longest record read; a longer one is nearly always a quote that is never closed.
    static constexpr qint64 maxRecordBytes = 16 * 1024 * 1024;

    /// \a device is open, seekable, and outlives the reader.
    CsvReader(QIODevice *device, CsvDialect dialect);

    /// Looks at the beginning of \a device: byte order mark, and which separator the header uses. Fails for what is
    /// no UTF-8 text.
    static Result<CsvDialect> detect(QIODevice *device);

    /// Reads the next record into \a record. Gives false at the end of the file.
    Result<bool> next(CsvRecord &record);
    /// Goes to a record that was read before.
    Result<> seek(qint64 offset, qint64 line);
    /// Bytes read so far.
    [[nodiscard]] qint64 position() const { return bufferOffset_ + at_; }

private:
    static constexpr int end = -1;
    int peek();
    int take();
    bool fill();
    void finishField(CsvRecord &record);

    QIODevice *device_;
    CsvDialect dialect_;
    QByteArray buffer_;
    qint64 bufferOffset_ = 0; ///< of buffer_'s first byte in the file
    qsizetype at_ = 0;
    qint64 line_ = 1;
    QByteArray field_;
    bool readFailed_ = false;
};

/// Writes one record with the quotes it needs, ending in CRLF. A field that a spreadsheet would take for a formula
/// gets an apostrophe in front, as WooCommerce writes it.
QByteArray csvLine(const QStringList &fields, char separator = ',');

} // namespace purser::files
