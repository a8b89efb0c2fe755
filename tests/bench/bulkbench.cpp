#include "models/catalog/bulkrepository.h"
#include "models/catalog/productrepository.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"

namespace purser::bench {
namespace {

using namespace catalog;

constexpr int rounds = 3;

/// A price change of about \a products of the million: those of the lowest prices.
BulkRequest raise(db::Connection &c, int products)
{
    auto nth = must(c.exec(u"select price_key from catalog.products where price_key >= 0 order by tenant_id, price_key "
                           u"offset %1 limit 1"_qs.arg(products - 1)));
    BulkRequest request;
    request.scope.query.priceTo = Decimal::fromUnits(nth.first().integer(0));
    request.change.price = {PriceChange::By::Percent, Decimal::fromInteger(5), PriceChange::Rounding::Exact};
    return request;
}

/// Applies \a request as the program does, and takes it back.
void apply(db::Connection &c, const BulkRequest &request, const BulkPreview &seen)
{
    must(c.begin());
    const auto report = must(BulkRepository::apply(c, request, seen, {}, [](const BulkProgress &) { return true; }));
    if (report.outcome != BulkReport::Outcome::Applied)
        throw std::runtime_error("what the preview showed is not there any more");
    must(c.script("rollback"));
}

void run(Report &report)
{
    const Million data;
    db::Connection c = must(db::Connection::open(data.large().manager));
    db::Connection plain = must(db::Connection::open(data.withoutPolicies()));
    db::Connection super = must(db::Connection::open(data.superuser()));

    const BulkRequest request = raise(c, 100'000);
    must(c.begin(db::Connection::Access::ReadOnly));
    const BulkPreview seen = must(BulkRepository::preview(c, request));
    must(c.finish({}));
    const QString tenant = db::quoteLiteral(data.large().id.toString());
    const QString most = QString::number(request.scope.query.priceTo->units());
    report.note(u"%1 of %2 products change"_qs.arg(seen.changing).arg(Million::products));

    // The figures of the preview against the plainest sum over the same rows.
    const auto preview = [&] {
        must(c.begin(db::Connection::Access::ReadOnly));
        must(BulkRepository::preview(c, request));
        must(c.finish({}));
    };
    const auto sum = [&] {
        must(plain.exec(u"select count(*), sum(price), sum(round(price * 1.05, 2)) from catalog.products "
                        u"where tenant_id = %1 and price_key between 0 and %2"_qs.arg(tenant, most)));
    };
    report.figure(u"preview-figures-100000"_qs, interleave(preview, sum, 5), 4);

    // Locked, compared, written, and kept in History, against one UPDATE of the same prices with the same triggers.
    const auto ours = [&] { apply(c, request, seen); };
    const auto update = [&] {
        must(plain.script("begin"));
        must(plain.exec(
            u"update catalog.product_variants v set price = round(v.price * 1.05, 2) from catalog.products p "
            u"where p.tenant_id = %1 and p.price_key between 0 and %2 and v.tenant_id = p.tenant_id "
            u"and v.product_id = p.id and v.id = (select f.id from catalog.product_variants f where "
            u"f.tenant_id = p.tenant_id and f.product_id = p.id order by f.position, f.id limit 1)"_qs.arg(
                tenant, most)));
        must(plain.script("rollback"));
    };
    report.figure(u"apply-100000"_qs, interleave(ours, update, rounds), 1.4);
    must(super.script("vacuum catalog.product_variants, catalog.products"));

    // By condition, a million is summed up without a single id leaving the database.
    const auto selection = [&] {
        must(c.begin(db::Connection::Access::ReadOnly));
        must(ProductRepository::sums(c, ProductQuery(), {}));
        must(c.finish({}));
    };
    const auto all = [&] {
        must(plain.exec(u"select currency, count(*), sum(stock_quantity), sum(price), sum(stock_quantity * cost_price) "
                        u"from catalog.products where tenant_id = %1 group by 1"_qs.arg(tenant)));
    };
    report.figure(u"sums-of-a-million"_qs, interleave(selection, all, 5), 1.5);
}

} // namespace

PURSER_BENCH(bulk, run)

} // namespace purser::bench
