#pragma once

#include <QWidget>

namespace purser::ui {

/// What fills a part of the window: a surface with whatever stands on it.
class Surface : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A page that another one opened, and that leads back to it: Esc does as well.
class SubPage : public Surface {
    Q_OBJECT

public:
    using Surface::Surface;

signals:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace purser::ui
