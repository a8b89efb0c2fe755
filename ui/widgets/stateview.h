#pragma once

#include "models/base/error.h"

#include <QWidget>

class QHBoxLayout;
class QStackedLayout;

namespace purser::ui {

/// What a page shows while it has nothing to show: loading rows, an empty list and how to begin, an error with details
/// to copy and Retry, or the lack of a right and who can grant it. One at a time.
class StateView : public QWidget {
    Q_OBJECT

public:
    explicit StateView(QWidget *parent = nullptr);

    /// Rows in the real height, shown after 150 ms so that quick answers do not flicker.
    void showLoading();
    /// A drawing in a disc, a title, a sentence and the buttons \a actions (taken over), the first one primary.
    void showEmpty(
        const QString &iconName, const QString &title, const QString &text, const QList<QWidget *> &actions = {});
    /// What happened, what to do, and what to send to whoever helps. \a canRetry shows Retry.
    void showError(const QString &title, const Error &error, bool canRetry = true);
    /// A lock, whose right it is and who grants it.
    void showNoPermission(const QString &title, const QString &text, const QList<QWidget *> &actions = {});

    /// Title and text that are shown now, for screen readers and tests.
    [[nodiscard]] QString message() const { return message_; }
    /// An error is shown that Retry may mend: what belongs here was not read.
    [[nodiscard]] bool isRetryable() const { return canRetry_; }

    /// What kept an error standing is gone, such as a lost connection: asks again by itself, at once or when it is next
    /// seen. Does nothing while something else is shown.
    void retryByItself();

signals:
    void retryRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void replace(QWidget *content);
    QWidget *centred(const QString &iconName, bool locked, const QString &title, const QString &text,
        const QList<QWidget *> &actions);

    QStackedLayout *stack_;
    QString message_;
    bool canRetry_ = false; ///< an error is shown that Retry may mend
    bool retryDue_ = false; ///< as soon as somebody sees it
};

} // namespace purser::ui
