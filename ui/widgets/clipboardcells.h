#pragma once

#include <QStringList>

class QMimeData;

namespace purser::ui {

/// The cells on the clipboard, whatever program put them there: tab-separated text, or an HTML table where there is no
/// such text. Empty when there is neither.
QList<QStringList> cellsFrom(const QMimeData *data);
/// The cells of the first table in \a html; merged cells stand once, the places they cover are empty.
QList<QStringList> cellsFromHtml(const QString &html);

} // namespace purser::ui
