#pragma once

#include "models/base/result.h"
#include "models/catalog/bulkedit.h"
#include "models/grid/rowsource.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace purser::db {
class Database;
}

namespace purser::catalog {

class LongWork;

using BulkSource = grid::RowSource<BulkRow, PageCursor>;

/// Bulk actions by condition without SQL and without waiting: previews them, lists their lines, applies them with
/// progress, and stops them when the person says so. Answers come on the caller's thread.
class BulkService : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;

    /// \a database is not owned and outlives the service.
    explicit BulkService(db::Database *database, QObject *parent = nullptr);
    ~BulkService() override;

    /// What \a request would do; cancelled on the server when \a context is destroyed.
    virtual void preview(QObject *context, BulkRequest request, Answer<BulkPreview> answer);
    /// The lines of a preview. \a known is how many there are without \a find.
    [[nodiscard]] virtual std::shared_ptr<BulkSource> open(
        BulkRequest request, BulkPart part, qint64 known, QString find);

    /// Applies \a request if it still does what \a seen showed; progressed() and finished() tell the rest. \a note
    /// stands in History. Goes on when the page that asked is closed. Does nothing while another one is under way.
    virtual void apply(BulkRequest request, BulkPreview seen, QString note);
    /// Stops what is being applied, if it can still be stopped; finished() tells whether it was.
    virtual void cancel();
    [[nodiscard]] bool isApplying() const { return running_ != nullptr; }

signals:
    void progressed(const purser::catalog::BulkProgress &progress);
    void finished(const purser::catalog::BulkReport &report);
    /// The database is there again: what could not be read can be asked for once more.
    void backOnline();

private:
    db::Database *database_;
    std::shared_ptr<LongWork> running_;
    QTimer tick_;
};

} // namespace purser::catalog
