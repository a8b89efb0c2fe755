#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace purser::ui {

class GlyphLabel;

/// The bottom of the window: connection, who, where, what runs, the last sync. Parts without news are not there.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setConnection(bool online, const QString &profile);
    void setPerson(const QString &name, const QString &role);
    void setPlace(const QString &tenant, const QString &store);
    /// What is running: shown while \a total or \a done is above zero. An empty title takes it away.
    void setJob(const QString &title, qint64 done = 0, qint64 total = 0);
    /// The jobs that run in the background: "2 jobs running", how far they are together (\a total 0: nobody knows), and
    /// \a figures in words. An empty title takes it away.
    void setJobs(const QString &title, qint64 done = 0, qint64 total = 0, const QString &figures = {});
    /// "Last sync 14:31"; empty: there was none.
    void setLastSync(const QString &text);
    void setTheme(const QString &label);
    /// Words for a moment, for example "4 rows copied".
    void showMessage(const QString &text, int milliseconds = 5000);

signals:
    void cancelJobRequested();
    /// The jobs are to be seen.
    void jobsRequested();
    void themeClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    GlyphLabel *connectionGlyph_;
    QLabel *connection_;
    QLabel *profile_;
    QLabel *person_;
    QLabel *place_;
    QLabel *message_;
    QWidget *job_;
    QLabel *jobTitle_;
    QLabel *jobFigures_;
    QProgressBar *jobBar_;
    QWidget *jobs_;
    class QToolButton *jobsTitle_;
    QProgressBar *jobsBar_;
    QLabel *jobsFigures_;
    QWidget *sync_;
    QLabel *syncText_;
    class QToolButton *theme_;
    int messageTicket_ = 0;
};

} // namespace purser::ui
