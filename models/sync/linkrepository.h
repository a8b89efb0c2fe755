#pragma once

#include "models/base/result.h"
#include "models/catalog/product.h"
#include "models/catalog/productedit.h"
#include "models/db/connection.h"
#include "models/sync/linkproposal.h"

namespace purser::sync {

/// How a cell of the catalog grid stands with the store, where it is not in step.
struct CellState {
    ProductId product;
    catalog::ProductField field = catalog::ProductField::Title;
    catalog::SyncState state = catalog::SyncState::Pending; ///< Pending, Failed or Conflict
    friend bool operator==(const CellState &, const CellState &) = default;
};

/// The links between products and stores, and the proposals of a first link, for the signed-in person. In the caller's
/// transaction, on the caller's thread. Deciding needs a manager of the store; without one nothing is found.
class LinkRepository {
public:
    /// Up to \a limit after \a after, in the order in which they were made.
    static Result<std::vector<LinkProposal>> list(
        db::Connection &c, const ProposalQuery &query, const std::optional<ProposalId> &after, int limit);
    static Result<std::vector<ProposalCount>> counts(db::Connection &c, StoreId store);

    /// Accepts or rejects those of \a ids that are not applied. Nothing is done with them before apply(). Gives how
    /// many.
    static Result<qint64> decide(db::Connection &c, const std::vector<ProposalId> &ids, bool accept);
    /// All that are open and match \a query.
    static Result<qint64> decideAll(db::Connection &c, const ProposalQuery &query, bool accept);
    /// Back to open, as long as they are not applied.
    static Result<qint64> reopen(db::Connection &c, const std::vector<ProposalId> &ids);
    /// Links the product of the store with \a product instead; with none it is to be imported. Duplicate when another
    /// product of the store is linked or proposed for \a product.
    static Result<> choose(db::Connection &c, ProposalId id, const std::optional<ProductId> &product);

    /// Asks for a job that looks for matches. Gives its id; the one that is under way when there is one.
    static Result<QUuid> startMatching(db::Connection &c, StoreId store);
    /// Asks for a job that does what is accepted, and from then on keeps the store in step.
    static Result<QUuid> startApplying(db::Connection &c, StoreId store);
    /// What became of the newest of these jobs; nothing when there was none, or the person may not see jobs.
    static Result<std::optional<LinkWork>> work(db::Connection &c, StoreId store);
    /// Products that are not in \a store shall be created there: their links become pending. Gives how many.
    static Result<qint64> publish(db::Connection &c, StoreId store, const std::vector<ProductId> &products);

    /// The cells of \a products that are not in step with \a store (with any store when none is given).
    static Result<std::vector<CellState>> cells(
        db::Connection &c, const std::optional<StoreId> &store, const std::vector<ProductId> &products);
};

} // namespace purser::sync
