#pragma once

#include "app/bootstrap/databasemonitor.h"
#include "app/bootstrap/jobsofworkspace.h"
#include "app/bootstrap/productcommands.h"
#include "app/bootstrap/signin.h"
#include "app/bootstrap/workspacejobs.h"
#include "app/bootstrap/workspacesync.h"
#include "models/auth/userservice.h"
#include "models/catalog/bulkservice.h"
#include "models/catalog/catalogservice.h"
#include "models/catalog/changehistory.h"
#include "models/catalog/changeset.h"
#include "models/catalog/productreader.h"
#include "models/db/database.h"
#include "models/db/notifications.h"
#include "models/views/viewstore.h"
#include "ui/shell/mainwindow.h"

#include <QSettings>
#include <QStackedWidget>

#include <memory>

namespace purser::ui {
class BulkPreviewPage;
class CatalogPage;
class EditActions;
class HistoryPage;
class ImageProvider;
class ImportPage;
class ListExports;
class ReviewPage;
class SettingsPage;
class UndoPage;
} // namespace purser::ui

namespace purser::connectors {
class ConnectionDesk;
}

namespace purser::secrets {
class SecretStore;
}

namespace purser::files {
class FileListExport;
class FileProductImport;
} // namespace purser::files

namespace purser {

/// Everything of one signed-in person: their database connections, what they have staged, and their window with its
/// pages. Goes away as a whole when they sign out.
class Workspace : public QObject {
    Q_OBJECT

public:
    /// What outlives every workspace.
    struct Surroundings {
        ui::Theme &theme;
        ui::Language &language;
        ui::ImageProvider &images;
        /// What background jobs need; without it this window runs none.
        std::shared_ptr<secrets::SecretStore> secrets = nullptr;
        Leaving *leaving = nullptr;
        QString place = {}; ///< what people read for the profile; empty: its name
    };

    /// \a profile is the name of the connection profile, for settings.
    Workspace(
        const SignedIn &signedIn, const QString &profile, const Surroundings &surroundings, QObject *parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] ui::MainWindow *window() const { return window_.get(); }
    [[nodiscard]] ui::CatalogPage *catalog() const { return catalog_; }
    /// These are there as soon as the catalog has shown its first rows, or one of them was asked for.
    [[nodiscard]] ui::ImportPage *importPage() const { return importPage_; }
    [[nodiscard]] ui::HistoryPage *historyPage() const { return historyPage_; }
    [[nodiscard]] ui::UndoPage *undoPage() const { return undoPage_; }
    [[nodiscard]] ui::ListExports *exports() const { return exports_.get(); }
    [[nodiscard]] catalog::ChangeSet *changes() { return &changes_; }
    [[nodiscard]] catalog::CatalogService *service() { return &service_; }
    [[nodiscard]] catalog::ChangeHistory *history() { return &history_; }
    [[nodiscard]] db::Database *database() { return &database_; }
    [[nodiscard]] WorkspaceJobs *jobs() const { return jobs_.get(); }
    [[nodiscard]] WorkspaceSync *decisions() const { return decisions_.get(); }

    void showCatalog();
    void showReview();
    /// What was applied, by whom.
    void showHistory();
    /// What taking back \a batch would do.
    void showUndo(const BatchId &batch);
    void showImport(const QString &file = {});
    /// The dialog about conflicts; returns when it is closed.
    void settle();
    /// \a section: appearance, connections, users.
    void showSettings(const QString &section);
    /// A file is being read or written.
    [[nodiscard]] bool isImporting() const;
    /// Those of the person.
    [[nodiscard]] const std::vector<auth::StoreAccess> &stores() const { return signedIn_.session.stores; }
    /// Null when the person has no store.
    [[nodiscard]] StoreId firstStore() const;

signals:
    void signOutRequested();
    void quitRequested();

private:
    void addCatalog();
    void complete();
    void addReview();
    void addImport();
    void addHistory();
    void addSettings();
    void addSections();
    void addExports();
    void addSync();
    void addCommands();
    void setStore(const StoreId &store);
    /// Asks which stores the person has now, tells whoever shows them, and then does \a then.
    void readStores(std::function<void()> then);
    void takeStores(const std::vector<auth::StoreAccess> &stores);
    [[nodiscard]] std::vector<std::pair<StoreId, QString>> storeNames() const;
    [[nodiscard]] std::optional<StoreId> currentStore() const;
    [[nodiscard]] QString storeName() const;
    [[nodiscard]] QString whyReadOnly() const;
    void newProduct();

    SignedIn signedIn_;
    QString profile_;
    Surroundings surroundings_;
    QSettings settings_;
    db::Database database_;
    db::Notifications notifications_;
    catalog::ChangeSet changes_;
    catalog::CatalogService service_;
    catalog::BulkService bulk_;
    catalog::ChangeHistory history_;
    catalog::DatabaseProductReader reader_;
    views::DatabaseViewStore views_;
    DatabaseMonitor monitor_;
    ProductCommands productCommands_;
    auth::UserService users_;
    std::unique_ptr<JobsOfWorkspace> engine_; ///< none when this person may not run jobs
    std::unique_ptr<connectors::ConnectionDesk> connections_; ///< see complete()
    std::unique_ptr<files::FileProductImport> import_;
    std::unique_ptr<files::FileListExport> exporter_;
    std::unique_ptr<ui::ListExports> exports_;
    std::unique_ptr<ui::EditActions> actions_;
    std::unique_ptr<WorkspaceJobs> jobs_; ///< this and the next before the window, whose pages ask them to the end
    std::unique_ptr<WorkspaceSync> decisions_;
    std::unique_ptr<ui::MainWindow> window_;
    QStackedWidget *area_ = nullptr; ///< catalog, review, history and import share the place of the catalog
    ui::CatalogPage *catalog_ = nullptr;
    ui::ReviewPage *review_ = nullptr; ///< this and the following: see complete()
    ui::BulkPreviewPage *bulkPreview_ = nullptr;
    ui::HistoryPage *historyPage_ = nullptr;
    ui::UndoPage *undoPage_ = nullptr;
    QWidget *beforeUndo_ = nullptr; ///< the page to go back to from the undo preview
    ui::ImportPage *importPage_ = nullptr;
    ui::SettingsPage *settingsPage_ = nullptr;
};

} // namespace purser
