#include "ui/widgets/glyphlabel.h"

#include "ui/theme/controlpainter.h"

#include <QPainter>

namespace purser::ui {

GlyphLabel::GlyphLabel(const QString &iconName, QColor Tokens::*colour, int size, QWidget *parent)
    : QWidget(parent), name_(iconName), colour_(colour), size_(size)
{
    setFixedSize(size, size);
}

void GlyphLabel::setIcon(const QString &iconName, QColor Tokens::*colour)
{
    name_ = iconName;
    colour_ = colour;
    update();
}

void GlyphLabel::setDisc(int diameter, QColor Tokens::*colour)
{
    disc_ = colour;
    setFixedSize(diameter, diameter);
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    if (disc_)
        paint::roundedFrame(painter, rect(), t.*disc_, {}, width() / 2.0);
    paint::glyph(painter, rect(), name_, t.*colour_, size_);
}

} // namespace purser::ui
