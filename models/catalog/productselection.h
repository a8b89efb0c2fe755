#pragma once

#include "models/catalog/bulkedit.h"
#include "models/catalog/producttablemodel.h"

namespace purser::catalog {

/// The products a person has ticked, and what they add up to: read in the background whenever the ticks change. "All
/// that match" stays a condition: it is counted, added up and changed by the database, and its products never travel.
class ProductSelection : public QObject {
    Q_OBJECT

public:
    /// More ticks than this are changed by condition too, instead of one by one.
    static constexpr int mostStaged = 2'000;

    /// Neither is owned; both outlive the selection.
    ProductSelection(ProductReader *reader, ProductTableModel *model, QObject *parent = nullptr);

    /// Ticked rows: at once, and exactly as soon as they are counted.
    [[nodiscard]] qint64 count() const;
    /// False while there may be more than count().
    [[nodiscard]] bool countIsExact() const;
    /// What they add up to; nothing while it is being read, or nothing is ticked.
    [[nodiscard]] const std::optional<ProductSums> &sums() const { return sums_; }
    /// Products of the store (or of all stores) without any filter; nothing until it is known.
    [[nodiscard]] std::optional<RowCount> total() const { return total_; }
    void readTotal();
    /// True when bulk actions work on the selection by condition: see scope().
    [[nodiscard]] bool isCondition() const;
    /// What is ticked, as a condition.
    [[nodiscard]] BulkScope scope() const;
    /// Reads the rows ticked one by one as they are in the database, or the current one when none is ticked.
    void rows(QObject *context, int currentRow, ProductReader::Answer<std::vector<ProductRow>> answer);

signals:
    void changed();

private:
    void read();
    void takeTotal();
    [[nodiscard]] std::vector<ProductId> ids() const;

    ProductReader *reader_;
    ProductTableModel *model_;
    QTimer settle_;
    std::unique_ptr<QObject> reading_;
    std::unique_ptr<QObject> readingTotal_;
    std::optional<ProductSums> sums_;
    std::optional<RowCount> total_;
};

} // namespace purser::catalog
