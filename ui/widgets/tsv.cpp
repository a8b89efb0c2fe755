#include "ui/widgets/tsv.h"

#include <optional>

namespace purser::ui {
namespace {

bool isEnd(const QString &text, qsizetype at)
{
    return at >= text.size() || text[at] == u'\t' || text[at] == u'\n' || text[at] == u'\r';
}

/// The cell in quotes that begins at \a at, which moves behind it. Nothing when the quote is part of the text: `"Best"
/// mug`, or a quote that is never closed.
std::optional<QString> quotedCell(const QString &text, qsizetype &at)
{
    QString cell;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] != u'"') {
            cell += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == u'"') {
            cell += u'"';
            ++i;
        } else if (isEnd(text, i + 1)) {
            at = i + 1;
            return cell.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        } else {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

QString toTsv(const QList<QStringList> &lines)
{
    QString out;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            out += u'\n';
        for (qsizetype c = 0; c < lines[i].size(); ++c) {
            if (c > 0)
                out += u'\t';
            const QString &cell = lines[i][c];
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') || cell.startsWith(u'"'))
                out += u'"' + QString(cell).replace(u'"', QStringLiteral("\"\"")) + u'"';
            else
                out += cell;
        }
    }
    if (!lines.isEmpty() && lines.last() == QStringList{QString()})
        out += u'\n'; // an empty line at the end would be none
    return out;
}

QList<QStringList> fromTsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList cells;
    qsizetype at = 0;
    while (at < text.size()) {
        std::optional<QString> cell;
        if (text[at] == u'"')
            cell = quotedCell(text, at);
        if (!cell) {
            const qsizetype from = at;
            while (!isEnd(text, at))
                ++at;
            cell = text.mid(from, at - from);
        }
        cells << *cell;
        if (at >= text.size())
            break;
        if (text[at] == u'\t') {
            ++at;
            if (at >= text.size())
                cells << QString();
            continue;
        }
        at += text[at] == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n' ? 2 : 1;
        lines << std::exchange(cells, {});
    }
    if (!cells.isEmpty())
        lines << cells;
    return lines;
}

} // namespace purser::ui
