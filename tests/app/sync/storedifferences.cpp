#include "tests/app/sync/syncstage.h"

#include <QJsonDocument>

#include <algorithm>

namespace purser::test {

using connectors::RemoteKind;

namespace {

struct Taxonomy {
    RemoteKind kind;
    const char *rows; ///< external_id and fields of those that the store knows
};

constexpr Taxonomy taxonomies[]{
    {RemoteKind::Category,
        "select t.external_id, jsonb_build_object('name', t.name, 'slug', t.slug, 'description', t.description, "
        "'count', t.count, 'parent', p.external_id, 'image_url', t.image_url, 'display', t.display, "
        "'menu_order', t.menu_order) from catalog.store_categories t "
        "left join catalog.store_categories p on p.id = t.parent_id"},
    {RemoteKind::Tag,
        "select t.external_id, jsonb_build_object('name', t.name, 'slug', t.slug, 'description', t.description, "
        "'count', t.count) from catalog.store_tags t"},
    {RemoteKind::Brand,
        "select t.external_id, jsonb_build_object('name', t.name, 'slug', t.slug, 'description', t.description, "
        "'count', t.count, 'logo_url', t.logo_url) from catalog.store_brands t"},
    {RemoteKind::Attribute,
        "select t.external_id, jsonb_build_object('name', t.name, 'slug', t.slug, 'type', t.type, "
        "'order_by', t.order_by, 'has_archives', t.has_archives) from catalog.store_attributes t"},
    {RemoteKind::AttributeTerm,
        "select t.external_id, jsonb_build_object('name', t.name, 'slug', t.slug, "
        "'description', t.description, 'count', t.count, 'menu_order', t.menu_order, "
        "'attribute', a.external_id) from catalog.store_attribute_terms t "
        "join catalog.store_attributes a on a.id = t.attribute_id"}};

// Every log begins with the first status, goes on where it was, and ends with the status of now.
const char *const brokenLogs = R"(
select 'order ' || s.source_id || ', ' || s.status || ': its log says ' || coalesce(s.old_status, '') || ' > '
       || coalesce(s.new_status, 'nothing')
from (select o.source_id, o.status, l.old_status, l.new_status, lag(l.new_status) over w as before,
             lead(l.id) over w is null as is_last
      from sales.orders o
      left join sales.order_status_logs l on l.tenant_id = o.tenant_id and l.order_id = o.id
      where o.store_id = $1
      window w as (partition by o.id order by l.created_at, l.id)) s
where s.new_status is null or s.old_status is distinct from s.before or s.is_last and s.new_status <> s.status)";

} // namespace

QStringList SyncStage::taxonomyDifferences()
{
    QStringList all;
    auto store = good(open({}));
    const auto everything = [&](RemoteKind kind, const QString &parent) {
        std::vector<connectors::RemoteRecord> records;
        connectors::ListRequest request{kind, parent, {}, {}, false};
        do {
            auto page = good(store->list(request));
            std::move(page.records.begin(), page.records.end(), std::back_inserter(records));
            request.cursor = page.next;
        } while (!request.cursor.isEmpty());
        return records;
    };
    for (const Taxonomy &taxonomy : taxonomies) {
        std::vector<connectors::RemoteRecord> there;
        if (taxonomy.kind != RemoteKind::AttributeTerm)
            there = everything(taxonomy.kind, {});
        else
            for (const auto &attribute : everything(RemoteKind::Attribute, {}))
                for (auto &term : everything(RemoteKind::AttributeTerm, attribute.id)) {
                    term.fields.insert(u"attribute"_qs, attribute.id);
                    there.push_back(std::move(term));
                }
        QHash<QString, QJsonObject> here;
        for (const db::Row row :
            sql(QString::fromLatin1(taxonomy.rows) + u" where t.store_id = $1 and t.external_id is not null"_qs,
                {tenant.one})) {
            if (here.contains(row.text(0)))
                all << u"term %1 is here twice"_qs.arg(row.text(0));
            here.insert(row.text(0), row.json(1).object());
        }
        for (const auto &record : there) {
            if (!here.contains(record.id)) {
                all << u"term %1, %2, is only in the store"_qs.arg(record.id, record.fields.value(u"name").toString());
                continue;
            }
            const QJsonObject ours = here.take(record.id);
            for (const QString &field : ours.keys())
                if (record.fields.contains(field) && ours.value(field) != record.fields.value(field))
                    all << u"term %1 %2: here %3, there %4"_qs.arg(record.id, field,
                        ours.value(field).toVariant().toString(), record.fields.value(field).toVariant().toString());
        }
        for (auto it = here.begin(); it != here.end(); ++it)
            all << u"term %1, %2, is only here"_qs.arg(it.key(), it.value().value(u"name").toString());
    }
    return all;
}

QStringList SyncStage::historyDifferences()
{
    QStringList all;
    for (const db::Row row : sql(QString::fromLatin1(brokenLogs), {tenant.one}))
        all << row.text(0);
    // And as the notes of the store tell it, as far back as the order has been known here.
    auto store = good(open({}));
    const auto kinds = store->traits().kinds;
    if (std::find(kinds.begin(), kinds.end(), RemoteKind::OrderNote) == kinds.end())
        return all;
    for (const db::Row row :
        sql(u"select o.source_id, array_agg(coalesce(l.source_id, '') order by l.created_at, l.id) filter (where "
            u"l.old_status is not null), "
            "array_agg(l.old_status || ' > ' || l.new_status order by l.created_at, l.id) filter (where l.old_status "
            "is not null) "
            "from sales.orders o join sales.order_status_logs l on l.order_id = o.id where o.store_id = $1 "
            "group by o.id, o.source_id having count(l.old_status) > 0"_qs,
            {tenant.one})) {
        const auto notes = store->list({RemoteKind::OrderNote, row.text(0), {}, {}, false});
        if (!notes && notes.error().is(Error::Kind::NotFound))
            continue; // deleted there
        const QStringList from = row.textArray(1);
        const QStringList logged = row.textArray(2);
        QStringList ids;
        QStringList steps;
        for (const connectors::RemoteRecord &note : good(notes).records)
            if (note.fields.contains(u"new_status")) {
                ids << note.id;
                steps << note.fields.value(u"old_status").toString() + u" > "_qs
                        + note.fields.value(u"new_status").toString();
            }
        // What has a note is that note; from the first of them on, none is missing. Without any, the ends are the same.
        qsizetype at = -1;
        for (qsizetype i = 0; i < logged.size(); ++i) {
            if (from[i].isEmpty())
                continue;
            const qsizetype n = ids.indexOf(from[i]);
            if (n < 0 || steps[n] != logged[i] || (at >= 0 && n != at + 1))
                all << u"order %1: %2 does not follow from its notes"_qs.arg(row.text(0), logged[i]);
            at = n;
        }
        const QStringList rest =
            at < 0 ? steps.mid(std::max<qsizetype>(0, steps.size() - logged.size())) : steps.mid(at + 1);
        if (at < 0 ? rest != logged : logged.mid(logged.size() - rest.size()) != rest)
            all << u"order %1: its log says %2, the notes of the store %3"_qs.arg(
                row.text(0), logged.join(u", "_qs), steps.join(u", "_qs));
    }
    return all;
}

} // namespace purser::test
