#include "models/db/rows.h"

#include <charconv>

namespace purser::db {

QByteArray Row::bytes(int column) const
{
    return QByteArray(PQgetvalue(result_, row_, column), PQgetlength(result_, row_, column));
}

QString Row::text(int column) const
{
    return QString::fromUtf8(PQgetvalue(result_, row_, column), PQgetlength(result_, row_, column));
}

qint64 Row::integer(int column) const
{
    const char *begin = PQgetvalue(result_, row_, column);
    qint64 number = 0;
    std::from_chars(begin, begin + PQgetlength(result_, row_, column), number);
    return number;
}

bool Row::truth(int column) const
{
    return *PQgetvalue(result_, row_, column) == 't';
}

QUuid Row::uuid(int column) const
{
    return QUuid::fromString(QLatin1StringView(PQgetvalue(result_, row_, column), PQgetlength(result_, row_, column)));
}

QJsonDocument Row::json(int column) const
{
    return QJsonDocument::fromJson(bytes(column));
}

Decimal Row::decimal(int column) const
{
    return Decimal::parse(text(column)).value_or(Decimal());
}

QDateTime Row::timeFromMicros(int column) const
{
    if (isNull(column))
        return {};
    return QDateTime::fromMSecsSinceEpoch(integer(column) / 1000, Qt::UTC); // this one needs no memory of its own
}

QStringList Row::textArray(int column) const
{
    // {a,"b,c","d\"e"}: the array literal PostgreSQL prints for one dimension.
    const QString literal = text(column);
    QStringList list;
    if (literal.size() < 3)
        return list;
    QString element;
    bool quoted = false;
    for (qsizetype i = 1; i < literal.size() - 1; ++i) {
        const QChar c = literal[i];
        if (c == u'\\' && quoted) {
            element += literal[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            list << element;
            element.clear();
        } else {
            element += c;
        }
    }
    list << element;
    return list;
}

QByteArray Row::bytea(int column) const
{
    size_t size = 0;
    unsigned char *raw =
        PQunescapeBytea(reinterpret_cast<const unsigned char *>(PQgetvalue(result_, row_, column)), &size);
    const QByteArray bytes(reinterpret_cast<const char *>(raw), static_cast<qsizetype>(size));
    PQfreemem(raw);
    return bytes;
}

qint64 Rows::affected() const
{
    return QByteArray(PQcmdTuples(result_.get())).toLongLong();
}

} // namespace purser::db
