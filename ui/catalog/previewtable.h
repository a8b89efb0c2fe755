#pragma once

#include "ui/widgets/imageprovider.h"

#include <QStyledItemDelegate>
#include <QTableView>

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

private:
    std::vector<CellLook> looks_;
    ImageProvider *images_;
};

/// A plain table over a small model: fixed rows, check boxes by Space, the last column leads on by Enter or click.
class PreviewTable : public QTableView {
    Q_OBJECT

public:
    /// Widths of 0 stretch. Neither \a model nor \a images is owned.
    PreviewTable(QAbstractItemModel *model, std::vector<CellLook> looks, const std::vector<int> &widths,
        ImageProvider *images, QWidget *parent = nullptr);

signals:
    /// The link of this row, or Enter on it.
    void rowActivated(int row);
    /// The box in the header was clicked.
    void allToggled();
    /// These rows can be seen now.
    void rowsShown(int first, int last);

protected:
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool isLink(const QModelIndex &index) const;
    void toggle(const QModelIndex &index);
    void tellRows();

    PreviewDelegate *delegate_;
};

} // namespace purser::ui
