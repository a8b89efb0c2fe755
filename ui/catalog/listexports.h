#pragma once

#include "models/catalog/listexport.h"

#include <QPointer>
#include <QWidget>

namespace purser::ui {

/// Asks where a list is to be written, has it written in the background, and tells how far it is and how it ended: the
/// same for every page with a list.
class ListExports : public QObject {
    Q_OBJECT

public:
    /// \a exporter is not owned and outlives this.
    explicit ListExports(catalog::ListExport *exporter, QObject *parent = nullptr);

    /// Asks for a file over \a window, \a name (without ending) being offered, and begins. Does nothing while another
    /// list is being written.
    void ask(QWidget *window, const QString &name, const catalog::ListExport::List &list);
    void cancel() { exporter_->cancel(); }
    [[nodiscard]] bool isRunning() const { return exporter_->isRunning(); }

signals:
    void runningChanged(bool running);
    /// What runs, for the status line; an empty title when it is over.
    void progressed(const QString &title, qint64 done, qint64 total);
    /// How it ended, as a sentence; not \a good: nothing was written.
    void ended(const QString &message, bool good);

private:
    catalog::ListExport *exporter_;
};

} // namespace purser::ui
