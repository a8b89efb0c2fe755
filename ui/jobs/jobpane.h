#pragma once

#include "models/sync/jobservice.h"
#include "ui/widgets/surface.h"

class QScrollArea;
class QStackedLayout;
class QTabBar;
class QVBoxLayout;

namespace purser::sync {
class JobItemTableModel;
}

namespace purser::ui {

class Banner;
class Button;
class FactPane;
class Label;
class PreviewTable;
class StateView;
class Tag;

/// One job: what failed, grouped by cause and with its repair, its things, its log, and the facts about it.
class JobPane : public Surface {
    Q_OBJECT

public:
    enum Tab { Errors, Items, Log };

    /// \a service is not owned and outlives the pane. \a whyReadOnly is empty when this person may steer jobs.
    JobPane(sync::JobService *service, const QString &whyReadOnly, QWidget *parent = nullptr);

    /// Shows \a job, or how to choose one when it is null.
    void showJob(const QUuid &job);
    [[nodiscard]] const QUuid &job() const { return wanted_; }
    /// What is shown; nothing while it is being read.
    [[nodiscard]] const std::optional<sync::JobDetail> &shown() const { return shown_; }
    /// All of it as text, for whoever helps.
    [[nodiscard]] QString details() const;
    /// Does what the buttons do; answers are shown in the pane.
    void wish(sync::JobService::Wish wish);
    void retryItems(std::optional<QString> code);

signals:
    void closeRequested();
    /// A job was made from this one and should be shown.
    void jobRequested(const QUuid &job);

private:
    QWidget *makeHeader();
    QWidget *makeFooter();
    void load();
    void present(const sync::JobDetail &detail);
    void fillErrors();
    void fillFacts();
    void fillLog();
    void fillButtons();

    sync::JobService *service_;
    QString whyReadOnly_;
    QUuid wanted_;
    std::optional<sync::JobDetail> shown_;
    QSet<QString> closed_; ///< causes that are folded up
    bool reading_ = false;
    bool stopping_ = false; ///< somebody has cancelled it here, and it has not stopped yet
    bool again_ = false; ///< something changed while it was being read

    QStackedLayout *stack_;
    StateView *state_;
    Label *title_ = nullptr;
    Tag *tag_ = nullptr;
    Banner *message_ = nullptr;
    QTabBar *tabs_ = nullptr;
    QStackedLayout *pages_ = nullptr;
    QScrollArea *errorArea_ = nullptr;
    QVBoxLayout *errorList_ = nullptr;
    PreviewTable *items_ = nullptr;
    sync::JobItemTableModel *itemModel_ = nullptr;
    class QPlainTextEdit *log_ = nullptr;
    FactPane *facts_ = nullptr;
    Button *copy_ = nullptr;
    Button *ignore_ = nullptr;
    Label *summary_ = nullptr;
    Button *pause_ = nullptr;
    Button *main_ = nullptr; ///< cancel or retry
};

} // namespace purser::ui
