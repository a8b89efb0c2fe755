#pragma once

#include "app/files/importsession.h"
#include "models/db/connectionsettings.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>

class QThread;

namespace purser::files {

/// Runs an ImportSession on a thread of its own with a connection of its own, so that neither the window nor its pool
/// of connections waits for it.
class FileProductImport : public catalog::ProductImport {
    Q_OBJECT

public:
    /// \a settings sign in as the person who imports.
    explicit FileProductImport(db::ConnectionSettings settings, QObject *parent = nullptr);
    /// Stops what is running, and waits for it.
    ~FileProductImport() override;

    void open(const QString &path) override;
    void preview(const catalog::ImportOptions &options) override;
    void apply() override;
    void cancel() override { stop_ = true; }
    [[nodiscard]] bool isRunning() const override { return thread_ != nullptr; }
    Result<> saveErrors(const QString &path) override;

private:
    /// Runs \a work on a new thread; what it gives runs on this one.
    void start(std::function<std::function<void()>()> work);
    bool report(qint64 done, qint64 total);
    void fault(const Error &error);

    db::ConnectionSettings settings_;
    ImportSession session_; ///< used by one thread at a time: the running step's, else this object's
    QThread *thread_ = nullptr;
    std::atomic<bool> stop_{false};
    QElapsedTimer sinceReport_; ///< on the step's thread
};

} // namespace purser::files
