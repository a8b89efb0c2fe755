#pragma once

#include "models/base/result.h"
#include "models/sync/schedulerow.h"

#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::sync {

/// The schedules of a company: SQL over sync.schedules.
class ScheduleRepository {
public:
    static Result<std::vector<ScheduleRow>> list(db::Connection &c);
    /// Adds a schedule without id, changes one with it; its id. Conflict when somebody else has changed it since it was
    /// read, Duplicate when there is one of that name, NotFound when it is gone.
    static Result<QUuid> save(db::Connection &c, const ScheduleRow &schedule);
    static Result<> remove(db::Connection &c, const QUuid &schedule);
    static Result<> setActive(db::Connection &c, const QUuid &schedule, bool active);
    /// Queues its job now, beside its times; the job's id.
    static Result<QUuid> runNow(db::Connection &c, const QUuid &schedule);
};

} // namespace purser::sync
