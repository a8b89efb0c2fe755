#include "ui/catalog/settleparts.h"

#include "ui/theme/controlpainter.h"

#include <QPainter>

namespace purser::ui {

void SideCell::setChosen(bool chosen)
{
    setAutoFillBackground(chosen);
    setBackgroundRole(chosen ? QPalette::Highlight : QPalette::Base);
}

KeyCap::KeyCap(const QString &key, QWidget *parent) : Label(TextStyle::Badge, key, parent)
{
    setAlignment(Qt::AlignCenter);
    setFixedSize(18, 18);
}

void KeyCap::paintEvent(QPaintEvent *event)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    paint::roundedFrame(painter, rect(), t.surface, t.borderStrong, 3);
    Label::paintEvent(event);
}

void SettleProductDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = Tokens::of(option.palette);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect card = option.rect.adjusted(8, 2, -8, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        paint::roundedFrame(*painter, card, t.selection,
            option.state.testFlag(QStyle::State_HasFocus) ? t.accent : QColor(), measure::radius);
    const QRect picture(mirrored ? card.right() - 35 : card.x() + 12, card.center().y() - 11, 24, 24);
    paint::roundedFrame(*painter, picture, t.track, {}, measure::radiusTag);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
    const QRect words = mirrored ? card.adjusted(8, 8, -48, -8) : card.adjusted(48, 8, -8, -8);
    const QStringList lines = index.data().toString().split(u'\n');
    auto line = [&](const QFont &font, const QColor &colour, const QString &text, Qt::Alignment vertical) {
        painter->setFont(font);
        painter->setPen(colour);
        paint::words(*painter, words, QStyle::visualAlignment(option.direction, Qt::AlignLeading) | vertical, text);
    };
    line(ui::font(TextStyle::BodyStrong), selected ? t.selectionText : t.text, lines.value(0), Qt::AlignTop);
    line(ui::font(TextStyle::Hint), selected ? t.selectionText : t.mutedText, lines.value(1), Qt::AlignBottom);
    painter->restore();
}

QSize SettleProductDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {width, 58};
}

Label *selectable(TextStyle style, const QString &text, QWidget *parent)
{
    auto *label = new Label(style, text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // On the side where the window begins to read: what can be selected goes by its own words otherwise.
    label->setAlignment(
        (parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}

} // namespace purser::ui
