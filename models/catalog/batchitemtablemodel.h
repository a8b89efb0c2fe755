#pragma once

#include "models/catalog/changehistory.h"
#include "models/catalog/pagedtablemodel.h"

#include <QLocale>

namespace purser::catalog {

/// The fields that one batch wrote: to look at, to choose what goes back, or to read what cannot and why.
class BatchItemTableModel : public PagedTableModel {
    Q_OBJECT

public:
    enum class Kind { Look, GoesBack, Skipped };
    /// Columns of Look.
    enum LookColumn { LookImage, LookTitle, LookSku, LookField, Before, LookArrow, After, Now, LookColumnCount };
    /// Columns of GoesBack.
    enum BackColumn { Check, Image, Title, Sku, Field, Current, Arrow, Restored, Change, BackColumnCount };
    /// Columns of Skipped.
    enum SkippedColumn {
        SkippedImage,
        SkippedTitle,
        SkippedSku,
        SkippedField,
        State,
        Reason,
        NextStep,
        SkippedColumnCount
    };

    /// \a history is not owned and outlives the model.
    BatchItemTableModel(ChangeHistory *history, Kind kind, const QLocale &locale, QObject *parent = nullptr);

    /// Reads the items of another batch; with a null id nothing is shown. Everything is ticked.
    void setBatch(BatchId id);
    [[nodiscard]] BatchId batch() const { return batch_; }
    /// Reads again what is shown; ticks stay.
    void refresh();
    [[nodiscard]] const BatchItem *itemAt(int row) const;

    // ---- ticks, of Kind::GoesBack
    [[nodiscard]] const UndoChoice &choice() const { return choice_; }
    void setAllChecked(bool checked);
    /// How many of \a total items are ticked.
    [[nodiscard]] qint64 checkedOf(qint64 total) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Qt::CheckStateRole: whether all, some or none are ticked.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void choiceChanged();

protected:
    void ask(QObject *context, bool fromBeginning, int limit) override;
    void clearRows() override { rows_.clear(); }

private:
    [[nodiscard]] QString lookText(const BatchItem &item, int column) const;
    [[nodiscard]] QString backText(const BatchItem &item, int column) const;
    [[nodiscard]] QString skippedText(const BatchItem &item, int column) const;
    [[nodiscard]] QString text(const BatchItem &item, int column) const;
    [[nodiscard]] QString value(const BatchItem &item, const QVariant &value) const;
    [[nodiscard]] QString reason(const BatchItem &item) const;

    ChangeHistory *history_;
    Kind kind_;
    QLocale locale_;
    BatchId batch_;
    UndoChoice choice_;
    std::vector<BatchItem> rows_;
};

} // namespace purser::catalog
