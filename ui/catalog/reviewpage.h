#pragma once

#include "models/catalog/catalogservice.h"
#include "models/catalog/reviewtablemodel.h"
#include "ui/catalog/previewparts.h"
#include "ui/widgets/surface.h"

class QLineEdit;
class QProgressBar;
class QStackedLayout;

namespace purser::ui {

class BannerSlot;
class Button;
class Label;
class ListExports;
class PreviewTable;
class ReviewSummaryPane;
class SegmentedControl;
class StateView;
class Tag;
class ImageProvider;

/// Everything that is staged, old -> new, before anything is written: what will change, what cannot and why, what it
/// amounts to, and the one button that applies it.
class ReviewPage : public SubPage {
    Q_OBJECT

public:
    /// \a service with its change set and \a images (may be null) are not owned and outlive the page.
    /// \a storeName is named in the summary; empty for all stores.
    ReviewPage(catalog::CatalogService *service, ImageProvider *images, const QString &storeName = {},
        QWidget *parent = nullptr);

    void setStoreName(const QString &name);
    /// Offers to export what cannot change. \a exports is not owned and outlives the page.
    void setExports(ListExports *exports);
    /// Applies the checked edits, as the button does. Does nothing when there are none.
    void apply();
    /// What the page says after a commit; empty before.
    [[nodiscard]] QString result() const;

signals:
    /// The person wants back to where they came from; what is staged stays staged.
    void productRequested(const purser::ProductId &product);
    /// Show what an undo of what was just applied would do.
    void undoRequested(const purser::BatchId &batch);

protected:
    /// What was said about the last commit has been read.
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeTools();
    void showStage(PreviewStage stage);
    QWidget *makeTables();
    QWidget *makeSide();
    void refresh();
    void showPart(int part);
    void nextStep(int row);
    void commitStarted(int edits);
    void commitUncertain();
    void commitFinished(const catalog::CommitReport &report);
    void settle();
    void exportCannot();

    catalog::CatalogService *service_;
    catalog::ChangeSet *changes_;
    ImageProvider *images_;
    QString storeName_;
    catalog::ReviewTableModel *will_;
    catalog::ReviewTableModel *cannot_;

    QStackedLayout *stack_ = nullptr;
    StateView *empty_ = nullptr;
    SegmentedControl *parts_ = nullptr;
    Label *counts_ = nullptr;
    QLineEdit *find_ = nullptr;
    PreviewTable *willTable_ = nullptr;
    PreviewTable *cannotTable_ = nullptr;
    QWidget *willSection_ = nullptr;
    QWidget *cannotSection_ = nullptr;
    Tag *willTag_ = nullptr;
    Tag *cannotTag_ = nullptr;
    ListExports *exports_ = nullptr;
    Button *exportLink_ = nullptr;
    BannerSlot *messages_ = nullptr;
    ReviewSummaryPane *summary_ = nullptr;
    Label *hint_ = nullptr; ///< what is written, or not yet
    QLineEdit *note_ = nullptr; ///< for History
    QProgressBar *progress_ = nullptr;
    Button *keep_ = nullptr;
    Button *apply_ = nullptr;
};

} // namespace purser::ui
