#pragma once

#include <QLineEdit>
#include <QTimer>

namespace purser::ui {

/// The quick search of a page: a magnifier, the shortcut that leads here, and a pause before it is acted upon.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    static constexpr int pauseMs = 180;

    /// \a keys lead here; they are shown while the field is empty. \a looksIn says in the tooltip where it searches.
    SearchField(
        const QString &placeholder, const QKeySequence &keys, QWidget *parent = nullptr, const QString &looksIn = {});

    /// Sets the text without waiting.
    void search(const QString &text);

signals:
    void searchRequested(const QString &text);
    /// Arrow down or Enter: on to the rows.
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void now();

    QTimer pause_;
    QString badge_;
    QString asked_;
};

} // namespace purser::ui
