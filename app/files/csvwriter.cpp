#include "app/files/csvwriter.h"

#include <QStringConverter>

#include <algorithm>
#include <tuple>
#include <utility>

namespace purser::files {

bool beginsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n＝＋－＠").contains(c);
}

bool looksLikeFormula(QStringView text)
{
    if (text.isEmpty() || !beginsFormula(text[0]))
        return false;
    bool number = false;
    // A comma may be the point: -5,20.
    std::ignore =
        (text.count(u',') == 1 && !text.contains(u'.') ? text.toString().replace(u',', u'.') : text.toString())
            .toDouble(&number);
    // "-inf" and "+nan" are numbers to toDouble only.
    return !number || !(text[0] == u'-' || text[0] == u'+')
        || !(text.size() > 1 && (text[1].isDigit() || text[1] == u'.'));
}

void CsvWriter::add(QStringView field)
{
    if (std::exchange(ended_, false))
        line_.resize(0); // keeps its memory
    else
        line_ += separator_;
    const bool quoted = std::ranges::any_of(
        field, [this](QChar c) { return c == u'"' || c == u'\n' || c == u'\r' || c == QLatin1Char(separator_); });
    if (quoted)
        line_ += '"';
    if (looksLikeFormula(field))
        line_ += '\'';
    const qsizetype begin = line_.size();
    QStringEncoder utf8(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    line_.resize(begin + utf8.requiredSpace(field.size()));
    line_.resize(utf8.appendToBuffer(line_.data() + begin, field) - line_.constData());
    if (!quoted)
        return;
    if (field.contains(u'"'))
        line_.replace(begin, line_.size() - begin, line_.mid(begin).replace("\"", "\"\""));
    line_ += '"';
}

const QByteArray &CsvWriter::end()
{
    if (std::exchange(ended_, true))
        line_.resize(0);
    else if (line_.isEmpty())
        line_ = "\"\""; // an empty line is no record
    line_ += "\r\n";
    return line_;
}

QByteArray csvLine(const QStringList &fields, char separator)
{
    CsvWriter record(separator);
    for (const QString &field : fields)
        record.add(field);
    return record.end();
}

} // namespace purser::files
