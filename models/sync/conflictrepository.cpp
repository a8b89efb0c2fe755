#include "models/sync/conflictrepository.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace purser::sync {
namespace {

QString tr(const char *text, const char *meaning = nullptr)
{
    return QCoreApplication::translate("purser::sync", text, meaning);
}

const auto selectConflicts = uR"(
    select c.id, c.store_id, s.name, c.product_id,
           coalesce(p.title, g.name, t.name, b.name, a.name, m.name, o.order_number, d.name, c.external_id), coalesce(v.sku, p.sku), p.primary_image_url, c.variant_id,
           coalesce(nullif(v.title, ''), (select string_agg(o ->> 'value', ' / ') from jsonb_array_elements(v.attributes) o)),
           c.external_id, c.entity, c.field, c.base is not null, jsonb_build_array(c.base, c.ours, c.theirs),
           (extract(epoch from c.ours_changed_at) * 1000000)::int8, (extract(epoch from c.theirs_changed_at) * 1000000)::int8,
           c.state, c.resolution, u.full_name, (extract(epoch from c.resolved_at) * 1000000)::int8, c.row_version,
           (extract(epoch from c.created_at) * 1000000)::int8, s.currency
    from sync.conflicts c
    join core.stores s on s.tenant_id = c.tenant_id and s.id = c.store_id
    left join catalog.products p on p.tenant_id = c.tenant_id and p.id = c.product_id
    left join catalog.store_categories g on g.tenant_id = c.tenant_id and g.id = c.category_id
    left join catalog.store_tags t on t.tenant_id = c.tenant_id and t.id = c.tag_id
    left join catalog.store_brands b on b.tenant_id = c.tenant_id and b.id = c.brand_id
    left join catalog.store_attributes a on a.tenant_id = c.tenant_id and a.id = c.attribute_id
    left join catalog.store_attribute_terms m on m.tenant_id = c.tenant_id and m.id = c.term_id
    left join sales.orders_summary o on o.tenant_id = c.tenant_id and o.id = c.order_id
    left join sync.term_deletions d on d.tenant_id = c.tenant_id and d.id = c.deletion_id
    left join catalog.product_variants v on v.tenant_id = c.tenant_id and v.id = c.variant_id
    left join core.users u on u.tenant_id = c.tenant_id and u.id = c.resolved_by
    where )"_qs;

Conflict readConflict(const db::Row &row)
{
    Conflict c;
    c.id = row.id<ConflictId>(0);
    c.store = row.id<StoreId>(1);
    c.storeName = row.text(2);
    if (!row.isNull(3))
        c.product = row.id<ProductId>(3);
    c.productTitle = row.text(4);
    c.sku = row.text(5);
    c.imageUrl = row.text(6);
    if (!row.isNull(7))
        c.variant = row.id<VariantId>(7);
    c.variantTitle = row.text(8);
    c.externalId = row.text(9);
    c.key = {entityFromString(row.text(10)).value_or(Entity::Product), row.text(11)};
    if (c.product.isNull())
        c.productTitle = tr("%1: %2", "kind of thing, its name").arg(entityLabel(c.key.entity), c.productTitle);
    const QJsonArray values = row.json(13).array();
    if (row.truth(12))
        c.base = values.at(0);
    c.ours = values.at(1);
    c.theirs = values.at(2);
    c.oursChangedAt = row.timeFromMicros(14);
    c.theirsChangedAt = row.timeFromMicros(15);
    c.state = row.text(16) == u"open" ? Conflict::State::Open
        : row.text(16) == u"decided"  ? Conflict::State::Decided
                                      : Conflict::State::Closed;
    if (!row.isNull(17))
        c.resolution = row.text(17) == u"ours" ? Keep::Ours : Keep::Theirs;
    c.resolvedBy = row.text(18);
    c.resolvedAt = row.timeFromMicros(19);
    c.rowVersion = row.integer(20);
    c.createdAt = row.timeFromMicros(21);
    c.currency = Currency::fromCode(row.text(22)).value_or(Currency());
    return c;
}

