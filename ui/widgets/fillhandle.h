#pragma once

#include <QTimer>
#include <QWidget>

namespace purser::ui {

/// The little square at the corner of the selected cells: dragged up or down, it fills with what is selected. The
/// keyboard has Ctrl+D for it.
class FillHandle : public QWidget {
    Q_OBJECT

public:
    static constexpr int side = 9;

    explicit FillHandle(QWidget *parent);

signals:
    /// The mouse is there, in global coordinates, with the button down; again and again while it stands still.
    void dragged(const QPoint &position);
    void dropped(const QPoint &position);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QTimer again_;
    QPoint last_;
};

} // namespace purser::ui
