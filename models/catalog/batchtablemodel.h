#pragma once

#include "models/catalog/changehistory.h"
#include "models/catalog/pagedtablemodel.h"

#include <QLocale>

namespace purser::catalog {

/// The applied batches, the newest first: when, who, what, and whether it was undone.
class BatchTableModel : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { When, Who, What, Changes, State, Action, ColumnCount };

    /// \a history is not owned and outlives the model. Nothing is read before load(). Without \a mayUndo no row leads
    /// to an undo.
    BatchTableModel(ChangeHistory *history, bool mayUndo, const QLocale &locale, QObject *parent = nullptr);

    /// Reads the batches of this person only, or those of everybody.
    void load(bool mineOnly);
    [[nodiscard]] bool isMineOnly() const { return mineOnly_; }
    [[nodiscard]] const ChangeBatch *batchAt(int row) const;
    /// -1 when it is not here.
    [[nodiscard]] int rowOf(BatchId id) const;
    /// "Undone 10:45 by Dana": what has become of the batch.
    [[nodiscard]] QString stateText(const ChangeBatch &batch) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    void ask(QObject *context, bool fromBeginning, int limit) override;
    void clearRows() override { rows_.clear(); }

private:
    [[nodiscard]] QString text(const ChangeBatch &batch, int column) const;

    ChangeHistory *history_;
    bool mayUndo_;
    QLocale locale_;
    bool mineOnly_ = true;
    bool loaded_ = false;
    std::vector<ChangeBatch> rows_;
};

} // namespace purser::catalog
