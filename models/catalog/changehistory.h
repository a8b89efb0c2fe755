#pragma once

#include "models/base/result.h"
#include "models/catalog/changebatch.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace purser::db {
class Database;
}

namespace purser::catalog {

class ChangeSet;
class LongWork;
struct BulkProgress;

/// The applied changes of the company, without SQL and without waiting: what History shows, and what undo and redo
/// take back beyond the staged edits.
///
/// One rule for Ctrl+Z and Ctrl+Shift+Z:
///   - Staged steps come first, for they are the newest: as long as there is one to undo (redo), it is undone (redone).
///   - Then Ctrl+Z offers the newest batch of this person that nobody has taken back, an edit or a redo; and
///     Ctrl+Shift+Z the newest undo of this person, as long as they have applied and staged nothing new since.
///   - A batch is never taken back blindly: the preview opens, and what others have changed since is skipped.
///   - Applying or undoing a batch ends the staged steps before it, so that the order stays that of the person.
/// Batches are in the database: the rule holds after signing out and on another computer.
class ChangeHistory : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;

    /// Neither is owned; both outlive the history. \a changes may be null.
    ChangeHistory(db::Database *database, ChangeSet *changes, QObject *parent = nullptr);
    ~ChangeHistory() override;

    // ---- reading; dropped when \a context is destroyed. The parameters are those of ChangeBatchRepository.
    virtual void list(QObject *context, bool mineOnly, std::optional<BatchCursor> after, int limit,
        Answer<std::vector<ChangeBatch>> answer);
    virtual void batch(QObject *context, BatchId id, Answer<ChangeBatch> answer);
    virtual void items(QObject *context, BatchId id, BatchPart part, std::optional<BatchItemKey> after, int limit,
        Answer<std::vector<BatchItem>> answer);
    virtual void counts(QObject *context, BatchId id, Answer<UndoCounts> answer);

    /// Takes a batch back, in one transaction; undoProgressed() tells how far it is. It goes on when \a context, which
    /// only waits for the answer, is destroyed. Does nothing while another one is under way.
    virtual void undo(QObject *context, BatchId id, const UndoChoice &choice, Answer<UndoOutcome> answer);

    /// Stops the undo that is under way, if it can still be stopped: then its answer is Cancelled, and nothing has
    /// changed.
    virtual void cancelUndo();

    /// What Ctrl+Z and Ctrl+Shift+Z would take back, once the staged steps are through.
    [[nodiscard]] const NextBatches &next() const { return next_; }
    /// Reads next() again: at start, when the database is back, after every commit of anybody.
    virtual void refresh();
    /// Something may have happened unheard: reads next() again, and asks everybody to read again.
    void catchUp();
    /// Forgets what is too old to be kept; a matter of the database, so no answer.
    void forgetOld();
    /// What PostgreSQL announced about the tenant's rows (JSON with `table`).
    void notified(const QString &payload);

signals:
    /// There are other batches, or one of them is taken back now.
    void changed();
    void nextChanged();
    void undoProgressed(const purser::catalog::BulkProgress &progress);

protected:
    void setNext(const NextBatches &next);

private:
    template <class T, class F>
    void ask(QObject *context, F work, Answer<T> answer);

    db::Database *database_;
    ChangeSet *changes_;
    NextBatches next_;
    std::unique_ptr<QObject> reading_;
    std::shared_ptr<LongWork> undoing_;
    QTimer tick_;
};

/// "Price of 312 products, applied 10:32": what undo would take back. A redo names the edit, and when it was undone.
QString undoLabel(const ChangeBatch &batch, const QLocale &locale);
QString redoLabel(const ChangeBatch &batch, const QLocale &locale);
/// `10:32` today, else with the date; local time.
QString momentText(const QDateTime &at, const QLocale &locale);

} // namespace purser::catalog
