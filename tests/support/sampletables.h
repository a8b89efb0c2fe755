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
    bool hasTenant = false;
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

} // namespace purser::test
