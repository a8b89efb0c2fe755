#pragma once

#include "models/base/result.h"
#include "models/db/connection.h"
#include "models/sync/conflict.h"

namespace purser::sync {

/// Conflicts and the ownership of fields, for the signed-in person. In the caller's transaction, on the caller's
/// thread. Deciding needs a manager of the store; without one nothing is found.
class ConflictRepository {
public:
    /// Up to \a limit after \a after, in the order of the query.
    static Result<std::vector<Conflict>> list(
        db::Connection &c, const ConflictQuery &query, const std::optional<ConflictId> &after, int limit);
    /// Open conflicts by store and field, most first.
    static Result<std::vector<ConflictKind>> kinds(db::Connection &c, const std::optional<StoreId> &store);
    static Result<qint64> openCount(db::Connection &c);

    /// Decides those of \a ids that are open. What was decided is carried out by a job, which is asked for. Gives how
    /// many.
    static Result<qint64> resolve(db::Connection &c, const std::vector<ConflictId> &ids, Keep keep);
    /// Decides all open ones of a kind. With \a remember the field belongs to that side from now on.
    static Result<qint64> resolveKind(db::Connection &c, StoreId store, const FieldKey &key, Keep keep, bool remember);
    /// Takes decisions back that are not carried out yet. Gives how many.
    static Result<qint64> reopen(db::Connection &c, const std::vector<ConflictId> &ids);

    /// Every field, in the order people see them.
    static Result<std::vector<FieldOwnership>> owners(db::Connection &c, StoreId store);
    static Result<> setOwner(db::Connection &c, StoreId store, const FieldKey &key, Owner owner);
    static Result<StoreSettings> settings(db::Connection &c, StoreId store);
    static Result<> setImportNew(db::Connection &c, StoreId store, bool importNew);
};

} // namespace purser::sync
