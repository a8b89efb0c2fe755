#include "models/sync/jobqueue.h"

#include "models/db/connection.h"

namespace purser::sync {

Result<QUuid> enqueue(db::Connection &c, const NewJob &job)
{
    const auto rows = c.exec("select sync.enqueue($1, $2::jsonb, nullif($3, ''), $4::integer, $5::uuid, $6::uuid, "
                             "$7::bigint * interval '1 ms', $8::integer, $9, $10::uuid, $11::boolean)",
        {job.type, QJsonDocument(job.parameters), job.uniqueKey, job.priority, job.connection, job.store,
            qint64(job.delay.count()), job.maxAttempts,
            job.correlation ? std::optional(job.correlation->toString(QUuid::WithoutBraces)) : std::nullopt,
            job.schedule, job.againIfRunning});
    if (!rows)
        return fail(rows.error());
    return rows->first().uuid(0);
}

} // namespace purser::sync
