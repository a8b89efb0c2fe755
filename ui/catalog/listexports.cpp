#include "ui/catalog/listexports.h"

#include "models/base/counted.h"
#include "models/base/isolated.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace purser::ui {

ListExports::ListExports(catalog::ListExport *exporter, QObject *parent) : QObject(parent), exporter_(exporter)
{
    connect(exporter, &catalog::ListExport::runningChanged, this, [this](bool running) {
        emit progressed(running ? tr("Exporting the list") : QString(), 0, 0);
        emit runningChanged(running);
    });
    connect(exporter, &catalog::ListExport::progressed, this, [this](qint64 done, qint64 total) {
        if (exporter_->isRunning()) // the last news may come after the end
            emit progressed(tr("Exporting the list"), done, total);
    });
    connect(exporter, &catalog::ListExport::finished, this, [this](const QString &path, qint64 rows) {
        const QString file = isolated(QDir::toNativeSeparators(path));
        emit ended(tr("%Ln rows were exported to %1.", nullptr, counted(rows)).arg(file), true);
    });
    connect(exporter, &catalog::ListExport::cancelled, this,
        [this] { emit ended(tr("The export was stopped; no file was written."), false); });
    connect(exporter, &catalog::ListExport::failed, this,
        [this](const Error &error) { emit ended(tr("The list was not exported. %1").arg(error.message), false); });
}

void ListExports::ask(QWidget *window, const QString &name, const catalog::ListExport::List &list)
{
    if (exporter_->isRunning())
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    QString path = QFileDialog::getSaveFileName(
        window, tr("Export list"), folder + u'/' + name + u".csv"_qs, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".csv"_qs;
    exporter_->start(path, list);
}

} // namespace purser::ui
