#include "ui/widgets/surface.h"

#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

namespace purser::ui {

void Surface::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Tokens::of(this).surface);
}

void SubPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else
        Surface::keyPressEvent(event);
}

} // namespace purser::ui
