#include "models/db/param.h"

namespace purser::db {
namespace {

/// An element of an array literal, quoted as PostgreSQL reads it. U+0000 is dropped as in a single text.
void appendQuoted(QByteArray &out, const QByteArray &utf8)
{
    out += '"';
    for (const char c : utf8) {
        if (c == '\0')
            continue;
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    out += '"';
}

template <class Range, class Append>
QByteArray arrayLiteral(const Range &range, Append append)
{
    QByteArray out("{");
    bool first = true;
    for (const auto &element : range) {
        if (!first)
            out += ',';
        first = false;
        append(out, element);
    }
    out += '}';
    return out;
}

} // namespace

QByteArray jsonText(const QJsonDocument &json)
{
    const QByteArray text = json.toJson(QJsonDocument::Compact);
    QByteArray taken;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at + 1 < text.size(); at = text.indexOf('\\', at)) {
        // Only what is no valid text, and control characters, are written by their number.
        const uint number = text[at + 1] == 'u' ? text.mid(at + 2, 4).toUInt(nullptr, 16) : 1;
        const bool half = number >= 0xd800 && number <= 0xdfff;
        if (number != 0 && !half) {
            at += 2; // what is escaped begins no escape
            continue;
        }
        taken.append(text.constData() + from, at - from);
        if (half)
            taken.append("\xef\xbf\xbd");
        from = at += 6;
    }
    return from == 0 ? text : taken.append(text.constData() + from, text.size() - from);
}

Param::Param(const QString &text) : Param(QStringView(text))
{
}

// PostgreSQL cannot store U+0000 in a text; it is dropped here rather than ending the parameter early.
Param::Param(QStringView text)
{
    if (text.isNull())
        text_ = QByteArray("");
    else
        text_ = text.toUtf8().replace('\0', QByteArray());
}

Param::Param(qint64 number) : text_(QByteArray::number(number))
{
}

Param::Param(int number) : text_(QByteArray::number(number))
{
}

Param::Param(bool truth) : text_(truth ? "true" : "false")
{
}

Param::Param(const QUuid &uuid)
{
    if (!uuid.isNull())
        text_ = uuid.toByteArray(QUuid::WithoutBraces);
}

Param::Param(Decimal amount) : text_(amount.toString().toLatin1())
{
}

Param::Param(const Currency &currency) : text_(currency.code().toLatin1())
{
}

Param::Param(const QDateTime &time)
{
    if (time.isValid())
        text_ = time.toUTC().toString(Qt::ISODateWithMs).toLatin1();
}

Param::Param(const QStringList &array)
    : text_(arrayLiteral(array, [](QByteArray &out, const QString &s) { appendQuoted(out, s.toUtf8()); }))
{
}

Param::Param(const std::vector<QUuid> &array)
    : text_(arrayLiteral(array, [](QByteArray &out, const QUuid &u) { out += u.toByteArray(QUuid::WithoutBraces); }))
{
}

Param::Param(const std::vector<qint64> &array)
    : text_(arrayLiteral(array, [](QByteArray &out, qint64 n) { out += QByteArray::number(n); }))
{
}

Param::Param(const QJsonDocument &json) : text_(jsonText(json))
{
}

Param Param::bytea(const QByteArray &bytes)
{
    Param param(nullptr);
    param.text_ = "\\x" + bytes.toHex();
    return param;
}

Param Param::textArray(const std::vector<std::optional<QString>> &array)
{
    Param param(nullptr);
    param.text_ = arrayLiteral(array, [](QByteArray &out, const std::optional<QString> &s) {
        if (s)
            appendQuoted(out, s->toUtf8());
        else
            out += "NULL";
    });
    return param;
}

} // namespace purser::db
