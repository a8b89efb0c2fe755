#pragma once

#include "models/auth/session.h"
#include "models/db/connection.h"

#include <QString>

#include <memory>

namespace purser::test {

/// A fresh migrated database of the private cluster, copied from a template, dropped with the object.
/// Tenants made through it get unique slugs, because login roles belong to the whole cluster.
class TestDatabase {
public:
    TestDatabase();
    /// One with the migrations up to \a last only, made from nothing.
    explicit TestDatabase(int last);
    ~TestDatabase();
    TestDatabase(const TestDatabase &) = delete;
    TestDatabase &operator=(const TestDatabase &) = delete;

    /// A person of a tenant, able to sign in.
    struct Person {
        UserId id;
        QString email;
        QString login;
        QString password;
    };
    /// A tenant with an admin (owner@…) and two stores "One" (woocommerce, ILS) and "Two" (shopify, EUR).
    struct Tenant {
        TenantId id;
        QString slug;
        Person admin;
        StoreId one;
        StoreId two;
    };

    Tenant createTenant(const QString &name = QStringLiteral("Test company"));
    /// \a role is a tenant role; the person gets \a storeRole (viewer|manager|owner) in both stores unless empty.
    Person createPerson(const Tenant &tenant, const QString &role, const QString &storeRole = {});
    /// Settings to sign in as \a person.
    [[nodiscard]] db::ConnectionSettings settings(const Person &person) const;
    /// Settings of the superuser.
    [[nodiscard]] db::ConnectionSettings superuser() const;
    [[nodiscard]] db::Connection connect(const Person &person) const;
    [[nodiscard]] db::Connection connectSuperuser() const;
    [[nodiscard]] QString name() const { return name_; }

private:
    void make(const QString &source);

    QString name_;
    QStringList logins_;
};

/// The SCRAM-SHA-256 verifier of \a password for \a login.
QString verifierFor(const db::Connection &connection, const QString &login, const QString &password);

/// Runs SQL that must succeed; fails the running test with the server's sentence otherwise.
db::Rows must(db::Connection &connection, const QString &sql, const db::Params &params = {});

} // namespace purser::test
