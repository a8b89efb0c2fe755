#pragma once

#include "models/sync/jobrow.h"

#include <QFrame>

class QWidget;

namespace purser::ui {

/// Failures of one cause: what it is, what to do, a few examples, and the way to try them again. Folds up.
class ErrorCard : public QFrame {
    Q_OBJECT

public:
    /// \a mayRetry: its button is there.
    ErrorCard(const sync::JobErrorGroup &group, bool open, bool mayRetry, QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return open_; }
    void setOpen(bool open);

signals:
    void retryRequested();
    /// All of them are to be seen.
    void itemsRequested();
    void toggled(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *body_;
    class CardHead *head_;
    bool open_;
};

} // namespace purser::ui
