#pragma once

#include "models/base/result.h"
#include "models/catalog/bulkedit.h"
#include "models/catalog/changebatch.h"
#include "models/db/connection.h"

#include <QCoreApplication>

#include <functional>

namespace purser::catalog {

/// Writes and reads the history of applied changes, and takes batches back. Every function runs in the caller's
/// transaction, on the caller's thread; row-level security decides what it sees.
///
/// Whoever changes products in bulk begins a batch in the same transaction and lets recording() keep what the UPDATE
/// returns; counts and author are the database's business.
class ChangeBatchRepository {
public:
    /// Begins a batch of the signed-in person. It shows in History as soon as it has items.
    static Result<BatchId> begin(db::Connection &c, const NewBatch &batch);
    /// \a update, made to write History too: it must return tenant_id, product_id, variant_id (null but for price,
    /// cost and stock), before and after, the last two as `column::text` of what was and what is written; equal ones
    /// must not be among them. \a batch and \a field are expressions: placeholders of a uuid and a text.
    static QString recording(const QString &update, const QString &batch, const QString &field);

    /// A change that is written already, in the texts of the database.
    struct Written {
        ProductId product;
        ProductField field = ProductField::Title;
        std::optional<VariantId> variant = {};
        std::optional<QString> before = {};
        std::optional<QString> after = {};
    };
    /// Begins a batch and keeps \a items, for a handful of them.
    static Result<BatchId> record(db::Connection &c, const NewBatch &batch, const std::vector<Written> &items);

    /// Up to \a limit batches before \a after (from the newest when none), the newest first.
    static Result<std::vector<ChangeBatch>> list(
        db::Connection &c, bool mineOnly, const std::optional<BatchCursor> &after, int limit);
    /// Fails with NotFound when History does not go back so far.
    static Result<ChangeBatch> batch(db::Connection &c, BatchId id);
    /// What the signed-in person would undo and redo next: see ChangeHistory.
    static Result<NextBatches> next(db::Connection &c);

    /// Up to \a limit items of \a part after \a after (from the beginning when none), each with the value that the
    /// field has at the moment. Long descriptions are cut.
    static Result<std::vector<BatchItem>> items(
        db::Connection &c, BatchId id, BatchPart part, const std::optional<BatchItemKey> &after, int limit);
    /// How an undo of the whole batch would end.
    static Result<UndoCounts> counts(db::Connection &c, BatchId id);
    /// Is told how far it is, and says whether to go on.
    using Watch = std::function<bool(const BulkProgress &)>;
    /// Puts the fields back that still have the value the batch wrote, by the rules of every other edit, and records
    /// that as a batch of its own. Everything else is left alone and counted as skipped. \a watch is told how far it
    /// is, and says whether to go on; when it says no, the undo fails with Cancelled and the caller rolls back. One
    /// statement writes at most \a partSize products.
    static Result<UndoOutcome> undo(
        db::Connection &c, BatchId id, const UndoChoice &choice,
        const Watch &watch = [](const BulkProgress &) { return true; }, qint64 partSize = 20'000);
    /// Forgets what is too old to be kept; gives how many batches went.
    static Result<int> forgetOld(db::Connection &c);

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::ChangeBatchRepository)
};

} // namespace purser::catalog
