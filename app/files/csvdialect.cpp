#include "app/files/csvdialect.h"

#include "app/files/csvreader.h"
#include "app/files/textencoding.h"
#include "models/base/counted.h"

#include <QBuffer>
#include <QLocale>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace purser::files {
namespace {

constexpr std::array separators{',', ';', '\t', '|'};
constexpr int rowsTried = 50;

struct Trial {
    qsizetype columns = 0;
    int rows = 0; ///< behind the header
    int same = 0; ///< of these, as wide as the header
    [[nodiscard]] int score() const
    {
        if (columns < 2)
            return 0;
        return (rows == 0 ? 0 : 100 * same / rows) + static_cast<int>(std::min<qsizetype>(columns, 40));
    }
};

Trial tryDialect(const QByteArray &text, bool whole, const QByteArray &encoding, char separator, char quote)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    CsvDialect dialect;
    dialect.encoding = encoding; // in another one, every record with a character beyond ASCII would be faulty
    dialect.separator = separator;
    dialect.quote = quote;
    CsvReader reader(&buffer, dialect);
    Trial trial;
    CsvRecord record;
    while (trial.rows <= rowsTried) {
        const auto got = reader.next(record);
        if (!got || !*got || (record.endsFile && !whole && trial.columns > 0))
            break;
        if (trial.columns == 0) {
            trial.columns = record.fields.size();
            continue;
        }
        ++trial.rows;
        trial.same += !record.fault && record.fields.size() == trial.columns;
    }
    return trial;
}

} // namespace

void DialectDetector::guessSeparator(const QByteArray &text, bool whole, DialectGuess &guess)
{
    Trial best;
    int bestScore = -1;
    const bool chosen = guess.dialect.separator != 0;
    // UTF-16 has become UTF-8 on the way here.
    const QByteArray encoding =
        TextEncoding::isUtf16(guess.dialect.encoding) ? QByteArray("UTF-8") : guess.dialect.encoding;
    for (const char separator : separators) {
        if (chosen && separator != guess.dialect.separator)
            continue;
        // Some programs quote by apostrophes; such a file has them on both sides of its separators.
        const char quote = !text.contains('"') && text.contains(QByteArray("'") + separator + "'") ? '\'' : '"';
        const Trial trial = tryDialect(text, whole, encoding, separator, quote);
        if (trial.score() <= bestScore)
            continue;
        best = trial;
        bestScore = trial.score();
        guess.dialect.separator = separator;
        guess.dialect.quote = quote;
    }
    const QLocale locale;
    if (chosen)
        guess.separatorWhy = tr("as chosen");
    else if (bestScore == 0)
        guess.separatorWhy = tr("no other one fits");
    else if (best.rows == 0)
        guess.separatorWhy = tr("it parts the header into %Ln columns", nullptr, counted(best.columns));
    else
        guess.separatorWhy = tr("%1 of the first %Ln rows have %2 columns", nullptr, counted(best.rows))
                                 .arg(locale.toString(best.same), locale.toString(best.columns));
}

Result<DialectGuess> DialectDetector::guess(QIODevice *device, const DialectChoice &choice)
{
    device->seek(0);
    const QByteArray head = device->read(headBytes);
    const bool whole = device->atEnd();
    device->seek(0);
    if (const QString reason = TextEncoding::notText(head); !reason.isEmpty())
        return fail(Error::Kind::Invalid, reason);

    const EncodingGuess encoding = TextEncoding::guess(head, whole);
    DialectGuess found;
    CsvDialect &dialect = found.dialect;
    dialect.encoding = encoding.name;
    dialect.bom = encoding.bom;
    found.encodingConfidence = encoding.confidence;
    found.encodingWhy = encoding.why;
    if (!choice.encoding.isEmpty() && choice.encoding != encoding.name) {
        dialect.encoding = choice.encoding;
        dialect.bom = 0;
        found.encodingConfidence = 100;
        found.encodingWhy = tr("as chosen");
    }
    dialect.start = dialect.bom;

    // As the reader sees it: separators and quotation marks are the same bytes in all encodings but UTF-16.
    QByteArray text = head.mid(dialect.bom);
    const bool wide = TextEncoding::isUtf16(dialect.encoding);
    if (wide) {
        QStringDecoder decoder(dialect.encoding == "UTF-16LE" ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
            QStringDecoder::Flag::ConvertInitialBom);
        text = QString(decoder.decode(text)).toUtf8();
    }
    dialect.separator = choice.separator;
    if (text.size() > 5 && text.first(4).toLower() == "sep=" && (text[5] == '\n' || text[5] == '\r')
        && std::find(separators.begin(), separators.end(), text[4]) != separators.end()) {
        // What Excel writes before the header, and reads.
        const qsizetype line = text.sliced(5).startsWith("\r\n") ? 7 : 6;
        if (dialect.separator == 0)
            dialect.separator = text[4];
        dialect.start += line * (wide ? 2 : 1);
        dialect.firstLine = 2;
        text.remove(0, line);
        guessSeparator(text, whole, found);
        found.separatorWhy = choice.separator == 0 ? tr("the first line says so") : tr("as chosen");
        return found;
    }
    guessSeparator(text, whole, found);
    return found;
}

} // namespace purser::files
