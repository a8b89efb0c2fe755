#pragma once

#include "app/secrets/filesecretstore.h"
#include "app/secrets/keyring.h"
#include "tests/support/testdatabase.h"

#include <QTemporaryDir>
#include <QTest>

namespace purser::test {

/// A person at a computer of their own.
struct Desk {
    TestDatabase::Person person;
    QTemporaryDir folder;
    secrets::FileSecretStore store{folder.path()};
    secrets::Keyring keyring{&store, person.login};
    db::Connection c;

    Desk(const TestDatabase &database, const TestDatabase::Person &p) : person(p), c(database.connect(p)) { }
};

/// A connection of the company, of one store when \a store is given.
inline ConnectionId addConnection(
    db::Connection &admin, const TestDatabase::Tenant &tenant, const QString &label, std::optional<StoreId> store = {})
{
    return must(admin,
        QStringLiteral("insert into core.connections (tenant_id, provider, label, store_id) values ($1, 'stripe', $2, "
                       "$3) returning id"),
        {tenant.id, label, store})
        .first()
        .id<ConnectionId>(0);
}

inline QString why(const Error &error)
{
    return error.message + QStringLiteral(" | ") + error.detail;
}

#define WORKS(result) QVERIFY2(result, (result) ? "" : qPrintable(why((result).error())))

} // namespace purser::test
