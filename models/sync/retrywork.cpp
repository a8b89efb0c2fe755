#include "models/sync/retrywork.h"

namespace purser::sync {

Result<db::Rows> retryFailed(db::Connection &c, const QString &failed, const QString &isItem, const db::Params &params)
{
    return c.exec(uR"(
        with asked as (%1),
        failed as (
            select a.*, a.job_type in ('pull_products', 'pull_orders', 'pull_one', 'reconcile') as reads,
                   a.entity_type in ('category', 'tag', 'brand', 'attribute', 'term') as is_term, a.entity_type = 'order' as is_order
            from asked a
            where a.external_id is not null or a.job_type not in ('pull_products', 'pull_orders', 'pull_one', 'reconcile')),
        marked as (
            update sync.job_items i set payload = i.payload || '{"retried": true}'
            from failed f
            where i.job_id = f.job and i.status = 'failed' and not i.payload ? 'retried' and %2),
        wanted as (
            select 'pull_one' as job_type,
                   jsonb_build_object('kind', f.entity_type, 'id', f.external_id, 'retry_of', f.job) as parameters,
                   f.connection_id, f.store_id, f.correlation_id
            from failed f
            where f.reads
            union all
            select f.job_type,
                   f.parameters || jsonb_build_object('retry_of', f.job,
                       'products', coalesce(jsonb_agg(f.entity_id order by f.entity_id)
                           filter (where f.entity_id is not null and not f.is_term and not f.is_order), '[]'),
                       'external_ids', coalesce(jsonb_agg(f.external_id order by f.external_id)
                           filter (where f.external_id is not null and not f.is_term and not f.is_order), '[]'),
                       'terms', coalesce(jsonb_agg(f.entity_id order by f.entity_id) filter (where f.is_term), '[]'),
                       'orders', coalesce(jsonb_agg(f.entity_id order by f.entity_id) filter (where f.is_order), '[]')),
                   f.connection_id, f.store_id, f.correlation_id
            from failed f
            where not f.reads
            group by f.job, f.job_type, f.parameters, f.connection_id, f.store_id, f.correlation_id)
        select sync.enqueue(w.job_type, w.parameters, 'retry:' || md5(w.job_type || w.parameters::text), 50, w.connection_id,
                            w.store_id, p_correlation => w.correlation_id, p_again => false),
               (select count(*) from failed)
        from wanted w)"_qs.arg(failed, isItem),
        params);
}

} // namespace purser::sync
