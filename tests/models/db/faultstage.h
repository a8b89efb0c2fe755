#pragma once

#include "models/db/database.h"
#include "tests/support/faultproxy.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testmain.h"

#include <QCoroTask>

#include <memory>
#include <optional>

namespace purser::test {

/// A company, a network before its database that misbehaves on demand, and work to be done meanwhile.
class FaultStage : public QObject {
    Q_OBJECT

protected:
    TestDatabase test_;
    TestDatabase::Tenant tenant_;

    template <class T>
    static auto into(std::optional<Result<T>> &slot)
    {
        return [&slot](Result<T> r) { slot.emplace(std::move(r)); };
    }

    static Result<qint64> backend(db::Connection &c)
    {
        auto rows = c.exec("select pg_backend_pid()");
        if (!rows)
            return fail(rows.error());
        return rows->first().integer(0);
    }

    std::unique_ptr<FaultProxy> proxy()
    {
        const db::ConnectionSettings s = test_.settings(tenant_.admin);
        return std::make_unique<FaultProxy>(s.host, s.port);
    }

private slots:
    void initTestCase() { tenant_ = test_.createTenant(); }

    void cleanup()
    {
        // A server process that sleeps does not notice that its client is gone: the next test would take it for its
        // own.
        db::Connection super = test_.connectSuperuser();
        must(super, u"select pg_terminate_backend(pid, 60000) from pg_stat_activity where usename = $1"_qs,
            {tenant_.admin.login});
    }
};

} // namespace purser::test
