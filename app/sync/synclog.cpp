#include "app/sync/synclog.h"

#include "app/jobs/jobrun.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace purser::sync {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

const char *const writeErrors = R"(
with told as (
    select * from jsonb_to_recordset($1::jsonb) d (entity_type text, entity uuid, external_id text, message text, code text,
                                                   title text)),
again as (
    update sync.sync_errors e
    set error_message = d.message, retry_count = e.retry_count + 1, last_retry_at = now(), job_id = $3::uuid
    from told d
    where e.store_id = $2 and not e.resolved and e.entity_type = d.entity_type
      and e.entity_id is not distinct from d.entity and e.external_id is not distinct from d.external_id
      and e.error_code is not distinct from d.code
    returning d.entity_type, d.entity, d.external_id, d.code)
insert into sync.sync_errors (tenant_id, store_id, job_id, entity_type, entity_id, external_id, error_message, error_code,
                              metadata)
select (select auth.tenant_id()), $2, $3::uuid, d.entity_type, d.entity, d.external_id, d.message, d.code,
       jsonb_build_object('title', d.title)
from told d
where not exists (select from again a where (a.entity_type, a.entity, a.external_id, a.code)
                  is not distinct from (d.entity_type, d.entity, d.external_id, d.code)))";

const char *const markLinks = R"(
update catalog.product_store_links l set sync_status = 'error', sync_error = d.message
from jsonb_to_recordset($1::jsonb) d (entity_type text, entity uuid, external_id text, message text)
where d.entity_type = 'product' and l.store_id = $2 and (l.product_id = d.entity or l.external_id = d.external_id)
  and (l.sync_status, l.sync_error) is distinct from ('error', d.message))";

} // namespace

bool isPassing(const Error &error)
{
    return jobs::mayHelpLater(error) || error.is(Error::Kind::Cancelled);
}

Result<> recordFailures(
    jobs::JobContext &context, db::Connection &c, StoreId store, const std::vector<Failure> &failures)
{
    if (failures.empty())
        return {};
    QJsonArray rows;
    std::vector<jobs::JobItem> items;
    for (const Failure &f : failures) {
        const QString code = f.error.code.isEmpty() ? jobs::kindName(f.error.kind).toLower() : f.error.code;
        rows.append(QJsonObject{{u"entity_type"_qs, f.entityType},
            {u"entity"_qs,
                f.entity ? QJsonValue(f.entity->toString(QUuid::WithoutBraces)) : QJsonValue(QJsonValue::Null)},
            {u"external_id"_qs, f.externalId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(f.externalId)},
            {u"message"_qs, f.error.message}, {u"code"_qs, code}, {u"title"_qs, f.title}});
        jobs::JobItem item;
        item.entityType = f.entityType;
        item.entity = f.entity;
        item.externalId = f.externalId;
        item.status = jobs::JobItem::Status::Failed;
        item.message = f.title.isEmpty() ? f.error.message : tr("%1: %2").arg(f.title, f.error.message);
        item.code = code;
        item.payload = {{u"label"_qs, f.title}};
        items.push_back(std::move(item));
    }
    if (auto done = c.exec(writeErrors, {QJsonDocument(rows), store, context.job().id}); !done)
        return fail(done.error());
    if (auto done = c.exec(markLinks, {QJsonDocument(rows), store}); !done)
        return fail(done.error());
    return context.record(c, items);
}

Result<> recordTold(jobs::JobContext &context, db::Connection &c, StoreId store, const std::vector<Told> &told)
{
    if (told.empty())
        return {};
    static const struct {
        QString action;
        const char *text;
    } kinds[]{{u"create"_qs, QT_TRANSLATE_NOOP("purser::sync", "Created in the store")},
        {u"update"_qs, QT_TRANSLATE_NOOP("purser::sync", "Carried to the store")},
        {u"delete"_qs, QT_TRANSLATE_NOOP("purser::sync", "Deleted in the store")}};
    QJsonArray rows;
    std::vector<jobs::JobItem> items;
    for (const Told &one : told) {
        const auto &kind = kinds[static_cast<std::size_t>(one.what)];
        QJsonObject metadata{{u"direction"_qs, u"out"_qs}};
        if (!one.fields.isEmpty())
            metadata.insert(u"fields"_qs, QJsonArray::fromStringList(one.fields));
        rows.append(QJsonObject{{u"entity_type"_qs, one.entityType},
            {u"entity"_qs,
                one.entity ? QJsonValue(one.entity->toString(QUuid::WithoutBraces)) : QJsonValue(QJsonValue::Null)},
            {u"external_id"_qs, one.externalId}, {u"action"_qs, kind.action}, {u"metadata"_qs, metadata}});
        const char *text = kind.text;
        items.push_back(
            {one.entityType, one.entity, one.externalId, jobs::JobItem::Status::Completed, tr(text), {}, {}});
    }
    auto done = c.exec(R"(
        insert into sync.sync_logs (tenant_id, store_id, job_id, entity_type, entity_id, external_id, action, status, metadata)
        select (select auth.tenant_id()), $2, $3::uuid, d.entity_type, d.entity, d.external_id, d.action, 'success', d.metadata
        from jsonb_to_recordset($1::jsonb) d (entity_type text, entity uuid, external_id text, action text, metadata jsonb))",
        {QJsonDocument(rows), store, context.job().id});
    if (!done)
        return fail(done.error());
    return context.record(c, items);
}

Result<> resolveFailures(db::Connection &c, StoreId store, const QString &entityType, const QStringList &externalIds)
{
    if (externalIds.isEmpty())
        return {};
    auto done = c.exec(R"(
        update sync.sync_errors set resolved = true, resolved_at = now()
        where store_id = $1 and entity_type = $2 and external_id = any ($3::text[]) and not resolved)",
        {store, entityType, externalIds});
    return done ? Result<>() : fail(done.error());
}

Result<StoreId> storeOf(jobs::JobContext &context)
{
    if (context.job().store)
        return *context.job().store;
    std::optional<StoreId> store;
    const auto look = [&](db::Connection &c) -> Result<> {
        auto rows = c.exec(
            "select store_id from core.connections where id = $1 and store_id is not null", {context.job().connection});
        if (!rows)
            return fail(rows.error());
        if (!rows->isEmpty())
            store = rows->first().id<StoreId>(0);
        return {};
    };
    if (auto read = context.read(look); !read)
        return fail(read.error());
    if (!store)
        return fail(Error::Kind::Invalid, tr("This job names no store. Start it for the connection of a store."));
    return *store;
}

} // namespace purser::sync
