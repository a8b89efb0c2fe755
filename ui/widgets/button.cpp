#include "ui/widgets/button.h"

#include "ui/theme/icons.h"

#include <QKeyEvent>

namespace purser::ui {

Button::Button(ButtonKind kind, const QString &text, QWidget *parent) : QPushButton(text, parent), kind_(kind)
{
    setAutoDefault(false);
    setKind(kind);
}

Button::Button(ButtonKind kind, const QString &iconName, const QString &text, QWidget *parent)
    : Button(kind, text, parent)
{
    setIconName(iconName);
}

void Button::setKind(ButtonKind kind)
{
    kind_ = kind;
    setProperty(property::kind, int(kind));
    setIconName(iconName_);
    update();
}

void Button::setIconName(const QString &name)
{
    iconName_ = name;
    if (name.isEmpty())
        return setIcon({});
    switch (kind_) {
    case ButtonKind::Primary: return setIcon(icons::icon(name, &Tokens::accentText));
    case ButtonKind::Link: return setIcon(icons::icon(name, &Tokens::accent));
    case ButtonKind::Danger: return setIcon(icons::icon(name, &Tokens::danger));
    case ButtonKind::Secondary:
    case ButtonKind::Quiet: return setIcon(icons::icon(name));
    }
}

void Button::setCompact(bool compact)
{
    setProperty(property::compact, compact);
    setIcon(icon()); // forgets the size hint that QPushButton keeps
}

void Button::setBadge(const QString &text)
{
    setProperty(property::badge, text);
    setIcon(icon()); // forgets the size hint that QPushButton keeps
}

void Button::keyPressEvent(QKeyEvent *event)
{
    // QPushButton leaves Return to the default button of its dialog, whichever button has the focus.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void Button::setKeys(const QKeySequence &keys, const QString &toolTip)
{
    setShortcut(keys);
    const QString name = toolTip.isEmpty() ? text().remove(u'&') : toolTip;
    setToolTip(QStringLiteral("%1 (%2)").arg(name, keys.toString(QKeySequence::NativeText)));
}

} // namespace purser::ui