/// Names of categories, tags and brands of the stores that are spoken of, by store, kind and id.
Result<QHash<QString, QHash<QString, QString>>> termNames(db::Connection &c, const std::vector<Conflict> &conflicts)
{
    QHash<QString, QHash<QString, QString>> names; // "store field" -> id -> name
    QSet<QString> stores;
    QSet<QString> ids;
    for (const Conflict &conflict : conflicts) {
        const FieldRule *rule = fieldRule(conflict.key);
        if (rule == nullptr || (rule->form != Form::IdSet && rule->form != Form::Reference))
            continue;
        stores.insert(conflict.store.toString());
        for (const QJsonValue &list : {conflict.base.value_or(QJsonValue()), conflict.ours, conflict.theirs})
            for (const QJsonValue &id : list.isArray() ? list.toArray() : QJsonArray{list})
                ids.insert(id.toString());
    }
    if (ids.isEmpty())
        return names;
    auto rows = c.exec(R"(
        select store_id || ' categories', external_id, name from catalog.store_categories
        where store_id = any ($1::uuid[]) and external_id = any ($2::text[])
        union all
        select store_id || ' parent', external_id, name from catalog.store_categories
        where store_id = any ($1::uuid[]) and external_id = any ($2::text[])
        union all
        select store_id || ' tags', external_id, name from catalog.store_tags
        where store_id = any ($1::uuid[]) and external_id = any ($2::text[])
        union all
        select store_id || ' brands', external_id, name from catalog.store_brands
        where store_id = any ($1::uuid[]) and external_id = any ($2::text[]))",
        {QStringList(stores.values()), QStringList(ids.values())});
    if (!rows)
        return fail(rows.error());
    for (const db::Row row : *rows)
        names[row.text(0)].insert(row.text(1), row.text(2));
    return names;
}

/// What conflicts were decided about is to be carried out. Orders are looked for by their open decisions.
const char *const carryOut = R"(
    with decided as (select * from sync.conflicts where id = any ($1::uuid[])),
    links as (
        update catalog.product_store_links l set sync_status = 'pending'
        from (select distinct product_id, store_id from decided) d
        where l.product_id = d.product_id and l.store_id = d.store_id and l.sync_status <> 'pending'),
    categories as (
        update catalog.store_categories t set sync_status = 'pending' from decided d
        where t.id = d.category_id and t.sync_status <> 'pending'),
    tags as (
        update catalog.store_tags t set sync_status = 'pending' from decided d where t.id = d.tag_id and t.sync_status <> 'pending'),
    brands as (
        update catalog.store_brands t set sync_status = 'pending' from decided d
        where t.id = d.brand_id and t.sync_status <> 'pending'),
    attributes as (
        update catalog.store_attributes t set sync_status = 'pending' from decided d
        where t.id = d.attribute_id and t.sync_status <> 'pending'),
    terms as (
        update catalog.store_attribute_terms t set sync_status = 'pending' from decided d
        where t.id = d.term_id and t.sync_status <> 'pending'),
    deletions as (
        update sync.term_deletions t set state = 'pending' from decided d
        where t.id = d.deletion_id and t.state <> 'pending')
    select sync.want_push(array(select distinct store_id from decided)))";

Result<qint64> decide(db::Connection &c, const QString &condition, db::Params params, Keep keep)
{
    params.emplace_back(keep == Keep::Ours ? u"ours"_qs : u"theirs"_qs);
    auto rows = c.exec(uR"(
        update sync.conflicts set state = 'decided', resolution = $%1, resolved_by = (select auth.uid()), resolved_at = now()
        where state = 'open' and %2
        returning id)"_qs.arg(params.size())
                           .arg(condition),
        params);
    if (!rows)
        return fail(rows.error());
    std::vector<QUuid> ids;
    for (const db::Row row : *rows)
        ids.push_back(row.uuid(0));
    if (ids.empty())
        return 0;
    if (auto wanted = c.exec(carryOut, {ids}); !wanted)
        return fail(wanted.error());
    return static_cast<qint64>(ids.size());
}

} // namespace

Result<std::vector<Conflict>> ConflictRepository::list(
    db::Connection &c, const ConflictQuery &query, const std::optional<ConflictId> &after, int limit)
{
    db::Params params{query.store, query.product, after, limit};
    QString sql = selectConflicts
        + u"($1::uuid is null or c.store_id = $1) and ($2::uuid is null or c.product_id = $2) and c.state %1 'closed' "
          "and ($3::uuid is null or c.id %2 $3)"_qs.arg(
              query.closed ? u"="_qs : u"<>"_qs, query.closed ? u"<"_qs : u">"_qs);
    if (query.kind) {
        sql += u" and c.entity = $5 and c.field = $6"_qs;
        params.emplace_back(toString(query.kind->entity));
        params.emplace_back(query.kind->field);
    }
    auto rows = c.exec(sql + u" order by c.id %1 limit $4::int"_qs.arg(query.closed ? u"desc"_qs : u"asc"_qs), params);
    if (!rows)
        return fail(rows.error());
    std::vector<Conflict> conflicts;
    for (const db::Row row : *rows)
        conflicts.push_back(readConflict(row));
    const auto names = termNames(c, conflicts);
    if (!names)
        return fail(names.error());
    for (Conflict &conflict : conflicts) {
        const auto named = names->value(conflict.store.toString() + u' ' + conflict.key.field);
        if (conflict.base)
            conflict.baseText = valueText(conflict.key, *conflict.base, named, conflict.currency);
        conflict.oursText = valueText(conflict.key, conflict.ours, named, conflict.currency);
        conflict.theirsText = valueText(conflict.key, conflict.theirs, named, conflict.currency);
    }
    return conflicts;
}

