#pragma once

#include "models/base/result.h"
#include "models/catalog/changebatch.h"
#include "models/db/connection.h"

#include <QCoreApplication>

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

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::ChangeBatchRepository)
};

} // namespace purser::catalog
