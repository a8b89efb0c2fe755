#pragma once

#include "models/views/viewstore.h"

#include <optional>

namespace purser::test {

/// Saved views in memory that answer in the next turn of the event loop.
class MemoryViews : public views::ViewStore {
    Q_OBJECT

public:
    using ViewStore::ViewStore;

    std::optional<Error> failure; ///< what every writing is answered with
    int refreshes = 0;

    /// What the database would have.
    void have(views::ViewList list) { take(std::move(list)); }
    static views::SavedView view(const QString &name, const QJsonObject &definition, bool own = true)
    {
        views::SavedView v;
        v.id = views::ViewId(QUuid::createUuidV5(QUuid(), name));
        v.page = QStringLiteral("catalog");
        v.name = name;
        v.own = own;
        v.mayEdit = own;
        v.shared = !own;
        v.ownerName = own ? QStringLiteral("Dana Ferrolo") : QStringLiteral("Noa Tal");
        v.definition = definition;
        v.rowVersion = 1;
        return v;
    }

    void refresh() override { ++refreshes; }
    void add(QObject *context, views::SavedView draft, Answer<views::SavedView> answer) override
    {
        draft.id = views::ViewId(QUuid::createUuid());
        draft.rowVersion = 1;
        write<views::SavedView>(context, answer, [this, draft]() -> Result<views::SavedView> {
            views::ViewList now = list();
            for (const views::SavedView &v : now.views)
                if (v.name == draft.name)
                    return fail(
                        Error::Kind::Duplicate, QStringLiteral("There is a view named “%1” already.").arg(v.name));
            now.views.push_back(draft);
            take(now);
            return draft;
        });
    }
    void save(QObject *context, views::SavedView view, Answer<views::SavedView> answer) override
    {
        write<views::SavedView>(context, answer, [this, view]() mutable -> Result<views::SavedView> {
            views::ViewList now = list();
            for (views::SavedView &v : now.views)
                if (v.id == view.id) {
                    ++view.rowVersion;
                    v = view;
                }
            take(now);
            return view;
        });
    }
    void remove(QObject *context, views::ViewId view, Answer<void> answer) override
    {
        write<void>(context, answer, [this, view]() -> Result<> {
            views::ViewList now = list();
            std::erase_if(now.views, [view](const views::SavedView &v) { return v.id == view; });
            take(now);
            return {};
        });
    }
    void setStandard(QObject *context, views::ViewId view, Answer<void> answer) override
    {
        write<void>(context, answer, [this, view]() -> Result<> {
            views::ViewList now = list();
            now.standard = view;
            take(now);
            return {};
        });
    }

private:
    template <class T>
    void write(QObject *context, Answer<T> answer, std::function<Result<T>()> work)
    {
        QMetaObject::invokeMethod(
            context, [this, answer, work] { answer(failure ? Result<T>(fail(*failure)) : work()); },
            Qt::QueuedConnection);
    }
};

} // namespace purser::test
