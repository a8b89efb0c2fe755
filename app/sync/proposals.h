#pragma once

#include "app/sync/productchange.h"
#include "models/sync/linkproposal.h"

namespace purser::sync {

/// Something that may be done when somebody agrees.
struct NewProposal {
    const RemoteProduct *remote = nullptr; ///< null: the product is to be published
    QUuid product; ///< null: the store's product is to be imported
    std::optional<LinkProposal::Match> match;
};

/// Writes proposals; those that were made before stay as they are, decided or not. Gives how many are new.
Result<qint64> propose(db::Connection &c, StoreId store, const std::vector<NewProposal> &proposals);

} // namespace purser::sync
