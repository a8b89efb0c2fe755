#include "app/images/productshapes.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

namespace purser::images {
namespace {

using Points = QList<QPointF>;

/// Shorthands for shapes in a square of 100 units, so that each product kind is a few lines.
class Pen {
public:
    Pen(QPainter &painter, const ShapeColours &c) : colours(c), p_(painter) { }

    const ShapeColours &colours;

    void box(const QColor &c, qreal x, qreal y, qreal w, qreal h, qreal radius = 0)
    {
        p_.setPen(Qt::NoPen);
        p_.setBrush(c);
        p_.drawRoundedRect(QRectF(x, y, w, h), radius, radius);
    }
    void disc(const QColor &c, qreal x, qreal y, qreal rx, qreal ry)
    {
        p_.setPen(Qt::NoPen);
        p_.setBrush(c);
        p_.drawEllipse(QPointF(x, y), rx, ry);
    }
    void ring(const QColor &c, qreal x, qreal y, qreal rx, qreal ry, qreal width)
    {
        line(c, width);
        p_.drawEllipse(QPointF(x, y), rx, ry);
    }
    void shape(const QColor &c, const Points &points)
    {
        p_.setPen(Qt::NoPen);
        p_.setBrush(c);
        p_.drawPolygon(QPolygonF(points));
    }
    /// A half disc: \a up is a dome, else a bowl.
    void half(const QColor &c, qreal x, qreal y, qreal rx, qreal ry, bool up)
    {
        p_.setPen(Qt::NoPen);
        p_.setBrush(c);
        p_.drawPie(QRectF(x - rx, y - ry, rx * 2, ry * 2), 0, (up ? 180 : -180) * 16);
    }
    void arc(const QColor &c, qreal x, qreal y, qreal rx, qreal ry, int from, int span, qreal width)
    {
        line(c, width);
        p_.drawArc(QRectF(x - rx, y - ry, rx * 2, ry * 2), from * 16, span * 16);
    }
    void stroke(const QColor &c, qreal x1, qreal y1, qreal x2, qreal y2, qreal width)
    {
        line(c, width);
        p_.drawLine(QPointF(x1, y1), QPointF(x2, y2));
    }
    /// A closed outline through smooth curves: start, then (control, control, end) triples.
    void curve(const QColor &c, const Points &points)
    {
        QPainterPath path(points.first());
        for (qsizetype i = 1; i + 2 < points.size(); i += 3)
            path.cubicTo(points[i], points[i + 1], points[i + 2]);
        path.closeSubpath();
        p_.setPen(Qt::NoPen);
        p_.setBrush(c);
        p_.drawPath(path);
    }

private:
    void line(const QColor &c, qreal width)
    {
        p_.setBrush(Qt::NoBrush);
        p_.setPen(QPen(c, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    QPainter &p_;
};

using Draw = void (*)(Pen &);

void mug(Pen &d)
{
    d.ring(d.colours.body, 70, 50, 12, 13, 6);
    d.box(d.colours.body, 24, 27, 46, 48, 7);
    d.box(d.colours.shade, 24, 27, 46, 6, 3);
}

void bowl(Pen &d)
{
    d.half(d.colours.body, 50, 40, 34, 36, false);
    d.box(d.colours.shade, 14, 36, 72, 7, 3.5);
    d.box(d.colours.shade, 39, 73, 22, 5, 2);
}

void plate(Pen &d)
{
    d.disc(d.colours.body, 50, 50, 35, 35);
    d.disc(d.colours.light, 50, 50, 24, 24);
    d.ring(d.colours.shade, 50, 50, 24, 24, 1.5);
}

void jar(Pen &d)
{
    d.box(d.colours.shade, 32, 18, 36, 12, 3);
    d.box(d.colours.body, 26, 32, 48, 50, 9);
    d.box(d.colours.light, 34, 48, 32, 20, 3);
}

void board(Pen &d)
{
    d.box(d.colours.body, 43, 12, 14, 24, 6);
    d.box(d.colours.body, 29, 32, 42, 54, 9);
    d.disc(d.colours.light, 50, 20, 3, 3);
    d.stroke(d.colours.shade, 40, 42, 40, 76, 1.6);
    d.stroke(d.colours.shade, 58, 46, 58, 72, 1.6);
}

void lamp(Pen &d)
{
    d.shape(d.colours.body, {{34, 18}, {66, 18}, {78, 50}, {22, 50}});
    d.box(d.colours.shade, 47, 50, 6, 26);
    d.box(d.colours.shade, 34, 75, 32, 7, 3);
}

void pendant(Pen &d)
{
    d.box(d.colours.shade, 48.5, 8, 3, 30);
    d.half(d.colours.body, 50, 66, 34, 32, true);
    d.disc(d.colours.light, 50, 68, 9, 7);
    d.box(d.colours.shade, 16, 63, 68, 4, 2);
}

void floorlamp(Pen &d)
{
    d.shape(d.colours.body, {{38, 10}, {62, 10}, {70, 34}, {30, 34}});
    d.box(d.colours.shade, 48, 34, 4, 50);
    d.box(d.colours.shade, 36, 83, 28, 6, 3);
}

void cushion(Pen &d)
{
    d.curve(d.colours.body,
        {{18, 20}, {38, 26}, {62, 26}, {82, 20}, {76, 40}, {76, 60}, {82, 80}, {62, 74}, {38, 74}, {18, 80}, {24, 60},
            {24, 40}, {18, 20}});
    d.stroke(d.colours.shade, 34, 36, 66, 64, 2);
    d.stroke(d.colours.shade, 66, 36, 34, 64, 2);
    d.disc(d.colours.shade, 50, 50, 3.4, 3.4);
}

void blanket(Pen &d)
{
    d.box(d.colours.body, 18, 24, 64, 48, 4);
    for (const qreal y : {34.0, 44.0, 54.0, 64.0})
        d.stroke(d.colours.shade, 20, y, 80, y, 2);
    for (qreal x = 21; x < 82; x += 8.2)
        d.stroke(d.colours.body, x, 72, x, 80, 2);
}

void towel(Pen &d)
{
    d.box(d.colours.shade, 20, 18, 60, 6, 3);
    d.box(d.colours.body, 26, 21, 48, 60, 3);
    d.box(d.colours.light, 26, 62, 48, 4);
    d.box(d.colours.light, 26, 70, 48, 4);
}

void soap(Pen &d)
{
    d.box(d.colours.body, 16, 33, 68, 38, 17);
    d.box(d.colours.light, 30, 43, 40, 18, 9);
    d.disc(d.colours.light, 76, 24, 5, 5);
    d.disc(d.colours.light, 66, 17, 3, 3);
}

void candle(Pen &d)
{
    d.curve(QColor(0xe8, 0x9a, 0x3c), {{50, 10}, {58, 20}, {56, 27}, {50, 27}, {44, 27}, {42, 20}, {50, 10}});
    d.box(d.colours.shade, 49, 25, 2, 9);
    d.box(d.colours.body, 32, 34, 36, 48, 4);
    d.box(d.colours.light, 37, 50, 26, 18, 2);
}

void basket(Pen &d)
{
    d.arc(d.colours.shade, 50, 44, 22, 26, 0, 180, 5);
    d.shape(d.colours.body, {{18, 44}, {82, 44}, {74, 82}, {26, 82}});
    for (const qreal y : {54.0, 63.0, 72.0})
        d.stroke(d.colours.shade, 23 + (y - 54) * 0.2, y, 77 - (y - 54) * 0.2, y, 2);
}

void vase(Pen &d)
{
    d.curve(d.colours.body,
        {{42, 16}, {42, 30}, {40, 34}, {34, 42}, {22, 58}, {32, 78}, {38, 84}, {46, 84}, {54, 84}, {62, 84}, {68, 78},
            {78, 58}, {66, 42}, {60, 34}, {58, 30}, {58, 16}});
    d.box(d.colours.shade, 39, 13, 22, 6, 3);
}

void bottle(Pen &d)
{
    d.box(d.colours.shade, 44, 10, 12, 10, 2);
    d.curve(d.colours.body,
        {{43, 20}, {43, 34}, {44, 36}, {36, 42}, {30, 46}, {30, 50}, {30, 56}, {30, 70}, {30, 80}, {30, 84}, {40, 86},
            {60, 86}, {70, 84}, {70, 70}, {70, 60}, {70, 56}, {70, 50}, {70, 46}, {64, 42}, {56, 36}, {57, 34},
            {57, 20}});
    d.box(d.colours.light, 30, 58, 40, 14);
}

void scarf(Pen &d)
{
    d.ring(d.colours.body, 50, 34, 21, 15, 12);
    d.shape(d.colours.body, {{46, 44}, {62, 44}, {68, 84}, {50, 84}});
    d.shape(d.colours.shade, {{36, 46}, {50, 46}, {46, 74}, {28, 74}});
    for (const qreal x : {53.0, 59.0, 65.0})
        d.stroke(d.colours.body, x, 84, x, 90, 2.4);
}

void belt(Pen &d)
{
    d.ring(d.colours.body, 50, 52, 32, 22, 9);
    d.box(d.colours.light, 38, 62, 24, 24, 4);
    d.box(d.colours.shade, 44, 68, 12, 12, 2);
}

void hat(Pen &d)
{
    d.disc(d.colours.body, 50, 66, 40, 11);
    d.curve(d.colours.body, {{26, 64}, {26, 24}, {38, 20}, {50, 26}, {62, 20}, {74, 24}, {74, 64}});
    d.box(d.colours.shade, 26, 54, 48, 9);
}

void bag(Pen &d)
{
    d.arc(d.colours.shade, 50, 42, 17, 26, 0, 180, 5);
    d.shape(d.colours.body, {{22, 40}, {78, 40}, {84, 84}, {16, 84}});
    d.box(d.colours.shade, 44, 50, 12, 4, 2);
}

void crossbody(Pen &d)
{
    d.arc(d.colours.shade, 50, 46, 27, 34, 0, 180, 3.4);
    d.box(d.colours.body, 20, 44, 60, 40, 8);
    d.curve(d.colours.shade,
        {{20, 52}, {20, 44}, {24, 44}, {30, 44}, {44, 44}, {56, 44}, {70, 44}, {76, 44}, {80, 44}, {80, 52}, {76, 72},
            {24, 72}, {20, 52}});
    d.disc(d.colours.light, 50, 67, 3.6, 3.6);
}

void clutch(Pen &d)
{
    d.box(d.colours.body, 14, 32, 72, 42, 5);
    d.shape(d.colours.shade, {{14, 34}, {86, 34}, {50, 60}});
    d.disc(d.colours.light, 50, 57, 4, 4);
}

void ring(Pen &d)
{
    d.ring(QColor(0xc4, 0xa2, 0x5a), 50, 60, 24, 24, 6);
    d.shape(d.colours.body, {{38, 22}, {62, 22}, {68, 30}, {50, 44}, {32, 30}});
    d.shape(d.colours.light, {{38, 22}, {62, 22}, {68, 30}, {32, 30}});
}

void necklace(Pen &d)
{
    d.arc(QColor(0xc4, 0xa2, 0x5a), 50, 20, 31, 46, 180, 180, 3);
    d.curve(d.colours.body, {{50, 62}, {62, 76}, {60, 86}, {50, 86}, {40, 86}, {38, 76}, {50, 62}});
    d.disc(d.colours.light, 47, 76, 2.6, 4);
}

void bracelet(Pen &d)
{
    for (int i = 0; i < 14; ++i) {
        QTransform t;
        t.translate(50, 52).rotate(i * 360.0 / 14);
        const QPointF at = t.map(QPointF(0, -29));
        d.disc(i % 2 ? d.colours.body : d.colours.shade, at.x(), at.y(), 6.6, 6.6);
    }
}

void wallet(Pen &d)
{
    d.box(d.colours.shade, 22, 22, 54, 22, 4);
    d.box(d.colours.body, 16, 30, 68, 48, 6);
    d.box(d.colours.shade, 62, 46, 22, 16, 5);
    d.disc(d.colours.light, 70, 54, 3, 3);
}

const QHash<QString, Draw> &shapes()
{
    static const QHash<QString, Draw> table{{u"mug"_qs, mug}, {u"bowl"_qs, bowl}, {u"plate"_qs, plate},
        {u"jar"_qs, jar}, {u"board"_qs, board}, {u"lamp"_qs, lamp}, {u"pendant"_qs, pendant},
        {u"floorlamp"_qs, floorlamp}, {u"cushion"_qs, cushion}, {u"throw"_qs, blanket}, {u"towel"_qs, towel},
        {u"soap"_qs, soap}, {u"candle"_qs, candle}, {u"basket"_qs, basket}, {u"vase"_qs, vase}, {u"bottle"_qs, bottle},
        {u"scarf"_qs, scarf}, {u"belt"_qs, belt}, {u"hat"_qs, hat}, {u"bag"_qs, bag}, {u"crossbody"_qs, crossbody},
        {u"clutch"_qs, clutch}, {u"ring"_qs, ring}, {u"necklace"_qs, necklace}, {u"bracelet"_qs, bracelet},
        {u"wallet"_qs, wallet}};
    return table;
}

} // namespace

bool drawShape(QPainter &painter, const QString &kind, const ShapeColours &colours)
{
    const Draw draw = shapes().value(kind);
    if (!draw)
        return false;
    Pen pen(painter, colours);
    draw(pen);
    return true;
}

QStringList shapeNames()
{
    QStringList names = shapes().keys();
    names.sort();
    return names;
}

} // namespace purser::images
