#include "app/bootstrap/startup.h"

#include "models/db/migrator.h"

namespace purser {
namespace {

// How far start-up is when each part begins, in percent.
constexpr int schemaBegins = 40;
constexpr int demoBegins = 50;

Result<std::vector<auth::KnownCompany>> companies(db::Connection &connection)
{
    auto rows = connection.exec("select slug, name from core.tenants where is_active order by created_at, name");
    if (!rows)
        return fail(rows.error());
    std::vector<auth::KnownCompany> list;
    for (const db::Row row : *rows)
        list.push_back({row.text(0), row.text(1)});
    return list;
}

} // namespace

Startup::Startup(
    const QString &dataFolder, std::shared_ptr<secrets::SecretStore> secrets, CreateDemo createDemo, QObject *parent)
    : QObject(parent),
      cluster_(std::make_unique<server::Cluster>(
          dataFolder.isEmpty() ? server::DataFolder::standard() : server::DataFolder(dataFolder), std::move(secrets))),
      createDemo_(std::move(createDemo))
{
}

Startup::~Startup()
{
    waiting_.clear();
    stop_.request_stop();
    if (thread_)
        thread_->wait();
}

void Startup::cancel()
{
    stop_.request_stop();
    for (const Run &run : std::exchange(waiting_, {}))
        emit finished(run.number, {Error::Kind::Cancelled, tr("Given up."), {}, {}}, {});
}

void Startup::halt()
{
    halted_ = true;
    if (thread_)
        thread_->wait();
    thread_.reset(QThread::create([this] {
        std::ignore = cluster_->stop(true);
        QMetaObject::invokeMethod(
            this,
            [this] {
                thread_->wait();
                thread_.reset();
                next();
            },
            Qt::QueuedConnection);
    }));
    thread_->start();
}

int Startup::start(bool wantDemo)
{
    halted_ = false;
    waiting_.push_back({++lastRun_, wantDemo});
    if (!thread_)
        next();
    return lastRun_;
}

void Startup::next()
{
    if (waiting_.empty())
        return;
    const Run run = waiting_.front();
    waiting_.pop_front();
    stop_ = {};
    thread_.reset(QThread::create([this, run] {
        Outcome outcome = bringUp(run.wantDemo);
        QMetaObject::invokeMethod(
            this, [this, run, outcome] { end(run.number, outcome); }, Qt::QueuedConnection);
    }));
    thread_->setObjectName(QStringLiteral("startup"));
    thread_->start();
}

void Startup::end(int run, const Outcome &outcome)
{
    thread_->wait();
    thread_.reset();
    if (outcome)
        emit finished(run, {}, *outcome);
    else
        emit finished(run, outcome.error(), {});
    next();
}

db::ConnectionSettings Startup::settings() const
{
    db::ConnectionSettings settings = cluster_->superuser(QStringLiteral("purser"));
    settings.user.clear();
    settings.password.clear();
    return settings;
}

Startup::Outcome Startup::bringUp(bool wantDemo)
{
    auto report = [this](const QString &phase, int percent) { emit progress(phase, percent); };
    if (up_ && cluster_->status().state != server::ClusterStatus::State::Running) {
        // The server was killed under us: begin again, it recovers by itself.
        std::ignore = cluster_->leave();
        up_ = false;
    }
    if (!up_) {
        auto scaled = [&report](const QString &phase, int percent) { report(phase, percent * schemaBegins / 100); };
        if (auto running = cluster_->start(scaled, stop_.get_token()); !running)
            return fail(running.error());
        if (auto database = cluster_->ensureDatabase(); !database)
            return fail(database.error());
    }
    auto connection = db::Connection::open(cluster_->superuser(QStringLiteral("purser")));
    if (!connection)
        return fail(connection.error());
    auto migrated = db::Migrator().apply(*connection, [&](int done, int of) {
        report(
            tr("Applying update %1 of %2").arg(done).arg(of), schemaBegins + (demoBegins - schemaBegins) * done / of);
    });
    if (!migrated)
        return fail(migrated.error());
    up_ = true;
    auto known = companies(*connection);
    if (!known || !wantDemo || !known->empty())
        return known;
    auto scaled = [&report](const QString &phase, int percent) {
        report(phase, demoBegins + percent * (100 - demoBegins) / 100);
    };
    if (auto made = createDemo_(*connection, scaled, stop_.get_token()); !made)
        return fail(made.error());
    return companies(*connection);
}

} // namespace purser
