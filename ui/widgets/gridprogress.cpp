#include "ui/widgets/gridprogress.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>

namespace purser::ui {

GridProgress::GridProgress(QWidget *parent)
    : QFrame(parent),
      text_(new Label(TextStyle::Body, {}, this)),
      bar_(new QProgressBar(this)),
      cancel_(new SecondaryButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(12);
    bar_->setFixedWidth(160);
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Rows read"));
    cancel_->setCompact(true);
    row->addWidget(text_);
    row->addWidget(bar_);
    row->addWidget(cancel_);
    connect(cancel_, &QPushButton::clicked, this, &GridProgress::cancelled);
    patience_.setSingleShot(true);
    patience_.setInterval(patienceMs);
    connect(&patience_, &QTimer::timeout, this, [this] {
        place();
        show();
        raise();
    });
    hide();
}

void GridProgress::begin(int rows)
{
    bar_->setRange(0, rows);
    setRows(0);
    patience_.start();
}

void GridProgress::setRows(int rows)
{
    bar_->setValue(rows);
    text_->setText(tr("Reading rows: %1 of %2").arg(locale().toString(rows), locale().toString(bar_->maximum())));
    if (isVisible())
        place();
}

void GridProgress::end()
{
    patience_.stop();
    hide();
}

void GridProgress::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - 24);
}

void GridProgress::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.borderStrong, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

} // namespace purser::ui
