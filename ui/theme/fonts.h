#pragma once

#include <QFont>

namespace purser::ui {

/// The sizes and weights that exist; see the table in the design pages.
enum class TextStyle {
    BigFigure,
    Display,
    PageTitle,
    CardTitle,
    Body,
    BodyStrong,
    Button,
    TableHeader,
    Label,
    Hint,
    Badge
};

/// Inter, with Noto Sans and Noto Sans Hebrew behind it.
QFont font(TextStyle style);
/// For numeric cells: Noto Sans, whose digits all have one width (those of Inter have not).
QFont figureFont(TextStyle style = TextStyle::Body);
/// Fixed width, for details to copy.
QFont codeFont();

} // namespace purser::ui
