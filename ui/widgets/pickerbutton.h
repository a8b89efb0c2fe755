#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

class QMenu;

namespace purser::ui {

/// A field of two lines with a drawing before and a menu behind: the profile, the store. Opens by click, Space or Down.
class PickerButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PickerButton(QWidget *parent = nullptr);

    void setLines(const QString &first, const QString &second);
    [[nodiscard]] QString firstLine() const { return first_; }
    [[nodiscard]] QString secondLine() const { return second_; }
    void setIconName(const QString &name, QColor Tokens::*colour = &Tokens::accent);
    /// A mark of state before the chevron; an empty name takes it away.
    void setStateGlyph(const QString &name, QColor Tokens::*colour);
    /// Bold first line and the pale frame of cards instead of that of fields.
    void setProminent(bool prominent);
    /// The menu, filled by whoever owns the button; without entries there is no chevron and no opening.
    [[nodiscard]] QMenu *menu() const { return menu_; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();

    QMenu *menu_;
    QString first_, second_, icon_, state_;
    QColor Tokens::*iconColour_ = &Tokens::accent;
    QColor Tokens::*stateColour_ = &Tokens::success;
    bool prominent_ = false;
};

} // namespace purser::ui
