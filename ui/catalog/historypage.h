#pragma once

#include "models/catalog/batchitemtablemodel.h"
#include "models/catalog/batchtablemodel.h"
#include "ui/widgets/surface.h"

class QStackedLayout;

namespace purser::ui {

class Button;
class FactPane;
class ImageProvider;
class Label;
class PreviewTable;
class SegmentedControl;
class StateView;
class Tag;

/// The applied changes: who did what and when, from which value to which, and the way to undo it.
class HistoryPage : public SubPage {
    Q_OBJECT

public:
    /// \a history and \a images (may be null) are not owned and outlive the page. \a whyReadOnly is empty when this
    /// person may undo.
    HistoryPage(catalog::ChangeHistory *history, ImageProvider *images, const QString &whyReadOnly = {},
        QWidget *parent = nullptr);

    /// Makes \a batch the chosen one, as soon as it is in the list.
    void choose(BatchId batch);
    /// The chosen batch; null when there is none.
    [[nodiscard]] BatchId chosen() const;

signals:
    /// Show what an undo of this batch would do.
    void undoRequested(const purser::BatchId &batch);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeTables();
    QWidget *makeSide();
    void refresh();
    void refreshState();
    void rowChosen();
    void requestUndo();

    catalog::ChangeHistory *history_;
    ImageProvider *images_;
    QString whyReadOnly_;
    catalog::BatchTableModel *batches_;
    catalog::BatchItemTableModel *items_;
    BatchId chosen_;

    QStackedLayout *stack_ = nullptr;
    QWidget *content_ = nullptr;
    StateView *state_ = nullptr;
    StateView *itemState_ = nullptr;
    QStackedLayout *itemStack_ = nullptr;
    SegmentedControl *whose_ = nullptr;
    Label *count_ = nullptr;
    PreviewTable *batchTable_ = nullptr;
    PreviewTable *itemTable_ = nullptr;
    Tag *itemTag_ = nullptr;
    Label *name_ = nullptr;
    FactPane *facts_ = nullptr;
    Button *undo_ = nullptr;
    QString shownState_;
    QString shownItems_;
};

} // namespace purser::ui
