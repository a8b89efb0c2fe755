#pragma once

#include "models/catalog/changeset.h"
#include "models/db/database.h"
#include "ui/shell/connectionmonitor.h"

namespace purser {

/// Tells the window how the connection is, from the pool and the staged edits.
class DatabaseMonitor : public ui::ConnectionMonitor {
    Q_OBJECT

public:
    /// Neither is owned; both outlive this.
    DatabaseMonitor(db::Database *database, catalog::ChangeSet *changes, QObject *parent = nullptr);

    [[nodiscard]] bool isOnline() const override
    {
        return database_->state() == db::Database::State::Online && !shutOut_.isValid();
    }
    [[nodiscard]] QDateTime offlineSince() const override
    {
        return shutOut_.isValid() ? shutOut_ : database_->offlineSince();
    }
    [[nodiscard]] QString reason() const override;
    [[nodiscard]] bool hasUnsettledCommit() const override { return database_->unsettledCommits() > 0; }
    [[nodiscard]] QDateTime nextAttempt() const override { return database_->nextAttempt(); }
    [[nodiscard]] int stagedEdits() const override { return changes_->editCount(); }
    void tryNow() override;

signals:
    /// What the person may do is another thing than at the last look.
    void standingChanged();

private:
    void look();

    db::Database *database_;
    catalog::ChangeSet *changes_;
    QDateTime shutOut_; ///< since when the server answers, but knows the person no more; invalid: it does
    std::optional<bool> mayWrite_;
};

} // namespace purser
