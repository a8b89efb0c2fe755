#pragma once

#include "models/catalog/bulkrowmodel.h"
#include "models/catalog/bulkservice.h"
#include "ui/catalog/previewparts.h"
#include "ui/widgets/surface.h"

#include <QPointer>

class QLineEdit;
class QProgressBar;
class QStackedLayout;
class QVBoxLayout;

namespace purser::ui {

class Banner;
class BannerSlot;
class Button;
class ImageProvider;
class Label;
class ListExports;
class PreviewTable;
class ReviewSummaryPane;
class SegmentedControl;
class StateView;
class Tag;

/// A bulk action on all that match, before it is written: how many products change and from what to what, how many
/// cannot and why, what it amounts to, and the one button that applies it in one transaction.
class BulkPreviewPage : public SubPage {
    Q_OBJECT

public:
    /// \a service and \a images (may be null) are not owned and outlive the page. \a storeName is named in the
    /// summary; empty for all stores.
    BulkPreviewPage(
        catalog::BulkService *service, ImageProvider *images, const QString &storeName = {}, QWidget *parent = nullptr);

    void setStoreName(const QString &name) { storeName_ = name; }
    /// Offers to export what cannot change. \a exports is not owned and outlives the page.
    void setExports(ListExports *exports);
    /// Works out \a request and shows it; while another one is applied, that one stays.
    void present(const catalog::BulkRequest &request);
    /// Applies what is shown, as the button does.
    void apply();
    /// What the page says about the last attempt; empty before.
    [[nodiscard]] QString result() const;

signals:
    /// The person wants back to where they came from.
    void productRequested(const purser::ProductId &product);
    /// Something is in the way that the person has staged themselves.
    void stagedRequested();
    /// The applied batch is to be taken back.
    void undoRequested(const purser::BatchId &batch);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeTables();
    QWidget *makeSide();
    QWidget *makeWorking();
    void compute();
    void computed(const Result<catalog::BulkPreview> &preview);
    void openLines();
    void arrangeColumns();
    void refresh();
    void refreshGroups();
    void showPart(int part);
    void activate(catalog::BulkRowModel *model, int row);
    void progressed(const catalog::BulkProgress &progress);
    void finished(const catalog::BulkReport &report);
    void showDone(const catalog::BulkReport &report);
    void retryLines();
    void showStage(PreviewStage stage);
    void setApplying(bool applying);
    void holdCancel();
    void exportCannot();

    catalog::BulkService *service_;
    ImageProvider *images_;
    QString storeName_;
    catalog::BulkRequest request_;
    catalog::BulkPreview preview_;
    catalog::BulkRowModel *will_;
    catalog::BulkRowModel *cannot_;
    std::unique_ptr<QObject> computing_; ///< exists while the preview is computed
    QTimer findLater_;

    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    QWidget *leave_ = nullptr; ///< the arrow in the header
    Label *title_ = nullptr;
    Label *hint_ = nullptr;
    Label *working_ = nullptr;
    Button *stopWorking_ = nullptr;
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
    QPointer<Banner> unread_; ///< says that some lines could not be read
    ReviewSummaryPane *summary_ = nullptr;
    QWidget *groups_ = nullptr;
    QVBoxLayout *groupRows_ = nullptr;
    QLineEdit *note_ = nullptr;
    Label *step_ = nullptr;
    QProgressBar *progress_ = nullptr;
    Button *back_ = nullptr;
    Button *cancel_ = nullptr;
    Button *apply_ = nullptr;
};

} // namespace purser::ui
