#pragma once

#include "models/catalog/bulkedit.h"
#include "models/grid/window.h"

#include <QAbstractTableModel>
#include <QLocale>

namespace purser::catalog {

/// The lines of a bulk preview as a table over a window: old -> new, or why a product cannot change. A million lines
/// cost no more than those that are looked at.
class BulkRowModel : public QAbstractTableModel, private grid::WindowListener {
    Q_OBJECT

public:
    using Source = grid::RowSource<BulkRow, PageCursor>;
    /// Columns of BulkPart::Changing.
    enum Column { Image, Title, Sku, Old, Arrow, New, Change, Percent, Margin, ColumnCount };
    /// Columns of BulkPart::Cannot.
    enum ObstacleColumn { ObstacleImage, ObstacleTitle, ObstacleSku, State, Reason, NextStep, ObstacleColumnCount };

    BulkRowModel(BulkPart part, const QLocale &locale, QObject *parent = nullptr);

    /// Shows the lines of \a source; what they mean follows from \a change.
    void open(const BulkEdit &change, std::shared_ptr<Source> source);
    /// Lines \a first to \a last are looked at.
    void setViewport(int first, int last) { window_.setViewport(first, last); }
    void retry() { window_.retry(); }
    /// Why the last page did not come.
    [[nodiscard]] std::optional<Error> error() const { return window_.error(); }
    /// Null while the line is not here.
    [[nodiscard]] const BulkRow *line(int row) const { return window_.row(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void stateChanged();

private:
    void windowAboutToReset() override { beginResetModel(); }
    void windowReset() override;
    void windowCountChanged(qint64 rows) override;
    void windowRowsChanged(qint64 first, qint64 last) override;
    void windowAboutToMove() override { emit layoutAboutToBeChanged(); }
    void windowMoved() override { emit layoutChanged(); }
    void windowRowTouched(const QUuid &, qint64) override { }
    void windowStateChanged() override { emit stateChanged(); }
    [[nodiscard]] QString text(const BulkRow &line, int column) const;
    [[nodiscard]] QString obstacleText(const BulkRow &line, int column) const;

    BulkPart part_;
    QLocale locale_;
    BulkEdit change_;
    int rows_ = 0;
    grid::Window<BulkRow, PageCursor> window_;
};

} // namespace purser::catalog
