#pragma once

#include "models/base/result.h"
#include "models/views/savedview.h"

#include <QObject>

#include <functional>
#include <memory>

class QSettings;

namespace purser::db {
class Database;
}

namespace purser::views {

/// The saved views of one page, as the program knows them. Answers come later, on the caller's thread, and not at all
/// when the given context is destroyed first.
class ViewStore : public QObject {
    Q_OBJECT

public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;
    using QObject::QObject;

    [[nodiscard]] const ViewList &list() const { return list_; }
    /// False while the list is empty because nothing has been read yet, neither here nor at an earlier time.
    [[nodiscard]] bool isKnown() const { return known_; }
    virtual void refresh() = 0;
    virtual void add(QObject *context, SavedView draft, Answer<SavedView> answer) = 0;
    virtual void save(QObject *context, SavedView view, Answer<SavedView> answer) = 0;
    virtual void remove(QObject *context, ViewId view, Answer<void> answer) = 0;
    virtual void setStandard(QObject *context, ViewId view, Answer<void> answer) = 0;

signals:
    void changed();

protected:
    void take(ViewList list);

private:
    ViewList list_;
    bool known_ = false;
};

/// Views of the database. The last list is kept on this computer, so that it is there without the database too.
class DatabaseViewStore : public ViewStore {
    Q_OBJECT

public:
    /// \a database and \a cache (which may be null) are not owned. \a cache belongs to this person.
    DatabaseViewStore(db::Database *database, QString page, QSettings *cache, QObject *parent = nullptr);

    void refresh() override;
    void add(QObject *context, SavedView draft, Answer<SavedView> answer) override;
    void save(QObject *context, SavedView view, Answer<SavedView> answer) override;
    void remove(QObject *context, ViewId view, Answer<void> answer) override;
    void setStandard(QObject *context, ViewId view, Answer<void> answer) override;

private:
    template <class T, class F>
    void write(QObject *context, F work, Answer<T> answer);
    void keep() const;
    void restore();

    db::Database *database_;
    QString page_;
    QSettings *cache_;
    std::unique_ptr<QObject> reading_;
};

} // namespace purser::views
