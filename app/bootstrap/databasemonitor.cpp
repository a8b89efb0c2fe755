#include "app/bootstrap/databasemonitor.h"

#include <QTimer>

namespace purser {

DatabaseMonitor::DatabaseMonitor(db::Database *database, catalog::ChangeSet *changes, QObject *parent)
    : ui::ConnectionMonitor(parent)
    , database_(database)
    , changes_(changes)
{
    connect(database_, &db::Database::stateChanged, this, &ConnectionMonitor::changed);
    connect(database_, &db::Database::attemptFailed, this, &ConnectionMonitor::changed);
    connect(changes_, &catalog::ChangeSet::countsChanged, this, &ConnectionMonitor::changed);
    // Nobody may be asking for anything: a glance every few seconds notices that the database went away.
    auto *glance = new QTimer(this);
    connect(glance, &QTimer::timeout, this, [this] {
        if (!isOnline())
            return;
        auto look = [](db::Connection &c) -> Result<> {
            auto alive = c.exec("select 1");
            return alive ? Result<>() : fail(alive.error());
        };
        auto task = database_->run(this, look);
        QCoro::connect(std::move(task), this, [](const Result<> &) {});
    });
    glance->start(std::chrono::seconds(5));
}

} // namespace purser
