#pragma once

#include "models/sync/jobtablemodel.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QSplitter;
class QStackedLayout;

namespace purser::ui {

class Chip;
class FigureStrip;
class JobPane;
class Label;
class PreviewTable;
class SearchField;
class StateView;

/// The jobs of the company, live, with filters, their sum, and one of them in detail.
class ActivityView : public QWidget {
    Q_OBJECT

public:
    /// \a service is not owned and outlives the view. \a company is where jobs are that belong to no store;
    /// \a whyReadOnly is empty when this person may steer jobs.
    ActivityView(
        sync::JobService *service, const QString &company, const QString &whyReadOnly, QWidget *parent = nullptr);

    [[nodiscard]] PreviewTable *table() const { return table_; }
    [[nodiscard]] sync::JobTableModel *model() const { return model_; }
    [[nodiscard]] JobPane *pane() const { return pane_; }
    /// Chooses \a job as soon as it is in the list.
    void choose(const QUuid &job);
    /// Shows the jobs that have failed.
    void showFailed();
    /// Who runs jobs here: "This computer, 2 threads".
    void setWorker(const QString &text);

signals:
    void runRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    QWidget *makeList();
    void makeActions();
    void load();
    void refresh();
    void showTotals();
    void rowChosen();
    void showPane(bool shown);
    void arrangePane();

    sync::JobService *service_;
    QString whyReadOnly_;
    sync::JobTableModel *model_;
    QTimer clock_;
    QUuid wanted_; ///< to be chosen when it comes
    std::optional<bool> paneWish_; ///< what the person said about the pane; nothing: as there is room
    Chip *running_ = nullptr;
    Chip *queued_ = nullptr;
    Chip *failed_ = nullptr;
    Chip *lastDay_ = nullptr;
    SearchField *search_ = nullptr;
    Label *worker_ = nullptr;
    Label *stale_ = nullptr;
    PreviewTable *table_ = nullptr;
    QStackedLayout *stack_ = nullptr;
    StateView *state_ = nullptr;
    FigureStrip *totals_ = nullptr;
    QSplitter *split_ = nullptr;
    JobPane *pane_ = nullptr;
    QAction *paneAction_ = nullptr;
    QString shownState_;
};

} // namespace purser::ui
