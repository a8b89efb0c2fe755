#pragma once

#include "models/base/result.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace purser::db {
class Connection;
}

namespace purser::doctor {

/// Something that is not as it must be: what, where, and what to do about it. In English, as SQL is.
struct Finding {
    QString rule;
    QString object;
    QString repair;
};

/// The schemas that belong to the program.
QStringList schemas();

/// What is wrong with the schema of the database behind \a connection: policies, rights, ownership, keys, indexes,
/// functions. Any role that may read the catalog can ask.
Result<std::vector<Finding>> examineSchema(db::Connection &connection);
/// What is wrong with the running server and its data: version, partitions, audit trail, clocks, settings, logins.
/// Needs a superuser.
Result<std::vector<Finding>> examineServer(db::Connection &connection);

} // namespace purser::doctor
