#include "ui/widgets/tsv.h"

namespace purser::ui {

QString toTsv(const QList<QStringList> &lines)
{
    QStringList out;
    for (const QStringList &cells : lines) {
        QStringList written;
        for (QString cell : cells) {
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"'))
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            written << cell;
        }
        out << written.join(u'\t');
    }
    return out.join(u'\n');
}

QList<QStringList> fromTsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList cells;
    QString cell;
    bool quoted = false;
    bool any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                cell += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
            continue;
        }
        if (c == u'"' && cell.isEmpty()) {
            quoted = true;
            any = true;
        } else if (c == u'\t') {
            cells << cell;
            cell.clear();
            any = true;
        } else if (c == u'\n') {
            lines << (cells << cell);
            cells.clear();
            cell.clear();
            any = false;
        } else if (c != u'\r') {
            cell += c;
            any = true;
        }
    }
    if (any)
        lines << (cells << cell);
    return lines;
}

} // namespace purser::ui
