#pragma once

#include "models/base/result.h"
#include "models/db/connection.h"
#include "models/views/savedview.h"

#include <QCoreApplication>

namespace purser::views {

/// Reads and writes saved views (core.saved_views); row-level security decides whose.
class ViewRepository {
    Q_DECLARE_TR_FUNCTIONS(purser::views::ViewRepository)

public:
    static Result<ViewList> list(db::Connection &c, const QString &page);
    /// Adds a view of the person who is signed in, from page, name, shared and definition of \a draft. Duplicate when
    /// they have one of that name.
    static Result<SavedView> add(db::Connection &c, const SavedView &draft);
    /// Writes name, shared and definition of \a view. Conflict when somebody changed it since it was read, Forbidden
    /// when it is not this person's to change, NotFound when it is gone.
    static Result<SavedView> save(db::Connection &c, const SavedView &view);
    static Result<> remove(db::Connection &c, const ViewId &view);
    /// Which view of \a page the person begins with; none when null.
    static Result<> setStandard(db::Connection &c, const QString &page, const ViewId &view);
};

} // namespace purser::views
