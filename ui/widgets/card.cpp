#include "ui/widgets/card.h"

#include "ui/theme/controlpainter.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QVBoxLayout>

namespace purser::ui {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), body_(new QVBoxLayout(this))
{
    body_->setContentsMargins(16, 14, 16, 16);
    body_->setSpacing(8);
    if (!title.isEmpty()) {
        auto *heading = new Label(TextStyle::CardTitle, title, this);
        heading->setElided(true);
        body_->addWidget(heading);
    }
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = Tokens::of(this);
    paint::roundedFrame(painter, rect(), t.surface, t.border, measure::radius);
}

Divider::Divider(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(this).border);
}

} // namespace purser::ui
