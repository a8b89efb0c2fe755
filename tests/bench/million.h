#pragma once

#include "models/base/id.h"
#include "models/db/connection.h"

namespace purser::bench {

class Million;

/// A copy of the database for one group, which may do with it what it likes. It goes with the object.
class Copy {
public:
    Copy(const Million &million, const QString &name);
    ~Copy();
    Copy(const Copy &) = delete;
    Copy &operator=(const Copy &) = delete;

    /// As superuser.
    [[nodiscard]] db::ConnectionSettings superuser() const;
    /// The same login there.
    [[nodiscard]] db::ConnectionSettings settings(db::ConnectionSettings login) const;
    /// What was written is written out, and statistics are fresh.
    void rest() const;

private:
    db::ConnectionSettings server_;
    QString name_;
};

/// The database with the catalogs that are measured, made when it is not there. Its name follows from the schema and
/// from million.sql, so that it is made anew when one of them changes. What changes it must change it back.
class Million {
public:
    static constexpr int products = 1'000'000;
    static constexpr int fewProducts = 10'000;

    Million();

    /// A company and its store manager, who may do everything with the catalog and sees all of its stores.
    struct Company {
        TenantId id;
        db::ConnectionSettings manager;
        db::ConnectionSettings owner; ///< its administrator
        std::vector<StoreId> stores; ///< the first has most products, the last only a few
    };
    /// 1,000,000 products; 10,000 products; and a neighbour with 50,000 in the same tables.
    [[nodiscard]] const Company &large() const { return large_; }
    [[nodiscard]] const Company &small() const { return small_; }

    /// Without any policy (BYPASSRLS), for floors. It may read and write the catalog.
    [[nodiscard]] db::ConnectionSettings withoutPolicies() const;
    [[nodiscard]] db::ConnectionSettings superuser() const;

private:
    [[nodiscard]] db::ConnectionSettings settings(const QString &user, const QString &password = {}) const;
    void make();
    [[nodiscard]] Company company(const QString &slug) const;

    QString name_;
    Company large_;
    Company small_;
};

} // namespace purser::bench
