#pragma once

#include "models/auth/session.h"
#include "models/sync/syncerrortablemodel.h"

#include <QWidget>

class QComboBox;
class QStackedLayout;

namespace purser::ui {

class Banner;
class Button;
class Label;
class PreviewTable;
class SearchField;
class SegmentedControl;
class StateView;

/// What syncs could not do, by store, open or settled: look at it, try it again, settle it.
class SyncErrorView : public QWidget {
    Q_OBJECT

public:
    /// As ActivityView.
    SyncErrorView(sync::JobService *service, const std::vector<auth::StoreAccess> &stores, const QString &whyReadOnly,
        QWidget *parent = nullptr);

    /// The stores of the person are other ones now.
    void setStores(const std::vector<auth::StoreAccess> &stores);
    [[nodiscard]] PreviewTable *table() const { return table_; }
    [[nodiscard]] sync::SyncErrorTableModel *model() const { return model_; }

signals:
    /// A job is to be shown.
    void jobRequested(const QUuid &job);
    void activityRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    void fillStores();
    [[nodiscard]] std::vector<QUuid> chosen() const;
    void load();
    void refresh();
    void fillButtons();
    void readCounts();
    void settle();
    void retry();

    sync::JobService *service_;
    std::vector<auth::StoreAccess> stores_;
    QString whyReadOnly_;
    sync::SyncErrorTableModel *model_;
    SegmentedControl *which_ = nullptr;
    QComboBox *store_ = nullptr;
    SearchField *search_ = nullptr;
    Button *copy_ = nullptr;
    Button *job_ = nullptr;
    Button *retry_ = nullptr;
    Button *settle_ = nullptr;
    Label *stale_ = nullptr;
    PreviewTable *table_ = nullptr;
    Label *message_ = nullptr; ///< the whole sentence of the chosen row
    Banner *said_ = nullptr;
    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    QString shownState_;
};

} // namespace purser::ui
