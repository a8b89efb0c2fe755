#pragma once

#include "tests/support/testdatabase.h"

#include <QProcess>

namespace purser::test {

/// A pgbouncer in transaction mode before the private cluster, on a unix socket; it ends with the object. People sign
/// in through it as themselves: it looks their verifiers up and signs in to the server with what they proved.
class Pooler {
public:
    Pooler();
    ~Pooler();
    Pooler(const Pooler &) = delete;
    Pooler &operator=(const Pooler &) = delete;

    /// Settings to sign in as \a person through the pooler.
    [[nodiscard]] db::ConnectionSettings settings(
        const TestDatabase &database, const TestDatabase::Person &person) const;

private:
    QString folder_;
    QProcess process_;
};

} // namespace purser::test
