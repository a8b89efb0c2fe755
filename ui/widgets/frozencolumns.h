#pragma once

#include <QTableView>

namespace purser::ui {

class DataGrid;
class GridHeader;

/// The leading columns of a data grid that stay when the others scroll: a second view on the same rows, laid over it.
class FrozenColumns : public QTableView {
    Q_OBJECT

public:
    FrozenColumns(DataGrid *grid, GridHeader *header);

    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void scrollTo(const QModelIndex &, ScrollHint) override { }
    void keyboardSearch(const QString &) override { }

protected:
    void updateGeometries() override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void shareRows();

    DataGrid *grid_;
};

} // namespace purser::ui
