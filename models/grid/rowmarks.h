#pragma once

#include <QObject>
#include <QSet>
#include <QUuid>

namespace purser::grid {

/// Which rows are ticked: some, by id, or all that match the query except some. Loading nothing either way.
class RowMarks : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool contains(const QUuid &id) const { return all_ != ids_.contains(id); }
    /// Number of ticked rows when the query has \a total.
    [[nodiscard]] qint64 count(qint64 total) const { return all_ ? qMax<qint64>(0, total - ids_.size()) : ids_.size(); }
    [[nodiscard]] bool isEmpty() const { return !all_ && ids_.isEmpty(); }
    /// True: everything that matches is ticked but ids(). False: ids() are ticked.
    [[nodiscard]] bool isAll() const { return all_; }
    [[nodiscard]] const QSet<QUuid> &ids() const { return ids_; }

    void set(const QUuid &id, bool marked);
    void set(const QList<QUuid> &ids, bool marked);
    void toggle(const QUuid &id) { set(id, !contains(id)); }
    void selectAll();
    void clear();

signals:
    void changed();

private:
    QSet<QUuid> ids_;
    bool all_ = false;
};

} // namespace purser::grid
