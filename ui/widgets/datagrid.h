#pragma once

#include "models/grid/gridmodel.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace purser::ui {

class CellBubble;
class CellDelegate;
class FrozenColumns;
class GridHeader;
class MarkCorner;
class MarkHeader;
class ImageProvider;

/// The spreadsheet-like table used everywhere: rows of one height over a window model, check boxes in front, leading
/// columns that stay, columns arranged by the person, editing from the keyboard, copy and paste as a spreadsheet does.
class DataGrid : public QTableView {
    Q_OBJECT

public:
    /// Neither is owned; both outlive the grid.
    explicit DataGrid(grid::GridModel *model, ImageProvider *images = nullptr, QWidget *parent = nullptr);
    ~DataGrid() override;

    [[nodiscard]] grid::GridModel *gridModel() const { return model_; }

    /// Columns are kept in \a settings (not owned) under \a group from now on, and arranged as they were kept.
    void keepArrangement(QSettings *settings, const QString &group);
    /// Order, widths and shown columns as the model offers them.
    void resetArrangement();
    /// Fills \a menu with a tick for each column, freezing, and the way back.
    void fillColumnMenu(QMenu *menu);
    /// How many leading columns stay when the others scroll.
    void setFrozenColumns(int count);
    [[nodiscard]] int frozenColumns() const { return frozen_; }
    void setColumnShown(int column, bool shown);

    /// The selected cells as lines of tab-separated values, ready for a spreadsheet.
    [[nodiscard]] QString selectionAsTsv(bool withHeader) const;
    void copy(bool withHeader);
    /// Puts tab-separated \a text into the cells from the current one on, as one step.
    void paste(const QString &text);
    /// Copies the topmost value of each selected column down.
    void fillDown();
    /// Empties the selected cells that can be edited.
    void clearCells();

    /// Closes an open editor if its value can be taken. False: it stays, and says what is wrong.
    bool finishEditing();
    /// What is said about the cell being edited, or why a cell cannot be edited; empty when nothing is said.
    [[nodiscard]] QString saidAboutCell() const;

    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    using QTableView::edit;
    /// Says why \a index cannot be edited, if it cannot and a person tried to.
    bool explainIfLocked(const QModelIndex &index, EditTrigger trigger);
    void showContextMenu(const QPoint &globalPosition);
    void keyboardSearch(const QString &) override { }
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// The page may add its actions for the current row.
    void aboutToShowContextMenu(QMenu *menu);
    /// The product under the current cell is another one now.
    void currentRowChanged(int row);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void placeParts();
    void syncFrozen();
    void tellViewport();
    void moveBy(int rows, int columns);
    void arrange(const QStringList &order, const QHash<QString, int> &widths, const QStringList &hidden);
    void saveArrangement();
    void explain(const QModelIndex &index, const QString &message);
    [[nodiscard]] QRect cellRect(const QModelIndex &index) const;
    void sayRejected(QWidget *editor, const QString &message);
    void hush();
    [[nodiscard]] QWidget *openEditor() const;
    [[nodiscard]] bool isFrozen(int column) const;
    [[nodiscard]] int frozenWidth() const;
    [[nodiscard]] QList<int> visualColumns() const;
    [[nodiscard]] QString cellText(const QModelIndex &index) const;
    [[nodiscard]] QRect selectedBlock() const;
    void assignAll(const std::vector<grid::GridModel::Assignment> &values, const QString &name, QStringList problems);
    void connectDelegate(CellDelegate *delegate);

    grid::GridModel *model_;
    GridHeader *header_;
    MarkHeader *marksHeader_;
    MarkCorner *corner_;
    FrozenColumns *frozenView_;
    CellDelegate *delegate_;
    CellDelegate *frozenDelegate_;
    CellBubble *bubble_;
    QSettings *settings_ = nullptr;
    QString group_;
    int frozen_ = 0;
    bool arranging_ = false;
};

} // namespace purser::ui
