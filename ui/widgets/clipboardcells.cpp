#include "ui/widgets/clipboardcells.h"

#include "ui/widgets/tsv.h"

#include <QMimeData>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace purser::ui {
namespace {

constexpr qsizetype mostText = 64 * 1024 * 1024; ///< more cannot be meant, and would only fill the memory

/// A document that fetches nothing: what is pasted must not reach for pictures elsewhere.
class DeafDocument : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

const QTextTable *firstTable(const QTextFrame *frame)
{
    for (const QTextFrame *child : frame->childFrames()) {
        if (const auto *table = qobject_cast<const QTextTable *>(child))
            return table;
        if (const QTextTable *inside = firstTable(child))
            return inside;
    }
    return nullptr;
}

/// Where cells of a table inside the cell begin and end the document has these; they are no text.
bool isFrameMark(QChar c)
{
    return c == QChar(0xfdd0) || c == QChar(0xfdd1);
}

/// The text of cells inside a cell, a line each; empty ones are no lines.
QString withoutFrameMarks(const QString &text)
{
    if (std::none_of(text.begin(), text.end(), isFrameMark))
        return text;
    QString lines;
    for (const QChar c : text)
        if (!isFrameMark(c))
            lines += c;
        else if (!lines.isEmpty() && lines.back() != u'\n')
            lines += u'\n';
    return lines;
}

QString textOf(const QTextTableCell &cell)
{
    QTextCursor cursor = cell.firstCursorPosition();
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    QString text = cursor.selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ');
    text.remove(QChar::ObjectReplacementCharacter);
    return withoutFrameMarks(text).trimmed();
}

} // namespace

QList<QStringList> cellsFromHtml(const QString &html)
{
    if (!html.contains(QStringLiteral("<t"), Qt::CaseInsensitive) || html.size() > mostText)
        return {};
    DeafDocument document;
    document.setUndoRedoEnabled(false);
    document.setHtml(html);
    const QTextTable *const table = firstTable(document.rootFrame());
    if (!table)
        return {};
    QList<QStringList> lines;
    for (int r = 0; r < table->rows(); ++r) {
        QStringList cells;
        for (int c = 0; c < table->columns(); ++c) {
            const QTextTableCell cell = table->cellAt(r, c);
            cells << (cell.row() == r && cell.column() == c ? textOf(cell) : QString());
        }
        lines << cells;
    }
    return lines;
}

QList<QStringList> cellsFrom(const QMimeData *data)
{
    if (!data)
        return {};
    const QString text = data->hasText() ? data->text() : QString();
    const bool plainCells = text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r');
    if (data->hasHtml() && !plainCells)
        if (const QList<QStringList> cells = cellsFromHtml(data->html());
            text.isEmpty() || cells.size() > 1 || (cells.size() == 1 && cells.first().size() > 1))
            return cells;
    return text.size() > mostText ? QList<QStringList>() : fromTsv(text);
}

} // namespace purser::ui