Result<std::vector<ConflictKind>> ConflictRepository::kinds(db::Connection &c, const std::optional<StoreId> &store)
{
    auto rows = c.exec(R"(
        select c.store_id, s.name, c.entity, c.field, count(*)
        from sync.conflicts c
        join core.stores s on s.tenant_id = c.tenant_id and s.id = c.store_id
        where c.state = 'open' and ($1::uuid is null or c.store_id = $1)
        group by c.tenant_id, c.store_id, s.name, c.entity, c.field
        order by count(*) desc, s.name, c.entity, c.field)",
        {store});
    if (!rows)
        return fail(rows.error());
    std::vector<ConflictKind> kinds;
    for (const db::Row row : *rows)
        kinds.push_back({row.id<StoreId>(0), row.text(1),
            {entityFromString(row.text(2)).value_or(Entity::Product), row.text(3)}, row.integer(4)});
    return kinds;
}

Result<qint64> ConflictRepository::openCount(db::Connection &c)
{
    auto rows = c.exec("select count(*) from sync.conflicts where state = 'open'");
    if (!rows)
        return fail(rows.error());
    return rows->first().integer(0);
}

Result<qint64> ConflictRepository::resolve(db::Connection &c, const std::vector<ConflictId> &ids, Keep keep)
{
    return decide(c, u"id = any ($1::uuid[])"_qs, {ids}, keep);
}

Result<qint64> ConflictRepository::resolveKind(
    db::Connection &c, StoreId store, const FieldKey &key, Keep keep, bool remember)
{
    if (remember)
        if (auto set = setOwner(c, store, key, keep == Keep::Ours ? Owner::Purser : Owner::Store); !set)
            return fail(set.error());
    return decide(
        c, u"store_id = $1 and entity = $2 and field = $3"_qs, {store, toString(key.entity), key.field}, keep);
}

Result<qint64> ConflictRepository::reopen(db::Connection &c, const std::vector<ConflictId> &ids)
{
    auto rows = c.exec(R"(
        update sync.conflicts set state = 'open', resolution = null, resolved_by = null, resolved_at = null
        where id = any ($1::uuid[]) and state = 'decided')",
        {ids});
    if (!rows)
        return fail(rows.error());
    return rows->affected();
}

Result<std::vector<FieldOwnership>> ConflictRepository::owners(db::Connection &c, StoreId store)
{
    auto rows = c.exec("select entity, field, owner from sync.field_owners where store_id = $1", {store});
    if (!rows)
        return fail(rows.error());
    QHash<FieldKey, Owner> chosen;
    for (const db::Row row : *rows) {
        const auto owner = ownerFromString(row.text(2));
        const auto entity = entityFromString(row.text(0));
        if (owner && entity)
            chosen.insert({*entity, row.text(1)}, *owner);
    }
    std::vector<FieldOwnership> all;
    for (const FieldRule &rule : fieldRules())
        all.push_back({rule.key, chosen.value(rule.key, rule.owner), !chosen.contains(rule.key)});
    return all;
}

Result<> ConflictRepository::setOwner(db::Connection &c, StoreId store, const FieldKey &key, Owner owner)
{
    const FieldRule *rule = fieldRule(key);
    if (rule == nullptr)
        return fail(Error::Kind::Invalid, tr("There is no field %1 that stores and Purser share.").arg(key.field));
    auto done = rule->owner == owner
        ? c.exec("delete from sync.field_owners where store_id = $1 and entity = $2 and field = $3",
            {store, toString(key.entity), key.field})
        : c.exec(R"(
            insert into sync.field_owners as o (tenant_id, store_id, entity, field, owner)
            values (auth.tenant_id(), $1, $2, $3, $4)
            on conflict (tenant_id, store_id, entity, field) do update set owner = excluded.owner
            where o.owner <> excluded.owner)",
            {store, toString(key.entity), key.field, toString(owner)});
    return done ? Result<>() : fail(done.error());
}

Result<StoreSettings> ConflictRepository::settings(db::Connection &c, StoreId store)
{
    auto rows = c.exec("select (extract(epoch from linked_at) * 1000000)::int8, import_new "
                       "from sync.store_settings where store_id = $1",
        {store});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return StoreSettings();
    return StoreSettings{rows->first().timeFromMicros(0), rows->first().truth(1)};
}

Result<> ConflictRepository::setImportNew(db::Connection &c, StoreId store, bool importNew)
{
    auto done = c.exec(R"(
        insert into sync.store_settings (tenant_id, store_id, import_new) values (auth.tenant_id(), $1, $2)
        on conflict (tenant_id, store_id) do update set import_new = excluded.import_new)",
        {store, importNew});
    return done ? Result<>() : fail(done.error());
}

} // namespace purser::sync
