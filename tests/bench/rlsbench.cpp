#include "models/catalog/productrepository.h"
#include "models/catalog/productsql.h"
#include "tests/bench/measure.h"
#include "tests/bench/million.h"
#include "tests/bench/plans.h"

#include <algorithm>

namespace purser::bench {
namespace {

using namespace catalog;

constexpr int pageRows = 200;

struct Case {
    QString name;
    ProductQuery query;
};

/// What the same question costs somebody without policies, who names the tenant: the floor of row-level security.
struct Open {
    db::Connection connection;
    TenantId tenant;
    void ask(const QString &sql, db::Params params)
    {
        params.insert(params.begin(), tenant);
        must(connection.exec(sql, params));
    }
};

void compare(Report &report, db::Connection &member, Open &open)
{
    const ProductQuery all;
    const ProductPage page = must(ProductRepository::pageAt(member, all, Million::products / 2, pageRows));
    const ProductId product = page.rows.front().id;
    const auto point = [&](const char *tenant) {
        return u"select p.title, p.price_key, p.row_version from catalog.products p where %1"_qs.arg(
            QLatin1StringView(tenant));
    };
    report.figure(u"point"_qs,
        interleave([&] { must(member.exec(point("p.id = $1::uuid"), {product})); },
            [&] { open.ask(point("p.tenant_id = $1 and p.id = $2::uuid"), {product}); }, 2000),
        2.0);

    db::Params unused;
    const QString keyset = u"select "_qs + sql::rowColumns(unused, {}) + uR"(, p.title_key
        from (select p.id from catalog.products p
              where p.tenant_id = $1 and (p.title_key, p.id) > ($2, $3::uuid)
              order by p.title_key, p.id limit 200) k
        join catalog.products p on p.tenant_id = $1 and p.id = k.id
        order by p.title_key, p.id)"_qs;
    const PageCursor from = page.cursors.front();
    report.figure(u"page"_qs,
        interleave([&] { must(ProductRepository::page(member, all, from, pageRows)); },
            [&] {
                open.ask(keyset, {from.key, from.id});
            },
            200),
        2.0);
    report.figure(u"count"_qs,
        interleave([&] { must(ProductRepository::count(member, all)); },
            [&] { open.ask(u"select count(*) from catalog.products where tenant_id = $1"_qs, {}); }, 9),
        1.2);
}

CategoryId category(db::Connection &c, const char *slug)
{
    const db::Rows rows =
        must(c.exec("select c.id from catalog.store_categories c join core.stores s on s.id = c.store_id "
                    "where s.name = 'Main shop' and c.slug = $1",
            {QString::fromLatin1(slug)}));
    return rows.first().id<CategoryId>(0);
}

/// Each filter of the grid with few and with many matches, and several at once as people put them together.
std::vector<Case> filters(db::Connection &c, const Million::Company &company)
{
    std::vector<Case> list;
    const auto add = [&list](const QString &name, auto change) {
        Case one{name, {}};
        change(one.query);
        list.push_back(std::move(one));
    };
    const CategoryId large = category(c, "c309");
    const CategoryId branch = category(c, "c5");
    using enum ProductStatus;
    add(u"everything"_qs, [](ProductQuery &) {});
    add(u"store, 40 %"_qs, [&](ProductQuery &q) { q.store = company.stores[1]; });
    add(u"store, few"_qs, [&](ProductQuery &q) { q.store = company.stores[2]; });
    add(u"search, a third"_qs, [](ProductQuery &q) { q.search = u"lamp"_qs; });
    add(u"search, two words"_qs, [](ProductQuery &q) { q.search = u"frame brass"_qs; });
    add(u"search, one"_qs, [](ProductQuery &q) { q.search = u"b-0012345"_qs; });
    add(u"search, none"_qs, [](ProductQuery &q) { q.search = u"nowhere to be found"_qs; });
    add(u"search, two letters"_qs, [](ProductQuery &q) { q.search = u"fo"_qs; });
    add(u"status draft"_qs, [](ProductQuery &q) { q.statuses = {Draft}; });
    add(u"status error"_qs, [](ProductQuery &q) { q.statuses = {Error}; });
    add(u"status, three"_qs, [](ProductQuery &q) { q.statuses = {Active, Paused, Error}; });
    add(u"stock below 5"_qs, [](ProductQuery &q) { q.stockBelow = 5; });
    add(u"stock 300 to 305"_qs, [](ProductQuery &q) { q.stockFrom = 300, q.stockBelow = 306; });
    add(u"price 5 to 6"_qs, [](ProductQuery &q) {
        q.priceFrom = Decimal::fromInteger(5);
        q.priceTo = Decimal::fromInteger(6);
    });
    add(u"price from 700"_qs, [](ProductQuery &q) { q.priceFrom = Decimal::fromInteger(700); });
    add(u"vendor, 12 %"_qs, [](ProductQuery &q) { q.vendor = u"Nordkamm 0"_qs; });
    add(u"vendor, few"_qs, [](ProductQuery &q) { q.vendor = u"Otterberg 59"_qs; });
    add(u"category, 15 %"_qs, [&](ProductQuery &q) { q.category = large; });
    add(u"category, a branch"_qs, [&](ProductQuery &q) { q.category = branch; });
    add(u"tag, 5 %"_qs, [](ProductQuery &q) { q.tag = u"tag 0"_qs; });
    add(u"tag, few"_qs, [](ProductQuery &q) { q.tag = u"tag 190"_qs; });
    const QDateTime week(QDate(2026, 10, 25), QTime(0, 0), Qt::UTC);
    add(u"changed this week"_qs, [&](ProductQuery &q) { q.changedSince = week; });
    add(u"store + active + in stock"_qs, [&](ProductQuery &q) {
        q.store = company.stores[0];
        q.statuses = {Active};
        q.stockFrom = 1;
    });
    add(u"category + active + price"_qs, [&](ProductQuery &q) {
        q.category = large;
        q.statuses = {Active};
        q.priceFrom = Decimal::fromInteger(20);
        q.priceTo = Decimal::fromInteger(50);
    });
    add(u"search + status + store"_qs, [&](ProductQuery &q) {
        q.search = u"vase"_qs;
        q.statuses = {Draft};
        q.store = company.stores[0];
    });
    add(u"vendor + low stock"_qs, [](ProductQuery &q) {
        q.vendor = u"Nordkamm 0"_qs;
        q.stockBelow = 5;
    });
    return list;
}

constexpr const char *sortNames[] = {"title", "sku", "status", "price", "cost", "margin", "stock", "vendor", "updated"};

/// The cursor somewhere behind the first page; nothing when the list is shorter.
std::optional<PageCursor> furtherOn(db::Connection &c, const Case &one, const ProductQuery &query)
{
    if (one.query == ProductQuery())
        return must(ProductRepository::pageAt(c, query, Million::products / 2, 1)).cursors.front();
    const db::Rows rows =
        must(c.exec("select k.sort_text, k.id from catalog.product_page($1::jsonb, $2, $3, null, null, "
                    "2000, false, null) k where k.place = 2000",
            {sql::filter(query), sql::sortName(query.sort), query.descending}));
    return rows.isEmpty() ? std::nullopt : std::optional(PageCursor{rows.first().text(0), rows.first().uuid(1)});
}

/// Every filter in every order: the plans of what the program really runs, and how long the server computes. The
/// measure of that is counting all products once, which a person is willing to wait for without noticing.
void inspect(Report &report, const Million &data)
{
    db::Connection c = must(db::Connection::open(data.large().manager));
    PlanReader plans(data);
    std::vector<double> counting;
    std::vector<double> pages;
    double slowest = 0;
    QString which;
    const auto look = [&](const QString &name, const sql::Statement &statement, const Plans::Allowed &allowed) {
        const double ms = serverTime(
            c, [&] { must(c.exec(statement.text, statement.params)); }, 3);
        const Plans seen = plans.read(statement);
        report.note(u"%1: %2 ms, %3 products looked at: %4"_qs.arg(name)
                        .arg(ms, 0, 'f', 1)
                        .arg(seen.rowsLookedAt)
                        .arg(seen.indexes.join(u"; "_qs)));
        for (const QString &wrong : seen.problems(allowed))
            report.failure(name + u": "_qs + wrong);
        return ms;
    };
    const sql::Statement countAll{u"select catalog.product_count('{}', 1000000000)"_qs, {}}; // by one process
    for (const Case &one : filters(c, data.large())) {
        counting.push_back(serverTime(
            c, [&] { must(c.exec(countAll.text, countAll.params)); }, 1));
        for (int sort = 0; sort <= static_cast<int>(ProductSort::Updated); ++sort)
            for (const bool descending : {false, true}) {
                ProductQuery query = one.query;
                query.sort = static_cast<ProductSort>(sort);
                query.descending = descending;
                const qint64 sorted = one.query == ProductQuery() ? pageRows : -1;
                const QString name = u"%1, by %2%3"_qs.arg(
                    one.name, QLatin1StringView(sortNames[sort]), descending ? u" down"_qs : QString());
                const auto page = [&](const QString &where, const std::optional<PageCursor> &from) {
                    const double ms = look(name + where, sql::pageStatement(query, from, pageRows, false),
                        {.sorted = sorted, .fromTheStart = !from});
                    pages.push_back(ms);
                    if (ms > slowest) {
                        slowest = ms;
                        which = name + where;
                    }
                };
                page(u", first page"_qs, std::nullopt);
                if (const auto from = furtherOn(c, one, query))
                    page(u", further on"_qs, from);
            }
    }
    report.note(u"the slowest: "_qs + which);
    report.figure(u"page-of-any-filter-and-sort-median"_qs, median(pages), median(counting), 0.25, "ms");
    report.figure(u"page-of-any-filter-and-sort-slowest"_qs, slowest, median(counting), 1.0, "ms");

    // The worst that is known: a word that very many products have, all of them at the far end of the order.
    ProductQuery far;
    far.search = u"set:"_qs;
    report.figure(u"search-at-the-far-end-of-the-order"_qs,
        look(u"search, a fifth at the end"_qs, sql::pageStatement(far, std::nullopt, pageRows, false), {}),
        median(counting), 4.0, "ms");
}

void run(Report &report)
{
    const Million data;
    db::Connection member = must(db::Connection::open(data.large().manager));
    Open open{must(db::Connection::open(data.withoutPolicies())), data.large().id};
    compare(report, member, open);
    inspect(report, data);
}

} // namespace

PURSER_BENCH(rls, run)

} // namespace purser::bench
