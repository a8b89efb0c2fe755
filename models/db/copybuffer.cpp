#include "models/db/copybuffer.h"

namespace purser::db {

void CopyBuffer::separate()
{
    if (!first_)
        bytes_ += '\t';
    first_ = false;
}

CopyBuffer &CopyBuffer::text(QStringView value)
{
    separate();
    for (const char c : value.toUtf8()) {
        switch (c) {
        case '\0': break;
        case '\\': bytes_ += "\\\\"; break;
        case '\t': bytes_ += "\\t"; break;
        case '\n': bytes_ += "\\n"; break;
        case '\r': bytes_ += "\\r"; break;
        default: bytes_ += c;
        }
    }
    return *this;
}

CopyBuffer &CopyBuffer::textOrNull(QStringView value)
{
    return value.isEmpty() ? null() : text(value);
}

CopyBuffer &CopyBuffer::number(qint64 value)
{
    separate();
    bytes_ += QByteArray::number(value);
    return *this;
}

CopyBuffer &CopyBuffer::number(const std::optional<int> &value)
{
    return value ? number(qint64{*value}) : null();
}

CopyBuffer &CopyBuffer::decimal(const std::optional<Decimal> &value)
{
    if (!value)
        return null();
    separate();
    bytes_ += value->toString().toLatin1();
    return *this;
}

CopyBuffer &CopyBuffer::truth(bool value)
{
    separate();
    bytes_ += value ? 't' : 'f';
    return *this;
}

CopyBuffer &CopyBuffer::uuid(const QUuid &value)
{
    if (value.isNull())
        return null();
    separate();
    bytes_ += value.toByteArray(QUuid::WithoutBraces);
    return *this;
}

CopyBuffer &CopyBuffer::null()
{
    separate();
    bytes_ += "\\N";
    return *this;
}

void CopyBuffer::endRow()
{
    bytes_ += '\n';
    first_ = true;
}

} // namespace purser::db
