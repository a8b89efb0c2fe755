#pragma once

#include "models/catalog/listexport.h"
#include "models/db/connectionsettings.h"
#include "models/db/lifeline.h"

#include <atomic>
#include <memory>

class QThread;

namespace purser::files {

/// Runs a ListWriter on a thread of its own with a connection of its own, so that neither the window nor its pool of
/// connections waits for it.
class FileListExport : public catalog::ListExport {
    Q_OBJECT

public:
    /// \a settings sign in as the person who exports.
    explicit FileListExport(db::ConnectionSettings settings, QObject *parent = nullptr);
    /// Stops what is running, and waits for it.
    ~FileListExport() override;

    void start(const QString &path, const List &list) override;
    void cancel() override { stop_ = true; }
    [[nodiscard]] bool isRunning() const override { return thread_ != nullptr; }

private:
    db::ConnectionSettings settings_;
    std::shared_ptr<db::Lifeline> lifeline_ = std::make_shared<db::Lifeline>();
    QThread *thread_ = nullptr;
    std::atomic<bool> stop_{false};
};

} // namespace purser::files
