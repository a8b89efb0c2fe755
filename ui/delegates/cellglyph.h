#pragma once

#include <QColor>
#include <QPixmap>

class QPainter;

namespace purser::ui {

/// The small marks of a cell. They differ in shape, so that colour is never the only difference.
enum class CellGlyph {
    Pencil, Fork, Padlock, Clock, Triangle, Cylinder, Tick,
    Disc, Ring, Bars, Square, ErrorTriangle,
};

/// The glyph drawn in \a colour, \a size device independent pixels wide, from a cache.
QPixmap cellGlyph(CellGlyph glyph, const QColor &colour, int size, qreal devicePixelRatio, bool mirrored = false);

} // namespace purser::ui
