#pragma once

#include <QColor>
#include <QStringList>

class QPainter;

namespace purser::images {

/// The colours of a shape: its body, its parts in shadow, its parts in light.
struct ShapeColours {
    QColor body, shade, light;
};

/// Draws the shape \a kind into a square of 100 x 100 units. False when there is no such shape.
bool drawShape(QPainter &painter, const QString &kind, const ShapeColours &colours);

/// The names of the shapes.
QStringList shapeNames();

} // namespace purser::images
