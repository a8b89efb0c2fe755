#pragma once

#include "models/base/result.h"
#include "models/catalog/bulkedit.h"
#include "models/db/connection.h"

#include <QCoreApplication>

namespace purser::catalog {

/// Rows of a preview that stand together, with the cursor of each.
struct BulkPage {
    std::vector<BulkRow> rows;
    std::vector<PageCursor> cursors;
};

/// Previews and applies bulk actions by condition: the database computes them, no list of products travels. Every
/// function runs in the caller's transaction with the caller's rights.
class BulkRepository {
public:
    /// What \a request would do. Reads only.
    static Result<BulkPreview> preview(db::Connection &c, const BulkRequest &request);

    /// Which lines are wanted: \a find is part of title or SKU, empty for all.
    struct Lines {
        BulkRequest request;
        BulkPart part = BulkPart::Changing;
        QString find = {};
    };
    /// Up to \a limit lines after \a after, or before it with \a backward, in the order of the request's query.
    static Result<BulkPage> page(
        db::Connection &c, const Lines &lines, const std::optional<PageCursor> &after, int limit, bool backward);
    static Result<BulkPage> pageAt(db::Connection &c, const Lines &lines, qint64 offset, int limit);
    static Result<qint64> count(db::Connection &c, const Lines &lines);

    /// Is told how far it is, and says whether to go on.
    using Watch = std::function<bool(const BulkProgress &)>;
    /// Applies \a request when it still does exactly what \a seen showed; otherwise writes nothing and says so. All
    /// products of the scope are locked first, in the order of their ids. Fails with Cancelled when \a watch says no;
    /// the caller then rolls back. Products are counted in the report's `products`.
    static Result<BulkReport> apply(db::Connection &c, const BulkRequest &request, const BulkPreview &seen,
        const QString &note, const Watch &watch);

    Q_DECLARE_TR_FUNCTIONS(purser::catalog::BulkRepository)
};

} // namespace purser::catalog
