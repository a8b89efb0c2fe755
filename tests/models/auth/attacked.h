#pragma once

#include "tests/support/testdatabase.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace purser::test {

/// Two companies with a row in every table, some people of the first with different rights, and a sealed credential
/// each: the ground on which the tests of attacks stand.
struct Attacked {
    Attacked();

    TestDatabase database_;
    TestDatabase::Tenant a_, b_;
    TestDatabase::Person manager_, viewer_, finance_;
    QString connectionA_, connectionB_;

    /// The people of the first company, by name.
    [[nodiscard]] std::vector<std::pair<const char *, TestDatabase::Person>> people() const;

    /// Condition on pg_namespace n: the schemas of the program.
    static constexpr const char *ours =
        "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'extensions')";
};

/// The first column of what \a sql gives.
QStringList names(db::Connection &c, const QString &sql, const db::Params &params = {});
/// Why \a sql is refused; "it was allowed" when it is not.
QString refusal(db::Connection &c, const QString &sql);

} // namespace purser::test
