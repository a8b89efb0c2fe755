#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace purser::ui {

/// A small coloured word: a state, a count, a role. 20 high.
class Tag : public QWidget {
    Q_OBJECT

public:
    explicit Tag(const QString &text, Tone tone = Tone::Neutral, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return text_; }
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return tone_; }
    /// A 12 px drawing before the word.
    void setGlyph(const QString &iconName);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Paints a tag in \a rect without a widget, for delegates; the width it takes.
    static int paint(QPainter &painter, const QPoint &topLeft, const QString &text, Tone tone, const Tokens &tokens);
    static int widthOf(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString text_;
    QString glyph_;
    Tone tone_;
};

} // namespace purser::ui
