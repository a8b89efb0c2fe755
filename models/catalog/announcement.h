#pragma once

#include <QSet>
#include <QString>
#include <QUuid>

namespace purser::catalog {

/// What PostgreSQL announces when rows of the tenant have changed. A hint: whoever hears it reads the rows again.
struct Announcement {
    QString table; ///< `products`
    bool all = false; ///< so many rows that they are not named
    QSet<QUuid> ids; ///< of the rows; never a null one

    /// From the payload of NOTIFY, JSON with `table` and `ids` or `all`. Everybody who may sign in can send any
    /// payload: what is none gives an empty table, and what is no id is left out.
    static Announcement fromPayload(const QString &payload);
};

} // namespace purser::catalog
