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

    [[nodiscard]] bool isOnline() const override { return database_->state() == db::Database::State::Online; }
    [[nodiscard]] QDateTime offlineSince() const override { return database_->offlineSince(); }
    [[nodiscard]] QDateTime nextAttempt() const override { return database_->nextAttempt(); }
    [[nodiscard]] int stagedEdits() const override { return changes_->editCount(); }
    void tryNow() override { database_->retryNow(); }

private:
    db::Database *database_;
    catalog::ChangeSet *changes_;
};

} // namespace purser
