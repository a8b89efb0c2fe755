#pragma once

#include "ui/theme/fonts.h"

#include <QLabel>

namespace purser::ui {

/// A line or paragraph in one of the styles of type; its colour is a role of the palette, so it follows the theme.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(TextStyle style, const QString &text = {}, QWidget *parent = nullptr);

    /// Muted text: labels, hints, second lines.
    static Label *muted(const QString &text, QWidget *parent = nullptr, TextStyle style = TextStyle::Hint);
    /// Shows the whole text as tooltip and ends with … where there is no room. Never for states, money or dates.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool elided_ = false;
};

} // namespace purser::ui
