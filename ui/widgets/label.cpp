#include "ui/widgets/label.h"

#include "ui/theme/controlpainter.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

Label::Label(TextStyle style, const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setFont(ui::font(style));
    setTextFormat(Qt::PlainText);
    // By the direction of the window, not of the words: a Latin name in a Hebrew form stands at the right, too.
    if (QGuiApplication::layoutDirection() == Qt::RightToLeft)
        setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
}

Label *Label::muted(const QString &text, QWidget *parent, TextStyle style)
{
    auto *label = new Label(style, text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void Label::setElided(bool elided)
{
    elided_ = elided;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return elided_ ? QSize(24, hint.height()) : hint;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (textFormat() == Qt::RichText) // goes by the window
        return QLabel::paintEvent(event);
    // QLabel goes by the first word of plain text.
    const bool reads = paint::directionOf(text()) == (text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    if (!elided_ && (reads || textInteractionFlags().testFlag(Qt::TextSelectableByMouse)))
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect rect = contentsRect();
    if (!elided_) {
        painter.drawText(rect,
            int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextForceRightToLeft
                | (wordWrap() ? Qt::TextWordWrap : 0),
            text());
        return;
    }
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, rect.width());
    setToolTip(shown == text() ? QString() : text());
    // The dots stand at the end of the words, whichever way the window reads.
    painter.setLayoutDirection(paint::directionOf(text()));
    painter.drawText(rect,
        int(QStyle::visualAlignment(layoutDirection(), alignment()) | Qt::AlignVCenter | Qt::AlignAbsolute), shown);
}

} // namespace purser::ui
