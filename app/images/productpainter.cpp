#include "app/images/productpainter.h"

#include "app/images/productshapes.h"

#include <QPainter>

namespace purser::images {
namespace {

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    const auto blend = [part](int x, int y) { return qRound(x * (1 - part) + y * part); };
    return {blend(a.red(), b.red()), blend(a.green(), b.green()), blend(a.blue(), b.blue())};
}

} // namespace

std::optional<ProductDrawing> ProductDrawing::fromUrl(const QString &url)
{
    static const QString scheme = QStringLiteral("purser-image:");
    if (!url.startsWith(scheme))
        return std::nullopt;
    const QStringList parts = url.mid(scheme.size()).split(u'/');
    if (parts.size() < 2 || parts.size() > 3 || parts[1].size() != 6 || !shapeNames().contains(parts[0]))
        return std::nullopt;
    bool isNumber = false;
    const uint rgb = parts[1].toUInt(&isNumber, 16);
    if (!isNumber)
        return std::nullopt;
    ProductDrawing drawing{parts[0], QColor::fromRgb(rgb), View::Whole};
    if (parts.size() == 3) {
        if (parts[2] == u"detail")
            drawing.view = View::Detail;
        else if (parts[2] == u"dark")
            drawing.view = View::Dark;
        else
            return std::nullopt;
    }
    return drawing;
}

QStringList drawableKinds()
{
    return shapeNames();
}

QImage drawProduct(const ProductDrawing &drawing, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    // A breath of the product's colour over warm paper, or the other way round for the dark view.
    const QColor paper(0xf5, 0xf2, 0xec);
    const bool dark = drawing.view == ProductDrawing::View::Dark;
    image.fill(dark ? mixed(drawing.colour, QColor(0x20, 0x26, 0x2c), 0.72) : mixed(paper, drawing.colour, 0.13));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.scale(pixels / 100.0, pixels / 100.0);
    if (drawing.view == ProductDrawing::View::Detail) {
        painter.translate(50, 50);
        painter.scale(1.75, 1.75);
        painter.translate(-52, -40);
    }
    const ShapeColours colours{
        drawing.colour, mixed(drawing.colour, QColor(0x1a, 0x1c, 0x20), 0.42), mixed(drawing.colour, Qt::white, 0.38)};
    drawShape(painter, drawing.kind, colours);
    return image;
}

} // namespace purser::images
