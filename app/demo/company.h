#pragma once

#include "app/demo/generator.h"
#include "models/db/connection.h"

#include <functional>

namespace purser::demo {

/// Somebody who works at a demo company.
struct DemoPerson {
    QString fullName;
    QString email;
    QString role; ///< of the tenant: admin, ops, buyer, analyst, finance, readonly
    QString storeRole; ///< in every store of the tenant
};

struct DemoShop {
    DemoStore key;
    QString name, platform, url, currency;
};

/// One of the two tenants of the demo company. Everybody in it has the same, documented password.
struct DemoTenant {
    QString name, slug, password;
    std::vector<DemoPerson> people; ///< the administrator first
    std::vector<DemoShop> shops;
};

/// Korvala Home and Atelier Mistral.
const std::array<DemoTenant, 2> &demoTenants();

struct DemoOptions {
    qint64 products = Generator::defaultProducts; ///< of Korvala Home, 1 … 1,000,000; Atelier Mistral has a quarter
    QString slugSuffix; ///< behind the slugs, so that several databases of a cluster can have a demo company
};

/// How many products of both tenants are written; giving false stops it, and nothing is kept.
using DemoProgress = std::function<bool(qint64 done, qint64 of)>;

/// What one tenant's catalog has.
struct DemoCatalog {
    qint64 products = 0;
    qint64 variants = 0;
};

struct DemoCreated {
    std::array<DemoCatalog, 2> catalogs; ///< Korvala Home, Atelier Mistral
    int people = 0;
    int stores = 0;
};

struct DemoErased {
    QStringList tenants; ///< names
    int logins = 0;
    qint64 products = 0;
    qint64 rows = 0; ///< of all tables together
};

/// Creates both tenants, in one transaction: whatever fails, whoever is killed, nothing is left behind. \a admin is a
/// superuser of a database with the program's schema; it makes the tenants and speaks for their administrators, who
/// write everything else. Fails with Duplicate when one of the tenants exists.
Result<DemoCreated> create(db::Connection &admin, const DemoOptions &options = {}, const DemoProgress &progress = {});

/// Removes both tenants with all their rows and login roles, in one transaction. Fails with NotFound when there is no
/// demo company, and with Conflict when a company of somebody else has its short name. Needs a superuser.
Result<DemoErased> erase(db::Connection &admin, const DemoOptions &options = {});

} // namespace purser::demo
