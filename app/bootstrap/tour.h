#pragma once

#include "app/bootstrap/desktop.h"

#include <QDir>
#include <QPointer>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <vector>

namespace purser {

/// Walks through the program with the demo company and renders every page to a PNG file: light, dark and Hebrew.
/// Nothing it stages is committed.
class Tour : public QObject {
    Q_OBJECT

public:
    /// \a desktop is not owned and outlives the tour. The pictures go to \a folder, which is created.
    Tour(Desktop &desktop, const QString &folder, QObject *parent = nullptr);

    /// To be called before the desktop starts. Quits the program at the end: 0, or 1 when something failed.
    void start();

private:
    struct Step {
        QString picture;                 ///< file name without ending; empty: nothing is rendered
        std::function<void()> act;
        std::function<QWidget *()> what; ///< what is rendered; the main window unless given
    };

    void plan();
    void next();
    void watch();
    void stageSomePrices();
    void previewBulk();
    void importSample();
    void signInAs(const QString &role);
    [[nodiscard]] bool isSettled() const;
    void fail(const QString &why);

    Desktop &desktop_;
    QDir folder_;
    QTemporaryDir files_;
    std::vector<Step> steps_;
    size_t step_ = 0;
    int quietFor_ = 0; ///< looks in a row at which nothing was going on
    bool waitingForWorkspace_ = true;
    QTimer timer_;
    int patience_ = 0;
};

} // namespace purser
