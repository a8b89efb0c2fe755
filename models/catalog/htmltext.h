#pragma once

#include <QString>

namespace purser::catalog {

/// \a html with nothing but the structure of a text: paragraphs, headings, lists, tables, emphasis, each tag without
/// attributes. Scripts, styles, forms and embedded things go with their content; pictures, links and tags that nobody
/// knows lose their tag and keep their text. Takes time in proportion to the length, whatever stands there.
QString harmlessHtml(const QString &html);
/// The words of an HTML text on one line.
QString plainText(const QString &html);

} // namespace purser::catalog
