#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

namespace purser::ui::icons {

/// The monochrome drawing \a name at \a size (device independent pixels) in \a colour, from our own drawings
/// (`resources/icons`) or else Breeze. Cached per name, colour, size and ratio, so delegates may call it while
/// painting. Arrows that have a direction are mirrored when the program reads right to left. Null when no such drawing
/// exists.
QPixmap pixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

/// An icon that takes its colour from the tokens whenever it is painted, so it follows the theme by itself. Disabled it
/// is faint.
QIcon icon(const QString &name, QColor Tokens::*colour = &Tokens::text);

/// The mark of the program in its own colours: a white letter on \a ground, or teal on white for teal panels.
QPixmap logo(int size, qreal devicePixelRatio, const QColor &ground, const QColor &letter);
/// The icon of the windows.
QIcon windowIcon();

} // namespace purser::ui::icons
