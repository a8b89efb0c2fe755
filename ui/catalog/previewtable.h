#pragma once

#include "ui/widgets/imageprovider.h"

#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

namespace purser::ui {

/// How the cells of one column of a preview look.
enum class CellLook { Text, Code, Muted, Check, Image, OldValue, Arrow, NewValue, Value, Number, State, Link };

/// Paints the cells of previews (old -> new, rows with reasons) with the rules of the data grid.
class PreviewDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    PreviewDelegate(std::vector<CellLook> looks, ImageProvider *images, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] CellLook look(int column) const { return looks_.at(static_cast<size_t>(column)); }
    /// Numbers stay on the absolute right in both reading directions.
    [[nodiscard]] bool isNumeric(int column) const;
    /// Whether the cell shows a figure: old and new values are figures or words.
    [[nodiscard]] bool isFigure(const QModelIndex &index) const;
    /// The width that a cell needs to be read whole.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    std::vector<CellLook> looks_;
    ImageProvider *images_;
};

/// A plain table over a small model: fixed rows, check boxes by Space, the last column leads on by Enter or click.
class PreviewTable : public QTableView {
    Q_OBJECT

public:
    /// Widths of 0 take the room that the others leave. Where there is too little of it, the others give some, down to
    /// what their cells and headers need. Figures are never cut off: their column is as wide as the longest one that
    /// was seen, unless the person has made it narrower. Neither \a model nor \a images is owned.
    PreviewTable(QAbstractItemModel *model, std::vector<CellLook> looks, const std::vector<int> &widths,
        ImageProvider *images, QWidget *parent = nullptr);

    /// Another width for \a column; 0: it takes the room that is left.
    void setColumnWish(int column, int width);
    /// The row that commands and details are about: the current one, unless only others are chosen. -1: none.
    [[nodiscard]] int chosenRow() const;

signals:
    /// The link of this row, or Enter on it.
    void rowActivated(int row);
    /// The box in the header was clicked.
    void allToggled();
    /// These rows can be seen now.
    void rowsShown(int first, int last);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool isLink(const QModelIndex &index) const;
    void toggle(const QModelIndex &index);
    void tellRows();
    void fitColumns();
    void forgetFigures();
    void measureFigures();
    [[nodiscard]] int wishOf(int column) const;
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int neededWidth(int column) const;

    PreviewDelegate *delegate_;
    std::vector<int> wishes_; ///< widths by column, 0 for those that take what is left
    std::vector<int> figures_; ///< what the figures seen so far need, by column; -1: the person chose the width
    QTimer fit_;
    bool fitting_ = false;
};

} // namespace purser::ui
