#pragma once

#include "models/catalog/producttablemodel.h"

namespace purser::catalog {

/// The products a person has ticked, and what they add up to: read in the background whenever the ticks change.
class ProductSelection : public QObject {
    Q_OBJECT

public:
    /// More rows than this are counted, but neither added up nor changed at once.
    static constexpr int mostRows = 100'000;

    /// Neither is owned; both outlive the selection.
    ProductSelection(ProductReader *reader, ProductTableModel *model, QObject *parent = nullptr);

    /// Ticked rows.
    [[nodiscard]] qint64 count() const;
    /// What they add up to; nothing while it is being read, or nothing is ticked.
    [[nodiscard]] const std::optional<ProductSums> &sums() const { return sums_; }
    /// Products of the store (or of all stores) without any filter; nothing until it is known.
    [[nodiscard]] std::optional<RowCount> total() const { return total_; }
    void readTotal();
    /// Reads the ticked rows as they are in the database, or the current one when none is ticked.
    void rows(QObject *context, int currentRow, ProductReader::Answer<std::vector<ProductRow>> answer);

signals:
    void changed();

private:
    void read();

    ProductReader *reader_;
    ProductTableModel *model_;
    QTimer settle_;
    std::unique_ptr<QObject> reading_;
    std::optional<ProductSums> sums_;
    std::optional<RowCount> total_;
};

/// Adds up rows; amounts of different currencies stay apart.
ProductSums sumsOf(const std::vector<ProductRow> &rows);

} // namespace purser::catalog
