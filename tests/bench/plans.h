#pragma once

#include "models/catalog/productsql.h"
#include "tests/bench/million.h"

namespace purser::bench {

/// How a statement, with everything that runs inside its functions, got at the products.
struct Plans {
    QStringList indexes; ///< `products_by_price (tenant_id = …)`, one an index scan on products
    qint64 rowsLookedAt = 0; ///< products fetched from table or index
    qint64 sequential = 0; ///< whole-table scans of products
    QStringList withoutTenant; ///< indexes used without the tenant in their condition
    qint64 mostSorted = 0; ///< rows that went into the largest sort

    QStringList fromTheStart; ///< indexes of an order of which all of the tenant's entries were walked over

    struct Allowed {
        qint64 lookedAt = 300'000; ///< products of a million
        qint64 sorted = -1; ///< rows in one sort; -1: as many as it wants
        bool fromTheStart = true; ///< a first page has no place to begin at
    };
    /// What must not be, as sentences.
    [[nodiscard]] QStringList problems(const Allowed &allowed) const;
};

/// A connection of the store manager on which the server tells the plan of every statement (auto_explain), those
/// inside functions too.
class PlanReader {
public:
    explicit PlanReader(const Million &data);
    Plans read(const catalog::sql::Statement &statement);

private:
    db::Connection connection_;
    QByteArrayList told_;
};

/// Milliseconds that the server's process for this connection computes for \a work, the median of \a rounds: on a
/// busy machine the time on the wall says more about its other work.
double serverTime(db::Connection &c, const std::function<void()> &work, int rounds);

} // namespace purser::bench
