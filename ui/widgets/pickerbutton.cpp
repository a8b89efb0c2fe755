#include "ui/widgets/pickerbutton.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

PickerButton::PickerButton(QWidget *parent) : QAbstractButton(parent), menu_(new QMenu(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &PickerButton::open);
}

void PickerButton::setLines(const QString &first, const QString &second)
{
    first_ = first;
    second_ = second;
    setAccessibleDescription(QStringLiteral("%1, %2").arg(first, second));
    update();
}

void PickerButton::setIconName(const QString &name, QColor Tokens::*colour)
{
    icon_ = name;
    iconColour_ = colour;
    update();
}

void PickerButton::setStateGlyph(const QString &name, QColor Tokens::*colour)
{
    state_ = name;
    stateColour_ = colour;
    update();
}

void PickerButton::setProminent(bool prominent)
{
    prominent_ = prominent;
    updateGeometry();
}

QSize PickerButton::sizeHint() const
{
    return {200, prominent_ ? 48 : 44};
}

void PickerButton::open()
{
    if (menu_->isEmpty())
        return;
    menu_->setMinimumWidth(width());
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    QPoint below = mapToGlobal(QPoint(0, height() + 4));
    if (rtl)
        below.rx() += width() - std::max(menu_->sizeHint().width(), width());
    menu_->popup(below);
}

void PickerButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open();
    QAbstractButton::keyPressEvent(event);
}

void PickerButton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    const QColor border = prominent_ ? t.borderStrong : t.controlBorder;
    paint::roundedFrame(painter, rect(),
        underMouse() && isEnabled() ? t.buttonHover
            : prominent_            ? t.button
                                    : t.surface,
        border, measure::radius);
    const auto place = [this](int x, int y, int w, int h) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
    };
    paint::glyph(painter, place(10, 0, 16, height()), icon_, isEnabled() ? t.*iconColour_ : t.faint);
    int end = width() - 10;
    if (!menu_->isEmpty()) {
        paint::glyph(painter, place(end - 14, 0, 14, height()), QStringLiteral("chevron-down"), t.mutedText, 14);
        end -= 14 + 8;
    }
    if (!state_.isEmpty()) {
        paint::glyph(painter, place(end - 16, 0, 16, height()), state_, t.*stateColour_);
        end -= 16 + 8;
    }
    const int start = prominent_ ? 38 : 34;
    const int half = height() / 2;
    const Qt::Alignment align = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.setFont(ui::font(prominent_ ? TextStyle::BodyStrong : TextStyle::Body));
    painter.setPen(isEnabled() ? t.text : t.faint);
    const QString first = painter.fontMetrics().elidedText(first_, Qt::ElideRight, end - start);
    paint::words(painter, place(start, 5, end - start, half - 4), align, first_);
    painter.setFont(ui::font(TextStyle::Hint));
    painter.setPen(isEnabled() ? t.mutedText : t.faint);
    const QString second = painter.fontMetrics().elidedText(second_, Qt::ElideRight, end - start);
    paint::words(painter, place(start, half, end - start, half - 4), align, second_);
    setToolTip(first == first_ && second == second_ ? QString() : first_ + u'\n' + second_);
}

} // namespace purser::ui
