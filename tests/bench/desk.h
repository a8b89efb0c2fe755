#pragma once

#include "app/bootstrap/workspace.h"
#include "models/catalog/producttablemodel.h"
#include "tests/bench/million.h"
#include "ui/shell/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/imageprovider.h"

#include <QTemporaryDir>

namespace purser::ui {
class DataGrid;
}

namespace purser::bench {

/// The program's window with settings and staged edits of its own.
class Desk {
public:
    /// Signed in as the company's store manager.
    explicit Desk(const Million::Company &company);
    /// Signed in as \a person. The window also runs background jobs, with \a secrets.
    Desk(const db::ConnectionSettings &person, std::shared_ptr<secrets::SecretStore> secrets);
    ~Desk();

    [[nodiscard]] Workspace &workspace() { return *workspace_; }
    [[nodiscard]] catalog::ProductTableModel &model();
    [[nodiscard]] ui::DataGrid &grid();
    /// Goes on with the event loop until \a done; false when that takes longer than half a minute.
    static bool until(const std::function<bool()> &done);
    static void wait(int ms);
    /// All rows in view are here.
    bool isComplete();
    /// The number of rows and the anchors are here, and the rows around the view.
    void settle();

private:
    struct NoImages;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::Theme> theme_;
    std::unique_ptr<ui::Language> language_;
    std::unique_ptr<NoImages> images_;
    Leaving leaving_;
    std::unique_ptr<Workspace> workspace_;
};

} // namespace purser::bench
