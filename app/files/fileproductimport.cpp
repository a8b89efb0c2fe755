#include "app/files/fileproductimport.h"

#include <QThread>

namespace purser::files {

FileProductImport::FileProductImport(db::ConnectionSettings settings, QObject *parent)
    : ProductImport(parent)
    , settings_(std::move(settings))
{
    settings_.applicationName += u"-import"_qs;
}

FileProductImport::~FileProductImport()
{
    stop_ = true;
    if (thread_)
        thread_->wait();
}

void FileProductImport::start(std::function<std::function<void()>()> work)
{
    if (thread_)
        return;
    stop_ = false;
    auto answer = std::make_shared<std::function<void()>>();
    thread_ = QThread::create([this, answer, work = std::move(work)] {
        sinceReport_.start();
        *answer = work();
    });
    thread_->setParent(this);
    connect(thread_, &QThread::finished, this, [this, answer] {
        thread_->deleteLater();
        thread_ = nullptr;
        if (*answer)
            (*answer)();
    });
    thread_->start();
}

bool FileProductImport::report(qint64 done, qint64 total)
{
    // A screen shows no more than this, and a fast file would flood the event loop.
    if (sinceReport_.elapsed() > 40 || done == total) {
        sinceReport_.restart();
        QMetaObject::invokeMethod(this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    }
    return !stop_;
}

void FileProductImport::fault(const Error &error)
{
    if (error.is(Error::Kind::Cancelled))
        emit cancelled();
    else
        emit failed(error);
}

void FileProductImport::open(const QString &path)
{
    start([this, path]() -> std::function<void()> {
        auto file = session_.open(path, [this](qint64 done, qint64 total) { return report(done, total); });
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
        auto connection = db::Connection::open(settings_);
        if (!connection)
            return [this, error = connection.error()] { fault(error); };
        auto preview
            = session_.preview(*connection, options, [this](qint64 done, qint64 total) { return report(done, total); });
        if (!preview)
            return [this, error = preview.error()] { fault(error); };
        return [this, found = *preview] { emit previewed(found); };
    });
}

void FileProductImport::apply()
{
    start([this]() -> std::function<void()> {
        auto connection = db::Connection::open(settings_);
        if (!connection)
            return [this, error = connection.error()] { fault(error); };
        auto result = session_.apply(*connection, [this](qint64 done, qint64 total) { return report(done, total); });
        return [this, result] {
            if (result)
                emit applied(*result);
            else
                fault(result.error());
        };
    });
}

Result<> FileProductImport::saveErrors(const QString &path)
{
    if (thread_)
        return fail(Error::Kind::Unavailable, tr("The import is still running."));
    return session_.saveErrors(path);
}

} // namespace purser::files
