#include "ui/delegates/cellglyph.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>

namespace purser::ui {
namespace {

/// Every glyph is drawn in a box of 12 by 12.
void draw(QPainter &p, CellGlyph glyph, const QColor &colour)
{
    QPen pen(colour, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    switch (glyph) {
    case CellGlyph::Pencil: {
        QPainterPath body;
        body.moveTo(1.4, 10.6);
        body.lineTo(2.2, 7.8);
        body.lineTo(7.4, 2.6);
        body.lineTo(9.4, 4.6);
        body.lineTo(4.2, 9.8);
        body.closeSubpath();
        QPainterPath head;
        head.moveTo(8.1, 1.9);
        head.lineTo(8.7, 1.3);
        head.quadTo(9.3, 0.8, 9.9, 1.3);
        head.lineTo(10.7, 2.1);
        head.quadTo(11.2, 2.7, 10.7, 3.3);
        head.lineTo(10.1, 3.9);
        head.closeSubpath();
        p.setPen(Qt::NoPen);
        p.fillPath(body, colour);
        p.fillPath(head, colour);
        break;
    }
    case CellGlyph::Fork:
        p.drawLine(QPointF(1, 6), QPointF(4, 6));
        p.drawPolyline(QList<QPointF>{{4, 6}, {7, 2.8}, {10.4, 2.8}});
        p.drawPolyline(QList<QPointF>{{4, 6}, {7, 9.2}, {10.4, 9.2}});
        p.drawPolyline(QList<QPointF>{{8.8, 1}, {10.8, 2.8}, {8.8, 4.6}});
        p.drawPolyline(QList<QPointF>{{8.8, 7.4}, {10.8, 9.2}, {8.8, 11}});
        break;
    case CellGlyph::Padlock: {
        p.drawPath([] {
            QPainterPath shackle;
            shackle.moveTo(3.6, 5.4);
            shackle.lineTo(3.6, 3.8);
            shackle.arcTo(QRectF(3.6, 1.2, 4.8, 5), 180, -180);
            shackle.lineTo(8.4, 5.4);
            return shackle;
        }());
        p.setBrush(colour);
        p.setPen(Qt::NoPen);
        p.drawRoundedRect(QRectF(2, 5, 8, 6), 1.2, 1.2);
        break;
    }
    case CellGlyph::Clock:
        p.drawEllipse(QPointF(6, 6), 4.8, 4.8);
        p.drawPolyline(QList<QPointF>{{6, 3.4}, {6, 6}, {7.9, 7.2}});
        break;
    case CellGlyph::Triangle:
    case CellGlyph::ErrorTriangle:
        p.drawPolygon(QList<QPointF>{{6, 1.4}, {11, 10.4}, {1, 10.4}});
        p.drawLine(QPointF(6, 4.8), QPointF(6, 7.2));
        p.drawPoint(QPointF(6, 8.9));
        break;
    case CellGlyph::Cylinder:
        p.drawEllipse(QRectF(2, 1.2, 8, 2.8));
        p.drawPath([] {
            QPainterPath side;
            side.moveTo(2, 2.6);
            side.lineTo(2, 9.4);
            side.cubicTo(2, 11.3, 10, 11.3, 10, 9.4);
            side.lineTo(10, 2.6);
            side.moveTo(2, 6);
            side.cubicTo(2, 7.9, 10, 7.9, 10, 6);
            return side;
        }());
        break;
    case CellGlyph::Tick:
        p.drawPolyline(QList<QPointF>{{1.8, 6.6}, {4.6, 9.4}, {10.4, 3.2}});
        break;
    case CellGlyph::Disc:
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawEllipse(QPointF(6, 6), 4.8, 4.8);
        break;
    case CellGlyph::Ring:
        pen.setWidthF(1.8);
        p.setPen(pen);
        p.drawEllipse(QPointF(6, 6), 3.9, 3.9);
        break;
    case CellGlyph::Bars:
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawRoundedRect(QRectF(2, 1.6, 3, 8.8), 0.8, 0.8);
        p.drawRoundedRect(QRectF(7, 1.6, 3, 8.8), 0.8, 0.8);
        break;
    case CellGlyph::Square:
        pen.setWidthF(1.6);
        p.setPen(pen);
        p.drawRoundedRect(QRectF(1.8, 1.8, 8.4, 8.4), 1.2, 1.2);
        break;
    }
}

} // namespace

QPixmap cellGlyph(CellGlyph glyph, const QColor &colour, int size, qreal devicePixelRatio, bool mirrored)
{
    const QString key = QStringLiteral("cell/%1/%2/%3/%4/%5")
                            .arg(static_cast<int>(glyph))
                            .arg(colour.rgba(), 0, 16)
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(mirrored);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int pixels = qCeil(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter p(&pixmap);
    p.setRenderHint(QPainter::Antialiasing);
    if (mirrored) {
        p.translate(size, 0);
        p.scale(-1, 1);
    }
    p.scale(size / 12.0, size / 12.0);
    draw(p, glyph, colour);
    p.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace purser::ui
