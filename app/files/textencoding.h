#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace purser::files {

/// Which encoding a text is probably written in, and why that is thought.
struct EncodingGuess {
    QByteArray name = "UTF-8"; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1255", …
    int bom = 0; ///< bytes of the byte order mark at the beginning
    int confidence = 100; ///< of 100
    QString why; ///< for people: "byte order mark", "Hebrew letters", translated
};

/// Finds out and names the encodings of files. Byte order marks and valid UTF-8 decide by themselves; everything else
/// is weighed by ICU's detector.
class TextEncoding {
    Q_DECLARE_TR_FUNCTIONS(purser::files::TextEncoding)

public:
    /// Looks at the first bytes of a file. \a whole: they are all of it.
    static EncodingGuess guess(QByteArrayView head, bool whole);
    /// Looks at bytes from the middle of a file that are no UTF-8: one of the single-byte encodings.
    static EncodingGuess guessSingleByte(QByteArrayView bytes);
    /// What a file that is no text seems to be, as a sentence with advice; empty for text.
    static QString notText(QByteArrayView head);

    /// "UTF-8", "Windows-1255 (Hebrew)", …, translated; \a name itself when it is none of ours.
    static QString label(const QByteArray &name);
    static bool isUtf16(const QByteArray &name) { return name.startsWith("UTF-16"); }

    /// Well-formed sequences of several bytes, and bytes that belong to none. A sequence that the end cuts off is
    /// neither.
    struct Utf8Count {
        qsizetype sequences = 0;
        qsizetype wrong = 0;
    };
    static Utf8Count countUtf8(QByteArrayView bytes);
};

} // namespace purser::files
