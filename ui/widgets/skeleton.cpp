#include "ui/widgets/skeleton.h"

#include "ui/theme/controlpainter.h"

#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace purser::ui {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
}

void Skeleton::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    due_ = false;
    QTimer::singleShot(150, this, [this] {
        due_ = true;
        update();
    });
}

void Skeleton::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    if (!due_)
        return;
    constexpr int widths[] = {150, 118, 164, 96, 140, 128, 156, 108, 146};
    const auto bar = [&](int x, int y, int w, int h) {
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, w, h));
        paint::roundedFrame(painter, box, t.track, {}, measure::radiusTag);
    };
    int index = 0;
    for (int y = 0; y + measure::row <= height(); y += measure::row, ++index) {
        bar(16, y + 4, measure::thumbnail, measure::thumbnail);
        bar(56, y + 11, widths[size_t(index) % std::size(widths)], 10);
        if (width() > 420) {
            bar(width() - 136, y + 11, 64, 10);
            bar(width() - 56, y + 11, 40, 10);
        }
        painter.fillRect(QRect(0, y + measure::row - 1, width(), 1), t.gridLine);
    }
}

} // namespace purser::ui
