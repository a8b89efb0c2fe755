#include "ui/widgets/cellbubble.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/alert.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace purser::ui {

CellBubble::CellBubble(QWidget *parent) : QFrame(parent), label_(new Label(TextStyle::Hint, {}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->addWidget(label_);
    label_->setWordWrap(true);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    makeAlert(this);
    hide();
}

QString CellBubble::message() const
{
    return label_->text();
}

void CellBubble::say(const QString &message, const QRect &cell, bool isError)
{
    error_ = isError;
    label_->setText(message);
    QPalette palette = label_->palette();
    const Tokens &tokens = Tokens::of(parentWidget());
    palette.setColor(QPalette::WindowText, isError ? tokens.danger : tokens.text);
    label_->setPalette(palette);
    const int widest = std::max(120, std::min(320, parentWidget()->width() - 16));
    const int text = std::min(label_->fontMetrics().horizontalAdvance(message) + 4, widest - 20);
    const int height =
        label_->fontMetrics().boundingRect(QRect(0, 0, text, 1000), Qt::TextWordWrap, message).height() + 16;
    const int width = text + 20;
    int x = isRightToLeft() ? cell.right() - width + 1 : cell.left();
    x = std::max(4, std::min(x, parentWidget()->width() - width - 4));
    const int under = cell.bottom() + 3;
    const int y = under + height <= parentWidget()->height() ? under : cell.top() - height - 2;
    setGeometry(x, y, width, height);
    setAccessibleName(message);
    raise();
    show();
    announce(this);
}

void CellBubble::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(error_ ? tokens.danger : tokens.borderStrong, 1));
    painter.setBrush(error_ ? tokens.dangerSoft : tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radiusTag, measure::radiusTag);
}

} // namespace purser::ui
