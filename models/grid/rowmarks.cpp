#include "models/grid/rowmarks.h"

namespace purser::grid {

void RowMarks::set(const QUuid &id, bool marked)
{
    set(QList<QUuid>{id}, marked);
}

void RowMarks::set(const QList<QUuid> &ids, bool marked)
{
    bool any = false;
    for (const QUuid &id : ids) {
        if (id.isNull() || contains(id) == marked)
            continue;
        any = true;
        if (!ids_.remove(id))
            ids_.insert(id);
    }
    if (any)
        emit changed();
}

void RowMarks::selectAll()
{
    all_ = true;
    ids_.clear();
    emit changed();
}

void RowMarks::clear()
{
    if (isEmpty())
        return;
    all_ = false;
    ids_.clear();
    emit changed();
}

} // namespace purser::grid
