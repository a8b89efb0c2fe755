#include "ui/widgets/tag.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QPainter>

namespace purser::ui {

Tag::Tag(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), text_(text), tone_(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

void Tag::setText(const QString &text)
{
    text_ = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(Tone tone)
{
    tone_ = tone;
    update();
}

void Tag::setGlyph(const QString &iconName)
{
    glyph_ = iconName;
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return {widthOf(text_) + (glyph_.isEmpty() ? 0 : measure::cellGlyph + 4), measure::tag};
}

int Tag::widthOf(const QString &text)
{
    return QFontMetrics(ui::font(TextStyle::Label)).horizontalAdvance(text) + 14;
}

int Tag::paint(QPainter &painter, const QPoint &topLeft, const QString &text, Tone tone, const Tokens &tokens)
{
    const QRect box(topLeft, QSize(widthOf(text), measure::tag));
    paint::roundedFrame(painter, box, toneBackground(tokens, tone), {}, measure::radiusTag);
    painter.setFont(ui::font(TextStyle::Label));
    painter.setPen(toneColour(tokens, tone));
    painter.drawText(box, Qt::AlignCenter, text);
    return box.width();
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::of(this);
    paint::roundedFrame(painter, rect(), toneBackground(t, tone_), {}, measure::radiusTag);
    painter.setFont(ui::font(TextStyle::Label));
    painter.setPen(toneColour(t, tone_));
    QRect words = rect();
    if (!glyph_.isEmpty()) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        const QRect mark(rtl ? width() - 6 - measure::cellGlyph : 6, 0, measure::cellGlyph, height());
        paint::glyph(painter, mark, glyph_, toneColour(t, tone_), measure::cellGlyph);
        words.adjust(rtl ? 0 : measure::cellGlyph + 4, 0, rtl ? -measure::cellGlyph - 4 : 0, 0);
    }
    painter.drawText(words, Qt::AlignCenter, text_);
}

} // namespace purser::ui
