#pragma once

#include "models/grid/gridmodel.h"

#include <QHeaderView>
#include <QMouseEvent>

namespace purser::ui {

/// The column header of a data grid: names aligned like the cells under them, and the mark of the sorted column.
class GridHeader : public QHeaderView {
    Q_OBJECT

public:
    GridHeader(const grid::GridModel *model, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const grid::GridModel *model_;
};

/// The column of check boxes in front of the rows. It ticks rows; Shift ticks the rows between.
class MarkHeader : public QHeaderView {
    Q_OBJECT

public:
    MarkHeader(grid::GridModel *model, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override { return {columnWidth, 0}; }
    static constexpr int columnWidth = 36;

signals:
    void pressed();

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override { event->accept(); }
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }

private:
    void markTo(int row);

    grid::GridModel *model_;
    int anchor_ = -1;
    bool marking_ = true;
};

/// The end of the header over a scroll bar.
class HeaderEnd : public QWidget {
    Q_OBJECT

public:
    explicit HeaderEnd(QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The check box above the check boxes: nothing, some, or all that matches.
class MarkCorner : public QWidget {
    Q_OBJECT

public:
    MarkCorner(grid::GridModel *model, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    grid::GridModel *model_;
};

} // namespace purser::ui
