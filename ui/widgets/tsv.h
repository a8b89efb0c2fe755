#pragma once

#include <QStringList>

namespace purser::ui {

/// Lines of cells as spreadsheets exchange them: tabs between cells; a cell with a tab or a line break, or that begins
/// with a quote, stands in quotes.
QString toTsv(const QList<QStringList> &lines);
/// The reverse, for line ends of every system; a trailing line break adds no line. Lines may differ in length. A quote
/// inside or at the beginning of a cell that is not a quoted one is text.
QList<QStringList> fromTsv(const QString &text);

} // namespace purser::ui
