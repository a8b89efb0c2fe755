#pragma once

#include "ui/theme/controlpainter.h"

#include <QPushButton>

namespace purser::ui {

/// A push button of a kind, with the drawing \a iconName in the colour of its text. Who has come to it by keyboard
/// presses it with Return as well as with the space bar, in pages as in dialogs.
class Button : public QPushButton {
    Q_OBJECT

public:
    explicit Button(ButtonKind kind, const QString &text, QWidget *parent = nullptr);
    Button(ButtonKind kind, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    void setIconName(const QString &name);
    /// 28 high, for rows of tools.
    void setCompact(bool compact);
    /// Shortcut drawn in a small frame behind the text, "Ctrl R".
    void setBadge(const QString &text);
    /// Shortcut that triggers the button; it is added to the tooltip.
    void setKeys(const QKeySequence &keys, const QString &toolTip = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ButtonKind kind_;
    QString iconName_;
};

/// The one action that a page or dialog is for.
class PrimaryButton : public Button {
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr) : Button(ButtonKind::Primary, text, parent)
    {
    }
    PrimaryButton(const QString &iconName, const QString &text, QWidget *parent = nullptr)
        : Button(ButtonKind::Primary, iconName, text, parent)
    {
    }
};

/// Every other action.
class SecondaryButton : public Button {
    Q_OBJECT

public:
    explicit SecondaryButton(const QString &text, QWidget *parent = nullptr)
        : Button(ButtonKind::Secondary, text, parent)
    {
    }
    SecondaryButton(const QString &iconName, const QString &text, QWidget *parent = nullptr)
        : Button(ButtonKind::Secondary, iconName, text, parent)
    {
    }
};

/// A button that looks like a link: accent text, no frame.
class LinkButton : public Button {
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr) : Button(ButtonKind::Link, text, parent)
    {
        setCursor(Qt::PointingHandCursor);
    }
};

} // namespace purser::ui
