#pragma once

#include <QLocale>
#include <QString>

namespace purser {

/// \a text so that it keeps its own order inside a sentence that reads right to left (Unicode isolates): amounts, SKUs,
/// titles, paths. Unchanged in languages that read left to right.
inline QString isolated(const QString &text)
{
    return QLocale().textDirection() == Qt::RightToLeft ? QChar(0x2068) + text + QChar(0x2069) : text;
}

} // namespace purser
