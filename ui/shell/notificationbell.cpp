#include "ui/shell/notificationbell.h"

#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/alert.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

NotificationBell::NotificationBell(QWidget *parent) : QAbstractButton(parent), menu_(new QMenu(this))
{
    setFixedSize(32, 28);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    makeAlert(this);
    connect(this, &QAbstractButton::clicked, this, &NotificationBell::open);
    tell();
}

void NotificationBell::add(const Notice &notice)
{
    notices_.insert(notices_.begin(), notice);
    if (notices_.size() > mostKept)
        notices_.resize(mostKept);
    ++unread_;
    tell();
    announce(this);
}

void NotificationBell::tell()
{
    setAccessibleName(unread_ == 0 ? tr("Notifications")
                                   : tr("Notifications, %Ln new: %1", nullptr, unread_).arg(notices_.front().title));
    setToolTip(unread_ == 0 ? tr("Notifications") : tr("Notifications, %Ln new", nullptr, unread_));
    update();
}

void NotificationBell::fill()
{
    menu_->clear();
    if (notices_.empty()) {
        menu_->addAction(tr("Nothing new. Long jobs are told here when they end."))->setEnabled(false);
        return;
    }
    for (const Notice &notice : notices_) {
        QAction *line =
            menu_->addAction(icons::icon(notice.good ? QStringLiteral("circle-check") : QStringLiteral("circle-alert"),
                                 notice.good ? &Tokens::success : &Tokens::danger),
                notice.detail.isEmpty() ? notice.title : QStringLiteral("%1 · %2").arg(notice.title, notice.detail));
        line->setEnabled(notice.open != nullptr);
        connect(line, &QAction::triggered, this, [act = notice.open] { act(); });
    }
    menu_->addSeparator();
    connect(menu_->addAction(tr("Clear all")), &QAction::triggered, this, [this] {
        notices_.clear();
        unread_ = 0;
        tell();
    });
}

void NotificationBell::open()
{
    fill();
    unread_ = 0;
    tell();
    QPoint below = mapToGlobal(QPoint(width(), height() + 6));
    if (layoutDirection() == Qt::RightToLeft)
        below = mapToGlobal(QPoint(0, height() + 6));
    else
        below.rx() -= menu_->sizeHint().width();
    menu_->popup(below);
}

void NotificationBell::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open();
    QAbstractButton::keyPressEvent(event);
}

void NotificationBell::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus())
        paint::roundedFrame(painter, rect(), underMouse() ? t.buttonHover : QColor(), hasFocus() ? t.accent : QColor(),
            measure::radius, 2);
    paint::glyph(painter, rect().adjusted(0, 2, 0, 0), QStringLiteral("notifications"), t.mutedText);
    if (unread_ == 0)
        return;
    painter.setFont(ui::font(TextStyle::Badge));
    const QString number = unread_ > 9 ? QStringLiteral("9+") : QLocale().toString(unread_);
    const int wide = std::max(14, painter.fontMetrics().horizontalAdvance(number) + 6);
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(width() - wide - 1, 0, wide, 14));
    paint::roundedFrame(painter, box, t.danger, {}, 7);
    painter.setPen(t.surface);
    painter.drawText(box, Qt::AlignCenter, number);
}

} // namespace purser::ui
