#pragma once

#include "tests/support/testdatabase.h"

#include <QHash>

#include <vector>

namespace purser::test {

/// A table of the schema as the catalog of the database describes it.
struct SampleTable {
    QString name; ///< schema.table
    QString access; ///< class: tenant, store, user, managed, append-only, sealed, reference
    QString writePermission; ///< named by the class; usually empty
    QString readPermission;
    QStringList departures; ///< the other words of the access class, as migration 0030 explains them
    bool hasTenant = false;
    bool storeless = false; ///< has a row of no store; for tests that look after fillSamples()
    struct Column {
        QString name, type, sample; ///< sample: an expression; empty: left to its default
        bool generated = false;
    };
    std::vector<Column> columns;
    struct Reference {
        QString name;
        QStringList columns; ///< without the tenant
        QStringList targets;
        QString table;
    };
    std::vector<Reference> references; ///< to tables of the tenant

    [[nodiscard]] bool has(const QString &column) const;
};

/// Every table that is not a partition, with a sample expression for each column that needs one.
std::vector<SampleTable> sampleTables(db::Connection &superuser);

/// Puts one row into each table that has a tenant, for \a tenant: its first store and its administrator stand for every
/// store and every person. Triggers and foreign keys sleep meanwhile, checks do not. Fails the test when a table's
/// checks refuse the sample: then sampleTables() needs to know better.
void fillSamples(db::Connection &superuser, const std::vector<SampleTable> &tables, const TestDatabase::Tenant &tenant);

/// Puts one more row into \a table, of \a store and of the person \a owner. False when a key of the table refuses a
/// second sample. Triggers and foreign keys sleep meanwhile.
bool addSample(db::Connection &superuser, const SampleTable &table, const TenantId &tenant, const StoreId &store,
    const UserId &owner);

} // namespace purser::test
