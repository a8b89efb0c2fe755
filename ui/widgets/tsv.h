#pragma once

#include <QStringList>

namespace purser::ui {

/// Lines of cells as spreadsheets exchange them: tabs between cells; a cell with a tab, quote or line break in quotes.
QString toTsv(const QList<QStringList> &lines);
/// The reverse; a trailing line break adds no line.
QList<QStringList> fromTsv(const QString &text);

} // namespace purser::ui
