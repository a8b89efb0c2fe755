#pragma once

#include "models/grid/gridmodel.h"
#include "ui/widgets/gridtransfer.h"

#include <QTableView>
#include <QTimer>

#include <optional>

class QMenu;
class QRubberBand;
class QSettings;

namespace purser::ui {

class CellBubble;
class CellDelegate;
class FillHandle;
class FrozenColumns;
class GridHeader;
class GridProgress;
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

    /// Order, widths, hidden and frozen columns as they are; setArrangement() brings them back.
    [[nodiscard]] QVariantMap arrangement() const;
    /// Keys of columns that do not exist (any more) are left out.
    void setArrangement(const QVariantMap &arrangement);

    /// The rectangle of selected cells; nothing when the selected cells form none.
    [[nodiscard]] std::optional<GridBlock> selectedBlock() const;
    /// Selects the cells between the one where selecting began and \a index, as they stand on the screen.
    void selectTo(const QModelIndex &index);
    /// Widens the selection to whole rows, or to whole columns.
    void selectRows();
    void selectColumns();

    /// The selected cells as lines of tab-separated values, ready for a spreadsheet.
    [[nodiscard]] QString selectionAsTsv(bool withHeader) const;
    void copy(bool withHeader);
    /// Puts the cells of the clipboard, or tab-separated \a text, into the selected cells, as one step: repeated where
    /// they fit several times, else from the first selected cell on.
    void paste(const QString &text = {});
    /// Copies the topmost selected cells down; where one row is selected, those of the row above it.
    void fillDown();
    /// Copies the first selected cells into the others of their row.
    void fillRight();
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
    /// While the first rows are on their way: paints their outlines into \a view, this grid or its frozen columns.
    /// False when there is something else to paint.
    bool paintSkeletons(QTableView *view);
    /// The mouse is dragged over the cells, at this place.
    void dragTo(const QPoint &globalPosition);
    void endDrag();
    void beginDrag(const QModelIndex &index);
    void keyboardSearch(const QString &) override { }
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// The product under the current cell is another one now.
    void currentRowChanged(int row);
    /// Cells were pasted, filled or cleared.
    void reported(const purser::ui::CellReport &report);
    /// The arrangement of the columns, or the sorting, was changed by the person.
    void arrangementChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
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
    [[nodiscard]] QItemSelection blockSelection(const GridBlock &block) const;
    /// The selected rectangle; says so when there is none.
    [[nodiscard]] std::optional<GridBlock> blockToWorkOn();
    [[nodiscard]] QModelIndex cellAt(const QPoint &globalPosition) const;
    void addCellActions();
    void addTransfer();
    void sayReport(const CellReport &report);
    void placeHandle();
    void fitColumns();
    [[nodiscard]] int flexibleColumn() const;
    [[nodiscard]] GridBlock handleTarget(const QPoint &globalPosition) const;
    void connectDelegate(CellDelegate *delegate);

    grid::GridModel *model_;
    GridHeader *header_;
    MarkHeader *marksHeader_;
    MarkCorner *corner_;
    FrozenColumns *frozenView_;
    CellDelegate *delegate_;
    CellDelegate *frozenDelegate_;
    CellBubble *bubble_;
    GridTransfer *transfer_;
    GridProgress *progress_;
    FillHandle *handle_ = nullptr;
    QRubberBand *band_ = nullptr;
    QList<QAction *> cellActions_;
    QPersistentModelIndex anchor_; ///< where selecting began
    QTimer dragging_;
    QPoint dragged_;
    QSettings *settings_ = nullptr;
    QString group_;
    int frozen_ = 0;
    bool fitted_ = true; ///< the flexible column takes what is left
    bool arranging_ = false;
    bool extending_ = false;
};

} // namespace purser::ui
