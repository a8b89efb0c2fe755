#include "app/files/filelistexport.h"

#include "app/files/listwriter.h"

#include <QElapsedTimer>
#include <QThread>

namespace purser::files {

FileListExport::FileListExport(db::ConnectionSettings settings, QObject *parent)
    : ListExport(parent), settings_(std::move(settings))
{
    settings_.applicationName += u"-export"_qs;
}

FileListExport::~FileListExport()
{
    stop_ = true;
    // A server that is gone answers no more: then nobody waits for it either.
    if (thread_ && !thread_->wait(1000)) {
        lifeline_->cut();
        thread_->wait();
    }
}

void FileListExport::start(const QString &path, const List &list)
{
    if (thread_)
        return;
    stop_ = false;
    auto answer = std::make_shared<Result<qint64>>();
    thread_ = QThread::create([this, answer, path, list, locale = QLocale()] {
        std::optional<db::Connection> connection;
        if (ListWriter::needsDatabase(list)) {
            auto opened = db::Connection::open(settings_, lifeline_);
            if (!opened) {
                *answer = fail(opened.error());
                return;
            }
            connection.emplace(std::move(*opened));
            // Before the first line leaves: an export that was cut off took something too.
            const QString what =
                std::holds_alternative<catalog::ProductListExport>(list) ? u"products"_qs : u"bulk_preview"_qs;
            if (const auto noted = connection->exec("select audit.record('export', $1, 'catalog.products')", {what});
                !noted) {
                *answer = fail(noted.error());
                return;
            }
        }
        QElapsedTimer told;
        told.start();
        const auto progress = [this, &told](qint64 done, qint64 total) {
            if (told.elapsed() > 40) { // a screen shows no more than this
                told.restart();
                QMetaObject::invokeMethod(
                    this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
            }
            return !stop_;
        };
        *answer = ListWriter(locale).write(connection ? &*connection : nullptr, list, path, progress);
    });
    thread_->setParent(this);
    connect(thread_, &QThread::finished, this, [this, answer, path] {
        thread_->deleteLater();
        thread_ = nullptr;
        emit runningChanged(false);
        if (*answer)
            emit finished(path, **answer);
        else if (answer->error().is(Error::Kind::Cancelled))
            emit cancelled();
        else
            emit failed(answer->error());
    });
    thread_->start();
    emit runningChanged(true);
}

} // namespace purser::files
