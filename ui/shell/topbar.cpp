#include "ui/shell/topbar.h"

#include "ui/shell/notificationbell.h"
#include "ui/theme/controlpainter.h"
#include "ui/theme/fonts.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyle>

namespace purser::ui {

CommandField::CommandField(QWidget *parent) : QAbstractButton(parent)
{
    setText(tr("Search or run a command"));
    setAccessibleName(text());
    setToolTip(tr("Find a page, an action or a record (Ctrl+K)"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::IBeamCursor);
}

void CommandField::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    paint::roundedFrame(painter, rect(), t.surface, underMouse() ? t.controlBorder : t.borderStrong, measure::radius);
    const auto place = [this](int x, int w) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, w, height()));
    };
    paint::glyph(painter, place(8, 16), QStringLiteral("edit-find"), t.mutedText);
    painter.setFont(ui::font(TextStyle::Body));
    painter.setPen(t.mutedText);
    painter.drawText(place(32, width() - 100),
        int((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
            | Qt::AlignVCenter),
        text());
    paint::badge(painter, place(0, width() - 8), QStringLiteral("Ctrl K"), t.mutedText, t.borderStrong);
}

Avatar::Avatar(const QString &fullName, QWidget *parent) : QAbstractButton(parent), menu_(new QMenu(this))
{
    setText(initials(fullName));
    setAccessibleName(tr("Account of %1").arg(fullName));
    setToolTip(fullName);
    setFixedSize(28, 28);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this, &Avatar::open);
}

QString Avatar::initials(const QString &fullName)
{
    const QStringList words = fullName.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString letters = words.first().left(1).toUpper();
    if (words.size() > 1)
        letters += words.last().left(1).toUpper();
    return letters;
}

void Avatar::open()
{
    QPoint below = mapToGlobal(QPoint(width(), height() + 6));
    if (layoutDirection() == Qt::RightToLeft)
        below = mapToGlobal(QPoint(0, height() + 6));
    else
        below.rx() -= menu_->sizeHint().width();
    menu_->popup(below);
}

void Avatar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return open();
    QAbstractButton::keyPressEvent(event);
}

void Avatar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    paint::roundedFrame(painter, rect(), t.accentSoft, hasFocus() ? t.accent : QColor(), width() / 2.0, 2);
    QFont letters = ui::font(TextStyle::TableHeader);
    painter.setFont(letters);
    painter.setPen(t.accent);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

TopBar::TopBar(const QString &fullName, QWidget *parent)
    : QWidget(parent),
      menus_(new QMenuBar(this)),
      field_(new CommandField(this)),
      bell_(new NotificationBell(this)),
      avatar_(new Avatar(fullName, this))
{
    menus_->setNativeMenuBar(false);
    setFixedHeight(measure::menuBar);
}

QSize TopBar::sizeHint() const
{
    return {900, measure::menuBar};
}

void TopBar::arrange()
{
    // Counted here: a menu bar measures only the entries that fit its present width, and wrongly from right to left.
    int menus = 2 * 8 + 8;
    for (const QAction *action : menus_->actions())
        if (action->isVisible())
            menus += menus_->fontMetrics().size(int(Qt::TextShowMnemonic), action->text()).width() + 18;
    const auto place = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int high = menus_->sizeHint().height();
    menus_->setGeometry(place(QRect(4, (height() - 1 - high) / 2, menus, high)));
    const int middle = measure::navigation + (width() - measure::navigation) / 2;
    const int end = width() - 12 - avatar_->width();
    const int bell = end - 8 - bell_->width();
    const int fieldWidth = std::min(measure::commandWidth, bell - menus - 32);
    const int x = std::clamp(middle - fieldWidth / 2, menus + 16, std::max(menus + 16, bell - 16 - fieldWidth));
    field_->setGeometry(place(QRect(x, 6, fieldWidth, measure::commandHeight)));
    bell_->setGeometry(place(QRect(bell, 6, bell_->width(), bell_->height())));
    avatar_->setGeometry(place(QRect(end, 6, avatar_->width(), avatar_->height())));
}

void TopBar::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool TopBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LayoutRequest
        || event->type() == QEvent::Show)
        arrange();
    return done;
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &t = Tokens::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

} // namespace purser::ui
