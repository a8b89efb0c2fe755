#pragma once

#include "models/sync/scheduletablemodel.h"

#include <QWidget>

class QStackedLayout;

namespace purser::ui {

class Banner;
class Button;
class Label;
class PreviewTable;
class StateView;

/// What starts by itself: the schedules, when they run next, and the way to add, change, stop and run them.
class ScheduleView : public QWidget {
    Q_OBJECT

public:
    /// As ActivityView.
    ScheduleView(
        sync::JobService *service, const QString &company, const QString &whyReadOnly, QWidget *parent = nullptr);

    [[nodiscard]] PreviewTable *table() const { return table_; }
    [[nodiscard]] sync::ScheduleTableModel *model() const { return model_; }
    /// Opens the editor for a new schedule.
    void add();

signals:
    /// A job was started and should be shown.
    void jobRequested(const QUuid &job);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTools();
    [[nodiscard]] const sync::ScheduleRow *current() const;
    void edit(const sync::ScheduleRow &schedule);
    void editCurrent();
    void toggle();
    void remove();
    void run();
    void refresh();
    void fillButtons();

    sync::JobService *service_;
    QString company_;
    QString whyReadOnly_;
    sync::ScheduleTableModel *model_;
    PreviewTable *table_;
    QStackedLayout *stack_ = nullptr;
    StateView *state_;
    Banner *message_;
    Label *count_ = nullptr;
    Button *run_ = nullptr;
    Button *toggle_ = nullptr;
    Button *remove_ = nullptr;
    Button *edit_ = nullptr;
    Button *add_ = nullptr;
    QString shownState_;
    QUuid wanted_; ///< a schedule that is chosen as soon as it is read
};

} // namespace purser::ui
