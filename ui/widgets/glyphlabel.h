#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

namespace purser::ui {

/// A drawing in the colour of a token; optionally in the middle of a coloured disc, as on empty pages.
class GlyphLabel : public QWidget {
    Q_OBJECT

public:
    GlyphLabel(const QString &iconName, QColor Tokens::*colour, int size = measure::icon, QWidget *parent = nullptr);

    void setIcon(const QString &iconName, QColor Tokens::*colour);
    /// A disc of \a diameter behind the drawing.
    void setDisc(int diameter, QColor Tokens::*colour);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString name_;
    QColor Tokens::*colour_;
    QColor Tokens::*disc_ = nullptr;
    int size_;
};

} // namespace purser::ui
