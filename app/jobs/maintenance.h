#pragma once

#include "app/jobs/job.h"

#include <memory>
#include <vector>

namespace purser::jobs {

/// What a company's worker does for the database itself, by schedules every company has: sealing and verifying its
/// audit trail, preparing the months of the logs, and removing what is past its time. \a mayReadAudit: whoever runs
/// them has the permission audit:read, without which nobody can verify.
std::vector<std::shared_ptr<JobHandler>> maintenanceHandlers(bool mayReadAudit);

} // namespace purser::jobs
