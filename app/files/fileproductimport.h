#pragma once

#include "app/files/importsession.h"
#include "models/db/connectionsettings.h"
#include "models/db/lifeline.h"

#include <QElapsedTimer>

#include <atomic>
#include <functional>
#include <memory>

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

    void open(const QString &path, const catalog::ImportReading &reading = {}) override;
    void preview(const catalog::ImportOptions &options) override;
    void apply() override;
    void compareNoMore() override { enough_ = true; }
    void cancel() override;
    [[nodiscard]] bool isRunning() const override { return thread_ != nullptr; }
    void saveErrors(const QString &path) override;

private:
    /// Runs \a work on a new thread; what it gives runs on this one.
    void start(std::function<std::function<void()>()> work);
    ImportSession::Progress reporting();
    void fault(const Error &error);

    db::ConnectionSettings settings_;
    std::shared_ptr<db::Lifeline> lifeline_ = std::make_shared<db::Lifeline>();
    ImportSession session_; ///< used by one thread at a time: the running step's, else this object's
    QThread *thread_ = nullptr;
    bool opening_ = false;
    std::optional<std::pair<QString, catalog::ImportReading>> next_; ///< to be opened when the running open() has ended
    std::atomic<bool> stop_{false};
    std::atomic<bool> enough_{false};
    QElapsedTimer sinceReport_; ///< on the step's thread
};

} // namespace purser::files
