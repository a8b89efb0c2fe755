#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/db/connection.h"

namespace purser::demo {

/// What a tenant's stores look like after a day of work: jobs of the last day, schedules, errors, conflicts, and what a
/// first link would propose. All of it is history or waits for a person: the stores have no connection and their
/// addresses lead nowhere, so nothing ever contacts them.
///
/// \a admin is a superuser; \a first is linked, \a second is just about to be. To be called when the products are
/// there.
Result<> addActivity(db::Connection &admin, TenantId tenant, UserId person, StoreId first, StoreId second);

} // namespace purser::demo
