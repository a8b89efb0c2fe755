#include "app/files/csvwriter.h"

#include <QStringView>

#include <tuple>

namespace purser::files {

bool beginsFormula(QChar c)
{
    return QStringView(u"=+-@\t\r\n＝＋－＠").contains(c);
}

bool looksLikeFormula(const QString &text)
{
    if (text.isEmpty() || !beginsFormula(text[0]))
        return false;
    bool number = false;
    // A comma may be the point: -5,20.
    std::ignore = (text.count(u',') == 1 && !text.contains(u'.') ? QString(text).replace(u',', u'.') : text).toDouble(&number);
    // "-inf" and "+nan" are numbers to toDouble only.
    return !number || !(text[0] == u'-' || text[0] == u'+') || !(text.size() > 1 && (text[1].isDigit() || text[1] == u'.'));
}

QByteArray csvLine(const QStringList &fields, char separator)
{
    QByteArray line;
    line.reserve(256);
    bool first = true;
    for (const QString &field : fields) {
        if (!first)
            line += separator;
        first = false;
        QByteArray text = field.toUtf8();
        if (looksLikeFormula(field))
            text.prepend('\'');
        if (text.contains(separator) || text.contains('"') || text.contains('\n') || text.contains('\r')) {
            text.replace("\"", "\"\"");
            text.prepend('"');
            text.append('"');
        }
        line += text;
    }
    if (line.isEmpty() && !fields.isEmpty())
        line = "\"\""; // an empty line is no record
    return line + "\r\n";
}

} // namespace purser::files
