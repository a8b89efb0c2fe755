#include "models/catalog/productrepository.h"
#include "models/catalog/productsql.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"

namespace purser::bench {
namespace {

using namespace catalog;

/// The same statement for somebody without policies: the tenant is a condition in it.
sql::Statement withTenant(sql::Statement statement, TenantId tenant)
{
    statement.params.emplace_back(tenant);
    const QString condition =
        u"from catalog.products p where p.tenant_id = $%1::uuid and "_qs.arg(statement.params.size());
    if (!statement.text.contains(u"from catalog.products p where "_qs))
        throw std::runtime_error("the statement has no place for the tenant");
    statement.text.replace(u"from catalog.products p where "_qs, condition);
    return statement;
}

void compare(Report &report, const QString &name, db::Connection &member, db::Connection &open,
    const sql::Statement &statement, TenantId tenant, int rounds, double limit)
{
    const sql::Statement other = withTenant(statement, tenant);
    const auto ours = [&] { must(member.exec(statement.text, statement.params)); };
    const auto floor = [&] { must(open.exec(other.text, other.params)); };
    report.figure(name, interleave(ours, floor, rounds), limit);
}

void run(Report &report)
{
    const Million data;
    db::Connection member = must(db::Connection::open(data.large().manager));
    db::Connection open = must(db::Connection::open(data.withoutPolicies()));
    const TenantId tenant = data.large().id;

    const ProductPage page = must(ProductRepository::pageAt(member, {}, Million::products / 2, 200));
    const sql::Statement point{
        u"select p.title, p.price_key, p.row_version from catalog.products p where p.id = $1::uuid"_qs,
        {page.rows.front().id}};
    compare(report, u"point"_qs, member, open, point, tenant, 2000, 2.0);
    compare(
        report, u"page"_qs, member, open, sql::pageStatement({}, page.cursors.front(), 200, false), tenant, 200, 2.0);
    compare(report, u"count"_qs, member, open, sql::countStatement({}), tenant, 9, 1.2);
}

} // namespace

PURSER_BENCH(rls, run)

} // namespace purser::bench
