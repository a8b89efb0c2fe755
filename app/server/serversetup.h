#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/db/connectionsettings.h"

#include <QString>

#include <functional>
#include <optional>

namespace purser::server {

/// A company and its first person, as an administrator of the server enters them.
struct FirstCompany {
    QString name;
    QString slug; ///< lower-case letters, digits and hyphens; what people type to sign in
    QString email;
    QString fullName;
    QString password;
};

/// What setup did.
struct SetupReport {
    bool databaseCreated = false;
    int migrationsApplied = 0;
    std::optional<TenantId> company;
};

/// Prepares a PostgreSQL server for Purser: creates \a admin.database when it is missing, brings the schema up to
/// date, and creates \a company when given. \a admin is a superuser, or a role with CREATEROLE that may create
/// databases. Safe to run again. Fails with Invalid when the server is too old or the company's data is wrong, and
/// with Duplicate when the company exists.
Result<SetupReport> prepareServer(const db::ConnectionSettings &admin, const std::optional<FirstCompany> &company,
    const std::function<void(const QString &)> &say = {});

/// The shortest password a person may have here.
constexpr int minimumPasswordLength = 8;

} // namespace purser::server
