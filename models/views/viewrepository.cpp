#include "models/views/viewrepository.h"

namespace purser::views {
namespace {

constexpr auto columns = R"(v.id, v.page, v.name, v.shared, v.user_id = (select auth.uid()),
    v.user_id = (select auth.uid()) or (v.shared and (select auth.has_permission('config:write'))), u.full_name, v.definition,
    v.row_version)";

SavedView read(const db::Row &row)
{
    SavedView view;
    view.id = row.id<ViewId>(0);
    view.page = row.text(1);
    view.name = row.text(2);
    view.shared = row.truth(3);
    view.own = row.truth(4);
    view.mayEdit = row.truth(5);
    view.ownerName = row.text(6);
    view.definition = row.json(7).object();
    view.rowVersion = row.integer(8);
    return view;
}

Result<SavedView> one(db::Connection &c, const ViewId &id)
{
    const QString sql =
        QStringLiteral("select %1 from core.saved_views v join core.users u on u.tenant_id = v.tenant_id "
                       "and u.id = v.user_id where v.tenant_id = (select auth.tenant_id()) and v.id = $1")
            .arg(QLatin1StringView(columns));
    auto rows = c.exec(sql, {id});
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Error::Kind::NotFound,
            ViewRepository::tr("This view does not exist any more, or is not shared with you any more."));
    return read(rows->first());
}

Error named(Error error, const QString &name)
{
    if (error.is(Error::Kind::Duplicate))
        error.message = ViewRepository::tr("There is a view named “%1” already. Choose another name.").arg(name);
    return error;
}

} // namespace

Result<ViewList> ViewRepository::list(db::Connection &c, const QString &page)
{
    const QString sql = QStringLiteral(R"(
        select %1, d.view_id is not null
        from core.saved_views v
        join core.users u on u.tenant_id = v.tenant_id and u.id = v.user_id
        left join core.saved_view_defaults d
            on d.tenant_id = v.tenant_id and d.user_id = (select auth.uid()) and d.page = v.page and d.view_id = v.id
        where v.tenant_id = (select auth.tenant_id()) and v.page = $1 and (v.user_id = (select auth.uid()) or v.shared)
        order by v.user_id <> (select auth.uid()), v.name_key, v.id)")
                            .arg(QLatin1StringView(columns));
    auto rows = c.exec(sql, {page});
    if (!rows)
        return fail(rows.error());
    ViewList list;
    for (const db::Row row : *rows) {
        list.views.push_back(read(row));
        if (row.truth(9))
            list.standard = list.views.back().id;
    }
    return list;
}

Result<SavedView> ViewRepository::add(db::Connection &c, const SavedView &draft)
{
    auto rows = c.exec("insert into core.saved_views (tenant_id, user_id, page, name, shared, definition) "
                       "values (auth.tenant_id(), auth.uid(), $1, $2, $3, $4) returning id",
        {draft.page, draft.name.simplified(), draft.shared, QJsonDocument(draft.definition)});
    if (!rows)
        return fail(named(rows.error(), draft.name.simplified()));
    return one(c, rows->first().id<ViewId>(0));
}

Result<SavedView> ViewRepository::save(db::Connection &c, const SavedView &view)
{
    auto rows = c.exec("update core.saved_views set name = $3, shared = $4, definition = $5 "
                       "where tenant_id = (select auth.tenant_id()) and id = $1 and row_version = $2 returning id",
        {view.id, view.rowVersion, view.name.simplified(), view.shared, QJsonDocument(view.definition)});
    if (!rows)
        return fail(named(rows.error(), view.name.simplified()));
    auto now = one(c, view.id);
    if (!now || !rows->isEmpty())
        return now;
    if (!now->mayEdit)
        return fail(Error::Kind::Forbidden,
            tr("“%1” belongs to %2. Only they and administrators can change it; save yours under another name.")
                .arg(now->name, now->ownerName));
    return fail(Error::Kind::Conflict,
        tr("“%1” was changed on another computer meanwhile. Open it again, or save yours under another name.")
            .arg(now->name));
}

Result<> ViewRepository::remove(db::Connection &c, const ViewId &view)
{
    auto rows = c.exec(
        "delete from core.saved_views where tenant_id = (select auth.tenant_id()) and id = $1 returning id", {view});
    if (!rows)
        return fail(rows.error());
    if (!rows->isEmpty())
        return {};
    auto now = one(c, view);
    if (!now)
        return {}; // somebody else was quicker
    return fail(Error::Kind::Forbidden,
        tr("“%1” belongs to %2. Only they and administrators can delete it.").arg(now->name, now->ownerName));
}

Result<> ViewRepository::setStandard(db::Connection &c, const QString &page, const ViewId &view)
{
    auto rows = view.isNull()
        ? c.exec("delete from core.saved_view_defaults where tenant_id = (select auth.tenant_id()) and user_id = "
                 "(select auth.uid()) "
                 "and page = $1",
            {page})
        : c.exec("insert into core.saved_view_defaults (tenant_id, user_id, page, view_id) "
                 "values (auth.tenant_id(), auth.uid(), $1, $2) "
                 "on conflict (tenant_id, user_id, page) do update set view_id = excluded.view_id",
            {page, view});
    return rows ? Result<>() : fail(rows.error());
}

} // namespace purser::views
