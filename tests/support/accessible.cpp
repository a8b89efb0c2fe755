#include "tests/support/accessible.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTest>

namespace purser::test {
namespace {

QString describe(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty())
        text += u'#' + widget->objectName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !button->text().isEmpty())
        text += QStringLiteral(" “%1”").arg(button->text());
    else if (!widget->accessibleName().isEmpty())
        text += QStringLiteral(" “%1”").arg(widget->accessibleName());
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (QString::fromLatin1(up->metaObject()->className()).startsWith(QStringLiteral("purser"))) {
            text += QStringLiteral(" in ") + QString::fromLatin1(up->metaObject()->className());
            break;
        }
    return text;
}

bool isInteractive(const QWidget *widget)
{
    if (!widget->isVisible() || qobject_cast<const QMenu *>(widget) || qobject_cast<const QHeaderView *>(widget)
        || qobject_cast<const QLabel *>(widget) || widget->isWindow() || widget->inherits("QTableCornerButton"))
        return false;
    const QWidget *const parent = widget->parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    if (area && area->viewport() == widget)
        return false;
    if (widget->focusProxy() == parent && parent)
        return false;
    if (qobject_cast<const QLineEdit *>(parent)) // the buttons inside a field
        return false;
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

} // namespace

QStringList namelessIn(const QWidget *top)
{
    QStringList found;
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!isInteractive(widget))
            continue;
        const QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found << describe(widget);
    }
    return found;
}

QStringList withoutFocusMark(QWidget *top)
{
    QStringList found;
    const QPointer<QWidget> before = QApplication::focusWidget();
    QWidget *const window = top->window(); // the ring is a child of the window
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as after a Tab
    QList<QPointer<QWidget>> all; // focus rings come and go while it moves
    for (QWidget *widget : top->findChildren<QWidget *>())
        all << widget;
    for (const QPointer<QWidget> &widget : all) {
        if (!widget || !isInteractive(widget) || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus)
            || widget->focusProxy())
            continue;
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget.data());
            view && (!view->model() || view->model()->rowCount() == 0))
            continue;
        const QRect around = QRect(widget->mapTo(window, QPoint(0, 0)), widget->size()).adjusted(-4, -4, 4, 4);
        widget->setFocus(Qt::TabFocusReason);
        QTest::qWait(1);
        if (!widget || !widget->hasFocus())
            continue;
        const QImage with = window->grab(around).toImage();
        widget->clearFocus();
        QTest::qWait(1);
        if (with == window->grab(around).toImage())
            found << describe(widget);
    }
    if (before)
        before->setFocus();
    return found;
}

} // namespace purser::test
