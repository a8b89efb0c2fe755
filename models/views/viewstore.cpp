#include "models/views/viewstore.h"

#include "models/db/database.h"
#include "models/views/viewrepository.h"

#include <QSettings>

namespace purser::views {
void ViewStore::take(ViewList list)
{
    list_ = std::move(list);
    known_ = true;
    emit changed();
}

DatabaseViewStore::DatabaseViewStore(db::Database *database, QString page, QSettings *cache, QObject *parent)
    : ViewStore(parent), database_(database), page_(std::move(page)), cache_(cache)
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
    write<SavedView>(
        context, [draft](db::Connection &c) { return ViewRepository::add(c, draft); }, std::move(answer));
}

void DatabaseViewStore::save(QObject *context, SavedView view, Answer<SavedView> answer)
{
    write<SavedView>(
        context, [view](db::Connection &c) { return ViewRepository::save(c, view); }, std::move(answer));
}

void DatabaseViewStore::remove(QObject *context, ViewId view, Answer<void> answer)
{
    write<void>(
        context, [view](db::Connection &c) { return ViewRepository::remove(c, view); }, std::move(answer));
}

void DatabaseViewStore::setStandard(QObject *context, ViewId view, Answer<void> answer)
{
    write<void>(
        context, [page = page_, view](db::Connection &c) { return ViewRepository::setStandard(c, page, view); },
        std::move(answer));
}

void DatabaseViewStore::keep() const
{
    if (!cache_)
        return;
    cache_->setValue(u"views/"_qs + page_, toJson(list()));
}

void DatabaseViewStore::restore()
{
    if (!cache_ || !cache_->contains(u"views/"_qs + page_))
        return;
    take(viewListFromJson(cache_->value(u"views/"_qs + page_).toByteArray(), page_));
}

} // namespace purser::views
