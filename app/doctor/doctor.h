#pragma once

#include "models/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

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
/// functions, and every policy, right, trigger and function that differs from rights.txt, which the migrations gave.
/// Any role that may read the catalog can ask.
Result<std::vector<Finding>> examineSchema(db::Connection &connection);
/// Every right, policy, trigger and function of the schema, one line each, sorted: what rights.txt keeps.
Result<QStringList> rights(db::Connection &connection);
/// What is wrong with the running server and its data: version, partitions, audit trail, clocks, settings, logins.
/// Needs a superuser. \a now is what the clock of this computer says.
Result<std::vector<Finding>> examineServer(
    db::Connection &connection, const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace purser::doctor
