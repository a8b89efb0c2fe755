#include "models/views/viewstore.h"

#include "models/db/database.h"
#include "models/views/viewrepository.h"

#include <QJsonArray>
#include <QSettings>

namespace purser::views {
namespace {

QJsonObject toJson(const SavedView &view)
{
    return {{u"id"_qs, view.id.toString()}, {u"name"_qs, view.name}, {u"shared"_qs, view.shared},
        {u"own"_qs, view.own}, {u"mayEdit"_qs, view.mayEdit}, {u"owner"_qs, view.ownerName},
        {u"definition"_qs, view.definition}, {u"version"_qs, QString::number(view.rowVersion)}};
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

void ViewStore::take(ViewList list)
{
    list_ = std::move(list);
    known_ = true;
    emit changed();
}

DatabaseViewStore::DatabaseViewStore(db::Database *database, QString page, QSettings *cache, QObject *parent)
    : ViewStore(parent)
    , database_(database)
    , page_(std::move(page))
    , cache_(cache)
{
    connect(database, &db::Database::stateChanged, this, [this](db::Database::State state) {
        if (state == db::Database::State::Online)
            refresh();
    });
    restore();
    refresh();
}

void DatabaseViewStore::refresh()
{
    reading_ = std::make_unique<QObject>();
    auto work = [page = page_](db::Connection &c) { return ViewRepository::list(c, page); };
    auto task = database_->read(reading_.get(), work);
    QCoro::connect(std::move(task), this, [this](Result<ViewList> list) {
        if (!list) // the window says when the database is away; the last list stays
            return;
        take(std::move(*list));
        keep();
    });
}

template <class T, class F>
void DatabaseViewStore::write(QObject *context, F work, Answer<T> answer)
{
    auto task = database_->write(this, std::move(work));
    QCoro::connect(std::move(task), context, [this, answer = std::move(answer)](Result<T> result) {
        refresh(); // also after a failure: what it stumbled over is perhaps not known here
        answer(std::move(result));
    });
}

void DatabaseViewStore::add(QObject *context, SavedView draft, Answer<SavedView> answer)
{
    draft.page = page_;
    write<SavedView>(context, [draft](db::Connection &c) { return ViewRepository::add(c, draft); }, std::move(answer));
}

void DatabaseViewStore::save(QObject *context, SavedView view, Answer<SavedView> answer)
{
    write<SavedView>(context, [view](db::Connection &c) { return ViewRepository::save(c, view); }, std::move(answer));
}

void DatabaseViewStore::remove(QObject *context, ViewId view, Answer<void> answer)
{
    write<void>(context, [view](db::Connection &c) { return ViewRepository::remove(c, view); }, std::move(answer));
}

void DatabaseViewStore::setStandard(QObject *context, ViewId view, Answer<void> answer)
{
    write<void>(context, [page = page_, view](db::Connection &c) { return ViewRepository::setStandard(c, page, view); },
        std::move(answer));
}

void DatabaseViewStore::keep() const
{
    if (!cache_)
        return;
    QJsonArray views;
    for (const SavedView &view : list().views)
        views.append(toJson(view));
    const QJsonObject all{{u"views"_qs, views}, {u"standard"_qs, list().standard.toString()}};
    cache_->setValue(u"views/"_qs + page_, QJsonDocument(all).toJson(QJsonDocument::Compact));
}

void DatabaseViewStore::restore()
{
    if (!cache_ || !cache_->contains(u"views/"_qs + page_))
        return;
    const QJsonObject all = QJsonDocument::fromJson(cache_->value(u"views/"_qs + page_).toByteArray()).object();
    ViewList list;
    for (const QJsonValue &json : all[u"views"_qs].toArray())
        if (SavedView view = fromJson(json.toObject(), page_); !view.id.isNull())
            list.views.push_back(std::move(view));
    list.standard = ViewId::fromString(all[u"standard"_qs].toString());
    take(std::move(list));
}

} // namespace purser::views
