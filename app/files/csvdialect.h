#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QIODevice>

namespace purser::files {

/// How a CSV file is written.
struct CsvDialect {
    char separator = ','; ///< ',' ';' tab or '|'
    char quote = '"'; ///< '"' or '\''
    QByteArray encoding = "UTF-8"; ///< "UTF-8", "UTF-16LE", "UTF-16BE" or an encoding of one byte a character
    int bom = 0; ///< bytes of the byte order mark at the beginning
    qint64 start = 0; ///< where the header begins, behind the mark and a line "sep=;"
    qint64 firstLine = 1; ///< the line the header stands in
};

/// What was found out about a file, and why.
struct DialectGuess {
    CsvDialect dialect;
    int encodingConfidence = 100; ///< of 100
    QString encodingWhy; ///< for people, translated
    QString separatorWhy;
};

/// What the person says about a file; empty parts are found out.
struct DialectChoice {
    QByteArray encoding;
    char separator = 0;
};

/// Finds out how a CSV file is written, from its first 256 KB.
class DialectDetector {
    Q_DECLARE_TR_FUNCTIONS(purser::files::DialectDetector)

public:
    static constexpr qint64 headBytes = 256 * 1024;

    /// Fails with Invalid for what is no text (workbooks, archives, binary rubbish), with what to do about it.
    static Result<DialectGuess> guess(QIODevice *device, const DialectChoice &choice = {});

private:
    static void guessSeparator(const QByteArray &text, bool whole, DialectGuess &guess);
};

} // namespace purser::files
