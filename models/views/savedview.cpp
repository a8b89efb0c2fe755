#include "models/views/savedview.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace purser::views {
namespace {

QJsonObject toJson(const SavedView &view)
{
    return {{u"id"_qs, view.id.toString()}, {u"name"_qs, view.name}, {u"shared"_qs, view.shared}, {u"own"_qs, view.own},
        {u"mayEdit"_qs, view.mayEdit}, {u"owner"_qs, view.ownerName}, {u"definition"_qs, view.definition},
        {u"version"_qs, QString::number(view.rowVersion)}};
}

SavedView fromJson(const QJsonObject &json, const QString &page)
{
    SavedView view;
    view.id = ViewId::fromString(json[u"id"_qs].toString());
    view.page = page;
    view.name = json[u"name"_qs].toString();
    view.shared = json[u"shared"_qs].toBool();
    view.own = json[u"own"_qs].toBool();
    view.mayEdit = json[u"mayEdit"_qs].toBool();
    view.ownerName = json[u"owner"_qs].toString();
    view.definition = json[u"definition"_qs].toObject();
    view.rowVersion = json[u"version"_qs].toString().toLongLong();
    return view;
}

} // namespace

QByteArray toJson(const ViewList &list)
{
    QJsonArray views;
    for (const SavedView &view : list.views)
        views.append(toJson(view));
    const QJsonObject all{{u"views"_qs, views}, {u"standard"_qs, list.standard.toString()}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

ViewList viewListFromJson(const QByteArray &json, const QString &page)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    ViewList list;
    for (const QJsonValue &one : all[u"views"_qs].toArray())
        if (SavedView view = fromJson(one.toObject(), page); !view.id.isNull() && !list.find(view.id))
            list.views.push_back(std::move(view));
    list.standard = ViewId::fromString(all[u"standard"_qs].toString());
    if (!list.find(list.standard))
        list.standard = {}; // whoever begins with a view that is not there begins with the last one instead
    return list;
}

} // namespace purser::views
