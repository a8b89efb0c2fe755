#pragma once

#include "models/catalog/batchitemtablemodel.h"
#include "ui/catalog/previewparts.h"
#include "ui/widgets/surface.h"

class QProgressBar;
class QStackedLayout;

namespace purser::ui {

class BannerSlot;
class Button;
class FactPane;
class ImageProvider;
class Label;
class PreviewTable;
class SegmentedControl;
class StateView;
class Tag;

/// What an undo of an applied batch would do, before it is done: which fields go back, to what, and which stay because
/// somebody has changed them since or nothing leads back. An undo is undone, and so redone, in the same way.
class UndoPage : public SubPage {
    Q_OBJECT

public:
    /// \a history and \a images (may be null) are not owned and outlive the page. \a whyReadOnly is empty when this
    /// person may undo.
    UndoPage(catalog::ChangeHistory *history, ImageProvider *images, const QString &whyReadOnly = {},
        QWidget *parent = nullptr);
    ~UndoPage() override;

    /// Previews the undo of \a batch, as the database is now.
    void open(BatchId batch);
    [[nodiscard]] BatchId batch() const { return batch_; }
    /// Undoes what is ticked, as the button does. Does nothing when nothing is, or the preview is not there yet.
    void apply();
    /// What the page says after an undo; empty before.
    [[nodiscard]] QString result() const;

signals:
    /// The person wants back to where they came from.
    void historyRequested();
    void productRequested(const purser::ProductId &product);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// A preview that was left before it was there is read again.
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeTools();
    void showStage(PreviewStage stage);
    void holdCancel();
    QWidget *makeTables();
    QWidget *makeSide();
    void read();
    void failed(const Error &error);
    void refresh();
    void showPart(int part);
    void progressed(const catalog::BulkProgress &progress);
    void finished(const Result<catalog::UndoOutcome> &outcome);
    [[nodiscard]] bool isRedo() const;

    catalog::ChangeHistory *history_;
    ImageProvider *images_;
    QString whyReadOnly_;
    catalog::BatchItemTableModel *back_;
    catalog::BatchItemTableModel *skipped_;
    BatchId batch_;
    std::optional<catalog::ChangeBatch> shown_;
    std::optional<catalog::UndoCounts> counts_;
    std::unique_ptr<QObject> reading_;
    bool undoing_ = false;

    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    Label *title_ = nullptr;
    Label *hint_ = nullptr; ///< what is written, or not yet
    SegmentedControl *parts_ = nullptr;
    Label *said_ = nullptr;
    PreviewTable *backTable_ = nullptr;
    PreviewTable *skippedTable_ = nullptr;
    QWidget *backSection_ = nullptr;
    QWidget *skippedSection_ = nullptr;
    Tag *backTag_ = nullptr;
    Tag *skippedTag_ = nullptr;
    BannerSlot *messages_ = nullptr;
    FactPane *facts_ = nullptr;
    QWidget *leave_ = nullptr; ///< the arrow in the header
    Label *step_ = nullptr;
    QProgressBar *progress_ = nullptr;
    Button *keep_ = nullptr;
    Button *apply_ = nullptr;
};

} // namespace purser::ui
