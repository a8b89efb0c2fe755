#include "ui/widgets/fillhandle.h"

#include "ui/theme/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace purser::ui {

FillHandle::FillHandle(QWidget *parent) : QWidget(parent)
{
    setFixedSize(side, side);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Fill handle"));
    setToolTip(tr("Drag to fill the cells below or above with what is selected (Ctrl+D fills down)"));
    again_.setInterval(50);
    connect(&again_, &QTimer::timeout, this, [this] { emit dragged(last_); });
    hide();
}

void FillHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Tokens::of(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(rect().adjusted(1, 1, -1, -1), tokens.accent);
}

void FillHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    last_ = event->globalPosition().toPoint();
    again_.start();
}

void FillHandle::mouseMoveEvent(QMouseEvent *event)
{
    if (!again_.isActive())
        return;
    last_ = event->globalPosition().toPoint();
    emit dragged(last_);
}

void FillHandle::mouseReleaseEvent(QMouseEvent *event)
{
    if (!again_.isActive())
        return;
    again_.stop();
    emit dropped(event->globalPosition().toPoint());
}

} // namespace purser::ui
