#pragma once

#include "models/catalog/heldrows.h"
#include "models/catalog/productcells.h"
#include "models/catalog/productreader.h"
#include "models/grid/gridmodel.h"

namespace purser::catalog {

class ChangeSet;

/// The products that match a query, as a grid: the database's rows with the person's staged edits laid over them.
/// Editing stages; nothing is written.
class ProductTableModel : public grid::GridModel {
    Q_OBJECT

public:
    /// Neither is owned. \a whyReadOnly says why nothing may be edited by this person; empty: it may.
    ProductTableModel(ProductReader *reader, ChangeSet *edits, QString whyReadOnly, QObject *parent = nullptr);

    /// Shows what matches \a query, sorted as it says.
    void setQuery(const ProductQuery &query);
    [[nodiscard]] const ProductQuery &query() const { return query_; }

    /// The row as it is in the database, or null while it is not here.
    [[nodiscard]] const ProductRow *row(int number) const { return window_.row(number); }
    /// Takes a row as it is now, known from a commit of this person: it does not shine.
    void put(const ProductRow &row) { window_.put(row, false); }
    /// Values that editors of vendors offer.
    void setVendors(QStringList vendors) { vendors_ = std::move(vendors); }

    [[nodiscard]] const std::vector<grid::Column> &columns() const override { return columns_; }
    [[nodiscard]] State state() const override;
    [[nodiscard]] std::optional<Error> error() const override { return window_.error(); }
    [[nodiscard]] bool countIsExact() const override { return window_.isExact(); }
    void setViewport(int first, int last) override { window_.setViewport(first, last); }
    void retry() override { window_.retry(); }
    void refresh() override { window_.refresh(); }
    [[nodiscard]] QUuid rowId(int row) const override;
    [[nodiscard]] int rowOf(const QUuid &id) const override;
    [[nodiscard]] Result<QVariant> parse(
        const QModelIndex &index, const QString &text, const QLocale &locale) const override;
    Assigned assign(const std::vector<Assignment> &values, const QString &name) override;
    void hold(int first, int last, QObject *context, std::function<void(int)> progress,
        std::function<void(Result<>)> answer) override;
    void letGo() override { held_.clear(); }
    [[nodiscard]] QString rowLabel(int row) const override;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] size_t cachedPages() const { return window_.cachedPages(); }
    /// Whether any row can be reached at once, wherever it is.
    [[nodiscard]] bool hasAnchors() const { return window_.hasAnchors(); }

signals:
    /// A value could not be staged, and why.
    void refused(const QString &message);

protected:
    [[nodiscard]] qint64 windowRows() const override { return window_.rows(); }
    void windowReset() override;
    void windowAboutToReset() override;
    void windowAboutToMove() override;
    void windowCountChanged(qint64 rows) override;
    void windowRowsChanged(qint64 first, qint64 last) override;

private:
    void readOwners();
    void observe(qint64 first, qint64 last);
    /// The row of the window, or one that is held.
    [[nodiscard]] const ProductRow *rowAt(int number) const;
    [[nodiscard]] QString lock(const ProductRow &row, ProductColumn column) const;
    [[nodiscard]] grid::CellStates states(const ProductRow &row, const ProductRow &shown, ProductColumn column) const;
    [[nodiscard]] QString said(const ProductRow &row, const ProductRow &shown, ProductColumn column) const;
    [[nodiscard]] QStringList choices(const ProductRow &row, ProductColumn column) const;

    ProductReader *reader_;
    ChangeSet *edits_;
    QString whyReadOnly_;
    std::vector<grid::Column> columns_;
    ProductQuery query_;
    QStringList vendors_;
    quint16 storeOwned_ = 0; ///< fields that were left to the chosen store
    std::unique_ptr<QObject> owning_; ///< while that is being read
    QLocale locale_;
    QTimer settle_;
    QSet<QUuid> settled_; ///< products without staged edits since a moment ago
    grid::Window<ProductRow, PageCursor> window_;
    HeldRows held_;
};

} // namespace purser::catalog
