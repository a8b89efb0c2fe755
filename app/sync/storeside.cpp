#include "app/sync/storeside.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace purser::sync {

using connectors::RemoteKind;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("purser::sync", text);
}

} // namespace

std::optional<RemoteKind> termKind(const QString &field)
{
    if (field == u"categories")
        return RemoteKind::Category;
    if (field == u"tags")
        return RemoteKind::Tag;
    if (field == u"brands")
        return RemoteKind::Brand;
    if (field == u"attributes")
        return RemoteKind::Attribute;
    return std::nullopt;
}

QHash<QString, Owner> StoreSide::ownersOf(Entity entity) const
{
    QHash<QString, Owner> all;
    for (auto it = owners.begin(); it != owners.end(); ++it)
        if (it.key().entity == entity)
            all.insert(it.key().field, it.value());
    return all;
}

QHash<RemoteKind, QStringList> StoreSide::unknownTerms(const QJsonObject &fields) const
{
    QHash<RemoteKind, QStringList> unknown;
    for (const QString &field : {u"categories"_qs, u"tags"_qs, u"brands"_qs, u"attributes"_qs}) {
        const RemoteKind kind = *termKind(field);
        const auto known = terms.value(kind);
        for (const QJsonValue &value : fields.value(field).toArray()) {
            const QString id = value.isObject() ? value[u"id"].toString() : value.toString();
            if (!id.isEmpty() && !known.contains(id) && !unknown[kind].contains(id))
                unknown[kind] << id;
        }
    }
    return unknown;
}

Result<StoreSide> StoreSide::load(db::Connection &c, StoreId store)
{
    auto rows = c.exec(R"(
        select s.currency, g.linked_at is not null, coalesce(g.import_new, true)
        from core.stores s
        left join sync.store_settings g on g.tenant_id = s.tenant_id and g.store_id = s.id
        where s.id = $1)",
        {store});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Error::Kind::NotFound, tr("The store of this job is gone, or you are not a member of it."));
    StoreSide side;
    side.store = store;
    side.currency = Currency::fromCode(rows->first().text(0)).value_or(Currency());
    side.linked = rows->first().truth(1);
    side.importNew = rows->first().truth(2);
    auto owners = c.exec("select entity, field, owner from sync.field_owners where store_id = $1", {store});
    if (!owners)
        return fail(owners.error());
    for (const db::Row row : *owners) {
        const auto entity = entityFromString(row.text(0));
        const auto owner = ownerFromString(row.text(2));
        if (entity && owner)
            side.owners.insert({*entity, row.text(1)}, *owner);
    }
    if (auto loaded = side.loadTerms(c); !loaded)
        return fail(loaded.error());
    return side;
}

Result<> StoreSide::loadTerms(db::Connection &c)
{
    auto rows = c.exec(R"(
        select 0, external_id, id from catalog.store_categories where store_id = $1 and external_id is not null
        union all
        select 1, external_id, id from catalog.store_tags where store_id = $1 and external_id is not null
        union all
        select 2, external_id, id from catalog.store_brands where store_id = $1 and external_id is not null
        union all
        select 3, external_id, id from catalog.store_attributes where store_id = $1 and external_id is not null
        union all
        select array_position(array['category', 'tag', 'brand', 'attribute'], entity) - 1, external_id, null
        from sync.term_deletions where store_id = $1 and entity <> 'term')",
        {store});
    if (!rows)
        return fail(rows.error());
    constexpr RemoteKind kinds[]{RemoteKind::Category, RemoteKind::Tag, RemoteKind::Brand, RemoteKind::Attribute};
    terms.clear();
    deleted.clear();
    for (const db::Row row : *rows)
        if (row.isNull(2))
            deleted[kinds[row.integer(0)]].insert(row.text(1));
        else
            terms[kinds[row.integer(0)]].insert(row.text(1), row.uuid(2));
    return {};
}

} // namespace purser::sync
