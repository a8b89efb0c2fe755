#pragma once

#include "app/bootstrap/desktopsignin.h"
#include "app/bootstrap/imagebridge.h"
#include "app/bootstrap/jobsofworkspace.h"
#include "app/bootstrap/startup.h"
#include "app/bootstrap/workspace.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QSettings>

#include <memory>

namespace purser::ui {
class SignInWindow;
}

namespace purser {

/// The desktop program from start to quit: sign-in, the workspace of whoever signs in, and back.
class Desktop : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString dataFolder; ///< of the embedded database; empty: the standard one
        QString profile; ///< opens the sign-in with this profile
        bool demo = false; ///< signs in to the demo company at once, creating it when there is no company
    };

    Desktop(QApplication &application, const Options &options);
    ~Desktop() override;

    void start();

    [[nodiscard]] DesktopSignIn &signIn() { return signIn_; }
    [[nodiscard]] Startup &startup() { return startup_; }
    [[nodiscard]] ui::Theme &theme() { return theme_; }
    [[nodiscard]] ui::Language &language() { return language_; }
    [[nodiscard]] ui::SignInWindow *signInWindow() const { return window_.get(); }
    /// Null while nobody is signed in.
    [[nodiscard]] Workspace *workspace() const { return workspace_.get(); }

signals:
    /// Somebody signed in, or the language changed, and there is a new workspace.
    void workspaceOpened();
    void failed(const purser::Error &error);

private:
    void showSignIn(const QString &notice = {});
    void openWorkspace();
    void closeWorkspace();
    void keepEmbeddedDatabaseUp();

    Options options_;
    QSettings settings_; ///< of this computer
    std::shared_ptr<secrets::SecretStore> secrets_;
    ui::Theme theme_;
    ui::Language language_;
    images::ImageStore imageStore_;
    ImageBridge images_;
    Startup startup_;
    DesktopSignIn signIn_;
    Leaving leaving_; ///< before the embedded database goes
    std::unique_ptr<ui::SignInWindow> window_;
    std::unique_ptr<Workspace> workspace_;
};

} // namespace purser
