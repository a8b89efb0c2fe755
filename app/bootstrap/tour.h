#pragma once

#include "app/bootstrap/desktop.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

namespace purser {

/// Walks through the program with the demo company and renders every page to a PNG file, each in light, in dark and in
/// Hebrew. The one change that it applies, so that History has something to show, it takes back at the end.
class Tour : public QObject {
    Q_OBJECT

public:
    /// \a desktop is not owned and outlives the tour. The pictures go to \a folder, which is created, and show a
    /// window of \a size (in device-independent pixels).
    Tour(Desktop &desktop, const QString &folder, QSize size, QObject *parent = nullptr);

    /// To be called before the desktop starts. Quits the program at the end: 0, or 1 when something failed.
    void start();

private:
    struct Step {
        QString picture; ///< file name without ending; empty: nothing is rendered
        std::function<void()> act;
        std::function<QWidget *()> what; ///< what is rendered; an open dialog, else the window unless given
    };
    struct Look {
        QString name; ///< behind the names of the pictures
        ui::Theme::Mode mode;
        QString language;
    };

    // The way, in tourpages.cpp.
    void plan();
    void planWork(const Look &look);
    void planSignIn(const Look &look);
    void planRefusal(const Look &look);
    void planSettings(const Look &look);
    void planOffline(const std::vector<Look> &looks);
    void show(const Look &look);
    void setServerUp(bool up);
    void stageSomePrices();
    void applySomething();
    void previewBulk();
    void importSample();
    void signInAs(const QString &role);

    // The walking.
    void next();
    void watch();
    [[nodiscard]] QWidget *shown() const;
    [[nodiscard]] bool isSettled() const;
    void fail(const QString &why);

    Desktop &desktop_;
    QDir folder_;
    QSize size_;
    QTemporaryDir files_;
    QString language_; ///< as the person had it
    ui::Theme::Mode mode_;
    std::vector<Step> steps_;
    size_t step_ = 0;
    int quietFor_ = 0; ///< looks in a row at which nothing was going on
    bool waitingForWorkspace_ = true;
    bool mayFail_ = false; ///< a sign-in is meant to be refused
    std::optional<db::Database::State> waitingForState_; ///< of the database
    std::optional<BatchId> applied_;
    QTimer timer_;
    int patience_ = 0;
};

} // namespace purser
