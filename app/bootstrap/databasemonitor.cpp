#include "app/bootstrap/databasemonitor.h"

#include <QTimer>

namespace purser {

DatabaseMonitor::DatabaseMonitor(db::Database *database, catalog::ChangeSet *changes, QObject *parent)
    : ui::ConnectionMonitor(parent), database_(database), changes_(changes)
{
    connect(database_, &db::Database::stateChanged, this, &ConnectionMonitor::changed);
    connect(database_, &db::Database::attemptFailed, this, &ConnectionMonitor::changed);
    connect(changes_, &catalog::ChangeSet::countsChanged, this, &ConnectionMonitor::changed);
    connect(database_, &db::Database::commitUnanswered, this, &ConnectionMonitor::changed);
    connect(database_, &db::Database::commitSettled, this, &ConnectionMonitor::changed);
    // Nobody may be asking for anything: a glance every few seconds notices that the database went away, or that
    // somebody took the person's role or account.
    auto *glance = new QTimer(this);
    connect(glance, &QTimer::timeout, this, [this] {
        if (database_->state() == db::Database::State::Online)
            look();
    });
    glance->start(std::chrono::seconds(5));
}

void DatabaseMonitor::look()
{
    struct Standing {
        bool known = false;
        bool mayWrite = false;
    };
    auto work = [](db::Connection &c) -> Result<Standing> {
        auto row = c.exec("select auth.uid() is not null, auth.has_permission('catalog:write')");
        if (!row)
            return fail(row.error());
        return Standing{row->first().truth(0), row->first().truth(1)};
    };
    auto task = database_->read(this, work);
    QCoro::connect(std::move(task), this, [this](const Result<Standing> &standing) {
        if (!standing)
            return;
        const bool other = standing->known == shutOut_.isValid();
        if (other)
            shutOut_ = standing->known ? QDateTime() : QDateTime::currentDateTime();
        const bool changes = other || mayWrite_.value_or(standing->mayWrite) != standing->mayWrite;
        mayWrite_ = standing->mayWrite;
        if (other)
            emit changed();
        if (changes)
            emit standingChanged();
    });
}

void DatabaseMonitor::tryNow()
{
    if (database_->state() == db::Database::State::Online)
        look();
    else
        database_->retryNow();
}

QString DatabaseMonitor::reason() const
{
    if (shutOut_.isValid())
        return tr("Your account or your company was disabled meanwhile. Ask an administrator of your company.");
    const Error &error = database_->lastError();
    if (error.code == u"28P01")
        return tr("Your password was changed meanwhile. Sign out, and sign in with the new one.");
    return error.message;
}

} // namespace purser
