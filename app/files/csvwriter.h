#pragma once

#include <QByteArray>
#include <QStringList>

namespace purser::files {

/// Writes one record in UTF-8 with the quotes it needs, ending in CRLF. A field that a spreadsheet would take for a
/// formula gets an apostrophe in front, as WooCommerce writes it.
QByteArray csvLine(const QStringList &fields, char separator = ',');

/// One of = + - @, their full-width forms, a tab or a line break.
bool beginsFormula(QChar c);

/// Whether a spreadsheet would run this text: it begins so and is no plain number.
bool looksLikeFormula(const QString &text);

} // namespace purser::files
