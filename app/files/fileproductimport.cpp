#include "app/files/fileproductimport.h"

#include <QThread>

namespace purser::files {

FileProductImport::FileProductImport(db::ConnectionSettings settings, QObject *parent)
    : ProductImport(parent), settings_(std::move(settings))
{
    settings_.applicationName += u"-import"_qs;
}

FileProductImport::~FileProductImport()
{
    stop_ = true;
    // A server that is gone answers no more: then nobody waits for it either.
    if (thread_ && !thread_->wait(1000)) {
        lifeline_->cut();
        thread_->wait();
    }
}

void FileProductImport::start(std::function<std::function<void()>()> work)
{
    if (thread_)
        return;
    stop_ = false;
    enough_ = false;
    auto answer = std::make_shared<std::function<void()>>();
    thread_ = QThread::create([this, answer, work = std::move(work)] {
        sinceReport_.start();
        *answer = work();
    });
    thread_->setParent(this);
    connect(thread_, &QThread::finished, this, [this, answer] {
        thread_->deleteLater();
        thread_ = nullptr;
        opening_ = false;
        if (next_) { // the answer to the open() before is no longer wanted
            const auto [path, reading] = *std::exchange(next_, std::nullopt);
            open(path, reading);
            return;
        }
        if (*answer)
            (*answer)();
    });
    thread_->start();
}

ImportSession::Progress FileProductImport::reporting()
{
    return [this](const catalog::ImportProgress &now) {
        // A screen shows no more than this, and a fast file would flood the event loop.
        if (sinceReport_.elapsed() > 40 || now.done == now.total) {
            sinceReport_.restart();
            QMetaObject::invokeMethod(
                this, [this, now] { emit progressed(now); }, Qt::QueuedConnection);
        }
        return stop_ ? ImportSession::Go::Stop : enough_ ? ImportSession::Go::Enough : ImportSession::Go::On;
    };
}

void FileProductImport::fault(const Error &error)
{
    if (error.is(Error::Kind::Cancelled))
        emit cancelled();
    else
        emit failed(error);
}

void FileProductImport::cancel()
{
    stop_ = true;
    next_.reset();
}

void FileProductImport::open(const QString &path, const catalog::ImportReading &reading)
{
    if (opening_) {
        stop_ = true;
        next_ = {path, reading};
        return;
    }
    if (thread_)
        return;
    opening_ = true;
    start([this, path, reading]() -> std::function<void()> {
        auto file = session_.open(path, reading, reporting(), [this](const catalog::ImportFile &found) {
            QMetaObject::invokeMethod(
                this, [this, found] { emit recognised(found); }, Qt::QueuedConnection);
        });
        return [this, file] {
            if (file)
                emit opened(*file);
            else
                fault(file.error());
        };
    });
}

void FileProductImport::preview(const catalog::ImportOptions &options)
{
    start([this, options]() -> std::function<void()> {
        auto connection = db::Connection::open(settings_, lifeline_);
        if (!connection)
            return [this, error = connection.error()] { fault(error); };
        auto preview = session_.preview(*connection, options, reporting());
        if (!preview)
            return [this, error = preview.error()] { fault(error); };
        return [this, found = *preview] { emit previewed(found); };
    });
}

void FileProductImport::apply()
{
    start([this]() -> std::function<void()> {
        auto connection = db::Connection::open(settings_, lifeline_);
        if (!connection)
            return [this, error = connection.error()] { fault(error); };
        auto result = session_.apply(*connection, reporting());
        return [this, result] {
            if (result)
                emit applied(*result);
            else
                fault(result.error());
        };
    });
}

void FileProductImport::saveErrors(const QString &path)
{
    start([this, path]() -> std::function<void()> {
        auto saved = session_.saveErrors(path, reporting());
        return [this, path, saved] {
            if (saved)
                emit errorsSaved(path, *saved);
            else
                fault(saved.error());
        };
    });
}

} // namespace purser::files
