#include "app/bootstrap/tour.h"

#include "ui/catalog/bulkpreviewpage.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/previewtable.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/signinwindow.h"

#include <QDialog>

#include <cstdio>

namespace purser {
namespace {

constexpr int lookEveryMs = 100;
constexpr int quietLooks = 6; ///< nothing for so long means that the page is complete
constexpr int patienceLooks = 3000; ///< five minutes: making the demo company takes a while on a slow machine

} // namespace

Tour::Tour(Desktop &desktop, const QString &folder, QSize size, QObject *parent)
    : QObject(parent),
      desktop_(desktop),
      folder_(folder),
      size_(size),
      language_(desktop.language().code()),
      mode_(desktop.theme().mode())
{
    timer_.setInterval(lookEveryMs);
    connect(&timer_, &QTimer::timeout, this, &Tour::watch);
    connect(&desktop_, &Desktop::workspaceOpened, this, [this] {
        ui::MainWindow *const window = desktop_.workspace()->window();
        window->showNormal(); // a small screen has made it as large as that
        window->resize(size_);
        window->showPage(u"catalog"_qs);
        waitingForWorkspace_ = false;
    });
    connect(&desktop_, &Desktop::failed, this, [this](const Error &error) {
        if (!std::exchange(mayFail_, false))
            fail(error.message);
    });
}

void Tour::start()
{
    if (!folder_.mkpath(u"."_qs)) {
        fail(tr("The folder %1 cannot be created.").arg(folder_.path()));
        return;
    }
    desktop_.theme().setMode(ui::Theme::Mode::Light);
    desktop_.language().setCode(u"en"_qs);
    plan();
    timer_.start();
}

bool Tour::isSettled() const
{
    if (waitingForWorkspace_ || mayFail_)
        return false;
    Workspace *const workspace = desktop_.workspace();
    if (workspace && waitingForState_ && workspace->database()->state() != *waitingForState_) {
        workspace->database()->check();
        return false;
    }
    // The rows of a bulk change are read after the page is shown.
    if (const auto *bulk = workspace ? workspace->window()->findChild<ui::BulkPreviewPage *>() : nullptr;
        bulk && bulk->isVisible() && bulk->result().isEmpty())
        for (const ui::PreviewTable *table : bulk->findChildren<ui::PreviewTable *>())
            if (table->isVisible() && table->model()->rowCount() == 0)
                return false;
    return !workspace
        || (workspace->catalog()->model()->state() != grid::GridModel::State::Loading && !workspace->isImporting()
            && !workspace->service()->isCommitting());
}

void Tour::watch()
{
    if (++patience_ > patienceLooks) {
        fail(tr("A page did not become complete within five minutes."));
        return;
    }
    quietFor_ = isSettled() ? quietFor_ + 1 : 0;
    if (quietFor_ < quietLooks)
        return;
    quietFor_ = 0;
    patience_ = 0;
    next();
}

/// An open dialog, else the window.
QWidget *Tour::shown() const
{
    QWidget *const window =
        desktop_.workspace() ? static_cast<QWidget *>(desktop_.workspace()->window()) : desktop_.signInWindow();
    if (window)
        for (QDialog *dialog : window->findChildren<QDialog *>())
            if (dialog->isVisible())
                return dialog;
    return window;
}

/// Renders what the present step shows, then does what the next one does.
void Tour::next()
{
    const Step &now = steps_[step_];
    if (!now.picture.isEmpty()) {
        QWidget *const what = now.what ? now.what() : shown();
        const QString path = folder_.filePath(now.picture + u".png"_qs);
        if (!what || !what->grab().save(path)) {
            fail(tr("%1 cannot be written.").arg(path));
            return;
        }
        std::printf("%s\n", qPrintable(QFileInfo(path).absoluteFilePath()));
        std::fflush(stdout);
    }
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    if (auto *dialog = qobject_cast<QDialog *>(shown()))
        dialog->reject();
    if (++step_ == steps_.size()) {
        timer_.stop();
        desktop_.theme().setMode(mode_);
        desktop_.language().setCode(language_);
        QApplication::exit(0);
        return;
    }
    // Not from within the timer: a dialog may run its own loop until it is rendered.
    QTimer::singleShot(0, this, steps_[step_].act);
}

void Tour::fail(const QString &why)
{
    timer_.stop();
    std::fprintf(stderr, "purser: %s\n", qPrintable(why));
    QTimer::singleShot(0, qApp, [] { QApplication::exit(1); });
}

} // namespace purser
