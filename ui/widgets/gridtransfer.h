#pragma once

#include "models/grid/gridmodel.h"
#include "ui/widgets/cellreport.h"

#include <QLocale>

namespace purser::ui {

/// A rectangle of cells as it is seen: rows that follow each other, columns in the order in which they stand.
struct GridBlock {
    int top = 0;
    int bottom = -1;
    QList<int> columns;

    [[nodiscard]] bool isEmpty() const { return bottom < top || columns.isEmpty(); }
    [[nodiscard]] int rows() const { return bottom - top + 1; }
    [[nodiscard]] bool isOneCell() const { return rows() == 1 && columns.size() == 1; }
};

/// Moves cells between a grid and the clipboard, and within a grid. What is not loaded is read first, up to a limit;
/// then everything happens as one step of undo.
class GridTransfer : public QObject {
    Q_OBJECT

public:
    static constexpr int mostCopied = 100'000; ///< rows
    static constexpr int mostChanged = 10'000; ///< rows

    /// \a model is not owned.
    explicit GridTransfer(grid::GridModel *model, QObject *parent = nullptr);

    /// Puts \a block on the clipboard as tab-separated text, if wanted with the titles of the columns.
    void copy(const GridBlock &block, bool withHeader, const QLocale &locale);
    [[nodiscard]] QString toText(const GridBlock &block, bool withHeader, const QLocale &locale) const;
    /// Writes \a cells over \a target, again and again where it is larger. \a rowsCut and \a columnsCut had no place.
    void put(const GridBlock &target, const QList<QStringList> &cells, const QLocale &locale, int rowsCut = 0,
        int columnsCut = 0);
    /// Writes the values of \a source over \a target, again and again: rows for rows where both have the same columns,
    /// else the first column of \a source into every column of the same kind.
    void fill(const GridBlock &source, const GridBlock &target);
    void clear(const GridBlock &block, const QLocale &locale);

    /// Something is being read for one of these; nothing else is begun until then.
    [[nodiscard]] bool isBusy() const { return busy_ != nullptr; }
    void cancel();

signals:
    /// Rows must be read first: \a rows of them.
    void started(int rows);
    void progressed(int rows);
    void finished();
    void copied(int rows, int columns);
    void reported(const purser::ui::CellReport &report);
    /// Nothing was done, and why.
    void failed(const QString &message);

private:
    void withRows(int first, int last, int most, const QString &tooMany, std::function<void()> work);
    void report(CellReport report, const std::vector<grid::GridModel::Assignment> &values, const QString &name);
    [[nodiscard]] CellProblem problem(const QModelIndex &index, const QString &value, const QString &reason) const;
    [[nodiscard]] QString cellText(const QModelIndex &index, const QLocale &locale) const;

    grid::GridModel *model_;
    std::unique_ptr<QObject> busy_;
};

} // namespace purser::ui
