#pragma once

#include <QDialog>

class QLabel;
class QProgressBar;
class QTimer;

namespace purser::ui {

/// What start-up is doing, shown only when it takes longer than 300 ms.
class StartupWindow : public QDialog {
    Q_OBJECT

public:
    explicit StartupWindow(QWidget *parent = nullptr);

    /// Takes the latest news and shows the window once 300 ms have passed since the first. \a total 0: unknown length.
    void report(const QString &title, const QString &step, const QString &detail, int done, int total);
    /// Closes it, or keeps it from appearing.
    void finish();

signals:
    void cancelRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *title_;
    QLabel *step_;
    QLabel *detail_;
    QLabel *share_;
    QProgressBar *bar_;
    QTimer *delay_;
};

} // namespace purser::ui
