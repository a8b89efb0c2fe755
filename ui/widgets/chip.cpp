#include "ui/widgets/chip.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

namespace {
constexpr int padding = 9;
constexpr int mark = 14;
constexpr int gap = 5;
constexpr int cross = 16;
} // namespace

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setText(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::toggled, this, &QWidget::updateGeometry);
    tell();
}

void Chip::setValue(const QString &value)
{
    value_ = value;
    tell();
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    removable_ = removable;
    updateGeometry();
    update();
}

void Chip::setAdder(bool adder)
{
    adder_ = adder;
    setCheckable(!adder);
    updateGeometry();
    update();
}

void Chip::tell()
{
    setAccessibleName(value_.isEmpty() ? text() : QStringLiteral("%1 %2").arg(text(), value_));
}

QSize Chip::sizeHint() const
{
    int width = 2 * padding + QFontMetrics(ui::font(TextStyle::Body)).horizontalAdvance(text());
    if (!value_.isEmpty())
        width += gap + QFontMetrics(ui::font(TextStyle::BodyStrong)).horizontalAdvance(value_);
    if (isChecked() || adder_)
        width += mark + gap;
    if (removable_)
        width += cross;
    return {width, measure::chip};
}

QRect Chip::crossRect() const
{
    if (!removable_)
        return {};
    return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - padding - mark + 2, 0, cross, height()));
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    const bool on = isChecked();
    const QColor fill = on ? t.accentSoft : underMouse() && isEnabled() ? t.buttonHover : t.button;
    paint::roundedFrame(painter, rect(), adder_ ? QColor() : fill, on ? t.accent : t.borderStrong, measure::radius, 1,
        adder_ ? Qt::DashLine : Qt::SolidLine);
    const QColor colour = !isEnabled() ? t.faint : on ? t.accent : t.mutedText;
    int x = padding;
    const auto place = [&](int w) { return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height())); };
    if (on || adder_) {
        paint::glyph(painter, place(mark), adder_ ? QStringLiteral("list-add") : QStringLiteral("tick"), colour,
            adder_ ? 14 : 12);
        x += mark + gap;
    }
    painter.setPen(colour);
    painter.setFont(ui::font(TextStyle::Body));
    const int first = painter.fontMetrics().horizontalAdvance(text());
    painter.drawText(place(first + 1), Qt::AlignCenter, text());
    x += first + gap;
    if (!value_.isEmpty()) {
        painter.setFont(ui::font(TextStyle::BodyStrong));
        painter.drawText(place(painter.fontMetrics().horizontalAdvance(value_) + 1), Qt::AlignCenter, value_);
    }
    if (removable_)
        paint::glyph(painter, crossRect(), QStringLiteral("close"), colour, 12);
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (removable_ && crossRect().contains(event->position().toPoint())) {
        event->accept();
        emit removeRequested();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (removable_ && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removeRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool Chip::event(QEvent *event)
{
    const bool done = QAbstractButton::event(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::EnabledChange)
        update();
    return done;
}

} // namespace purser::ui
